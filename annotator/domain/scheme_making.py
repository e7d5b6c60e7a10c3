"""A scheme out of little: what a person left out of one is filled in, keys and colours too.

A label may be just its id. One that has no colour yet is new: it gets a colour, and a key if it has none.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from typing import Any

from .scheme import FORMAT

Json = dict[str, Any]

COLORS = (
    ("#0a5fb4", "#6cb2f5"), ("#8a6e00", "#f0c000"), ("#6e1c4d", "#c88db1"), ("#264511", "#0c970c"),
    ("#ce3b76", "#ef347f"), ("#1010c6", "#7070ff"), ("#914646", "#f28063"), ("#218383", "#b3d19f"),
    ("#7857ff", "#cec1e1"), ("#680a7f", "#a86bb8"), ("#5a5a16", "#8ddd78"), ("#8a0037", "#ff2424"),
    ("#00705a", "#2bab92"), ("#6c0aff", "#f47bdc"), ("#2d4a5d", "#7cc0a5"), ("#7f3d7f", "#e1c1c1"),
    ("#2b45ab", "#708dff"), ("#de123b", "#b86b99"), ("#657f3d", "#6fa24e"), ("#7a6bb8", "#a3c8ff"),
    ("#114531", "#10c67d"), ("#4a5d2d", "#afaf0e"), ("#bd0026", "#ff0ace"), ("#2d5d5d", "#edb6cc"),
)  # fmt: skip
"""Colours on the light and on the dark page, the best told apart first.

Each was chosen to lie as far as can be from those before it (CIEDE2000), as seen with normal vision and with
protanopia, deuteranopia and tritanopia, with a contrast of 4.5 or more on its page.
"""
GREYS = (
    ("#5f6368", "#a0a6ad"), ("#6b6459", "#b0a898"), ("#596169", "#93a0ad"), ("#6a5f66", "#b3a3ac"),
    ("#56655f", "#96aaa1"), ("#6e6a5a", "#bab59f"), ("#4f5660", "#868f9c"), ("#665a5a", "#a89797"),
)  # fmt: skip
"""Of boilerplate, which has to stand back behind what is content."""
KEYS = "abcdefghijklmnopqrstuvwxyz1234567890"
RESERVED = {"segment_kinds": "j", "entity_types": "e", "event_types": "", "roles": "e1234567890"}
"""Keys that labels of a sort cannot have: the window has them."""
_FAMILY = re.compile(r"[.:/_-]")
_GROUPS = ("segment_kinds", "page_flags", "attributes", "entity_types", "event_types", "relation_types")
_MANY = 12  # event types, from which on those of a family share a colour


def short_name(text: str) -> str:
    """Return a short name for a scheme, of letters, digits and ``_.-``, made of any text."""
    kept = "".join(sign if sign.isascii() and (sign.isalnum() or sign in "_.-") else "-" for sign in text)
    return kept.strip("_.-") or "own"


def completed(given: Mapping[str, Any]) -> Json:
    """Return the JSON object of a scheme with what was left out; what is wrong in it stays as it is.

    Names are ids, kinds are content, attributes with values are choices, roles may be filled any number of
    times. Nothing that stands there is changed.
    """
    data: Json = copy.deepcopy(dict(given))
    data.setdefault("format", FORMAT)
    data.setdefault("name", "own")
    data.setdefault("version", "1.0.0")
    data.setdefault("title", data["name"])
    for group in _GROUPS:
        listed = data.setdefault(group, [])
        if not isinstance(listed, list):
            continue
        data[group] = [_whole(group, one) for one in listed]
    for group in ("segment_kinds", "entity_types", "event_types"):
        _give(data, group)
    for group in ("page_flags", "attributes", "relation_types"):
        if not data[group] and group not in given:
            del data[group]
    return data


def _whole(group: str, one: Any) -> Any:
    if isinstance(one, str):
        one = {"id": one}
    if not isinstance(one, dict) or not isinstance(one.get("id"), str):
        return one
    one.setdefault("name", one["id"])
    if group == "segment_kinds":
        one.setdefault("group", "content")
    elif group == "attributes":
        one.setdefault("type", "choice" if one.get("values") else "text")
    elif group == "event_types":
        roles = one.setdefault("roles", [])
        if isinstance(roles, list):
            one["roles"] = [_whole("roles", role) for role in roles]
    elif group == "roles":
        one.setdefault("min", 0)
        one.setdefault("max", None)
    return one


def _give(data: Json, group: str) -> None:
    """Give labels of a group that have no colour yet one, and a key if they have none."""
    labels = [one for one in data[group] if isinstance(one, dict) and isinstance(one.get("id"), str)]
    new = [one for one in labels if "color" not in one]
    give_keys(new, labels, RESERVED[group])
    for one in new if group == "event_types" else ():
        roles = [role for role in one["roles"] if isinstance(role, dict) and "id" in role]
        give_keys(roles, roles, RESERVED["roles"])
    beside = data["entity_types"] if group == "event_types" else []
    used = Counter(color_of(one) for one in (*labels, *beside) if isinstance(one, dict))
    families: dict[str, tuple[str, str]] = {}
    for one in new:
        family = _FAMILY.split(one["id"])[0] if group == "event_types" and len(labels) > _MANY else one["id"]
        grey = group == "segment_kinds" and one.get("group") == "boilerplate"
        chosen = families.setdefault(family, free_color(used, GREYS if grey else COLORS))
        used[chosen] += 1
        one["color"] = dict(zip(("light", "dark"), chosen, strict=True))


def color_of(label: Mapping[str, Any]) -> tuple[str, str]:
    """Return a label's colours on the light and on the dark page, "" where it has none."""
    color = label.get("color")
    color = color if isinstance(color, dict) else {}
    return str(color.get("light", "")), str(color.get("dark", ""))


def free_color(
    used: Mapping[tuple[str, str], int], colors: Iterable[tuple[str, str]] = COLORS
) -> tuple[str, str]:
    """Return the first of some colours that fewest labels have."""
    return min(colors, key=lambda one: used.get(one, 0))


def give_keys(new: Iterable[Json], labels: Iterable[Json], taken: Collection[str]) -> None:
    """Give labels without a key one that none of ``labels`` has, if there is one left.

    A letter of the id is tried first, then of the name, then any letter or digit.
    """
    used = {*taken, *(str(one["key"]) for one in labels if one.get("key") and not one.get("retired"))}
    for one in new:
        if one.get("key") or one.get("retired"):
            continue
        signs = chain(one["id"].casefold(), str(one.get("name", "")).casefold(), KEYS)
        found = next((sign for sign in signs if sign in KEYS and sign not in used), None)
        if found is not None:
            one["key"] = found
            used.add(found)
