"""A field for a whole number, which stands off from the edge as words in other fields do."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

_MARGIN = 6  # pixels; a style sheet does not reach the text of such a field


class NumberBox(QSpinBox):
    """A spin box without its small buttons: the arrow keys and the wheel do the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
