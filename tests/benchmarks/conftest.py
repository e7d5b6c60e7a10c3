"""One table of all ratios at the end of a run of benchmarks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.domain.scheme import Scheme, parse_scheme

from .ratios import Figure, Judge, record, table

RECORD = "--record"
_FIGURES = pytest.StashKey[list[Figure]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(RECORD, metavar="FILE", help="write the ratios and where they were measured as JSON")


@pytest.fixture
def judge(request: pytest.FixtureRequest) -> Judge:
    return Judge(request.config.stash.setdefault(_FIGURES, []))


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    return parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config
) -> None:
    figures = config.stash.get(_FIGURES, [])
    if figures:
        terminalreporter.section("ratios (lower is better)")
        for line in table(figures):
            terminalreporter.write_line(line)
        if file := config.getoption(RECORD):
            Path(file).parent.mkdir(parents=True, exist_ok=True)
            told = json.dumps(record(figures), indent=1, ensure_ascii=False, sort_keys=True)
            Path(file).write_text(f"{told}\n", encoding="utf-8")
