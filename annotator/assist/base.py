"""What suggesters share: how one is described and asked, the report, and the pages it may learn from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import NO_WORD, Author, AuthorKind, Document, State
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message
from annotator.review.reference import best

from . import messages
from .proposals import Proposal

if TYPE_CHECKING:
    from annotator.store.project import Project

Progress = Callable[[int, int, str], None]
EXTRA = "suggest"
MOST = 300
"""Pages to learn from at most: the last ones done by their place in the project."""


class PassedOverError(AnnotatorError):
    """A page that a suggester cannot judge, and why; the other pages go on."""


Maker = Callable[[Document], Sequence[Proposal]]
"""What a suggester makes of one page, in any order. Raises PassedOverError for a page it cannot judge."""


@dataclass(frozen=True, slots=True)
class Suggester:
    """Who can be asked: the key (and name of the model author), what it goes by, and what it needs."""

    key: str
    description: str
    extra: str | None = None
    learns: bool = False
    items: bool = False
    """Whether it proposes mentions or events, not segments."""


ANSWER_SECONDS = 60.0
"""For one answer of an endpoint, from asking to its last byte."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks a suggester of mentions or events, and about what.

    ``author``: from whose finished pages it learns, or by which it is tried (None: by whose word counts);
    ``pages``: ids of those that are named, so that nothing is learned from them; ``seen_by``: who will see
    it; ``address`` and ``model``: of an endpoint, whose answer is waited for so many ``seconds``.
    """

    author: str | None = None
    pages: Collection[str] = ()
    seen_by: str | None = None
    address: str = ""
    model: str = ""
    cancelled: Callable[[], bool] | None = None
    seconds: float = ANSWER_SECONDS


@dataclass(slots=True)
class Report:
    """What was suggested: how much of what, pages passed over and why, warnings, scores."""

    suggester: str
    pages: int = 0
    unchanged: int = 0
    segments: int = 0
    mentions: int = 0
    events: int = 0
    passed_over: dict[str, Message] = field(default_factory=dict)
    warnings: list[Message] = field(default_factory=list)
    scores: dict[str, object] = field(default_factory=dict)
    cancelled: bool = False

    def to_json(self) -> dict[str, object]:
        """Return the report as plain JSON values; ``passed_over`` goes from document id to reason."""
        return {
            "suggester": self.suggester,
            "pages": self.pages,
            "unchanged": self.unchanged,
            "segments": self.segments,
            "mentions": self.mentions,
            "events": self.events,
            "passed_over": {document: str(reason) for document, reason in self.passed_over.items()},
            "warnings": [str(one) for one in self.warnings],
            "scores": dict(self.scores),
            "cancelled": self.cancelled,
        }


def missing(what: str, library: str, extra: str = EXTRA) -> AnnotatorError:
    """Return the error for a library that is not installed, with the extra that brings it."""
    return AnnotatorError(messages.LIBRARY, key=what, library=library, extra=extra)


def model(key: str) -> Author:
    """Return the author of a suggester's sets."""
    return Author(key, AuthorKind.MODEL)


def html_source(project: Project, document: Document) -> tuple[bytes, str]:
    """Return the bytes and the encoding of an HTML page. Raises PassedOverError for any other document."""
    if "html" not in document.source.media_type:
        raise PassedOverError(messages.NOT_HTML)
    data = project.source_bytes(document.id)
    if data is None:
        raise PassedOverError(messages.NO_BYTES)
    return data, document.source.encoding or "utf-8"


def hidden(document: Document) -> list[Range]:
    """Return the ranges of a web page that it does not show, in order; see ``pages.page.Page.hidden``."""
    listed = document.metadata.get("hidden")
    return [Range.at(start, end) for start, end in listed] if isinstance(listed, list) else []


def teacher(project: Project, author: str | None, seen_by: str | None) -> str | None:
    """Return from whose pages alone is to be learned; None: from everybody's.

    ``author`` was asked for; ``seen_by`` is who will see what comes of it. In a blind project that person
    learns from nobody else. Raises AnnotatorError where the project is blind and neither is known.
    """
    if not project.settings.blind:
        return author
    if author is None and seen_by is None:
        raise AnnotatorError(messages.BLIND_NO_AUTHOR, project=project.target)
    if None not in (author, seen_by) and author != seen_by:
        raise AnnotatorError(messages.BLIND_OTHER_AUTHOR, project=project.target, author=seen_by)
    return author or seen_by


def _segmented(said: AnnotationSet) -> bool:
    return bool(said.segments)


def kept_apart(project: Project, without: Collection[str]) -> tuple[dict[str, str], frozenset[str]]:
    """Return the first page of each near-duplicate's group, and what nothing may be learned from.

    That is whatever is in the group of a page ``without``: it would say what somebody has said about it.
    """
    firsts = project.near_duplicates.firsts()
    groups = {firsts.get(one, one) for one in without}
    return firsts, frozenset((*without, *(one for one, first in firsts.items() if first in groups)))


def judged(
    project: Project,
    author: str | None,
    without: Collection[str] = (),
    teaches: Callable[[AnnotationSet], bool] = _segmented,
) -> Iterator[tuple[Document, AnnotationSet]]:
    """Yield done documents, each with the set that counts: the author's, or by `review.reference`.

    A model's set never counts, nor does one that teaches nothing (default: without segments); documents
    ``without`` are left out by their ids. Of more than ``MOST`` the last ones are taken.
    """
    ids = [one for one in project.suggestions.finished(author) if one not in without]
    yield from finished_of(project, ids[-MOST:], author, teaches)


def finished_of(
    project: Project, ids: Sequence[str], author: str | None, teaches: Callable[[AnnotationSet], bool]
) -> Iterator[tuple[Document, AnnotationSet]]:
    """Yield documents that are done with the set that counts, if it ``teaches``; see ``judged``."""
    for stored in project.every(ids) if ids else ():
        sets = [
            one
            for one in stored.sets
            if one.author.kind not in NO_WORD and one.state is State.DONE and teaches(one)
            and author in (None, one.author.name)
        ]  # fmt: skip
        if (counts := best(sets)) is not None:
            yield stored.document, counts
