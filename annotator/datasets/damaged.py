"""What is damaged in a project does not keep the rest from going out: it is counted and named instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import Message, message
from annotator.formats.base import Entry, Holds, Losses

from . import messages

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.values import Unread

_HOLDS = {
    "segment": Holds.SEGMENTS,
    "mention": Holds.MENTIONS,
    "event": Holds.EVENTS,
    "argument": Holds.ARGUMENTS,
    "relation": Holds.RELATIONS,
    "note": Holds.NOTES,
    "page_flag": Holds.PAGE_FLAGS,
}
_BROKEN = (AnnotatorError, ValueError, KeyError, TypeError, RecursionError)


class Damaged:
    """What could not be read while a dataset was gathered and written, in sentences."""

    def __init__(self, project: Project, losses: Losses) -> None:
        self._project, self._losses = project, losses
        self.said: list[Message] = []

    def begin(self, losses: Losses, said: list[Message]) -> None:
        """Count and speak elsewhere from now on."""
        self._losses, self.said = losses, said

    def unread(self, found: Unread) -> None:
        """Take note of a page or a set that cannot be read; each of its items counts as stored and lost."""
        if found.author is None:
            self._say(message(messages.PAGE_UNREAD, page=found.name, reason=found.reason))
        else:
            values = {"page": found.name, "author": found.author, "reason": found.reason}
            self._say(message(messages.SET_UNREAD, **values))
        for table, count in found.counts.items():
            what = _HOLDS[table]
            self._losses.stored[what] += count
            for _ in range(count):
                self._losses.lose(what, found.document, "", "", message(messages.DAMAGED))

    def source_bytes(self, document: str) -> bytes | None:
        """Return the source of a document; None, with a word, if it is damaged."""
        try:
            return self._project.source_bytes(document)
        except _BROKEN:
            self._say(message(messages.SOURCE_UNREAD, page=self._name(document)))
            return None

    def no_node_map(self, document: str) -> NodeMap:
        """Return the node map of a plain text, with a word, for a document whose own is damaged."""
        self._say(message(messages.NODES_UNREAD, page=self._name(document)))
        return NodeMap.identity(0)

    def work(self, read: Callable[[str, Any], Mapping[str, Any]]) -> Callable[[Entry], Mapping[str, Any]]:
        """Return what gives the records of a document; none, with a word, if they are damaged."""

        def of(entry: Entry) -> Mapping[str, Any]:
            try:
                return read(entry.document.id, entry.sets)
            except _BROKEN:
                self._say(message(messages.WORK_UNREAD, page=entry.document.name))
                return {}

        return of

    def project_work(self) -> Mapping[str, Any]:
        """Return the records of the project; none, with a word, if they are damaged."""
        try:
            return self._project.work_records.of_project()
        except _BROKEN:
            self._say(message(messages.PROJECT_WORK_UNREAD))
            return {}

    def _name(self, document: str) -> str:
        return self._project.document_names().get(document, document)

    def _say(self, what: Message) -> None:
        if what not in self.said:
            self.said.append(what)
