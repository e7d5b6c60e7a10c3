"""Drawing the page: tints and pills under the words, the words, underlines, labels and caret over them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from annotator.domain.ranges import Range
from annotator.domain.scheme import Label

from ..look import scale
from ..look.colours import segment_color
from . import arcs, ghosts, gutter, offered, offered_arcs, overlays, vote_lanes
from .canvas import Canvas
from .decor import Decor, Mark, Tag
from .geometry import LANES, Metrics
from .paragraph_layout import Stretch, Tint, label_font, page_font
from .paragraph_layout import shown as shown_text


class PagePainter(Canvas):
    """Draws the page, and what lies over it, from the ground up."""

    def paint(self, area: QRectF) -> None:
        """Draw what lies in ``area`` (viewport coordinates)."""
        self.p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.p.fillRect(area, QColor(self.palette.page))
        first = int(area.top()) + self.top - self.m.pitch
        shown = list(self.page.visible(max(0, first), int(area.bottom()) + 1 + self.top))
        clip = area.adjusted(0, -self.m.pitch, 0, self.m.pitch)
        self.p.save()
        self.p.translate(0, -self.top)
        clip.translate(0, self.top)
        open_ones = [(i, y) for i, y in shown if not self.page.folded(i)]
        for index, y in open_ones:
            self._under(index, y, clip)
        for index, y in shown:
            self._words(index, y, clip)
        if self.reading:
            self._caret(shown)
            overlays.draw_bookmarks(self, shown)
            self.p.restore()
            return
        for index, y in open_ones:
            self._over(index, y, clip)
        event, tags = self.state.open_event or self.state.selected, arcs.labels(self.scene, open_ones)
        if self.entities and event is not None and event in self.scene.annotations.events:
            arcs.draw(self.p, self.scene, event, open_ones, tags)
        if self.entities:
            offered_arcs.draw(self.p, self.scene, self.state.offer, event, open_ones, tags)
        self._flag(shown)
        vote_lanes.draw_votes(self, open_ones)
        overlays.draw_grip(self, open_ones)
        self._caret(shown)
        self._gutter(area)
        overlays.draw_bracket(self, shown)
        overlays.draw_bookmarks(self, shown)
        self.p.restore()

    # --- under the words ---------------------------------------------------------------------------

    def _under(self, index: int, y: int, clip: QRectF) -> None:
        if not self.reading:
            overlays.draw_stretch(self, index, y)
            self._boundaries(index, y)
        overlays.draw_gripped(self, index, y)
        overlays.draw_hits(self, index, y)
        selection = self.state.selection
        if selection is not None and len(selection):
            self.wash(index, y, selection, QColor(self.palette.selection))
        if not self.entities:
            return
        decor, m = self.scene.decor(index), self.page.metrics_of(index)
        selected = self.state.selected
        for mark in decor.mentions:
            if mark.item == selected:
                color = self._color(mark.item)
                area = self._word_area(mark, y, m)
                self.p.setPen(QPen(color, 1.2))
                self.p.setBrush(self.palette.mixed(color, 0.2))
                self.p.drawRoundedRect(area, scale.CRISP, scale.CRISP)
        for mark in reversed(decor.events):
            top = y + mark.line * m.pitch
            if mark.item in decor.offers:
                continue
            if clip.top() <= top + m.pitch and top <= clip.bottom():
                self._pill(mark, self._word_area(mark, y, m), mark.item == selected)
        self.p.setBrush(Qt.BrushStyle.NoBrush)

    def _pill(self, mark: Mark, area: QRectF, strong: bool) -> None:
        color = self._color(mark.item)
        grown = 2.0 + 2.0 * min(mark.lane, LANES - 1)
        area = area.adjusted(1 - grown, -0.5 * mark.lane, grown - 1, 0.5 * mark.lane)
        self.p.setPen(QPen(color, 1.4))
        self.p.setBrush(color if strong else self.palette.mixed(color, 0.13))
        self.p.drawRoundedRect(area, scale.ROUND, scale.ROUND)

    def _word_area(self, mark: Mark, y: int, m: Metrics) -> QRectF:
        top = y + mark.line * m.pitch
        height = m.word_bottom - m.word_top
        return QRectF(self.x + mark.left - 1, top + m.word_top, mark.right - mark.left + 2, height)

    def _boundaries(self, index: int, y: int) -> None:
        """Tint what begins or ends inside a paragraph, and set a tick where it does."""
        start, end = self.page.paragraphs.starts[index], self.page.paragraphs.ends[index]
        if start == end:
            return
        for segment in self.scene.held().segments_in(Range.at(start, end)):
            low, high = segment.range.start, segment.range.end
            inner_start = low > start and bool(self.page.text[start:low].strip())
            inner_end = high < end and bool(self.page.text[high:end].strip())
            color = segment_color(self.palette, self.scene.scheme, segment)
            if segment.id == self.state.selected and not self.entities:
                self.wash(index, y, segment.range, self.palette.mixed(color, 0.16))
            elif (inner_start or inner_end) and not ghosts.is_ghost(segment.id):
                self.wash(index, y, segment.range, self.palette.mixed(color, 0.07))
            if inner_start:
                self._tick(index, y, low, color, 1)
            if inner_end:
                self._tick(index, y, high, color, -1)

    def _tick(self, index: int, y: int, position: int, color: QColor, side: int) -> None:
        laid, m = self.page.laid(index), self.page.metrics_of(index)
        inside = position - self.page.paragraphs.starts[index]
        line = laid.line_of(inside, upstream=side < 0)
        x = self.x + laid.caret_x(inside, line, side < 0) - side
        top = y + line * m.pitch
        high, low = top + m.word_top - 1, top + m.word_bottom + 1
        side = -side if laid.right_to_left else side
        self.p.setPen(QPen(color, 1.6))
        foot = x + 4 * side
        self.p.drawPolyline([QPointF(foot, high), QPointF(x, high), QPointF(x, low), QPointF(foot, low)])

    # --- the words ---------------------------------------------------------------------------------

    def _words(self, index: int, y: int, clip: QRectF) -> None:
        if self.page.folded(index):
            self._fold_line(index, y)
            return
        if self.page.is_blank(index):
            return
        laid, at, (tints, heavy) = self.page.laid(index), QPointF(self.x, y), self._styles(index)
        pill = self._selected_pill(index, y)
        self.p.setPen(QColor(self.palette.text))
        if pill.isEmpty():
            if heavy and not tints:
                self.page.heavy_words.draw(self.p, laid, at, clip, heavy)
            else:
                laid.draw(self.p, at, clip, tints, heavy)
            return
        # The words on the filled pill are drawn apart: as a tint of a title they would keep some of its ink.
        around = QPainterPath()
        around.addRect(clip)
        self.p.save()
        self.p.setClipPath(around.subtracted(pill), Qt.ClipOperation.IntersectClip)
        laid.draw(self.p, at, clip, tints, heavy)
        self.p.restore()
        self.p.save()
        self.p.setClipPath(pill, Qt.ClipOperation.IntersectClip)
        self.p.setPen(self.palette.on(self._color(self.state.selected or "")))
        laid.draw(self.p, at, clip, [])
        self.p.restore()

    def _selected_pill(self, index: int, y: int) -> QPainterPath:
        """Return where the selected event's trigger stands in a paragraph; empty in segments mode."""
        path = QPainterPath()
        if self.entities and self.state.selected:
            m = self.page.metrics_of(index)
            for mark in self.scene.decor(index).events:
                if mark.item == self.state.selected:
                    path.addRect(self._word_area(mark, y, m))
        return path

    def _styles(self, index: int) -> tuple[list[Tint], list[Stretch]]:
        """Return what of a paragraph is dimmed and what is heavy."""
        start, end = self.page.paragraphs.starts[index], self.page.paragraphs.ends[index]
        scene, dimmed = self.scene, QColor(self.palette.dimmed)
        tints: list[Tint] = []
        heavy: list[Stretch] = []
        for segment in scene.annotations.segments_in(Range.at(start, end)) if end > start else ():
            low, high = max(segment.range.start, start) - start, min(segment.range.end, end) - start
            if not scene.scheme.is_content(segment.kind):
                tints.append((low, high, dimmed))
            elif scene.scheme.stands_for(segment.kind) == "title":
                heavy.append((low, high))
        return tints, heavy

    def _fold_line(self, index: int, y: int) -> None:
        line = self.scene.fold_line(index)
        if line is None:
            return
        font = label_font(self.m)
        font.setPixelSize(round(self.m.text_px * 0.8))
        area = QRectF(self.x, y, self.m.text_width, self.m.pitch)
        self.p.setFont(font)
        self.p.setPen(QColor(self.palette.dimmed))
        flags, measure = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, QFontMetricsF(font)
        self.p.drawText(area, flags, line.said)
        area.setLeft(self.x + measure.horizontalAdvance(line.said) + 12)
        font = page_font(self.m)
        font.setPixelSize(round(self.m.text_px * 0.8))
        words = QFontMetricsF(font).elidedText(
            shown_text(line.words), Qt.TextElideMode.ElideRight, area.width()
        )
        self.p.setFont(font)
        self.p.drawText(area, flags, words)

    # --- over the words ----------------------------------------------------------------------------

    def _over(self, index: int, y: int, clip: QRectF) -> None:
        decor, m = self.scene.decor(index), self.page.metrics_of(index)
        low, high = clip.top() - y - m.pitch, clip.bottom() - y
        self._underlines(decor, y, m, low, high)
        if not self.entities:
            return
        for mark in (*decor.mentions, *decor.events):
            if mark.item in decor.offers and low <= mark.line * m.pitch <= high:
                offered.draw_pill(self.p, self._word_area(mark, y, m), self._color(mark.item))
        for tag in decor.tags:
            if low <= tag.line * m.pitch <= high:
                self._tag(tag, y, m)

    def _underlines(self, decor: Decor, y: int, m: Metrics, low: float, high: float) -> None:
        thickness = m.lane_thickness
        for mark in decor.mentions:
            top = mark.line * m.pitch
            if low <= top <= high and mark.item not in decor.offers:
                grown = 0.6 if mark.item == self.state.selected and self.entities else 0.0
                at = y + top + m.lane_y(mark.lane) - grown / 2
                area = QRectF(self.x + mark.left, at, max(2.0, mark.right - mark.left), thickness + grown)
                self.p.fillRect(area, self._ink(mark.item))
        for link in decor.links:
            at = y + link.line * m.pitch + m.lane_y(link.lane) + thickness / 2
            self.p.setPen(QPen(self._ink(link.item), 1.2, Qt.PenStyle.DotLine))
            self.p.drawLine(QPointF(self.x + link.left + 1, at), QPointF(self.x + link.right - 1, at))
        if not self.entities:
            for mark in decor.events:
                area = self._word_area(mark, y, m)
                self.p.setPen(QPen(self._ink(mark.item), 1))
                self.p.drawRoundedRect(area, scale.ROUND, scale.ROUND)

    def _ink(self, item: str) -> QColor:
        color = self._color(item)
        return color if self.entities else self.palette.quieter(color)

    def _tag(self, tag: Tag, y: int, m: Metrics) -> None:
        line_top = y + tag.line * m.pitch
        base = line_top + (m.event_label_baseline if tag.above else m.label_baseline(tag.lane))
        color = self._color(tag.item)
        x, right = self.x + tag.left, self.x + tag.left + tag.width
        self.p.setPen(color)
        x = self._text(self.bold, tag.name, x, base, right)
        if tag.detail and right - x > 12:
            self.p.setPen(color if self.palette.high else self.palette.mixed(color, 0.82))
            between = "· " if tag.above else ""
            self._text(self.plain, between + tag.detail, x + 3, base, right)

    def _text(self, font: QFont, text: str, x: float, base: float, right: float) -> float:
        measure = QFontMetricsF(font)
        width = measure.horizontalAdvance(text)
        if x + width > right + 0.5:
            text = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, right - x))
            width = measure.horizontalAdvance(text)
        self.p.setFont(font)
        self.p.drawText(QPointF(x, base), text)
        return x + width

    def _color(self, item: str) -> QColor:
        annotations, scheme = self.scene.annotations, self.scene.scheme
        if ghosts.is_ghost(item) and (offer := self.scene.offer(item)) is not None:
            label: Label | None = scheme.entity_types.get(offer.item.type)
            label = label or scheme.event_types.get(offer.item.type)
        elif (mention := annotations.mentions.get(item)) is not None:
            label = scheme.entity_types.get(mention.type)
        else:
            event = annotations.events.get(item)
            label = scheme.event_types.get(event.type) if event else None
        return self.palette.label(label.color) if label else QColor(self.palette.dimmed)

    # --- caret, mark, gutter -----------------------------------------------------------------------

    def _caret(self, shown: list[tuple[int, int]]) -> None:
        lock = self.state.lock
        if not (self.state.caret_shown or lock) or not self.in_sight(self.state.caret, shown):
            return
        spot = self.page.spot(self.state.caret, self.state.upstream)
        if any(index == spot.paragraph for index, _ in shown):
            m, blank = self.page.metrics_of(spot.paragraph), self.page.is_blank(spot.paragraph)
            height = m.word_bottom - m.word_top + 2
            top = spot.y + (0 if blank else m.word_top - 1)
            width = 3 if lock else 2
            area = QRectF(self.x + spot.x - 1, top, width, min(height, self.m.blank) if blank else height)
            if self.state.caret_shown:
                self.p.fillRect(area, lock or QColor(self.palette.caret))
            overlays.draw_lock(self, self.x + spot.x, spot.y + m.word_top)

    def _flag(self, shown: list[tuple[int, int]]) -> None:
        if self.state.mark is None or not self.in_sight(self.state.mark, shown):
            return
        spot = self.page.spot(self.state.mark)
        if not any(index == spot.paragraph for index, _ in shown):
            return
        color, m = QColor(self.palette.flag), self.page.metrics_of(spot.paragraph)
        x, y = self.x + spot.x, spot.y + m.word_top - 4
        self.p.fillRect(QRectF(x - 0.75, y, 1.5, m.word_bottom - m.word_top + 4), color)
        at = self.m.bar_left + gutter.BAR + 2
        path = QPainterPath()
        path.addPolygon(QPolygonF([QPointF(x, y), QPointF(x + 9, y + 3.5), QPointF(x, y + 7)]))
        path.addPolygon(QPolygonF([QPointF(at, y + 2), QPointF(at + 7, y + 7), QPointF(at, y + 12)]))
        self.p.fillPath(path, color)

    def _gutter(self, area: QRectF) -> None:
        if area.left() >= self.x:
            return
        top = self.top + int(area.top())
        found, chips = self.scene.gutter(self.top, top + int(area.height()) + 1)
        end = self.page.height
        unlabelled = self.palette.mixed(QColor(self.palette.dimmed), 1.0 if self.palette.high else 0.7)
        self.p.setPen(QPen(unlabelled, 1, Qt.PenStyle.DotLine))
        x = self.m.bar_left + gutter.BAR / 2
        self.p.drawLine(QPointF(x, max(16, top)), QPointF(x, min(end - 16, top + area.height())))
        gutter.draw_bars(self.p, found, self.m, self.palette, self.scene.scheme, self.state.selected)
        gutter.draw_chips(
            self.p, chips, self.m, self.palette, self.scene.scheme, self.state.selected, self.scene.folded
        )
