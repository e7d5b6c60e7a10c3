"""Models asked for mentions and events of the page in the window; those of events again as work goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from ..work.tasks import Job

if TYPE_CHECKING:
    from annotator.store.project import Project

EVENTS = "events"
_ASKED_FIRST = ("names", "tagger", EVENTS)
"""Who is asked when nobody is named: events come last, since they go by mentions."""

_PAUSE = 350  # milliseconds without an edit before events are asked for again


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
        self._document = ""  # for which events were asked
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_PAUSE)
        self._again.timeout.connect(self._ask_again)

    def ask(self, keys: Sequence[str], *, quiet: bool = False) -> None:
        """Let models propose mentions and events, one after the other; ``quiet``: nothing is told."""
        document, project, me = self._session.document, self._session.project, self._session.author.name
        if document is None:
            return
        if self._job is not None:
            if not quiet:
                self._desk.refuse(tr("suggestions are already being made"))
            return
        if key_missing(self._desk, keys):
            self._desk.refuse(tr("no model server is set up: turn it on in the settings (Ctrl+,)"))
            return
        asked_of = endpoint_of(self._desk.remembered)
        self._document = document.id if EVENTS in keys else self._document
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
        """Ask for events again, after a pause, when the person made something that nobody had proposed."""
        if self._document and any(_is_own(change, suggestions) for change in changes):
            self._again.start()

    def opened(self) -> None:
        """Begin with another page: nobody was asked about it yet."""
        self._again.stop()
        self._document = ""

    def known(self, suggestions: Sequence[AnnotationSet]) -> None:
        """Take what models propose for the page: what was asked before is kept up to date too."""
        document = self._session.document
        if document is not None and any(_is_of_events(one) for one in suggestions):
            self._document = document.id

    def _ask_again(self) -> None:
        document = self._session.document
        if document is None or document.id != self._document or not self._session.editable:
            return
        if self._job is not None:
            self._again.start()
        else:
            self.ask([EVENTS], quiet=True)


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


def _is_of_events(annotations: AnnotationSet) -> bool:
    return annotations.author.name.split(":")[0] == EVENTS


def _is_own(change: Change, suggestions: Sequence[AnnotationSet]) -> bool:
    """Tell whether a change made a mention or an event that no model proposes just so."""
    made = change.after
    if change.before is not None or not isinstance(made, Mention | Event):
        return False
    for one in suggestions:
        there = (
            one.mentions_in(made.span.hull) if change.kind is Kind.MENTION else one.events_in(made.span.hull)
        )
        if any(item.span == made.span and item.type == made.type for item in there):
            return False
    return True
