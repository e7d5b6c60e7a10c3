"""Who is compared with whom, and who is the key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from annotator.domain.items import Author, AuthorKind

_ORDER = {AuthorKind.GOLD: 0, AuthorKind.HUMAN: 1, AuthorKind.ASIDE: 2, AuthorKind.MODEL: 3}


def pairs_of(authors: Iterable[Author]) -> list[tuple[Author, Author]]:
    """Return the pairs of authors that are compared; the first of a pair is the key of precision and recall.

    Gold is the key for people and models, a person is for a model, of two people the first by name. Two
    models are not compared: that they agree says nothing about the pages.
    """
    ordered = sorted(set(authors), key=lambda one: (_ORDER[one.kind], one.name))
    both_models = (AuthorKind.MODEL, AuthorKind.MODEL)
    return [(one, two) for one, two in combinations(ordered, 2) if (one.kind, two.kind) != both_models]


def people(authors: Iterable[Author]) -> list[Author]:
    """Return the human authors by name: who takes part in measures of a whole group."""
    return sorted((one for one in set(authors) if one.kind is AuthorKind.HUMAN), key=lambda one: one.name)


def all_people(pair: Sequence[Author]) -> bool:
    """Tell whether a pair is of two people: the pairs that a mean is taken of."""
    return all(one.kind is AuthorKind.HUMAN for one in pair)
