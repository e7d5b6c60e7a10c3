"""The same words in other signs, on a file and on a server: texts stay, what is compared knows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.store import FindItems, Project
from annotator.store.migrations import folded_words
from annotator.store.tables import ALL

from .helpers import MARY, page
from .old_formats import put_back

WRITTEN = (
    "O’Brien", "O'Brien", "São\u00a0Paulo", "Sa\u0303o\nPaulo", "Jean‑Luc",
    "ＮＡＴＯ", "Nor\u00adway", "ト\u3099ア", "محـــمد", "東京\n都庁",
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
        ("محمد", ["m8"]),
        ("مُحَمَّد", ["m8"]),
        ("\ufee3\ufea4\ufee4\ufeaa", ["m8"]),
        ("東京都", ["m9"]),
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
    "東京都庁": ("東京都庁", "東京\n都庁", "東京都\r\n\u3000庁", "東\u200b京都庁"),
    "กรุงเทพ": ("กรุงเทพ", "กรุง\u200bเทพ", "กรุง\nเทพ"),
    "محمد علي": (
        "محمد علي", "محـــمد علي", "مُحَمَّد علي", "\ufee3\ufea4\ufee4\ufeaa \u200fعلي", "مح\u200dمد\u00a0علی",
    ),
    "خواهمی": ("خواهمی", "خواه\u200cمي"),
    "שלום": ("שלום", "שָׁלוֹם", "\ufb2aלום"),
    "תל-אביב": ("תל-אביב", "תל־אביב"),
    "Schwarz-Schilling": ("Schwarz-Schilling", "Schwarz-\nSchilling", "Schwarz‐\r\n Schilling"),
    "Wallenstein": ("Wallenstein", "Wallen-\nstein", "Wallen\u00ad\nstein", "Wal\u2060lenstein"),
    "NATO": ("NATO", "ＮＡＴＯ"),
}  # fmt: skip


def test_pages_are_found_by_their_words_in_any_signs(project: Project) -> None:
    for number, one in enumerate(one for written in TEXTS.values() for one in written):
        project.add_document(page(f"{number}: yesterday {one} was there."), None)
    for written in TEXTS.values():
        for typed in written:
            if typed == "Wallen-\nstein":
                continue  # nobody types it: a field has one line
            found = [hit.surface for hit in project.search.find_text(typed)]
            assert found == list(written), typed
            assert len(project.documents(text=typed)) == len(written), typed


def test_a_project_of_format_6_gets_the_same_words(target: str, tmp_path: Path, scheme: Scheme) -> None:
    """What it stored was folded in a way of its own: with strokes, narrow signs and line ends."""
    with Project.create(tmp_path / "new.annotator", scheme) as project:
        project.add_document(document := page("قال محـــمد في 東京\n都 و ｱｱ"), None)
        mention = Mention("m", Span.at(4, 11), "PER")
        made = Edit("x", {}, (Change(Kind.MENTION, "m", None, mention),))
        project.commit(project.annotation_set(document.id, MARY), made)
        with project._database.reading() as connection:
            content = {t.name: [dict(r) for r in connection.execute(select(t)).mappings()] for t in ALL}
    for row in content["mention"]:
        assert row["surface"] == "محمد"
        row["surface"] = folded_words.surface("محـــمد")
    put_back(target, content, 6)
    with Project.open(target) as project:
        assert project.check() == []
        assert [hit.item for hit in project.search.find_items(FindItems(pattern="محمد"))] == ["m"]
        assert project.search.tagged(["محمد"], ["PER"]) == {"محمد"}
        for typed in ("محمد", "東京都", "アア"):
            assert len(project.documents(text=typed)) == 1, typed
