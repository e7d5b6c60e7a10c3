"""What a window asks of other threads: heard while it is there, dropped in one place when it is gone."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.gui.work.tasks import DatabaseThread, Progress, Tasks


@pytest.fixture
def database(qapp: QApplication) -> Iterator[DatabaseThread]:
    made = DatabaseThread()
    yield made
    made.stop()
    made.deleteLater()


def fail(_progress: Progress | None = None) -> int:
    raise KeyError("planted")


def test_answers_come_in_the_window_s_thread(qtbot: QtBot, database: DatabaseThread) -> None:
    tasks, heard = Tasks(database), list[object]()
    here = QThread.currentThread()

    def have(value: object) -> None:
        heard.append((value, QThread.currentThread() is here))

    def work(progress: Progress) -> str:
        progress.report(1, 2, "half")
        return "done"

    tasks.ask(lambda: 1, have)
    tasks.ask(fail, have, lambda error: have(type(error)))
    tasks.start(work, have, progressed=lambda *told: have(told), ended=lambda: have("ended"))
    tasks.start(fail, have, lambda error: have(str(error)))
    wanted = {1, KeyError, "done", (1, 2, "half"), "ended", "'planted'"}
    qtbot.waitUntil(lambda: {value for value, _ in heard} == wanted)
    assert all(in_window for _value, in_window in heard)
    tasks.close()


def test_nothing_is_heard_or_begun_after_the_end(qtbot: QtBot, database: DatabaseThread) -> None:
    tasks, heard = Tasks(database), list[object]()
    gate = threading.Event()
    tasks.ask(gate.wait, heard.append, heard.append)
    tasks.ask(fail, heard.append, heard.append)
    tasks.close()
    gate.set()
    tasks.ask(lambda: heard.append("asked"), heard.append)
    tasks.start(lambda _progress: heard.append("started"), heard.append)
    qtbot.waitUntil(database.idle)
    assert heard == []


def test_jobs_are_cancelled_and_waited_for(qtbot: QtBot, database: DatabaseThread) -> None:
    tasks, heard = Tasks(database), list[object]()
    given_up, stopped = threading.Event(), list[str]()

    def obedient(progress: Progress) -> None:
        while not progress.cancelled():
            pass
        stopped.append("obedient")

    def stubborn(_progress: Progress) -> None:
        given_up.wait()
        stopped.append("stubborn")

    tasks.start(obedient, heard.append, ended=lambda: heard.append("ended"))
    tasks.start(stubborn, heard.append, heard.append, stop=given_up.set)
    tasks.close()
    assert sorted(stopped) == ["obedient", "stubborn"]
    assert heard == ["ended"]  # at once: who asked may be gone when the event loop comes round
    qtbot.wait(20)
    assert heard == ["ended"], "who began a job is told that it is over, and no more"
