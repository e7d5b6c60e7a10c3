"""Is there a display to open the window on? Asked before Qt, which would end the process instead.

Every start waits for this: what an error needs is imported where there is one to raise.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.domain.errors import AnnotatorError
    from annotator.domain.sentences import Sentence


def require_display() -> None:
    """Raise AnnotatorError if Qt would find no display, or lacks a library for the one there is.

    Only X11 and Wayland are looked at; a platform chosen by QT_QPA_PLATFORM, Windows and macOS pass.
    """
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if os.environ.get("WAYLAND_DISPLAY"):
        return
    name = os.environ.get("DISPLAY", "")
    if not name:
        from . import messages

        raise _error(messages.NO_DISPLAY)
    xcb = _library("libxcb.so.1", "libxcb1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    if broken:
        from . import messages

        raise _error(messages.DISPLAY_SILENT, display=name)
    _library("libxcb-cursor.so.0", "libxcb-cursor0")


def _library(soname: str, package: str) -> ctypes.CDLL:
    try:
        return ctypes.CDLL(soname)
    except OSError as error:
        from . import messages

        raise _error(messages.LIBRARY_MISSING, library=soname, package=package) from error


def _error(said: Sentence, **values: Any) -> AnnotatorError:
    from annotator.domain.errors import AnnotatorError

    return AnnotatorError(said, **values)
