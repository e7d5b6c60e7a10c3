"""The overview of a project: counted once for each page, kept by blocks, and the same however it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from annotator.datasets import kept_sums
from annotator.datasets.agreement import Wish, project_agreement
from annotator.datasets.errors import CancelledError
from annotator.datasets.overview import Counts, shown_names
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import GOLD, Author, AuthorKind, Decision, Mention, Outcome, State
from annotator.domain.ranges import Range, Span
from annotator.edits import verbs
from annotator.edits.page_items import set_state
from annotator.review.agreement.pages import Page
from annotator.review.agreement.registry import MEASURES
from annotator.review.confusion import Between
from annotator.review.digest import NAME, to_json
from annotator.review.label_pairs import Sort
from annotator.store import Project, agreement_cache

from .helpers import JOHN, MARY, page

TEXT = "Japan met Norway in Oslo. Read more"
ANN, OF_GOLD = Author("ann"), Author(GOLD, AuthorKind.GOLD)
STRICT = MEASURES["mention_strict"]
PAGES = 12


def a_set(document: str, text: str, author: Author, place: str) -> AnnotationSet:
    mentions = {"m0": Mention("m0", Span.at(0, 5), "GPE"), "m1": Mention("m1", Span.at(20, 24), place)}
    return AnnotationSet(f"{author.name}-{document}", document, text, author, State.DONE, mentions=mentions)


@pytest.fixture
def filled(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Twelve pages in blocks of four; the last one John has not handed in."""
    monkeypatch.setattr(kept_sums, "BLOCK", 4)
    for n in range(PAGES):
        text = f"{TEXT} {n}"
        document = page(text, f"page {n}", document_id=f"d{n:02}")
        sets = [
            a_set(document.id, text, MARY, "GPE"), a_set(document.id, text, JOHN, "FAC" if n % 2 else "GPE"),
            a_set(document.id, text, ANN, "GPE"),
        ]  # fmt: skip
        if n == PAGES - 1:
            sets = [sets[0]]
        project.add_bundle(document, sets, (), (), None)
    return project


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are read to be counted."""
    found: list[str] = []
    read = kept_sums.KeptSums.__init__

    def watched(self, project, order, compared, page_of):  # type: ignore[no-untyped-def]
        def noted(document: str, numbers: Mapping[Author, int]) -> Page:
            found.append(document)
            return page_of(document, numbers)

        read(self, project, order, compared, noted)

    monkeypatch.setattr(kept_sums.KeptSums, "__init__", watched)
    return found


def hand_in(project: Project, document: str, author: Author, place: str) -> None:
    annotations = project.annotation_set(document, author)
    mention = Mention("m1", Span.at(20, 24), place)
    edit = Edit(
        verbs.TAG_MENTION, {"type": place, "surface": "Oslo"}, (Change(Kind.MENTION, "m1", None, mention),)
    )
    annotations = project.commit(annotations, edit).annotations
    project.commit(annotations, set_state(annotations, State.DONE))


def test_nothing_is_counted_twice(filled: Project, counted: list[str]):
    first = Counts(filled).overview()
    assert counted == [f"d{n:02}" for n in range(PAGES - 1)]
    counted.clear()
    again = Counts(filled).overview()
    assert counted == []
    assert to_json(again.digest) == to_json(first.digest)


def test_after_one_more_page_only_that_page_is_counted(filled: Project, counted: list[str]):
    before = Counts(filled).overview()
    Counts(filled).matrix(STRICT)
    counted.clear()
    hand_in(filled, "d11", JOHN, "FAC")
    after = Counts(filled).overview()
    assert counted == ["d11"]
    assert after.digest.counted == before.digest.counted + 1
    table = Between.PEOPLE, Sort.TYPE
    assert after.digest.confusion.places[table]["FAC", "GPE"] == (
        before.digest.confusion.places[table]["FAC", "GPE"] + 1
    )
    counted.clear()
    Counts(filled).matrix(STRICT)
    assert counted == ["d11"]


def test_one_more_page_is_added_to_the_sum_of_its_block(filled: Project, monkeypatch: pytest.MonkeyPatch):
    Counts(filled).overview()
    hand_in(filled, "d11", JOHN, "FAC")
    asked: list[str] = []
    read = agreement_cache.read

    def noted(connection, measures, wanted=None):  # type: ignore[no-untyped-def]
        asked.extend(wanted if measures == [NAME] else ())
        return read(connection, measures, wanted)

    monkeypatch.setattr(agreement_cache, "read", noted)
    after = Counts(filled).overview()
    assert asked == ["d11"]
    monkeypatch.setattr(kept_sums, "BLOCK", 5)
    assert to_json(Counts(filled).overview().digest) == to_json(after.digest)


def test_a_page_with_one_more_hand_in_is_not_counted_twice(filled: Project, monkeypatch: pytest.MonkeyPatch):
    hand_in(filled, "d11", JOHN, "FAC")
    Counts(filled).overview()
    hand_in(filled, "d11", ANN, "GPE")
    after = Counts(filled).overview()
    assert after.digest.counted == PAGES
    monkeypatch.setattr(kept_sums, "BLOCK", 5)
    assert to_json(Counts(filled).overview().digest) == to_json(after.digest)


def test_sums_of_other_hand_ins_do_not_pile_up(filled: Project):
    Counts(filled).overview()
    name = "digest/2 of 4"
    assert len(filled.reviewing.counted([name])) == 3
    hand_in(filled, "d11", JOHN, "FAC")
    Counts(filled).overview()
    assert len(filled.reviewing.counted([name])) == 3


def test_the_matrix_is_what_agreement_says(filled: Project):
    report = project_agreement(filled, Wish(measures=[STRICT]))
    results = Counts(filled).matrix(STRICT)
    intervals = Counts(filled).intervals(STRICT)
    for one in results:
        told = report.mean(STRICT.id) if one.mean else report.of(STRICT.id, *one.authors)
        assert one.figure.value == told.figure.value
        assert (one.figure.units, one.figure.pages) == (told.figure.units, told.figure.pages)
        assert intervals[one.authors] == (told.figure.low, told.figure.high)
        assert [str(note) for note in one.figure.notes] == [str(note) for note in told.figure.notes]
    assert [one.mean for one in results] == [False, False, False, True]


def test_the_pages_of_a_pair_come_worst_first(filled: Project):
    pages = Counts(filled).pages_of(STRICT, ("mary", "john"))
    assert len(pages) == PAGES - 1
    assert [one.value for one in pages] == [0.5] * 5 + [1.0] * 6
    assert pages[0].name == "page 1"


def test_the_pages_of_a_confusion_have_a_place(filled: Project):
    counts = Counts(filled)
    for pair in (("FAC", "GPE"), ("GPE", "FAC")):
        found = counts.pages_where((Between.PEOPLE, Sort.TYPE, *pair))
        assert {one.document for one in found} == {f"d{n:02}" for n in (1, 3, 5, 7, 9)}
        assert {(one.start, one.surface, one.units) for one in found} == {(20, "Oslo", 2)}


def test_who_stops_keeps_what_was_counted(filled: Project, counted: list[str]):
    with pytest.raises(CancelledError):
        Counts(filled).overview(cancelled=lambda: len(counted) >= 6)
    assert len(counted) == 6
    Counts(filled).overview()
    assert len(counted) == PAGES - 1


def test_a_blind_project_calls_people_by_letters(filled: Project):
    filled.set_settings(replace(filled.settings, blind=True, seed=3))
    overview = Counts(filled).overview()
    assert set(overview.authors) == {"A", "B", "C"}
    told = f"{overview.digest} {overview.stats['authors']} {[str(one) for one in overview.left_out]}"
    assert not any(name in told for name in ("mary", "john", "ann'"))
    results = Counts(filled).matrix(STRICT)
    assert {name for one in results for name in one.authors} == {"A", "B", "C"}
    assert Counts(filled).pages_of(STRICT, ("A", "B"))


def test_letters_follow_no_order_of_names_and_stay():
    names = [Author(name) for name in "abcdefgh"]
    drawn = [tuple(shown_names(names, letters=True, seed=seed).values()) for seed in range(4)]
    called = [shown_names(names, letters=True, seed=seed) for seed in range(4)]
    assert called == [shown_names(names[::-1], letters=True, seed=seed) for seed in range(4)]
    assert len({tuple(one[name] for name in "abcdefgh") for one in called}) == 4
    assert all(sorted(one) == list("ABCDEFGH") for one in drawn)


def test_decisions_are_counted_by_rule_and_look(filled: Project):
    gold = filled.annotation_set("d00", OF_GOLD)
    wanted = [(None, "mary"), ("unanimous", ""), ("unanimous", "mary"), ("unanimous", "")]
    changes = []
    for n, (rule, by) in enumerate(wanted):
        made = Decision(fresh_id(), "mention", Range.at(n, n + 1), Outcome.NOTHING, rule=rule, by=by)
        changes.append(Change(Kind.DECISION, made.id, None, made))
    filled.commit(gold, Edit(verbs.DECIDE_MANY, {"n": 4, "surface": ""}, tuple(changes)))
    found = [(one.rule, one.looked, one.count) for one in filled.reviewing.decisions()]
    assert found == [(None, True, 1), ("unanimous", False, 2), ("unanimous", True, 1)]
