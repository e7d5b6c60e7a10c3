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

_SECONDS = 2.0
"""How long a compositor may take to answer."""


def has_display() -> bool:
    """Tell whether a window can be opened here: a display answers, and Qt was not told to draw into memory.

    Raises AnnotatorError if a display cannot even be asked, as a library is missing.
    """
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal"):
        return False
    return _is_settled() or _wayland_answers() or _x11_answers()


def require_display() -> None:
    """Raise AnnotatorError if Qt would find no display, or lacks a library for the one there is.

    Only X11 and Wayland are looked at; a platform chosen by QT_QPA_PLATFORM, Windows and macOS pass. If only
    one of two displays answers, Qt is told which: it would end the process over the other.
    """
    if _is_settled():
        return
    wayland, x11 = _wayland_answers(), _x11_answers()
    if x11:
        _library("libxcb-cursor.so.0", "libxcb-cursor0")
    if wayland != x11:
        os.environ["QT_QPA_PLATFORM"] = "wayland" if wayland else "xcb"
    elif not wayland:
        from . import messages

        named = [os.environ[name] for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)]
        if named:
            raise _error(messages.DISPLAY_SILENT, display=", ".join(named))
        raise _error(messages.NO_DISPLAY)


def _is_settled() -> bool:
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("QT_QPA_PLATFORM"))


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket

    # An absolute name stays what it is; others are sockets in the folder of the session.
    path = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), name)  # noqa: PTH118
    with socket.socket(socket.AF_UNIX) as asked:
        asked.settimeout(_SECONDS)
        try:
            asked.connect(path)
        except OSError:
            return False
    return True


def _x11_answers() -> bool:
    name = os.environ.get("DISPLAY")
    if not name:
        return False
    xcb = _library("libxcb.so.1", "libxcb1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(name), None)
    broken = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not broken


def _library(soname: str, package: str) -> ctypes.CDLL:
    try:
        return ctypes.CDLL(soname)
    except OSError as error:
        from . import messages

        raise _error(messages.LIBRARY_MISSING, library=soname, package=package) from error


def _error(said: Sentence, **values: Any) -> AnnotatorError:
    from annotator.domain.errors import AnnotatorError

    return AnnotatorError(said, **values)
