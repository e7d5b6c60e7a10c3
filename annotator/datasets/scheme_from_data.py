"""Bring your data: what a corpus says of its labels, a scheme out of it, and an import that adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Document, Event, Item, Mention, Relation, Segment
from annotator.domain.label_map import Label, LabelMap
from annotator.domain.label_proposals import proposed
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_making import completed, short_name
from annotator.edits.relabelling import Relabelling
from annotator.formats import registry
from annotator.formats.admission import Raw, admit, on_the_way_in
from annotator.formats.base import Incoming, Refusal
from annotator.formats.brat_conf_in import read_conf

from . import messages
from .errors import CancelledError
from .import_files import Job, jobs
from .importing import ImportReport, ImportWish, import_paths, reason_of
from .label_maps import check_map
from .label_survey import SORTS, LabelSurvey, counted, merged, scheme_of
from .leaving_out import raw_without, scheme_without
from .scheme_files import checked, next_version
from .zip_files import ZipFiles

if TYPE_CHECKING:
    from annotator.store.project import Project

Json = dict[str, Any]
Progress = Callable[[int, int, str], None]
NOTHING = parse_scheme(completed({"name": "nothing"}))
"""A scheme without labels, for a first look at data."""


@dataclass
class Found:
    """What a first look at data found, and the scheme that would hold all of it."""

    survey: LabelSurvey
    scheme: Scheme
    formats: Counter[str] = field(default_factory=Counter)
    """Files and folders by format."""
    pages: int = 0
    """Files that are pages, without annotations."""
    refused: list[Refusal] = field(default_factory=list)


@dataclass
class Balance:
    """What was found and taken, by sort (`label_survey.SORTS`): the rest was left out."""

    found: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)

    def to_json(self) -> Json:
        """Return found = taken + left out, sort by sort."""
        return {
            sort: {
                "found": self.found[sort],
                "taken": self.taken[sort],
                "left_out": self.found[sort] - self.taken[sort],
            }
            for sort in SORTS
        }


def look(
    project: Project,
    paths: Sequence[Path],
    wish: ImportWish,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = bool,
) -> Found:
    """Look through data without storing anything; what is no dataset is counted, not read.

    Names that the project's scheme has for a format's labels are read as those labels. Raises CancelledError.
    """
    known = NOTHING if is_fresh(project) else project.scheme
    name = short_name(project.name)
    survey, formats, hints = LabelSurvey(), Counter[str](), list[Mapping[str, Any]]()
    refused: list[Refusal] = []
    pages = 0

    def seen(document: Document, raw: Raw) -> Raw:
        survey.add(document, raw)
        return raw

    with ZipFiles(progress, cancelled) as zips, on_the_way_in(seen):
        work = list(jobs(paths, wish.format, zips))
        for at, job in enumerate(work):
            if isinstance(job, Refusal):
                refused.append(job)
                continue
            if job.key not in registry.FORMATS:
                pages += job.is_page
                continue
            formats[job.key] += 1
            hints += _hints(job)
            for one in registry.reader(job.key)(job.path, wish.request(known)):
                if cancelled():
                    raise CancelledError(messages.LOOK_STOPPED)
                refused += [one] if isinstance(one, Refusal) else []
                if progress is not None and isinstance(one, Incoming):
                    progress(at, len(work), one.document.name)
        refused = [zips.refusal(one) for one in refused]
    made = checked(scheme_of(survey, hints, name, project.name))
    return Found(survey, parse_scheme(made), formats, pages, refused)


def _hints(job: Job) -> Iterator[Mapping[str, Any]]:
    """Yield what the files themselves say of their labels."""
    if job.key == "brat" and not (job.path / "documents.json").exists():
        folder = job.path if job.path.is_dir() else job.path.parent
        yield from (one for one in (read_conf(folder),) if one)
    elif job.key == "jsonl":
        from annotator.formats.jsonl import read_header

        try:
            header = read_header(job.path).scheme
        except AnnotatorError:
            header = None
        yield from (one for one in (header,) if one)


def is_fresh(project: Project) -> bool:
    """Tell whether a project takes the scheme of data as it is: nobody chose its own, and it has no page."""
    return not project.settings.scheme_chosen and not project.documents(limit=1)


def target_scheme(project: Project, found: Found, label_map: LabelMap | None) -> Scheme:
    """Return the scheme that a project gets: that of the data, or its own with the labels that it lacks.

    Labels that a map sends to labels of the project need no place in it.
    """
    if is_fresh(project) and label_map is None:
        return found.scheme
    theirs = found.scheme
    data = merged(project.scheme.data, _mapped(theirs, label_map or LabelMap()))
    if data == dict(project.scheme.data):
        return project.scheme
    data["version"] = next_version(project.scheme.version)
    return parse_scheme(checked(completed(data)))


def _mapped(theirs: Scheme, label_map: LabelMap) -> Json:
    """Return the scheme of the data in the words of the project."""

    def of(sort: str, group: str, label: str) -> str:
        return getattr(label_map, group).get(label, label) if sort else label

    def typed(label: str) -> str:
        return label_map.entity_types.get(label) or label_map.event_types.get(label) or label

    data: Json = {}
    for group in (
        "segment_kinds",
        "page_flags",
        "attributes",
        "entity_types",
        "event_types",
        "relation_types",
    ):
        listed = []
        for one in theirs.data.get(group, ()):
            made = dict(one) | {"id": of("label", group, one["id"])}
            if "attributes" in made:
                made["attributes"] = [of("a", "attributes", name) for name in made["attributes"]]
            for side in ("source", "target"):
                if side in made:
                    made[side] = list(dict.fromkeys(map(typed, made[side])))
            if group == "event_types":
                roles = label_map.roles.get(one["id"], {})
                made["roles"] = [
                    dict(role) | {"id": roles.get(role["id"], role["id"]),
                                  "targets": list(dict.fromkeys(map(typed, role["targets"])))}
                    for role in made["roles"]
                ]  # fmt: skip
            if group == "attributes" and "values" in made:
                values = label_map.values.get(one["id"], {})
                made["values"] = list(dict.fromkeys(values.get(value, value) for value in made["values"]))
            # Only what the project lacks is added: keys and colours are given anew, so that none is twice.
            listed.append({key: value for key, value in made.items() if key not in ("key", "color")})
        data[group] = listed
    return data


def proposal(project: Project, found: Found) -> dict[Label, Label | None]:
    """Return which labels of the data are probably which of the project's."""
    return proposed(found.scheme, project.scheme)


def bring(
    project: Project,
    paths: Sequence[Path],
    wish: ImportWish,
    found: Found,
    label_map: LabelMap | None = None,
    *,
    widen: bool = True,
    left_out: frozenset[Label] = frozenset(),
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[ImportReport, Balance, Scheme]:
    """Import data under the scheme that `target_scheme` gives; return what came of it, and the sheet.

    Without ``widen`` the project's scheme stays, and what it does not allow is left out. So is what has one
    of the labels of the data that are ``left_out``, with what refers to it.

    Raises AnnotatorError, before anything is stored, for a map that does not fit, and for a scheme that
    cannot be.
    """
    if left_out:
        found = replace(found, scheme=scheme_without(found.scheme, left_out))
    scheme = target_scheme(project, found, label_map) if widen else project.scheme
    if label_map is not None:
        check_map(label_map, scheme, [found.scheme])
    if not wish.dry_run and scheme is not project.scheme:
        project.set_scheme(scheme)
        project.set_settings(replace(project.settings, scheme_chosen=True))
    balance = Balance()
    by = Relabelling(label_map or LabelMap(), found.scheme, scheme)

    def entering(_document: Document, raw: Raw) -> Raw:
        balance.found.update(counted(raw))
        raw = raw_without(raw, left_out) if left_out else raw
        return _relabelled(raw, by) if label_map is not None else raw

    def entered(made: AnnotationSet) -> None:
        balance.taken.update(counted(said_by(made)))

    with on_the_way_in(entering, entered):
        report = import_paths(
            project, paths, replace(wish, scheme=scheme), progress=progress, cancelled=cancelled
        )
    for one in report.sets_refused:
        balance.taken.subtract(counted(said_by(one)))
    return report, balance, scheme


def _relabelled(raw: Raw, by: Relabelling) -> Raw:
    made = replace(raw, segments=[], mentions=[], events=[], relations=[])
    items: list[Item] = [*raw.segments, *raw.mentions, *raw.events, *raw.relations]
    for item in items:
        match by.item(item):
            case Segment() as one:
                made.segments.append(one)
            case Mention() as one:
                made.mentions.append(one)
            case Event() as one:
                made.events.append(one)
            case Relation() as one:
                made.relations.append(one)
    made.flags = [by.label("flag", one) for one in raw.flags]
    return made


def shown_sets(found: Found) -> list[tuple[str, AnnotationSet]]:
    """Return the first documents by name, each as its first author's set under the scheme of the data."""
    return [(document.name, admit(document, raw, found.scheme)[0]) for document, raw in found.survey.pages]


def said_by(made: AnnotationSet) -> Raw:
    """Return a set as a file would have it."""
    return Raw(
        made.author,
        segments=list(made.segments.values()),
        mentions=list(made.mentions.values()),
        events=list(made.events.values()),
        relations=list(made.relations.values()),
        flags=list(made.flags),
    )


def report_of(found: Found, balance: Balance, scheme: Scheme) -> Json:
    """Return the part of an import's answer that tells of labels."""
    return {
        "formats": dict(found.formats),
        "pages": found.pages,
        **found.survey.to_json(),
        "scheme": {"name": scheme.name, "version": scheme.version},
        "balance": balance.to_json(),
    }


def without_data(found: Found) -> None:
    """Raise AnnotatorError if nothing was found that labels could come out of, with the reason if known."""
    if found.survey.authors:
        return
    # Beside pages, a file of another kind is no reason; one that holds annotations is.
    known = [one for one in found.refused if one.reason.id != messages.UNKNOWN_FILE.id]
    for one in known or (found.refused if not found.pages else []):
        n, reason = len(found.refused), reason_of(one)
        raise AnnotatorError(messages.NO_LABELS_READ, n=n, path=one.path, reason=reason)
    raise AnnotatorError(messages.NO_LABELS_FOUND)
