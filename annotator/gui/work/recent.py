"""The projects used last: a list in the settings, the newest first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

_MOST = 8


def is_there(target: str) -> bool:
    """Tell whether a project's file is there; a database is taken to be."""
    return "://" in target or Path(target).is_file()


class RecentProjects:
    """Reads and writes the list."""

    def __init__(self, settings: QSettings) -> None:
        """Keep the list in ``settings``."""
        self._settings = settings

    def listed(self) -> list[str]:
        """Return every project of the list."""
        stored = self._settings.value("recent", [])
        return [stored] if isinstance(stored, str) else list(stored) if isinstance(stored, list) else []

    def there(self) -> list[str]:
        """Return the projects that are still there."""
        return [target for target in self.listed() if is_there(target)]

    def folder(self) -> Path:
        """Return where the project file used last lies, or the person's home."""
        files = [target for target in self.there() if "://" not in target]
        return Path(files[0]).parent if files else Path.home()

    def remember(self, target: str) -> None:
        """Put a project first; an address in which a password was masked is of no use later."""
        kept = target if "://" in target else str(Path(target).resolve())
        if "***" not in kept:
            others = [one for one in self.listed() if one != kept]
            self._settings.setValue("recent", [kept, *others][:_MOST])

    def forget(self, target: str) -> None:
        """Take a project out of the list."""
        self._settings.setValue("recent", [one for one in self.listed() if one != target])
