"""What the bytes of a page tell of their encoding by themselves, whatever is said about it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice

from annotator.domain.errors import FormatError

from . import messages
from .labels import codec_of

_HEAD = 4096  # bytes that are looked at for UTF-16 without a mark
_LEAST = 8  # and the fewest there must be
_CONTROLS = bytes((*range(0x09), 0x0B, *range(0x0E, 0x1B), *range(0x1C, 0x20)))
_HIGH = bytes(range(0x80, 0x100))
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_IN_WORD = re.compile(rb"[a-z][\xc3-\xc5][\x80-\xbf][a-z]", re.IGNORECASE)
_TO_ONE_ERROR = 20  # sequences of UTF-8 for each byte that fits none, in a page that is UTF-8 but for a few
_TWO_BYTES = ("gb18030", "big5hkscs", "cp932", "euc-jp", "cp949")
_FEW = 4  # sequences of two bytes that other encodings of two bytes a character have by chance
_RUN = re.compile(rb"[\x80-\xff]{2,}")
_RUNS_LEAST, _RUNS_SHARE = 20, 0.8
_WRITTEN = re.compile(
    "[\t\n\r\x20-\x7e\xa0-\u024f\u02b0-\u0e7f\u0f00-\u109f\u10a0-\u10ff\u1200-\u137f\u1780-\u17ff"
    "\u1e00-\u206f\u20a0-\u20cf\u2100-\u214f\u2500-\u27bf\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3"
    "\ufeff\uff00-\uffef\U0001f000-\U0001faff]"
)
_WRITTEN_SHARE = 0.97
_ISO_2022_JP = re.compile(rb"\x1b(?:\$[@B]|\$\([DOPQ]|\([IJ])")
_ISO_2022_KR, _ISO_2022_CN = b"\x1b$)C", re.compile(rb"\x1b\$(?:A|\)[AEG]|\*H|\+[I-M])")
_ESCAPES = re.compile(r"\x1b(?:\$[@ABCD()*+]|\([IJ])|\x1b\$\)C")
_HZ = re.compile(rb"~\{(?:[\x21-\x77][\x21-\x7e])+~\}")
_UTF_7 = re.compile(rb"\+([A-Za-z0-9/+]{3,})-?")
_UTF_7_LEAST = 3
_ALONE = re.compile(
    rb"(?<![\x80-\xff].)(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])(?!.[\x80-\xff])", re.DOTALL
)
_ALONE_SHARE = 0.5
_ALSO_OF_TWO_BYTES = ("big5", "gbk", "gb2312", "euc_jp", "euc_kr", "shift_jis")
_NEAR = 0.025  # difference in the detector's measures that decides nothing
# What the detector calls by the name of a larger set that no page is written in.
_COMMONER = {"euc_jis_2004": "euc-jp", "euc_jisx0213": "euc-jp", "shift_jis_2004": "cp932",
             "shift_jisx0213": "cp932", "johab": "cp949"}  # fmt: skip


def utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by its bytes: zeros nearly all on one side, or controls that no other text has.

    The second is for scripts beyond the first 256 characters, in which few bytes are zero.
    """
    head = data[:_HEAD]
    head = head[: len(head) // 2 * 2]
    if len(head) < _LEAST:
        return None
    fewer, more = sorted((head[0::2].count(0), head[1::2].count(0)))
    if more >= len(head) * 0.3 and fewer * 20 <= more:
        return "utf-16-be" if head[0::2].count(0) == more else "utf-16-le"
    if len(head) - len(head.translate(None, _CONTROLS)) < max(2, len(head) * 0.02):
        return None
    shares = sorted((_written_share(head, codec), codec) for codec in ("utf-16-le", "utf-16-be"))
    (other, _), (best, codec) = shares
    return codec if best >= _WRITTEN_SHARE and other < best - 0.1 else None


def _written_share(head: bytes, codec: str) -> float:
    text = head.decode(codec, "replace").rstrip("\ufffd")
    return len(_WRITTEN.findall(text)) / max(len(text), 1)


def seven_bit(data: bytes) -> str | None:
    """Return the codec of a text in 7-bit bytes that change their meaning, or None if it is none.

    Raises FormatError for one that cannot be read: ISO-2022-CN and UTF-7.
    """
    if not data.isascii():
        return None
    if b"\x1b$" in data or b"\x1b(" in data:
        if _ISO_2022_KR in data:
            return "iso2022-kr"
        if _ISO_2022_CN.search(data):
            raise FormatError(messages.SEVEN_BIT, encoding="ISO-2022-CN")
        if _ISO_2022_JP.search(data):
            return next((one for one in ("iso2022-jp", "iso2022-jp-ext") if fits(data, one)), "iso2022-jp")
    if _HZ.search(data) and fits(data, "hz"):
        return "hz"
    if len(list(_utf7_words(data))) >= _UTF_7_LEAST and fits(data, "utf-7"):
        raise FormatError(messages.SEVEN_BIT, encoding="UTF-7")
    return None


def _utf7_words(data: bytes) -> Iterator[str]:
    """Yield what UTF-7 would have written as it does: characters beyond ASCII that are in use."""
    for found in _UTF_7.finditer(data):
        try:
            word = (b"+" + found[1] + b"-").decode("utf-7")
        except UnicodeDecodeError:
            continue
        if word and not word.isascii() and all(map(_WRITTEN.fullmatch, word)):
            yield word


def has_escapes(text: str) -> bool:
    """Tell whether escape sequences of ISO-2022 stand in decoded text: it was not read as what it is."""
    return "\x1b" in text and _ESCAPES.search(text) is not None


def fits(data: bytes, codec: str) -> bool:
    """Tell whether all bytes are characters of an encoding."""
    try:
        codecs.decode(data, codec, "strict")
    except UnicodeDecodeError:
        return False
    return True


def is_utf8(data: bytes, against: str | None) -> bool:
    """Tell whether bytes beyond ASCII are UTF-8, all of them or all but a few; ``against`` is declared.

    A few sequences of two bytes may be there by chance where two bytes are one character anyway; not if
    they stand inside words of Latin letters.
    """
    if data.isascii():
        return False
    if not fits(data, "utf-8"):
        found = _SEQUENCE.findall(data)
        strange = len(data) - len(data.translate(None, _HIGH)) - sum(map(len, found))
        mostly = strange * _TO_ONE_ERROR <= len(found) or (strange <= 3 and _cut_off(data))
        return bool(found) and mostly
    few = [one[0] for one in islice(_SEQUENCE.finditer(data), _FEW)]
    doubtful = len(few) < _FEW and all(len(one) == 2 for one in few) and not _IN_WORD.search(data)
    return not (doubtful and against in _TWO_BYTES and fits(data, against))


def _cut_off(data: bytes) -> bool:
    """Tell whether the only fault of UTF-8 is that its last character is not whole."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data" and len(data) - error.start < 4
    return False


def in_runs(data: bytes) -> bool:
    """Tell whether bytes beyond ASCII stand together as they do in no Western language."""
    high = len(data) - len(data.translate(None, _HIGH))
    return high >= _RUNS_LEAST and sum(map(len, _RUN.findall(data))) > high * _RUNS_SHARE


def _stand_alone(data: bytes) -> bool:
    """Tell whether bytes beyond ASCII mostly stand alone between letters, as they do in Western words."""
    high = len(data) - len(data.translate(None, _HIGH))
    return high > 0 and sum(1 for _ in _ALONE.finditer(data)) > high * _ALONE_SHARE


def _of_two_bytes(encoding: str) -> bool:
    return _COMMONER.get(encoding, encoding) in _TWO_BYTES or encoding in _ALSO_OF_TWO_BYTES


def detected(data: bytes) -> str | None:
    """Return the codec that the detector finds in the bytes, or None."""
    from charset_normalizer import from_bytes

    matches = [one for one in from_bytes(data) if not (_stand_alone(data) and _of_two_bytes(one.encoding))]
    best = matches[0] if matches else None
    # UTF-16 without a mark was looked for before; on a few bytes the detector finds it in anything.
    if best is None or best.encoding.startswith(("utf_16", "utf_32")):
        return "windows-1252" if _stand_alone(data) and fits(data, "windows-1252") else None
    for match in matches:
        # Short pages in Western languages fit several code pages about equally well: of these, the
        # one that is by far the commonest on the web.
        near = match.chaos <= best.chaos + _NEAR and match.coherence >= best.coherence - _NEAR
        if near and "cp1252" in match.could_be_from_charset:
            return "windows-1252"
    commoner = _COMMONER.get(best.encoding)
    if commoner and fits(data, commoner):
        return commoner
    try:
        return codec_of(best.encoding)
    except FormatError:
        return None
