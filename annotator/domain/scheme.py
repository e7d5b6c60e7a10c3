"""The scheme: which labels there are, what may go with what, and how each is shown and pressed."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from . import messages
from .errors import SchemeError
from .sentences import Message, message

FORMAT = "annotator-scheme/1"
ANY_EVENT = "*event"
"""As a role's target: any event type."""

GROUPS = ("content", "attribution", "boilerplate")
REFERENCE = "news"
"""The shipped scheme whose kinds suggesters and profiles know; another scheme's kinds name theirs by it."""
_ID = re.compile(r"(?!\s)[^\x00-\x1f\x7f-\x9f\u2028\u2029]+(?<!\s)")
_USUAL = {"content": "body", "boilerplate": "other_boilerplate"}
_APART_BEFORE = frozenset(("title", "kicker", "byline", "dateline", "caption", "pull_quote", "embed"))
"""Kinds that stayed apart before a scheme could say so; for schemes that say it of no kind."""


class _Labelled(Protocol):
    @property
    def id(self) -> str: ...


L = TypeVar("L", bound=_Labelled)
T = TypeVar("T", bound="Label")


@dataclass(frozen=True, slots=True)
class Color:
    """A label's colour as ``#rrggbb`` on a light and on a dark page."""

    light: str
    dark: str


@dataclass(frozen=True, slots=True)
class Label:
    """What every label has: an id that is stored; a name, key, colour and guideline that are shown.

    One that is ``retired`` stays for what has it, but is not offered any more, and its key is free.
    """

    id: str
    name: str
    guideline: str = ""
    key: str = ""
    color: Color = Color("#5f6b7a", "#a3adba")
    external: Mapping[str, str] = field(default_factory=dict)
    retired: bool = field(default=False, kw_only=True)


@dataclass(frozen=True, slots=True)
class SegmentKind(Label):
    """A kind of segment; ``group`` is content, attribution or boilerplate.

    Each piece of a kind that is ``apart`` counts by itself: two of them in a row stay two segments.
    """

    group: str = "content"
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """A property of mentions or events. ``default`` is what its absence means; it is never stored.

    One that is ``retired``, as a whole or some of its values, stays where it was given and is not offered.
    """

    id: str
    name: str
    type: str = "choice"
    values: tuple[str, ...] = ()
    default: str | None = None
    required: bool = False
    guideline: str = ""
    value_names: Mapping[str, str] = field(default_factory=dict)
    """What values are called in the language of the scheme; those left out are called what they are."""
    external: Mapping[str, str] = field(default_factory=dict)
    retired: bool = False
    retired_values: frozenset[str] = frozenset()

    def offered_values(self, now: str | None = None) -> tuple[str, ...]:
        """Return the values that can be chosen where ``now`` is the one that is given."""
        return tuple(one for one in self.values if one == now or one not in self.retired_values)

    def called(self, value: str) -> str:
        """Return the name of a value."""
        return self.value_names.get(value, value)

    def briefly(self, value: str) -> str:
        """Return what tells most in a word: of an attribute that is there or not, its own name."""
        return self.name if self.values == (value,) else self.called(value)


@dataclass(frozen=True, slots=True)
class EntityType(Label):
    """A type of mention, with the ids of its attributes."""

    attributes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A role of an event type: what may fill it and how often (``max`` None: without bound).

    One that is ``retired`` stays for what fills it, but is not offered any more, and its key is free.
    """

    id: str
    name: str
    key: str
    targets: tuple[str, ...]
    min: int = 0
    max: int | None = 1
    guideline: str = ""
    external: Mapping[str, str] = field(default_factory=dict)
    retired: bool = False


@dataclass(frozen=True, slots=True)
class EventType(Label):
    """A type of event, with its roles and the ids of its attributes."""

    roles: tuple[Role, ...] = ()
    attributes: tuple[str, ...] = ()

    def role(self, role_id: str) -> Role | None:
        """Return the role with an id, or None."""
        return next((role for role in self.roles if role.id == role_id), None)


@dataclass(frozen=True, slots=True)
class RelationType(Label):
    """A type of relation: types of mentions and events it may go from and to, as roles have them."""

    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Scheme:
    """All labels, by id and in the order they are shown.

    ``data`` is the JSON object it was read from, with names and guidelines in every language; the labels have
    those of one ``language``, as far as there are any ("": the scheme's own).
    """

    name: str
    version: str
    title: str
    segment_kinds: Mapping[str, SegmentKind]
    page_flags: Mapping[str, Label]
    attributes: Mapping[str, Attribute]
    entity_types: Mapping[str, EntityType]
    event_types: Mapping[str, EventType]
    relation_types: Mapping[str, RelationType]
    data: Mapping[str, Any] = field(default_factory=dict, compare=False)
    language: str = ""
    _spoken: dict[str, Scheme] = field(default_factory=dict, init=False, compare=False)

    def __repr__(self) -> str:
        """Name it: its guidelines would fill pages of a log."""
        return f"Scheme({self.name!r}, {self.version!r}, language={self.language!r})"

    def in_language(self, language: str) -> Scheme:
        """Return the scheme with names and guidelines in a language (``de``), its own where there are none.

        Remembered; a scheme without ``data`` is returned as it is.
        """
        if language == self.language or not self.data:
            return self
        if language not in self._spoken:
            self._spoken[language] = parse_scheme(self.data, language)
        return self._spoken[language]

    def is_content(self, kind: str | None) -> bool:
        """Tell whether a segment kind is text of an article (content or attribution), not boilerplate."""
        label = self.segment_kinds.get(kind) if kind else None
        return label is not None and label.group != "boilerplate"

    def is_apart(self, kind: str) -> bool:
        """Tell whether each piece of a kind is a segment of its own (``SegmentKind``)."""
        label = self.segment_kinds.get(kind)
        return label is not None and label.apart

    def stands_for(self, kind: str) -> str:
        """Return which kind of ``REFERENCE`` a kind is: the one that its ``external`` names, else its id."""
        label = self.segment_kinds.get(kind)
        return label.external.get(REFERENCE, kind) if label else kind

    def nearest_kind(self, known: str, group: str) -> str | None:
        """Return the kind for a kind of ``REFERENCE`` that belongs to a group.

        The one that is called or stands for it, else the usual one of the group, else the group's first;
        None if the scheme has no kind of the group. None that is retired is proposed.
        """
        kinds = offered(self.segment_kinds)
        if known in kinds:
            return known
        for wanted in (known, _USUAL.get(group)):
            if found := next((one for one in kinds if self.stands_for(one) == wanted), None):
                return found
        return next((one.id for one in kinds.values() if one.group == group), None)

    def attributes_of(self, type_id: str) -> tuple[Attribute, ...]:
        """Return the attributes of an entity or event type, in the order they are shown."""
        label = self.entity_types.get(type_id) or self.event_types.get(type_id)
        return tuple(self.attributes[a] for a in label.attributes) if label else ()

    def may_fill(self, role: Role, target_type: str) -> bool:
        """Tell whether a mention or event of a type may fill a role."""
        return self.may_be(role.targets, target_type)

    def may_be(self, allowed: Collection[str], type_id: str) -> bool:
        """Tell whether a type of mentions or events is among those a role or an end of a relation allows."""
        return type_id in allowed or (ANY_EVENT in allowed and type_id in self.event_types)


def offered(labels: Mapping[str, T]) -> dict[str, T]:
    """Return the labels that something new may get: those that are not retired, in their order."""
    return {key: one for key, one in labels.items() if not one.retired}


def parse_scheme(data: Mapping[str, Any], language: str = "") -> Scheme:
    """Make a scheme of the JSON object of a scheme file (``annotator-scheme/1``), read in a language.

    Raises SchemeError naming the label and the broken rule. The shape of single fields is the business of
    ``schemas/scheme.schema.json``; here is checked what a JSON Schema cannot say.
    """
    if data.get("format") != FORMAT:
        raise SchemeError(messages.SCHEME_FORMAT, found=data.get("format") or "", expected=FORMAT)
    try:
        scheme = Scheme(
            name=data["name"],
            version=data["version"],
            title=data.get("title", data["name"]),
            segment_kinds=_by_id(_segment_kinds(data["segment_kinds"], language), "segment_kinds"),
            page_flags=_read(_page_flag, data, "page_flags", language),
            attributes=_read(_attribute, data, "attributes", language),
            entity_types=_by_id((_entity_type(x, language) for x in data["entity_types"]), "entity_types"),
            event_types=_by_id((_event_type(x, language) for x in data["event_types"]), "event_types"),
            relation_types=_read(_relation_type, data, "relation_types", language),
            data=data,
            language=language,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise SchemeError(messages.SCHEME_FIELD, reason=str(error)) from error
    _check_references(scheme)
    _check_keys(scheme)
    return scheme


def _read(
    read: Callable[[Mapping[str, Any], str], L], data: Mapping[str, Any], group: str, language: str
) -> dict[str, L]:
    """Return the labels of a group that a scheme may leave out."""
    return _by_id((read(one, language) for one in data.get(group, ())), group)


def _words(data: Mapping[str, Any], language: str) -> dict[str, Any]:
    """Return id, name and guideline of a label, in a language or the scheme's own."""
    name = data.get("names", {}).get(language, data["name"])
    guideline = data.get("guidelines", {}).get(language, data.get("guideline", ""))
    return {"id": data["id"], "name": name, "guideline": guideline}


def _label(data: Mapping[str, Any], language: str) -> dict[str, Any]:
    fields = _words(data, language)
    fields |= {name: data[name] for name in ("key", "external", "retired") if name in data}
    if data.get("retired"):
        fields["key"] = ""  # it is free for another one
    if "color" in data:
        fields["color"] = Color(data["color"]["light"], data["color"]["dark"])
    return fields


def _segment_kinds(data: Sequence[Mapping[str, Any]], language: str) -> Iterator[SegmentKind]:
    told = any("apart" in kind for kind in data)
    for kind in data:
        apart = kind.get("apart", False) if told else kind["id"] in _APART_BEFORE
        yield _segment_kind(kind, language, apart=apart)


def _segment_kind(data: Mapping[str, Any], language: str, *, apart: bool) -> SegmentKind:
    if data["group"] not in GROUPS:
        raise SchemeError(messages.SCHEME_GROUP, kind=data["id"], group=data["group"], allowed=GROUPS)
    return SegmentKind(**_label(data, language), group=data["group"], apart=apart)


def _page_flag(data: Mapping[str, Any], language: str) -> Label:
    return Label(**_label(data, language))


def _attribute(data: Mapping[str, Any], language: str) -> Attribute:
    value_names = data.get("value_names", {})
    made = Attribute(
        **_words(data, language),
        type=data.get("type", "choice"),
        values=tuple(data.get("values", ())),
        default=data.get("default"),
        required=data.get("required", False),
        value_names=value_names.get(language, {}),
        external=data.get("external", {}),
        retired=data.get("retired", False),
        retired_values=frozenset(data.get("retired_values", ())),
    )
    if made.type == "choice" and not made.values:
        raise SchemeError(messages.SCHEME_CHOICE, attribute=made.id)
    if made.default is not None and made.values and made.default not in made.values:
        raise SchemeError(messages.SCHEME_DEFAULT, attribute=made.id, value=made.default)
    if made.default in made.retired_values:
        raise SchemeError(messages.SCHEME_DEFAULT_RETIRED, attribute=made.id, value=made.default or "")
    if unknown := sorted(made.retired_values - set(made.values)):
        raise SchemeError(messages.SCHEME_RETIRED_VALUE, attribute=made.id, value=unknown[0])
    for named in value_names.values():
        if unknown := sorted(set(named) - set(made.values)):
            raise SchemeError(messages.SCHEME_VALUE_NAME, attribute=made.id, value=unknown[0])
    return made


def _entity_type(data: Mapping[str, Any], language: str) -> EntityType:
    return EntityType(**_label(data, language), attributes=tuple(data.get("attributes", ())))


def _event_type(data: Mapping[str, Any], language: str) -> EventType:
    roles = tuple(_role(role, language) for role in data.get("roles", ()))
    return EventType(**_label(data, language), roles=roles, attributes=tuple(data.get("attributes", ())))


def _role(data: Mapping[str, Any], language: str) -> Role:
    return Role(
        **_words(data, language),
        key="" if data.get("retired") else data.get("key", ""),
        targets=tuple(data["targets"]),
        min=data.get("min", 0),
        max=data.get("max", 1),
        external=data.get("external", {}),
        retired=data.get("retired", False),
    )


def _relation_type(data: Mapping[str, Any], language: str) -> RelationType:
    return RelationType(**_label(data, language), source=tuple(data["source"]), target=tuple(data["target"]))


def is_id(text: str) -> bool:
    """Tell whether a text can be the id of a label."""
    return text != ANY_EVENT and _ID.fullmatch(text) is not None


def _by_id(labels: Iterable[L], where: str | Message) -> dict[str, L]:
    found: dict[str, L] = {}
    for label in labels:
        if not is_id(label.id):
            raise SchemeError(messages.SCHEME_ID, where=where, id=label.id)
        if label.id in found:
            raise SchemeError(messages.SCHEME_ID_TWICE, where=where, id=label.id)
        found[label.id] = label
    return found


def _check_references(scheme: Scheme) -> None:
    both = set(scheme.entity_types) & set(scheme.event_types)
    if both:
        raise SchemeError(messages.SCHEME_BOTH_TYPES, id=min(both))
    known = {*scheme.entity_types, *scheme.event_types, ANY_EVENT}
    attributed: list[EntityType | EventType] = [*scheme.entity_types.values(), *scheme.event_types.values()]
    for label in attributed:
        for attribute in label.attributes:
            if attribute not in scheme.attributes:
                raise SchemeError(messages.SCHEME_NO_ATTRIBUTE, where=label.id, attribute=attribute)
    for event in scheme.event_types.values():
        _by_id(event.roles, _roles(event))
        for role in event.roles:
            where = message(messages.PLACE_ROLE, event=event.id, role=role.id)
            _known(where, role.targets, known)
            if role.max is not None and role.max < max(role.min, 1):
                raise SchemeError(messages.SCHEME_MAX, where=where)
    for relation in scheme.relation_types.values():
        where = message(messages.PLACE_RELATION, relation=relation.id)
        _known(where, (*relation.source, *relation.target), known)


def _roles(event: EventType) -> Message:
    return message(messages.PLACE_ROLES, event=event.id)


def _known(where: Message, names: Iterable[str], known: set[str]) -> None:
    for name in names:
        if name not in known:
            raise SchemeError(messages.SCHEME_NO_TYPE, where=where, type=name)


def _check_keys(scheme: Scheme) -> None:
    _unique_keys("segment_kinds", scheme.segment_kinds.values())
    _unique_keys("entity_types", scheme.entity_types.values())
    _unique_keys("event_types", scheme.event_types.values())
    for event in scheme.event_types.values():
        _unique_keys(_roles(event), event.roles)


class _Keyed(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def key(self) -> str: ...


def _unique_keys(where: str | Message, labels: Iterable[_Keyed]) -> None:
    taken: dict[str, str] = {}
    for label in labels:
        if label.key and label.key in taken:
            first = taken[label.key]
            raise SchemeError(
                messages.SCHEME_SAME_KEY, where=where, first=first, second=label.id, key=label.key
            )
        taken[label.key] = label.id
