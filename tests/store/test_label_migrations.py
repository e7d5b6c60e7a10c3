"""Labels in use are renamed, merged, split and retired, for everybody, and all of it can be undone."""

from __future__ import annotations

import copy
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.app import run
from annotator.datasets.handed_in import handed_in_page
from annotator.datasets.label_migrations import Asked, migrate, proposal, read_migration, report, take_back
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, EditError, SchemeError
from annotator.domain.items import State
from annotator.domain.label_map import LabelMap, within
from annotator.domain.label_migration import LabelMigration, SplitRule, from_json, to_json
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_editing import added, removed, renamed, retired, with_field
from annotator.edits import set_flag
from annotator.store import Project

from .helpers import MARY, drop, news_scheme, page, tag
from .test_label_maps import OTHERWISE, THEIRS, called, worked_on

NO_DESKTOP: Any = None
RENAMED = LabelMigration(THEIRS)


@pytest.fixture(scope="module")
def news() -> Scheme:
    return news_scheme()


@pytest.fixture(scope="module")
def original(tmp_path_factory, news) -> Path:
    path = tmp_path_factory.mktemp("migration") / "news.annotator"
    worked_on(path, news)
    return path


@pytest.fixture
def project(tmp_path, original) -> Iterator[Project]:
    path = tmp_path / "news.annotator"
    path.write_bytes(original.read_bytes())
    with Project.open(path) as found:
        yield found


def sets(project: Project) -> list[AnnotationSet]:
    return project.annotation_sets("p1")


def said(one: AnnotationSet) -> Any:
    """Return what a set says, whatever revision it is at."""
    return one.unchecked(revision=0)


def types(one: AnnotationSet) -> Counter[str]:
    return Counter(m.type for m in one.mentions.values())


def newer(news: Scheme, *changes: Any) -> Scheme:
    data: Any = copy.deepcopy(dict(news.data))
    for change in changes:
        data = change(data)
    return parse_scheme(data)


def test_every_label_is_renamed_in_every_set_by_one_edit_and_the_project_is_sound(project, news):
    before = {one.author.name: one for one in sets(project)}
    done = migrate(project, called(news, OTHERWISE), Asked(RENAMED))
    assert (done.sets, done.edited, done.account.missing, done.account.unfit.total()) == (3, 3, set(), 0)
    assert project.scheme.entity_types["PLACE"].name == "State or city"
    assert project.check() == []
    for one in sets(project):
        was = before[one.author.name]
        assert one.revision == was.revision + 1
        assert "GPE" not in types(one) and types(one)["PLACE"] == types(was)["GPE"]
        assert all(segment.kind in ("text", "newsletter") for segment in one.segments.values())
        assert one.flags == {"pay_wall"} or not was.flags
    assert project.entities()["e1"].type == "PLACE"
    assert project.reviewing.guideline_notes()[0].first in ("ORG", "PLACE")
    with Project.open(project.target) as again:
        assert again.scheme == project.scheme
        assert again.check() == []


def test_decisions_of_gold_stay_settled(project, news):
    gold = next(one for one in sets(project) if one.author.name == "gold")
    before = handed_in_page(project, "p1").adjudication(gold, project)
    migrate(project, called(news, OTHERWISE), Asked(RENAMED))
    gold = next(one for one in sets(project) if one.author.name == "gold")
    after = handed_in_page(project, "p1").adjudication(gold, project)
    assert len(after.open) == len(before.open)


def test_what_was_handed_in_stays_as_it_was_and_is_read_in_the_labels_of_today(project, news):
    def stored() -> list[bytes]:
        with closing(sqlite3.connect(project.target)) as connection, connection:
            return [row[0] for row in connection.execute("SELECT data FROM hand_in ORDER BY set_id, number")]

    before = stored()
    handed = [one for _, listed in project.reviewing.hand_ins(["p1"]) for one in listed]
    migrate(project, called(news, OTHERWISE), Asked(RENAMED))
    assert before and stored() == before
    today = [one for _, listed in project.reviewing.hand_ins(["p1"]) for one in listed]
    assert [one.number for one in today] == [one.number for one in handed]
    for old, new in zip(handed, today, strict=True):
        assert types(new.annotations)["PLACE"] == types(old.annotations)["GPE"] > 0
        assert "GPE" not in types(new.annotations)


def test_taking_it_back_brings_everything_back_and_the_older_scheme(project, news):
    before = [said(one) for one in sets(project)]
    migrate(project, called(news, OTHERWISE), Asked(RENAMED))
    mary = project.annotation_set("p1", MARY)
    with pytest.raises(EditError, match="scheme migrate --undo"):
        project.undo(mary)
    take_back(project)
    assert [said(one) for one in sets(project)] == before
    assert project.scheme == news and project.entities()["e1"].type == "GPE"
    assert project.check() == []
    with pytest.raises(EditError, match="no change of labels"):
        take_back(project)


def test_who_opened_the_project_before_brings_no_label_back_that_is_gone(project, news):
    with Project.open(project.target) as other:
        migrate(other, called(news, OTHERWISE), Asked(RENAMED))
        other.add_document(page("Peru and Chile", document_id="p9"), b"Peru and Chile")
    mary, before = project.annotation_set("p9", MARY), len(project.journal())
    with pytest.raises(EditError, match="no entity type GPE any more: open the project again"):
        project.commit(mary, tag(0, 4, "GPE"))
    assert len(project.journal()) == before
    project.commit(mary, tag(0, 4, "PLACE"))
    assert len(project.journal()) == before + 1


@pytest.mark.parametrize("redo", [False, True])
def test_no_undo_or_redo_of_older_work_brings_a_label_back_that_is_gone(project, news, redo: bool):
    project.add_document(page("Peru and Chile", document_id="p9"), b"Peru and Chile")
    tagged = project.commit(project.annotation_set("p9", MARY), tag(0, 4, "GPE")).annotations
    if redo:
        project.undo(tagged)
    else:
        project.commit(tagged, drop(*tagged.mentions.values()))
    migrate(project, called(news, OTHERWISE), Asked(RENAMED))
    mary, before = project.annotation_set("p9", MARY), len(project.journal())
    with pytest.raises(EditError, match="would bring back what is labelled entity type GPE"):
        project.redo(mary) if redo else project.undo(mary)
    assert len(project.journal()) == before and not project.annotation_set("p9", MARY).mentions
    take_back(project)
    mary = project.annotation_set("p9", MARY)
    project.redo(mary) if redo else project.undo(mary)
    assert types(project.annotation_set("p9", MARY)) == {"GPE": 1}


def test_it_is_not_taken_back_from_under_work_done_since(project, news):
    migrate(project, called(news, OTHERWISE), Asked(RENAMED))
    mary = project.annotation_set("p1", MARY)
    project.commit(mary, set_flag(mary, project.scheme, "list_page", True))
    with pytest.raises(EditError, match="work was done since"):
        take_back(project)
    assert project.scheme.entity_types.keys() >= {"PLACE"}


def test_labels_are_merged_and_split_by_rule_word_and_answer(project, news):
    scheme = newer(
        news,
        lambda data: renamed(data, ("type", "GPE"), "STATE"),
        lambda data: added(data, ("type", "CITY"), {"attributes": ["mention_kind"]}),
        lambda data: added(data, ("type", "OFFICE"), {"attributes": ["mention_kind"]}),
        lambda data: with_field(
            data, ("role", "Dip.Meet.Participant"), "targets", ["PER", "ORG", "STATE", "CITY"]
        ),
    )
    migration = LabelMigration(
        LabelMap(entity_types={"GPE": "STATE"}),
        rules=(
            SplitRule(("type", "GPE"), answers={"m2": "CITY"}),
            SplitRule(("type", "GPE"), "CITY", words=frozenset({"geneva"})),
            SplitRule(("type", "ORG"), "OFFICE", attributes={"org_kind": "gov"}),
        ),
    )
    assert from_json(json.loads(json.dumps(to_json(migration))), news) == migration
    done = migrate(project, scheme, Asked(migration))
    mary = project.annotation_set("p1", MARY)
    assert {key: one.type for key, one in mary.mentions.items()} == {
        "m1": "STATE", "m2": "CITY", "m3": "CITY", "m4": "OFFICE",
    }  # fmt: skip
    assert mary.mentions["m4"].attributes == {}, "what told the two apart is used up"
    assert project.check() == []
    assert done.account.becomes[("type", "ORG"), ("type", "OFFICE")] >= 2


def test_a_label_in_use_is_never_orphaned_and_a_rehearsal_tells_so(project, news):
    scheme = newer(news, lambda data: removed(data, ("type", "GPE")))
    before = [said(one) for one in sets(project)]
    told = migrate(project, scheme, Asked(rehearse=True))
    found = report(told, LabelMigration(), news, scheme, rehearsed=True)
    assert found["undecided"] == ["type:GPE"]
    with pytest.raises(AnnotatorError, match="GPE"):
        migrate(project, scheme, Asked())
    with pytest.raises(SchemeError, match="GPE"):
        project.set_scheme(scheme)
    assert [said(one) for one in sets(project)] == before
    assert project.scheme == news


def test_a_retired_label_goes_with_what_has_it_and_what_does_not_fit_goes_only_if_asked(project, news):
    without = newer(news, lambda data: removed(data, ("type", "ORG")))
    done = migrate(project, without, Asked(LabelMigration(retired=frozenset({("type", "ORG")}))))
    assert done.account.retired["type", "ORG"] >= 2
    assert "ORG" not in types(project.annotation_set("p1", MARY))
    narrower = newer(
        without, lambda data: with_field(data, ("role", "Dip.Meet.Participant"), "targets", ["PER"])
    )
    with pytest.raises(AnnotatorError, match="do not fit the newer scheme"):
        migrate(project, narrower, Asked())
    assert len(project.annotation_set("p1", MARY).events["v1"].arguments) == 2
    migrate(project, narrower, Asked(drop=True))
    assert project.annotation_set("p1", MARY).events["v1"].arguments == ()
    assert project.check() == []


def test_the_command_proposes_asks_rehearses_does_and_undoes(project, news, tmp_path, capsys):
    target = project.target
    project.close()
    scheme, file = tmp_path / "newer.json", tmp_path / "map.json"
    scheme.write_text(json.dumps(dict(called(news, OTHERWISE).data)), encoding="utf-8")
    command = ["scheme", "migrate", target, str(scheme)]
    assert run([*command, "--write-map", str(file), "--ask", "type:GPE"], NO_DESKTOP) == 0
    given = json.loads(file.read_text(encoding="utf-8"))
    assert {one["words"] for one in given["split"][0]["items"]} == {"Japan", "China", "Geneva"}
    given["split"] = []
    given["map"] = {"format": "annotator-label-map/1"} | {
        name: getattr(THEIRS, name) for name in THEIRS.__dataclass_fields__
    }
    file.write_text(json.dumps(given), encoding="utf-8")
    capsys.readouterr()
    assert run([*command, "--map", str(file), "--dry-run", "--json"], NO_DESKTOP) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["dry_run"], told["edited"], told["undecided"]) == (True, 3, [])
    assert run([*command, "--map", str(file)], NO_DESKTOP) == 0
    assert "3 of 3 sets change" in capsys.readouterr().out
    assert run(["scheme", "migrate", target, "--undo"], NO_DESKTOP) == 0
    with Project.open(target) as again:
        assert again.scheme == news
    file.write_text('{"format": "annotator-migration/1", "retire": ["type:NOBODY"]}', encoding="utf-8")
    assert run([*command, "--map", str(file)], NO_DESKTOP) == 1
    assert "NOBODY" in capsys.readouterr().err


def test_a_proposal_says_what_somebody_has_still_to_say(project, news):
    scheme = newer(news, lambda data: removed(data, ("type", "GPE")))
    told = migrate(project, scheme, Asked(rehearse=True))
    assert proposal(news, scheme, told)["map"]["entity_types"] == {"GPE": None}


ORG = '{"format": "annotator-migration/1", "split": [{"label": "type:ORG", "becomes": "PER", %s}]}'


@pytest.mark.parametrize(("written", "said"), [
    ('{"format": ', "line 1, column 12: Expecting value"),
    ("[]", "expected a JSON object, and this is a list"),
    ('{"format": "annotator-label-map/1", "entity_types": {"GPE": "PER", "GPE": "ORG"}}',
     "the key ‘GPE’ appears twice in one object"),
    ('{"format": "annotator-label-map/1", "entity_types": {"GPX": "PER"}}', "names entity type GPX"),
    ('{"format": "annotator-label-map/1", "entity_types": {"GPE": "PEX"}}', "leads to entity type PEX"),
    ('{"format": "annotator-migration/1", "retire": ["GPE"]}', "“GPE” names no label: write a sort, a colon"),
    ('{"format": "annotator-migration/1", "retire": ["type:GPE"], "map": {"format": "annotator-label-map/1", '
     '"entity_types": {"GPE": "PER"}}}', "says what entity type GPE becomes, and retires it, too"),
    ('{"format": "annotator-migration/1", "retire": ["type:ORG"]' + ORG[34:] % '"words": ["x"]',
     "says what entity type ORG becomes, and retires it, too"),
    (ORG % '"attributes": {"kind": "gov"}', "goes by ‘kind’, which such items do not have: choose"),
    (ORG % '"attributes": {"org_kind": "govt"}', "org_kind = ‘govt’, which is no value of it: choose one of"),
    (ORG.replace("type:ORG", "flag:paywalled") % '"words": ["x"]', "flag:paywalled cannot be split"),
])  # fmt: skip
def test_a_file_that_leads_nowhere_is_refused_by_name(written: str, said: str, news, tmp_path):
    path = tmp_path / "map.json"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(AnnotatorError) as refused:
        read_migration(path, news, news)
    told = str(refused.value)
    assert told.startswith(f"{path}: ") and said in told and told.count(str(path)) == 1


def test_rules_that_fit_nothing_are_told(project, news):
    rules = (
        SplitRule(
            ("type", "GPE"), "PER", words=frozenset({"geneva", "genf"}), answers={"m1": "PER", "m99": "PER"}
        ),
        SplitRule(("type", "GPE"), "PER", words=frozenset({"japan", "nowhere"})),
        SplitRule(("type", "ORG"), "PER", attributes={"org_kind": "media"}),
    )
    migration = LabelMigration(rules=rules)
    told = migrate(project, news, Asked(migration, rehearse=True))
    found = report(told, migration, news, news, rehearsed=True)["fits_nothing"]
    assert [(one["label"], one["attributes"], one["of"]) for one in found] == [
        ("type:GPE", {}, ["genf", "m99"]), ("type:GPE", {}, ["nowhere"]),
        ("type:ORG", {"org_kind": "media"}, []),
    ]  # fmt: skip


def test_items_that_are_alike_once_labels_are_merged_are_told(project, news):
    mary = project.annotation_set("p1", MARY)
    one = mary.mentions["m1"]
    project.commit(mary, tag(one.span.start, one.span.end, "LOC"))
    migration = LabelMigration(LabelMap(entity_types={"LOC": one.type}))
    scheme = newer(news, lambda data: removed(data, ("type", "LOC")))
    done = migrate(project, scheme, Asked(migration, drop=True))
    found = report(done, migration, news, scheme, rehearsed=False)["doubles"]
    assert found == [{"label": f"type:{one.type}", "n": 1}]


def test_who_was_done_is_done_whatever_is_given_up(project, news):
    done = project.annotation_set("p1", MARY)
    assert done.state is State.DONE
    without = newer(news, lambda data: removed(data, ("type", "ORG")))
    migrate(project, without, Asked(LabelMigration(retired=frozenset({("type", "ORG")})), drop=True))
    assert project.annotation_set("p1", MARY).state is State.DONE
    take_back(project)
    assert said(project.annotation_set("p1", MARY)) == said(done)


@pytest.mark.parametrize("label", ["type:NOBODY", "flag:paywalled", "role:Dip.Meet.Participant"])
def test_items_are_listed_of_labels_that_can_be_split_alone(label: str, project, news):
    with pytest.raises(AnnotatorError, match=r"NOBODY|cannot be split"):
        migrate(project, news, Asked(rehearse=True, items_of=(label,)))


@pytest.mark.parametrize(
    "data",
    [
        {"format": "annotator-migration/2"}, {"format": "annotator-migration/1", "retire": ["ORG"]},
        {"format": "annotator-migration/1", "split": [{"becomes": "X"}]}, {},
    ],
)  # fmt: skip
def test_a_file_that_is_no_migration_is_refused(data: Any, news, tmp_path):
    path = tmp_path / "map.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(AnnotatorError, match=r"map\.json"):
        read_migration(path, news, news)


def test_what_has_a_label_that_is_retired_stays_as_it_is(project: Project):
    before = sets(project)
    events = [e for one in before for e in one.events.values()]
    items = [*events, *(m for one in before for m in one.mentions.values())]
    in_use = {m.type for one in before for m in one.mentions.values()}
    roles = {within("role", e.type, each.role) for e in events for each in e.arguments}
    given = {pair for item in items for pair in item.attributes.items()}
    values = {within("value", *pair) for pair in given if project.scheme.attributes[pair[0]].values}
    assert roles
    assert values
    others = {("type", one) for one in in_use} | {("attribute", name) for name, _value in given}
    newer = dict(project.scheme.data)
    for label in sorted(roles | values | others):
        newer = retired(newer, label, on=True)
    newer["version"] = "9.0.0"
    migrate(project, parse_scheme(newer), Asked(LabelMigration()))
    assert sets(project) == before
    assert all(project.scheme.entity_types[one].retired for one in in_use)
    assert list(project.check()) == []
