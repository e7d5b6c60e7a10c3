"""Which command does what to segments and edges, and the keys that matter while segments are made."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..look.i18n import tr
from ..textview.geometry import Mode
from . import keys
from .annotating import Annotating

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

Hints = tuple[tuple[str, str], ...]


def hints(annotating: Annotating) -> Hints:
    """Return the keys that matter most just now when segments are made."""
    if annotating.on_proposal():
        return (
            ("#@suggest.accept", tr("accept")),
            ("'@suggest.run", tr("accept the run")),
            ("Ctrl ⌫@suggest.reject", tr("reject")),
            ("a–z", tr("another kind")),
        )
    if annotating.segment_here() is None:
        return (
            ("a–z", tr("kind")),
            ("Space@segments.grow", tr("further")),
            ("j@segments.next_unlabelled", tr("next")),
            ("+@segments.new_article", tr("new article")),
        )
    return (
        ("a–z", tr("kind")),
        ("1–9", tr("article")),
        ("↵@segments.split", tr("split")),
        ("<@edit.edges", tr("edges")),
        ("j@segments.next_unlabelled", tr("next")),
    )


def bind(window: MainWindow) -> None:
    """Bind the commands of the segments mode, the grip of both modes, and finishing."""
    registry, annotating, session = window.registry, window.annotating, window.session

    def there() -> bool:
        return session.annotations is not None and not session.read_only

    def segments() -> bool:
        return session.annotations is not None and annotating.mode is Mode.SEGMENTS

    for command, transition in keys.SEGMENTS.items():
        registry.bind(command, partial(annotating.ask, transition), segments)
    for command, transition in keys.BOTH.items():
        registry.bind(command, partial(annotating.ask, transition), there)
    registry.bind("page.finish", window.finishing.finish, there)
    registry.bind("page.next_problem", window.finishing.show_next, lambda: session.annotations is not None)
