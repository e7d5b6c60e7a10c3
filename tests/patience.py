"""A `qtbot` that waits as long as a busy machine needs: what is waited for comes late there, not never."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

PATIENCE = 30_000
"""Milliseconds; a test as a whole has two minutes."""


class PatientBot(QtBot):
    """pytest-qt's bot, whose five seconds were too few on machines that run at a third of their speed."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        """Wait until the callback is true, or no longer raises ``AssertionError``."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **wishes: Any) -> SignalBlocker:
        """Wait, at the end of a ``with``, until the signal was emitted."""
        return super().waitSignal(signal, timeout=timeout, **wishes)
