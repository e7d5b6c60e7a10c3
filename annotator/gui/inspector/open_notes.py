"""Open notes for the guidelines, below the guideline of the label that they speak of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.domain.items import AuthorKind
from annotator.domain.scheme import Scheme
from annotator.store.review_values import GuidelineNote

from ..look.i18n import tr
from ..work.session import Session

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&:])")


class OpenNotes(QObject):
    """The notes that nobody has settled; read again with each page, as others write them too."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        """In a blind project nothing is read for annotators: a note is about what several have said."""
        super().__init__(parent)
        self._session = session
        self._notes: list[GuidelineNote] = []
        session.opened.connect(lambda _document, _annotations: self._read())

    def about(self, label: str) -> str:
        """Return what is noted about a label, as Markdown; empty if nothing is."""
        found = [one for one in self._notes if label in (one.first, one.second)]
        told = "\n".join(f"- {_told(one, self._session.scheme)}" for one in found)
        return f"\n\n**{tr('To be settled')}**\n\n{told}" if told else ""

    def _read(self) -> None:
        project = self._session.project
        if project.settings.blind and self._session.author.kind is not AuthorKind.GOLD:
            self._have([])
        else:
            self._session.tasks.ask(lambda: project.reviewing.guideline_notes(open_only=True), self._have)

    def _have(self, notes: Sequence[GuidelineNote]) -> None:
        if list(notes) != self._notes:
            self._notes = list(notes)
            self.changed.emit()


def _told(note: GuidelineNote, scheme: Scheme) -> str:
    pair = " / ".join(_name(scheme, label) for label in (note.first, note.second))
    examples = ", ".join(f"‘{one.surface}’" for one in note.examples)
    return _plain(": ".join(filter(None, (pair, " · ".join(filter(None, (note.text, examples)))))))


def _name(scheme: Scheme, label: str) -> str:
    for group in (scheme.segment_kinds, scheme.entity_types, scheme.event_types):
        if (found := group.get(label)) is not None:
            return found.name
    return label or tr("nothing")


def _plain(text: str) -> str:
    """Return a text as Markdown that shows it as it is, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
