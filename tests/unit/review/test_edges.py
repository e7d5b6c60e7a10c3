"""Where authors set edges differently: what words, whose, with examples; and how sure what is hardest is."""

from __future__ import annotations

import json

import pytest

from annotator.assets import resource
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, AuthorKind, Event, Item, Mention, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.review.agreement.comparison import Comparison, basis
from annotator.review.agreement.intervals import intervals
from annotator.review.agreement.pages import Page
from annotator.review.confusion import Between
from annotator.review.digest import digest, merged
from annotator.review.edge_words import Words, words_of
from annotator.review.edges import EdgeRule, Edges, Side
from annotator.review.hardest import hard_intervals, hard_labels
from annotator.review.label_pairs import Sort

TEXT = "Foreign Minister Anna Brekke met the EU's envoys, in Oslo. REUTERS"
ANA, BEN = Author("ana"), Author("ben")
GOLD = Author("gold", AuthorKind.GOLD)
BASIS = basis(parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8"))))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (" ", None), ("”,", Words.MARKS), (" (", Words.MARKS), ("’s", Words.POSSESSIVE),
        ("the ", Words.ARTICLE), ("Die ", Words.ARTICLE), ("ال", Words.ARTICLE),
        ("Prime Minister ", Words.TITLE), ("Mr. ", Words.TITLE), ("Frau ", Words.TITLE),
        (" of the", Words.FUNCTION), ("in ", Words.FUNCTION),
        (" 2024", Words.NUMBER), ("some 300 ", Words.NUMBER),
        (" Brekke", Words.NAME), ("Bank of ", Words.NAME), (" exports", Words.WORD), ("東京", Words.WORD),
        (" who signed it last week", Words.STRETCH),
    ],
)  # fmt: skip
def test_words_at_an_edge_are_of_one_sort(text: str, words: Words | None):
    assert words_of(text) is words


def a_set(author: Author, *items: Item, text: str = TEXT) -> AnnotationSet:
    return filled(AnnotationSet(f"s-{author.name}", "d", text, author, State.DONE), items)


def named(words: str, type_: str = "PER") -> Mention:
    at = TEXT.index(words)
    return Mention(words, Span.at(at, at + len(words)), type_)


def found(*sets: AnnotationSet) -> dict[tuple[Sort, str, Side, Words], int]:
    made = Edges()
    made.add(Comparison(sets, BASIS), (sets[0].author, sets[1].author))
    assert all(rule.between is Between.PEOPLE for rule in made.places)
    return {tuple(rule)[1:]: n for rule, n in made.places.items()}


def test_mentions_of_one_type_differ_at_either_edge():
    ana = a_set(ANA, named("Foreign Minister Anna Brekke"), named("the EU", "ORG"), named("Oslo.", "GPE"))
    ben = a_set(BEN, named("Anna Brekke"), named("EU's", "ORG"), named("Oslo", "LOC"))
    assert (
        found(ana, ben)
        == found(ben, ana)
        == {
            (Sort.TYPE, "PER", Side.START, Words.TITLE): 1,
            (Sort.TYPE, "ORG", Side.START, Words.ARTICLE): 1,
            (Sort.TYPE, "ORG", Side.END, Words.POSSESSIVE): 1,
        }
    ), "what has two types is a matter of labels"


def test_triggers_and_segments_have_edges_too():
    def said(author: Author, trigger: str, end: int) -> AnnotationSet:
        at = TEXT.index(trigger)
        met = Event("e", Span.at(at, at + len(trigger)), "Dip.Meet")
        return a_set(author, met, Segment("s", Range.at(0, end), "body", 1))

    agency = len(TEXT)
    assert found(said(ANA, "met", agency), said(BEN, "met the", TEXT.index(" REUTERS"))) == {
        (Sort.EVENT, "Dip.Meet", Side.END, Words.ARTICLE): 1,
        (Sort.KIND, "body", Side.END, Words.NAME): 1,
    }


def test_white_space_alone_is_no_rule_and_equal_sets_have_none():
    assert found(a_set(ANA, Segment("s", Range.at(0, 58), "body", 1)),
                 a_set(BEN, Segment("s", Range.at(0, 59), "body", 1))) == {}  # fmt: skip
    assert found(a_set(ANA, named("EU")), a_set(BEN, named("EU"))) == {}


def test_an_example_says_who_takes_the_words_in_and_is_kept_as_json():
    pages = []
    for n in range(5):
        sets = {"ana": a_set(ANA, named("Foreign Minister Anna Brekke")),
                "gold": a_set(GOLD, named("Anna Brekke"))}  # fmt: skip
        pages.append(digest(Page(f"d{n}", sets), BASIS).edges)
    total = Edges()
    for one in pages:
        total.take(Edges.from_json(json.loads(json.dumps(one.to_json()))))
    (parting,) = total.partings()
    assert parting.rule == EdgeRule(Between.GOLD, Sort.TYPE, "PER", Side.START, Words.TITLE)
    assert parting.places == 5 and len(parting.examples) == 3
    example = parting.examples[0]
    assert (example.surface, example.taker, example.leaver) == ("Foreign Minister", "ana", "gold")
    assert (
        example.wider == "Foreign Minister Anna Brekke"
        and TEXT[example.start : example.end] == "Foreign Minister "
    )
    assert Edges.from_json(total.to_json()).to_json() == total.to_json()


def test_what_is_hard_has_the_interval_of_drawn_pages_or_none():
    pages = []
    for n in range(24):
        ben = named("Anna Brekke", "PER" if n % 3 else "ROLE")
        sets = {"ana": a_set(ANA, named("Anna Brekke")), "ben": a_set(BEN, ben)}
        pages.append(digest(Page(f"d{n}", sets), BASIS))
    total = merged(pages)
    (hard,) = (one for one in hard_labels(total) if one.label == "PER")
    labels, surfaces = hard_intervals(pages, total, seed=7, draws=200)
    drawn = labels["mention_strict", "PER"]
    assert drawn.low < hard.f1 < drawn.high
    tallies = [one.tallies["mention_strict", "people"] for one in pages]
    direct = intervals(tallies, lambda tally: {0: hard.measure.rows(tally)["PER"].value}, 7, 200)
    assert direct[0] == drawn
    places = surfaces["entity type", "Anna Brekke"]
    assert places.low < 8 < places.high, "on 8 of 24 pages the two part"
    assert hard_intervals(pages[:9], merged(pages[:9])) == ({}, {}), "too few pages"
