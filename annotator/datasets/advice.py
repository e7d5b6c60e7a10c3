"""What of a dataset trains badly: rare labels, labels that a part lacks, edges inside words, empty pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.folding import is_whole
from annotator.domain.label_words import said
from annotator.domain.sentences import Message, message
from annotator.edits.label_migrating import label_of
from annotator.formats.messages import OFF_GLINER2_EDGES, OFF_SPACY_EDGES

from . import advice_messages as messages
from .split import PARTS

FEW = 10
"""Examples of a label from which on something can be learned of it."""
_SHOWN = 8  # labels that are named
_OFF = (messages.INSIDE_WORDS.id, messages.OFF_EDGES.id, messages.OFF_WORDS.id)
Examples = Counter[tuple[str, str]]
"""How often a label stands in a part ("": there is no split)."""


def examples(sets: Iterable[AnnotationSet], part: str) -> Examples:
    """Return how often each kind, type, event and relation stands in some sets."""
    found: Examples = Counter()
    for one in sets:
        for items in (one.segments, one.mentions, one.events, one.relations):
            found.update((part, said(label_of(item))) for item in items.values())
    return found


@dataclass(slots=True)
class Doubtful:
    """What of the exported sets a model can hardly learn: how many mentions and triggers, how many pages."""

    inside: int = 0
    """Mentions and triggers that begin or end inside a word."""
    first: str = ""
    empty: int = 0
    """Pages on which nothing is annotated."""

    def look(self, sets: Sequence[AnnotationSet]) -> None:
        """Count over the sets of a page."""
        for one in sets:
            spans = [item.span for item in one.mentions.values()]
            spans += [item.span for item in one.events.values()]
            for span in spans:
                if not all(is_whole(one.text, part.start, part.end) for part in span.fragments):
                    self.inside += 1
                    self.first = self.first or span.surface(one.text)
        self.empty += not any(one.segments or one.mentions or one.events for one in sets)

    def add(self, other: Doubtful) -> None:
        """Add what was counted over other pages."""
        self.inside += other.inside
        self.first = self.first or other.first
        self.empty += other.empty

    def told(self, *, grown: bool = False) -> Iterator[Message]:
        """Yield what is to be said of it; ``grown``: mentions and triggers go out as whole tokens."""
        if self.inside and not grown:
            yield message(messages.INSIDE_WORDS, n=self.inside, first=self.first)
        if self.empty:
            yield message(messages.EMPTY_PAGES, n=self.empty)


def advice(found: Examples, shares: Mapping[str, int]) -> Iterator[Message]:
    """Yield what is to be said of a dataset's labels; ``shares`` of its parts, {} without a split."""
    total: Counter[str] = Counter()
    for (_, label), n in found.items():
        total[label] += n
    if few := [f"{label} ({n})" for label, n in sorted(total.items(), key=lambda one: one[1]) if n < FEW]:
        yield message(messages.FEW_EXAMPLES, n=len(few), labels=_named(few), few=FEW)
    for part in PARTS:
        lacking = [label for label in sorted(total) if shares.get(part) and not found[part, label]]
        if lacking and len(lacking) < len(total):
            yield message(messages.PART_LACKS, n=len(lacking), part=part, labels=_named(lacking))


def off_edges(changed: Mapping[Message, int]) -> Iterator[Message]:
    """Yield what is to be said of mentions that do not fit the tokens of the program that is trained."""
    for what, n in changed.items():
        if what.id == OFF_SPACY_EDGES.id:
            yield message(messages.OFF_EDGES, n=n, language=what.values["language"])
        elif what.id == OFF_GLINER2_EDGES.id:
            yield message(messages.OFF_WORDS, n=n)


def whole_tokens(told: Iterable[Message]) -> Iterator[Message]:
    """Yield which option helps where it was told that mentions or triggers are off the edges of tokens."""
    if any(one.id in _OFF for one in told):
        yield message(messages.WHOLE_TOKENS)


def _named(labels: list[str]) -> list[str]:
    return [*labels[:_SHOWN], "…"] if len(labels) > _SHOWN else labels
