"""A merge comes in whole or not at all, on files and on a server."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.store import Project
from annotator.store.merging.values import How

from .helpers import JOHN, page, tag
from .merging_helpers import Copies, go_on, merged, retyped, tagged


def test_a_rehearsal_tells_all_and_writes_nothing(copies: Copies):
    other = copies.copy()
    go_on(other, copies.page, tag(0, 5))
    before = copies.base.read_bytes()
    report = merged(copies.base, other, rehearse=True)
    assert report.changed
    assert report.rehearsed
    assert report.backup is None
    assert len(report.taken) == 1
    assert copies.base.read_bytes() == before
    assert list(copies.folder.rglob("*before-merge*")) == []


def test_the_project_as_it_was_is_kept(copies: Copies):
    other = copies.copy()
    go_on(other, copies.page, tag(0, 5))
    before = copies.says(copies.base)
    report = merged(copies.base, other)
    assert report.backup is not None
    assert copies.says(report.backup) == before


def test_a_project_is_not_taken_into_itself(copies: Copies):
    with pytest.raises(AnnotatorError, match="the project itself"):
        merged(copies.base, copies.base)


def test_a_merge_that_is_stopped_changes_nothing(copies: Copies):
    other = copies.copy()
    go_on(other, copies.page, tag(0, 5))
    before = copies.says(copies.base)
    with (
        Project.open(copies.base) as project,
        Project.open(other) as found,
        pytest.raises(AnnotatorError, match="nothing was changed"),
    ):
        project.merge([found], cancelled=lambda: True)
    assert copies.says(copies.base) == before
    assert list(copies.folder.rglob("*before-merge*")) == []


def test_a_project_moves_to_a_server_and_back(copies: Copies, scheme: Scheme, schema_url: str):
    one = tagged(copies)
    go_on(copies.base, copies.pages[1].id, tag(0, 5), author=JOHN)
    Project.create(schema_url, scheme, "news").close()
    report = merged(schema_url, copies.base)
    assert (report.documents, len(report.taken), report.backup) == (3, 2, None)
    assert copies.says(schema_url) == copies.says(copies.base)
    go_on(schema_url, copies.page, tag(10, 15))
    go_on(copies.base, copies.page, retyped(one, "ORG"))
    assert merged(copies.base, schema_url).taken[0].how is How.BOTH
    assert merged(schema_url, copies.base).taken[0].how is How.NEWER
    assert copies.says(schema_url) == copies.says(copies.base)
    assert not merged(schema_url, copies.base).changed


def test_found_words_go_with_pages_that_change_their_place(copies: Copies):
    one, other = copies.copy(), copies.copy()
    for path, name in ((one, "first"), (other, "second")):
        with Project.open(path) as project:
            project.add_document(page(f"Only {name}.", name, document_id=f"{name} page"), None)
    shutil.copy(other, other.with_suffix(".kept"))
    merged(other, one)
    with Project.open(other) as project:
        assert [row.name for row in project.documents()][-2:] == ["first", "second"]
        assert [row.name for row in project.documents(text="only second")] == ["second"]
        assert [row.name for row in project.documents(text="only first")] == ["first"]


def test_a_page_with_a_wrong_checksum_is_left_out(copies: Copies):
    other = copies.copy()
    bad, good = page("Only there.", "bad"), page("Also only there.", "good")
    with Project.open(other) as project:
        for one in (bad, good):
            project.add_document(one, None)
    go_on(other, bad.id, tag(0, 4))
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("UPDATE document_body SET text = 'Tampered.' WHERE document_id = ?", [bad.id])
    report = merged(copies.base, other)
    assert (report.documents, [one.name for one in report.left_out]) == (1, ["bad"])
    assert report.taken == []
