"""Asking an OpenAI-compatible endpoint over HTTP: with a limit on time, size and tries, and no redirects."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from annotator.domain.errors import AnnotatorError, told_by

from .. import messages
from ..base import ANSWER_SECONDS, PassedOverError

ADDRESS, MODEL, KEY = "ANNOTATOR_ENDPOINT", "ANNOTATOR_ENDPOINT_MODEL", "ANNOTATOR_ENDPOINT_KEY"
"""Environment variables with the address, the name of the model, and the key."""
MOST_BYTES = 1_000_000
"""Bytes of an answer that are read."""
TRIES = 3
_AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
_WAIT = 1.0  # seconds before the second try; twice as long before the next
_LONGEST_WAIT = 20.0
_AT_ONCE = 65_536
_SERVICE = "annotator-endpoint"


@dataclass(frozen=True, slots=True)
class Client:
    """Where a model is asked, which one, with which key; ``cancelled`` is asked between tries."""

    address: str
    model: str
    key: str = ""
    seconds: float = ANSWER_SECONDS
    wait: float = _WAIT
    cancelled: Callable[[], bool] | None = None
    tries: int = TRIES

    def ask(self, said: Sequence[tuple[str, str]]) -> str:
        """Return what the model answers to messages of (role, text).

        Raises PassedOverError, with the reason, if no whole answer comes within the limits.
        """
        body = {
            "model": self.model,
            "messages": [{"role": role, "content": text} for role, text in said],
            "temperature": 0,
            "response_format": {"type": "json_object"},
        }
        return _answer(self._sent(json.dumps(body, ensure_ascii=False).encode()))

    def _sent(self, data: bytes) -> bytes:
        fault: PassedOverError | None = None
        for turn in range(self.tries):
            if turn:
                time.sleep(min(_LONGEST_WAIT, self.wait * 2 ** (turn - 1)))
            if self.cancelled is not None and self.cancelled():
                break
            try:
                return self._once(data)
            except HTTPError as error:
                with error:
                    fault = PassedOverError(messages.ENDPOINT_STATUS, address=self.host, status=error.code)
                if error.code not in _AGAIN:
                    break
            except (URLError, OSError, HTTPException) as error:
                reason = getattr(error, "reason", error)
                how = told_by(reason) if isinstance(reason, OSError) else type(error).__name__
                fault = PassedOverError(messages.ENDPOINT_SILENT, address=self.host, how=str(how))
        raise fault or PassedOverError(messages.ENDPOINT_SILENT, address=self.host, how="…")

    @property
    def host(self) -> str:
        """Who is asked: the address without anything that may be secret."""
        return urlsplit(self.address).hostname or self.address

    def _once(self, data: bytes) -> bytes:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        target = self.address.rstrip("/") + "/chat/completions"
        request = Request(target, data, headers, method="POST")  # noqa: S310  # http and https alone, see `checked`
        end = time.monotonic() + self.seconds
        with _opener().open(request, timeout=self.seconds) as response:
            return _read(response, end, self.host)


class _NoRedirects(HTTPRedirectHandler):
    """Text and key go to the address that was given, and nowhere else."""

    def redirect_request(self, *_args: Any, **_named: Any) -> None:
        """Follow none."""


def _opener() -> OpenerDirector:
    return build_opener(_NoRedirects)


def _read(response: HTTPResponse, end: float, host: str) -> bytes:
    parts: list[bytes] = []
    size = 0
    while part := response.read1(_AT_ONCE):
        size += len(part)
        if size > MOST_BYTES:
            raise PassedOverError(messages.ENDPOINT_TOO_MUCH, address=host, most=MOST_BYTES)
        if time.monotonic() > end:
            raise TimeoutError("timed out")
        parts.append(part)
    if response.length:
        raise IncompleteRead(b"", response.length)
    return b"".join(parts)


def _answer(data: bytes) -> str:
    """Return the text of an answer. Raises PassedOverError if it is none, or was cut off."""
    try:
        found = json.loads(data)
        choice = found["choices"][0]
        content = choice["message"]["content"]
        reason = choice.get("finish_reason")
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError) as error:
        raise PassedOverError(messages.ENDPOINT_NO_ANSWER) from error
    if reason == "length":
        raise PassedOverError(messages.ENDPOINT_CUT)
    if not isinstance(content, str) or not content.strip():
        raise PassedOverError(messages.ENDPOINT_NO_ANSWER)
    return content


def checked(address: str) -> str:
    """Return an address that may be asked. Raises AnnotatorError for one that is no http(s) address.

    Without encryption only this computer is asked: a key and a text are not for whoever listens.
    """
    parts = urlsplit(address.strip())
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    secret = parts.username or parts.password or parts.query or parts.fragment
    if not parts.hostname or secret or parts.scheme not in ("https", "http"):
        raise AnnotatorError(messages.ENDPOINT_ADDRESS, address=parts.hostname or address[:40])
    if parts.scheme == "http" and not local:
        raise AnnotatorError(messages.ENDPOINT_OPEN, address=parts.hostname)
    return address.strip().rstrip("/")


def key_for(address: str) -> str:
    """Return the key for an address: from the environment, else from the keyring; "" if there is none."""
    return os.environ.get(KEY, "") or _kept(address)


class KeyFrom(Enum):
    """Where the key for an address comes from."""

    ENVIRONMENT = "environment"
    KEYRING = "keyring"
    NOWHERE = "nowhere"


def key_from(address: str) -> KeyFrom:
    """Return where the key for an address comes from."""
    if os.environ.get(KEY):
        return KeyFrom.ENVIRONMENT
    return KeyFrom.KEYRING if _kept(address.rstrip("/")) else KeyFrom.NOWHERE


def _kept(address: str) -> str:
    with suppress(Exception):  # a keyring may be missing, locked, or broken in ways of its own
        import keyring

        return keyring.get_password(_SERVICE, address) or ""
    return ""


def keep_key(address: str, key: str) -> None:
    """Keep the key for an address in the system's keyring; "" takes it out.

    Raises AnnotatorError for an address that may not be asked, and without a keyring.
    """
    address = checked(address)
    try:
        import keyring

        if key:
            keyring.set_password(_SERVICE, address, key)
        elif _kept(address):
            keyring.delete_password(_SERVICE, address)
    except Exception as error:  # missing, locked, or broken in ways of its own
        raise AnnotatorError(messages.ENDPOINT_NO_KEYRING, name=KEY) from error
