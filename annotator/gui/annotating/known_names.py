"""The names a page is likely to hold more of: what is tagged on it, and names known in the project. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
        self._elsewhere: frozenset[str] | None = None
        self._known: frozenset[str] | None = None

    def forget(self) -> None:
        """Forget what is tagged: there is another page."""
        self._tagged = self._elsewhere = self._known = None

    def learn(self, elsewhere: frozenset[str]) -> None:
        """Take the names on this page that are known in the project, in the place of all its entities'."""
        self._elsewhere, self._known = elsewhere, None

    def edited(self, annotations: AnnotationSet, changes: tuple[Change, ...]) -> None:
        """Follow the changes of an edit of the page."""
        self._known = None
        for change in changes:
            before, after = change.before, change.after
            if isinstance(after, Entity) and self._elsewhere is not None:
                self._elsewhere |= {after.name}
            if isinstance(before, Mention) and not (isinstance(after, Mention) and after.span == before.span):
                self._tagged = None  # the same name may be tagged elsewhere: looked up when it is asked for
            elif isinstance(after, Mention) and self._tagged is not None:
                self._tagged.add(after.span.surface(annotations.text))

    def surfaces(self, annotations: AnnotationSet) -> frozenset[str]:
        """Return what is tagged on the page, and the names that are known in the project.

        The same object until something changes, so that what is made of it need not be made anew.
        """
        if self._tagged is None:
            text, self._known = annotations.text, None
            self._tagged = {mention.span.surface(text) for mention in annotations.mentions.values()}
        if self._known is None:
            # Until the project has answered, every entity might be named on the page.
            elsewhere = self._elsewhere
            if elsewhere is None:
                return frozenset(self._tagged.union(one.name for one in self._shared.entities.values()))
            self._known = elsewhere | self._tagged
        return self._known

    def next(self, annotations: AnnotationSet, position: int, forward: bool) -> Range | None:
        """Return the next name from a position on, or before it, that nobody tagged, outside boilerplate.

        Of a name of which a part is tagged, what is left. Where no segments are, nothing is boilerplate.
        """
        scheme, text = self._shared.scheme, annotations.text

        def free(found: Range) -> Iterable[Range]:
            segment = annotations.segment_at(found.start)
            if segment is not None and not scheme.is_content(segment.kind):
                return ()
            mentions = annotations.mentions_in(found)
            return names.left_of(text, found, [piece for one in mentions for piece in one.span.fragments])

        find = names.next_name if forward else names.previous_name
        return find(text, position, free, self.surfaces(annotations))
