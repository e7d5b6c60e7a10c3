"""Articles cut out of pages: the text, what moves along with the same surface, and what is lost and why."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.datasets.articles import (
    NO_ARTICLE,
    article_entries,
    article_texts,
)
from annotator.datasets.messages import OTHER_ARTICLE, OUTSIDE, WHOLE_PAGE
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import (
    Argument,
    Author,
    Document,
    Event,
    Item,
    Mention,
    Note,
    Relation,
    Segment,
    Source,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.formats.base import Entry, Holds, Losses, count_stored

SCHEME = parse_scheme(
    {
        "format": "annotator-scheme/1",
        "name": "small",
        "version": "1.0.0",
        "segment_kinds": [
            {"id": "body", "name": "Body", "group": "content"},
            {"id": "byline", "name": "Byline", "group": "attribution"},
            {"id": "promo", "name": "Promo", "group": "boilerplate"},
        ],
        "page_flags": [{"id": "paywalled", "name": "Paywalled"}],
        "attributes": [{"id": "tense", "name": "Tense", "values": ["past", "future"]}],
        "entity_types": [{"id": "PER", "name": "Person", "attributes": ["tense"]}],
        "event_types": [
            {"id": "Meet", "name": "Meet", "roles": [
                {"id": "Who", "name": "Who", "targets": ["PER", "*event"], "max": None}]},
        ],
        "relation_types": [{"id": "knows", "name": "knows", "source": ["PER"], "target": ["PER"]}],
    }
)  # fmt: skip


def page(text: str, *items: Item, flags: frozenset[str] = frozenset()) -> tuple[Entry, AnnotationSet]:
    annotations = filled(AnnotationSet("s", "d", text, Author("ann"), flags=flags), items)
    document = Document("d", "Page", text, "", Source("text/html", "ff", "https://example.org"), {"a": 1})
    return Entry(document, (annotations,), "train"), annotations


def segment(name: str, start: int, end: int, kind: str = "body", article: int | None = 1) -> Segment:
    return Segment(name, Range.at(start, end), kind, article)


def cut(entry: Entry) -> tuple[list[Entry], Losses]:
    losses = Losses()
    count_stored(losses, entry.sets)
    return article_entries(entry, SCHEME, losses), losses


def test_what_stands_between_segments_decides_how_they_are_joined():
    text = "aa bb\ncc dd\teeXff"
    _, annotations = page(
        text,
        segment("1", 0, 2), segment("2", 3, 5), segment("3", 6, 8), segment("4", 8, 9),
        segment("5", 9, 11), segment("6", 12, 14), segment("x", 14, 15, "promo", None),
        segment("7", 15, 17, "byline"),
    )  # fmt: skip
    (article,) = article_texts(annotations, SCHEME)
    assert article.text == "aa bb\ncc dd ee\nff"


def test_articles_come_by_number_with_their_own_text_and_id():
    entry, _ = page("one two three", segment("1", 8, 13, article=1), segment("2", 0, 3, article=2))
    first, second = cut(entry)[0]
    assert (first.document.id, first.document.text, first.part) == ("d#1", "three", "train")
    assert (second.document.id, second.document.text, second.sets[0].text) == ("d#2", "one", "one")
    assert first.document.source.uri == "https://example.org"
    assert first.document.metadata == {"a": 1, "page": "d", "page_name": "Page", "article": 1}
    assert first.sets[0].segments["1"].range == Range.at(0, 5)


def test_what_stands_in_no_article_is_lost_with_the_reason():
    text = "Ann met Bob. AD Cy met Di."
    entry, _ = page(
        text,
        segment("s1", 0, 12), segment("ad", 13, 15, "promo", None), segment("s2", 16, 26, article=2),
        Mention("ann", Span.at(0, 3), "PER", {"tense": "past"}, "e1"), Mention("bob", Span.at(8, 11), "PER"),
        Mention("ad-m", Span.at(13, 15), "PER", {"tense": "past"}, "e1"),
        Mention("cy", Span.at(16, 18), "PER"), Mention("wide", Span.at(8, 18), "PER"),
        Mention("two", Span.at(0, 3, 8, 11), "PER"),
        Event("met", Span.at(4, 7), "Meet", arguments=(Argument("Who", "ann"), Argument("Who", "cy"),
                                                       Argument("Who", "ad-m"))),
        Relation("r1", "knows", "ann", "bob"), Relation("r2", "knows", "ann", "cy"),
        Relation("r3", "knows", "ann", "ad-m"),
        Note("", "page"), Note("bob", "kept"), Note("ad-m", "gone"), Note("r2", "gone too"),
        flags=frozenset({"paywalled"}),
    )  # fmt: skip
    (one, two), losses = cut(entry)
    kept = one.sets[0]
    assert set(kept.mentions) == {"ann", "bob", "two"}
    assert kept.events["met"].arguments == (Argument("Who", "ann"),)
    assert set(kept.relations) == {"r1"}
    assert kept.note_on("bob") == "kept"
    assert set(two.sets[0].mentions) == {"cy"}
    assert two.sets[0].mentions["cy"].span == Span.at(0, 2)
    reasons = {(loss.what, loss.item): loss.reason for loss in losses.lost}
    assert reasons[Holds.SEGMENTS, "ad"] == OUTSIDE
    assert reasons[Holds.MENTIONS, "ad-m"] == reasons[Holds.MENTIONS, "wide"] == OUTSIDE
    assert reasons[Holds.RELATIONS, "r2"] == OTHER_ARTICLE
    assert reasons[Holds.NOTES, ""] == reasons[Holds.PAGE_FLAGS, "paywalled"] == WHOLE_PAGE
    assert Counter(loss.what for loss in losses.lost)[Holds.ARGUMENTS] == 2
    assert account(losses, [one, two]) == losses.stored


def test_content_without_an_article_is_lost_as_such():
    entry, _ = page("aa bb", segment("1", 0, 2), segment("2", 3, 5, article=None))
    _, losses = cut(entry)
    assert [(loss.item, loss.reason) for loss in losses.lost] == [("2", NO_ARTICLE)]


def account(losses: Losses, entries: list[Entry]) -> Counter[Holds]:
    """Return lost and exported together, which must be what is stored."""
    again = Losses()
    count_stored(again, (annotations for entry in entries for annotations in entry.sets))
    return again.stored + Counter(loss.what for loss in losses.lost)


@st.composite
def pages(draw: st.DrawFn) -> tuple[Entry, AnnotationSet]:
    """Draw a page in which segments, articles, mentions and events lie anyhow."""
    text = draw(st.text(st.sampled_from("ab \n\u00a0𠮷"), min_size=4, max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=9)))
    items: list[Item] = []
    for number, (start, end) in enumerate(pairwise(cuts)):
        kind = draw(st.sampled_from(["body", "byline", "promo", ""]))
        if kind:
            article = draw(st.sampled_from([None, 1, 2, 5]))
            items.append(segment(f"s{number}", start, end, kind, article))
    spans = st.lists(
        st.sets(st.integers(0, len(text)), min_size=2, max_size=4).filter(lambda found: len(found) % 2 == 0),
        max_size=8,
    )
    mentions = [Mention(f"m{n}", Span.at(*sorted(found)), "PER") for n, found in enumerate(draw(spans))]
    names = [mention.id for mention in mentions]
    events = [
        Event(
            f"e{n}",
            Span.at(*sorted(found)),
            "Meet",
            arguments=tuple(Argument("Who", name) for name in draw(st.sets(st.sampled_from(names))))
            if names
            else (),
        )
        for n, found in enumerate(draw(spans)[:3])
    ]
    relations = [Relation(f"r{n}", "knows", a, b) for n, (a, b) in enumerate(pairwise(names))]
    notes = [Note(name, "note") for name in (*names, "") if draw(st.booleans())]
    return page(text, *items, *mentions, *events, *relations, *notes)


@given(pages())
def test_every_moved_span_keeps_its_surface_and_everything_is_accounted_for(
    drawn: tuple[Entry, AnnotationSet],
):
    entry, before = drawn
    made, losses = cut(entry)
    for article in made:
        (after,) = article.sets
        assert article.document.text == after.text
        placed: list[Mention | Event] = [*after.mentions.values(), *after.events.values()]
        for item in placed:
            old = before.mentions.get(item.id) or before.events[item.id]
            assert item.span.surface(after.text) == old.span.surface(before.text)
        for one in after.segments.values():
            old_range = before.segments[one.id].range
            assert after.text[one.range.start : one.range.end] == before.text[old_range.start : old_range.end]
        for event in after.events.values():
            assert all(argument.target in after.mentions for argument in event.arguments)
    assert account(losses, made) == losses.stored
