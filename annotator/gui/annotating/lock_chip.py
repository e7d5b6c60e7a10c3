"""The locked label, shown at the caret in the colour it has on the page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ..look.theme import Theme
from ..textview.page_view import PageView
from .annotating import Annotating


class LockChip(QObject):
    """Keeps the chip at the caret to what is locked, and to the theme."""

    def __init__(self, annotating: Annotating, page: PageView, theme: Theme) -> None:
        """Follow what is locked for as long as ``annotating`` lives."""
        super().__init__(annotating)
        self._annotating, self._page, self._theme = annotating, page, theme
        annotating.changed.connect(self._show)
        theme.changed.connect(self._show)

    def _show(self) -> None:
        label = self._annotating.session.scheme.entity_types.get(self._annotating.hand.locked or "")
        if label is None:
            self._page.set_lock(None)
        else:
            self._page.set_lock(label.color.dark if self._theme.dark else label.color.light, label.name)
