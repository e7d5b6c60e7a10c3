"""Which command does what in the main window, and the keys of the page that are no characters."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from annotator.domain.items import State

from .annotating import Annotating
from .command_table import ATTRIBUTE_KEYS
from .commands import CommandRegistry
from .session import SaveState
from .textview.geometry import Mode

if TYPE_CHECKING:
    from .window import MainWindow

ZOOM_STEP = 10

Hints = tuple[tuple[str, str], ...]


def hints(annotating: Annotating) -> Hints:
    """Return the keys that matter most just now, and what they do."""
    last: Hints = (("Ctrl Z", "undo"), ("Ctrl ↵", "finish page"))
    if annotating.armed or annotating.relating:
        return (("Tab", "next"), ("↵", "pick"), ("Esc", "not now"), *last)
    if annotating.open_event:
        return (("a–z", "role"), ("Ctrl 1–9", "attribute"), ("Esc", "close event"), *last)
    if annotating.mode is Mode.SEGMENTS:
        return (("a–z", "kind"), ("1–9", "article"), ("↵", "split"), (".", "from here"), *last)
    if annotating.selected:
        edges: Hints = (("Ctrl ⇧ ←→", "end"), ("Alt ⇧ ←→", "start")) if annotating.resizable() else ()
        return (("0–9", "type"), ("Ctrl 1–9", "attribute"), *edges, ("Del", "delete"), *last)
    return (("0–9", "label"), ("e", "event"), ("⇧ ←→", "select"), ("Tab", "next"), *last)


def bind(window: MainWindow) -> None:
    """Bind every command that the window itself can do."""
    _bind_edits(window)
    _bind_annotating(window.registry, window.annotating, lambda: window.session.annotations is not None)
    _bind_view(window)


def _bind_edits(window: MainWindow) -> None:
    registry, session, annotating = window.registry, window.session, window.annotating

    def there() -> bool:
        return session.annotations is not None and not session.read_only

    registry.bind("edit.undo", session.undo, lambda: there() and session.names[0] is not None)
    registry.bind("edit.redo", session.redo, lambda: there() and session.names[1] is not None)
    registry.bind("edit.retry", session.retry, lambda: session.state is SaveState.NOT_SAVED)
    registry.bind("edit.delete", annotating.delete, there)
    registry.bind("edit.note", window.show_note, there)
    registry.bind("page.finish", window.finish, there)
    registry.bind(
        "page.reopen",
        lambda: annotating.set_state(State.IN_PROGRESS),
        lambda: there() and session.annotations is not None and session.annotations.state is State.DONE,
    )
    registry.bind("page.next", lambda: window.go(1))
    registry.bind("page.previous", lambda: window.go(-1))


def _bind_annotating(registry: CommandRegistry, annotating: Annotating, there: Callable[[], bool]) -> None:
    def segments() -> bool:
        return there() and annotating.mode is Mode.SEGMENTS

    def entities() -> bool:
        return there() and annotating.mode is Mode.ENTITIES

    for command, run in (
        ("segments.mark", annotating.set_or_drop_mark),
        ("segments.split", annotating.split),
        ("segments.extend", annotating.extend),
        ("segments.start", annotating.start_here),
        ("segments.join", annotating.join),
        ("segments.renumber", annotating.renumber),
    ):
        registry.bind(command, run, segments)
    registry.bind("entities.event", annotating.chooser_wanted.emit, entities)
    registry.bind("entities.fragment", annotating.add_fragment, entities)
    registry.bind("entities.relation", annotating.begin_relation, entities)
    for command, end, right in (
        ("entities.grow_end", True, True),
        ("entities.shrink_end", True, False),
        ("entities.grow_start", False, False),
        ("entities.shrink_start", False, True),
    ):
        move = partial(annotating.resize, end=end, right=right)
        registry.bind(command, move, lambda: entities() and annotating.resizable())

    for number in range(ATTRIBUTE_KEYS):
        cycle, there_is = partial(annotating.attribute, number), partial(annotating.has_attribute, number)
        registry.bind(f"attribute.{number + 1}", cycle, there_is)


def _bind_view(window: MainWindow) -> None:
    registry, page = window.registry, window.page
    registry.bind("mode.segments", lambda: window.set_work(Mode.SEGMENTS))
    registry.bind("mode.entities", lambda: window.set_work(Mode.ENTITIES))
    registry.bind("segments.fold", lambda: page.fold_all(not page.scene().folded))
    registry.bind("view.zoom_in", lambda: page.set_zoom(page.zoom() + ZOOM_STEP))
    registry.bind("view.zoom_out", lambda: page.set_zoom(page.zoom() - ZOOM_STEP))
    registry.bind("view.zoom_reset", lambda: page.set_zoom(100))
    registry.bind("go.filter", lambda: _to_filter(window))
    registry.bind("view.palette", window.palette_dialog.open)
    registry.bind("view.queue", lambda: window.show_panel(window.queue, window.queue.isHidden()))
    registry.bind("view.inspector", lambda: window.show_panel(window.inspector, window.inspector.isHidden()))
    registry.bind("view.dark", lambda: _toggle_theme(window))
    registry.bind("view.next_panel", window.next_panel)
    registry.bind("project.author", window.ask_author)


def _to_filter(window: MainWindow) -> None:
    window.show_panel(window.queue, True)
    window.queue.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
    window.queue.filter.selectAll()


def _toggle_theme(window: MainWindow) -> None:
    window.theme.toggle()
    window.remembered.put_theme(window.theme.choice)
