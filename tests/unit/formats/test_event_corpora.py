"""WikiEvents and MAVEN-ARG both ways, TextEE out: own checkers, and lines of others."""

import json

from hypothesis import given, settings

from annotator.domain.items import Author
from annotator.formats import messages, registry
from annotator.formats.base import Holds
from annotator.formats.corpora.textee import WINDOWS
from tests.unit.formats import world


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n")[:-1]]


@settings(max_examples=15)
@given(world.datasets())
def test_wikievents_comes_back_but_for_what_is_accounted_lost(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("wikievents")
    losses = world.exported(dataset, "wikievents", folder)
    read, refused = world.imported("wikievents", folder / "all.jsonl")
    assert refused == []
    world.assert_returned(dataset, read, losses)
    for record, coref in zip(
        lines(folder / "all.jsonl"), lines(folder / "coref" / "all.jsonlines"), strict=True
    ):
        check_wikievents(record, coref)


def check_wikievents(record, coref):
    """Check a line by the description: runs and places of tokens, sentences, what refers to what."""
    assert record["doc_id"] == coref["doc_key"]
    tokens, text = record["tokens"], record["text"]
    listed = [token for sentence, _ in record["sentences"] for token in sentence]
    assert [one[0] for one in listed] == tokens
    assert all(text[start:end] == word for word, start, end in listed)
    first = [sum(len(s) for s, _ in record["sentences"][:n]) for n in range(len(record["sentences"]))]
    ids = {one["id"] for one in record["entity_mentions"]}
    for one in [*record["entity_mentions"], *(e["trigger"] for e in record["event_mentions"])]:
        assert 0 <= one["start"] < one["end"] <= len(tokens)
        assert text[listed[one["start"]][1] : listed[one["end"] - 1][2]] == one["text"]
        assert first[one["sent_idx"]] <= one["start"]
    assert all(a["entity_id"] in ids for e in record["event_mentions"] for a in e["arguments"])
    assert sorted(one for group in coref["clusters"] for one in group) == sorted(ids)
    assert len(coref["informative_mentions"]) == len(coref["clusters"])


@settings(max_examples=15)
@given(world.datasets())
def test_maven_arg_comes_back_but_for_what_is_accounted_lost(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("maven")
    losses = world.exported(dataset, "maven-arg", folder)
    read, refused = world.imported("maven-arg", folder / "all.jsonl")
    assert refused == []
    world.assert_returned(dataset, read, losses)
    for record in lines(folder / "all.jsonl"):
        text = record["document"]
        entities = {one["id"] for one in record["entities"]}
        for one in record["entities"]:
            assert all(text[slice(*m["offset"])] == m["mention"] for m in one["mention"])
        for one in record["events"]:
            assert all(text[slice(*m["offset"])] == m["trigger_word"] for m in one["mention"])
            assert {f["entity_id"] for fillers in one["argument"].values() for f in fillers} <= entities


def test_others_see_a_discontinuous_mention_whole_and_its_fragments_stand_beside(tmp_path):
    text, span = world.FULL_TEXT, world.full_entry().sets[0].mentions["m5"].span
    places = [[one.start, one.end] for one in span.fragments]
    for key in ("wikievents", "maven-arg"):
        losses = world.exported(world.full_dataset(), key, tmp_path / key)
        assert "m5" not in {one.item for one in losses.lost}
        assert losses.changed[messages.WITH_FRAGMENTS] == 1
    (wiki,), (maven,) = (
        lines(tmp_path / "wikievents" / "all.jsonl"),
        lines(tmp_path / "maven-arg" / "all.jsonl"),
    )
    (one,) = [one for one in wiki["entity_mentions"] if one["id"] == "m5"]
    assert (one["text"], one["fragments"]) == (text[span.start : span.end], places)
    (one,) = [m for entity in maven["entities"] for m in entity["mention"] if m["id"] == "m5"]
    assert (one["offset"], one["fragments"]) == ([span.start, span.end], places)


@settings(max_examples=15)
@given(world.datasets())
def test_textee_windows_hold_what_lies_in_them_and_the_rest_is_accounted(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("textee")
    losses = world.exported(dataset, "textee", folder)
    for window in WINDOWS:
        found = lines(folder / window / "all.json")
        filled = 0
        for one in found:
            check_textee(one)
            filled += sum(len(e["arguments"]) for e in one["event_mentions"])
        assert sum(len(one["entity_mentions"]) for one in found) == losses.exported(Holds.MENTIONS)
        assert sum(len(one["event_mentions"]) for one in found) == losses.exported(Holds.EVENTS)
        cut = sum(
            n for m, n in losses.changed.items()
            if m.id == messages.CUT_IN_WINDOW.id and m.values["window"] == window
        )  # fmt: skip
        assert filled + cut == losses.exported(Holds.ARGUMENTS)
    assert all(m.values.get("window") != "document" for m in losses.changed)


def check_textee(one):
    """Check a window by TextEE's description: runs of its tokens, their words, arguments that are there."""
    assert {"doc_id", "wnd_id", "text", "lang", "tokens", "relation_mentions"} <= one.keys()
    assert one["tokens"]
    ids = {mention["id"]: mention for mention in one["entity_mentions"]}
    placed = [*one["entity_mentions"], *(e["trigger"] for e in one["event_mentions"])]
    for item in (*placed, *(a for e in one["event_mentions"] for a in e["arguments"])):
        assert 0 <= item["start"] < item["end"] <= len(one["tokens"])
        assert " ".join(one["tokens"][item["start"] : item["end"]]) == item["text"]
    for argument in (a for e in one["event_mentions"] for a in e["arguments"]):
        assert (ids[argument["entity_id"]]["start"], ids[argument["entity_id"]]["end"]) == (
            argument["start"], argument["end"],
        )  # fmt: skip


WIKIEVENTS = {
    "doc_id": "wiki_1",
    "tokens": ["Ann", "met", "Bob", ".", "She", "left", "."],
    "text": "Ann met Bob . She left .",
    "sentences": [
        [[["Ann", 0, 3], ["met", 4, 7], ["Bob", 8, 11], [".", 12, 13]], "Ann met Bob ."],
        [[["She", 14, 17], ["left", 18, 22], [".", 23, 24]], "She left ."],
    ],
    "entity_mentions": [
        {"id": "T1", "sent_idx": 0, "start": 0, "end": 1, "entity_type": "PER", "text": "Ann"},
        {"id": "T2", "sent_idx": 0, "start": 2, "end": 3, "entity_type": "PER", "text": "Bob"},
        {"id": "T3", "sent_idx": 1, "start": 4, "end": 5, "entity_type": "PER", "text": "She"},
        {"id": "T4", "sent_idx": 1, "start": 9, "end": 12, "entity_type": "PER", "text": "?"},
    ],
    "relation_mentions": [],
    "event_mentions": [
        {
            "id": "E1",
            "event_type": "Dip.Meet",
            "trigger": {"start": 1, "end": 2, "sent_idx": 0, "text": "met"},
            "arguments": [
                {"entity_id": "T1", "role": "Party", "text": "Ann"},
                {"entity_id": "T3", "role": "Party", "text": "She"},
                {"entity_id": "T4", "role": "Party", "text": "?"},
            ],
        }
    ],
}


def test_lines_of_wikievents_come_in_with_coreference(tmp_path):
    (tmp_path / "coref").mkdir()
    (tmp_path / "dev.jsonl").write_text(json.dumps(WIKIEVENTS) + "\n", encoding="utf-8")
    coref = {"doc_key": "wiki_1", "clusters": [["T1", "T3"], ["T2"]], "informative_mentions": ["Ann", "Bob"]}
    (tmp_path / "coref" / "dev.jsonlines").write_text(json.dumps(coref) + "\n", encoding="utf-8")
    assert registry.detect(tmp_path / "dev.jsonl") == "wikievents"
    (one,), refused = world.imported("wikievents", tmp_path / "dev.jsonl", "eve")
    assert refused == []
    said = one.sets[0]
    assert (one.document.name, said.author, len(said.mentions)) == ("wiki_1", Author("eve"), 3)
    refers = {m.span.surface(said.text): m.entity for m in said.mentions.values()}
    assert refers["Ann"] == refers["She"] is not None
    assert refers["Bob"] is None
    assert len(one.entities) == 1
    (event,) = said.events.values()
    assert len(event.arguments) == 2
    assert one.document.metadata["tokens"]["sentences"] == [0, 14]
    assert said.left_out == 2


MAVEN = {
    "id": "m1",
    "title": "A meeting",
    "document": "Ann met Bob . The talks with Ann went on .",
    "events": [
        {
            "id": "EVENT_1",
            "type": "Dip.Meet",
            "type_id": 1,
            "mention": [
                {"id": "a", "trigger_word": "met", "offset": [4, 7]},
                {"id": "b", "trigger_word": "talks", "offset": [18, 23]},
            ],
            "argument": {
                "Party": [
                    {"entity_id": "ENTITY_1"},
                    {"content": "Bob", "offset": [8, 11]},
                    {"content": "went", "offset": [33, 37]},
                ],
                "Time": [],
            },
        }
    ],
    "entities": [
        {
            "id": "ENTITY_1",
            "type": "PER",
            "mention": [
                {"id": "c", "mention": "Ann", "offset": [0, 3]},
                {"id": "d", "mention": "Ann", "offset": [29, 32]},
            ],
        },
        {"id": "ENTITY_2", "type": "PER", "mention": [{"id": "e", "mention": "Bob", "offset": [8, 11]}]},
    ],
    "negative_triggers": [],
}


def test_lines_of_maven_arg_come_in(tmp_path):
    (tmp_path / "train.jsonl").write_text(json.dumps(MAVEN) + "\n", encoding="utf-8")
    assert registry.detect(tmp_path / "train.jsonl") == "maven-arg"
    (one,), refused = world.imported("maven-arg", tmp_path / "train.jsonl", "eve")
    assert refused == []
    said = one.sets[0]
    by_trigger = {e.span.surface(said.text): e for e in said.events.values()}
    assert by_trigger["met"].cluster == by_trigger["talks"].cluster == "EVENT_1"
    starts = {
        word: [said.mentions[a.target].span.start for a in event.arguments]
        for word, event in by_trigger.items()
    }
    assert starts == {"met": [0, 8], "talks": [29, 8]}
    assert [(e.id, e.name) for e in one.entities] == [("ENTITY_1", "Ann")]
    assert [(c.id, c.name) for c in one.clusters] == [("EVENT_1", "met")]
    assert len([w for w in one.warnings if "‘went’ is no mention here" in str(w)]) == 2


def test_lines_that_are_none_are_refused(tmp_path):
    broken = {**WIKIEVENTS, "text": "other"}
    (tmp_path / "a.jsonl").write_text(json.dumps(broken) + "\n" + json.dumps({"sentences": 1}) + "\n")
    read, refused = world.imported("wikievents", tmp_path / "a.jsonl")
    assert read == []
    assert [one.reason.id for one in refused] == [messages.TOKENS_ASTRAY.id, messages.FIELD.id]
