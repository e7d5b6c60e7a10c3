"""Keys of labels in a scheme that is being made: which are free, and which one a label gets by itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .label_map import Label, parts
from .scheme_draft import indexed
from .scheme_making import KEYS, RESERVED, give_keys

Json = dict[str, Any]
GROUPS = {"kind": "segment_kinds", "type": "entity_types", "event": "event_types", "role": "roles"}
"""The sorts of label that have keys, with what the scheme calls their lists."""


def free_keys(data: Mapping[str, Any], label: Label) -> list[str]:
    """Return the keys that no label beside this one has."""
    if label[0] not in GROUPS:
        return []
    taken = {str(one.get("key", "")) for one in _beside(data, label) if not one.get("retired")}
    return [sign for sign in KEYS if sign not in taken | set(RESERVED[GROUPS[label[0]]])]


def proposed_key(data: Mapping[str, Any], label: Label) -> str | None:
    """Return the key that a label would get if it had none: a letter of its id, if there is one left."""
    if label[0] not in GROUPS:
        return None
    new = dict(indexed(data).get(label) or {})
    new.pop("key", None)
    others = [one for one in _beside(data, label) if one.get("id") != new.get("id")]
    give_keys([new], others, RESERVED[GROUPS[label[0]]])
    key = new.get("key")
    return str(key) if key else None


def _beside(data: Mapping[str, Any], label: Label) -> list[Json]:
    whole = parts(*label)[0]
    found = indexed(data).items()
    return [dict(one) for each, one in found if each[0] == label[0] and parts(*each)[0] == whole]
