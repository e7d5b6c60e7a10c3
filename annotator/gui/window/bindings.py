"""Which command does what in the main window, and the keys of the page that are no characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.domain.items import State

from .. import settings
from ..annotating import mention_commands, segment_commands
from ..annotating.annotating import Annotating
from ..entities import entity_commands
from ..finding import find_commands as finding
from ..look.i18n import tr
from ..queue import page_order
from ..repeating import repeat_commands as repeating
from ..suggesting import suggest_commands as suggesting
from ..textview.geometry import Mode
from ..work.line import SaveState

if TYPE_CHECKING:
    from .main_window import MainWindow

ZOOM_STEP = 10

Hints = tuple[tuple[str, str], ...]


def hints(annotating: Annotating) -> Hints:
    """Return the keys that matter most just now, and what they do."""
    last: Hints = (("Ctrl Z@edit.undo", tr("undo")), ("Ctrl ↵@page.finish", tr("finish page")))
    if annotating.mode is Mode.SEGMENTS:
        return (*segment_commands.hints(annotating), *last)
    return (*mention_commands.hints(annotating), *last)


def bind(window: MainWindow) -> None:
    """Bind every command that the window itself can do."""
    _bind_edits(window)
    segment_commands.bind(window)
    mention_commands.bind(window)
    _bind_view(window)
    finding.bind(window)
    repeating.bind(window)
    suggesting.bind(window)
    page_order.bind(window)
    entity_commands.bind(window)
    settings.bind(window)


def _bind_edits(window: MainWindow) -> None:
    registry, session, annotating = window.registry, window.session, window.annotating

    def there() -> bool:
        return session.annotations is not None and not session.read_only

    registry.bind("edit.undo", session.undo, lambda: there() and session.names[0] is not None)
    registry.bind("edit.redo", session.redo, lambda: there() and session.names[1] is not None)
    registry.bind("edit.retry", session.retry, lambda: session.state is SaveState.NOT_SAVED)
    registry.bind("edit.delete", annotating.delete, there)
    registry.bind("edit.note", window.show_note, there)
    registry.bind(
        "page.reopen",
        lambda: annotating.set_state(State.IN_PROGRESS),
        lambda: there() and session.annotations is not None and session.annotations.state is State.DONE,
    )
    registry.bind("page.next", lambda: window.pages.go(1))
    registry.bind("page.previous", lambda: window.pages.go(-1))


def _bind_view(window: MainWindow) -> None:
    registry, page = window.registry, window.page
    registry.bind("mode.segments", lambda: window.set_work(Mode.SEGMENTS))
    registry.bind("mode.entities", lambda: window.set_work(Mode.ENTITIES))
    registry.bind("segments.fold", lambda: page.fold_all(not page.scene().folded))
    registry.bind("view.zoom_in", lambda: page.set_zoom(page.zoom() + ZOOM_STEP))
    registry.bind("view.zoom_out", lambda: page.set_zoom(page.zoom() - ZOOM_STEP))
    registry.bind("view.zoom_reset", lambda: page.set_zoom(100))
    registry.bind("go.filter", lambda: window.left.turn_to("queue"))
    registry.bind("view.palette", window.palette_dialog.open)
    registry.bind("view.queue", lambda: window.left.toggle("queue"))
    registry.bind("view.inspector", lambda: window.show_panel(window.inspector, window.inspector.isHidden()))
    registry.bind("view.dark", lambda: _toggle_theme(window))
    registry.bind("view.next_panel", window.next_panel)
    registry.bind("project.author", window.ask_author)


def _toggle_theme(window: MainWindow) -> None:
    window.theme.toggle()
    window.remembered.put_theme(window.theme.choice)
