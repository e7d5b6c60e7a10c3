"""What is printed on the keys, as far as it can be known from what they type. No Qt.

The scheme's keys are Latin letters and signs. A keyboard that types Cyrillic, Greek, Hebrew or Arabic has
others printed on them: what one key types tells which layout it is, and so what is on the other ones.
"""

from __future__ import annotations

_PLACES = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_LAYOUTS = {
    "ru": "йцукенгшщзхъфывапролджэячсмитьбю",
    "uk": "йцукенгшщзхїфівапролджєячсмитьбю",
    "el": "\0ςερτυθιοπ\0\0ασδφγηξκλ\0\0ζχψωβνμ\0\0",
    "he": "\0\0קראטוןםפ\0\0שדגכעיחלךף\0זסבהנמצת\0",
    "ar": "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\0ىةوز",
}
"""Letters by place, from CLDR's keyboards and xkeyboard-config; NUL: a sign, or more than one letter."""
_TABLES = {
    name: {place: sign for place, sign in zip(_PLACES, signs, strict=True) if sign != "\0"}
    for name, signs in _LAYOUTS.items()
}


class PrintedKeys:
    """Learns from keys that are pressed."""

    def __init__(self) -> None:
        """Know nothing: what a key types is printed on it."""
        self._seen: dict[str, str] = {}
        self._table: dict[str, str] = {}

    def learn(self, place: str, typed: str) -> bool:
        """Take what a key types whose place means ``place`` ("": what it types); tell whether that is news.

        A Latin letter means that the keyboard was turned back to Latin letters.
        """
        place, typed = place.casefold(), typed.casefold()
        before = self._table
        if typed.isascii() and typed.isalpha():
            self._seen = {}
        elif place and len(typed) == 1 and typed.isalpha():
            self._seen[place] = typed
        else:
            return False
        self._table = self._known()
        return self._table != before

    def _known(self) -> dict[str, str]:
        seen = self._seen.items()
        tables = (table for table in _TABLES.values() if seen and seen <= table.items())
        return {**next(tables, {}), **self._seen}

    def on(self, key: str) -> str:
        """Return what is printed on the key that types a sign; whatever is no single sign stays."""
        found = self._table.get(key.casefold(), "") if len(key) == 1 else ""
        return (found.upper() if key.isupper() else found) or key


PRINTED = PrintedKeys()
"""What is known of the keyboard; a program has one, as it has one language."""
