"""Suggestions from the command line to the statistics: samples beside their gold, web pages of our own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotator import assets, edits
from annotator.assist import extractors
from annotator.assist.acceptance import acceptance
from annotator.assist.base import PassedOverError, model
from annotator.assist.segmenter.model import shipped
from annotator.assist.segmenter.suggesting import lessons_of
from annotator.assist.suggesters import SUGGESTERS, suggest, uncertainty
from annotator.cli.app import run
from annotator.datasets.demo import demo_project
from annotator.datasets.importing import ImportWish, import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, AuthorKind, Segment, State
from annotator.domain.ranges import Range
from annotator.edits.taking import accept, reject, restore
from annotator.gui.suggesting.page_suggestions import suggested
from annotator.pages.page import to_document
from annotator.pages.text import read_text as import_text
from annotator.store import Effort, Project, ProjectSettings
from tests.unit.assist.pages import PAGE

EXTRACTORS = ("trafilatura", "resiliparse", "readability")
NO_DESKTOP: Any = None


def told(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    code = run([str(one) for one in (*arguments, "--json")], NO_DESKTOP)
    shown = json.loads(capsys.readouterr().out)
    assert code == 0, shown
    return shown


@pytest.fixture(scope="module")
def made_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the plain sample pages, to be copied; four have gold."""
    pages = assets.resource_dir("samples")
    target = tmp_path_factory.mktemp("made") / "samples.annotator"
    with Project.create(target, find_scheme("news")) as project:
        for paths in ([pages / "gold.jsonl"], sorted(pages.glob("*.txt"))):
            assert import_paths(project, paths, ImportWish(processes=1)).refused == []
    return target


@pytest.fixture
def samples(made_samples: Path, tmp_path: Path) -> Path:
    """A project of the samples of one's own."""
    return Path(shutil.copy(made_samples, tmp_path))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A project of five web pages of one outlet and a text."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(5):
        page = PAGE.replace("lithium deal", f"lithium deal of year {'abcde'[number]}")
        (folder / f"{number}.html").write_text(
            page.replace("two hours", f"{number + 2} hours"), encoding="utf-8"
        )
    (folder / "plain.txt").write_text("A plain page\nIt has a line.", encoding="utf-8")
    target = tmp_path / "site.annotator"
    with Project.create(target, find_scheme("news")) as project:
        report = import_paths(project, [folder], ImportWish(processes=1))
        assert (report.imported, report.refused) == (6, [])
    return target


def kinds(project: Project, document: str, key: str) -> list[tuple[str, int | None]]:
    said = project.annotation_set(document, model(key))
    return [(one.kind, one.article) for one in said.segments_in_order()]


def test_rules_on_the_samples_against_their_gold(samples: Path, capsys: pytest.CaptureFixture[str]):
    """The rules were made on these pages, so this says that they still work, not how good they are."""
    report = told(capsys, "suggest", samples, "--with", "rules")
    assert (report["pages"], report["passed_over"]) == (11, {})
    found = told(capsys, "stats", samples)["suggestions"]["rules"]
    assert (found["pages"], found["waiting"]) == (4, 7)
    assert min(found["precision"], found["recall"]) >= 0.9
    assert min(found["characters"].values()) >= 0.9
    again = told(capsys, "suggest", samples, "--with", "rules")
    assert (again["pages"], again["unchanged"], again["segments"]) == (0, 11, report["segments"])


def test_the_pages_own_names_on_the_sample_web_pages_against_their_gold(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    """What is missed there: a story among the related ones, and matter that is glued into a paragraph."""
    with demo_project(tmp_path) as project:
        target = Path(project.target)
    report = told(capsys, "suggest", target, "--with", "dom")
    assert (report["pages"] + report["unchanged"], len(report["passed_over"])) == (6, 11)
    found = told(capsys, "stats", target)["suggestions"]["dom"]
    assert (found["pages"], found["rejected"]) == (2, 0)
    assert found["precision"] >= 0.8
    assert found["recall"] >= 0.75
    assert min(found["characters"].values()) >= 0.9


def test_what_was_accepted_and_what_not_is_counted(samples: Path):
    with Project.open(samples) as project:
        page = next(row.id for row in project.documents() if row.state is State.TODO)
        suggest(project, "rules", [page])
        suggested = project.annotation_set(page, model("rules"))
        ordered = list(suggested.segments_in_order())
        ida = project.annotation_set(page, Author("ida"))
        edit = accept(ida, project.scheme, suggested, [one.id for one in ordered[:3]])
        ida = project.commit(ida, edit, effort=Effort(keys=1)).annotations
        assert acceptance(project)["rules"]["waiting"] == 1
        done = Edit("done", {}, (Change(Kind.STATE, ida.id, State.IN_PROGRESS.value, State.DONE.value),))
        project.commit(ida, done)
        found = acceptance(project)["rules"]
        assert (found["pages"], found["accepted"], found["rejected"]) == (1, 3, len(ordered) - 3)
        assert (found["recall"], found["edits"], found["missed"]) == (1.0, 1, 0)
        ben = project.annotation_set(page, Author("ben"))
        ben = project.commit(ben, reject(ben, suggested, [one.id for one in ordered[3:6]])).annotations
        ben = project.commit(ben, restore(ben, suggested, [ordered[5].id])).annotations
        found = acceptance(project)["rules"]
        assert (found["rejected"], found["dismissed"]) == (len(ordered) - 3, 2)
        undone = project.undo(ben)
        assert undone is not None and project.undo(undone.annotations) is not None
        assert acceptance(project)["rules"]["dismissed"] == 0
        assert str(project.journal(page, "ida")[0].edit.message) == "accept from rules: 3 of 3 segments"


def test_changed_and_missed_are_counted_in_pieces_and_in_characters(tmp_path: Path):
    text = "Title\nBody\nTags\nMore"
    person, machine = Author("ida"), Author("m", AuthorKind.MODEL)
    labels: dict[Author, list[tuple[int, int, str, int | None]]] = {
        person: [(0, 5, "title", 1), (6, 10, "body", 1), (11, 15, "share", None), (16, 20, "body", 1)],
        machine: [(0, 5, "title", 1), (6, 8, "body", 1), (11, 15, "tags", None)],
    }
    with Project.create(tmp_path / "p.annotator", find_scheme("news")) as project:
        page = to_document(import_text(text.encode(), "page.txt"))
        sets = []
        for author, segments in labels.items():
            items = [
                Segment(f"{author.name}{n}", Range.at(*one[:2]), *one[2:]) for n, one in enumerate(segments)
            ]
            state = State.DONE if author is person else State.TODO
            sets.append(filled(AnnotationSet(author.name, page.id, text, author, state), items))
        project.add_bundle(page, sets, [], [], None)
        assert acceptance(project)["m"] == {
            "pages": 1, "waiting": 0, "suggested": 3, "accepted": 1, "changed": 2, "rejected": 0, "missed": 3,
            "precision": 0.3333, "recall": 0.25, "characters": {"precision": 0.6364, "recall": 0.4118},
            "edits": 0, "dismissed": 0,
        }  # fmt: skip


def test_suggestions_never_touch_what_people_said_and_leave_pages_to_do(samples: Path):
    with Project.open(samples) as project:
        before = {s.id: s for d in project.every() for s in d.sets}
        suggest(project, "rules")
        after = {s.id: s for d in project.every() for s in d.sets if s.author.kind is not AuthorKind.MODEL}
        assert after == before
        models = [s for d in project.every() for s in d.sets if s.author.kind is AuthorKind.MODEL]
        assert {one.state for one in models} == {State.TODO}
        assert len(project.journal(author="rules")) == len(models) == 11
        assert project.check() == []


def test_a_name_that_a_person_bears_is_refused(samples: Path):
    with Project.open(samples) as project:
        project.ensure_author(Author("rules"))
        with pytest.raises(AnnotatorError, match="rules"):
            suggest(project, "rules")


def test_repeated_lines_of_an_outlet(site: Path):
    with Project.open(site) as project:
        suggest(project, "repeats")
        rows = project.documents()
        found = {kind for kind, _ in kinds(project, rows[0].id, "repeats")}
        assert {"newsletter_promo", "comments", "related_links", "share"} <= found
        assert not found & {"title", "byline", "dateline"}


def test_names_of_parts_on_web_pages_alone(site: Path, capsys: pytest.CaptureFixture[str]):
    report = told(capsys, "suggest", site, "--with", "dom")
    assert report["pages"] == 5
    assert list(report["passed_over"].values()) == ["it is not an HTML page"]
    with Project.open(site) as project:
        assert ("title", 1) in kinds(project, project.documents()[0].id, "dom")


@pytest.mark.parametrize("key", EXTRACTORS)
def test_an_extractor_points_at_our_text(site: Path, key: str):
    pytest.importorskip(key)
    with Project.open(site) as project:
        page = project.documents()[0].id
        report = suggest(project, key, [page])
        assert (report.pages, report.passed_over) == (1, {})
        said = project.annotation_set(page, model(key))
        body = " ".join(
            said.text[s.range.start : s.range.end] for s in said.segments.values() if s.kind == "body"
        )
        assert all(
            words in body for words in ("Under the pact", "three refineries", "2 hours", "lawyer told")
        )
        assert "battery starts with a lake" not in body
        assert ("title", 1) in kinds(project, page, key)


@pytest.mark.parametrize("head", ['<?xml version="1.0" encoding="utf-8"?>', "\ufeff", "<!-- x -->"])
def test_an_extractor_reads_pages_that_begin_oddly(head: str):
    for key in EXTRACTORS:
        pytest.importorskip(key)
        assert "Under the pact" in extractors.run(key, head + PAGE)


def test_an_extractor_that_fails_is_named_and_the_others_go_on(monkeypatch: pytest.MonkeyPatch):
    def here(call: Any, *arguments: Any) -> Any:
        return call(*arguments)

    def broken(_source: str) -> str:
        raise KeyError("a\nfault")

    monkeypatch.setattr(extractors, "guarded", here)
    fine = {"trafilatura": lambda _source: "Some words of a story", "readability": broken}
    monkeypatch.setattr(extractors, "_RUN", fine)
    found = extractors.extracted("<p>", "Menu\nSome words of a story", ("trafilatura", "readability"))
    assert (len(found["trafilatura"]), found["readability"]) == (1, ())
    with pytest.raises(PassedOverError, match=r"^readability: KeyError: 'a.nfault'$"):
        extractors.extracted("<p>", "Menu", ("readability",))


def test_three_extractors_and_where_they_differ(site: Path):
    for key in EXTRACTORS:
        pytest.importorskip(key)
    with Project.open(site) as project:
        page = project.documents()[0].id
        suggest(project, "extractors", [page])
        said = project.annotation_set(page, model("extractors"))
        assert ("body", 1) in kinds(project, page, "extractors")
        assert said.notes
        for note in said.notes.values():
            assert note.target in said.segments
            assert [part.split(": ")[0] for part in note.text.split(" · ")] == list(EXTRACTORS)


def test_a_hostile_page_is_passed_over_or_judged_but_stops_nothing(site: Path, tmp_path: Path):
    for key in EXTRACTORS:
        pytest.importorskip(key)
    deep = tmp_path / "deep.html"
    deep.write_text(f"<p>{'words and words ' * 40}</p>" + "<div>" * 5000 + "deep" + "</div>" * 5000)
    with Project.open(site) as project:
        assert import_paths(project, [deep], ImportWish(processes=1)).imported == 1
        page = project.documents()[-1].id
        report = suggest(project, "extractors", [page])
        assert report.pages + report.unchanged + len(report.passed_over) == 1


def test_a_missing_library_is_named_with_the_extra(site: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("annotator.assist.extractors.find_spec", lambda _name: None)
    monkeypatch.setattr("annotator.assist.suggesters.find_spec", lambda _name: None)
    with Project.open(site) as project:
        for key in ("trafilatura", "segmenter"):
            with pytest.raises(AnnotatorError, match=r"pip install 'annotator\[suggest\]'"):
                suggest(project, key)
        assert not {"trafilatura", "segmenter"} & {one.name for one in project.authors()}, (
            "nothing is written"
        )


@pytest.mark.slow
def test_the_segmenter_learns_from_done_pages_and_orders_the_queue(
    samples: Path, capsys: pytest.CaptureFixture[str]
):
    pytest.importorskip("sklearn")
    report = told(capsys, "suggest", samples, "--with", "segmenter")
    assert (report["pages"], report["scores"]["pages"]) == (7, 4)
    assert report["scores"]["content_f1"] > 0.9
    assert "only 4 pages" in report["warnings"][0]
    queue = told(capsys, "suggest", samples, "--with", "segmenter", "--queue")["documents"]
    scores = [row["uncertainty"] for row in queue]
    assert len(queue) == 7
    assert scores == sorted(scores, reverse=True)
    assert 0 < scores[-1] <= scores[0] < 1


@pytest.fixture
def taught(tmp_path: Path) -> Iterator[Project]:
    """Six done pages of ana's, and the same six by ben, who calls everything a table."""
    scheme = find_scheme("news")
    with Project.create(tmp_path / "taught.annotator", scheme) as project:
        for number in range(6):
            lines = [f"Harbour story {number}", f"The council met {number} times and said so.", "Share this"]
            document = to_document(import_text("\n".join(lines).encode(), f"page{number}.txt"))
            project.add_document(document, None)
            for name, kinds in (("ana", ("title", "body", "share")), ("ben", ("table", "table", "embed"))):
                now, at = project.annotation_set(document.id, Author(name)), 0
                for line, kind in zip(document.text.splitlines(), kinds, strict=True):
                    article = 1 if scheme.is_content(kind) else None
                    edit = edits.label_segment(now, scheme, Range.at(at, at + len(line)), kind, article)
                    now, at = project.commit(now, edit).annotations, at + len(line) + 1
                project.commit(now, edits.set_state(now, State.DONE))
        yield project


def proposed(project: Project, document: str, key: str) -> set[str]:
    return {kind for kind, _ in kinds(project, document, key)}


@pytest.mark.slow
def test_nothing_is_learned_from_the_page_that_is_asked_about(taught: Project):
    pytest.importorskip("sklearn")
    first, second, *others = [row.id for row in taught.documents()]
    assert suggest(taught, "segmenter", [first], author="ana").scores["pages"] == 5
    assert suggest(taught, "segmenter", [first, second], author="ana").scores["pages"] == 4
    taught.near_duplicates.replace([(second, first, others[0])])
    assert suggest(taught, "segmenter", [first], author="ana").scores["pages"] == 3
    known, _ = lessons_of(taught, "ana", [second], shipped())
    assert set(known) == set(others[1:])
    assert {one for one, _ in uncertainty(taught, "ana", [first])} == {first}


@pytest.mark.slow
def test_where_a_project_is_blind_each_person_has_a_segmenter_of_their_own(
    taught: Project, capsys: pytest.CaptureFixture[str]
):
    pytest.importorskip("sklearn")
    taught.set_settings(ProjectSettings(blind=True))
    text = b"Another story\nThe council met again and said so.\nShare this"
    page = to_document(import_text(text, "new.txt"))
    taught.add_document(page, None)
    for name, said in (("ana", {"title", "body", "share"}), ("ben", {"table", "embed"})):
        report = suggest(taught, "segmenter", [page.id], seen_by=name)
        assert (report.suggester, report.scores["pages"]) == (f"segmenter:{name}", 6)
        assert proposed(taught, page.id, f"segmenter:{name}") <= said
        shown = suggested(taught, page.id, report.suggester, seen_by="ana")
        assert (shown is not None and shown.author.name) == "segmenter:ana"
    assert suggested(taught, page.id, seen_by="somebody new") is None
    with pytest.raises(AnnotatorError, match="is blind"):
        suggest(taught, "segmenter", [page.id])
    with pytest.raises(AnnotatorError, match="from no other author"):
        suggest(taught, "segmenter", [page.id], author="ben", seen_by="ana")
    with pytest.raises(AnnotatorError, match="is blind"):
        uncertainty(taught)
    for row in uncertainty(taught, seen_by="ana"):
        assert row[0] == page.id
    taught.close()
    assert run(["suggest", taught.target, "--with", "segmenter"], NO_DESKTOP) == 1
    assert "blind" in capsys.readouterr().err
    report = told(capsys, "suggest", Path(taught.target), "--with", "segmenter", "--as", "ana")
    assert report["suggester"] == "segmenter:ana"


def test_wrong_use_is_said_in_one_line(samples: Path, capsys: pytest.CaptureFixture[str]):
    assert run(["suggest", str(samples), "--with", "magic"], NO_DESKTOP) == 2
    assert "‘magic’; choose one of segmenter, rules" in capsys.readouterr().err.replace("\n", " ")
    assert run(["suggest", str(samples), "--with", "rules", "--queue"], NO_DESKTOP) == 2
    assert run(["suggest", str(samples), "--with", "segmenter", "--as", "nobody"], NO_DESKTOP) == 1
    assert run(["suggest", str(samples), "--with", "rules", "--document", "zzz"], NO_DESKTOP) == 1


def test_every_suggester_says_what_it_needs():
    assert set(EXTRACTORS) < set(SUGGESTERS)
    assert all(one.description and one.key == key for key, one in SUGGESTERS.items())
    needing = {key for key, one in SUGGESTERS.items() if one.extra}
    assert needing == {*EXTRACTORS, "extractors", "segmenter", "tagger", "events"}


def test_starting_the_program_loads_none_of_them(tmp_path: Path):
    import subprocess
    import sys

    code = (
        "import sys, annotator.assist.suggesters, annotator.cli.app\n"
        "assert not {'sklearn', 'trafilatura', 'resiliparse', 'readability', 'lxml'} & set(sys.modules)"
    )
    assert find_spec("annotator") is not None
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", code], check=True, cwd=root)
