"""Labels of other people's data on the page: attributes that are there or not, keys that are letters."""

from __future__ import annotations

from annotator.domain.items import Event
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_making import completed
from annotator.gui.annotating.mention_commands import _keys_of
from annotator.gui.textview.decor import event_texts

SCHEME = parse_scheme(
    completed(
        {
            "entity_types": ["Person", "Place"],
            "event_types": [{"id": "Die", "attributes": ["Negation", "Certainty"]}],
            "attributes": [
                {"id": "Negation", "values": ["true"]},
                {"id": "Certainty", "values": ["Stated", "Reported"]},
            ],
        }
    )
)


def test_an_attribute_that_is_there_or_not_is_called_by_its_own_name():
    event = Event(
        "e", Span((Range.at(0, 4),)), "Die", attributes={"Negation": "true", "Certainty": "Reported"}
    )
    assert event_texts(event, SCHEME) == ("Die", "Negation · Reported")


def test_the_keys_that_are_named_are_those_that_the_labels_have(scheme):
    assert _keys_of(SCHEME.entity_types.values()) == "a–z"
    assert _keys_of(scheme.entity_types.values()) == "0–9"
