"""What the commands ask of the windows, their neighbours; the entry point brings the two together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from annotator.domain.moments import Moment


@dataclass(frozen=True, slots=True)
class View:
    """What is to be seen: a project, and in it a page with an author's annotations.

    Without an author, the bare page, or in a window the author who was last there; without a document the
    window chooses one. A picture of a page may show how it was at a moment.
    """

    project: str
    document: str | None = None
    author: str | None = None
    at: Moment | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """How it is drawn: into which PNG, with how many pixels for a unit of width, in dark colours or not."""

    path: Path
    scale: float = 1.0
    dark: bool = False


class Desktop(Protocol):
    """The windows as the command line knows them. Every method may raise AnnotatorError."""

    def has_display(self) -> bool:
        """Tell whether a window can be opened here; it can be drawn into a picture anyhow."""

    def open_window(self, view: View | None) -> int:
        """Show the window (None: the last project, or the start page) until it is closed; return its code."""

    def render_page(self, view: View, picture: Picture, width: int) -> None:
        """Draw the page view of a document, ``width`` wide in device-independent pixels."""

    def picture_of_window(self, view: View, picture: Picture) -> None:
        """Draw the whole window, without a display if need be."""

    def person(self) -> str:
        """Return the name of who worked in the windows last, or of who runs the program."""

    def self_test(self) -> list[str]:
        """Try icons, the page view and a window without a display; return what was tried, one line each.

        Raises an exception of any kind for the first thing that does not work.
        """
