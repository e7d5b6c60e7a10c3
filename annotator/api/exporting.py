"""Exports for the Python API: what the command does with its options, in words of Python."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotator.datasets.export_report import ExportReport
    from annotator.store.project import Project


def exported(
    project: Project, destination: str | os.PathLike[str], *, split: str, at: str, **wish: Any
) -> ExportReport:
    """Write a dataset. Raises AnnotatorError as ``datasets.exporting.export`` does."""
    from annotator.datasets.exporting import export
    from annotator.datasets.split import parse_shares
    from annotator.domain.moments import moment

    if at:
        wish["at"] = moment(at, datetime.now().astimezone())
    wish |= {name: wish[name] or None for name in ("profile", "articles", "tokens")}
    shares = parse_shares(split) if split else None
    return export(project, Path(destination), split=shares, **wish)
