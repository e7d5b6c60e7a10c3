"""How often each fault is tried."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.store.helpers import news_scheme

from .projects import Templates, make

TIMES = int(os.environ.get("ANNOTATOR_FAULTS", "0"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that asks for ``seed`` a number each time; once unless asked for more."""
    if "seed" in metafunc.fixturenames:
        metafunc.parametrize("seed", range(TIMES or 1))


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    """Two projects to be copied: making one takes a hundred times as long."""
    folder, scheme = tmp_path_factory.mktemp("templates"), news_scheme()
    return Templates(
        make(folder / "one.annotator", scheme), make(folder / "other.annotator", scheme, "rain ", edits=2)
    )


@pytest.fixture
def path(tmp_path: Path, templates: Templates) -> Path:
    """A project without edits in a folder of its own."""
    return templates.new(tmp_path / "work" / "p.annotator")
