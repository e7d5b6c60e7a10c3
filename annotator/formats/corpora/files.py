"""Documents that are files of their own, in a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from annotator.domain.errors import EditError, FormatError
from annotator.domain.sentences import Sentence, message

from .. import messages
from ..base import Incoming, Refusal


def read_files(
    path: Path, pattern: str, read: Callable[[Path], Incoming], none: Sentence
) -> Iterator[Incoming | Refusal]:
    """Yield what ``read`` makes of a file, or of those of a folder and its folders; it may raise FormatError.

    ``none`` says that a folder has no such file.
    """
    whole = path.is_dir()
    files = sorted(path.rglob(pattern)) if whole else [path]
    for file in files:
        try:
            made = read(file)
            yield replace(made, file=file.relative_to(path).as_posix()) if whole else made
        except FormatError as error:
            yield Refusal.of(error, file)
        except EditError as error:
            yield Refusal(str(file), error.message)
        except (OSError, UnicodeDecodeError) as error:
            yield Refusal(str(file), message(messages.UNREADABLE, fault=str(error)))
    if not files:
        yield Refusal(str(path), message(none))
