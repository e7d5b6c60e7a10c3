"""What mentions and events refer to, by real keys: linking, knowledge base, merging, splitting, clusters."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Entity, Event, EventCluster
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.gui.entities.refer_box import ReferBox
from annotator.gui.widgets.buttons import Chip
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project

from .conftest import Opener, go, press, saved
from .test_annotating import CTRL, Key, mention

ANA, BEN = Author("ana"), Author("ben")
NORWAY, CHILE = Entity("e-no", "Kingdom of Norway", "GPE", "Q20"), Entity("e-cl", "Chile", "GPE", "Q298")
FIRM = Entity("e-firm", "Norway Lines", "ORG")


def put(
    project: Project, page: str, words: str, entity: Entity, scheme: Scheme, author: Author = ANA
) -> None:
    """Tag the first such words of a page as a mention of an entity."""
    there = project.annotation_set(page, author)
    at = there.text.index(words)
    made = edits.tag_mention(there, scheme, Range.at(at, at + len(words)), entity.type or "GPE")
    there = project.commit(there, made).annotations
    last = next(m for m in there.mentions.values() if m.span.start == at)
    project.commit(there, edits.link_entity(there, [last.id], entity, project.entities()))


def filled(project_file: Path, scheme: Scheme) -> None:
    """Three entities; one of them is referred to on another page."""
    with Project.open(project_file) as project:
        put(project, "doc-long", "Lista", CHILE, scheme)
        put(project, "doc-long", "Norway", NORWAY, scheme)
        put(project, "doc-ferry", "Kestrel", FIRM, scheme)


def type_in(qtbot: QtBot, window: MainWindow, text: str) -> None:
    focus = window.focusWidget()
    assert isinstance(focus, QWidget)
    qtbot.keyClicks(focus, text)


def hit(qtbot: QtBot, window: MainWindow, *pressed: Key, held: Qt.KeyboardModifier | None = None) -> None:
    """Press keys where the keyboard is."""
    for key in pressed:
        focus = window.focusWidget()
        assert isinstance(focus, QWidget)
        qtbot.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)


def refer(qtbot: QtBot, window: MainWindow) -> ReferBox:
    press(qtbot, window, Key.Key_R, held=CTRL)
    box = window.referring.box
    assert box.isVisible() and box.search.hasFocus()
    return box


def names(box: ReferBox) -> list[str]:
    return [box.model.words(row) for row in box.model.rows]


def entity_of(window: MainWindow, words: str) -> Entity | None:
    return window.session.entities.get(mention(window, words).entity or "")


def tag(qtbot: QtBot, window: MainWindow, words: str, key: str) -> None:
    go(window, words)
    press(qtbot, window, key)


def stop(qtbot: QtBot, window: MainWindow, name: str) -> QWidget:
    """Go through the inspector with Tab until a control of that name has the keyboard."""
    window.inspector.focus_first()
    for _step in range(60):
        focus = window.focusWidget()
        assert focus is not None
        if focus.accessibleName().startswith(name):
            return focus
        qtbot.keyClick(focus, Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


# --- mentions ---------------------------------------------------------------------------------------


def test_two_keys_make_an_entity_of_the_words(qtbot: QtBot, window: MainWindow) -> None:
    tag(qtbot, window, "Norway", "3")
    box = refer(qtbot, window)
    assert names(box) == ["New entity “Norway”"] and box.accessibleName() == "Refers to…"
    hit(qtbot, window, Key.Key_Return)
    assert not box.isVisible() and window.page.hasFocus()
    entity = entity_of(window, "Norway")
    assert entity is not None and (entity.name, entity.type) == ("Norway", "GPE")
    go(window, "Norway and Chile signed")
    press(qtbot, window, "3")
    assert names(refer(qtbot, window))[0] == "Norway", "the one of that name stands first"
    hit(qtbot, window, Key.Key_Return)
    annotations = window.session.annotations
    assert annotations is not None
    assert {m.entity for m in annotations.mentions.values()} == {entity.id}
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert [m.entity for m in window.session.annotations.mentions.values()].count(None) == 1


def test_search_recent_and_type(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    filled(project_file, scheme)
    window = open_window()
    tag(qtbot, window, "Oslo", "3")
    box = refer(qtbot, window)
    assert names(box) == ["New entity “Oslo”", "Kingdom of Norway", "Chile", "Norway Lines"], (
        "the last used first, of another type last"
    )
    type_in(qtbot, window, "q298")
    assert names(box)[0] == "Chile", "found by its knowledge-base id"
    box.search.clear()
    type_in(qtbot, window, "knor")
    assert names(box) == ["New entity “knor”", "Kingdom of Norway"], "letters in order are enough"
    hit(qtbot, window, Key.Key_Down, Key.Key_Return)
    assert entity_of(window, "Oslo") == NORWAY
    tag(qtbot, window, "Chile", "3")
    assert "Kingdom of Norway" in names(refer(qtbot, window))
    type_in(qtbot, window, "norway")
    assert names(box) == ["Kingdom of Norway", "Norway Lines", "New entity “norway”"]
    hit(qtbot, window, Key.Key_Escape)
    assert mention(window, "Chile").entity is None and window.page.hasFocus()


def test_what_the_same_words_referred_to_before_stands_first(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    filled(project_file, scheme)
    with Project.open(project_file) as project:
        put(project, "doc-ferry", "Kestrel", CHILE, scheme, BEN)
    window = open_window()
    tag(qtbot, window, "Oslo", "3")
    refer(qtbot, window)
    hit(qtbot, window, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert entity_of(window, "Oslo") == CHILE
    tag(qtbot, window, "Norway", "3")
    box = refer(qtbot, window)
    qtbot.waitUntil(window.session.database.idle)
    assert names(box)[0] == "Kingdom of Norway", "though it is called otherwise, and Chile was used later"
    assert names(box)[-1] == "New entity “Norway”"
    hit(qtbot, window, Key.Key_Return)
    assert entity_of(window, "Norway") == NORWAY


def test_delete_in_the_empty_field_unlinks(qtbot: QtBot, window: MainWindow) -> None:
    tag(qtbot, window, "Norway", "3")
    refer(qtbot, window)
    hit(qtbot, window, Key.Key_Return)
    box = refer(qtbot, window)
    assert names(box)[0] == "Norway" and box.model.rows[0].current
    hit(qtbot, window, Key.Key_Delete)
    assert not box.isVisible() and mention(window, "Norway").entity is None


def test_a_knowledge_base_id_in_the_same_edit(qtbot: QtBot, window: MainWindow) -> None:
    tag(qtbot, window, "Norway", "3")
    box = refer(qtbot, window)
    hit(qtbot, window, Key.Key_Tab)
    assert box.kb.hasFocus()
    type_in(qtbot, window, "Norway!")
    hit(qtbot, window, Key.Key_Return)
    assert box.isVisible() and "neither a Wikidata id" in box.reason.text(), "it is told in place"
    assert mention(window, "Norway").entity is None
    box.kb.clear()
    type_in(qtbot, window, "Q20")
    assert not box.reason.text()
    hit(qtbot, window, Key.Key_Return)
    entity = entity_of(window, "Norway")
    assert entity is not None and entity.kb == "Q20"
    refer(qtbot, window)
    assert box.kb.text() == "Q20"
    hit(qtbot, window, Key.Key_Tab, Key.Key_End)
    type_in(qtbot, window, "0")
    hit(qtbot, window, Key.Key_Return)
    assert window.session.entities[entity.id].kb == "Q200"
    press(qtbot, window, Key.Key_Z, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert mention(window, "Norway").entity is None and not window.session.entities


def test_nothing_to_refer_from(qtbot: QtBot, window: MainWindow) -> None:
    go(window, "officials")
    press(qtbot, window, Key.Key_R, held=CTRL)
    assert not window.referring.box.isVisible() and "caret on a mention" in window.status.message.text()


# --- the inspector: the entity ----------------------------------------------------------------------


def linked(qtbot: QtBot, window: MainWindow, words: str, key: str, letters: str) -> None:
    """Tag words and let them refer to the first entity that fits some letters."""
    tag(qtbot, window, words, key)
    refer(qtbot, window)
    type_in(qtbot, window, letters)
    hit(qtbot, window, Key.Key_Return)


def test_rename_and_knowledge_base_in_the_inspector(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    filled(project_file, scheme)
    window = open_window()
    tag(qtbot, window, "Norway", "3")
    assert not window.inspector.entity.isVisible(), "it refers to nothing yet"
    refer(qtbot, window)
    type_in(qtbot, window, "kingdom")
    hit(qtbot, window, Key.Key_Return)
    assert window.inspector.entity.isVisible()
    stop(qtbot, window, "Entity name")
    hit(qtbot, window, Key.Key_A, held=CTRL)
    type_in(qtbot, window, "Norge")
    hit(qtbot, window, Key.Key_Return)
    assert window.session.entities["e-no"].name == "Norge" and window.page.hasFocus()
    stop(qtbot, window, "Knowledge-base id")
    hit(qtbot, window, Key.Key_A, held=CTRL)
    type_in(qtbot, window, "nonsense")
    hit(qtbot, window, Key.Key_Return)
    section = window.inspector.entity
    assert section.kb.hasFocus() and "neither a Wikidata id" in section.reason.text()
    hit(qtbot, window, Key.Key_A, held=CTRL)
    type_in(qtbot, window, "https://example.org/norway")
    hit(qtbot, window, Key.Key_Return)
    assert window.session.entities["e-no"].kb == "https://example.org/norway"
    saved(qtbot, window)
    assert window.session.project.entities()["e-no"].name == "Norge"


def test_all_mentions_are_listed(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    filled(project_file, scheme)
    window = open_window()
    linked(qtbot, window, "Norway", "3", "kingdom")
    section = window.inspector.entity
    qtbot.waitUntil(lambda: section.mentions.text() == "2 mentions: 1 here, 1 elsewhere")
    stop(qtbot, window, "2 mentions")
    hit(qtbot, window, Key.Key_Space)
    search = window.left.search
    assert window.left.shown() == "search"
    qtbot.waitUntil(lambda: search.model.hits == 2 and not search.stream.running)
    assert [row for row in search.model.rows if isinstance(row, str)] == ["pact", "long"]
    assert search.told.text().startswith("Kingdom of Norway: 2 hits")
    search.view.setCurrentIndex(search.model.index(3))
    hit(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.name == "long")


def test_merge_over_all_pages_in_one_step(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    filled(project_file, scheme)
    window = open_window()
    linked(qtbot, window, "Norway", "3", "kingdom")
    stop(qtbot, window, "Merge into")
    hit(qtbot, window, Key.Key_Space)
    box = window.referring.box
    assert box.isVisible() and names(box) == ["Chile", "Norway Lines"] and not box.kb.isVisible()
    hit(qtbot, window, Key.Key_Return)
    saved(qtbot, window)
    project = window.session.project
    assert set(project.entities()) == {"e-cl", "e-firm"} and mention(window, "Norway").entity == "e-cl"
    assert {m.entity for m in project.annotation_set("doc-long", ANA).mentions.values()} == {"e-cl"}
    window.desk.focus_page()
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert project.entities()["e-no"] == NORWAY and mention(window, "Norway").entity == "e-no"
    assert {m.entity for m in project.annotation_set("doc-long", ANA).mentions.values()} == {"e-cl", "e-no"}


def test_merging_leaves_what_others_refer_to(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    filled(project_file, scheme)
    with Project.open(project_file) as project:
        put(project, "doc-ferry", "Ferry", NORWAY, scheme, BEN)
    window = open_window()
    linked(qtbot, window, "Norway", "3", "kingdom")
    stop(qtbot, window, "Merge into")
    hit(qtbot, window, Key.Key_Space, Key.Key_Return)
    saved(qtbot, window)
    project = window.session.project
    assert mention(window, "Norway").entity == "e-cl" and project.entities()["e-no"] == NORWAY
    assert [m.entity for m in project.annotation_set("doc-ferry", BEN).mentions.values()] == ["e-no"]


def test_split_off(qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme) -> None:
    filled(project_file, scheme)
    window = open_window()
    linked(qtbot, window, "Norway", "3", "kingdom")
    stop(qtbot, window, "Split off")
    hit(qtbot, window, Key.Key_Space)
    entity = entity_of(window, "Norway")
    assert entity is not None and entity.id != "e-no" and (entity.name, entity.kb) == ("Norway", None)
    assert window.session.entities["e-no"] == NORWAY and window.page.hasFocus()


# --- events -----------------------------------------------------------------------------------------


def two_events(qtbot: QtBot, window: MainWindow) -> None:
    """Make "signed" and "sign" events; the second one, "sign", stays selected."""
    for words in ("signed a pact", "sign lithium"):
        press(qtbot, window, Key.Key_Escape, Key.Key_Escape)
        go(window, words)
        press(qtbot, window, "e")
        chooser = window.choosers.events
        type_id = next(iter(window.session.scheme.event_types.values()))
        qtbot.keyClick(chooser, type_id.key)


def event(window: MainWindow, words: str) -> Event:
    annotations = window.session.annotations
    assert annotations is not None
    return next(e for e in annotations.events.values() if e.span.surface(annotations.text) == words)


def undo_name(window: MainWindow) -> str:
    return str(window.session.steps[0] or "")


def test_the_same_event_in_one_edit(qtbot: QtBot, window: MainWindow) -> None:
    two_events(qtbot, window)
    box = refer(qtbot, window)
    assert box.accessibleName() == "Same event as…" and not box.kb.isVisible()
    assert names(box) == ["signed", "New event cluster “sign”"]
    hit(qtbot, window, Key.Key_Return)
    cluster = event(window, "sign").cluster
    assert cluster is not None and event(window, "signed").cluster == cluster
    assert window.session.clusters[cluster].name == "signed" and "same event as" in undo_name(window)
    saved(qtbot, window)
    section = window.inspector.cluster
    qtbot.waitUntil(lambda: len(chips(section)) == 1)
    assert section.name.text() == "signed" and chips(section)[0].accessibleName().startswith("signed")
    press(qtbot, window, Key.Key_Z, held=CTRL)
    saved(qtbot, window)
    assert event(window, "sign").cluster is None and event(window, "signed").cluster is None
    assert not window.session.clusters


def chips(section: QWidget) -> list[QWidget]:
    return [chip for chip in section.findChildren(Chip) if chip.isVisibleTo(section)]


def test_the_cluster_in_the_inspector(qtbot: QtBot, window: MainWindow) -> None:
    two_events(qtbot, window)
    stop(qtbot, window, "Event cluster")
    type_in(qtbot, window, "The pact")
    hit(qtbot, window, Key.Key_Return)
    cluster = event(window, "sign").cluster or ""
    assert window.session.clusters[cluster].name == "The pact" and window.page.hasFocus()
    stop(qtbot, window, "Event cluster")
    hit(qtbot, window, Key.Key_End)
    type_in(qtbot, window, " of Oslo")
    hit(qtbot, window, Key.Key_Return)
    assert window.session.clusters[cluster].name == "The pact of Oslo"
    box = refer(qtbot, window)
    assert names(box)[0] == "The pact of Oslo" and box.model.rows[0].current
    type_in(qtbot, window, "signed")
    hit(qtbot, window, Key.Key_Return)
    assert event(window, "signed").cluster == cluster, "the other event comes into this one's cluster"
    section = window.inspector.cluster
    qtbot.waitUntil(lambda: len(chips(section)) == 1)
    stop(qtbot, window, "signed")
    hit(qtbot, window, Key.Key_Delete)
    assert event(window, "signed").cluster is None and event(window, "sign").cluster == cluster
    refer(qtbot, window)
    hit(qtbot, window, Key.Key_Delete)
    assert event(window, "sign").cluster is None


def test_events_of_other_pages_are_gone_to(
    qtbot: QtBot, open_window: Opener, project_file: Path, scheme: Scheme
) -> None:
    with Project.open(project_file) as project:
        there: AnnotationSet = project.annotation_set("doc-ferry", ANA)
        at = there.text.index("stop")
        type_id = next(iter(scheme.event_types))
        there = project.commit(
            there, edits.tag_event(there, scheme, Range.at(at, at + 4), type_id)
        ).annotations
        project.commit(
            there, edits.link_cluster(there, list(there.events), EventCluster("c-1", "The stop"), ())
        )
    window = open_window()
    two_events(qtbot, window)
    refer(qtbot, window)
    type_in(qtbot, window, "the stop")
    hit(qtbot, window, Key.Key_Return)
    assert event(window, "sign").cluster == "c-1"
    section = window.inspector.cluster
    qtbot.waitUntil(lambda: len(chips(section)) == 1)
    stop(qtbot, window, "stop · ferry")
    hit(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.document is not None and window.session.document.name == "ferry")
    qtbot.waitUntil(lambda: isinstance(window.annotating.item(), Event))
