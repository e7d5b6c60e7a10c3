"""Another scheme in the window that is open: whatever shows labels shows those of the newer one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from annotator.domain.scheme import Scheme

from ..annotating import picks
from ..commands.keymap import Keymap
from ..desk import Desk
from ..look.i18n import WORDS, tr


class ShowsLabels(Protocol):
    """A part of the window that was made with a scheme."""

    def take_scheme(self, scheme: Scheme) -> None:
        """Show the labels of another scheme from now on."""


class OtherScheme(QObject):
    """Follows the project: its newer scheme goes to the keys, then to every part; the page is read anew."""

    def __init__(self, desk: Desk, keymap: Keymap, parts: Sequence[ShowsLabels]) -> None:
        """``parts`` are told in their order."""
        super().__init__(desk)
        self._desk, self._keymap, self._parts = desk, keymap, parts
        self._known = desk.session.project.scheme
        # Whoever changes it, here or elsewhere, is followed by one of these two words of the session.
        desk.session.project_changed.connect(self._look)
        desk.session.settled.connect(self._look)

    def _look(self) -> None:
        session = self._desk.session
        if session.project.scheme is self._known or session.waits():
            return
        self._known = session.project.scheme
        self._take(self._known.in_language(WORDS.language))

    def _take(self, newer: Scheme) -> None:
        desk, session = self._desk, self._desk.session
        desk.annotating.ask(picks.forget)
        self._keymap.take_scheme(newer)
        scheme = session.scheme = self._keymap.scheme
        desk.page.set_scheme(scheme)
        for part in self._parts:
            part.take_scheme(scheme)
        self._keymap.changed.emit()
        session.set_author(session.author)
        desk.tell(tr("the labels are those of {name} {version} now").format(
            name=scheme.name, version=scheme.version
        ))  # fmt: skip
