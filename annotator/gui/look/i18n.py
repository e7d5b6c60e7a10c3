"""The words of the windows in the person's language: look-up, plural forms, and which way a window reads.

Every text a person sees goes through `tr`. Its argument is a plain literal, because the script
``docs/make_translations.py`` reads the literals out of the source files into
``resources/translations/annotator_<language>.ts`` and compiles those to the ``.qm`` files used here. Values
are named places (``{name}``) that the caller fills, so that a language can put them in its own order::

    tr("Undo: {name}").format(name=said(edit, scheme))
    tr("{n} pages", n=len(rows))

English has a table too, with nothing but plural forms: "1 page" besides "2 pages".

What an edit does, and what an error says, comes as data (`domain.sentences`) and is put into words here, by
`said`.
"""

from __future__ import annotations

import os
import re
from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.assets import MissingAssetError, resource
from annotator.domain.changes import Edit
from annotator.domain.errors import fault_of
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import ENGLISH, Message
from annotator.domain.wording import say

CONTEXT = "annotator"
SYSTEM = "system"
SOURCE = "en"
TRANSLATED = ("de", "ja")
_OWN_NAMES = {"en": "English", "de": "Deutsch", "ja": "日本語"}
# A test of a mirrored window, or a trial of another language, needs no change of the settings.
OVERRIDE = "ANNOTATOR_LANGUAGE"
_installed: list[QTranslator] = []


def tr(text: str, *, n: int | None = None) -> str:
    """Return a text in the language of the program; ``{n}`` in it is filled if ``n`` is given.

    A text nobody translated comes back as it is, so that a new text shows in English and never as nothing.
    With ``n`` the plural form for that number is taken. Other named places are left for ``str.format``.
    """
    found = QCoreApplication.translate(CONTEXT, text, None, -1 if n is None else n)
    if n is None:
        return found
    if found == text:
        found = _english().translate(CONTEXT, text, None, n) or text
    return found.replace("{n}", str(n))


class QtWords:
    """The language of the program, as sentences need it; ``language`` is its code."""

    language = SOURCE

    def of(self, text: str, n: int | None = None, one: str = "") -> str:
        """Return a text in the language, in the form for ``n``, its places as they are."""
        found = QCoreApplication.translate(CONTEXT, text, None, -1 if n is None else n)
        return ENGLISH.of(text, n, one) if found == text else found


WORDS = QtWords()


def mark(text: str) -> str:
    """Return a literal as it is, named for translation: what shows it calls `tr` on it then."""
    return text


def said(what: Edit | Message | Exception, scheme: Scheme | None = None) -> str:
    """Return what was made outside the windows in the language of the program.

    What an edit does, a message, or an error is put into words, labels by their names in ``scheme``; the
    user's own words stay as they are, and so do those of the system.
    """
    # The sentences of edits are entered by importing them; a start has nothing to say of any.
    from annotator.edits import verbs as _verbs  # noqa: F401

    found = what.message if isinstance(what, Edit) else what if isinstance(what, Message) else fault_of(what)
    return say(found, scheme, WORDS) if isinstance(found, Message) else found


def key_names(keys: str) -> str:
    """Return keys as the keyboards of the language name them: ``Ctrl Z`` is ``Strg Z`` in German."""
    return re.sub(r"[A-Za-z]{2,}", lambda name: tr(name[0]) if name[0] in KEYS else name[0], keys)


def languages() -> list[tuple[str, str]]:
    """Return what can be chosen as (code, name in that language), the choice "as the system" first."""
    return [(SYSTEM, tr("Same as system")), *((code, _OWN_NAMES[code]) for code in (SOURCE, *TRANSLATED))]


def chosen(language: str) -> str:
    """Return the code that ``language`` comes to: the override, the system's, or itself.

    A system language without a translation comes to English. A language asked for by its code is taken at its
    word: Arabic (``ar``) or Hebrew (``he``) show English words in a mirrored window.
    """
    asked = os.environ.get(OVERRIDE) or language or SYSTEM
    if asked != SYSTEM:
        return asked.replace("_", "-").split("-")[0].lower()
    system = QLocale.system().uiLanguages() or [SOURCE]
    code = system[0].split("-")[0].lower()
    return code if code in TRANSLATED else SOURCE


def direction(code: str) -> Qt.LayoutDirection:
    """Return which way a language reads."""
    return QLocale(code).textDirection()


def install(app: QApplication, language: str = SYSTEM) -> str:
    """Give the program a language before it makes windows; return the code that was taken.

    Args:
        app: the application.
        language: a code (``de``), or ``system``. A second call takes the first one back.
    """
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    code = WORDS.language = chosen(language)
    if code != SOURCE:
        _add(app, f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if code in TRANSLATED:
        _add(app, _table(code))
    # After the translators: Qt sets the direction itself when one comes, from its own idea of the language.
    app.setLayoutDirection(direction(code))
    return code


def _add(app: QApplication, name: str, folder: str = "") -> None:
    translator = QTranslator(app)
    if name and translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)


def _table(code: str) -> str:
    """Return the path of our compiled texts; nothing if the installation lacks them (English then)."""
    try:
        return str(resource("translations", f"annotator_{code}.qm"))
    except MissingAssetError:
        return ""


KEYS = frozenset(
    (
        mark("Ctrl"),
        mark("Alt"),
        mark("Shift"),
        mark("Esc"),
        mark("Del"),
        mark("Insert"),
        mark("Space"),
        mark("Return"),
        mark("Tab"),
        mark("PgUp"),
        mark("PgDown"),
        mark("End"),
        mark("Home"),
    )
)
"""The keys that have a name and no sign."""
BELOW = (
    mark("to do"),
    mark("in progress"),
    mark("done"),
    mark("once"),
    mark("segment"),
    mark("mention"),
    mark("event"),
    mark("relation"),
    mark("entity"),
    mark("human"),
    mark("model"),
    mark("gold"),
    mark("aside"),
)
"""Words of the packages below that come as values: states, kinds of items, kinds of authors."""


@cache
def _english() -> QTranslator:
    """Return the plural forms of English, which are used whatever else is installed."""
    translator = QTranslator()
    if table := _table(SOURCE):
        translator.load(table)
    return translator
