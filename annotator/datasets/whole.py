"""Files that are there whole or not at all: written beside their place, flushed to disk, then renamed."""

from __future__ import annotations

import contextlib
import glob
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.store.leftovers import runs

from . import messages

MANIFEST = "manifest.json"
MANIFEST_FORMAT = "annotator-export/1"
_SUFFIX = ".tmp"


@contextlib.contextmanager
def whole_folder(destination: Path) -> Iterator[Path]:
    """Give a temporary folder that becomes ``destination`` when the block ends well, and goes when not.

    Raises FormatError, before anything is written, if something is there that is not an earlier export.
    """
    destination = destination.resolve()
    refuse_foreign_folder(destination)
    with _parents(destination.parent), _beside(destination) as (folder, old):
        yield folder
        _sync_tree(folder)
        _put_in_place(folder, destination, old)


@contextlib.contextmanager
def whole_files(destination: Path) -> Iterator[Path]:
    """Give a temporary folder whose files go beside ``destination``: the one of its name last.

    The file that stands for the whole (``destination`` itself) is renamed into place after the others.
    """
    destination = destination.resolve()
    refuse_foreign_file(destination)
    with _parents(destination.parent), _beside(destination) as (folder, _):
        yield folder
        _sync_tree(folder)
        for made in sorted(folder.iterdir(), key=lambda path: (path.name == destination.name, path.name)):
            made.replace(destination.parent / made.name)
        _sync_folder(destination.parent)


def refuse_foreign_folder(destination: Path) -> None:
    """Raise FormatError unless a folder may be put there: nothing, an empty one, or an export of ours."""
    if not destination.exists():
        return
    if not destination.is_dir():
        raise FormatError(messages.IS_FILE, path=str(destination))
    if not any(destination.iterdir()):
        return
    manifest = read_manifest(destination / MANIFEST)
    if manifest is None:
        raise FormatError(messages.FOLDER_TAKEN, path=str(destination))
    names = {path.relative_to(destination).as_posix() for path in destination.rglob("*") if not path.is_dir()}
    foreign = sorted(names - {MANIFEST} - {str(file.get("path")) for file in manifest.get("files", ())})
    if foreign:
        raise FormatError(messages.FOREIGN_FILE, path=str(destination), name=foreign[0])


def refuse_foreign_file(destination: Path) -> None:
    """Raise FormatError unless a file may be put there: nothing, or an earlier export with its manifest."""
    if destination.is_dir():
        raise FormatError(messages.IS_FOLDER, path=str(destination))
    if destination.exists() and read_manifest(beside(destination, MANIFEST)) is None:
        raise FormatError(messages.FILE_TAKEN, path=str(destination))


def beside(destination: Path, name: str) -> Path:
    """Return the path of a file that accompanies a single-file export, such as ``x.jsonl.manifest.json``."""
    return destination.with_name(f"{destination.name}.{name}")


def read_manifest(path: Path) -> dict[str, Any] | None:
    """Return the manifest of an export, or None if the file is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    ours = isinstance(found, dict) and found.get("format") == MANIFEST_FORMAT
    return found if ours else None


def described(folder: Path) -> list[dict[str, object]]:
    """Return path, size and SHA-256 of every file in a folder, by path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [
        {
            "path": path.relative_to(folder).as_posix(),
            "bytes": path.stat().st_size,
            "sha256": _digest(path),
        }
        for path in files
    ]


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextlib.contextmanager
def _parents(folder: Path) -> Iterator[None]:
    """Make missing folders; take them away again if the block fails."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for one in missing:
            with contextlib.suppress(OSError):
                one.rmdir()
        raise


@contextlib.contextmanager
def _beside(destination: Path) -> Iterator[tuple[Path, Path]]:
    """Give an empty folder beside the destination, and the place an old export may be moved to."""
    # In the same folder, because a rename is atomic within one file system only.
    prefix = f".{destination.name[:40]}."
    _sweep(destination.parent, prefix)
    made = tempfile.mkdtemp(prefix=f"{prefix}{os.getpid()}.", suffix=_SUFFIX, dir=destination.parent)
    scratch = Path(made)
    folder = scratch / "new"
    try:
        folder.mkdir()
        yield folder, scratch / "old"
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _sweep(folder: Path, prefix: str) -> None:
    """Take away what an export to the same place left behind when its process was killed."""
    for left in folder.glob(f"{glob.escape(prefix)}*{_SUFFIX}"):
        process, *rest = left.name.removeprefix(prefix).split(".")
        # Exactly number, random part and suffix: "out.7" beside "out" is another export's business.
        if process.isdecimal() and len(rest) == len(("random", "tmp")) and not runs(int(process)):
            shutil.rmtree(left, ignore_errors=True)


def _put_in_place(folder: Path, destination: Path, old: Path) -> None:
    if not destination.exists():
        folder.rename(destination)
    else:
        destination.rename(old)
        try:
            folder.rename(destination)
        except OSError:
            old.rename(destination)
            raise
    _sync_folder(destination.parent)


def _sync_tree(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb+") as stream:
                os.fsync(stream.fileno())
        else:
            _sync_folder(path)
    _sync_folder(folder)


def _sync_folder(folder: Path) -> None:
    if os.name != "nt":  # Windows cannot flush a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
