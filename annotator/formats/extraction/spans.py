"""``spans``: every segment as a span of the text, one JSON object a page, nothing rounded and nothing merged.

``id``, ``name``, ``url``, ``text`` and ``spans``, each with ``start`` and ``end`` (code points of
``text``, half-open), ``kind`` and ``article`` (null: of none). With a profile asked for, each span also
has its ``role`` there, and a span of an article that is not exported is left out.
"""

from __future__ import annotations

from pathlib import Path

from annotator.formats.base import Dataset, Losses
from annotator.formats.files import LineFiles, compact_json

from ..accounting import chosen_set
from ..messages import BLANK
from .profiles import ALL
from .projection import Mark, Projection, profile_of, project

PROFILE = "mineru"  # which is of no weight unless a profile or an articles rule is asked for


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write one file, or one for each part of a split."""
    with LineFiles({part: folder / f"{part or 'spans'}.jsonl" for part in dataset.parts() or ("",)}) as lines:
        _write(dataset, lines, losses)


def _write(dataset: Dataset, lines: LineFiles, losses: Losses) -> None:
    profile = profile_of(dataset, PROFILE)
    rule = dataset.articles or (profile.articles if dataset.profile else ALL)
    for entry in dataset.entries:
        said = chosen_set(entry, losses)
        if said is None:
            continue
        page = project(dataset, entry, said, profile, rule)
        document = entry.document
        record = {
            "id": document.id,
            "name": document.name,
            "url": document.source.uri or "",
            "text": document.text,
            "spans": _spans(page, roles=bool(dataset.profile)),
        }
        lines.add(entry.part, compact_json(record))
        page.settle(losses, kinds=_kept, keeps_unlabelled=True)


def _kept(_: Mark) -> str:
    return ""


def _spans(page: Projection, *, roles: bool) -> list[dict[str, object]]:
    page.left = {key: reason for key, reason in page.left.items() if reason != BLANK}
    role_of = {mark.segment.id: mark.role for mark in page.marks}
    made = []
    for segment in page.annotations.segments_in_order():
        if segment.id in page.left:
            continue
        span: dict[str, object] = {
            "start": segment.range.start, "end": segment.range.end,
            "kind": segment.kind, "article": segment.article,
        }  # fmt: skip
        if roles:
            role = role_of.get(segment.id)
            span["role"] = role.value if role else "boilerplate"
        made.append(span)
    return made
