"""Backups: made by themselves, verified, thinned, listed, and put back. Where they are: `folder`."""

from __future__ import annotations

from .automatic import Backups, backup_beside
from .copies import backup

__all__ = ["Backups", "backup", "backup_beside"]
