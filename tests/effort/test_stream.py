"""The stream of pages: what is learned on the way saves keys, and the window answers the keys as counted."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.review.anchoring import keyed
from annotator.store import Project

from .pages import scheme
from .stream.__main__ import AUTHOR, EVENTS, SEED, Stream, gold_of, table
from .stream.made import made_pages
from .stream.playing import Playing, Spent
from .window import strike, until, window_at

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(find_spec("sklearn") is None, reason="needs the extra suggest"),
]

BY_HAND = {"mention": 2.5, "event": 5.8, "argument": 2.4}
PAGES = list(made_pages(11, SEED))


def played(folder: Path) -> tuple[Path, list[Spent], Playing]:
    """Annotate ten pages; of the eleventh, whose mentions are there, answer what is offered of events."""
    path = folder / "stream.annotator"
    with Project.create(path, scheme(), "Stream") as project:
        stream = Stream(project, PAGES, BY_HAND)
        spent = [stream.play(page, helped=True) for page in PAGES[:-1]]
        document, gold = PAGES[-1].document(), gold_of(PAGES[-1])
        start = filled(project.annotation_set(document.id, AUTHOR), gold.segments.values())
        playing = Playing(project.scheme, gold, start, BY_HAND)
        playing.mentions_by_hand()
        playing.offered(stream.ask(playing, document.id, EVENTS), "event")
    return path, spent, playing


def said(annotations: AnnotationSet) -> set[object]:
    return set(keyed(annotations).values())


@pytest.mark.slow
def test_what_is_learned_saves_keys_and_the_window_answers_as_counted(
    qapp: QApplication, tmp_path: Path
) -> None:
    path, spent, playing = played(tmp_path)
    late = Spent()
    for one in spent[5:]:
        late.add(one)
    assert late.each("argument") <= 1.5 and late.each("event") < BY_HAND["event"]
    assert playing.keys.count("'") >= 1 and playing.spent.made["argument"] >= 5
    assert "| 6–10 |" in table(spent, spent)
    with window_at(path, PAGES[-1].document().id, tmp_path) as window:
        until(lambda: bool(window.suggesting.items.suggestions))
        strike("F3")
        for key in playing.keys:
            strike(key)
            QApplication.processEvents()
        until(lambda: not window.session._line)
        found = window.session.annotations
        assert found is not None
        assert said(found) == said(playing.annotations)
        assert len(found.rejected) == len(playing.annotations.rejected)
