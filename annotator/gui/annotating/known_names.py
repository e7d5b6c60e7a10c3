"""The names a page is likely to hold more of: what is tagged on it, and the project's entities. No Qt."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from annotator.assist import names
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change
from annotator.domain.items import Entity, Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme


class Shared(Protocol):
    """What all pages of a project share."""

    @property
    def scheme(self) -> Scheme: ...
    @property
    def entities(self) -> Mapping[str, Entity]: ...


class KnownNames:
    """Finds the next name on the page; knows those tagged already without reading all mentions each time."""

    def __init__(self, shared: Shared) -> None:
        """Know the project's entities; what is tagged is read when it is asked for."""
        self._shared = shared
        self._tagged: set[str] | None = None

    def forget(self) -> None:
        """Forget what is tagged: there is another page."""
        self._tagged = None

    def edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        """Follow the changes of an edit of the page."""
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
        return self._tagged | {entity.name for entity in self._shared.entities.values()}

    def next(self, annotations: AnnotationSet, position: int, forward: bool) -> Range | None:
        """Return the next name from a position on, or before it, that nobody tagged, outside boilerplate.

        A name of which a part is tagged counts as tagged. Where no segments are, nothing is boilerplate.
        """
        scheme = self._shared.scheme

        def taken(found: Range) -> bool:
            segment = annotations.segment_at(found.start)
            if segment is not None and not scheme.is_content(segment.kind):
                return True
            return bool(annotations.mentions_in(found))

        find = names.next_name if forward else names.previous_name
        return find(annotations.text, position, taken, self.surfaces(annotations))
