"""A check with everything it may ask for: pages are read again where their node map is damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import GOLD, Document
from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import message
from annotator.pages.packing import in_worker
from annotator.pages.pieces import Options, Piece

from . import messages
from .whole import read_manifest
from .workers import Workers

if TYPE_CHECKING:
    from annotator.store.checking import CheckWish
    from annotator.store.project import Project
    from annotator.store.values import Finding

_WEB = ("text/html", "application/xhtml+xml")


def check_wish(
    *,
    repair: bool = False,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] = bool,
    changed: bool = False,
) -> CheckWish:
    """Return how a check goes, with what reads a page again; see `CheckWish`."""
    from annotator.store.checking import CheckWish

    return CheckWish(repair, progress, cancelled, read_again, changed)


def against(project: Project, manifest: Path) -> list[Finding]:
    """Return where the history of gold is not what the manifest of an export says that it was.

    Raises AnnotatorError if the file is no such manifest.
    """
    from annotator.store.values import Finding

    told = read_manifest(manifest)
    listed = told.get("gold", {}).get("documents", ()) if told is not None else ()
    published = [one for one in listed if "journal" in one]
    if not published:
        raise AnnotatorError(messages.NO_MANIFEST, file=str(manifest))
    names, found = project.document_names(), []
    for one in published:
        document, revision = str(one["id"]), int(one["revision"])
        if project.provenance.head(document, GOLD, revision) != one["journal"]:
            name = names.get(document, document)
            said = message(messages.PUBLISHED, name=name, revision=revision)
            found.append(Finding("published", f"{document}, {GOLD}", said, document=document, author=GOLD))
    return found


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
