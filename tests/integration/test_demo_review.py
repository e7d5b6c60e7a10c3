"""The demonstration's review: two invented people differ, a third decides, and a model is trained on it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.assets import resource
from annotator.datasets.demo import demo_project
from annotator.datasets.demo_review import ANNOTATORS, OPEN, REVIEWER, SETTLED
from annotator.datasets.importing import import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.edits import set_state
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Standing
from annotator.store import Project
from tests.e2e.test_cli import annotator
from tests.training import trained

GOLD_SET = Author(GOLD, AuthorKind.GOLD)
NAMES = {name for name, _ in ANNOTATORS}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration as it is made; nobody changes it."""
    folder = tmp_path_factory.mktemp("demo")
    with demo_project(folder) as project:
        return Path(project.target)


@pytest.fixture
def demo(made: Path, tmp_path: Path) -> Iterator[Project]:
    """A demonstration of one's own."""
    copy = tmp_path / made.name
    shutil.copy(made, copy)
    with Project.open(copy) as project:
        yield project


def page_of(project: Project, name: str) -> str:
    (found,) = [row.id for row in project.documents() if row.name == name]
    return found


def beside(project: Project, page: str) -> tuple[AnnotationSet, Adjudication]:
    gold = project.annotation_set(page, GOLD_SET)
    sets = [one for one in project.annotation_sets(page) if one.author.name in NAMES]
    return gold, Adjudication(gold, sets, project.scheme, seed=project.settings.seed)


def said(annotations: AnnotationSet) -> dict[str, list[object]]:
    """What a set says, without ids of items."""
    marks = {one.id: (one.span, one.type, one.entity) for one in annotations.mentions.values()}
    marks |= {one.id: (one.span, one.type, one.cluster) for one in annotations.events.values()}
    arguments = [
        (marks[one.id], argument.role, marks[argument.target])
        for one in annotations.events.values()
        for argument in one.arguments
    ]
    segments = [(one.range, one.kind, one.article) for one in annotations.segments_in_order()]
    found = {"marks": sorted(marks.values(), key=str), "arguments": sorted(arguments, key=str)}
    return {**found, "segments": segments}


def test_it_is_the_same_each_time(made: Path, tmp_path: Path) -> None:
    def kept(project: Project) -> list[AnnotationSet]:
        pages = [page_of(project, name) for name in (SETTLED, OPEN)]
        sets = [one for page in pages for one in project.annotation_sets(page)]
        return [replace(one, id=one.author.name) for one in sets]

    with Project.open(made) as first, demo_project(tmp_path) as second:
        assert kept(first) == kept(second)


def test_on_one_page_all_is_decided_and_gold_is_what_is_right(demo: Project, tmp_path: Path) -> None:
    page = page_of(demo, SETTLED)
    gold, questions = beside(demo, page)
    assert gold.state is State.DONE and questions.progress.left == questions.progress.to_look_at == 0
    by_hand = [one for one in gold.decisions.values() if one.rule is None]
    assert len(by_hand) > 25 and {one.by for one in by_hand} == {REVIEWER}
    assert any(one.reason for one in by_hand)
    assert {one.by for one in demo.journal(page, GOLD)} == {REVIEWER}
    assert {one.author.name for one in demo.reviewing.handed_in() if one.document == page} == NAMES | {GOLD}
    with Project.create(tmp_path / "samples.annotator", find_scheme("news")) as samples:
        import_paths(samples, [resource("samples", "gold.jsonl")])
        finished, found = said(samples.annotation_set(page, GOLD_SET)), said(gold)
    assert found["segments"] == finished["segments"] and found["marks"] == finished["marks"]
    assert len(set(map(str, finished["arguments"])) ^ set(map(str, found["arguments"]))) <= 2


def test_on_the_other_page_some_is_decided_some_open_and_one_thing_asked(demo: Project) -> None:
    page = page_of(demo, OPEN)
    gold, questions = beside(demo, page)
    assert gold.state is State.IN_PROGRESS
    rules = [one.rule for one in gold.decisions.values()]
    assert rules.count("unanimous") > 100 and rules.count(None) > 20
    standings = [one.standing for one in questions.open]
    assert standings.count(Standing.OPEN) > 15 and standings.count(Standing.LATER) == 1
    (remark,) = demo.reviewing.remarks(page)
    assert (remark.author, remark.settled, len(remark.answers)) == (REVIEWER, None, 1)
    assert remark.answers[0].author == remark.about
    (asked,) = [one for one in questions.open if one.standing is Standing.LATER]
    assert (asked.question.range.start, asked.question.range.end) == (remark.start, remark.end)
    assert asked.question.surface == "attacked\nPirates"
    about = [one.author.name for one in questions.sitting.sets].index(remark.about)
    assert asked.votes[about] is NOTHING, "the remark is to the one who left the role empty"


def command(*arguments: object) -> str:
    done = annotator(*arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_agreement_and_report_have_something_to_say(made: Path, tmp_path: Path) -> None:
    told = json.loads(command("agreement", made, "--authors", ",".join(sorted(NAMES)), "--json"))
    text = json.dumps(told)
    assert set(text.replace('"', " ").split()) >= NAMES
    command("report", made, "--out", tmp_path / "report")
    page = next((tmp_path / "report").glob("*.html")).read_text(encoding="utf-8")
    assert all(name in page for name in NAMES)


def decide_the_rest(project: Project, page: str) -> None:
    """Side with the first version, or with nothing; then hand gold in."""
    gold, questions = beside(project, page)
    answering = Answering(questions, "eve")
    while (asked := next(iter(questions.open), None)) is not None:
        question = asked.question.id
        edit = answering.take(question, 0) if asked.versions else answering.nothing([question])
        gold = project.commit(gold, edit, by="eve").annotations
        questions.follow(gold, edit.changes)
    assert questions.progress.left == 0
    project.commit(gold, set_state(gold, State.DONE), by="eve")


@pytest.mark.slow
def test_gold_that_was_just_decided_trains_a_pipeline(demo: Project, tmp_path: Path) -> None:
    spacy = pytest.importorskip("spacy")
    page = page_of(demo, OPEN)
    target, text, data = demo.target, demo.document(page).text, tmp_path / "dataset"
    before = demo.annotation_set(page, GOLD_SET)
    decide_the_rest(demo, page)
    after = demo.annotation_set(page, GOLD_SET)
    assert after.state is State.DONE and len(after.mentions) > len(before.mentions)
    demo.close()
    command("export", target, data, "--format", "spacy", "--from", "gold")
    docs = list(spacy.tokens.DocBin().from_disk(data / "all.spacy").get_docs(spacy.blank("xx").vocab))
    (decided,) = [doc for doc in docs if doc.text == text]
    marks = {(one.span.start, one.span.end, one.type) for one in after.mentions.values()}
    ents = {(one.start_char, one.end_char, one.label_) for one in decided.ents}
    assert len(ents) > 50 and ents <= marks
    model = spacy.load(trained(data, max_steps=4, eval_frequency=2))
    assert "ner" in model.pipe_names and {"PER", "ORG", "GPE"} <= set(model.get_pipe("ner").labels)
    assert model(text).text == text
