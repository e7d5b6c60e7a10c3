"""Names that somebody has tagged anywhere in the project are gone to."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.store import Project

from .conftest import PACT, Opener, press


def test_words_that_somebody_else_has_tagged_are_names(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    words = "lithium"
    window = open_window()
    qtbot.waitUntil(window.session.database.idle)
    known = window.annotating.names
    assert words not in known.surfaces(window.session.annotations)
    with Project.open(project_file) as project:
        there = project.annotation_set("doc-pact", Author("ben"))
        at = there.text.index(words)
        project.commit(there, edits.tag_mention(there, scheme, Range.at(at, at + len(words)), "PRODUCT"))
    window.session.project_changed.emit()
    qtbot.waitUntil(lambda: words in known.surfaces(window.session.annotations))
    window.page.move_caret(PACT.index(words))
    press(qtbot, window, ".")
    chosen = window.page.selection()
    assert PACT[chosen.start : chosen.end] == words
