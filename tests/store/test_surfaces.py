"""The folded words beside mentions and events: in step with the text whatever writes; finding by them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.store import FindItems, Project, item_search, search_words
from annotator.store.salvage.salvage import salvage
from annotator.store.tables import ALL, EVENT, MENTION

from .helpers import JOHN, MARY, digest, page, rich_set, tag
from .old_formats import Rows, put_back
from .test_finding import QUERIES, filled, found  # noqa: F401 (a fixture)

TEXT = "The Élysée\nPalace, İstanbul and STRASSE; 日本 won, said the Straße."


def surfaces(project: Project) -> dict[str, str]:
    """Return what is stored beside each item, by its id."""
    with project._database.reading() as connection:
        return {
            row.id: row.surface
            for table in (MENTION, EVENT)
            for row in connection.execute(select(table.c.id, table.c.surface))
        }


def in_step(project: Project) -> dict[str, str]:
    """Return them, if they are those of the texts."""
    stored = surfaces(project)
    for one in project.every():
        for said in one.sets:
            for item in (*said.mentions.values(), *said.events.values()):
                words = search_words.folded_surface(item.span.surface(said.text))
                assert stored[item.id] == words
    return stored


def at(words: str) -> Span:
    return Span.at(TEXT.index(words), TEXT.index(words) + len(words))


def test_edits_and_undo_keep_them(project: Project):
    document = page(TEXT)
    project.add_document(document, None)
    made = Mention("m", at("Élysée\nPalace"), "LOC")
    change = Change(Kind.MENTION, "m", None, made)
    a = project.commit(project.annotation_set(document.id, MARY), Edit("x", {}, (change,))).annotations
    assert in_step(project) == {"m": "elysee palace"}
    wider = replace(made, span=Span.at(0, 17))
    a = project.commit(a, Edit("x", {}, (Change(Kind.MENTION, "m", made, wider),))).annotations
    assert in_step(project) == {"m": "the elysee palace"}
    parts = replace(made, span=Span((at("The").fragments[0], at("İstanbul").fragments[0])))
    a = project.commit(a, Edit("x", {}, (Change(Kind.MENTION, "m", wider, parts),))).annotations
    assert in_step(project) == {"m": "the istanbul"}
    undone = project.undo(a)
    assert undone is not None
    assert in_step(project) == {"m": "the elysee palace"}


def test_imports_copies_and_salvage_keep_them(tmp_path: Path, scheme: Scheme, target: str):
    document = page("one two three " * 20)
    with Project.create(tmp_path / "from.annotator", scheme) as project:
        project.add_bundle(document, [rich_set(document)], [], [], None)
        wanted = in_step(project)
        assert any(wanted.values())
        project.copy(target).close()
    with Project.open(target) as copy:
        assert in_step(copy) == wanted
    salvage(tmp_path / "from.annotator", tmp_path / "again.annotator")
    with Project.open(tmp_path / "again.annotator") as again:
        assert in_step(again) == wanted
        assert [one for one in again.check() if one.code == "surface"] == []


# --- what finds by them -------------------------------------------------------------------------------


@pytest.fixture
def tagged(project: Project) -> Project:
    text = TEXT + " a" + "b" * 400 + "End"
    document = page(text, "page")
    names = ("Élysée\nPalace", "İstanbul", "STRASSE", "日本", "Straße")
    spans = [at(name) for name in names] + [Span.at(len(TEXT) + 1, len(text))]
    mentions = {f"m{n}": Mention(f"m{n}", span, "LOC") for n, span in enumerate(spans)}
    project.add_bundle(
        document, [AnnotationSet("a", document.id, text, MARY, mentions=mentions)], [], [], None
    )
    return project


@pytest.mark.parametrize(
    ("wanted", "items"),
    [
        ({"pattern": "elysee palace"}, ["m0"]),
        ({"pattern": " ÉLYSÉE  palace "}, ["m0"]),
        ({"pattern": "Elysee", "case": True}, []),
        ({"pattern": "Élysée\nP", "case": True}, ["m0"]),
        ({"pattern": "élysée", "case": True}, []),
        ({"pattern": "lys.e", "regex": True}, ["m0"]),
        ({"pattern": "istanbul"}, ["m1"]),
        ({"pattern": "strasse"}, ["m2", "m4"]),
        ({"pattern": "Straße"}, ["m2", "m4"]),
        ({"pattern": "本"}, ["m3"]),
        ({"pattern": "BEND"}, ["m5"]),  # beyond what is stored of it
        ({"pattern": "bEnd", "case": True}, ["m5"]),
        ({"pattern": "_"}, []),
        ({"pattern": "%"}, []),
    ],
)
def test_letters_are_compared_as_words_are(tagged: Project, wanted: dict[str, object], items: list[str]):
    for more in ({}, {"labels": ("LOC",)}):
        assert [item for _, _, item in found(tagged, **wanted, **more)] == items


def test_many_are_the_same_as_few(filled: Project, monkeypatch: pytest.MonkeyPatch):  # noqa: F811
    wanted = [query for query, hits in QUERIES if hits is not None]
    few = [found(filled, **query) for query in wanted]
    monkeypatch.setattr(item_search, "_FEW", -1)
    for pages in (1, 64):
        monkeypatch.setattr(item_search, "_FIRST_PAGES", pages)
        assert [found(filled, **query) for query in wanted] == few


def test_long_texts_are_cut_by_the_database(tagged: Project, monkeypatch: pytest.MonkeyPatch):
    whole = list(tagged.search.find_items(FindItems()))
    monkeypatch.setattr(item_search, "_WHOLE", 1)
    assert list(tagged.search.find_items(FindItems())) == whole


def test_letters_find_nothing_of_others_where_work_is_blind(project: Project):
    document = page(TEXT)
    project.add_document(document, None)
    project.commit(project.annotation_set(document.id, JOHN), tag(0, 3))
    project.set_settings(replace(project.settings, blind=True))
    asked = FindItems(labels=("GPE",), pattern="the")
    assert list(project.search.find_items(replace(asked, seen_by="mary"))) == []
    assert [hit.author for hit in project.search.find_items(replace(asked, seen_by="john"))] == ["john"]


# --- both databases find the same words ---------------------------------------------------------------

_WORDS = st.sampled_from(
    ["Élysée", "e\u0301lyse\u0301e", "co-op", "well-known", "日本", "日本vs", "カキ", "がき", "한국", "ไทย",
     "أحمد", "احمد", "مُحَمَّد", "हिन्दी", "ΟΔΟΣ", "οδοσα", "ſtern", "µm", "Straße", "strasse", "İzmir", "don’t",
     "a🤔b", "ﬁn", "9½", "x_y", "100%", "Й", "и", "naïve", "NAIVE"]
)  # fmt: skip
_TYPED = st.one_of(_WORDS, _WORDS.map(lambda word: word[:2]), st.text("aeéßσς日-’ ", min_size=1, max_size=4))


@pytest.fixture(scope="module")
def both(
    server: str, tmp_path_factory: pytest.TempPathFactory, scheme: Scheme
) -> Iterator[tuple[Project, Project]]:
    from .conftest import fresh_schema

    path = tmp_path_factory.mktemp("both") / "p.annotator"
    with Project.create(path, scheme) as one, Project.create(fresh_schema(server), scheme) as two:
        yield one, two


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pages=st.lists(st.lists(_WORDS, min_size=1, max_size=4), min_size=1, max_size=4), typed=_TYPED)
def test_a_file_and_a_server_find_the_same(both: tuple[Project, Project], pages: list[list[str]], typed: str):
    for words in pages:
        for project in both:
            project.add_bundle(page(" ".join(words), " ".join(words)), [], [], [], None)
    on_file, on_server = ([row.name for row in project.documents(text=typed)] for project in both)
    assert on_file == on_server
    places = [[(h.name, h.start, h.end) for h in project.search.find_text(typed)] for project in both]
    assert places[0] == places[1]


@pytest.mark.parametrize("typed", ["أحمد", "احمد", "हिन्दी", "οδος", "fin", "naive", "мост"])
def test_words_of_every_alphabet_are_found(project: Project, typed: str):
    project.add_document(page("أحمد हिन्दी ΟΔΟΣ ﬁn NAÏVE МОСТ🤔", "page"), None)
    assert [row.name for row in project.documents(text=typed)] == ["page"]
    assert list(project.search.find_text(typed))


# --- projects of format 4 -----------------------------------------------------------------------------


def _format_4(path: Path, target: str, scheme: Scheme) -> tuple[Rows, dict[str, str]]:
    with Project.create(path, scheme) as project:
        document = page(TEXT + " one two three " * 20)
        project.add_bundle(document, [rich_set(document)], [], [], None)
        project.commit(project.annotation_set(document.id, JOHN), tag(4, 10))
        with project._database.reading() as connection:
            content = {t.name: [dict(r) for r in connection.execute(select(t)).mappings()] for t in ALL}
        wanted = surfaces(project)
    put_back(target, content, 4)
    return content, wanted


def test_a_project_of_format_4_gets_its_surfaces(tmp_path: Path, target: str, scheme: Scheme):
    _, wanted = _format_4(tmp_path / "new.annotator", target, scheme)
    with Project.open(target) as project:
        assert in_step(project) == wanted
        assert {"elysee"} <= set(wanted.values())
        assert [row.name for row in project.documents(text="ISTANBUL")] == [project.documents()[0].name]
        assert {one.code for one in project.check()} <= {"unknown-label"}


_KILLED = """
import os, signal, sys
from pathlib import Path
from annotator.store import migrating
from annotator.store.dialects import Sqlite
from annotator.store.migrations import folded_words
folded_words.for_sqlite = lambda _text: os.kill(os.getpid(), signal.SIGKILL)
migrating.migrate_file(Sqlite(Path(sys.argv[1])))
"""


def test_a_kill_while_they_are_filled_leaves_the_old_file(tmp_path: Path, scheme: Scheme):
    old = tmp_path / "old.annotator"
    _, wanted = _format_4(tmp_path / "new.annotator", str(old), scheme)
    before = digest(old)
    done = subprocess.run([sys.executable, "-c", _KILLED, str(old)], check=False)
    assert (done.returncode, digest(old)) == (-9, before)
    with Project.open(old) as project:
        assert in_step(project) == wanted
