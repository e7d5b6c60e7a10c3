"""What the frozen program holds: used by `annotator.spec`, and by the tests that hold the two together."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterable
from fnmatch import fnmatchcase
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

MODULES = ("annotator", "psycopg", "alembic", "charset_normalizer", "rich._unicode_data")
"""Packages whose modules are imported by name while the program runs, where no analysis finds them."""

MODULES_ALONE = ("psycopg_binary._psycopg", "psycopg_binary.pq")
"""The same, module by module: their package cannot be looked through."""

NOT_COLLECTED = ("alembic.testing", "psycopg.crdb", "pydantic.v1", "pygments.lexers")
"""Parts of packages that their own tests, other databases or coloured listings need."""

_USED_ALL_THE_SAME = ("pygments.lexers", "pygments.lexers._mapping")

SYSTEM_PACKAGES = (
    "libc6 (>= 2.34)", "libdbus-1-3", "libegl1", "libexpat1", "libfontconfig1", "libfreetype6", "libgl1",
    "libglib2.0-0 | libglib2.0-0t64", "libstdc++6", "libx11-6", "libx11-xcb1", "libxcb1", "zlib1g",
)  # fmt: skip
"""Debian's packages for the libraries that are not in the folder: what the .deb depends on."""

METADATA = ("PySide6-Essentials", "SQLAlchemy", "sqlmodel", "lxml", "typer", "psycopg", "jsonschema")
"""Distributions whose version is asked for by name (`importlib.metadata`)."""

UNUSED_MODULES = (
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets",
    "PySide6.QtDBus", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtDesigner", "PySide6.QtHelp",
    "PySide6.QtUiTools", "PySide6.scripts",
    "readline", "tkinter", "_tkinter", "test", "unittest", "pydoc_data", "lib2to3", "idlelib", "ensurepip",
    "pip", "setuptools", "distutils", "pkg_resources", "IPython", "MySQLdb", "pysqlite2",
    "lxml.objectify", "lxml.sax", "lxml.html.diff", "lxml.html._difflib", "lxml.isoschematron",
)  # fmt: skip
"""Modules that some library would import if they were there, and that nothing of ours needs."""

_UNUSED_FILES = (
    # The GTK theme plugin brings in the whole of GTK from the machine of whoever builds.
    "*/platformthemes/libqgtk3*",
    # The devices of screens without a desktop.
    "*/platforms/*eglfs*", "*/platforms/*linuxfb*", "*/platforms/*vkkhr*", "*/platforms/*vnc*",
    "*/platforms/*minimal*", "*/platforms/*direct2d*", "*/egldeviceintegrations/*", "*/generic/*",
    # Networks, databases, printers and video: all that Qt offers there, the program does not ask for.
    "*/networkinformation/*", "*/tls/*", "*/sqldrivers/*", "*/printsupport/*", "*/multimedia/*",
    "*/platforminputcontexts/*virtualkeyboard*", "*/vectorimageformats/*",
    # Cars, kiosks and compositors from before there was one protocol of shells.
    "*/wayland-shell-integration/*ivi*", "*/wayland-shell-integration/*fullscreen*",
    "*/wayland-shell-integration/*wl-shell*",
    "*/wayland-graphics-integration-server/*", "*/wayland-graphics-integration-client/*vulkan*",
    "*/imageformats/*pdf*", "*/imageformats/*tiff*", "*/imageformats/*tga*", "*/imageformats/*wbmp*",
    "*/imageformats/*icns*", "*/imageformats/*webp*",
    "*/qml/*", "*/qmltooling/*", "*/qmllint/*", "*/designer/*",
    "*Qt6Qml*", "*Qt6Quick*", "*Qt6Pdf*", "*Qt6VirtualKeyboard*", "*Qt6Network*", "*Qt6EglFS*", "*Qt6EglFs*",
    "*Qt6Sql*", "*Qt6Test*", "*Qt6PrintSupport*", "*Qt6WaylandCompositor*", "*Qt6WaylandEglCompositor*",
    "*opengl32sw*", "*d3dcompiler*", "*/isoschematron/*",
    # What the drivers and fonts of a computer are bound to is taken from there.
    "/libstdc++.so*", "/libgcc_s.so*", "/libX11.so*", "/libX11-xcb.so*", "/libXau.so*", "/libXdmcp.so*",
    "/libfontconfig.so*", "/libfreetype.so*", "/libexpat.so*", "/libz.so*", "/libdbus-1.so*",
    "/libglib-2.0.so*", "/libgthread-2.0.so*",
    # Texts that translations are made from.
    "*/_resources/translations/*.ts",
)  # fmt: skip

_LANGUAGES = ("de", "ja")
_QT_TRANSLATION = "*/translations/*.qm"
"""Qt's own sentences, of which a dialog of the system shows some: in the languages of the program alone."""


def is_needed(place: str) -> bool:
    """Tell whether a file of the frozen program, named by its place in the folder, is of any use in it."""
    place = "/" + place.replace("\\", "/")
    if any(fnmatchcase(place, pattern) for pattern in _UNUSED_FILES):
        return False
    if "PySide6" in place and fnmatchcase(place, _QT_TRANSLATION):
        return any(place.endswith(f"/qtbase_{language}.qm") for language in _LANGUAGES)
    return True


Entry = tuple[str, str, str]
"""A row of a table of the analysis: place in the folder, origin, sort."""


def needed(entries: Iterable[Entry]) -> list[Entry]:
    """Return what is needed of a table of the analysis."""
    return [entry for entry in entries if is_needed(entry[0])]


def is_used(module: str) -> bool:
    """Tell whether a module of a package that is collected whole is any use."""
    return module in _USED_ALL_THE_SAME or not any(
        module == name or module.startswith(f"{name}.") for name in NOT_COLLECTED
    )


def linked(file: str) -> list[str]:
    """Return the names of the libraries that a file itself is linked to, without those that they bring along.

    What a library of the system brings along comes from the system too. Reads the file by `readelf`, which is
    of the package that PyInstaller needs for its own tools, binutils. Raises CalledProcessError if it can't.
    """
    told = subprocess.run(
        ["readelf", "--dynamic", "--wide", file],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "LC_ALL": "C"},
    )
    return re.findall(r"\(NEEDED\).*\[(.+)\]", told.stdout)


def still_used(entries: Iterable[Entry], imports: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Return the libraries that something in the folder links to, and all that is no library of the system.

    A plugin that was left out leaves behind what it was linked to. ``imports`` tells the names of the
    libraries that a file itself is linked to. Libraries of the system are those at the top of the folder.
    """
    entries = list(entries)
    system = {one[0]: one for one in entries if "/" not in one[0] and one[2] == "BINARY" and ".so" in one[0]}
    reached: set[str] = set()
    ahead = [one for one in entries if one[0] not in system and one[2] in ("BINARY", "EXTENSION")]
    while ahead:
        found = {Path(name).name for name in imports(ahead.pop()[1])} & system.keys()
        ahead += [system[name] for name in found - reached]
        reached |= found
    kept = {name for name in system if name in reached or name.startswith("libpython")}
    return [one for one in entries if one[0] not in system or one[0] in kept]
