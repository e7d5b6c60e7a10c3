"""Messages in the words of a scheme: `domain.sentences` made readable where the labels are known."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from .scheme import Scheme
from .sentences import ENGLISH, Message, Words, told


def say(message: Message, scheme: Scheme | None = None, words: Words = ENGLISH) -> str:
    """Return the sentence of a message in a language, labels by their names in it in ``scheme``."""
    if scheme is None:
        return told(message, words)
    return told(message, words, partial(_name, scheme.in_language(words.language)))


def _name(scheme: Scheme, sort: str, value: str, whole: str) -> str | None:
    if sort == "role":
        return _role(scheme, value, whole)
    if sort == "value":
        attribute = scheme.attributes.get(whole)
        return attribute.called(value) if attribute else value
    return _LABELS[sort](scheme, value) if sort in _LABELS else None


def _type(scheme: Scheme, value: str) -> str:
    label = scheme.entity_types.get(value) or scheme.event_types.get(value)
    return label.name if label else value


def _role(scheme: Scheme, value: str, event: str) -> str:
    known = scheme.event_types.get(event)
    role = known.role(value) if known else None
    role = role or next(filter(None, (one.role(value) for one in scheme.event_types.values())), None)
    return role.name if role else value


def _named(group: str) -> Callable[[Scheme, str], str]:
    def name(scheme: Scheme, value: str) -> str:
        label = getattr(scheme, group).get(value)
        return str(label.name) if label else value

    return name


_LABELS: dict[str, Callable[[Scheme, str], str]] = {
    "kind": _named("segment_kinds"),
    "type": _type,
    "relation": _named("relation_types"),
    "attribute": _named("attributes"),
    "flag": _named("page_flags"),
}
