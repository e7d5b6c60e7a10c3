"""What changed between two datasets: exports of any format that can be read, archives, or projects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import AnnotatorError
from annotator.domain.items import AuthorKind, Document
from annotator.formats import registry
from annotator.formats.admission import Raw, on_the_way_in
from annotator.formats.base import Incoming

from . import messages
from .import_files import Job, jobs
from .importing import ImportWish
from .scheme_from_data import NOTHING, said_by
from .whole import MANIFEST, read_manifest
from .zip_files import ZipFiles

if TYPE_CHECKING:
    from annotator.store.values import Stored

Json = dict[str, Any]
Progress = Callable[[int, int, str], None]


@dataclass
class One:
    """A document of a dataset: its name, the digest of its text, its part, its labels with their numbers."""

    name: str
    text: str
    part: str = ""
    labels: Counter[str] = field(default_factory=Counter)


@dataclass
class Side:
    """A dataset as far as it can be compared: documents by their text, what the manifest says, its files."""

    name: str
    documents: dict[str, One] = field(default_factory=dict)
    scheme: str = ""
    counts: dict[str, Any] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)
    """The part of each document by its id, as the manifest of a split has it."""

    @property
    def size(self) -> int:
        """How many documents it has, by its account where they cannot be read."""
        return len(self.documents) or int(self.counts.get("documents", 0))

    @property
    def unread(self) -> bool:
        """Whether it has documents that cannot be read again, as in a format that is written only."""
        return bool(self.size and not self.documents)


def read_side(target: str, progress: Progress | None = None) -> Side:
    """Read a project, an archive, an export or annotated data.

    Raises AnnotatorError if there is nothing that can be compared.
    """
    path = Path(target)
    if "://" in target or path.suffix == ".annotator":
        return _of_project(target, progress)
    if not path.exists():
        raise AnnotatorError(messages.NO_DATASET, path=target)
    side = Side(target)
    manifest = read_manifest(path / MANIFEST if path.is_dir() else path.with_name(f"{path.stem}.{MANIFEST}"))
    if manifest is not None:
        told = manifest.get("parts")
        side.parts = told if isinstance(told, dict) else {}
        side.scheme = " ".join(str(manifest["scheme"].get(name, "")) for name in ("name", "version"))
        side.counts = _flat(manifest.get("counts", {}))
        side.files = {one["path"]: one["sha256"] for one in manifest.get("files", ())}
    _read(side, path, progress)
    if manifest is None and not side.documents:
        raise AnnotatorError(messages.NO_DATASET, path=target)
    return side


def _read(side: Side, path: Path, progress: Progress | None) -> None:
    def seen(document: Document, raw: Raw) -> Raw:
        one = side.documents.setdefault(document.text_sha256, One(document.name, document.text_sha256))
        one.part = one.part or side.parts.get(document.id, "")
        if raw.author.kind is not AuthorKind.MODEL:
            one.labels.update(labels_of(raw))
        return raw

    with ZipFiles(progress) as zips, on_the_way_in(seen):
        work = list(jobs([path], None, zips))
        for at, job in enumerate(work):
            if not isinstance(job, Job) or job.key not in registry.FORMATS:
                continue
            for read in registry.reader(job.key)(job.path, ImportWish().request(NOTHING)):
                if isinstance(read, Incoming):
                    document = read.document
                    side.documents.setdefault(document.text_sha256, One(document.name, document.text_sha256))
                    if progress is not None:
                        progress(at, len(work), document.name)


def _of_project(target: str, progress: Progress | None) -> Side:
    from annotator.store.project import Project

    with Project.open(target, read_only=True) as project:
        side = Side(target, scheme=f"{project.scheme.name} {project.scheme.version}")
        for at, stored in enumerate(project.every()):
            side.documents[stored.document.text_sha256] = _stored(stored)
            if progress is not None:
                progress(at, 0, stored.document.name)
    return side


def _stored(stored: Stored) -> One:
    one = One(stored.document.name, stored.document.text_sha256)
    for each in stored.sets:
        if each.author.kind is not AuthorKind.MODEL:
            one.labels.update(labels_of(said_by(each)))
    return one


def labels_of(raw: Raw) -> Counter[str]:
    """Return the labels of an author's items, with their numbers, by sort and id."""
    found: Counter[str] = Counter()
    found.update(f"kind:{one.kind}" for one in raw.segments)
    found.update(f"type:{one.type}" for one in raw.mentions)
    found.update(f"event:{one.type}" for one in raw.events)
    found.update(f"role:{one.type}.{each.role}" for one in raw.events for each in one.arguments)
    found.update(f"relation:{one.type}" for one in raw.relations)
    found.update(f"flag:{one}" for one in raw.flags)
    return found


def compared(old: Side, new: Side) -> Json:
    """Return what differs, as ``annotator diff --json`` prints it.

    A document is the same if its text is; one whose text is another but whose name is the same has changed.
    Where one cannot be read again, the documents are those of the manifests, by their ids.
    """
    if old.unread or new.unread:
        old, new = _by_manifest(old), _by_manifest(new)
    gone = {key: one for key, one in old.documents.items() if key not in new.documents}
    came = {key: one for key, one in new.documents.items() if key not in old.documents}
    named = {one.name: one for one in gone.values()}
    pairs = [(old.documents[key], one) for key, one in new.documents.items() if key in old.documents]
    pairs += [(named.pop(one.name), one) for one in came.values() if one.name in named]
    retold = {second.text for first, second in pairs if first.text != second.text}
    changed = [told for first, second in pairs if (told := _changed(first, second))]
    return {
        "old": old.name,
        "new": new.name,
        "scheme": _pair(old.scheme, new.scheme),
        "documents": {
            "old": old.size,
            "new": new.size,
            "added": sorted(one.name for key, one in came.items() if key not in retold),
            "removed": sorted(named),
            "changed": sorted(changed, key=lambda one: str(one["name"])),
        },
        "labels": _numbers(_total(old), _total(new)),
        "counts": {
            name: [old.counts.get(name), new.counts.get(name)]
            for name in dict.fromkeys((*old.counts, *new.counts))
            if old.counts.get(name) != new.counts.get(name) and old.counts and new.counts
        },
        "files": sorted(
            name
            for name in {*old.files, *new.files}
            if old.files.get(name) != new.files.get(name) and old.files and new.files
        ),
    }


def _by_manifest(side: Side) -> Side:
    return replace(side, documents={one: One(one, one, part) for one, part in side.parts.items()})


def _changed(first: One, second: One) -> Json:
    told: Json = {"text": True} if first.text != second.text else {}
    told |= {"part": [first.part, second.part]} if first.part != second.part else {}
    labels = _numbers(first.labels, second.labels)
    told |= {"labels": labels} if labels else {}
    return {"name": second.name, **told} if told else {}


def _total(side: Side) -> Counter[str]:
    found: Counter[str] = Counter()
    for one in side.documents.values():
        found.update(one.labels)
    return found


def _numbers(old: Counter[str], new: Counter[str]) -> dict[str, list[int]]:
    return {name: [old[name], new[name]] for name in sorted({*old, *new}) if old[name] != new[name]}


def _pair(old: str, new: str) -> list[str]:
    return [old, new] if old != new and old and new else []


def _flat(counts: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in counts.items():
        found |= _flat(value, f"{before}{name}.") if isinstance(value, dict) else {f"{before}{name}": value}
    return found
