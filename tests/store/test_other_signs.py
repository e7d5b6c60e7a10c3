"""The same words in other signs, on a file and on a server: what is stored stays, the comparison knows it."""

from __future__ import annotations

import pytest

from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Mention
from annotator.domain.ranges import Span
from annotator.store import FindItems, Project

from .helpers import MARY, page

WRITTEN = (
    "O’Brien", "O'Brien", "São\u00a0Paulo", "Sa\u0303o\nPaulo", "Jean‑Luc",
    "ＮＡＴＯ", "Nor\u00adway", "ト\u3099ア",
)  # fmt: skip


@pytest.fixture
def tagged(project: Project) -> Project:
    """A page with names in signs of many sorts, each tagged and referring to an entity of its own."""
    text = " – ".join(WRITTEN)
    document = page(text)
    project.add_document(document, None)
    made, at = [], 0
    for number, name in enumerate(WRITTEN):
        at = text.index(name, at)
        made.append(Mention(f"m{number}", Span.at(at, at + len(name)), "PER"))
    changes = tuple(Change(Kind.MENTION, one.id, None, one) for one in made)
    project.commit(project.annotation_set(document.id, MARY), Edit("x", {}, changes))
    return project


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("O'Brien", ["m0", "m1"]),
        ("oʼbrien", ["m0", "m1"]),
        ("Sao Paulo", ["m2", "m3"]),
        ("jean-luc", ["m4"]),
        ("nato", ["m5"]),
        ("Norway", ["m6"]),
        ("ドア", ["m7"]),
    ],
)
def test_items_are_found_by_their_words_in_any_signs(tagged: Project, typed: str, items: list[str]) -> None:
    assert [hit.item for hit in tagged.search.find_items(FindItems(pattern=typed))] == items


def test_case_and_accents_count_together(tagged: Project) -> None:
    def found(typed: str) -> list[str]:
        return [hit.item for hit in tagged.search.find_items(FindItems(pattern=typed, case=True))]

    assert found("São Paulo") == ["m2", "m3"] and found("Sao Paulo") == found("são paulo") == []


def test_places_tagged_are_those_of_all_spellings(tagged: Project) -> None:
    (places,) = tagged.search.places_tagged("O'Brien", "PER", MARY.name).values()
    assert len(places) == 2
    (places,) = tagged.search.places_tagged("Jean–Luc", "PER", MARY.name).values()
    assert len(places) == 1


TEXTS = {
    "São Paulo": (
        "São Paulo", "Sa\u0303o Paulo", "São\u00a0Paulo", "São\nPaulo", "São Pau\u00adlo",
        "Ｓａ̃ｏ Ｐａｕｌｏ",
    ),
    "O'Brien": ("O'Brien", "O’Brien", "Oʼ" "Brien"),
    "Jean-Luc Picard": (
        "Jean-Luc Picard", "Jean‑Luc Picard", "Jean–Luc\u202fPicard", "Jean-Luc Pi\u200bcard",
    ),
    "ドア": ("ドア", "ト\u3099ア", "ﾄﾞｱ"),
    "NATO": ("NATO", "ＮＡＴＯ"),
}  # fmt: skip


def test_pages_are_found_by_their_words_in_any_signs(project: Project) -> None:
    for number, one in enumerate(one for written in TEXTS.values() for one in written):
        project.add_document(page(f"{number}: yesterday {one} was there."), None)
    for written in TEXTS.values():
        for typed in written:
            found = [hit.surface for hit in project.search.find_text(typed)]
            assert found == list(written), typed
            assert len(project.documents(text=typed)) == len(written), typed
