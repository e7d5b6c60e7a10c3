"""What a screen reader is told about a page view: its tree, where the caret is, what is gone to.

There is no QAccessibleTextInterface: PySide 6.11 lets Python override all of it but ``selection`` and
``attributes`` (its type system removes them for their ``int*`` arguments). Called from Qt these leave their
results unset, and a screen reader would read memory at random. So the line of the caret is the page's one
child, the items on it are the line's children, and announcements say where the caret goes.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QAccessibleInterface

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.clusters import cluster_end
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.scheme import Scheme

from ..look.i18n import tr
from . import items
from .accessible_line import PageInterface
from .caret_view import CaretView
from .geometry import Mode
from .older_orca import OlderOrca

_LINE = re.compile(r"\S[^\n]*")
_WORD = re.compile(r"\w+|\S")
_QUOTED = 80
"""Code points of a span that are read out."""


_made: dict[int, PageInterface] = {}  # Qt keeps no reference to a Python interface
_installed = False
_older_orca = OlderOrca()


def _make(name: str, described: QObject | None) -> QAccessibleInterface | None:
    if not isinstance(described, CaretView):
        return None
    key = id(described)
    if key not in _made:
        _made[key] = PageInterface(described, spoken)
        described.destroyed.connect(lambda: _made.pop(key, None))
    return _made[key]


def install() -> None:
    """Let Qt ask here for the interfaces of page views; does something once a process."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_make)


class CaretReader(QObject):
    """Reads out where the caret of a view goes: the line it comes to, else the word or letter."""

    def __init__(self, view: CaretView) -> None:
        """Follow one view."""
        super().__init__(view)
        self._view, self._line, self._caret = view, (0, 0), 0
        self.quiet = False
        view.caret_moved.connect(self._moved)
        view.item_picked.connect(lambda item_id: tell_item(view, item_id))

    def _moved(self, position: int) -> None:
        if not QAccessible.isActive():
            return
        view, text = self._view, self._view.text()
        line, before = view.line_edges(), self._caret
        other, self._line, self._caret = line != self._line, line, position
        if other:
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.ValueChanged))
        if self.quiet:  # the item that the caret goes to is said
            return
        if (chosen := view.selection()) is not None:
            said = tr("{text} selected").format(text=_quoted(text[chosen.start : chosen.end]))
        elif other:
            said = text[slice(*line)].strip() or tr("blank line")
        else:
            said = _at(text, position, letter=abs(position - before) == _length(text, min(position, before)))
        announce(view, said)


def _length(text: str, position: int) -> int:
    return cluster_end(text, position) - position


def _at(text: str, position: int, *, letter: bool) -> str:
    """Return the letter or the word after a position, as it is said."""
    if letter:
        sign = text[position : position + _length(text, position)]
        return sign if sign.strip() else tr("blank") if sign == " " else tr("end of line")
    word = _WORD.match(text, position)
    return word.group() if word else tr("end of line")


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else words[:_QUOTED] + "…"


def announce(view: CaretView, text: str) -> None:
    """Let a screen reader, if one listens, say a text when it has finished what it says now."""
    if not text or not QAccessible.isActive():
        return
    if _older_orca() and (page := _made.get(id(view))) is not None:
        page.say_by_name(text)
    else:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))


def tell_item(view: CaretView, item_id: str) -> None:
    """Announce an item the person went to; nothing is worked out while no screen reader listens."""
    if item_id and QAccessible.isActive():
        announce(view, spoken(view.annotations(), view.scene().scheme, view.mode(), item_id))


def spoken(annotations: AnnotationSet, scheme: Scheme, mode: Mode, item_id: str) -> str:
    """Return what is said of an item: "Person span, 3 of 12, Anna Brekke", "Body, article 1, 5 lines".

    The number is that among the items Tab goes through; it is left out on pages with more items than can
    be counted at once. Empty for an item that is gone.
    """
    found = annotations.find(item_id)
    item = found[1] if found is not None else None
    if isinstance(item, Segment):
        return _segment(annotations, scheme, item)
    if not isinstance(item, Mention | Event):
        return ""
    label = scheme.entity_types.get(item.type) or scheme.event_types.get(item.type)
    form = tr("{label} span") if isinstance(item, Mention) else tr("{label} event")
    what = form.format(label=label.name if label else item.type)
    place = items.number_of(annotations, mode, item)
    number = tr("{number} of {count}").format(number=place[0], count=place[1]) if place else ""
    surface = _quoted(item.span.surface(annotations.text))
    return ", ".join(filter(None, (what, number, surface)))


def _segment(annotations: AnnotationSet, scheme: Scheme, segment: Segment) -> str:
    kind = scheme.segment_kinds.get(segment.kind)
    lines = sum(1 for _ in _LINE.finditer(annotations.text, segment.range.start, segment.range.end))
    article = "" if segment.article is None else tr("article {number}").format(number=segment.article)
    return ", ".join(filter(None, (kind.name if kind else segment.kind, article, tr("{n} lines", n=lines))))
