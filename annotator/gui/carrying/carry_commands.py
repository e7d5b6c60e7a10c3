"""The command that carries annotations over, and the hint on a page that has an annotated older form."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.datasets.carrying import Offer, link, offer
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import Document, State
from annotator.edits.carrying import CarryOver, Key, carry_over

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import tr
from .carry_dialog import CarryDialog


class Carrying(QObject):
    """Finds what can be carried over to the page in the window, shows it, and does it."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """``window`` is what the dialog belongs to."""
        super().__init__(desk)
        self._desk, self._session, self._window = desk, desk.session, window
        self.dialog: CarryDialog | None = None
        self._session.opened.connect(self._look)

    def possible(self) -> bool:
        """Tell whether annotations can come to the page."""
        return self._session.editable

    def open(self) -> None:
        """Show what can be carried over from the older form of the page, or from the same text elsewhere."""
        session = self._session
        document, annotations = session.document, session.annotations
        if document is None or annotations is None or session.later(self.open):
            return
        if annotations.state is State.DONE:
            self._desk.refuse(tr("this page is finished: set it back to in progress first"))
            return
        project, author = session.project, session.author
        self._desk.tasks.read(lambda: offer(project, document, author), self._show)

    def _show(self, found: Offer | None) -> None:
        document = self._session.document
        if found is None:
            self._desk.refuse(tr("you have annotated no older form of this page and no page like it"))
            return
        if document is None or document.id != found.newer.id:
            return  # the page was turned meanwhile
        dialog = self.dialog = CarryDialog(found.plan, self._session.scheme, found.older.name, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda keys: self._carry(found, keys))
        dialog.open()

    def _carry(self, found: Offer, keys: list[Key]) -> None:
        made: list[CarryOver] = []

        def make(annotations: AnnotationSet) -> Edit:
            made.append(
                carry_over(
                    found.plan, annotations, self._session.scheme, found.older.name, chosen=frozenset(keys)
                )
            )
            return made[-1].edit

        edit = self._session.perform(make)
        if not made:
            return
        left = len(keys) - len(made[-1].taken)
        told = tr("{n} carried over", n=len(made[-1].taken))
        self._desk.tell(f"{told} · {tr('{n} already there or in the way', n=left)}" if left else told)
        if edit:
            project = self._session.project
            self._desk.tasks.ask(lambda: link(project, found.older, found.newer), lambda _none: None)
        self._desk.focus_page()

    # --- the hint -----------------------------------------------------------------------------------

    def _look(self, document: Document, annotations: AnnotationSet) -> None:
        """Say so if the page is a newer form of one that is annotated, and nothing is on it yet."""
        if annotations.revision or self._session.read_only:
            return
        project, author = self._session.project, self._session.author
        self._desk.tasks.read(lambda: offer(project, document, author, linked=True), self._tell)

    def _tell(self, found: Offer | None) -> None:
        document = self._session.document
        if found is None or document is None or document.id != found.newer.id:
            return
        key = self._desk.registry.shown_key(CARRY)
        told = tr("a newer form of “{page}”: {key} carries your annotations over")
        self._desk.progress(told.format(page=found.older.name, key=key))


CARRY: Command[Carrying] = Command(
    "page.carry_over",
    "Carry over annotations…",
    "Page",
    Carrying.open,
    Carrying.possible,
    keys=("Ctrl+Shift+N",),
)
COMMANDS = (CARRY,)
