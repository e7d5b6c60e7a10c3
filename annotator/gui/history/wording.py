"""The history in words: when it was, what was done, what stood then and stands now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Item, Mention, Relation, Segment
from annotator.domain.scheme import Color, Scheme
from annotator.domain.sentences import shortened
from annotator.domain.times import local_time
from annotator.edits.stints import Stint
from annotator.review.compare import Verdict
from annotator.store.values import JournalRow

from ..look.colours import GREY
from ..look.i18n import WORDS, said, tr
from .lines import Group
from .since import Since

NameOf = Callable[[str], str]
_SURFACE = 24


def day_name(day: date, today: date) -> str:
    """Return how a day is called: today, yesterday, or its date."""
    if day == today:
        return tr("Today")
    if day == today - timedelta(days=1):
        return tr("Yesterday")
    return str(QLocale(WORDS.language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy"))


def when(recorded: str | None, now: datetime) -> str:
    """Return when something was noted; None: at the beginning."""
    if recorded is None:
        return tr("The beginning")
    found = local_time(recorded)
    return f"{day_name(found.date(), now.date())} {found:%H:%M}"


def stint_name(stint: Stint[JournalRow], now: datetime) -> str:
    """Return when a stint was: "Today 14:10–15:02"."""
    began, ended = stint.began, stint.ended
    first = f"{day_name(began.date(), now.date())} {began:%H:%M}"
    if ended.date() != began.date():
        return f"{first} – {day_name(ended.date(), now.date())} {ended:%H:%M}"
    return first if f"{began:%H:%M}" == f"{ended:%H:%M}" else f"{first}–{ended:%H:%M}"


def clock(row: JournalRow) -> str:
    """Return the time of day of an edit."""
    return f"{local_time(row.recorded):%H:%M}"


def done(row: JournalRow, scheme: Scheme) -> str:
    """Return what was done, as a sentence that begins with a capital."""
    what = said(row.edit, scheme)
    if row.kind == "undo":
        what = tr("undone: {what}").format(what=what)
    elif row.kind == "redo":
        what = tr("redone: {what}").format(what=what)
    return what[:1].upper() + what[1:]


def is_undone(row: JournalRow) -> bool:
    """Tell whether an edit does not stand any more."""
    return row.kind == "edit" and row.status != "applied"


def by_whom(row: JournalRow, *, named: bool) -> str:
    """Return who changed another's set; nothing, if it was the author. In a blind project no names."""
    if row.by in ("", row.author):
        return ""
    return tr("by {name}").format(name=row.by if named else tr("somebody else"))


def group_name(group: Group) -> str:
    """Return what a group of edits is called."""
    return {
        Group.SEGMENTS: tr("Segments"),
        Group.MENTIONS: tr("Mentions"),
        Group.EVENTS: tr("Events"),
        Group.DECISIONS: tr("Decisions"),
        Group.REST: tr("Other"),
    }[group]


# --- what is different since ----------------------------------------------------------------------------


def counts(listed: list[Since]) -> str:
    """Return how much is different now."""
    if not listed:
        return tr("nothing is different now")
    found = {one: sum(since.verdict is one for since in listed) for one in Verdict}
    parts = [
        tr("{n} changed since", n=found[Verdict.DIFFERING]) if found[Verdict.DIFFERING] else "",
        tr("{n} made since", n=found[Verdict.ONLY_RIGHT]) if found[Verdict.ONLY_RIGHT] else "",
        tr("{n} gone since", n=found[Verdict.ONLY_LEFT]) if found[Verdict.ONLY_LEFT] else "",
    ]
    return " · ".join(part for part in parts if part)


def sides(
    one: Since, then: AnnotationSet, now: AnnotationSet, scheme: Scheme, name: NameOf
) -> tuple[str, str]:
    """Return what stood then and what stands now."""
    old, new = (
        described(item, of, scheme, name, one.fields) if item is not None else tr("nothing")
        for item, of in ((one.then, then), (one.now, now))
    )
    return tr("then: {what}").format(what=old), tr("now: {what}").format(what=new)


def described(item: Item, of: AnnotationSet, scheme: Scheme, name: NameOf, fields: tuple[str, ...]) -> str:
    """Return what an item is, and of the fields that differ what they hold."""
    if isinstance(item, Segment):
        kind = scheme.segment_kinds.get(item.kind)
        label = kind.name if kind else item.kind
        return f"{label} · {tr('article {number}').format(number=item.article)}" if item.article else label
    if isinstance(item, Relation):
        relation = scheme.relation_types.get(item.type)
        return relation.name if relation else item.type
    if not isinstance(item, Mention | Event):
        return ""
    type_ = scheme.entity_types.get(item.type) or scheme.event_types.get(item.type)
    parts = [type_.name if type_ else item.type]
    if "span" in fields:
        parts.append(f"‘{_surface(item, of)}’")
    if "attributes" in fields:
        parts.append(", ".join(f"{key}={value}" for key, value in sorted(item.attributes.items())) or "–")
    if isinstance(item, Mention) and "entity" in fields:
        parts.append(f"→ {name(item.entity) if item.entity else '–'}")
    if isinstance(item, Event) and "arguments" in fields:
        parts.append(_arguments(item, of))
    return " ".join(parts)


def _surface(item: Mention | Event, of: AnnotationSet) -> str:
    return shortened(item.span.surface(of.text), _SURFACE)


def _arguments(event: Event, of: AnnotationSet) -> str:
    fillers = (
        (one.role, of.mentions.get(one.target) or of.events.get(one.target)) for one in event.arguments
    )
    return ", ".join(f"{role}: {_surface(filler, of) if filler else '–'}" for role, filler in fillers) or "–"


def color_of(item: Item | None, scheme: Scheme) -> Color:
    """Return the colour of an item's label."""
    if isinstance(item, Segment):
        label = scheme.segment_kinds.get(item.kind)
        return label.color if label else GREY
    if isinstance(item, Mention | Event):
        found = scheme.entity_types.get(item.type) or scheme.event_types.get(item.type)
        return found.color if found else GREY
    return GREY
