"""Tables in parquet: what pyarrow reads back is what is stored, and the card says what is there."""

import json
from array import array
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from seqeval.metrics.sequence_labeling import get_entities

from annotator.formats.base import Dataset, Entry, Holds
from annotator.formats.flat import outermost, unfit
from annotator.formats.tables import columns, filled, table_file
from tests.unit.formats import world

parquet = pytest.importorskip("pyarrow.parquet")


def rows(path: Path):
    return parquet.read_table(path).to_pylist()


def features(path: Path):
    return json.loads(parquet.read_schema(path).metadata[b"huggingface"])["info"]["features"]


@settings(max_examples=25)
@given(world.datasets())
def test_everything_stands_in_the_tables(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("hf") / "out"
    losses = world.exported(dataset, "hf", folder)
    stored = {entry.document.id: entry.sets[0] for entry in dataset.entries if entry.sets}
    pages = {row["id"]: row for row in rows(folder / "spans" / "train.parquet")}
    assert pages.keys() == stored.keys()
    for row in [*pages.values(), *rows(folder / "events" / "train.parquet")]:
        made = stored[row["id"]]
        assert row["text"] == made.text
        for one in row.get("spans", ()):
            mention = made.mentions[one["id"]]
            assert one["label"] == mention.type
            assert [(f["start"], f["end"]) for f in one["fragments"]] == [
                (f.start, f.end) for f in mention.span.fragments
            ]
            assert {a["name"]: a["value"] for a in one["attributes"]} == mention.attributes
            assert one["entity"] == mention.entity
        for one in row.get("events", ()):
            event = made.events[one["id"]]
            assert [(a["role"], a["target"]) for a in one["arguments"]] == [
                (a.role, a.target) for a in event.arguments
            ]
    standing = world.counted(stored.values())
    assert sum(len(row["spans"]) for row in pages.values()) == standing[Holds.MENTIONS]
    assert losses.lost == []


@settings(max_examples=25)
@given(world.datasets())
def test_stretches_hold_the_text_and_tags_the_outermost_mentions(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("hf") / "out"
    world.exported(dataset, "hf", folder)
    stored = {entry.document.id: entry.sets[0] for entry in dataset.entries if entry.sets}
    table = folder / "tokens" / "train.parquet"
    names = features(table)["ner_tags"]["feature"]["names"]
    found: Counter[object] = Counter()
    for row in rows(table):
        text = stored[row["document"]].text
        places = list(zip(row["starts"], row["ends"], strict=True))
        assert row["tokens"] == [text[start:end] for start, end in places]
        for label, first, last in get_entities([names[tag] for tag in row["ner_tags"]]):
            found[row["document"], label, places[first][0], places[last][1]] += 1
    assert found == Counter(
        (key, one.type, one.span.start, one.span.end)
        for key, made in stored.items()
        for one in outermost(m for m in made.mentions.values() if not unfit(made.text, m))[0]
    )
    for key, made in stored.items():
        listed = [row for row in rows(folder / "segments" / "train.parquet") if row["document"] == key]
        assert all(row["text"] == made.text[row["start"] : row["end"]] for row in listed)
        assert "".join("".join(row["text"] for row in listed).split()) == "".join(made.text.split())
        assert {row["id"]: (row["kind"], row["article"]) for row in listed if row["id"]} == {
            one.id: (one.kind, one.article) for one in made.segments.values()
        }


def parted():
    entries = [world.full_entry(number=number) for number in range(1, 4)]
    parts = ("train", "dev", "test")
    made = tuple(Entry(one.document, one.sets, part) for one, part in zip(entries, parts, strict=True))
    return Dataset("full: “1”", world.SCHEME, made, world.ENTITIES, world.CLUSTERS)


def test_the_card_names_the_files_and_counts_the_labels(tmp_path):
    world.exported(parted(), "hf", tmp_path)
    card = (tmp_path / "README.md").read_text(encoding="utf-8")
    front = card.split("---\n")[1]
    assert 'pretty_name: "full: \\u201c1\\u201d"' in front
    assert "  - split: validation\n    path: tokens/validation.parquet" in front
    for config in ("spans", "tokens", "events", "segments"):
        for part in ("train", "validation", "test"):
            assert (tmp_path / config / f"{part}.parquet").is_file()
    assert "| events: Dip.Meet | 1 | 1 | 1 |" in card
    assert "| `spans` | 1 | 1 | 1 |" in card


def test_the_same_dataset_gives_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        world.exported(parted(), "hf", tmp_path / name)
    files = sorted(one.relative_to(tmp_path / "one") for one in (tmp_path / "one").rglob("*.*"))
    assert len(files) == 13
    for file in files:
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()


def test_a_table_of_segments_stands_alone(tmp_path):
    losses = world.exported(parted(), "segments", tmp_path)
    made = [row for part in ("train", "dev", "test") for row in rows(tmp_path / f"{part}.parquet")]
    assert [(row["kind"], row["group"], row["article"]) for row in made][:4] == [
        ("title", "content", 1), ("body", "content", 1), ("related_links", "boilerplate", None),
        ("title", "content", 1),
    ]  # fmt: skip
    assert losses.exported(Holds.SEGMENTS) == 9
    assert losses.exported(Holds.MENTIONS) == 0


def test_documents_that_nobody_annotated_have_no_rows(tmp_path):
    dataset = Dataset("x", world.SCHEME, (Entry(world.full_entry().document, ()), world.full_entry(number=2)))
    world.exported(dataset, "hf", tmp_path)
    assert [row["id"] for row in rows(tmp_path / "spans" / "train.parquet")] == ["doc-2"]


def test_datasets_loads_every_configuration(tmp_path):
    datasets = pytest.importorskip("datasets")
    world.exported(parted(), "hf", tmp_path / "out")
    for config in ("spans", "tokens", "events", "segments"):
        loaded = datasets.load_dataset(str(tmp_path / "out"), config, cache_dir=str(tmp_path / "cache"))
        assert {part: made.num_rows > 0 for part, made in loaded.items()} == {
            "train": True, "validation": True, "test": True,
        }  # fmt: skip


def test_groups_are_cut_where_they_have_enough_rows_or_text(tmp_path, monkeypatch):
    monkeypatch.setattr(table_file, "_GROUP", 4)
    monkeypatch.setattr(table_file, "_CHARACTERS", 9)
    types: dict[str, columns.Type] = {
        "id": "string", "text": "string", "words": ["string"], "marks": [{"at": "int32", "of": ["int32"]}],
    }  # fmt: skip
    made = [
        {
            "id": str(number), "text": "x" * (number % 7), "words": ["w"] * (number % 3),
            "marks": [{"at": one, "of": list(range(one))} for one in range(number % 4)],
        }
        for number in range(23)
    ]  # fmt: skip

    def of(some: list[dict[str, Any]]) -> dict[str, filled.Column]:
        marks = [mark for row in some for mark in row["marks"]]
        inner = filled.Listed(
            [len(one["of"]) for one in marks], array("i", [n for one in marks for n in one["of"]])
        )
        return {
            "id": [row["id"] for row in some],
            "text": filled.Texts.of([row["text"] for row in some]),
            "words": filled.Listed(
                [len(row["words"]) for row in some],
                filled.Texts.of(["w"] * sum(len(r["words"]) for r in some)),
            ),
            "marks": filled.Listed(
                [len(row["marks"]) for row in some], {"at": [one["at"] for one in marks], "of": inner}
            ),
        }

    files = []
    for step in (1, 3, 23):
        files.append(tmp_path / f"{step}.parquet")
        with table_file.TableFile(files[-1], types) as table:
            for at in range(0, len(made), step):
                table.add(of(made[at : at + step]))
        assert table.count == len(made)
        assert rows(files[-1]) == made
    assert len({one.read_bytes() for one in files}) == 1
    sizes = [parquet.ParquetFile(files[0]).metadata.row_group(n).num_rows for n in range(3)]
    assert sizes == [4, 3, 4]
