"""A check that passes over what was found whole: what it looks at, what it misses, where it is remembered."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import select

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.store import Project, place
from annotator.store.checking import Checked, CheckWish
from annotator.store.checks import pages as looks
from annotator.store.dialects import Sqlite
from annotator.store.tables import BODY, DOCUMENT

from .helpers import MARY, page, tag

CHANGED = CheckWish(changed=True)
PAGES = 5


@pytest.fixture
def worked_on(project: Project) -> Project:
    for number in range(PAGES):
        body = f"Japan won {number}."
        project.add_document(page(body, f"page {number}"), body.encode())
    return project


def ids(project: Project) -> list[str]:
    return [row.id for row in project.documents()]


def edited(project: Project, document: str) -> None:
    project.commit(project.annotation_set(document, MARY), tag(0, 5))


def damage(project: Project, statement: str) -> None:
    """Change something as no edit does."""
    with project._database.engine.connect() as connection:
        connection.connection.driver_connection.execute(statement)
        connection.connection.driver_connection.commit()


def told(found: Checked) -> tuple[int, int]:
    assert found.findings == []
    return found.pages, found.of


def test_only_what_changed_is_looked_at_again(worked_on: Project):
    first = worked_on.checked(CHANGED)
    assert told(first) == (PAGES, PAGES) and first.since == ""
    second = worked_on.checked(CHANGED)
    assert told(second) == (0, PAGES) and second.since
    edited(worked_on, ids(worked_on)[2])
    worked_on.add_document(page("A new page.", "new"), b"A new page.")
    assert told(worked_on.checked(CHANGED)) == (2, PAGES + 1)
    assert told(worked_on.checked(CHANGED)) == (0, PAGES + 1)
    everything = worked_on.checked(CheckWish())
    assert told(everything) == (PAGES + 1, PAGES + 1) and everything.since == ""


def test_a_page_with_something_wrong_is_looked_at_until_it_is_right(worked_on: Project):
    document = ids(worked_on)[1]
    edited(worked_on, document)
    assert worked_on.check() == []
    damage(worked_on, "UPDATE annotation_set SET mentions = 7")
    for _ in range(2):
        found = worked_on.checked(CHANGED)
        assert [one.code for one in found.findings] == ["counts"] and found.pages == 1
    assert all(one.repaired for one in worked_on.check(repair=True))
    assert told(worked_on.checked(CHANGED)) == (0, PAGES)


def test_damage_that_no_edit_made_is_found_by_a_look_at_everything(worked_on: Project):
    edited(worked_on, ids(worked_on)[0])
    assert worked_on.check() == []
    damage(worked_on, "UPDATE mention SET surface = 'jaqan'")
    assert told(worked_on.checked(CHANGED)) == (0, PAGES)
    assert [one.code for one in worked_on.check()] == ["surface"]
    assert [one.code for one in worked_on.checked(CHANGED).findings] == ["surface"]


def test_a_page_that_the_index_lacks_is_found_without_looking_at_all_words(worked_on: Project):
    assert worked_on.check() == []
    asked = select(DOCUMENT.c.position, DOCUMENT.c.name, BODY.c.text).join(BODY).limit(1)
    with worked_on._database.writing() as connection:
        worked_on._database.dialect.unindex(connection, tuple(connection.execute(asked).one()))
    edited(worked_on, ids(worked_on)[0])
    assert [one.code for one in worked_on.checked(CHANGED).findings] == ["search"]


def test_another_scheme_has_every_page_looked_at(worked_on: Project, scheme: Scheme):
    edited(worked_on, ids(worked_on)[0])
    assert worked_on.check() == []
    worked_on.set_scheme(parse_scheme({**scheme.data, "version": "9.0.0"}))
    assert told(worked_on.checked(CHANGED)) == (PAGES, PAGES)
    assert told(worked_on.checked(CHANGED)) == (0, PAGES)


def test_what_a_stopped_check_has_looked_at_is_kept(worked_on: Project, monkeypatch: pytest.MonkeyPatch):
    seen: list[str] = []
    one = looks.one
    monkeypatch.setattr(looks, "one", lambda look, document: seen.append(document) or one(look, document))
    with pytest.raises(AnnotatorError, match="cancelled"):
        worked_on.checked(CheckWish(changed=True, cancelled=lambda: len(seen) == 3))
    rest = worked_on.checked(CHANGED)
    assert told(rest) == (PAGES - 3, PAGES) and sorted(seen) == sorted(ids(worked_on))
    assert told(worked_on.checked(CHANGED)) == (0, PAGES)


def test_a_long_look_at_the_storage_can_be_stopped(path: Path, monkeypatch: pytest.MonkeyPatch):
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    asked = count()
    monkeypatch.setattr(Sqlite, "integrity", lambda _, connection: connection.exec_driver_sql(endless))
    with Project.open(path) as project:
        with pytest.raises(AnnotatorError, match="cancelled"):
            project.checked(CheckWish(cancelled=lambda: next(asked) > 2))
        assert project.search.tagged([], []) == set(), "the connection is as good as before"
        monkeypatch.undo()


def test_another_file_in_its_place_was_never_looked_at(path: Path, scheme: Scheme):
    with Project.open(path) as project:
        assert told(project.checked(CHANGED)) == (1, 1)
    other = path.with_name("copy.annotator")
    other.write_bytes(path.read_bytes())
    other.replace(path)
    with Project.open(path) as project:
        assert told(project.checked(CHANGED)) == (1, 1)


@pytest.mark.parametrize("kept", ["", "[]", '{"mark": "annotator-looked/1"}', "\x00" * 40])
def test_what_is_remembered_may_be_damaged(path: Path, kept: str):
    with Project.open(path, read_only=True) as project:
        assert told(project.checked(CHANGED)) == (1, 1)
        (file,) = (place.state_folder() / "looked-at").glob("*.json")
        assert file.stat().st_mode & 0o077 == 0
        file.write_text(kept, encoding="utf-8")
        assert told(project.checked(CHANGED)) == (1, 1)
        assert told(project.checked(CHANGED)) == (0, 1)
