"""What starting costs: the command from the start of its process, against a bare window's process."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.datasets.demo import NAME, demo_project
from annotator.domain.items import Document, Source
from annotator.domain.scheme import Scheme
from annotator.gui.start import STAGES
from annotator.store import Bundle, Project

from .ratios import GOES, Judge, made_text

pytestmark = [pytest.mark.bench, pytest.mark.timeout(900)]

LIMITS: dict[str, tuple[float | None, float]] = {
    "frame": (1.5, 1.8),
    "page": (2.5, 3.2),
    "live": (None, 20),
}
"""Goal and limit of each stage, against a bare window's frame. Between them lies what other programs did to
the ratio on a busy machine with two cores: a fifth for the frame, a quarter for the page."""
ROUNDS = 6
LARGE = 200 * 2**20
"""Bytes of the large project."""
BARE_WINDOW = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)
def painted():
    print("frame", time.process_time(), flush=True)
    app.quit()
app = QApplication([])
window = Window()
window.show()
app.exec()
"""
Stages = dict[str, dict[str, float]]


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """The environment of somebody who has worked here before, on a computer that keeps compiled modules."""
    folder = tmp_path / "home" / ".config" / "Annotator"
    folder.mkdir(parents=True)
    (folder / "Annotator.conf").write_text("[last]\nauthor=ana\n", encoding="utf-8")
    own = {
        "HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": str(folder.parent), "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(tmp_path / "compiled"), STAGES: "1",
    }  # fmt: skip
    return {**{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}, **own}


def stages(environment: dict[str, str], *arguments: str) -> Stages:
    """Run a process to its end; return at which second it reached each stage, by clock and by processor."""
    found: Stages = {}
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            name, processor = line.split()
            found[name] = {"clock:": time.perf_counter() - begun, "processor:": float(processor)}
    assert process.returncode == 0
    return found


def bare(environment: dict[str, str]) -> Stages:
    return stages(environment, "-c", BARE_WINDOW)


def judged(judge: Judge, name: str, opened: Callable[[], Stages], baseline: Callable[[], Stages]) -> None:
    """Compare the best of each stage with the best of a bare window's frame, run in turn."""
    opened()  # compiles, and keeps the page for the next start
    ours: dict[tuple[str, str], float] = {}
    bare_best: dict[str, float] = {}
    for _go in range(GOES):
        for _ in range(ROUNDS):
            for stage, times in opened().items():
                for clock, taken in times.items():
                    ours[stage, clock] = min(taken, ours.get((stage, clock), taken))
            for clock, taken in baseline()["frame"].items():
                bare_best[clock] = min(taken, bare_best.get(clock, taken))
        if all(taken <= LIMITS[stage][1] * bare_best[clock] for (stage, clock), taken in ours.items()):
            break
    assert {stage for stage, _ in ours} == set(LIMITS), "the page was not kept for the next start"
    for (stage, clock), taken in ours.items():
        goal, limit = LIMITS[stage]
        judge.told(f"{clock} {stage}, {name}", taken, "a bare main window", bare_best[clock], limit, goal)


def test_open_a_small_project(judge: Judge, home: dict[str, str], tmp_path: Path):
    demo_project(tmp_path / "demo", "ana").close()
    target = str(tmp_path / "demo" / NAME)
    judged(
        judge, "a small project", lambda: stages(home, "-m", "annotator", "open", target), lambda: bare(home)
    )


def test_open_a_large_project(judge: Judge, home: dict[str, str], tmp_path: Path, scheme: Scheme):
    path = tmp_path / "large.annotator"
    base = made_text(2_000_000, 5)
    with Project.create(path, scheme) as project:
        texts = (
            "The page that is open: short, before many long ones.\n",
            *(f"{base}{n}" for n in range(110)),
        )
        added = project.add_bundles(Bundle(_document(number, text)) for number, text in enumerate(texts))
        assert not [one.error for one in added if one.error]
    assert path.stat().st_size > LARGE
    target = str(path)
    judged(judge, "200 MB", lambda: stages(home, "-m", "annotator", "open", target), lambda: bare(home))


def _document(number: int, text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(f"doc-{number:03}", f"page {number}", text, digest, Source("text/plain", digest, None))


def process(environment: dict[str, str], *arguments: str) -> Callable[[], float]:
    """Return an action that runs Python once and says how long that took."""

    def run() -> float:
        before = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments], env=environment, capture_output=True, timeout=60, check=True
        )
        return time.perf_counter() - before

    return run


SMALL_COMMAND = """
import typer
app = typer.Typer()
@app.command()
def greet(times: int = 1) -> None: ...
app(["--help"])
"""


def test_the_command_itself(judge: Judge, home: dict[str, str]):
    """What a command costs whose library looks at parameters with pydantic; ours has some thirty."""
    small = process(home, "-c", SMALL_COMMAND)
    for what in ("--help", "--version"):
        judge(f"annotator {what}", process(home, "-m", "annotator", what), "a small command", small, 2, 5)
