"""Annotated records of many tools: a text with spans, or tokens with their labels."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import messages, registry
from annotator.formats.tokenization import tokenized
from tests.unit.formats import world

TEXT = "Abe met Rome in Tokyo"
WORDS = TEXT.split()
SAID = {("PER", "Abe"), ("GPE", "Rome"), ("GPE", "Tokyo")}


def written(folder, *found, name="a.jsonl"):
    path = folder / name
    lines = [json.dumps(one, ensure_ascii=False) for one in found]
    path.write_text("\n".join(lines) + "\n" if name.endswith("l") else f"[{', '.join(lines)}]", "utf-8")
    return path


def taken(path):
    assert registry.detect(path) == "records"
    found, refused = world.imported("records", path)
    assert refused == []
    return found


def surfaces(one):
    return {(m.type, m.span.surface(one.document.text)) for m in one.sets[0].mentions.values()}


def spans(start, end, label, text=TEXT):
    return [
        {
            start: (at := text.index(word)),
            end: at + len(word) if end != "length" else len(word),
            **label(name),
        }
        for name, word in sorted(SAID)
    ]


TAGS = ["B-PER", "O", "B-GPE", "O", "S-GPE"]
SHAPES = {
    "spans by start and end": {"text": TEXT, "entities": spans("start", "end", lambda n: {"label": n})},
    "by offset and length": {"text": TEXT, "annotations": spans("offset", "length", lambda n: {"type": n})},
    "by begin and end": {"content": TEXT, "entities": spans("begin", "end", lambda n: {"tag": n})},
    "several labels a span": {"text": TEXT, "label": spans("start", "end", lambda n: {"category": [n]})},
    "a value inside": {
        "text": TEXT,
        "result": [{"value": one} for one in spans("start", "end", lambda n: {"labels": [n]})],
    },
    "Label Studio's JSON-MIN": {
        "text": TEXT,
        "id": 3,
        "annotator": "ana",
        "annotation_id": 7,
        "lead_time": 2.5,
        "tone": "calm",
        "people": spans("start", "end", lambda n: {"labels": [n]})[2:],
        "places": spans("start", "end", lambda n: {"labels": [n]})[:2],
    },
    "spaCy's Doc.to_json": {
        "text": TEXT,
        "ents": spans("start", "end", lambda n: {"label": n}),
        "sents": [{"start": 0, "end": 21}],
        "tokens": [{"id": 0, "start": 0, "end": 3}],
    },
    "a cloud's answer": {"Text": TEXT, "Entities": spans("BeginOffset", "EndOffset", lambda n: {"Type": n})},
    "lists in an object": {
        "text": TEXT,
        "annotations": {"entities": spans("start", "end", lambda n: {"label": n}), "seen": []},
    },
    "positions": {
        "full_text": TEXT,
        "spans": spans("start_position", "end_position", lambda n: {"entity_type": n}),
    },
    "tags without a prefix": {"tokens": WORDS, "tags": ["PER", "O", "GPE", "O", "GPE"]},
    "tokens with tags": {"tokens": WORDS, "ner_tags": TAGS},
    "words with labels": {"id": "7", "words": WORDS, "labels": TAGS},
    "GLiNER's": {"tokenized_text": WORDS, "ner": [[0, 0, "PER"], [2, 2, "GPE"], [4, 4, "GPE"]]},
    "SpERT's": {
        "tokens": WORDS,
        "entities": [
            {"type": "PER", "start": 0, "end": 1},
            {"type": "GPE", "start": 2, "end": 3},
            {"type": "GPE", "start": 4, "end": 5},
        ],
        "relations": [{"type": "part.of", "head": 0, "tail": 1}],
    },
}


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_is_read_as_what_it_says(tmp_path, shape, name):
    (one,) = taken(written(tmp_path, SHAPES[shape], name=name))
    assert (one.document.text, one.warnings) == (TEXT, ())
    assert surfaces(one) == SAID
    assert len(one.sets[0].relations) == shape.startswith("SpERT")


def test_pairs_of_a_text_and_its_entities_are_records_too(tmp_path):
    path = tmp_path / "train.json"
    path.write_text(
        json.dumps([[TEXT, {"entities": [[0, 3, "PER"], [8, 12, "GPE"]]}], ["Nobody", {"entities": []}]])
    )
    assert registry.detect(path) == "doccano"
    (one, none), refused = world.imported("doccano", path)
    assert (surfaces(one), refused) == ({("PER", "Abe"), ("GPE", "Rome")}, [])
    assert none.sets[0].mentions == {}


def test_numbers_are_called_what_the_list_beside_them_says(tmp_path):
    path = written(tmp_path, {"tokens": WORDS, "ner_tags": [1, 0, 3, 0, 3]})
    _, (refusal,) = world.imported("records", path)
    assert (refusal.reason.id, str(refusal.place)) == (messages.NUMBERED_TAGS.id, "line 1")
    (tmp_path / "labels.txt").write_text("O\nB-PER\nI-PER\nB-GPE\nI-GPE\n")
    _, (refusal,) = world.imported(
        "records", written(tmp_path, {"tokens": ["Abe"], "ner_tags": [9]}, name="b.jsonl")
    )
    assert refusal.reason.id == messages.TAG_BEYOND.id
    (one,) = taken(written(tmp_path, {"tokens": WORDS, "ner_tags": [1, 0, 3, 0, 3]}, name="c.jsonl"))
    assert surfaces(one) == SAID


def test_numbers_are_called_what_the_description_of_a_dataset_says(tmp_path):
    feature = {"feature": {"names": ["O", "B-PER", "I-PER", "B-GPE", "I-GPE"], "_type": "ClassLabel"}}
    (tmp_path / "dataset_infos.json").write_text(json.dumps({"default": {"features": {"ner_tags": feature}}}))
    (tmp_path / "data").mkdir()
    (one,) = taken(written(tmp_path / "data", {"tokens": WORDS, "ner_tags": [1, 0, 3, 0, 3]}))
    assert surfaces(one) == SAID


def test_the_own_text_of_a_record_is_kept_where_its_tokens_stand_in_it(tmp_path):
    text = "Abe  met Rome\nin Tokyo "
    (one,) = taken(written(tmp_path, {"text": text, "tokens": WORDS, "ner_tags": TAGS}))
    assert (one.document.text, surfaces(one)) == (text, SAID)
    (other,) = taken(
        written(tmp_path, {"text": "Abe left", "tokens": WORDS, "ner_tags": TAGS}, name="b.jsonl")
    )
    assert other.document.text == TEXT


def test_what_cannot_be_placed_is_left_out_by_name_and_the_rest_read(tmp_path):
    told = [
        {"start": 0, "end": 3, "label": "PER"},
        {"start": 8, "end": 99, "label": "GPE"},
        {"start": 4, "end": 7},
    ]
    (one,) = taken(written(tmp_path, {"text": TEXT, "entities": told}))
    assert surfaces(one) == {("PER", "Abe")}
    assert one.sets[0].left_out == len(one.warnings) == 2
    (two,) = taken(
        written(tmp_path, {"tokenized_text": WORDS, "ner": [[4, 7, "GPE"], [0, "x", "A"]]}, name="b.jsonl")
    )
    assert two.sets[0].left_out == len(two.warnings) == 2 and "5 tokens only" in str(two.warnings[0])
    _, (refusal,) = world.imported(
        "records", written(tmp_path, {"tokens": WORDS, "tags": ["O"]}, name="c.jsonl")
    )
    assert refusal.reason.id == messages.OTHER_TAGS.id


def test_annotations_that_come_late_are_found(tmp_path):
    plain = [{"text": f"Nothing {number}"} for number in range(90)]
    found = taken(written(tmp_path, *plain, SHAPES["spans by start and end"]))
    assert [len(one.sets) for one in found] == [0] * 90 + [1]


def test_a_tag_that_is_none_is_named_and_the_page_not_whole(tmp_path):
    (one,) = taken(
        written(tmp_path, {"tokens": WORDS, "ner_tags": ["B-PER", None, "B-GPE", "news", "B-GPE"]})
    )
    assert (surfaces(one), one.sets[0].left_out) == (SAID, 2)
    assert [str(warning) for warning in one.warnings] == [
        "line 1: token 2: no tag; ‘met’ is read as O",
        "line 1: token 4: ‘news’ is not a tag; ‘in’ is read as O",
    ]


def test_a_page_without_a_list_is_one_that_nobody_annotated(tmp_path):
    path = written(tmp_path, {"text": "Nobody saw it"}, {"text": "Nothing in it", "entities": []})
    (none, empty), _ = world.imported("records", path)
    assert (none.sets, len(empty.sets)) == ((), 1)


@given(
    st.lists(st.sampled_from(["Ann", "x", "\U0001f600", "東京", "a b", "e\u0301"]), min_size=1, max_size=12),
    st.randoms(),
)
def test_runs_of_tokens_come_back_as_the_words_they_are(tmp_path_factory, tokens, random):
    edges = sorted(random.sample(range(len(tokens) + 1), random.randrange(len(tokens) + 1)))
    runs = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    record = {"tokenized_text": tokens, "ner": [[a, b - 1, "GPE"] for a, b in runs]}
    (one,) = taken(written(tmp_path_factory.mktemp("runs"), record))
    found = sorted(m.span for m in one.sets[0].mentions.values())
    assert [span.surface(one.document.text) for span in found] == [" ".join(tokens[a:b]) for a, b in runs]


def test_documents_of_spacy_are_read_with_their_tokens(tmp_path):
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import DocBin, Span

    nlp = spacy.blank("en")
    doc = nlp("Abe \U0001f600 met Rome\n in Tokyo ")
    doc.set_ents([Span(doc, 0, 1, "PER")])
    doc.spans["sc"] = [Span(doc, 0, 1, "PER"), Span(doc, 3, 4, "GPE"), Span(doc, 6, 7, "GPE")]
    path = tmp_path / "train.spacy"
    DocBin(docs=[doc, nlp("Nobody looked.")]).to_disk(path)
    one, none = taken(path)
    assert (one.document.text, surfaces(one), none.sets) == (doc.text, SAID, ())
    kept = tokenized(one.document, None).words
    assert kept.tokens.surfaces(kept.text) == ["Abe", "\U0001f600", "met", "Rome", "in", "Tokyo"]


def test_what_we_export_for_spacy_is_read_too(tmp_path):
    pytest.importorskip("spacy")
    data = world.full_dataset()
    world.exported(data, "spacy", tmp_path)
    (one, *_) = taken(tmp_path / "all.spacy")
    assert surfaces(one) == {
        ("PER", "Abe and the U.S."), ("PER", "Japan’s Abe"), ("TIMEX", "Monday"),
        ("GPE", "Japan"), ("GPE", "Osaka\ngovernments"), ("GPE", "U.S."),
    }  # fmt: skip


def test_tables_are_read_row_by_row_with_the_names_they_bring(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow.parquet import write_table

    feature = {"feature": {"names": ["O", "B-PER", "I-PER", "B-GPE", "I-GPE"], "_type": "ClassLabel"}}
    described = {"huggingface": json.dumps({"info": {"features": {"ner_tags": feature}}})}
    tokens = pyarrow.table({"tokens": [WORDS], "ner_tags": [[1, 0, 3, 0, 3]]})
    write_table(tokens.replace_schema_metadata(described), tmp_path / "tokens.parquet")
    spans = SHAPES["spans by start and end"]
    write_table(pyarrow.Table.from_pylist([spans]), tmp_path / "spans.parquet")
    for name in ("tokens", "spans"):
        (one,) = taken(tmp_path / f"{name}.parquet")
        assert (one.document.text, surfaces(one)) == (TEXT, SAID)
    write_table(pyarrow.table({"price": [1]}), tmp_path / "other.parquet")
    assert registry.detect(tmp_path / "other.parquet") is None


@pytest.mark.parametrize("name", ["a.parquet", "a.spacy"])
@pytest.mark.parametrize("data", [b"", b"PAR1 and no more", b"\x78\x9c spoiled"])
def test_a_spoiled_container_is_refused_with_the_reason(tmp_path, name, data):
    pytest.importorskip("spacy" if name.endswith("spacy") else "pyarrow")
    (tmp_path / name).write_bytes(data)
    found, (refusal,) = world.imported("records", tmp_path / name)
    assert (found, registry.detect(tmp_path / name)) == ([], "records")
    assert (refusal.path, refusal.reason.id) == (str(tmp_path / name), messages.UNREADABLE.id)
