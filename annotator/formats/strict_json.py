"""JSON from strangers: RFC 8259 to the letter, with limits, and with the reason when it is refused."""

from __future__ import annotations

import json
import re
from typing import Any

from annotator.domain.errors import FormatError, Place
from annotator.domain.sentences import Message, message

from . import messages

MAX_DEPTH = 64
MAX_DIGITS = 19
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def parse_line(line: bytes, *, path: str, place: Place) -> dict[str, Any]:
    """Return the JSON object on one line of UTF-8.

    Raises FormatError for anything else, and for duplicate keys, NaN and infinity, whole numbers of
    more than 19 digits, nesting beyond 64 levels, and strings with lone surrogates or NUL, which no
    text can hold.
    """
    try:
        text = line.decode("utf-8")
        value = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_constant,
            parse_int=_whole,
            parse_float=_decimal,
        )
    except UnicodeDecodeError as error:
        raise FormatError(messages.NOT_UTF8, path=path, place=place, byte=error.start) from error
    except json.JSONDecodeError as error:
        fault = error.msg.removesuffix(" at")
        raise FormatError(
            messages.NOT_JSON, path=path, place=place, fault=fault, column=error.colno
        ) from error
    except _RefusedJsonError as error:
        raise FormatError(error.reason, path=path, place=place) from error
    except RecursionError as error:
        raise FormatError(messages.TOO_DEEP, path=path, place=place, most=MAX_DEPTH) from error
    if not isinstance(value, dict):
        raise FormatError(messages.NOT_AN_OBJECT, path=path, place=place)
    # Walking a large record costs time: the checks on strings are needed only where an escape could hide one.
    _check(value, _SURROGATE.search(text) is not None or "\\u0000" in text, path, place)
    return value


class _RefusedJsonError(ValueError):
    """JSON that the standard library would read, and we do not."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason)
        self.reason = reason


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _RefusedJsonError(message(messages.KEY_TWICE, key=twice))
    return made


def _constant(name: str) -> float:
    raise _RefusedJsonError(message(messages.NOT_A_NUMBER, name=name))


def _whole(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_DIGITS:
        raise _RefusedJsonError(message(messages.TOO_MANY_DIGITS, digits=len(digits), most=MAX_DIGITS))
    return int(digits)


def _decimal(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise _RefusedJsonError(message(messages.NUMBER_TOO_LARGE, number=digits[:40]))
    return number


def _check(value: Any, strings: bool, path: str, place: Place) -> None:
    """Refuse too deep a nesting and, if asked, strings that are not text; without recursion."""
    level, depth = [value], 0
    while level:
        depth += 1
        if depth > MAX_DEPTH:
            raise FormatError(messages.TOO_DEEP, path=path, place=place, most=MAX_DEPTH)
        below: list[Any] = []
        for one in level:
            if isinstance(one, dict):
                below += [child for child in one.values() if strings or isinstance(child, dict | list)]
                if strings:
                    below += one
            elif isinstance(one, list):
                below += [child for child in one if strings or isinstance(child, dict | list)]
            elif isinstance(one, str) and not _is_text(one):
                raise FormatError(messages.NO_TEXT, path=path, place=place)
        level = below


def _is_text(string: str) -> bool:
    return "\0" not in string and not any("\ud800" <= ch <= "\udfff" for ch in string)
