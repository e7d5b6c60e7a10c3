"""What was tagged on a page is offered at its other places, as sure as such words were tagged so before."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.mentions.again import again, again_taught, in_small, sure_of
from annotator.assist.mentions.short_names import Part
from annotator.domain.items import Mention
from annotator.domain.ranges import Range, Span

from .pages import lesson


def offered(
    text: str, *names: tuple[str, str], regions: list[list[Range]] | None = None
) -> list[tuple[str, str]]:
    mine = lesson(text, *names).mentions
    found = again(text, regions or [[Range.at(0, len(text))]], mine, {})
    return [(one.span.surface(text), one.type) for one in found]


def test_the_same_words_before_and_after_in_whatever_signs():
    text = "Oslo slept. They left Oslo for OSLO and Oslofjord."
    assert offered(text, ("Oslo", "GPE")) == [("Oslo", "GPE"), ("OSLO", "GPE")]


def test_nothing_that_is_tagged_or_inside_what_is_tagged():
    assert offered("Oslo and Oslo Airport", ("Oslo", "GPE"), ("Oslo Airport", "FAC")) == []


def test_where_it_was_mostly_wrong_nothing_is_offered():
    text = "Oslo slept. They left Oslo."
    mine, whole = lesson(text, ("Oslo", "GPE")).mentions, [[Range.at(0, len(text))]]
    assert len(list(again(text, whole, mine, {"GPE": Part(5, 9)}))) == 1
    assert list(again(text, whole, mine, {"GPE": Part(4, 9)})) == []


def test_the_usual_label_of_words_with_several():
    text = "May came. May left. May went. May stayed."
    assert offered(text, ("May", "PER"), ("May", "TIMEX"), ("May", "PER")) == [("May", "PER")]


def test_short_words_in_small_letters_are_other_words_unless_tagged_so():
    assert offered("US troops told us of the US.", ("US", "GPE")) == [("US", "GPE")]
    assert offered("the euro, a euro, Euro", ("euro", "CUR")) == [("euro", "CUR"), ("Euro", "CUR")]


def test_where_a_label_names_things_in_small_letters_these_are_the_same_words():
    text = "Wheat rose. Oslo said wheat fell, and oslo slept."
    mine = lesson(text, ("Wheat", "GOODS"), ("Oslo", "GPE")).mentions
    found = again(text, [[Range.at(0, len(text))]], mine, {}, {"GOODS"})
    assert [one.span.surface(text) for one in found] == ["wheat"]
    assert in_small([("GOODS", "wheat"), ("GOODS", "Wheat"), ("GPE", "Oslo"), ("GPE", "the Hague")]) == {
        "GOODS"
    }
    assert offered("Tin and gold: gold, Gold; tin.", ("Tin", "GOODS"), ("gold", "GOODS")) == [
        ("gold", "GOODS"), ("Gold", "GOODS"), ("tin", "GOODS"),
    ]  # fmt: skip


def test_only_in_articles():
    text = "Oslo wins\nOslo won.\nSign up to Oslo news"
    end = text.index("Sign")
    assert offered(text, ("Oslo", "GPE"), regions=[[Range.at(0, end)]]) == [("Oslo", "GPE")]


def test_names_in_fragments_stand_nowhere_else():
    text = "North and South Korea; North"
    split = Mention("m", Span.of([Range.at(0, 5), Range.at(16, 21)]), "GPE")
    assert list(again(text, [[Range.at(0, len(text))]], [split], {})) == []


def test_finished_pages_tell_how_sure_it_is():
    part = again_taught(lesson("Oslo is big. Oslo is old. Oslo is far.", ("Oslo", "GPE"), ("Oslo", "GPE")))
    assert part == {"GPE": Part(1, 2)}
    assert sure_of(Part(0, 40)) < 0.1 < sure_of(None) == sure_of(Part(0, 0)) < sure_of(Part(40, 40)) < 1


words = st.lists(
    st.sampled_from(["Oslo", "Bergen", "Lund", "the", "met", "oslo", "of", "\n"]), min_size=1, max_size=25
)


@given(words, st.data())
def test_it_never_overlaps_what_is_tagged_and_is_always_the_same_words(drawn: list[str], data: st.DataObject):
    text = " ".join(drawn)
    starts = [sum(len(one) + 1 for one in drawn[:place]) for place in range(len(drawn))]
    chosen = data.draw(st.sets(st.sampled_from(range(len(drawn))), max_size=4))
    mine = [
        Mention(str(place), Span.at(starts[place], starts[place] + len(drawn[place])), "X")
        for place in chosen if drawn[place].strip()
    ]  # fmt: skip
    found = [one.span.hull for one in again(text, [[Range.at(0, len(text))]], mine, {})]
    assert found == sorted(found)
    assert not any(one.overlaps(other) for one, other in pairwise(found))
    assert not any(one.overlaps(there.span.hull) for one in found for there in mine)
    said = {one.span.surface(text).casefold() for one in mine}
    assert {text[one.start : one.end].casefold() for one in found} <= said
    everywhere = {one.casefold() for one in drawn if one.strip()} & said
    covered = {text[one.start : one.end].casefold() for one in (*found, *(there.span.hull for there in mine))}
    assert covered == everywhere | said
