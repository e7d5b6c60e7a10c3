"""The scheme's rules: what an edit must not do (it is refused) and what a finished page should not have
(it is reported as a problem and never changed behind anybody's back)."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import regex

from . import messages
from .annotation_set import AnnotationSet
from .errors import EditError
from .items import Event, Mention
from .ranges import Range, Span
from .scheme import ANY_EVENT, Attribute, EventType, Role, Scheme
from .sentences import Message, message

_DATE = r"(?:[0-9X]{4}|[0-9]{3}|[0-9]{2})"
_TIMEX = regex.compile(
    rf"(?:PAST_REF|PRESENT_REF|FUTURE_REF"
    rf"|P(?=[0-9X.T])(?:[0-9X.]+[YMWD])*(?:T(?:[0-9X.]+[HMS])+)?|P[0-9X]+(?:DE|CE|QU)"
    rf"|{_DATE}(?:-(?:[0-9X]{{2}}(?:-[0-9X]{{2}})?|W[0-9X]{{2}}(?:-(?:WE|[1-7X]))?|Q[1-4X]|H[12X]|SP|SU|FA|WI))?"
    rf"(?:T(?:MO|MI|AF|EV|NI|DT|[0-9X]{{2}}(?::[0-9X]{{2}}(?::[0-9X]{{2}})?)?(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?))?"
    rf"|T(?:[0-9X]{{2}}(?::[0-9X]{{2}}){{0,2}}))"
)
_CALENDAR = regex.compile(r"[0-9]{4}-([0-9]{2})(?:-([0-9]{2}))?(?:T.*)?")
_MONTHS, _DAYS = 12, 31


class Severity(StrEnum):
    """How much a problem matters: an error breaks the scheme, a warning deserves a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about an item ("" for the page) that the scheme does not want."""

    code: str
    item: str
    message: Message
    severity: Severity = Severity.WARNING


def is_timex_value(value: str) -> bool:
    """Tell whether ``value`` is a TIMEX3 value: ISO 8601 as extended by TimeML 1.2.1 (XX, Q, SP)."""
    if not _TIMEX.fullmatch(value):
        return False
    calendar = _CALENDAR.fullmatch(value)
    if not calendar:
        return True
    month, day = (int(part) if part else 1 for part in calendar.groups())
    return 1 <= month <= _MONTHS and 1 <= day <= _DAYS


# --- refused ------------------------------------------------------------------------------------------


def require_segment_kind(scheme: Scheme, kind: str, article: int | None) -> None:
    """Raise EditError unless the scheme has the segment kind and the article number is 1 or more."""
    if kind not in scheme.segment_kinds:
        raise EditError(messages.NO_KIND, kind=kind)
    if article is not None and article < 1:
        raise EditError(messages.ARTICLE_NUMBER, article=article)


def require_inside(text: str, asked: Range) -> None:
    """Raise EditError unless the range lies in the text."""
    if asked.end > len(text):
        raise EditError(messages.BEYOND_TEXT, start=asked.start, end=asked.end, length=len(text))


def require_position(text: str, position: int) -> None:
    """Raise EditError unless the position lies in the text or at its end."""
    if not 0 <= position <= len(text):
        raise EditError(messages.NOT_IN_TEXT, position=position, length=len(text))


def require_attributes(scheme: Scheme, type_id: str, attributes: Mapping[str, str]) -> None:
    """Raise EditError unless every attribute belongs to the type and has a value that it may have."""
    allowed = {attribute.id: attribute for attribute in scheme.attributes_of(type_id)}
    for name, value in attributes.items():
        if name not in allowed:
            raise EditError(messages.NO_ATTRIBUTE, type=type_id, attribute=name)
        require_value(allowed[name], value)


def require_value(attribute: Attribute, value: str) -> None:
    """Raise EditError unless the attribute may have the value."""
    if attribute.type == "choice" and value not in attribute.values:
        raise EditError(messages.NOT_A_VALUE, attribute=attribute.id, value=value, allowed=attribute.values)
    if attribute.type == "timex" and not is_timex_value(value):
        raise EditError(messages.NOT_A_TIME, attribute=attribute.id, value=value)


def require_mention(scheme: Scheme, text: str, mention: Mention) -> None:
    """Raise EditError unless the scheme allows the mention."""
    if mention.type not in scheme.entity_types:
        raise EditError(messages.NO_ENTITY_TYPE, type=mention.type)
    require_inside(text, mention.span.hull)
    require_attributes(scheme, mention.type, mention.attributes)


def require_event(scheme: Scheme, annotations: AnnotationSet, event: Event) -> None:
    """Raise EditError unless the scheme allows the event and every argument it has."""
    event_type = scheme.event_types.get(event.type)
    if event_type is None:
        raise EditError(messages.NO_EVENT_TYPE, type=event.type)
    require_inside(annotations.text, event.span.hull)
    require_attributes(scheme, event.type, event.attributes)
    for argument in event.arguments:
        _require_role(scheme, annotations, event, _role_of(event_type, argument.role), argument.target)
    counts = Counter(argument.role for argument in event.arguments)
    for role in event_type.roles:
        if role.max is not None and counts[role.id] > role.max:
            raise EditError(messages.TOO_MANY_ARGUMENTS, event=event.type, role=role.id, n=role.max)
    if len(set(event.arguments)) < len(event.arguments):
        raise EditError(messages.SAME_ARGUMENT, event=event.type)


def _role_of(event_type: EventType, role: str) -> Role:
    found = event_type.role(role)
    if found is None:
        raise EditError(messages.NO_ROLE, event=event_type.id, role=role)
    return found


def _require_role(scheme: Scheme, annotations: AnnotationSet, event: Event, role: Role, target: str) -> None:
    mention, nested = annotations.mentions.get(target), annotations.events.get(target)
    found = mention or nested
    if found is None:
        raise EditError(messages.NO_TARGET, event=event.type, role=role.id, target=target)
    if not scheme.may_fill(role, found.type):
        allowed = [message(messages.ANY_EVENT) if one == ANY_EVENT else one for one in role.targets]
        raise EditError(
            messages.WRONG_TARGET, event=event.type, role=role.id, type=found.type, allowed=allowed
        )
    if nested is not None and reaches(annotations, nested, event.id):
        raise EditError(messages.CIRCULAR, event=event.type, role=role.id)


def reaches(annotations: AnnotationSet, start: Event, goal: str) -> bool:
    """Tell whether ``goal`` is ``start`` or, over arguments, below it."""
    waiting, seen = [start.id], set[str]()
    while waiting:
        event = annotations.events.get(current := waiting.pop())
        if current == goal:
            return True
        if event is not None and current not in seen:
            seen.add(current)
            waiting += [argument.target for argument in event.arguments]
    return False


def require_relation(
    scheme: Scheme, annotations: AnnotationSet, type_id: str, source: str, target: str
) -> None:
    """Raise EditError unless the scheme allows the relation between the two mentions or events."""
    relation = scheme.relation_types.get(type_id)
    if relation is None:
        raise EditError(messages.NO_RELATION_TYPE, relation=type_id)
    for end, allowed, absent, wrong in (
        (source, relation.source, messages.NO_SOURCE, messages.WRONG_SOURCE),
        (target, relation.target, messages.NO_RELATED, messages.WRONG_RELATED),
    ):
        item = annotations.placed(end)
        if item is None:
            raise EditError(absent, relation=type_id, mention=end)
        if not scheme.may_be(allowed, item.type):
            raise EditError(wrong, relation=type_id, type=item.type, allowed=allowed)
    if source == target:
        raise EditError(messages.TO_ITSELF, relation=type_id)


# --- reported -----------------------------------------------------------------------------------------

_BREATH = 50  # items that are looked at in one go
_BLOCK = 20_000  # code points whose items are put in order in one go


def problems(annotations: AnnotationSet, scheme: Scheme) -> list[Problem]:
    """Return what is wrong or doubtful in a set, page order; cost grows linearly with the set."""
    return [found for found in looking(annotations, scheme) if found is not None]


def looking(annotations: AnnotationSet, scheme: Scheme) -> Iterator[Problem | None]:
    """Yield the same one by one, and None every now and then, where whoever looks may take a breath."""
    yield from _segment_problems(annotations, scheme)
    yield None
    yield from _item_problems(annotations, scheme)
    yield from _relation_problems(annotations, scheme)


def _segment_problems(annotations: AnnotationSet, scheme: Scheme) -> Iterator[Problem]:
    articles: set[int] = set()
    for segment in annotations.segments_in_order():
        try:
            require_segment_kind(scheme, segment.kind, segment.article)
            require_inside(annotations.text, segment.range)
        except EditError as error:
            yield Problem("segment", segment.id, error.message, Severity.ERROR)
        if segment.article is not None:
            articles.add(segment.article)
        elif scheme.is_content(segment.kind):
            yield Problem("no-article", segment.id, message(messages.NO_ARTICLE, kind=segment.kind))
    missing = sorted(set(range(1, max(articles, default=0) + 1)) - articles)
    if missing:
        yield Problem("article-gap", "", message(messages.ARTICLE_GAP, article=missing[0]))


def _item_problems(annotations: AnnotationSet, scheme: Scheme) -> Iterator[Problem | None]:
    for item in _in_page_order(annotations):
        if item is None:
            yield None
            continue
        try:
            if isinstance(item, Mention):
                require_mention(scheme, annotations.text, item)
            else:
                require_event(scheme, annotations, item)
        except EditError as error:
            yield Problem("rule", item.id, error.message, Severity.ERROR)
            continue
        surface = item.span.surface(annotations.text)
        if annotations.segments and not in_article(annotations, scheme, item.span):
            yield Problem("outside-article", item.id, message(messages.OUTSIDE_ARTICLE, surface=surface))
        yield from _missing(scheme, item, surface)


def _in_page_order(annotations: AnnotationSet) -> Iterator[Mention | Event | None]:
    """Yield mentions and events by span and id, and None between; sorting all of them at once takes long."""
    length, number = len(annotations.text), 0
    for low in range(0, max(length, 1), _BLOCK):
        high = low + _BLOCK if low + _BLOCK < length else sys.maxsize
        part = Range.at(low, high)
        placed: list[Mention | Event] = [*annotations.mentions_in(part), *annotations.events_in(part)]
        begun = [item for item in placed if low <= item.span.start < high]
        yield None
        for item in sorted(begun, key=lambda item: (item.span, item.id)):
            number += 1
            if number % _BREATH == 0:
                yield None
            yield item


def _missing(scheme: Scheme, item: Mention | Event, surface: str) -> Iterator[Problem]:
    for attribute in scheme.attributes_of(item.type):
        if attribute.required and not attribute.retired and attribute.id not in item.attributes:
            lacking = message(messages.ATTRIBUTE_MISSING, surface=surface, attribute=attribute.id)
            yield Problem("attribute-missing", item.id, lacking)
    if isinstance(item, Event):
        counts = Counter(argument.role for argument in item.arguments)
        for role in scheme.event_types[item.type].roles:
            if counts[role.id] < role.min and not role.retired:
                lacking = message(messages.ROLE_MISSING, surface=surface, event=item.type, role=role.id)
                yield Problem("role-missing", item.id, lacking)


def in_article(annotations: AnnotationSet, scheme: Scheme, span: Span) -> bool:
    """Tell whether every fragment lies in segments that are text of an article (layer dependency)."""
    for fragment in span.fragments:
        inside = [s for s in annotations.segments_in(fragment) if scheme.is_content(s.kind) and s.article]
        covered = sum(min(s.range.end, fragment.end) - max(s.range.start, fragment.start) for s in inside)
        gaps = sum(1 for ch in annotations.text[fragment.start : fragment.end] if ch.isspace())
        if covered < len(fragment) - gaps:
            return False
    return True


def _relation_problems(annotations: AnnotationSet, scheme: Scheme) -> Iterator[Problem]:
    for relation in annotations.relations.values():
        try:
            require_relation(scheme, annotations, relation.type, relation.source, relation.target)
        except EditError as error:
            yield Problem("rule", relation.id, error.message, Severity.ERROR)
