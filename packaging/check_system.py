"""Say in one line what this computer lacks to run Annotator, before anything else can fail obscurely.

    python3 packaging/check_system.py --python   is this Python able to make the environment?
    .venv/bin/python packaging/check_system.py   can the window toolkit be loaded?

Exit code 0: all is there; 1: something is missing, with the command that installs it on standard error.
Only the standard library is used, and only syntax that Python 3.7 can read.
"""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import platform
import socket
import sys
from pathlib import Path

OLDEST_PYTHON = (3, 11)
NEWEST_PYTHON = (3, 14)
# What the toolkit's Linux wheels are built against, by kind of machine (their manylinux tags say so).
OLDEST_GLIBC = {"x86_64": (2, 34), "aarch64": (2, 39)}

# Shared library -> Debian and Ubuntu package, for everything the toolkit loads and does not bring along.
ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def check_python() -> list[str]:
    """Return what is wrong with the Python that shall make the environment, one line each."""
    version = sys.version_info[:2]
    if not OLDEST_PYTHON <= version <= NEWEST_PYTHON:
        return [
            f"Annotator needs Python 3.{OLDEST_PYTHON[1]} to 3.{NEWEST_PYTHON[1]}; "
            f"{sys.executable} is {platform.python_version()}. "
            "Name another one: make PYTHON=python3.12 run"
        ]
    if importlib.util.find_spec("ensurepip") is None:
        return [f"this Python cannot make environments; run: {install_line(['python3-venv'])}"]
    return []


def check_glibc() -> list[str]:
    """Return a line if the C library is older than the toolkit's wheels allow (Linux only)."""
    name, version = platform.libc_ver()
    machine = platform.machine()
    oldest = OLDEST_GLIBC.get(machine)
    if name != "glibc" or oldest is None or tuple(int(part) for part in version.split(".")[:2]) >= oldest:
        return []
    return [
        f"on {machine} the window toolkit needs glibc {oldest[0]}.{oldest[1]} or later; this is {version}"
    ]


def display_libraries(environment: dict[str, str]) -> list[dict[str, str]]:
    """Return the sets of libraries (soname -> package) of which one must be whole to show a window.

    The toolkit tries the display servers that the environment variables name, one after the other. Without
    any that answers, or when it is told to draw offscreen, it needs none of these libraries.
    """
    if environment.get("QT_QPA_PLATFORM", "").startswith(("offscreen", "minimal")):
        return []
    choices = (("WAYLAND_DISPLAY", WAYLAND, wayland_socket), ("DISPLAY", X11, x11_socket))
    return [
        libraries
        for variable, libraries, socket_of in choices
        if environment.get(variable) and not is_dead(socket_of(environment))
    ]


def wayland_socket(environment: dict[str, str]) -> str:
    """Return the socket of the compositor that is named."""
    return str(Path(environment.get("XDG_RUNTIME_DIR", ""), environment["WAYLAND_DISPLAY"]))


def x11_socket(environment: dict[str, str]) -> str:
    """Return the socket of the X server that is named, if it is one of this computer; else nothing."""
    host, _, number = environment["DISPLAY"].partition(":")
    return "" if host else "/tmp/.X11-unix/X{}".format(number.partition(".")[0])


def is_dead(path: str) -> bool:
    """Tell whether nobody listens at a socket; of an empty path that is not known."""
    # X servers may listen at a name without a file, too.
    return bool(path) and not any(listens(name) for name in (path, "\0" + path))


def listens(name: str) -> bool:
    """Tell whether a socket answers within two seconds."""
    with socket.socket(socket.AF_UNIX) as asked:
        asked.settimeout(2)
        try:
            asked.connect(name)
        except OSError:
            return False
    return True


def missing_packages(wanted: dict[str, str]) -> list[str]:
    """Return the packages, sorted, whose library the dynamic linker cannot load."""
    missing = set()
    for soname, package in wanted.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing.add(package)
    return sorted(missing)


def install_line(packages: list[str]) -> str:
    """Return the command that installs these packages on Debian and Ubuntu."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return "{}apt-get install -y {}".format("" if is_root else "sudo ", " ".join(packages))


def check_window_toolkit() -> list[str]:
    """Return what keeps the window toolkit from loading, one line each."""
    if sys.platform.startswith("linux"):
        missing = missing_packages(ALWAYS)
        displays = [missing_packages(libraries) for libraries in display_libraries(dict(os.environ))]
        if displays:
            fewest = min(displays, key=len)
            missing += fewest
        if missing:
            return [f"the window needs system libraries that are missing; run: {install_line(missing)}"]
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as error:
        return [f"the window toolkit cannot be loaded: {error}"]
    return []


def main(arguments: list[str]) -> int:
    """Check what was asked and return the exit code."""
    problems = check_python() + check_glibc() if "--python" in arguments else check_window_toolkit()
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
