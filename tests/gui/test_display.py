"""Without a display the window says so in one line; Qt is not given the chance to end the process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.gui.display import require_display

NOT_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="X11 and Wayland are Linux's")


@NOT_LINUX
@pytest.mark.parametrize(("name", "said"), [(None, "no display"), (":987", ":987 does not answer")])
def test_a_display_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str | None, said: str
) -> None:
    for variable in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    if name:
        monkeypatch.setenv("DISPLAY", name)
    with pytest.raises(AnnotatorError, match=said):
        require_display()


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
