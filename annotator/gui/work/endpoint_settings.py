"""The model server that a person asks for names: kept with the window's settings, never in a project."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.assist.base import ANSWER_SECONDS

from .remembered import Remembered

LEAST, MOST = 5, 600
"""Seconds that an answer may be waited for."""


@dataclass(frozen=True, slots=True)
class EndpointSettings:
    """Whether it may be asked, where, which model, and for how many seconds an answer is waited for."""

    on: bool = False
    address: str = ""
    model: str = ""
    seconds: int = int(ANSWER_SECONDS)

    @property
    def usable(self) -> bool:
        """Whether it may be asked, and everything is known."""
        return self.on and bool(self.address) and bool(self.model)


def endpoint_of(remembered: Remembered) -> EndpointSettings:
    """Return what is in force."""
    return EndpointSettings(
        bool(remembered.get("endpoint_on", 0)),
        remembered.text("endpoint_address", ""),
        remembered.text("endpoint_model", ""),
        max(LEAST, min(MOST, remembered.get("endpoint_seconds", int(ANSWER_SECONDS)))),
    )


def keep_endpoint(remembered: Remembered, settings: EndpointSettings) -> None:
    """Keep what was chosen."""
    remembered.put("endpoint_on", int(settings.on))
    remembered.put_text("endpoint_address", settings.address)
    remembered.put_text("endpoint_model", settings.model)
    remembered.put("endpoint_seconds", settings.seconds)
