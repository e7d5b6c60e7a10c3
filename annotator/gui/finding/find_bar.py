"""The find bar: lies over the top edge of the page, so that no line moves when it comes and goes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme

from ..look import scale
from ..look.i18n import key_names, tr
from ..look.literal import set_tip
from ..look.sheet import floating
from ..widgets.field_reason import mark_wrong
from ..widgets.icon_button import IconButton
from ..widgets.labels import Elided
from .label_choices import (
    attribute_choice,
    attribute_values,
    chosen_attribute,
    label_choice,
    labels,
    show_entries,
)
from .page_hits import Asked

_TYPING = 90  # milliseconds after the last key until the search begins
_WIDTH = 620
_NARROWEST = 430
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Pattern, toggles, count. Knows nothing of pages: it says what is asked and shows what was found."""

    asked = Signal()
    """Something else is searched for: see ``query``."""
    stepped = Signal(int)
    """1: to the next hit, -1: to the one before."""
    left = Signal()
    """The bar was closed."""

    def __init__(self, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._page: QWidget | None = None
        self._low = False
        self.setObjectName("findbar")
        self.setAccessibleName(tr("Find in the page"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(floating("findbar"))
        self.pattern = QLineEdit()
        self.pattern.setPlaceholderText(tr("Find in the page"))
        self.pattern.setAccessibleName(tr("Find in the page"))
        self.pattern.setMinimumWidth(90)
        self.case = self._toggle("Aa", tr("Match case"))
        self.accents = self._toggle("Áá", tr("Match accents"))
        self.words = self._toggle("ab|", tr("Whole words"))
        self.regex = self._toggle(".*", tr("Regular expression"))
        self.more = IconButton("filter", tr("By label or attribute"))
        self.more.setCheckable(True)
        self.more.clicked.connect(self._show_more)
        self.count = Elided("", muted=True, small=True)
        self.count.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.count.setFixedWidth(104)
        self.count.setAccessibleName(tr("Hits"))
        self.back = IconButton("up", tr("Previous hit, {key}").format(key=key_names("Shift Enter")))
        self.forth = IconButton("down", tr("Next hit, {key}").format(key=key_names("Enter")))
        self.shut = IconButton("close", tr("Close"))
        self.label, self.attribute = label_choice(scheme), attribute_choice(scheme)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPING)
        self._timer.timeout.connect(self.ask)
        self._lay_out()
        self.pattern.textChanged.connect(lambda _text: self._timer.start())
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.shut.clicked.connect(self.close_bar)
        for box in (self.label, self.attribute):
            box.currentIndexChanged.connect(lambda _index: self._timer.start())
        for widget in self.findChildren(QWidget):
            widget.installEventFilter(self)
        self.hide()

    def take_scheme(self, scheme: Scheme) -> None:
        """Offer the labels of another scheme."""
        show_entries(self.label, labels(scheme), first=1)
        show_entries(self.attribute, attribute_values(scheme), first=1)

    def _toggle(self, glyph: str, name: str) -> IconButton:
        button = IconButton("", name, glyph=glyph)
        button.setCheckable(True)
        button.toggled.connect(lambda _on: self._timer.start())
        return button

    def _lay_out(self) -> None:
        first, self._second = QHBoxLayout(), QWidget()
        first.setSpacing(scale.TIGHT)
        first.addWidget(self.pattern, 1)
        for widget in (self.case, self.accents, self.words, self.regex, self.more):
            first.addWidget(widget)
        first.addSpacing(scale.TIGHT)
        first.addWidget(self.count)
        for widget in (self.back, self.forth, self.shut):
            first.addWidget(widget)
        second = QHBoxLayout(self._second)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(scale.CLOSE)
        second.addWidget(self.label, 1)
        second.addWidget(self.attribute, 1)
        self._second.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(scale.NEAR, scale.CLOSE, scale.NEAR, scale.NEAR)
        rows.setSpacing(scale.CLOSE)
        rows.addLayout(first)
        rows.addWidget(self._second)

    # --- what is asked ------------------------------------------------------------------------------

    def query(self) -> Asked:
        """Return what is searched for."""
        label = self.label.currentData()
        return Asked(
            self.pattern.text(),
            regex=self.regex.isChecked(),
            case=self.case.isChecked(),
            accents=self.accents.isChecked(),
            whole_words=self.words.isChecked(),
            label=None if label is None else str(label),
            attribute=chosen_attribute(self.attribute),
        )

    def ask(self) -> None:
        """Search at once for what stands in the fields."""
        self._timer.stop()
        self.asked.emit()

    def show_count(self, text: str, *, wrong: bool = False, note: str = "") -> None:
        """Show how many there are, or what is wrong with the pattern; ``note`` is about the current hit."""
        self.count.setText(f"{text} ≈" if note else text)
        told = f"{text}, {note}" if note else text
        set_tip(self.count, told)
        self.count.setAccessibleDescription(told)
        mark_wrong(self.pattern, wrong)

    # --- opening and closing ------------------------------------------------------------------------

    def open_bar(self, words: str = "") -> None:
        """Show the bar with some words to find, or those of the last time, and take the keyboard."""
        if words:
            self.pattern.setText(words)
        self.place()
        self.show()
        self.raise_()
        self.pattern.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.pattern.selectAll()
        self.ask()

    def close_bar(self) -> None:
        """Hide the bar and say so."""
        self._timer.stop()
        self.hide()
        self.left.emit()

    def sink(self, low: bool) -> None:
        """Lie over the bottom edge of the page, or over the top again."""
        if low != self._low:
            self._low = low
            self.place()

    def place(self) -> None:
        """Take the place at the top of the page area, at its right; at the bottom while it is sunk."""
        area = self._area()
        # In a small window it lies over the list of pages too.
        width = min(_WIDTH, max(area.width() - 24, _NARROWEST))
        left = max(8, min(area.right() - width - 18, self._parent.width() - width - 8))
        height = self.sizeHint().height()
        top = area.bottom() - height if self._low else area.top()
        self.setGeometry(left, top, width, height)

    def _area(self) -> QRect:
        page = self._page or self._parent
        return QRect(page.mapTo(self._parent, QPoint(0, 0)), page.size())

    def over(self, page: QWidget) -> None:
        """Lie over a widget, wherever that goes."""
        self._page = page
        page.installEventFilter(self)

    def _show_more(self) -> None:
        on = self._second.isHidden()
        self.more.setChecked(on)
        self._second.setVisible(on)
        if not on:
            self.label.setCurrentIndex(0)
            self.attribute.setCurrentIndex(0)
        self.place()
        (self.label if on else self.pattern).setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter steps, Escape closes; the bar goes with the page's edge."""
        if event.type() == QEvent.Type.Resize and watched is self._page and self.isVisible():
            self.place()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not self.isAncestorOf(watched):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return True
        if event.key() in ENTER and watched is self.pattern:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self._timer.isActive():
                self.ask()
            else:
                self.stepped.emit(-1 if back else 1)
            return True
        return False
