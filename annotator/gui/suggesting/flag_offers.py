"""Page flags that a suggester proposes: shown where flags are, and raised by a key."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from annotator.assist.no_article import LIST, NONE
from annotator.domain.annotation_set import AnnotationSet
from annotator.edits import taking

from ..commands.command import Command
from ..desk import Desk
from ..look.i18n import said, tr

ShowFlags = Callable[[frozenset[str], str], None]
"""Gets the ids of the flags that are proposed, and who proposes them."""


class FlagOffers(QObject):
    """The flags proposed for the page in the window that the person has not raised."""

    def __init__(self, desk: Desk, shown: ShowFlags) -> None:
        """``shown`` shows flags where flags are."""
        super().__init__(desk)
        self._desk, self._session, self._shown = desk, desk.session, shown
        self._suggestion: AnnotationSet | None = None
        self.flags: frozenset[str] = frozenset()
        self._session.edited.connect(lambda _annotations, _changes: self._follow())

    def show(self, suggestion: AnnotationSet | None) -> None:
        """Take what is suggested for the page; None: nothing is, or it is not to be seen."""
        before = self._suggestion
        self._suggestion = suggestion
        self._follow()
        if self.flags and (before is None or suggestion is None or before.id != suggestion.id):
            self._tell()

    def can_accept(self) -> bool:
        """Tell whether there is a flag to raise."""
        return bool(self.flags) and self._session.editable

    def accept(self) -> None:
        """Raise the flags that are proposed."""
        if (suggestion := self._suggestion) is None or self._session.later(self.accept):
            return
        scheme = self._session.scheme
        edit = self._session.perform(lambda human: taking.accept_flags(human, scheme, suggestion))
        if edit:
            self._desk.tell(said(edit, scheme))

    def _follow(self) -> None:
        annotations, suggestion = self._session.annotations, self._suggestion
        found: frozenset[str] = frozenset()
        if annotations is not None and suggestion is not None and annotations.document == suggestion.document:
            found = taking.open_flags(annotations, self._session.scheme, suggestion)
        if found != self.flags:
            self.flags = found
            self._shown(found, suggestion.author.name if suggestion is not None else "")
            self._desk.registry.refresh()

    def _tell(self) -> None:
        names = self._session.scheme.page_flags
        flags = ", ".join(names[one].name for one in sorted(self.flags))
        who = self._suggestion.author.name if self._suggestion is not None else ""
        told = tr("{flags}? suggested by {name}, {keys} raises it").format(
            flags=flags, name=who, keys=ACCEPT_FLAG.keys[0]
        )
        self._desk.tell(f"{told}: {why}" if (why := _why(self.flags)) else told)


def _why(flags: frozenset[str]) -> str:
    """Return what on a page speaks for a flag."""
    if LIST in flags:
        return tr("links or dates with short lines between them, no article text")
    if NONE in flags:
        return tr("no article text, only a notice, a form or menus")
    return ""


_command = partial(Command[FlagOffers], group="Suggestions")
ACCEPT_FLAG = _command(
    "suggest.flag",
    "Raise the suggested page flag",
    run=FlagOffers.accept,
    can=FlagOffers.can_accept,
    keys=("Ctrl+Shift+P",),
)
COMMANDS = (ACCEPT_FLAG,)
