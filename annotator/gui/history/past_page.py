"""The page as it was: read only, on paper of another colour, below a slider over all edits."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QVBoxLayout,
)

from annotator.edits.differences import changes
from annotator.edits.stints import stints

from ..look import scale
from ..look.colours import PAPER, Palette
from ..look.i18n import key_names, tr
from ..look.literal import set_name
from ..look.sheet import mixed
from ..textview.geometry import Look, Mode
from ..textview.page_view import PageView
from ..textview.vote import Vote
from ..widgets.labels import Elided, plain
from ..widgets.mirror import painting, placed
from . import wording
from .history_work import HistoryWork
from .left_by_esc import LeftByEsc
from .since import covered

"""What the page and the strip beside it are drawn on, light and dark; high contrast keeps its own."""
_TICK = 6
_DRAG_MS = 30
_NEAR = 500
"""Up to so many edits it takes less to ask what they changed than to compare all items."""


class PastView(PageView):
    """A page view on old paper."""

    def _palette(self) -> Palette:
        found = super()._palette()
        page, strip = PAPER[found.dark]
        return found if found.high else replace(found, page=page, strip=strip)


class EditStrip(QSlider):
    """One step an edit; a page is a stint. Ticks stand where stints begin."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(tr("Edits of this page, the newest last"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(26)
        self.ticks: list[int] = []

    def paintEvent(self, event: QPaintEvent) -> None:
        span = self.maximum() - self.minimum()
        if span and self.ticks:
            option = QStyleOptionSlider()
            self.initStyleOption(option)
            control, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl
            groove = self.style().subControlRect(control, option, part.SC_SliderGroove, self)
            handle = self.style().subControlRect(control, option, part.SC_SliderHandle, self).width()
            painter = painting(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(mixed(self.palette(), 0.45))
            room, left, foot = groove.width() - handle, groove.left() + handle / 2, self.height() - 1.0
            for tick in self.ticks:
                x = left + room * (tick - self.minimum()) / span
                spot = placed(self, QRectF(x, foot - _TICK, 1, _TICK))
                painter.drawLine(QPointF(spot.left(), spot.top()), QPointF(spot.left(), spot.bottom()))
            painter.end()
        super().paintEvent(event)


class PastPage(LeftByEsc):
    """Follows the work: what is looked at, since when, and the way back."""

    def __init__(self, work: HistoryWork) -> None:
        """Made once; the window shows it in the place of the page."""
        super().__init__(work)
        self._desk = work.desk
        self.view = PastView()
        self.view.setAccessibleName(tr("Page text as it was"))
        self.slider = EditStrip()
        self.title = plain("", strong=True)
        font = self.title.font()
        font.setPointSizeF(scale.STRONG)
        self.title.setFont(font)
        self.about = Elided()
        self.different = Elided()
        self.back = QPushButton()
        self.take = QPushButton()
        for button, words, key in (
            (self.back, tr("Back to now"), "Esc"),
            (self.take, tr("Take the page back to here"), ""),
        ):
            set_name(button, f"{words}   {key_names(key)}" if key else words)
            button.setAccessibleName(words)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.view.set_look(Look.VERSIONS)  # what was and what is stand below each other
        self._lay_out()
        self.back.clicked.connect(lambda _checked=False: work.leave())
        self.take.clicked.connect(lambda _checked=False: work.take_back())
        self._shown = 0
        self._drag = QTimer(self)
        self._drag.setSingleShot(True)
        self._drag.setInterval(_DRAG_MS)
        self._drag.timeout.connect(lambda: work.go_to(self.slider.value()))
        self.slider.valueChanged.connect(self._slid)
        self.view.item_picked.connect(work.pick)
        self.view.chip_activated.connect(self.view.pick)
        work.opened.connect(self._opened)
        work.moved.connect(self._moved)
        work.compared.connect(self._compared)
        self._desk.theme.changed.connect(self._color)
        self._desk.page.zoom_changed.connect(self.view.set_zoom)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(scale.HAIR)
        words.addWidget(self.title)
        words.addWidget(self.about)
        words.addWidget(self.different)
        top = QHBoxLayout()
        top.setSpacing(scale.NEAR)
        top.addLayout(words, 1)
        top.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self.banner = QFrame()
        self.banner.setObjectName("past")
        inner = QVBoxLayout(self.banner)
        inner.setContentsMargins(scale.EDGE, scale.NEAR, scale.APART, scale.NEAR)
        inner.setSpacing(scale.CLOSE)
        inner.addLayout(top)
        inner.addWidget(self.slider)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.banner)
        rows.addWidget(self.view, 1)

    def _slid(self, place: int) -> None:
        """Go along at once, but while somebody drags only as often as the page can follow."""
        if not self.slider.isSliderDown():
            self._work.go_to(place)
        elif not self._drag.isActive():
            self._drag.start()

    # --- showing ------------------------------------------------------------------------------------

    def _opened(self) -> None:
        work, page, history = self._work, self._desk.page, self._work.history
        if history is None:
            return
        self._color()
        self.view.set_scheme(work.session.scheme)
        self.view.set_appearance(page.appearance())
        self.view.set_zoom(page.zoom())
        self.view.set_entity_names({one.id: one.name for one in work.session.entities.values()})
        self.view.set_annotations(history.now)
        self._shown = work.place
        self.view.move_caret(page.caret(), picks=False)
        with QSignalBlocker(self.slider):
            self.slider.setRange(work.first(), work.count())
            self.slider.setValue(work.place)
        begun, at = [], 0
        for stint in stints(history.rows):
            begun.append(at)
            at += len(stint.rows)
        self.slider.ticks = begun if len(begun) < self.width() // 4 else []
        self.slider.setPageStep(max(1, work.count() // max(1, len(begun))))

    def _moved(self) -> None:
        work, then = self._work, self._work.then
        if then is None:
            return
        self.view.set_mode(work.mode)
        if work.history is not None and abs(self._shown - work.place) < _NEAR:
            changed = work.history.timeline.between(self._shown, work.place)
        else:
            changed = changes(self.view.annotations(), then)
        self.view.refresh(then, changed)
        self._shown = work.place
        with QSignalBlocker(self.slider):
            self.slider.setValue(work.place)
        self.title.setText(work.when())
        self.slider.setAccessibleDescription(work.when())
        if work.is_now():
            about = tr("The page as it is. Move the slider, or choose an edit, to see how it was.")
        else:
            about = tr(
                "You are looking at the past, after edit {at} of {n}. Esc goes back to now.", n=work.count()
            )
            about = about.format(at=work.place)
        self.about.setText(about)
        self.about.setAccessibleName(about)
        self.take.setEnabled(work.can_take_back())
        self._compared()

    def _compared(self) -> None:
        work = self._work
        if work.history is None:
            return
        listed, one = work.since, work.difference()
        self.different.setText("" if work.is_now() else "…" if listed is None else wording.counts(listed))
        if one is not None and listed is not None:
            count = tr("difference {at} of {n}", n=len(listed)).format(at=work.at + 1)
            self.different.setText(f"{count}: {', '.join(work.said_sides(one))}")
        self._mark()
        if one is not None:
            self.view.move_caret(one.range.start, picks=False)
            self.view.reveal(one.range)

    def _mark(self) -> None:
        """Mark what is different since, and show both sides of the difference in hand."""
        work, one = self._work, self._work.difference()
        segments = self.view.mode() is Mode.SEGMENTS
        shown = [since for since in work.since or () if since.of_segments == segments]
        ranges = covered(shown)
        current = next((r for r in ranges if one is not None and r.overlaps(one.range)), None)
        self.view.set_hits(ranges, current)
        votes = []
        if one is not None:
            scheme = work.session.scheme
            for words, item in zip(work.said_sides(one), (one.then, one.now), strict=True):
                votes.append(Vote(words, "", (one.range,), wording.color_of(item, scheme)))
        self.view.set_votes(votes)

    def _color(self) -> None:
        theme = self._desk.theme
        self.view.set_theme(theme.dark)
        colors = theme.colors
        ground = colors.chrome if theme.high_contrast else PAPER[theme.dark][1]
        edge = 4 if theme.high_contrast else 2
        self.banner.setStyleSheet(
            f"QFrame#past {{ background: {ground}; border-bottom: {edge}px solid {colors.warning}; }}"
            f"QFrame#past QLabel {{ background: transparent; }}"
        )
