"""Agreement on what each character is: its kind, and content against boilerplate.

The unit is the code point, white space too. Lengths are summed over atoms, so the cost is that of the
segments, and the text is never walked.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from . import messages
from .comparison import Comparison
from .measure import Measure
from .same_items import atoms
from .tables import kappa, label_f1s, margins
from .tallies import UNLABELLED, Tally
from .values import Value, f1

CONTENT, BOILERPLATE = messages.CONTENT, messages.BOILERPLATE


def kinds(comparison: Comparison) -> Tally:
    """Count the characters of two sets by (kind of the first, kind of the second); "" is unlabelled."""
    table: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for atom in comparison.once(atoms):
        one, two = atom.segments
        table[one.kind if one else UNLABELLED, two.kind if two else UNLABELLED] += atom.end - atom.start
    return table


def content(comparison: Comparison) -> Tally:
    """Count the same by content, boilerplate and unlabelled, under the profile of the basis."""
    sorts = dict.fromkeys(comparison.basis.content, CONTENT) | {UNLABELLED: UNLABELLED}
    return _renamed(comparison.once(kinds), sorts)


def character_kappa(table: Tally) -> Value:
    """Return Cohen's κ over characters (see ``tables.kappa``); unlabelled text is a kind of its own."""
    return kappa(table, "kind")


def character_kappa_labelled(table: Tally) -> Value:
    """Return κ over the characters that both sides labelled; part ``coverage`` is their share of the text."""
    return _covered(kappa(labelled(table), "kind"), table)


def content_kappa(table: Tally) -> Value:
    """Return κ of content against all else: what is called boilerplate, and what is unlabelled."""
    return kappa(_renamed(table, {CONTENT: CONTENT}), "word")


def content_kappa_labelled(table: Tally) -> Value:
    """Return κ of content against boilerplate over the characters that both sides labelled, with coverage."""
    return _covered(kappa(labelled(table), "word"), table)


def kind_f1(table: Tally) -> Value:
    """Return F1 over the characters that have a kind: the same kind counts, another one or none does not."""
    same = sum(number for (one, two), number in table.items() if one == two != UNLABELLED)
    first, second = margins(table)
    return f1(same, *(sum(side.values()) - side.get(UNLABELLED, 0) for side in (first, second)))


def labelled(table: Tally) -> Tally:
    """Return the part of a table that both sides labelled."""
    return {pair: number for pair, number in table.items() if UNLABELLED not in pair}


def _renamed(table: Tally, names: dict[str, str]) -> Tally:
    """Return a table under other names; what has none is boilerplate."""
    made: defaultdict[tuple[str, ...], float] = defaultdict(int)
    for (one, two), number in table.items():
        made[names.get(one, BOILERPLATE), names.get(two, BOILERPLATE)] += number
    return made


def _covered(value: Value, table: Tally) -> Value:
    whole = sum(table.values())
    coverage = value.units / whole if whole else None
    return replace(value, parts={**value.parts, "coverage": coverage})


_KAPPA = "κ = (po − pe) / (1 − pe)"
_COHEN = "Cohen 1960"
MEASURES = (
    Measure(
        "character_kappa", messages.CHARACTER_KAPPA, "segments", messages.CHARACTERS, _KAPPA, _COHEN,
        kinds, character_kappa,
    ),
    Measure(
        "character_kappa_labelled", messages.CHARACTER_KAPPA_LABELLED, "segments", messages.CHARACTERS,
        _KAPPA, _COHEN, kinds, character_kappa_labelled,
    ),
    Measure(
        "content_kappa", messages.CONTENT_KAPPA, "segments", messages.CHARACTERS, _KAPPA, _COHEN,
        content, content_kappa, profiled=True,
    ),
    Measure(
        "content_kappa_labelled", messages.CONTENT_KAPPA_LABELLED, "segments", messages.CHARACTERS,
        _KAPPA, _COHEN, content, content_kappa_labelled, profiled=True,
    ),
    Measure(
        "kind_f1", messages.KIND_F1, "segments", messages.CHARACTERS, "F1 = 2·both / (first + second)",
        "Hripcsak and Rothschild 2005", kinds, kind_f1, label_f1s, "kind",
    ),
)  # fmt: skip
