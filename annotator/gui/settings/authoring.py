"""Who annotates: the people a project knows, and going on as another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotator.domain.authors import working_author
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind

from ..annotating import picks
from ..desk import Desk
from ..look.i18n import said, tr


class Authoring(QObject):
    """Lets another person annotate on the same page, or somebody work on gold."""

    proposed = Signal(object)
    """``list[str]``: the people who annotated in this project before."""
    changed = Signal()
    """Somebody else annotates now."""
    answered = Signal(str)
    """Why the person who was asked for does not annotate; "": that person does."""

    def __init__(self, desk: Desk) -> None:
        """Serve one window."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self._authors: dict[str, Author] = {}

    def read(self) -> None:
        """Read whom the project knows, so that they can be proposed."""
        self._authors = {}
        self._ask(self._have)

    def _ask(self, have: Callable[[list[Author]], None]) -> None:
        project = self._session.project
        self._desk.tasks.ask(project.authors, have, lambda error: self._desk.refuse(said(error)))

    def _have(self, authors: list[Author]) -> None:
        self._authors = {author.name: author for author in authors}
        self.proposed.emit([one.name for one in authors if one.kind is AuthorKind.HUMAN])

    def find_and_annotate_as(self, name: str) -> None:
        """Look first whether the project knows a name, then go on as that person."""

        def have(authors: list[Author]) -> None:
            self._have(authors)
            self.annotate_as(name)

        self._ask(have)

    def annotate_as(self, name: str) -> None:
        """Go on as another person, on the same page; say why if that cannot be."""
        wanted = " ".join(name.split())
        if not wanted or wanted == self._session.author.name:
            self.answered.emit("")
            return
        reason = self._take(wanted)
        if reason:
            self._desk.refuse(reason)
        else:
            self._desk.annotating.ask(picks.reset)
            self.changed.emit()
            self._desk.tell(tr("annotating as {name}").format(name=wanted))
        self.answered.emit(reason)

    def _take(self, name: str) -> str:
        try:
            author = working_author(name, self._authors.values())
        except EditError as error:
            return said(error)
        if not self._session.set_author(author):
            return tr("you can change the author once everything is saved")
        return ""
