"""A report on a project: what is there, who agrees on what and where not; and the folder it goes to."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.review.agreement.registry import measures_named
from annotator.review.agreement.report import Report
from annotator.review.anchoring import answers_section
from annotator.review.charts import STATES, Bar, bars
from annotator.review.drift import drift_section
from annotator.review.overview import (
    confusion_section,
    edges_section,
    hardest_labels,
    hardest_pages,
    hardest_surfaces,
    measure_sections,
    named,
    notes_section,
    partings_section,
    reliability_section,
)
from annotator.review.policy_errors import policy_errors
from annotator.review.reliability import reliabilities
from annotator.review.reporting import FORMAT, Field, Section, csv_text, html_text, json_text

from . import messages
from .agreement import Wish, project_agreement
from .drift import SCORES, drifts
from .errors import CancelledError
from .kept_sums import Progress
from .overview import Counts, Names, Overview, said

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.review_values import DecisionCount, GuidelineNote

HTML, JSON = "report.html", "report.json"
_STATES = ("done", "in_progress", "todo")


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
    counts = Counts(project, wish, letters=letters)
    report = project_agreement(project, wish, progress=progress, cancelled=cancelled)
    seen = counts.overview(progress=progress, cancelled=cancelled)
    known = counts.hard_intervals(seen.digest, cancelled=cancelled)
    if cancelled():
        raise CancelledError(messages.REPORT_STOPPED)
    report = _renamed(report, seen.called)
    authors = seen.stats["authors"]
    return [
        _project(project, wish, report, seen.stats),
        _pages(authors),
        _hand_ins(seen),
        *measure_sections(report),
        confusion_section(seen.digest.confusion),
        hardest_labels(seen.digest, known[0]),
        hardest_pages(seen.digest.pages, seen.names),
        hardest_surfaces(seen.digest.confusion, known[1]),
        partings_section(seen.digest.confusion, seen.names),
        edges_section(seen.digest.edges, seen.names),
        notes_section(_noted(one, seen.names) for one in seen.notes),
        reliability_section(reliabilities(seen.digest.votes, seen.authors)),
        drift_section([(one, drifts(counts, one)) for one in measures_named(SCORES)], seen.names),
        _effort(authors),
        answers_section(seen.answers),
        _left_out(report),
        _policies(project),
        _decisions(seen.decisions),
        _policy_errors(seen.decisions),
    ]


def _renamed(report: Report, called: Names) -> Report:
    results = tuple(
        replace(one, authors=tuple(called[name] for name in one.authors)) for one in report.results
    )
    return replace(report, results=results, left_out=tuple(said(one, called) for one in report.left_out))


def _project(project: Project, wish: Wish, report: Report, stats: Mapping[str, Any]) -> Section:
    scheme = project.scheme
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
        (bars("Pages by state", drawn, [s if s != "todo" else "to do" for s in series], tones=STATES),)
        if drawn
        else ()
    )
    return Section(
        "pages", "Pages by state", ("author", "kind", *_STATES), tuple(rows), empty="There is no author yet.",
        drawings=drawings,
    )  # fmt: skip


def _hand_ins(seen: Overview) -> Section:
    rows = tuple(
        (seen.names[document], document, name, number)
        for document, numbers in seen.compared.pages.items()
        for name, number in sorted((seen.called[one.name], n) for one, n in numbers.items())
    )
    return Section(
        "hand_ins",
        "Hand-ins compared",
        ("page", "document", "author", "hand_in"),
        rows,
        f"{len(rows)} hand-ins of {len(seen.compared.pages)} pages.",
        "No page was handed in by two authors yet.",
        long=True,
    )


def _noted(note: GuidelineNote, names: Mapping[str, str]) -> tuple[str, ...]:
    examples = "; ".join(
        f"{each.surface} ({names[each.document]}, {each.start}–{each.end})" for each in note.examples
    )
    state = "settled" if note.settled else "open"
    return note.sort, named(note.first), named(note.second), note.text, examples, state


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
    return Section(
        "policies",
        "Policies",
        ("name", "value"),
        rows,
        empty="As in every new project: what all agree on is taken, the rest is asked.",
    )


def _decisions(counted: Sequence[DecisionCount]) -> Section:
    found: Counter[tuple[str, str, str]] = Counter()
    for one in counted:
        found[one.asked, one.rule or "by hand", one.outcome] += one.count
    rows = tuple((*key, n) for key, n in sorted(found.items()))
    return Section(
        "decisions",
        "Decisions",
        ("question", "decided", "outcome", "count"),
        rows,
        "What gold came of: by hand, or by which rule.",
        "Nothing was decided yet.",
    )


def _policy_errors(counted: Sequence[DecisionCount]) -> Section:
    rows = tuple(
        (one.asked, one.rule, one.taken, one.looked, one.changed, one.rate, *(one.interval or (None, None)))
        for one in policy_errors(counted)
    )
    return Section(
        "policy_errors",
        "Errors of the policies",
        ("question", "rule", "taken", "looked_at", "changed", "error_rate", "low", "high"),
        rows,
        "Of what a policy took, somebody looks at a sample: the share of it that was changed then, with its "
        "95 % interval (Wilson 1927).",
        "No policy has taken anything yet.",
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
