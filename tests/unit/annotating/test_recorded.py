"""Whole pages, annotated once on the real window, played again without one: the same gold comes of them.

The keys are written by ``python -m tests.effort.record``; that the window still takes them is what
``tests/effort`` plays.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import occurrences, tag_everywhere, untagged
from annotator.gui.annotating import picks
from tests.effort.pages import GoldPage, samples, seeds

from .legal import canonical, faults
from .player import Player

RECORDED: dict[str, str] = {
    name: page["keys"]
    for name, page in json.loads(
        (Path(__file__).parent / "recorded.json").read_text(encoding="utf-8")
    ).items()
}
PAGES = {page.name: page for page in (*samples(), *seeds())}


class PagePlayer(Player):
    """A player that also knows the two panels that whole pages need: "the same everywhere", and finding."""

    def __init__(self, scheme: Scheme, on: str | AnnotationSet) -> None:
        super().__init__(scheme, on)
        self._rows: dict[Range, bool] = {}
        self._at, self._sought = 0, ""
        self._panel: str | None = None

    def _press(self, name: str) -> None:
        if self._panel == "=":
            self._in_list(name)
        elif self._panel == "/":
            self._in_search(name)
        elif name in ("=", "/"):
            self._panel, self._at, self._sought = name, 0, ""
            self._rows = dict.fromkeys(self._same(), True) if name == "=" else {}
        else:
            super()._press(name)

    def _same(self) -> list[Range]:
        mention = self.item
        assert isinstance(mention, Mention)
        text = self.annotations.text
        return untagged(self.annotations, occurrences(text, mention.span.surface(text)), mention.type)

    def _in_list(self, name: str) -> None:
        row = list(self._rows)[self._at]
        if name == "Down":
            self._at += 1
        elif name == "Space":
            self._rows[row] = not self._rows[row]
        else:
            assert name == "Return" and isinstance(self.item, Mention)
            ticked, label = [one for one, on in self._rows.items() if on], self.item.type
            self.perform(lambda a: tag_everywhere(a, self.scheme, ticked, label))
            self._panel = None

    def _in_search(self, name: str) -> None:
        if name != "Escape":
            self._sought += name
            return
        hit = re.compile(re.escape(self._sought), re.IGNORECASE).search(self.annotations.text, self.caret)
        assert hit is not None
        self.anchor, self.caret, self._panel = hit.start(), hit.end(), None
        self.ask(picks.walked)


def made(there: AnnotationSet) -> tuple[object, object, object]:
    """Return segments, mentions and events by their places."""

    def place(item_id: str) -> tuple[object, str]:
        item = there.mentions.get(item_id) or there.events[item_id]
        return tuple((piece.start, piece.end) for piece in item.span.fragments), item.type

    return (
        [(one.range.start, one.range.end, one.kind, one.article) for one in there.segments_in_order()],
        Counter(map(place, there.mentions)),
        Counter(
            (*place(one.id), frozenset((a.role, place(a.target)) for a in one.arguments))
            for one in there.events.values()
        ),
    )


def gold(page: GoldPage) -> tuple[object, object, object]:
    """Return the same of the gold."""
    places = {one.id: (one.fragments, one.type) for one in (*page.mentions, *page.events)}
    return (
        [(one.start, one.end, one.kind, one.article) for one in page.segments],
        Counter(places[one.id] for one in page.mentions),
        Counter(
            (*places[one.id], frozenset((role, places[target]) for role, target in one.arguments))
            for one in page.events
        ),
    )


@pytest.mark.parametrize("name", RECORDED)
def test_a_recorded_page_comes_out_as_its_gold(name: str, news: Scheme) -> None:
    if name not in PAGES:
        pytest.skip("the raw seeds are not beside the project")
    player = PagePlayer(news, PAGES[name].text)
    for key in RECORDED[name].split():
        player.press(key)
        assert not faults(player), key
    for one, other in zip(made(player.annotations), gold(PAGES[name]), strict=True):
        assert one == other


def test_the_same_keys_end_in_the_same_hand(news: Scheme) -> None:
    name = next(iter(RECORDED))
    first, second = (
        PagePlayer(news, PAGES[name].text).press(*RECORDED[name].split()[:100]) for _run in range(2)
    )
    assert canonical(first) == canonical(second)
