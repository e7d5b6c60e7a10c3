"""The values that come with what is offered, in the inspector: dashed, as nobody has said them yet."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.domain.scheme import Scheme
from annotator.edits.offers import Offer

from ..look import scale
from ..look.i18n import tr
from ..widgets.flow import FlowBox
from ..widgets.labels import heading, plain
from ..widgets.snippets import one_line

AddFields = Callable[[QWidget], None]
"""Puts fields into the inspector."""

_LONGEST = 48  # code points of a value and its name


def values_in(offer: Offer | None, scheme: Scheme) -> list[str]:
    """Return the values that are taken with an offer, each as ``name: value``; of a role there are none."""
    if offer is None or offer.argument is not None:
        return []
    given = offer.item.attributes
    return [
        one_line(f"{one.name}: {one.called(given[one.id])}", _LONGEST)
        for one in scheme.attributes_of(offer.item.type)
        if one.id in given
    ]


class OfferedValues(QWidget):
    """Shown while the caret is at an offer that comes with values."""

    def __init__(self) -> None:
        """Nothing is shown at first."""
        super().__init__()
        self._shown: list[str] = []
        self._box = FlowBox(gap=scale.TIGHT)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.CLOSE)
        rows.addWidget(heading(tr("Suggested")))
        rows.addWidget(self._box)
        self.hide()

    def show_values(self, values: list[str]) -> None:
        """Show values, or nothing."""
        if values == self._shown:
            return
        self._shown = values
        while (item := self._box.flow.takeAt(0)) is not None:
            if (label := item.widget()) is not None:
                label.hide()
                label.deleteLater()
        for value in values:
            self._box.flow.addWidget(plain(value, small=True, offered=True))
        self._box.flow.invalidate()
        self._box.updateGeometry()
        self.setVisible(bool(values))
