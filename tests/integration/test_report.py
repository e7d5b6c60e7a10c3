"""A report on a project: the same files for the same project, and nothing in them that should not be."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from annotator.datasets.agreement import Wish
from annotator.datasets.overview import shown_names
from annotator.datasets.report import project_report, write_report
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Argument, Author, AuthorKind, Event, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.store import GuidelineExample, GuidelineNote, Project
from tests.e2e.test_cli import annotator
from tests.store.helpers import news_scheme, page

TEXT = "Japan met Norway in Oslo. Read more"
ROSA, HOSTILE = Author("rosalind"), Author('<script>alert("1")</script>, & Söhne')
GOLD = Author("gold", AuthorKind.GOLD)
ROBOT = Author("robot", AuthorKind.MODEL)


def a_set(document: str, author: Author, place: str, kind: str, role: str) -> AnnotationSet:
    mentions = {"m0": Mention("m0", Span.at(0, 5), "GPE"), "m1": Mention("m1", Span.at(20, 24), place)}
    event = Event("e", Span.at(6, 9), "Meet", arguments=(Argument(role, "m0"),))
    segments = {
        "s": Segment("s", Range.at(0, 25), "body", 1),
        "t": Segment("t", Range.at(26, 35), kind, None),
    }
    return AnnotationSet(
        f"{author.name}-{document}", document, TEXT + document[-1], author, State.DONE, segments=segments,
        mentions=mentions, events={"e": event},
    )  # fmt: skip


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("report") / "p.annotator"


@pytest.fixture(scope="module")
def project(path: Path) -> Iterator[Project]:
    with Project.create(path, news_scheme(), "rare earths") as made:
        for n in range(3):
            document = page(f"{TEXT}{n}", f"p{n} <b>", document_id=f"d{n}")
            sets = [
                a_set(f"d{n}", ROSA, "GPE", "related_links", "participant"),
                a_set(f"d{n}", HOSTILE, "Facility", "advertisement", "place"),
                a_set(f"d{n}", GOLD, "GPE", "advertisement", "participant"),
                a_set(f"d{n}", ROBOT, "GPE", "advertisement", "participant"),
            ]
            made.add_bundle(document, sets, (), (), None)
        yield made


@pytest.fixture(scope="module")
def files(project: Project, path: Path) -> dict[str, bytes]:
    return written(project, path.with_name("out"))


def written(project: Project, folder: Path, *, letters: bool = False) -> dict[str, bytes]:
    sections = project_report(project, Wish(), letters=letters)
    return {one.name: one.read_bytes() for one in write_report(folder, project.name, sections)}


def table(files: dict[str, bytes], name: str) -> list[dict[str, object]]:
    found = json.loads(files["report.json"])["tables"][name]
    return [dict(zip(found["columns"], row, strict=True)) for row in found["rows"]]


def test_the_same_project_gives_the_same_bytes(project: Project, files: dict[str, bytes], tmp_path: Path):
    assert written(project, tmp_path / "again") == files


def test_nothing_of_the_machine_is_in_it(files: dict[str, bytes], path: Path):
    assert not any(str(path.parent).encode() in one for one in files.values())


def test_the_page_is_sound_and_stands_alone(files: dict[str, bytes]):
    parser = etree.HTMLParser(recover=False)
    root = html.fromstring(files["report.html"], parser=html.HTMLParser())
    assert root.find(".//body") is not None and not list(root.iter("script"))
    assert not parser.error_log
    assert all(not one.startswith(("http", "//", "file")) for one in root.xpath("//@href | //@src"))
    for drawing in files["report.html"].decode().split("<svg ")[1:]:
        etree.fromstring(f"<svg {drawing.split('</svg>')[0]}</svg>")


def test_hostile_names_are_only_words(files: dict[str, bytes]):
    page_text = files["report.html"].decode()
    assert "<script" not in page_text and "<b>" not in page_text
    assert "&lt;script&gt;" in page_text


def test_letters_hide_people_everywhere(project: Project, files: dict[str, bytes], tmp_path: Path):
    lettered = written(project, tmp_path / "letters", letters=True)
    assert b"rosalind" in files["report.json"] and b"alert" in files["report.json"]
    assert not any(b"rosalind" in one or b"alert" in one for one in lettered.values())
    assert {row["author"] for row in table(lettered, "pages")} == {"A", "B", "gold", "robot"}


def test_letters_are_those_that_no_one_has():
    authors = [Author("A", AuthorKind.MODEL), Author("rosalind"), GOLD]
    assert shown_names(authors, letters=True) == {"A": "A", "gold": "gold", "rosalind": "B"}


def test_tables_are_the_same_in_csv_and_json(files: dict[str, bytes]):
    tables = json.loads(files["report.json"])["tables"]
    assert set(files) == {"report.html", "report.json", *(f"{name}.csv" for name in tables)}
    for name, found in tables.items():
        titles, *rows = csv.reader(files[f"{name}.csv"].decode().splitlines(keepends=True))
        assert titles == found["columns"]
        assert rows == [["" if one is None else str(one) for one in row] for row in found["rows"]]


def test_confusion_has_a_column_for_nothing_and_shares_of_rows(files: dict[str, bytes]):
    rows = [row for row in table(files, "confusion") if row["between"] == "people"]
    kinds = {(row["row"], row["column"]): row["count"] for row in rows if row["sort"] == "segment kind"}
    assert kinds == {
        ("body", "body"): 150,
        ("related_links", "advertisement"): 27,
        ("advertisement", "related_links"): 27,
    }
    roles = {(row["row"], row["column"]) for row in rows if row["sort"] == "role"}
    assert roles == {("participant", "place"), ("place", "participant")}
    for sort, label in (("entity type", "GPE"), ("segment kind", "body")):
        of = [row["share_of_row"] for row in rows if (row["sort"], row["row"]) == (sort, label)]
        assert sum(of) == pytest.approx(1)  # type: ignore[arg-type]  # JSON's numbers


def test_where_authors_part_has_examples(files: dict[str, bytes]):
    asked = {"between": "people", "sort": "entity type"}
    first = next(row for row in table(files, "partings") if asked.items() <= row.items())
    assert (first["one"], first["two"], first["places"]) == ("Facility", "GPE", 3)
    assert "Oslo" in str(first["example_1"]) and "rosalind: GPE" in str(first["example_1"])
    assert first["example_3"] is not None


def test_who_is_reliable_is_told_by_gold_with_an_interval(files: dict[str, bytes]):
    rows = [row for row in table(files, "reliability") if row["against"] == "gold"]
    told = {(row["author"], row["sort"]): row for row in rows}
    assert told["rosalind", "mentions"]["same"] == 1.0
    hostile = told[HOSTILE.name, "mentions"]
    assert (hostile["same"], hostile["items"]) == (0.5, 6)
    assert hostile["low"] == pytest.approx(0.188, abs=0.001)  # type: ignore[arg-type]  # JSON's numbers
    assert ("robot", "mentions") not in told


def test_what_an_estimate_wants_is_said_where_there_is_none(files: dict[str, bytes]):
    rows = [row for row in table(files, "reliability") if row["against"] == "estimate"]
    assert rows and all(row["same"] is None and "at least 3 authors" in str(row["note"]) for row in rows)


def test_the_hardest_surfaces_are_told_with_their_labels(files: dict[str, bytes]):
    first = next(row for row in table(files, "hardest_surfaces") if row["surface"] == "Oslo")
    assert (first["one"], first["two"], first["places_of_these"]) == ("Facility", "GPE", 6)


def test_notes_for_the_guidelines_are_listed(project: Project, tmp_path: Path):
    project.backup(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator") as copy:
        example = GuidelineExample("d1", 20, 24, "Oslo")
        note = GuidelineNote("n", "entity type", "GPE", "", "a city?", (example,), "rosalind")
        copy.reviewing.note_for_guidelines(note)
        files = written(copy, tmp_path / "out", letters=True)
    (row,) = table(files, "guideline_notes")
    assert (row["one"], row["two"], row["text"], row["state"]) == ("(nothing)", "GPE", "a city?", "open")
    assert "p1 <b>, 20–24" in str(row["examples"])


def test_an_empty_project_has_a_report_too(tmp_path: Path):
    with Project.create(tmp_path / "e.annotator", news_scheme(), "empty") as empty:
        files = written(empty, tmp_path / "out")
    assert "No page was handed in by two authors yet." in files["report.html"].decode()


def test_a_folder_with_something_else_is_left_alone(project: Project, tmp_path: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.tex").write_text("years of work")
    with pytest.raises(AnnotatorError, match="not empty"):
        written(project, tmp_path / "mine")
    with pytest.raises(AnnotatorError, match="this is a file"):
        written(project, tmp_path / "mine" / "thesis.tex")
    assert [one.name for one in (tmp_path / "mine").iterdir()] == ["thesis.tex"]


@pytest.mark.usefixtures("project")
def test_the_command_writes_over_its_own_report(path: Path, tmp_path: Path):
    for _ in range(2):
        done = annotator("report", path, "--out", tmp_path / "out", "--letters", "--json")
        assert done.returncode == 0, done.stderr
    assert "report.html" in json.loads(done.stdout)["files"]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["out"]
