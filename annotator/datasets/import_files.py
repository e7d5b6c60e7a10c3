"""From the paths a person gives to the files that are read, each with the format to read it as."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import FormatError, told_by
from annotator.domain.sentences import Message, Sentence, message
from annotator.formats import registry
from annotator.formats.base import Refusal
from annotator.formats.corpora.owners import WORK, own_copies
from annotator.pages import IMPORTERS, importer_for

from . import messages, zip_messages
from .whole import MANIFEST, read_manifest
from .zip_files import ZipFiles, is_zip

ABOUT = "about"
FILE = "file"
"""Under which key a document's metadata have the file that it came from."""
_ABOUT = re.compile(
    r"(?:readme|licen[cs]e|copying|copyright|notice|changelog|authors|citation)(?:\.(?:md|txt|rst|html?))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Job:
    """One file or folder to read, and the key of the page importer or dataset format to read it as."""

    path: Path
    key: str
    """``ABOUT`` for a file that is neither: it tells about the others, and is passed over with a word."""
    word: Message | None = None
    """That word; None: that it tells about the files beside it."""

    @property
    def is_page(self) -> bool:
        """Tell whether the file is one raw page, not a dataset."""
        return self.key in IMPORTERS


def require_readable(key: str) -> None:
    """Raise FormatError unless a key names a kind of page or a format that can be read."""
    if key in IMPORTERS:
        return
    if key not in registry.FORMATS:
        readable = [one.key for one in registry.FORMATS.values() if one.reads]
        raise FormatError(messages.UNKNOWN_FORMAT, key=key, known=[*IMPORTERS, *readable])
    registry.reader(key)


def jobs(paths: Iterable[Path], asked: str | None, zips: ZipFiles) -> Iterator[Job | Refusal]:
    """Yield what is to be read, folders in the order of their file names; hidden files are passed over.

    A file named by the person is always answered for, by a job or a refusal. Inside a folder the format asked
    for takes the files of its suffixes, and ``text`` takes every file. A zip file is read as the folder that
    it unpacks to, for as long as ``zips`` is open. Raises CancelledError while one is unpacked.
    """
    for path in paths:
        reason = _unreachable(path)
        if reason:
            yield Refusal(str(path), reason)
        elif path.is_dir():
            yield from _answered(path, asked, zips, messages.NOTHING_IN_FOLDER)
        else:
            yield from _files(path, asked, zips)


def _answered(folder: Path, asked: str | None, zips: ZipFiles, nothing: Sentence) -> Iterator[Job | Refusal]:
    """Yield what is in a folder; a refusal with ``nothing`` if that is nothing to read."""
    found = False
    for one in _in_folder(folder, asked, zips):
        found = found or not (isinstance(one, Job) and one.key == ABOUT)
        yield one
    if not found:
        ours = _exported(folder)
        said = message(messages.EXPORT_ONLY, format=ours) if ours else message(nothing)
        yield Refusal(str(folder), said)


def _files(path: Path, asked: str | None, zips: ZipFiles) -> Iterator[Job | Refusal]:
    """Yield a file, or what is in it if it is a zip file."""
    if not is_zip(path):
        yield _file(path, asked)
        return
    folder, refused = zips.unpacked(path)
    yield from refused
    if folder is not None:
        yield from _answered(folder, asked, zips, zip_messages.EMPTY)


def _exported(folder: Path) -> str | None:
    """Return the format that a folder is an export of ours in; "" if it does not say, None if it is none."""
    found = read_manifest(folder / MANIFEST)
    asked = found.get("asked") if found else None
    if isinstance(asked, dict) and isinstance(asked.get("format"), str):
        return str(asked["format"])
    return None if found is None else ""


def _unreachable(path: Path) -> Message | None:
    """Return why nothing can be found at a path, or None: also a link in a circle, a name too long."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return message(messages.NO_SUCH_FILE)
    except (OSError, ValueError) as error:
        return told_by(error)
    return None


def _in_folder(
    folder: Path, asked: str | None, zips: ZipFiles, within: str | None = None
) -> Iterator[Job | Refusal]:
    """Yield what is in a folder; ``within``: the format of an export of ours that it is a folder of."""
    detected = registry.detect(folder)
    whole = asked in registry.FORMATS and registry.FORMATS[asked].folder
    if whole or (detected is not None and asked in (None, detected)):
        yield from _whole_folders(folder, asked or detected or "")
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Refusal.of(error, folder)
        return
    ours = _exported(folder)
    ours = within if ours is None else ours
    if ours in registry.FORMATS and not registry.FORMATS[ours].reads and asked is None:
        yield Refusal(str(folder), message(messages.EXPORT_ONLY, format=ours))
        return
    about = sorted(own_copies([entry.name for entry in entries]))
    if about:
        yield from _of_inception(folder, about, {entry.name for entry in entries})
    for entry in entries:
        path = Path(entry.path)
        if (
            entry.name.startswith(".")
            or entry.name in about
            or (ours is not None and _accompanies(path, ours))
        ):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _in_folder(path, asked, zips, ours)
        elif not (entry.is_symlink() and path.is_dir()) and (is_zip(path) or _wanted(path, asked)):
            yield from (Job(path, ABOUT),) if _tells_about(path) else _files(path, asked, zips)


def _of_inception(folder: Path, about: list[str], there: set[str]) -> Iterator[Job | Refusal]:
    """Yield what is to be said of a project that INCEpTION exported, besides what is read of it."""
    if there & set(WORK):
        yield Job(folder, ABOUT, message(zip_messages.OWN_COPIES, names=about))
    else:
        yield Refusal(str(folder), message(zip_messages.ONLY_BINARY))


def _whole_folders(folder: Path, key: str) -> Iterator[Job]:
    """Yield a folder that is a dataset, or each part of a split in it."""
    parts = [folder / part for part in ("train", "dev", "test")]
    there = [part for part in parts if part.is_dir() and registry.detect(part) == key]
    if registry.FORMATS[key].gold and there:
        yield from (Job(part, key) for part in there)
    else:
        yield Job(folder, key)


def _accompanies(path: Path, format: str) -> bool:
    """Tell whether a file of an export of ours only goes with the dataset: manifest, losses, offsets."""
    return path.is_file() and registry.detect(path) not in ((format,) if format else registry.FORMATS)


def _tells_about(path: Path) -> bool:
    """Tell whether a file of a folder is about the folder, by its name: a README, a licence."""
    return _ABOUT.fullmatch(path.name) is not None and path.is_file()


def _wanted(path: Path, asked: str | None) -> bool:
    if asked is None or asked in IMPORTERS:
        return True
    if path.suffix.lower() in registry.FORMATS[asked].suffixes:
        return True
    # A pipe must not even be looked into.
    return not _unreachable(path) and path.is_file() and registry.detect(path) == asked


def _head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(4096)
    except OSError:
        return b""  # whoever reads it will say why


def _file(path: Path, asked: str | None) -> Job | Refusal:
    reason = _unreachable(path)
    if reason:
        broken = path.is_symlink()
        return Refusal(str(path), message(messages.BROKEN_LINK, reason=reason) if broken else reason)
    if not path.is_file():
        # A pipe or a device would be waited for, or never end.
        return Refusal(str(path), message(messages.NOT_REGULAR))
    key = asked or registry.detect(path) or importer_for(path, _head(path))
    # Annotations are never read as the bare text that a scraper's lines would be.
    if asked is None and key in (None, "scraped", "text") and (reason := registry.not_read(path)):
        return Refusal(str(path), reason)
    if key is None:
        return Refusal(str(path), message(messages.UNKNOWN_FILE))
    return Job(path, key)
