"""What each input makes of a page, piece by piece: the rules, the page's names, extractors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import votes
from ..extractors import NAMES as EXTRACTORS
from .evidence import Evidence
from .features import Described, kinds

Kinds = Sequence[str | None]
"""The kind that somebody gives each piece of a page; None: none."""

INPUTS = ("rules", "dom", *EXTRACTORS)
"""Whose word the segmenter is compared with: each could be asked instead of it."""


def opinions(evidence: Evidence, one: Described) -> Mapping[str, Kinds]:
    """Return what each input that was asked says of a page's pieces."""
    found: dict[str, Kinds] = {"rules": kinds(evidence.ruled, one.pieces)}
    if evidence.outline is not None:
        found["dom"] = kinds(evidence.named, one.pieces)
    for name in EXTRACTORS:
        if (taken := evidence.votes.get(name)) is not None:
            found[name] = kinds(votes.single(evidence.text, taken, evidence.named), one.pieces)
    return found
