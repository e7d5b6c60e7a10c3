"""The page in the window, kept to the session: shown, redrawn after an edit; its place is remembered."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Signal

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.edits.differences import changes

from ..annotating import mention_keys, picks, targets
from ..desk import Desk
from ..look.i18n import said, tr
from ..queue.page_list import PagesList
from ..textview.geometry import Mode
from .header import HeaderBar
from .status_bar import StatusBar


class ShownPage(QObject):
    """Follows the session. What stands in header, status bar and list about the page follows too."""

    turned = Signal()
    """Another page has come up."""
    place_changed = Signal()
    """The caret is elsewhere, and what is shown of its place may be another thing."""
    named = Signal(str)
    """The name of the page."""

    def __init__(self, desk: Desk, header: HeaderBar, status: StatusBar, pages: PagesList) -> None:
        """Follow the desk's session."""
        super().__init__(desk)
        self._desk, self._session, self._page = desk, desk.session, desk.page
        self._header, self._status, self._pages = header, status, pages
        self._shown: str | None = None
        session = desk.session
        session.opened.connect(self._opened)
        session.edited.connect(self._edited)
        session.made.connect(lambda edit: self._page.announce(said(edit, session.scheme)))
        session.turned.connect(self._bring_into_sight)
        session.shared_changed.connect(self._show_entities)
        self._connect_page()
        pages.known.connect(self._show_place)
        desk.closing.connect(self._remember_caret)

    def _connect_page(self) -> None:
        page, annotating, desk = self._page, self._desk.annotating, self._desk
        page.caret_moved.connect(lambda _position: annotating.walked())
        page.caret_moved.connect(self._caret_moved)
        page.selection_changed.connect(lambda _range: desk.registry.refresh())
        page.zoom_changed.connect(lambda zoom: desk.remembered.put("zoom", zoom))
        for moved in (page.caret_moved, page.selection_changed):
            moved.connect(lambda _where: annotating.show_stretch())
        page.span_chosen.connect(lambda _chosen: annotating.ask(mention_keys.span_chosen))

    def _opened(self, document: Document, annotations: AnnotationSet) -> None:
        # Read with another encoding a page is the same document with another text.
        page, annotating, remembered = self._page, self._desk.annotating, self._desk.remembered
        other = document.id != self._shown or page.text() != document.text
        if other:
            self._remember_caret()
        self._shown = document.id
        if other:
            page.set_annotations(annotations)
            annotating.ask(picks.reset)
            page.move_caret(remembered.caret(document.id), picks=False)
            remembered.put_document(document.id)
            self._pages.queue.mark(document.id)
        else:
            page.refresh(annotations, changes(page.annotations(), annotations))
            annotating.ask(picks.follow)
        self._show_place()
        self._show_set(annotations)
        self._caret_moved(page.caret())
        if other:
            self._say_page(document, annotations)
            self.turned.emit()

    def _edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        self._page.refresh(annotations, changes)
        self._show_set(annotations)
        if self._session.document is not None:
            self._describe_page(self._session.document, annotations)
        self._desk.annotating.ask(picks.follow)

    def _bring_into_sight(self, changes: tuple[Change, ...]) -> None:
        """Bring what an undo or redo changed into sight, and the caret to it.

        Where labels are undone, the hand knows where the caret stood.
        """
        annotations = self._session.annotations
        for change in changes:
            place = targets.place_of(annotations, change.id) if annotations else None
            if place is None and change.kind in (Kind.SEGMENT, Kind.MENTION, Kind.EVENT):
                span = getattr(change.before or change.after, "span", None)
                place = span.hull if span else getattr(change.before or change.after, "range", None)
            if isinstance(place, Range):
                by_hand = change.kind is Kind.SEGMENT and self._desk.annotating.mode is Mode.SEGMENTS
                if not by_hand and not place.start <= self._page.caret() <= place.end:
                    self._page.move_caret(place.start, picks=False, reveal=False)
                self._page.reveal(place)
                return

    def _show_set(self, annotations: AnnotationSet) -> None:
        self._status.show_counts(annotations)
        self._pages.follow(annotations)

    def _show_entities(self) -> None:
        self._page.set_entity_names({e.id: e.name for e in self._session.entities.values()})

    def _show_place(self) -> None:
        """Show which page of how many it is, and where it came from."""
        if (document := self._session.document) is None:
            return
        at, total = self._pages.place(document.id)
        language = str(document.metadata.get("language") or "")
        site = urlsplit(document.source.uri or "").netloc.removeprefix("www.")
        source = " · ".join(part for part in (site, language) if part)
        self._header.show_page(f"{at} / {total}" if at else "", document.name, source)
        self.named.emit(document.name)

    def _say_page(self, document: Document, annotations: AnnotationSet) -> None:
        """Let a screen reader say which page has come up, and in which state."""
        self._describe_page(document, annotations)
        self._page.announce(self._page.accessibleDescription())

    def _describe_page(self, document: Document, annotations: AnnotationSet) -> None:
        at, total = self._pages.place(document.id)
        number = tr("{number} of {count}").format(number=at, count=total) if at else ""
        words = ", ".join(filter(None, (document.name, number, tr(annotations.state.words))))
        self._page.setAccessibleDescription(words)

    def _caret_moved(self, position: int) -> None:
        annotations, annotating = self._session.annotations, self._desk.annotating
        if annotations is not None:
            self._status.show_caret(annotations.text, position)
        if annotating.mode is Mode.SEGMENTS:
            self.place_changed.emit()

    def _remember_caret(self) -> None:
        if self._shown is not None:
            self._desk.remembered.put_caret(self._shown, self._page.caret())
