"""A project of format 3: nothing of it is lost, and what a merge set aside is known as what it is."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from annotator.domain.items import Author, AuthorKind
from annotator.store import Assignment, Project
from annotator.store.tables import ALL

from .helpers import tag
from .merging_helpers import Copies, finish, go_on, in_conflict
from .old_formats import Rows, put_back


def _rows(path: Path) -> Rows:
    with Project.open(path, read_only=True) as project, project._database.reading() as connection:
        return {t.name: [dict(row) for row in connection.execute(select(t)).mappings()] for t in ALL}


def test_versions_set_aside_were_people_in_format_3(copies: Copies, target: str):
    in_conflict(copies)
    # Two people whose names look alike, and an adjudicator who is not gold: they stay what they are.
    go_on(copies.base, copies.page, tag(0, 5), author=Author("john (2)"))
    finish(copies.base, copies.page, Author("john (2)"))
    with Project.open(copies.base) as project:
        project.reviewing.assign([Assignment(copies.page, "mary")])
    content = _rows(copies.base)
    for row in content["author"]:
        row["kind"] = "human" if row["kind"] == "aside" else row["kind"]
    old = target if target.startswith("postgresql") else str(copies.folder / "old.annotator")
    put_back(old, content, 3)
    with Project.open(old) as project:
        kinds = {each.name: each.kind for each in project.authors()}
        assert kinds == {
            "john (2)": AuthorKind.HUMAN, "mary": AuthorKind.HUMAN, "mary (2)": AuthorKind.ASIDE,
        }  # fmt: skip
        assert project.reviewing.withdraw(project.reviewing.assignments()) == 1
        assert {found.code for found in project.check()} <= {"unknown-label"}
