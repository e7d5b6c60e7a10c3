"""What a person asks of an export."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.domain.moments import Moment

from .split import Shares

CUT, WHOLE = "cut", "whole"
"""What becomes of tokens in which a mention or trigger begins or ends: cut there, or whole, and it grows."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What was asked. ``authors_from`` is ``all``, ``best``, ``gold`` or an author's name."""

    format: str
    authors_from: str
    text: str
    split: Shares | None
    seed: int
    profile: str = ""
    """Name and version of a binary profile; "" for formats without, or for all kinds as they are."""
    articles: str = ""
    unfinished: bool = False
    """Whether gold goes out as it stands, also if it is not handed in or has open questions."""
    at: Moment | None = None
    """As of which moment; None: as it is."""
    asked_profile: str = ""
    """The profile and the articles as they were asked for; "" for the format's own."""
    asked_articles: str = ""
    split_name: str = ""
    """Under which the split is kept in the project; "": it is not."""
    split_by: str = ""
    """What decides on the parts: ``folder``, ``date``, the path of a list; "": content, by ``seed``."""
    tokens: str = ""
    """`CUT` or `WHOLE`; "" where a format has no tokens."""
    card: bool = False
    """Whether a card, the guidelines and a description for machines are written beside the dataset."""

    @property
    def divides(self) -> bool:
        """Whether the dataset has parts."""
        return self.split is not None or bool(self.split_by)
