"""What all edits share: naming, tidying a span, and the page's step from "to do" to "in progress"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import NO_ATTRIBUTES, Attributes, Event, Mention, State
from annotator.domain.ranges import Range, Span, snapped, trimmed
from annotator.domain.rules import require_inside
from annotator.domain.scheme import Scheme

_SHOWN = 28


def edit(annotations: AnnotationSet, name: str, changes: Iterable[Change]) -> Edit:
    """Return the edit; the first one on a page also sets it in progress."""
    listed = tuple(changes)
    if listed and annotations.state is State.TODO and all(c.kind is not Kind.STATE for c in listed):
        listed += (Change(Kind.STATE, annotations.id, State.TODO.value, State.IN_PROGRESS.value),)
    return Edit(name, listed)


def compacted(changes: Iterable[Change]) -> list[Change]:
    """Return changes made one after another as one change an item, without those that cancel out."""
    merged: dict[tuple[Kind, str], Change] = {}
    for change in changes:
        first = merged.get((change.kind, change.id), change)
        merged[change.kind, change.id] = replace(change, before=first.before)
    return [change for change in merged.values() if change.before != change.after]


def quoted(surface: str) -> str:
    """Return a surface as edits name it: on one line, in quotes, shortened."""
    line = " ".join(surface.split())
    return f"‘{line[: _SHOWN - 1]}…’" if len(line) > _SHOWN else f"‘{line}’"


def tidy(text: str, asked: Span | Range) -> Span:
    """Return a span of whole grapheme clusters without white space at the edges of its fragments."""
    fragments = asked.fragments if isinstance(asked, Span) else (asked,)
    require_inside(text, fragments[-1])
    kept = [
        piece for piece in (trimmed(text, snapped(text, fragment)) for fragment in fragments) if len(piece)
    ]
    if not kept:
        raise EditError("there is only white space here: select some text first")
    return Span.of(kept)


def the_mention(annotations: AnnotationSet, item_id: str) -> Mention:
    """Return a mention. Raises EditError if it is not there (any more)."""
    if (found := annotations.mentions.get(item_id)) is None:
        raise EditError("this mention is not there any more")
    return found


def the_event(annotations: AnnotationSet, item_id: str) -> Event:
    """Return an event. Raises EditError if it is not there (any more)."""
    if (found := annotations.events.get(item_id)) is None:
        raise EditError("this event is not there any more")
    return found


def kept_attributes(scheme: Scheme, type_id: str, attributes: Mapping[str, str]) -> Attributes:
    """Return the attributes that a type has too, when an item changes its type."""
    allowed = {attribute.id for attribute in scheme.attributes_of(type_id)}
    return {name: value for name, value in attributes.items() if name in allowed} or NO_ATTRIBUTES
