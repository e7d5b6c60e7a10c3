"""Files that say which labels are which, and projects put into the labels of another one by them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError, FormatError, SchemeError
from annotator.domain.items import Mention
from annotator.domain.label_map import Label, LabelMap, from_json, labels_of, to_json
from annotator.domain.label_proposals import proposed
from annotator.domain.scheme import Scheme
from annotator.edits.relabelling import Relabelling
from annotator.formats.schema_check import validate
from annotator.review.relabelled import RelabelledDecisions
from annotator.store.merging.schemes import holds, named

from . import messages
from .schemes import read_object

if TYPE_CHECKING:
    from annotator.store.project import Project


def read_map(path: Path) -> LabelMap:
    """Read a label map. Raises AnnotatorError naming the file and what is wrong with it."""
    try:
        data = read_object(path)
        validate("label-map", data)
    except OSError as error:
        raise AnnotatorError(messages.MAP_UNREADABLE, path=str(path), reason=error.strerror or "") from error
    except SchemeError as error:
        raise AnnotatorError(error.message) from error
    except FormatError as error:
        raise AnnotatorError(messages.MAP_SHAPE, path=str(path), reason=error.reason) from error
    return from_json(data)


def write_map(path: Path, pairs: dict[Label, Label | None]) -> None:
    """Write a proposal as a file that `read_map` reads. Raises AnnotatorError if there is one already."""
    if path.exists():
        raise AnnotatorError(messages.MAP_EXISTS, path=str(path))
    text = json.dumps(to_json(pairs), ensure_ascii=False, indent=2) + "\n"
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise AnnotatorError(messages.MAP_UNREADABLE, path=str(path), reason=error.strerror or "") from error


def propose(
    ours: Scheme, others: Iterable[Scheme], given: Mapping[Label, Label | None] | None = None
) -> dict[Label, Label | None]:
    """Return what labels of other schemes probably are in this one; none of schemes that hold all of it.

    A label that several of them have is proposed once; what is ``given`` somebody has said already.
    """
    found: dict[Label, Label | None] = {}
    for theirs in others:
        if not holds(theirs, ours) and not holds(ours, theirs):
            found = proposed(theirs, ours, given) | found
    return found


def check_map(label_map: LabelMap, ours: Scheme, others: Iterable[Scheme]) -> None:
    """Raise AnnotatorError if a map names labels that no file has, or sends one to what this scheme lacks."""
    mine, theirs = labels_of(ours), frozenset[Label]().union(*(labels_of(one) for one in others))
    given = list(label_map.labels())
    if unknown := [one for one in given if one not in theirs]:
        raise AnnotatorError(messages.MAP_UNKNOWN, labels=named(unknown))
    if nowhere := [label_map.becomes(one) for one in given if label_map.becomes(one) not in mine]:
        raise AnnotatorError(messages.MAP_NOWHERE, labels=named(nowhere))


def relabel(project: Project, label_map: LabelMap, ours: Scheme, file: str) -> None:
    """Put a project into the labels of a scheme. Raises AnnotatorError naming what cannot be put into it.

    Labels that neither scheme has stay as they are, as they would without a map.
    """
    by = Relabelling(label_map, project.scheme, ours)

    def for_page(mentions: Iterable[Mention]) -> Relabelling:
        page = replace(by)
        page.decided = RelabelledDecisions(page, mentions)
        return page

    project.importing.relabel(by, for_page)
    if by.missing:
        raise AnnotatorError(messages.MAP_LACKS, file=file, labels=named(by.missing))
    project.scheme = ours
