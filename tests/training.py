"""Trains spaCy's pipelines from a folder that an export wrote."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Mapping
from pathlib import Path


def trained(
    folder: Path,
    config: str = "config.cfg",
    output: str = "out",
    overrides: Mapping[str, object] | None = None,
    **limits: int,
) -> Path:
    """Do what `spacy train CONFIG --output OUTPUT` does, in the folder; return where the last model is.

    In this process: loading spaCy takes longer than the few steps. ``limits`` are values of ``[training]``.
    """
    from spacy.cli.train import train

    named = {**(overrides or {}), **{f"training.{name}": value for name, value in limits.items()}}
    with contextlib.chdir(folder), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of spaCy's own libraries
        train(Path(config), Path(output), overrides=named)
    return folder / output / "model-last"
