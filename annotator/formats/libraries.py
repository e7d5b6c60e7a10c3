"""Libraries that some formats need and that come as extras: asked for when they are needed."""

from __future__ import annotations

import importlib
import os

from annotator.domain.errors import FormatError

from . import messages

_ALLOCATOR = "ARROW_DEFAULT_MEMORY_POOL", "system"
"""Read when pyarrow is imported: its own allocator keeps some 30 MB of the rows that are written already."""


def require(extra: str, key: str) -> None:
    """Raise FormatError with the line to type unless the library of an extra can be imported."""
    os.environ.setdefault(*_ALLOCATOR)
    try:
        importlib.import_module(extra)
    except ImportError as error:
        raise FormatError(messages.LIBRARY, key=key, extra=extra) from error
