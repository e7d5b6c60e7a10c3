"""Filters of the list, and searching items and texts in the whole project."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import Entity, Event, EventCluster, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.store import FindError, FindItems, Hit, Project, TextHit

from .helpers import JOHN, MARY, drop, make, mention, page, rich_set

PAD = "p" * 60
TEXTS = {
    "en": f"{PAD} 𝕁apan and Élysée won; japan rested. {PAD}",
    "ja": "台風が日本の海岸を襲った。日本は勝った。",
    "plain": "Nothing here, a calm sea.",
}


@pytest.fixture
def filled(project: Project) -> Project:
    """Three pages; mary on the first two, john on the first."""
    infos = {
        "en": {"language": "en", "outlet": "Daily"},
        "ja": {"language": "ja"},
        "plain": {"language": "en"},
    }
    documents = {name: page(text, name, infos[name]) for name, text in TEXTS.items()}
    mentions = {
        "m1": Mention("m1", Span.at(61, 66), "GPE", {"role": "host"}, "Q17"),
        "m2": Mention("m2", Span.at(71, 77, 78, 81), "ORG"),
        "m3": Mention("m3", Span.at(83, 88), "GPE", {}, "Q17"),
    }
    event = Event("e1", Span.at(78, 81), "win", {"tense": "past"}, "c1")
    segment = Segment("s1", Range.at(61, 81), "body", 1)
    en, ja = documents["en"], documents["ja"]
    mary = AnnotationSet("a", en.id, en.text, MARY, segments={"s1": segment}, mentions=mentions,
                         events={"e1": event}, flags=frozenset({"paywalled"}))  # fmt: skip
    john = AnnotationSet("b", en.id, en.text, JOHN, mentions={"m1": replace(mentions["m1"], entity=None)})
    japan = Mention("m1", Span.at(3, 5), "LOC", {"role": "host"}, "Q17")
    last = AnnotationSet("c", ja.id, ja.text, MARY, mentions={"m1": japan})
    entities = [Entity("Q17", "Japan"), Entity("Q1", "Universe")]
    project.add_bundle(en, [mary, john], entities, [EventCluster("c1", "match")], None)
    project.add_bundle(ja, [last], entities, [], None)
    project.add_document(documents["plain"], None)
    return project


def names(project: Project, **wanted: str) -> list[str]:
    return [row.name for row in project.documents(**wanted)]  # type: ignore[arg-type]  # filters that are text


def test_the_list_is_narrowed_by_language_outlet_label_and_flag(filled: Project):
    assert names(filled, language="en") == ["en", "plain"]
    assert names(filled, outlet="example.org") == ["ja", "plain"]
    assert names(filled, language="en", outlet="Daily") == ["en"]
    assert names(filled, language="") == names(filled, outlet="") == []
    assert [names(filled, label=label) for label in ("GPE", "LOC", "body", "win", "PER")] == [
        ["en"], ["ja"], ["en"], ["en"], []
    ]  # fmt: skip
    assert [names(filled, label=label, author="john") for label in ("GPE", "ORG", "body")] == [["en"], [], []]
    assert (names(filled, flag="paywalled"), names(filled, flag="live_blog")) == (["en"], [])
    assert names(filled, flag="paywalled", author="john") == []
    assert names(filled, label="GPE", flag="paywalled", author="mary", text="rested") == ["en"]
    assert [r.name for r in filled.documents(language="en", after=0, limit=1)] == ["plain"]
    filled.add_document(replace(page("no more", "bare"), metadata={"outlet": "a\ud800"}), None)
    assert names(filled, language="") == ["bare"]


def test_the_list_follows_the_edits(filled: Project):
    document = filled.find_document("plain")
    a = filled.commit(filled.annotation_set(document, MARY), make(mention(0, 7, "PER"))).annotations
    assert names(filled, label="PER") == ["plain"]
    assert filled.undo(a) is not None
    assert names(filled, label="PER") == []


def test_facets_count_documents(filled: Project):
    found = filled.facets()
    assert list(found.languages.items()) == [("en", 2), ("ja", 1)]
    assert list(found.outlets.items()) == [("example.org", 2), ("Daily", 1)]
    assert list(found.labels.items()) == [("GPE", 1), ("LOC", 1), ("ORG", 1), ("body", 1), ("win", 1)]
    assert found.flags == {"paywalled": 1}
    assert filled.facets("john").labels == {"GPE": 1}
    assert filled.facets("john").flags == {}


@pytest.mark.parametrize(
    "wanted", [{"label": "GPE"}, {"language": "en"}, {"outlet": "Daily"}, {"label": "PER"}]
)
def test_filters_look_into_indexes_only(filled: Project, wanted: dict[str, str]):
    """No filter may read a table of items or texts from end to end."""
    if filled.target.startswith("postgresql"):
        pytest.skip("the plan of a small table on a server says nothing")
    plans: list[str] = []
    from sqlalchemy import event

    def explain(connection, cursor, statement, parameters, context, executemany):
        if statement.startswith("SELECT document"):
            plans.extend(str(row[3]) for row in cursor.execute("EXPLAIN QUERY PLAN " + statement, parameters))

    event.listen(filled._database.engine, "before_cursor_execute", explain)
    filled.documents(after=0, limit=1, **wanted)  # type: ignore[arg-type]  # filters that are text
    assert plans
    # The table of authors has a row for each of a few people.
    scans = [s for s in plans if s.startswith("SCAN") and "document" not in s and s != "SCAN author"]
    assert scans == []
    assert not any("TEMP B-TREE" in step for step in plans)


# --- items --------------------------------------------------------------------------------------------


def found(project: Project, **query: object) -> list[tuple[str, str, str]]:
    hits = project.search.find_items(FindItems(**query))  # type: ignore[arg-type]  # the fields as given
    return [(hit.name, hit.author, hit.item) for hit in hits]


EN, JOHNS, JA = ("en", "mary"), ("en", "john", "m1"), ("ja", "mary", "m1")
QUERIES: list[tuple[dict[str, object], list[tuple[str, ...]]]] = [
    ({}, [JOHNS, (*EN, "m1"), (*EN, "s1"), (*EN, "m2"), (*EN, "e1"), (*EN, "m3"), JA]),
    ({"kind": "mention"}, [JOHNS, (*EN, "m1"), (*EN, "m2"), (*EN, "m3"), JA]),
    ({"kind": "event"}, [(*EN, "e1")]),
    ({"kind": "segment"}, [(*EN, "s1")]),
    ({"labels": ("LOC", "win")}, [(*EN, "e1"), JA]),
    ({"labels": ("LOC",), "kind": "event"}, []),
    ({"author": "john"}, [JOHNS]),
    ({"attribute": ("role", "host")}, [JOHNS, (*EN, "m1"), JA]),
    ({"attribute": ("role", "guest")}, []),
    ({"entity": "Q17"}, [(*EN, "m1"), (*EN, "m3"), JA]),
    ({"entity": "Q17", "labels": ("GPE",), "pattern": "japan", "case": True}, [(*EN, "m3")]),
    ({"entity": "Q17", "kind": "event"}, []),
    ({"pattern": "JAPAN", "kind": "mention"}, [(*EN, "m3")]),
    ({"pattern": "JAPAN", "case": True}, []),
    ({"pattern": "日本"}, [JA]),
    ({"pattern": "élysée won", "kind": "mention"}, [(*EN, "m2")]),
    ({"pattern": "^.apan$", "regex": True, "kind": "mention", "author": "mary"}, [(*EN, "m1"), (*EN, "m3")]),
    ({"pattern": ".apan"}, []),
    ({"pattern": r"\p{Han}+", "regex": True}, [JA]),
    ({"pattern": "[[a]", "regex": True, "kind": "event"}, None),  # type: ignore[list-item]  # told as an error
]


def test_items_are_found_in_project_order(filled: Project):
    for query, wanted in QUERIES:
        if wanted is None:
            with pytest.raises(FindError, match="not a regular expression"):
                found(filled, **query)
        else:
            assert (query, found(filled, **query)) == (query, wanted)


def test_a_hit_has_its_surface_and_context_in_code_points(filled: Project):
    text, hits = TEXTS["en"], {hit.item: hit for hit in filled.search.find_items(FindItems(author="mary"))}
    document = filled.find_document("en")
    assert hits["m2"] == Hit(
        document, "en", "mary", "m2", "mention", "ORG", 71, 81, "Élysée won", text[31:71], text[81:121]
    )
    first = next(filled.search.find_items(FindItems(author="john")))
    assert (first.surface, first.start, first.end) == ("𝕁apan", 61, 66)
    assert (first.before, first.after) == (text[21:61], text[66:106])
    japanese = next(filled.search.find_items(FindItems(labels=("LOC",))))
    assert (japanese.before, japanese.surface, japanese.after) == ("台風が", "日本", TEXTS["ja"][5:])


def test_fragments_that_lie_apart_are_joined(project: Project):
    document = page("one two three " * 20)
    project.add_bundle(document, [rich_set(document)], [], [], None)
    (hit,) = project.search.find_items(FindItems(labels=("GPE",), kind="mention"))
    assert (hit.start, hit.end, hit.surface) == (0, 6, "on tw")


@pytest.mark.parametrize("pattern", ["(", "*", "[a", r"\p{nope}", "(?P<x>a)(?P<x", "a{99999999999999999999}"])
def test_a_pattern_that_is_none_is_said_in_one_line(filled: Project, pattern: str):
    with pytest.raises(FindError) as said:
        filled.search.find_items(FindItems(pattern=pattern, regex=True))
    assert "\n" not in str(said.value)
    assert list(filled.search.find_items(FindItems(pattern=pattern))) == []


def test_a_pattern_that_takes_too_long_is_stopped(project: Project):
    document = page("a" * 4_000 + "!")
    body = Segment("s", Range.at(0, 4_001), "body", 1)
    project.add_bundle(document, [AnnotationSet("a", document.id, document.text, MARY, segments={"s": body})],
                       [], [], None)  # fmt: skip
    before = time.monotonic()
    with pytest.raises(FindError, match="too long"):
        list(project.search.find_items(FindItems(pattern="(a|aa)+(a|aa)+$", regex=True)))
    assert time.monotonic() - before < 10


def test_searching_stops_when_it_is_told_to(filled: Project):
    asked = iter([False, True])
    hits = list(filled.search.find_items(FindItems(), cancelled=lambda: next(asked)))
    assert {hit.name for hit in hits} == {"en"}
    assert list(filled.search.find_text("日本", cancelled=lambda: True)) == []


def test_many_pages_come_in_order(project: Project):
    documents = [page(f"page {n:03}", f"{n:03}") for n in range(120)]
    linked = Mention("m", Span.at(5, 8), "GPE", {}, "e")
    for one in documents:
        made = AnnotationSet(one.id, one.id, one.text, MARY, mentions={"m": linked})
        project.add_bundle(one, [made], [Entity("e", "E")], [], None)
    wanted = [one.name for one in documents]
    assert [hit.surface for hit in project.search.find_items(FindItems())] == wanted
    assert [hit.name for hit in project.search.entity_mentions("e")] == wanted
    assert [hit.name for hit in project.search.find_text("page")] == wanted
    assert [name for _, name, _ in project.search.texts(batch=50)] == wanted


# --- what refers to what ------------------------------------------------------------------------------


def test_mentions_of_an_entity_and_events_of_a_cluster(filled: Project):
    assert [(h.name, h.item, h.surface) for h in filled.search.entity_mentions("Q17")] == [
        ("en", "m1", "𝕁apan"), ("en", "m3", "japan"), ("ja", "m1", "日本")
    ]  # fmt: skip
    assert [(h.item, h.surface, h.kind) for h in filled.search.cluster_events("c1")] == [
        ("e1", "won", "event")
    ]
    assert list(filled.search.entity_mentions("Q1")) == list(filled.search.cluster_events("nobody")) == []


def test_entities_by_last_use(filled: Project):
    assert filled.search.entities_recent("mary") == ["Q17"]
    assert filled.search.entities_recent("john") == []
    a = filled.annotation_set(filled.find_document("plain"), MARY)
    sea = Entity("sea", "the sea")
    tagged = mention(16, 24, "LOC", entity="sea")
    a = filled.commit(a, make(sea, tagged)).annotations
    assert filled.search.entities_recent("mary") == ["sea", "Q17"]
    a = filled.commit(a, make(mention(0, 7, entity="Q1"))).annotations
    a = filled.commit(a, make(mention(8, 12, entity="Q17"))).annotations
    assert filled.search.entities_recent("mary") == ["Q17", "Q1", "sea"]
    assert filled.search.entities_recent("mary", 1) == ["Q17"]
    filled.commit(a, Edit("x", {}, (*drop(tagged).changes, Change(Kind.ENTITY, "sea", sea, None))))
    assert filled.search.entities_recent("mary") == ["Q17", "Q1"]
    assert filled.search.entities_recent("john") == []


# --- texts --------------------------------------------------------------------------------------------

PLACES = [
    ("japan", [("en", 83, 88)]),
    ("JAP", [("en", 83, 88)]),
    ("elysee won", [("en", 71, 81)]),
    ("won elysee", [("en", 71, 77), ("en", 78, 81)]),
    ("日本", [("ja", 3, 5), ("ja", 13, 15)]),
    ("は勝", [("ja", 15, 17)]),
    ("calm sea", [("plain", 16, 24)]),
    ("calm rested", []),
    ("plain", []),
    ("", []),
    ("won;", [("en", 78, 81)]),
    (";", [("en", 81, 82)]),
]


def test_every_place_of_a_text_is_found(filled: Project):
    got = [(typed, [(h.name, h.start, h.end) for h in filled.search.find_text(typed)]) for typed, _ in PLACES]
    assert got == PLACES
    (hit,) = filled.search.find_text("elysee")
    text = TEXTS["en"]
    assert hit == TextHit(filled.find_document("en"), "en", 71, 77, "Élysée", text[31:71], text[77:117])
    assert len(list(filled.search.find_text("日本", limit=1))) == 1
    assert list(filled.search.find_text("日本", limit=0)) == []


def test_accents_that_stand_alone_belong_to_their_letter(project: Project):
    project.add_document(page("De\u0301ja\u0300 vu, ＫＧ, がぎ, İstanbul, ΟΔΟΣ οδος"), None)
    assert [(h.start, h.end) for h in project.search.find_text("deja")] == [(0, 6)]
    assert [h.surface for h in project.search.find_text("がぎ")] == ["がぎ"]
    assert list(project.search.find_text("かき")) == []
    assert [h.surface for h in project.search.find_text("istanbul")] == ["İstanbul"]
    assert [h.surface for h in project.search.find_text("vu deja")] == ["De\u0301ja\u0300", "vu"]


def test_texts_are_streamed(filled: Project):
    def texts(*args: object, **named: object) -> list[str]:
        return [name for _, name, _ in filled.search.texts(*args, **named)]  # type: ignore[arg-type]  # as given

    assert [(name, text) for _, name, text in filled.search.texts(batch=1)] == list(TEXTS.items())
    ids = [filled.find_document(name) for name in ("plain", "en")]
    assert texts(ids) == ["en", "plain"]
    assert texts(ids, containing="calm") == texts(containing="calm", words=True) == ["plain"]
    assert texts(ids, containing="日本") == texts([]) == texts(["a\x00"]) == []
    assert texts(containing="日本") == texts(containing="日本", words=True, batch=1) == ["ja"]
    assert texts(containing="Élysée won", words=True) == texts(containing="lysé") == ["en"]
    assert texts(containing="elysee", words=True) == texts(containing="CALM") == texts(containing="%") == []
    assert texts(containing="\x00") == texts(containing="\ud800") == []
    assert texts(ids[:1], containing="calm", words=True) == ["plain"]
    assert texts(ids[1:], containing="calm", words=True) == []


def test_labels_are_counted_for_all_or_for_what_one_may_see(filled: Project):
    everybody = filled.search.label_counts()
    assert everybody["type", "GPE"] == 3
    assert everybody["type", "LOC"] == 1
    assert everybody["event", "win"] == 1
    assert everybody["kind", "body"] == 1
    assert everybody["flag", "paywalled"] == 1
    filled.set_settings(replace(filled.settings, blind=True))
    assert filled.search.label_counts(seen_by="john") == {("type", "GPE"): 1}
