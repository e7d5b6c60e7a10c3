"""A check with everything it may ask for: pages are read again where their node map is damaged.

A window looks at a large project in another process: Python's work here would take turns with the window's.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.items import GOLD, Document
from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import message
from annotator.pages.html.guard import Listener, Talk
from annotator.pages.packing import in_worker
from annotator.pages.pieces import Options, Piece

from . import messages
from .whole import read_manifest
from .workers import Workers

if TYPE_CHECKING:
    from annotator.store.checking import Checked, CheckWish
    from annotator.store.project import Project
    from annotator.store.streams import Address, ServerAddress
    from annotator.store.values import Finding

_MANY, _LONG = 800, 4_000_000
"""Documents, or code points, that are looked at in another process: it takes a second to start."""
_SECONDS, _MEMORY = 3600.0, 8_000_000_000
"""What its worker may take: seconds without a word, as one statement of the database can be, and bytes."""
_WEB = ("text/html", "application/xhtml+xml")


def check_wish(
    *,
    repair: bool = False,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] = bool,
    changed: bool = False,
    beside: Project | None = None,
) -> CheckWish:
    """Return how a check goes, with what reads a page again; see `CheckWish`.

    ``beside``: the project, if somebody works on it meanwhile in this process.
    """
    from annotator.store.checking import CheckWish

    elsewhere = partial(_looked_elsewhere, beside) if beside is not None and _is_large(beside) else None
    return CheckWish(repair, progress, cancelled, read_again, changed, elsewhere)


def _is_large(project: Project) -> bool:
    try:
        documents, characters = project.streams.size()
    except (AnnotatorError, ValueError, TypeError):  # damaged: the check says how
        return False
    return documents >= _MANY or characters >= _LONG


def _looked_elsewhere(project: Project, wish: CheckWish) -> Checked:
    """Have a worker look. Raises what it raises, and AnnotatorError if it ended."""
    from annotator.store.checks.look import StoppedError
    from annotator.store.checks.messages import STOPPED

    listener = Listener(wish.progress or _nobody, wish.cancelled)
    try:
        with Workers(1, _SECONDS, _MEMORY) as workers:
            return workers.talking(
                listener, _looked_at_there, project.streams.anywhere(), wish.changed
            ).result()
    except FormatError as error:
        if wish.cancelled():
            raise StoppedError(STOPPED) from error
        reason = error.reason.values.get("how", error.reason)
        raise AnnotatorError(messages.CHECK_ENDED, reason=reason) from error


def _nobody(_done: int, _total: int, _name: str) -> None:
    """Take what nobody wants to know."""


def _looked_at_there(talk: Talk, address: Address | ServerAddress, changed: bool) -> Checked:
    """Look at a project, in a worker."""
    from annotator.store.project import Project

    with Project(*address.opened()) as project:
        return project.checked(check_wish(progress=talk.tell, cancelled=talk.stopped, changed=changed))


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
