"""What of a dataset trains badly: labels with few examples, and labels that a part of a split lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.label_words import said
from annotator.domain.sentences import Message, message
from annotator.edits.label_migrating import label_of

from . import messages
from .split import PARTS

FEW = 10
"""Examples of a label from which on something can be learned of it."""
_SHOWN = 8  # labels that are named
Examples = Counter[tuple[str, str]]
"""How often a label stands in a part ("": there is no split)."""


def examples(sets: Iterable[AnnotationSet], part: str) -> Examples:
    """Return how often each kind, type, event and relation stands in some sets."""
    found: Examples = Counter()
    for one in sets:
        for items in (one.segments, one.mentions, one.events, one.relations):
            found.update((part, said(label_of(item))) for item in items.values())
    return found


def advice(found: Examples, shares: Mapping[str, int]) -> Iterator[Message]:
    """Yield what is to be said of a dataset; ``shares`` are those of its parts, {} without a split."""
    total: Counter[str] = Counter()
    for (_, label), n in found.items():
        total[label] += n
    if few := [f"{label} ({n})" for label, n in sorted(total.items(), key=lambda one: one[1]) if n < FEW]:
        yield message(messages.FEW_EXAMPLES, n=len(few), labels=_named(few), few=FEW)
    for part in PARTS:
        lacking = [label for label in sorted(total) if shares.get(part) and not found[part, label]]
        if lacking and len(lacking) < len(total):
            yield message(messages.PART_LACKS, n=len(lacking), part=part, labels=_named(lacking))


def _named(labels: list[str]) -> list[str]:
    return [*labels[:_SHOWN], "…"] if len(labels) > _SHOWN else labels
