"""What a mention or event is tied to: relations, and the roles of the open event, as chips to go along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Argument, Event, Mention, Relation
from annotator.domain.scheme import ANY_EVENT, Role

from ..annotating import event_keys
from ..annotating.annotating import Annotating
from ..look import scale
from ..look.i18n import tr
from ..look.literal import set_tip
from ..widgets.buttons import Chip
from ..widgets.flow import FlowBox
from ..widgets.keycap import KeyCap
from ..widgets.label_names import retired_name
from ..widgets.labels import plain
from ..widgets.snippets import one_line
from .sections import Section

_CHIP = 26
NAME_WIDTH = 84
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TieChip(Chip):
    """What fills a role, or a relation: a click or Delete takes it away, Enter goes to the item."""

    removed = Signal(bool)
    """Whether it was by the keyboard, which then stays in the inspector."""
    picked = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text, removable=True)
        self.clicked.connect(lambda _checked=False: self.removed.emit(False))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(True)
        elif event.key() in _ENTER:
            self.picked.emit()
        else:
            super().keyPressEvent(event)


class _Ties(Section):
    """Chips that can be taken away one after the other without leaving the keyboard."""

    picked = Signal(str)
    """The id of an item to go to: Enter was pressed on its chip."""

    def _chip(self, text: str, target: str, remove: Callable[[], None]) -> TieChip:
        chip = TieChip(text)
        chip.picked.connect(lambda: self.picked.emit(target))
        chip.removed.connect(lambda by_key: self._remove(remove, by_key))
        return chip

    def _chips(self) -> list[Chip]:
        return [chip for chip in self.findChildren(Chip) if chip.isVisibleTo(self)]

    def _remove(self, remove: Callable[[], None], by_key: bool) -> None:
        focused = [number for number, chip in enumerate(self._chips()) if chip.hasFocus()]
        remove()
        left = self._chips()
        if by_key and focused and left:
            left[min(focused[0], len(left) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()


class RelationsSection(_Ties):
    """The relations of the selected mention or event; a click on one takes it away."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(tr("Relations"), annotating)
        self._box = FlowBox(gap=scale.TIGHT)
        self.rows.addWidget(self._box)
        self._shown: object = None

    def show_relations(self, mention: Mention | Event, annotations: AnnotationSet) -> bool:
        """Show the relations from and to a mention or event; tell whether there are any."""
        found = annotations.relations_of(mention.id)
        chips = [
            (r.id, r.target if r.source == mention.id else r.source, self._text(r, mention, annotations))
            for r in found
        ]
        if chips != self._shown:
            self._shown = chips
            self._box.flow.clear()
            for relation, other, text in chips:
                self._box.flow.addWidget(self._chip(text, other, partial(self._unrelate, relation)))
            self._box.updateGeometry()
        return bool(found)

    def _unrelate(self, relation: str) -> None:
        self.annotating.session.perform(lambda a: edits.delete_items(a, [relation]))

    def _text(self, relation: Relation, mention: Mention | Event, annotations: AnnotationSet) -> str:
        label = self.scheme.relation_types.get(relation.type)
        name = label.name if label else relation.type
        outward = relation.source == mention.id
        other = annotations.placed(relation.target if outward else relation.source)
        surface = one_line(other.span.surface(annotations.text), _CHIP) if other else "?"
        return f"{name} → {surface}" if outward else f"{surface} → {name}"


class ArgumentsSection(_Ties):
    """The roles of the open event: key, name, what fills them; the armed one shows what Enter would take."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(tr("Arguments"), annotating)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(scale.NEAR)
        self._grid.setVerticalSpacing(scale.TIGHT)
        self._grid.setColumnStretch(2, 1)
        self.rows.addLayout(self._grid)
        self._shown: object = None
        self._asked = ""

    def show_roles(
        self,
        event: Event,
        annotations: AnnotationSet,
        armed: str | None,
        proposed: str | None = None,
        *,
        apart: bool,
    ) -> None:
        """Show the roles of an event.

        ``proposed``: the id of what Enter would fill the armed role with. ``apart``: another item is
        selected, so the title names the event.
        """
        surfaces = tuple(self._surface(argument, annotations) for argument in event.arguments)
        asked = self._surface(Argument(armed, proposed), annotations) if armed and proposed else ""
        key = (event, surfaces, armed, asked, apart, annotations.id)
        if key == self._shown:
            return
        self._shown, self._asked = key, asked
        trigger = one_line(event.span.surface(annotations.text), 24)
        named = tr("ARGUMENTS OF “{trigger}”").format(trigger=trigger)
        self.title.setText(named if apart else tr("Arguments").upper())
        self.title.setAccessibleName(tr("Arguments of {trigger}").format(trigger=trigger))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        label = self.scheme.event_types.get(event.type)
        filled = {argument.role for argument in event.arguments}
        roles = [one for one in (label.roles if label else ()) if one.id in filled or not one.retired]
        for row, role in enumerate(roles):
            self._add(row, role, event, dict(zip(event.arguments, surfaces, strict=True)), armed == role.id)

    def _surface(self, argument: Argument, annotations: AnnotationSet) -> str:
        found = annotations.find(argument.target)
        item = found[1] if found else None
        if not isinstance(item, Mention | Event):
            return "?"
        surface = one_line(item.span.surface(annotations.text), _CHIP)
        return f"⚡ {surface}" if isinstance(item, Event) else surface

    def _add(self, row: int, role: Role, event: Event, surfaces: dict[Argument, str], armed: bool) -> None:
        top = Qt.AlignmentFlag.AlignTop
        cap = KeyCap(role.key or "·")
        called = retired_name(role.name) if role.retired else role.name
        required = role.min and not role.retired
        name = plain(called + (" *" if required else ""), small=True, muted=not armed, strong=armed)
        name.setContentsMargins(0, scale.HAIR, 0, 0)
        name.setFixedWidth(NAME_WIDTH)
        name.setWordWrap(role.retired)  # what is told of it may need a second line
        tip = tr("{role} takes {types}").format(role=role.name, types=", ".join(self._targets(role)))
        set_tip(name, tip + (f" · {tr('required')}" if required else ""))
        values = FlowBox(gap=scale.TIGHT)
        filled = [argument for argument in event.arguments if argument.role == role.id]
        for argument in filled:
            chip = self._chip(surfaces[argument], argument.target, partial(self._empty, argument))
            spoken = f"{role.name}: {surfaces[argument]}"
            chip.setAccessibleName(tr("{text}, remove").format(text=spoken))
            values.flow.addWidget(chip)
        if not filled or armed:
            values.flow.addWidget(self._place(role, armed))
        for column, widget in enumerate((cap, name, values)):
            self._grid.addWidget(widget, row, column, top)
            widget.show()  # at once: the keyboard may go there before the next turn of the event loop

    def _targets(self, role: Role) -> Iterator[str]:
        for target in role.targets:
            label = self.scheme.entity_types.get(target) or self.scheme.event_types.get(target)
            yield tr("any event") if target == ANY_EVENT else label.name if label else target

    def _place(self, role: Role, armed: bool) -> Chip:
        press = tr("press {key}, then pick").format(key=role.key) if role.min else tr("optional")
        pick = f"{self._asked} · ↵" if self._asked else tr("pick: Tab ↵, click, key")
        text = pick if armed else press
        chip = Chip(text, dashed=True, checked=True)
        chip.setChecked(armed)
        chip.setAccessibleName(f"{role.name}: {text}")
        chip.clicked.connect(lambda _checked=False, r=role.id: self._arm(r))
        return chip

    def _empty(self, argument: Argument) -> None:
        if (event := self.annotating.hand.open_event) is not None:
            self.annotating.session.perform(lambda a: edits.remove_argument(a, self.scheme, event, argument))

    def _arm(self, role: str) -> None:
        self.annotating.ask(event_keys.arm, role)
        self.left.emit()
