"""Data of other programs comes in as the manual says, and what was found is what was taken and left out.

``tests/corpora`` holds the same two pages as each of them exports; the first has a sign beyond U+FFFF.
"""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.app import run
from annotator.domain.annotation_set import AnnotationSet
from annotator.store import Project

CORPORA = Path(__file__).parents[1] / "corpora"
NO_DESKTOP: Any = None
Sheet = dict[str, tuple[int, int, int]]

EXPECTED: dict[str, tuple[str, list[str], Sheet]] = {
    "brat": ("", ["done", "done"], {
        "mentions": (6, 6, 0), "events": (1, 1, 0), "arguments": (2, 2, 0), "relations": (1, 1, 0),
        "attributes": (2, 2, 0)}),
    "doccano/ana.jsonl": ("", ["done", "done"], {"mentions": (5, 5, 0), "relations": (1, 1, 0)}),
    "label-studio": ("", ["done", "done"], {
        "mentions": (6, 6, 0), "relations": (1, 1, 0), "attributes": (1, 1, 0)}),
    "inception": ("", ["done", "done"], {"mentions": (5, 5, 0), "relations": (1, 1, 0)}),
    "prodigy": ("ignore", ["done", "done", "todo"], {"mentions": (5, 5, 0), "relations": (1, 1, 0)}),
}  # fmt: skip
"""A word of what is warned of, the states of the pages, and the balance, by what is imported."""


def imported(
    project: Path, what: Path, capsys: pytest.CaptureFixture[str], *more: str
) -> tuple[dict[str, Any], str]:
    capsys.readouterr()
    options = ["--scheme-from-data", "--json", *more]
    run(["import", str(project), str(what), *options], NO_DESKTOP)
    said = capsys.readouterr()
    found: dict[str, Any] = json.loads(said.out)
    return found, said.err


def sheet(told: dict[str, Any]) -> Sheet:
    rows = {sort: tuple(one[name] for name in ("found", "taken", "left_out")) for sort, one in told.items()}
    return {sort: row for sort, row in rows.items() if any(row)}


def sets_in(target: Path) -> list[AnnotationSet]:
    with Project.open(str(target), read_only=True) as project:
        return [one for row in project.documents() for one in project.annotation_sets(row.id)]


def counted(sets: list[AnnotationSet]) -> Counter[str]:
    found: Counter[str] = Counter()
    for one in sets:
        found.update(
            {"mentions": len(one.mentions), "events": len(one.events), "relations": len(one.relations)}
        )
    return found


@pytest.fixture
def target(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    run(["new", str(tmp_path / "p.annotator")], NO_DESKTOP)
    return tmp_path / "p.annotator"


@pytest.mark.parametrize("what", EXPECTED)
def test_what_was_found_is_what_was_taken_and_left_out(target: Path, what: str, capsys: Any):
    warned, states, expected = EXPECTED[what]
    told, said = imported(target, CORPORA / what, capsys, "--as", "ana")
    assert sheet(told["balance"]) == expected
    assert warned in said
    sets = sets_in(target)
    stored = counted(sets)
    assert {sort: stored[sort] for sort in ("mentions", "events", "relations")} == {
        sort: expected.get(sort, (0, 0, 0))[1] for sort in ("mentions", "events", "relations")
    }, "what is said to be taken is in the project"
    with Project.open(str(target), read_only=True) as project:
        assert [row.state.value for row in project.documents()] == states
        assert project.check() == []
        assert project.scheme.relation_types.keys() == {"Works-for"}
    words = {one.span.surface(each.text): one.type for each in sets for one in each.mentions.values()}
    places = {"Mila Orban": "Person", "Skorvan Lines": "Merge-Org", "Lista": "Place", "Tove Lind": "Person"}
    assert words.items() <= places.items(), "each where its words are, also after the wave"
    assert {"Mila Orban", "Tove Lind"} <= words.keys()


@pytest.mark.parametrize("what", [what for what in EXPECTED if not what.endswith(".jsonl")])
def test_a_zip_file_says_what_is_in_it(target: Path, tmp_path: Path, what: str, capsys: Any):
    """Under a folder of its own, as most programs pack one."""
    packed = shutil.make_archive(str(tmp_path / "corpus"), "zip", CORPORA, what)
    warned, states, expected = EXPECTED[what]
    told, said = imported(target, Path(packed), capsys, "--as", "ana")
    assert sheet(told["balance"]) == expected
    assert warned in said and "tmp" not in said.replace(str(tmp_path), "")
    with Project.open(str(target), read_only=True) as project:
        assert [row.state.value for row in project.documents()] == states
        files = {project.document(row.id).metadata["file"] for row in project.documents()}
    assert all(file.startswith(f"corpus.zip/{what}/") for file in files)


def test_the_users_of_doccano_come_out_of_its_zip_file(target: Path, tmp_path: Path, capsys: Any):
    packed = shutil.make_archive(str(tmp_path / "export"), "zip", CORPORA / "doccano")
    told, _ = imported(target, Path(packed), capsys)
    assert sheet(told["balance"]) == {"mentions": (7, 7, 0), "relations": (1, 1, 0)}
    assert Counter(one.author.name for one in sets_in(target)) == {"ana": 2, "ben": 1}


def test_two_users_of_doccano_come_together_on_a_page(target: Path, capsys: Any):
    """As doccano exports them: a file a user in one folder, each with all pages."""
    told, said = imported(target, CORPORA / "doccano", capsys)
    assert sheet(told["balance"]) == {"mentions": (7, 7, 0), "relations": (1, 1, 0)}
    assert told["refused"] == []
    assert Counter(one.author.name for one in sets_in(target)) == {"ana": 2, "ben": 1}
    assert "ben has not annotated yet" in said
    told, _ = imported(target, CORPORA / "doccano" / "ben.jsonl", capsys)
    assert (told["imported"], told["already"]) == (0, 2), "one file of it says the same"


def test_a_project_of_inception_is_the_work_of_each_of_its_annotators(
    target: Path, tmp_path: Path, capsys: Any
):
    """As it exports a project: the document before any work, a file a person, and what curation decided."""
    export = tmp_path / "export"
    shutil.copytree(CORPORA / "inception", export)
    hers = export / "annotation" / "harbour.txt" / "ana.xmi"
    text = hers.read_text(encoding="utf-8")
    bens = text.replace('documentId="ana"', 'documentId="ben"').replace('value="Place"', 'value="Harbour"')
    hers.with_name("ben.xmi").write_text(bens, encoding="utf-8")
    curated = export / "curation" / "harbour.txt" / "CURATION_USER.xmi"
    curated.parent.mkdir(parents=True)
    curated.write_text(text.replace('documentId="ana"', 'documentId="CURATION_USER"'), encoding="utf-8")
    states = [("ana", "ferry.txt", "IN_PROGRESS"), ("ben", "harbour.txt", "FINISHED")]
    listed = [{"name": name, "user": user, "state": state} for user, name, state in states]
    (export / "exportedproject1.json").write_text(json.dumps({"annotation_documents": listed}), "utf-8")
    told, _ = imported(target, export, capsys)
    assert sheet(told["balance"])["mentions"] == (9, 9, 0)
    sets = sets_in(target)
    assert Counter((one.author.name, one.author.kind.value) for one in sets) == {
        ("ana", "human"): 2, ("ben", "human"): 1, ("gold", "gold"): 1
    }  # fmt: skip
    with Project.open(str(target), read_only=True) as project:
        rows = {row.name: row for row in project.documents()}
        assert sorted(rows) == ["ferry.txt", "harbour.txt"]
        states = {
            (one.author.name, name): one.state.value
            for name, row in rows.items()
            for one in project.annotation_sets(row.id)
        }
    assert states.pop(("ana", "ferry.txt")) == "in_progress" and set(states.values()) == {"done"}


def test_what_was_refused_is_not_said_to_be_taken(target: Path, capsys: Any):
    """Both users' files by one name: the second work on a page is refused, and the balance says so."""
    told, said = imported(target, CORPORA / "doccano", capsys, "--as", "ana")
    assert "other annotations on the same text" in said
    assert sheet(told["balance"]) == {"mentions": (7, 5, 2), "relations": (1, 1, 0)}
    assert counted(sets_in(target))["mentions"] == 5
