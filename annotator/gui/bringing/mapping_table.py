"""A table that says of each label of the data what it becomes here: one of ours, a new one, or nothing."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableWidgetItem, QWidget

from annotator.datasets.label_survey import LabelSurvey
from annotator.domain.label_map import SORTS, Label, LabelMap, from_json, labels_of, parts, shown, to_json
from annotator.domain.label_proposals import proposed
from annotator.domain.scheme import Scheme

from ..look.i18n import tr
from ..widgets.choice_table import AnswerBox, ChoiceTable
from ..widgets.label_sorts import LABEL_SORTS

NEW, OUT = "new", "out"
_ROW = 38  # pixels: a choice has room
_GROUPS = {
    "kind": "segment_kinds", "flag": "page_flags", "type": "entity_types", "event": "event_types",
    "relation": "relation_types",
}  # fmt: skip
Answer = Label | str
"""A label of the project, `NEW` or `OUT`."""


class MappingTable(ChoiceTable):
    """One row a label, the commonest sort of the data first; what is alike here is chosen.

    ``Delete`` leaves the label in hand out, and once more takes it back in.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__((tr("What"), tr("In the data"), tr("How often"), tr("Here")), 1, parent)
        self.answers: dict[Label, Answer] = {}
        self.boxes: dict[Label, QComboBox] = {}
        self._proposed: dict[Label, Answer] = {}
        self._ours: Scheme | None = None
        self.setAccessibleName(tr("What labels of the data become"))
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for column in (0, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (1, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def ask(self, theirs: Scheme, survey: LabelSurvey, ours: Scheme | None) -> None:
        """Ask for the labels of data; without ``ours`` they are taken as they are, or left out."""
        self._ours, self.boxes = ours, {}
        likely = proposed(theirs, ours) if ours is not None else {}
        mine = labels_of(ours) if ours is not None else frozenset()
        listed = sorted(labels_of(theirs), key=lambda one: (_place(one), -count(survey, one), one[1]))
        self.answers = {one: _first(one, mine, likely) for one in listed}
        self._proposed = dict(self.answers)
        self.setRowCount(len(listed))
        for row, label in enumerate(listed):
            name = parts(*label)[1] if label[0] in ("role", "value") else label[1]
            for column, text in (
                (0, tr(LABEL_SORTS[label[0]])),
                (1, _indented(label, name)),
                (2, _often(survey, label)),
            ):
                item = QTableWidgetItem(text)
                if column == 2:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
            self.set_choice(row, self._box(label))
        self.setCurrentCell(0 if listed else -1, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the label in hand out, or take it back in."""
        box = self.choice()
        if event.key() != Qt.Key.Key_Delete or box is None:
            super().keyPressEvent(event)
            return
        label = next(one for one, asked in self.boxes.items() if asked is box)
        self._show(box, OUT if self.answers[label] != OUT else self._proposed[label])
        self._answered(label)

    def label_map(self) -> LabelMap | None:
        """Return which labels of the data are called otherwise here; None: none is."""
        pairs: dict[Label, Label | None] = {
            label: answer
            for label, answer in self.answers.items()
            if isinstance(answer, tuple) and parts(*answer)[1] != parts(*label)[1]
        }
        return from_json(to_json(pairs)) if pairs else None

    def left_out(self) -> frozenset[Label]:
        """Return the labels that are not wanted; what is part of one goes with it."""
        out = {label for label, answer in self.answers.items() if answer == OUT}
        inside = {label for label in self.answers if _owner(label) in out}
        return frozenset(out | inside)

    def _box(self, label: Label) -> AnswerBox:
        box = AnswerBox()
        box.setAccessibleName(f"{tr(LABEL_SORTS[label[0]])} {shown(label)}")
        box.setMaxVisibleItems(18)
        box.addItem(tr("a new label"), NEW)
        box.addItem(tr("is left out"), OUT)
        for one in self._candidates(label):
            box.addItem(shown(one), one)
        self._show(box, self.answers[label])
        box.activated.connect(lambda _at: self._answered(label))
        self.boxes[label] = box
        return box

    def _show(self, box: QComboBox, answer: Answer) -> None:
        at = next((n for n in range(box.count()) if _data(box, n) == answer), 0)
        box.setCurrentIndex(at)

    def _candidates(self, label: Label) -> list[Label]:
        """Return ours of the same sort; of a role or a value those of what its owner becomes."""
        if self._ours is None:
            return []
        owner = _owner(label)
        into = self.answers.get(owner) if owner is not None else None
        if owner is not None and not isinstance(into, tuple):
            return []
        whole = into[1] if isinstance(into, tuple) else ""
        return sorted(one for one in labels_of(self._ours) if one[0] == label[0] and parts(*one)[0] == whole)

    def _answered(self, label: Label) -> None:
        box = self.boxes[label]
        self.answers[label] = _data(box, box.currentIndex())
        for one in self.answers:
            if _owner(one) == label:
                self._offer_anew(one)
        self.changed.emit()

    def _offer_anew(self, label: Label) -> None:
        """Offer what a role or a value may become, now that its owner becomes something else."""
        found = self._candidates(label)
        same = next((one for one in found if parts(*one)[1] == parts(*label)[1]), None)
        self.answers[label] = same or NEW
        box = self.boxes[label]
        while box.count() > 2:
            box.removeItem(2)
        for one in found:
            box.addItem(shown(one), one)
        self._show(box, self.answers[label])


def count(survey: LabelSurvey, label: Label) -> int:
    """Return how often the data has a label."""
    whole, part = parts(*label)
    if label[0] in _GROUPS:
        return survey.labels[_GROUPS[label[0]]][label[1]]
    if label[0] == "role":
        return survey.roles[whole][part]
    if label[0] == "value":
        return survey.attributes[whole][part]
    return survey.attributes[label[1]].total()


def _often(survey: LabelSurvey, label: Label) -> str:
    return f"{count(survey, label):,}"


def _first(label: Label, mine: frozenset[Label], likely: Mapping[Label, Label | None]) -> Answer:
    if label in mine:
        return label
    return likely.get(label) or NEW


def _place(label: Label) -> tuple[int, str]:
    """Return where a label stands: by sort, and what is part of another one right behind it."""
    owner = _owner(label)
    sort = owner[0] if owner is not None else label[0]
    return SORTS.index(sort), "" if owner is None else owner[1]


def _indented(label: Label, name: str) -> str:
    owner = _owner(label)
    return f"{owner[1]} › {name}" if owner is not None else name


def _owner(label: Label) -> Label | None:
    whole, _ = parts(*label)
    return ("event" if label[0] == "role" else "attribute", whole) if whole else None


def _data(box: QComboBox, at: int) -> Answer:
    data = box.itemData(at)
    return data if isinstance(data, str) else (str(data[0]), str(data[1]))
