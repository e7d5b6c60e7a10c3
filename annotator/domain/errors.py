"""Errors that a person can cause or mend, as opposed to faults of the program.

Each carries a sentence and the values of its places (`domain.sentences`); it is put into words where it is
shown, in the reader's language. Every room keeps its sentences in a module ``messages``::

    NO_ROLE = sentence("error.edits.no_role", "{event:type} has no role “{role}”")
    raise EditError(messages.NO_ROLE, event=event.type, role=role)
"""

from __future__ import annotations

from typing import Any

from .sentences import Message, Sentence, sentence

_PLAIN = sentence("error.plain", "{text:said}")
_PLACED = sentence(
    "error.placed",
    "{path}: {place}: {reason:said}",
    "{path}: {reason:said}",
    "{place}: {reason:said}",
    "{reason:said}",
)


def message_of(what: Sentence | Message | str, values: dict[str, Any]) -> Message:
    """Return a sentence with its values as a message; a message is one already."""
    if isinstance(what, Sentence):
        return Message(what.id, values)
    return what if isinstance(what, Message) else Message(_PLAIN.id, {"text": what})


class AnnotatorError(Exception):
    """Something the person asked for cannot be done; the message says where, why and what to do.

    ``str`` gives it in English, labels by their ids.
    """

    message: Message

    def __init__(self, what: Sentence | Message | str, /, **values: Any) -> None:
        """Take a sentence with the values of its places, or a message that was made already."""
        self.message = message_of(what, values)
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
        what: Sentence | Message | str,
        /,
        *,
        path: str | None = None,
        place: str | Message | None = None,
        **values: Any,
    ) -> None:
        """Say the reason, and the file and the place in it where those are known.

        The values that a sentence of the reason takes are not called ``path`` or ``place``.
        """
        if isinstance(what, Message) and what.id == _PLACED.id:  # made anew, as when it is unpickled
            path, place = path or what.values["path"], place or what.values["place"]
            what = what.values["reason"]
        self.reason, self.path, self.place = message_of(what, values), path, place
        given = {"path": path or None, "place": place or None, "reason": self.reason}
        super().__init__(Message(_PLACED.id, given))
