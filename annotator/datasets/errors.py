"""What can stop a job that a person has started."""

from __future__ import annotations

from annotator.domain.errors import AnnotatorError


class CancelledError(AnnotatorError):
    """The person who asked for it stopped the job; the message says what is left of it."""
