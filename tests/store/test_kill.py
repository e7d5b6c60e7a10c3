"""What was acknowledged is on the disk: programs killed at random moments, without a chance to clean up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.store import Project

from .helpers import MARY

KILLS = 10
DRIVER = """
# One process pays for the imports; each child it forks opens the project, commits without end and is killed.
import os, random, signal, sys, time
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import uuid7
from annotator.domain.items import Argument, Author, Event, Mention
from annotator.domain.ranges import Span
from annotator.store import Project

def work(path, acks):
    def acknowledged(journal_id, after):
        os.write(acks, f"{journal_id} {after.id} {after.revision}\\n".encode())

    project = Project.open(path, acknowledged=acknowledged)
    a = project.annotation_set(project.documents()[0].id, Author("mary"))
    while True:
        m = Mention(uuid7(), Span.at(0, 2), "PER")
        e = Event(uuid7(), Span.at(3, 4), "meet", arguments=(Argument("who", m.id),))
        changes = (Change(Kind.MENTION, m.id, None, m), Change(Kind.EVENT, e.id, None, e))
        a = project.commit(a, Edit("x", {}, changes)).annotations

chance = random.Random(7)
for _ in range(int(sys.argv[2])):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        work(sys.argv[1], writing)
    os.close(writing)
    with open(reading) as acks:
        print(acks.readline(), end="")
        time.sleep(chance.uniform(0.0, 0.1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(acks.read(), end="")
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_acknowledged_edits_survive_kills(path: Path):
    command = [sys.executable, "-c", DRIVER, str(path), str(KILLS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    acknowledged = [line.split() for line in done.stdout.splitlines()]
    assert len(acknowledged) >= KILLS
    with Project.open(path) as project:
        journal = {row.id: row for row in project.journal()}
        a = project.annotation_set(project.documents()[0].id, MARY)
        assert all(journal[int(number)].set_id == set_id for number, set_id, _ in acknowledged)
        assert a.revision >= max(int(revision) for *_, revision in acknowledged)
        assert len(a.events) == len(journal) - 1
        assert all(argument.target in a.mentions for e in a.events.values() for argument in e.arguments)
        assert {f.code for f in project.check()} <= {"unknown-label"}
