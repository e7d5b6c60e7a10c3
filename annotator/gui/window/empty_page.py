"""What stands in the middle while a project has no pages."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ..commands.registry import CommandRegistry
from ..dialogs.dialog_commands import IMPORT
from ..look import scale
from ..look.i18n import key_names, tr
from ..widgets.labels import plain


class EmptyPage(QWidget):
    """Says that there is nothing yet, and offers to change that."""

    def __init__(self, registry: CommandRegistry) -> None:
        super().__init__()
        self._registry = registry
        title = plain(tr("This project has no pages yet"), strong=True)
        text = plain(tr("Import raw web pages, text files or a dataset to begin."), muted=True)
        self._button = QPushButton()
        self._button.setProperty("primary", "true")
        self._button.clicked.connect(lambda: registry.run(IMPORT.id))
        rows = QVBoxLayout(self)
        rows.setSpacing(scale.NEAR)
        rows.addStretch(1)
        for widget in (title, text, self._button):
            rows.addWidget(widget, 0, Qt.AlignmentFlag.AlignCenter)
        rows.addStretch(1)
        registry.keys_changed.connect(self._show_key)
        self._show_key()

    def _show_key(self) -> None:
        self._button.setText(f"{tr(IMPORT.title)}   {key_names(self._registry.hint_key(IMPORT))}")
