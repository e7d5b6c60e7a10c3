from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Argument, Author, AuthorKind, Entity, Event, EventCluster, Segment, State
from annotator.domain.nodemap import NodeMap, Stretch
from annotator.domain.ranges import Range, Span
from annotator.store import Bundle, DuplicateDocument, Effort, Project

from .helpers import JOHN, MARY, MODEL, mention, page, rich_set, sha, tag


def test_a_document_comes_back_as_it_was(project: Project, opened: Callable[[], Project]):
    text = "a\r\u2028b\ufeff e\u0301 👩‍👩‍👧 \u202eabc \U0010ffff\ufffe"
    document = page(text, "naïve “name”", {"language": "en", "nested": {"ü": [1, None, "x\ud800"]}})
    document = replace(document, source=replace(document.source, sha256=sha(b"\x00raw\xff bytes")))
    project.add_document(document, b"\x00raw\xff bytes")
    with opened() as again:
        assert again.document(document.id) == document
        assert again.source_bytes(document.id) == b"\x00raw\xff bytes"
        (row,) = again.documents()
    assert (row.name, row.characters, row.language, row.uri) == (
        document.name,
        len(text),
        "en",
        document.source.uri,
    )


def test_a_document_without_its_source(project: Project):
    document = page("text")
    project.add_document(document, None)
    assert project.source_bytes(document.id) is None
    for ask in (project.document, project.source_bytes, project.annotation_sets):
        with pytest.raises(AnnotatorError, match="no document"):
            ask("nobody")


def test_the_same_page_twice_is_refused_whatever_its_name_and_id(project: Project):
    document = page("text", "first")
    project.add_document(document, b"text")
    with pytest.raises(DuplicateDocument, match="first"):
        project.add_document(document, b"text")
    with pytest.raises(DuplicateDocument, match=document.id):
        project.add_document(page("text", "second"), b"text")
    with pytest.raises(DuplicateDocument, match=document.id):
        project.add_document(page("text", "third"), None)
    assert [row.name for row in project.documents()] == ["first"]


def test_an_id_that_another_text_has_is_given_to_no_second_one(project: Project):
    first, other = page("text", "first", document_id="d1"), page("other", "second", document_id="d1")
    said = AnnotationSet("s", "d1", other.text, MARY, mentions={"m": replace(mention(0, 2), id="m")})
    project.add_document(first, b"text")
    added = project.add_bundle(other, [said], [], [], b"other")
    assert added.added_document and added.document_id != "d1"
    assert [str(one)[:25] for one in added.warnings] == ["the id d1 belongs to anot"]
    assert project.annotation_set(added.document_id, MARY).mentions.keys() == {"m"}
    assert not project.add_bundle(other, [said], [], [], b"other").added_document


def test_bytes_that_were_read_as_another_text_are_named(project: Project):
    first = page("text", "first")
    project.add_document(first, b"text")
    other = page("t\u00e9xt", "second")
    with pytest.raises(AnnotatorError, match="are in the project as ‘first’, read as"):
        project.add_document(replace(other, source=first.source), b"text")


def test_a_page_without_its_bytes_gets_them_when_they_come(project: Project):
    document = page("text", "first")
    project.add_document(document, None)
    assert project.known_sources([document.source.sha256]) == set()
    (added,) = project.add_bundles([Bundle(page("text", "again"), source_bytes=b"text")])
    assert (added.added_document, added.completed, added.name) == (False, True, "first")
    assert project.source_bytes(document.id) == b"text"
    assert project.known_sources([document.source.sha256]) == {document.source.sha256}


def test_entities_whose_ids_are_mere_numbers_are_told_by_what_is_said_of_them(project: Project):
    def linked(text: str, name: str) -> Bundle:
        document = page(text)
        mentions = {"m": replace(mention(0, 2, entity="e1"), id="m")}
        said = AnnotationSet("s", document.id, document.text, MARY, mentions=mentions)
        return Bundle(document, [said], [Entity("e1", name)])

    bundles = [linked("x" * 30, "Chile"), linked("y" * 30, "Peru"), linked("z" * 30, "peru ")]
    first, second, third = project.add_bundles(bundles)
    other = project.annotation_set(second.document_id, MARY).mentions["m"].entity
    assert other is not None and other.startswith("e1~")
    assert [one.name for one in project.entities().values()] == ["Chile", "Peru"]
    assert "is stored as e1~" in str(second.warnings[0])
    assert "Peru" in str(third.warnings[0])
    before = project.entities()
    assert [one.left for one in project.add_bundles(bundles)] == [("mary",)] * 3
    assert (project.entities(), first.warnings) == (before, ())
    assert third.added == ("mary",)


BAD_DOCUMENTS = {
    "NUL": page("a\x00b"),
    "wrong hash": replace(page("text"), text="Text"),
    "empty id": replace(page("text"), id=""),
    "long id": replace(page("text"), id="x" * 129),
    "NUL in the name": page("text", "a\x00b"),
    "lone surrogate": replace(page("text"), text="a\udc80"),
}


def test_a_node_map_is_kept_and_one_that_leaves_the_text_is_refused(project: Project):
    nodes = NodeMap([Stretch(1, 4, "/html/body/p/text()", 2)])
    first, second = page("text", "first"), page("tex", "second")
    whole, broken = project.add_bundles(Bundle(one, node_map=nodes) for one in (first, second))
    assert whole.error is None
    assert str(broken.error) == "second: its node map ends at 4, but its text has 3 characters"
    assert project.node_map(first.id).stretches == nodes.stretches
    assert [row.id for row in project.documents()] == [first.id]


def test_documents_that_cannot_be_kept_whole_are_refused(project: Project):
    for name, document in BAD_DOCUMENTS.items():
        with pytest.raises(AnnotatorError):
            project.add_document(document, None)
            pytest.fail(f"stored: {name}")
    assert project.documents() == []


def test_source_bytes_must_be_those_of_the_hash(project: Project):
    with pytest.raises(AnnotatorError, match="source"):
        project.add_document(page("text"), b"other bytes")


def test_lists_have_pages_states_and_counts(project: Project):
    pages = [page(f"text {n}", f"p{n}") for n in range(6)]
    for one in pages:
        project.add_document(one, None)
    a = project.commit(project.annotation_set(pages[2].id, MARY), tag(0, 1)).annotations
    article = Segment("s", Range.at(0, 4), "body", 1)
    project.commit(
        a,
        Edit(
            "x",
            {},
            (Change(Kind.STATE, "", State.TODO, State.DONE), Change(Kind.SEGMENT, "s", None, article)),
        ),
    )
    project.commit(
        project.annotation_set(pages[2].id, JOHN),
        Edit("x", {}, (Change(Kind.STATE, "", State.TODO, State.IN_PROGRESS),)),
    )
    rows = project.documents(author="mary")
    assert [row.name for row in rows] == ["p0", "p1", "p2", "p3", "p4", "p5"]
    assert [(r.state, r.articles, r.mentions, r.events) for r in rows[1:3]] == [
        (State.TODO, 0, 0, 0), (State.DONE, 1, 1, 0)
    ]  # fmt: skip
    assert [r.name for r in project.documents(author="mary", state=State.TODO)] == [
        "p0",
        "p1",
        "p3",
        "p4",
        "p5",
    ]
    assert [r.name for r in project.documents(author="john", state=State.IN_PROGRESS)] == ["p2"]
    assert [r.name for r in project.documents(author="nobody", state=State.DONE)] == []
    assert [(r.name, r.mentions) for r in project.documents(state=State.DONE)] == [("p2", 1)]
    furthest = project.documents()
    assert [(r.name, r.state, r.articles, r.mentions, r.events) for r in furthest[1:4]] == [
        ("p1", State.TODO, 0, 0, 0), ("p2", State.DONE, 1, 1, 0), ("p3", State.TODO, 0, 0, 0)
    ]  # fmt: skip
    assert [r.name for r in project.documents(state=State.TODO)] == ["p0", "p1", "p3", "p4", "p5"]
    first = project.documents(limit=4)
    second = project.documents(after=first[-1].position, limit=4)
    assert [r.name for r in (*first, *second)] == ["p0", "p1", "p2", "p3", "p4", "p5"]


def test_documents_are_found_by_id_prefix_and_name(project: Project):
    for document_id, name in (("abc1", "one"), ("abc2", "two"), ("x_y", "two"), ("100%", "%")):
        project.add_document(page(document_id, name, document_id=document_id), None)
    assert project.find_document("abc1") == "abc1"
    assert project.find_document("x") == "x_y"
    assert project.find_document("one") == "abc1"
    assert project.find_document("%") == "100%"
    for asked, said in (
        ("abc", "fits 2"),
        ("two", "fits 2"),
        ("_", "no document"),
        ("a\x00", "no document"),
        ("", "fits"),
    ):
        with pytest.raises(AnnotatorError, match=said):
            project.find_document(asked)


# --- search -------------------------------------------------------------------------------------------


@pytest.fixture
def searchable(project: Project) -> Project:
    texts = {
        "storm": "A storm hit the coast. E-mail: a.b@example.com, 3.5 per cent",
        "calm": "Nothing near; 100% calm_sea text",
        "japanese": "台風が日本の海岸を襲った。東京タワー",
        "thai": "พายุถล่มชายฝั่ง",
        "accents": "Élection à Zürich, Straße",
    }
    for name, text in texts.items():
        project.add_document(page(text, name), None)
    return project


SEARCHES = [
    ("", ["storm", "calm", "japanese", "thai", "accents"]),
    ("  ", ["storm", "calm", "japanese", "thai", "accents"]),
    ("STORM coast", ["storm"]),
    ("sto", ["storm"]),
    ("sto coast", []),
    ("coast sto", ["storm"]),
    ("-storm", ["storm"]),
    ("text:storm", []),
    ("3.5", ["storm"]),
    ("b@example", ["storm"]),
    ("日本", ["japanese"]),
    ("タワー", ["japanese"]),
    ("日本 storm", []),
    ("ชาย", ["thai"]),
    ("elec zur", []),
    ("election zur", ["accents"]),
    ("%", ["calm"]),
    ("_", ["calm"]),
    ("100%", ["calm"]),
    ("near", ["calm"]),
    ("NEAR(", ["calm"]),
    ("AND", []),
    ("OR", []),
    ('"', []),
    ("(", []),
    ("*", []),
    ("\x00", ["storm", "calm", "japanese", "thai", "accents"]),
    ("calm OR storm", []),
    ("x'y\"z\\", []),
]


def test_search_takes_what_is_typed_literally(searchable: Project):
    found = [(typed, [row.name for row in searchable.documents(text=typed)]) for typed, _ in SEARCHES]
    assert found == SEARCHES


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(), max_size=60) | st.text("\"'*(){}[]^:-+~|&!<>@%_\\ANDORTEXT日 \x00", max_size=30)
)
def test_any_string_is_a_search(searchable: Project, typed: str):
    assert len(searchable.documents(text=typed)) <= 5


def test_very_long_searches(searchable: Project):
    assert searchable.documents(text="storm " * 5000)[0].name == "storm"
    assert searchable.documents(text="日" * 100_000) == []
    assert searchable.documents(text="x" * 100_000) == []


# --- import -------------------------------------------------------------------------------------------


def test_a_bundle_goes_in_whole_and_comes_back(project: Project, opened: Callable[[], Project]):
    document = page("x" * 30, "whole")
    said, guessed = rich_set(document), rich_set(document, MODEL)
    added = project.add_bundle(document, [said, guessed], [], [], None)
    assert (added.added_document, added.added, added.refused, added.error) == (
        True,
        ("mary", "guesser"),
        (),
        None,
    )
    with opened() as again:
        assert again.authors() == [MODEL, MARY]
        guesser, mary = again.annotation_sets(document.id)
        assert replace(mary, revision=0) == said
        assert replace(guesser, revision=0) == guessed
        # the next edit goes on from there
        edited = again.commit(
            mary, Edit("x", {}, (Change(Kind.MENTION, "m3", None, replace(mention(1, 2), id="m3")),))
        )
        undone = again.undo(edited.annotations)
        assert undone is not None
        assert undone.annotations.mentions == said.mentions
        assert again.undo(undone.annotations) is None
        assert [f for f in again.check() if f.code != "unknown-label"] == []


def test_a_document_gains_the_sets_of_new_authors_only(project: Project):
    document = page("x" * 30)
    said = rich_set(document)
    project.add_bundle(document, [said], [], [], None)
    same = replace(said, id="another-id", revision=7)
    again = project.add_bundle(document, [same], [], [], None)
    assert (again.added_document, again.added, again.left) == (False, (), ("mary",))
    differing = replace(said, id="third", state=State.DONE)
    again = project.add_bundle(document, [differing, rich_set(document, JOHN)], [], [], None)
    assert (again.added, [r.author for r in again.refused]) == (("john",), ["mary"])
    wrong_kind = rich_set(document, Author("john", AuthorKind.MODEL))
    assert "human" in str(project.add_bundle(document, [wrong_kind], [], [], None).refused[0].reason)
    assert project.annotation_set(document.id, MARY).state is State.TODO


def test_set_ids_need_not_be_unique_in_files(project: Project):
    one, two = page("x" * 30, "one"), page("y" * 30, "two")
    sets = [replace(rich_set(one), id="s"), replace(rich_set(two), id="s")]
    project.add_bundle(one, sets[:1], [], [], None)
    project.add_bundle(two, sets[1:], [], [], None)
    ids = {s.id for d in (one, two) for s in project.annotation_sets(d.id)}
    assert len(ids) == 2


def test_entities_of_a_bundle(project: Project):
    japan, war = Entity("Q17", "Japan", "GPE"), EventCluster("c1", "the war")
    document = page("x" * 30)
    linked = AnnotationSet(
        "s", document.id, document.text, MARY, mentions={"m": replace(mention(0, 2, entity="Q17"), id="m")},
        events={"e": Event("e", Span.at(3, 4), "meet", cluster="c1")},
    )  # fmt: skip
    for entities, clusters in (([], [war]), ([japan], [])):
        with pytest.raises(AnnotatorError, match="there is no"):
            project.add_bundle(document, [linked], entities, clusters, None)
    project.add_bundle(document, [linked], [japan], [war], None)
    assert (project.entities(), project.clusters()) == ({"Q17": japan}, {"c1": war})
    again = project.add_bundle(document, [linked], [replace(japan, name="Nippon")], [], None)
    assert again.left == ("mary",)
    assert "Japan" in str(again.warnings[0])
    assert project.entities() == {"Q17": japan}
    later = page("y" * 30)
    known = replace(linked, id="t", document=later.id, text=later.text)
    assert project.add_bundle(later, [known], [], [], None).added == ("mary",)


def _set(document, **fields):
    return AnnotationSet("s", document.id, document.text, MARY, **fields)


def test_bad_bundles_are_left_out_whole_and_the_rest_goes_in(project: Project):
    good = [page(f"good text number {n:05}", f"good {n}") for n in range(450)]
    bad = [page(f"bad {n}", f"bad {n}") for n in range(5)]
    segments = {"a": Segment("a", Range.at(0, 4), "body"), "b": Segment("b", Range.at(3, 5), "body")}
    event = Event("e", Span.at(0, 1), "meet", arguments=(Argument("r", "nobody"),))
    bundles = [Bundle(document, [replace(_set(document), id=document.id)]) for document in good]
    bundles[7:7] = [
        Bundle(bad[0], [_set(bad[0], mentions={"m": replace(mention(0, 99), id="m")})]),
        Bundle(bad[1], [_set(bad[1], segments=segments)]),
        Bundle(bad[2], [_set(bad[2], events={"e": event})]),
        Bundle(replace(bad[3], text="changed")),
        Bundle(good[3]),
        Bundle(page(good[2].text, "twin")),
    ]
    results = list(project.add_bundles(iter(bundles)))
    errors = [r.error for r in results if r.error]
    assert [str(error).split(":")[0] for error in errors] == ["bad 0", "bad 1", "bad 2", "bad 3"]
    assert [r.name for r in results if not (r.error or r.added_document)] == ["good 3", "good 2"]
    assert [row.name for row in project.documents()] == [d.name for d in good]
    assert [row.position for row in project.documents()] == list(range(450))
    assert [s.document for s in project.every(batch=100)] == good
    wanted = [good[9].id, good[3].id]
    assert [s.document.id for s in project.every(wanted)] == wanted[::-1]
    assert project.stats()["documents"] == 450


def test_every_gives_each_document_with_its_sets(project: Project):
    pages = [page(f"{n}" * 30, f"{n}") for n in range(3)]
    project.add_bundle(pages[0], [rich_set(pages[0]), rich_set(pages[0], JOHN)], [], [], None)
    project.add_bundle(pages[1], [], [], [], None)
    project.add_bundle(pages[2], [rich_set(pages[2])], [], [], None)
    assert [[s.author for s in stored.sets] for stored in project.every(batch=2)] == [
        [JOHN, MARY],
        [],
        [MARY],
    ]
    for stored in project.every():
        assert list(stored.sets) == project.annotation_sets(stored.document.id)


def test_statistics(project: Project):
    document = page("x" * 30)
    project.add_bundle(document, [rich_set(document)], [Entity("e", "E")], [], None)
    project.add_document(page("y"), None)
    a = project.commit(project.annotation_set(document.id, JOHN), tag(0, 1), effort=Effort(2.5, 3, 1))
    found = project.stats()
    assert (found["documents"], found["characters"], found["entities"], found["journal"]) == (2, 31, 1, 1)
    assert found["authors"]["john"] == {
        "kind": "human", "states": {"todo": 2, "in_progress": 0, "done": 0}, "mentions": 1, "events": 0,
        "seconds": 2.5, "keys": 3, "pointers": 1, "edits": 1, "pages_done": 0, "seconds_per_done_page": None,
    }  # fmt: skip
    assert found["labels"]["mentions"] == {"GPE": 2, "PER": 1}
    assert found["labels"]["segments"] == {"body": 1, "tags": 1}
    assert (found["seconds"], found["keys"], found["pointers"], found["edits"]) == (2.5, 3, 1, 1)
    done = Edit("done", {}, (Change(Kind.STATE, "", State.TODO, State.DONE),))
    project.commit(a.annotations, done, effort=Effort(1.5, 1))
    john = project.stats()["authors"]["john"]
    assert (john["pages_done"], john["seconds_per_done_page"], john["keys"]) == (1, 4.0, 4)


def test_a_suggestion_is_no_progress(project: Project):
    document = page("Norway and Chile signed a pact.")
    project.add_bundle(document, [rich_set(document, MODEL)], (), (), None)
    (row,) = project.documents()
    assert (row.state, row.articles, row.mentions, row.events) == (State.TODO, 0, 0, 0)
    (own,) = project.documents(author=MODEL.name)
    assert own.mentions
