"""What finished pages teach, kept in memory: a page is read again when it was changed, and learned from then.

The one cache of all that learns names and events. Asked about one page after the other, little has to be read
or learned anew.
"""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document
from annotator.domain.scheme import Scheme

from .base import MOST, finished_of, kept_apart

if TYPE_CHECKING:
    from annotator.store.project import Project

L = TypeVar("L")
T = TypeVar("T")
V = TypeVar("V")
Version = tuple[tuple[str, int], ...]
"""The done sets of a page: their ids, and how many edits each has seen."""

_HELD = 2  # projects, or authors of one, whose lessons are kept in memory
_TENTH = 10


class _Last(Generic[V]):
    """What is held for the projects and authors asked about last."""

    def __init__(self) -> None:
        self._held: OrderedDict[object, V] = OrderedDict()
        self._lock = Lock()

    def get(self, key: object) -> V | None:
        with self._lock:
            return self._held.get(key)

    def put(self, key: object, held: V) -> None:
        with self._lock:
            self._held[key] = held
            self._held.move_to_end(key)
            while len(self._held) > _HELD:
                self._held.popitem(last=False)


def _key(project: Project, author: str | None) -> object:
    return project.session, author, json.dumps(project.scheme.data)


def _last_of(done: Mapping[str, Version], apart: Collection[str]) -> dict[str, Version]:
    """Return the last finished pages that may teach, in project order."""
    return {one: done[one] for one in [one for one in done if one not in apart][-MOST:]}


class KeptLessons(Generic[L]):
    """The lessons of finished pages, as they were read last."""

    def __init__(
        self,
        teaches: Callable[[AnnotationSet], bool],
        lesson: Callable[[Scheme, Document, AnnotationSet, str], L],
    ) -> None:
        """Take what tells whether a set teaches anything, and what makes the lesson of a page.

        That is given the scheme, the page, the set that counts, and the first of its near-duplicates.
        """
        self._teaches, self._lesson = teaches, lesson
        self._last: _Last[dict[str, tuple[Version, str, L | None]]] = _Last()

    def of(self, project: Project, author: str | None, asked: Collection[str]) -> list[L]:
        """Return what the finished pages of a project teach, of one ``author`` or by whose word counts.

        Left out are the pages that are ``asked`` about and their near-duplicates; of more than ``MOST`` the
        last ones are taken.
        """
        firsts, apart = kept_apart(project, asked)
        last = _last_of(project.suggestions.finished(author), apart)
        return list(self.read(project, author, last, firsts).values())

    def read(
        self, project: Project, author: str | None, done: Mapping[str, Version], firsts: Mapping[str, str]
    ) -> dict[str, L]:
        """Return the lessons of pages by id, in order; what is held of the same version is not read again."""
        key = _key(project, author)
        known = self._last.get(key) or {}
        kept = {
            one: known[one] for one, version in done.items()
            if one in known and known[one][:2] == (version, firsts.get(one, one))
        }  # fmt: skip
        new = [one for one in done if one not in kept]
        kept |= {one: (done[one], firsts.get(one, one), None) for one in new}
        for document, said in finished_of(project, new, author, self._teaches):
            version, group, _ = kept[document.id]
            kept[document.id] = version, group, self._lesson(project.scheme, document, said, group)
        self._last.put(key, kept)
        return {one: lesson for one in done if (lesson := kept[one][2]) is not None}


@dataclass(frozen=True, slots=True)
class _Learned(Generic[T]):
    """What some pages taught, and which versions of which pages were asked for then."""

    there: Mapping[str, Version]
    ids: Sequence[str]
    what: T

    def serves(self, done: Mapping[str, Version], apart: frozenset[str], *, spares: bool) -> bool:
        """Tell whether it will do: nothing apart taught it, no page has changed, and few have come."""
        unchanged = all(done.get(one) == version for one, version in self.there.items())
        fresh = len(_last_of(done, apart).keys() - self.there.keys())
        return (
            unchanged and apart.isdisjoint(self.ids) and fresh <= (len(self.there) // _TENTH if spares else 0)
        )


class KeptLearning(Generic[L, T]):
    """What lessons taught together when it was asked for last."""

    def __init__(
        self, lessons: KeptLessons[L], learn: Callable[[Sequence[L], Scheme], T], *, spares: bool = False
    ) -> None:
        """Take how is learned from lessons.

        ``spares``: single pages are served by what was learned before, until a tenth more were finished.
        """
        self._lessons, self._learn, self._spares = lessons, learn, spares
        self._last: _Last[_Learned[T]] = _Last()

    def taught(self, project: Project, author: str | None, asked: Collection[str]) -> tuple[list[str], T]:
        """Return the ids of the pages that taught, and what; see ``KeptLessons.of`` for which these are."""
        firsts, apart = kept_apart(project, asked)
        done, key = project.suggestions.finished(author), _key(project, author)
        held = self._last.get(key)
        if held is None or not held.serves(done, apart, spares=self._spares and bool(asked)):
            last = _last_of(done, apart)
            found = self._lessons.read(project, author, last, firsts)
            held = _Learned(last, list(found), self._learn(list(found.values()), project.scheme))
        self._last.put(key, held)
        return list(held.ids), held.what
