"""Names that brat accepts (``[A-Za-z0-9_-]``) for the labels of a scheme, and the way back.

A label is called what its ``external`` says for ``brat``, else its id.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from urllib.parse import quote, unquote

from annotator.domain.scheme import Attribute, Scheme

from .brat_lines import BINARY
from .files import escaped

KEY = "brat"
_UNSAFE = re.compile(r"[^A-Za-z0-9_-]")
_SAFE_IN_VALUES = ":+"
SEGMENT = "Segment-"
EQUIV = "equiv-"
"""How the ids of entities and event clusters begin that were made of an ``Equiv`` line."""
CARRIED = "brat"
"""Under which key a document's metadata keep what brat says and we have no word for."""
ENDS = "relation_ends"
NOTES = "AnnotatorNotes"
ARTICLE = "Segment-article"
"""The attribute that holds a segment's article number."""

_KNOWN = re.compile(r"[^\s:]+:\S+")
_TYPED = re.compile(r"\[([^\s\\\]]+)\] (.*)", re.DOTALL)


@dataclass(slots=True)
class Names:
    """Our id → brat's name; ``types`` are of mentions, events and relations alike.

    Segment kinds have names that no type has, though a type may be called like one (``Segment-body``).
    """

    segments: dict[str, str] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, scheme: Scheme) -> Names:
        """Make the tables of a scheme, in its order, so that the same scheme gives the same names."""
        names = cls()
        for kind in scheme.segment_kinds:
            names.segment(kind)
        for group in (scheme.entity_types, scheme.event_types, scheme.relation_types):
            for label in group.values():
                names.type(label.id, label.external.get(KEY, ""))
        for event in scheme.event_types.values():
            for role in event.roles:
                names.role(role.id, role.external.get(KEY, ""))
        for attribute in scheme.attributes.values():
            names.attribute(attribute.id, attribute.external.get(KEY, ""))
        return names

    def segment(self, kind: str) -> str:
        """Return brat's name of a segment kind."""
        return _named(self.segments, kind, SEGMENT + kind, but=self.types)

    def type(self, type_id: str, wanted: str = "") -> str:
        """Return brat's name of an entity, event or relation type, which is the ``wanted`` one if free."""
        return _named(self.types, type_id, wanted or type_id, but=self.segments)

    def role(self, role_id: str, wanted: str = "") -> str:
        """Return brat's name of a role; it does not end in a digit, which brat would take for a count."""
        name = wanted or role_id
        return _named(self.roles, role_id, name, tail="_" if name[-1:].isdigit() else "")

    def attribute(self, attribute: str, wanted: str = "") -> str:
        """Return brat's name of an attribute."""
        return _named(self.attributes, attribute, wanted or attribute)

    def to_json(self) -> dict[str, dict[str, str]]:
        """Return the tables as brat's name → our id."""
        tables = {
            "segments": self.segments, "types": self.types, "roles": self.roles,
            "attributes": self.attributes,
        }  # fmt: skip
        return {key: {safe: ours for ours, safe in table.items()} for key, table in tables.items()}


def _named(
    table: dict[str, str], key: str, name: str, tail: str = "", but: Mapping[str, str] = MappingProxyType({})
) -> str:
    if key not in table:
        safe = _UNSAFE.sub("_", name) + tail
        taken = {*table.values(), *but.values()}
        while safe in taken:
            safe += "_"
        table[key] = safe
    return table[key]


def reversed_names(scheme: Scheme, stored: object) -> dict[str, dict[str, str]]:
    """Return brat's names → our ids: those of the scheme, and over them those an export wrote down.

    An earlier version wrote segment kinds down among the types; what is called like one was one.
    """
    found = Names.of(scheme).to_json()
    if isinstance(stored, Mapping):
        types = stored.get("types")
        if "segments" not in stored and isinstance(types, Mapping):
            kinds = {k: str(v).removeprefix(SEGMENT) for k, v in types.items() if str(v).startswith(SEGMENT)}
            stored = {
                **stored,
                "segments": kinds,
                "types": {k: v for k, v in types.items() if k not in kinds},
            }
        for key, table in found.items():
            more = stored.get(key)
            if isinstance(more, Mapping):
                table |= {str(safe): str(ours) for safe, ours in more.items()}
    return found


def kind_named(names: Mapping[str, Mapping[str, str]], name: str) -> str | None:
    """Return the segment kind that a name of brat's stands for, or None: it is a type's."""
    if name in names["segments"]:
        return names["segments"][name]
    return name.removeprefix(SEGMENT) if name.startswith(SEGMENT) and name not in names["types"] else None


def noted(kind: str, text: str) -> str:
    """Return a line of a note: a note of brat's of another type than the usual one begins with ``[type]``."""
    return f"[{kind}] {text}" if kind != NOTES or _TYPED.fullmatch(text) else text


def note_lines(text: str) -> list[tuple[str, str]]:
    """Return the types and escaped texts of brat's notes for a note: ``noted`` of each makes it again."""
    return [_note_line(line) for line in text.split("\n")]


def _note_line(line: str) -> tuple[str, str]:
    typed = _TYPED.fullmatch(line)
    if not typed:
        return NOTES, escaped(line)
    if typed[1] == NOTES and not _TYPED.fullmatch(typed[2]):  # nothing that `noted` makes
        return NOTES, f"\\u005b{escaped(line[1:])}"
    return typed[1], escaped(typed[2])


def is_binary(attribute: Attribute) -> bool:
    """Tell whether an attribute has no value in brat: it is there, or not."""
    return attribute.values == (BINARY,)


def quoted(value: str) -> str:
    """Return an attribute value or id as one word without ``|`` and ``,``, percent-encoded where needed."""
    return quote(value, safe=_SAFE_IN_VALUES)


def unquoted(value: str) -> str:
    """Return the value that ``quoted`` made a word of."""
    return unquote(value)


def reference(kb: str | None, entity_id: str) -> str:
    """Return what an ``N`` line refers to: the knowledge-base id if it is ``BASE:ID``, else our entity."""
    return kb if kb and _KNOWN.fullmatch(kb) else f"Entity:{quoted(entity_id)}"
