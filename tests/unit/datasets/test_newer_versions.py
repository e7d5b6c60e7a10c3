"""What somebody changed in a file comes back as their newer version: one edit; what it cannot say is kept."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import assets
from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportWish, import_paths, reason_of
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Entity, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import parse_scheme
from annotator.edits import (
    add_argument,
    label_segment,
    link_entity,
    relate,
    set_bookmark,
    set_flag,
    set_note,
    set_state,
    tag_event,
    tag_mention,
)
from annotator.edits.mentions import retype_mention
from annotator.store import Project

SCHEME = parse_scheme(json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8")))
TEXT = "Mila Orban met Tove Lind in Oslo.\nThe weather in Oslo was cold, they said.\n"
EVE = Author("eve")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", SCHEME) as made:
        (tmp_path / "page.txt").write_text(TEXT)
        import_paths(made, [tmp_path / "page.txt"])
        yield made


def now(project: Project) -> AnnotationSet:
    (row,) = project.documents()
    return project.annotation_set(row.id, EVE)


def place(words: str, nth: int = 0) -> Range:
    found = [match.start() for match in re.finditer(re.escape(words), TEXT)]
    return Range.at(found[nth], found[nth] + len(words))


@pytest.fixture
def said(project: Project) -> AnnotationSet:
    """A set with something of every kind, also what brat or CoNLL have no words for."""
    for step in (
        lambda a: label_segment(a, SCHEME, place(TEXT[:33]), "title", 1),
        lambda a: label_segment(a, SCHEME, place(TEXT[34:-1]), "body", 1),
        lambda a: tag_mention(a, SCHEME, place("Mila Orban"), "PER"),
        lambda a: tag_mention(a, SCHEME, place("Tove Lind"), "ORG"),
        lambda a: tag_mention(a, SCHEME, place("Oslo"), "LOC"),
        lambda a: tag_mention(a, SCHEME, place("Oslo", 1), "GPE"),
        lambda a: tag_event(a, SCHEME, place("met"), "Dip.Meet"),
        lambda a: add_argument(a, SCHEME, one(a.events), "Participant", at(a, "Mila Orban")),
        lambda a: link_entity(a, [at(a, "Oslo"), at(a, "Oslo", 1)], Entity("oslo", "Oslo"), ()),
        lambda a: relate(a, SCHEME, "Located_In", at(a, "Tove Lind"), at(a, "Oslo")),
        lambda a: set_note(a, at(a, "Tove Lind"), "who is she?"),
        lambda a: set_bookmark(a, 5, "here"),
        lambda a: set_flag(a, SCHEME, "paywalled", True),
        lambda a: set_state(a, State.DONE),
    ):
        before = now(project)
        project.commit(before, step(before))
    return now(project)


def one(found) -> str:
    (key,) = found
    return str(key)


def at(annotations: AnnotationSet, words: str, nth: int = 0) -> str:
    return next(key for key, m in annotations.mentions.items() if m.span.hull == place(words, nth))


def changed(folder: Path, old: str, new: str) -> Path:
    """Change the one file of marks in an export."""
    names = ("all.txt", "all.json", "all.jsonl", "project.jsonl")
    path = next(p for p in sorted(folder.iterdir()) if p.suffix == ".ann" or p.name in names)
    before = path.read_text(encoding="utf-8")
    assert old in before
    path.write_text(before.replace(old, new), encoding="utf-8")
    return folder


def taken(project: Project, path: Path, *, dry_run: bool = False) -> list[tuple[int, int, int, int]]:
    report = import_paths(project, [path], ImportWish(dry_run=dry_run))
    assert [str(reason_of(one)) for one in report.refused] == []
    return [(one.added, one.changed, one.removed, one.kept) for one in report.updated]


KEYS = ("brat", "conll2003", "jsonl", "label-studio", "doccano", "prodigy")


@pytest.mark.parametrize("key", KEYS)
def test_an_export_that_nobody_touched_brings_nothing_new(project, said, tmp_path, key):
    export(project, tmp_path / "out", format=key, authors_from="eve")
    report = import_paths(project, [tmp_path / "out"])
    assert (report.imported, report.already, report.updated, report.refused) == (0, 1, [], [])
    assert now(project) == said


@pytest.mark.parametrize("key", KEYS)
def test_a_corrected_type_comes_back_as_one_edit_and_all_else_stays(project, said, tmp_path, key):
    export(project, tmp_path / "out", format=key, authors_from="eve")
    old, new = {
        "brat": ("LOC 28", "GPE 28"),
        "conll2003": ("Oslo -X- O B-LOC", "Oslo -X- O B-GPE"),
        "jsonl": ('"type":"LOC"', '"type":"GPE"'),
        "label-studio": ('"labels":["LOC"]', '"labels":["GPE"]'),
        "doccano": ('"label":"LOC"', '"label":"GPE"'),
        "prodigy": ('"label":"LOC"', '"label":"GPE"'),
    }[key]
    path = changed(tmp_path / "out", old, new)
    assert taken(project, path, dry_run=True) == [(0, 1, 0, 0)]
    assert now(project) == said
    assert taken(project, path) == [(0, 1, 0, 0)]
    after = now(project)
    oslo = at(said, "Oslo")
    assert after.mentions[oslo].type == "GPE"
    assert after.mentions[oslo].entity == "oslo"
    assert {**after.mentions, oslo: said.mentions[oslo]} == said.mentions
    for part in ("segments", "events", "relations", "notes", "bookmarks", "flags", "state"):
        assert getattr(after, part) == getattr(said, part), part
    last = project.journal()[-1]
    assert (last.edit.verb, last.edit.values["changed"]) == ("take_newer", 1)
    assert taken(project, path) == [], "the second time it is there already"
    undone = project.undo(after)
    assert undone is not None
    assert undone.annotations.mentions == said.mentions


@pytest.mark.parametrize("key", ["conll2003", "conllup", "prodigy", "ecb", "wikievents", "xmi"])
def test_what_grew_on_its_way_out_does_not_grow_in_the_project(project, said, tmp_path, key):
    inside = place("weather")
    project.commit(said, tag_mention(said, SCHEME, Range.at(inside.start, inside.end - 3), "LOC"))
    stored = now(project)
    export(project, tmp_path / "out", format=key, authors_from="eve", tokens="whole")
    assert taken(project, tmp_path / "out") == []
    assert now(project) == stored
    edited = {"conll2003": ("weather -X- O B-LOC", "weather -X- O B-GPE"), "prodigy": (':"LOC"', ':"GPE"')}
    if key not in edited:
        return
    old, new = edited[key]
    assert taken(project, changed(tmp_path / "out", old, new))
    (grew,) = (one for one in now(project).mentions.values() if one.span.start == inside.start)
    assert (grew.type, grew.span.end) == ("GPE", inside.end - 3), "what the file changes is the type alone"


def test_additions_and_deletions_in_brat_count_and_take_what_hangs_on_them(project, said, tmp_path):
    export(project, tmp_path / "out", format="brat", authors_from="eve")
    path = next((tmp_path / "out").glob("*.ann"))
    lines = path.read_text(encoding="utf-8").splitlines()
    gone = next(line.split("\t")[0] for line in lines if line.endswith("\tTove Lind"))
    kept = [one for one in lines if not re.search(rf"\b{gone}\b", one)]
    weather = TEXT.index("weather")
    path.write_text("\n".join([*kept, f"T99\tORG {weather} {weather + 7}\tweather", ""]), encoding="utf-8")
    assert taken(project, tmp_path / "out") == [(1, 0, 3, 0)]
    after = now(project)
    assert at(said, "Tove Lind") not in after.mentions
    assert (dict(after.relations), dict(after.notes)) == ({}, {})
    assert after.mentions[at(after, "weather")].type == "ORG"
    assert (after.bookmarks, after.events) == (said.bookmarks, said.events)
    assert project.check() == []


def test_what_the_file_cannot_say_keeps_what_it_hangs_on(project, said, tmp_path):
    export(project, tmp_path / "out", format="conll2003", authors_from="eve")
    path = changed(tmp_path / "out", "Mila -X- O B-PER\nOrban -X- O I-PER", "Mila -X- O O\nOrban -X- O O")
    report = import_paths(project, [path])
    assert (report.already, report.updated, report.refused) == (1, [], []), "it fills a role of an event"
    path = changed(tmp_path / "out", "cold -X- O O", "cold -X- O B-ORG")
    assert taken(project, path) == [(1, 0, 0, 1)]
    assert at(now(project), "Mila Orban") == at(said, "Mila Orban")


def test_work_done_here_since_the_export_is_kept(project, said, tmp_path):
    export(project, tmp_path / "out", format="brat", authors_from="eve")
    here = project.commit(said, tag_mention(said, SCHEME, place("weather"), "ORG")).annotations
    assert taken(project, changed(tmp_path / "out", "LOC 28", "GPE 28")) == [(0, 1, 0, 0)]
    after = now(project)
    assert after.mentions[at(said, "Oslo")].type == "GPE"
    assert at(after, "weather") == at(here, "weather")


def test_where_both_changed_the_same_thing_nothing_is_taken_and_that_is_said(project, said, tmp_path):
    export(project, tmp_path / "out", format="brat", authors_from="eve")
    here = project.commit(said, retype_mention(said, SCHEME, at(said, "Oslo"), "FAC")).annotations
    report = import_paths(project, [changed(tmp_path / "out", "LOC 28", "GPE 28")])
    (refusal,) = report.refused
    assert "the newer version by eve does not fit what is in the project now" in str(reason_of(refusal))
    assert now(project) == here


def test_an_older_archive_takes_nothing_back(project, said, tmp_path):
    export(project, tmp_path / "old.jsonl", format="jsonl")
    here = project.commit(said, tag_mention(said, SCHEME, place("weather"), "ORG")).annotations
    report = import_paths(project, [tmp_path / "old.jsonl"])
    assert (report.already, report.updated, report.refused) == (1, [], [])
    assert now(project) == here


def test_marks_from_another_program_cost_no_segments(project, said, tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_text(TEXT)
    lines = ("T1\tPER 0 10\tMila Orban", "T2\tGPE 28 32\tOslo", "T3\tORG 15 24\tTove Lind")
    (tmp_path / "b" / "x.ann").write_text("\n".join(lines))
    report = import_paths(project, [tmp_path / "b"], ImportWish(author="eve"))
    after = now(project)
    assert [(u.added, u.changed, u.removed) for u in report.updated] == [(0, 1, 1)]
    assert at(after, "Mila Orban") == at(said, "Mila Orban")
    for part in ("segments", "events", "relations", "notes", "bookmarks", "flags", "state"):
        assert getattr(after, part) == getattr(said, part), part


def test_a_newer_version_of_which_something_is_left_out_is_in_progress(project, said, tmp_path):
    export(project, tmp_path / "out", format="brat", authors_from="eve")
    path = changed(tmp_path / "out", "LOC 28", "CITY 28")
    report = import_paths(project, [path])
    assert report.refused == []
    after = now(project)
    assert (after.state, after.left_out > 0) == (State.IN_PROGRESS, True)
    # One undo takes back all of it, the number that was left out too.
    undone = project.undo(after)
    assert undone is not None
    assert (undone.annotations.left_out, now(project).left_out) == (said.left_out, 0)
    redone = project.redo(undone.annotations)
    assert redone is not None
    assert now(project).left_out == after.left_out
    assert project.check() == []


def test_equivalent_mentions_are_one_entity_also_the_second_time(project, tmp_path):
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.txt").write_text(TEXT)
    (tmp_path / "b" / "x.ann").write_text("T1\tGPE 28 32\tOslo\nT2\tGPE 49 53\tOslo\n*\tEquiv T1 T2\n")
    wish = ImportWish(author="eve")
    assert import_paths(project, [tmp_path / "b"], wish).imported == 1
    entities, before = project.entities(), now(project)
    again = import_paths(project, [tmp_path / "b"], wish)
    assert (again.already, project.entities(), now(project)) == (1, entities, before)
    with (tmp_path / "b" / "x.ann").open("a") as stream:
        stream.write("T3\tPER 0 10\tMila Orban\n")
    assert [u.added for u in import_paths(project, [tmp_path / "b"], wish).updated] == [1]
    assert (project.entities(), now(project).mentions.items() >= before.mentions.items()) == (entities, True)
