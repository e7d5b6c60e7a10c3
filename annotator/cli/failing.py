"""What ended a command, as a line on stderr and an exit code: 0 done, 1 refused or failed, 2 wrong usage."""

from __future__ import annotations

import os
from collections.abc import Sequence

from annotator.domain.errors import AnnotatorError

from .output import complain, say_json

DONE, FAILED = 0, 1
TRACEBACK = "ANNOTATOR_TRACEBACK"
"""Environment variable: set, an unexpected error is shown with its traceback."""


def code_of(error: BaseException, arguments: Sequence[str]) -> int:
    """Say why a command line failed, and return its exit code. Raises the error again if that is wanted."""
    match error:
        case SystemExit(code=code):
            return code if isinstance(code, int) else FAILED if code else DONE
        case AnnotatorError():
            reason = str(error)
        case OSError():
            parts = (error.filename, error.strerror or str(error))
            reason = ": ".join(str(part) for part in parts if part)
        case KeyboardInterrupt():
            reason = "stopped"
        case _:
            if os.environ.get(TRACEBACK):
                raise error
            reason = f"unexpected error: {type(error).__name__}: {error}"
    complain(reason)
    if "--json" in arguments:
        say_json({"error": reason})
    return FAILED
