"""seqeval's strict IOB2 reader finds in the CoNLL rows the mentions that were stored, and no others."""

import json

import pytest
from hypothesis import given

from annotator.formats.flat import outermost, unfit
from tests.unit.formats import world

pytest.importorskip("seqeval")


def rows(path):
    """Read the columns as a plain CoNLL reader does: documents, then all their tokens and tags."""
    documents = []
    for line in path.read_bytes().decode("utf-8").split("\n"):
        if line.startswith("-DOCSTART-"):
            documents.append(([], []))
        elif line:
            token, _, _, tag = line.split(" ")
            documents[-1][0].append(token)
            documents[-1][1].append(tag)
    return documents


def entities(folder):
    """Return what seqeval finds, as (document, start, end, type) by the offsets beside the rows."""
    from seqeval.scheme import IOB2, Entities

    found = set()
    beside = (folder / "all.offsets.jsonl").read_bytes().decode("utf-8").split("\n")
    for (_, tags), line in zip(rows(folder / "all.txt"), beside[:-1], strict=True):
        record = json.loads(line)
        for entity in Entities([tags], IOB2).entities[0]:
            start, end = record["tokens"][entity.start][0], record["tokens"][entity.end - 1][1]
            found.add((record["document"], start, end, entity.tag))
    return found


def stored(dataset):
    found = set()
    for entry in dataset.entries:
        for said in entry.sets:
            fit = [m for m in said.mentions.values() if not unfit(said.text, m)]
            found |= {(entry.document.id, m.span.start, m.span.end, m.type) for m in outermost(fit)[0]}
    return found


@given(world.datasets())
def test_strict_entities_are_the_stored_mentions(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("seqeval")
    world.exported(dataset, "conll2003", folder)
    assert entities(folder) == stored(dataset)


def test_one_moved_offset_is_seen(tmp_path):
    dataset = world.full_dataset()
    world.exported(dataset, "conll2003", tmp_path)
    beside = tmp_path / "all.offsets.jsonl"
    record = json.loads(beside.read_text(encoding="utf-8"))
    record["tokens"][0][1] -= 1
    beside.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert entities(tmp_path) != stored(dataset)


def test_scores_of_gold_against_itself_are_perfect(tmp_path):
    from seqeval.metrics import f1_score
    from seqeval.scheme import IOB2

    world.exported(world.full_dataset(3), "conll2003", tmp_path)
    tags = [one for _, one in rows(tmp_path / "all.txt")]
    assert f1_score(tags, tags, mode="strict", scheme=IOB2) == 1
