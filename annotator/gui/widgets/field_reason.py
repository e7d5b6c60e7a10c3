"""A field whose text cannot be taken: its edge says so, and a label beside it says why."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


def mark_wrong(field: QWidget, wrong: bool) -> None:
    """Draw a field as one that holds something wrong, or no longer."""
    if (field.property("wrong") == "true") != wrong:
        field.setProperty("wrong", "true" if wrong else "false")
        field.style().unpolish(field)
        field.style().polish(field)


def show_reason(field: QWidget, label: QLabel, reason: str) -> None:
    """Say why a field's text cannot be taken, also to a screen reader; "" says that it can."""
    label.setText(reason)
    label.setVisible(bool(reason))
    field.setAccessibleDescription(reason)
    mark_wrong(field, bool(reason))
