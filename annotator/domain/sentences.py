"""Sentences as data: an id, words with named places, and values that are filled in where they are read.

An edit or an error carries the id and plain values; the sentence is made at the edge, in the reader's
language. A place says of what sort its value is, and so how it is shown::

    "label {kind:kind} of article {article}"      kind: by its name in the scheme; article: as it stands

==========  ==========================================================================================
sort        how the value is shown
==========  ==========================================================================================
(none)      as it stands, on one line: the user's own words, a path, a number; never translated
kind        a segment kind by its name in the scheme
type        an entity or event type by its name
relation    a relation type by its name
role        a role by its name in the event type that the value ``event`` names, else in any that has it
attribute   an attribute by its name
value       a value by its name in the attribute that the value ``attribute`` names
flag        a page flag by its name
state       a state of an annotation set in the program's words: "in progress"
word        one of the program's own words (``mark``ed for translation): what a measure counts
quoted      the user's own words on one line, shortened, in the quotes of the language
time        a time (ISO 8601) as the local clock shows it: 2026-11-28 17:00
said        a message inside a message: a word of the program, a reason
==========  ==========================================================================================

A list of values of one sort is shown with commas. A label that the scheme does not have is shown by its id
(`domain.wording` knows the scheme; here every label is). A value that reads from right to left is kept apart
from the words around it, so that an arrow between two of them never points the wrong way.

This module imports nothing of the program but grapheme clusters and times, so that errors can carry
sentences.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import reduce
from string import Formatter
from typing import Any, Protocol
from unicodedata import bidirectional, category

from .clusters import cluster_start
from .times import local_time, shown_time

SHOWN = 28
"""So many characters of a surface are quoted."""
SENTENCES: dict[str, Sentence] = {}
"""Every sentence there is, by id. Filled when the modules that hold them are imported."""
STATES = {"todo": "to do", "in_progress": "in progress", "done": "done"}
"""The states of an annotation set as people read them."""
_FORMATTER = Formatter()
_FROM_THE_RIGHT = frozenset({"R", "AL", "AN"})
_DIRECTING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_BREAKING = frozenset({"Cc", "Zl", "Zp"})
_ISOLATED = "\u2068{}\u2069"
"""Unicode's marks for text whose direction is its own (UAX #9, FSI and PDI)."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What an id says. ``forms``: the fullest first; the first one whose places all have a value is taken.

    A form with a place ``{n}`` has another for n = 1 in ``one``, by position (empty: the same).
    """

    id: str
    forms: tuple[str, ...]
    one: tuple[str, ...] = ()

    def pairs(self) -> list[tuple[str, str]]:
        """Return each form with what it is for n = 1."""
        singular = (*self.one, *[""] * len(self.forms))
        return [(form, one or form) for form, one in zip(self.forms, singular, strict=False)]

    def form(self, values: Mapping[str, Any]) -> tuple[str, str]:
        """Return the form that the values fill, and what it is for n = 1.

        Raises KeyError naming the first place without a value if no form is filled.
        """
        for form, one in self.pairs():
            if all(values.get(name) is not None for name in places(form)):
                return form, one
        raise KeyError(f"{self.id}: {next(p for p in places(self.forms[-1]) if values.get(p) is None)}")


def sentence(identity: str, *forms: str, one: str | tuple[str, ...] = ()) -> Sentence:
    """Return a new sentence and enter it into ``SENTENCES``. Raises ValueError if the id is taken."""
    made = Sentence(identity, forms, (one,) if isinstance(one, str) else one)
    if SENTENCES.setdefault(identity, made) != made:
        raise ValueError(f"two sentences have the id {identity}")
    return made


_QUOTES = sentence("quotes", "‘{text}’")
_LIST = sentence("list", "{before}, {next}")


def places(form: str) -> dict[str, str]:
    """Return the named places of a form with the sorts of their values, in order."""
    return {name: sort or "" for _, name, sort, _ in _FORMATTER.parse(form) if name}


@dataclass(frozen=True, slots=True)
class Message:
    """An id and the values of its sentence: plain JSON values, lists of them, or other messages."""

    id: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return the sentence in English, labels by their ids."""
        return told(self)

    def __hash__(self) -> int:
        """Return a hash by the id; the values may be lists."""
        return hash(self.id)


def message(sentence: Sentence, /, **values: Any) -> Message:
    """Return a sentence with the values of its places."""
    return Message(sentence.id, values)


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
Names = Callable[[str, str, str], str | None]
"""Gives the name of a label by (sort, id, id of what it is part of); None if it is not of that sort."""
_PART_OF = {"role": "event", "value": "attribute"}
"""Sorts whose values are part of another one: which value names that."""


def told(message: Message, words: Words = ENGLISH, names: Names | None = None) -> str:
    """Return the sentence of a message in a language, labels as ``names`` gives them, else by their ids.

    A message whose sentence this program does not have, or whose values fill none of its forms, is shown by
    its id and values: it never fails.
    """
    values = message.values
    try:
        form, one = SENTENCES[message.id].form(values)
    except KeyError:
        return " ".join([message.id, *(f"{name}={_apart(str(value))}" for name, value in values.items())])
    count = values["n"] if "n" in places(form) and isinstance(values["n"], int) else None
    parts: list[str] = []
    for literal, name, sort, _ in _FORMATTER.parse(words.of(form, count, one)):
        parts.append(literal)
        if name:
            whole = str(values.get(_PART_OF.get(sort or "", ""), ""))
            parts.append(shown(values.get(name, ""), sort or "", words, names, whole))
    return "".join(parts)


def shown(
    value: object, sort: str, words: Words = ENGLISH, names: Names | None = None, whole: str = ""
) -> str:
    """Return a value as a place of that sort shows it.

    ``whole`` is what it is part of: the event type of a role, the attribute of a value.
    """
    if isinstance(value, Message):
        return told(value, words, names)
    if isinstance(value, list | tuple):
        return _listed([shown(one, sort, words, names, whole) for one in value], words)
    text = str(value)
    if sort == "word":
        return words.of(text)
    if sort == "state" and text in STATES:
        return words.of(STATES[text])
    if sort == "quoted":
        return quoted(text, words)
    if sort == "time":
        return shown_time(local_time(text))
    name = names(sort, text, whole) if names else None
    return _apart(text if name is None else name)


def quoted(surface: str, words: Words = ENGLISH) -> str:
    """Return a surface on one line, in quotes, shortened to ``SHOWN`` characters."""
    return words.of(_QUOTES.forms[0]).replace("{text}", _apart(shortened(surface, SHOWN)))


def shortened(text: str, most: int) -> str:
    """Return a text on one line with at most so many code points, the last one … if some are left out."""
    line = " ".join(text.split())
    return f"{line[: cluster_start(line, most - 1)]}…" if len(line) > most else line


def _listed(ones: list[str], words: Words) -> str:
    form = words.of(_LIST.forms[0])
    return reduce(lambda before, following: form.format(before=before, next=following), ones) if ones else ""


def _apart(value: str) -> str:
    """Return a value on one line, kept apart from its surroundings if it would direct how they read."""
    if value.isprintable() and value.isascii():
        return value
    value = "".join(" " if category(sign) in _BREAKING else sign for sign in value)
    classes = set(map(bidirectional, value))
    if classes & _DIRECTING:
        value = "".join(sign for sign in value if bidirectional(sign) not in _DIRECTING)
    return _ISOLATED.format(value) if classes & _FROM_THE_RIGHT else value
