"""Which label's colour another one is hard to tell from, or whether it is hard to read on its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .color_vision import DEFICIENT, NORMAL, distance, lab
from .label_colors import ENOUGH, PAGES, contrast
from .label_map import Label
from .scheme_editing import GROUPS
from .scheme_making import color_of

NEAR, BLIND = 10.0, 5.0
"""CIEDE2000: below that, colours are taken for each other; the second with a deficient colour vision."""
_BESIDE = {
    "kind": ("kind",),
    "type": ("type", "event"),
    "event": ("type", "event"),
    "relation": ("relation",),
}
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_PLACES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Near:
    """The label whose colour is nearest: how near, on which page, to which sight ("": normal vision)."""

    label: Label
    distance: float
    page: str
    sight: str = ""


def near_label(data: Mapping[str, Any], label: Label) -> Near | None:
    """Return the label that one's colour is likeliest taken for, if it is too near; None otherwise.

    Compared are kinds with kinds, and entity types with event types; boilerplate stands back together.
    Event types of one colour are a family on purpose. ``data`` is a scheme as JSON.
    """
    own = dict(_colored(data, label)).get(label)
    if own is None:
        return None
    rated: list[tuple[float, Near]] = []
    for other, colors in _colored(data, label):
        if other == label or (colors == own and label[0] == other[0] == "event"):
            continue
        for at, page in enumerate(_PLACES):
            for sight, vision in (("", NORMAL), *DEFICIENT.items()):
                apart = distance(lab(own[at], vision), lab(colors[at], vision))
                most = BLIND if sight else NEAR
                if apart < most:
                    rated.append((apart / most, Near(other, apart, page, sight)))
    return min(rated, key=lambda one: (bool(one[1].sight), one[0], one[1].label), default=(0.0, None))[1]


def unreadable_on(colors: tuple[str, str]) -> list[str]:
    """Return the pages, ``light`` and ``dark``, on which a label's colour has too little contrast."""
    pairs = zip(_PLACES, colors, strict=True)
    return [page for page, color in pairs if _HEX.fullmatch(color) and contrast(color, PAGES[page]) < ENOUGH]


def _colored(data: Mapping[str, Any], label: Label) -> Iterator[tuple[Label, tuple[str, str]]]:
    for sort in _BESIDE.get(label[0], ()):
        for one in data.get(GROUPS[sort], ()):
            colors = color_of(one)
            if one.get("group") != "boilerplate" and all(map(_HEX.fullmatch, colors)):
                yield (sort, one["id"]), colors
