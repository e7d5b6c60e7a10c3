"""From bytes to characters: which encoding, by whose word, and what could not be decoded.

The order is: byte order mark, the encoding asked for, what the page or its server declares, correct UTF-8,
detection, windows-1252. Labels are read as browsers read them (WHATWG Encoding Standard, section 4.2):
``gb2312`` is decoded as GB18030 and ``iso-8859-1`` as windows-1252, because that is what pages that say so
contain.
"""

from __future__ import annotations

import codecs
import re
import threading
from dataclasses import dataclass

from annotator.domain.errors import FormatError

from . import messages

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Codec -> labels that browsers read as it and Python reads otherwise or not at all.
_LABELS = {
    "utf-8": "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-sig",
    "utf-16-le": "utf-16 utf16 unicode csunicode iso-10646-ucs-2 ucs-2 unicodefeff",
    "utf-16-be": "unicodefffe",
    "windows-1252": "ascii us-ascii ansi_x3.4-1968 cp819 ibm819 iso-ir-100 latin1 l1 ansi x-cp1252",
    "windows-1254": "latin5 l5 csisolatin5 iso-ir-148 x-cp1254",
    "cp874": "tis-620 tis620 dos-874 windows-874",
    "gb18030": "gb2312 gbk gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 x-gbk cp936 ms936",
    "big5hkscs": "big5 big5-hkscs cn-big5 csbig5 x-x-big5",
    "cp932": "shift_jis shift-jis sjis csshiftjis ms_kanji windows-31j x-sjis ms932",
    "euc-jp": "x-euc-jp cseucpkdfmtjapanese",
    "cp949": "euc-kr euckr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989"
    " ksc5601 ksc_5601 windows-949",
    "koi8-r": "koi koi8 koi8_r cskoi8r",
    "koi8-u": "koi8-ru",
    "mac-roman": "macintosh mac x-mac-roman csmacintosh",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian",
    "iso-8859-2": "latin2 l2 csisolatin2 iso-ir-101",
    "iso-8859-6": "arabic asmo-708 ecma-114 csiso88596e csiso88596i csisolatinarabic iso-ir-127",
    "iso-8859-7": "greek greek8 ecma-118 elot_928 sun_eu_greek csisolatingreek iso-ir-126",
    "iso-8859-8": "hebrew visual logical csiso88598e csiso88598i csisolatinhebrew iso-ir-138",
}
_CODECS = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
_ISO_8859 = re.compile(r"iso[-_]?8859[-_]?(\d{1,2})(?:-[ei]|:\d{4})?")
_ISO_AS_WINDOWS = {"1": "windows-1252", "9": "windows-1254", "11": "cp874"}
_ISO_PARTS = (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)
_WINDOWS = re.compile(r"(?:x-)?(?:cp|windows-)?(125[0-8])")
# Python calls these text encodings; they are escapes, or change their meaning with the system they run on.
_REFUSED = {
    "utf_7", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined", "charmap", "mbcs",
    "oem",
}  # fmt: skip
_COMMON = ("utf-8", "windows-1252", "gb18030")
_UNMARKED, _LEAST = 4096, 8  # bytes that are looked at for UTF-16 without a mark, and the least there must be
_NEAR = 0.025  # difference in the detector's measures that decides nothing
_HANDLER = "annotator-replace"
_LOOKED_AT = 4096  # bytes in which a page may declare its encoding (browsers look at 1,024)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_META = re.compile(rb"<meta[\s/][^>]*", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"([^\s/=\"'>]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_XML = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([^\"'<>]+)")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"',]+)", re.IGNORECASE)
_seen = threading.local()


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the codec's name, by whose word it was chosen, and how many stretches it could not decode.

    ``undecodable`` counts the U+FFFD put in; ``first`` is the byte position of the first, or None.
    """

    text: str
    encoding: str
    found: str
    undecodable: int = 0
    first: int | None = None


def codec_of(label: str) -> str:
    """Return the name of the codec for a label. Raises FormatError for one that is no text encoding."""
    wanted = label.strip().lower()
    if known := _browser_codec(wanted):
        return known
    try:
        info = codecs.lookup(wanted)
    except (LookupError, ValueError):
        raise FormatError(messages.UNKNOWN_ENCODING, name=label, known=_COMMON) from None
    if not info._is_text_encoding or info.name.replace("-", "_") in _REFUSED:
        raise FormatError(messages.NOT_A_TEXT_ENCODING, name=label, known=_COMMON)
    name = info.name.replace("_", "-")
    return _browser_codec(name) or name


def _browser_codec(label: str) -> str | None:
    if iso := _ISO_8859.fullmatch(label):
        return _ISO_AS_WINDOWS.get(iso[1], f"iso-8859-{iso[1]}" if int(iso[1]) in _ISO_PARTS else None)
    if windows := _WINDOWS.fullmatch(label):
        return f"windows-{windows[1]}"
    return _CODECS.get(label)


def decode(data: bytes, asked: str | None = None, declared: str | None = None) -> Decoded:
    """Decode a file's bytes; the same bytes and the same wishes always give the same text.

    A leading byte order mark stays in the text as U+FEFF. ``declared`` is what the page says of itself; one
    that is no encoding is passed over. Raises FormatError if ``asked`` is no encoding.
    """
    wanted = codec_of(asked) if asked else None
    if marked := _marked(data):
        return _with(data, marked, "bom")
    if wanted:
        return _with(data, wanted, "asked")
    if unmarked := _utf16_without_mark(data):
        return _with(data, unmarked, "detected")
    if declared and (said := _usable(declared)):
        return _with(data, said, "declared")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", "valid")
    except UnicodeDecodeError:
        detected = _detected(data)
    return _with(data, detected, "detected") if detected else _with(data, "windows-1252", "default")


def declared_in(data: bytes, content_type: str | None = None) -> str | None:
    """Return the label by which a page declares its encoding, or None.

    In this order: ``charset`` of the HTTP header ``Content-Type``; the first ``<meta>`` that says it within
    4,096 bytes (WHATWG HTML, section 13.2.3.2, comments left out); the XML declaration. One that cannot be
    used (UTF-7, an unknown name) does not count. UTF-16 in the page's own words is UTF-8: the words could
    be read.
    """
    if content_type and (found := _CHARSET.search(content_type)) and _usable(found[1]):
        return found[1]
    head = data[:_LOOKED_AT]
    xml = _XML.match(head)
    for label in (*_meta_labels(_COMMENT.sub(b"", head)), *([xml[1].decode("latin-1")] if xml else [])):
        codec = _usable(label)
        if codec:
            return "utf-8" if codec.startswith(("utf-16", "utf-32")) else label
    return None


def _meta_labels(head: bytes) -> list[str]:
    labels = []
    for tag in _META.finditer(head):
        if b"charset" not in tag[0].lower():
            continue
        values: dict[str, str] = {}
        for name, *quoted in _ATTRIBUTE.findall(tag[0]):
            value = next((one for one in quoted if one), b"").decode("latin-1")
            values.setdefault(name.decode("latin-1").lower(), value)
        if values.get("charset"):
            labels.append(values["charset"])
        elif values.get("http-equiv", "").lower() == "content-type":
            labels.extend(found[1] for found in [_CHARSET.search(values.get("content", ""))] if found)
    return labels


def _usable(label: str) -> str | None:
    if label.strip().lower() == "x-user-defined":
        return "windows-1252"
    try:
        return codec_of(label)
    except FormatError:
        return None


def _marked(data: bytes) -> str | None:
    for mark, name in _MARKS:
        if data.startswith(mark) and (not name.startswith("utf-32") or len(data) % 4 == 0):
            return name
    return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 in a script of the first 256 characters by its zero bytes: nearly all on one side."""
    head = data[:_UNMARKED]
    if len(head) < _LEAST or len(head) % 2:
        return None
    fewer, more = sorted((head[0::2].count(0), head[1::2].count(0)))
    if more < len(head) * 0.3 or fewer * 20 > more:
        return None
    return "utf-16-be" if head[0::2].count(0) == more else "utf-16-le"


def _detected(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    matches = from_bytes(data)
    best = matches.best()
    # UTF-16 without a mark was looked for above; on a few bytes the detector finds it in anything.
    if best is None or best.encoding.startswith(("utf_16", "utf_32")):
        return None
    for match in matches:
        # Short pages in Western languages fit several code pages about equally well: of these, the
        # one that is by far the commonest on the web.
        near = match.chaos <= best.chaos + _NEAR and match.coherence >= best.coherence - _NEAR
        if near and "cp1252" in match.could_be_from_charset:
            return "windows-1252"
    try:
        return codec_of(best.encoding)
    except FormatError:
        return None


def _with(data: bytes, codec: str, found: str) -> Decoded:
    _seen.places = []
    text = data.decode(codec, _HANDLER)
    places: list[int] = _seen.places
    return Decoded(text, codec, found, len(places), places[0] if places else None)


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    _seen.places.append(error.start)
    return "\ufffd", error.end


codecs.register_error(_HANDLER, _replace)
