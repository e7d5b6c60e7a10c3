"""Annotation sets of several authors laid beside each other: what of one stands where what of another stands.

Pure functions on two or more sets of one document. What comes out does not depend on the order in which the
sets are given: where an order of authors is needed, it goes by what they say and then by their names.
"""

from __future__ import annotations

from .articles import Articles, named_alike
from .atoms import Atom, atoms_of
from .matching import heaviest
from .overlaps import characters, likeness, overlaps
from .places import Place, places
from .runs import Cut, Label, Run, Runs, runs_of

__all__ = [
    "Articles",
    "Atom",
    "Cut",
    "Label",
    "Place",
    "Run",
    "Runs",
    "atoms_of",
    "characters",
    "heaviest",
    "likeness",
    "named_alike",
    "overlaps",
    "places",
    "runs_of",
]
