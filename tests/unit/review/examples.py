"""Reference values of agreement and alignment, where the notes they come from are at hand."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

FILE = Path(__file__).resolve().parents[4] / "shared" / "data" / "agreement_examples.json"


@cache
def _all() -> dict[str, Any]:
    return json.loads(FILE.read_text(encoding="utf-8"))["examples"]


def example(name: str) -> dict[str, Any]:
    """Return an example by name; without the notes the test is skipped."""
    if not FILE.exists():
        pytest.skip("the reference values are not here")
    return _all()[name]
