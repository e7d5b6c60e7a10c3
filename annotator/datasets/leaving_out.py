"""Labels of data that a person does not want: what has them is left out on the way in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TypeVar

from annotator.domain import scheme_editing
from annotator.domain.errors import SchemeError
from annotator.domain.items import NO_ATTRIBUTES, Event, Mention
from annotator.domain.label_map import Label, within
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.formats.admission import Raw

T = TypeVar("T", Mention, Event)


def scheme_without(scheme: Scheme, labels: Collection[Label]) -> Scheme:
    """Return a scheme without labels, and without what cannot be without them."""
    data = dict(scheme.data)
    for label in labels:
        try:
            data = scheme_editing.removed(data, label)
        except SchemeError:
            continue  # it went with what it is of
    return parse_scheme(data)


def raw_without(raw: Raw, labels: Collection[Label]) -> Raw:
    """Return what an author says without what has one of the labels, and without what refers to that."""
    mentions = [_bare(one, labels) for one in raw.mentions if ("type", one.type) not in labels]
    events = [_bare(one, labels) for one in raw.events if ("event", one.type) not in labels]
    gone = {one.id for one in raw.mentions} - {one.id for one in mentions}
    gone |= {one.id for one in raw.events} - {one.id for one in events}
    relations = [
        one for one in raw.relations
        if ("relation", one.type) not in labels and not {one.source, one.target} & gone
    ]  # fmt: skip
    lost = gone | ({one.id for one in raw.relations} - {one.id for one in relations})
    segments = [one for one in raw.segments if ("kind", one.kind) not in labels]
    lost |= {one.id for one in raw.segments} - {one.id for one in segments}
    return replace(
        raw,
        segments=segments,
        mentions=mentions,
        events=[_filled(one, labels, gone) for one in events],
        relations=relations,
        flags=[one for one in raw.flags if ("flag", one) not in labels],
        notes=[one for one in raw.notes if one.target not in lost],
    )


def _bare(item: T, labels: Collection[Label]) -> T:
    left = {
        name: value
        for name, value in item.attributes.items()
        if ("attribute", name) not in labels and within("value", name, value) not in labels
    }
    return item if len(left) == len(item.attributes) else replace(item, attributes=left or NO_ATTRIBUTES)


def _filled(event: Event, labels: Collection[Label], gone: Collection[str]) -> Event:
    left = tuple(
        one
        for one in event.arguments
        if one.target not in gone and within("role", event.type, one.role) not in labels
    )
    return event if len(left) == len(event.arguments) else replace(event, arguments=left)
