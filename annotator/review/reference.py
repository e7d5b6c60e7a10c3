"""Whose word counts: the one choice among the sets of several authors on one document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import NO_WORD, AuthorKind, State

T = TypeVar("T")

_ORDER = {State.TODO: 0, State.IN_PROGRESS: 1, State.DONE: 2}


@dataclass(frozen=True, slots=True)
class Standing:
    """All that the choice asks of a set: whose it is, how far it has come, how many edits it has seen."""

    author: str
    kind: AuthorKind
    state: State
    revision: int


def standing(annotations: AnnotationSet) -> Standing:
    """Return the standing of a set."""
    author = annotations.author
    return Standing(author.name, author.kind, annotations.state, annotations.revision)


def reference(sets: Iterable[T], of: Callable[[T], Standing]) -> T | None:
    """Return the set whose word counts, or None if there is none.

    Gold, if it is done; half-finished gold never counts. Else the human set that is furthest: done before in
    progress before to do, then the most edits, then the name that sorts first. A model's set never counts,
    nor does a version that was set aside.
    """
    ranked = [(rank, one) for one in sets if (rank := _rank(of(one))) is not None]
    return min(ranked, key=lambda pair: pair[0])[1] if ranked else None


def best(sets: Iterable[AnnotationSet]) -> AnnotationSet | None:
    """Return the annotation set whose word counts; see ``reference``."""
    return reference(sets, standing)


def _rank(one: Standing) -> tuple[bool, int, int, str] | None:
    """Return where a set stands in the order, the least first; None: it does not count."""
    gold = one.kind is AuthorKind.GOLD
    if one.kind in NO_WORD or (gold and one.state is not State.DONE):
        return None
    return not gold, -_ORDER[one.state], -one.revision, one.author
