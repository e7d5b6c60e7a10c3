"""Krippendorff's α over characters, for any number of authors, with gaps or without."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ..alignment.atoms import Atom
from . import messages
from .comparison import Comparison
from .measure import Measure
from .same_items import atoms
from .tables import alpha
from .tallies import UNLABELLED, Tally


def coincidences(comparison: Comparison) -> Tally:
    """Count pairs of kinds of one character; unlabelled text has a kind of its own. For ``tables.alpha``."""
    return coincidences_of(comparison.once(atoms))


def labelled_coincidences(comparison: Comparison) -> Tally:
    """Count the same where an author who left a character unlabelled says nothing about it."""
    return coincidences_of(comparison.once(atoms), gaps=True)


def coincidences_of(cut: Iterable[Atom], *, gaps: bool = False) -> Tally:
    """Count ordered pairs of labels by ``(values of the character, label, label)``.

    With ``gaps`` a missing label is no value, and characters with fewer than two values do not count.
    """
    lengths: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for atom in cut:
        kinds = tuple([one.kind if one else UNLABELLED for one in atom.segments if one or not gaps])
        lengths[kinds] += atom.end - atom.start
    table: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for kinds, length in lengths.items():  # far fewer than atoms
        if len(kinds) > 1:
            _add(table, kinds, length)
    return table


def _add(table: defaultdict[tuple[str, ...], int], kinds: tuple[str, ...], size: int) -> None:
    counted, values = Counter(kinds), str(len(kinds))
    for one, times in counted.items():
        for two, others in counted.items():
            pairs = times * (others - (one == two))
            if pairs:
                table[values, one, two] += pairs * size


_ALPHA = "α = 1 − (n − 1)·Σ(c≠k) o(c,k) / Σ(c≠k) n(c)·n(k)"
_SOURCE = "Krippendorff 2019, chapter 12"
MEASURES = (
    Measure(
        "character_alpha", messages.CHARACTER_ALPHA, "segments", messages.CHARACTERS, _ALPHA, _SOURCE,
        coincidences, alpha, group=True,
    ),
    Measure(
        "character_alpha_labelled", messages.CHARACTER_ALPHA_LABELLED, "segments", messages.CHARACTERS,
        _ALPHA, _SOURCE, labelled_coincidences, alpha, group=True,
    ),
)  # fmt: skip
