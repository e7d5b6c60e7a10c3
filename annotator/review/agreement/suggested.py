"""How much was suggested to both authors: there they agree with the suggestion, not with each other."""

from __future__ import annotations

from . import messages
from .comparison import Comparison
from .found import found_f1, found_tally
from .measure import Measure
from .tallies import Tally


def suggested(comparison: Comparison) -> Tally:
    """Count the segments that both sets took from one suggestion, by kind, and all of each."""
    first, second = (
        [(one.kind, (one.range, sources.get(one.id, (side, one.id)))) for one in each.segments.values()]
        for side, (each, sources) in enumerate(zip(comparison.sets, comparison.sources, strict=True))
    )
    return found_tally(first, second)


MEASURES = (
    Measure(
        "same_suggestion", messages.SAME_SUGGESTION, "segments", messages.SEGMENTS,
        "2·both took it / (first + second)", "defined here", suggested, found_f1,
    ),
)  # fmt: skip
