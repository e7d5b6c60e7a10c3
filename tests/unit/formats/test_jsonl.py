"""The archive: byte for byte, and strict with what comes in."""

import hashlib
import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given

from annotator import assets
from annotator.domain.errors import FormatError
from annotator.domain.items import (
    Author,
    AuthorKind,
    Bookmark,
    Decision,
    Document,
    Outcome,
    Rejection,
    Vote,
)
from annotator.domain.nodemap import NodeMap, Stretch
from annotator.domain.ranges import Range
from annotator.domain.sentences import message
from annotator.formats import jsonl, messages
from annotator.formats.archive_records import document_line, parse_document
from annotator.formats.base import Dataset, Entry, Holds, Losses, Made, Request
from annotator.formats.set_text import set_text
from tests.unit.formats import world

AUTHORS = (world.GOLD, world.BOT, world.ANA, Author("zoë"))


def again(read, dataset: Dataset) -> Dataset:
    entities = {one.id: one for incoming in read for one in incoming.entities}
    clusters = {one.id: one for incoming in read for one in incoming.clusters}
    entries = tuple(Entry(one.document, one.sets) for one in read)
    return replace(dataset, entries=entries, entities=entities, clusters=clusters)


@given(world.datasets(AUTHORS))
def test_what_is_written_is_read_and_written_again_byte_for_byte(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("jsonl")
    losses = world.exported(dataset, "jsonl", folder / "one")
    read, refused = world.imported("jsonl", folder / "one" / "project.jsonl")
    assert (refused, [one.warnings for one in read]) == ([], [()] * len(dataset.entries))
    world.exported(again(read, dataset), "jsonl", folder / "two")
    first = (folder / "one" / "project.jsonl").read_bytes()
    assert first == (folder / "two" / "project.jsonl").read_bytes()
    assert first.count(b"\n") == len(first.decode().splitlines())
    world.assert_accounted(losses, world.counted(s for one in read for s in one.sets))
    stored = {one.document.id: [json.loads(set_text(s)) for s in one.sets] for one in dataset.entries}
    found = {one.document.id: [json.loads(set_text(s)) for s in one.sets] for one in read}
    key = ("human", "model", "gold")
    for sets in stored.values():
        sets.sort(key=lambda s: (key.index(s["kind"]), s["author"]))
    assert stored == found


def lines(tmp_path, dataset=None) -> list[str]:
    jsonl.write(dataset or world.full_dataset(2), tmp_path, Losses())
    return (tmp_path / "project.jsonl").read_text(encoding="utf-8").split("\n")[:-1]


def test_records_keep_the_published_schema_and_the_order_of_keys(tmp_path):
    project, document, _ = map(json.loads, lines(tmp_path))
    jsonschema.validate(document, assets.schema("document"))
    assert list(project) == ["format", "name", "scheme", "entities", "event_clusters"]
    assert project["scheme"] == world.SCHEME.data
    assert [one["id"] for one in project["entities"]] == sorted(world.ENTITIES)
    assert list(document) == [
        "format", "id", "name", "text", "text_sha256", "source", "metadata", "annotations",
    ]  # fmt: skip
    (said,) = document["annotations"]
    assert list(said) == [
        "author", "kind", "state", "segments", "mentions", "events", "relations", "flags", "note",
    ]  # fmt: skip
    assert list(said["mentions"][0]) == ["id", "spans", "type", "attributes", "entity", "note"]
    assert list(said["events"][0]) == ["id", "spans", "type", "attributes", "cluster", "arguments", "note"]
    assert [m["id"] for m in said["mentions"]] == ["m1", "m2", "m7", "m3", "m4", "m5", "m6"]
    assert [a["role"] for a in said["events"][0]["arguments"]] == ["Party", "Time", "Party", "Topic2"]


def test_bookmarks_are_written_if_there_are_some_and_come_back(tmp_path):
    entry = world.full_entry()
    marks = {"b2": Bookmark("b2", 0, "start"), "b1": Bookmark("b1", len(entry.document.text))}
    dataset = replace(
        world.full_dataset(), entries=(replace(entry, sets=(replace(entry.sets[0], bookmarks=marks),)),)
    )
    document = json.loads(lines(tmp_path, dataset)[1])
    jsonschema.validate(document, assets.schema("document"))
    assert document["annotations"][0]["bookmarks"] == [
        {"id": "b2", "position": 0, "comment": "start"},
        {"id": "b1", "position": len(entry.document.text), "comment": ""},
    ]
    (read,), refused = world.imported("jsonl", tmp_path / "project.jsonl")
    assert (dict(read.sets[0].bookmarks), refused) == (marks, [])


def test_what_was_rejected_is_written_if_there_is_some_and_comes_back(tmp_path):
    entry = world.full_entry()
    away = frozenset({Rejection("rules", "s2"), Rejection("dom", "s9")})
    dataset = replace(
        world.full_dataset(), entries=(replace(entry, sets=(replace(entry.sets[0], rejected=away),)),)
    )
    document = json.loads(lines(tmp_path, dataset)[1])
    jsonschema.validate(document, assets.schema("document"))
    assert document["annotations"][0]["rejected"] == [
        {"author": "dom", "item": "s9"}, {"author": "rules", "item": "s2"},
    ]  # fmt: skip
    (read,), refused = world.imported("jsonl", tmp_path / "project.jsonl")
    assert (read.sets[0].rejected, refused) == (away, [])


def test_decisions_are_written_if_there_are_some_and_come_back(tmp_path):
    entry = world.full_entry()
    votes = (Vote("ana", 3, "0123456789abcdef", "m1", None, "ORG"), Vote("ben", 0, ""))
    made = [
        Decision(
            "d2", "mention", Range.at(4, 9), Outcome.VERSION, "", "0123456789abcdef", ("m1",), votes=votes
        ),
        Decision("d1", "flag", Range.at(0, 0), Outcome.NOTHING, "paywalled", rule="majority", by="eve"),
    ]
    decisions = {one.id: one for one in made}
    said = replace(entry.sets[0], decisions=decisions)
    dataset = replace(world.full_dataset(), entries=(replace(entry, sets=(said,)),))
    document = json.loads(lines(tmp_path, dataset)[1])
    jsonschema.validate(document, assets.schema("document"))
    written = document["annotations"][0]["decisions"]
    assert [one["id"] for one in written] == ["d1", "d2"]
    assert written[0] == {
        "id": "d1", "asked": "flag", "start": 0, "end": 0, "outcome": "nothing", "field": "paywalled",
        "rule": "majority", "by": "eve",
    }  # fmt: skip
    (read,), refused = world.imported("jsonl", tmp_path / "project.jsonl")
    assert (dict(read.sets[0].decisions), refused) == (decisions, [])


def test_a_decision_outside_the_text_is_refused():
    record = json.loads(document_line(world.full_entry()))
    outside = {"id": "d", "asked": "mention", "start": 0, "end": 10**6, "outcome": "nothing"}
    record["annotations"][0]["decisions"] = [outside]
    with pytest.raises(FormatError, match="decision d: it ends at 1000000"):
        parse_document(record)


@pytest.mark.parametrize("position", [-1, 10**6])
def test_a_bookmark_outside_the_text_is_refused(position):
    record = json.loads(document_line(world.full_entry()))
    record["annotations"][0]["bookmarks"] = [{"id": "b", "position": position}]
    with pytest.raises(FormatError, match="position"):
        parse_document(record)


def test_sets_stand_by_kind_of_author_and_name(tmp_path):
    entry = world.full_entry()
    sets = tuple(replace(entry.sets[0], author=author) for author in AUTHORS)
    record = json.loads(
        lines(tmp_path, replace(world.full_dataset(), entries=(replace(entry, sets=sets),)))[1]
    )
    assert [one["author"] for one in record["annotations"]] == ["ana", "zoë", "bot", "gold"]


def test_source_bytes_go_along_when_asked_for(tmp_path):
    dataset = world.full_dataset()
    content = b"<p>raw \xff bytes</p>"
    page = dataset.entries[0].document
    page = replace(page, source=replace(page.source, sha256=hashlib.sha256(content).hexdigest()))
    dataset = replace(
        dataset, entries=(replace(dataset.entries[0], document=page),), source_bytes=lambda _: content
    )
    jsonl.write(dataset, tmp_path, Losses())
    (one,), _ = world.imported("jsonl", tmp_path)
    assert one.source_bytes == content


NODES = NodeMap([Stretch(0, 3, "/html/body/h1/text()", 1), Stretch(4, 9, "/html/body/p[2]/text()", 0)])


def page_of_nodes(tmp_path, media_type="text/html", pages=None, nodes=NODES):
    """Write an archive of one page with a node map, and read it."""
    dataset, content = world.full_dataset(), b"<p>raw"
    page = dataset.entries[0].document
    digest = hashlib.sha256(content).hexdigest()
    page = replace(page, source=replace(page.source, media_type=media_type, sha256=digest, encoding="utf-8"))
    entries = (replace(dataset.entries[0], document=page),)
    kept = (lambda _: nodes) if nodes else None
    dataset = replace(dataset, entries=entries, source_bytes=lambda _: content, node_map=kept)
    jsonl.write(dataset, tmp_path, Losses())
    (one,) = jsonl.read(tmp_path, Request(world.SCHEME, "ana", pages=pages))
    return one


def test_a_node_map_goes_along_and_comes_back(tmp_path):
    one = page_of_nodes(tmp_path)
    assert one.node_map.stretches == NODES.stretches
    document = json.loads((tmp_path / "project.jsonl").read_text(encoding="utf-8").splitlines()[1])
    jsonschema.validate(document, assets.schema("document"))
    assert document["source"]["node_map"] == {
        "parents": [-1, 0, 1, 2, 1, 4],
        "steps": ["/html", "/body", "/h1", "/text()", "/p[2]", "/text()"],
        "gaps": [0, 1],
        "lengths": [3, 5],
        "nodes": [3, 5],
        "offsets": [1, 0],
    }


def test_the_node_map_of_a_plain_text_is_not_written(tmp_path):
    page_of_nodes(tmp_path, "text/plain", nodes=NodeMap.identity(9))
    assert '"node_map"' not in (tmp_path / "project.jsonl").read_text(encoding="utf-8")


class Rereading:
    """Makes the same page of all bytes."""

    def __init__(self, document: Document) -> None:
        self.made = Made(document, b"", NODES)

    def page(
        self,
        source: bytes,
        *,
        path: str,
        encoding: str | None = None,
        declared: str | None = None,
        uri: str | None = None,
    ) -> Made:
        assert (source, encoding) == (b"<p>raw", "utf-8")
        return self.made


def test_a_page_without_its_node_map_is_read_again_and_one_that_reads_otherwise_is_told_of(tmp_path):
    document = world.full_dataset().entries[0].document
    one = page_of_nodes(tmp_path, pages=Rereading(document), nodes=None)
    assert (one.node_map, one.warnings) == (NODES, ())
    one = page_of_nodes(tmp_path, pages=Rereading(replace(document, text="other")), nodes=None)
    assert one.node_map is None
    assert one.warnings[0].values["warning"] == message(messages.NO_NODE_MAP)


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("lengths", [3, 99_999], "it ends at 100003, but the text has"),
        ("parents", [-1, 0, 1, 5, 1, 4], "damaged"),
        ("nodes", [3], "damaged"),
        ("gaps", [0, -1], "node_map.gaps"),
        ("steps", None, "node_map.steps"),
    ],
)
def test_a_node_map_that_cannot_be_is_refused(column, value, reason):
    record = json.loads(document_line(world.full_entry(), node_map=lambda _: NODES))
    record["source"]["node_map"][column] = value
    with pytest.raises(FormatError, match=reason):
        parse_document(record)


def test_parts_of_a_split_are_archives_of_their_own(tmp_path):
    dataset = world.full_dataset(2)
    entries = tuple(replace(e, part=p) for e, p in zip(dataset.entries, ("train", "test"), strict=True))
    losses = world.exported(replace(dataset, entries=entries), "jsonl", tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["dev.jsonl", "test.jsonl", "train.jsonl"]
    (one,), _ = world.imported("jsonl", tmp_path / "test.jsonl")
    assert one.document.id == "doc-2"
    assert losses.lost == []


def test_the_first_document_brings_all_entities_and_the_others_their_own(tmp_path):
    lines(tmp_path)
    (one, two), _ = world.imported("jsonl", tmp_path / "project.jsonl")
    assert {e.id for e in one.entities} == set(world.ENTITIES)
    assert {e.id for e in two.entities} == {"e1", "e2", "e 3|%"}
    assert [c.id for c in two.clusters] == ["c1"]


def test_the_header_can_be_read_alone(tmp_path):
    lines(tmp_path)
    header = jsonl.read_header(tmp_path)
    assert (header.name, header.scheme) == ("full", world.SCHEME.data)
    assert {e.id: e for e in header.entities} == world.ENTITIES
    assert {c.id: c for c in header.clusters} == world.CLUSTERS
    assert header.work == {}


# --- what is refused ----------------------------------------------------------------------------------


def test_another_scheme_is_said_and_no_scheme_is_fine(tmp_path):
    project, *rest = lines(tmp_path)
    for scheme, warned in (({**world.SCHEME.data, "version": "2"}, True), (None, False)):
        text = "\n".join([json.dumps({**json.loads(project), "scheme": scheme}), *rest])
        (tmp_path / "project.jsonl").write_text(text, encoding="utf-8")
        read, refused = world.imported("jsonl", tmp_path / "project.jsonl")
        assert refused == []
        assert [
            any(w.values["warning"] == message(messages.OTHER_SCHEME) for w in one.warnings) for one in read
        ] == [warned, False]


def changed(record: dict, path: str, value: object) -> dict:
    *keys, last = [int(one) if one.isdecimal() else one for one in path.split(".")]
    inner = record
    for key in keys:
        inner = inner[key]
    inner[last] = value
    return record


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        ("annotations.0.mentions.0.spans.0", [0, 5000], messages.BAD_RANGE),
        ("annotations.0.mentions.0.spans.0", [3, 3], messages.BY_AUTHOR),
        ("annotations.0.mentions.0.spans.0", [5, 3], messages.BY_AUTHOR),
        ("annotations.0.mentions.0.spans.0", [-1, 3], messages.SCHEMA),
        ("annotations.0.mentions.0.spans.0", [0, 1.5], messages.SCHEMA),
        ("annotations.0.mentions.0.spans.0", ["0", 5], messages.SCHEMA),
        ("annotations.0.mentions.0.spans", [], messages.SCHEMA),
        ("annotations.0.mentions.5.spans", [[60, 70], [65, 80]], messages.BY_AUTHOR),
        ("annotations.0.segments.0.end", 5000, messages.BAD_RANGE),
        ("annotations.0.segments.0.article", 0, messages.SCHEMA),
        ("annotations.0.events.0.arguments.0.target", "m99", messages.NO_FILLER),
        ("annotations.0.relations.0.target", "s1", messages.NO_MENTION),
        ("annotations.0.mentions.1.id", "m1", messages.ITEM_TWICE),
        ("annotations.0.events.0.id", "m1", messages.ITEM_TWICE),
        ("annotations.0.state", "finished", messages.SCHEMA),
        ("annotations.0.surprise", 1, messages.SCHEMA),
        ("annotations", {}, messages.SCHEMA),
        ("text", "other", messages.TEXT_DIGEST),
        ("text_sha256", "0" * 64, messages.TEXT_DIGEST),
        ("text", "a\rb", messages.CARRIAGE_RETURN),
        ("source.bytes_base64", "b3RoZXI=", messages.SOURCE_DIGEST),
        ("source.bytes_base64", "A", messages.SOURCE_PACKED),
        ("format", "annotator-document/2", messages.UNKNOWN_RECORD),
    ],
)
def test_a_broken_record_is_refused_and_the_rest_goes_in(tmp_path, path, value, reason):
    project, first, second = lines(tmp_path)
    broken = json.dumps(changed(json.loads(first), path, value))
    (tmp_path / "project.jsonl").write_text("\n".join([project, broken, "", second]), encoding="utf-8")
    read, (refusal,) = world.imported("jsonl", tmp_path / "project.jsonl")
    assert [one.document.id for one in read] == ["doc-2"]
    assert refusal.place == message(messages.LINE, number=2)
    assert refusal.reason.id == reason.id
    assert "\n" not in str(refusal.reason)


@pytest.mark.parametrize(
    ("line", "reason", "values"),
    [
        (b"{not json}", messages.NOT_JSON, {"column": 2}),
        (b"[1]", messages.NOT_AN_OBJECT, {}),
        (b"\xff\xfe", messages.NOT_UTF8, {"byte": 0}),
        (b'{"a":1,"a":2}', messages.KEY_TWICE, {"key": "a"}),
        (b'{"a":NaN}', messages.NOT_A_NUMBER, {"name": "NaN"}),
        (b'{"a":-Infinity}', messages.NOT_A_NUMBER, {"name": "-Infinity"}),
        (b'{"a":1e999}', messages.NUMBER_TOO_LARGE, {"number": "1e999"}),
        (b'{"a":' + b"9" * 20 + b"}", messages.TOO_MANY_DIGITS, {"digits": 20}),
        (b'{"a":' + b"9" * 5000 + b"}", messages.TOO_MANY_DIGITS, {"digits": 5000}),
        (b'{"a":' + b"[" * 70 + b"]" * 70 + b"}", messages.TOO_DEEP, {"most": 64}),
        (b'{"a":' + b"[" * 100_000, messages.TOO_DEEP, {"most": 64}),
        (rb'{"a":["\ud800"]}', messages.NO_TEXT, {}),
        (rb'{"a\u0000":1}', messages.NO_TEXT, {}),
        (b'{"format":"annotator-project/9"}', messages.UNKNOWN_RECORD, {"found": "annotator-project/9"}),
        (
            b'{"format":"annotator-project/1","name":"x","scheme":null,"entities":[{}],"event_clusters":[]}',
            messages.SCHEMA,
            {"field": "entities[0]"},
        ),
    ],
)
def test_what_is_not_strict_json_of_ours_is_refused_by_line(tmp_path, line, reason, values):
    whole = [one.encode() for one in lines(tmp_path)]
    (tmp_path / "project.jsonl").write_bytes(b"\n".join([*whole, line]) + b"\n")
    read, (refusal,) = world.imported("jsonl", tmp_path / "project.jsonl")
    assert len(read) == 2
    assert refusal.place == message(messages.LINE, number=4)
    assert refusal.reason.id == reason.id
    assert values.items() <= refusal.reason.values.items()


def test_a_pair_of_escaped_surrogates_is_one_character(tmp_path):
    whole = lines(tmp_path)
    (tmp_path / "project.jsonl").write_text(
        "\n".join(json.dumps(json.loads(one), ensure_ascii=True) for one in whole), encoding="utf-8"
    )
    read, refused = world.imported("jsonl", tmp_path / "project.jsonl")
    assert refused == []
    assert "😀" in read[0].document.text


@pytest.mark.parametrize(
    ("path", "value", "warning", "lost"),
    [
        ("mentions.0.type", "ALIEN", "mention m1 left out: the scheme has no entity type ALIEN",
         {Holds.MENTIONS: 1, Holds.ENTITY_LINKS: 1, Holds.RELATIONS: 1, Holds.NOTES: 2}),
        ("mentions.1.attributes", {"colour": "red"}, "mention m2: attribute colour left out",
         {Holds.ATTRIBUTES: 1}),
        ("mentions.4.attributes", {"value": "soon"}, "mention m4: attribute value left out",
         {Holds.ATTRIBUTES: 1}),
        ("mentions.0.entity", "e99", "no entity e99", {Holds.ENTITY_LINKS: 1}),
        ("events.0.cluster", "c99", "no event cluster c99", {Holds.CLUSTER_LINKS: 1}),
        ("events.0.arguments.0.role", "Boss", "event v1: argument Boss = m2 left out", {Holds.ARGUMENTS: 1}),
        ("events.0.arguments.3.target", "v1", "event v1: argument Topic2 = v1 left out",
         {Holds.ARGUMENTS: 1}),
        ("events.1.type", "Alien", "event v2 left out", {Holds.EVENTS: 1, Holds.ARGUMENTS: 1}),
        ("segments.0.kind", "alien", "segment s1 left out", {Holds.SEGMENTS: 1, Holds.NOTES: 1}),
        ("segments.1.start", 10, "segment s2 left out: it overlaps segment s1", {Holds.SEGMENTS: 1}),
        ("relations.0.type", "alien", "relation r1 left out", {Holds.RELATIONS: 1, Holds.NOTES: 1}),
        ("flags", ["alien"], "page flag alien left out", {Holds.PAGE_FLAGS: 1}),
    ],
)  # fmt: skip
def test_what_the_scheme_does_not_allow_is_left_out_and_named(tmp_path, path, value, warning, lost):
    project, first, second = lines(tmp_path)
    record = changed(json.loads(first), f"annotations.0.{path}", value)
    (tmp_path / "project.jsonl").write_text(
        "\n".join([project, json.dumps(record), second]), encoding="utf-8"
    )
    (one, two), refused = world.imported("jsonl", tmp_path / "project.jsonl")
    assert refused == []
    assert two.warnings == ()
    told = str(one.warnings[0])
    assert told.startswith("line 2: ana: ")
    assert warning in told
    whole, kept = world.counted(world.full_entry().sets), world.counted(one.sets)
    assert {what: whole[what] - kept[what] for what in Holds if whole[what] != kept[what]} == lost


def test_an_unreadable_path_is_a_refusal(tmp_path):
    read, (refusal,) = world.imported("jsonl", tmp_path / "absent.jsonl")
    assert read == []
    assert "No such file" in str(refusal.reason)


def test_authors_keep_their_kind(tmp_path):
    entry = world.full_entry(Author("tagger 1.2", AuthorKind.MODEL))
    jsonl.write(replace(world.full_dataset(), entries=(entry,)), tmp_path, Losses())
    (one,), _ = world.imported("jsonl", tmp_path)
    assert one.sets[0].author == Author("tagger 1.2", AuthorKind.MODEL)
