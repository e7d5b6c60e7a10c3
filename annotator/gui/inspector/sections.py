"""What the inspector shows of a mention, an event, a segment, or the page when nothing is selected."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, Event, Mention, Segment, State
from annotator.domain.ranges import Span
from annotator.domain.rules import Problem, Severity
from annotator.domain.scheme import Attribute, Label, Scheme

from ..annotating import segment_keys
from ..annotating.annotating import Annotating
from ..annotating.targets import attributes_of
from ..look import scale
from ..look.i18n import said, tr
from ..look.literal import set_tip
from ..look.sheet import label_color
from ..widgets.buttons import Check, ChoiceButton
from ..widgets.label_names import listed_name
from ..widgets.labels import Elided, heading, plain
from ..widgets.mirror import lead
from ..widgets.snippets import one_line
from .fields import Attributes, Grid, LineField, NoteField

_QUOTED = 90


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
        self.rows.setSpacing(scale.CLOSE)
        self.title = heading(title)
        self.rows.addWidget(self.title)

    @property
    def scheme(self) -> Scheme:
        return self.annotating.session.scheme

    def note_field(self, name: str) -> NoteField:
        """Return a note field that belongs to this section."""
        note = NoteField(self._set_note, name)
        note.left.connect(self.left)
        return note

    def _set_note(self, target: str, text: str) -> None:
        """Write the note on an item, or on the page ("")."""
        annotations = self.annotating.annotations
        if annotations is not None and annotations.note_on(target) != text.strip():
            self.annotating.session.perform(lambda a: edits.set_note(a, target, text))


class TypeLine(QWidget):
    """The name of a label in its colour, and its id."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._id = plain("", strong=True), Elided("", muted=True, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, scale.HAIR, 0, 0)
        row.setSpacing(scale.CLOSE)
        row.addWidget(self._name)
        row.addWidget(self._id, 1)

    def show_label(self, label: Label | None, label_id: str, place: str = "") -> None:
        """Show a label of the scheme, and where what has it stands; one it lacks is shown by its id alone."""
        self._name.setText(label.name if label else label_id)
        shown = (label_id if label and label_id != label.name else "", place)
        self._id.setText("  ".join(filter(None, shown)))
        self.setAccessibleName(self._name.text())
        color = label_color(label.color, self).name() if label else ""
        self._name.setStyleSheet(f"color: {color};" if color else "")


class _Placed(Section):
    """What mentions and events have in common: type, span, attributes."""

    def __init__(self, title: str, span_name: str, annotating: Annotating) -> None:
        super().__init__(title, annotating)
        self.tail, self._before = self.rows, 2
        self._span_name = span_name
        self.head = Grid()
        self.type = TypeLine()
        self.span = plain("")
        self.span.setWordWrap(True)
        self.span.setAlignment(lead(self.layoutDirection()))  # with the rows around it, whatever its script
        self.span.setContentsMargins(0, scale.HAIR, 0, 0)
        self.head.add(tr("Type"), self.type)
        self.head.add(span_name, self.span)
        self.rows.addWidget(self.head)
        self._attributes: Attributes | None = None
        self._offered: tuple[Attribute, ...] = ()

    def show_placed(self, item: Mention | Event, text: str) -> None:
        """Show type, span and attributes; the fields are made anew only for other attributes."""
        label = self.scheme.entity_types.get(item.type) or self.scheme.event_types.get(item.type)
        self.type.show_label(label, item.type, where(item.span))
        self.span.setText(tr("“{words}”").format(words=one_line(item.span.surface(text), _QUOTED)))
        self.span.setAccessibleName(f"{self._span_name} {self.span.text()}")
        offered = attributes_of(self.scheme, item)
        if offered != self._offered or self._attributes is None:
            self._offered = offered
            self._renew()
        if self._attributes is not None:
            self._attributes.show_values(item.attributes)

    def _renew(self) -> None:
        if self._attributes is not None:
            self._attributes.hide()
            self._attributes.deleteLater()
        self._attributes = Attributes(self._offered)
        self._attributes.chosen.connect(self._set_attribute)
        self._attributes.left.connect(self.left)
        self.tail.insertWidget(self._before, self._attributes)

    def _set_attribute(self, attribute: str, value: str | None) -> None:
        if (item := self.annotating.item()) is not None:
            item_id = item.id
            self.annotating.session.perform(
                lambda a: edits.set_attribute(a, self.scheme, item_id, attribute, value)
            )

    def fold(self, short: bool) -> None:
        """Show choices by their value alone, or all their values."""
        if self._attributes is not None:
            self._attributes.fold(short)

    def focus_attribute(self, attribute: str) -> None:
        """Put the keyboard into the field of a text attribute."""
        if self._attributes is not None:
            self._attributes.focus_field(attribute)


class MentionSection(_Placed):
    """A mention: type, text, attributes, what it refers to, note."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(tr("Mention"), tr("Text"), annotating)
        self.entity = LineField(tr("Refers to"))
        self.entity.setPlaceholderText(tr("name…"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.entity.setCompleter(completer)
        self.entity.kept.connect(self._refer_to)
        self.entity.left.connect(self.left)
        self.note = self.note_field(tr("Note on the mention"))
        more = Grid()
        more.add(tr("Refers to"), self.entity)
        more.add(tr("Note"), self.note)
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

    def _refer_to(self, name: str) -> None:
        """Say what the selected mention refers to; a name nobody has yet makes an entity."""
        item, known = self.annotating.item(), self.annotating.session.entities
        if not isinstance(item, Mention):
            return
        wanted = " ".join(name.split())
        entity = next((e for e in known.values() if e.name == wanted), None) if wanted else None
        if wanted and entity is None:
            entity = Entity(fresh_id(), wanted, item.type)
        if (entity.id if entity else None) != item.entity:
            self.annotating.session.perform(lambda a: edits.link_entity(a, [item.id], entity, known))


class EventSection(_Placed):
    """An event: type and trigger. Below the arguments stand ``details``, its attributes, then ``more``."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(tr("Event"), tr("Trigger"), annotating)
        self.note = self.note_field(tr("Note on the event"))
        self.more = Grid()
        self.more.add(tr("Note"), self.note)
        self.details = QWidget()
        self.tail, self._before = QVBoxLayout(self.details), 1
        self.tail.setContentsMargins(0, 0, 0, 0)
        self.tail.setSpacing(scale.NEAR)
        self.tail.addWidget(heading(tr("Attributes")))

    def show_event(self, event: Event, annotations: AnnotationSet) -> None:
        """Show an event as it is."""
        self.show_placed(event, annotations.text)
        self.note.show_note(event.id, annotations.note_on(event.id))


class SegmentSection(Section):
    """A segment: kind, extent, article, note."""

    def __init__(self, annotating: Annotating) -> None:
        super().__init__(tr("Segment"), annotating)
        grid = Grid()
        self.kind = TypeLine()
        self.extent = plain("", muted=True, small=True)
        self.extent.setContentsMargins(0, scale.TIGHT, 0, 0)
        self.article = Stepper(tr("Article"))
        self.article.stepped.connect(self._step)
        self.note = self.note_field(tr("Note on the segment"))
        grid.add(tr("Kind"), self.kind)
        grid.add(tr("Text"), self.extent)
        grid.add(tr("Article"), self.article)
        grid.add(tr("Note"), self.note)
        self.rows.addWidget(grid)

    def show_segment(self, segment: Segment, annotations: AnnotationSet) -> None:
        """Show a segment as it is."""
        self.kind.show_label(self.scheme.segment_kinds.get(segment.kind), segment.kind)
        size = tr("{n} characters", n=len(segment.range))
        self.extent.setText(f"[{segment.range.start}, {segment.range.end}) · {size}")
        self.article.show_number(segment.article)
        self.note.show_note(segment.id, annotations.note_on(segment.id))

    def _step(self, number: object) -> None:
        self.annotating.ask(segment_keys.set_article, number if isinstance(number, int) else None)
        self.left.emit()


class Stepper(QWidget):
    """A number from 1, or none: less, the number, more, none."""

    stepped = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._number: int | None = None
        self._less, self._more, self._none = ChoiceButton("−"), ChoiceButton("+"), ChoiceButton(tr("none"))
        for button, what in (
            (self._less, tr("less")),
            (self._more, tr("more")),
            (self._none, tr("none")),
        ):
            button.setAccessibleName(f"{name}: {what}")
        self._shown = plain("", strong=True)
        self._shown.setMinimumWidth(24)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.TIGHT)
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
        self._shown.setAccessibleName(f"{self.accessibleName()}: {number or tr('none')}")
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
        super().__init__(tr("Page"), annotating)
        grid = Grid()
        self.state = plain("")
        self.state.setContentsMargins(0, scale.TIGHT, 0, 0)
        grid.add(tr("State"), self.state)
        flags = QWidget()
        column = QVBoxLayout(flags)
        column.setContentsMargins(0, scale.HAIR, 0, 0)
        column.setSpacing(scale.TIGHT)
        self._flags: dict[str, Check] = {}
        for flag in self.scheme.page_flags.values():
            box = Check(listed_name(flag))
            set_tip(box, one_line(flag.guideline, 200))
            box.clicked.connect(lambda on, f=flag.id: self._flag(f, on))
            column.addWidget(box)
            self._flags[flag.id] = box
        if self._flags:
            grid.add(tr("Flags"), flags)
        self.note = self.note_field(tr("Note on the page"))
        grid.add(tr("Note"), self.note)
        self.rows.addWidget(grid)
        self.problems = ProblemList(self.scheme)
        self.problems.wanted.connect(self.wanted)
        self.rows.addWidget(self.problems)

    def show_page(self, annotations: AnnotationSet) -> None:
        """Show state, flags and note; ``problems`` follow by themselves."""
        state = annotations.state
        self.state.setText(f"{_SIGNS[state]} {tr(state.words)}")
        self.state.setAccessibleName(f"{tr('State')}: {tr(state.words)}")
        for flag, box in self._flags.items():
            box.setChecked(flag in annotations.flags)
            known = self.scheme.page_flags.get(flag)  # none: the scheme is about to be another one
            box.setVisible(flag in annotations.flags or (known is not None and not known.retired))
        self.note.show_note("", annotations.note_on(""))

    def show_proposed(self, flags: frozenset[str], suggester: str) -> None:
        """Show which flags somebody suggests: with a question mark, and the box still empty."""
        for flag, box in self._flags.items():
            known = self.scheme.page_flags.get(flag)
            name = known.name if known is not None else flag
            box.setText(f"{name}? {suggester}" if flag in flags else name)

    def _flag(self, flag: str, on: bool) -> None:
        self.annotating.session.perform(lambda a: edits.set_flag(a, self.scheme, flag, on))
        self.left.emit()


class ProblemList(QWidget):
    """What is wrong or doubtful; a click goes there."""

    wanted = Signal(str)
    MOST = 40

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        self._scheme = scheme
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, scale.NEAR, 0, 0)
        self._rows.setSpacing(scale.CLOSE)
        self._title = heading(tr("Problems"))
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
        self._title.setText(f"{tr('Problems').upper()} · {len(problems)}" if problems else tr("NO PROBLEMS"))
        for problem in problems[: self.MOST]:
            row = ProblemRow(problem, self._scheme)
            row.wanted.connect(self.wanted)
            self._rows.addWidget(row)
        if len(problems) > self.MOST:
            self._rows.addWidget(
                plain(tr("and {n} more", n=len(problems) - self.MOST), muted=True, small=True)
            )


class ProblemRow(QLabel):
    """One problem; clicked, or Enter pressed on it, it asks for its item."""

    wanted = Signal(str)

    def __init__(self, problem: Problem, scheme: Scheme) -> None:
        error = problem.severity is Severity.ERROR
        super().__init__(f"{'✕' if error else '△'} {said(problem.message, scheme)}")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("small", "true")
        self.setProperty("danger", "true" if error else "false")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(f"{tr('error') if error else tr('warning')}: {said(problem.message, scheme)}")
        self._item = problem.item

    def mousePressEvent(self, event: object) -> None:
        self.wanted.emit(self._item)

    def keyPressEvent(self, event: object) -> None:
        if getattr(event, "key", int)() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit(self._item)
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]  # Qt hands over a QKeyEvent
