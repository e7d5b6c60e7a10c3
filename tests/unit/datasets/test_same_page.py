"""The same page is the same document, whoever brings it, in whichever order and format: import by import."""

import json
import shutil
from collections.abc import Callable, Iterator
from itertools import permutations
from pathlib import Path

import pytest

from annotator import assets
from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportReport, ImportWish, import_paths, reason_of
from annotator.domain.items import Author, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import parse_scheme
from annotator.edits.mentions import tag_mention
from annotator.edits.segments import label_segment
from annotator.formats.registry import FORMATS
from annotator.store import Project

SCHEME = parse_scheme(json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8")))
PAGE = (
    "<html><head><title>Oslo is cold</title></head><body><nav>Home</nav>"
    "<article><h1>Oslo is cold</h1><p>Mila Orban said so in Oslo on Monday, and nobody laughed.</p></article>"
    "<footer>Sign up now</footer></body></html>"
)
READABLE = sorted(key for key, one in FORMATS.items() if one.reads and one.writes)
TITLE, BODY = "Oslo is cold", "Mila Orban said so in Oslo on Monday, and nobody laughed."


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Callable[[str], Project]]:
    opened: list[Project] = []

    def make(name: str) -> Project:
        opened.append(Project.create(tmp_path / f"{name}.annotator", SCHEME))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path / "page.html"


def place(text: str, words: str) -> Range:
    return Range.at(text.index(words), text.index(words) + len(words))


def marks_of(made: Callable[[str], Project], page: Path, key: str, author: str, folder: Path) -> Path:
    """Write what one author says of the page as a dataset of a format, out of a project of their own."""
    project = made(f"{author}-{key}")
    assert not import_paths(project, [page]).refused
    (row,) = project.documents()
    said = project.annotation_set(row.id, Author(author))
    text = said.text
    for words, kind, article in (
        (TITLE, "title", 1),
        (BODY, "body", 1),
        ("Sign up now", "newsletter_promo", None),
    ):
        edit = label_segment(said, SCHEME, place(text, words), kind, article)
        said = project.commit(said, edit).annotations
    for words in ("Mila Orban", "Oslo") if author == "ann" else ("Mila Orban", "Monday"):
        type_id = {"Mila Orban": "PER", "Oslo": "GPE", "Monday": "ORG"}[words]
        said = project.commit(said, tag_mention(said, SCHEME, place(text, words), type_id)).annotations
    export(project, folder, format=key, authors_from=author)
    for index in folder.rglob("documents.json"):  # as if it came from another program
        index.unlink()
    for index in folder.rglob("*.offsets.jsonl"):
        record = json.loads(index.read_text(encoding="utf-8"))
        index.write_text(json.dumps(record | {"document": f"of-{author}", "name": author}) + "\n")
    return folder


def authors(project: Project) -> list[str]:
    (row,) = project.documents()
    return sorted(one.author.name for one in project.annotation_sets(row.id))


def nothing_new(report: ImportReport, path: Path) -> bool:
    return (report.imported, report.updated, [str(reason_of(one)) for one in report.refused]) == (0, [], [])


@pytest.mark.slow
@pytest.mark.parametrize("key", READABLE)
def test_two_people_mark_one_page_in_every_order(made, page: Path, tmp_path: Path, key: str):
    """Marks of two people and the page itself, in all orders, each of them twice."""
    sources = {name: marks_of(made, page, key, name, tmp_path / name) for name in ("ann", "ben")}
    counts = set()
    for number, order in enumerate(permutations(("ann", "ben", "page"))):
        project = made(f"{key}-{number}")
        for name in order:
            path, wish = (page, None) if name == "page" else (sources[name], ImportWish(key, name))
            first = import_paths(project, [path], wish)
            assert [str(reason_of(one)) for one in first.refused] == []
            assert len(project.documents()) == 1, order
            before = state(project)
            again = import_paths(project, [path], wish)
            assert nothing_new(again, path) and again.already == 1, (order, name)
            assert state(project) == before
        assert authors(project) == ["ann", "ben"]
        counts.add(said(project))
        assert project.check() == []
    assert len(counts) == 1, "the order makes no difference"


def state(project: Project) -> object:
    (row,) = project.documents()
    sets = [(one, dict(one.mentions)) for one in project.annotation_sets(row.id)]
    return row, sets, project.entities(), project.journal()


def said(project: Project) -> tuple[object, ...]:
    """Return what both say, without ids."""
    (row,) = project.documents()
    return tuple(
        (
            one.author.name,
            one.state,
            tuple((s.range, s.kind, s.article) for s in one.segments_in_order()),
            tuple(sorted((m.span.hull, m.type) for m in one.mentions.values())),
        )
        for one in project.annotation_sets(row.id)
    )


def test_an_archive_joins_the_page_whatever_ids_it_has(made, page: Path, tmp_path: Path):
    for name in ("ann", "ben"):
        marks_of(made, page, "jsonl", name, tmp_path / name)
    other = (tmp_path / "ben" / "project.jsonl").read_text(encoding="utf-8")
    record = json.loads(other.splitlines()[1])
    other = other.replace(record["id"], "another id").replace(json.dumps(record["name"]), '"another name"')
    (tmp_path / "ben" / "project.jsonl").write_text(other, encoding="utf-8")
    project = made("both")
    for name in ("ann", "ben"):
        assert import_paths(project, [tmp_path / name]).refused == []
    assert authors(project) == ["ann", "ben"]
    assert {row.name for row in project.documents()} == {"Oslo is cold"}


def test_what_an_import_left_out_stays_with_the_set_and_is_said_by_every_export(made, tmp_path: Path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.txt").write_text("Mila Orban spoke in Oslo.\n")
    (tmp_path / "b" / "a.ann").write_text("T1\tSPEAKER 0 10\tMila Orban\nT2\tCITY 20 24\tOslo\n")
    project = made("left")
    report = import_paths(project, [tmp_path / "b"], ImportWish(author="eve"))
    assert report.imported == 1
    (row,) = project.documents()
    assert (row.state, project.annotation_set(row.id, Author("eve")).left_out) == (State.IN_PROGRESS, 2)
    for key in ("conll2003", "brat", "jsonl"):
        made_of = export(project, tmp_path / key, format=key, authors_from="eve")
        assert made_of.not_imported == [(row.id, "eve", 2)]
        assert "2 items on 1 of these pages were left out" in str(made_of.warnings[0])
        manifest = json.loads((tmp_path / key / "manifest.json").read_text(encoding="utf-8"))
        listed = [{"document": row.id, "author": "eve", "items": 2}]
        assert manifest["left_out_on_import"] == listed == made_of.to_json()["left_out_on_import"]
        again = made(f"left-{key}")
        assert import_paths(again, [tmp_path / key]).imported == 1
        assert again.annotation_set(again.documents()[0].id, Author("eve")).left_out == 2, (
            "and goes on with it"
        )


def test_two_sets_of_one_author_on_one_text_in_one_import_are_named(made, tmp_path: Path):
    for name, line in (
        ("a", "T1\tGPE 0 4\tOslo\n"),
        ("b", "T1\tLOC 0 4\tOslo\n"),
        ("c", "T9\tGPE 0 4\tOslo\n"),
    ):
        (tmp_path / f"{name}.txt").write_text("Oslo is cold.\n")
        (tmp_path / f"{name}.ann").write_text(line)
    report = import_paths(
        made("once"), [tmp_path / f"{name}.ann" for name in "abc"], ImportWish(author="eve")
    )
    assert (report.imported, report.already, report.updated) == (1, 1, [])
    assert [str(reason_of(one)) for one in report.refused] == [
        "b: eve has other annotations on the same text in this import; only the first ones were taken"
    ]


def test_a_page_with_other_bytes_and_the_same_text_is_not_stored_again_and_that_is_said(made, page: Path):
    other = page.with_name("other.html")
    other.write_text(PAGE.replace("<nav>", "<nav class='x'>"), encoding="utf-8")
    project = made("bytes")
    report = import_paths(project, [page, other])
    assert (report.imported, report.already, report.refused) == (1, 1, [])
    (warning,) = report.warnings
    assert str(warning).endswith(
        "other.html: its text is in the project already, as ‘Oslo is cold’; these bytes were not stored"
    )


def test_a_dry_run_says_what_would_be_and_stores_nothing(made, page: Path, tmp_path: Path):
    marks = marks_of(made, page, "brat", "ann", tmp_path / "ann")
    shutil.copytree(marks, tmp_path / "more" / "again")
    project = made("dry")
    dry = ImportWish(author="ann", dry_run=True)
    report = import_paths(project, [page, marks, tmp_path / "more"], dry)
    assert (report.imported, report.already, report.refused) == (2, 1, [])
    assert (project.documents(), project.authors(), project.journal()) == ([], [], [])
    real = import_paths(project, [page, marks, tmp_path / "more"], ImportWish(author="ann"))
    assert (real.imported, real.already) == (report.imported, report.already)
