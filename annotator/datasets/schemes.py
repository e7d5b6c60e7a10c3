"""Finding a scheme, by the name of one that comes with the program or in a file, and checking it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from annotator import assets
from annotator.domain.errors import AnnotatorError, SchemeError
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_making import completed

from . import messages

DEFAULT = "news"
_REASON = 300  # characters of one error that are shown


def scheme_errors(data: Any) -> list[tuple[str, str]]:
    """Return what is wrong with a scheme, as (place, reason): its shape, or else its references."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(assets.schema("scheme"))
    found = sorted(validator.iter_errors(data), key=lambda error: [str(part) for part in error.absolute_path])
    if found:
        return [(error.json_path.removeprefix("$").lstrip("."), error.message[:_REASON]) for error in found]
    try:
        parse_scheme(data)
    except SchemeError as error:
        return [("", str(error))]
    return []


def find_scheme(wanted: str) -> Scheme:
    """Return a scheme by the name of one that comes with the program, or by file (a scheme or an archive).

    Raises AnnotatorError, naming what there is, or what is wrong with the file.
    """
    named = {one.stem: one for one in sorted(assets.resource_dir("schemes").glob("*.json"))}
    path = named.get(wanted, Path(wanted))
    if not wanted or not path.exists():
        raise AnnotatorError(messages.NO_SCHEME, name=wanted, known=list(named))
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
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise SchemeError(
            messages.SCHEME_NOT_JSON, path=str(path), line=error.lineno, column=error.colno, fault=error.msg
        ) from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise SchemeError(messages.SCHEME_NOT_UTF8, path=str(path), fault=str(error)) from error
    if not isinstance(data, dict):
        raise SchemeError(messages.SCHEME_NO_OBJECT, path=str(path), type=type(data).__name__)
    return data
