"""Data brings its labels: they are counted, become a scheme, are renamed on the way in, and add up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.app import run
from annotator.datasets.importing import ImportWish
from annotator.datasets.label_survey import merged
from annotator.datasets.scheme_from_data import bring, look, proposal, report_of, target_scheme
from annotator.datasets.schemes import find_scheme
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_map import LabelMap
from annotator.store import Project

NO_DESKTOP: Any = None
TEXT = "Ola Dahl died in Bergen. Skorvan mourns.\n"
LINES = """\
T1\tPerson 0 8\tOla Dahl
T2\tDie 9 13\tdied
E1\tDie:T2 Victim:T1 Where:T4
A1\tConfidence E1 L2
T3\tMerge-Org 25 32\tSkorvan
R1\tEmployment Arg1:T1 Arg2:T3
T4\tPlace 17 23\tBergen
"""
ROWS = "-DOCSTART- -X- O O\n\nOla N O B-PER\nDahl N O I-PER\nlives V O O\nin I O O\nBergen N O B-人名\n\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.ann").write_text(LINES, encoding="utf-8")
    return folder


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "x.conll"
    path.write_text(ROWS, encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", find_scheme("news")) as made:
        yield made


def types(project: Project) -> set[str]:
    sets = [one for row in project.documents() for one in project.annotation_sets(row.id)]
    return {m.type for one in sets for m in one.mentions.values()}


def test_a_fresh_project_gets_the_labels_of_its_data_and_nothing_is_left_out(project, corpus):
    found = look(project, [corpus], ImportWish())
    assert found.formats == {"brat": 1}
    assert project.documents() == [], "to look stores nothing"
    report, balance, scheme = bring(project, [corpus], ImportWish(), found)
    assert (report.imported, report.refused) == (1, [])
    assert balance.found == balance.taken
    assert balance.found["arguments"] == 2 and balance.found["relations"] == 1
    assert project.scheme == scheme
    assert list(scheme.entity_types) == ["Person", "Merge-Org", "Place"]
    roles = {role.id: (role.targets, role.max) for role in scheme.event_types["Die"].roles}
    assert roles == {"Victim": (("Person",), 1), "Where": (("Place",), 1)}
    assert scheme.event_types["Die"].attributes == ("Confidence",)
    assert project.check() == []
    told = report_of(found, balance, scheme)
    assert told["labels"]["entity_types"] == {"Person": 1, "Merge-Org": 1, "Place": 1}
    assert told["first"][0]["text"].startswith("Ola Dahl died")


def test_a_project_with_pages_keeps_its_labels_and_gets_those_it_lacks(project, corpus, rows):
    bring(project, [corpus], ImportWish(), look(project, [corpus], ImportWish()))
    before = project.scheme
    found = look(project, [rows], ImportWish())
    _, balance, scheme = bring(project, [rows], ImportWish(), found)
    assert balance.found == balance.taken
    assert list(scheme.entity_types) == [*before.entity_types, "PER", "人名"]
    assert scheme.version == "1.1.0"
    keys = [one.key for one in scheme.entity_types.values()]
    assert len(set(keys)) == len(keys)
    assert types(project) >= {"Person", "PER", "人名"}


def test_labels_are_renamed_on_the_way_in(project, corpus, rows):
    bring(project, [corpus], ImportWish(), look(project, [corpus], ImportWish()))
    found = look(project, [rows], ImportWish())
    assert set(proposal(project, found)) == {("type", "PER"), ("type", "人名")}
    wanted = LabelMap(entity_types={"PER": "Person", "人名": "Place"})
    _, balance, scheme = bring(project, [rows], ImportWish(), found, wanted)
    assert balance.taken["mentions"] == 2
    assert scheme.entity_types.keys() == {"Person", "Merge-Org", "Place"}
    assert types(project) == {"Person", "Merge-Org", "Place"}
    with pytest.raises(AnnotatorError, match="Nobody"):
        bring(project, [rows], ImportWish(), found, LabelMap(entity_types={"Nobody": "Place"}))


def test_what_the_project_has_no_label_for_stands_in_the_balance(project, rows):
    found = look(project, [rows], ImportWish())
    _, balance, scheme = bring(project, [rows], ImportWish(), found, widen=False)
    assert scheme == project.scheme == find_scheme("news")
    assert balance.to_json()["mentions"] == {"found": 2, "taken": 1, "left_out": 1}


def test_a_rehearsal_changes_nothing(project, corpus):
    found = look(project, [corpus], ImportWish())
    _, balance, scheme = bring(project, [corpus], ImportWish(dry_run=True), found)
    assert balance.taken["mentions"] == 3
    assert scheme.name == "p" and project.scheme.name == "news"
    assert project.documents() == []
    assert target_scheme(project, found, None).entity_types.keys() == scheme.entity_types.keys()


def test_labels_of_two_schemes_are_joined():
    def scheme(
        targets: list[str], most: int | None, attributes: list[Any], types: list[Any]
    ) -> dict[str, Any]:
        roles = [{"id": "R", "targets": targets, "min": 1, "max": most}]
        events = [{"id": "E", "roles": roles}]
        return {"attributes": attributes, "entity_types": types, "event_types": events}

    text = {"type": "text", "seen": ["b"]}
    mine = scheme(["X"], 1, [{"id": "t", "values": ["a"]}], [{"id": "X", "key": "x"}])
    both = [{"id": "X", "attributes": ["t"]}, {"id": "E"}]
    theirs = scheme(["Y"], None, [{"id": "t", **text}, {"id": "u", **text}], both)
    made = merged(mine, theirs)
    assert made["attributes"] == [{"id": "t", "values": ["a", "b"]}, {"id": "u", "type": "text"}]
    assert made["entity_types"] == [{"id": "X", "key": "x", "attributes": ["t"]}]
    assert made["event_types"][0]["roles"] == [{"id": "R", "targets": ["X", "Y"], "min": 1, "max": None}]


def test_the_command_looks_maps_and_tells(tmp_path: Path, corpus, rows, capsys):
    target, file = str(tmp_path / "q.annotator"), tmp_path / "map.json"
    assert run(["new", target], NO_DESKTOP) == 0
    assert run(["import", target, str(corpus), "--scheme-from-data"], NO_DESKTOP) == 0
    told = capsys.readouterr().out
    assert "balance\tmentions\tfound 3\ttaken 3\tleft out 0" in told
    assert run(["import", target, str(rows), "--write-map", str(file)], NO_DESKTOP) == 0
    written = json.loads(file.read_text(encoding="utf-8"))
    assert written["entity_types"] == {"PER": None, "人名": None}
    file.write_text(
        json.dumps(written | {"entity_types": {"PER": "Person", "人名": "Place"}}), encoding="utf-8"
    )
    capsys.readouterr()
    assert run(["import", target, str(rows), "--map", str(file), "--json"], NO_DESKTOP) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["balance"]["mentions"] == {"found": 2, "taken": 2, "left_out": 0}
    empty = tmp_path / "page.html"
    empty.write_text("<p>Nothing said.</p>", encoding="utf-8")
    assert run(["import", target, str(empty), "--scheme-from-data"], NO_DESKTOP) == 1


def test_relations_between_events_get_a_type_of_their_own(tmp_path):
    (tmp_path / "a.txt").write_text("Mila met Tove, then left Oslo.\n", encoding="utf-8")
    (tmp_path / "a.ann").write_text(
        "T1\tPerson 0 4\tMila\nT2\tMeet 5 8\tmet\nT3\tLeave 20 24\tleft\nE1\tMeet:T2 Who:T1\nE2\tLeave:T3\n"
        "R1\tBefore Arg1:E1 Arg2:E2\nR2\tTopic Arg1:T1 Arg2:E1\n",
        encoding="utf-8",
    )
    with Project.create(tmp_path / "p.annotator", find_scheme("news")) as project:
        found = look(project, [tmp_path], ImportWish(author="ana"))
        _report, balance, scheme = bring(project, [tmp_path], ImportWish(author="ana"), found)
        assert balance.to_json()["relations"] == {"found": 2, "taken": 2, "left_out": 0}
    ends = {one.id: (one.source, one.target) for one in scheme.relation_types.values()}
    assert ends == {"Before": (("Meet",), ("Leave",)), "Topic": (("Person",), ("Meet",))}
