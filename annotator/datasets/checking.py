"""A check with everything it may ask for: pages are read again where their node map is damaged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Document
from annotator.domain.nodemap import NodeMap
from annotator.pages.packing import in_worker
from annotator.pages.pieces import Options, Piece

from .workers import Workers

if TYPE_CHECKING:
    from annotator.store.checking import CheckWish

_WEB = ("text/html", "application/xhtml+xml")


def check_wish(
    *,
    repair: bool = False,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] = bool,
) -> CheckWish:
    """Return how a check goes, with what reads a page again."""
    from annotator.store.checking import CheckWish

    return CheckWish(repair, progress, cancelled, read_again)


def read_again(document: Document, source: bytes) -> NodeMap | None:
    """Return the node map of a page, made of its bytes once more; None if that makes another text."""
    piece = Piece(source, "html" if document.source.media_type in _WEB else "text")
    try:
        with Workers(1) as workers:
            made = workers.submit(in_worker, piece, Options(document.source.encoding), document.name).result()
    except AnnotatorError:
        return None
    if made.document.text != document.text:
        return None
    nodes = made.node_map
    return NodeMap.identity(len(document.text)) if nodes is None else NodeMap.from_bytes(nodes)
