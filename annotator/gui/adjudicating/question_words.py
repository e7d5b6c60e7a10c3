"""Questions and their versions in words, labels by the names that the reader's language has for them."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import cast

from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Color, Scheme
from annotator.domain.sentences import shortened
from annotator.review.adjudication import Adjudication
from annotator.review.policies import NOTHING, SILENT
from annotator.review.questions.docket import Asked, Standing
from annotator.review.questions.question import Filler, Mark, Question, Sort

from ..look.i18n import mark, tr

SURFACE = 60
"""So many code points of a surface are shown."""
NO_COLOR = Color("#6b7280", "#9ca3af")
_SORTS = {
    Sort.SEGMENT: mark("Which label?"),
    Sort.EDGE: mark("Where is the edge?"),
    Sort.CUT: mark("One segment or two?"),
    Sort.ARTICLE: mark("An article of its own?"),
    Sort.MENTION: mark("Which mention?"),
    Sort.EVENT: mark("Which event?"),
    Sort.RELATION: mark("Which relation?"),
    Sort.ENTITY: mark("The same entity?"),
    Sort.CLUSTER: mark("The same event?"),
    Sort.FLAG: mark("Page flag?"),
}
_KINDS = {
    "missing": mark("missing"),
    "extent": mark("extent"),
    "type": mark("type"),
    "attribute": mark("attribute"),
    "entity": mark("entity"),
    "split": mark("split"),
    "role": mark("role"),
    "kind": mark("label"),
    "article": mark("article"),
}
STANDINGS = {
    Standing.OPEN: mark("open"),
    Standing.STALE: mark("changed since"),
    Standing.LATER: mark("put off"),
    Standing.WAITING: mark("waits for another question"),
    Standing.DUE: mark("agreed"),
    Standing.DECIDED: mark("decided"),
    Standing.MOOT: mark("no longer asked"),
}
SIGNS = {
    Standing.OPEN: "·",
    Standing.STALE: "!",
    Standing.LATER: "–",
    Standing.WAITING: "…",
    Standing.DUE: "=",
    Standing.DECIDED: "✓",
    Standing.MOOT: " ",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A version as it is shown: what it says, where it lies in the text, and in which colour."""

    words: str
    ranges: tuple[Range, ...]
    color: Color


def title(asked: Asked, scheme: Scheme) -> str:
    """Return what is asked, in a few words: "extent", "type, attribute", "Which label?"."""
    question = asked.question
    if question.sort is Sort.EVENT and question.field:
        return _field(question.field, scheme)
    if question.sort in (Sort.MENTION, Sort.EVENT) and asked.kinds:
        return ", ".join(tr(_KINDS[kind]) if kind in _KINDS else kind for kind in asked.kinds)
    return tr(_SORTS[question.sort])


def _field(field: str, scheme: Scheme) -> str:
    name, _, value = field.partition(":")
    if name == "role":
        roles = (event.role(value) for event in scheme.event_types.values())
        found = next((role for role in roles if role), None)
        return tr("role {role}").format(role=found.name if found else value)
    if name == "attribute":
        attribute = scheme.attributes.get(value)
        return attribute.name if attribute else value
    return tr(_KINDS[name]) if name in _KINDS else name


def surface(question: Question) -> str:
    """Return the words that are asked about, on one line."""
    return shortened(question.surface, SURFACE)


def shown(page: Adjudication, question: Question, value: Hashable, scheme: Scheme) -> Shown:
    """Return a version, or what gold holds, as it is shown."""
    if value is NOTHING or value is SILENT:
        return Shown(tr("nothing here"), (), NO_COLOR)
    where: tuple[Range, ...] = (question.range,)
    color = NO_COLOR
    words = str(value)
    match value:
        case (Mark(), *_):
            marks = cast("tuple[Mark, ...]", value)
            label = scheme.entity_types.get(marks[0].type)
            color = label.color if label else color
            where = tuple(part for one in marks for part in one.span.fragments)
            words = " + ".join(_mark(one, page, scheme) for one in marks)
        case Span():
            where, words = value.fragments, _quoted(value, page)
        case Filler():
            span = _place(page, value)
            where, words = span.fragments, _quoted(span, page)
        case bool():
            words = tr("yes") if value else tr("no")
        case (int(stop), int(start)):
            where, words = (Range.at(min(stop, start), max(stop, start)),), _edge(page, stop)
        case (str(kind), article) if question.sort is Sort.SEGMENT:
            segment = scheme.segment_kinds.get(kind)
            color = segment.color if segment else color
            words = segment.name if segment else kind
            if article is not None:
                words = f"{words} · " + tr("article {number}").format(number=article)
        case str():
            words, color = _label(question, value, scheme)
    return Shown(words, where, color)


def _place(page: Adjudication, filler: Filler) -> Span:
    found = page.sitting.alignment
    places = found.mentions if filler.sort == "mention" else found.events
    return places[filler.place].first


def _mark(one: Mark, page: Adjudication, scheme: Scheme) -> str:
    label = scheme.entity_types.get(one.type)
    values = "".join(f" · {value}" for _, value in one.attributes)
    return f"{label.name if label else one.type} {_quoted(one.span, page)}{values}"


def _quoted(span: Span, page: Adjudication) -> str:
    return f"‘{shortened(span.surface(page.sitting.text), SURFACE)}’"


def _edge(page: Adjudication, stop: int) -> str:
    text = page.sitting.text
    before, after = " ".join(text[max(0, stop - 24) : stop].split()), " ".join(text[stop : stop + 24].split())
    return f"…{before} | {after}…"


def _label(question: Question, value: str, scheme: Scheme) -> tuple[str, Color]:
    groups = (scheme.event_types, scheme.relation_types, scheme.page_flags, scheme.entity_types)
    for group in groups:
        if (found := group.get(value)) is not None:
            return found.name, getattr(found, "color", NO_COLOR)
    return value, NO_COLOR


def labels_of(asked: Asked, scheme: Scheme) -> list[str]:
    """Return the ids of the labels that the versions give, each once."""
    found: dict[str, None] = {}
    for version in asked.versions:
        match version.value:
            case (Mark(), *_):
                found.update(dict.fromkeys(one.type for one in cast("tuple[Mark, ...]", version.value)))
            case (str(kind), _):
                found[kind] = None
            case str(label):
                found[label] = None
    return [one for one in found if guideline(one, scheme)]


def guideline(label: str, scheme: Scheme) -> str:
    """Return the guideline of a label in Markdown, its name above it; empty if it has none."""
    for group in (scheme.segment_kinds, scheme.entity_types, scheme.event_types):
        if (found := group.get(label)) is not None:
            return f"**{found.name}**\n\n{found.guideline}" if found.guideline else ""
    return ""
