"""Finding a scheme, by the name of one that comes with the program or in a file, and checking it."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator import assets
from annotator.domain import messages as scheme_messages
from annotator.domain.errors import AnnotatorError, SchemeError, foreign
from annotator.domain.label_map import Label, within
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_draft import SORTS_OF, label_at
from annotator.domain.scheme_making import RESERVED, completed, short_name
from annotator.domain.sentences import Message, message

from . import messages

if TYPE_CHECKING:
    from jsonschema import ValidationError

    from annotator.store.project import Project

DEFAULT = "news"
EMPTY = "empty"
"""The name of the scheme without labels, to which people add their own."""
_REASON = 300  # characters of one error that are shown


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a scheme: where in its JSON (``entity_types[2].key``, or ""), why, and whose."""

    place: str
    reason: Message
    label: Label | None = None


def scheme_faults(data: Any) -> list[Fault]:
    """Return what is wrong with a scheme: all of its shape, or else the first of its references."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(assets.schema("scheme"))
    found = sorted(validator.iter_errors(data), key=lambda error: [str(part) for part in error.absolute_path])
    if found:
        return [_of_shape(data, error) for error in found]
    try:
        parse_scheme(data)
    except SchemeError as error:
        return [Fault("", error.message, _whose(error.message))]
    return []


def _whose(reason: Message) -> Label | None:
    """Return the label that a broken rule is about, as far as its sentence names one."""
    values = reason.values
    where, part = values.get("where"), values.get("second") or values.get("id")
    if isinstance(where, Message):
        place = where.values
        if "event" in place:
            return within("role", place["event"], str(place.get("role") or part))
        return "relation", place["relation"]
    if where in SORTS_OF and part:
        return SORTS_OF[where], str(part)
    found = (name for name in ("kind", "attribute") if name in values)
    return next(((name, str(values[name])) for name in found), None)


def scheme_errors(data: Any) -> list[tuple[str, str]]:
    """Return what is wrong with a scheme, as (place, reason) in English."""
    return [(one.place, str(one.reason)) for one in scheme_faults(data)]


def _of_shape(data: Any, error: ValidationError) -> Fault:
    path = list(error.absolute_path)
    reason = _reason(error, next((str(one) for one in reversed(path) if isinstance(one, str)), ""))
    place = error.json_path.removeprefix("$").lstrip(".")
    return Fault(place, reason or foreign(error.message[:_REASON]), label_at(data, path))


def _reason(error: ValidationError, field: str) -> Message | None:
    """Return the sentence for the commonest faults of fields; None: what the validator says will do."""
    value = error.instance
    if error.validator in ("minLength", "minItems"):
        return message(
            scheme_messages.SCHEME_EMPTY if error.validator == "minLength" else scheme_messages.SCHEME_NONE
        )
    if error.validator is None and list(error.absolute_path)[:1] == ["attributes"]:
        return message(scheme_messages.SCHEME_NO_CHOICE)
    if error.validator != "pattern":
        return None
    match field:
        case "key":
            if "roles" in error.absolute_path:
                return message(scheme_messages.SCHEME_ROLE_KEY, key=value)
            taken = RESERVED.get(str(error.absolute_path[0]), "")
            return message(scheme_messages.SCHEME_KEY, key=value, taken=taken or None)
        case "light" | "dark":
            return message(scheme_messages.SCHEME_COLOR, color=value)
        case "names" | "guidelines" | "value_names":
            return message(scheme_messages.SCHEME_LANGUAGE, language=value)
        case "external":
            return message(scheme_messages.SCHEME_EXTERNAL, format=value)
        case "version":
            return message(scheme_messages.SCHEME_VERSION, version=value)
        case "name":
            return message(scheme_messages.SCHEME_SHORT_NAME, name=value)
    return None


def find_scheme(wanted: str) -> Scheme:
    """Return a scheme by the name of one that comes with the program, or by file (a scheme or an archive).

    Raises AnnotatorError, naming what there is, or what is wrong with the file.
    """
    named = {one.stem: one for one in sorted(assets.resource_dir("schemes").glob("*.json"))}
    if wanted == EMPTY:
        return empty_scheme("own")
    path = named.get(wanted, Path(wanted))
    if not wanted or not path.exists():
        raise AnnotatorError(messages.NO_SCHEME, name=wanted, known=[*named, EMPTY])
    if path.suffix.lower() == ".jsonl" or path.is_dir():
        return _of_archive(path)
    return _checked(completed(read_object(path)), path)


def scheme_of(wanted: str) -> Scheme:
    """Return a scheme as `find_scheme` does, or that of a project by its path or address."""
    from annotator.store.project import Project

    if "://" not in wanted and not (wanted.endswith(".annotator") and Path(wanted).exists()):
        return find_scheme(wanted)
    with Project.open(wanted, read_only=True) as project:
        return project.scheme


def empty_scheme(title: str) -> Scheme:
    """Return a scheme without labels, called after what it is for."""
    return parse_scheme(completed({"name": short_name(title), "version": "1.0.0", "title": title}))


def new_project(target: Path, wanted: str, *, blind: bool) -> Project:
    """Make a project with a scheme as `find_scheme` finds it; the usual one gives way to that of data."""
    from annotator.store.project import Project

    scheme = empty_scheme(target.stem) if wanted == EMPTY else find_scheme(wanted)
    project = Project.create(target, scheme)
    project.set_settings(replace(project.settings, blind=blind, scheme_chosen=wanted != DEFAULT))
    return project


def _checked(data: Any, path: Path) -> Scheme:
    for place, reason in scheme_errors(data):
        raise SchemeError(messages.SCHEME_FAULT, path=str(path), place=place or None, fault=reason)
    return parse_scheme(data)


def _of_archive(path: Path) -> Scheme:
    from annotator.formats.jsonl import read_header

    data = read_header(path).scheme
    if data is None:
        raise SchemeError(messages.ARCHIVE_WITHOUT, path=str(path), example=DEFAULT)
    return _checked(data, path)


def read_object(path: Path) -> dict[str, Any]:
    """Return the JSON object of a file. Raises SchemeError naming line and column of a fault."""
    if path.exists() and not path.is_file():
        raise SchemeError(messages.NOT_A_FILE, path=str(path))

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            names = [name for name, _ in pairs]
            twice = next(name for name in names if names.count(name) > 1)
            raise SchemeError(messages.SCHEME_KEY_TWICE, path=str(path), key=twice)
        return made

    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"), object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise SchemeError(
            messages.SCHEME_NOT_JSON, path=str(path), line=error.lineno, column=error.colno, fault=error.msg
        ) from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise SchemeError(messages.SCHEME_NOT_UTF8, path=str(path), fault=str(error)) from error
    if not isinstance(data, dict):
        raise SchemeError(messages.SCHEME_NO_OBJECT, path=str(path), type=type(data).__name__)
    return data
