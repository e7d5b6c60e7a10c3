"""Models asked for mentions and events of the page in the window, and again by themselves as work goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.assist.base import Report
from annotator.assist.item_suggesters import ENDPOINT
from annotator.assist.suggesters import SUGGESTERS, suggest
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Event, Mention

from ..desk import Desk
from ..look.i18n import said, tr
from ..textview.geometry import Mode
from ..work.endpoint_settings import EndpointSettings, endpoint_of
from ..work.remembered import IN_PAUSES
from ..work.tasks import Job

if TYPE_CHECKING:
    from annotator.store.project import Project

NAMES, EVENTS = "names", "events"
_ASKED_FIRST = (NAMES, "tagger", EVENTS)
"""Who is asked when nobody is named: events come last, since they go by mentions."""
_FOLLOW = (NAMES, EVENTS)
"""Who goes by what is tagged on the page, and is asked again when that has changed."""

UNASKED = 200_000
"""Code points of a page up to which anybody is asked without a word; of longer ones by F5 alone."""
PAUSE = 350
"""Milliseconds without an edit or a key before anybody is asked again."""


def usual_for_items() -> tuple[str, ...]:
    """Return who is asked for mentions and events when nobody is named, in this order."""
    return tuple(one for one in _ASKED_FIRST if one in SUGGESTERS)


class ItemAsking(QObject):
    """Asks models for mentions and events; what comes is stored, and read by whoever shows it."""

    def __init__(self, desk: Desk, read: Callable[[], None]) -> None:
        """``read`` reads what models propose for the page."""
        super().__init__(desk)
        self._desk, self._session, self._read = desk, desk.session, read
        self._job: Job | None = None
        self._asked_here: set[str] = set()  # who was asked about the page, of those that follow
        self._due: set[str] = set()  # who is to be asked in the next pause
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(PAUSE)
        self._again.timeout.connect(self._ask_again)
        desk.page.caret_moved.connect(lambda _position: self._put_off())
        desk.closing.connect(self._again.stop)

    def ask(self, keys: Sequence[str], *, quiet: bool = False) -> None:
        """Let models propose mentions and events, one after the other; ``quiet``: nothing is told."""
        document, project, me = self._session.document, self._session.project, self._session.author.name
        if document is None or (quiet and len(document.text) > UNASKED):
            return
        if self._job is not None:
            if quiet:
                self._soon(keys)
            else:
                self._desk.refuse(tr("suggestions are already being made"))
            return
        if key_missing(self._desk, keys):
            self._desk.refuse(tr("no model server is set up: turn it on in the settings (Ctrl+,)"))
            return
        asked_of = endpoint_of(self._desk.remembered)
        self._asked_here.update(one for one in keys if one in _FOLLOW)
        self._job = self._desk.tasks.start(
            lambda _progress: [_report(project, key, document.id, me, asked_of) for key in keys],
            partial(self._asked, document.id, quiet),
            partial(self._failed, quiet),
            ended=self._ended,
        )
        if not quiet:
            self._desk.progress(tr("running {name}…").format(name=", ".join(keys)))

    def _ended(self) -> None:
        self._job = None

    def _failed(self, quiet: bool, error: Exception) -> None:
        if not quiet:
            self._desk.refuse(said(error))

    def _asked(self, document: str, quiet: bool, reports: list[Report]) -> None:
        here = self._session.document is not None and self._session.document.id == document
        if here and not quiet:
            self._desk.set_work(Mode.ENTITIES)
        if here:
            self._read()
        if quiet:
            return
        parts = []
        for one in reports:
            counts = [tr("{n} mentions", n=one.mentions)] if one.mentions else []
            counts += [tr("{n} events", n=one.events)] if one.events else []
            found = ", ".join(counts) or tr("nothing")
            parts.append(tr("{name} suggests {segments}").format(name=one.suggester, segments=found))
            parts += map(said, one.warnings)
        self._desk.tell(" · ".join(parts))

    # --- again --------------------------------------------------------------------------------------

    def edited(self, changes: Sequence[Change], suggestions: Sequence[AnnotationSet]) -> None:
        """Ask again, after a pause, when the person made what nobody had proposed, or took something back.

        Names are asked for whoever wants proposals in pauses: what was tagged is offered at its other places.
        """
        if any(_is_own(change, suggestions) for change in changes):
            named = {NAMES} if wanted_in_pauses(self._desk) else set()
            self._soon(self._asked_here | named)

    def opened(self) -> None:
        """Begin with another page: nobody was asked about it yet."""
        self._again.stop()
        self._asked_here, self._due = set(), set()

    def known(self, suggestions: Sequence[AnnotationSet]) -> None:
        """Take what models propose for the page: what was asked before is kept up to date too."""
        self._asked_here.update(
            one for one in _FOLLOW if any(said_by(annotations) == one for annotations in suggestions)
        )

    def _soon(self, keys: Iterable[str]) -> None:
        self._due.update(keys)
        if self._due:
            self._again.start()

    def _put_off(self) -> None:
        """Wait until the hands rest."""
        if self._again.isActive():
            self._again.start()

    def _ask_again(self) -> None:
        if not self._due or not self._session.editable:
            return
        if self._job is not None or self._session.waits():
            self._again.start()
            return
        keys, self._due = self._due, set()
        self.ask(sorted(keys, key=_place), quiet=True)


def key_missing(desk: Desk, keys: Sequence[str]) -> bool:
    """Tell whether a model server is asked that nobody has turned on."""
    return ENDPOINT in keys and not endpoint_of(desk.remembered).usable


def _report(project: Project, key: str, document: str, me: str, endpoint: EndpointSettings) -> Report:
    """Let one model propose; why it cannot is what it reports, and the next one is asked."""
    try:
        return suggest(
            project,
            key,
            [document],
            seen_by=me,
            address=endpoint.address,
            endpoint_model=endpoint.model,
            endpoint_seconds=endpoint.seconds,
        )
    except AnnotatorError as error:
        return Report(key, warnings=[error.message])


def _place(key: str) -> int:
    """Return when somebody is asked among others."""
    return _ASKED_FIRST.index(key) if key in _ASKED_FIRST else len(_ASKED_FIRST)


def said_by(annotations: AnnotationSet) -> str:
    """Return the key of the model that a set is of."""
    return annotations.author.name.split(":")[0]


def wanted_in_pauses(desk: Desk) -> bool:
    """Tell whether anything is proposed unasked (a setting)."""
    return bool(desk.remembered.get(IN_PAUSES, 1))


def _is_own(change: Change, suggestions: Sequence[AnnotationSet]) -> bool:
    """Tell whether a change made a mention or an event that no model proposes just so, or took one away.

    Or gave it other values: these come with what is proposed.
    """
    if not isinstance(change.after or change.before, Mention | Event):
        return False
    made = change.after
    if not isinstance(made, Mention | Event):
        return True
    if isinstance(change.before, Mention | Event) and _same_place(change.before, made):
        return change.before.attributes != made.attributes
    for one in suggestions:
        there = (
            one.mentions_in(made.span.hull) if change.kind is Kind.MENTION else one.events_in(made.span.hull)
        )
        if any(_same_place(item, made) for item in there):
            return False
    return True


def _same_place(one: Mention | Event, other: Mention | Event) -> bool:
    return (one.span, one.type) == (other.span, other.type)
