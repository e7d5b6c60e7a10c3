"""The commands of segments, and the keys that matter while segments are made."""

from __future__ import annotations

from functools import partial

from ..commands.command import SEGMENTS, Command, Hint, hint
from ..look.i18n import tr
from ..textview.geometry import Mode
from . import segment_keys, stretches
from .annotating import Annotating, asks
from .edit_commands import EDGES

_ARTICLES = 9
"""The keys Ctrl+1 … Ctrl+9 give the whole article at the caret that number."""


def _possible(annotating: Annotating) -> bool:
    return annotating.annotations is not None and annotating.hand.mode is Mode.SEGMENTS


_command = partial(Command[Annotating], group="Segments", can=_possible, mode=SEGMENTS)

MARK = _command("segments.mark", "From here to …", run=asks(segment_keys.set_or_drop_mark), typed=(".",))
TO_END = _command(
    "segments.to_end", "Select from here to the end", run=asks(stretches.to_the_end), keys=("Alt+End",)
)
GROW = _command(
    "segments.grow", "Select to the next boundary", run=asks(stretches.grow), typed=("Space",), hint="further"
)
SHRINK = _command(
    "segments.shrink", "Back to the previous boundary", run=asks(stretches.shrink), typed=("Shift+Space",)
)
NEXT_UNLABELLED = _command(
    "segments.next_unlabelled",
    "Next unlabelled stretch",
    run=asks(segment_keys.next_unlabelled),
    typed=("j",),
    hint="next",
)
NEW_ARTICLE = _command(
    "segments.new_article",
    "Start new article here",
    run=asks(segment_keys.new_article),
    typed=("+",),
    hint="new article",
)
SPLIT = _command(
    "segments.split",
    "Split segment at the caret",
    run=asks(segment_keys.split),
    typed=("Return",),
    hint="split",
)
EXTEND = _command(
    "segments.extend", "Extend segment to here", run=asks(segment_keys.extend), keys=("Ctrl+E",)
)
START = _command(
    "segments.start", "Start next segment here", run=asks(segment_keys.start_here), keys=("Ctrl+Shift+E",)
)
JOIN = _command("segments.join", "Join with previous segment", run=asks(segment_keys.join), keys=("Ctrl+J",))
RENUMBER = _command("segments.renumber", "Number articles in page order", run=asks(segment_keys.renumber))
# Outside the menus, like the attributes that have the same keys in the other mode.
ARTICLES = tuple(
    _command(
        f"article.{n}",
        f"Make the whole article number {n}",
        run=asks(partial(segment_keys.whole_article, number=n)),
        keys=(f"Ctrl+{n}",),
        in_menu=False,
    )
    for n in range(1, _ARTICLES + 1)
)
COMMANDS = (
    MARK, TO_END, GROW, SHRINK, NEXT_UNLABELLED, NEW_ARTICLE, SPLIT, EXTEND, START, JOIN, RENUMBER, *ARTICLES,
)  # fmt: skip


def hints(annotating: Annotating) -> list[Hint]:
    """Return the keys that matter most just now when segments are made."""
    if annotating.asked().segment_here() is None:
        return [Hint("a–z", tr("kind")), hint(GROW), hint(NEXT_UNLABELLED), hint(NEW_ARTICLE)]
    return [
        Hint("a–z", tr("kind")),
        Hint("1–9", tr("article")),
        hint(SPLIT),
        hint(EDGES),
        hint(NEXT_UNLABELLED),
    ]
