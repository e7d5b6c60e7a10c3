"""A report on a project: what is there, who agrees on what and where not; and the folder it goes to."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import GOLD, Author, AuthorKind
from annotator.domain.sentences import Message
from annotator.review.agreement.comparison import Comparison, basis
from annotator.review.agreement.pairs import pairs_of
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.report import Report
from annotator.review.charts import Bar, bars
from annotator.review.confusion import Confusion
from annotator.review.overview import (
    BY_LABEL,
    PageAgreement,
    confusion_section,
    hardest_labels,
    hardest_pages,
    measure_sections,
    partings_section,
    reliability,
)  # fmt: skip
from annotator.review.reporting import FORMAT, Field, Section, csv_text, html_text, json_text

from . import messages
from .agreement import Progress, Wish, compared_hand_ins, compared_page, project_agreement
from .errors import CancelledError

if TYPE_CHECKING:
    from annotator.store.project import Project

HTML, JSON = "report.html", "report.json"
_STATES = ("done", "in_progress", "todo")
Names = Mapping[str, str]
"""How authors are called in the report, by their names."""


@dataclass(slots=True)
class Gathered:
    """What a report is made from: agreement, confusion and pages, with authors called as the report does."""

    report: Report
    authors: Mapping[str, Author]
    hand_ins: list[tuple[str, str, int]]
    documents: Mapping[str, str]
    confusion: Confusion = field(default_factory=Confusion)
    pages: list[PageAgreement] = field(default_factory=list)


def project_report(
    project: Project,
    wish: Wish,
    *,
    letters: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = bool,
) -> list[Section]:
    """Return the sections of the report on a project; with ``letters`` people are called A, B, C ….

    Raises AnnotatorError as `project_agreement` does, and CancelledError if it was cancelled.
    """
    called = shown_names(project.authors(), letters=letters)
    gathered = gather(project, wish, called, progress=progress, cancelled=cancelled)
    stats = project.stats()
    authors = {called[name]: one for name, one in stats["authors"].items()}
    return [
        _project(project, wish, gathered, stats),
        _pages(authors),
        _hand_ins(gathered),
        *measure_sections(gathered.report),
        confusion_section(gathered.confusion),
        hardest_labels(gathered.report, gathered.authors),
        hardest_pages(gathered.pages, gathered.documents),
        partings_section(gathered.confusion, gathered.documents),
        reliability(gathered.report, gathered.authors),
        _effort(authors),
        _left_out(gathered.report),
        _policies(project),
        _decisions(project),
    ]


def gather(
    project: Project,
    wish: Wish,
    called: Names,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = bool,
) -> Gathered:
    """Return what a report or an overview is made from. Raises as `project_report` does."""
    report = project_agreement(project, wish, progress=progress, cancelled=cancelled)
    compared = compared_hand_ins(project, wish)
    documents = {one.id: one.name for one in project.documents()}
    gathered = Gathered(
        _renamed(report, called),
        {called[one.name]: replace(one, name=called[one.name]) for one in project.authors()},
        [(document, called[one.name], number) for document, numbers in compared.items()
         for one, number in sorted(numbers.items(), key=lambda item: item[0].name)],
        documents,
    )  # fmt: skip
    by = basis(project.scheme, wish.profile)
    for done, (document, numbers) in enumerate(compared.items()):
        if cancelled():
            break
        if progress is not None:
            progress(done, len(compared), documents[document])
        page = compared_page(project, document, numbers)
        found = PageAgreement(document)
        for one, two in pairs_of(page.authors):
            comparison = Comparison((page.sets[one.name], page.sets[two.name]), by)
            pair = tuple(gathered.authors[called[each.name]] for each in (one, two))
            gathered.confusion.add(comparison, (pair[0], pair[1]))
            for measure in BY_LABEL:
                found.tallies[measure].append(comparison.once(MEASURES[measure].count))
        gathered.pages.append(found)
    if cancelled():
        raise CancelledError(messages.REPORT_STOPPED)
    return gathered


def shown_names(authors: list[Author], *, letters: bool) -> dict[str, str]:
    """Return how authors are called: by name, or people by letters that no other author has."""
    kept = {one.name for one in authors if one.kind is not AuthorKind.HUMAN}
    fresh = (one for one in _letters() if one not in kept)
    return {
        one.name: next(fresh) if letters and one.kind is AuthorKind.HUMAN else one.name
        for one in sorted(authors, key=lambda each: each.name)
    }


def _letters() -> Iterator[str]:
    """Yield A … Z, AA, AB …"""
    n = 0
    while True:
        n, rest, text = n + 1, n + 1, ""
        while rest:
            rest, digit = divmod(rest - 1, 26)
            text = chr(ord("A") + digit) + text
        yield text


def _renamed(report: Report, called: Names) -> Report:
    results = tuple(
        replace(one, authors=tuple(called[name] for name in one.authors)) for one in report.results
    )
    return replace(report, results=results, left_out=tuple(_said(one, called) for one in report.left_out))


def _said(message: Message, called: Names) -> Message:
    author = message.values.get("author")
    if author is None:
        return message
    return Message(message.id, {**message.values, "author": called.get(author, author)})


def _project(project: Project, wish: Wish, gathered: Gathered, stats: Mapping[str, Any]) -> Section:
    scheme, report = project.scheme, gathered.report
    rows: list[tuple[Field, ...]] = [
        ("project", project.name),
        ("scheme", scheme.name),
        ("scheme version", scheme.version),
        ("pages", stats["documents"]),
        ("characters", stats["characters"]),
        ("pages compared", report.pages),
        ("hand-ins compared", wish.which.value),
        ("what is content", report.profile),
        ("seed of the intervals", report.seed),
        ("draws of the intervals", report.draws),
    ]
    return Section("project", "Project", ("what", "value"), tuple(rows))


def _pages(authors: Mapping[str, Mapping[str, Any]]) -> Section:
    rows: list[tuple[Field, ...]] = []
    drawn = []
    for name, one in sorted(authors.items()):
        states = tuple(one["states"][state] for state in _STATES)
        rows.append((name, one["kind"], *states))
        drawn.append(Bar(name, states, " · ".join(map(str, states)), (name,)))
    series = [state.replace("_", " ") for state in _STATES]
    drawings = (
        (bars("Pages by state", drawn, [s if s != "todo" else "to do" for s in series]),) if drawn else ()
    )
    return Section(
        "pages", "Pages by state", ("author", "kind", *_STATES), tuple(rows), empty="There is no author yet.",
        drawings=drawings,
    )  # fmt: skip


def _hand_ins(gathered: Gathered) -> Section:
    rows = tuple((gathered.documents[at], at, author, number) for at, author, number in gathered.hand_ins)
    return Section(
        "hand_ins",
        "Hand-ins compared",
        ("page", "document", "author", "hand_in"),
        rows,
        f"{len(rows)} hand-ins of {gathered.report.pages} pages.",
        "No page was handed in by two authors yet.",
        long=True,
    )


def _effort(authors: Mapping[str, Mapping[str, Any]]) -> Section:
    columns = ("pages_done", "seconds_per_done_page", "seconds", "keys", "pointers", "edits")
    rows = tuple((name, *(one[column] for column in columns)) for name, one in sorted(authors.items()))
    timed = [Bar(name, (one["seconds_per_done_page"],), f"{one['seconds_per_done_page']:.0f} s")
             for name, one in sorted(authors.items()) if one["seconds_per_done_page"]]  # fmt: skip
    return Section(
        "effort",
        "Pace and effort",
        ("author", *columns),
        rows,
        "The median of the seconds that a done page took, breaks left out; then sums over all pages.",
        "There is no author yet.",
        (bars("Median seconds a done page", timed),) if timed else (),
    )


def _left_out(report: Report) -> Section:
    rows = tuple((one.id, str(one)) for one in report.left_out)
    return Section("left_out", "Left out", ("code", "what"), rows, empty="Nothing was left out.")


def _policies(project: Project) -> Section:
    rows = tuple(
        (name, json.dumps(value, ensure_ascii=False, sort_keys=True))
        for name, value in sorted(project.settings.policies.items())
    )
    return Section("policies", "Policies", ("name", "value"), rows, empty="All is decided by hand.")


def _decisions(project: Project) -> Section:
    counted: Counter[tuple[str, str, str]] = Counter()
    gold = any(one.kind is AuthorKind.GOLD for one in project.authors())
    for stored in project.every() if gold else ():
        for found in stored.sets:
            for one in found.decisions.values() if found.author.name == GOLD else ():
                counted[str(one.asked), one.rule or "by hand", str(one.outcome)] += 1
    rows = tuple((*key, n) for key, n in sorted(counted.items()))
    return Section(
        "decisions",
        "Decisions",
        ("question", "decided", "outcome", "count"),
        rows,
        "What gold came of: by hand, or by which rule.",
        "Nothing was decided yet.",
    )


def write_report(folder: Path, name: str, sections: list[Section]) -> list[Path]:
    """Write a report into a folder, all of it or nothing; return the files.

    An earlier report there is replaced. Raises AnnotatorError for a folder that holds something else.
    """
    check_folder(folder)
    title = f"Report on {name}"
    texts = {HTML: html_text(title, sections), JSON: json_text(title, sections)}
    texts |= {f"{one.id}.csv": csv_text(one) for one in sections}
    folder.parent.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for file, text in texts.items():
            (aside / file).write_bytes(text.encode("utf-8", "replace"))
        folder.mkdir(exist_ok=True)
        for file in texts:
            (aside / file).replace(folder / file)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return [folder / file for file in texts]


def check_folder(folder: Path) -> None:
    """Raise AnnotatorError unless a report may be written into a folder."""
    if folder.exists() and not folder.is_dir():
        raise AnnotatorError(messages.REPORT_ON_FILE, path=str(folder))
    if folder.is_dir() and any(folder.iterdir()) and not _is_report(folder / JSON):
        raise AnnotatorError(messages.REPORT_FOLDER_TAKEN, path=str(folder))


def _is_report(path: Path) -> bool:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get("format") == FORMAT
