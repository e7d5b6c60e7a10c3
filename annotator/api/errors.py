"""The one error that the Python API raises, made of whatever went wrong below."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from annotator.domain.errors import AnnotatorError, FormatError, fault_of


class Error(Exception):
    """Something that was asked for cannot be done; nothing was changed.

    ``file`` is the project or file, ``place`` where in it ("" if that is not known), ``reason`` why, in
    English, and ``advice`` what to do, where the reason does not say so itself.
    """

    def __init__(self, reason: str, *, file: str = "", place: str = "", advice: str = "") -> None:
        """Say why, and where and what to do as far as that is known."""
        self.reason, self.file, self.place, self.advice = reason, file, place, advice
        where = [one for one in (file, place) if one and one not in reason]
        super().__init__(": ".join([*where, reason]) + (f"; {advice}" if advice else ""))

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (self.reason, self.file, self.place, self.advice)


def _made(reason: str, file: str, place: str, advice: str) -> Error:
    return Error(reason, file=file, place=place, advice=advice)


@contextmanager
def told(file: str, place: str = "", advice: str = "") -> Iterator[None]:
    """Turn what goes wrong in the rooms below, or in the system, into an ``Error`` about a file."""
    try:
        yield
    except FormatError as error:
        where = str(error.place or place)
        raise Error(str(error.reason), file=error.path or file, place=where, advice=advice) from error
    except (AnnotatorError, OSError) as error:
        raise Error(str(fault_of(error)), file=file, place=place, advice=advice) from error
