"""Every damage is named, by a code and a sentence with its place, and none ends a check."""

from __future__ import annotations

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.nodemap import NodeMap
from annotator.domain.scheme import Scheme
from annotator.store import Project, ProjectError
from annotator.store.checking import CheckWish, checked, checked_unopened, is_damage
from annotator.store.checks.codes import REMEDIES, Remedy, advice
from annotator.store.connection import Database
from annotator.store.dialects import Sqlite
from annotator.store.values import Finding

from .damages import DAMAGES
from .everything import fill

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    path = tmp_path_factory.mktemp("whole") / "p.annotator"
    with Project.create(path, scheme) as project:
        fill(project)
    return path


def damaged(path: Path, statements: str) -> None:
    nodes = NodeMap.identity(5).to_bytes()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements.split(";"):
            connection.execute(statement, {"nodes": nodes} if ":nodes" in statement else {})


def findings(path: Path, scheme: Scheme | None, *, repair: bool = False) -> list[Finding]:
    with closing(Database(Sqlite(path))) as database:
        return checked(database, scheme, CheckWish(repair)).findings


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Iterator[Path]:
    found = tmp_path / "p.annotator"
    shutil.copyfile(whole, found)
    return found


def test_where_nothing_is_wrong_nothing_is_found(path: Path, scheme: Scheme):
    assert findings(path, scheme) == []


@pytest.mark.parametrize("name", DAMAGES)
def test_a_damage_is_named(path: Path, scheme: Scheme, name: str):
    statements, codes = DAMAGES[name]
    damaged(path, statements)
    found = findings(path, scheme)
    assert {one.code for one in found} == codes, [str(one.message) for one in found]
    for one in found:
        assert len(str(one.message).splitlines()) == 1
        assert str(advice(one.code))


def test_there_are_many_damages_and_every_code_has_one():
    assert len(DAMAGES) >= 50
    damaged = {code for _, codes in DAMAGES.values() for code in codes}
    assert damaged | {"published"} == REMEDIES.keys()  # what was published is no damage of the project itself


def test_the_manual_lists_every_code_beside_what_is_to_be_done():
    manual = (ROOT / "docs" / "manual" / "command-line.md").read_text("utf-8")
    listed = {}
    for remedy in Remedy:
        (line,) = [line for line in manual.splitlines() if line.startswith(f"| `{remedy}` |")]
        listed |= dict.fromkeys(re.findall(r"`([a-z-]+)`", line.rpartition(" | ")[2]), remedy)
    assert listed == REMEDIES


# --- repairs --------------------------------------------------------------------------------------------

MENDED = [
    name for name, (_, codes) in DAMAGES.items() if all(REMEDIES[one] is Remedy.REPAIR for one in codes)
]


@pytest.mark.parametrize("name", MENDED)
def test_what_nothing_is_lost_by_is_repaired(path: Path, whole: Path, scheme: Scheme, name: str):
    damaged(path, DAMAGES[name][0])
    with Project.open(whole, read_only=True) as project:
        nodes = project.node_map(project.find_document("pact.html"))
    wish = CheckWish(repair=True, reread=lambda _document, _source: nodes)
    with closing(Database(Sqlite(path))) as database:
        found = checked(database, scheme, wish).findings
    assert found and all(one.repaired for one in found)
    assert findings(path, scheme) == []
    assert list(path.parent.glob("**/*before-repair*.annotator"))
    before, after = content(whole), content(path)
    if DAMAGES[name][1] == {"agreement"}:  # what was counted is counted again when somebody asks
        del before["agreement_page"], after["agreement_page"]
    assert after == before


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return the rows of all tables of a project, but those of its index."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        ]
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in names
            if not name.startswith(("search", "sqlite"))
        }


def test_nothing_is_touched_that_cannot_be_repaired(path: Path, scheme: Scheme):
    damaged(path, DAMAGES["the last entry is gone"][0])
    before = content(path)
    found = findings(path, scheme, repair=True)
    assert found
    assert not any(one.repaired for one in found)
    assert content(path) == before
    assert list(path.parent.iterdir()) == [path]


# --- what cannot be opened, and servers ------------------------------------------------------------------


def test_a_project_whose_tables_are_damaged_is_checked_without_being_opened(path: Path):
    statements, codes = DAMAGES["the project's row is gone"]
    damaged(path, statements)
    assert {one.code for one in checked_unopened(str(path), CheckWish())} == codes


def test_what_is_no_project_is_no_damage(tmp_path: Path):
    (tmp_path / "p.annotator").write_bytes(b"a letter" * 100)
    for name in ("p.annotator", "nowhere.annotator"):
        with pytest.raises(ProjectError) as refused:
            checked_unopened(str(tmp_path / name), CheckWish())
        assert not is_damage(refused.value)


def test_a_file_cut_off_is_a_finding(path: Path):
    path.write_bytes(path.read_bytes()[:40_000])
    (found,) = checked_unopened(str(path), CheckWish())
    assert found.code == "storage"


ON_A_SERVER = (
    "a node map is unreadable", "the list shows another language", "the list counts otherwise",
    "an entry's seconds were altered", "a remark is outside the text",
    "what was counted is no JSON", "a hand-in is unreadable", "the settings are a list",
    "a column is unlike its spans",
)  # fmt: skip


def test_a_server_is_checked_and_repaired_too(schema_url: str, scheme: Scheme):
    with Project.create(schema_url, scheme) as project:
        fill(project)
        assert project.check() == []
        nodes = project.node_map(project.find_document("pact.html"))
        wanted: set[str] = set()
        with project._database.writing() as connection:
            for name in ON_A_SERVER:
                statement, codes = DAMAGES[name]
                connection.exec_driver_sql(re.sub(r"x'([0-9a-f]+)'", r"'\\x\1'::bytea", statement))
                wanted |= codes
            connection.exec_driver_sql("DELETE FROM search WHERE position = 1")
        assert {one.code for one in project.check()} == wanted | {"search"}
        project.check(CheckWish(repair=True, reread=lambda _document, _source: nodes))
        left = {one.code for one in project.check()}
    assert left == {code for code in wanted if REMEDIES[code] is not Remedy.REPAIR}
