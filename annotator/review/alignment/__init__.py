"""Annotation sets of several authors laid beside each other: what of one stands where what of another stands.

Pure functions on two or more sets of one document. What comes out does not depend on the order in which the
sets are given: where an order of authors is needed, it goes by what they say and then by their names.
"""

from __future__ import annotations

from .aligned import Alignment, aligned
from .articles import Articles, named_alike
from .atoms import Atom, atoms_of
from .cells import UNLINKED, Cell, cells_of
from .events import event_places
from .matching import heaviest
from .overlaps import characters, likeness, overlaps
from .places import Place, places
from .relations import RelationPlace, relation_places
from .runs import Cut, Label, Run, Runs, runs_of
from .splits import split_places

__all__ = [
    "UNLINKED",
    "Alignment",
    "Articles",
    "Atom",
    "Cell",
    "Cut",
    "Label",
    "Place",
    "RelationPlace",
    "Run",
    "Runs",
    "aligned",
    "atoms_of",
    "cells_of",
    "characters",
    "event_places",
    "heaviest",
    "likeness",
    "named_alike",
    "overlaps",
    "places",
    "relation_places",
    "runs_of",
    "split_places",
]
