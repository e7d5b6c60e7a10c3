"""Projects in which every edit is counted, and programs that are killed while they edit them."""

from __future__ import annotations

import atexit
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.scheme import Scheme
from annotator.store import Project
from tests.store.helpers import MARY, page, tag

ROOT = Path(__file__).parents[2]
_KILLER = """
import os, signal, sys
from tests.faults.projects import edited, mine
from annotator.store import Project
for line in sys.stdin:
    edits, path = line.rstrip("\\n").split(":", 1)
    child = os.fork()
    if child == 0:
        project = Project.open(path)
        edited(project, mine(project), int(edits))
        os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(child, 0)
    print("killed", flush=True)
"""


@cache
def _killer() -> subprocess.Popen[str]:
    """One process pays for the imports; what it forks is killed."""
    command = [sys.executable, "-c", _KILLER]
    made = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, bufsize=1
    )
    atexit.register(made.communicate)
    return made


def make(path: Path, scheme: Scheme, word: str = "storm ", edits: int = 0) -> Path:
    """Make a project with one page, and edit it."""
    with Project.create(path, scheme) as project:
        project.add_document(page(word * 200), None)
        edited(project, mine(project), edits)
    return path


class Templates(NamedTuple):
    """Projects that lie ready: one without edits, and another one of two edits."""

    one: Path
    other: Path

    def new(self, path: Path) -> Path:
        path.parent.mkdir(exist_ok=True)
        return Path(shutil.copyfile(self.one, path))

    def another(self, path: Path) -> Path:
        return Path(shutil.copyfile(self.other, path))


def mine(project: Project) -> AnnotationSet:
    return project.annotation_set(project.documents()[0].id, MARY)


def edited(project: Project, annotations: AnnotationSet, times: int) -> AnnotationSet:
    for n in range(times):
        annotations = project.commit(annotations, tag(n, n + 1)).annotations
    return annotations


def killed(edits: int, path: Path) -> None:
    """Edit a project so many times in a program that is then killed, with its log left."""
    killer = _killer()
    assert killer.stdin is not None
    assert killer.stdout is not None
    print(f"{edits}:{path}", file=killer.stdin, flush=True)
    assert killer.stdout.readline() == "killed\n"


def shell(*command: str | Path) -> None:
    subprocess.run(command, check=True)


def held(path: Path) -> int:
    """Return how many edits a project holds; it must be sound."""
    with Project.open(path) as project:
        assert project.check() == []
        return len(mine(project).mentions)


def said(path: Path) -> list[str]:
    """Return what is said of a project's file when it is opened."""
    with Project.open(path) as project:
        return [notice.id for notice in project.file.notices()]


def beside(path: Path) -> Sequence[str]:
    """Return what lies in the folder of a project besides it."""
    return sorted({found.name for found in path.parent.iterdir()} - {path.name})
