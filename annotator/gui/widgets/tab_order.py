"""Where Tab goes: to fields that are made later, in the place where they stand.

Qt appends what is made later at the end of the way that Tab takes through a window.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tab_through(holder: QWidget, fields: Iterable[QWidget]) -> None:
    """Let Tab come to some fields of a holder, in their order, where the holder itself was made."""
    before: QWidget = holder
    while (other := before.previousInFocusChain()) is not None and other is not holder:
        before = other
        if before.focusPolicy() & Qt.FocusPolicy.TabFocus and not holder.isAncestorOf(before):
            break
    for field in fields:
        QWidget.setTabOrder(before, field)
        before = field
