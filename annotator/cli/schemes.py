"""Schemes: finding one by name or file, and ``annotator scheme check``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator import assets
from annotator.domain.errors import AnnotatorError, SchemeError

from .common import JSON
from .output import complain, say, say_json

if TYPE_CHECKING:
    from annotator.domain.scheme import Scheme

DEFAULT = "news"
_REASON = 300  # characters of one error that are shown
_MOST = 50  # errors that are shown


def add_to(app: typer.Typer) -> None:
    """Add ``scheme check``."""
    group = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
    group.callback()(_group)
    group.command("check")(check)
    app.add_typer(group, name="scheme")


def _group() -> None:
    """Work with scheme files."""


def check(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A scheme file.", show_default=False)],
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Check a scheme file: its shape, and that ids, keys and references fit together.

    Every error is named with its place in the file. Exit code 1 if there is one.
    """
    errors = scheme_errors(read_object(file))
    if as_json:
        say_json({"file": str(file), "errors": [{"place": p, "reason": r} for p, r in errors]})
    for place, reason in errors[:_MOST]:
        complain(f"{file}: {place}: {reason}" if place else f"{file}: {reason}")
    if len(errors) > _MOST:
        complain(f"{file}: {len(errors) - _MOST} more errors")
    if errors:
        raise typer.Exit(1)
    if not as_json:
        say(f"{file}: no errors")


def scheme_errors(data: Any) -> list[tuple[str, str]]:
    """Return what is wrong with a scheme, as (place, reason): its shape, or else its references."""
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(assets.schema("scheme"))
    found = sorted(validator.iter_errors(data), key=lambda error: [str(part) for part in error.absolute_path])
    if found:
        return [(error.json_path.removeprefix("$").lstrip("."), error.message[:_REASON]) for error in found]
    try:
        _parsed(data)
    except SchemeError as error:
        return [("", str(error))]
    return []


def find(wanted: str) -> Scheme:
    """Return a scheme by the name of one that comes with the program, or by file (a scheme or an archive).

    Raises AnnotatorError, naming what there is, or what is wrong with the file.
    """
    path = Path(wanted)
    named = assets.resource_dir("schemes") / f"{wanted}.json"
    if not path.exists() and named.is_file() and named.parent == assets.resource_dir("schemes"):
        path = named
    if not path.exists():
        known = ", ".join(sorted(one.stem for one in assets.resource_dir("schemes").glob("*.json")))
        raise AnnotatorError(f"{wanted}: there is no such scheme or file; schemes: {known}")
    if path.suffix.lower() == ".jsonl" or path.is_dir():
        return _of_archive(path)
    data = read_object(path)
    for place, reason in scheme_errors(data):
        raise SchemeError(f"{path}: {place + ': ' if place else ''}{reason}")
    return _parsed(data)


def _of_archive(path: Path) -> Scheme:
    from annotator.formats.jsonl import read_header

    scheme = read_header(path)[1]
    if scheme is None:
        raise SchemeError(f"{path}: the archive carries no scheme; name one, such as {DEFAULT}")
    return scheme


def _parsed(data: Any) -> Scheme:
    from annotator.domain.scheme import parse_scheme

    return parse_scheme(data)


def read_object(path: Path) -> dict[str, Any]:
    """Return the JSON object of a file. Raises SchemeError naming line and column of a fault."""
    try:
        data = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise SchemeError(f"{path}: line {error.lineno}, column {error.colno}: {error.msg}") from error
    except (UnicodeDecodeError, RecursionError, ValueError) as error:
        raise SchemeError(f"{path}: this is no JSON in UTF-8: {error}") from error
    if not isinstance(data, dict):
        raise SchemeError(f"{path}: a scheme is a JSON object, this is a {type(data).__name__}")
    return data
