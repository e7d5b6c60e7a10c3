"""A scheme of every kind of label, small enough to read, and a page that uses all of it."""

from __future__ import annotations

import pytest

from annotator.domain.scheme import Scheme
from tests.unit.formats import world


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    return world.SCHEME
