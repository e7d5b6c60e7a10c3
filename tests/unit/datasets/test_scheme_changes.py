"""What a person says of labels that are gone becomes a migration."""

from __future__ import annotations

from typing import Any

from annotator.datasets.scheme_changes import (
    Becoming,
    Choice,
    candidates,
    draft_onto,
    first_choices,
    migration_of,
)
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_draft import SchemeDraft
from annotator.domain.scheme_making import completed

SMALL: dict[str, Any] = completed(
    {
        "name": "small",
        "entity_types": ["PER", "ORG", "GPE"],
        "event_types": [
            {
                "id": "Meet",
                "roles": [{"id": "Host", "targets": ["PER"]}, {"id": "Guest", "targets": ["PER"]}],
            },
            {"id": "Talk", "roles": [{"id": "Speaker", "targets": ["PER"]}]},
        ],
    }
)
THEIRS = parse_scheme(SMALL)


def test_renames_go_into_the_map_and_what_was_said_goes_with_them():
    draft = SchemeDraft.of(SMALL).renamed(("type", "PER"), "Person").removed(("type", "ORG"))
    made = migration_of(draft, [Choice(("type", "ORG"), Becoming.ALL, "Person"), Choice(("type", "GPE"))])
    assert made.map.entity_types == {"PER": "Person", "ORG": "Person"}
    assert made.retired == frozenset()


def test_a_label_that_is_given_up_is_retired():
    draft = SchemeDraft.of(SMALL).removed(("type", "ORG"))
    assert migration_of(draft, [Choice(("type", "ORG"), Becoming.RETIRE)]).retired == {("type", "ORG")}


def test_answers_come_before_words_and_words_before_the_rest():
    draft = SchemeDraft.of(SMALL).added(("type", "CITY"))
    said = Choice(("type", "GPE"), Becoming.ASK, "ORG", {"m1": "PER"}, {"oslo": "CITY", "lima": "CITY"})
    made = migration_of(draft, [said])
    first, second = made.rules
    assert first.answers == {"m1": "PER"}
    assert (second.becomes, second.words) == ("CITY", {"oslo", "lima"})
    assert made.map.entity_types == {"GPE": "ORG"}


def test_a_role_of_an_event_type_that_went_becomes_one_of_what_that_becomes():
    draft = SchemeDraft.of(SMALL).removed(("event", "Meet")).renamed(("event", "Talk"), "Speech")
    host = ("role", "Meet.Host")
    whole = {("event", "Meet"): Choice(("event", "Meet"), Becoming.ALL, "Speech")}
    assert candidates(draft, host, {}) == []
    assert candidates(draft, host, whole) == [("role", "Speech.Speaker")]
    made = migration_of(draft, [*whole.values(), Choice(host, Becoming.ALL, "Speaker")])
    assert made.map.becomes(host) == ("role", "Speech.Speaker")


def test_an_id_that_another_label_has_now_is_asked_about():
    draft = SchemeDraft.of(SMALL).removed(("type", "ORG")).renamed(("type", "PER"), "ORG")
    ours = parse_scheme(draft.data)
    assert first_choices(THEIRS, ours, draft, []) == [Choice(("type", "ORG"))]


def test_another_scheme_is_tied_by_what_is_called_alike():
    other = completed({"name": "other", "entity_types": ["PER", "ORGS"], "event_types": []})
    draft = draft_onto(THEIRS, SchemeDraft.of(other))
    assert draft.origins == {("type", "PER"): ("type", "PER")}
    assert ("type", "ORG") in draft.gone()
