"""Agreement in a project: which hand-ins are compared, what is left out, what is counted again."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.datasets import agreement as compared
from annotator.datasets.agreement import Which, Wish, project_agreement
from annotator.datasets.overview import Counts
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.edits.page_items import delete_items, set_state
from annotator.review.agreement.registry import measures_named
from annotator.store import Project
from tests.e2e.test_cli import annotator
from tests.store.helpers import JOHN, MARY, MODEL, news_scheme, page, tag

TEXT = "Japan met Norway in Oslo. Read more"
WHOLE = Segment("s", Range.at(0, 25), "body", 1)
SPANS = measures_named(["mention_strict"])


def a_set(document: str, author: Author, spans: list[tuple[int, int]], state: State) -> AnnotationSet:
    mentions = {f"m{n}": Mention(f"m{n}", Span.at(*one), "GPE") for n, one in enumerate(spans)}
    return AnnotationSet(
        f"{author.name}-{document}", document, TEXT + document[-1], author, state, segments={"s": WHOLE},
        mentions=mentions,
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.annotator"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """Pages: both done and one of two the same; both done and the same; john alone; mary is not done."""
    with Project.create(path, news_scheme(), "test") as made:
        for n, (mary, john) in enumerate(
            [([(0, 5), (10, 16)], [(0, 5)]), ([(0, 5)], [(0, 5)]), (None, [(0, 5)]), ([(0, 5)], [(0, 5)])]
        ):
            document = page(f"{TEXT}{n}", f"p{n}", document_id=f"d{n}")
            state = State.IN_PROGRESS if n == 3 else State.DONE
            sets = [a_set(f"d{n}", JOHN, john, State.DONE)]
            sets += [a_set(f"d{n}", MARY, mary, state)] if mary is not None else []
            sets += [a_set(f"d{n}", MODEL, [(0, 5)], State.DONE)]
            made.add_bundle(document, sets, (), (), None)
        yield made


def strict(project: Project, **wish: object) -> tuple[float | None, int]:
    figure = project_agreement(project, Wish(measures=SPANS, **wish)).results[0].figure  # type: ignore[arg-type]
    return figure.value, figure.pages


def test_pages_that_two_handed_in_are_pooled(project: Project):
    # 2 of john's 2 and of mary's 3 mentions are the same: 2·2 / (2 + 3).
    assert strict(project) == (pytest.approx(4 / 5), 2)


def test_what_is_left_out_is_said(project: Project):
    report = project_agreement(project, Wish(measures=SPANS))
    assert [(one.id, dict(one.values)) for one in report.left_out] == [
        ("agreement.one_hand_in", {"n": 2}),
        ("agreement.not_handed_in", {"author": "mary", "n": 2}),
    ]


def test_what_was_done_to_a_page_since_its_hand_in_is_said(project: Project):
    mary = project.annotation_set("d0", MARY)
    mary = project.commit(mary, delete_items(mary, ["m1"])).annotations
    assert mary.state is State.IN_PROGRESS, "what was handed in stays; finishing hands in what is there then"

    def told(**wish: object) -> list[tuple[str, dict[str, object]]]:
        report = project_agreement(project, Wish(measures=SPANS, **wish))  # type: ignore[arg-type]
        return [(one.id, dict(one.values)) for one in report.left_out[2:]]

    assert told() == [("agreement.reopened", {"author": "mary", "n": 1})]
    assert strict(project) == (pytest.approx(4 / 5), 2)
    project.commit(mary, set_state(mary, State.DONE))
    assert told() == [("agreement.handed_in_again", {"author": "mary", "n": 1})]
    assert (strict(project), strict(project, which=Which.LAST)) == ((pytest.approx(4 / 5), 2), (1.0, 2))
    assert told(which=Which.LAST) == []


def test_models_take_part_when_they_are_named(project: Project):
    assert all("guesser" not in one.authors for one in project_agreement(project, Wish()).results)
    assert strict(project, authors=("guesser", "john")) == (1.0, 4)


def test_the_first_hand_in_counts_until_the_last_is_asked_for(project: Project):
    mary = project.annotation_set("d0", MARY)
    for edit in (lambda a: set_state(a, State.IN_PROGRESS), lambda _: tag(20, 24),
                 lambda a: set_state(a, State.DONE)):  # fmt: skip
        mary = project.commit(mary, edit(mary)).annotations
    assert strict(project) == (pytest.approx(4 / 5), 2)
    assert strict(project, which=Which.LAST) == (pytest.approx(4 / 6), 2)


def test_an_unchanged_page_is_not_counted_again(project: Project, monkeypatch: pytest.MonkeyPatch):
    first = project_agreement(project, Wish())
    read: list[str] = []
    original = compared.compared_page
    monkeypatch.setattr(
        compared,
        "compared_page",
        lambda p, document, numbers: read.append(document) or original(p, document, numbers),
    )
    assert project_agreement(project, Wish()).as_dict() == first.as_dict()
    assert read == []
    mary = project.annotation_set("d3", MARY)
    project.commit(mary, set_state(mary, State.DONE))
    assert strict(project)[1] == 3
    assert read == ["d3"]


def test_a_page_alone_is_compared(project: Project):
    assert strict(project, pages=["d1"]) == (1.0, 1)


def test_an_author_whom_the_project_does_not_have_is_refused(project: Project):
    with pytest.raises(AnnotatorError) as refused:
        project_agreement(project, Wish(authors=("mary", "jhon")))
    assert refused.value.message.values["author"] == "jhon"


def test_the_command_prints_what_the_window_shows(project: Project, path: Path):
    expected = project_agreement(project, Wish()).as_dict()
    project.close()
    done = annotator("agreement", str(path), "--json")
    assert json.loads(done.stdout) == json.loads(json.dumps(expected)), done.stderr
    told = annotator("agreement", str(path), "--measure", "mention_strict")
    assert "mention_strict\tjohn mary\t0.800\t–\t5\t2\t" in told.stdout, told.stderr
    assert "mary has not handed in 2 of the pages that others have" in told.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--authors", "mary,nobody"), 1, "nobody"),
        (("--measure", "luck"), 1, "luck"),
        (("--profile", "none"), 1, "none"),
        (("--authors", "mary,"), 2, "commas"),
    ],
)
def test_a_wrong_wish_is_refused_in_a_line(
    project: Project, path: Path, arguments: tuple[str, ...], code: int, words: str
):
    project.close()
    done = annotator("agreement", str(path), *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert words in done.stderr and "Traceback" not in done.stderr


def _handed_in_twice(project: Project, damage: bytes) -> None:
    """Let mary's first hand-in of the first page be kept, and damaged."""
    mary = project.annotation_set("d0", MARY)
    project.commit(mary, set_state(mary, State.IN_PROGRESS))
    with closing(sqlite3.connect(project.target)) as connection, connection:
        connection.execute("UPDATE hand_in SET data = ? WHERE set_id = 'mary-d0'", (damage,))


def test_a_damaged_hand_in_is_left_out_and_the_reader_is_told(project: Project):
    _handed_in_twice(project, b"no zlib")
    said = "mary's hand-in of p0 is damaged and left out"
    for _ in range(2):  # what was counted without it is not kept
        report = project_agreement(project, Wish(measures=SPANS))
        assert [str(one) for one in report.left_out if said in str(one)]
        assert report.results[0].figure.pages == 1
        overview = Counts(project).overview()
        assert [str(one) for one in overview.left_out if said in str(one)]


def test_nothing_is_said_of_hand_ins_that_can_be_read(project: Project):
    overview = Counts(project).overview()
    assert not [one for one in overview.left_out if one.id == "agreement.hand_in_damaged"]


def test_the_report_says_what_is_damaged(project: Project, tmp_path: Path):
    _handed_in_twice(project, b"")
    project.close()
    written = annotator("report", project.target, "--out", tmp_path / "out")
    assert written.returncode == 0, written.stderr
    texts = "".join(one.read_text("utf-8") for one in (tmp_path / "out").iterdir() if one.suffix == ".html")
    assert "hand-in of p0 is damaged and left out" in texts
