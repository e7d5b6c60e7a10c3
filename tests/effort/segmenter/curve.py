"""How the segmenter gets on as pages are finished, on pages that neither it nor its shipped part has seen."""

from __future__ import annotations

import gzip
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from zlib import crc32

from annotator.assist.proposals import OTHER
from annotator.assist.segmenter.evidence import Evidence
from annotator.assist.segmenter.features import Described, described
from annotator.assist.segmenter.gold import BYLINE, DATELINE, TEXT, TITLE
from annotator.assist.segmenter.gold import Lesson as Gold
from annotator.assist.segmenter.gold import lesson as gold_lesson
from annotator.assist.segmenter.learning import INPUTS, Known, Lesson, known, taught
from annotator.assist.segmenter.model import HEADS, Segmenter, shipped
from annotator.assist.segmenter.opinions import Kinds
from annotator.assist.segmenter.page_evidence import evidence_in
from annotator.assist.segmenter.proposing import INSIDE
from annotator.assist.segmenter.training import trained_and_held_out
from annotator.domain.errors import FormatError

from .site import site_pages

DONE = (0, 5, 10, 20, 40, 90)
ASKED = 100
"""Pages that are asked about."""
_SEED = 3
_KINDS = {TEXT: "body", TITLE: "title", BYLINE: "byline", DATELINE: "dateline"}


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the segmenter knows it, with what its gold says."""

    known: Known
    gold: Gold

    def lesson(self, number: int) -> Lesson:
        """Return it as a finished page: the kind of each piece, None where the gold does not tell."""
        labels, weights = self.gold.labels.tolist(), self.gold.weights.tolist()
        truth = [
            _KINDS.get(label, OTHER) if weight else None
            for label, weight in zip(labels, weights, strict=True)
        ]
        return Lesson(self.known, truth, str(number))


@dataclass(frozen=True, slots=True)
class Figures:
    """F1 of what is text, by code points, and wrong runs a page: lines in a row with a mistake."""

    f1: float
    runs: float


@dataclass(frozen=True, slots=True)
class Point:
    """What comes after some finished pages, what the best input does, and seconds of processor to teach."""

    done: int
    mine: Figures
    best: str
    its: Figures
    seconds: float


def read(folder: Path) -> tuple[list[Page], Segmenter]:
    """Return a model that one half of a folder's sites taught, and the article pages of the other half."""
    lines = (folder / "gold.jsonl").read_text(encoding="utf-8").split("\n")
    teaching: list[Gold] = []
    held: list[tuple[Evidence, Described, Gold]] = []
    for row in map(json.loads, filter(None, lines)):
        site = str(row.get("domain") or row["file"])
        try:
            with gzip.open(folder / row["file"]) as opened:
                evidence = evidence_in(opened.read(), row["file"])
        except FormatError:
            continue  # a page that shows no text
        one = described(evidence)
        gold = gold_lesson(evidence, one, row, site)
        if crc32(site.encode()) & 1:
            teaching.append(gold)
        elif gold.article:
            held.append((evidence, one, gold))
    model, _ = trained_and_held_out(teaching, {})
    return [Page(known(evidence, one, "", model), gold) for evidence, one, gold in held], model


def read_site(count: int) -> tuple[list[Page], Segmenter]:
    """Return the model that ships, and made pages of one site that it has not seen."""
    model, found = shipped(), []
    for page in site_pages(count):
        evidence = evidence_in(page.html.encode(), f"page {page.number}")
        one = described(evidence)
        text = "\n".join(words for kind, words in page.lines if kind == "body")
        said = {kind: words for kind, words in page.lines if kind in ("title", "byline")}
        row = {"text": text, "title": said["title"], "author": said["byline"]}
        found.append(Page(known(evidence, one, "site", model), gold_lesson(evidence, one, row, "")))
    return found, model


def curve(
    pages: Sequence[Page], model: Segmenter, steps: Sequence[int] = DONE, asked: int = ASKED
) -> list[Point]:
    """Return the figures of ``asked`` pages after so many others were finished."""
    order = Random(_SEED).sample(range(len(pages)), len(pages))
    wanted = [pages[place] for place in order[:asked]]
    finished = [pages[place].lesson(place) for place in order[asked:]]
    inputs = {name: figures(wanted, [one.known.inputs.get(name, ()) for one in wanted]) for name in INPUTS}
    best = max(inputs, key=lambda name: inputs[name].f1)
    found: list[Point] = []
    for done in steps:
        before = time.process_time()
        learned = taught(finished[:done], model, is_text)
        seconds = time.process_time() - before
        mine = figures(wanted, [learned.opinion(one.known).kinds for one in wanted])
        found.append(Point(done, mine, best, inputs[best], seconds))
    return found


def is_text(kind: str) -> bool:
    """Tell whether a kind is text of an article."""
    return kind == "body" or kind in INSIDE


def figures(pages: Sequence[Page], said: Sequence[Kinds]) -> Figures:
    """Return how right some kinds of the pages' lines are; heads, and what nobody knows, do not count."""
    right = given = true = runs = 0
    for page, kinds in zip(pages, said, strict=True):
        pieces = page.known.described.pieces
        wrong = False
        for place, (label, weight) in enumerate(zip(page.gold.labels, page.gold.weights, strict=True)):
            kind = kinds[place] if place < len(kinds) else None
            if not weight or label > TEXT or kind in HEADS:
                continue
            size, text, guess = len(pieces[place].range), label == TEXT, kind is not None and is_text(kind)
            right, given, true = right + size * (text and guess), given + size * guess, true + size * text
            runs += text != guess and not wrong
            wrong = text != guess
    return Figures(2 * right / (given + true), runs / len(pages))
