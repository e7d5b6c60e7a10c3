"""What a label is called elsewhere: by formats, and in the scheme that suggestions know."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotator.domain.scheme import REFERENCE

from ..look import scale
from ..look.i18n import tr
from ..widgets.labels import wrapped
from .editing import Editing
from .pair_rows import PairRows
from .wording import object_of


class ExternalTab(QScrollArea):
    """One row a format: its key, and the name there."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        from annotator.formats.registry import FORMATS

        self._editing = editing
        self.setObjectName("page")
        self.setWidgetResizable(True)
        self.setAccessibleName(tr("Names elsewhere"))
        listed = (REFERENCE, *sorted(FORMATS))
        self.rows = PairRows(listed, (tr("Format"), tr("Name there")), tr("Add a format"), wide=190)
        self.rows.changed.connect(lambda names: editing.put("external", names or None))
        inside = self._inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        column.setSpacing(scale.NEAR)
        column.addWidget(
            wrapped(
                tr(
                    "A format writes the label by the name that stands here, and reads it back. With a point "
                    "and a value of an attribute (conll2003.money) a name is for mentions that have that "
                    "value. A kind that does the work of one of the scheme “news” names it here."
                ),
                muted=True,
            )
        )
        column.addWidget(self.rows)
        column.addStretch(1)
        self.setWidget(inside)
        self._label: object = None

    def follow(self) -> None:
        """Show the names of the label in hand."""
        label = self._editing.label
        if label != self._label:
            self._label = label
            self.rows.clear()
        one = object_of(self._editing.data, label) if label is not None else None
        self._inside.setEnabled(one is not None)
        self.rows.show_pairs(dict((one or {}).get("external", {})))
