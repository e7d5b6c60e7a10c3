"""Labels to tick: what may fill a role, which attributes a type has."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal

from annotator.domain.scheme import Color

from ..look import scale
from ..look.i18n import tr
from ..widgets.buttons import Pill
from ..widgets.flow import FlowBox
from ..widgets.labels import plain
from ..widgets.tab_order import tab_through


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be ticked: its id, name and colour."""

    id: str
    name: str
    color: Color | None = None


class TickField(FlowBox):
    """One pill a label, filled where it is ticked."""

    changed = Signal(object)
    """The ids that are ticked, in the order in which they are offered."""

    def __init__(self, name: str) -> None:
        """``name`` is what all of them are about."""
        super().__init__(gap=scale.CLOSE)
        self._name = name
        self.setAccessibleName(name)
        self._offered: Sequence[Choice] | None = None
        self.pills: dict[str, Pill] = {}

    def show_choices(self, offered: Sequence[Choice], ticked: Collection[str]) -> None:
        """Offer labels, some of them ticked; ids that are ticked and not offered are offered too."""
        known = {one.id for one in offered}
        offered = (*offered, *(Choice(one, one) for one in ticked if one not in known))
        if offered != self._offered:
            self._offered = offered
            self._build()
        for key, pill in self.pills.items():
            pill.setChecked(key in ticked)
            pill.setAccessibleDescription(tr("ticked") if key in ticked else tr("not ticked"))

    def _build(self) -> None:
        self.flow.clear()
        self.pills = {}
        if not self._offered:
            none = plain(tr("there are none yet"), muted=True)
            self.flow.addWidget(none)
            none.show()
        for one in self._offered or ():
            pill = Pill(one.name, color=one.color)
            pill.setCheckable(True)
            pill.setAccessibleName(f"{self._name}: {one.name}")
            pill.clicked.connect(lambda _on=False: self._clicked())
            self.flow.addWidget(pill)
            pill.show()
            self.pills[one.id] = pill
        tab_through(self, self.pills.values())

    def _clicked(self) -> None:
        self.changed.emit([key for key, pill in self.pills.items() if pill.isChecked()])
