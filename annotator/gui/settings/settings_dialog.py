"""The settings dialog: a list of pages at the left, the page beside it. Every change counts at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ..commands.keymap import Keymap
from ..desk import Desk
from ..look import scale
from ..look.i18n import tr
from .annotating_page import AnnotatingPage
from .appearance_page import AppearancePage
from .authoring import Authoring
from .backing_up import BackingUp
from .backups_page import BackupsPage
from .endpoint_page import EndpointPage
from .keys_page import KeysPage
from .review_page import ReviewPage

_SHEET = """
#pages { border: none; background: transparent; font-weight: 500; }
#pages::item { padding: @px.near; }
QTreeWidget { background: palette(base); border: 1px solid palette(mid); border-radius: @px.round; }
QScrollArea#page, QScrollArea#page > QWidget > QWidget { border: none; background: transparent; }
"""


class SettingsDialog(QDialog):
    """Stays open beside the window, which shows every change as it is made."""

    def __init__(
        self, desk: Desk, keymap: Keymap, authoring: Authoring, backing_up: BackingUp, window: QWidget
    ) -> None:
        """Build the pages from what is in force."""
        super().__init__(window)
        self.setWindowTitle(tr("Settings"))
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(scale.filled(_SHEET))
        self.appearance, self.keys = AppearancePage(desk), KeysPage(keymap)
        self.annotating = AnnotatingPage(desk, authoring)
        self.review = ReviewPage(desk)
        self.endpoint = EndpointPage(desk)
        self.backups = BackupsPage(desk, backing_up)
        self.stack = QStackedWidget()
        self.pages = QListWidget()
        self.pages.setObjectName("pages")
        self.pages.setAccessibleName(tr("Settings pages"))
        self.pages.setFixedWidth(168)
        for name, page in (
            (tr("Appearance"), _scrolled(self.appearance)),
            (tr("Keys"), self.keys),
            (tr("Annotating"), _scrolled(self.annotating)),
            (tr("Model server"), _scrolled(self.endpoint)),
            (tr("Review"), _scrolled(self.review)),
            (tr("Backups"), _scrolled(self.backups)),
        ):
            self.pages.addItem(name)
            self.stack.addWidget(page)
        self.pages.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.pages.setCurrentRow(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setText(tr("Close"))
        close.setAutoDefault(False)
        buttons.rejected.connect(self.close)
        right = QVBoxLayout()
        right.setSpacing(scale.APART)
        right.addWidget(self.stack, 1)
        right.addWidget(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(scale.APART, scale.EDGE, scale.WIDE, scale.EDGE)
        row.setSpacing(scale.APART)
        row.addWidget(self.pages)
        row.addLayout(right, 1)
        self.resize(820, 600)


def _scrolled(page: QWidget) -> QScrollArea:
    """Return a page that can be scrolled where the screen is low or the words are long."""
    area = QScrollArea()
    area.setObjectName("page")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    return area
