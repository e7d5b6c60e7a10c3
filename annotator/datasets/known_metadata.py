"""Metadata that come for pages that are in the project: counted, or taken over if that is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.domain.sentences import Message, message

from . import messages
from .import_files import FILE

if TYPE_CHECKING:
    from annotator.store.project import Project

_OF_THE_BYTES = frozenset((FILE, "parser", "encoding_from", "hidden"))
"""What says how the text that is stored was made, and out of which file."""
_BATCH = 200
_NAMED = 6


@dataclass(slots=True)
class KnownMetadata:
    """Collects metadata of pages that were there; ``take``: they are stored, and not only counted."""

    project: Project
    take: bool
    dry_run: bool
    pages: int = 0
    names: Counter[str] = field(default_factory=Counter)
    _offered: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list)

    def offer(self, page: str, metadata: Mapping[str, Any]) -> None:
        """Note metadata of a page, which is given by its id or by the SHA-256 of its source."""
        more = {name: value for name, value in metadata.items() if name not in _OF_THE_BYTES}
        if more:
            self._offered.append((page, more))
        if len(self._offered) >= _BATCH:
            self.finish()

    def finish(self) -> None:
        """Compare what was noted with what is stored. Raises AnnotatorError if it cannot be stored."""
        if self._offered:
            take = self.take and not self.dry_run
            for names in self.project.importing.metadata(self._offered, take=take):
                self.pages += 1
                self.names.update(names)
            self._offered = []

    def to_json(self) -> dict[str, object]:
        """Return what the command line prints of it."""
        return {"pages": self.pages, "names": sorted(self.names), "taken": self.take}

    def warning(self) -> Message | None:
        """Return that some stay as they are, or None."""
        if not self.pages or self.take:
            return None
        return message(messages.METADATA_STAY, n=self.pages, names=self._named())

    def taken(self) -> Message | None:
        """Return that some were taken over, or None."""
        if not self.pages or not self.take:
            return None
        return message(messages.METADATA_TAKEN, n=self.pages, names=self._named())

    def _named(self) -> list[str]:
        names = [name for name, _ in self.names.most_common(_NAMED)]
        return [*names, "…"] if len(self.names) > _NAMED else names
