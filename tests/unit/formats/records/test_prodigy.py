"""Prodigy's JSON lines: what goes out comes back, and what other people's files say."""

import json

import pytest

from annotator.domain.items import Author
from annotator.formats import messages
from tests.unit.formats import world


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def test_a_record_says_what_prodigy_shows(tmp_path):
    world.exported(world.full_dataset(), "prodigy", tmp_path)
    (record,) = lines(tmp_path / "all.jsonl")
    text, tokens = record["text"], record["tokens"]
    assert "".join(one["text"] + " " * one["ws"] for one in tokens[:8]) == "Japan’s Abe and the U.S. met in "
    assert all(text[one["start"] : one["end"]] == one["text"] for one in tokens)
    for span in record["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]
    assert [(one["label"], text[one["start"] : one["end"]]) for one in record["spans"]][:3] == [
        ("GPE", "Japan"), ("PER", "Japan’s Abe"), ("PER", "Abe and the U.S."),
    ]  # fmt: skip
    links = {(r["label"], tokens[r["head"]]["text"], tokens[r["child"]]["text"]) for r in record["relations"]}
    assert links == {
        ("Party", "met", "Abe"), ("Time", "met", "Monday"), ("Party", "met", "U.S."),
        ("Topic2", "met", "accused"), ("part.of", "Abe", "Japan"),
    }  # fmt: skip
    assert (record["answer"], record["_annotator_id"]) == ("accept", "ana")


def test_a_page_that_nobody_annotated_has_no_answer(tmp_path):
    entry = world.full_entry()
    dataset = type(world.full_dataset())("x", world.SCHEME, (type(entry)(entry.document, ()),))
    world.exported(dataset, "prodigy", tmp_path)
    (record,) = lines(tmp_path / "all.jsonl")
    assert record.keys() == {"text", "tokens", "annotator"}
    (one,), _ = world.imported("prodigy", tmp_path / "all.jsonl")
    assert one.sets == ()


def test_files_of_other_people_are_read_with_what_looks_wrong(tmp_path):
    path = tmp_path / "theirs.jsonl"
    records = [
        {
            "text": "Abe met 😀 Rome\r\nin Rome",
            "_annotator_id": "ben",
            "_task_hash": -7,
            "meta": {"title": "Talks", "url": "https://paper.example/1"},
            "spans": [
                {"start": 0, "end": 3, "label": "PER"},
                {"start": 4, "end": 7, "label": "Dip.Meet"},
                {"start": 0, "end": 99, "label": "PER"},
                {"start": 10, "end": 14, "label": "ALIEN"},
            ],
            "relations": [
                {"head_span": {"start": 4, "end": 7, "label": "Dip.Meet"}, "label": "Party",
                 "child_span": {"start": 0, "end": 3, "label": "PER"}, "head": 1, "child": 0},
                {"head": 3, "child": 4, "label": "part.of"},
            ],
        },
        {"text": "no", "spans": [], "answer": "reject"},
        {"text": "never", "spans": [], "answer": "ignore"},
        {"text": 3, "spans": []},
    ]  # fmt: skip
    path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    found = list(world.registry.reader("prodigy")(path, world.Request(world.SCHEME, "me", named=False)))
    first, rejected, ignored, broken = found
    (made,) = first.sets
    assert (made.author, made.state) == (Author("ben"), world.State.IN_PROGRESS)
    assert first.document.text == "Abe met 😀 Rome\nin Rome"
    assert (first.document.name, first.document.source.uri) == ("Talks", "https://paper.example/1")
    assert first.document.metadata["_task_hash"] == -7
    (event,) = made.events.values()
    assert [one.role for one in event.arguments] == ["Party"]
    assert list(map(str, first.warnings)) == [
        "line 1: span PER 0–99 left out: [0, 99) is not a valid range in a text of 22 characters",
        "line 1: relation part.of 3–4 left out: an end of it is missing",
        "line 1: mention ALIEN ‘Rome’ left out: the scheme has no entity type ALIEN",
    ]
    assert [one.sets for one in (rejected, ignored)] == [(), ()]
    assert "reject" in str(rejected.warnings[0])
    assert broken.reason.id == messages.NO_RECORD_TEXT.id


def test_whoever_imports_may_say_whose_it_is(tmp_path):
    path = tmp_path / "theirs.jsonl"
    path.write_text('{"text":"Rome","spans":[{"start":0,"end":4,"label":"GPE"}],"_annotator_id":"ben"}\n')
    (one,), _ = world.imported("prodigy", path, "eve")
    assert one.sets[0].author == Author("eve")


@pytest.mark.parametrize("spans", ['{"a":1}', "[3]"])
def test_a_record_of_another_shape_is_refused(tmp_path, spans):
    path = tmp_path / "theirs.jsonl"
    path.write_text(f'{{"text":"Rome","spans":{spans}}}\n')
    _, (refusal,) = world.imported("prodigy", path)
    assert refusal.reason.id == messages.FIELD.id


def test_spacy_makes_the_same_spans_of_a_record(tmp_path):
    spacy = pytest.importorskip("spacy")
    world.exported(world.full_dataset(), "prodigy", tmp_path)
    (record,) = lines(tmp_path / "all.jsonl")
    words, spaces = spacy.util.get_words_and_spaces([one["text"] for one in record["tokens"]], record["text"])
    doc = spacy.tokens.Doc(spacy.blank("xx").vocab, words=words, spaces=spaces)
    made = [doc.char_span(one["start"], one["end"], label=one["label"]) for one in record["spans"]]
    doc.spans["sc"] = made
    stored = world.full_entry().sets[0]
    items = [*stored.mentions.values(), *stored.events.values()]
    assert {(one.start_char, one.end_char, one.label_) for one in doc.spans["sc"]} == {
        (one.span.start, one.span.end, one.type) for one in items if not one.span.discontinuous
    }
