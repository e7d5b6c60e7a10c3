"""Adjudicates a page on the real window, key by key, and counts what the hands do.

Three invented annotators handed the page in. Who adjudicates knows the page, reads what is on the screen
and takes the cheapest documented keys: many at once where all of them are right, or each by itself.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.assets import resource
from annotator.datasets.importing import import_paths
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.datasets.invented_reviewer import Truth, without_links
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import GOLD, Author, AuthorKind, Event, Mention, Segment, State
from annotator.domain.ranges import Range
from annotator.gui.window.main_window import MainWindow
from annotator.review.adjudication import Adjudication
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Asked
from annotator.review.questions.question import Sort
from annotator.store import Project

from .pages import GoldPage, samples, scheme, seeds
from .window import strike, until, window_on

PEOPLE = (("anna", CAREFUL), ("ben", HASTY), ("cleo", CAREFUL))
SEED = 0
EACH, AT_ONCE = "one by one", "several at once"
LOOK, WAY = "what was taken by rule", "begin and finish"
_GOLD = Author(GOLD, AuthorKind.GOLD)


@dataclass(frozen=True)
class Job:
    """A page, what is right on it, and what three people handed in."""

    page: GoldPage
    finished: AnnotationSet
    sets: tuple[AnnotationSet, ...]


def jobs() -> list[Job]:
    """Return seed 000, where it is beside the project, and the first two samples."""
    pages = [page for page in seeds() if page.name == "seed 000"]
    found = [(page, _of_segments(page)) for page in pages]
    found += list(zip(samples()[:2], _of_samples(), strict=False))
    return [_job(page, finished) for page, finished in found]


def _job(page: GoldPage, finished: AnnotationSet) -> Job:
    finished = replace(without_links(finished), document=page.document().id)
    sets = [invented_set(finished, Author(name), scheme(), SEED, shares) for name, shares in PEOPLE]
    return Job(page, finished, tuple(sets))


def _of_segments(page: GoldPage) -> AnnotationSet:
    rows = enumerate(page.segments)
    items = [Segment(f"s{n:03}", Range.at(one.start, one.end), one.kind, one.article) for n, one in rows]
    return filled(AnnotationSet("finished", page.name, page.text, _GOLD, State.DONE), items)


def _of_samples() -> list[AnnotationSet]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "samples.annotator", scheme(), "Samples") as project,
    ):
        import_paths(project, [resource("samples", "gold.jsonl")])
        return [project.annotation_set(row.id, _GOLD) for row in project.documents()]


@dataclass
class Decided:
    """What became of a page: strokes and questions by purpose, the keys in order, and what gold holds.

    ``nearest``: questions on which nobody was right and no key makes it right; the first version was taken.
    """

    gold: AnnotationSet
    keys: Counter[str] = field(default_factory=Counter)
    made: Counter[str] = field(default_factory=Counter)
    pressed: list[str] = field(default_factory=list)
    nearest: list[Asked] = field(default_factory=list)

    @property
    def each(self) -> float:
        """Keys for one decision, all keys of the page counted."""
        return sum(self.keys.values()) / max(1, sum(self.made.values()))


class Adjudicator:
    """Plays one page; ``many``: also with the keys that decide several questions at once."""

    def __init__(self, window: MainWindow, job: Job, *, many: bool) -> None:
        self.window, self.job, self.many = window, job, many
        self.outcome = Decided(job.finished)

    @property
    def page(self) -> Adjudication:
        """The page as the window has it."""
        assert self.window.adjudicating.page is not None
        return self.window.adjudicating.page

    def press(self, keys: Iterable[str], purpose: str) -> None:
        """Press keys, each of which counts."""
        for key in keys:
            strike(key)
            self.outcome.keys[purpose] += 1
            self.outcome.pressed.append(key)

    def play(self) -> Decided:
        """Decide all that is asked and finish the page."""
        session = self.window.session
        self.press(["F12"], WAY)
        until(lambda: self.window.adjudicating.page is not None and not session.busy())
        truth = Truth(self.job.finished, self.page)
        while self.page.next(None) is not None:
            asked = self.window.adjudicating.asked()
            assert asked is not None and asked in self.page.open, "a decision goes on to the next question"
            self._decide(asked, truth)
        if self.page.to_look_at:
            self.press(["'"], LOOK)
        self.press(["Ctrl+Return"], WAY)
        until(lambda: not session.busy() and session.database.idle())
        self.outcome.gold = session.project.annotation_set(self.job.finished.document, _GOLD)
        assert self.outcome.gold.state is State.DONE, "the page is not finished"
        return self.outcome

    def _decide(self, asked: Asked, truth: Truth) -> None:
        before = self._by_hand()
        several = self._several(asked, truth) if self.many else None
        purpose = AT_ONCE if several else EACH
        self.press([several] if several else self._keys(asked, truth), purpose)
        decided = len(self._by_hand() - before)
        assert decided, f"no key decides {asked.question.surface!r}"
        self.outcome.made[purpose] += decided
        QApplication.processEvents()

    def _by_hand(self) -> set[str]:
        """Return the decisions that a person made: what follows from them nobody had to decide."""
        return {one.id for one in self.page.gold.decisions.values() if one.by}

    def _several(self, asked: Asked, truth: Truth) -> str | None:
        """Return the key that decides more than one question, all of them rightly."""
        chosen = self.page.preselected(asked.question.id)
        if chosen is None:
            return None
        run, alike = self.page.run(asked.question.id), self.page.alike(asked.question.id)
        for key, listed in sorted((("'", run), ("*", alike)), key=lambda one: -len(one[1])):
            said = [{one.votes[author] for author in chosen.authors} for one in listed]
            if len(listed) > 1 and said == [{truth.answer(one)} for one in listed]:
                return key
        return None

    def _keys(self, asked: Asked, truth: Truth) -> list[str]:
        """Return the keys that decide one question."""
        right = truth.answer(asked)
        if right is NOTHING:
            return ["0"]
        values = [one.value for one in asked.versions]
        if right in values:
            return [str(values.index(right) + 1)]
        label = self._label(asked, right)
        if label is None:
            self.outcome.nearest.append(asked)
        return ["=", label] if label else ["1"]

    def _label(self, asked: Asked, right: Hashable) -> str | None:
        """Return the key of a label that nobody gave; None where it is not the label alone that is wrong."""
        if asked.question.sort is not Sort.MENTION or not asked.versions:
            return None
        (mark, *more), (wanted, *others) = asked.versions[0].value, right  # type: ignore[misc]  # marks
        if more or others or mark.span != wanted.span or wanted.attributes:
            return None
        return self.window.session.scheme.entity_types[wanted.type].key


def adjudicated(job: Job, folder: Path, *, many: bool) -> Decided:
    """Adjudicate a page; the journal must have counted the same keys."""
    with window_on(job.page, folder, job.sets) as window:
        window.effort.taken()
        outcome = Adjudicator(window, job, many=many).play()
        session = window.session
        spent = session.project.effort(job.finished.document, GOLD)
        counted = spent.keys + window.effort.keys
        # F12 opens gold, and what comes before a page is open belongs to no page in the journal.
        assert counted == len(outcome.pressed) - 1, f"the journal counts {counted} of {outcome.pressed}"
        assert spent.pointers == 0
        return outcome


# --- what gold holds, against what is right ------------------------------------------------------------


def contents(annotations: AnnotationSet) -> set[tuple[object, ...]]:
    """Return all that a set says, piece by piece and without ids."""
    marks = {one.id: ("mention", one.span, one.type, _plain(one)) for one in annotations.mentions.values()}
    heads = {one.id: ("event", one.span, one.type, _plain(one)) for one in annotations.events.values()}
    found: set[tuple[object, ...]] = {*marks.values(), *heads.values()}
    found |= {("segment", one.range, one.kind, one.article) for one in annotations.segments.values()}
    named = {item: (sort, span, label) for item, (sort, span, label, _) in {**marks, **heads}.items()}
    for one in annotations.events.values():
        found |= {("argument", named[one.id], a.role, named[a.target]) for a in one.arguments}
    found |= {("relation", r.type, named[r.source], named[r.target]) for r in annotations.relations.values()}
    return found | {("flag", flag) for flag in annotations.flags}


def _plain(item: Mention | Event) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(item.attributes.items()))


def unsaid(job: Job) -> set[tuple[object, ...]]:
    """Return what is right and nobody said: no question can bring it into gold."""
    return contents(job.finished) - set().union(*(contents(one) for one in job.sets))
