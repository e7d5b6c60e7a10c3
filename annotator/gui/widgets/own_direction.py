"""Cells of Qt's own lists and tables whose texts keep their direction: a path is no path read backwards."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from .mirror import mirrored
from .tree_model import Index

_ISOLATED = "\u2068{text}\u2069"
"""Signs that are not seen: what is between them has its own direction (Unicode, UAX 9)."""


class _Cells(QStyledItemDelegate):
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if option.text and mirrored(option.direction):  # where Qt would lay every text out from the right
            option.text = _ISOLATED.format(text=option.text)


def keep_direction(view: QAbstractItemView) -> None:
    """Let each text of a list or table run as its first letter does; what is stored stays as it is."""
    view.setItemDelegate(_Cells(view))
