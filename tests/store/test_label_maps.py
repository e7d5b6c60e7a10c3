"""Projects whose schemes exclude each other, taken in by a label map: all is said in our labels then."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

from annotator.datasets.handed_in import handed_in_page
from annotator.datasets.label_maps import propose, read_map, relabel, write_map
from annotator.datasets.taking_in import schemes_of, take_in
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import (
    GOLD,
    Argument,
    Author,
    AuthorKind,
    Entity,
    Event,
    Mention,
    Relation,
    Segment,
    State,
)
from annotator.domain.label_map import LabelMap, from_json, to_json
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.edits import set_flag, set_state
from annotator.review.answers import Answering
from annotator.store import Project
from annotator.store.merging.values import MergeReport, MergeWish
from annotator.store.review_values import GuidelineNote

from .helpers import JOHN, MARY, make, page
from .merging_helpers import Copies, archive, go_on

OTHERWISE = {
    "newsletter_promo": "newsletter",
    "body": "text",
    "paywalled": "pay_wall",
    "GPE": "PLACE",
    "Dip.Meet": "Meeting",
    "Participant": "Who",
    "Located_In": "Is_In",
    "org_kind": "sort_of_org",
    "negative": "denied",
}
"""What the news scheme calls things, and what another one does."""
OURS = LabelMap(
    segment_kinds={"newsletter": "newsletter_promo", "text": "body"},
    page_flags={"pay_wall": "paywalled"},
    entity_types={"PLACE": "GPE"},
    event_types={"Meeting": "Dip.Meet"},
    roles={"Meeting": {"Who": "Participant"}},
    relation_types={"Is_In": "Located_In"},
    attributes={"sort_of_org": "org_kind"},
    values={"polarity": {"denied": "negative"}},
)
THEIRS = LabelMap(
    segment_kinds={"newsletter_promo": "newsletter", "body": "text"},
    page_flags={"paywalled": "pay_wall"},
    entity_types={"GPE": "PLACE"},
    event_types={"Dip.Meet": "Meeting"},
    roles={"Dip.Meet": {"Participant": "Who"}},
    relation_types={"Located_In": "Is_In"},
    attributes={"org_kind": "sort_of_org"},
    values={"polarity": {"negative": "denied"}},
)
TEXT = "Japan and China met in Geneva on Monday. Sign up here for the news."
JUDGE = Author(GOLD, AuthorKind.GOLD)


@pytest.fixture(scope="module")
def theirs() -> Scheme:
    from .helpers import news_scheme

    return called(news_scheme(), OTHERWISE)


def called(scheme: Scheme, names: Mapping[str, str]) -> Scheme:
    """Return a scheme with other ids: their names in it stay."""
    told = json.dumps(dict(scheme.data))
    for old, new in names.items():
        told = told.replace(json.dumps(old), json.dumps(new))
    data = json.loads(told)
    for event in data["event_types"]:
        if event["id"] != names.get("Dip.Meet"):
            for role in event["roles"]:
                role["id"] = "Participant" if role["id"] == names.get("Participant") else role["id"]
    return parse_scheme(data)


def worked_on(path: Path, scheme: Scheme) -> str:
    """Make a project in which every sort of label was used, also in what was undone or handed in."""
    with Project.create(path, scheme, "news") as project:
        document = page(TEXT, "one", document_id="p1")
        project.add_document(document, TEXT.encode())
        project.add_shared([Entity("e1", "Geneva", "GPE")], [])
        items = [
            Segment("s1", Range.at(0, 40), "body", 1),
            Segment("s2", Range.at(41, 67), "newsletter_promo"),
            Mention("m1", Span.at(0, 5), "GPE"),
            Mention("m2", Span.at(10, 15), "GPE", {"mention_kind": "nominal"}),
            Mention("m3", Span.at(23, 29), "GPE", entity="e1"),
            Mention("m4", Span.at(0, 15), "ORG", {"org_kind": "gov"}),
            Event("v1", Span.at(16, 19), "Dip.Meet", {"polarity": "negative"}, None,
                  (Argument("Participant", "m1"), Argument("Participant", "m2"))),
            Relation("r1", "Located_In", "m1", "m3"),
        ]  # fmt: skip
        kinds = {Segment: Kind.SEGMENT, Mention: Kind.MENTION, Event: Kind.EVENT, Relation: Kind.RELATION}
        made = tuple(Change(kinds[type(one)], one.id, None, one) for one in items)
        values = {"kind": "body", "type": "GPE", "role": "Participant", "event": "Dip.Meet"}
        for author, left in ((MARY, ()), (JOHN, ("m2", "v1"))):
            now = project.annotation_set(document.id, author)
            mine = tuple(one for one in made if one.id not in left)
            now = project.commit(now, Edit("tag_argument", values, mine)).annotations
            now = project.commit(now, set_flag(now, scheme, "list_page", True)).annotations
            done = project.undo(now)
            assert done is not None
            now = project.commit(done.annotations, set_flag(now, scheme, "paywalled", True)).annotations
            project.commit(now, set_state(now, State.DONE))
        found = handed_in_page(project, document.id)
        gold = project.annotation_set(document.id, JUDGE)
        answering = Answering(found.adjudication(gold, project), "eve")
        gold = project.commit(gold, answering.take_agreed(), by="eve").annotations
        for _ in range(20):
            work = found.adjudication(gold, project)
            if not work.open:
                break
            edit = Answering(work, "eve").take(work.open[0].question.id, 0)
            gold = project.commit(gold, edit, by="eve").annotations
        project.reviewing.note_for_guidelines(GuidelineNote("g1", "entity type", "GPE", "ORG", "which?"))
    return document.id


def taken(target: Path, *others: Path, by: LabelMap | None = OURS, rehearse: bool = False) -> MergeReport:
    with Project.open(target) as project:
        return take_in(project, [str(one) for one in others], MergeWish(rehearse=rehearse), label_map=by)


def open_questions(path: Path, document: str) -> list[str]:
    with Project.open(path) as project:
        found = handed_in_page(project, document)
        work = found.adjudication(project.annotation_set(document, JUDGE), project)
        return [one.question.id for one in work.open]


def test_everything_is_said_in_our_labels_and_nothing_else_has_changed(
    tmp_path: Path, scheme: Scheme, theirs: Scheme
):
    document = worked_on(tmp_path / "ours.annotator", scheme)
    said = archive(tmp_path / "ours.annotator", tmp_path / "a")
    with (
        Project.open(tmp_path / "ours.annotator") as project,
        project.copy(str(tmp_path / "theirs.annotator")) as copy,
    ):
        relabel(copy, THEIRS, theirs, "theirs")
    other = archive(tmp_path / "theirs.annotator", tmp_path / "b")
    for old, new in OTHERWISE.items():
        if old not in ("body", "negative", "Participant"):
            assert json.dumps(new).encode() in other.partition(b"\n")[2], new
            assert json.dumps(old).encode() not in other.partition(b"\n")[2], old
    assert open_questions(tmp_path / "ours.annotator", document) == []
    assert open_questions(tmp_path / "theirs.annotator", document) == [], "decisions hold in other words"
    Project.create(tmp_path / "new.annotator", scheme, "news").close()
    report = taken(tmp_path / "new.annotator", tmp_path / "theirs.annotator")
    assert (report.left_out, report.clashes, report.files) == ([], [], [str(tmp_path / "theirs.annotator")])
    assert archive(tmp_path / "new.annotator", tmp_path / "c") == said
    assert open_questions(tmp_path / "new.annotator", document) == []
    with Project.open(tmp_path / "new.annotator") as new, Project.open(tmp_path / "ours.annotator") as ours:
        told = [[(r.session, r.recorded, r.edit, r.by, r.status) for r in p.journal()] for p in (new, ours)]
        assert told[0] == told[1]
        assert new.check() == []
    assert not taken(tmp_path / "new.annotator", tmp_path / "theirs.annotator").changed
    # The project that the work was first done in has nothing to learn from it.
    assert not taken(tmp_path / "ours.annotator", tmp_path / "theirs.annotator").changed


@pytest.mark.slow
def test_the_order_of_files_does_not_matter(copies: Copies, theirs: Scheme):
    """Copies of one project, two of which went over to another scheme; both sides went on."""
    go_on(copies.base, copies.page, make(Mention("m1", Span.at(0, 5), "ORG")))
    files = [copies.copy() for _ in range(3)]
    for number, path in enumerate(files):
        if number:
            with Project.open(path) as project:
                relabel(project, THEIRS, theirs, "theirs")
        label = "PLACE" if number else "GPE"
        go_on(path, copies.page, make(Mention(f"n{number}", Span.at(6 + number, 9 + number), label)))
        go_on(path, copies.pages[1].id, make(Mention("x", Span.at(0, 5), label)), author=Author(f"a{number}"))
    said = set()
    for order in permutations(range(3)):
        target = copies.copy()
        taken(target, *(files[one] for one in order))
        said.add(copies.says(target))
    assert not taken(target, *files).changed
    for one in (2, 0, 1):
        taken(copies.base, files[one])
    assert said == {copies.says(copies.base)}
    with Project.open(target) as project:
        found = project.annotation_set(copies.page, MARY)
        assert {one.type for one in found.mentions.values()} == {"ORG", "GPE"}
        assert project.check() == []


def test_what_the_map_says_nothing_of_is_named_and_nothing_is_written(copies: Copies, theirs: Scheme):
    other = copies.copy()
    with Project.open(other) as project:
        relabel(project, THEIRS, theirs, "theirs")
    go_on(other, copies.page, make(Mention("m1", Span.at(0, 5), "PLACE")))
    before, there = copies.says(copies.base), other.read_bytes()
    with pytest.raises(AnnotatorError, match="entity type PLACE, which the project does not have"):
        taken(copies.base, other, by=LabelMap(segment_kinds={"newsletter": "newsletter_promo"}))
    assert (copies.says(copies.base), other.read_bytes()) == (before, there)
    # What nobody has used needs no word; without a map there is nothing to go by.
    assert taken(copies.base, other, by=LabelMap(entity_types={"PLACE": "GPE"}), rehearse=True).changed
    with pytest.raises(AnnotatorError, match="neither has all labels of the other"):
        taken(copies.base, other, by=None)
    assert (copies.says(copies.base), other.read_bytes()) == (before, there)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"entity_types": {"PLAICE": "GPE"}}, "names entity type PLAICE, which none of the files has"),
        ({"entity_types": {"PLACE": "GEP"}}, "leads to entity type GEP, which the project does not have"),
        ({"roles": {"Meeting": {"Who": "Whom"}}}, "leads to role Meeting.Whom"),
        ({"values": {"polarity": {"denied": "no"}}}, "leads to attribute value polarity=no"),
    ],
)
def test_a_map_that_leads_nowhere_is_refused(
    copies: Copies, theirs: Scheme, given: dict[str, object], said: str
):
    other = copies.copy()
    with Project.open(other) as project:
        relabel(project, THEIRS, theirs, "theirs")
    with pytest.raises(AnnotatorError, match=said):
        taken(copies.base, other, by=from_json(given))


def test_a_proposal_names_what_is_alike_and_asks_for_the_rest(
    copies: Copies, scheme: Scheme, theirs: Scheme, tmp_path: Path
):
    pairs = propose(scheme, [theirs])
    found = from_json(to_json(pairs))
    left = {("role", "Meeting.Who"): None, ("value", "polarity=denied"): None}
    assert {one: other for one, other in pairs.items() if other is None} == left, "nothing is called so here"
    assert found == replace(OURS, roles={"Meeting": {}}, values={"polarity": {}})
    assert propose(scheme, [scheme]) == {}
    path = tmp_path / "map.json"
    write_map(path, pairs | {("kind", "quiz"): None})
    assert json.loads(path.read_text("utf-8"))["segment_kinds"]["quiz"] is None
    assert read_map(path) == from_json(to_json(pairs))
    with pytest.raises(AnnotatorError, match="already exists"):
        write_map(path, pairs)
    other = copies.copy()
    with Project.open(other) as project:
        relabel(project, THEIRS, theirs, "theirs")
    assert propose(scheme, schemes_of([str(other)])) == pairs
    # Once somebody says what the event is, its roles are looked for there.
    event, role = ("event", "Meeting"), ("role", "Meeting.Who")
    assert propose(scheme, [theirs], {event: None}).get(role, "not asked") == "not asked"
    assert propose(scheme, [theirs], {event: ("event", "Dip.Negotiate")})[role] is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1, column 2"),
        ("[]", "JSON object"),
        ('{"format": "annotator-label-map/2"}', "no label map"),
        ('{"format": "annotator-label-map/1", "kinds": {}}', "kinds"),
        ('{"format": "annotator-label-map/1", "roles": {"Attack": "x"}}', "roles"),
    ],
)
def test_a_map_that_cannot_be_read_is_refused_with_its_place(tmp_path: Path, text: str, said: str):
    (tmp_path / "m.json").write_text(text)
    with pytest.raises(AnnotatorError, match=r"m\.json") as refused:
        read_map(tmp_path / "m.json")
    assert said in str(refused.value)


def test_what_is_not_said_keeps_its_meaning_where_schemes_take_something_else_for_granted(
    tmp_path: Path, scheme: Scheme
):
    """Polarity is positive where nobody says otherwise; in the other scheme it is negative."""
    data = json.loads(json.dumps(dict(scheme.data)))
    next(one for one in data["attributes"] if one["id"] == "polarity")["default"] = "negative"
    data["segment_kinds"].append({**data["segment_kinds"][-1], "id": "quiz", "name": "Quiz", "key": ""})
    document = page(TEXT, "one")
    with Project.create(tmp_path / "theirs.annotator", parse_scheme(data)) as project:
        project.add_document(document, TEXT.encode())
    event = Event("v1", Span.at(16, 19), "Dip.Meet")
    said = replace(event, id="v2", span=Span.at(6, 9), attributes={"polarity": "positive"})
    made = tuple(Change(Kind.EVENT, one.id, None, one) for one in (event, said))
    go_on(tmp_path / "theirs.annotator", document.id, Edit("tag_event", {}, made))
    Project.create(tmp_path / "ours.annotator", scheme).close()
    taken(
        tmp_path / "ours.annotator",
        tmp_path / "theirs.annotator",
        by=LabelMap(segment_kinds={"quiz": "tags"}),
    )
    with Project.open(tmp_path / "ours.annotator") as project:
        found = project.annotation_set(document.id, MARY).events
        assert found["v1"].attributes == {"polarity": "negative"}
        assert found["v2"].attributes == {}
