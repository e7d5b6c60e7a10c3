"""Character scores of annotation sets are what scikit-learn says of the same labels, one a character."""

from __future__ import annotations

import random

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, AuthorKind, Segment
from annotator.domain.ranges import Range
from annotator.review import corpus_scores, scores

metrics = pytest.importorskip("sklearn.metrics")

KINDS = ("body", "title", "related_links")
LINES = ("Menu", "Share", "A line of a story.", "東京の株価は上がった。", "وقال مسؤول", "😀", "")


def made(draw: random.Random, text: str, name: str) -> AnnotationSet:
    cuts = sorted(draw.sample(range(len(text) + 1), 12))
    segments = [
        Segment(f"{name}{start}", Range.at(start, end), draw.choice(KINDS))
        for start, end in zip(cuts[::2], cuts[1::2], strict=True)
    ]
    author = Author(name, AuthorKind.GOLD if name == "gold" else AuthorKind.MODEL)
    return filled(AnnotationSet(id=name, document="page", text=text, author=author), segments)


def labels(page: AnnotationSet) -> list[str]:
    found = ["none"] * len(page.text)
    for segment in page.segments.values():
        found[segment.range.start : segment.range.end] = [segment.kind] * len(segment.range)
    return [label for label, character in zip(found, page.text, strict=True) if not character.isspace()]


def test_kinds_and_content_score_as_scikit_learn_has_them():
    draw = random.Random(4)
    pages, ours, theirs = [], [], []
    for _ in range(8):
        text = "\n".join(draw.choices(LINES, k=30))
        predicted, gold = made(draw, text, "model"), made(draw, text, "gold")
        pages.append(scores(predicted, gold, {"body", "title"}))
        ours += labels(predicted)
        theirs += labels(gold)
    corpus = corpus_scores(pages, resamples=0)
    expected = metrics.precision_recall_fscore_support(theirs, ours, labels=sorted(KINDS))
    found = [counts.scores for counts in corpus.kinds().values()]
    assert [one.precision for one in found] == pytest.approx(list(expected[0]))
    assert [one.recall for one in found] == pytest.approx(list(expected[1]))
    assert [one.f1 for one in found] == pytest.approx(list(expected[2]))
    binary = [[label in ("body", "title") for label in side] for side in (theirs, ours)]
    characters = corpus.as_dict()["characters"]
    assert isinstance(characters, dict)
    assert characters["content"]["f1"] == pytest.approx(metrics.f1_score(*binary))
