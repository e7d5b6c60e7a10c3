"""What edits say, in every language, and with words in them that could be taken for something else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.changes import Edit
from annotator.domain.items import Entity, Mention
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import SENTENCES, Message, places
from annotator.domain.times import local_time, shown_time
from annotator.domain.wording import say
from annotator.edits import verbs
from annotator.gui.look import i18n
from annotator.gui.window.main_window import MainWindow

from .conftest import go, press, saved

LANGUAGES = ("en", "de", "ja")
VALUES: dict[str, Any] = {
    "kind": "ai_promo", "type": "COMMODITY", "relation": "Part_Of", "role": "Party", "attribute": "polarity",
    "value": "negative",
    "flag": "live_blog", "state": "in_progress", "quoted": "Norway", "": "Élan 7",
    "time": "2026-11-28T17:00:00Z",
}  # fmt: skip
"""A value for each sort of place. An event type stands where a place is called ``event``."""
NUMBERS = ("n", "article", "into", "count", "kept")
VERBS = sorted(identity for identity in SENTENCES if identity.startswith("edit."))
FORMS = [(identity, number) for identity in VERBS for number in range(len(SENTENCES[identity].forms))]

HOSTILE = (
    "Export",
    "done",
    "Home",
    "segment",
    "refer to nothing",
    "Export {name} {0} }{",
    "%1 %n %L1",
    "‘so’ \"so\" 'so' „so“ 「so」",
    "R&D <b>&amp;</b>",
    "a → b",
    "\N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED} 12",
    "عمان",
    "日本",
)


@pytest.fixture
def speak(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], str]]:
    """Give the program a language; it is English again at the end."""
    monkeypatch.delenv(i18n.OVERRIDE, raising=False)
    yield lambda language: i18n.install(qapp, language)
    i18n.install(qapp, "en")


def example(form: str) -> dict[str, Any]:
    """Return values that fill the places of a form and no more."""
    found = {name: VALUES[sort] for name, sort in places(form).items()}
    found |= {name: 2 for name in found if name in NUMBERS and places(form)[name] == ""}
    return found | ({"event": "Econ.Deal"} if "event" in found else {})


def letters(text: str) -> str:
    return "".join(sign for sign in re.sub(r"\{[^{}]*\}", "", text) if sign.isalpha())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("identity", "number"), FORMS, ids=lambda part: str(part))
def test_every_verb_says_its_values_in_every_language(
    speak: Callable[[str], str], scheme: Scheme, language: str, identity: str, number: int
) -> None:
    speak(language)
    form = SENTENCES[identity].forms[number]
    values = example(form)
    told = i18n.said(Message(identity, values), scheme)
    assert not set("{}") & set(told), told
    for name, sort in places(form).items():
        assert shown(values[name], sort, scheme.in_language(language)) in told, (name, told)
    english = say(Message(identity, values), scheme)
    if language == "en":
        assert told == english
    elif letters(form):
        assert told != english
        assert letters(form) not in letters(told)


def shown(value: Any, sort: str, scheme: Scheme) -> str:
    """Return how a value looks at a place, in the language of the program."""
    labels = {
        "kind": scheme.segment_kinds, "relation": scheme.relation_types, "attribute": scheme.attributes,
        "flag": scheme.page_flags, "type": {**scheme.entity_types, **scheme.event_types},
    }  # fmt: skip
    if sort in labels:
        return str(labels[sort][value].name)
    if sort == "value":
        return scheme.attributes[VALUES["attribute"]].called(value)
    if sort == "role":
        return next(r.name for r in scheme.event_types["Econ.Deal"].roles if r.id == value)
    if sort == "time":
        return shown_time(local_time(value))
    return i18n.tr("in progress") if sort == "state" else str(value)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_with_a_number_has_the_form_for_it(
    speak: Callable[[str], str], scheme: Scheme, language: str
) -> None:
    speak(language)
    told = [i18n.said(Message("edit.delete_items", {"n": n}), scheme) for n in (0, 1, 2)]
    assert (
        told
        == {
            "en": ["delete 0 items", "delete 1 item", "delete 2 items"],
            "de": ["0 Elemente löschen", "1 Element löschen", "2 Elemente löschen"],
            "ja": ["0 項目を削除", "1 項目を削除", "2 項目を削除"],
        }[language]
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_those_of_the_language(speak: Callable[[str], str], scheme: Scheme, language: str) -> None:
    speak(language)
    told = i18n.said(Edit(verbs.TAG_EVENT, {"type": "Econ.Deal", "surface": "done"}, ()), scheme)
    assert {"en": "‘done’", "de": "„done“", "ja": "「done」"}[language] in told


# --- in the window -----------------------------------------------------------------------------------------


def bare(text: str) -> str:
    """Return a text without the marks that keep a value's direction to itself."""
    return re.sub("[\u2068\u2069]", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_users_words_are_never_translated(
    speak: Callable[[str], str], open_window: Callable[..., MainWindow], qtbot: QtBot, language: str
) -> None:
    speak(language)
    window = open_window()
    session = window.session
    go(window, "Norway")
    press(qtbot, window, "3")
    entity = Entity("e", "Insert", "GPE")
    mention = next(m for m in session.annotations.mentions.values() if isinstance(m, Mention))
    session.perform(lambda a: edits.link_entity(a, [mention.id], entity, ()))
    for name in HOSTILE:
        before = entity
        session.perform(lambda a, name=name, before=before: edits.rename_entity(before, name))
        saved(qtbot, window)
        entity = session.entities["e"]
        what = {
            "en": f"rename {before.name} → {name}",
            "de": f"{before.name} in {name} umbenennen",
            "ja": f"{before.name} の名前を {name} に変更",
        }[language]
        undo, redo = (window.registry.action(f"edit.{step}") for step in ("undo", "redo"))
        assert bare(undo.text()) == i18n.tr("Undo: {name}").replace("{name}", what).replace("&", "&&")
        window.registry.run("edit.undo")
        saved(qtbot, window)
        assert bare(window.status.message.text()) == i18n.tr("undone: {what}").replace("{what}", what)
        assert bare(redo.text()) == i18n.tr("Redo: {name}").replace("{name}", what).replace("&", "&&")
        window.registry.run("edit.redo")
        saved(qtbot, window)
        assert bare(window.status.message.text()) == i18n.tr("redone: {what}").replace("{what}", what)
        assert session.entities["e"].name == name


def test_an_old_journals_text_stays_as_it_is(
    speak: Callable[[str], str], open_window: Callable[..., MainWindow], qtbot: QtBot
) -> None:
    speak("de")
    window = open_window()
    note = edits.set_note(window.session.annotations, "", "x")
    window.session.perform(lambda a: Edit(verbs.SAID, {"text": "Export"}, note.changes))
    saved(qtbot, window)
    assert window.registry.action("edit.undo").text() == "Rückgängig: Export"
