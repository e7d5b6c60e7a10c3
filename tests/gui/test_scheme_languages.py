"""Labels, flags, values and guidelines in the language of the window; a scheme without them as it is."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.gui.finding import label_choices
from annotator.gui.inspector.fields import LABEL_WIDTH
from annotator.gui.inspector.roles import NAME_WIDTH
from annotator.gui.look import i18n
from annotator.gui.textview import accessible, decor, gutter
from annotator.gui.textview.geometry import Mode, metrics_for
from annotator.gui.textview.paragraph_layout import label_font
from annotator.gui.widgets.buttons import Check, ChoiceButton, Pill
from annotator.gui.widgets.labels import plain
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import Opener, cut, go, press, saved, select

Speak = Callable[[str], str]
CTRL = Qt.KeyboardModifier.ControlModifier
LANGUAGES = ("de", "ja")
SHOWN = {
    "de": {
        "title": "Titel", "GPE": "Staat oder Stadt", "live_blog": "Liveblog", "sign": "Einigung",
        "values": "geplant", "chip": "A1 Titel", "choice": "Polarität: verneint",
        "chosen": "Polarität: verneint",
        "guideline": "Die Überschrift eines Artikels", "role": "Partei", "spoken": "Staat oder Stadt",
    },
    "ja": {
        "title": "見出し", "GPE": "国家・都市", "live_blog": "ライブブログ", "sign": "合意",
        "values": "予定", "chip": "A1 見出し", "choice": "極性: 否定", "chosen": "極性：否定",
        "guideline": "記事の見出し", "role": "当事者", "spoken": "国家・都市",
    },
}  # fmt: skip


def texts(window: MainWindow, kind: type[Pill] | type[Check] | type[ChoiceButton]) -> set[str]:
    return {one.text() for one in window.findChildren(kind)}


def tag_event(qtbot: QtBot, window: MainWindow, key: str) -> str:
    """Make "sign" the trigger of an event by keys, or give the event there another type; return its id."""
    go(window, "sign")
    press(qtbot, window, "e")
    qtbot.waitUntil(window.choosers.events.hasFocus)
    qtbot.keyClick(window.choosers.events, key)
    qtbot.waitUntil(window.page.hasFocus)
    (event,) = window.session.annotations.events
    return event


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_flags_and_values_are_shown_in_the_language(
    speak: Speak, open_window: Opener, qtbot: QtBot, language: str
) -> None:
    speak(language)
    shown, window = SHOWN[language], open_window()
    assert {shown["title"], shown["GPE"]} <= texts(window, Pill)
    assert shown["live_blog"] in texts(window, Check)
    go(window, "Norway")
    press(qtbot, window, "3")
    (mention,) = window.session.annotations.mentions
    said = accessible.spoken(window.session.annotations, window.session.scheme, Mode.ENTITIES, mention)
    assert shown["spoken"] in said
    event = tag_event(qtbot, window, "a")
    press(qtbot, window, Qt.Key.Key_1, held=CTRL)
    saved(qtbot, window)
    assert window.session.annotations.events[event].attributes == {"polarity": "negative"}, "ids are stored"
    assert window.status.message.text() == shown["chosen"]
    assert shown["chosen"] in window.registry.action("edit.undo").text()
    assert shown["values"] in texts(window, ChoiceButton)
    assert decor.event_texts(window.session.annotations.events[event], window.session.scheme) == (
        shown["sign"], shown["chosen"].replace("：", ": ").split(": ")[1],
    )  # fmt: skip
    assert shown["choice"] in dict(label_choices.attribute_values(window.session.scheme)).values()
    roles = {role.name for role in window.session.scheme.event_types["Dip.Agree"].roles}
    assert shown["role"] in roles


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_segment_is_named_and_explained_in_the_language(
    speak: Speak, open_window: Opener, qtbot: QtBot, language: str
) -> None:
    speak(language)
    shown, window = SHOWN[language], open_window()
    window.desk.set_work(Mode.SEGMENTS)
    select(qtbot, window, "Norway and Chile sign lithium pact")
    press(qtbot, window, "t")
    saved(qtbot, window)
    (segment,) = window.session.annotations.segments.values()
    assert segment.kind == "title"
    assert gutter.chip_text(segment, window.session.scheme) == shown["chip"]
    go(window, "Norway")
    assert window.inspector.guideline.toPlainText().startswith(shown["guideline"])
    assert window.inspector.guideline_title.text().endswith(shown["title"].upper())


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_older_scheme_shows_its_own_names(
    speak: Speak, open_window: Opener, project_file: Path, scheme: Scheme, qtbot: QtBot, language: str
) -> None:
    older = copy.deepcopy(dict(scheme.data))
    without(older)
    with Project.open(project_file) as project:
        project.set_scheme(parse_scheme(older))
    speak(language)
    window = open_window()
    assert {"Title", "State or city"} <= texts(window, Pill)
    assert "Live blog" in texts(window, Check)
    go(window, "Norway")
    press(qtbot, window, "3")
    saved(qtbot, window)
    assert "State or city" in window.registry.action("edit.undo").text()
    assert window.session.project.scheme.data == older, "what is stored stays as it is"


def without(data: object) -> None:
    """Take names and guidelines in other languages out of a scheme's JSON."""
    if isinstance(data, dict):
        for name in ("names", "guidelines", "value_names", "apart"):
            data.pop(name, None)
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        without(part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_label_is_cut_off(
    speak: Speak, open_window: Opener, qtbot: QtBot, scheme: Scheme, language: str
) -> None:
    speak(language)
    window = open_window()
    window.resize(1480, 920)
    go(window, "Norway")
    press(qtbot, window, "2")

    def whole() -> None:
        assert cut(window) == []

    qtbot.waitUntil(whole)
    for type_id in ("Trade.Restrict", "Civ.Protest", "Law.Act"):
        event = tag_event(qtbot, window, scheme.event_types[type_id].key)
        saved(qtbot, window)
        assert window.session.annotations.events[event].type == type_id
        qtbot.waitUntil(whole)
    read = window.session.scheme
    attributes = [word for one in read.attributes.values() for word in one.name.split()]
    roles = [role.name + " *" * (role.min > 0) for one in read.event_types.values() for role in one.roles]
    assert [word for word in attributes if width(window, word) > LABEL_WIDTH] == []
    assert [name for name in roles if width(window, name, strong=True) > NAME_WIDTH] == []


def width(window: MainWindow, text: str, *, strong: bool = False) -> int:
    """Return how wide some words are in the inspector's small letters, in pixels."""
    label = plain(text, small=True, strong=strong)
    label.setParent(window.inspector)
    label.ensurePolished()
    return label.sizeHint().width()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_room_in_the_gutter(scheme: Scheme, language: str) -> None:
    read, metrics = scheme.in_language(language), metrics_for(820, Mode.SEGMENTS)
    measure = QFontMetricsF(label_font(metrics, bold=True))

    def chip(kind: str) -> gutter.Chip:
        bar = gutter.Bar(Segment("s", Range.at(0, 1), kind, 1), 0.0, 40.0, starts=True, baseline=20)
        (made,) = gutter.chips([bar], metrics, read, measure, 0.0, lambda s: not read.is_content(s.kind))
        return made

    tight = [
        made.text
        for made in map(chip, read.segment_kinds)
        if measure.horizontalAdvance(made.text) + 14 + (gutter.FOLD - 4) * made.foldable > made.width + 1
    ]
    assert tight == []


def test_the_language_of_the_words_is_that_of_the_window(speak: Speak, open_window: Opener) -> None:
    speak("de")
    window = open_window()
    assert (i18n.WORDS.language, window.session.scheme.language) == ("de", "de")
    assert window.session.project.scheme.language == "", "exports and what is below keep to ids"
