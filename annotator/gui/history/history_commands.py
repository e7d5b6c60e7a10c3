"""The commands of looking back, and the keys that matter meanwhile."""

from __future__ import annotations

from functools import partial

from ..commands.command import Command, Hint, hint
from ..look.i18n import tr
from ..textview.geometry import Mode
from .history_work import HISTORY, HistoryWork


def _active(work: HistoryWork) -> bool:
    return work.active


SHOW: Command[HistoryWork] = Command(
    "history.show", "History of this page", "Page", HistoryWork.toggle, HistoryWork.possible, keys=("Ctrl+H",)
)
OF_ITEM: Command[HistoryWork] = Command(
    "history.item",
    "What happened to this item",
    "Page",
    HistoryWork.of_item,
    HistoryWork.has_item,
    keys=("Ctrl+Shift+H",),
)
EARLIER: Command[HistoryWork] = Command(
    "history.earlier",
    "One edit earlier",
    "Page",
    partial(HistoryWork.step, by=-1),
    _active,
    keys=("Alt+Down",),
    mode=HISTORY,
    in_menu=False,
    hint="earlier",
)
LATER: Command[HistoryWork] = Command(
    "history.later",
    "One edit later",
    "Page",
    partial(HistoryWork.step, by=1),
    _active,
    keys=("Alt+Up",),
    mode=HISTORY,
    in_menu=False,
    hint="later",
)
NEXT: Command[HistoryWork] = Command(
    "history.next_difference",
    "Next difference to now",
    "Page",
    HistoryWork.next_difference,
    _active,
    keys=("F4",),
    mode=HISTORY,
    in_menu=False,
    hint="next difference",
)
PREVIOUS: Command[HistoryWork] = Command(
    "history.previous_difference",
    "Previous difference to now",
    "Page",
    partial(HistoryWork.next_difference, back=True),
    _active,
    keys=("Shift+F4",),
    mode=HISTORY,
    in_menu=False,
)
TAKE_BACK: Command[HistoryWork] = Command(
    "history.take_back",
    "Take the page back to here",
    "Page",
    HistoryWork.take_back,
    HistoryWork.can_take_back,
    keys=("Ctrl+Shift+Return",),
    mode=HISTORY,
    hint="take back to here",
)
SEGMENTS: Command[HistoryWork] = Command(
    "history.segments",
    "Segments as they were",
    "Page",
    lambda work: work.set_mode(Mode.SEGMENTS),
    _active,
    keys=("F2",),
    mode=HISTORY,
    in_menu=False,
)
ENTITIES: Command[HistoryWork] = Command(
    "history.entities",
    "Entities and events as they were",
    "Page",
    lambda work: work.set_mode(Mode.ENTITIES),
    _active,
    keys=("F3",),
    mode=HISTORY,
    in_menu=False,
)
COMMANDS = (SHOW, OF_ITEM, EARLIER, LATER, NEXT, PREVIOUS, TAKE_BACK, SEGMENTS, ENTITIES)


def hints() -> tuple[Hint, ...]:
    """Return the keys that matter most while somebody looks back."""
    return (hint(EARLIER), hint(LATER), hint(NEXT), hint(TAKE_BACK), Hint("Esc", tr("back to now")))
