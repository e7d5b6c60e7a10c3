"""What fits stands first where references are asked for; what was tagged together is linked together."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.items import Author, Entity
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import Opener, go, press, saved
from .test_annotating import CTRL, SHIFT, Key
from .test_references import event, hit, names, refer, tag, type_in
from .test_repeat import found, keys, open_panel, stored


def an_event(qtbot: QtBot, window: MainWindow, words: str, type_id: str) -> None:
    press(qtbot, window, Key.Key_Escape, Key.Key_Escape)
    go(window, words)
    press(qtbot, window, "e")
    key = window.session.scheme.event_types[type_id].key
    qtbot.keyClick(window.choosers.events, key)


def test_new_stands_first_where_no_event_fits_and_a_mixed_cluster_is_warned_of(
    qtbot: QtBot, window: MainWindow
) -> None:
    an_event(qtbot, window, "signed a pact", "Dip.Agree")
    an_event(qtbot, window, "sign lithium", "Dip.Meet")
    box = refer(qtbot, window)
    assert names(box) == ["New event cluster “sign”", "signed"], "that one is of another type"
    hit(qtbot, window, Key.Key_Down, Key.Key_Return)
    cluster = event(window, "sign").cluster
    assert cluster is not None and event(window, "signed").cluster == cluster
    told = window.status.message.text()
    assert "different types" in told and "Agree" in told and "Meet" in told


def test_events_of_its_type_stand_before_clusters_of_others(qtbot: QtBot, window: MainWindow) -> None:
    an_event(qtbot, window, "signed a pact", "Dip.Agree")
    refer(qtbot, window)
    type_in(qtbot, window, "The pact")
    hit(qtbot, window, Key.Key_Return)
    an_event(qtbot, window, "said the pact", "Dip.Meet")
    an_event(qtbot, window, "began in May", "Dip.Meet")
    box = refer(qtbot, window)
    assert names(box)[:2] == ["said", "The pact"] and not box.model.rows[1].fits
    assert "Agree" in box.model.rows[1].detail


def test_all_that_was_tagged_together_refers_to_the_same(qtbot: QtBot, open_window: Opener) -> None:
    window = open_window(page="doc-long")
    tag(qtbot, window, "Norway", "3")
    saved(qtbot, window)
    open_panel(qtbot, window)
    keys(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: len(window.session.annotations.mentions) > 20)
    saved(qtbot, window)
    count = len(window.session.annotations.mentions)
    assert count > 20
    refer(qtbot, window)
    hit(qtbot, window, Key.Key_Return)
    saved(qtbot, window)
    (entity,) = window.session.entities
    assert {mention.entity for mention in window.session.annotations.mentions.values()} == {entity}
    assert str(count) in window.status.message.text()
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert {mention.entity for mention in window.session.annotations.mentions.values()} == {None}, "one edit"


def test_all_that_was_tagged_together_on_several_pages_refers_to_the_same(
    qtbot: QtBot, window: MainWindow
) -> None:
    tag(qtbot, window, "Norway", "3")
    saved(qtbot, window)
    open_panel(qtbot, window)
    keys(qtbot, window, "p")
    found(qtbot, window)
    keys(qtbot, window, Key.Key_Return)
    saved(qtbot, window)
    assert len(stored(window, "doc-long")) == 200 and len(stored(window, "doc-pact")) == 2
    go(window, "Norway")
    refer(qtbot, window)
    hit(qtbot, window, Key.Key_Return)
    saved(qtbot, window)
    (entity,) = window.session.entities
    for page in ("doc-long", "doc-pact"):
        assert {linked for _words, _type, linked in stored(window, page)} == {entity}
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    for page in ("doc-long", "doc-pact"):
        assert {linked for _words, _type, linked in stored(window, page)} == {None}, "one undo"


def test_an_entity_without_a_type_has_that_of_its_mentions(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    bare = {"Norway": Entity("e-no", "Norge"), "Nordic Minerals": Entity("e-firm", "Nordic")}
    with Project.open(project_file) as project:
        there = project.annotation_set("doc-pact", Author("ana"))
        for (words, entity), label in zip(bare.items(), ("GPE", "ORG"), strict=True):
            at = there.text.index(words)
            made = edits.tag_mention(there, scheme, Range.at(at, at + len(words)), label)
            there = project.commit(there, made).annotations
            last = next(m for m in there.mentions.values() if m.span.start == at)
            there = project.commit(
                there, edits.link_entity(there, [last.id], entity, project.entities())
            ).annotations
    window = open_window()
    tag(qtbot, window, "Chile", "3")
    rows = {row.id: row for row in refer(qtbot, window).model.rows}
    assert rows["e-no"].fits and not rows["e-firm"].fits
    assert rows["e-firm"].detail == "Organisation"


def test_an_entity_follows_its_only_mention_and_the_edit_is_one(qtbot: QtBot, window: MainWindow) -> None:
    tag(qtbot, window, "Nordic", "2")
    refer(qtbot, window)
    hit(qtbot, window, Key.Key_Return)
    (entity,) = window.session.entities.values()
    assert entity.name == "Nordic"
    press(qtbot, window, Key.Key_Right, held=CTRL | SHIFT)
    saved(qtbot, window)
    (entity,) = window.session.entities.values()
    assert (entity.name, entity.type) == ("Nordic Minerals", "ORG")
    press(qtbot, window, "9")
    saved(qtbot, window)
    assert window.session.entities[entity.id].type == "PRODUCT"
    assert window.session.project.entities()[entity.id].name == "Nordic Minerals"
    press(qtbot, window, Key.Key_Z, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    (entity,) = window.session.entities.values()
    assert (entity.name, entity.type) == ("Nordic", "ORG")
    (mention,) = window.session.annotations.mentions.values()
    assert mention.span.surface(window.page.text()) == "Nordic"


def test_a_type_that_an_entity_takes_from_its_mentions_is_stored(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    with Project.open(project_file) as project:
        there = project.annotation_set("doc-ferry", Author("ana"))
        made = edits.tag_mention(there, scheme, Range.at(0, 5), "PRODUCT")
        there = project.commit(there, made).annotations
        (mention,) = there.mentions.values()
        project.commit(there, edits.link_entity(there, [mention.id], Entity("e-no", "Norway"), {}))
    window = open_window()
    tag(qtbot, window, "Norway", "3")
    refer(qtbot, window)
    hit(qtbot, window, Key.Key_Return)
    saved(qtbot, window)
    assert window.session.project.entities()["e-no"].type == "GPE"
