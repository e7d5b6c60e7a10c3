"""A program that imports hostile files, checks and exports, and says what it took of time, memory and handles.

    python -m tests.faults.hostile_run PROJECT OUT PATH…

It prints one JSON object. What it does is measured from outside too: who connects, what is left, what is said.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportWish, import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.errors import AnnotatorError
from annotator.store import Project


def handles() -> int:
    """Return how many files, pipes and sockets this program has open."""
    return len(os.listdir("/proc/self/fd"))


def main(target: str, out: str, paths: list[str]) -> None:
    """Import, check, export."""
    before, times, last = 0, {}, ["", time.monotonic()]

    def progress(_done: int, _total: int, name: str) -> None:
        now = time.monotonic()
        times[last[0]] = max(times.get(str(last[0]), 0.0), now - float(last[1]))
        last[:] = [name, now]

    with Project.create(target, find_scheme("news")) as project:
        before = handles()
        report = import_paths(project, paths, ImportWish(author="eve"), progress=progress)
        progress(0, 0, "")
        after = handles()
        found = [one.code for one in project.check()]
        texts = [project.document(row.id).text for row in project.documents()]
        exported = {}
        for key in ("jsonl", "brat", "conll2003"):
            try:
                exported[key] = export(project, Path(out) / key, format=key).documents
            except AnnotatorError as error:
                exported[key] = error.message.id
    print(json.dumps({
        "imported": report.imported, "refused": [(one.path, one.reason.id, str(one.reason)) for one in report.refused],
        "handles": after - before, "findings": found, "text": "\n".join(texts), "exported": exported,
        "slowest": max(times.items(), key=lambda one: one[1]), "left": len(os.listdir(os.environ["TMPDIR"])),
        "own_kb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
        "workers_kb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss,
    }))  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
