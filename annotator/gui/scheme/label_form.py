"""The fields of the label in hand, or of the scheme itself: each change goes into the draft as it is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.label_map import Label, parts
from annotator.domain.near_colors import near_label, unreadable_on
from annotator.domain.scheme import ANY_EVENT, GROUPS
from annotator.domain.scheme_draft import is_retired, labels_in
from annotator.domain.scheme_keys import free_keys, proposed_key
from annotator.domain.scheme_making import COLORS, GREYS, color_of, free_color

from ..look import scale
from ..look.i18n import TRANSLATED, said, tr
from ..look.literal import set_tip
from ..widgets.field_reason import show_reason
from ..widgets.form_names import LevelNames, level_names
from ..widgets.labels import plain, wrapped
from ..widgets.number_box import NumberBox
from . import wording
from .color_field import ColorField
from .editing import Editing
from .pair_rows import PairRows
from .tick_field import Choice, TickField
from .wording import object_of

Json = Mapping[str, Any]
_SHOWN: dict[str, tuple[str, ...]] = {
    "kind": ("id", "name", "names", "key", "color", "group", "apart", "retired"),
    "type": ("id", "name", "names", "key", "color", "attributes", "retired"),
    "event": ("id", "name", "names", "key", "color", "attributes", "retired"),
    "relation": ("id", "name", "names", "color", "source", "target", "retired"),
    "attribute": ("id", "name", "names", "type", "default", "required", "owners", "retired"),
    "flag": ("id", "name", "names", "retired"),
    "role": ("id", "name", "names", "key", "targets", "often", "retired"),
    "value": ("id", "names", "retired"),
    "": ("title", "short", "version", "description"),
}
"""Which fields a label of a sort has; "": the scheme itself."""


class LabelForm(QWidget):
    """All fields there are; in sight are those that the label in hand has."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self.editing = editing
        self._label: Label | None = None
        self.rows: dict[str, QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        self.form = QFormLayout()
        column.addLayout(self.form)
        column.addStretch(1)
        self.form.setHorizontalSpacing(scale.EDGE)
        self.form.setVerticalSpacing(scale.NEAR)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self._make_words()
        self._make_looks()
        self._make_rules()
        self._make_head()
        LevelNames(self.form)

    # --- building -----------------------------------------------------------------------------------

    def _row(self, key: str, name: str, field: QWidget, below: QLabel | None = None) -> None:
        if not field.accessibleName():
            field.setAccessibleName(name)
        holder = field
        if below is not None:
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(scale.TIGHT)
            column.addWidget(field)
            column.addWidget(below)
            below.hide()
        label = plain(name)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        label.setBuddy(field)
        self.form.addRow(label, holder)
        self.rows[key] = holder

    def _line(self, key: str, name: str, field: str, *, head: bool = False) -> QLineEdit:
        edit = QLineEdit()
        put = self.editing.put_head if head else self.editing.put
        edit.textEdited.connect(lambda text: put(field, text))
        self._row(key, name, edit)
        return edit

    def _make_words(self) -> None:
        self.id, self.id_reason = QLineEdit(), wrapped(danger=True)
        self.id.editingFinished.connect(self._rename)
        self.id.textEdited.connect(lambda _text: show_reason(self.id, self.id_reason, ""))
        set_tip(self.id, tr("What is stored with every mention; any text. Names are what people see."))
        self._row("id", tr("Id"), self.id, self.id_reason)
        self.name = self._line("name", tr("Name"), "name")
        self.names = PairRows(TRANSLATED, (tr("Language"), tr("Name")), tr("Add a language"))
        self.names.changed.connect(self._put_names)
        self._row("names", tr("In other languages"), self.names)

    def _make_looks(self) -> None:
        self.key = QLineEdit()
        self.key.setMaxLength(1)
        self.key.setFixedWidth(44)
        self.key.textEdited.connect(lambda text: self.editing.put("key", text or None))
        self.propose_key = QPushButton(tr("Propose"))
        self.propose_key.setAutoDefault(False)
        self.propose_key.clicked.connect(self._propose_key)
        self.free_keys = wrapped(muted=True)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.key)
        row.addWidget(self.propose_key)
        row.addWidget(self.free_keys, 1)
        self.key.setAccessibleName(tr("Key"))
        line.setFocusProxy(self.key)
        self._row("key", tr("Key"), line)
        self.color, self.near = ColorField(), wrapped(muted=True)
        self.color.chosen.connect(
            lambda light, dark: self.editing.put("color", {"light": light, "dark": dark})
        )
        self.color.proposal_wanted.connect(self._propose_color)
        self._row("color", tr("Colour"), self.color, self.near)
        self.group = QComboBox()
        for one in GROUPS:
            self.group.addItem(tr(wording.KIND_GROUPS[one]), one)
        self.group.activated.connect(lambda _at: self.editing.put("group", self.group.currentData()))
        self._row("group", tr("Group"), self.group)
        self.apart = QCheckBox(tr("each piece counts by itself, also two in a row"))
        self.apart.clicked.connect(lambda on: self.editing.put("apart", on))
        self._row("apart", tr("Pieces"), self.apart)

    def _make_rules(self) -> None:
        self.ticks: dict[str, TickField] = {}
        for key, name in (
            ("targets", tr("What may fill it")),
            ("source", tr("May go from")),
            ("target", tr("May go to")),
            ("attributes", tr("Attributes")),
        ):
            field = self.ticks[key] = TickField(name)
            field.changed.connect(lambda ids, field=key: self.editing.put(field, ids))
            self._row(key, name, field)
        self.least, self.most = NumberBox(), NumberBox()
        self.most.setSpecialValueText(tr("any number"))
        for box, name, bound in ((self.least, tr("At least"), "min"), (self.most, tr("At most"), "max")):
            box.setRange(0, 99)
            box.setAccessibleName(name)
            box.setFixedWidth(110)
            box.valueChanged.connect(lambda value, bound=bound: self._put_number(bound, value))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scale.NEAR)
        for word, box in ((tr("at least"), self.least), (tr("at most"), self.most)):
            row.addWidget(plain(word))
            row.addWidget(box)
        row.addStretch(1)
        line.setFocusProxy(self.least)
        self._row("often", tr("How often in one event"), line)
        self.type = QComboBox()
        for one, words in wording.ATTRIBUTE_TYPES.items():
            self.type.addItem(tr(words), one)
        self.type.activated.connect(lambda _at: self._put_type())
        self._row("type", tr("Holds"), self.type)
        self.default = QComboBox()
        self.default.activated.connect(lambda _at: self.editing.put("default", self.default.currentData()))
        self._row("default", tr("Where nothing is said, it is"), self.default)
        self.required = QCheckBox(tr("a missing value is a problem of the page"))
        self.required.clicked.connect(lambda on: self.editing.put("required", on))
        self._row("required", tr("Required"), self.required)
        self.owners = TickField(tr("Types that have it"))
        self.owners.changed.connect(self._put_owners)
        self._row("owners", tr("Types that have it"), self.owners)

        self.retired = QCheckBox(tr("stays for what has it, and is not offered any more"))
        self.retired.clicked.connect(self._put_retired)
        self._row("retired", tr("Retired"), self.retired)

    def _make_head(self) -> None:
        self.title = self._line("title", tr("Title"), "title", head=True)
        self.short = self._line("short", tr("Short name"), "name", head=True)
        self.version = self._line("version", tr("Version"), "version", head=True)
        self.description = QPlainTextEdit()
        self.description.setTabChangesFocus(True)
        self.description.setFixedHeight(self.description.fontMetrics().lineSpacing() * 5 + 14)
        self.description.textChanged.connect(
            lambda: self.editing.put_head("description", self.description.toPlainText())
        )
        self._row("description", tr("What it is for"), self.description)

    # --- following ----------------------------------------------------------------------------------

    def follow(self) -> None:
        """Show the label in hand as the draft has it."""
        label = self.editing.label
        other, self._label = label != self._label, label
        if other:
            self.names.clear()
            show_reason(self.id, self.id_reason, "")
        shown = _SHOWN[label[0] if label is not None else ""]
        for key, holder in self.rows.items():
            self.form.setRowVisible(holder, key in shown)
        if label is None:
            self._show_head()
        else:
            self._show_label(label)
        level_names(self.form)

    def focus_id(self) -> None:
        """Put the keyboard into the first field, all of its text selected."""
        field = self.id if self.editing.label is not None else self.title
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def _show_head(self) -> None:
        data = self.editing.data
        for edit, name in ((self.title, "title"), (self.short, "name"), (self.version, "version")):
            _set(edit, str(data.get(name, "")))
        description = str(data.get("description", ""))
        if self.description.toPlainText() != description:
            with QSignalBlocker(self.description):
                self.description.setPlainText(description)

    def _show_label(self, label: Label) -> None:
        data = self.editing.data
        one: Json = object_of(data, label) or {}
        if self.id.property("wrong") != "true":
            _set(self.id, parts(*label)[1])
        _set(self.name, str(one.get("name", "")))
        self.names.show_pairs(self._names(label, one))
        self._show_looks(label, one)
        self._show_rules(label, one)

    def _names(self, label: Label, one: Json) -> dict[str, str]:
        if label[0] != "value":
            return dict(one.get("names", {}))
        whole, part = parts(*label)
        attribute = object_of(self.editing.data, ("attribute", whole)) or {}
        listed = attribute.get("value_names", {}).items()
        return {language: names[part] for language, names in listed if part in names}

    def _show_looks(self, label: Label, one: Json) -> None:
        data = self.editing.data
        _set(self.key, str(one.get("key", "")))
        free = free_keys(data, label)
        self.free_keys.setText(
            tr("free: {keys}").format(keys=" ".join(free)) if free else tr("no key is free")
        )
        light, dark = color_of(one)
        self.color.show_color(light, dark, self._users(label))
        words = (
            wording.near_words(data, near_label(data, label)) if label[0] in _SHOWN and "color" in one else ""
        )
        words = words or " · ".join(
            tr("hard to read {page}").format(page=tr(wording.PAGES[page]))
            for page in unreadable_on((light, dark))
        )
        self.near.setText(words)
        self.near.setVisible(bool(words))
        self.group.setCurrentIndex(max(0, self.group.findData(one.get("group"))))
        self.apart.setChecked(bool(one.get("apart", False)))
        self.retired.setChecked(is_retired(data, label))
        self.retired.setEnabled(not self._is_default(label))
        for field in (self.key, self.propose_key):
            field.setEnabled(not one.get("retired"))

    def _is_default(self, label: Label) -> bool:
        """Tell whether a label is a value that counts where nothing is said: that cannot be retired."""
        whole, part = parts(*label)
        owner = object_of(self.editing.data, ("attribute", whole)) if label[0] == "value" else None
        return owner is not None and owner.get("default") == part

    def _users(self, label: Label) -> dict[tuple[str, str], str]:
        data = self.editing.data
        others = (one for one in labels_in(data) if one[0] in ("kind", "type", "event") and one != label)
        return {color_of(object_of(data, one) or {}): wording.name_of(data, one) for one in others}

    def _show_rules(self, label: Label, one: Json) -> None:
        data, sort = self.editing.data, label[0]
        if sort in ("role", "relation"):
            types = self._types(also_any=True)
            for key in ("targets",) if sort == "role" else ("source", "target"):
                self.ticks[key].show_choices(types, one.get(key, ()))
        if sort in ("type", "event"):
            listed = [Choice(each["id"], wording.name_of(data, ("attribute", each["id"])))
                      for each in data.get("attributes", ())]  # fmt: skip
            self.ticks["attributes"].show_choices(listed, one.get("attributes", ()))
        if sort == "role":
            for box, number in ((self.least, one.get("min", 0)), (self.most, one.get("max") or 0)):
                box.blockSignals(True)
                box.setValue(int(number))
                box.blockSignals(False)
        if sort == "attribute":
            self._show_attribute(label, one)

    def _show_attribute(self, label: Label, one: Json) -> None:
        data = self.editing.data
        self.type.setCurrentIndex(max(0, self.type.findData(one.get("type"))))
        self.default.clear()
        self.default.addItem(tr("nothing"), None)
        for value in one.get("values", ()):
            self.default.addItem(value, value)
        self.default.setCurrentIndex(max(0, self.default.findData(one.get("default"))))
        self.form.setRowVisible(self.rows["default"], one.get("type") == "choice")
        self.required.setChecked(bool(one.get("required", False)))
        have = [each["id"] for group in ("entity_types", "event_types") for each in data.get(group, ())
                if label[1] in each.get("attributes", ())]  # fmt: skip
        self.owners.show_choices(self._types(also_any=False), have)

    def _types(self, *, also_any: bool) -> list[Choice]:
        data = self.editing.data
        listed = [one for one in labels_in(data) if one[0] in ("type", "event")]
        made = [Choice(one[1], wording.name_of(data, one), wording.color_of(data, one)) for one in listed]
        return [*made, Choice(ANY_EVENT, tr("any event"))] if also_any else made

    # --- writing ------------------------------------------------------------------------------------

    def _rename(self) -> None:
        if self.editing.label is None:
            return
        reason = self.editing.rename(self.id.text().strip())
        show_reason(self.id, self.id_reason, said(reason) if reason is not None else "")

    def _put_names(self, names: dict[str, str]) -> None:
        label = self.editing.label
        if label is None:
            return
        if label[0] != "value":
            self.editing.put("names", names or None)
            return
        whole, part = parts(*label)
        owner = ("attribute", whole)
        before = (object_of(self.editing.data, owner) or {}).get("value_names", {})
        made: dict[str, dict[str, str]] = {}
        for language in dict.fromkeys((*before, *names)):
            left = {key: name for key, name in before.get(language, {}).items() if key != part}
            left |= {part: names[language]} if language in names else {}
            made |= {language: left} if left else {}
        self.editing.do(
            lambda draft: draft.with_field(owner, "value_names", made or None), like=(label, "names")
        )

    def _put_number(self, field: str, value: int) -> None:
        self.editing.put(field, (value or None) if field == "max" else value)

    def _put_type(self) -> None:
        """Change what an attribute holds: only a choice has values."""
        label, type_ = self.editing.label, self.type.currentData()
        if label is None:
            return
        before = object_of(self.editing.draft.start, self.editing.draft.origins.get(label, label)) or {}
        values = list(before.get("values", ())) or [tr("value")]

        def make(draft: Any) -> Any:
            made = draft.with_field(label, "type", type_)
            if type_ == "choice":
                return made.with_field(label, "values", values)
            for name in ("values", "value_names", "retired_values"):
                made = made.with_field(label, name, None)
            return made.with_field(label, "default", None)

        self.editing.do(make)

    def _put_owners(self, ids: list[str]) -> None:
        label = self.editing.label
        if label is None:
            return
        data = self.editing.data

        def make(draft: Any) -> Any:
            for owner in [one for one in labels_in(data) if one[0] in ("type", "event")]:
                has = list((object_of(data, owner) or {}).get("attributes", ()))
                if (owner[1] in ids) != (label[1] in has):
                    made = [*has, label[1]] if owner[1] in ids else [one for one in has if one != label[1]]
                    draft = draft.with_field(owner, "attributes", made)
            return draft

        self.editing.do(make)

    def _put_retired(self, on: bool) -> None:
        label = self.editing.label
        if label is not None:
            self.editing.do(lambda draft: draft.retired(label, on=on))

    # --- proposing ----------------------------------------------------------------------------------

    def _propose_key(self) -> None:
        label = self.editing.label
        if label is not None:
            self.editing.put("key", proposed_key(self.editing.data, label))

    def _propose_color(self) -> None:
        label = self.editing.label
        one = object_of(self.editing.data, label) if label is not None else None
        if label is None or one is None:
            return
        used = Counter(self._users(label).keys())
        light, dark = free_color(used, GREYS if one.get("group") == "boilerplate" else COLORS)
        self.editing.put("color", {"light": light, "dark": dark})


def _set(edit: QLineEdit, text: str) -> None:
    """Show a text in a field, unless it stands there: then the caret stays."""
    if edit.text() != text:
        edit.setText(text)
