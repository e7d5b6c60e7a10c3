"""Write the curve of keys over a stream of pages into docs/effort.md: ``python -m tests.effort.stream``.

Pages are annotated one after the other; each is finished, the program learns from what is finished, and the
next one is annotated with what it then offers. Needs no screen, and some minutes. ``--pages N`` plays fewer,
and ``--tagger`` with the tagger too, which is trained on the way; both write nothing.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from annotator.assist import ready
from annotator.assist.mentions import kept_taggers
from annotator.assist.suggesters import SUGGESTERS, suggest
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Argument, Author, AuthorKind, Event, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.edits import verbs
from annotator.edits.differences import changes
from annotator.edits.page_items import set_state
from annotator.review.anchoring import keyed
from annotator.store import Project

from ..pages import GoldPage, scheme
from ..player import played
from ..report import put
from .made import made_pages
from .playing import SORTS, Playing, Spent

AUTHOR = Author("ana")
MENTIONS, TAGGER, EVENTS = ("names",), ("names", "tagger"), ("events",)
PAGES, SEED = 40, 11
STEPS = ((1, 5), (6, 10), (11, 20), (21, 30), (31, 40))
_WATCHED = 3  # pages that are annotated by hand in the real window, to know what that costs
WRITTEN_BY_HAND = {
    "mention": ("mention, word or name", "mention, other"),
    "event": ("to the trigger", "event"),
    "argument": ("argument",),
}
"""What the player by hand calls the keys of each sort."""


def gold_of(page: GoldPage, segments: bool = True) -> AnnotationSet:
    """Return all that is right of a page, as a set."""
    document = page.document()
    base = AnnotationSet(f"gold {document.id}", document.id, page.text, AUTHOR)
    kinds = [
        Segment(f"{document.id} s{n}", Range.at(one.start, one.end), one.kind, one.article)
        for n, one in enumerate(page.segments)
    ]
    ids = {one.id: f"{document.id} {one.id}" for one in (*page.mentions, *page.events)}
    mentions = [Mention(ids[one.id], _span(one.fragments), one.type) for one in page.mentions]
    events = [
        Event(
            ids[one.id],
            _span(one.fragments),
            one.type,
            arguments=tuple(Argument(role, ids[target]) for role, target in one.arguments),
        )
        for one in page.events
    ]
    return filled(base, [*(kinds if segments else ()), *mentions, *events])


def _span(fragments: Sequence[tuple[int, int]]) -> Span:
    return Span.of(Range.at(*one) for one in fragments)


class Stream:
    """A project whose pages are annotated in order."""

    def __init__(
        self,
        project: Project,
        pages: Sequence[GoldPage],
        by_hand: dict[str, float],
        opening: Sequence[str] = MENTIONS,
    ) -> None:
        """Put the pages in; ``opening`` is asked for mentions when a page is opened, `MENTIONS` later."""
        self.project, self.pages, self._by_hand, self._opening = project, pages, by_hand, opening
        for page in pages:
            project.add_document(page.document(), page.text.encode())
        self.pressed: list[list[str]] = []

    def play(self, page: GoldPage, *, helped: bool) -> Spent:
        """Annotate a page, finish it, and return what it took."""
        gold, document = gold_of(page), page.document()
        segments = self.project.annotation_set(document.id, AUTHOR)
        playing = Playing(self.project.scheme, gold, filled(segments, gold.segments.values()), self._by_hand)
        if helped:
            if len(self.pressed) < ready.ENOUGH:
                playing.asked("mention")  # later they come by themselves in the pause
            playing.offered(self.ask(playing, document.id, self._opening), "mention")
        playing.mentions_by_hand((lambda: self.ask(playing, document.id, MENTIONS)) if helped else tuple)
        if helped:
            playing.asked("event")
            playing.offered(self.ask(playing, document.id, EVENTS), "event")
        playing.events_by_hand(lambda: self.ask(playing, document.id, EVENTS) if helped else ())
        playing.arguments_by_hand()
        assert set(keyed(playing.annotations).values()) == set(keyed(gold).values()), page.name
        self._store(playing, document.id)
        now = self.project.annotation_set(document.id, AUTHOR)
        self.project.commit(now, set_state(now, State.DONE))
        self.pressed.append(playing.keys)
        return playing.spent

    def ask(self, playing: Playing, document: str, keys: Sequence[str]) -> list[AnnotationSet]:
        """Let models propose for a page; return the sets of all who propose mentions or events."""
        self._store(playing, document)
        for key in keys:
            if key in SUGGESTERS:
                try:
                    suggest(self.project, key, [document], seen_by=AUTHOR.name)
                except AnnotatorError:
                    continue  # too few pages, or a library that is not there
        sets = self.project.annotation_sets(document)
        models = [one for one in sets if one.author.kind is AuthorKind.MODEL]
        return sorted((one for one in models if one.mentions or one.events), key=lambda one: one.author.name)

    def _store(self, playing: Playing, document: str) -> None:
        before = self.project.annotation_set(document, AUTHOR)
        made = tuple(changes(before, playing.annotations))
        if made:
            self.project.commit(before, Edit(verbs.TAKE_IN, {"n": len(made)}, made))
            playing.annotations = self.project.annotation_set(document, AUTHOR)


def streamed(
    pages: Sequence[GoldPage], by_hand: dict[str, float], *, helped: bool, opening: Sequence[str] = MENTIONS
) -> list[Spent]:
    """Annotate pages in order, with what is learned on the way or without; return what each took."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "stream.annotator", scheme(), "Stream") as project,
    ):
        stream = Stream(project, pages, by_hand, opening)
        return [stream.play(page, helped=helped) for page in pages]


def by_hand(pages: Sequence[GoldPage]) -> dict[str, float]:
    """Return what one of each sort costs by hand: played in the real window."""
    with tempfile.TemporaryDirectory() as folder:
        strokes = [played(page, Path(folder)).strokes for page in pages]
    found = {}
    for sort, purposes in WRITTEN_BY_HAND.items():
        keys = sum(one.keys[purpose] for one in strokes for purpose in purposes)
        made = sum(
            one.made[purpose] for one in strokes for purpose in purposes if purpose != "to the trigger"
        )
        found[sort] = keys / made
    return found


def table(plain: Sequence[Spent], helped: Sequence[Spent]) -> str:
    """Return the curve in Markdown."""
    lines = [
        "| pages | mention, by hand | with offers | event, by hand | with offers | argument, by hand "
        "| with offers | offers right |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for low, high in STEPS:
        if low > len(helped):
            break
        sums = [Spent(), Spent()]
        for total, pages in zip(sums, (plain, helped), strict=True):
            for one in pages[low - 1 : high]:
                total.add(one)
        cells = [f"{total.each(sort):.2f}" for sort in SORTS for total in sums]
        shown, wrong = sum(sums[1].shown.values()), sum(sums[1].wrong.values())
        right = f"{shown - wrong} / {shown}" if shown else "–"
        bold = [f"**{cell}**" if place % 2 else cell for place, cell in enumerate(cells)]
        lines.append(f"| {low}–{min(high, len(helped))} | " + " | ".join([*bold, right]) + " |")
    return "\n".join(lines)


def main() -> None:
    """Play the stream and write the table."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(prog="python -m tests.effort.stream", description=__doc__)
    parser.add_argument("--pages", type=int, default=PAGES, metavar="N")
    parser.add_argument("--tagger", action="store_true")
    asked = parser.parse_args()
    pages = list(made_pages(asked.pages, SEED))
    costs = by_hand(pages[:_WATCHED])
    print("by hand:", {sort: round(cost, 2) for sort, cost in costs.items()})
    opening = TAGGER if asked.tagger else MENTIONS
    with tempfile.TemporaryDirectory() as kept:
        os.environ[kept_taggers.FOLDER] = kept
        made = table(*(streamed(pages, costs, helped=helped, opening=opening) for helped in (False, True)))
    if asked.pages == PAGES and not asked.tagger:
        put("streamed", made)
    else:
        print(made)


if __name__ == "__main__":
    main()
