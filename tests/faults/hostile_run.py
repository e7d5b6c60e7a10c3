"""A program that imports hostile files, checks and exports, and says what it took.

    python -m tests.faults.hostile_run PROJECT OUT PATH…

It prints one JSON object: what was refused, times, memory, handles. Connections are seen from outside.
"""

from __future__ import annotations

import gc
import json
import os
import resource
import sys
import time
from collections.abc import Iterator
from multiprocessing import resource_tracker
from pathlib import Path

from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportReport, ImportWish, import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.errors import AnnotatorError
from annotator.domain.sentences import Message
from annotator.store import Project


def handles() -> int:
    """Return how many files, pipes and sockets this program has open."""
    return len([*Path("/proc/self/fd").iterdir()])


def _said(report: ImportReport) -> dict[str, list[str]]:
    """Return the ids of the sentences that were said, by file; those of warnings under ""."""
    found: dict[str, set[str]] = {"": {one for each in report.warnings for one in _ids(each)}}
    for refusal in report.refused:
        found.setdefault(Path(refusal.path).name, set()).update(_ids(refusal.reason))
    return {name: sorted(ids) for name, ids in found.items()}


def _ids(one: object) -> Iterator[str]:
    if isinstance(one, Message):
        yield one.id
        for value in one.values.values():
            yield from _ids(value)
    elif isinstance(one, list | tuple):
        for value in one:
            yield from _ids(value)


def main(target: str, out: str, paths: list[str]) -> None:
    """Import, check, export."""
    resource_tracker.ensure_running()  # one for the whole program, to its end
    before = handles()
    times: dict[str, float] = {}
    last = ["", time.monotonic()]

    def progress(_done: int, _total: int, name: str) -> None:
        now = time.monotonic()
        times[last[0]] = max(times.get(str(last[0]), 0.0), now - float(last[1]))
        last[:] = [name, now]

    with Project.create(target, find_scheme("news")) as project:
        report = import_paths(project, paths, ImportWish(author="eve"), progress=progress)
        progress(0, 0, "")
        found = [one.code for one in project.check()]
        texts = [project.document(row.id).text for row in project.documents()]
        exported = {}
        for key in ("jsonl", "brat", "conll2003"):
            try:
                exported[key] = export(project, Path(out) / key, format=key).documents
            except AnnotatorError as error:
                exported[key] = error.message.id
    gc.collect()  # what nobody refers to any more is no leak
    told = {
        "imported": report.imported,
        "refused": [(one.path, one.reason.id, str(one.reason)) for one in report.refused],
        "said": _said(report),
        "handles": handles() - before,
        "left": [one.name for one in Path(os.environ["TMPDIR"]).iterdir()],
        "findings": found,
        "text": "\n".join(texts),
        "exported": exported,
        "slowest": max(times.items(), key=lambda one: one[1]),
        "own_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        "workers_kb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
