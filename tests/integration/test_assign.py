"""`annotator assign`: fair plans, the same again, gold kept out of sight, nothing written when refused."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from annotator.datasets.assigning import Wish, carry_out, idle_for, planned, qualifying
from annotator.datasets.progress import open_to, progress_of, qualification
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError, EditError
from annotator.domain.items import GOLD, Author, AuthorKind, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.edits.page_items import set_state
from annotator.review.assigning import Shares
from annotator.store import Project
from tests.e2e.test_cli import annotator
from tests.store.helpers import MODEL, news_scheme, page

TEXT = "Japan met Norway in Oslo. Read more"
PAGES, GOLDEN = 20, 4
ALL = Author(GOLD, AuthorKind.GOLD)


def said(document: str, author: Author, names: int) -> AnnotationSet:
    """A done set with so many of the two names, and the segment."""
    spans = [(0, 5), (10, 16)][:names]
    mentions = {f"m{n}": Mention(f"m{n}", Span.at(*one), "GPE") for n, one in enumerate(spans)}
    whole = Segment("s", Range.at(0, 25), "body", 1)
    return AnnotationSet(
        f"{author.name}-{document}", document, TEXT + document, author, State.DONE,
        segments={"s": whole}, mentions=mentions,
    )  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of twenty pages, four of them with finished gold, to be copied."""
    path = tmp_path_factory.mktemp("made") / "p.annotator"
    with Project.create(path, news_scheme(), "test") as made:
        for n in range(PAGES):
            document = page(f"{TEXT}d{n:02}", f"p{n:02}", document_id=f"d{n:02}")
            golden = [said(document.id, ALL, 2)] if n < GOLDEN else []
            made.add_bundle(document, [*golden, replace(said(document.id, MODEL, 2))], (), (), None)
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A project of one's own."""
    return Path(shutil.copy(made, tmp_path))


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path) as opened:
        yield opened


def command(path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return annotator("assign", path, *options)


def answered(path: Path, *options: str) -> dict[str, object]:
    done = command(path, *options, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_pages_without_gold_are_shared_and_a_second_run_adds_nothing(path: Path):
    asked = (
        "--authors",
        "ana,ben,cy",
        "--overlap",
        "25%",
        "--each",
        "2",
        "--seed",
        "7",
        "--due",
        "2027-01-31",
    )
    dry = answered(path, *asked, "--dry-run")
    assert (dry["stored"], dry["left_out"]) == (0, {"gold": GOLDEN, "taken": 0, "barred": 0})
    with Project.open(path) as project:
        assert project.reviewing.assignments() == [] and Author("ana") not in project.authors()
    first = answered(path, *asked)
    assert first["assignments"] == dry["assignments"], "the plan is what is stored"
    assert (first["pages"], first["stored"]) == (16, 20)
    shared = Counter(one["document"] for one in first["assignments"])  # type: ignore[attr-defined]
    assert Counter(shared.values()) == {1: 12, 2: 4} and min(shared) == "d04"
    assert sorted(n for *_, n in first["pairs"]) == [1, 1, 2]  # type: ignore[attr-defined]
    assert {one["due"] for one in first["assignments"]} == {"2027-01-31"}  # type: ignore[attr-defined]
    again = answered(path, *asked)
    assert (again["stored"], again["assignments"]) == (0, [])


def test_who_is_how_far_is_told(path: Path):
    with Project.open(path) as project:
        carry_out(project, planned(project, Wish(Shares(("ana", "ben")), due=date(2026, 1, 5))))
        mine = [one.document for one in project.reviewing.assignments("ana")]
        for document, state in zip(mine, (State.DONE, State.IN_PROGRESS), strict=False):
            blank = project.annotation_set(document, Author("ana"))
            project.commit(blank, set_state(blank, state))
        (ana, ben) = progress_of(project, date(2026, 1, 6))
    assert (ana.pages, ana.done, ana.in_progress, ana.todo, ana.overdue) == (8, 1, 1, 6, 7)
    assert (ben.pages, ben.todo, ben.overdue, ben.due) == (8, 8, 8, "2026-01-05")
    shown = command(path)
    assert shown.returncode == 0 and "ana" in shown.stdout and "2026-01-05" in shown.stdout


def test_control_pages_lie_unmarked_among_the_others(project: Project):
    plan = planned(project, Wish(Shares(("ana",), seed=3), control=5))
    mine = [one.document for one in plan.assignments]
    assert len(mine) == 16 + 3 and len({one for one in mine if one < f"d{GOLDEN:02}"}) == 3
    assert [one for one in mine if one >= f"d{GOLDEN:02}"] == [f"d{n:02}" for n in range(GOLDEN, PAGES)]
    assert {one.round for one in plan.assignments} == {1}


@pytest.mark.parametrize(("names", "score", "passed"), [(2, 1.0, True), (1, 2 / 3, False)])
def test_the_qualification_round_opens_the_rest(project: Project, names: int, score: float, passed: bool):
    project.set_settings(replace(project.settings, pass_mark=0.8))
    carry_out(project, planned(project, Wish(Shares(("ana",)), qualify=2)))
    first = open_to(project, "ana")
    assert [one.round for one in first] == [0, 0] and all(one.document < "d04" for one in first)
    for one in first:
        found = qualification(project, "ana")
        assert found is not None and (found.score, found.passed) == (None, False)
        said_set = said(one.document, Author("ana"), names)
        project.add_bundle(project.document(one.document), [said_set], (), (), None)
    found = qualification(project, "ana")
    assert found is not None and found.score == pytest.approx(score) and found.passed is passed
    assert len(open_to(project, "ana")) == (18 if passed else 2)
    project.reviewing.withdraw(qualifying(project, ["ana"]))
    assert len(open_to(project, "ana")) == 16, "released"


def test_work_is_judged_by_somebody_else(project: Project):
    for document, authors in (("d05", ("ana", "ben")), ("d06", ("ana",)), ("d07", ("ben", "cy"))):
        sets = [said(document, Author(one), 2) for one in authors]
        project.add_bundle(project.document(document), sets, (), (), None)
    judged = planned(project, Wish(Shares(("ana", "dee")), "adjudicate"))
    assert {one.document: one.author for one in judged.assignments} == {"d05": "dee", "d07": "ana"}
    assert judged.left_out["not_ready"] == PAGES - 2
    alone = planned(project, Wish(Shares(("ana",)), "review"))
    assert ([one.document for one in alone.assignments], alone.left_out["barred"]) == (["d07"], 2)


def test_what_lies_idle_is_taken_back(project: Project):
    carry_out(project, planned(project, Wish(Shares(("ana",)), pages=["d05", "d06"])))
    blank = project.annotation_set("d05", Author("ana"))
    project.commit(blank, set_state(blank, State.IN_PROGRESS))
    assert idle_for(project, 1) == []
    assert [one.document for one in idle_for(project, 0)] == ["d06"]
    made = datetime.fromisoformat(project.reviewing.assignments("ana")[0].made)
    assert abs((datetime.now(UTC) - made).total_seconds()) < 60


def test_pages_on_demand_wait_for_whoever_is_free(path: Path):
    found = answered(path, "--authors", "ana,ben", "--on-demand", "--each", "1")
    assert (found["waiting"], found["assignments"]) == (16, [])
    with Project.open(path) as project:
        assert [project.reviewing.next_page(who) for who in ("ana", "ben", "cy")] == ["d04", "d05", "d06"]


@pytest.mark.parametrize(
    ("options", "said", "code"),
    [
        (("--authors", MODEL.name), "model", 1),
        (("--authors", "gold"), "gold is nobody", 1),
        (("--authors", "ana", "--qualify", "9"), "there are 4", 1),
        (("--authors", "ana", "--page", "no such page"), "no such page", 1),
        (("--authors", "ana,,ben"), "separated by commas", 2),
        (("--authors", "ana,ana"), "twice", 2),
        (("--authors", "ana", "--overlap", "120%"), "no share", 2),
        (("--authors", "ana", "--due", "soon"), "soon", 2),
        (("--release", "zoe"), "qualification", 1),
        ((), "nothing is handed out yet", 1),
    ],
)
def test_what_is_refused_writes_nothing(path: Path, options: tuple[str, ...], said: str, code: int):
    before = path.read_bytes()
    done = command(path, *options)
    assert done.returncode == code and said in done.stderr and "Traceback" not in done.stderr
    assert path.read_bytes() == before


def test_nobody_is_given_a_name_that_is_none(project: Project):
    with pytest.raises((AnnotatorError, EditError)):
        planned(project, Wish(Shares((" ",))))
