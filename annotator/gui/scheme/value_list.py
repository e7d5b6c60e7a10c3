"""The values of an attribute, and for each what a label becomes where an item has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.scheme_changes import Choice
from annotator.domain.label_map import within

from ..look import scale
from ..look.i18n import tr
from ..widgets.labels import plain, wrapped
from .rest_row import RestRow, Targets, fill
from .wording import full_name, name_of, object_of


class ValueList(QWidget):
    """One row a value, with a choice of labels, and one more for the rest."""

    changed = Signal(object)
    """The ``Choice`` with one more answer."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice | None = None
        self.boxes: dict[str, QComboBox] = {}
        """The choices by value."""
        self.title = plain("", strong=True)
        self.told = wrapped(muted=True)
        self.rest = RestRow()
        self.rest.chosen.connect(self._rest)
        self.rest.left.connect(self.left)
        self._area = QScrollArea()
        self._area.setObjectName("page")
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.NEAR)
        for widget in (self.title, self.told):
            rows.addWidget(widget)
        rows.addWidget(self._area, 1)
        rows.addLayout(self.rest)

    def ask(self, choice: Choice, data: Mapping[str, Any], targets: Targets, *, kept: bool) -> None:
        """Ask what a label of a scheme becomes by the values of the choice's attribute.

        ``data`` is the scheme that the label is of; ``targets`` are what it may become, with their names. A
        label that is ``kept`` may stay what the rest is.
        """
        self.choice = choice
        label = ("attribute", choice.attribute)
        attribute = object_of(data, label) or {}
        self.title.setText(
            tr("What becomes of {name}, by {attribute}?").format(
                name=full_name(data, choice.label), attribute=name_of(data, label)
            )
        )
        usual = attribute.get("default")
        self.told.setText(
            tr("Where nothing is said, {value} counts.").format(value=_named(data, choice.attribute, usual))
            if usual
            else tr("What has no value goes with the rest.")
        )
        self.rest.ask(targets, choice.to, kept=kept)
        self._show(choice, [str(one) for one in attribute.get("values", ())], data, targets)

    def _show(self, choice: Choice, values: Sequence[str], data: Mapping[str, Any], targets: Targets) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(scale.APART)
        grid.setVerticalSpacing(scale.NEAR)
        grid.setColumnStretch(1, 1)
        self.boxes = {}
        for row, value in enumerate(values):
            name = _named(data, choice.attribute, value)
            box = self.boxes[value] = QComboBox()
            box.setAccessibleName(tr("What becomes of {name}").format(name=name))
            box.setMaxVisibleItems(18)
            fill(box, tr("goes with the rest"), targets, choice.values.get(value, ""))
            box.activated.connect(lambda _at, value=value: self._answer(value))
            grid.addWidget(plain(name), row, 0)
            grid.addWidget(box, row, 1)
        grid.setRowStretch(len(values), 1)
        self._area.setWidget(inside)  # the one before goes
        before: QWidget = self._area
        for field in (*self.boxes.values(), self.rest.box, self.rest.back):
            QWidget.setTabOrder(before, field)
            before = field
        if self.boxes:
            next(iter(self.boxes.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self, value: str) -> None:
        if self.choice is None:
            return
        becomes = str(self.boxes[value].currentData())
        left = {key: one for key, one in self.choice.values.items() if key != value}
        self._put(replace(self.choice, values={**left, value: becomes} if becomes else left))

    def _rest(self, to: str) -> None:
        if self.choice is not None:
            self._put(replace(self.choice, to=to))

    def _put(self, choice: Choice) -> None:
        self.choice = choice
        self.changed.emit(choice)


def _named(data: Mapping[str, Any], attribute: str, value: str) -> str:
    return name_of(data, within("value", attribute, value))
