"""CoNLL-U Plus both ways, and tokens and sentences of a corpus that stay what they were."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.ranges import Range
from annotator.domain.tokens import tokens
from annotator.formats import messages, registry
from annotator.formats.base import Dataset, Entry, Losses
from annotator.formats.flat import Words
from annotator.formats.tokenization import LINES, TOKENS, kept_tokens, starts_in, tokenized
from annotator.formats.training import prompts
from tests.unit.formats import world
from tests.unit.formats.test_conll2003 import chosen

UD = """# global.columns = ID FORM UPOS MISC NE:NER
# newdoc id = un-12
# sent_id = 1
# text = Ana  vive no Rio.
1\tAna\tPROPN\t_\tB-PER
2\tvive\tVERB\t_\tO
3-4\tno\t_\t_\t_
3\tem\tADP\t_\tO
4\to\tDET\t_\t*
5\tRio\tPROPN\tSpaceAfter=No\tB-GPE
5.1\tEla\tPRON\t_\tB-PER
6\t.\tPUNCT\t_\tO

# sent_id = 2
1\tU.S.\tPROPN\t_\tS-GPE
2\tfell\tVERB\tSpaceAfter=No\tO
3\t.\tPUNCT\t_\tO

"""


@settings(max_examples=15)
@given(world.datasets())
def test_texts_and_chosen_mentions_come_back(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("conllup")
    losses = world.exported(dataset, "conllup", folder)
    read, refused = world.imported("conllup", folder / "all.conllup")
    assert refused == []
    assert [one.document.text for one in read] == [entry.document.text for entry in dataset.entries]
    assert [one.document.id for one in read] == [entry.document.id for entry in dataset.entries]
    for one, entry in zip(read, dataset.entries, strict=True):
        assert one.warnings == ()
        assert [s.author for s in one.sets] == [s.author for s in entry.sets]
        for made, before in zip(one.sets, entry.sets, strict=True):
            after = {(m.span.start, m.span.end, m.type) for m in made.mentions.values()}
            assert after == chosen(before)
    world.assert_accounted(losses, world.counted(s for one in read for s in one.sets))


def read_of(tmp_path, content, name="a.conllup"):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert registry.detect(tmp_path / name) == "conllup"
    return world.imported("conllup", tmp_path / name, "eve")


def test_a_file_of_others_keeps_its_text_its_tokens_and_its_sentences(tmp_path):
    (one,), refused = read_of(tmp_path, UD)
    assert refused == []
    text = one.document.text
    assert (text, one.document.name) == ("Ana  vive no Rio.\nU.S. fell.", "un-12")
    mentions = {(m.type, m.span.surface(text)) for m in one.sets[0].mentions.values()}
    assert mentions == {("PER", "Ana"), ("GPE", "Rio"), ("GPE", "U.S.")}
    made = tokenized(one.document, one.sets[0])
    words = [text[w.start : w.end] for w in made.words.tokens]
    assert (words, made.starts) == (["Ana", "vive", "no", "Rio", ".", "U.S.", "fell", "."], (0, 5))
    losses = world.exported(
        Dataset("d", world.SCHEME, (Entry(one.document, one.sets),)), "conllup", tmp_path / "out"
    )
    rows = (tmp_path / "out" / "all.conllup").read_text(encoding="utf-8").split("\n")
    assert [row.split("\t")[1] for row in rows if "\t" in row] == words
    assert losses.changed == {}
    (again,), _ = world.imported("conllup", tmp_path / "out" / "all.conllup")
    assert (again.document.text, again.document.metadata) == (text, one.document.metadata)


def test_sentences_of_conll2003_are_written_back(tmp_path):
    sentences = ["A b . C", "d", "U.S. E !?", "f"]
    rows = "\n\n".join("\n".join(f"{w} O" for w in one.split()) for one in sentences)
    (tmp_path / "a.conll").write_text(rows + "\n", encoding="utf-8")
    (one,), _ = world.imported("conll2003", tmp_path / "a.conll")
    assert one.document.metadata == {TOKENS: LINES}
    dataset = Dataset("d", world.SCHEME, (Entry(one.document, one.sets),))
    world.exported(dataset, "conll2003", tmp_path / "out")
    written = (tmp_path / "out" / "all.txt").read_text(encoding="utf-8").strip("\n").split("\n\n")[1:]
    assert [" ".join(w.split()[0] for w in one.split("\n") if w) for one in written] == sentences
    (again,), _ = world.imported("conll2003", tmp_path / "out" / "all.txt")
    assert again.document.metadata == {TOKENS: LINES}


def test_every_format_of_tokens_has_those_of_the_corpus(tmp_path, monkeypatch):
    sentences = ["A b . C", "d", "U.S. E !?", "f don't"]
    rows = "\n\n".join("\n".join(f"{w} O" for w in one.split()) for one in sentences)
    (tmp_path / "a.conll").write_text(rows + "\n", encoding="utf-8")
    (one,), _ = world.imported("conll2003", tmp_path / "a.conll")
    dataset = Dataset("d", world.SCHEME, (Entry(one.document, one.sets),))
    monkeypatch.setattr(prompts, "MAX_LENGTH", 4)
    for key in ("hf", "prodigy", "gliner", "messages"):
        world.exported(dataset, key, tmp_path / key)
    parquet = pytest.importorskip("pyarrow.parquet")
    listed = parquet.read_table(tmp_path / "hf" / "tokens" / "train.parquet").to_pylist()
    assert [" ".join(row["tokens"]) for row in listed] == sentences
    record = json.loads((tmp_path / "prodigy" / "all.jsonl").read_text(encoding="utf-8"))
    assert [token["text"] for token in record["tokens"]] == " ".join(sentences).split()
    (example,) = json.loads((tmp_path / "gliner" / "all.json").read_text(encoding="utf-8"))
    assert example["tokenized_text"] == " ".join(sentences).split()
    asked = [
        json.loads(line) for line in (tmp_path / "messages" / "all.jsonl").read_text("utf-8").splitlines()
    ]
    assert [one["prompt"][1]["content"] for one in asked] == ["A b . C", "d\nU.S. E !?", "f don't"]


@given(world.texts, st.data())
def test_kept_tokens_come_out_of_metadata_as_they_went_in(text, data):
    places = list(tokenized(world.document(text), None).words.tokens)
    starts = {0, *data.draw(st.sets(st.sampled_from(range(len(places)))))} if places else set()
    page = world.document(text)
    kept = kept_tokens(text, page.text_sha256, places, starts)
    page.metadata.update(kept)
    said = data.draw(world.sets(text))
    made = tokenized(page, None)
    assert (list(made.words.tokens), set(made.starts)) == (places, starts)
    cut = tokenized(page, said)
    assert {one.start for one in places} <= {one.start for one in cut.words.tokens}
    assert {cut.words.tokens[at].start for at in cut.starts} == {places[at].start for at in starts}


def test_sentences_of_a_corpus_hold_for_other_tokens_too():
    page = world.document("A b. C d\nE f")
    page.metadata[TOKENS] = LINES
    words = Words(page.text, tokens(page.text))
    losses = Losses()
    assert starts_in(page, words, [], losses) == [0, 5]
    assert starts_in(page, words, [Range.at(7, 10)], losses) == [0]
    assert losses.changed == {messages.SENTENCES_JOINED: 1}
    assert starts_in(world.document(""), Words("", tokens("")), [], losses) == []


@pytest.mark.parametrize("said", ["other", {"text_sha256": "x"}, {"steps": [0, 1], "sentences": [0]}])
def test_what_does_not_fit_the_text_is_not_used(said):
    page = world.document("Japan fell.")
    page.metadata[TOKENS] = {"text_sha256": page.text_sha256, **said} if isinstance(said, dict) else said
    assert [one.end for one in tokenized(page, None).words.tokens] == [5, 10, 11]


def test_a_mention_over_the_end_of_a_sentence_joins_two_and_it_is_counted():
    page = world.document("Ann of\nBonn fell .")
    page.metadata[TOKENS] = LINES
    losses = Losses()
    assert tokenized(page, None, [Range.at(0, 11)], losses).starts == (0,)
    assert losses.changed == {messages.SENTENCES_JOINED: 1}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("1\ta\tO\n", messages.NO_COLUMNS),
        ("# global.columns = ID FORM LEMMA\n1\ta\ta\n", messages.NO_NER_COLUMN),
        ("# global.columns = FORM NER\n", messages.NO_TOKENS),
        ('# global.columns = FORM NER\n# newdoc\n# annotator = {"text": 1}\na\tO\n', messages.FIELD),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(tmp_path, content, reason):
    (tmp_path / "a.conllup").write_text(content, encoding="utf-8")
    read, (refusal,) = world.imported("conllup", tmp_path / "a.conllup")
    assert (read, refusal.reason.id) == ([], reason.id)


def test_rows_that_are_none_are_named(tmp_path):
    rows = "# global.columns = ID FORM NER\n1\tAnn\tB-PER\n2\tfell\n3\there\tXX\n"
    (one,), _ = read_of(tmp_path, rows)
    told = [str(w) for w in one.warnings]
    assert told[1:] == [
        "line 3: 2 columns instead of 3; ‘fell’ is read as O",
        "line 4: ‘XX’ is not a tag; ‘here’ is read as O",
    ]
    assert one.sets[0].left_out == 2
