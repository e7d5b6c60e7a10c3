"""How far everybody is with what was handed out, and whether they have qualified for more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING

from annotator.domain.items import GOLD, State
from annotator.review.agreement.registry import measures_named
from annotator.store.values import Assignment

from .agreement import Wish, project_agreement

if TYPE_CHECKING:
    from annotator.store.project import Project

SCORES = ("kind_f1", "mention_strict", "trigger_class")
"""What qualifies: an author's lowest F1 against gold among these, of those that gold has anything of."""


@dataclass(frozen=True, slots=True)
class Progress:
    """An author's pages by state; ``overdue`` of them are not done and due before today."""

    author: str
    todo: int = 0
    in_progress: int = 0
    done: int = 0
    overdue: int = 0
    due: str | None = None
    qualification: Qualification | None = None

    @property
    def pages(self) -> int:
        """All pages that were handed out."""
        return self.todo + self.in_progress + self.done

    def as_dict(self) -> dict[str, object]:
        """Return it ready for JSON."""
        return {"pages": self.pages, **asdict(self)}


@dataclass(frozen=True, slots=True)
class Qualification:
    """Pages of round 0 and how many are done; ``score``: 0 … 1, None until all are done or without a mark."""

    pages: int
    done: int
    mark: float | None
    score: float | None

    @property
    def passed(self) -> bool:
        """Whether later rounds are open: every page is done, and as well as the mark asks."""
        if self.done < self.pages:
            return False
        return self.mark is None or (self.score is not None and self.score >= self.mark)


def progress_of(project: Project, today: date) -> list[Progress]:
    """Return how far everybody is with what they are to annotate, by name."""
    begun = project.reviewing.begun()
    mine: defaultdict[str, list[Assignment]] = defaultdict(list)
    for one in project.reviewing.assignments(task="annotate"):
        mine[one.author].append(one)
    return [_progress(project, author, listed, begun, today) for author, listed in sorted(mine.items())]


def _progress(
    project: Project,
    author: str,
    listed: list[Assignment],
    begun: Mapping[str, Mapping[str, State]],
    today: date,
) -> Progress:
    states = [begun.get(one.document, {}).get(author, State.TODO) for one in listed]
    waiting = [
        one.due for one, state in zip(listed, states, strict=True) if one.due and state is not State.DONE
    ]
    return Progress(
        author,
        states.count(State.TODO),
        states.count(State.IN_PROGRESS),
        states.count(State.DONE),
        sum(due < today.isoformat() for due in waiting),
        min(waiting, default=None),
        qualification(project, author),
    )


def qualification(project: Project, author: str) -> Qualification | None:
    """Return how an author stands in the qualification round; None: none was asked of them."""
    pages = [one.document for one in project.reviewing.assignments(author, "annotate") if one.round == 0]
    if not pages:
        return None
    done = [one for one in project.reviewing.handed_in([author]) if one.document in pages]
    mark = project.settings.pass_mark
    score = _score(project, author, pages) if mark is not None and len(done) == len(pages) else None
    return Qualification(len(pages), len(done), mark, score)


def _score(project: Project, author: str, pages: list[str]) -> float | None:
    wish = Wish(authors=(author, GOLD), measures=measures_named(SCORES), pages=pages, draws=0)
    report = project_agreement(project, wish)
    values = [one.figure.value for one in report.results if one.figure.value is not None]
    return min(values, default=None)


def open_to(project: Project, author: str) -> list[Assignment]:
    """Return what an author may annotate now, in order: the qualification round first, alone until passed."""
    listed = project.reviewing.assignments(author, "annotate")
    if any(one.round == 0 for one in listed) and any(one.round for one in listed):
        found = qualification(project, author)
        if found is not None and not found.passed:
            return [one for one in listed if one.round == 0]
    return listed
