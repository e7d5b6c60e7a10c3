"""What labels are called in lists: those that are retired are told from the others."""

from __future__ import annotations

from annotator.domain.scheme import Attribute, Label, Scheme

from ..look.i18n import tr


def listed_name(label: Label) -> str:
    """Return the name of a label, and that it is retired."""
    return retired_name(label.name) if label.retired else label.name


def retired_name(name: str) -> str:
    """Return the name of a label that is retired."""
    return tr("{name} (retired)").format(name=name)


def value_name(attribute: Attribute, value: str) -> str:
    """Return the name of a value, and that it is retired."""
    name = attribute.called(value)
    return retired_name(name) if value in attribute.retired_values else name


def label_names(scheme: Scheme) -> dict[str, str]:
    """Return the names of everything that can be on a page, by label id: kinds, types, events."""
    found = {label.id: listed_name(label) for label in scheme.segment_kinds.values()}
    found.update((label.id, listed_name(label)) for label in scheme.entity_types.values())
    found.update((label.id, f"{listed_name(label)} · {label.id}") for label in scheme.event_types.values())
    return found
