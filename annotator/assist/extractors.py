"""Content extractors on HTML pages: run in the guarded worker, their text aligned by tokens onto ours.

No extractor's positions are trusted, and none of its text is taken over: it only points at ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from annotator.domain.errors import FormatError, foreign
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, message
from annotator.formats.extraction.align import align
from annotator.pages.html import guarded
from annotator.pages.labels import codec_of

from . import dom, messages, votes
from .base import Maker, PassedOverError, html_source, missing
from .outline import outline_of
from .proposals import Proposal

if TYPE_CHECKING:
    from annotator.store.project import Project

NAMES = ("trafilatura", "resiliparse", "readability")
GENEROUS = "recall"
"""Trafilatura in its generous mode: no suggester, but a vote for the segmenter."""

MODULES: Mapping[str, tuple[str, str]] = {
    **{name: (name, name) for name in NAMES},
    "readability": ("readability", "readability-lxml"),
    GENEROUS: ("trafilatura", "trafilatura"),
}
"""The module and the package that an extractor needs."""

ALL = "extractors"
_SMALL = f"<title>Words</title><article><h1>Words</h1><p>{'Some words of a story. ' * 20}</p></article>"
_LONGEST = 200  # code points of a reason
_XML = re.compile(r"\A\s*<\?xml[^>]*\?>")  # characters have no encoding to declare; lxml would refuse them


def maker(project: Project, key: str) -> Maker:
    """Return what runs one extractor, or all three. Raises AnnotatorError if a library is missing."""
    asked = NAMES if key == ALL else (key,)
    for name in asked:
        _require(name)

    def made(document: Document) -> list[Proposal]:
        found = extracted(source_of(project, document), document.text, asked)
        parts = _parts(project, document)
        if key == ALL:
            return votes.majority(document.text, found, parts)
        return votes.single(document.text, found[key], parts)

    return made


def source_of(project: Project, document: Document) -> str:
    """Return the markup of a stored HTML page. Raises PassedOverError for any other document."""
    data, encoding = html_source(project, document)
    return data.decode(codec_of(encoding), "replace")


def extracted(source: str, text: str, names: Sequence[str]) -> dict[str, tuple[Range, ...]]:
    """Return for each extractor the ranges of ``text`` that it takes for content.

    Raises PassedOverError if none of them reads the page; one that fails beside others has no ranges.
    """
    found: dict[str, tuple[Range, ...]] = {}
    reasons: list[Message] = []
    for name in names:
        try:
            found[name] = align(guarded(run, name, source), text).ranges
        except FormatError as error:
            reasons.append(message(messages.EXTRACTOR_FAILED, name=name, fault=error.reason))
            found[name] = ()
    if len(reasons) == len(names):
        raise PassedOverError(messages.ALL_FAILED, faults=reasons)
    return found


def run(name: str, source: str) -> str:
    """Return what an extractor takes for the content of a page, as text; for the worker process.

    Raises FormatError for whatever the extractor raises.
    """
    try:
        return _RUN[name](_XML.sub("", source.removeprefix("\ufeff")))
    except MemoryError:
        raise
    except Exception as error:  # another program's code may raise anything, and it may not fit into a pipe
        said = " ".join(f"{type(error).__name__}: {error}".split())
        raise FormatError(foreign(said[:_LONGEST])) from None


def tried() -> None:
    """Have all of them read a page of a few words, which loads their libraries; for the worker process."""
    for name, (module, _) in MODULES.items():
        if find_spec(module) is not None:
            with suppress(FormatError):
                run(name, _SMALL)


def _trafilatura(source: str) -> str:
    from trafilatura import extract

    return extract(source, favor_precision=True, include_comments=False) or ""


def _generous(source: str) -> str:
    from trafilatura import extract

    return extract(source, favor_recall=True, include_comments=False) or ""


def _resiliparse(source: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(source, main_content=True, alt_texts=False))


def _readability(source: str) -> str:
    from readability import Document as Reading

    from annotator.pages.html.parse import parse
    from annotator.pages.html.walk import walk

    summary = Reading(source).summary(html_partial=True)
    return walk(parse(summary).root).text if summary.strip() else ""


_RUN: Mapping[str, Callable[[str], str]] = {
    "trafilatura": _trafilatura,
    "resiliparse": _resiliparse,
    "readability": _readability,
    GENEROUS: _generous,
}


def _require(name: str) -> None:
    module, package = MODULES[name]
    if find_spec(module) is None:
        raise missing(name, package)
    try:
        version(package)
    except PackageNotFoundError as error:
        raise missing(name, package) from error


def _parts(project: Project, document: Document) -> Sequence[Proposal]:
    """Return what the page's own names say: which of an extractor's words are a title, a caption, …"""
    try:
        return dom.proposals(document.text, outline_of(project, document))
    except PassedOverError:
        return ()
