"""Tagging the same everywhere: what the panel asks is looked for in a worker, what is ticked is tagged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Document, Mention
from annotator.domain.ranges import Range
from annotator.store.project import Project

from ..commands.command import ENTITIES, Command
from ..desk import Desk
from ..look.i18n import key_names, said, tr
from ..look.sheet import label_color
from ..textview.geometry import Mode
from ..widgets.snippets import one_line
from ..work.stream import Stream
from ..work.tasks import Progress
from .occurrence_search import Occurrence, Source, Where, look, none_left, tagged
from .repeat_panel import RepeatPanel

MOST = 20_000
"""Occurrences that are listed; nobody looks through more."""
_LOOK = 30  # milliseconds between two slices of what was found
_SLICE = 500
_WORDS = 40  # code points of a surface that are said
_AT_ONCE = 30_000
"""Code points of a page that is looked through before the panel opens."""
_WORKER = 60
"""Occurrences from which on the edit is made away from the window's thread."""


Together = Mapping[str, frozenset[str]]
"""Ids of mentions, by those of their pages."""


class Repeat(QObject):
    """Opens the panel for a mention, fills it, and makes the edit."""

    hits_gone = Signal()
    """The page shows no places of this panel any more: what was found before can be shown again."""

    tagged = Signal(object)
    """``Together``: the same words, tagged in one go, with the mention that they were found for."""

    def __init__(self, desk: Desk, over: QWidget, beside: QWidget) -> None:
        """Make the panel; it is hidden. It lies ``over`` a widget, or at the far edge of one ``beside``."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self.panel = RepeatPanel(desk.centre, over, beside)
        self._source: Source | None = None
        self._from: Range | None = None
        self._last: str | None = None
        self._of: str | None = None  # the mention that the panel was opened for
        self._told_none: str | None = None  # the mention of which was said that there is nothing else to tag
        self._fresh = False  # nothing was chosen in the panel since it opened
        self._found: list[Occurrence] = []
        self._on_pages: Together = {}  # what was tagged on several pages, once that is stored
        self.stream = Stream(_LOOK, desk.tasks, self)
        self.stream.due.connect(self._look)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(60)
        self._again.timeout.connect(lambda: self._begin(forget=False))
        panel = self.panel
        panel.asked.connect(self._asked)
        panel.tag_wanted.connect(self.tag)
        panel.walked.connect(self._walked)
        panel.model.ticks_changed.connect(self._mark)
        panel.closed.connect(self._closed)
        self._session.opened.connect(self._opened)
        self._session.edited.connect(self._edited)
        self._session.project_changed.connect(self._tell_pages)
        desk.closing.connect(self._stop)

    # --- opening and closing ------------------------------------------------------------------------

    def mention(self) -> Mention | None:
        """Return the mention that is meant: the selected one, else the one tagged last on this page."""
        annotations, item = self._session.annotations, self._desk.annotating.item()
        if isinstance(item, Mention):
            return item
        return annotations.mentions.get(self._last or "") if annotations is not None else None

    def possible(self) -> bool:
        """Tell whether mentions may be tagged now."""
        return self._session.editable and self._desk.annotating.mode is Mode.ENTITIES

    def open(self) -> None:
        """Open the panel for the selected mention."""
        mention, annotations = self.mention(), self._session.annotations
        if mention is None or annotations is None:
            self._desk.refuse(tr("tag or select one of them first, then look for the others"))
            return
        surface = mention.span.surface(annotations.text)
        source = Source(surface, mention.type, mention.attributes, mention.entity)
        again, self._told_none = self._told_none == mention.id, None
        if (
            not again
            and len(annotations.text) <= _AT_ONCE
            and none_left(annotations, source, self.panel.query())
        ):
            self._say_none(mention.id, surface)
            return
        self._source, self._fresh, self._of = source, not again, mention.id
        self._from = mention.span.fragments[0]
        label = self._session.scheme.entity_types.get(mention.type)
        color = label_color(label.color, self.panel).name() if label else ""
        self.panel.open_for(surface, label.name if label else mention.type, color)
        self._begin(forget=True)

    def _say_none(self, mention: str, surface: str) -> None:
        """Say that there is nothing else to tag here; the same key again opens the panel nevertheless."""
        self._told_none = mention
        key, words = key_names(REPEAT.typed[0]), one_line(surface, _WORDS)
        text = tr("nothing else to tag: no other “{words}” on this page · {key} again looks further")
        self._desk.tell(text.format(words=words, key=key))

    def _asked(self) -> None:
        self._fresh = False
        if not self.panel.opening:
            self._begin(forget=False)

    def _closed(self) -> None:
        self._again.stop()
        self.stream.give_up()
        self._desk.page.set_hits(None)
        self.hits_gone.emit()
        if self._from is not None:
            self._desk.page.reveal(self._from)
        self._desk.focus_page()

    def _opened(self, document: Document, _annotations: AnnotationSet) -> None:
        self._last = self._from = self._told_none = None
        self.panel.shut()

    def _edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        self._told_none = None
        made = [c.id for c in changes if c.kind is Kind.MENTION and c.before is None]
        if len(made) == 1:
            self._last = made[0]
        if self.panel.isVisible():
            self._again.start()

    def _stop(self) -> None:
        """Look no further, as the window closes."""
        self._again.stop()
        self.stream.give_up()

    # --- looking ------------------------------------------------------------------------------------

    def _begin(self, *, forget: bool) -> None:
        self.stream.give_up()
        self.panel.begin(forget=forget)
        annotations, document = self._session.annotations, self._session.document
        source, asked = self._source, self.panel.query()
        if annotations is None or document is None or source is None:
            return
        where = Where(self._session.project, self._session.author, annotations, document.name)
        found: list[Occurrence] = []
        self._found = found

        def work(progress: Progress) -> None:
            def enough() -> bool:
                return progress.cancelled() or len(found) >= MOST

            look(where, source, asked, found.append, enough)

        self.stream.begin(work)
        self.panel.tell(tr("searching…"))

    def _look(self) -> None:
        """Show the next slice of what was found."""
        shown = len(self.panel.model.found)
        self.panel.append(self._found[shown : min(shown + _SLICE, MOST)])
        if not self.stream.running and len(self.panel.model.found) >= min(len(self._found), MOST):
            self.stream.rest()
            if self._fresh and not self._found and not self.stream.problem and (mention := self.mention()):
                self.panel.shut()
                self._say_none(mention.id, self._source.surface if self._source else "")
            self._fresh = False
        self._tell()

    def _tell(self) -> None:
        model, running = self.panel.model, self.stream.looking
        if self.stream.problem:
            text = self.stream.problem
        elif not model.found:
            text = tr("searching…") if running else tr("no untagged occurrences left")
        else:
            count, ticked = len(model.found), len(model.chosen())
            text = tr("{ticked} of {n} occurrences ticked", n=count).format(ticked=ticked)
            text += " …" if running else ""
        self.panel.tell(text)

    def _mark(self) -> None:
        """Show on the page what would be tagged."""
        self._tell()
        if not self.panel.isVisible():
            return
        here = self._session.annotations.document if self._session.annotations else ""
        row = self.panel.view.currentIndex().row()
        current = self.panel.model.rows[row] if 0 <= row < len(self.panel.model.rows) else None
        at = current.range if isinstance(current, Occurrence) and current.document == here else None
        hits = [one.range for one in self.panel.model.chosen() if one.document == here]
        self._desk.page.set_hits(hits, at if at in hits else None)

    def _walked(self, row: Occurrence) -> None:
        """Bring the place of a row into sight, if it is on this page."""
        annotations = self._session.annotations
        if annotations is not None and row.document == annotations.document:
            self._desk.page.reveal(row.range)
        self._mark()

    # --- tagging ------------------------------------------------------------------------------------

    def tag(self) -> None:
        """Tag what is ticked, in one edit, and close the panel."""
        chosen, source = self.panel.model.chosen(), self._source
        annotations = self._session.annotations
        if not chosen or source is None or annotations is None:
            return
        places: dict[str, list[Range]] = defaultdict(list)
        for one in chosen:
            places[one.document].append(one.range)
        if set(places) == {annotations.document}:
            self._tag_here(annotations, places[annotations.document], source)
        else:
            self._tag_pages(dict(places), source)
        self.panel.shut()

    def _tag_here(self, base: AnnotationSet, ranges: list[Range], source: Source) -> None:
        scheme, session = self._session.scheme, self._session

        def have(prepared: Edit | None) -> None:
            now = session.annotations
            if now is None or now.document != base.document:
                return
            # Whatever was edited meanwhile counts: then the edit is made anew.
            done = session.perform(
                lambda a: prepared if prepared and a is base else tagged(a, scheme, ranges, source)
            )
            if done:
                self.tagged.emit({base.document: _made_by(done) | {self._of or ""}})
                self._desk.tell(said(done, scheme))

        if len(ranges) < _WORKER:
            have(None)
            return

        self._desk.tasks.start(
            lambda _progress: tagged(base, scheme, ranges, source),
            have,
            lambda error: self._desk.refuse(said(error, scheme)),
        )

    def _tag_pages(self, places: dict[str, list[Range]], source: Source) -> None:
        author, scheme, of = self._session.author, self._session.scheme, self._of or ""

        def make(project: Project, own: AnnotationSet) -> list[tuple[AnnotationSet, Edit]]:
            made = []
            for document, ranges in places.items():
                there = own if document == own.document else project.annotation_set(document, author)
                made.append((there, tagged(there, scheme, ranges, source)))
            together = {there.document: _made_by(done) for there, done in made}
            self._on_pages = together | {own.document: together.get(own.document, frozenset()) | {of}}
            return made

        self._session.perform_batch(make)

    def _tell_pages(self) -> None:
        """Tell what was tagged on several pages: it is stored now."""
        if self._on_pages:
            together, self._on_pages = self._on_pages, {}
            self.tagged.emit(together)


def _made_by(edit: Edit) -> frozenset[str]:
    return frozenset(change.id for change in edit.changes if change.kind is Kind.MENTION)


REPEAT: Command[Repeat] = Command(
    "entities.repeat",
    "Tag everywhere…",
    "Entities & events",
    Repeat.open,
    Repeat.possible,
    typed=("=",),
    mode=ENTITIES,
)
COMMANDS = (REPEAT,)
