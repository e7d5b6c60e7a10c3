"""The bar above the page: which project and page, what is annotated, by whom, and whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ..adjudicating.adjudicate_commands import REVIEW_WORK
from ..commands.command import AnyCommand
from ..commands.palette import PALETTE
from ..commands.registry import CommandRegistry
from ..commands.session_commands import RETRY
from ..desk import ENTITIES_MODE, SEGMENTS_MODE
from ..look import scale
from ..look.i18n import key_names, tr
from ..look.literal import set_name, set_tip
from ..look.sheet import mixed, ring, tone
from ..textview.geometry import Mode
from ..widgets.keycap import draw_key, key_width
from ..widgets.labels import Elided, plain, small_font
from ..widgets.mirror import lead, painting, placed, spot
from ..work.line import SaveState
from .author_box import AuthorBox

Role = QPalette.ColorRole
_PROGRESS = 170  # pixels of how far a review is, at most, that the names beside it leave it


class _Part(QAbstractButton):
    """One part of the mode switch: its name and its key, filled when it is in force."""

    def __init__(self, name: str, key: str) -> None:
        super().__init__()
        set_name(self, name)
        self._key = ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.edge = "middle"
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setAccessibleName(tr("{name}, key {key}").format(name=self.text(), key=key))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + key_width(small_font(self.font(), scale.TINY), self._key) + 30, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, on = painting(self), self.palette(), self.isChecked()
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        # Each part draws the whole rounded box, moved so that its inner edges lie outside.
        box = rect.adjusted(-12 if self.edge == "right" else 0, 0, 12 if self.edge == "left" else 0, 0)
        box = placed(self, box)
        painter.setPen(QPen(palette.color(Role.Highlight if on or self.hasFocus() else Role.Mid), ring(self)))
        painter.setBrush(palette.color(Role.Highlight if on else Role.Base))
        painter.drawRoundedRect(box, scale.ROUND, scale.ROUND)
        painter.setPen(palette.color(Role.HighlightedText if on else Role.WindowText))
        painter.drawText(placed(self, rect.adjusted(12, 0, 0, 0)), lead(self.layoutDirection()), self.text())
        font = small_font(self.font(), scale.TINY)
        width = key_width(font, self._key)
        cap = placed(self, QRectF(rect.right() - width - 8, rect.center().y() - 9, width, 18))
        painter.setFont(font)
        if on:
            painter.setPen(mixed(palette, 0.85, Role.HighlightedText))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        else:
            draw_key(painter, palette, cap, self._key)


class ModeSwitch(QWidget):
    """Segments, entities or review: three parts of one control."""

    chosen = Signal(object)
    """The ``Mode`` that was chosen; review is a command of its own."""
    review_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        row, group = QHBoxLayout(self), QButtonGroup(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._parts: dict[Mode, _Part] = {}
        for work, name, key, edge in (
            (Mode.SEGMENTS, tr("Segments"), "F2", "left"),
            (Mode.ENTITIES, tr("Entities & events"), "F3", "middle"),
        ):
            part = _Part(name, key)
            part.edge = edge
            part.clicked.connect(lambda _checked=False, w=work: self.chosen.emit(w))
            group.addButton(part)
            row.addWidget(part)
            self._parts[work] = part
        self._review = _Part(tr("Review"), "F12")
        self._review.edge = "right"
        self._review.clicked.connect(self.review_wanted)
        group.addButton(self._review)
        row.addWidget(self._review)
        self.setAccessibleName(tr("What is annotated"))

    def show_keys(self, segments: str, entities: str, review: str) -> None:
        """Show other keys of the parts."""
        self._review.show_key(review)
        self._parts[Mode.SEGMENTS].show_key(segments)
        self._parts[Mode.ENTITIES].show_key(entities)

    def show_work(self, work: Mode, *, reviewing: bool = False) -> None:
        """Show what is done now."""
        (self._review if reviewing else self._parts[work]).setChecked(True)


class KeyButton(QAbstractButton):
    """A button that looks like the keys that do the same."""

    def __init__(self, keys: str, name: str) -> None:
        super().__init__()
        self.setText(keys)
        self.setAccessibleName(name)
        set_tip(self, name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(key_width(small_font(self.font(), scale.SMALL), self.text()) + 6, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting(self)
        painter.setFont(small_font(self.font(), scale.SMALL))
        draw_key(painter, self.palette(), QRectF(self.rect()), self.text())


class SavedIndicator(QAbstractButton):
    """A dot and a word: saved, saving, not saved. A click on the last tries again."""

    def __init__(self) -> None:
        super().__init__()
        self.state = SaveState.SAVED
        self._key, self._loss = "", ""
        self.setText(tr("saved"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_key(self, key: str) -> None:
        """Take the key that tries again; it is shown while something is not saved."""
        self._key = key

    def show_state(self, state: SaveState, text: str) -> None:
        """Show where the newest edit is; the tip holds the whole text."""
        self.state = state
        unsaved = " · ".join(part for part in (tr("not saved"), key_names(self._key)) if part)
        self.setText((self._loss or unsaved) if state is SaveState.NOT_SAVED else text)
        set_tip(self, text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if state is SaveState.NOT_SAVED else Qt.CursorShape.ArrowCursor
        )
        self.update()

    def name_loss(self, words: str) -> None:
        """Show what became of the project's file instead of that nothing is saved; "": it is there."""
        self._loss = words
        self.show_state(self.state, self.accessibleName())

    def sizeHint(self) -> QSize:
        # As wide as the longest usual text, so that nothing beside it moves when an edit is saved.
        return QSize(max(self._usual(), QFontMetrics(self.font()).horizontalAdvance(self.text())) + 18, 24)

    def _usual(self) -> int:
        measure, saved = QFontMetrics(self.font()), tr("saved {time}")
        return max(measure.horizontalAdvance(saved.format(time=f"{d * 2}:{d * 2}:{d * 2}")) for d in "08")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = painting(self), self.palette()
        color = {
            SaveState.SAVED: tone(palette, "success"),
            SaveState.SAVING: tone(palette, "warning"),
            SaveState.NOT_SAVED: tone(palette, "danger"),
        }[self.state]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        own = QFontMetrics(self.font()).horizontalAdvance(self.text())
        # At the right edge; the dot stays where it is while a saved time turns into "saving…" and back.
        steady = self.state is SaveState.SAVING or any(letter.isdigit() for letter in self.text())
        left = self.width() - max(own, self._usual() if steady else 0)
        painter.drawEllipse(spot(self, left - 10, self.height() / 2), 4, 4)
        painter.setPen(color if self.state is SaveState.NOT_SAVED else mixed(self.palette(), 0.7))
        area = placed(self, QRectF(left, 0, self.width() - left, self.height()))
        painter.drawText(area, lead(self.layoutDirection()), self.text())


class HeaderBar(QWidget):
    """Project · place in the list · page · source; mode switch; author; commands; saved indicator."""

    mode_chosen = Signal(object)
    review_wanted = Signal()
    palette_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(46)
        self.project = plain("", strong=True)
        self.place = plain("", muted=True)
        self.page = Elided("")
        self.page.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.source = Elided("", muted=True)
        self.source.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.review = Elided("", muted=True)
        self.review.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.switch = ModeSwitch()
        self.switch.chosen.connect(self.mode_chosen)
        self.switch.review_wanted.connect(self.review_wanted)
        self.author = AuthorBox()
        self.commands = KeyButton(key_names("Ctrl K"), tr("All commands"))
        self.commands.clicked.connect(self.palette_wanted)
        self.saved = SavedIndicator()
        self.saved.clicked.connect(self.retry_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(scale.EDGE, 0, scale.APART, 0)
        row.setSpacing(scale.APART)
        left: tuple[QWidget, ...] = (self.project, self.place, self.page, self.source)
        right: tuple[QWidget, ...] = (self.review, self.switch, self.author, self.commands, self.saved)
        for widget in left:
            row.addWidget(widget)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        self.review.hide()

    def show_keys(self, registry: CommandRegistry) -> None:
        """Show the keys that commands have now."""
        modes: tuple[AnyCommand, ...] = (SEGMENTS_MODE, ENTITIES_MODE, REVIEW_WORK)
        self.switch.show_keys(*map(registry.shown_key, modes))
        self.commands.setText(registry.shown_key(PALETTE).replace("+", " ") or "…")
        self.commands.updateGeometry()
        self.saved.show_key(registry.hint_key(RETRY))

    def show_review(self, text: str) -> None:
        """Show whose work is reviewed, and how far it is; "" if none is."""
        self.review.setText(text)
        self.review.setMinimumWidth(min(self.review.sizeHint().width(), _PROGRESS))  # the source gives way
        set_tip(self.review, text)
        self.review.setVisible(bool(text))

    def show_page(self, place: str, name: str, source: str) -> None:
        """Show which page it is."""
        self.place.setText(place)
        for label, text in ((self.page, name), (self.source, source)):
            label.setText(text)
            set_tip(label, text)
