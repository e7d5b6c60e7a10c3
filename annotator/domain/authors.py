"""Who may be worked as: the one rule for the window and the commands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from . import messages
from .errors import EditError
from .items import GOLD, Author, AuthorKind


def working_author(name: str, known: Iterable[Author]) -> Author:
    """Return the author that a person who gives a name works as; ``known`` are the project's.

    That is a person, known or new, or gold: whoever works on gold adjudicates. White space in a name is
    evened out. Raises EditError for a name that is empty, a model's, or that of a version set aside.
    """
    wanted = " ".join(name.split())
    if not wanted:
        raise EditError(messages.NAME_EMPTY)
    found = next((one for one in known if one.name == wanted), None)
    if found is not None and found.kind is AuthorKind.MODEL:
        raise EditError(messages.NAME_OF_MODEL, name=wanted)
    if found is not None and found.kind is AuthorKind.ASIDE:
        raise EditError(messages.NAME_OF_ASIDE, name=wanted, author=whose(found))
    return found or Author(wanted, AuthorKind.GOLD if wanted == GOLD else AuthorKind.HUMAN)


_ASIDE = re.compile(r" \(\d+\)$")
_LONGEST_NAME = 120  # code points; the longest name that can be stored has 128


def set_aside(author: str, number: int) -> str:
    """Return the name of a version of somebody's set that a merge set aside; ``number`` is 2 or more."""
    return f"{author[:_LONGEST_NAME]} ({number})"


def whose(author: Author) -> str:
    """Return who an author is: of a version that was set aside the person whose it is."""
    return _ASIDE.sub("", author.name) if author.kind is AuthorKind.ASIDE else author.name


TAUGHT_BY = ":"
"""Between a model that learns from people's pages and, in a blind project, the person it learned from."""

LEARNED = ("segmenter", "learned", "names", "tagger", "events")
"""Models that learn from people's pages; ``learned`` is what the first one was called before."""


def taught_by(model: str, person: str) -> str:
    """Return the name of a model that learned from one person's pages alone."""
    return f"{model}{TAUGHT_BY}{person}"


def offered_to(model: str, person: str) -> bool:
    """Tell whether a person may see what a model proposes, in a blind project.

    Not if it learned from others: what a model has learned tells what they said.
    """
    name, _, pupil = model.partition(TAUGHT_BY)
    return name not in LEARNED or pupil == person
