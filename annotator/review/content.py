"""Which segments of a set are content, and the text of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from types import MappingProxyType

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment

from . import messages
from .blocks import line_blocks
from .counts import ReviewError

FIRST, ALL = "first", "all"
_HEADINGS: Mapping[str, str] = MappingProxyType({"title": "h"})


def check_same_text(predicted: AnnotationSet, gold: AnnotationSet) -> None:
    """Raise ReviewError unless both sets are about the same text."""
    if predicted.text != gold.text:
        raise ReviewError(
            messages.OTHER_TEXT,
            document=predicted.document,
            first=predicted.author.name,
            second=gold.author.name,
        )


def content_segments(
    annotations: AnnotationSet, content: Collection[str], articles: str = ALL
) -> list[Segment]:
    """Return the segments that are content, in text order.

    ``content`` are the kinds that count as content, such as a profile's; ``articles="first"`` leaves out
    those of every article but the one with the lowest number among the content. Raises ReviewError for
    another word.
    """
    if articles not in (FIRST, ALL):
        raise ReviewError(messages.NO_ARTICLES_RULE, asked=articles)
    found = [segment for segment in annotations.segments_in_order() if segment.kind in content]
    if articles == ALL:
        return found
    first = min((segment.article for segment in found if segment.article is not None), default=None)
    return [segment for segment in found if segment.article in (None, first)]


def content_text(annotations: AnnotationSet, content: Collection[str], articles: str = ALL) -> str:
    """Return the text of the content, one segment after the other, parted by a line break."""
    ranges = (segment.range for segment in content_segments(annotations, content, articles))
    return "\n".join(annotations.text[one.start : one.end] for one in ranges)


def marked_text(
    annotations: AnnotationSet,
    content: Collection[str],
    articles: str = ALL,
    marks: Mapping[str, str] = _HEADINGS,
) -> str:
    """Return the content in CleanEval's form: each line that is not blank after its mark.

    The mark is ``marks[kind]`` (``h``, ``p`` or ``l``), else ``p``. Lists are not told apart, since a set
    knows no markup; the ``cleaneval`` export has them.
    """
    lines = []
    for segment in content_segments(annotations, content, articles):
        piece = annotations.text[segment.range.start : segment.range.end]
        mark = marks.get(segment.kind, "p")
        lines += [f"<{mark}>{piece[line.start : line.end]}" for line in line_blocks(piece).ranges]
    return "\n".join(lines)
