"""The stops of the tour: their words, what they point at, and what the window does first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from annotator.domain.ranges import Range

from ..annotating.choosers import EVENT
from ..commands.command import AnyCommand
from ..commands.palette import PALETTE
from ..commands.session_commands import UNDO
from ..desk import ENTITIES_MODE, SEGMENTS_MODE, Desk
from ..dialogs.dialog_commands import KEYS
from ..finishing.finish import FINISH
from ..look.i18n import tr
from ..queue.page_list import NEXT_PAGE, PREVIOUS_PAGE
from ..settings.preferences import SETTINGS
from ..textview.geometry import Mode
from .left_panel import FILTER


@dataclass(frozen=True, slots=True)
class Step:
    """One stop: its words, what it points at, and what the window does first."""

    title: str
    text: str
    place: Callable[[], QRect]
    """Returns the part pointed at, in the coordinates of the window."""
    prepare: Callable[[], object] = lambda: None


@dataclass(frozen=True, slots=True)
class Sights:
    """What the tour goes to in a window."""

    window: QWidget
    queue: QWidget
    labels: QWidget
    saved: QWidget
    commands: QWidget
    panels: tuple[QWidget, ...]
    """What lies over the page while it is visible; its keys are its own."""


def steps(desk: Desk, sights: Sights) -> tuple[Step, ...]:
    """Return the stops of the tour; the keys named are those in force."""
    keys = {name: desk.registry.shown_key(command) or tr("(no key)") for name, command in _KEYS.items()}

    def said(text: str) -> str:
        return text.format(**keys)

    def part(widget: QWidget) -> Callable[[], QRect]:
        return lambda: _place(sights.window, widget)

    def turn_to(work: Mode) -> Callable[[], None]:
        def turn() -> None:
            desk.set_work(work)
            desk.annotating.select(None)

        return turn

    texts = iter(_words())
    segments, entities = turn_to(Mode.SEGMENTS), turn_to(Mode.ENTITIES)
    event = _first_event(desk)
    shown = (
        (part(sights.queue), entities),
        (part(desk.page), entities),
        (part(sights.labels), segments),
        (part(sights.labels), entities),
        (
            lambda: _words_of(desk, sights.window, event) or _place(sights.window, desk.page),
            lambda: desk.go_to(event),
        ),
        (part(sights.saved), entities),
        (part(sights.commands), entities),
    )
    return tuple(
        Step(said(title), said(text), place, prepare)
        for (title, text), (place, prepare) in zip(texts, shown, strict=True)
    )


_KEYS: dict[str, AnyCommand] = {
    "next": NEXT_PAGE,
    "previous": PREVIOUS_PAGE,
    "filter": FILTER,
    "undo": UNDO,
    "segments": SEGMENTS_MODE,
    "entities": ENTITIES_MODE,
    "event": EVENT,
    "finish": FINISH,
    "palette": PALETTE,
    "sheet": KEYS,
    "settings": SETTINGS,
}


def _words() -> tuple[tuple[str, str], ...]:
    """Return title and text of each stop, with named places for the keys."""
    return (
        (
            tr("The pages"),
            tr(
                "The list shows which pages are done and how much is annotated on each. {next} and "
                "{previous} move through it, {filter} searches it."
            ),
        ),
        (
            tr("The page"),
            tr(
                "The caret moves through the text and never changes it; Shift selects, Ctrl jumps by word. "
                "Everything works from the keyboard, and everything can be undone: {undo}."
            ),
        ),
        (
            tr("Segments: {segments}"),
            tr(
                "First, label each part of the page: title, body, promotion. Put the caret in it and press "
                "the letter of its kind; a digit sets the article it belongs to."
            ),
        ),
        (
            tr("Entities: {entities}"),
            tr("Put the caret on a name and press the key of its type. Each label shows its key."),
        ),
        (
            tr("Events: {event}"),
            tr(
                "With the caret on the word that states what happened, {event} opens the list of events. "
                "Then press the letter of each role and pick the mention that fills it."
            ),
        ),
        (
            tr("Done: {finish}"),
            tr(
                "{finish} finishes the page and opens the next one. Once “saved” appears here, every edit "
                "is on disk."
            ),
        ),
        (
            tr("Any command: {palette}"),
            tr(
                "{palette} finds any command by a few letters of its name, {sheet} shows all keys, and you "
                "can change them in the settings ({settings})."
            ),
        ),
    )


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size()) if widget.isVisible() else QRect()


def _first_event(desk: Desk) -> str:
    annotations = desk.session.annotations
    found = sorted(annotations.events.values(), key=lambda e: e.span.start) if annotations else []
    return found[0].id if found else ""


def _words_of(desk: Desk, window: QWidget, item: str) -> QRect | None:
    """Return where the words of an event are in the window, if they are in sight."""
    annotations, page = desk.session.annotations, desk.page
    event = annotations.events.get(item) if annotations else None
    if event is None:
        return None
    words: Range = event.span.hull
    first, last = page.position_of(words.start), page.position_of(words.end)
    spot = QRect(first, last).normalized().adjusted(-10, -30, 10, 34)
    place = QRect(page.viewport().mapTo(window, spot.topLeft()), spot.size())
    return place.intersected(QRect(page.mapTo(window, QPoint()), page.size()))
