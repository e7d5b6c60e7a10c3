"""Labels that are retired: they stay for what has them, are offered to nobody, and their keys are free."""

from __future__ import annotations

import pytest

from annotator.datasets.schemes import scheme_errors
from annotator.domain.errors import SchemeError
from annotator.domain.scheme import offered, parse_scheme
from annotator.domain.scheme_diff import differences
from annotator.domain.scheme_draft import SchemeDraft
from annotator.domain.scheme_editing import added, found, retired
from annotator.domain.scheme_making import completed

SMALL = completed({
    "name": "small",
    "segment_kinds": ["body", "quote", {"id": "other_boilerplate", "group": "boilerplate"},
                      {"id": "promo", "group": "boilerplate"}],
    "page_flags": ["paywalled"],
    "entity_types": ["PER", "PRODUCT"],
    "event_types": [{"id": "Buy", "roles": [{"id": "What", "targets": ["PRODUCT"]}]}],
    "relation_types": [{"id": "part", "source": ["PRODUCT"], "target": ["PRODUCT"]}],
})  # fmt: skip


def test_a_scheme_without_the_word_reads_as_before():
    scheme = parse_scheme(SMALL)
    assert "retired" not in str(SMALL)
    assert offered(scheme.entity_types) == scheme.entity_types


@pytest.mark.parametrize(
    ("label", "group"),
    [
        (("kind", "quote"), "segment_kinds"), (("flag", "paywalled"), "page_flags"),
        (("type", "PRODUCT"), "entity_types"), (("event", "Buy"), "event_types"),
        (("relation", "part"), "relation_types"),
    ],
)  # fmt: skip
def test_it_stays_a_label_that_is_offered_no_more(label, group):
    data = retired(SMALL, label, on=True)
    assert scheme_errors(data) == []
    scheme = parse_scheme(data)
    assert label[1] in getattr(scheme, group)
    assert label[1] not in offered(getattr(scheme, group))
    (one,) = differences(parse_scheme(SMALL), scheme)
    assert (one.label, one.fields["retired"]) == (label, (None, True))
    assert retired(data, label, on=False) == SMALL or label[0] in ("kind", "type", "event")


def test_its_key_is_free_also_where_the_file_still_has_it():
    key = found(SMALL, ("type", "PRODUCT"))["key"]
    data = retired(SMALL, ("type", "PRODUCT"), on=True)
    made = found(added(data, ("type", "PROTEST")), ("type", "PROTEST"))
    assert made["key"] == key
    again = retired(added(data, ("type", "PROTEST")), ("type", "PRODUCT"), on=False)
    assert found(again, ("type", "PRODUCT"))["key"] != key
    by_hand = added(data, ("type", "PROTEST"))
    found(by_hand, ("type", "PRODUCT"))["key"] = key
    assert scheme_errors(by_hand) == []
    assert parse_scheme(by_hand).entity_types["PRODUCT"].key == ""


def test_nobody_proposes_a_kind_that_is_retired():
    scheme = parse_scheme(retired(SMALL, ("kind", "other_boilerplate"), on=True))
    assert scheme.nearest_kind("other_boilerplate", "boilerplate") == "promo"
    assert scheme.nearest_kind("body", "content") == "body"


def test_roles_and_values_cannot_be_retired():
    for label in (("role", "Buy.What"), ("attribute", "x")):
        with pytest.raises(SchemeError):
            retired(SMALL, label, on=True)


def test_a_draft_knows_that_it_is_the_same_label():
    draft = SchemeDraft.of(SMALL).retired(("type", "PRODUCT"), on=True)
    assert draft.differs(("type", "PRODUCT"))
    assert draft.gone() == []
