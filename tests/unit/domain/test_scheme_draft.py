"""A scheme in the making knows which of its labels were which."""

from __future__ import annotations

from typing import Any

import pytest

from annotator.datasets.schemes import scheme_faults
from annotator.domain.errors import SchemeError
from annotator.domain.near_colors import near_label, unreadable_on
from annotator.domain.scheme_draft import SchemeDraft, labels_in
from annotator.domain.scheme_editing import added
from annotator.domain.scheme_making import completed
from tests.unit.news import NEWS

SMALL: dict[str, Any] = completed(
    {
        "name": "small",
        "attributes": [{"id": "tense", "values": ["past", "future"], "default": "past"}],
        "entity_types": [{"id": "PER", "attributes": ["tense"]}, "ORG"],
        "event_types": [{"id": "Meet", "roles": [{"id": "Host", "targets": ["PER", "ORG"]}]}],
        "relation_types": [{"id": "works_for", "source": ["PER"], "target": ["ORG"]}],
    }
)


@pytest.fixture
def draft() -> SchemeDraft:
    return SchemeDraft.of(SMALL)


def test_what_was_renamed_is_known_also_when_it_is_part_of_what_was_renamed(draft: SchemeDraft):
    made = draft.renamed(("type", "PER"), "Person").renamed(("event", "Meet"), "Meeting")
    made = made.renamed(("role", "Meeting.Host"), "Giver").renamed(("attribute", "tense"), "time")
    made = made.renamed(("value", "time=past"), "before")
    becomes = made.label_map().becomes
    assert becomes(("type", "PER")) == ("type", "Person")
    assert becomes(("role", "Meet.Host")) == ("role", "Meeting.Giver")
    assert becomes(("value", "tense=past")) == ("value", "time=before")
    assert becomes(("value", "tense=future")) == ("value", "time=future")
    assert made.gone() == []
    assert scheme_faults(made.data) == []
    assert draft.data == SMALL, "the draft before is left as it was"


def test_what_went_is_told_once_and_comes_back_as_it_was(draft: SchemeDraft):
    made = draft.removed(("event", "Meet")).removed(("value", "tense=future"))
    assert made.gone() == [("event", "Meet"), ("value", "tense=future")]
    back = made.restored(("event", "Meet")).restored(("value", "tense=future"))
    assert back.gone() == []
    assert back.origins[("role", "Meet.Host")] == ("role", "Meet.Host")
    assert back.data["event_types"] == SMALL["event_types"]


def test_a_label_comes_back_without_what_has_gone_since(draft: SchemeDraft):
    made = draft.removed(("event", "Meet")).removed(("type", "ORG")).restored(("event", "Meet"))
    (role,) = made.data["event_types"][0]["roles"]
    assert role["targets"] == ["PER"]
    assert scheme_faults(made.data) == []


def test_a_new_label_with_the_id_of_one_that_was_renamed_is_new(draft: SchemeDraft):
    made = draft.renamed(("type", "PER"), "Person").added(("type", "PER"))
    assert made.is_new(("type", "PER"))
    assert made.origins[("type", "Person")] == ("type", "PER")


@pytest.mark.parametrize("becomes", ["ORG", "Meet", "", " PER", "*event"])
def test_an_id_that_is_taken_or_is_none_is_refused(draft: SchemeDraft, becomes: str):
    with pytest.raises(SchemeError):
        draft.renamed(("type", "PER"), becomes)


def test_what_differs_is_told_and_the_same_again_is_not(draft: SchemeDraft):
    made = draft.with_field(("type", "PER"), "name", "Person")
    assert made.differs(("type", "PER"))
    assert not made.differs(("type", "ORG"))
    assert not made.with_field(("type", "PER"), "name", "PER").changed


def test_a_field_shares_with_the_scheme_before_all_but_its_own(draft: SchemeDraft):
    made = draft.with_field(("role", "Meet.Host"), "min", 1)
    assert draft.data["event_types"][0]["roles"][0]["min"] == 0
    assert made.data["event_types"][0]["roles"][0]["min"] == 1
    assert made.data["entity_types"] is draft.data["entity_types"]


@pytest.mark.parametrize(
    ("label", "field", "value", "reason"),
    [
        (("type", "PER"), "name", "", "nothing stands here: write something"),
        (("type", "PER"), "key", "E", "“E” cannot be the key: take a small letter or a digit, other than e"),
        (("role", "Meet.Host"), "key", "7", "“7” cannot be the key of a role: take a small "
         "letter, other than e"),
        (("role", "Meet.Host"), "targets", [], "choose at least one"),
        (("type", "ORG"), "color", {"light": "red", "dark": "#ffffff"}, "“red” is no colour: write # and six "
         "of the signs 0–9 and a–f, such as #1f5fd6"),
        (("type", "ORG"), "names", {"Deutsch": "x"}, "“Deutsch” is no language: write its two or "
         "three letters, such as de"),
        (("role", "Meet.Host"), "max", 0, None),
    ],
)  # fmt: skip
def test_a_fault_says_whose_it_is_in_plain_words(draft: SchemeDraft, label, field, value, reason):
    (fault,) = scheme_faults(draft.with_field(label, field, value).data)
    assert fault.label == label
    assert reason is None or str(fault.reason) == reason


def test_two_with_one_key_are_told_with_the_label():
    made = added(added(SMALL, ("type", "A")), ("type", "B"))
    made["entity_types"][3]["key"] = made["entity_types"][2]["key"]
    (fault,) = scheme_faults(made)
    assert fault.label == ("type", "B")


def test_a_colour_too_near_is_named_with_the_page_and_the_sight():
    data = (
        SchemeDraft.of(SMALL)
        .with_field(("type", "ORG"), "color", {"light": "#0a5fb6", "dark": "#6cb2f5"})
        .data
    )
    near = near_label(data, ("type", "ORG"))
    assert near is not None
    assert (near.label, near.sight) == (("type", "PER"), "")
    assert near_label(SMALL, ("type", "PER")) is None
    # A red and a green that everybody else tells apart.
    blind = SchemeDraft.of(SMALL).with_field(
        ("type", "PER"), "color", {"light": "#d32f2f", "dark": "#ffffff"}
    )
    blind = blind.with_field(("type", "ORG"), "color", {"light": "#6d7b00", "dark": "#888888"})
    found = near_label(blind.data, ("type", "ORG"))
    assert found is not None
    assert (found.label, found.page, found.sight) == (("type", "PER"), "light", "deuteranopia")


def test_a_colour_that_cannot_be_read_is_told_by_its_page():
    assert unreadable_on(("#ffff00", "#ffff00")) == ["light"]
    assert unreadable_on(("#0a5fb4", "#6cb2f5")) == []


def test_every_label_of_a_large_scheme_is_listed_once():
    listed = list(labels_in(NEWS))
    assert len(listed) == len(set(listed))
    assert ("role", "Dip.Meet.Host") in listed
