"""The settings of a model server: tried by real keys against a stand-in, which also misbehaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.assist.mentions.endpoint_client import KEY, key_for
from annotator.assist.mentions.endpoint_trial import SENTENCE
from annotator.domain.items import Author
from annotator.gui.settings.endpoint_page import EndpointPage
from annotator.gui.window.main_window import MainWindow
from annotator.gui.work.endpoint_settings import endpoint_of
from tests.memory_keyring import Memory
from tests.unit.assist.stand_in import Answer, StandIn, hangs, mentions, raw, says, stand_in, status

from .test_keymap import dialog_of

Key = Qt.Key
ANNA, OSLO = {"quote": "Anna Berg", "label": "person"}, {"quote": "Oslo", "label": "ship"}


@pytest.fixture
def memory(monkeypatch: pytest.MonkeyPatch) -> Iterator[Memory]:
    monkeypatch.delenv(KEY, raising=False)
    before, made = keyring.get_keyring(), Memory()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def server() -> Iterator[StandIn]:
    with stand_in() as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, memory: Memory) -> EndpointPage:
    dialog = dialog_of(qtbot, window)
    dialog.pages.setCurrentRow(3)
    qtbot.wait_until(dialog.endpoint.isVisible)
    return dialog.endpoint


def filled(qtbot: QtBot, page: EndpointPage, address: str) -> None:
    """Turn it on and fill it in, by keys."""
    page.on.setFocus()
    qtbot.keyClick(page.on, Key.Key_Space)
    for field, text in ((page.address, address), (page.model, "tiny")):
        field.setFocus()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Key.Key_Return)


def tried(qtbot: QtBot, page: EndpointPage, server: StandIn, *answers: Answer) -> tuple[str, str]:
    """Press Try, and return what is told: the answer, and the fault."""
    server.answers = list(answers)
    page.tries.setFocus()
    qtbot.keyClick(page.tries, Key.Key_Space)
    qtbot.wait_until(lambda: page.tries.isEnabled())
    return page.answer.text(), page.fault.text()


def test_it_is_off_and_is_tried_when_it_is_set_up(
    qtbot: QtBot, page: EndpointPage, server: StandIn, window: MainWindow
) -> None:
    assert not page.on.isChecked() and not page.tries.isEnabled() and not page.address.isEnabled()
    filled(qtbot, page, server.address)
    assert endpoint_of(window.remembered).usable
    answer, fault = tried(qtbot, page, server, mentions(ANNA, OSLO, {"quote": "Berta", "label": "person"}))
    assert answer.splitlines() == ["Anna Berg: Person", "2 mentions of the answer were refused"]
    assert not fault
    ((path, body, headers),) = server.asked
    assert path == "/v1/chat/completions" and body["messages"][-1]["content"] == SENTENCE
    assert body["model"] == "tiny" and "Authorization" not in headers


def test_what_goes_wrong_is_said_by_name(qtbot: QtBot, page: EndpointPage, server: StandIn) -> None:
    filled(qtbot, page, server.address)
    for answer, words in (
        (status(401), "status 401"),
        (status(503), "status 503"),
        (raw(b"<html>proxy</html>"), "no text"),
        (says("Sure! Here are the names."), "not JSON"),
        (says('{"mentions": []}', "length"), "cut off"),
    ):
        assert words in tried(qtbot, page, server, answer)[1]
    assert len(server.asked) == 5, "it is tried once each time"
    assert tried(qtbot, page, server, mentions()) == ("It answered, and found no names.", "")
    page.address.setText("http://example.org/v1")
    assert "without encryption" in tried(qtbot, page, server, mentions())[1]


def test_who_does_not_answer_is_given_up(
    qtbot: QtBot, page: EndpointPage, server: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(qtbot, page, server.address)
    monkeypatch.setattr(page.seconds, "value", lambda: 0.2)
    assert "did not answer" in tried(qtbot, page, server, hangs)[1]


def test_the_key_is_kept_in_the_keyring_alone(
    qtbot: QtBot, page: EndpointPage, server: StandIn, window: MainWindow, memory: Memory
) -> None:
    filled(qtbot, page, server.address)
    assert "none is sent" in page.key_from.text()
    page.key.setFocus()
    qtbot.keyClicks(page.key, "s3cret")
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    assert not page.key.text() and "in the keyring" in page.key_from.text()
    assert key_for(server.address) == "s3cret"
    tried(qtbot, page, server, mentions(ANNA))
    assert server.asked[0][2]["Authorization"] == "Bearer s3cret"
    assert b"s3cret" not in Path(str(window.session.project.target)).read_bytes()
    settings = window.remembered._settings
    assert not any("s3cret" in str(settings.value(name)) for name in settings.allKeys())
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    assert not memory.kept, "an empty field takes it out"


def test_the_page_in_the_window_is_asked_about_once_it_is_on(
    qtbot: QtBot, page: EndpointPage, server: StandIn, window: MainWindow
) -> None:
    window.registry.run("suggest.endpoint")
    QApplication.processEvents()
    assert not server.asked, "nobody turned it on"
    filled(qtbot, page, server.address)
    document = window.session.document
    assert document is not None
    word = next(one for one in document.text.split() if one.isalpha() and len(one) > 4)
    server.answers = [mentions({"quote": word, "label": "person"})]
    window.registry.run("suggest.endpoint")
    project, author = window.session.project, Author("endpoint:tiny")
    qtbot.wait_until(lambda: bool(server.asked))
    qtbot.wait_until(
        lambda: any(one.author.name == author.name for one in project.annotation_sets(document.id))
    )
    assert server.asked[0][1]["messages"][-1]["content"] in document.text
