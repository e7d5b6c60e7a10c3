"""What came of an export."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from annotator.domain.sentences import Message

from .as_of import noted
from .gold import Account
from .wishes import ExportWish


@dataclass(slots=True)
class ExportReport:
    """What came of an export: how many documents went out and were left out, files and losses."""

    destination: Path
    wish: ExportWish
    documents: int = 0
    left_out: int = 0
    later: int = 0
    """Documents that came into the project after the moment as of which it goes out."""
    entries: int = 0
    authors: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)
    files: list[str] = field(default_factory=list)
    stored: dict[str, int] = field(default_factory=dict)
    lost: dict[str, int] = field(default_factory=dict)
    reasons: dict[str, Counter[Message]] = field(default_factory=dict)
    """Why things of each kind are lost, and how many for which reason."""
    changed: dict[str, int] = field(default_factory=dict)
    changes: Counter[Message] = field(default_factory=Counter)
    """What stands in the export in another shape, and how often; ``changed`` says the same in English."""
    divided: dict[str, str] = field(default_factory=dict)
    """The part of each document, where there is a split."""
    kept_in_split: int = 0
    """Documents that are new in the split that is kept under a name."""
    not_imported: list[tuple[str, str, int]] = field(default_factory=list)
    """Document, author and number, where the import of a set that is exported left things out."""
    gold: Account = field(default_factory=Account)
    warnings: list[Message] = field(default_factory=list)
    advice: list[Message] = field(default_factory=list)
    """What of it trains badly."""

    def to_json(self) -> dict[str, object]:
        """Return the report as the command line prints it."""
        return {
            "destination": str(self.destination),
            "format": self.wish.format,
            "from": self.wish.authors_from,
            "documents": self.documents,
            "left_out": self.left_out,
            **({"at": noted(self.wish.at), "documents_later": self.later} if self.wish.at else {}),
            "entries": self.entries,
            "parts": dict(self.parts),
            "files": self.files,
            "stored": self.stored,
            "lost": self.lost,
            **({"changed": self.changed} if self.changed else {}),
            **self.missing(),
            **({"gold": self.gold.to_json()} if self.gold.taken else {}),
            "warnings": [str(one) for one in self.warnings],
            **({"advice": [str(one) for one in self.advice]} if self.advice else {}),
        }

    def missing(self) -> dict[str, list[dict[str, str | int]]]:
        """Return which sets lack what their import left out, for the manifest and the screen."""
        found: list[dict[str, str | int]] = [
            {"document": document, "author": author, "items": count}
            for document, author, count in self.not_imported
        ]
        return {"left_out_on_import": found} if found else {}
