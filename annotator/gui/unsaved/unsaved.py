"""The edits that did not fit onto what others stored: a list that waits until somebody has looked at it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTime, Signal

from annotator.domain.items import Document
from annotator.edits.rebasing import EditConflict, insist

from ..desk import Desk
from ..look.i18n import said, tr
from .sides import other_side


@dataclass(frozen=True, slots=True)
class Held:
    """An edit that was not stored: on which page, when, and what stood in its way."""

    document: Document
    conflict: EditConflict
    at: QTime


class Unsaved(QObject):
    """Keeps what could not be stored, as long as the window is open."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        """Listen to the desk's session."""
        super().__init__(desk)
        self.desk, self.session = desk, desk.session
        self.held: list[Held] = []
        self.session.conflicted.connect(self._keep)

    def _keep(self, document: Document, conflicts: tuple[EditConflict, ...]) -> None:
        self.held += [Held(document, one, QTime.currentTime()) for one in conflicts]
        self.changed.emit()

    def any(self) -> bool:
        """Tell whether something is kept."""
        return bool(self.held)

    # --- what can be done with one -------------------------------------------------------------------

    def sides(self, held: Held) -> tuple[str, str, str]:
        """Return what the edit was to do, why it does not fit, and what stands there now."""
        scheme, conflict = self.session.scheme, held.conflict
        theirs = [other_side(change, held.document.text, scheme) for change in conflict.theirs]
        return said(conflict.edit, scheme), said(conflict.reason, scheme), "\n".join(theirs)

    def text(self, held: Held) -> str:
        """Return all there is to say, to be pasted elsewhere."""
        mine, reason, theirs = self.sides(held)
        lines = (held.at.toString("HH:mm:ss"), held.document.name, mine, reason, theirs)
        return "\n".join(line for line in lines if line)

    def possible(self, held: Held) -> bool:
        """Tell whether the edit can be done all the same: its page is the one in the window."""
        document = self.session.document
        return self.session.editable and document is not None and document.id == held.document.id

    def insist(self, held: Held) -> None:
        """Do the edit all the same, over what stands there now; refused if the rules do not allow it."""
        if self.session.perform(partial(insist, edit=held.conflict.edit)) is not None:
            self.drop(held)

    def go_to(self, held: Held) -> None:
        """Open the page of an edit."""
        self.session.open(held.document.id)

    def drop(self, held: Held) -> None:
        """Forget an edit."""
        self.held.remove(held)
        self.changed.emit()
        if not self.held:
            self.desk.tell(tr("nothing is left that was not saved"))
