"""A report: pooled over pages, with intervals, means, and when a number misleads."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, AuthorKind, Segment
from annotator.domain.ranges import Range
from annotator.review.agreement.intervals import intervals
from annotator.review.agreement.pages import Page, page_tallies
from annotator.review.agreement.pairs import pairs_of
from annotator.review.agreement.registry import MEASURES, measures_named
from annotator.review.agreement.report import Report, agreement, reported
from annotator.review.agreement.tallies import dumped, loaded
from annotator.review.agreement.values import f1
from annotator.review.counts import ReviewError

from ..examples import example
from .pages import basis, mentioned, segmented

GOLD, MODEL = Author("gold", AuthorKind.GOLD), Author("rules", AuthorKind.MODEL)


def by(author: str | Author, annotations: AnnotationSet, document: str = "d") -> AnnotationSet:
    made = author if isinstance(author, Author) else Author(author)
    return replace(annotations, author=made, document=document)


def page(document: str, **sets: AnnotationSet) -> Page:
    return Page(document, {name: by(name, one, document) for name, one in sets.items()})


def drawn_pages(count: int, authors: Sequence[str] = ("ana", "ben"), seed: int = 5) -> list[Page]:
    """Pages on which authors mark three names each, now and then one more or with another type."""
    rng = random.Random(seed)
    pages = []
    for number in range(count):
        sets = {
            name: mentioned(
                [
                    (20 * n, 20 * n + rng.choice([8, 8, 9]), rng.choice(["ORG", "ORG", "PER"]))
                    for n in range(3)
                ]
            )
            for name in authors
        }
        pages.append(page(f"d{number:02}", **sets))
    return pages


def made(pages: Sequence[Page], *ids: str, **more: object) -> Report:
    return agreement(pages, measures_named(ids), basis(), **more)  # type: ignore[arg-type]


# --- intervals ------------------------------------------------------------------------------------------


def test_an_interval_equals_the_reference():
    found = example("bootstrap_f1")
    pages = [{(name,): number for name, number in one.items()} for one in found["input"]["pages"]]

    def score(tally: dict) -> dict[str, float | None]:
        return {"f1": f1(*(tally.get((name,), 0) for name in ("matched", "a", "b"))).value}

    interval = intervals(pages, score, found["input"]["seed"], found["input"]["resamples"])["f1"]
    expected = found["expected"]
    assert interval.low == pytest.approx(expected["low"], abs=1e-9)
    assert interval.high == pytest.approx(expected["high"], abs=1e-9)
    assert interval.defined == expected["defined"]


def test_a_draw_adds_up_broken_numbers_too():
    pages = [{("a",): 1, ("b",): 0.1}, {("a",): 2, ("b",): 0.2}, {("c",): 1 << 50}]
    found = intervals(pages, lambda tally: {"b": tally.get(("b",), 0), "c": tally.get(("c",), 0)}, 3, 200)
    assert 0 <= found["b"].low < found["b"].high <= 0.6 + 1e-12
    assert found["c"].high == 3 * (1 << 50)


def test_few_pages_have_no_interval_and_say_so():
    few = made(drawn_pages(7), "mention_strict").of("mention_strict", "ana", "ben").figure
    assert (few.low, few.high, str(few.no_interval)) == (None, None, "too few pages for an interval")
    assert [str(note) for note in few.notes] == ["n = 7 pages: read nothing into it"]
    many = made(drawn_pages(12), "mention_strict").of("mention_strict", "ana", "ben").figure
    assert many.low is not None
    assert many.low < many.value < many.high
    assert many.no_interval is None
    assert not many.notes
    rows = made(drawn_pages(12), "mention_strict").of("mention_strict", "ana", "ben").rows
    assert rows["ORG"].low is not None


def test_few_units_are_said_to_be():
    pages = [page(f"d{n}", ana=mentioned([(0, 5, "ORG")]), ben=mentioned([(0, 5, "ORG")])) for n in range(10)]
    figure = made(pages, "mention_strict").of("mention_strict", "ana", "ben").figure
    assert [str(note) for note in figure.notes] == ["20 mentions only: read nothing into it"]


def test_the_same_pages_and_seed_give_the_same_bytes():
    pages = drawn_pages(12, ("ana", "ben", "cem"))
    one = json.dumps(made(pages, *MEASURES, draws=50).as_dict())
    assert json.dumps(made(pages[::-1], *MEASURES, draws=50).as_dict()) == one
    assert json.dumps(made(pages, *MEASURES, draws=50, seed=1).as_dict()) != one


# --- who with whom --------------------------------------------------------------------------------------


def test_gold_is_the_key_of_people_and_a_person_that_of_a_model():
    authors = [MODEL, Author("ben"), GOLD, Author("ana"), Author("other", AuthorKind.MODEL)]
    assert [(one.name, two.name) for one, two in pairs_of(authors)] == [
        ("gold", "ana"), ("gold", "ben"), ("gold", "other"), ("gold", "rules"), ("ana", "ben"),
        ("ana", "other"), ("ana", "rules"), ("ben", "other"), ("ben", "rules"),
    ]  # fmt: skip


def test_precision_is_the_share_of_the_model_that_is_right():
    gold, model = mentioned([(0, 5, "ORG"), (9, 12, "PER")]), mentioned([(0, 5, "ORG")])
    both = Page("d", {"rules": by(MODEL, model), "gold": by(GOLD, gold)})
    found = made([both], "mention_strict").results[0]
    assert found.authors == ("gold", "rules")
    assert (found.figure.parts["precision"], found.figure.parts["recall"]) == (1.0, 0.5)


def test_counts_are_pooled_not_averaged():
    same, other = mentioned([(n, n + 1, "ORG") for n in range(0, 200, 2)]), mentioned([(0, 1, "PER")])
    pages = [page("large", ana=same, ben=same), page("small", ana=other, ben=mentioned([(5, 6, "PER")]))]
    assert made(pages, "mention_strict").results[0].figure.value == pytest.approx(200 / 202)


def test_a_group_has_alpha_at_once_and_the_mean_of_its_pairs():
    report = made(drawn_pages(12, ("ana", "ben", "cem")), "mention_strict", "mention_unitizing_alpha")
    group = report.of("mention_unitizing_alpha", "ana", "ben", "cem")
    assert group.figure.value is not None
    values = [
        one.figure.value for one in report.results if one.measure.id == "mention_strict" and not one.mean
    ]
    mean = report.mean("mention_strict")
    assert len(values) == 3
    assert mean.figure.value == pytest.approx(sum(values) / 3)
    assert mean.figure.low < mean.figure.value < mean.figure.high
    assert mean.authors == ("ana", "ben", "cem")
    with pytest.raises(KeyError):
        report.of("mention_strict", "ana", "zoe")
    with pytest.raises(KeyError):
        report.mean("mention_unitizing_alpha")


def test_pages_of_one_author_are_left_out_and_said_to_be():
    alone = page("alone", ana=mentioned([(0, 5, "ORG")]))
    report = made([*drawn_pages(2), alone], "mention_strict")
    assert report.pages == 2
    assert [str(one) for one in report.left_out] == ["1 page left out: fewer than two authors handed it in"]
    chosen = made(drawn_pages(2, ("ana", "ben", "cem")), "mention_strict", authors={"ana", "cem"})
    assert [one.authors for one in chosen.results] == [("ana", "cem")]


def test_what_was_counted_before_gives_the_same_report():
    pages, wanted = drawn_pages(12), measures_named(["mention_strict", "mention_type"])
    kept = [one for each in pages for one in page_tallies(each, wanted, basis())]
    again = [replace(one, tally=loaded(json.loads(json.dumps(dumped(one.tally))))) for one in kept]
    found = reported(again, wanted, [Author("ana"), Author("ben")], basis().profile)
    assert found.as_dict() == agreement(pages, wanted, basis()).as_dict()


def test_an_unknown_measure_is_refused():
    with pytest.raises(ReviewError) as refused:
        measures_named(["kappa"])
    assert refused.value.message.values["name"] == "kappa"
    assert "character_kappa" in refused.value.message.values["known"]


# --- when a number misleads -----------------------------------------------------------------------------


def test_same_cuts_with_other_kinds_name_the_confusion():
    text = "One is here. Two is here. Three is here. Four is here."
    one = segmented([(0, 12, "body", 1), (13, 25, "caption", 1), (26, 40, "body", 1)], 0, text)
    two = segmented([(0, 12, "caption", 1), (13, 25, "body", 1), (26, 40, "caption", 1)], 0, text)
    report = made([page("d", ana=one, ben=two)], "boundary_similarity", "character_kappa")
    notes = [str(note) for note in report.of("boundary_similarity", "ana", "ben").figure.notes]
    assert "same cuts, other kinds: body against caption" in notes


def test_agreement_with_a_suggestion_is_said_to_be():
    pieces = [Segment(f"s{n}", Range.at(10 * n, 10 * n + 9), "body", 1) for n in range(4)]
    ana, ben = (
        replace(segmented([], 40), segments={one.id: one for one in pieces}, author=Author(name))
        for name in ("ana", "ben")
    )
    sources = {name: {"s0": "rules/7", "s1": "rules/8"} for name in ("ana", "ben")}
    both = Page("d", {"ana": ana, "ben": ben}, sources=sources)
    report = made([both], "segment_f1", "same_suggestion")
    assert report.of("same_suggestion", "ana", "ben").figure.value == 0.5
    assert [str(note) for note in report.of("segment_f1", "ana", "ben").figure.notes] == [
        "n = 1 page: read nothing into it",
        "50 % of these segments came from the same suggestion: agreement with it, not with each other",
    ]
