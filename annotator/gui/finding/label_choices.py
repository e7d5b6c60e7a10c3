"""What can be searched for besides words: labels and attribute values, as the entries of a choice."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox

from annotator.domain.scheme import Scheme

from ..look.i18n import tr
from ..look.literal import set_tip
from ..widgets.label_names import label_names, value_name


def labels(scheme: Scheme) -> list[tuple[str, str]]:
    """Return (id, name) of segment kinds, entity types and event types."""
    return list(label_names(scheme).items())


def attribute_values(scheme: Scheme) -> list[tuple[tuple[str, str], str]]:
    """Return ((attribute, value), "Attribute: value") of every value that can be chosen."""
    found: dict[tuple[str, str], str] = {}
    for type_id in (*scheme.entity_types, *scheme.event_types):
        for attribute in scheme.attributes_of(type_id):
            for value in attribute.values:
                found[attribute.id, value] = f"{attribute.name}: {value_name(attribute, value)}"
    return list(found.items())


def choice(
    name: str, first: Iterable[tuple[object, str]], entries: Iterable[tuple[object, str]]
) -> QComboBox:
    """Return a choice of narrow width with some entries; data is what stands for each."""
    box = QComboBox()
    box.setAccessibleName(name)
    set_tip(box, name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    box.setMaxVisibleItems(18)
    for value, shown in (*first, *entries):
        box.addItem(shown, value)
    return box


def show_entries(box: QComboBox, entries: Iterable[tuple[object, str]], *, first: int) -> None:
    """Offer other entries behind the ``first`` ones of a choice; what is chosen stays so if it is there."""
    chosen = box.currentData()
    box.blockSignals(True)
    while box.count() > first:
        box.removeItem(first)
    for value, shown in entries:
        box.addItem(shown, value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    box.blockSignals(False)


def label_choice(scheme: Scheme) -> QComboBox:
    """Return a choice among all labels; None: any."""
    return choice(tr("Label"), [(None, tr("any label"))], labels(scheme))


def attribute_choice(scheme: Scheme) -> QComboBox:
    """Return a choice among all attribute values; None: any."""
    return choice(tr("Attribute"), [(None, tr("any attribute"))], attribute_values(scheme))


def chosen_attribute(box: QComboBox) -> tuple[str, str] | None:
    """Return the attribute and value chosen."""
    data = box.currentData()
    return (str(data[0]), str(data[1])) if data is not None else None
