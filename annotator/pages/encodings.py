"""From bytes to characters: which encoding, by whose word, and what could not be decoded.

The order is: byte order mark, the encoding asked for, what the bytes say beyond doubt (UTF-16, 7-bit
encodings with escapes, UTF-8), what the page or its server declares, detection, windows-1252.
"""

from __future__ import annotations

import codecs
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .labels import codec_of, usable
from .unsaid import detected, fits, in_runs, is_utf8, seven_bit, utf16_without_mark

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = ("windows-1252", "iso-8859-15", "windows-1254", "mac-roman")
_HANDLER = "annotator-replace"
_seen = threading.local()


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the codec's name, by whose word it was chosen, and how many stretches it could not decode.

    ``undecodable`` counts the U+FFFD put in; ``first`` is the byte position of the first, or None.
    ``untrue`` is the label that was declared and that the bytes do not bear out, or None.
    """

    text: str
    encoding: str
    found: str
    undecodable: int = 0
    first: int | None = None
    untrue: str | None = None


def decode(data: bytes, asked: str | None = None, declared: Sequence[str] = ()) -> Decoded:
    """Decode a file's bytes; the same bytes and the same wishes always give the same text.

    A leading byte order mark stays in the text as U+FEFF. ``declared`` is what the page and its server say
    of it, the word that counts most first; one that is no encoding is passed over. Raises FormatError if
    ``asked`` is no encoding, and for bytes in a 7-bit encoding that cannot be read.
    """
    wanted = codec_of(asked) if asked else None
    said: dict[str, str] = {}
    for label in declared:
        if codec := usable(label):
            said.setdefault(codec, label)
    if mark := marked(data):
        return _with(data, mark, "bom", said)
    if wanted:
        return _with(data, wanted, "asked")
    chosen, found = next(_chosen(data, list(said)))
    return _with(data, chosen, found, said)


def _chosen(data: bytes, said: list[str]) -> Iterator[tuple[str, str]]:
    """Yield codecs with by whose word, the best first."""
    if found := utf16_without_mark(data) or seven_bit(data):
        yield found, "declared" if found in said[:1] else "detected"
    if is_utf8(data, next(iter(said), None)):
        yield "utf-8", "declared" if "utf-8" in said[:1] else "valid"
    for codec in said:
        if fits(data, codec) and not (codec in _WESTERN and in_runs(data)):
            yield codec, "declared"
    if fits(data, "utf-8"):
        yield "utf-8", "valid"
    guess = detected(data)
    if guess and (not said or fits(data, guess)):
        yield guess, "detected"
    yield (said[0], "declared") if said else ("windows-1252", "default")


def marked(data: bytes) -> str | None:
    """Return the codec that a byte order mark names, or None."""
    for mark, name in _MARKS:
        if data.startswith(mark) and (not name.startswith("utf-32") or len(data) % 4 == 0):
            return name
    return None


def _with(data: bytes, codec: str, found: str, said: dict[str, str] | None = None) -> Decoded:
    _seen.places = []
    text = data.decode(codec, _HANDLER)
    places: list[int] = _seen.places
    first = next(iter(said.items()), None) if said else None
    untrue = first[1] if first and first[0] != codec else None
    return Decoded(text, codec, found, len(places), places[0] if places else None, untrue)


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    _seen.places.append(error.start)
    return "\ufffd", error.end


codecs.register_error(_HANDLER, _replace)
