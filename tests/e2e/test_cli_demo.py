"""The demonstration and the self-test, without a display; progress and Ctrl+C."""

import io
import json
import os
import signal
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator.cli import output
from annotator.datasets import demo
from annotator.datasets.importing import default_author
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.edits import delete_items
from annotator.store import Project

from .test_cli import process

pytestmark = pytest.mark.timeout(300)


def done(*arguments: object) -> str:
    """Run a command that needs Qt, in a process of its own; it must end well and say nothing on stderr."""
    ended = process(*arguments)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout


def test_the_demo_makes_project_exports_and_picture_and_can_be_run_again(tmp_path: Path):
    folder = tmp_path / "d"
    first = done("demo", folder)
    with Project.open(folder / "demo.annotator") as project:
        rows = project.documents()
        assert len(rows) == 17
        assert sum(1 for row in rows if row.mentions) == 4
        states = project.stats()["authors"]["gold"]["states"]
        assert (states["done"], states["in_progress"]) == (5, 1), "one page has open questions"
        mine = project.stats()["authors"][default_author()]["states"]
        assert (mine["done"], mine["in_progress"]) == (0, len(demo.BEGUN)), "something to go on with"
        assert sum(1 for row in rows if not project.node_map(row.id).plain) == 6
    keys = {"jsonl", "conll2003", "brat", "lines"} | ({"spacy"} if find_spec("spacy") else set())
    assert {path.name for path in (folder / "exports").iterdir()} == keys
    for key in keys:
        manifest = json.loads((folder / "exports" / key / "manifest.json").read_text(encoding="utf-8"))
        assert manifest["asked"]["format"] == key
    assert (folder / "window.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    assert str(folder / "window.png") in first
    archive = (folder / "exports" / "jsonl" / "project.jsonl").read_bytes()
    assert done("demo", folder) == first
    assert (folder / "exports" / "jsonl" / "project.jsonl").read_bytes() == archive
    picture = folder / "page.png"
    done("show", folder / "demo.annotator", rows[0].id, "--png", picture, "--width", "500", "--dark")
    width = int.from_bytes(picture.read_bytes()[16:20], "big")
    assert width == 500


def test_the_self_test_passes():
    lines = done("self-test").splitlines()
    assert all(line.startswith("ok  ") for line in lines)
    for part in ("read in a process of its own", "the same bytes", "PostgreSQL", "window, "):
        assert any(part in line for line in lines), part


def test_a_demo_where_none_can_be_made_says_so_in_one_line(tmp_path: Path):
    (tmp_path / "file").write_text("")
    run = process("demo", tmp_path / "file")
    assert run.returncode == 1
    (line,) = run.stderr.splitlines()
    assert line.startswith(f"annotator: {tmp_path / 'file'}: ")


def test_what_people_did_in_the_demo_stays(tmp_path: Path):
    with demo.demo_project(tmp_path, "ada") as project:
        first = project.documents()[0].id
        mine = project.annotation_set(first, Author("ada"))
        assert project.commit(mine, delete_items(mine, [*mine.segments, *mine.mentions, *mine.events]))
        before = project.stats()
    with demo.demo_project(tmp_path, "ada") as project:
        assert project.stats() == before
        assert demo.first_annotated(project) == first
    with demo.demo_project(tmp_path, "ben") as project:
        mine = project.annotation_set(first, Author("ben"))
        gold = project.annotation_set(first, Author(GOLD, AuthorKind.GOLD))
        assert mine.state is State.IN_PROGRESS and mine.id != gold.id
        assert (mine.segments, mine.mentions, mine.events) == (gold.segments, gold.mentions, gold.events)
        assert project.undo(mine) is None, "what was there at first is not taken back by a key"
        assert not project.check()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no way to send the signal to oneself")
def test_ctrl_c_asks_to_stop_and_twice_stops(capsys: pytest.CaptureFixture[str]):
    before = signal.getsignal(signal.SIGINT)
    with output.interruptible() as stop:
        assert not stop()
        signal.raise_signal(signal.SIGINT)
        assert stop()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before
    assert "Ctrl+C again" in capsys.readouterr().err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("quiet", [True, False])
def test_progress_is_shown_on_a_terminal_alone(monkeypatch: pytest.MonkeyPatch, quiet: bool):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with output.progress("importing", quiet=quiet) as shown:
        shown(1, 3, "a [red]name[/red]\nof two lines")
    assert ("importing" in terminal.getvalue()) is not quiet


def test_a_terminal_of_another_encoding_gets_question_marks(monkeypatch: pytest.MonkeyPatch):
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", narrow)
    output.say("Tōkyō")
    output.say_json({"name": "Tōkyō"})
    narrow.flush()
    assert narrow.buffer.getvalue().decode("ascii") == 'T?ky?\n{\n "name": "T\\u014dky\\u014d"\n}\n'


def test_a_page_does_not_steer_the_terminal(monkeypatch: pytest.MonkeyPatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setattr(sys, "stderr", terminal)
    output.say("a\x1b[2Jb\tc\x9bd")
    output.complain("e\x1b]0;title\x07f")
    output.table(("name",), [("g\x1b[31mh",)])
    assert terminal.getvalue().startswith("a\ufffd[2Jb\tc\ufffdd\nannotator: e\ufffd]0;title\ufffdf\n")
    assert "g\ufffd[31mh" in terminal.getvalue()
