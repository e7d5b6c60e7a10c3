"""Which outlet a page is from, as far as its metadata or its address tell."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from .bundle_checks import storable

_KEYS = ("outlet", "publisher", "site")


def outlet_of(metadata: Mapping[str, object], uri: str | None) -> str | None:
    """Return the outlet that metadata name, else the host of the address without "www.", else None."""
    for key in _KEYS:
        value = metadata.get(key)
        if isinstance(value, str) and value.strip() and storable([value]):
            return value.strip()
    try:
        host = urlsplit(uri or "").hostname or ""
    except ValueError:  # an address that is none, such as "http://[x"
        return None
    return host.removeprefix("www.") or None
