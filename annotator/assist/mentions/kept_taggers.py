"""Trained taggers, kept on this computer between runs: numbers and labels, no words of any page.

In the folder for caches of the person's account, one file a project (in a blind one, a project and author): a
line of JSON, then what thinc writes of the network (msgpack). Nothing in it is ever run. It may be deleted at
any time, and is not used if anything of it does not fit: then the tagger is trained anew.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from dataclasses import astuple, dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from ..key_gate import Bar, Gate
from .tagger_worker import Trained

if TYPE_CHECKING:
    from annotator.store.project import Project

FOLDER = "ANNOTATOR_CACHE"
"""The environment variable that names another folder."""
_MARK = "annotator-tagger/2"
_MOST = 64_000_000  # bytes of a file


@dataclass(frozen=True, slots=True)
class Kept:
    """A tagger with the ids of the pages that taught it, and the labels that it is heard on."""

    trained: Trained
    documents: tuple[str, ...]
    heard: Gate

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels it knows."""
        return self.trained.labels


def folder() -> Path:
    """Return where taggers are kept."""
    if chosen := os.environ.get(FOLDER):
        return Path(chosen)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home())
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "annotator" / "taggers"


def place(project: Project, author: str | None) -> Path:
    """Return the file for a project, and for who taught it."""
    said = "\n".join((str(project.target), author or ""))
    return folder() / f"{sha256(said.encode()).hexdigest()[:32]}.tagger"


def write(project: Project, author: str | None, kept: Kept) -> None:
    """Keep a tagger, whole or not at all; where the folder cannot be written to, it is not kept."""
    head = {
        "format": _MARK,
        "spacy": _spacy(),
        "labels": list(kept.labels),
        "documents": list(kept.documents),
        "heard": {label: list(astuple(one)) for label, one in kept.heard.bars.items()},
        "steps": [list(one) for one in kept.heard.steps],
        "sha256": sha256(kept.trained.state).hexdigest(),
    }
    path = place(project, author)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = path.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(json.dumps(head).encode() + b"\n" + kept.trained.state)
        part.chmod(0o600)
        part.replace(path)


def read(project: Project, author: str | None) -> Kept | None:
    """Return the tagger that is kept; None if there is none that is whole and of this spaCy."""
    try:
        with place(project, author).open("rb") as file:
            data = file.read(_MOST + 1)
        line, _, state = data.partition(b"\n")
        head = json.loads(line)
        if head["format"] != _MARK or head["spacy"] != _spacy() or len(data) > _MOST:
            return None
        if sha256(state).hexdigest() != head["sha256"]:
            return None
        bars = {
            str(label): Bar(None if least is None else float(least), float(saved), *map(int, counts))
            for label, (least, saved, *counts) in head["heard"].items()
        }
        heard = Gate(bars, [(float(low), float(share)) for low, share in head["steps"]])
        return Kept(
            Trained(tuple(map(str, head["labels"])), state), tuple(map(str, head["documents"])), heard
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _spacy() -> str:
    try:
        return version("spacy")
    except PackageNotFoundError:
        return ""
