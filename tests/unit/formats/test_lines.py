"""Labelled lines: where segments change, whole and in pieces."""

from collections import Counter

from hypothesis import given

from annotator.domain.annotation_set import filled
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.formats.base import Dataset, Entry, Holds
from annotator.formats.files import unescaped
from annotator.formats.lines import HEADER
from tests.unit.formats import world


def rows(path):
    header, *lines = path.read_bytes().decode("utf-8").split("\n")[:-1]
    assert header == HEADER
    return [line.split("\t") for line in lines]


@given(world.datasets())
def test_rows_say_of_every_character_what_the_set_says(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("lines")
    losses = world.exported(dataset, "lines", folder)
    labels = {
        entry.document.id: [_label(entry, position) for position in range(len(entry.document.text))]
        for entry in dataset.entries
    }
    texts = {entry.document.id: entry.document.text for entry in dataset.entries}
    seen = {key: [False] * len(text) for key, text in texts.items()}
    for document, line, start, end, kind, article, mixed, text in rows(folder / "lines.tsv"):
        first, last = int(start), int(end)
        assert unescaped(text) == texts[document][first:last] == texts[document][first:last].strip() != ""
        assert texts[document][:first].count("\n") + 1 == int(line)
        assert {(kind, article)} == {
            label for position, label in enumerate(labels[document][first:last], first)
        }
        whole = texts[document].split("\n")[int(line) - 1]
        at = sum(len(one) + 1 for one in texts[document].split("\n")[: int(line) - 1])
        found = {labels[document][at + i] for i, ch in enumerate(whole) if not ch.isspace()}
        assert mixed == str(int(len(found) > 1))
        seen[document][first:last] = [True] * (last - first)
    for key, text in texts.items():
        assert all(done or ch.isspace() for done, ch in zip(seen[key], text, strict=True))
    standing = [
        s for e in dataset.entries for one in e.sets for s in one.segments.values()
        if one.text[s.range.start : s.range.end].strip()
    ]  # fmt: skip
    world.assert_accounted(losses, Counter({Holds.SEGMENTS: len(standing)}))


def _label(entry, position):
    segment = entry.sets[0].segment_at(position) if entry.sets else None
    return (segment.kind, "" if segment.article is None else str(segment.article)) if segment else ("", "")


def test_a_line_cut_by_a_segment_has_two_rows_and_one_majority(tmp_path):
    text = "Read more Top stories\n\n  Body\there  \n"
    said = filled(
        world.full_entry()
        .sets[0]
        .unchecked(text=text, segments={}, mentions={}, events={}, relations={}, notes={}, flags=frozenset()),
        [Segment("a", Range.at(0, 9), "body", 1), Segment("b", Range.at(25, 34), "body", 2)],
    )
    page = world.document(text)
    world.exported(Dataset("x", world.SCHEME, (Entry(page, (said,), "train"),)), "lines", tmp_path)
    assert rows(tmp_path / "train.lines.tsv") == [
        ["doc-1", "1", "0", "9", "body", "1", "1", "Read more"],
        ["doc-1", "1", "10", "21", "", "", "1", "Top stories"],
        ["doc-1", "3", "25", "34", "body", "2", "0", "Body\\there"],
    ]
    assert rows(tmp_path / "train.lines.majority.tsv") == [
        ["doc-1", "1", "0", "21", "", "", "1", "Read more Top stories"],
        ["doc-1", "3", "25", "34", "body", "2", "0", "Body\\there"],
    ]
    assert rows(tmp_path / "dev.lines.tsv") == []
