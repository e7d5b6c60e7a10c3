"""Who may be worked as: the one rule for the window and the commands."""

from __future__ import annotations

from collections.abc import Iterable

from . import messages
from .errors import EditError
from .items import GOLD, Author, AuthorKind


def working_author(name: str, known: Iterable[Author]) -> Author:
    """Return the author that a person who gives a name works as; ``known`` are the project's.

    That is a person, known or new, or gold: whoever works on gold adjudicates. White space in a name is
    evened out. Raises EditError for a name that is empty or a model's.
    """
    wanted = " ".join(name.split())
    if not wanted:
        raise EditError(messages.NAME_EMPTY)
    found = next((one for one in known if one.name == wanted), None)
    if found is not None and found.kind is AuthorKind.MODEL:
        raise EditError(messages.NAME_OF_MODEL, name=wanted)
    return found or Author(wanted, AuthorKind.GOLD if wanted == GOLD else AuthorKind.HUMAN)


LEARNED, TAUGHT_BY = "learned", ":"
"""The model that learns from people's pages; in a blind project one for each person, named after them."""


def taught_by(person: str) -> str:
    """Return the name of the model that learned from one person's pages alone."""
    return f"{LEARNED}{TAUGHT_BY}{person}"


def offered_to(model: str, person: str) -> bool:
    """Tell whether a person may see what a model proposes, in a blind project.

    Not if it learned from others: what a model has learned tells what they said.
    """
    return model == taught_by(person) or model.partition(TAUGHT_BY)[0] != LEARNED
