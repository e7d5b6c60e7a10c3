"""Which gold an export takes: what was handed in, by its number; what is unfinished only if asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.datasets.checking import against
from annotator.datasets.exporting import export
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import delete_items, set_flag, set_state, tag_mention
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.store.project import Project
from tests.store.helpers import page
from tests.unit.review.beside import author_set, mentions

TEXT = "Norway and Chile signed a deal in Oslo."
JUDGE = Author(GOLD, AuthorKind.GOLD)


@pytest.fixture
def project(tmp_path: Path, news: Scheme) -> Iterator[Project]:
    """One page on which ana and ben say the same of two countries, and differ on Oslo."""
    with Project.create(tmp_path / "gold.annotator", news) as project:
        document = page(TEXT, "one")
        rows = [[0, 6, "GPE"], [11, 16, "GPE"]]
        said = {"ana": [*rows, [34, 38, "GPE"]], "ben": rows}
        sets = [
            replace(author_set(TEXT, mentions(one, name), name), id=f"set-{name}", document=document.id)
            for name, one in said.items()
        ]
        project.add_bundle(document, sets, [], [], None)
        yield project


def gold(project: Project) -> AnnotationSet:
    return project.annotation_set(project.documents()[0].id, JUDGE)


def do(project: Project, make: Callable[[AnnotationSet], Edit]) -> AnnotationSet:
    """Commit an edit of gold."""
    now = gold(project)
    return project.commit(now, make(now), by="eve").annotations


def answered(project: Project, scheme: Scheme, make: Callable[[Answering, Adjudication], Edit]) -> None:
    """Answer a question as the review does."""
    document = project.documents()[0].id
    sets = [one.annotations for _, listed in project.reviewing.hand_ins([document], ["ana", "ben"])
            for one in listed]  # fmt: skip
    adjudication = Adjudication(gold(project), sets, scheme)
    do(project, lambda _now: make(Answering(adjudication, "eve"), adjudication))


def adjudicated(project: Project, scheme: Scheme) -> None:
    answered(project, scheme, lambda answer, _: answer.take_agreed())
    answered(project, scheme, lambda answer, page: answer.take(page.open[0].question.id, 0))


def finished(project: Project) -> AnnotationSet:
    if gold(project).state is State.DONE:
        do(project, lambda now: set_state(now, State.IN_PROGRESS))
    return do(project, lambda now: set_state(now, State.DONE))


def exported(project: Project, folder: Path, **more) -> tuple[list[str], dict, list[str]]:
    """Return the surfaces of gold's mentions, what the manifest says of gold, and the warnings."""
    more.setdefault("authors_from", "gold")
    report = export(project, folder, format="jsonl", **more)
    record = json.loads((folder / "project.jsonl").read_text(encoding="utf-8").splitlines()[1])
    (one,) = record["annotations"]
    surfaces = sorted(TEXT[slice(*mention["spans"][0])] for mention in one["mentions"])
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest.get("gold") == report.to_json().get("gold")
    named = [f"{one['author']}: {surface}" for surface in surfaces]
    return named, manifest.get("gold", {}), [one.id for one in report.warnings]


def test_gold_in_progress_goes_out_only_if_asked_for_with_its_open_questions(project, news, tmp_path):
    answered(project, news, lambda answer, _: answer.take_agreed())
    with pytest.raises(AnnotatorError) as refused:
        export(project, tmp_path / "out", format="jsonl", authors_from="gold")
    assert refused.value.message.id == "error.export.no_finished_gold"
    assert not (tmp_path / "out").exists()
    surfaces, told, warned = exported(project, tmp_path / "as-it-is", unfinished=True)
    assert surfaces == ["gold: Chile", "gold: Norway"]
    (entry,) = project.journal(author="gold")
    document = {"id": gold(project).document, "hand_in": None, "revision": 1, "open_questions": 1}
    document["journal"] = entry.hash
    assert told == {"versions": {"gold": 1}, "open_questions": 1, "documents": [document]}
    assert warned == ["warning.export.gold_unfinished"]


def test_best_takes_a_person_where_gold_is_not_finished(project, news, tmp_path):
    answered(project, news, lambda answer, _: answer.take_agreed())
    surfaces, told, warned = exported(project, tmp_path / "best", authors_from="best")
    assert (surfaces[0], told) == ("ana: Chile", {})
    assert warned == ["warning.export.gold_not_handed_in"]
    surfaces, _, warned = exported(project, tmp_path / "now", authors_from="best", unfinished=True)
    assert surfaces == ["gold: Chile", "gold: Norway"]
    assert warned == ["warning.export.gold_unfinished"]


@pytest.mark.parametrize("authors_from", ["gold", "best"])
def test_the_manifest_names_the_hand_in_and_its_revision(project, news, tmp_path, authors_from):
    adjudicated(project, news)
    done = finished(project)
    surfaces, told, warned = exported(project, tmp_path / "one", authors_from=authors_from)
    assert surfaces == ["gold: Chile", "gold: Norway", "gold: Oslo"]
    document = {"id": done.document, "hand_in": 1, "revision": done.revision, "open_questions": 0}
    document["journal"] = project.journal(author="gold")[-1].hash
    assert (told, warned) == (
        {"versions": {"gold@1": 1}, "open_questions": 0, "documents": [document]},
        [],
    )
    do(project, lambda now: set_flag(now, news, "paywalled", True))
    again = finished(project)
    _, told, warned = exported(project, tmp_path / "two", authors_from=authors_from)
    assert (told["versions"], told["documents"][0]["revision"]) == ({"gold@2": 1}, again.revision)
    assert warned == []


def test_gold_that_is_worked_on_again_goes_out_as_it_was_handed_in(project, news, tmp_path):
    adjudicated(project, news)
    finished(project)
    do(project, lambda now: set_state(now, State.IN_PROGRESS))
    (oslo,) = [one.id for one in gold(project).mentions.values() if one.span.start == 34]
    do(project, lambda now: delete_items(now, [oslo]))
    surfaces, told, warned = exported(project, tmp_path / "out")
    assert surfaces == ["gold: Chile", "gold: Norway", "gold: Oslo"]
    assert told["versions"] == {"gold@1": 1}
    assert warned == ["warning.export.gold_changed"]
    surfaces, told, _ = exported(project, tmp_path / "now", unfinished=True)
    assert (surfaces, told["versions"]) == (["gold: Chile", "gold: Norway"], {"gold": 1})


def test_gold_with_a_question_put_off_is_left_out_unless_it_is_asked_for(project, news, tmp_path):
    answered(project, news, lambda answer, _: answer.take_agreed())
    answered(project, news, lambda answer, page: answer.put_off(page.open[0].question.id))
    finished(project)
    surfaces, _, warned = exported(project, tmp_path / "best", authors_from="best")
    assert surfaces[0].startswith("ana")
    assert warned == ["warning.export.gold_with_questions"]
    _, told, warned = exported(project, tmp_path / "asked", unfinished=True)
    assert (told["versions"], told["open_questions"]) == ({"gold@1": 1}, 1)
    assert warned == ["warning.export.gold_unfinished"]


def test_gold_that_came_done_is_its_first_hand_in(project, news, tmp_path):
    document = page(f"{TEXT} Later.", "two")
    made = author_set(document.text, mentions([[0, 6, "GPE"]], "gold"), GOLD, kind="gold")
    project.add_bundle(document, [replace(made, document=document.id)], [], [], None)
    report = export(project, tmp_path / "out", format="jsonl", authors_from="gold")
    assert report.to_json()["gold"]["versions"] == {"gold@1": 1}


def test_the_archive_of_everything_says_which_gold_it_holds(project, news, tmp_path):
    answered(project, news, lambda answer, _: answer.take_agreed())
    report = export(project, tmp_path / "open", format="jsonl")
    assert (report.gold.versions, report.warnings) == ({"gold": 1}, [])
    finished(project)
    assert export(project, tmp_path / "done", format="jsonl").gold.versions == {"gold@1": 1}


def test_an_export_of_a_person_asks_nothing_of_gold(project, news, tmp_path):
    do(project, lambda now: tag_mention(now, news, Range.at(0, 6), "GPE"))
    report = export(project, tmp_path / "out", format="jsonl", authors_from="ana")
    assert (report.warnings, "gold" in report.to_json()) == ([], False)


def test_the_manifest_of_gold_names_a_history_that_can_be_looked_for_later(project, news, tmp_path):
    adjudicated(project, news)
    finished(project)
    export(project, tmp_path / "out", format="jsonl", authors_from="gold")
    manifest = tmp_path / "out" / "manifest.json"
    (told,) = json.loads(manifest.read_text("utf-8"))["gold"]["documents"]
    assert told["journal"] == project.journal(author="gold")[-1].hash
    do(project, lambda now: set_flag(now, news, "paywalled", True))  # going on changes nothing of it
    assert against(project, manifest) == []
    with project._database.writing() as connection:
        connection.exec_driver_sql("UPDATE journal SET hash = 'x' WHERE author = 'gold'")
    (found,) = against(project, manifest)
    assert (found.code, found.document, found.author) == ("published", told["id"], "gold")
    with pytest.raises(AnnotatorError, match="not the manifest"):
        against(project, tmp_path / "out" / "loss.json")
