"""The news scheme, for tests of rules and edits."""

from __future__ import annotations

import json

import pytest

from annotator.assets import resource
from annotator.domain.scheme import Scheme, parse_scheme


@pytest.fixture(scope="session")
def news() -> Scheme:
    """The scheme that ships with the program."""
    return parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
