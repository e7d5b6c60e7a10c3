"""The locked label, shown at the caret in the colour it has on the page."""

from __future__ import annotations

from ..look.theme import Theme
from ..textview.page_view import PageView
from .annotating import Annotating


def follow_lock(annotating: Annotating, page: PageView, theme: Theme) -> None:
    """Keep the chip at the caret to what is locked, and to the theme."""

    def show() -> None:
        label = annotating.session.scheme.entity_types.get(annotating.hand.locked or "")
        if label is None:
            page.set_lock(None)
        else:
            page.set_lock(label.color.dark if theme.dark else label.color.light, label.name)

    annotating.changed.connect(show)
    theme.changed.connect(show)
