"""Paragraphs of heavy words, kept as pictures: drawn twice once, they are put on the page like any image.

A glyph that Qt keeps costs as much the second time it is drawn as the first, so words that are drawn twice
would cost twice what others do, whenever the caret moves. The picture is of the words alone, on nothing, in
the pixels of the screen. Where that would look otherwise, nothing is kept: letters with coloured edges
(ClearType) and those that are mixed by light (faces with cubic outlines, as many Japanese ones have) need to
know what they stand on, and a scale may put a page between two pixels.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from .paragraph_layout import LaidParagraph, Stretch

_MOST = 64_000_000
"""Bytes of pictures; those that were not drawn for longest go first. A 4K screen has 33 MB."""
_MARGIN = 8
"""Logical pixels around the column, for letters that lean out of it; whole at scales of eighths."""
_ROUNDING = bytes(range(4))
"""Steps of 255 that a channel may differ by, where two drawings are put together first."""
_NOTED = 50_000
"""What a paragraph counts as that has no picture: the layout that is held."""

_Key = tuple[LaidParagraph, tuple[Stretch, ...], int, int, int, float]


class HeavyWords:
    """The kept pictures of one page."""

    def __init__(self, most: int = _MOST) -> None:
        """Keep up to ``most`` bytes."""
        self._most, self._bytes = most, 0
        self._kept: OrderedDict[_Key, QImage | None] = OrderedDict()

    @property
    def kept(self) -> int:
        """How many pictures there are."""
        return sum(picture is not None for picture in self._kept.values())

    def draw(
        self, painter: QPainter, laid: LaidParagraph, at: QPointF, clip: QRectF, heavy: Sequence[Stretch]
    ) -> None:
        """Draw a paragraph in the painter's pen, with what is heavy, as `LaidParagraph.draw` does."""
        ratio = painter.device().devicePixelRatio()
        fits = _on_pixels(painter, at, ratio)
        picture = self._picture(laid, tuple(heavy), painter.pen().color(), ratio) if fits else None
        if picture is None:
            laid.draw(painter, at, clip, [], heavy)
            return
        corner = at - QPointF(_MARGIN, _above(laid))
        if ratio == 1:
            painter.drawImage(corner, picture)
            return
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)  # pixels onto pixels: nothing is scaled
        painter.drawImage(corner * ratio, picture)
        painter.restore()

    def _picture(
        self, laid: LaidParagraph, heavy: tuple[Stretch, ...], pen: QColor, ratio: float
    ) -> QImage | None:
        key = (laid, heavy, laid.placed.pitch, laid.placed.baseline, int(pen.rgba()), ratio)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = self._kept[key] = _kept(laid, heavy, pen, ratio)
        self._bytes += _bytes(made)
        while self._bytes > self._most and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes(oldest)
        return made


def _bytes(picture: QImage | None) -> int:
    return _NOTED if picture is None else picture.sizeInBytes()


def _kept(laid: LaidParagraph, heavy: Sequence[Stretch], pen: QColor, ratio: float) -> QImage | None:
    """Return a picture of a paragraph; None: it would look otherwise."""
    ground = QColor("black" if pen.lightness() > 127 else "white")
    made = _drawn(laid, heavy, pen, ratio, QColor(Qt.GlobalColor.transparent))
    return made if _looks_alike(made, _drawn(laid, heavy, pen, ratio, ground), ground) else None


def _looks_alike(picture: QImage, directly: QImage, ground: QColor) -> bool:
    """Tell whether words drawn on nothing and put on a colour look like words drawn on that colour."""
    together = QImage(directly.size(), directly.format())
    together.fill(ground)
    painter = QPainter(together)
    painter.drawImage(0, 0, picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, directly)
    painter.end()
    steps = together.convertToFormat(QImage.Format.Format_RGB888)
    return not bytes(steps.constBits()).translate(None, delete=_ROUNDING)


def _above(laid: LaidParagraph) -> int:
    """Return the pixels that a picture has above and below the lines, for signs that are piled up."""
    return -(-2 * laid.placed.pitch // _MARGIN) * _MARGIN


def _on_pixels(painter: QPainter, at: QPointF, ratio: float) -> bool:
    """Tell whether a place is where a pixel begins, and the painter draws at the scale of its device."""
    place = painter.deviceTransform()
    spot = place.map(at)
    straight = place.m12() == place.m21() == 0 and place.m11() == place.m22() == ratio
    return straight and all(abs(one - round(one)) < 1e-6 for one in (spot.x(), spot.y()))


def _drawn(
    laid: LaidParagraph, heavy: Sequence[Stretch], pen: QColor, ratio: float, ground: QColor
) -> QImage:
    """Return a picture of a paragraph on a colour, or on nothing, in pixels of the device."""
    above = _above(laid)
    height = laid.line_count * laid.placed.pitch + 2 * above
    wide = -(-(laid.width + 2 * _MARGIN) * ratio // 4) * 4  # rows of whole words, in any format
    size = QSize(int(wide), round(height * ratio))
    on_nothing = ground.alpha() == 0
    kind = QImage.Format.Format_ARGB32_Premultiplied if on_nothing else QImage.Format.Format_RGB32
    picture = QImage(size, kind)
    picture.fill(ground)
    picture.setDevicePixelRatio(ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.setPen(pen)
    everything = QRectF(0, 0, laid.width + 2 * _MARGIN, height)
    laid.draw(painter, QPointF(_MARGIN, above), everything, [], heavy)
    painter.end()
    picture.setDevicePixelRatio(1)
    return picture
