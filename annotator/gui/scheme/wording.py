"""What labels and their sorts are called in the editor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.domain.label_map import Label, parts
from annotator.domain.near_colors import Near
from annotator.domain.scheme import Color
from annotator.domain.scheme_draft import indexed, is_retired

from ..look.i18n import WORDS, mark, tr
from ..widgets.label_names import retired_name
from ..widgets.label_sorts import LABEL_SORTS

HEADINGS = {
    "kind": mark("Segment kinds"),
    "type": mark("Entity types"),
    "event": mark("Event types"),
    "relation": mark("Relation types"),
    "attribute": mark("Attributes"),
    "flag": mark("Page flags"),
}
"""The groups of the list, in their order."""
KIND_GROUPS = {
    "content": mark("content"),
    "attribution": mark("attribution"),
    "boilerplate": mark("boilerplate"),
}
ATTRIBUTE_TYPES = {
    "choice": mark("one of some values"),
    "text": mark("any text"),
    "timex": mark("a time (ISO 8601)"),
}
FIELDS = {
    "id": mark("Id"),
    "name": mark("Name"),
    "names": mark("In other languages"),
    "key": mark("Key"),
    "color": mark("Colour"),
    "group": mark("Group"),
    "targets": mark("What may fill it"),
    "source": mark("May go from"),
    "target": mark("May go to"),
    "values": mark("Values"),
    "external": mark("Names elsewhere"),
    "guideline": mark("Guideline"),
    "title": mark("Title"),
    "version": mark("Version"),
}
"""Fields of the JSON of a scheme as the editor calls them."""
_SIGHTS = {
    "": mark("for everybody"),
    "protanopia": mark("with red blindness"),
    "deuteranopia": mark("with green blindness"),
    "tritanopia": mark("with blue blindness"),
}
PAGES = {"light": mark("on the light page"), "dark": mark("on the dark page")}
"""The pages on which colours are seen."""
INSIDE = {"event": "role", "attribute": "value"}
"""What stands inside of labels of a sort."""


def object_of(data: Mapping[str, Any], label: Label) -> dict[str, Any] | None:
    """Return the JSON object of a label; None if there is none, as for a value."""
    found = indexed(data).get(label)
    return found if isinstance(found, dict) else None


def name_of(data: Mapping[str, Any], label: Label) -> str:
    """Return what a label is called in the language of the program."""
    whole, part = parts(*label)
    if label[0] == "value":
        attribute = object_of(data, ("attribute", whole)) or {}
        return str(attribute.get("value_names", {}).get(WORDS.language, {}).get(part, part))
    one = object_of(data, label)
    if one is None:
        return part
    return str(one.get("names", {}).get(WORDS.language) or one.get("name") or part)


def listed_name(data: Mapping[str, Any], label: Label) -> str:
    """Return what a label is called in the list, and whether it is retired."""
    name = name_of(data, label)
    return retired_name(name) if is_retired(data, label) else name


def sort_name(label: Label) -> str:
    """Return of which sort a label is, in words."""
    return tr(LABEL_SORTS[label[0]])


def full_name(data: Mapping[str, Any], label: Label) -> str:
    """Return a label with what it is of: "Meet › Host"."""
    whole, _ = parts(*label)
    if not whole:
        return name_of(data, label)
    owner = ("event" if label[0] == "role" else "attribute", whole)
    return f"{name_of(data, owner)} › {name_of(data, label)}"


def color_of(data: Mapping[str, Any], label: Label) -> Color | None:
    """Return the colour of a label, of a role that of its event type; None: it has none."""
    whole, _ = parts(*label)
    one = object_of(data, ("event", whole) if label[0] == "role" else label)
    color = (one or {}).get("color")
    if not isinstance(color, dict):
        return None
    light, dark = (str(color.get(name, "")) for name in ("light", "dark"))
    return Color(light, dark)


def near_words(data: Mapping[str, Any], near: Near | None) -> str:
    """Return from which label a colour is hard to tell, and for whom."""
    if near is None:
        return ""
    told = tr("hard to tell from {name} {page}, {sight}")
    name = name_of(data, near.label)
    return told.format(name=name, page=tr(PAGES[near.page]), sight=tr(_SIGHTS[near.sight]))
