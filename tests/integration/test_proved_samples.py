"""`annotator export --prove` on the sample pages: a program reads them, or a checker of our own."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.cli.app import run
from annotator.datasets.importing import import_paths
from annotator.datasets.schemes import find_scheme
from annotator.formats import registry
from annotator.store import Project

OURS = ("doccano", "textee")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("samples") / "samples.annotator"
    with Project.create(made, find_scheme("news")) as project:
        import_paths(project, [resource("samples", "gold.jsonl")])
    return made


@pytest.mark.parametrize("key", [*OURS, "brat"])
def test_it_says_who_read_the_export_and_what_was_found(
    samples: Path, tmp_path: Path, key: str, capsys: pytest.CaptureFixture[str]
):
    consumer = registry.FORMATS[key].consumer
    try:
        said = version(consumer) if consumer else ""
    except PackageNotFoundError:
        pytest.skip(f"needs {consumer}")
    asked = [
        "export",
        str(samples),
        str(tmp_path / key),
        "--format",
        key,
        "--unfinished",
        "--prove",
        "--json",
    ]
    assert run(asked, None) == 0  # type: ignore[arg-type]
    proof = json.loads(capsys.readouterr().out)["proof"]
    assert (proof["own"], proof["same"]) == (key in OURS, True)
    assert proof["read"] == proof["exported"] and sum(proof["read"].values()) > 300
    assert proof["version"] == said or key in OURS


def test_a_checker_of_our_own_says_so_in_words(
    samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    asked = ["export", str(samples), str(tmp_path / "ecb"), "--format", "ecb", "--prove"]
    assert run(asked, None) == 0  # type: ignore[arg-type]
    assert "our own checker, written from the description of the format" in capsys.readouterr().out
