"""Everything that is known of a page, asked from extractors, its own names, the rules, its outlet."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotator.domain.errors import FormatError
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.pages.html import guarded, read_html
from annotator.pages.labels import codec_of

from .. import dom, rules
from ..base import PassedOverError, hidden
from ..extractors import MODULES, extracted, source_of
from ..outline import Outline, outline_of, read_outline
from ..proposals import Proposal
from .evidence import VOTERS, Evidence
from .glue import shipped

if TYPE_CHECKING:
    from annotator.store.project import Project


def evidence_of(
    project: Project,
    document: Document,
    outlets: Collection[str] = (),
    repeated: Collection[int] = (),
) -> Evidence:
    """Return what is known of a stored page; of plain text that is what the rules say.

    Extractors that are not installed have no vote; one that fails beside others has taken nothing.
    """
    ruled = rules.proposals(document.text, hidden(document))
    try:
        outline = outline_of(project, document)
        source = source_of(project, document)
    except PassedOverError:
        glued = shipped().articles(document.text, ruled, outlets)
        return Evidence(document.text, None, {}, (), ruled, document.metadata, repeated, glued)
    return _asked(document.text, source, outline, ruled, document.metadata, repeated)


def evidence_in(data: bytes, path: str) -> Evidence:
    """Return what is known of a web page that is in no project; ``path`` is for messages.

    Raises FormatError if it cannot be read.
    """
    page = guarded(read_html, data, path)
    try:
        outline = guarded(read_outline, data, page.encoding, page.text)
    except FormatError as error:
        raise FormatError(error.reason, path=path) from error
    ruled = rules.proposals(page.text, page.hidden)
    return _asked(
        page.text, data.decode(codec_of(page.encoding), "replace"), outline, ruled, page.metadata, ()
    )


def _asked(
    text: str,
    source: str,
    outline: Outline,
    ruled: Sequence[Proposal],
    metadata: Mapping[str, object],
    repeated: Collection[int],
) -> Evidence:
    asked = [name for name in VOTERS if find_spec(MODULES[name][0]) is not None]
    votes: Mapping[str, Sequence[Range]] = {}
    if asked:
        try:
            votes = extracted(source, text, asked)
        except PassedOverError:
            votes = {}
    return Evidence(text, outline, votes, dom.proposals(text, outline), ruled, metadata, repeated)
