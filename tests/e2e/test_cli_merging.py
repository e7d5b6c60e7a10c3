"""``split`` and ``merge``: what they print, what they leave behind, and what is refused."""

import json
import shutil
from pathlib import Path

import pytest

from annotator import edits
from annotator.domain.items import Author, Entity
from annotator.domain.ranges import Range
from annotator.domain.scheme import parse_scheme
from annotator.store import Assignment, Project

from .test_cli import GOLD, annotator

MARY, JOHN = Author("mary"), Author("john")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the samples, three pages of which are assigned; to be copied."""
    path = tmp_path_factory.mktemp("made") / "office.annotator"
    assert annotator("new", path).returncode == 0
    assert annotator("import", path, GOLD).returncode == 0
    with Project.open(path) as project:
        for author in (MARY, JOHN):
            project.ensure_author(author)
        pages = [row.id for row in project.documents()][:3]
        wanted = [Assignment(one, "mary") for one in pages[:2]] + [
            Assignment(one, "john") for one in pages[1:]
        ]
        project.reviewing.assign(wanted)
    return path


@pytest.fixture
def office(made: Path, tmp_path: Path) -> Path:
    """An office of one's own."""
    (tmp_path / "files").mkdir()
    return Path(shutil.copy(made, tmp_path))


def label(path: Path, document: str, author: Author, where: Range, kind: str = "body") -> None:
    with Project.open(path) as project:
        annotations = project.annotation_set(document, author)
        project.commit(annotations, edits.label_segment(annotations, project.scheme, where, kind, 1))


def handed_out(office: Path) -> tuple[Path, Path]:
    folder = office.parent / "files"
    done = annotator("split", office, "--authors", "mary,john", "--dest", folder, "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert [(one["author"], one["documents"], one["assignments"]) for one in told["files"]] == [
        ("mary", 2, 2), ("john", 2, 2),
    ]  # fmt: skip
    return folder / "mary.annotator", folder / "john.annotator"


def test_hand_out_annotate_take_in_and_measure(office: Path):
    hers, his = handed_out(office)
    with Project.open(office, read_only=True) as project:
        pages = [row.id for row in project.documents()][:3]
    for path, author in ((hers, MARY), (his, JOHN)):
        label(path, pages[1], author, Range.at(0, 40))
        with Project.open(path) as project:
            one = project.annotation_set(pages[1], author)
            project.commit(one, edits.set_state(one, type(one.state)("done")))
    rehearsed = json.loads(annotator("merge", office, hers, his, "--dry-run", "--json").stdout)
    assert rehearsed["rehearsed"] and len(rehearsed["taken"]) == 2 and rehearsed["backup"] is None
    done = annotator("merge", office, hers, his, "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert [one["how"] for one in report["taken"]] == ["new", "new"]
    assert Path(report["backup"]).is_file()
    again = json.loads(annotator("merge", office, hers, his, "--json").stdout)
    assert again["changed"] is False
    agreement = json.loads(annotator("agreement", office, "--json").stdout)
    assert agreement["pages"] == 1
    assert any(one["value"] == 1.0 for one in agreement["results"])


def test_a_conflict_is_told_in_one_line_with_both_sides(office: Path, tmp_path: Path):
    hers, _ = handed_out(office)
    with Project.open(office, read_only=True) as project:
        page = project.documents()[0].id
    label(hers, page, MARY, Range.at(0, 40))
    label(office, page, MARY, Range.at(10, 60), "title")
    done = annotator("merge", office, hers)
    assert done.returncode == 0
    (conflict,) = [line for line in done.stdout.splitlines() if line.startswith("conflict")]
    assert "mary" in conflict
    assert "mine: label title of article 1" in conflict
    assert "theirs: label body of article 1" in conflict
    assert conflict.endswith("kept as mary (2)")
    preferred = annotator("merge", office, hers, "--prefer", "theirs")
    assert preferred.returncode == 0
    with Project.open(office, read_only=True) as project:
        found = project.annotation_set(page, MARY)
    assert [one.kind for one in found.segments.values()] == ["body"]


def test_an_archive_comes_in_whole(office: Path, tmp_path: Path):
    other = tmp_path / "other.annotator"
    annotator("new", other)
    annotator("import", other, GOLD)
    with Project.open(other) as project:
        page = project.documents()[0].id
        project.add_shared([Entity("X1", "Somebody", "PER")], [])
    label(other, page, JOHN, Range.at(0, 40))
    assert (
        annotator("export", other, tmp_path / "archive", "--format", "jsonl", "--from", "all").returncode == 0
    )
    report = json.loads(annotator("merge", office, tmp_path / "archive", "--json").stdout)
    assert [(one["author"], one["how"]) for one in report["taken"]] == [("john", "new")]
    assert report["files"] == [str(tmp_path / "archive")]
    assert report["clashes"] == report["left_out"] == []
    assert json.loads(annotator("merge", office, tmp_path / "archive", "--json").stdout)["changed"] is False


@pytest.mark.parametrize(
    ("arguments", "code", "reason"),
    [
        (("split", "--authors", "mary", "--dest", "nowhere"), 1, "the folder nowhere does not exist"),
        (("split", "--authors", "zoe", "--dest", "files"), 1, "zoe"),
        (("split", "--authors", "mary,,john", "--dest", "files"), 2, "separated by commas"),
        (("merge", "office.annotator"), 1, "is the project itself"),
        (("merge", "missing.annotator"), 1, "missing.annotator does not exist"),
        (("merge", "office.annotator", "--prefer", "both"), 2, "both"),
    ],
)
def test_what_is_refused_changes_nothing(office: Path, arguments: tuple[str, ...], code: int, reason: str):
    command, *rest = arguments
    before = office.read_bytes()
    done = annotator(command, "office.annotator", *rest, cwd=office.parent)
    assert (done.returncode, done.stdout) == (code, "")
    assert reason in done.stderr
    assert office.read_bytes() == before
    assert list((office.parent / "files").iterdir()) == []


def test_a_label_map_is_proposed_edited_and_gone_by(office: Path):
    hers, _ = handed_out(office)
    with Project.open(hers) as project:
        page = project.documents()[0].id
        data = json.loads(json.dumps(dict(project.scheme.data)).replace('"body"', '"bodytext"'))
        data["segment_kinds"].append({**data["segment_kinds"][0], "id": "quiz", "name": "Quiz", "key": ""})
        project.set_scheme(parse_scheme(data))
    for kind, start in (("bodytext", 0), ("quiz", 40)):
        label(hers, page, MARY, Range.at(start, start + 20), kind)
    refused = annotator("merge", office, hers)
    assert refused.returncode == 1
    assert "lacks segment kind bodytext, segment kind quiz" in refused.stderr
    path = office.parent / "labels.json"
    done = annotator("merge", office, hers, "--write-map", path, "--json")
    assert json.loads(done.stdout) == {"file": str(path), "labels": 2, "open": [["kind", "quiz"]]}
    told = json.loads(path.read_text("utf-8"))
    assert told["segment_kinds"] == {"bodytext": "body", "quiz": None}
    refused = annotator("merge", office, hers, "--map", path)
    assert refused.returncode == 1
    assert "uses segment kind quiz" in refused.stderr
    told["segment_kinds"]["quiz"] = "tags"
    path.write_text(json.dumps(told), "utf-8")
    done = annotator("merge", office, hers, "--map", path)
    assert done.returncode == 0, done.stderr
    with Project.open(office, read_only=True) as project:
        kinds = [one.kind for one in project.annotation_set(page, MARY).segments_in_order()]
    assert kinds == ["body", "tags"]
    assert annotator("merge", office, hers, "--map", path).stdout == "1 unchanged\n"
