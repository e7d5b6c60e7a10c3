"""What the commands ask of the windows, their neighbours; the entry point brings the two together."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol


class Desktop(Protocol):
    """The windows as the command line knows them. Every method may raise AnnotatorError."""

    def open_window(self, project: str | None, author: str | None, document: str | None) -> int:
        """Show the window (None: the last project, or the start page) until it is closed; return its code."""

    def render_page(
        self,
        project: str,
        document_id: str,
        author: str | None,
        path: Path,
        *,
        width: int,
        scale: float,
        dark: bool,
    ) -> None:
        """Write a PNG of the page view of a document, ``width`` wide in device-independent pixels."""

    def picture_of_window(
        self,
        project: str,
        document_id: str | None,
        author: str | None,
        path: Path,
        *,
        scale: float,
        dark: bool,
    ) -> None:
        """Write a PNG of the whole window, without a display if need be."""

    def self_test(self) -> list[str]:
        """Try icons, themes and the page view without a display; return what was tried, one line each.

        Raises an exception of any kind for the first thing that does not work.
        """
