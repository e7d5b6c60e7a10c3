"""What is shown before a project is open: new, open, the demo project, and the projects used last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from .dialogs.parts import plain_label
from .icons import app_icon, icon

SHOWN = 6


class StartPage(QWidget):
    """A window of its own; it closes when a project opens."""

    new_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()
    recent_chosen = Signal(str)

    def __init__(self, recent: Sequence[str]) -> None:
        """``recent`` are the projects used last, the newest first."""
        super().__init__()
        self.setWindowTitle("Annotator")
        self.setWindowIcon(app_icon())
        self.resize(560, 480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(48, 40, 48, 32)
        layout.setSpacing(14)
        layout.addLayout(self._title())
        layout.addWidget(plain_label("Segments, entities and events on raw news pages.", muted=True))
        layout.addSpacing(8)
        for text, name, signal in (
            ("New project…", "new", self.new_asked),
            ("Open project…", "open", self.open_asked),
            ("Try the sample pages", "import", self.demo_asked),
        ):
            button = QPushButton(icon(name), f"  {text}")
            button.setIconSize(QSize(18, 18))
            button.setMinimumHeight(38)
            button.setStyleSheet("text-align: left; padding-left: 14px;")
            button.clicked.connect(signal)
            layout.addWidget(button)
        if recent:
            layout.addSpacing(10)
            layout.addWidget(plain_label("LAST USED", heading=True))
            for target in recent[:SHOWN]:
                layout.addWidget(self._recent(target))
        layout.addStretch(1)
        self.status = plain_label(muted=True)
        layout.addWidget(self.status)

    def say(self, text: str, *, danger: bool = False) -> None:
        """Show what is going on, or what went wrong."""
        self.status.setProperty("danger", "true" if danger else "false")
        self.status.setProperty("muted", "false" if danger else "true")
        self.status.style().unpolish(self.status)
        self.status.setText(text)

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        mark = plain_label()
        mark.setPixmap(app_icon().pixmap(QSize(44, 44), self.devicePixelRatioF()))
        name = plain_label("Annotator")
        name.setStyleSheet("font-size: 22pt; font-weight: 600;")
        row.addWidget(mark)
        row.addWidget(name, 1)
        return row

    def _recent(self, target: str) -> QPushButton:
        name = target if "://" in target else Path(target).name
        button = QPushButton(name)
        button.setFlat(True)
        button.setToolTip(target)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setStyleSheet("text-align: left; border: none; background: transparent; padding: 3px 2px;")
        button.clicked.connect(lambda _checked=False: self.recent_chosen.emit(target))
        return button
