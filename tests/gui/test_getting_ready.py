"""The segmenter is made ready in a pause where a page could be asked about, and not before, nor elsewhere."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.assist import ahead
from annotator.datasets.importing import ImportWish, import_paths
from annotator.domain.items import State
from annotator.gui.suggesting import getting_ready
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.remembered import IN_PAUSES
from annotator.store import Project
from annotator.store.values import DocumentRow

from .conftest import Opener, press

Key = Qt.Key
ROOT = Path(__file__).parents[2]
NEEDED = ("sklearn", "numpy", "trafilatura", "resiliparse", "readability")
pytestmark = pytest.mark.skipif(
    any(find_spec(name) is None for name in NEEDED), reason="the segmenter's libraries are not installed"
)
STORY = "Ships of the line lay in the harbour at Lista all winter, and nobody came to look at them. " * 4
HTML = f"<!doctype html><title>{{name}}</title><nav>Home News Sport</nav><h1>{{name}}</h1><p>{STORY}</p>"
Asked = list[tuple[str, str]]


@pytest.fixture(autouse=True)
def short_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getting_ready, "PAUSE", 30)


@pytest.fixture
def web(project_file: Path, tmp_path: Path) -> dict[str, str]:
    """Two web pages in the project, by name."""
    names = ("harbour", "quay")
    for name in names:
        (tmp_path / f"{name}.html").write_text(HTML.format(name=name), encoding="utf-8")
    with Project.open(project_file) as project:
        import_paths(project, [tmp_path / f"{name}.html" for name in names], ImportWish(processes=1))
        rows: list[DocumentRow] = list(project.documents())
        return {row.name: row.id for row in rows if row.name in names}


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> Asked:
    found: Asked = []

    def get_ready(_project: Project, page: str, me: str, _cancelled: Callable[[], bool]) -> None:
        found.append((page, me))

    monkeypatch.setattr(ahead, "get_ready", get_ready)
    return found


def go_to(qtbot: QtBot, window: MainWindow, page: str) -> None:
    window.session.open(page)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.id == page)


def test_once_for_each_web_page_that_segments_may_be_made_on(
    qtbot: QtBot, project_file: Path, open_window: Opener, web: dict[str, str], begun: Asked
) -> None:
    window = open_window()
    go_to(qtbot, window, "doc-pact")
    press(qtbot, window, Key.Key_F2)
    qtbot.wait(90)
    assert begun == [], "nobody is asked about plain text who would have to be made ready"
    press(qtbot, window, Key.Key_F3)
    go_to(qtbot, window, web["harbour"])
    qtbot.wait(90)
    assert begun == [], "names are made"
    press(qtbot, window, Key.Key_F2)
    qtbot.waitUntil(lambda: begun == [(web["harbour"], window.session.author.name)])
    window.page.move_caret(3)
    qtbot.wait(90)
    assert len(begun) == 1, "once"
    window.desk.remembered.put(IN_PAUSES, 0)
    go_to(qtbot, window, web["quay"])
    qtbot.wait(90)
    assert len(begun) == 1, "nothing is done unasked"
    window.desk.remembered.put(IN_PAUSES, 1)
    window.session.perform(lambda said: edits.set_state(said, State.DONE))
    qtbot.wait(90)
    assert len(begun) == 1, "the page is done"


def children() -> set[int]:
    return {one.pid for one in multiprocessing.active_children() if one.pid is not None}


def test_a_question_that_comes_meanwhile_waits_and_starts_nothing_twice(
    qtbot: QtBot, open_window: Opener, web: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ahead.guarded.close()
    before, reached, go_on = children(), threading.Event(), threading.Event()
    teacher = ahead.teacher

    def slowly(*given: object) -> str | None:
        reached.set()
        go_on.wait(20)
        return teacher(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(ahead, "teacher", slowly)
    window = open_window()
    go_to(qtbot, window, web["harbour"])
    press(qtbot, window, Key.Key_F2)
    qtbot.waitUntil(reached.is_set)
    press(qtbot, window, Key.Key_F5)
    qtbot.wait(60)
    assert window.suggesting.suggestion is None and window.suggesting._job is not None
    go_on.set()
    qtbot.waitUntil(lambda: window.suggesting.suggestion is not None, timeout=30_000)
    assert len(children() - before) == 1


CLOSED_MEANWHILE = """
import json, os, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from annotator.assist import ahead
from annotator.gui.suggesting import getting_ready
from tests.effort.window import strike, until, window_at

def main():
    getting_ready.PAUSE = 1
    with window_at(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])) as window:
        strike("F2")
        until(lambda: window.suggesting.ready._job is not None and bool(started()))
        pids = started()
    print(json.dumps(pids))

def started():
    return [one._process.pid for one in (*ahead.guarded._idle, *ahead.guarded._busy)]

if __name__ == "__main__":
    main()
"""


@pytest.mark.slow
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at /proc")
def test_a_window_that_is_closed_meanwhile_leaves_no_process(
    project_file: Path, tmp_path: Path, web: dict[str, str]
) -> None:
    script = tmp_path / "closed.py"
    script.write_text(CLOSED_MEANWHILE, encoding="utf-8")
    command = [sys.executable, str(script), str(project_file), web["harbour"], str(tmp_path)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        told, said = run.communicate(timeout=60)
    assert run.returncode == 0, said.decode()
    assert b"Traceback" not in said, said.decode()
    assert json.loads(told), "one was started"
    end = time.monotonic() + 10  # multiprocessing's own helper goes when it hears that the program has gone
    while _session(run.pid) and time.monotonic() < end:
        time.sleep(0.02)
    assert _session(run.pid) == []


def _session(leader: int) -> list[int]:
    """Return the processes of a session."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[3]) == leader and fields[0] != "Z":
            found.append(int(stat.parent.name))
    return found
