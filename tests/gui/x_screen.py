"""A screen of its own (Xvfb) with the real program on it, and keys pressed where they are on the keyboard."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PLACES = {sign: code for first, row in ((10, "1234567890-="), (24, "qwertyuiop[]"), (38, "asdfghjkl;'`"),
          (51, "\\zxcvbnm,./")) for code, sign in enumerate(row, first)}  # fmt: skip
HELD = {"shift": 50, "ctrl": 37, "alt": 64}
NAMED = {
    "F2": 68, "F3": 69, "Home": 110, "End": 115, "Up": 111, "Down": 116, "Right": 114, "Left": 113, "Tab": 23,
    "Return": 36, "Esc": 9, "space": 65, "Del": 119,
}  # fmt: skip

# Xlib ends the process at an error otherwise, and a window may go between asking for it and measuring it.
_GO_ON = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _event: 0)


def lacking(*programs: str) -> str:
    """Return why there can be no screen here; empty if there can."""
    if not sys.platform.startswith("linux"):
        return "X is Linux's"
    missing = [name for name in ("Xvfb", *programs) if not (shutil.which(name) or Path(name).exists())]
    libraries = [name for name in ("X11", "Xtst") if not ctypes.util.find_library(name)]
    return f"not installed: {', '.join(missing + libraries)}" if missing + libraries else ""


class Screen:
    """An X display whose keyboard a test has."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x11 = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._x11.XSetErrorHandler(_GO_ON)
        self._xtst = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(name.encode()))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by their place on a US keyboard: ``t``, ``F2``, ``ctrl+z``."""
        for key in keys:
            *held, last = [key] if key == "+" else key.split("+")
            codes = [HELD[name] for name in held] + [NAMED.get(last) or PLACES[last]]
            for code in codes:
                self._xtst.XTestFakeKeyEvent(self._display, code, 1, 0)
            for code in reversed(codes):
                self._xtst.XTestFakeKeyEvent(self._display, code, 0, 0)
            self._x11.XSync(self._display, 0)

    def focus(self) -> None:
        """Give the keyboard to the largest window: there is no window manager that would."""
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        top = self._x11.XDefaultRootWindow(self._display)
        self._x11.XQueryTree(self._display, top, *map(ctypes.byref, (root, parent, children, count)))
        if not count.value:
            return
        largest = max(children[: count.value], key=self._area)
        self._x11.XFree(children)
        self._x11.XSetInputFocus(self._display, ctypes.c_ulong(largest), 1, 0)
        self._x11.XSync(self._display, 0)

    def _area(self, window: int) -> int:
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        sizes = [ctypes.c_uint() for _ in range(4)]
        given = map(ctypes.byref, (root, x, y, *sizes))
        self._x11.XGetGeometry(self._display, ctypes.c_ulong(window), *given)
        return sizes[0].value * sizes[1].value

    def keyboard(self, layout: str) -> None:
        """Put another keyboard at the screen."""
        subprocess.run(["setxkbmap", "-display", self.name, *layout.split()], check=True, capture_output=True)

    def close(self) -> None:
        self._x11.XCloseDisplay(self._display)


def clean_environment(home: Path, **more: str) -> dict[str, str]:
    """Return an environment without the display, the bus and the settings of whoever runs the tests."""
    gone = (
        "QT_QPA_PLATFORM",
        "WAYLAND_DISPLAY",
        "DISPLAY",
        "DBUS_SESSION_BUS_ADDRESS",
        "XMODIFIERS",
        "QT_IM_MODULE",
    )
    kept = {name: value for name, value in os.environ.items() if name not in gone}
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_CONFIG_HOME": str(home / "config")}
    return {**kept, **own, "QT_QPA_PLATFORM": "xcb", "ANNOTATOR_LANGUAGE": "en", **more}


@contextmanager
def running(
    command: list[str], environment: dict[str, str], **more: object
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program beside the test, and end it."""
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more
    )  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout:
            process.stdout.close()


@contextmanager
def screen(home: Path, size: str = "1280x800x24") -> Iterator[Screen]:
    """Give a screen of its own; skip the test where there can be none."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"]
    with running(command, clean_environment(home), pass_fds=(writer,), stdout=subprocess.DEVNULL) as xvfb:
        os.close(writer)
        with os.fdopen(reader) as number:
            name = number.readline().strip()
        if not name:
            pytest.skip(f"Xvfb did not start: {xvfb.wait(20)}")
        made = Screen(f":{name}")
        yield made
        made.close()


@contextmanager
def program(project: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the program on a project."""
    command = [
        sys.executable,
        "-m",
        "annotator",
        "open",
        str(project),
        "--as",
        "ana",
        "--document",
        "doc-pact",
    ]
    with running(command, environment, cwd=Path(__file__).parents[2]) as process:
        yield process
