"""A project that the last program of format 2 made: its history, statistics and undo go on as they were."""

from __future__ import annotations

import importlib.util
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from annotator.assist.acceptance import acceptance
from annotator.domain.items import Author, AuthorKind
from annotator.domain.sentences import SENTENCES
from annotator.domain.wording import say
from annotator.edits import verbs
from annotator.store import JournalRow, Project, migrating
from annotator.store.bundle_checks import same_content
from annotator.store.tables import AUTHOR, PROJECT, REJECTED, SET

from .helpers import MARY
from .old_formats import FIXTURES, Rows, format_2, put_back

RULES = Author("rules", AuthorKind.MODEL)
TOLD = json.loads((FIXTURES / "format2.json").read_text("utf-8"))
"""What ``annotator stats --json`` said then."""

SAID = """
label Title of article 1 · label_segment · label Title of article 1
label Newsletter promo · label_segment · label Newsletter promo
label 1 segment · label_many · label 1 segment
label 2 segments · label_many · label 2 segments
clear label · clear_segments · clear label
split segment · split_segment · split segment
extend to here · extend_to_here · extend segment to here
start here · start_here · start segment here
resize segment · resize_segment · resize segment
join segments · join_segment · join segments
article 3 · set_article · set article 3
no article · set_article · set no article
article 3 starts here · new_article_here · start article 3 here
article 2 → 5 · merge_articles · merge article 2 into 5
renumber articles · renumber_articles · renumber articles
accept from rules: Title of article 1 · accept · accept from rules: Title of article 1
accept from rules: Advertisement · accept · accept from rules: Advertisement
accept from rules: 3 of 4 segments · accept · accept from rules: 3 of 4 segments
reject from rules: 1 segment · reject · reject from rules: 1 segment
reject from rules: 2 segments · reject · reject from rules: 2 segments
suggest by rules: 11 segments · suggest · suggest with rules: 11 segments
tag GPE ‘Germany’ · tag_mention · tag State or city ‘Germany’
tag COMMODITY ‘lithium’ × 2 · tag_everywhere · tag Commodity ‘lithium’ × 2
tag GPE ‘Chile’ as Party · tag_argument · tag State or city ‘Chile’ as Party
tag Econ.Deal ‘signed’ · tag_event · tag Deal ‘signed’
retype ‘Antofagasta’ LOC → GPE · retype_mention · retype ‘Antofagasta’ Region or water → State or city
retype ‘signed’ Econ.Deal → Dip.Agree · retype_event · retype ‘signed’ Deal → Agree
resize Say.Support ‘said’ · resize_span · resize Support ‘said’
add fragment to COMMODITY ‘lithium pact 🔋 🇩🇪 Marlowe, …’ · add_fragment · add fragment to Commodity ‘lithium pact 🔋 🇩🇪 Marlowe, …’
take fragment from COMMODITY ‘lithium pact 🔋 🇩🇪’ · remove_fragment · remove fragment from Commodity ‘lithium pact 🔋 🇩🇪’
copy Dip.Agree to ‘pact’ · copy_frame · copy Agree to ‘pact’
Party of Dip.Agree: ‘Germany’ · add_argument · Party of Agree: ‘Germany’
empty Party of Dip.Agree · remove_argument · clear Party of Agree
relate Part_Of · relate · relate Part of
Polarity: negative · set_attribute · Polarity: negative
Mention kind: name · set_attribute · Mention kind: name
ISO value: none · set_attribute · ISO value: none
delete Say.Support ‘said’ · delete_items · delete Support ‘said’
delete segment tags · delete_items · delete segment Tags
delete relation · delete_items · delete relation Part of
delete 3 items · delete_items · delete 3 items
refer to Germany · link_entity · refer to Germany
rename Germany → Federal Germany · rename_entity · rename Germany → Federal Germany
rename a → b → b → a · rename_entity · rename a → b → b → a
link Germany to Q183 · set_kb · link Germany to Q183
link Germany to nothing · set_kb · unlink Germany
link link x to Q7 · set_kb · link link x to Q7
Germany is LOC · set_entity_type · set type of Germany: Region or water
Germany is of no type · set_entity_type · set type of Germany: none
is is ORG · set_entity_type · set type of is: Organisation
merge war into peace into b → a · merge_entities · merge war into peace into b → a
merge the lake into the sea · merge_entities · merge the lake into the sea
split Antofagasta from Federal Germany · split_entity · split Antofagasta from Federal Germany
remove nothing · remove_entity · remove nothing
same event as the pact · link_cluster · same event as the pact
no event cluster · link_cluster · remove from event cluster
rename the pact → the signing · rename_cluster · rename the pact → the signing
merge the signing into the deal · merge_clusters · merge the signing into the deal
split one of two from the deal · split_cluster · split one of two from the deal
remove the deal · remove_cluster · remove the deal
note · set_note · edit note
note on the page · set_page_note · edit note on the page
flag paywalled · set_flag · flag Paywalled
unflag paywalled · unset_flag · unflag Paywalled
mark as to do · set_state · mark as to do
bookmark · set_bookmark · set bookmark
change bookmark · change_bookmark · change bookmark
remove bookmark · remove_bookmark · remove bookmark
repair what refers to nothing · repair · repair dangling references
imported by script 7 · said · imported by script 7
"""  # noqa: E501 - surfaces are as long as they are
"""Sentences of format 2, what they became, and how that reads."""


@pytest.fixture
def old(tmp_path: Path) -> Rows:
    return format_2(tmp_path / "old.annotator")


@pytest.fixture
def project(target: str, tmp_path: Path, old: Rows) -> Iterator[Project]:
    """The project, opened by this program: the file itself, or its rows on a server."""
    if target.startswith("postgresql"):
        put_back(target, old, 2)
    else:
        (tmp_path / "old.annotator").rename(target)
    with Project.open(target) as opened:
        yield opened


def test_the_history_is_the_same_edits(project: Project, old: Rows):
    found = project.journal()
    kept = ("id", "set_id", "document_id", "author", "kind", "target", "seconds", "session", "recorded",
            "status", "keys", "pointers", "batch")  # fmt: skip
    assert [[getattr(row, name) for name in kept] for row in found] == [
        [row[name] for name in kept] for row in old["journal"]
    ]
    assert all(row.by == row.author for row in found)
    with project._database.reading() as connection:
        assert connection.exec_driver_sql("SELECT changes FROM journal ORDER BY id").scalars().all() == [
            row["changes"] for row in old["journal"]
        ]


def test_every_sentence_is_taken_apart_and_reads_well(project: Project, old: Rows):
    found: dict[str, JournalRow] = {}
    for row, before in zip(project.journal(), old["journal"], strict=True):
        found.setdefault(before["name"], row)
        assert (row.edit.verb == verbs.SAID) == (before["name"] == "imported by script 7")
        SENTENCES[row.edit.message.id].form(row.edit.values)
    for before, verb, sentence in (line.split(" · ") for line in SAID.strip().splitlines()):
        edit = found[before].edit
        assert (before, edit.verb, say(edit.message, project.scheme)) == (before, verb, sentence)
    made = {row.edit.verb for row in project.journal()}
    assert made == {line.split(" · ")[1] for line in SAID.strip().splitlines()}


def test_names_that_say_something_else_are_told_apart_by_the_changes(project: Project, old: Rows):
    rows = dict(zip([row["id"] for row in old["journal"]], project.journal(), strict=True))
    to_nothing = [rows[r["id"]].edit.values for r in old["journal"] if r["name"] == "refer to nothing"]
    assert to_nothing == [{"entity": "nothing"}, {"entity": None}]
    removed = [rows[r["id"]].edit.verb for r in old["journal"] if r["name"] == "remove bookmark"]
    assert removed == [verbs.REMOVE_BOOKMARK, verbs.REMOVE_ENTITY]
    saying = [rows[r["id"]].edit for r in old["journal"] if r["name"] == "tag GPE ‘Chile’ as Party"]
    assert [dict(edit.values) for edit in saying] == [
        {"type": "GPE", "surface": "Chile", "role": "Party", "event": "Dip.Agree"}
    ]


def test_statistics_say_what_they_said(project: Project):
    assert project.stats() | {"suggestions": acceptance(project)} == TOLD


def test_a_command_that_only_reads_opens_it_and_says_what_it_said(tmp_path: Path, old: Rows):
    path = tmp_path / "old.annotator"
    command = [sys.executable, "-m", "annotator", "stats", str(path), "--json"]
    said = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert said.pop("answers").keys() == {"rules"}, "what people made of suggestions was not counted then"
    assert said == TOLD


@pytest.mark.parametrize("author", [MARY, RULES], ids=["a person", "a model"])
def test_undo_goes_back_to_the_beginning_and_redo_to_the_end(project: Project, author: Author):
    page = project.documents()[1].id
    now = project.annotation_set(page, author)
    redone = project.redo(now)
    end = now if redone is None else redone.annotations
    current, steps = end, 0
    while (taken := project.undo(current)) is not None:
        current, steps = taken.annotations, steps + 1
        assert taken.edit.verb != verbs.SAID
    assert steps == {MARY: 16, RULES: 3}[author]
    assert not (current.mentions or current.segments or current.events)
    while (taken := project.redo(current)) is not None:
        current = taken.annotations
    assert same_content(current, end)
    assert project.annotation_set(page, author) == current


def test_what_format_3_adds_is_filled(project: Project):
    with project._database.reading() as connection:
        assert set(connection.execute(select(SET.c.scheme)).scalars()) == {1}
        assert set(connection.execute(select(AUTHOR.c.role)).scalars()) == {None}
        uuid, settings = connection.execute(select(PROJECT.c.uuid, PROJECT.c.settings)).one()
        assert connection.execute(select(REJECTED)).all() == []
    assert (len(uuid), settings) == (36, "{}")


def test_what_the_text_does_not_tell_is_kept_as_it_was(tmp_path: Path, old: Rows):
    path = tmp_path / "old.annotator"
    said = {
        10: ("label Gone kind of article 3", "[]"),
        27: ("tag GPE ‘x’", "oops"),
        28: ("merge a into b into c", '[{"kind":"mention","id":"m","before":{},"after":{}}]'),
        29: ("remove Norway", '[{"kind":"entity","id":"e","before":[],"after":null}]'),
        30: ("tag GPE ‘x’ as Nobody", "[]"),
        31: ("", "[]"),
        32: ("{text} %1 \n<b>", "[]"),
        33: ("clear label ", "null"),
    }
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for number, (name, changes) in said.items():
            update = "UPDATE journal SET name = ?, changes = ? WHERE id = ?"
            connection.execute(update, (name, changes, number))
        # An undo of an edit far above it, with nothing left to tell what it was.
        connection.execute("UPDATE journal SET kind = 'undo', target = 15, changes = '[]' WHERE id = 137")
        connection.execute("UPDATE journal SET kind = 'undo', target = 999, status = NULL WHERE id = 76")
    with Project.open(path) as project, project._database.reading() as connection:
        asked = 'SELECT id, verb, "values" FROM journal ORDER BY id'
        found = {row[0]: (row[1], json.loads(row[2])) for row in connection.exec_driver_sql(asked)}
    assert found.pop(27) == ("tag_mention", {"type": "GPE", "surface": "x"})
    said.pop(27)
    assert {number: found[number] for number in said} == {
        number: ("said", {"text": name}) for number, (name, _) in said.items()
    }
    assert found[137] == found[15] == ("set_article", {"article": 3})
    assert found[76][0] == "said", "an entity does not come when its removal is undone without a target"


# --- any text at all ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def migration() -> ModuleType:
    path = migrating.VERSIONS / "v0003_verbs.py"
    spec = importlib.util.spec_from_file_location("v0003_verbs", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


OLD = [line.partition(" · ")[0] for line in SAID.strip().splitlines()]
WORDS = st.sampled_from(sorted({word for sentence in OLD for word in sentence.split()}))
VALUES = st.dictionaries(
    st.sampled_from(["name", "kb", "type", "kind", "article", "arguments", "attributes", "entity"]),
    st.none() | st.text(max_size=3) | st.integers() | st.just([]) | st.just({}) | st.just({"polarity": "x"}),
)
CHANGES = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(
                ["segment", "mention", "event", "entity", "cluster", "relation", "state"]
            ),
            "id": st.text(max_size=2),
            "before": st.none() | VALUES,
            "after": st.none() | VALUES,
        }
    ),
    max_size=3,
)


@given(
    st.text() | st.sampled_from(OLD) | st.lists(WORDS).map(" ".join),
    CHANGES.map(json.dumps) | st.text(max_size=5),
    st.booleans(),
)
def test_any_text_becomes_a_verb_whose_sentence_can_be_said(
    migration: ModuleType, text: str, changes: str, undone: bool
):
    labels = SimpleNamespace(
        kinds={"Body": ["body"]}, attributes={"Polarity": ["polarity"]}, roles={"x": ["X"]}
    )
    verb, values = migration._Sentence(text, changes, undone, labels).verbed()
    SENTENCES[f"edit.{verb}"].form(values)
    assert json.loads(migration._json(values)) == values
