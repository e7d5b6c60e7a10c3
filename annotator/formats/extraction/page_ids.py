"""The ids by which a benchmark knows its pages: kept with the document, and given back in an export.

Only so do a benchmark's own scripts find their pages in what comes out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from annotator.domain.items import Document

KEY = "page_id"
"""Under which key a document's metadata have the id that a dataset gave it."""
_NAME = re.compile(r"(?!\.)[\w.+-]{1,120}")
_TAKEN_BY_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


@dataclass(slots=True)
class PageIds:
    """Gives each document of an export an id of its own, fit to be the name of a file."""

    taken: set[str] = field(default_factory=set)

    def of(self, document: Document, otherwise: str) -> str:
        """Return the id that a dataset gave the document, else ``otherwise``; numbered where it is taken."""
        known = document.metadata.get(KEY)
        fits = isinstance(known, str) and _NAME.fullmatch(known) and not _TAKEN_BY_WINDOWS.match(known)
        for name in [str(known)] if fits else [otherwise, document.id]:
            if name.casefold() not in self.taken:
                self.taken.add(name.casefold())
                return name
        return self._numbered(str(known) if fits else otherwise)

    def _numbered(self, name: str) -> str:
        number = next(n for n in range(2, len(self.taken) + 3) if f"{name}-{n}".casefold() not in self.taken)
        self.taken.add(f"{name}-{number}".casefold())
        return f"{name}-{number}"
