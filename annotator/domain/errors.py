"""Errors that a person can cause or mend, as opposed to faults of the program."""

from __future__ import annotations


class AnnotatorError(Exception):
    """Something the person asked for cannot be done; the message says where, why and what to do."""


class SchemeError(AnnotatorError):
    """A scheme file breaks a rule of the scheme format."""


class EditError(AnnotatorError):
    """An edit would break the scheme or the annotation set; nothing was changed."""


class FindError(AnnotatorError):
    """A search pattern cannot be read, or takes too long."""


class FormatError(AnnotatorError):
    """A file cannot be read as the format it should be, or a dataset cannot be written."""

    def __init__(self, reason: str, *, path: str | None = None, place: str | None = None) -> None:
        """Say the reason, and the file and the place in it where those are known."""
        self.reason, self.path, self.place = reason, path, place
        super().__init__(": ".join(part for part in (path, place, reason) if part))
