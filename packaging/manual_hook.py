"""Puts the manual that `make docs` built into the wheel and the source archive; they can do without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

BUILT = "build/manual"
PLACES = {"wheel": "annotator/_manual", "sdist": BUILT}  # a wheel is made from the source archive


class ManualHook(BuildHookInterface[Any]):
    """Adds the folder as it is, if it is there."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folder among what goes in."""
        built = Path(self.root) / BUILT
        if version == "standard" and (built / "index.html").is_file():
            build_data["force_include"][str(built)] = PLACES[self.target_name]
