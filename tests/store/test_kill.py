"""What was acknowledged is on the disk: programs killed at random moments, without a chance to clean up."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from annotator.store import Project

from .helpers import MARY

WRITER = """
import sys
from annotator.domain.items import Argument, Author, Event
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import uuid7
from annotator.domain.items import Mention
from annotator.domain.ranges import Span
from annotator.store import Project
project = Project.open(sys.argv[1])
a = project.annotation_set(project.documents()[0].id, Author("mary"))
while True:
    m = Mention(uuid7(), Span.at(0, 2), "PER")
    e = Event(uuid7(), Span.at(3, 4), "meet", arguments=(Argument("who", m.id),))
    a = project.commit(a, Edit("x", (Change(Kind.MENTION, m.id, None, m), Change(Kind.EVENT, e.id, None, e)))).annotations
"""
KILLS = 10


def test_acknowledged_edits_survive_kills(path: Path):
    chance = random.Random(7)
    acknowledged: list[tuple[int, str, int]] = []
    for _ in range(KILLS):
        reading, writing = os.pipe()
        environment = {**os.environ, "ANNOTATOR_ACK_FD": str(writing)}
        child = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], env=environment, pass_fds=[writing]
        )
        os.close(writing)
        with open(reading, "rb") as acks:
            lines = [acks.readline()]
            time.sleep(chance.uniform(0.0, 0.1))
            child.send_signal(signal.SIGKILL)
            child.wait()
            lines += acks.readlines()
        for line in lines:
            journal_id, set_id, revision = line.split()
            acknowledged.append((int(journal_id), set_id.decode(), int(revision)))
    assert len(acknowledged) > KILLS
    with Project.open(path) as project:
        journal = {row.id: row for row in project.journal()}
        a = project.annotation_set(project.documents()[0].id, MARY)
        assert all(journal[number].set_id == set_id for number, set_id, _ in acknowledged)
        assert a.revision >= max(revision for *_, revision in acknowledged)
        assert len(a.events) == len(journal) - 1
        assert all(
            argument.target in a.mentions for event in a.events.values() for argument in event.arguments
        )
        assert {f.code for f in project.check()} <= {"unknown-label"}
