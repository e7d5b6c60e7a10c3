"""Rows of two fields, such as a language and a name: written, added and taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ..look import scale
from ..look.i18n import tr
from ..widgets.icon_button import IconButton
from ..widgets.tab_order import tab_through


class _Row(QWidget):
    """A pair: what it is of, and its words."""

    def __init__(self, key: str, value: str, keys: Sequence[str], names: tuple[str, str], wide: int) -> None:
        super().__init__()
        self.key, self.value = QComboBox(), QLineEdit(value)
        self.key.setEditable(True)
        self.key.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.key.addItems([one for one in dict.fromkeys((key, *keys)) if one])
        self.key.setEditText(key)
        self.key.setFixedWidth(wide)
        self.key.setAccessibleName(names[0])
        self.value.setAccessibleName(f"{names[1]} ({key})" if key else names[1])
        self.away = IconButton("close", tr("Remove {name}").format(name=key))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.key)
        row.addWidget(self.value, 1)
        row.addWidget(self.away)

    def pair(self) -> tuple[str, str]:
        """Return what stands in both fields."""
        return self.key.currentText().strip(), self.value.text()


class PairRows(QWidget):
    """A mapping of words to words, row by row; a row without its first word counts for nothing."""

    changed = Signal(object)
    """The mapping, after somebody wrote or removed something."""

    def __init__(self, keys: Sequence[str], names: tuple[str, str], add: str, wide: int = 96) -> None:
        """``keys`` are proposed for the first field; ``names`` say what both are, ``add`` the button."""
        super().__init__()
        self._keys, self._names, self._wide = keys, names, wide
        self._shown: dict[str, str] = {}
        self.rows: list[_Row] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(scale.CLOSE)
        self.add_button = QPushButton(add)
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._add)
        below = QVBoxLayout(self)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(scale.CLOSE)
        below.addLayout(self._column)
        below.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_pairs(self, pairs: Mapping[str, str], keys: Sequence[str] | None = None) -> None:
        """Show a mapping; fields that say so already are left alone, also those half written."""
        if keys is not None:
            self._keys = keys
        if pairs == self._shown and self.rows:
            return
        if pairs == self._mapping() and len(pairs) == len(self.rows):
            self._shown = dict(pairs)
            return
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for key, value in pairs.items():
            self._put(key, value)
        self._shown = dict(pairs)

    def clear(self) -> None:
        """Forget rows that are half written: another label is shown."""
        self._shown = {}
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []

    def _put(self, key: str, value: str) -> _Row:
        row = _Row(key, value, self._keys, self._names, self._wide)
        row.key.editTextChanged.connect(lambda _text: self._written())
        row.value.textEdited.connect(lambda _text: self._written())
        row.away.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.addWidget(row)
        tab_through(self, [field for one in self.rows for field in (one.key, one.value, one.away)])
        return row

    def _add(self) -> None:
        there = {row.pair()[0] for row in self.rows}
        free = next((one for one in self._keys if one not in there), "")
        row = self._put(free, "")
        row.show()
        (row.value if free else row.key).setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, row: _Row) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self._written()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mapping(self) -> dict[str, str]:
        pairs = (row.pair() for row in self.rows)
        return {key: value for key, value in pairs if key and value.strip()}

    def _written(self) -> None:
        made = self._mapping()
        if made != self._shown:
            self._shown = made
            self.changed.emit(made)
