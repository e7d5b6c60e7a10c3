"""A small page under the hand of a player."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.scheme import Scheme

from .player import Player

PACT = (
    "Norway and Chile sign lithium pact\n"
    "Norway and Chile signed a pact on lithium in Oslo on Tuesday, officials said.\n"
    "Sign up for our morning letter\n"
    "Anna Brekke of Nordic Minerals said the pact would end a dispute that began in May 2024.\n"
    "Share this\n"
)
On = Callable[..., Player]


@pytest.fixture
def on(news: Scheme) -> On:
    """Make a player on a text or on a set."""

    def make(page: str | AnnotationSet = PACT) -> Player:
        return Player(news, page)

    return make


@pytest.fixture
def player(on: On) -> Player:
    """On the page about the pact, entities and events being annotated."""
    return on()
