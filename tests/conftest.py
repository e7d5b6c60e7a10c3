"""Settings all tests share: no screen, no user's own settings or language, no network but loopback."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:  # most tests do without Qt
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

settings.register_profile("any machine", deadline=None)  # how long an example takes says what else runs there
# The same examples for each mutant, and few: `make mutants`.
settings.register_profile("mutants", deadline=None, max_examples=20, derandomize=True, database=None)
settings.load_profile("any machine")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ["ANNOTATOR_LANGUAGE"] = "en"  # whatever the desktop of whoever runs the tests speaks

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder for each test: pytest's own way looks through all there are each time."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(n) for n in itertools.count())


@pytest.fixture(autouse=True)
def _own_home(_homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep settings and data folders of whoever runs the tests out of reach."""
    home = next(_homes)
    home.mkdir()
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Press keys and wait, with more patience than pytest-qt has by itself."""
    from tests.patience import PatientBot

    return PatientBot(request)


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The two raw pages beside the checkout; tests that want them are skipped where they are absent."""
    found = sorted(SEEDS.glob("*.txt"))
    if not found:
        pytest.skip("../shared/seeds is not here")
    return found
