"""What holds of every measure whatever authors say."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from math import isclose

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Argument, Author, Event, Item, Mention, Relation, Segment
from annotator.domain.ranges import Range, Span
from annotator.review.agreement.comparison import Comparison
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.same_items import atoms, mention_pairs

from .pages import basis

TEXT = "Mara Lindqvist signed. Oslo, REUTERS\nTop stories today. Read on! "
EDGES = st.integers(0, len(TEXT))
SYMMETRIC = [one for one in MEASURES.values() if not one.group]
SETTINGS = settings(max_examples=40, deadline=None)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    cuts = sorted(draw(st.sets(EDGES, min_size=2, max_size=4)))
    return Span.at(*cuts[: len(cuts) // 2 * 2])


@st.composite
def sets(draw: st.DrawFn, author: str = "ana") -> AnnotationSet:
    """Everything an author can say, about one text."""
    items: list[Item] = []
    cuts = sorted(draw(st.sets(EDGES, max_size=8)))
    for n, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False)):
        kind, article = draw(st.sampled_from(("body", "title", "share"))), draw(st.sampled_from((1, 2, None)))
        items.append(Segment(f"s{n}", Range.at(start, end), kind, article))
    links = st.sampled_from((None, "e1", "e2"))
    mentions = draw(st.lists(st.tuples(spans(), st.sampled_from(("PER", "ORG")), links), max_size=5))
    items += [Mention(f"m{n}", span, type_, entity=link) for n, (span, type_, link) in enumerate(mentions)]
    for n, (span, type_, link) in enumerate(
        draw(st.lists(st.tuples(spans(), st.sampled_from(("Dip.Meet", "Dip.Agree")), links), max_size=3))
    ):
        fillers = draw(st.sets(st.sampled_from(range(len(mentions))))) if mentions else set()
        roles = (Argument(draw(st.sampled_from(("Party", "Host"))), f"m{at}") for at in sorted(fillers))
        items.append(Event(f"v{n}", span, type_, cluster=link, arguments=tuple(roles)))
    if len(mentions) > 1:
        items.append(Relation("r0", "owns", "m0", "m1"))
    return filled(AnnotationSet("set", "doc", TEXT, Author(author)), items)


def compared(*authors: AnnotationSet) -> Comparison:
    return Comparison(authors, basis())


@SETTINGS
@given(sets(), sets("ben"))
def test_values_are_the_same_from_both_sides(one: AnnotationSet, two: AnnotationSet):
    there, back = compared(one, two), compared(two, one)
    for measure in SYMMETRIC:
        first, second = (measure.value(each.once(measure.count)) for each in (there, back))
        assert (first.value is None) == (second.value is None), measure.id
        if first.value is not None and second.value is not None:
            assert isclose(first.value, second.value, abs_tol=1e-9), measure.id
        if "precision" in first.parts:
            assert first.parts["precision"] == second.parts["recall"], measure.id


@SETTINGS
@given(sets())
def test_a_set_agrees_with_itself_or_the_measure_is_undefined(one: AnnotationSet):
    both = compared(one, replace(one, author=Author("ben")))
    for measure in MEASURES.values():
        value = measure.value(both.once(measure.count))
        if measure.id == "same_suggestion":
            assert not value.value
        else:
            assert value.value is None or isclose(value.value, 1.0, abs_tol=1e-9), measure.id
        assert (value.value is None) == (value.why is not None)


@SETTINGS
@given(st.tuples(sets(), sets("ben"), sets("cem")))
def test_the_order_of_authors_changes_nothing(authors: tuple[AnnotationSet, ...]):
    orders = [compared(*order) for order in permutations(authors)]
    for measure in (one for one in MEASURES.values() if one.group):
        values = {measure.value(each.once(measure.count)).value for each in orders}
        assert len(values) == 1, measure.id


@SETTINGS
@given(st.tuples(sets(), sets("ben"), sets("cem")))
def test_atoms_cover_the_text_once(authors: tuple[AnnotationSet, ...]):
    cut = atoms(compared(*authors))
    assert "".join(TEXT[atom.start : atom.end] for atom in cut) == TEXT
    for atom in cut:
        for author, segment in zip(authors, atom.segments, strict=True):
            assert segment == author.segment_at(atom.start) == author.segment_at(atom.end - 1)


@SETTINGS
@given(sets(), sets("ben"))
def test_pairs_are_one_to_one_and_share_a_character(one: AnnotationSet, two: AnnotationSet):
    pairs = mention_pairs(compared(one, two))
    assert len({here.id for here, _ in pairs}) == len({there.id for _, there in pairs}) == len(pairs)
    for here, there in pairs:
        fragments = [(a, b) for a in here.span.fragments for b in there.span.fragments]
        assert any(a.overlaps(b) for a, b in fragments)
