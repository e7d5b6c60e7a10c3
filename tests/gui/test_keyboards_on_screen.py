"""Keys of keyboards of many countries, pressed on a real screen: what is meant is found in the project."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author
from annotator.store import Project

from .x_screen import Screen, clean_environment, lacking, program, screen

if reason := lacking("setxkbmap"):
    pytest.skip(reason, allow_module_level=True)

UNDO = {"us": "z", "fr": "w", "de": "y", "ru": "z", "gr": "z", "il": "z", "ara": "z"}
"""By layout, where the key stands that types z, or would if the layout had Latin letters."""
WAIT = 60.0


@pytest.fixture
def at_work(three_pages: Path, tmp_path: Path) -> Iterator[tuple[Screen, Callable[[], AnnotationSet]]]:
    """The program on a screen, and what is stored by it."""
    path, home = Path(shutil.copy(three_pages, tmp_path)), tmp_path / "home"
    home.mkdir(mode=0o700)
    with (
        screen(home) as shown,
        Project.open(path) as project,
        program(path, clean_environment(home, DISPLAY=shown.name)),
    ):
        yield shown, lambda: project.annotation_set("doc-pact", Author("ana"))


def until(done: Callable[[], bool], press: Callable[[], None] = lambda: None) -> bool:
    """Wait until something is stored; press keys again as long as it is not."""
    end = time.monotonic() + WAIT
    while not done() and time.monotonic() < end:
        press()
        time.sleep(0.5)
    return done()


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_labels_digits_and_ctrl_are_where_they_are_on_the_keyboard(
    at_work: tuple[Screen, Callable[[], AnnotationSet]],
) -> None:
    keys, stored = at_work

    def first_word() -> None:
        keys.focus()
        keys.press("F3", "ctrl+Home", "3")  # the same mention is not made twice

    assert until(lambda: len(stored().mentions) == 1, first_word), "the window has come up"
    for layout, undo in UNDO.items():
        keys.keyboard(layout)
        keys.press("F2", "ctrl+Home", "t")
        assert until(lambda: [s.kind for s in stored().segments.values()] == ["title"]), layout
        keys.press(f"ctrl+{undo}")
        assert until(lambda: not stored().segments), layout
        keys.press("F3", "ctrl+End", "ctrl+Home", "Del")
        assert until(lambda: not stored().mentions), layout
        keys.press("ctrl+End", "ctrl+Home", "3")
        assert until(lambda: [m.type for m in stored().mentions.values()] == ["GPE"]), layout
