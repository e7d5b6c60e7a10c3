"""Times as they are noted (ISO 8601, UTC) and as people read them."""

from __future__ import annotations

from datetime import UTC, datetime


def local_time(recorded: str) -> datetime:
    """Return a noted time in local time; one that cannot be read is the beginning of time."""
    try:
        found = datetime.fromisoformat(recorded)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone()
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC).astimezone()


def shown_time(found: datetime) -> str:
    """Return a time as all languages read it: 2026-11-28 17:00, local."""
    return found.astimezone().strftime("%Y-%m-%d %H:%M")
