"""The names a page is likely to hold more of: what is tagged on it, and the project's entities."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.assist import naming
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change
from annotator.domain.items import Mention
from annotator.domain.ranges import Range

from ..work.session import Session


class KnownNames(QObject):
    """Finds the next name on the page; knows those tagged already without reading all mentions each time."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Follow the session's page."""
        super().__init__(parent)
        self._session = session
        self._tagged: set[str] | None = None
        session.opened.connect(lambda _document, _annotations: self._forget())
        session.edited.connect(self._edited)

    def _forget(self) -> None:
        self._tagged = None

    def _edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        for change in changes:
            before, after = change.before, change.after
            if isinstance(before, Mention) and not (isinstance(after, Mention) and after.span == before.span):
                self._tagged = None  # the same name may be tagged elsewhere: looked up when it is asked for
            elif isinstance(after, Mention) and self._tagged is not None:
                self._tagged.add(after.span.surface(annotations.text))

    def surfaces(self, annotations: AnnotationSet) -> set[str]:
        """Return what is tagged on the page, and the names of the project's entities."""
        if self._tagged is None:
            text = annotations.text
            self._tagged = {mention.span.surface(text) for mention in annotations.mentions.values()}
        return self._tagged | {entity.name for entity in self._session.entities.values()}

    def next(self, annotations: AnnotationSet, position: int, *, forward: bool) -> Range | None:
        """Return the next name from a position on, or before it, that nobody tagged, outside boilerplate.

        A name of which a part is tagged counts as tagged. Where no segments are, nothing is boilerplate.
        """
        scheme = self._session.scheme

        def taken(found: Range) -> bool:
            segment = annotations.segment_at(found.start)
            if segment is not None and not scheme.is_content(segment.kind):
                return True
            return bool(annotations.mentions_in(found))

        find = naming.next_name if forward else naming.previous_name
        return find(annotations.text, position, taken, self.surfaces(annotations))
