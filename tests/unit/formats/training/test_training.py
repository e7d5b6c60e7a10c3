"""Examples for models: what stands in them is what is stored, and windows cut nothing."""

import json
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator.assets import schema
from annotator.domain.items import Mention, Relation
from annotator.domain.ranges import Span
from annotator.domain.scheme import parse_scheme
from annotator.formats import messages
from annotator.formats.base import Dataset, Entry, Holds
from annotator.formats.tokenization import tokenized
from annotator.formats.training import gliner, gliner2, prompts
from annotator.formats.training.windows import windows
from annotator.formats.training.wording import Worded, first_sentence
from tests.unit.formats import world

NAMES = {"person": "PER", "place | state": "GPE", "time": "TIMEX", "meet": "Dip.Meet", "accuse": "Say.Accuse"}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def texts_of(dataset):
    return {entry.document.id: entry.document.text for entry in dataset.entries}


@settings(max_examples=30)
@given(st.data(), st.integers(1, 9), st.booleans())
def test_windows_are_all_of_the_text_and_cut_no_mention(data, most, paragraphs):
    made = data.draw(world.texts.filter(bool).flatmap(world.sets))
    tokenization = tokenized(world.document(made.text), made)
    words = tokenization.words
    kept = [
        one.span.hull for one in made.mentions.values()
        if not one.span.discontinuous and one.span.surface(made.text).strip() == one.span.surface(made.text)
    ]  # fmt: skip
    found = list(windows(tokenization, kept, most, paragraphs=paragraphs))
    assert [token for one in found for token in words.tokens[one.first : one.end]] == list(words.tokens)
    for place in kept:
        assert sum(one.place.start <= place.start and place.end <= one.place.end for one in found) == 1
        assert all(place.end <= one.place.start or one.place.start <= place.start for one in found)
    if not kept:
        assert all(one.end - one.first <= most for one in found)


def test_windows_end_at_paragraphs_then_sentences_then_words():
    text = "One two. Three four five.\nSix. Seven eight.\n"
    made = tokenized(world.document(text), None)

    def cut(most, paragraphs):
        return [
            text[one.place.start : one.place.end] for one in windows(made, [], most, paragraphs=paragraphs)
        ]

    assert cut(8, True) == ["One two. Three four five.", "Six. Seven eight."]
    assert cut(8, False) == ["One two. Three four five.", "Six. Seven eight."]
    assert cut(10, False) == ["One two. Three four five.\nSix.", "Seven eight."]
    assert cut(2, False)[:3] == ["One two", ".", "Three four"]


@settings(max_examples=25)
@given(world.datasets())
def test_gliner_spans_are_the_stored_mentions(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("gliner")
    losses = world.exported(dataset, "gliner", folder)
    texts, found = texts_of(dataset), Counter()
    for example in json.loads((folder / "all.json").read_text(encoding="utf-8")):
        text, at, places = texts[example["document"]], example["start"], []
        for token in example["tokenized_text"]:
            start = text.index(token, at)
            assert text[at:start].strip() == ""
            places.append((start, at := start + len(token)))
        for first, last, label in example["ner"]:
            found[example["document"], NAMES[label], places[first][0], places[last][1]] += 1
    assert found.total() == losses.exported(Holds.MENTIONS)
    stored = {
        (entry.document.id, one.type, one.span.start, one.span.end)
        for entry in dataset.entries for made in entry.sets for one in made.mentions.values()
    }  # fmt: skip
    assert set(found) <= stored
    assert not found or max(found.values()) == 1


def test_gliner_passes_over_wide_mentions_and_so_do_we(tmp_path):
    text = "one " * 20
    mention = Mention("m", Span.at(0, 13 * 4 - 1), "GPE")
    page = world.document(text)
    made = world.filled(world.AnnotationSet("s", page.id, text, world.ANA), [mention])
    losses = world.exported(Dataset("x", world.SCHEME, (Entry(page, (made,)),)), "gliner", tmp_path)
    assert [one.reason for one in losses.lost] == [messages.TOO_WIDE]
    assert str(gliner.MAX_WIDTH) in str(messages.TOO_WIDE)


def test_a_negative_page_is_an_example_and_one_nobody_saw_is_none(tmp_path):
    first, second = world.document("Rome.", 1), world.document("Oslo.", 2)
    made = world.AnnotationSet("s", first.id, first.text, world.ANA)
    dataset = Dataset("x", world.SCHEME, (Entry(first, (made,)), Entry(second, ())))
    world.exported(dataset, "gliner", tmp_path)
    (one,) = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    assert (one["tokenized_text"], one["ner"]) == (["Rome", "."], [])


def place_of(said, text):
    """Return where a surface of GLiNER2's stands."""
    if isinstance(said, str):
        assert text.lower().count(said.lower()) == 1 or said in text
        return text.index(said), text.index(said) + len(said)
    assert text[said["start"] : said["end"]] == said["text"]
    return said["start"], said["end"]


@settings(max_examples=25)
@given(world.datasets(size=1))
def test_gliner2_surfaces_are_the_stored_items(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("gliner2")
    losses = world.exported(dataset, "gliner2", folder)
    found: Counter[Holds] = Counter()
    (page,) = dataset.entries
    stored = [(i.type, i.span.start, i.span.end) for m in page.sets
              for i in (*m.mentions.values(), *m.events.values())]  # fmt: skip
    at = 0
    for record in lines(folder / "all.jsonl"):
        text, output = record["input"], record["output"]
        at = page.document.text.index(text, at)
        assert set(output["entities"]) == {"person", "place | state", "time"}
        for label, surfaces in output["entities"].items():
            for said in surfaces:
                found[Holds.MENTIONS] += 1
                start, end = place_of(said, text)
                assert (NAMES[label], at + start, at + end) in stored
        for structure in output.get("json_structures", ()):
            ((label, fields),) = structure.items()
            found[Holds.EVENTS] += 1
            start, end = place_of(fields.pop("trigger"), text)
            assert (NAMES[label], at + start, at + end) in stored
            for value in fields.values():
                found[Holds.ARGUMENTS] += len(value) if isinstance(value, list) else 1
        found[Holds.RELATIONS] += len(output.get("relations", ()))
    for what in (Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS):
        assert losses.exported(what) == found[what]


def occurrence(said, text):
    """Return where the words of a quote stand."""
    at = -1
    for _ in range(said.get("nth", 1)):
        at = text.index(said["text"], at + 1)
    assert "nth" in said or text.find(said["text"], at + 1) < 0
    return at, at + len(said["text"])


@settings(max_examples=25)
@given(world.datasets(size=1))
def test_answers_quote_the_stored_items(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("messages")
    losses = world.exported(dataset, "messages", folder)
    check = Draft202012Validator(json.loads((folder / "answer.schema.json").read_text(encoding="utf-8")))
    found: Counter[Holds] = Counter()
    (page,) = dataset.entries
    stored = [(i.type, dict(i.attributes), i.span.start, i.span.end) for m in page.sets
              for i in (*m.mentions.values(), *m.events.values())]  # fmt: skip
    for record in lines(folder / "all.jsonl"):
        system, user = record["prompt"]
        (assistant,) = record["completion"]
        assert [one["role"] for one in (system, user, assistant)] == ["system", "user", "assistant"]
        assert user["content"] == page.document.text[record["start"] : record["end"]]
        answer = json.loads(assistant["content"])
        check.validate(answer)
        for what, listed in ((Holds.MENTIONS, answer["mentions"]), (Holds.EVENTS, answer["events"])):
            for said in listed:
                start, end = (record["start"] + one for one in occurrence(said, user["content"]))
                assert (said["type"], said.get("attributes", {}), start, end) in stored
                found[what] += 1
                found[Holds.ATTRIBUTES] += len(said.get("attributes", ()))
                found[Holds.ARGUMENTS] += len(said.get("arguments", ()))
                for one in said.get("arguments", ()):
                    occurrence(one, user["content"])
        found[Holds.RELATIONS] += len(answer["relations"])
    for what in prompts._HOLDS:
        assert losses.exported(what) == found[what]


@pytest.mark.parametrize("key", ["gliner2", "messages"])
def test_what_goes_from_one_window_to_another_is_counted_as_cut_off(tmp_path, monkeypatch, key):
    monkeypatch.setattr({"gliner2": gliner2, "messages": prompts}[key], "MAX_LENGTH", 4)
    text = "Abe met somebody.\nIn Rome now.\n"
    page = world.document(text)
    items = [
        Mention("m1", Span.at(0, 3), "PER"), Mention("m2", Span.at(21, 25), "GPE"),
        world.Event("v1", Span.at(4, 7), "Dip.Meet", {}, None,
                    (world.Argument("Party", "m1"), world.Argument("Party", "m2"))),
        Relation("r1", "part.of", "m1", "m2"),
    ]  # fmt: skip
    made = world.filled(world.AnnotationSet("s", page.id, text, world.ANA), items)
    losses = world.exported(Dataset("x", world.SCHEME, (Entry(page, (made,)),)), key, tmp_path)
    assert len(lines(tmp_path / "all.jsonl")) == 2
    assert sorted((one.what.value, one.item) for one in losses.lost if one.reason == messages.CUT_OFF) == [
        ("arguments", "v1"), ("relations", "r1"),
    ]  # fmt: skip


def test_labels_are_told_in_words(tmp_path):
    data = json.loads(json.dumps(dict(world.SCHEME.data)))
    data["entity_types"][0] |= {"external": {"gliner": "human being"}, "guideline": "# People\nNot firms."}
    scheme = parse_scheme(data)
    worded = Worded(scheme, "gliner")
    assert worded.label("type", scheme.entity_types["PER"]) == "human being"
    assert worded.label("type", scheme.entity_types["TIMEX"]) == "time"
    assert first_sentence("# A **person** by name. Not a firm.") == "A person by name."
    told = prompts.instructions(scheme, Worded(scheme, "messages"))
    assert "- PER: People" in told and "Roles: Party, Topic2, Time." in told
    assert "- polarity: Positive, Negative" in told


def test_the_schema_of_answers_is_one():
    Draft202012Validator.check_schema(schema("answer"))
