"""What the window remembers between two starts: sizes, panels, zoom, theme, project, page and carets."""

from __future__ import annotations

from hashlib import sha256
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from annotator.domain.items import GOLD

from .screens import bring_onto_screen
from .stored import LAST_PERSON

_RECENT = 30


def _key(document_id: str) -> str:
    """Return an id as part of a settings key, in which a slash would open a group."""
    return quote(document_id, safe="")


def last_person(settings: QSettings) -> str:
    """Return who worked last; "": nobody has given a name here, and gold is nobody."""
    last = str(settings.value(LAST_PERSON, "") or "")
    return last if last != GOLD else ""


def remember_person(settings: QSettings, name: str) -> None:
    """Keep the name that somebody gave."""
    settings.setValue(LAST_PERSON, " ".join(name.split()))


def likely_person(settings: QSettings) -> str:
    """Return who worked last, or who runs the program."""
    from annotator.datasets.importing import default_author

    return last_person(settings) or default_author()


IN_PAUSES = "suggests_in_pauses"
"""The number that tells whether names and events are suggested unasked: 1 (usually) or 0."""


class Remembered:
    """Reads and writes settings; carets and the last page are kept for each project."""

    def __init__(self, settings: QSettings, target: str) -> None:
        """``target`` is the project's file or URL."""
        self._settings = settings
        # A name that nobody gave, as in the sample project, is no answer to who works here.
        self._unasked = "" if last_person(settings) else likely_person(settings)
        self.follow(target)

    def follow(self, target: str) -> None:
        """Read and write from now on for another project, or for the same one under another name."""
        # A path may hold slashes and a URL may hold a password: neither belongs into a settings key.
        self._project = f"projects/{sha256(target.encode()).hexdigest()[:16]}"
        self._target = target

    def get(self, name: str, default: int) -> int:
        """Return a number, or the default if there is none or it is damaged."""
        try:
            return int(str(self._settings.value(f"window/{name}", default)))
        except ValueError:
            return default

    def put(self, name: str, value: int) -> None:
        """Keep a number."""
        self._settings.setValue(f"window/{name}", value)

    def text(self, name: str, default: str) -> str:
        """Return a text, or the default if there is none."""
        return str(self._settings.value(f"window/{name}", default) or default)

    def put_text(self, name: str, value: str) -> None:
        """Keep a text."""
        self._settings.setValue(f"window/{name}", value)

    def put_contrast(self, choice: str) -> None:
        """Keep when there is high contrast."""
        self._settings.setValue("window/contrast", str(choice))

    def put_theme(self, choice: str) -> None:
        """Keep which theme was chosen."""
        self._settings.setValue("window/theme", choice)

    def document(self) -> str | None:
        """Return the id of the page that was open last."""
        value = self._settings.value(f"{self._project}/document")
        return str(value) if value else None

    def put_document(self, document_id: str) -> None:
        """Keep which page is open, as the newest of the last ones."""
        recent = [document_id, *(one for one in self.recent_documents() if one != document_id)]
        self._settings.setValue(f"{self._project}/recent", recent[:_RECENT])
        self._settings.setValue(f"{self._project}/document", document_id)

    def recent_documents(self) -> list[str]:
        """Return the ids of the pages opened last, the newest first."""
        value = self._settings.value(f"{self._project}/recent", [])
        return [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []

    def caret(self, document_id: str) -> int:
        """Return where the caret stood in a page, in code points."""
        try:
            return max(0, int(str(self._settings.value(f"{self._project}/carets/{_key(document_id)}", 0))))
        except ValueError:
            return 0

    def put_caret(self, document_id: str, position: int) -> None:
        """Keep where the caret stands."""
        if position != self.caret(document_id):
            self._settings.setValue(f"{self._project}/carets/{_key(document_id)}", position)

    def restore(self, window: QWidget, body: QSplitter) -> None:
        """Give window and panels the sizes they had."""
        geometry, sizes = self._settings.value("window/geometry"), self._settings.value("window/body")
        if isinstance(geometry, QByteArray):
            window.restoreGeometry(geometry)
        bring_onto_screen(window)
        if isinstance(sizes, QByteArray):
            body.restoreState(sizes)

    def keep(self, window: QWidget, body: QSplitter, person: str) -> None:
        """Keep sizes, project and who worked, and write everything to disk."""
        self._settings.setValue("window/geometry", window.saveGeometry())
        self._settings.setValue("window/body", body.saveState())
        if person != self._unasked:
            self._settings.setValue(LAST_PERSON, person)
        if "://" not in self._target:
            self._settings.setValue("last/project", self._target)
        self._settings.sync()
