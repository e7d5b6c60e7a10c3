"""The guidelines of a scheme as one page of Markdown, to be read and printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]
_FREE = {"timex": "A time value.", "text": "Any text."}


def page(scheme: Json, introduction: str = "") -> str:
    """Return the page of a scheme (`annotator-scheme/1`), ending in one newline."""
    parts = [f"# Guidelines: {scheme['title']} (`{scheme['name']}`, version {scheme['version']})"]
    parts += [one for one in (scheme.get("description", ""), introduction) if one]
    parts += _section("Segment kinds", scheme.get("segment_kinds", ()), _group_and_key)
    parts += _section("Page flags", scheme.get("page_flags", ()), lambda _: "")
    parts += _section("Entity types", scheme.get("entity_types", ()), _entity_facts)
    parts += _section("Event types", scheme.get("event_types", ()), _event_facts)
    parts += _section("Relation types", scheme.get("relation_types", ()), _relation_facts)
    parts += _section("Attributes", scheme.get("attributes", ()), _attribute_facts)
    return "\n\n".join(parts) + "\n"


def _section(title: str, labels: Sequence[Json], facts: Callable[[Json], str]) -> Iterator[str]:
    if labels:
        yield f"## {title}"
    for label in labels:
        yield f"### {label['name']} (`{label['id']}`)"
        line = facts(label)
        if line:
            yield line
        if label.get("guideline"):
            yield label["guideline"]
        if label.get("roles"):
            yield "\n".join(_role_table(label["roles"]))
        if label.get("external"):
            yield _external(label["external"])


def _key(label: Json) -> str:
    return f"Key `{label['key']}`" if label.get("key") else "No key"


def _codes(ids: Sequence[str]) -> str:
    return ", ".join("any event" if one == "*event" else f"`{one}`" for one in ids)


def _group_and_key(kind: Json) -> str:
    apart = " Two in a row stay two segments." if kind.get("apart") else ""
    return f"{kind['group'].capitalize()}. {_key(kind)}.{apart}"


def _entity_facts(label: Json) -> str:
    attributes = f" Attributes: {_codes(label['attributes'])}." if label.get("attributes") else ""
    return f"{_key(label)}.{attributes}"


def _event_facts(label: Json) -> str:
    key = f"Key `e`, then `{label['key']}`." if label.get("key") else "No key."
    return key + (f" Attributes: {_codes(label['attributes'])}." if label.get("attributes") else "")


def _relation_facts(label: Json) -> str:
    return f"From {_codes(label['source'])} to {_codes(label['target'])}."


def _attribute_facts(label: Json) -> str:
    values = f"One of {_codes(label['values'])}." if label["type"] == "choice" else _FREE[label["type"]]
    default = f" If absent: `{label['default']}`." if label.get("default") else ""
    required = " Required." if label.get("required") else ""
    return values + default + required


def _role_table(roles: Sequence[Json]) -> Iterator[str]:
    yield "| Role | Key | How many | Filled by | Meaning |"
    yield "|---|---|---|---|---|"
    for role in roles:
        most = "any" if role["max"] is None else role["max"]
        yield (
            f"| **{role['name']}** | {_role_key(role)} | {role['min']} to {most} "
            f"| {_codes(role['targets'])} | {role.get('guideline', '')} |"
        )


def _role_key(role: Json) -> str:
    return f"`{role['key']}`" if role.get("key") else "–"


def _external(names: Mapping[str, str]) -> str:
    pairs = (f"{scheme} `{name}`" for scheme, name in names.items())
    return f"Elsewhere: {', '.join(pairs)}."
