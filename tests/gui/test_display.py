"""Without a display the window says so in one line; Qt is not given the chance to end the process."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.gui.display import has_display, require_display

NOT_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland are Linux's")


@pytest.fixture
def nothing_named(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for variable in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    return monkeypatch


@pytest.fixture
def compositor(nothing_named: pytest.MonkeyPatch) -> Iterator[str]:
    """Something that listens where a compositor would, and a session whose folder that is."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f"{folder}/wayland-7")
        listening.listen()
        nothing_named.setenv("XDG_RUNTIME_DIR", folder)
        yield "wayland-7"


@NOT_LINUX
@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({}, "no display"),
        ({"DISPLAY": ":987"}, ":987 does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-9"}, "wayland-9 does not answer"),
        ({"WAYLAND_DISPLAY": "wayland-9", "DISPLAY": ":987"}, "wayland-9, :987 does not answer"),
    ],
)
def test_a_display_that_is_not_there_is_named(
    nothing_named: pytest.MonkeyPatch, tmp_path: Path, named: dict[str, str], said: str
) -> None:
    nothing_named.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    for variable, value in named.items():
        nothing_named.setenv(variable, value)
    assert not has_display()
    with pytest.raises(AnnotatorError, match=said):
        require_display()


@NOT_LINUX
def test_a_compositor_that_answers_is_a_display(compositor: str, nothing_named: pytest.MonkeyPatch) -> None:
    nothing_named.setenv("WAYLAND_DISPLAY", compositor)
    assert has_display()
    nothing_named.setenv("WAYLAND_DISPLAY", f"{os.environ['XDG_RUNTIME_DIR']}/{compositor}")
    assert has_display()
    nothing_named.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not has_display(), "Qt was told to draw into memory"


@NOT_LINUX
def test_qt_is_told_which_of_two_displays_answers(compositor: str, nothing_named: pytest.MonkeyPatch) -> None:
    nothing_named.setenv("WAYLAND_DISPLAY", compositor)
    nothing_named.setenv("DISPLAY", ":987")
    nothing_named.setenv("QT_QPA_PLATFORM", "")
    require_display()
    assert os.environ["QT_QPA_PLATFORM"] == "wayland"


def test_a_platform_that_was_chosen_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.delenv("DISPLAY", raising=False)
    require_display()


@NOT_LINUX
def test_the_command_ends_with_one_line(project_file: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    settings = {name: value for name, value in os.environ.items() if name not in hidden}
    ended = subprocess.run(
        [sys.executable, "-m", "annotator", "open", str(project_file)],
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.startswith("annotator: there is no display")
    assert ended.stderr.count("\n") == 1
