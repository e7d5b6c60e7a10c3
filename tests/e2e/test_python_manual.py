"""The manual's page about Python, and the notebooks, run as they stand on the sample project."""

import contextlib
import io
import json
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

import annotator
from annotator.datasets.demo import demo_project
from annotator.store import Project

DOCS = Path(__file__).resolve().parents[2] / "docs"
NOTEBOOKS = sorted((DOCS / "notebooks").glob("*.ipynb"))
BLOCK = re.compile(r"^```(python|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the sample project, as the command makes it."""
    demo_project(tmp_path / "demo").close()
    monkeypatch.chdir(tmp_path)
    yield tmp_path


def ran(code: str, names: dict[str, object], place: str) -> str:
    """Run code and return what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(compile(code, place, "exec"), names)
    return out.getvalue()


def test_the_examples_of_the_manual_run_and_print_what_it_says(folder: Path):
    names: dict[str, object] = {}
    said, blocks, outputs = "", 0, 0
    for number, (kind, text) in enumerate(BLOCK.findall((DOCS / "manual" / "python.md").read_text("utf-8"))):
        if kind == "python":
            said, blocks = ran(text, names, f"python.md, block {number}"), blocks + 1
        else:
            assert said == text
            outputs += 1
    assert blocks >= 8 and outputs >= 3
    told = names["told"]
    assert isinstance(told, annotator.Suggested) and told.segments > 3
    with Project.open(folder / "demo" / "demo.annotator", read_only=True) as project:
        assert "first-lines" in [one.name for one in project.authors()]


def test_the_manual_names_everything_that_is_public():
    page = (DOCS / "manual" / "python.md").read_text("utf-8")
    missing = [
        name for name in annotator.__all__ if f"`{name}`" not in page and f"annotator.{name}" not in page
    ]
    assert set(missing) <= {"__version__"} | {
        "Agreement",
        "Differences",
        "Exported",
        "Figure",
        "Pair",
        "Project",
        "Suggested",
    }


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_its_first_cell_to_its_last(folder: Path, notebook: Path):
    held = json.loads(notebook.read_text(encoding="utf-8"))
    assert (held["nbformat"], held["nbformat_minor"]) == (4, 5)
    assert held["cells"][0]["cell_type"] == "markdown"
    names: dict[str, object] = {}
    printed = ""
    for number, cell in enumerate(held["cells"], start=1):
        assert cell["id"] and cell["metadata"] == {}
        if cell["cell_type"] == "code":
            assert (cell["outputs"], cell["execution_count"]) == ([], None), "outputs are not kept"
            printed += ran("".join(cell["source"]), names, f"{notebook.name}, cell {number}")
    EXPECTED[notebook.stem](names, printed)
    assert names["project"] is not None
    with Project.open(folder / "demo" / "demo.annotator", read_only=True) as project:
        models = [one.name for one in project.authors() if one.kind.value == "model"]
        assert models and not [one for one in project.check() if one.author in models]


def errors(names: dict[str, object], printed: str) -> None:
    assert "taken for" in printed and "kind" in printed
    confused = names["confused"]
    assert isinstance(confused, dict) and sum(confused.values()) > 5_000


def selection(names: dict[str, object], printed: str) -> None:
    chosen = names["chosen"]
    assert isinstance(chosen, list) and len(chosen) == names["WANTED"] == len({one.id for one in chosen})
    assert not {one.id for one in chosen} & names["finished"]  # type: ignore[operator]
    assert printed.splitlines()[-1].startswith("annotator assign demo/demo.annotator --authors mary")


def lines(names: dict[str, object], printed: str) -> None:
    assert 0.6 < names["f1"] <= 1  # type: ignore[operator]
    told = names["told"]
    assert isinstance(told, annotator.Suggested) and told.pages > 5 and told.segments > told.pages


EXPECTED = {"error-analysis": errors, "active-selection": selection, "line-classifier": lines}


def test_each_notebook_is_listed():
    listed = (DOCS / "notebooks" / "README.md").read_text(encoding="utf-8")
    assert {path.stem for path in NOTEBOOKS} == set(EXPECTED)
    assert all(f"({path.name})" in listed for path in NOTEBOOKS)
