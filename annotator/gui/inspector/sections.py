"""What the inspector shows of a mention, an event, a segment, or the page when nothing is selected."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Argument, Event, Mention, Relation, Segment, State
from annotator.domain.ranges import Span
from annotator.domain.rules import Problem, Severity
from annotator.domain.scheme import Label, Role, Scheme

from ..annotating import Annotating
from ..flow import FlowBox
from ..parts import Check, Chip, ChoiceButton, Elided, KeyCap, heading, label_color, plain
from .fields import Attributes, Grid, LineField, NoteField

_QUOTED = 90
_CHIP = 26


def one_line(text: str, most: int) -> str:
    """Return a text on one line, shortened."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def where(span: Span) -> str:
    """Return a span's fragments as ``[start, end)``."""
    return " ".join(f"[{part.start}, {part.end})" for part in span.fragments)


_SIGNS = {State.TODO: "○", State.IN_PROGRESS: "◐", State.DONE: "●"}


class Section(QWidget):
    """A heading and rows below it. ``left``: the keyboard should go back to the page."""

    left = Signal()

    def __init__(self, title: str, annotating: Annotating) -> None:
        super().__init__()
        self.annotating = annotating
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(8)
        self.title = heading(title)
        self.rows.addWidget(self.title)

    @property
    def scheme(self) -> Scheme:
        return self.annotating.session.scheme

    def note_field(self, name: str) -> NoteField:
        """Return a note field that belongs to this section."""
        note = NoteField(self.annotating.set_note, name)
        note.left.connect(self.left)
        return note


class TypeLine(QWidget):
    """The name of a label in its colour, and its id."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._id = plain("", strong=True), Elided("", muted=True, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._name)
        row.addWidget(self._id, 1)

    def show_label(self, label: Label | None, label_id: str) -> None:
        """Show a label of the scheme; one the scheme lacks is shown by its id alone."""
        self._name.setText(label.name if label else label_id)
        self._id.setText(label_id if label and label_id != label.name else "")
        self.setAccessibleName(self._name.text())
        color = label_color(label.color, self).name() if label else ""
        self._name.setStyleSheet(f"color: {color};" if color else "")


class _Placed(Section):
    """What mentions and events have in common: type, span, attributes."""

    def __init__(self, title: str, span_name: str, annotating: Annotating) -> None:
        super().__init__(title, annotating)
        self.tail = self.rows
        self._span_name = span_name
        self.head = Grid()
        self.type = TypeLine()
        self.span = plain("")
        self.span.setWordWrap(True)
        self.place = plain("", muted=True, tiny=True)
        self.head.add("Type", self.type)
        words = QWidget()
        lines = QVBoxLayout(words)
        lines.setContentsMargins(0, 2, 0, 0)
        lines.setSpacing(1)
        lines.addWidget(self.span)
        lines.addWidget(self.place)
        self.head.add(span_name, words)
        self.rows.addWidget(self.head)
        self._attributes: Attributes | None = None
        self._type = ""

    def show_placed(self, item: Mention | Event, text: str) -> None:
        """Show type, span and attributes; the fields are made anew only for another type."""
        label = self.scheme.entity_types.get(item.type) or self.scheme.event_types.get(item.type)
        self.type.show_label(label, item.type)
        self.span.setText(f"“{one_line(item.span.surface(text), _QUOTED)}”")
        self.place.setText(where(item.span))
        self.span.setAccessibleName(f"{self._span_name} {self.span.text()}")
        if item.type != self._type or self._attributes is None:
            self._type = item.type
            self._renew()
        if self._attributes is not None:
            self._attributes.show_values(item.attributes)

    def _renew(self) -> None:
        if self._attributes is not None:
            self._attributes.hide()
            self._attributes.deleteLater()
        self._attributes = Attributes(self.scheme.attributes_of(self._type))
        self._attributes.chosen.connect(self.annotating.set_attribute)
        self._attributes.left.connect(self.left)
        self.tail.insertWidget(self.tail.count() - 1, self._attributes)

    def focus_attribute(self, attribute: str) -> None:
        """Put the keyboard into the field of a text attribute."""
        if self._attributes is not None:
            self._attributes.focus_field(attribute)


class MentionSection(_Placed):
    """A mention: type, text, attributes, what it refers to, note."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__("Mention", "Text", annotating)
        self.entity = LineField("Refers to")
        self.entity.setPlaceholderText("name…")
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entity.setCompleter(completer)
        self.entity.kept.connect(annotating.refer_to)
        self.entity.left.connect(self.left)
        self.note = self.note_field("Note on the mention")
        more = Grid()
        more.add("Refers to", self.entity)
        more.add("Note", self.note)
        self.rows.addWidget(more)

    def show_mention(self, mention: Mention, annotations: AnnotationSet) -> None:
        """Show a mention as it is."""
        self.show_placed(mention, annotations.text)
        entities = self.annotating.session.entities
        entity = entities.get(mention.entity) if mention.entity else None
        names = sorted({e.name for e in entities.values()}, key=str.casefold)
        if names != self._names.stringList():
            self._names.setStringList(names)
        self.entity.show_value(entity.name if entity else mention.entity or "")
        self.note.show_note(mention.id, annotations.note_on(mention.id))


class RelationsSection(Section):
    """The relations of the selected mention; a click on one takes it away."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__("Relations", annotating)
        self._box = FlowBox(gap=4)
        self.rows.addWidget(self._box)
        self._shown: object = None

    def show_relations(self, mention: Mention, annotations: AnnotationSet) -> bool:
        """Show the relations from and to a mention; tell whether there are any."""
        found = annotations.relations_of(mention.id)
        chips = [(r.id, self._text(r, mention, annotations)) for r in found]
        if chips != self._shown:
            self._shown = chips
            self._box.flow.clear()
            for relation, text in chips:
                chip = Chip(text, removable=True)
                chip.clicked.connect(lambda _checked=False, i=relation: self._remove(i))
                self._box.flow.addWidget(chip)
            self._box.updateGeometry()
        return bool(found)

    def _text(self, relation: Relation, mention: Mention, annotations: AnnotationSet) -> str:
        label = self.scheme.relation_types.get(relation.type)
        name = label.name if label else relation.type
        outward = relation.source == mention.id
        other = annotations.mentions.get(relation.target if outward else relation.source)
        surface = one_line(other.span.surface(annotations.text), _CHIP) if other else "?"
        return f"{name} → {surface}" if outward else f"{surface} → {name}"

    def _remove(self, relation: str) -> None:
        self.annotating.unrelate(relation)
        self.left.emit()


class EventSection(_Placed):
    """An event: type and trigger; ``details``, which stand below the arguments: attributes and note."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__("Event", "Trigger", annotating)
        self.note = self.note_field("Note on the event")
        more = Grid()
        more.add("Note", self.note)
        self.details = QWidget()
        self.tail = QVBoxLayout(self.details)
        self.tail.setContentsMargins(0, 0, 0, 0)
        self.tail.setSpacing(8)
        self.tail.addWidget(heading("Attributes"))
        self.tail.addWidget(more)

    def show_event(self, event: Event, annotations: AnnotationSet) -> None:
        """Show an event as it is."""
        self.show_placed(event, annotations.text)
        self.note.show_note(event.id, annotations.note_on(event.id))


class ArgumentsSection(Section):
    """The roles of the open event: key, name, what fills them; the armed one waits for a pick."""

    picked = Signal(str)
    """The id of a filler that was pointed at with the right button or Enter."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__("Arguments", annotating)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self.rows.addLayout(self._grid)
        self._shown: object = None

    def show_roles(self, event: Event, annotations: AnnotationSet, armed: str | None, *, apart: bool) -> None:
        """Show the roles of an event; ``apart``: another item is selected, so the title names the event."""
        surfaces = tuple(self._surface(argument, annotations) for argument in event.arguments)
        key = (event, surfaces, armed, apart, annotations.id)
        if key == self._shown:
            return
        self._shown = key
        trigger = one_line(event.span.surface(annotations.text), 24)
        self.title.setText(f"ARGUMENTS OF “{trigger}”" if apart else "ARGUMENTS")
        self.title.setAccessibleName(f"Arguments of {trigger}")
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        label = self.scheme.event_types.get(event.type)
        for row, role in enumerate(label.roles if label else ()):
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
        name = plain(role.name + (" *" if role.min else ""), small=True, muted=not armed, strong=armed)
        name.setContentsMargins(0, 2, 0, 0)
        name.setFixedWidth(LABEL)
        name.setToolTip(f"{role.name} takes {', '.join(role.targets)}" + (" · required" if role.min else ""))
        values = FlowBox(gap=4)
        filled = [argument for argument in event.arguments if argument.role == role.id]
        for argument in filled:
            chip = Chip(surfaces[argument], removable=True)
            chip.setAccessibleName(f"{role.name}: {surfaces[argument]}, remove")
            chip.clicked.connect(lambda _checked=False, a=argument: self._empty(a))
            values.flow.addWidget(chip)
        if not filled or armed:
            values.flow.addWidget(self._place(role, armed))
        for column, widget in enumerate((cap, name, values)):
            self._grid.addWidget(widget, row, column, top)

    def _place(self, role: Role, armed: bool) -> Chip:
        text = (
            "pick: Tab ↵, click, key" if armed else f"press {role.key}, then pick" if role.min else "optional"
        )
        chip = Chip(text, dashed=True, checked=True)
        chip.setChecked(armed)
        chip.setAccessibleName(f"{role.name}: {text}")
        chip.clicked.connect(lambda _checked=False, r=role.id: self._arm(r))
        return chip

    def _arm(self, role: str) -> None:
        self.annotating.arm(role)
        self.left.emit()

    def _empty(self, argument: Argument) -> None:
        self.annotating.empty(argument)
        self.left.emit()


LABEL = 84


class SegmentSection(Section):
    """A segment: kind, extent, article, note."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__("Segment", annotating)
        grid = Grid()
        self.kind = TypeLine()
        self.extent = plain("", muted=True, small=True)
        self.extent.setContentsMargins(0, 3, 0, 0)
        self.article = Stepper("Article")
        self.article.stepped.connect(self._step)
        self.note = self.note_field("Note on the segment")
        grid.add("Kind", self.kind)
        grid.add("Text", self.extent)
        grid.add("Article", self.article)
        grid.add("Note", self.note)
        self.rows.addWidget(grid)

    def show_segment(self, segment: Segment, annotations: AnnotationSet) -> None:
        """Show a segment as it is."""
        self.kind.show_label(self.scheme.segment_kinds.get(segment.kind), segment.kind)
        self.extent.setText(f"[{segment.range.start}, {segment.range.end}) · {len(segment.range)} characters")
        self.article.show_number(segment.article)
        self.note.show_note(segment.id, annotations.note_on(segment.id))

    def _step(self, number: object) -> None:
        self.annotating.set_article(number if isinstance(number, int) else None)
        self.left.emit()


class Stepper(QWidget):
    """A number from 1, or none: less, the number, more, none."""

    stepped = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._number: int | None = None
        self._less, self._more, self._none = ChoiceButton("−"), ChoiceButton("+"), ChoiceButton("none")
        for button, what in ((self._less, "less"), (self._more, "more"), (self._none, "none")):
            button.setAccessibleName(f"{name}: {what}")
        self._shown = plain("", strong=True)
        self._shown.setMinimumWidth(24)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self._less, self._shown, self._more, self._none):
            row.addWidget(widget)
        row.addStretch(1)
        self._less.clicked.connect(lambda: self._go(max(1, self._count() - 1)))
        self._more.clicked.connect(lambda: self._go(self._count() + 1))
        self._none.clicked.connect(lambda: self._go(None))
        self.setAccessibleName(name)

    def show_number(self, number: int | None) -> None:
        """Show the number, or that there is none."""
        self._number = number
        self._shown.setText(str(number) if number else "–")
        self._shown.setAccessibleName(f"{self.accessibleName()}: {number or 'none'}")
        for button in (self._less, self._more):
            button.setChecked(False)
        self._less.setEnabled(bool(number and number > 1))
        self._none.setChecked(number is None)

    def _count(self) -> int:
        return 0 if self._number is None else self._number

    def _go(self, number: int | None) -> None:
        self.stepped.emit(number)
        self.show_number(self._number)


class PageSection(Section):
    """The page as a whole: state, flags, note, problems."""

    wanted = Signal(str)
    """The id of the item a problem is about."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__("Page", annotating)
        grid = Grid()
        self.state = plain("")
        self.state.setContentsMargins(0, 3, 0, 0)
        grid.add("State", self.state)
        flags = QWidget()
        column = QVBoxLayout(flags)
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(4)
        self._flags: dict[str, Check] = {}
        for flag in self.scheme.page_flags.values():
            box = Check(flag.name)
            box.setToolTip(one_line(flag.guideline, 200).replace("<", "&lt;"))
            box.clicked.connect(lambda on, f=flag.id: self._flag(f, on))
            column.addWidget(box)
            self._flags[flag.id] = box
        if self._flags:
            grid.add("Flags", flags)
        self.note = self.note_field("Note on the page")
        grid.add("Note", self.note)
        self.rows.addWidget(grid)
        self.problems = ProblemList()
        self.problems.wanted.connect(self.wanted)
        self.rows.addWidget(self.problems)

    def show_page(self, annotations: AnnotationSet) -> None:
        """Show state, flags and note; ``problems`` follow by themselves."""
        state = annotations.state
        self.state.setText(f"{_SIGNS[state]} {state.words}")
        self.state.setAccessibleName(f"State: {state.words}")
        for flag, box in self._flags.items():
            box.setChecked(flag in annotations.flags)
        self.note.show_note("", annotations.note_on(""))

    def _flag(self, flag: str, on: bool) -> None:
        self.annotating.set_flag(flag, on=on)
        self.left.emit()


class ProblemList(QWidget):
    """What is wrong or doubtful; a click goes there."""

    wanted = Signal(str)
    MOST = 40

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 8, 0, 0)
        self._rows.setSpacing(6)
        self._title = heading("Problems")
        self._rows.addWidget(self._title)
        self._shown: list[Problem] | None = None

    def show_problems(self, problems: list[Problem]) -> None:
        """Show the problems, the first forty in full."""
        if problems == self._shown:
            return
        self._shown = list(problems)
        while self._rows.count() > 1:
            item = self._rows.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._title.setText(f"PROBLEMS · {len(problems)}" if problems else "NO PROBLEMS")
        for problem in problems[: self.MOST]:
            row = ProblemRow(problem)
            row.wanted.connect(self.wanted)
            self._rows.addWidget(row)
        if len(problems) > self.MOST:
            self._rows.addWidget(plain(f"and {len(problems) - self.MOST} more", muted=True, small=True))


class ProblemRow(QLabel):
    """One problem; clicked, or Enter pressed on it, it asks for its item."""

    wanted = Signal(str)

    def __init__(self, problem: Problem) -> None:
        error = problem.severity is Severity.ERROR
        super().__init__(f"{'✕' if error else '△'} {problem.message}")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("small", "true")
        self.setProperty("danger", "true" if error else "false")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{problem.severity}: {problem.message}")
        self._item = problem.item

    def mousePressEvent(self, event: object) -> None:
        self.wanted.emit(self._item)

    def keyPressEvent(self, event: object) -> None:
        if getattr(event, "key", int)() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit(self._item)
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]  # Qt hands over a QKeyEvent
