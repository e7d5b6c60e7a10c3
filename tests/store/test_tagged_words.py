"""What the index of tagged words tells about a whole project, on both databases."""

from __future__ import annotations

import pytest

from annotator import edits
from annotator.domain.items import Author, Entity
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.store import Project, ProjectSettings

from .helpers import JOHN, MARY, MODEL, page

TEXT = "The Straße of São Paulo and the STRASSE."
LABELS = ["GPE", "ORG", "FAC"]


@pytest.fixture
def tagged(project: Project, scheme: Scheme) -> Project:
    """Three pages: mary has tagged places as FAC, john as ORG, a model as GPE."""
    for number in range(3):
        project.add_document(page(TEXT + " " * number, f"page {number}"), None)
    first, second, _ = (row.id for row in project.documents())
    put(project, scheme, first, MARY, 4, 10, "FAC")
    put(project, scheme, second, MARY, 32, 39, "FAC")
    put(project, scheme, second, JOHN, 14, 23, "ORG")
    put(project, scheme, first, MODEL, 0, 3, "GPE")
    return project


def put(
    project: Project, scheme: Scheme, document: str, author: Author, start: int, end: int, label: str
) -> None:
    there = project.annotation_set(document, author)
    project.commit(there, edits.tag_mention(there, scheme, Range.at(start, end), label))


def asked(project: Project, labels: list[str] = LABELS, seen_by: str | None = None) -> set[str]:
    words = ["strasse", "sao paulo", "the", "paulo", "", "\x00", "\ud800", "it's %_'"]
    return project.search.tagged(words, labels, seen_by=seen_by)


def test_which_words_are_tagged(tagged: Project):
    assert asked(tagged) == {"strasse", "sao paulo"}, "what a model proposes is not tagged"
    assert asked(tagged, ["ORG"]) == {"sao paulo"}
    assert asked(tagged, []) == set()
    assert asked(tagged, seen_by="mary") == asked(tagged)
    tagged.set_settings(ProjectSettings(blind=True))
    assert asked(tagged, seen_by="mary") == {"strasse"}
    assert asked(tagged, seen_by="nobody") == set()


def test_very_many_words_are_asked_for_at_once(tagged: Project):
    words = [f"word {number}" for number in range(45_000)]
    assert tagged.search.tagged([*words, "strasse"], LABELS) == {"strasse"}


def test_what_the_same_words_refer_to_the_most_frequent_first(tagged: Project, scheme: Scheme):
    road, street = Entity("e-road", "A road", "FAC"), Entity("e-street", "A street", "FAC")
    for number, row in enumerate(tagged.documents()):
        put(tagged, scheme, row.id, JOHN, 4, 10, "FAC")
        there = tagged.annotation_set(row.id, JOHN)
        (made,) = (one for one in there.mentions.values() if one.span.start == 4)
        chosen = street if number else road
        tagged.commit(there, edits.link_entity(there, [made.id], chosen, tagged.entities()))
    called = tagged.search.entities_called
    assert called("strasse", LABELS) == called("STRASSE", ["FAC"]) == ["e-street", "e-road"]
    assert called("Straße", LABELS, limit=1) == ["e-street"]
    assert called("Straße", ["ORG"]) == called("Oslo", LABELS) == []
    tagged.set_settings(ProjectSettings(blind=True))
    assert called("Straße", LABELS, seen_by="mary") == []


def test_where_an_author_has_tagged_the_same_words(tagged: Project):
    first, second, third = (row.id for row in tagged.documents())
    places = tagged.search.places_tagged
    assert places("Strasse", "FAC", "mary") == {first: {(4, 10)}, second: {(32, 39)}}
    assert places("Strasse", "FAC", "john") == places("Strasse", "ORG", "mary") == {}
    found = tagged.search.mentions_on([first, third], "mary")
    assert [(one.span, one.type) for one in found[first]] == [(Span.at(4, 10), "FAC")] and len(found) == 1
