"""Logistic regression over descriptions, by scikit-learn: trained, and asked of rows that were held out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .features import Description

_STRENGTH = 3.0
_ROUNDS = 500
_PRECISION = 1e-3
_FOLDS = 4
_SEEN = 2  # what is so in one row alone tells nothing of others


@dataclass(frozen=True, slots=True)
class Row:
    """Something that was described, the group of pages it is from, and what people call it."""

    group: str
    description: Description
    name: str


class Classifier:
    """Tells names of descriptions apart, by what they had in common when it was trained."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Train it. There must be two names at least."""
        from sklearn.feature_extraction import DictVectorizer
        from sklearn.linear_model import LogisticRegression
        from threadpoolctl import threadpool_limits

        seen = Counter(item for row in rows for item in row.description.items())
        kept = [
            {
                key: said
                for key, said in row.description.items()
                if isinstance(said, float) or seen[key, said] >= _SEEN
            }
            for row in rows
        ]
        self._columns: Any = DictVectorizer()
        self._model: Any = LogisticRegression(C=_STRENGTH, max_iter=_ROUNDS, tol=_PRECISION)
        with threadpool_limits(limits=1):  # threads that wait for each other cost more than they bring
            self._model.fit(self._columns.fit_transform(kept), [row.name for row in rows])
        self._names = [str(one) for one in self._model.classes_]

    def shares(self, asked: Sequence[Description]) -> list[dict[str, float]]:
        """Return the probability of each name, for each description."""
        if not asked:
            return []
        found = self._model.predict_proba(self._columns.transform(asked))
        return [dict(zip(self._names, line, strict=True)) for line in found.tolist()]


def trained(rows: Sequence[Row]) -> Classifier | None:
    """Return a classifier; None where there is nothing to tell apart."""
    return Classifier(rows) if len({row.name for row in rows}) > 1 else None


def held_out(rows: Sequence[Row]) -> list[dict[str, float]]:
    """Return the probabilities of names for each row, by classifiers that saw no row of its group.

    Empty where that is not possible.
    """
    groups = sorted({row.group for row in rows})
    folds = min(_FOLDS, len(groups))
    part_of = {group: place % folds for place, group in enumerate(groups)} if folds > 1 else {}
    found: list[dict[str, float]] = [{} for _ in rows] if folds > 1 else []
    for part in range(folds if folds > 1 else 0):
        made = trained([row for row in rows if part_of[row.group] != part])
        places = [place for place, row in enumerate(rows) if part_of[row.group] == part]
        if made is not None:
            shares = made.shares([rows[place].description for place in places])
            for place, its in zip(places, shares, strict=True):
                found[place] = its
    return found
