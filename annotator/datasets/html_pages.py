"""What dataset formats may ask of the HTML reader: pages, values read from a tree, a stored page's markup."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.items import Document
from annotator.formats.base import Made, SourceTree
from annotator.pages.declared import declared_in
from annotator.pages.encodings import decode
from annotator.pages.html import guarded, parse_again, read_html, read_html_text
from annotator.pages.labels import codec_of
from annotator.pages.page import Page, to_document
from annotator.pages.pieces import MAX_BYTES, TOO_LARGE
from annotator.pages.text import canonical

if TYPE_CHECKING:
    from annotator.store.project import Project

T = TypeVar("T")
MARKUP = ("text/html", "application/xhtml+xml")
_SMALL = 32_000  # bytes that are read here: sending them to another process would take longer


class HtmlPages:
    """The HTML reader for formats; pages that are not small are read in a process with limits."""

    def page(
        self,
        source: bytes,
        *,
        path: str,
        encoding: str | None = None,
        declared: str | None = None,
        uri: str | None = None,
    ) -> Made:
        """Return the page that HTML bytes are. Raises FormatError with the reason if they are none.

        ``declared`` is what the format says of the encoding: the bytes themselves may know better.
        """
        _refuse_large(source, path)
        made = _limited(_read, source, path, encoding, declared, uri)
        return Made(to_document(made), made.source, made.node_map, made.warnings)

    def of_tree(
        self, call: Callable[[Any], T], source: bytes, *, path: str, encoding: str | None = None
    ) -> T:
        """Return what ``call``, a function of a module, finds in a page's tree. Raises FormatError."""
        _refuse_large(source, path)
        try:
            found: T = _limited(_of_tree, source, call, encoding)
        except FormatError as error:
            raise FormatError(error.reason, path=path) from error
        return found

    def text(self, html: str) -> str:
        """Return the text that the reader makes of decoded HTML. Raises FormatError."""
        return read_html_text(html).text


def _limited(call: Callable[..., T], source: bytes, *rest: Any) -> T:
    return call(source, *rest) if len(source) <= _SMALL else guarded(call, source, *rest)


def _refuse_large(source: bytes, path: str) -> None:
    if len(source) > MAX_BYTES:
        raise FormatError(TOO_LARGE, path=path)


def _read(source: bytes, path: str, encoding: str | None, declared: str | None, uri: str | None) -> Page:
    return read_html(source, path, encoding, declared, uri=uri)


def _of_tree(source: bytes, call: Callable[[Any], T], encoding: str | None) -> T:
    decoded = decode(source, encoding, declared_in(source))
    return call(parse_again(canonical(decoded.text)[0].encode("utf-8", "surrogatepass"), "utf-8").root)


def markup_of(project: Project) -> Callable[[Document], SourceTree | None]:
    """Return what gives formats the markup of a project's documents; None for one that is not HTML."""

    def markup(document: Document) -> SourceTree | None:
        if document.source.media_type not in MARKUP or not document.source.encoding:
            return None
        data = project.source_bytes(document.id)
        if data is None:
            return None
        try:
            codec = codec_of(document.source.encoding)
            html = decode(data, codec).text.removeprefix("\ufeff")
            nodes = project.node_map(document.id)
        except AnnotatorError:
            return None
        if nodes.plain:  # an archive without node maps brought it in
            return None
        return SourceTree(data, codec, html, nodes, partial(_root, data, document.source.encoding))

    return markup


def _root(data: bytes, encoding: str) -> Any:
    return parse_again(data, encoding).root
