"""Sentences as data: an id, words with named places, and values that are filled in where they are read.

An edit or an error carries the id and plain values; the sentence is made at the edge, in the reader's
language. A place says of what sort its value is, and so how it is shown::

    "label {kind:kind} of article {article}"      kind: by its name in the scheme; article: as it stands

==========  ==========================================================================================
sort        how the value is shown
==========  ==========================================================================================
(none)      as it stands: the user's own words, a path, a number; never translated
kind        a segment kind by its name in the scheme
type        an entity or event type by its name
relation    a relation type by its name
role        a role by its name
attribute   an attribute by its name
flag        a page flag by its name
word        one of the program's own words (``mark``ed for translation): a state, a sort of item
quoted      the user's own words on one line, in quotes, shortened
said        a message inside a message
==========  ==========================================================================================

A label that the scheme does not have is shown by its id.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import Formatter
from typing import Any, Protocol

from .scheme import Scheme

SHOWN = 28
"""So many characters of a surface are quoted."""
SENTENCES: dict[str, Sentence] = {}
"""Every sentence there is, by id. Filled when the modules that hold them are imported."""
_FORMATTER = Formatter()


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an id says. ``forms``: the fullest first; the first one whose places all have a value is taken.

    A form with a place ``{n}`` has another for n = 1 in ``one``, by position (empty: the same).
    """

    id: str
    forms: tuple[str, ...]
    one: tuple[str, ...] = ()

    def form(self, values: Mapping[str, Any]) -> tuple[str, str]:
        """Return the form that the values fill, and what it is for n = 1.

        Raises KeyError naming the first place without a value if no form is filled.
        """
        for number, form in enumerate(self.forms):
            if all(values.get(name) is not None for name in places(form)):
                singular = self.one[number] if number < len(self.one) else ""
                return form, singular or form
        raise KeyError(f"{self.id}: {next(p for p in places(self.forms[-1]) if values.get(p) is None)}")


def sentence(identity: str, *forms: str, one: str | tuple[str, ...] = ()) -> Sentence:
    """Return a new sentence and enter it into ``SENTENCES``. Raises ValueError if the id is taken."""
    made = Sentence(identity, forms, (one,) if isinstance(one, str) else one)
    if SENTENCES.setdefault(identity, made) != made:
        raise ValueError(f"two sentences have the id {identity}")
    return made


def places(form: str) -> dict[str, str]:
    """Return the named places of a form with the sorts of their values, in order."""
    return {name: sort or "" for _, name, sort, _ in _FORMATTER.parse(form) if name}


@dataclass(frozen=True, slots=True)
class Message:
    """An id and the values of its sentence: plain JSON values, or other messages."""

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the sentence in English, labels by their ids."""
        return say(self)


class Words(Protocol):
    """A language: its code, and what texts of the program are called in it."""

    @property
    def language(self) -> str:
        """The code of the language: ``en``."""

    def of(self, text: str, n: int | None = None, one: str = "") -> str:
        """Return a text of the program in this language, in the form for ``n``; places stay as they are."""


class English:
    """The language that sentences are written in."""

    language = "en"

    def of(self, text: str, n: int | None = None, one: str = "") -> str:
        """Return the text, or its form for one."""
        return one if n == 1 and one else text


ENGLISH = English()


def say(message: Message, scheme: Scheme | None = None, words: Words = ENGLISH) -> str:
    """Return the sentence of a message in a language, labels by their names in ``scheme``.

    A message whose sentence this program does not have is shown by its id and values: it never fails.
    """
    known = SENTENCES.get(message.id)
    if known is None:
        return " ".join([message.id, *(f"{name}={value}" for name, value in message.values.items())])
    form, one = known.form(message.values)
    count = message.values.get("n")
    translated = words.of(form, count if isinstance(count, int) else None, one)
    parts: list[str] = []
    for literal, name, sort, _ in _FORMATTER.parse(translated):
        parts.append(literal)
        if name:
            parts.append(shown(message.values.get(name, ""), sort or "", scheme, words))
    return "".join(parts)


def shown(value: object, sort: str, scheme: Scheme | None = None, words: Words = ENGLISH) -> str:
    """Return a value as a place of that sort shows it."""
    if isinstance(value, Message):
        return say(value, scheme, words)
    if sort == "word":
        return words.of(str(value))
    if sort == "quoted":
        return quoted(str(value))
    if sort in _LABELS and scheme is not None:
        return _LABELS[sort](scheme, str(value))
    return str(value)


def quoted(surface: str) -> str:
    """Return a surface on one line, in quotes, shortened to ``SHOWN`` characters."""
    line = " ".join(surface.split())
    return f"‘{line[: SHOWN - 1]}…’" if len(line) > SHOWN else f"‘{line}’"


def _type(scheme: Scheme, value: str) -> str:
    label = scheme.entity_types.get(value) or scheme.event_types.get(value)
    return label.name if label else value


def _role(scheme: Scheme, value: str) -> str:
    return next((r.name for e in scheme.event_types.values() for r in e.roles if r.id == value), value)


def _named(group: str) -> Callable[[Scheme, str], str]:
    def name(scheme: Scheme, value: str) -> str:
        label = getattr(scheme, group).get(value)
        return str(label.name) if label else value

    return name


_LABELS: dict[str, Callable[[Scheme, str], str]] = {
    "kind": _named("segment_kinds"),
    "type": _type,
    "relation": _named("relation_types"),
    "role": _role,
    "attribute": _named("attributes"),
    "flag": _named("page_flags"),
}
