"""Changes of a scheme before anybody has used it, or of a copy: each returns the JSON object of a new one.

What refers to a label goes with it. That nothing which people have annotated is orphaned is the business of a
migration (`domain.migration`).
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from . import messages
from .errors import SchemeError
from .label_map import Label, parts, shown
from .scheme_making import RESERVED, completed, give_keys

Json = dict[str, Any]
GROUPS = {
    "kind": "segment_kinds",
    "flag": "page_flags",
    "type": "entity_types",
    "event": "event_types",
    "relation": "relation_types",
    "attribute": "attributes",
}
"""Where labels of a sort stand; roles stand in their event type and values in their attribute."""

_INSIDE = {"role": ("event", "roles"), "value": ("attribute", "values")}


def added(data: Mapping[str, Any], label: Label, fields: Mapping[str, Any] | None = None) -> Json:
    """Return a scheme with one more label, the last of its sort, with a key and a colour of its own.

    Raises SchemeError if it is there already, or if what it is of is not.
    """
    made = copy.deepcopy(dict(data))
    _, part = parts(*label)
    listed = _listed(made, label)
    if _at(listed, part) is not None:
        raise SchemeError(messages.SCHEME_ALREADY, label=shown(label))
    new: Any = part if label[0] == "value" else {"id": part, **(fields or {})}
    if label[0] == "role":
        new.setdefault("targets", [one["id"] for one in made.get("entity_types", [])][:1] or ["*event"])
        give_keys([new], listed, RESERVED["roles"])
    if label[0] == "relation":
        first = [one["id"] for one in made.get("entity_types", [])][:1]
        new.setdefault("source", first)
        new.setdefault("target", first)
    listed.append(new)
    if label[0] == "value" and len(listed) == 1:  # an attribute that has values is a choice
        _attribute(made, parts(*label)[0])["type"] = "choice"
    return completed(made)


def removed(data: Mapping[str, Any], label: Label) -> Json:
    """Return a scheme without a label and what referred to it. Raises SchemeError if it is not there.

    A role that nothing may fill any more, and a relation without an end, go too.
    """
    made = copy.deepcopy(dict(data))
    listed = _listed(made, label)
    del listed[_found(listed, label)]
    if label[0] in ("type", "event"):
        for owner, name in _references(made):
            owner[name] = [one for one in owner[name] if one != label[1]]
        for event in made.get("event_types", []):
            event["roles"] = [role for role in event.get("roles", []) if role["targets"]]
        left = [one for one in made.get("relation_types", []) if one["source"] and one["target"]]
        made |= {"relation_types": left} if "relation_types" in made else {}
    elif label[0] == "attribute":
        for owner in _owners(made):
            owner["attributes"] = [one for one in owner["attributes"] if one != label[1]]
    elif label[0] == "value":
        attribute = _attribute(made, parts(*label)[0])
        if attribute.get("default") == parts(*label)[1]:
            attribute["default"] = None
        _put_retired_values(attribute, [one for one in _retired_values(attribute) if one in listed])
    return made


def renamed(data: Mapping[str, Any], label: Label, becomes: str) -> Json:
    """Return a scheme in which a label has another id, wherever it is referred to.

    A name that was the id goes along. Raises SchemeError if it is not there, or the new id is.
    """
    made = copy.deepcopy(dict(data))
    sort, (whole, part) = label[0], parts(*label)
    listed = _listed(made, label)
    at = _found(listed, label)
    if becomes != part and _at(listed, becomes) is not None:
        raise SchemeError(messages.SCHEME_ALREADY, label=becomes)
    if sort == "value":
        listed[at] = becomes
        attribute = _attribute(made, whole)
        if attribute.get("default") == part:
            attribute["default"] = becomes
        _put_retired_values(attribute, _replaced(_retired_values(attribute), part, becomes))
        for named in attribute.get("value_names", {}).values():
            if part in named:
                named[becomes] = named.pop(part)
        return made
    one = listed[at]
    one["name"] = becomes if one.get("name") == part else one.get("name", becomes)
    one["id"] = becomes
    if sort in ("type", "event"):
        for owner, name in _references(made):
            owner[name] = _replaced(owner[name], part, becomes)
    elif sort == "attribute":
        for owner in _owners(made):
            owner["attributes"] = _replaced(owner["attributes"], part, becomes)
    return made


def with_field(data: Mapping[str, Any], label: Label, name: str, value: Any) -> Json:
    """Return a scheme in which a field of a label says something else; None takes it away.

    Raises SchemeError if the label is not there.
    """
    made = _opened(data, label)
    listed = _listed(made, label)
    at = _found(listed, label)
    one = listed[at] = dict(listed[at])
    if value is None and name not in ("max", "default"):
        one.pop(name, None)
    else:
        one[name] = value
    return made


def retired(data: Mapping[str, Any], label: Label, *, on: bool) -> Json:
    """Return a scheme in which a label is retired, or offered again.

    Its key is free then; it gets one again if there is one left. Raises SchemeError if the label is not
    there, or is the value that counts where nothing is said.
    """
    if label[0] == "value":
        return _with_value(data, label, on=on)
    made = with_field(data, label, "retired", on or None)
    one = found(made, label)
    if on:
        one.pop("key", None)
    elif label[0] in ("kind", "type", "event", "role"):
        group = GROUPS.get(label[0], "roles")
        give_keys([one], [each for each in _listed(made, label) if each is not one], RESERVED[group])
    return made


def _with_value(data: Mapping[str, Any], label: Label, *, on: bool) -> Json:
    """Return a scheme in which a value is retired, or offered again."""
    whole, part = parts(*label)
    attribute = _attribute(dict(data), whole)
    if part not in attribute.get("values", ()):
        raise SchemeError(messages.SCHEME_LACKS, label=shown(label))
    if on and attribute.get("default") == part:
        raise SchemeError(messages.SCHEME_DEFAULT_RETIRED, attribute=whole, value=part)
    left = [one for one in _retired_values(attribute) if one != part] + ([part] if on else [])
    return with_field(data, ("attribute", whole), "retired_values", left or None)


def _retired_values(attribute: Mapping[str, Any]) -> list[str]:
    return list(attribute.get("retired_values", ()))


def _put_retired_values(attribute: Json, values: list[str]) -> None:
    attribute.pop("retired_values", None)
    if values:
        attribute["retired_values"] = values


def moved(data: Mapping[str, Any], label: Label, by: int) -> Json:
    """Return a scheme in which a label stands so many places further down (negative: up) among its sort."""
    made = _opened(data, label)
    listed = _listed(made, label)
    at = _found(listed, label)
    listed.insert(max(0, min(len(listed) - 1, at + by)), listed.pop(at))
    return made


def found(data: Json, label: Label) -> Any:
    """Return the object of a label (of a value, the value). Raises SchemeError if it is not there."""
    listed = _listed(data, label)
    return listed[_found(listed, label)]


def _opened(data: Mapping[str, Any], label: Label) -> Json:
    """Return a copy that shares with ``data`` all but the list that a label stands in, and what leads there.

    Who types into a field makes a scheme with every key: the whole of it would be too much to copy.
    """
    made = dict(data)
    sort, (whole, _) = label[0], parts(*label)
    if sort not in _INSIDE:
        made[GROUPS[sort]] = list(made.get(GROUPS[sort], []))
        return made
    owner, name = _INSIDE[sort]
    listed = made[GROUPS[owner]] = list(made.get(GROUPS[owner], []))
    at = _found(listed, (owner, whole))
    listed[at] = {**listed[at], name: list(listed[at].get(name, []))}
    return made


def _listed(data: Json, label: Label) -> list[Any]:
    """Return the list that a label stands in. Raises SchemeError if what it is of is not there."""
    sort, (whole, _) = label[0], parts(*label)
    if sort == "role":
        events = data.get("event_types", [])
        holder, name = events[_found(events, ("event", whole))], "roles"
    elif sort == "value":
        holder, name = _attribute(data, whole), "values"
    else:
        holder, name = data, GROUPS[sort]
    listed: list[Any] = holder.setdefault(name, [])
    return listed


def _attribute(data: Json, key: str) -> Json:
    listed = data.get("attributes", [])
    found: Json = listed[_found(listed, ("attribute", key))]
    return found


def _at(listed: list[Any], part: str) -> int | None:
    ids = [one["id"] if isinstance(one, dict) else one for one in listed]
    return ids.index(part) if part in ids else None


def _found(listed: list[Any], label: Label) -> int:
    at = _at(listed, parts(*label)[1])
    if at is None:
        raise SchemeError(messages.SCHEME_LACKS, label=shown(label))
    return at


def _references(data: Json) -> Iterator[tuple[Json, str]]:
    """Yield where types are referred to: an object and the name of its list."""
    for event in data.get("event_types", []):
        yield from ((role, "targets") for role in event.get("roles", []))
    for relation in data.get("relation_types", []):
        yield from ((relation, name) for name in ("source", "target"))


def _owners(data: Json) -> Iterator[Json]:
    both = (*data.get("entity_types", []), *data.get("event_types", []))
    yield from (one for one in both if "attributes" in one)


def _replaced(listed: list[str], old: str, new: str) -> list[str]:
    return list(dict.fromkeys(new if one == old else one for one in listed))
