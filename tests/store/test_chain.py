"""The hash chain of the journal: what is covered, what a copy keeps, and that anybody can count it again."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, State
from annotator.domain.scheme import Scheme
from annotator.edits.page_items import set_note, set_state
from annotator.store import Effort, Project, chain
from annotator.store.tables import BEGINNING, JOURNAL, SET
from annotator.store.values import Packed

from .everything import fill
from .helpers import JOHN, MARY, page, rich_set, sha, tag
from .merging_helpers import copy_of, go_on, merged
from .old_formats import put_back, unpacked

SCRIPT = '''
import hashlib, json, sqlite3, sys

def sha256(listed):
    return hashlib.sha256(json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()

project = sqlite3.connect(sys.argv[1])
sets = "SELECT id, author, revision, head FROM annotation_set"
for set_id, author, revision, head in project.execute(sets):
    begun = "SELECT set_id, author, text_sha256, revision, content FROM beginning WHERE set_id = ?"
    found = sha256(["annotator journal 1", *project.execute(begun, [set_id]).fetchone()])
    numbers = dict(project.execute("SELECT id, revision FROM journal WHERE set_id = ?", [set_id]))
    rows = """SELECT target, seconds, hash, revision, kind, verb, "values", changes, by, keys, pointers,
              batch, session, recorded FROM journal WHERE set_id = ? ORDER BY revision"""
    for target, seconds, said, number, kind, verb, values, changes, *rest in project.execute(rows, [set_id]):
        told = [numbers.get(target), verb, values, changes, rest[0], f"{seconds:.6f}"]
        found = sha256([found, number, kind, *told, *rest[1:]])
        assert found == said, f"{author}: row {number}"
    assert found == head, f"{author}: the last row"
    print(author, revision, head)
'''


def heads(project: Project) -> dict[str, str]:
    with project._database.reading() as connection:
        return {row.id: row.head for row in connection.execute(select(SET.c.id, SET.c.head))}


def counted(project: Project) -> dict[str, str]:
    """Return the heads of all chains, counted again."""
    found = {}
    with project._database.reading() as connection:
        for one in connection.execute(select(BEGINNING)).mappings():
            head, number = chain.beginning_hash(one), one["revision"]
            query = select(JOURNAL).where(JOURNAL.c.set_id == one["set_id"]).order_by(JOURNAL.c.revision)
            rows = [dict(row) for row in connection.execute(query).mappings()]
            numbers = {row["id"]: row["revision"] for row in rows}
            for row in rows:
                number += 1
                assert row["revision"] == number
                head = chain.row_hash(head, row, numbers.get(row["target"]))
                assert row["hash"] == head
            stored = connection.execute(select(SET.c.revision).where(SET.c.id == one["set_id"])).scalar_one()
            assert stored == number
            found[one["set_id"]] = head
    return found


def whole(project: Project) -> dict[str, str]:
    """Assert that every chain is whole; return the heads."""
    assert counted(project) == heads(project)
    return heads(project)


def test_twenty_lines_without_the_program_count_a_chain_again(tmp_path: Path, scheme: Scheme):
    path = tmp_path / "p.annotator"
    with Project.create(path, scheme) as project:
        fill(project)
    script = tmp_path / "chain.py"
    script.write_text(SCRIPT)
    done = subprocess.run([sys.executable, script, path], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == 7
    with closing(sqlite3.connect(path, isolation_level=None)) as damage:
        damage.execute("UPDATE journal SET seconds = 99 WHERE verb = 'relate'")
    done = subprocess.run([sys.executable, script, path], capture_output=True, text=True, check=False)
    assert "AssertionError: mary: row 8" in done.stderr


def test_edits_batches_undo_and_redo_go_on_in_one_chain(project: Project, opened: Callable[[], Project]):
    fill(project)
    before = whole(project)
    document = project.find_document("plain")
    mary = project.annotation_set(document, MARY)
    undone = project.undo(mary)  # the batch, with another page
    assert undone is not None and undone.others
    redone = project.redo(undone.annotations, effort=Effort(0.1 + 0.2))
    assert redone is not None
    with opened() as other:  # another session does not know the heads of this one
        note = set_note(redone.annotations, "", "\U0001f50b “€”\n\x00\x1f"[:-2])
        other.commit(redone.annotations, note)
        after = whole(other)
    assert {key for key in before if before[key] != after[key]} == {mary.id, undone_other(project, undone)}


def undone_other(project: Project, undone: Any) -> str:
    return project.annotation_set(undone.others[0], MARY).id


def test_what_a_step_leaves_out_is_not_in_its_hash(project: Project):
    document = page("Japan won.")
    project.add_document(document, None)
    lake = Entity("L1", "the lake", "LOC")
    sets = {}
    for author in (MARY, JOHN):
        made = project.commit(project.annotation_set(document.id, author), tag(0, 5)).annotations
        linked = edits.link_entity(made, list(made.mentions), lake, project.entities())
        sets[author] = project.commit(made, linked).annotations
    undone = project.undo(sets[MARY])  # the entity stays: John refers to it
    assert undone is not None and all(c.kind is not Kind.ENTITY for c in undone.edit.changes)
    whole(project)


def test_a_set_that_came_in_begins_with_what_it_says(project: Project):
    document = page("A page that came with everything.")
    project.add_bundle(document, [rich_set(document)], [], [], None)
    (stored,) = project.annotation_sets(document.id)
    with project._database.reading() as connection:
        row = connection.execute(select(BEGINNING)).one()
    assert (row.revision, row.content) == (1, chain.content_sha256(stored))
    other = stored.unchecked(state=State.DONE)
    assert chain.content_sha256(other) != row.content
    project.commit(stored, tag(20, 24))
    whole(project)


def test_copies_keep_the_hashes(project: Project, tmp_path: Path):
    fill(project)
    before = whole(project)
    with project.copy(tmp_path / "copy.annotator") as copy:
        assert whole(copy) == before
        (tmp_path / "out").mkdir()
        for handed in copy.hand_out(["mary", "john"], tmp_path / "out"):
            with Project.open(handed.file) as share:
                assert whole(share).items() <= before.items()


def test_a_merge_goes_on_at_the_head_and_what_is_kept_aside_begins_anew(tmp_path: Path, scheme: Scheme):
    path, other = tmp_path / "p.annotator", tmp_path / "other.annotator"
    with Project.create(path, scheme) as project:
        documents = fill(project)
        copy_of(project, other)
        before = whole(project)
    go_on(path, documents["plain"], tag(0, 5), author=JOHN)
    go_on(other, documents["plain"], tag(6, 9, "PER"), author=JOHN)
    for one, words in ((path, "here"), (other, "there")):
        with Project.open(one) as project:
            found = project.annotation_set(documents["plain"], MARY)
            project.commit(found, set_note(found, "", words))
    with Project.open(other) as project:
        found = project.annotation_set(documents["again"], MARY)
        done = project.commit(found, set_state(found, State.DONE)).annotations
        project.undo(done)
    report = merged(path, other)
    assert {one.kept_as for one in report.clashes} == {"mary (2)"}
    with Project.open(path) as project:
        after = whole(project)
        assert len(after) == len(before) + 1
        assert [row.revision for row in project.journal(documents["plain"], "mary (2)")] == [1, 2, 3, 4, 5]


def test_another_reading_of_a_page_begins_with_its_text(project: Project):
    document = page("Caf\u00c3\u00a9", "page")
    empty = AnnotationSet(fresh_id(), document.id, document.text, MARY)
    project.add_bundle(document, [empty], [], [], document.text.encode())
    (before,) = whole(project).values()
    again = replace(document, text="Café", text_sha256=sha("Café"))
    project.replace_text(again, Packed(b"x", None))
    (after,) = whole(project).values()
    assert after != before


# --- projects of format 3 ------------------------------------------------------------------------------


@pytest.fixture
def migrated(target: str, tmp_path: Path) -> str:
    rows = unpacked("format3", tmp_path / "old.annotator")
    if target.startswith("postgresql"):
        put_back(target, rows, 3)
    else:
        (tmp_path / "old.annotator").rename(target)
    return target


def test_a_project_of_format_3_gets_its_chains(migrated: str, tmp_path: Path):
    rows = unpacked("format3", tmp_path / "again.annotator")
    with Project.open(migrated) as project:
        first = whole(project)
        assert len(first) == len(rows["annotation_set"]) == 9
        assert project.check() == []
        assert len(project.journal()) == len(rows["journal"])
        with project._database.reading() as connection:
            begun = [
                tuple(row) for row in connection.execute(select(BEGINNING.c.revision, BEGINNING.c.content))
            ]
        assert sorted(begun) == 7 * [(0, None)] + 2 * [(1, None)]
        document = project.find_document("plain")
        undone = project.undo(project.annotation_set(document, JOHN))
        assert undone is not None
        assert whole(project) != first


def test_damage_does_not_keep_a_project_of_format_3_shut(tmp_path: Path):
    path = tmp_path / "old.annotator"
    unpacked("format3", path)
    with closing(sqlite3.connect(path, isolation_level=None)) as damage:
        damage.execute("UPDATE annotation_set SET revision = 0")
        damage.execute("UPDATE journal SET seconds = 'long', changes = 'oops' WHERE id = 3")
        damage.execute("DELETE FROM journal WHERE id = 5")
    with Project.open(path) as project, project._database.reading() as connection:
        assert connection.execute(select(JOURNAL.c.hash).where(JOURNAL.c.hash == "")).all() == []
