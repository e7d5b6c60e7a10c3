"""Values of attributes, proposed with mentions and events: what finished pages always said of the same words.

A value that is the default is never proposed: its absence means it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.errors import EditError
from annotator.domain.items import NO_ATTRIBUTES, Attributes
from annotator.domain.rules import require_attributes
from annotator.domain.scheme import Attribute, Scheme

from .key_gate import ATTRIBUTE, USUAL, Gate, Guess, Outcome, gate

FOLDS = 5
_HALF = 0.5  # of a place that says otherwise: one page makes nothing certain
_NONE = ""
"""As a value: that there is none."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention or event on a finished page: the page's group, its label, its words, and its values.

    ``forms`` are its words as they are compared, the most exact first: "signed", and how all forms begin.
    """

    group: str
    label: str
    forms: tuple[str, ...]
    attributes: Mapping[str, str]


class Values:
    """What words of a label were always given."""

    def __init__(self, scheme: Scheme, seen: Iterable[Seen]) -> None:
        """Count the values of each attribute that the scheme still offers for a label."""
        self._scheme = scheme
        self._counts: defaultdict[tuple[str, str], dict[str, Counter[str]]] = defaultdict(dict)
        for one in seen:
            for attribute in _offered(scheme, one.label):
                for form in one.forms:
                    counts = self._counts[one.label, form].setdefault(attribute.id, Counter())
                    counts[_said(attribute, one.attributes)] += 1

    def of(self, label: str, forms: Sequence[str]) -> dict[str, tuple[str, float]]:
        """Return by attribute the value that words of a label always had, and how sure that is (0 … 1).

        By the first of their forms that is known.
        """
        known = next((there for form in forms if (there := self._counts.get((label, form)))), {})
        found: dict[str, tuple[str, float]] = {}
        for attribute in _offered(self._scheme, label):
            counts = known.get(attribute.id, Counter[str]())
            value, count = next(iter(counts.items()), (_NONE, 0))
            if len(counts) == 1 and _may_be(self._scheme, label, attribute, value):
                found[attribute.id] = value, (count + _HALF) / (count + 2 * _HALF)
        return found


def _offered(scheme: Scheme, label: str) -> list[Attribute]:
    return [one for one in scheme.attributes_of(label) if not one.retired]


def _said(attribute: Attribute, given: Mapping[str, str]) -> str:
    return given.get(attribute.id) or attribute.default or _NONE


def _may_be(scheme: Scheme, label: str, attribute: Attribute, value: str) -> bool:
    """Tell whether a value may be proposed."""
    if value in (_NONE, attribute.default) or value in attribute.retired_values:
        return False
    try:
        require_attributes(scheme, label, {attribute.id: value})
    except EditError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Given:
    """The values of words, as far as proposing them saves keys."""

    values: Values
    gate: Gate

    def of(self, label: str, forms: Sequence[str]) -> Attributes:
        """Return what is proposed with an item of a label."""
        found = self.values.of(label, forms).items()
        return {name: value for name, (value, sure) in found if self.gate.shows(name, sure)} or NO_ATTRIBUTES


def given_by(scheme: Scheme, seen: Sequence[Seen]) -> Given:
    """Return what pages give to words, with the gate that they set when each is judged by the others."""
    return Given(Values(scheme, seen), gate(_tried(scheme, seen), ATTRIBUTE, hope=USUAL))


def _tried(scheme: Scheme, seen: Sequence[Seen]) -> list[Guess]:
    """Return what would be proposed for the items of each page by what the pages of other groups give."""
    groups = {group: place for place, group in enumerate(dict.fromkeys(one.group for one in seen))}
    folds = min(FOLDS, len(groups))
    found: list[Guess] = []
    for fold in range(folds if folds > 1 else 0):
        others = Values(scheme, (one for one in seen if groups[one.group] % folds != fold))
        for one in seen:
            if groups[one.group] % folds == fold:
                found += _judged(scheme, one, others.of(one.label, one.forms))
    return found


def _judged(scheme: Scheme, one: Seen, proposed: Mapping[str, tuple[str, float]]) -> list[Guess]:
    said = {attribute.id: _said(attribute, one.attributes) for attribute in _offered(scheme, one.label)}
    return [
        Guess(name, sure, Outcome.RIGHT if said[name] == value else Outcome.WRONG)
        for name, (value, sure) in proposed.items()
    ]
