"""A measure as one value: what it is called, what it counts on a page, and the number that makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from annotator.domain.sentences import Message, Sentence

from .comparison import Comparison
from .tallies import Tally
from .values import Value

Count = Callable[[Comparison], Tally]
Evaluate = Callable[[Tally], Value]
Rows = Callable[[Tally], Mapping[str, Value]]


def no_rows(_tally: Tally) -> Mapping[str, Value]:
    """Return the rows of a measure that has none."""
    return {}


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of agreement.

    ``count`` takes the sets of a page (two; of a ``group`` measure two or more) and returns a tally that
    adds up over pages; ``value`` makes the number of the sum, ``rows`` one for each label, of which
    ``labels`` says the sort (kind, type, relation, role, attribute). ``about`` is what it compares:
    segments, mentions, events … . ``unit`` says how many things were compared. ``profiled``: the tally
    depends on which kinds are content. Two tallies add up only if ``name`` and profile are the same: a
    formula that changes gets another ``version``.
    """

    id: str
    title: Message
    about: str
    unit: Sentence
    formula: str
    source: str
    count: Count
    value: Evaluate
    rows: Rows = no_rows
    labels: str = ""
    group: bool = False
    profiled: bool = False
    version: int = 1

    @property
    def name(self) -> str:
        """Id and version, as JSON and tooltips have them: ``character_kappa/1``."""
        return f"{self.id}/{self.version}"
