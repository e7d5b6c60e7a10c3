"""What the pictures show of labels: the scheme editor, labels that change, data that brings its own."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path
from shutil import copytree

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from scenes import rest  # beside this script

from annotator.datasets.exporting import export
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from tests.effort.window import until


def show_scheme(window: MainWindow) -> QWidget:
    """The scheme editor on an entity type."""
    window.registry.run("project.scheme")
    editor = window.scheme.window
    assert editor is not None
    editor.resize(1280, 690)
    until(lambda: editor.editing.right and editor.tree.counts is not None, 60.0)
    editor.editing.choose(("type", "ORG"))
    rest(window)
    return editor


def show_role(window: MainWindow) -> QWidget:
    """The scheme editor on a role, with a key that another one has."""
    editor = show_scheme(window)
    editing = window.scheme.editing
    assert editing is not None
    editing.choose(("role", "Dip.Meet.Topic"))
    editing.put("key", "h")
    until(lambda: not editing.pending, 60.0)
    rest(window)
    editing.kept = editing.data  # closing would ask
    return editor


def show_guideline(window: MainWindow) -> QWidget:
    """The guideline of an event type in the scheme editor."""
    editor = show_scheme(window)
    assert window.scheme.window is not None
    window.scheme.window.editing.choose(("event", "Dip.Meet"))
    window.scheme.window.tabs.setCurrentIndex(1)
    rest(window)
    return editor


def show_apply(window: MainWindow) -> QWidget:
    """What is asked before the project takes a scheme in which two labels in use are gone."""
    show_scheme(window)
    editing = window.scheme.editing
    assert editing is not None
    editing.choose(("type", "GPE"))
    editing.add("type")
    editing.rename("CITY")
    editing.put("name", "City")
    for gone in (("type", "GPE"), ("kind", "newsletter_promo")):
        editing.choose(gone)
        editing.remove(None)
    editing.choose(("type", "ORG"))
    editing.rename("COMPANY")
    until(lambda: editing.right, 60.0)
    assert window.scheme.window is not None
    window.scheme.window.apply.click()
    dialog = window.scheme.dialog
    assert dialog is not None
    editing.kept = editing.data  # closing would ask
    until(lambda: dialog.ready() or bool(dialog.decisions.boxes), 60.0)
    rest(window)
    return dialog


def show_ask(window: MainWindow) -> QWidget:
    """Each item of a label that is split, with some answers."""
    dialog = show_apply(window)
    assert window.scheme.dialog is not None
    asking = window.scheme.dialog.asking
    window.scheme.dialog.decisions.ask_wanted.emit(("type", "GPE"))
    until(lambda: not asking.stream.looking, 60.0)
    asking.view.setFocus()
    for key in ("1", "4", "1", "1"):
        QTest.keyClick(asking.view, key, Qt.KeyboardModifier.ShiftModifier)
    rest(window)
    return dialog


def show_bring(window: MainWindow) -> QWidget:
    """What is in a corpus: the sample project as brat has it, some labels called otherwise."""
    corpus = Path(window.session.project.target).parent / "corpus"
    with Project.open(window.session.project.target, read_only=True) as project:
        export(project, corpus, format="brat", authors_from="gold")
    for path in corpus.rglob("documents.json"):
        path.unlink()
    for path in corpus.rglob("*.ann"):
        text = path.read_text(encoding="utf-8")
        path.write_text(
            text.replace("\tGPE ", "\tGeo-Political ").replace("\tORG ", "\tOrganization "), "utf-8"
        )
    with chdir(corpus.parent):  # the picture names no folder of whoever makes it
        window.bringing.show(corpus.name)
        dialog = window.bringing.dialog
        assert dialog is not None
        until(lambda: dialog.looked is not None, 120.0)
    first = next(n for n, one in enumerate(dialog.mapping.answers) if one[0] == "type")
    dialog.mapping.scrollTo(dialog.mapping.model().index(first, 0), dialog.mapping.ScrollHint.PositionAtTop)
    rest(window)
    return dialog


CORPORA = Path(__file__).parents[1] / "tests" / "corpora"


def show_from(program: str, window: MainWindow) -> QWidget:
    """What is in two pages as another program exports them: labels, and what they become."""
    corpus = Path(window.session.project.target).parent / program
    copytree(CORPORA / program, corpus)
    with chdir(corpus.parent):  # the picture names no folder of whoever makes it
        window.bringing.show(corpus.name)
        dialog = window.bringing.dialog
        assert dialog is not None
        until(lambda: dialog.looked is not None, 120.0)
    rest(window)
    return dialog


def show_split(window: MainWindow) -> QWidget:
    """A label that stays, split by the value of an attribute."""
    show_scheme(window)
    editing = window.scheme.editing
    assert editing is not None
    for name, called in (("MINISTRY", "Ministry or authority"), ("COMPANY", "Company")):
        editing.choose(("type", "ORG"))
        editing.add("type")
        editing.rename(name)
        editing.put("name", called)
    until(lambda: editing.right, 60.0)
    assert window.scheme.window is not None
    window.scheme.window.apply.click()
    dialog = window.scheme.dialog
    assert dialog is not None
    editing.kept = editing.data  # closing would ask
    until(dialog.ready, 60.0)
    dialog.split(("type", "ORG"), "org_kind")
    for value, becomes in (("gov", "MINISTRY"), ("firm", "COMPANY")):
        box = dialog.values.boxes[value]
        box.setCurrentIndex(box.findData(becomes))
        box.activated.emit(box.currentIndex())
    rest(window)
    return dialog


def show_balance(window: MainWindow) -> QWidget:
    """What an import of that corpus comes to, with a label left out."""
    dialog = show_bring(window)
    assert window.bringing.dialog is not None
    box = window.bringing.dialog.mapping.boxes["type", "Organization"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    pages = window.bringing.dialog.pages
    with chdir(Path(window.session.project.target).parent):
        window.bringing.dialog.rehearse.click()
        until(lambda: pages.currentIndex() == 2, 120.0)
    rest(window)
    return dialog
