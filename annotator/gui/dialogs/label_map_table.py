"""A small table that asks which labels of a file's scheme are which of the project's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QWidget

from annotator.datasets.label_maps import propose
from annotator.domain.label_map import Label, LabelMap, from_json, labels_of, parts, shown, to_json
from annotator.domain.scheme import Scheme
from annotator.gui.look.i18n import tr

from ..widgets.choice_table import AnswerBox, ChoiceTable
from ..widgets.label_sorts import LABEL_SORTS

_HEIGHT = 180  # most of it is seen at once, and the preview below still is


class LabelMapTable(ChoiceTable):
    """One row a label that the project lacks, with a choice of the project's; what is alike is chosen.

    Roles and values are asked for once it is said what their event type or attribute is.
    """

    changed = Signal()
    """Somebody has chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((tr("What"), tr("In the file"), tr("Here")), 1, parent)
        self._ours: Scheme | None = None
        self._others: Sequence[Scheme] = ()
        self._pairs: dict[Label, Label | None] = {}
        self.setAccessibleName(tr("Labels of the file and of the project"))
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(_HEIGHT)

    def ask(self, ours: Scheme, others: Sequence[Scheme]) -> None:
        """Ask for the labels of other schemes."""
        self._ours, self._others = ours, others
        self._show(propose(ours, others, self._pairs or None))

    def clear_labels(self) -> None:
        """Ask for nothing any more."""
        self._ours, self._others, self._pairs = None, (), {}
        self.setRowCount(0)

    def label_map(self) -> LabelMap | None:
        """Return what is chosen; None: nothing is asked."""
        return from_json(to_json(self._pairs)) if self._pairs else None

    def _show(self, pairs: Mapping[Label, Label | None]) -> None:
        self._pairs = dict(pairs)
        self.setRowCount(len(pairs))
        for row, (label, chosen) in enumerate(pairs.items()):
            self.setItem(row, 0, QTableWidgetItem(tr(LABEL_SORTS[label[0]])))
            self.setItem(row, 1, QTableWidgetItem(shown(label)))
            self.set_choice(row, self._choice(label, chosen))

    def _choice(self, label: Label, chosen: Label | None) -> AnswerBox:
        box = AnswerBox()
        box.setAccessibleName(f"{tr(LABEL_SORTS[label[0]])} {shown(label)}")
        answers: list[Label | None] = [None, *self._candidates(label)]
        box.addItems([shown(one) if one else tr("say what it is") for one in answers])
        box.setCurrentIndex(answers.index(chosen) if chosen in answers else 0)
        box.currentIndexChanged.connect(lambda index: self._chosen(label, answers[index]))
        return box

    def _candidates(self, label: Label) -> list[Label]:
        if self._ours is None:
            return []
        whole, _ = parts(*label)
        key = ("event" if label[0] == "role" else "attribute", whole)
        within = self._pairs.get(key, key) if whole else ("", "")
        wanted = (label[0], within[1] if within else None)
        return sorted(one for one in labels_of(self._ours) if (one[0], parts(*one)[0]) == wanted)

    def _chosen(self, label: Label, answer: Label | None) -> None:
        self._pairs[label] = answer
        if label[0] in ("event", "attribute") and self._ours is not None:
            self._show(propose(self._ours, self._others, self._pairs))
        self.changed.emit()
