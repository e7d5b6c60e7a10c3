"""What is shown before a project is open: new, open, the demo project, and the projects used last."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..look import scale
from ..look.i18n import tr
from ..look.icons import app_icon, icon
from ..look.literal import caption, set_tip
from ..manual.manual_commands import open_manual
from ..widgets.enter import enter_presses
from ..widgets.file_drops import FileDrops
from ..widgets.labels import wrapped
from ..widgets.mirror import sheet
from ..work.recent import is_there

SHOWN = 6


class StartPage(QWidget):
    """A window of its own; it closes when a project opens."""

    new_asked = Signal()
    open_asked = Signal()
    demo_asked = Signal()
    bring_asked = Signal()
    """A new project is wanted, made of data that is there."""
    recent_chosen = Signal(str)
    forgotten = Signal(str)
    """A project is to be taken out of the list."""

    def __init__(self, recent: Sequence[str]) -> None:
        """``recent`` are the projects used last, the newest first."""
        super().__init__()
        self.setWindowTitle("Annotator")
        self.setWindowIcon(app_icon())
        self.resize(560, 480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(scale.FAR, scale.PAGE, scale.FAR, scale.PAGE)
        layout.setSpacing(scale.APART)
        layout.addLayout(self._title())
        layout.addWidget(wrapped(tr("Segments, entities and events on raw news pages."), muted=True))
        layout.addSpacing(scale.NEAR)
        for text, name, signal in (
            (tr("New project…"), "new", self.new_asked),
            (tr("Open project…"), "open", self.open_asked),
            (tr("Bring your data…"), "import", self.bring_asked),
            (tr("Try the sample pages, with a short tour"), "sun", self.demo_asked),
        ):
            button = QPushButton(icon(name), f"  {text}")
            button.setIconSize(QSize(18, 18))
            button.setMinimumHeight(38)
            button.setStyleSheet(sheet("text-align: left; padding-left: @px.apart;", self.layoutDirection()))
            button.clicked.connect(signal)
            layout.addWidget(button)
        if recent:
            layout.addSpacing(scale.NEAR)
            layout.addWidget(wrapped(tr("RECENT PROJECTS"), heading=True))
            for target in recent[:SHOWN]:
                layout.addWidget(self._recent(target))
        layout.addStretch(1)
        self.drops = FileDrops(self, self._dropped, lambda: True)
        self.status = wrapped(muted=True)
        last = QHBoxLayout()
        last.addWidget(self.status, 1)
        last.addWidget(self._manual())
        layout.addLayout(last)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def say(self, text: str, *, danger: bool = False) -> None:
        """Show what is going on, or what went wrong."""
        self.status.setProperty("danger", "true" if danger else "false")
        self.status.setProperty("muted", "false" if danger else "true")
        self.status.style().unpolish(self.status)
        self.status.setText(text)

    def _manual(self) -> QPushButton:
        button = QPushButton(tr("Manual"))
        button.setFlat(True)
        button.setShortcut("F1")
        button.clicked.connect(lambda: open_manual(type(self).__name__, self))
        return button

    def _dropped(self, paths: list[str]) -> None:
        """Open a project that was dropped; pages need one first."""
        projects = [path for path in paths if path.endswith(".annotator")]
        if projects:
            self.recent_chosen.emit(projects[0])
        else:
            self.say(tr("Make or open a project first, then drop pages on its window."))

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scale.APART)
        mark = wrapped()
        mark.setPixmap(app_icon().pixmap(QSize(44, 44), self.devicePixelRatioF()))
        name = wrapped("Annotator")
        name.setStyleSheet(scale.filled("font-size: @pt.title; font-weight: 600;"))
        row.addWidget(mark)
        row.addWidget(name, 1)
        return row

    def _recent(self, target: str) -> QWidget:
        """Return the row of a project; one whose file is gone cannot be opened, and can be taken out."""
        there = is_there(target)
        name = target if "://" in target else Path(target).name
        shown = name if there else tr("{name} · not found").format(name=name)
        row, entry = QWidget(), QPushButton(caption(shown))
        entry.setFlat(True)
        entry.setEnabled(there)
        set_tip(entry, target)
        entry.setCursor(Qt.CursorShape.PointingHandCursor)
        look = (
            "QPushButton { text-align: left; border: 1px solid transparent; background: transparent;"
            " padding: @px.tight @px.hair; } QPushButton:focus { border: 1px solid palette(highlight); }"
        )
        entry.setStyleSheet(sheet(look, self.layoutDirection()))
        entry.clicked.connect(lambda _checked=False: self.recent_chosen.emit(target))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(entry, 1)
        if not there:
            away = QPushButton(icon("close"), "")
            away.setFlat(True)
            away.setFixedSize(26, 24)
            away.setStyleSheet("padding: 0;")
            away.setAccessibleName(tr("Remove {name} from the list").format(name=name))
            set_tip(away, away.accessibleName())
            away.clicked.connect(lambda _checked=False: self._forget(row, target))
            line.addWidget(away)
        return row

    def _forget(self, row: QWidget, target: str) -> None:
        row.hide()
        self.forgotten.emit(target)
