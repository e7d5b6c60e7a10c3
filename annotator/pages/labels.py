"""What the names of encodings mean, as browsers read them (WHATWG Encoding Standard, section 4.2)."""

from __future__ import annotations

import codecs
import re

from annotator.domain.errors import FormatError

from . import messages

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


def usable(label: str) -> str | None:
    """Return the codec of a label that a page or its server gives, or None if it is no encoding."""
    if label.strip().lower() == "x-user-defined":
        return "windows-1252"
    try:
        return codec_of(label)
    except FormatError:
        return None
