"""The card of a dataset: what it is, of whom, how it was made and divided, and what it lacks, in Markdown.

The front matter is that of dataset cards (huggingface.co/docs/hub/datasets-cards). Where a format writes a
``README.md`` of its own, the card stands below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.scheme import Scheme
from annotator.formats.base import PARTS
from annotator.formats.markdown import cell, front_matter, table
from annotator.review.agreement.registry import measures_named
from annotator.review.agreement.result import Result

from .advice import Examples
from .agreement import Wish, project_agreement
from .export_report import ExportReport
from .given_parts import published
from .guidelines import page

if TYPE_CHECKING:
    from annotator.store.project import Project


README, GUIDELINES = "README.md", "GUIDELINES.md"
_MEASURES = (
    "character_kappa", "content_kappa", "segment_f1", "mention_strict", "trigger_class", "argument_class",
    "entity_conll",
)  # fmt: skip
_LICENCES = ("license", "licence", "rights")
_MOST = 20  # outlets and labels that are named one by one
_LEAST = 2  # people that it takes for agreement


@dataclass(slots=True)
class Facts:
    """What a card says: counted over the documents that are exported."""

    name: str
    scheme: Scheme
    languages: Counter[str] = field(default_factory=Counter)
    outlets: Counter[str] = field(default_factory=Counter)
    licences: Counter[str] = field(default_factory=Counter)
    days: list[str] = field(default_factory=list)
    examples: Examples = field(default_factory=Counter)
    agreement: Sequence[Result] = ()
    compared: int = 0
    near: int = 0
    """Groups of near-duplicates among the documents."""

    @property
    def licence(self) -> str:
        """The one licence of all sources; "" if there are several, or some are not known."""
        return next(iter(self.licences)) if len(self.licences) == 1 and "" not in self.licences else ""


def facts(project: Project, exported: Mapping[str, str], examples: Examples) -> Facts:
    """Return what is to be said of the documents that are exported; ``exported``: their parts by id."""
    found = Facts(project.name, project.scheme, examples=examples)
    for one in project.streams.to_divide():
        if one.id in exported:
            found.languages[one.language or "und"] += 1
            found.outlets[one.outlet] += 1
    for about in project.streams.about():
        if about.id in exported:
            said = (about.metadata.get(name) for name in _LICENCES)
            found.licences[next((one for one in said if isinstance(one, str) and one), "")] += 1
            found.days += [day] if (day := published(about.metadata)) else []
    firsts = project.near_duplicates.firsts()
    groups = Counter(firsts[one] for one in exported if one in firsts)
    found.near = sum(count > 1 for count in groups.values())
    people = [one for one in project.authors() if one.kind.value == "human"]
    if len(people) >= _LEAST:
        asked = Wish(measures=measures_named(_MEASURES), pages=list(exported))
        report = project_agreement(project, asked)
        found.agreement, found.compared = _told(report.results), report.pages
    return found


def _told(results: Sequence[Result]) -> list[Result]:
    """Return one result of each measure: the mean of the pairs, or that of the only pair."""
    found: dict[str, Result] = {}
    for one in results:
        if one.figure.value is not None and (one.mean or one.measure.id not in found):
            found[one.measure.id] = one
    return list(found.values())


def write(folder: Path, known: Facts, report: ExportReport) -> None:
    """Write the card into the folder of an export, and the guidelines of its labels beside it."""
    place = folder / README
    own = place.read_text(encoding="utf-8") if place.exists() else ""
    front = front_matter(known.name, known.languages, report.documents, known.licence)
    lines = [own.rstrip("\n"), ""] if own else [*front, "---", "", f"# {known.name}", ""]
    place.write_bytes("".join(f"{line}\n" for line in [*lines, *_words(known, report)]).encode())
    (folder / GUIDELINES).write_bytes(page(known.scheme.data).encode())


def _words(known: Facts, report: ExportReport) -> Iterator[str]:
    wish, scheme = report.wish, known.scheme
    yield from ("## What it is", "")
    days = f", published {min(known.days)} to {max(known.days)}" if known.days else ""
    yield f"{report.documents} documents{days}, with the labels of the scheme `{scheme.name}`"
    yield f"{scheme.version}; {GUIDELINES} says when each is given. Format `{wish.format}`,"
    yield f"text: {wish.text}, annotations of: {wish.authors_from}. What was asked, the versions of"
    yield "gold and the digest of each file are in `manifest.json`; what is stored and does not stand"
    yield "here is in `loss.json`."
    yield from ("", "Pages by language: " + _counted(known.languages) + ".")
    yield from ("", "## Who made the annotations", "")
    yield from table(("author", "pages"), sorted(report.authors.items()))
    for version, count in report.gold.versions.items():
        yield from ("", f"`{version}`: {count} documents.")
    yield from ("", "## How far people agree", "", *_agreement(known))
    yield from ("", "## Labels", "", *_labels(known))
    yield from ("", "## Parts", "", *_parts(known, report))
    yield from ("", "## Sources", "")
    yield "Pages by outlet: " + _counted(known.outlets) + "."
    yield from ("", "Pages by licence of the source: " + _counted(known.licences) + ".")
    yield ""
    yield "A page's licence is that of its publisher: a dataset cannot give more rights than its sources."
    yield from ("", "## What it lacks", "", *_lacks(report))


def _agreement(known: Facts) -> Iterator[str]:
    if not known.agreement:
        yield "No page was handed in by two people, so nothing is known of it."
        return
    yield f"First hand-ins of {known.compared} pages, before any feedback."
    yield ""
    rows = []
    for one in known.agreement:
        figure = one.figure
        between = "" if figure.low is None else f"{figure.low:.3f} to {figure.high:.3f}"
        rows.append((str(one.measure.title), f"{figure.value:.3f}", between))
    yield from table(("measure", "value", "95 % interval"), rows)


def _labels(known: Facts) -> Iterator[str]:
    parts = [part for part in ("", *PARTS) if any(one == part for one, _ in known.examples)] or [""]
    every = sorted({label for _, label in known.examples})
    rows = [(label, *(known.examples[part, label] for part in parts)) for label in every]
    yield from table(("label", *(part or "examples" for part in parts)), rows)


def _parts(known: Facts, report: ExportReport) -> Iterator[str]:
    if not report.divided:
        yield "The dataset is not divided."
    else:
        how = {"": f"by content, with the seed {report.wish.seed}", "folder": "by the folders of the pages"}
        how["date"] = "by date: the oldest for training, the newest for tests"
        said = how.get(report.wish.split_by, "as a list says")
        yield f"Divided {said}. `manifest.json` names the part of each document."
        yield ""
        count = Counter(report.divided.values())
        yield from table(("part", "documents"), [(part, count[part]) for part in PARTS])
    yield ""
    yield f"Groups of near-duplicates among the documents: {known.near}. Where documents that say nearly the"
    yield "same, or tell of the same event, are in different parts, it is said below."


def _lacks(report: ExportReport) -> Iterator[str]:
    rows = [
        (what.replace("_", " "), report.stored[what], count) for what, count in report.lost.items() if count
    ]
    if rows:
        yield from table(("what", "stored", "not in the dataset"), rows)
    else:
        yield "Everything that is stored of these documents stands here."
    if report.left_out:
        yield from (
            "",
            f"{report.left_out} documents of the project are left out, without these annotations.",
        )
    for one in (*report.warnings, *report.advice):
        yield from ("", f"- {one}")


def _counted(found: Counter[str]) -> str:
    named = [f"{cell(one) or 'unknown'} ({count})" for one, count in sorted(found.items(), key=_most_first)]
    more = len(named) - _MOST
    return ", ".join([*named[:_MOST], *([f"{more} others"] if more > 0 else [])]) or "none"


def _most_first(one: tuple[str, int]) -> tuple[int, str]:
    return -one[1], one[0]
