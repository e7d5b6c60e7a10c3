"""Short names of values that are the same for the same value, so that a vote that changed is noticed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import Enum
from typing import Any

from annotator.domain.ranges import Range, Span

LENGTH = 16
_ENCODE = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode


def fingerprint(value: Any) -> str:
    """Return the first 16 hex digits of the SHA-256 of a value's canonical JSON; of None the empty string.

    Canonical: keys sorted, no white space, ASCII; a span is ``[[start, end], …]``. Plain values, spans, and
    tuples and mappings of these have a fingerprint.
    """
    if value is None:
        return ""
    return hashlib.sha256(_ENCODE(_plain(value)).encode()).hexdigest()[:LENGTH]


def _plain(value: Any) -> Any:
    match value:
        case Span():
            return [[int(part.start), int(part.end)] for part in value.fragments]
        case Range():
            return [int(value.start), int(value.end)]
        case Enum():
            return value.value
        case tuple() | list():
            return [_plain(one) for one in value]
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
    return value
