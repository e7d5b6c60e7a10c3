"""``history``, ``take-back``, ``show --at`` and ``copy --at``: what they print, change and refuse."""

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import edits
from annotator.datasets.schemes import find_scheme
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.store import Project
from tests.store.helpers import page

from .test_cli import annotator

MARY, JOHN = Author("mary"), Author("john")


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A project of two pages: mary worked on both, john on one; her last edit is undone."""
    path = tmp_path / "office.annotator"
    with Project.create(path, find_scheme("news")) as project:
        found = [page("Norway and Chile sign a pact.", "one"), page("Chile and Norway sign a pact.", "two")]
        for document in found:
            project.add_document(document, None)
        first, second = (document.id for document in found)
        for document_id, author in ((first, MARY), (first, JOHN), (second, MARY)):
            one = project.annotation_set(document_id, author)
            tagged = edits.tag_mention(one, project.scheme, Range.at(0, 6), "PER")
            one = project.commit(one, tagged).annotations
            one = project.commit(one, edits.set_note(one, "", "<b>look</b>")).annotations
        project.undo(one)
    return path


def told(*arguments: object) -> Any:
    done = annotator(*arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def pages(path: Path) -> list[str]:
    return [one["id"] for one in told("list", path)["documents"]]


def test_history_reads_as_sentences_by_stints(office: Path):
    first, second = pages(office)[:2]
    done = annotator("history", office)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert [line.split("  (")[1] for line in lines if not line.startswith(" ") and line] == [
        f"{first})", f"{second})",
    ]  # fmt: skip
    assert [line.split("  ")[-1] for line in lines if line.startswith("  2")] == [
        "mary, 2 edits", "john, 2 edits", "mary, 3 edits",
    ]  # fmt: skip
    assert "tag Person ‘" in lines[2] and lines[-2].endswith("edit note on the page  (undone)")
    assert lines[-1].endswith("undone: edit note on the page")
    found = told("history", office, first, "--author", "john")
    (stint,) = found["stints"]
    assert (found["edits"], stint["author"], stint["by"]) == (2, "john", "john")
    assert [one["verb"] for one in stint["edits"]] == ["tag_mention", "set_page_note"]
    last = stint["edits"][1]["edit"]
    assert told("history", office, "--since", f"edit {last + 1}")["edits"] == 3
    assert told("history", office, "--since", "1 hour ago")["edits"] == 7
    assert annotator("history", office, "--author", "john", second).stdout == "nothing was done yet\n"


def test_a_page_is_shown_as_it_was(office: Path, tmp_path: Path):
    first = pages(office)[0]
    edit = told("history", office, first, "--author", "mary")["stints"][0]["edits"][0]["edit"]
    now = annotator("show", office, first, "--as", "mary").stdout
    then = annotator("show", office, first, "--as", "mary", "--at", f"edit {edit - 1}").stdout
    assert "mentions: 1" in now and "mentions: 0" in then
    assert f"as of edit {edit - 1}: 0 of 2 edits" in then.splitlines()
    assert "mentions: 0" in annotator("show", office, first, "--as", "mary", "--at", "yesterday 17:00").stdout
    wrong = annotator("show", office, first, "--at", "teatime")
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "“teatime” is no time: write 2026-11-28 17:00" in " ".join(wrong.stderr.split())


def test_take_back_is_one_edit_that_can_be_undone(office: Path):
    first = pages(office)[0]
    before = annotator("show", office, first, "--as", "mary").stdout
    rehearsed = told("take-back", office, first, "--to", "yesterday", "--as", "mary", "--dry-run")
    done = told("take-back", office, first, "--to", "yesterday", "--as", "mary")
    (one,) = done["taken_back"]
    assert rehearsed["taken_back"] == [one] and rehearsed["dry_run"]
    assert (one["author"], one["stand"], one["of"], one["changed"]) == ("mary", 0, 2, 3)
    assert "mentions: 0" in annotator("show", office, first, "--as", "mary").stdout
    assert "take back to the beginning" in annotator("history", office, first).stdout
    again = annotator("take-back", office, first, "--to", "edit 0", "--as", "mary")
    assert again.stdout.startswith("nothing to take back")
    with Project.open(office) as project:
        project.undo(project.annotation_set(first, MARY))
    assert annotator("show", office, first, "--as", "mary").stdout == before


def test_others_work_is_taken_back_by_reviewers_alone_and_a_refusal_changes_nothing(office: Path):
    refused = annotator("take-back", office, "--all", "--everybody", "--to", "yesterday", "--as", "mary")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "‘mary’ may take back only their own" in refused.stderr
    assert told("history", office)["edits"] == 7
    assert annotator("settings", office, "--role", "eve=manager").returncode == 0
    done = annotator("take-back", office, "--all", "--everybody", "--to", "yesterday", "--as", "eve")
    assert done.returncode == 0
    assert "3 sets of annotations taken back to " in done.stdout
    assert {one["by"] for one in told("history", office)["stints"][-3:]} == {"eve"}
    for wrong in ((), ("--all", pages(office)[0]), ("--all", "--everybody", "--author", "john")):
        assert annotator("take-back", office, "--to", "now", *wrong).returncode == 2


def test_a_dataset_goes_out_as_it_would_have_been(office: Path, tmp_path: Path):
    first = told("history", office)["stints"][0]["edits"][0]["edit"]
    done = annotator("export", office, tmp_path / "out", "--format", "jsonl", "--at", f"edit {first}")
    assert done.returncode == 0
    assert f"exported 2 documents as of edit {first} to {tmp_path / 'out'}" in done.stdout
    assert "hand-ins, remarks and assignments are not in an archive as of a moment" in done.stdout
    (archive,) = (tmp_path / "out").glob("*.jsonl")
    assert archive.read_text("utf-8").count('"type":"PER"') == 1
    wrong = annotator("export", office, tmp_path / "two", "--format", "jsonl", "--at", "2100-01-01")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert "yet to come" in wrong.stderr
    assert not (tmp_path / "two").exists()


def test_a_project_is_copied_as_it_was(office: Path, tmp_path: Path):
    new = tmp_path / "then.annotator"
    done = told("copy", office, new, "--at", "yesterday 17:00")
    assert done["taken_back"] == 3
    first = pages(new)[0]
    assert "mentions: 0" in annotator("show", new, first, "--as", "john").stdout
    assert "mentions: 1" in annotator("show", office, first, "--as", "john").stdout
    with Project.open(new) as project:
        project.undo(project.annotation_set(first, JOHN))
    assert "mentions: 1" in annotator("show", new, first, "--as", "john").stdout
    assert told("check", new)["findings"] == []
