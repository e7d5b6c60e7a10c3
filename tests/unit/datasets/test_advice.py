"""What of a dataset trains badly is said, before anything is written if asked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from annotator.datasets import advice_messages as messages
from annotator.datasets.advice import Doubtful, advice, examples
from annotator.datasets.exporting import export
from annotator.datasets.importing import import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Mention
from annotator.domain.ranges import Range, Span
from annotator.edits import tag_mention
from annotator.store import Project

SHARES = {"train": 80, "dev": 0, "test": 20}


def test_rare_labels_and_those_a_part_lacks_are_named():
    found = Counter({("train", "type:PER"): 90, ("test", "type:PER"): 30, ("train", "type:LAW"): 4})
    assert [str(one) for one in advice(found, SHARES)] == [
        "a label has fewer than 10 examples, and a model learns little of it: type:LAW (4)",
        "the test part has no example of a label, and figures on it say nothing of it: type:LAW",
    ]
    found["test", "type:LAW"] = 6
    assert list(advice(found, SHARES)) == []
    many = Counter({("", f"type:{n}"): 1 for n in range(20)})
    assert str(next(advice(many, {}))).endswith("type:6 (1), type:7 (1), …")


def test_a_rehearsal_tells_it_and_writes_nothing(tmp_path: Path):
    page = tmp_path / "page.txt"
    page.write_text("Oslo says nothing.\n", encoding="utf-8")
    with Project.create(tmp_path / "p.annotator", find_scheme("news")) as project:
        import_paths(project, [page])
        one = project.annotation_set(project.documents()[0].id, Author("ann"))
        project.commit(one, tag_mention(one, project.scheme, Range.at(0, 4), "GPE"))
        assert examples(project.annotation_sets(one.document), "") == {("", "type:GPE"): 1}
        wish = {"format": "conll2003", "split": (100, 0, 0), "split_name": "main"}
        report = export(project, tmp_path / "out", rehearse=True, **wish)
        assert not (tmp_path / "out").exists()
        assert project.streams.named_splits() == {}
        assert report.documents == 1 and "train.txt" in report.files
        assert "type:GPE (1)" in str(report.advice[0])
        assert report.to_json()["advice"] == [str(report.advice[0])]
        archive = export(project, tmp_path / "all.jsonl", format="jsonl")
        assert archive.advice == [], "an archive is not trained on"


@pytest.mark.parametrize(("text", "start", "end", "inside"), [
    ("Oslo says", 0, 4, False), ("Oslo says", 0, 3, True), ("Oslo says", 1, 4, True),
    ("Oslo-based", 0, 4, False), ("Oslo's", 0, 4, False), ("G7 met", 0, 1, True), ("Москвы", 0, 4, True),
    ("東京都知事", 0, 2, False), ("서울에서", 0, 2, True), ("مصرية", 0, 3, True), ("กรุงเทพ", 0, 4, False),
])  # fmt: skip
def test_edges_inside_words_are_counted(text: str, start: int, end: int, inside: bool):
    tagged = make_set(text, (start, end))
    doubtful = Doubtful()
    doubtful.look([tagged])
    assert (doubtful.inside, doubtful.empty) == (int(inside), 0)
    assert (text[start:end] in str(next(doubtful.told(), ""))) == inside


@pytest.mark.parametrize(("text", "place", "off"), [
    ("Oslo says nothing.\n", (0, 4), 0), ("東京都知事が話した。\n", (0, 2), 1),
])  # fmt: skip
def test_mentions_off_the_edges_of_spacys_tokens_are_told_before_an_export(tmp_path: Path, text, place, off):
    pytest.importorskip("spacy")
    page = tmp_path / "page.txt"
    page.write_text(text, encoding="utf-8")
    with Project.create(tmp_path / "p.annotator", find_scheme("news")) as project:
        import_paths(project, [page])
        one = project.annotation_set(project.documents()[0].id, Author("ann"))
        project.commit(one, tag_mention(one, project.scheme, Range.at(*place), "GPE"))
        report = export(project, tmp_path / "out", rehearse=True, format="spacy")
        other = export(project, tmp_path / "out", rehearse=True, format="conll2003")
    told = [one.values for one in report.advice if one.id == messages.OFF_EDGES.id]
    assert told == ([{"n": 1, "language": "xx"}] if off else [])
    assert messages.OFF_EDGES.id not in {one.id for one in other.advice}


def test_pages_on_which_nothing_stands_are_counted():
    whole = Doubtful()
    for sets in ([make_set("Oslo")], [], [make_set("Oslo"), make_set("Oslo", (0, 4))]):
        one = Doubtful()
        one.look(sets)
        whole.add(one)
    assert [str(one) for one in whole.told()] == [
        "2 documents go out without a single annotation: a model takes all that stands there for nothing"
    ]


def make_set(text: str, *places: tuple[int, int]) -> AnnotationSet:
    found = AnnotationSet("s", "d", text, Author("ann"))
    return filled(found, [Mention(f"m{n}", Span.at(*place), "GPE") for n, place in enumerate(places)])
