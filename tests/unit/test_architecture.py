"""The house stands as drawn: who may import whom, and what start-up leaves alone."""

import ast
import json
import subprocess
import sys
import tomllib
from collections.abc import Collection
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "annotator"
LONGEST = 450
"""Lines of a file."""
HEAVY = ("PySide6", "alembic", "lxml", "psycopg", "spacy", "sqlalchemy", "sqlmodel")
# Geometry, lanes, hit-testing and motion of the page view: pure functions, no widgets.
WITHOUT_WIDGETS = ("geometry", "hit_test", "lanes", "motion", "paragraphs")

IMPORT_ALL = """
import importlib, json, pkgutil, sys
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
import annotator
def walk(package):
    for module in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        # The migration scripts run inside Alembic only, which hands them their context.
        if module.name == "annotator.gui" or module.name.endswith(".migrations"):
            continue
        imported = importlib.import_module(module.name)
        yield module.name
        if module.ispkg:
            yield from walk(imported)
print(json.dumps(list(walk(annotator))))
"""
IMPORT_NAMED = """
import importlib, sys
sys.modules["PySide6"] = None
sys.modules["shiboken6"] = None
"""
TIED_TO_QT = {
    "annotating", "chooser", "choosers", "edit_commands", "grip", "lock_chip", "mention_commands",
    "segment_commands",
}  # fmt: skip
IMPORT_MAIN = """
import json, sys
import annotator.__main__
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
HELP = """
import contextlib, io, json, sys
from annotator.__main__ import main
sys.argv = ["annotator", "--help"]
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main()
print(json.dumps(sorted(sys.modules)))
"""
PLAIN_START = """
import json, sys
from annotator import __main__
__main__._shown = lambda project: print(json.dumps([project, *sorted(sys.modules)]))
sys.argv = ["annotator", "open", {path!r}]
__main__.main()
"""
LINT = """
import sys
from importlinter.cli import lint_imports
sys.exit(lint_imports(no_cache=True))
"""


def run_python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=100
    )


def contract(identity: str) -> dict[str, list[str]]:
    """Return one import-linter contract of pyproject.toml by its id."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return next(c for c in settings["tool"]["importlinter"]["contracts"] if c["id"] == identity)


def rooms() -> set[str]:
    """Return the modules and packages that stand directly below annotator/."""
    packages = {p.parent.name for p in PACKAGE.glob("*/__init__.py")}
    modules = {p.stem for p in PACKAGE.glob("*.py") if p.stem != "__init__"}
    return {f"annotator.{name}" for name in packages | modules}


def module_of(path: Path) -> str:
    """Return the dotted name of a file of the package; that of a folder for its ``__init__``."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, files: Collection[str]) -> set[str]:
    """Return the files that a file imports anywhere, also for its types alone or within a function."""
    here = module_of(path).split(".") if path.stem == "__init__" else module_of(path).split(".")[:-1]
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = here[: len(here) - node.level + 1] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            inside = {f"{base}.{alias.name}" for alias in node.names}
            names |= {one if one in files else base for one in inside}
    return names & set(files) - {module_of(path)}


def circles(graph: dict[str, set[str]]) -> list[set[str]]:
    """Return the groups of nodes each of which leads to every other of its group (Tarjan)."""
    found: list[set[str]] = []
    order: dict[str, int] = {}
    lowest: dict[str, int] = {}
    path: list[str] = []

    def visit(node: str) -> None:
        order[node] = lowest[node] = len(order)
        path.append(node)
        for other in graph[node]:
            if other not in order:
                visit(other)
            if other in path:
                lowest[node] = min(lowest[node], lowest[other])
        if lowest[node] == order[node]:
            at = path.index(node)
            if len(path) - at > 1:
                found.append(set(path[at:]))
            del path[at:]

    for node in graph:
        if node not in order:
            visit(node)
    return found


def imported_names(path: Path) -> set[str]:
    """Return the dotted names a module imports, `from a import b` counting as `a` and `a.b`."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_the_layers_hold():
    linted = run_python(LINT)
    assert linted.returncode == 0, linted.stdout + linted.stderr


def test_no_file_imports_itself_round_a_corner():
    files = {module_of(path): path for path in PACKAGE.rglob("*.py")}
    assert circles({name: imports(path, files) for name, path in files.items()}) == []


def test_a_circle_would_be_found():
    graph = {"a": {"b"}, "b": {"c"}, "c": {"b", "d"}, "d": set(), "e": {"a"}}
    assert circles(graph) == [{"b", "c"}]


def test_files_stay_short():
    long = {
        module_of(path): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST
    }
    assert not long


@pytest.mark.parametrize(
    ("identity", "allowed"),
    [("qt", {"annotator.gui", "annotator.__main__"}), ("sql", {"annotator.store"})],
)
def test_every_room_is_under_the_contract(identity: str, allowed: set[str]):
    assert set(contract(identity)["source_modules"]) == rooms() - allowed


def test_all_but_the_windows_import_without_qt():
    run = run_python(IMPORT_ALL)
    assert run.returncode == 0, run.stderr
    imported = set(json.loads(run.stdout))
    assert rooms() - {"annotator.gui"} <= imported


def test_the_hand_knows_no_qt():
    """All of the room that holds the hand but what ties it to widgets, commands and translations."""
    without = set(contract("hand")["source_modules"])
    folder = PACKAGE / "gui" / "annotating"
    there = {f"annotator.gui.annotating.{path.stem}" for path in folder.glob("[!_]*.py")}
    assert {name.rpartition(".")[2] for name in there - without} == TIED_TO_QT
    run = run_python(
        IMPORT_NAMED + "\n".join(f"importlib.import_module({name!r})" for name in sorted(without))
    )
    assert run.returncode == 0, run.stderr


def test_start_up_leaves_heavy_libraries_alone():
    run = run_python(IMPORT_MAIN)
    assert run.returncode == 0, run.stderr
    assert set(json.loads(run.stdout)).isdisjoint(HEAVY)


def test_help_loads_neither_windows_nor_the_store():
    run = run_python(HELP)
    loaded = set(json.loads(run.stdout))
    assert "annotator.cli.merging" in loaded, run.stderr
    assert loaded.isdisjoint({*HEAVY, "annotator.edits", "annotator.store.values", "annotator.datasets"})


def test_a_plain_start_loads_nothing_before_the_windows_do(tmp_path: Path):
    """The command line's library alone takes a third of what a bare window takes."""
    path = tmp_path / "p.annotator"
    header = bytearray(100)
    header[:16], header[60:64], header[68:72] = b"SQLite format 3\0", bytes([0, 0, 0, 1]), b"ANOT"
    path.write_bytes(header)
    run = run_python(PLAIN_START.format(path=str(path)))
    project, *loaded = json.loads(run.stdout)
    assert (project, run.stderr) == (str(path), "")
    ours = {name for name in loaded if name.startswith("annotator.")}
    assert ours == {
        "annotator.__main__", "annotator.store", "annotator.store.header", "annotator.store.held_file",
        "annotator.store.log_marks",
    }  # fmt: skip
    assert set(loaded).isdisjoint({*HEAVY, "typer", "click", "rich", "regex", "sqlite3"})


def test_what_is_no_project_is_told_by_the_command(tmp_path: Path):
    for content, said in ((None, "does not exist"), (b"<html>", "not an Annotator project")):
        path = tmp_path / "p.annotator"
        if content is not None:
            path.write_bytes(content)
        run = run_python(PLAIN_START.format(path=str(path)))
        assert (run.returncode, run.stdout) == (1, "")
        assert said in run.stderr and run.stderr.count("\n") == 1


def test_the_arithmetic_of_the_page_view_knows_no_widgets():
    folder = PACKAGE / "gui" / "textview"
    with_widgets = {
        name for name in WITHOUT_WIDGETS if "PySide6.QtWidgets" in imported_names(folder / f"{name}.py")
    }
    assert not with_widgets
