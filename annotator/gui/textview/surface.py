"""The page in a scroll area: layout, folding and scrolling. ``painted`` draws it; the caret is the view's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Kind
from annotator.domain.clusters import cluster_start
from annotator.domain.items import Author
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..look.colours import Palette, palette_for
from .geometry import (
    LARGEST_ZOOM,
    RULER,
    SMALLEST_ZOOM,
    USUAL,
    Appearance,
    Contrast,
    Look,
    Metrics,
    Mode,
    metrics_for,
)
from .ghosts import Ghosts
from .offered import Offered
from .page_layout import Page
from .ruler import Ruler
from .scene import Scene, State
from .scroller import Scroller
from .search_hits import NO_HITS, Hits, as_hits

if TYPE_CHECKING:
    from annotator.edits.offers import Offer

_IDLE_MS = 50
_NO_SCHEME = Scheme("", "", "", {}, {}, {}, {}, {}, {})


class Surface(QAbstractScrollArea):
    """Shows one document with one annotation set. Positions are code points, ranges half-open."""

    zoom_changed = Signal(int)
    fold_changed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._mode, self._look, self._zoom, self._dark = Mode.ENTITIES, Look.WORK, 100, False
        self._high, self._appearance = False, USUAL
        self._scheme, self._names = _NO_SCHEME, dict[str, str]()
        self._state, self._value, self._settling = State(), 0, False
        self._count, self._idle = QTimer(self), QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._forget)
        self._past: list[AnnotationSet] = []
        self._given: object = None
        self._ghosts: Ghosts | None = None
        self._offered: Offered | None = None
        self._count.timeout.connect(self._count_on)
        self._build(AnnotationSet("", "", "", Author("")))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The strip at the right shows where the page is and takes drags: a second bar beside it says nothing.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _build(self, annotations: AnnotationSet, folded: set[str] | None = None) -> None:
        metrics = self._metrics(self.viewport().width())
        self._scene = Scene(annotations, self._scheme, metrics, self._names)
        self._scene.palette, self._scene.ghosts = self._palette(), self._ghosts
        self._scene.set_offered(self._offered)
        self._scene.folded = folded or set()
        if folded:
            self._scene.apply_folds()
        self._scroller = Scroller(self._scene.page)
        self._ruler = Ruler(annotations, self._scheme)
        self._ruler.set_hits(self._state.hits, self._state.hit)
        self._ruler.set_bookmarks(one.position for one in annotations.bookmarks.values())
        if self._ruler.count_more():
            self._count.start(0)
        self.viewport().update()

    def _metrics(self, width: int) -> Metrics:
        return metrics_for(width, self._mode, self._zoom, self._appearance, self._look)

    def _palette(self) -> Palette:
        return palette_for(self._dark, self._high or self._appearance.contrast == Contrast.HIGH)

    def _measure(self) -> None:
        """Take the measures for the present width, zoom, mode, look and appearance.

        The line that ``_line_that_stays`` names stays where it is, else the top line. The top of the page
        stays at the top if that line is in sight all the same.
        """
        metrics, height = self._metrics(self.viewport().width()), self.viewport().height()
        if metrics == self._scene.metrics:
            return
        self._scroller.through(lambda: self._scene.set_metrics(metrics), self._line_that_stays(), height)
        self._sync()
        self.viewport().update()

    def _line_that_stays(self) -> tuple[int, int] | None:
        """Return a position in sight whose line is to stay where it is, and how far below the top that is."""
        return None

    def _count_on(self) -> None:
        if self._ruler.count_more():
            return
        self._count.stop()
        self.viewport().update(QRect(self._scene.metrics.ruler_left, 0, RULER, self.viewport().height()))

    def set_scheme(self, scheme: Scheme) -> None:
        """Take the labels' names and colours."""
        self._scheme = scheme
        held = self._scroller.held()
        self._build(self.annotations(), folded=self._scene.folded)
        self._scroller.restore(held, self.viewport().height())
        self._sync()

    def set_annotations(self, annotations: AnnotationSet) -> None:
        """Show another document from its start, nothing folded, nothing proposed."""
        self._ghosts, self._offered = None, None
        self._build(annotations)
        self._scroller.settle(self.viewport().height())
        self._sync()

    def refresh(self, annotations: AnnotationSet, changed: Iterable[Change]) -> None:
        """Show the same document after an edit; scrolls nothing, moves no text, repaints what changed."""
        changes = list(changed)
        if changes and self._look is Look.READING:
            self.set_look(Look.WORK)  # what was done is to be seen
        self._past.append(self._scene.annotations)
        self._idle.start()
        held = self._scroller.held() if self._scene.folded else None
        parts = self.page().paragraphs
        touched = self._scene.refresh(annotations, changes)
        if held is not None and parts is not self.page().paragraphs:
            self._scroller.restore(held, self.viewport().height())
            self._sync()
        self._ruler.change(changes)
        if any(change.kind is Kind.BOOKMARK for change in changes):
            self._ruler.set_bookmarks(one.position for one in annotations.bookmarks.values())
            touched = None
        if self._state.selected and annotations.find(self._state.selected) is None:
            self._state.selected = None
            touched = None
        if touched is None:
            self.viewport().update()
            return
        self._update_paragraphs(touched)
        metrics = self._scene.metrics
        if any(change.kind is Kind.SEGMENT for change in changes):
            self.viewport().update(QRect(0, 0, metrics.text_left, self.viewport().height()))
        self.viewport().update(QRect(metrics.ruler_left, 0, RULER, self.viewport().height()))

    def _forget(self) -> None:
        """Let go of sets before the last edits: freeing 100,000 items takes longer than drawing one."""
        self._past.clear()

    def _update_paragraphs(self, touched: set[int]) -> None:
        top, height, pitch = self.top(), self.viewport().height(), self._scene.metrics.pitch
        for index, y in self.page().visible(top, top + height):
            if index in touched:
                height_here = self.page().heights[index] + 2 * pitch
                self.viewport().update(QRect(0, y - top - pitch, self.viewport().width(), height_here))

    def set_entity_names(self, names: Mapping[str, str]) -> None:
        """Take the names of entities by id; they stand in the labels of their mentions."""
        self._names = dict(names)
        self._scene.set_names(self._names)
        self.viewport().update()

    def set_mode(self, mode: Mode) -> None:
        """Show segments or entities in full, and end reading; what is in sight stays there."""
        self._mode = Mode(mode)
        self._look = Look.WORK if self._look is Look.READING else self._look
        self._measure()

    def set_look(self, look: Look) -> None:
        """Make room for what is to be shown on the lines, before it is; what is in sight stays there."""
        if look is not self._look:
            self._look = look
            self._measure()

    def look(self) -> Look:
        """Return what the lines have room for."""
        return self._look

    def mode(self) -> Mode:
        """Return what is shown in full."""
        return self._mode

    def set_zoom(self, percent: int) -> None:
        """Set the size of the text; 100 is the usual one."""
        percent = max(SMALLEST_ZOOM, min(LARGEST_ZOOM, percent))
        if percent != self._zoom:
            self._zoom = percent
            self._measure()
            self.zoom_changed.emit(percent)

    def zoom(self) -> int:
        """Return the size of the text in percent."""
        return self._zoom

    def set_theme(self, dark: bool, high_contrast: bool = False) -> None:
        """Draw on a dark or a light page, in soft colours or in ones that stand out."""
        self._dark, self._high = dark, high_contrast
        self._recolor()

    def _recolor(self) -> None:
        self._scene.palette = self._palette()
        self._ruler.forget_colors()
        self.viewport().update()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take a font, size, line height, column and contrast; the line at the top stays at the top."""
        appearance = appearance.clamped()
        if appearance != self._appearance:
            self._appearance = appearance
            self._measure()
            self._recolor()

    def appearance(self) -> Appearance:
        """Return the font, size, line height, column and contrast in use."""
        return self._appearance

    # --- what is shown for a moment ------------------------------------------------------------------

    def set_ghosts(self, ghosts: Ghosts | None) -> None:
        """Show what somebody proposes for the unlabelled text, where segments are made; None: nothing."""
        self._ghosts = self._scene.ghosts = ghosts
        self.viewport().update()

    def set_offered(self, offered: Offered | None) -> None:
        """Show what is offered where mentions and events are made; None: nothing."""
        self._offered = offered
        self._scene.set_offered(offered)
        self.viewport().update()

    def set_offer(self, offer: Offer | None) -> None:
        """Show the roles of the offer that the person is at; None: at none."""
        if _named(offer) != _named(self._state.offer):
            self._state.offer = offer
            self.viewport().update()

    def set_hits(self, hits: Sequence[Range] | Hits | None, current: Range | None = None) -> None:
        """Show what a search found, and which hit the person is at.

        ``hits`` are ranges in text order that do not overlap, or an object that is asked ``between(start,
        end)`` for those of a stretch; None or an empty sequence shows none. They are taken as they are: a
        sequence that changes later is to be given again.
        """
        # Stepping from hit to hit gives the same hits again: the strip need not be drawn anew.
        if hits is not self._given or self._state.hits is NO_HITS:
            self._state.hits = as_hits(hits)
        self._given = hits
        self._state.hit = current
        self._ruler.set_hits(self._state.hits, current)
        self.viewport().update()

    # --- folding -------------------------------------------------------------------------------------

    def set_folded(self, segment_id: str, folded: bool) -> None:
        """Fold or unfold a boilerplate segment; one within a line becomes a line of its own meanwhile."""
        segment = self.annotations().segments.get(segment_id)
        if folded == (segment_id in self._scene.folded) or segment is None:
            return
        if folded and not self._scene.can_fold(segment):
            return
        self._fold({segment_id}, folded)
        self.fold_changed.emit(segment_id, folded)

    def fold_all(self, boilerplate: bool = True) -> None:
        """Fold every boilerplate segment that can be folded, or unfold all."""
        scene = self._scene
        chosen = {s.id for s in self.annotations().segments.values() if scene.can_fold(s)}
        self._fold(chosen if boilerplate else set(scene.folded), boilerplate)

    def _fold(self, chosen: set[str], folded: bool) -> None:
        held = self._scroller.held()
        self._scene.folded = self._scene.folded | chosen if folded else self._scene.folded - chosen
        self._scene.apply_folds()
        self._scroller.restore(held, self.viewport().height())
        self._sync()
        self.viewport().update()

    def _unfold_at(self, position: int) -> None:
        index = self.page().at(position)
        if self.page().folded(index):
            segments = self.annotations().segments
            for segment_id in list(self._scene.folded):
                if index in self._scene.foldable(segments[segment_id]):
                    self.set_folded(segment_id, False)

    # --- what others ask -----------------------------------------------------------------------------

    def annotations(self) -> AnnotationSet:
        """Return the set that is shown."""
        return self._scene.annotations

    def text(self) -> str:
        """Return the document's text."""
        return self._scene.page.text

    def scene(self) -> Scene:
        """Return the scene that is drawn."""
        return self._scene

    def page(self) -> Page:
        """Return the layout of the text."""
        return self._scene.page

    def top(self) -> int:
        """Return the height of the page at the viewport's top."""
        return self._scroller.top

    def position_of(self, position: int) -> QPoint:
        """Return the middle of the caret at a position, in viewport coordinates."""
        spot, metrics = self.page().spot(position), self._scene.metrics
        within = self.page().metrics_of(spot.paragraph)
        y = spot.y - self.top() + (within.word_top + within.word_bottom) / 2
        return QPoint(round(metrics.text_left + spot.x), round(y))

    def position_under(self, point: QPoint) -> tuple[int, bool]:
        """Return the position nearest to a point, on a grapheme's edge, and whether it is meant upstream."""
        x, y = point.x() - self._scene.metrics.text_left, point.y() + self.top()
        position, upstream = self.page().position_at(x, y)
        return int(cluster_start(self.text(), position)), upstream

    def held(self) -> tuple[int, int]:
        """Return what is at the top: a position, and how far above it the viewport starts."""
        return self._scroller.held()

    def hold(self, held: tuple[int, int]) -> None:
        """Scroll to where ``held`` was taken, of this view or of another one on the same text."""
        self._scroller.restore(held, self.viewport().height())
        self._sync()
        self.viewport().update()

    # --- scrolling -----------------------------------------------------------------------------------

    def reveal(self, asked: Range, *, middle: bool = False) -> None:
        """Scroll to a range if it is out of sight, and unfold what hides it.

        ``middle``: to the middle of the view, or its start near the top if it is higher.
        """
        self._unfold_at(asked.start)
        height, page = self.viewport().height(), self.page()
        self._scroller.settle(height)
        first = page.spot(asked.start).y
        end = page.spot(asked.end, upstream=len(asked) > 0)
        last = end.y + page.line_pitch(end.paragraph)
        first = page.spot(asked.start).y
        top = self.top()
        near = min(5 * page.metrics.pitch // 2, height // 4)  # what comes next is in sight as well
        if middle:
            if first < top or last > top + height:
                self._scroll_to(first - max(near, (height - (last - first)) // 2))
            return
        if first < top:
            away = first < top - height
            self._scroll_to(first - (height // 3 if away else near))
        elif last > top + height:
            away = first > top + 2 * height
            target = first - height // 3 if away else min(first - near, last - height + near)
            self._scroll_to(target)

    def _scroll_to(self, y: int) -> None:
        height = self.viewport().height()
        by = y - self.top()
        if abs(by) < 3 * height:
            self._scroller.move(by, height)
        else:
            self._scroller.jump(y, height)
        self._sync()
        self.viewport().update()

    def scroll_by(self, pixels: int) -> None:
        """Scroll down by pixels (up: negative)."""
        self._scroll_to(max(0, self.top() + pixels))

    def jump_to_share(self, share: float) -> None:
        """Bring the place at a share (0 … 1) of the text to the middle."""
        position = self._ruler.position(share)
        self._scroll_to(self.page().spot(position).y - self.viewport().height() // 2)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if not self._settling:
            value, before = self.verticalScrollBar().value(), self._value
            self._scroll_to(self.top() + value - before if abs(value - before) < 3 * self.height() else value)

    def _sync(self) -> None:
        """Show in the scroll bar where the page is; it never scrolls the page in turn."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        self._settling = True
        bar.setRange(0, max(0, self.page().height - height))
        bar.setPageStep(height)
        bar.setSingleStep(self._scene.metrics.pitch)
        bar.setValue(self.top())
        self._value = bar.value()
        self._settling = False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self._scroller.settle(self.viewport().height())
        self._sync()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom + (10 if event.angleDelta().y() > 0 else -10))
        else:
            step = event.pixelDelta().y() or event.angleDelta().y() * 2 * self._scene.metrics.pitch / 120
            self.scroll_by(-round(step))
        event.accept()

    def sizeHint(self) -> QSize:
        return QSize(1000, 700)


def _named(offer: Offer | None) -> tuple[str, int, str] | None:
    return (offer.suggestion.id, offer.suggestion.revision, offer.key) if offer is not None else None
