"""CoNLL-2003: rows that say which tokens are mentions, and the offsets that bring texts back."""

import json
from collections import Counter

import pytest
from hypothesis import given

from annotator.domain.items import Author
from annotator.domain.ranges import Span
from annotator.domain.sentences import message
from annotator.formats import messages, registry
from annotator.formats.base import Holds
from annotator.formats.conll_rows import blocks, spans_of_tags
from annotator.formats.flat import outermost, unfit
from tests.unit.formats import world


def chosen(annotations):
    """Return what should stand in the rows, as (start, end, type): outermost continuous mentions."""
    fit = [m for m in annotations.mentions.values() if not unfit(annotations.text, m)]
    return {(m.span.start, m.span.end, m.type) for m in outermost(fit)[0]}


@given(world.datasets())
def test_texts_and_chosen_mentions_come_back(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("conll")
    losses = world.exported(dataset, "conll2003", folder)
    read, refused = world.imported("conll2003", folder / "all.txt")
    said = [entry.sets[0] for entry in dataset.entries if entry.sets]
    if said:
        assert refused == []
    assert [one.document.text for one in read] == [one.text for one in said]
    assert [one.document.id for one in read] == [one.document for one in said]
    assert [one.sets[0].author for one in read] == [one.author for one in said]
    for one, before in zip(read, said, strict=True):
        assert one.warnings == ()
        after = {(m.span.start, m.span.end, m.type) for m in one.sets[0].mentions.values()}
        assert after == chosen(before)
    world.assert_accounted(losses, world.counted(s for one in read for s in one.sets))


@given(world.datasets())
def test_rows_hold_no_white_space_but_the_columns(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("conll")
    world.exported(dataset, "conll2003", folder)
    content = (folder / "all.txt").read_bytes().decode("utf-8")
    for line in content.split("\n"):
        assert line == "" or [len(line.split(" ")), len(line.split())] == [4, 4]


def test_outermost_mentions_are_written_and_the_others_accounted(tmp_path):
    losses = world.exported(world.full_dataset(), "conll2003", tmp_path)
    rows = (tmp_path / "all.txt").read_text(encoding="utf-8").split("\n")
    assert rows[:9] == [
        "-DOCSTART- -X- -X- O", "", "Japan -X- O B-GPE", "’s -X- O O", "Abe -X- O B-PER", "and -X- O I-PER",
        "the -X- O I-PER", "U.S. -X- O I-PER", "met -X- O O",
    ]  # fmt: skip
    governments = rows.index("governments -X- O I-GPE")
    assert rows[governments - 1] == "Osaka -X- O B-GPE"
    reasons = Counter(one.reason for one in losses.lost if one.what is Holds.MENTIONS)
    assert reasons == {messages.NESTED: 1, messages.CROSSING: 1, messages.DISCONTINUOUS: 1}


def test_one_changed_offset_is_refused(tmp_path):
    world.exported(world.full_dataset(), "conll2003", tmp_path)
    beside = tmp_path / "all.offsets.jsonl"
    record = json.loads(beside.read_text(encoding="utf-8"))
    record["tokens"][3][1] -= 1
    beside.write_text(json.dumps(record) + "\n", encoding="utf-8")
    read, (refusal,) = world.imported("conll2003", tmp_path / "all.txt")
    assert read == []
    assert refusal.reason == message(messages.OTHER_TOKENS, line=1)


@pytest.mark.parametrize("change", ["fewer", "text", "field"])
def test_offsets_that_belong_to_another_file_are_refused(tmp_path, change):
    world.exported(world.full_dataset(2), "conll2003", tmp_path)
    beside = tmp_path / "all.offsets.jsonl"
    first, second, _ = beside.read_text(encoding="utf-8").split("\n")
    record = json.loads(first)
    if change == "text":
        first = json.dumps({**record, "text": record["text"] + "!"})
    elif change == "field":
        first = json.dumps({**record, "tokens": 3})
    beside.write_text("\n".join([first] if change == "fewer" else [first, second]) + "\n", encoding="utf-8")
    read, refused = world.imported("conll2003", tmp_path / "all.txt")
    assert len(read) == 1
    assert refused


def test_without_offsets_the_text_is_made_of_the_tokens(tmp_path):
    path = tmp_path / "foreign.conll"
    path.write_text(
        "-DOCSTART- -X- O O\n\nEU NNP B-NP B-GPE\nmeets VBZ B-VP O\n\nAbe\tNNP\tB-NP\tI-PER\n\n"
        "-DOCSTART- -X- O O\n\nRome NNP I-NP I-ALIEN\nhere\nthere X\n",
        encoding="utf-8",
    )
    (one, two), refused = world.imported("conll2003", path, "eve")
    assert refused == []
    assert (one.document.text, two.document.text) == ("EU meets\nAbe", "Rome here there")
    assert one.sets[0].author == Author("eve")
    assert {m.span: m.type for m in one.sets[0].mentions.values()} == {
        Span.at(0, 2): "GPE",
        Span.at(9, 12): "PER",
    }
    assert one.warnings[0] == two.warnings[0] == message(messages.JOINED)
    assert list(map(str, two.warnings[1:])) == [
        "line 11: no tag; ‘here’ is read as O", "line 12: ‘X’ is not a tag; ‘there’ is read as O",
        "mention ALIEN ‘Rome’ left out: the scheme has no entity type ALIEN",
    ]  # fmt: skip
    assert one.source_bytes == b"EU meets\nAbe"


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        ("O I-A I-A O I-B B-B", [(1, 3, "A"), (4, 5, "B"), (5, 6, "B")]),
        ("B-A I-A B-A I-B", [(0, 2, "A"), (2, 3, "A"), (3, 4, "B")]),
        ("S-A B-A E-A U-B B-B I-B L-B O", [(0, 1, "A"), (1, 3, "A"), (3, 4, "B"), (4, 7, "B")]),
        ("E-A E-A", [(0, 1, "A"), (1, 2, "A")]),
        ("B-part-of I-part-of", [(0, 2, "part-of")]),
        ("", []),
    ],
)
def test_iob1_iob2_and_bioes_are_read_by_one_rule(tags, spans):
    assert spans_of_tags(tags.split()) == spans


def test_no_entity_crosses_a_sentence():
    (block,) = blocks(["Rome X B-A", "", "Paris X I-A"])
    assert spans_of_tags(block.tags, block.starts) == [(0, 1, "A"), (1, 2, "A")]


def test_a_file_without_tokens_is_refused(tmp_path):
    (tmp_path / "empty.conll").write_text("\n\n", encoding="utf-8")
    read, (refusal,) = world.imported("conll2003", tmp_path / "empty.conll")
    assert (read, refusal.reason) == ([], message(messages.NO_TOKENS))


def test_documents_nobody_annotated_are_not_written(tmp_path):
    dataset = world.full_dataset(2)
    entries = (dataset.entries[0], type(dataset.entries[1])(dataset.entries[1].document, ()))
    world.exported(
        type(dataset)("x", world.SCHEME, entries, world.ENTITIES, world.CLUSTERS), "conll2003", tmp_path
    )
    read, _ = world.imported("conll2003", tmp_path)
    assert [one.document.id for one in read] == ["doc-1"]


ROWS = "EU B-GPE\nsaid O\nthat O\n\nPeter B-PER\nBlackburn I-PER\n"
READ = [("GPE", "EU"), ("PER", "Peter Blackburn")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("train.txt", ROWS),
        ("esp.train", ROWS.replace(" ", " NN ")),
        ("wide.tsv", ROWS.replace(" ", "\t")),
        ("named.tsv", "token\ttag\n" + ROWS.replace(" ", "\t")),
        ("mac.txt", "\ufeff" + ROWS.replace("\n", "\r\n")),
        ("quiet.txt", "a O\n" * 1500 + ROWS),
        ("said.txt", "# source: a page\n" + ROWS),
        ("hash.txt", "# O\n" + ROWS),
    ],
)
def test_rows_of_tokens_are_told_by_what_stands_in_them(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8", newline="")
    assert registry.detect(path) == "conll2003"
    (one,), refused = world.imported("conll2003", path)
    assert refused == []
    assert sorted((m.type, m.span.surface(one.document.text)) for m in one.sets[0].mentions.values()) == READ
    assert ("#" in one.document.text) == (name == "hash.txt")


@pytest.mark.parametrize(
    "content",
    [
        "Vitamin B-12 is good.\nTake it with O\n",
        "blood group O\n" * 30,
        "The answer is O\nA line that ends otherwise.\nand B-PER\n",
        "one line O\n",
        "",
    ],
)
def test_a_page_is_no_rows_of_tokens(tmp_path, content):
    (tmp_path / "page.txt").write_text(content, encoding="utf-8")
    assert registry.detect(tmp_path / "page.txt") is None


def test_numbered_rows_have_outer_and_inner_mentions(tmp_path):
    path = tmp_path / "NER-de.tsv"
    rows = [
        "#\tsource [2005]",
        "1\tFC\tB-PER\tO",
        "2\tRostock\tI-PER\tB-GPE",
        "3\tsiegt\tO\tO",
        "",
        "1\tJa\tO\tO",
    ]
    path.write_text("\n".join(rows), encoding="utf-8")
    assert registry.detect(path) == "conll2003"
    (one,), _ = world.imported("conll2003", path)
    assert one.document.text == "FC Rostock siegt\nJa"
    found = {(m.type, m.span.surface(one.document.text)) for m in one.sets[0].mentions.values()}
    assert found == {("PER", "FC Rostock"), ("GPE", "Rostock")}


def test_another_encoding_is_asked_for(tmp_path):
    path = tmp_path / "esp.train"
    path.write_bytes("acción O\nOslo B-LOC\n".encode("latin-1"))
    _, (refusal,) = world.imported("conll2003", path)
    assert (refusal.reason.id, refusal.reason.values["byte"]) == (messages.OTHER_ENCODING.id, 4)


def test_rows_in_brackets_are_refused_by_their_name(tmp_path):
    (tmp_path / "a.v4_gold_conll").write_text(
        "#begin document (bc/x); part 000\nbc/x 0 0 In IN * - - - - * -\n"
    )
    assert registry.not_read(tmp_path / "a.v4_gold_conll").id == messages.BRACKETED.id
