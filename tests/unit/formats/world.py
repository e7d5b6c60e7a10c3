"""Texts, annotation sets and datasets for tests of formats: a small scheme, strategies, a full page."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import (
    Argument,
    Author,
    AuthorKind,
    Document,
    Entity,
    Event,
    EventCluster,
    Item,
    Mention,
    Note,
    Relation,
    Segment,
    Source,
    State,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.formats import registry
from annotator.formats.base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request, count_stored

SCHEME = parse_scheme(
    {
        "format": "annotator-scheme/1",
        "name": "small",
        "version": "1",
        "segment_kinds": [
            {"id": "title", "name": "Title", "group": "content", "key": "t"},
            {"id": "body", "name": "Body", "group": "content", "key": "b"},
            {"id": "related_links", "name": "Related links", "group": "boilerplate", "key": "r"},
        ],
        "page_flags": [{"id": "paywalled", "name": "Paywalled"}, {"id": "live_blog", "name": "Live blog"}],
        "attributes": [
            {"id": "polarity", "name": "Polarity", "values": ["Negative", "Positive"], "default": "Positive"},
            {"id": "value", "name": "Value", "type": "timex"},
            {"id": "remark", "name": "Remark", "type": "text"},
        ],
        "entity_types": [
            {"id": "PER", "name": "Person", "key": "p", "attributes": ["remark"]},
            {"id": "GPE", "name": "Place | state", "key": "g", "attributes": ["remark"]},
            {"id": "TIMEX", "name": "Time", "key": "x", "attributes": ["value"]},
        ],
        "event_types": [
            {
                "id": "Dip.Meet",
                "name": "Meet",
                "key": "m",
                "attributes": ["polarity"],
                "roles": [
                    {"id": "Party", "name": "Party", "targets": ["GPE", "PER"], "min": 1, "max": None},
                    {"id": "Topic2", "name": "Topic", "targets": ["*event"], "max": 3},
                    {"id": "Time", "name": "Time", "targets": ["TIMEX"]},
                ],
            },
            {"id": "Say.Accuse", "name": "Accuse", "key": "a", "roles": []},
        ],
        "relation_types": [
            {"id": "part.of", "name": "Part of", "source": ["GPE", "PER"], "target": ["GPE"]},
            {"id": "follows", "name": "Follows", "source": ["*event"], "target": ["Say.Accuse", "GPE"]},
        ],
    }
)
KINDS = {"title": 1, "body": 2, "related_links": None}
ENTITIES = {
    one.id: one
    for one in (
        Entity("e1", "Japan", "GPE", "Wikidata:Q17"),
        Entity("e2", "Nippon", None, "Wikidata:Q17"),
        Entity("e 3|%", "", None, None),
        Entity("e4", "nobody\u2028refers to it", "PER", "http://kb.example/4 5"),
    )
}
CLUSTERS = {one.id: one for one in (EventCluster("c1", "the talks"), EventCluster("c:2", "unused"))}
ANA, BOT, GOLD = (
    Author("ana"),
    Author("bot", AuthorKind.MODEL),
    Author("gold", AuthorKind.GOLD),
)
PIECES = (
    "Tokyo", "said", "U.S.", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u2028", "\x85", "😀", "👩\u200d🚀",
    "e\u0301", "مصر", "‏", "東京", "トランプ", "\u200b", ".", "“", "-", "'s", "\\n", "#", "%|,",
    "-DOCSTART-", "B-PER",
)  # fmt: skip
_WILD = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=3)
texts = st.lists(st.one_of(st.sampled_from(PIECES), _WILD), max_size=25).map("".join)
notes = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8)


def digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def document(text: str, number: int = 1) -> Document:
    source = Source("text/html", digest(f"source {number}"), f"https://paper.example/{number}", "utf-8")
    metadata = {"title": "Ünïcode", "nested": {"list": [1, 2.5, None, True]}}
    return Document(f"doc-{number}", f"Page {number}: talks/…", text, digest(text), source, metadata)


@st.composite
def ranges(draw: st.DrawFn, text: str) -> Range:
    start = draw(st.integers(0, len(text) - 1))
    return Range.at(start, draw(st.integers(start + 1, len(text))))


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """One to three fragments, which may hold line breaks or white space alone, or touch each other."""
    if draw(st.booleans()):
        return Span((draw(ranges(text)),))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return Span(tuple(Range.at(*pair) for pair in pairs))


@st.composite
def sets(draw: st.DrawFn, text: str, author: Author = ANA) -> AnnotationSet:
    """A set that the scheme allows, with everything an annotation set can hold."""
    items: list[Item] = []
    if text:
        for number in range(draw(st.integers(0, 6))):
            kind = draw(st.sampled_from(("PER", "GPE", "GPE", "TIMEX")))
            given = {"value": "2025-W30"} if kind == "TIMEX" else {"remark": draw(notes)}
            attributes = given if draw(st.booleans()) else {}
            entity = draw(st.sampled_from((None, *ENTITIES)))
            made = Mention(f"m{number}", draw(spans(text)), kind, attributes, entity)
            if made not in (replace(one, id=made.id) for one in items):  # a set holds no exact doubles
                items.append(made)
        items += draw(events(text, [one for one in items if isinstance(one, Mention)]))
        items += draw(relations([one for one in items if isinstance(one, Mention | Event)]))
        items += draw(segments(text))
    targets = ["", *(one.id for one in items)]
    for target in draw(st.lists(st.sampled_from(targets), unique=True, max_size=4)):
        items.append(Note(target, draw(notes)))
    flags = draw(st.frozensets(st.sampled_from(sorted(SCHEME.page_flags))))
    base = AnnotationSet(
        f"set-{author.name}", "doc-1", text, author, draw(st.sampled_from(State)), flags=flags
    )
    return filled(base, items)


@st.composite
def events(draw: st.DrawFn, text: str, mentions: Sequence[Mention]) -> list[Event]:
    made: list[Event] = []
    for number in range(draw(st.integers(0, 3))):
        parties = (
            draw(st.lists(st.sampled_from(mentions), max_size=3, unique_by=lambda m: m.id))
            if mentions
            else []
        )
        arguments = [
            *(Argument("Party", m.id) for m in parties if m.type != "TIMEX"),
            *(Argument("Topic2", e.id) for e in made[:2] if draw(st.booleans())),
            *[Argument("Time", m.id) for m in parties if m.type == "TIMEX"][:1],
        ]
        arguments = draw(st.permutations(arguments))
        attributes = draw(st.sampled_from(({}, {"polarity": "Negative"})))
        cluster = draw(st.sampled_from((None, *CLUSTERS)))
        span = draw(spans(text))
        # Arguments may be lost on the way; without them no event may say the same as another one.
        if all((one.span, one.attributes, one.cluster) != (span, attributes, cluster) for one in made):
            made.append(Event(f"v{number}", span, "Dip.Meet", attributes, cluster, tuple(arguments)))
    return made


@st.composite
def relations(draw: st.DrawFn, placed: Sequence[Mention | Event]) -> list[Relation]:
    pairs = [
        ("part.of" if isinstance(s, Mention) else "follows", s.id, t.id)
        for s in placed
        for t in placed
        if s.id != t.id and s.type != "TIMEX"
        if t.type == "GPE" or (t.type == "Say.Accuse" and isinstance(s, Event))
    ]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True)) if pairs else []
    return [Relation(f"r{number}", *one) for number, one in enumerate(chosen)]


@st.composite
def segments(draw: st.DrawFn, text: str) -> list[Segment]:
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=7)))
    made = []
    for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False)):
        kind = draw(st.sampled_from(sorted(KINDS)))
        made.append(Segment(f"s{number}", Range.at(start, end), kind, KINDS[kind]))
    return made


@st.composite
def datasets(draw: st.DrawFn, authors: Sequence[Author] = (ANA,), size: int = 2) -> Dataset:
    """A dataset of up to ``size`` documents, each with a set of each of the authors, or of none."""
    entries = []
    for number in range(1, draw(st.integers(1, size)) + 1):
        page = document(draw(texts), number)
        made = [replace(draw(sets(page.text, a)), document=page.id) for a in authors]
        entries.append(Entry(page, tuple(made if draw(st.integers(0, 9)) else ())))
    return Dataset("wörld", SCHEME, tuple(entries), ENTITIES, CLUSTERS)


def exported(dataset: Dataset, key: str, folder: Path) -> Losses:
    """Export a dataset into a folder as the program does it and return the account."""
    losses = Losses()
    count_stored(losses, (one for entry in dataset.entries for one in entry.sets))
    folder.mkdir(parents=True, exist_ok=True)
    registry.writer(key)(dataset, folder, losses)
    return losses


def imported(
    key: str, path: Path, author: str = "ana", *, named: bool = True
) -> tuple[list[Incoming], list[Refusal]]:
    found = list(registry.reader(key)(path, Request(SCHEME, author, named=named)))
    return (
        [one for one in found if isinstance(one, Incoming)],
        [one for one in found if isinstance(one, Refusal)],
    )


def counted(sets: Iterable[AnnotationSet]) -> Counter[Holds]:
    """Count what stands in sets."""
    losses = Losses()
    count_stored(losses, sets)
    return losses.stored


def assert_accounted(losses: Losses, standing: Counter[Holds]) -> None:
    """Compare what the account says stands in an export with what was found there."""
    assert {what.value: losses.exported(what) for what in Holds} == {w.value: standing[w] for w in Holds}
    assert all((loss.reason and loss.item) or loss.what is Holds.NOTES for loss in losses.lost)


FULL_TEXT = (
    "Japan’s Abe and the U.S. met in Tokyo on Monday 😀.\nTokyo and Osaka\ngovernments accused nobody.\n"
)


def full_entry(author: Author = ANA, number: int = 1) -> Entry:
    """A page with nested, crossing and discontinuous mentions, nested events, and every other thing."""
    text = FULL_TEXT

    def at(*words: str) -> Span:
        ends: list[int] = []
        for word in words:
            start = text.index(word, ends[-1] if ends else 0)
            ends += [start, start + len(word)]
        return Span.at(*ends)

    made: list[Item] = [
        Segment("s1", at("Japan’s Abe and the U.S. met in Tokyo on Monday 😀.").hull, "title", 1),
        Segment("s2", at("Tokyo and Osaka\ngovernments").hull, "body", 1),
        Segment("s3", at("accused nobody.").hull, "related_links", None),
        Mention("m1", at("Japan"), "GPE", {}, "e1"),
        Mention("m2", at("Japan’s Abe"), "PER", {"remark": "a b|c%\n"}),
        Mention("m3", at("U.S."), "GPE", {}, "e2"),
        Mention("m4", at("Monday"), "TIMEX", {"value": "2025-07-21"}),
        Mention("m5", _split(text), "GPE"),
        Mention("m6", at("Osaka\ngovernments"), "GPE", {}, "e 3|%"),
        Mention("m7", at("Abe and the U.S."), "PER"),
        Event("v1", at("met"), "Dip.Meet", {"polarity": "Negative"}, "c1",
              (Argument("Party", "m2"), Argument("Time", "m4"), Argument("Party", "m3"),
               Argument("Topic2", "v2"))),
        Event("v2", at("accused"), "Say.Accuse"),
        Relation("r1", "part.of", "m2", "m1"),
        Note("", "page\nnote"), Note("m1", "tab\there \\n"), Note("v1", "x"), Note("s1", "y"),
        Note("r1", "z"),
    ]  # fmt: skip
    page = document(text, number)
    base = AnnotationSet(
        f"set {author.name} {number}", page.id, text, author, State.DONE, flags=frozenset({"paywalled"})
    )
    return Entry(page, (filled(base, made),))


def _split(text: str) -> Span:
    tokyo, governments = text.rindex("Tokyo"), text.index("governments")
    return Span.at(tokyo, tokyo + len("Tokyo"), governments, governments + len("governments"))


def full_dataset(count: int = 1) -> Dataset:
    entries = tuple(full_entry(number=number) for number in range(1, count + 1))
    return Dataset("full", SCHEME, entries, ENTITIES, CLUSTERS)


def assert_returned(dataset: Dataset, read: Sequence[Incoming], losses: Losses) -> None:
    """Compare what was read with what was exported: the same items, but for those that the account names."""
    assert [one.document.text for one in read] == [entry.document.text for entry in dataset.entries]
    assert [one.document.id for one in read] == [entry.document.id for entry in dataset.entries]
    assert [one.warnings for one in read] == [()] * len(read)
    for one, entry in zip(read, dataset.entries, strict=True):
        assert [made.author for made in one.sets] == [made.author for made in entry.sets[:1]]
        for made, before in zip(one.sets, entry.sets, strict=False):
            assert _kept(made, before)
            assert made.state is before.state
    assert_accounted(losses, counted(made for one in read for made in one.sets))


def _kept(made: AnnotationSet, before: AnnotationSet) -> bool:
    """Tell whether everything in a set stood in an earlier one, at the same place with the same label."""
    items = ((made.segments, before.segments), (made.mentions, before.mentions), (made.events, before.events))
    for now, then in items:
        for item in now.values():
            old = then[item.id]
            assert replace_links(item) == replace_links(old, item)
    assert set(made.relations.values()) <= set(before.relations.values())
    assert made.flags <= before.flags
    return set(made.notes.values()) <= set(before.notes.values())


def replace_links(item: Item, kept: Item | None = None) -> Item:
    """Return an item without what a format may lose by itself, where ``kept`` has lost it."""
    by = item if kept is None else kept
    if isinstance(item, Mention) and isinstance(by, Mention):
        attributes = {name: value for name, value in item.attributes.items() if name in by.attributes}
        return replace(item, attributes=attributes, entity=item.entity if by.entity else None)
    if isinstance(item, Event) and isinstance(by, Event):
        attributes = {name: value for name, value in item.attributes.items() if name in by.attributes}
        arguments = tuple(one for one in item.arguments if one in by.arguments)
        return replace(
            item, attributes=attributes, arguments=arguments, cluster=item.cluster if by.cluster else None
        )
    return item
