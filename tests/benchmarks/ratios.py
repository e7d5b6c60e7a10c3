"""How speed is measured: two actions in turn, in one process, and only the ratio of their times counts."""

from __future__ import annotations

import gc
import hashlib
import os
import platform
import random
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from annotator import __version__
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.ids import fresh_id
from annotator.domain.items import Author, Document, Mention, Segment, Source
from annotator.domain.ranges import Range, Span
from annotator.store import Bundle

Action = Callable[[], object]
Measured = Callable[[], dict[str, float]]
GOES = 3
"""Times a ratio beyond its limit is measured before it is believed: other programs take the processor too."""

ROOT = Path(__file__).resolve().parents[2]
AUTHOR = Author("bench")


@dataclass(frozen=True)
class Figure:
    """What was measured: seconds of ours and of the baseline, and the limit of their ratio.

    ``goal``: what is aimed at, where that is not the limit; it is said if the ratio misses it.
    """

    name: str
    against: str
    ours: float
    baseline: float
    limit: float
    goal: float | None = None

    @property
    def ratio(self) -> float:
        return self.ours / self.baseline


class Judge:
    """Measures, keeps the figures for the table, and fails a test whose ratio is beyond its limit."""

    def __init__(self, figures: list[Figure]) -> None:
        self.figures = figures

    def __call__(
        self, name: str, ours: Action, against: str, baseline: Action, limit: float, repeats: int = 7,
        goal: float | None = None,
    ) -> None:  # fmt: skip
        """Time both actions in turn; each may return the seconds that count, else all of it counts."""
        self._decide(
            min_until(limit, lambda: Figure(name, against, *in_turn(ours, baseline, repeats), limit, goal))
        )

    def best(
        self, name: str, ours: Action, against: str, baseline: Action, limit: float, rounds: int = 4
    ) -> None:
        """Take turns like a call, but compare the best of each, and add rounds while beyond the limit.

        For what is drawn: a step that another program interrupts says nothing of the view.
        """
        times: tuple[list[float], list[float]] = ([], [])

        def more() -> Figure:
            for number in range(rounds):
                for which in (0, 1) if number % 2 else (1, 0):
                    times[which].append(seconds((ours, baseline)[which]))
            return Figure(name, against, min(times[0]), min(times[1]), limit)

        self._decide(min_until(limit, more))

    def p95(
        self, name: str, ours: Action, against: str, baseline: Action, limit: float, steps: int = 150
    ) -> None:
        """Compare the slow end of two actions that are taken step by step in turn."""

        def measure() -> Figure:
            times = [(seconds(ours), seconds(baseline)) for _ in range(steps)]
            slow = [statistics.quantiles(one, n=20)[-1] for one in zip(*times, strict=True)]
            return Figure(name, against, slow[0], slow[1], limit)

        self._decide(min_until(limit, measure))

    def several(
        self, name: str, ours: Measured, against: str, baseline: Measured, limit: float, repeats: int = 11,
        goal: float | None = None,
    ) -> None:  # fmt: skip
        """Compare the medians of what two actions measure, run in turn, several things each at once.

        What is measured is named in front; only what the baseline measures too counts.
        """
        figures: list[Figure] = []
        for _ in range(GOES):
            found = [(ours(), baseline()) for _ in range(repeats)]
            figures = [
                Figure(
                    f"{one} {name}",
                    against,
                    statistics.median(times[0][one] for times in found),
                    statistics.median(times[1][one] for times in found),
                    limit,
                    goal,
                )
                for one in found[0][1]
            ]
            if max(one.ratio for one in figures) <= limit:
                break
        for figure in figures:
            self._decide(figure)

    def told(
        self, name: str, ours: float, against: str, baseline: float, limit: float, goal: float | None = None
    ) -> None:
        """Take two figures that were measured elsewhere."""
        self._decide(Figure(name, against, ours, baseline, limit, goal))

    def _decide(self, figure: Figure) -> None:
        self.figures.append(figure)
        said = f"{figure.name}: {figure.ratio:.2f} times {figure.against}, the limit is {figure.limit}"
        assert figure.ratio <= figure.limit, said


def min_until(limit: float, measure: Callable[[], Figure]) -> Figure:
    """Return the first figure within the limit, or the best of ``GOES``."""
    found: list[Figure] = []
    while len(found) < GOES:
        found.append(measure())
        if found[-1].ratio <= limit:
            return found[-1]
    return min(found, key=lambda one: one.ratio)


def in_turn(ours: Action, baseline: Action, repeats: int) -> tuple[float, float]:
    """Return the median seconds of each of two actions, run A B B A A B … after one go to warm up.

    Garbage is collected before each action, so that none pays for the other's; what stands when it begins
    (the test run itself) is kept out of the collections that fall into the measured time.
    """
    times: tuple[list[float], list[float]] = ([], [])
    gc.collect()
    gc.freeze()
    try:
        for number in range(repeats + 1):
            for which in (0, 1) if number % 2 else (1, 0):
                gc.collect()
                taken = seconds((ours, baseline)[which])
                if number:
                    times[which].append(taken)
    finally:
        gc.unfreeze()
    return statistics.median(times[0]), statistics.median(times[1])


def seconds(action: Action) -> float:
    """Return how long an action takes, or what it says itself if it leaves its preparations out."""
    start = time.perf_counter()
    told = action()
    taken = time.perf_counter() - start
    return told if isinstance(told, float) else taken


def times(action: Action) -> dict[str, float]:
    """Return how long an action takes by both clocks."""
    with timed() as took:
        action()
    return took


@contextmanager
def timed() -> Iterator[dict[str, float]]:
    """Take the time by the clock, and that of the processor, which other programs lengthen less."""
    took: dict[str, float] = {}
    # The processor's time is asked of the system, which may let others run before it answers: that is no part
    # of what the clock is to measure.
    processor = time.process_time()
    clock = time.perf_counter()
    yield took
    took |= {"clock:": time.perf_counter() - clock, "processor:": time.process_time() - processor}


def table(figures: Sequence[Figure]) -> list[str]:
    """Return the lines of the table that is printed at the end of a run."""
    lines = [f"{'what':<46} {'ms':>9}  {'against':<40} {'ms':>9} {'ratio':>7} {'limit':>6}"]
    for one in figures:
        missed = f"  misses its goal, {one.goal:g}" if one.goal is not None and one.ratio > one.goal else ""
        lines.append(
            f"{one.name:<46} {one.ours * 1000:>9.3f}  {one.against:<40} {one.baseline * 1000:>9.3f}"
            f" {one.ratio:>7.2f} {one.limit:>6g}{missed}"
        )
    return lines


def record(figures: Sequence[Figure]) -> dict[str, object]:
    """Return the table as plain values, with what one must know to compare it: version, commit, machine."""
    asked = subprocess.run(
        ["git", "rev-parse", "HEAD"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    return {
        "version": __version__,
        "commit": asked.stdout.strip() or None,
        "date": datetime.now(UTC).date().isoformat(),
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        "figures": [
            {
                "name": one.name,
                "against": one.against,
                "ms": round(one.ours * 1000, 3),
                "ms_against": round(one.baseline * 1000, 3),
                "ratio": round(one.ratio, 3),
                "limit": one.limit,
                "goal": one.goal,
            }
            for one in figures
        ],
    }


# --- what is measured on ------------------------------------------------------------------------------

_RANDOM = random.Random(11)
_WORDS = ["".join(_RANDOM.choices("abcdefghijklmnoprstuvwy", k=_RANDOM.randint(2, 10))) for _ in range(800)]
_TYPES = ("PER", "ORG", "GPE", "LOC")


def made_text(length: int, seed: int) -> str:
    """Return ``length`` code points of words in sentences and lines, one word in 250 an emoji."""
    rng = random.Random(seed)
    pieces: list[str] = []
    written = number = 0
    while written < length:
        number += 1
        word = "\U0001f600" if rng.random() < 0.004 else rng.choice(_WORDS)
        end = ".\n" if number % 60 == 0 else ". " if number % 12 == 0 else " "
        pieces.append(word + end)
        written += len(pieces[-1])
    return "".join(pieces)[:length].rstrip().ljust(length, "x")


def made_document(length: int, seed: int, encoding: str = "utf-8") -> Document:
    """Return a document that no other seed gives."""
    text = made_text(length, seed)
    digest, of_source = (hashlib.sha256(text.encode(name)).hexdigest() for name in ("utf-8", encoding))
    return Document(fresh_id(), f"page {seed}", text, digest, Source("text/plain", of_source, None, encoding))


def made_set(document: Document, mentions: int, segments: int = 0, seed: int = 3) -> AnnotationSet:
    """Return a set of evenly spread mentions over words, and of segments that fill the page."""
    step = len(document.text) / max(mentions, 1)
    items: list[Mention | Segment] = []
    for number in range(mentions):
        start = word_start(document.text, int(number * step))
        end = document.text.find(" ", start + 1)
        end = end if 0 < end - start < 12 else min(start + 5, len(document.text))
        items.append(Mention(fresh_id(), Span.at(start, end), _TYPES[(number + seed) % len(_TYPES)]))
    width = len(document.text) // max(segments, 1)
    for number in range(segments):
        held = Range.at(number * width, (number + 1) * width - 1)
        items.append(Segment(f"s{number:06}", held, "body", 1))
    return filled(AnnotationSet(fresh_id(), document.id, document.text, AUTHOR), items)


def word_start(text: str, near: int) -> int:
    """Return the beginning of a word at or before ``near`` (0 if there is none)."""
    return max(text.rfind(" ", 0, near + 1), text.rfind("\n", 0, near + 1)) + 1 if near else 0


def made_bundles(
    count: int, *, length: int = 3_000, mentions: int = 20, source: bool = False, first: int = 0
) -> list[Bundle]:
    """Return documents with one set each, all different; with sources whose bytes are not the text's.

    ``first``: the number of the first one, so that many can be made in parts.
    """
    found = []
    for seed in range(first, first + count):
        document = made_document(length, seed, "utf-8-sig" if source else "utf-8")
        content = document.text.encode("utf-8-sig") if source else None
        found.append(Bundle(document, [made_set(document, mentions, 3)], source_bytes=content))
    return found
