"""Labels as people write them: ``type:PER``, ``role:Attack.Agent``, ``value:tense=past``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from . import messages
from .errors import SchemeError
from .label_map import SORTS, Label, shown, within


def label_of(text: str, data: Mapping[str, Any]) -> Label:
    """Return the label that a person means, of a scheme given as its JSON object.

    The label itself need not be there, but what it is of. Raises SchemeError.
    """
    sort, sign, rest = text.partition(":")
    rest = rest.strip()
    if sort not in SORTS or not sign or not rest:
        raise SchemeError(messages.NO_LABEL, text=text, sorts=list(SORTS))
    if sort not in ("role", "value"):
        return sort, rest
    group = "event_types" if sort == "role" else "attributes"
    mark = "." if sort == "role" else "="
    owners = sorted((one["id"] for one in data.get(group, ())), key=len, reverse=True)
    for owner in owners:
        if rest.startswith(owner + mark):
            return within(sort, owner, rest[len(owner) + 1 :])
    raise SchemeError(messages.NO_OWNER, text=text)


def said(label: Label) -> str:
    """Return a label as `label_of` reads it."""
    return f"{label[0]}:{shown(label)}"
