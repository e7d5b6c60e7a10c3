"""Where a project is: a path, or the address of a PostgreSQL database."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from . import messages
from .errors import ProjectError

SUFFIX = ".annotator"
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_POSTGRES = ("postgresql", "postgres", "postgresql+psycopg")


def is_url(target: str) -> bool:
    """Tell whether a target is an address, not a path; only those of PostgreSQL can be opened."""
    return _ADDRESS.match(target) is not None


def project_file(target: str) -> str:
    """Return where a project is to be made: a name without an ending, unless a folder has it, gets ours."""
    if is_url(target) or Path(target).suffix or Path(target).is_dir():
        return target
    return f"{target}{SUFFIX}"


def postgres_url(target: str) -> URL:
    """Return the URL with psycopg 3 as its driver. Raises ProjectError, which shows no password."""
    scheme, _, rest = target.partition("://")
    try:
        if scheme.lower() not in _POSTGRES:
            raise ValueError(scheme)
        url = make_url(f"postgresql+psycopg://{rest}")
    except (ArgumentError, ValueError):
        raise ProjectError(messages.NO_ADDRESS) from None
    return url


def server_library() -> str:
    """Return the version of the library that talks to PostgreSQL. Raises ImportError if there is none."""
    from psycopg import pq

    return f"{pq.version() // 10_000}.{pq.version() % 10_000} ({pq.__impl__})"


def shown(url: URL) -> str:
    """Return an address for people: passwords, which may stand in the query too, as asterisks."""
    hidden = {name: "***" for name in url.query if "password" in name.lower()}
    shown = url.set(drivername="postgresql").update_query_dict(hidden)
    return shown.render_as_string(hide_password=True)
