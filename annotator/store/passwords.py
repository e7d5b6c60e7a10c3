"""Passwords of accounts on a server: never on a command line, in settings or in logs.

Whoever connects first lets the server's own library look (``PGPASSWORD``, ``~/.pgpass``); if it finds none,
what was typed in this run counts, then the system's keyring, if the extra ``keyring`` is installed.
"""

from __future__ import annotations

import importlib
from typing import Any

from sqlalchemy.engine import URL

_SERVICE = "Annotator"
_TYPED: dict[str, str] = {}


def account(url: URL) -> str:
    """Return the name under which a password is kept: who, at which server, for which database."""
    host = url.host or str(url.query.get("host", "")) or "local"
    return f"{url.username or ''}@{host}:{url.port or 5432}/{url.database or ''}"


def known(url: URL) -> str | None:
    """Return the password of an account if it was typed in this run or is in the keyring."""
    name = account(url)
    return _TYPED.get(name) or _from_keyring(name)


def learn(url: URL, password: str, *, keep: bool = False) -> bool:
    """Use a password from now on; ``keep``: also in later runs. Return whether it is kept."""
    _TYPED[account(url)] = password
    keyring = _keyring() if keep else None
    if keyring is None:
        return False
    try:
        keyring.set_password(_SERVICE, account(url), password)
    except Exception:  # every backend has errors of its own
        return False
    return True


def forget(url: URL) -> None:
    """Use what was typed no longer: it was wrong."""
    _TYPED.pop(account(url), None)


def can_keep() -> bool:
    """Tell whether there is a keyring to keep a password in."""
    keyring = _keyring()
    return keyring is not None and keyring.get_keyring().priority > 0


def _from_keyring(name: str) -> str | None:
    keyring = _keyring()
    try:
        return keyring.get_password(_SERVICE, name) if keyring is not None else None
    except Exception:  # a locked or missing keyring is no reason not to ask
        return None


def _keyring() -> Any:
    try:
        return importlib.import_module("keyring")
    except ImportError:
        return None


def needed(error: BaseException) -> bool:
    """Tell whether a connection failed because the server wants a password and none was found."""
    return bool(getattr(getattr(error, "pgconn", None), "needs_password", False))
