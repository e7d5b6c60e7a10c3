"""Unpacks zip files (PKWARE's APPNOTE 6.3): within bounds, never out of the folder, each file whole or not.

A zip file may come from a stranger: its names may lead elsewhere, a few kilobytes of it may unpack to
terabytes, and what it says of its sizes may be a lie. This is the one place that unpacks them; ruff refuses
``zipfile`` everywhere else.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import struct
import zipfile  # noqa: TID251 - within bounds, as above
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from annotator.domain.errors import FormatError, told_by
from annotator.domain.sentences import Message, message
from annotator.pages.encodings import decode

from . import zip_messages as messages

_PIECE = 2**20
_MEGABYTE = 1_000_000
_SMALL = 100 * _MEGABYTE
"""Up to this size a file may unpack to any multiple: text that repeats itself packs well."""
_TIMES = 100
_UTF8 = 0x800  # the flag that says that a name is UTF-8
_LOCKED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Others can make a program take gigabytes of memory, and hardly any zip file has them."""
_ENTRY = 200  # bytes of the list of files that one may take, on average
_TAIL = 2**16 + 22 + 76  # the end of a zip file, where it says how long its list is
_DRIVE = re.compile(r"[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_NOT_ON_WINDOWS = re.compile(
    r'[<>:"|?*]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)', re.IGNORECASE
)  # such a name is a device there, or another file's
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)


@dataclass(slots=True)
class Bounds:
    """What all zip files of one import may hold together; counted down as they are unpacked."""

    files: int = 100_000
    size: int = 4_000 * _MEGABYTE
    """Bytes, counted as they are really unpacked."""
    most_files: int = field(init=False)
    most: int = field(init=False)

    def __post_init__(self) -> None:
        self.most_files, self.most = self.files, self.size

    def take(self, files: int, size: int) -> None:
        """Count files and bytes. Raises FormatError if that is too much."""
        self.files -= files
        self.size -= size
        if self.files < 0:
            raise FormatError(messages.TOO_MANY, most=self.most_files)
        if self.size < 0:
            raise FormatError(messages.TOO_LARGE, most=self.most // _MEGABYTE)


@dataclass(slots=True)
class Unzipped:
    """What came of a zip file besides the files in the folder."""

    left_out: dict[str, tuple[Message, list[str]]] = field(default_factory=dict)
    """Files that were left out, by the id of the reason, each by its name in the zip file."""
    hidden: int = 0
    """Files that systems add, such as those of macOS."""
    old_names: tuple[str, str] | None = None
    """The encoding that names without one were read in, and the first of them that is not ASCII."""

    def leave_out(self, name: str, reason: Message) -> None:
        """Note a file that is not unpacked."""
        self.left_out.setdefault(reason.id, (reason, []))[1].append(name)


def unzip(file: Path, folder: Path, bounds: Bounds, look: Callable[[str], None]) -> Unzipped:
    """Unpack a file into a folder that is made for it. ``look`` is told names, and may raise to stop.

    Raises FormatError with the reason if it cannot be read as a whole; the folder is then for the caller to
    remove, as it is if ``look`` raises.
    """
    try:
        _list_is_short(file, bounds)
        opened = zipfile.ZipFile(file)
    except FormatError:
        raise
    except (*_FAULTS, struct.error) as error:
        raise FormatError(messages.BROKEN, reason=told_by(error)) from error
    done = Unzipped()
    with opened as archive:
        listed = list(_wanted(archive.infolist(), done))
        bounds.take(len(listed), 0)
        if listed == [] and messages.FILE_LOCKED.id in done.left_out:
            raise FormatError(messages.LOCKED)
        _room_for(folder, sum(info.file_size for info, _ in listed), bounds)
        folder.mkdir(parents=True)
        for info, name in listed:
            reason = _write(archive, info, folder / name, bounds, partial(look, name))
            if reason is not None:
                done.leave_out(name, reason)
    return done


def _list_is_short(file: Path, bounds: Bounds) -> None:
    """Raise FormatError if the list of files is longer than it may be: it would be read as a whole."""
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - _TAIL))
        tail = stream.read(_TAIL)
    at, at64 = tail.rfind(b"PK\x05\x06"), tail.rfind(b"PK\x06\x06")
    length = struct.unpack_from("<L", tail, at + 12)[0] if 0 <= at <= len(tail) - 22 else 0
    if at64 >= 0 and length == 0xFFFFFFFF:
        length = struct.unpack_from("<Q", tail, at64 + 40)[0]
    if length > bounds.files * _ENTRY:
        raise FormatError(messages.TOO_MANY, most=bounds.most_files)


def _room_for(folder: Path, size: int, bounds: Bounds) -> None:
    """Raise FormatError if a zip file says that it unpacks to more than it may, or than there is room for."""
    if size > bounds.size:
        raise FormatError(messages.TOO_LARGE, most=bounds.most // _MEGABYTE)
    free = shutil.disk_usage(folder.parent).free
    if size > free:
        raise FormatError(messages.NO_ROOM, needed=size // _MEGABYTE, free=free // _MEGABYTE)


# --- which files, and what they are called ----------------------------------------------------------------


def _wanted(infos: Iterable[zipfile.ZipInfo], done: Unzipped) -> Iterator[tuple[zipfile.ZipInfo, str]]:
    """Yield the files that are unpacked, each with its path in the folder; of two with one name the later."""
    found: dict[str, zipfile.ZipInfo] = {}
    for info, name in _named(list(infos), done):
        # Old exports of WebAnno begin their names with a slash: they mean the same without.
        parts = [part for part in name.split("/") if part not in ("", ".")]
        if name.endswith("/") and not info.file_size:
            continue
        if reason := _unsafe(parts) or _unreadable(info):
            done.leave_out(_shown(name), reason)
        elif parts[0] == "__MACOSX" or any(part.startswith(".") for part in parts):
            done.hidden += 1
        else:
            path = "/".join(parts)
            if path in found:
                done.leave_out(path, message(messages.TWICE))
            found[path] = info
    yield from ((info, path) for path, info in found.items())


def _shown(name: str) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", name)


def _unsafe(parts: list[str]) -> Message | None:
    """Return why no file is made under a name, or None."""
    if ".." in parts or (parts and _DRIVE.match(parts[0])):
        return message(messages.LEADS_OUT)
    forbidden = _NOT_ON_WINDOWS if os.name == "nt" else _CONTROL
    if not parts or any(_CONTROL.search(part) or forbidden.search(part) for part in parts):
        return message(messages.NO_NAME)
    return None


def _unreadable(info: zipfile.ZipInfo) -> Message | None:
    """Return why what is packed is not unpacked, or None."""
    mode = info.external_attr >> 16
    if stat.S_IFMT(mode) not in (0, stat.S_IFREG, stat.S_IFDIR):
        return message(messages.LINK)
    if info.flag_bits & _LOCKED:
        return message(messages.FILE_LOCKED)
    if info.compress_type not in _METHODS:
        return message(messages.OTHER_PACKING, method=info.compress_type)
    return None


def _named(infos: list[zipfile.ZipInfo], done: Unzipped) -> list[tuple[zipfile.ZipInfo, str]]:
    """Return files with their names, folders in them after slashes.

    A name is UTF-8 if its flag says so. Otherwise it is in whatever the machine wrote, macOS and Linux again
    in UTF-8: what the names together look like, else code page 437, as the description of zip files has it.
    """
    told = [(info, None if info.flag_bits & _UTF8 else info.orig_filename.encode("cp437")) for info in infos]
    unsaid = [raw for _, raw in told if raw is not None and not raw.isascii()]
    encoding = _encoding_of(unsaid)
    named = [
        # Windows' own programs part folders by backslashes; in Japanese code pages one is half a character.
        (info, (info.orig_filename if raw is None else raw.decode(encoding)).replace("\\", "/"))
        for info, raw in told
    ]
    if encoding != "utf-8":
        first = next(name for (_, raw), (_, name) in zip(told, named, strict=True) if raw in unsaid[:1])
        done.old_names = encoding, _shown(first)
    return named


def _encoding_of(names: list[bytes]) -> str:
    try:
        b"".join(names).decode("utf-8")
    except UnicodeDecodeError:
        found = decode(b"\n".join(names))
        try:
            for name in names:
                name.decode(found.encoding)
        except (UnicodeDecodeError, LookupError):
            return "cp437"
        return found.encoding if found.found == "detected" else "cp437"
    return "utf-8"


# --- what is in them --------------------------------------------------------------------------------------


def _write(
    archive: zipfile.ZipFile, info: zipfile.ZipInfo, target: Path, bounds: Bounds, look: Callable[[], None]
) -> Message | None:
    """Unpack one file; return why it is left out, if it is: nothing of it stays then.

    Raises FormatError if it is not one that anybody made for use, or if the disk is full.
    """
    made, most = 0, max(_SMALL, _TIMES * info.compress_size)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with archive.open(info) as packed, target.open("xb") as stream:
            while piece := packed.read(_PIECE):
                look()
                made += len(piece)
                bounds.take(0, len(piece))
                if made > most:
                    raise FormatError(messages.BOMB, name=_shown(info.filename), times=_TIMES)
                stream.write(piece)
    except FormatError:
        raise
    except FileExistsError:  # where names in capitals are the same names
        return message(messages.TWICE)
    except _FAULTS as error:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise FormatError(messages.NOT_WRITTEN, reason=told_by(error)) from error
        target.unlink(missing_ok=True)
        return message(messages.DAMAGED, reason=told_by(error))
    return None
