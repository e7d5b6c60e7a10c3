"""Errors that a person can cause or mend, as opposed to faults of the program.

Each carries a sentence and the values of its places (`domain.sentences`); it is put into words where it is
shown, in the reader's language. Every room keeps its sentences in a module ``messages``::

    NO_ROLE = sentence("error.edits.no_role", "{event:type} has no role “{role}”")
    raise EditError(messages.NO_ROLE, event=event.type, role=role)
"""

from __future__ import annotations

from typing import Any

from .sentences import Message, Sentence, sentence

Place = str | Message | None
"""Where in a file something is: "line 3"; None or "": that is not known."""

_FOREIGN = sentence("error.foreign", "{words}")
_PLACED = sentence(
    "error.placed",
    "{path}: {place}: {reason:said}",
    "{path}: {reason:said}",
    "{place}: {reason:said}",
    "{reason:said}",
)


def _message(what: Sentence | Message, values: dict[str, Any]) -> Message:
    return Message(what.id, values) if isinstance(what, Sentence) else what


def foreign(words: str) -> Message:
    """Return the words of a library, of the system or of a file as a message: they are never translated."""
    return Message(_FOREIGN.id, {"words": words})


class AnnotatorError(Exception):
    """Something the person asked for cannot be done; the message says where, why and what to do.

    ``str`` gives it in English, labels by their ids.
    """

    message: Message

    def __init__(self, what: Sentence | Message, /, **values: Any) -> None:
        """Take a sentence with the values of its places, or a message that was made already."""
        self.message = _message(what, values)
        super().__init__(self.message)


class SchemeError(AnnotatorError):
    """A scheme file breaks a rule of the scheme format."""


class EditError(AnnotatorError):
    """An edit would break the scheme or the annotation set; nothing was changed."""


class FindError(AnnotatorError):
    """A search pattern cannot be read, or takes too long."""


class FormatError(AnnotatorError):
    """A file cannot be read as the format it should be, or a dataset cannot be written."""

    def __init__(
        self,
        what: Sentence | Message,
        /,
        *,
        path: str | None = None,
        place: Place = None,
        **values: Any,
    ) -> None:
        """Say the reason, and the file and the place in it where those are known.

        The values that a sentence of the reason takes are not called ``path`` or ``place``.
        """
        if isinstance(what, Message) and what.id == _PLACED.id:  # made anew, as when it is unpickled
            path, place = path or what.values["path"], place or what.values["place"]
            what = what.values["reason"]
        self.reason, self.path, self.place = _message(what, values), path, place
        given = {"path": path or None, "place": place or None, "reason": self.reason}
        super().__init__(Message(_PLACED.id, given))


def fault_of(error: BaseException) -> Message | str:
    """Return what an error says: its message, or the words of a library or of the system on one line."""
    if isinstance(error, AnnotatorError):
        return error.message
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(words).split())


def told_by(error: Exception) -> Message:
    """Return what an error says as a message."""
    found = fault_of(error)
    return found if isinstance(found, Message) else foreign(found)
