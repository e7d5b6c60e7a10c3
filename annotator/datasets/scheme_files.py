"""Scheme files that people make and change: labels as they are typed, fields, and writing the file."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from annotator.domain.errors import AnnotatorError, SchemeError, fault_of
from annotator.domain.label_words import label_of
from annotator.domain.scheme import Scheme
from annotator.domain.scheme_editing import added, removed, renamed, retired, with_field
from annotator.domain.scheme_making import completed

from . import messages
from .schemes import scheme_errors

Json = dict[str, Any]
_LISTS = ("targets", "source", "target", "attributes", "values")
_NUMBERS = ("min", "max")
_BOOLEANS = ("required", "apart", "retired")
_FIELD = re.compile(r"(.+?) +(\w+)=(.*)", re.DOTALL)


def new_scheme(start: Scheme | None, *, name: str, title: str = "") -> Json:
    """Return a scheme of one to start from, or one without labels."""
    data: Json = dict(start.data) if start is not None else {}
    data |= {"name": name, "version": "1.0.0", "title": title or data.get("title", name)}
    return completed(data)


def checked(data: Json, path: str = "") -> Json:
    """Return a scheme. Raises SchemeError with the first thing that is wrong with it."""
    for place, reason in scheme_errors(data):
        raise SchemeError(
            messages.SCHEME_FAULT, path=path or str(data.get("name")), place=place or None, fault=reason
        )
    return data


def edited(data: Json, changes: Iterable[tuple[str, str]]) -> Json:
    """Return a scheme after changes as a person typed them: (what, words) in the order given.

    What is ``add`` with a label, ``remove``, ``retire`` or ``offer`` with one, ``rename`` with
    ``LABEL -> ID`` or ``set`` with ``LABEL FIELD=VALUE``. Raises AnnotatorError.
    """
    for what, words in changes:
        data = _CHANGES[what](data, words)
    return data


def _renamed(data: Json, words: str) -> Json:
    old, sign, new = words.partition("->")
    if not sign or not new.strip():
        raise AnnotatorError(messages.NO_RENAMING, text=words)
    return renamed(data, label_of(old.strip(), data), new.strip())


def _set(data: Json, words: str) -> Json:
    told = _FIELD.fullmatch(words)
    if told is None:
        raise AnnotatorError(messages.NO_FIELD, text=words)
    label, name, value = told.groups()
    return with_field(data, label_of(label, data), name, _value(name, value, words))


def _value(name: str, text: str, words: str) -> Any:
    if name in _LISTS:
        return [one.strip() for one in text.split(",") if one.strip()]
    if name in _NUMBERS:
        if text and not text.isdecimal():
            raise AnnotatorError(messages.NO_FIELD, text=words)
        return int(text) if text else None
    if name in _BOOLEANS:
        return text.casefold() in ("true", "yes", "1")
    if name == "color" and text:
        light, _, dark = text.partition("/")
        return {"light": light, "dark": dark or light}
    if name == "external":
        return dict(one.strip().split("=", 1) for one in text.split(",") if "=" in one)
    return text or None


_CHANGES: Mapping[str, Callable[[Json, str], Json]] = {
    "add": lambda data, words: added(data, label_of(words, data)),
    "remove": lambda data, words: removed(data, label_of(words, data)),
    "retire": lambda data, words: retired(data, label_of(words, data), on=True),
    "offer": lambda data, words: retired(data, label_of(words, data), on=False),
    "rename": _renamed,
    "set": _set,
}


def written(data: Mapping[str, Any]) -> str:
    """Return a scheme as its file has it."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write_file(path: Path, text: str, *, replace: bool) -> None:
    """Write a file, whole or not at all. Raises AnnotatorError if it cannot be, or exists and is to stay."""
    if path.exists() and not replace:
        raise AnnotatorError(messages.SCHEME_EXISTS, path=str(path))
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        temporary.write_text(text, encoding="utf-8", newline="\n")
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise AnnotatorError(messages.NOT_WRITTEN, path=str(path), reason=fault_of(error)) from error


def next_version(version: str) -> str:
    """Return a version with its middle number one higher, the last one 0."""
    first, second, _ = version.split(".")
    return f"{first}.{int(second) + 1}.0"
