"""The window of the scheme editor: labels at the left, the one in hand at the right, what is wrong below."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.schemes import EMPTY
from annotator.domain.label_map import Label, parts
from annotator.domain.sentences import Message

from ..look import scale
from ..look.i18n import said, tr
from ..look.literal import caption, set_tip
from ..look.literal import title as window_title
from ..widgets.enter import enter_presses
from ..widgets.icon_button import IconButton
from ..widgets.label_sorts import LABEL_SORTS
from ..widgets.labels import Elided, plain
from ..work.session import Session
from . import wording
from .editing import Editing
from .external_tab import ExternalTab
from .fault_list import FaultList
from .guideline_tab import GuidelineTab
from .label_form import LabelForm
from .label_tree import LabelTree, inside_of, owner_of
from .mention_list import MentionList

_SHEET = """
QTreeWidget#labels {
  border: none; background: palette(window); outline: none; show-decoration-selected: 0; }
QTreeWidget#labels::item, QTreeWidget#labels::branch:selected { background: transparent; }
QWidget#top { border-bottom: 1px solid palette(mid); }
QWidget#side { border-right: 1px solid palette(mid); }
QWidget#foot { border-top: 1px solid palette(mid); }
QScrollArea#page, QScrollArea#page > QWidget > QWidget { border: none; background: palette(base); }
QTabWidget::pane { border: none; border-top: 1px solid palette(mid); background: palette(base); }
QTabWidget#tabs > QWidget { background: palette(base); }
QTabBar::tab { padding: @px.near @px.edge; border: none; background: transparent; color: palette(text); }
QTabBar::tab:selected { border-bottom: 2px solid palette(highlight); font-weight: 600; }
QTabBar::tab:focus { color: palette(link); }
QTextBrowser#guideline { border: 1px solid palette(mid); border-radius: @px.round; padding: @px.near; }
QListWidget#faults { border: none; border-top: 1px solid palette(mid); border-radius: 0; }
QLabel[strong="true"] { font-weight: 600; font-size: @pt.strong; }
"""

_MENTIONS = 3  # the number of that tab


class SchemeWindow(QWidget):
    """Shows; what is done beyond the draft is asked for by signals."""

    open_wanted = Signal(str)
    """A scheme is to be edited: the name of a ready one, `EMPTY`, "project", or "file"."""
    save_wanted = Signal()
    apply_wanted = Signal()
    """The scheme is to be the project's."""
    closed = Signal()

    def __init__(self, session: Session, editing: Editing, ready: list[str]) -> None:
        """``ready`` are the names of the schemes that come with the program."""
        super().__init__(None, Qt.WindowType.Window)
        self.editing, self._project = editing, session.project
        self.setObjectName("scheme")
        self.setWindowTitle(window_title(f"{tr('Scheme')} – {session.project.name} – Annotator"))
        self.setAccessibleName(tr("Scheme"))
        self.setStyleSheet(scale.filled(_SHEET))
        self.tree, self.form = LabelTree(editing), LabelForm(editing)
        self.guideline, self.external = GuidelineTab(editing), ExternalTab(editing)
        self.mentions, self.faults = MentionList(session), FaultList(editing)
        self._make_top(ready)
        self._make_side()
        self._make_tabs()
        self._lay_out()
        self._connect()
        self.resize(1180, 690)
        self.follow()

    # --- building -----------------------------------------------------------------------------------

    def _make_top(self, ready: list[str]) -> None:
        self.name, self.source = plain("", strong=True), Elided("", muted=True)
        self.state = plain("", muted=True)
        self._said: tuple[str, object] | None = None
        self.undo, self.redo = QPushButton(tr("Undo")), QPushButton(tr("Redo"))
        self.open = QPushButton(tr("Open"))
        menu = QMenu(self.open)
        for words, key in (
            (tr("The project's scheme"), "project"),
            (tr("A new one, without labels"), EMPTY),
            (tr("A file…"), "file"),
        ):
            menu.addAction(words, partial(self.open_wanted.emit, key))
        menu.addSeparator()
        for name in ready:
            menu.addAction(
                caption(tr("Ready: {name}").format(name=name)), partial(self.open_wanted.emit, name)
            )
        self.open.setMenu(menu)
        self.save = QPushButton(tr("Save as a file…"))
        self.save.clicked.connect(self.save_wanted)
        self.apply = QPushButton(tr("Put into the project…"))
        self.apply.setProperty("primary", "true")
        self.apply.clicked.connect(self.apply_wanted)
        self.undo.clicked.connect(self.editing.undo)
        self.redo.clicked.connect(self.editing.redo)
        self.top = QWidget()
        self.top.setObjectName("top")
        row = QHBoxLayout(self.top)
        row.setContentsMargins(scale.EDGE, scale.NEAR, scale.APART, scale.NEAR)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.name)
        row.addWidget(self.source, 1)
        row.addWidget(self.state)
        row.addSpacing(scale.CLOSE)
        for button in (self.undo, self.redo, self.open, self.save, self.apply):
            button.setAutoDefault(False)
            row.addWidget(button)

    def _make_side(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a label"))
        self.search.setAccessibleName(tr("Find a label"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.tree.narrow)
        self.add, self.add_inside = QPushButton(), QPushButton()
        self.add.clicked.connect(lambda: self._add(inside=False))
        self.add_inside.clicked.connect(lambda: self._add(inside=True))
        self.remove = QPushButton(tr("Remove"))
        self.remove.clicked.connect(self._remove)
        set_tip(self.remove, tr("What has the label keeps it until the scheme is put into the project."))
        self.up, self.down = IconButton("up", tr("Move up")), IconButton("down", tr("Move down"))
        self.up.clicked.connect(lambda: self.tree.move_label(-1))
        self.down.clicked.connect(lambda: self.tree.move_label(1))
        self.side = QWidget()
        self.side.setObjectName("side")
        rows = QVBoxLayout(self.side)
        rows.setContentsMargins(scale.NEAR, scale.NEAR, scale.NEAR, scale.NEAR)
        rows.setSpacing(scale.NEAR)
        rows.addWidget(self.search)
        rows.addWidget(self.tree, 1)
        adding = QHBoxLayout()
        adding.setSpacing(scale.CLOSE)
        for button in (self.add, self.add_inside):
            button.setAutoDefault(False)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            adding.addWidget(button)
        rows.addLayout(adding)
        moving = QHBoxLayout()
        moving.setSpacing(scale.CLOSE)
        self.remove.setAutoDefault(False)
        moving.addWidget(self.remove)
        moving.addStretch(1)
        moving.addWidget(self.up)
        moving.addWidget(self.down)
        rows.addLayout(moving)

    def _make_tabs(self) -> None:
        area = QScrollArea()
        area.setObjectName("page")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.form)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for page, words in (
            (area, tr("Label")),
            (self.guideline, tr("Guideline")),
            (self.external, tr("Names elsewhere")),
            (self.mentions, tr("Mentions")),
        ):
            self.tabs.addTab(page, words)
        self.heading = plain("", strong=True)
        self.sort = Elided("", muted=True)

    def _lay_out(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.CLOSE)
        head.setSpacing(scale.NEAR)
        head.addWidget(self.heading)
        head.addWidget(self.sort, 1)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.addWidget(self.side)
        body.addWidget(right)
        body.setStretchFactor(1, 1)
        body.setSizes([350, 830])
        self.side.setMinimumWidth(260)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(body, 1)
        rows.addWidget(self.faults)

    def minimumSizeHint(self) -> QSize:
        return QSize(820, 480)

    def _connect(self) -> None:
        self.editing.changed.connect(self.follow)
        self.editing.checked.connect(self._show_state)
        self.editing.refused.connect(self.say)
        self.tree.add_wanted.connect(lambda inside: self._add(inside=inside))
        self.tree.remove_wanted.connect(self._remove)
        self.tree.id_wanted.connect(self.show_fields)
        self.tree.restore_wanted.connect(self._restore)
        self.tree.currentItemChanged.connect(lambda *_items: self._show_adding())
        self.faults.wanted.connect(self._go_to)
        self.tabs.currentChanged.connect(lambda _at: self._follow_tab())
        for keys, run in (
            (QKeySequence.StandardKey.Undo, self.editing.undo),
            (QKeySequence.StandardKey.Redo, self.editing.redo),
            (QKeySequence.StandardKey.Save, self.save.click),
            (QKeySequence.StandardKey.Find, self._find),
        ):
            QShortcut(QKeySequence(keys), self, run)
        for number in range(self.tabs.count()):
            QShortcut(
                QKeySequence(f"Alt+{number + 1}"), self, lambda at=number: self.tabs.setCurrentIndex(at)
            )
        QShortcut(
            QKeySequence("Ctrl+L"), self, lambda: self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        QShortcut(QKeySequence(QKeySequence.StandardKey.Close), self, self.close)

    # --- following ----------------------------------------------------------------------------------

    def follow(self) -> None:
        """Show the draft as it is, and the label in hand."""
        data, label = self.editing.data, self.editing.label
        self.name.setText(str(data.get("title") or data.get("name")))
        self.source.setText(f"{data.get('name')} {data.get('version')} · {self.editing.source}")
        self.heading.setText(wording.full_name(data, label) if label is not None else tr("The scheme itself"))
        told = [wording.sort_name(label), parts(*label)[1]] if label is not None else []
        self.sort.setText(" · ".join(told))
        self.form.follow()
        self._follow_tab()
        self._show_number()
        for number in range(1, self.tabs.count()):
            self.tabs.setTabEnabled(number, label is not None)
        for number in (1, 2):
            self.tabs.setTabEnabled(number, label is not None and label[0] != "value")
        self._show_adding()
        self._show_state()

    def _follow_tab(self) -> None:
        self.guideline.follow()
        self.external.follow()
        label = self.editing.label
        self.mentions.show_label(self.editing.draft.origins.get(label) if label is not None else None)

    def show_counts(self, counts: Mapping[Label, int]) -> None:
        """Show how many items labels have in the project."""
        self.tree.show_counts(counts)
        self._show_number()

    def _show_number(self) -> None:
        label, counts = self.editing.label, self.tree.counts
        was = self.editing.draft.origins.get(label) if label is not None else None
        known = counts is not None and was is not None and was[0] not in ("attribute", "value")
        words = tr("Mentions ({n})", n=counts.get(was, 0)) if known and counts and was else tr("Mentions")
        self.tabs.setTabText(_MENTIONS, words)

    def _show_adding(self) -> None:
        sort = self.tree.sort()
        inside = inside_of(self.editing.label)
        sort = "event" if sort == "role" else "attribute" if sort == "value" else sort
        for button, what in ((self.add, sort or "type"), (self.add_inside, inside)):
            button.setText(tr("Add {sort}").format(sort=tr(LABEL_SORTS[what])) if what else "")
            button.setVisible(bool(what))
        for one in (self.remove, self.up, self.down):
            one.setEnabled(self.editing.label is not None)

    def _show_state(self) -> None:
        editing = self.editing
        n = len(editing.faults)
        words = tr("checking…") if editing.pending else tr("{n} errors", n=n) if n else tr("no errors")
        if editing.unsaved and not n and not editing.pending:
            words = tr("changed · no errors")
        if (
            self._said is not None and self._said[1] is editing.data
        ):  # a check that ends does not take it away
            words = self._said[0]
        self.state.setText(words)
        self.state.setProperty("danger", "true" if n else "false")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.save.setEnabled(editing.right)
        other = editing.data != self._project.scheme.data
        self.apply.setEnabled(editing.right and other and not self._project.read_only)
        self.undo.setEnabled(editing.can_undo)
        self.redo.setEnabled(editing.can_redo)

    def say(self, what: Message | str) -> None:
        """Say something where the state stands, until something changes."""
        self._said = (what if isinstance(what, str) else said(what)), self.editing.data
        self._show_state()

    def show_fields(self) -> None:
        """Bring the fields into sight, the keyboard in the first of them."""
        self.tabs.setCurrentIndex(0)
        self.form.focus_id()

    # --- doing --------------------------------------------------------------------------------------

    def _add(self, *, inside: bool) -> None:
        label, sort = self.editing.label, self.tree.sort()
        within = inside_of(label)
        if (
            (inside or sort in ("role", "value"))
            and within
            and label is not None
            and (inside or sort == within)
        ):
            self.editing.add(within, owner_of(label))
        else:
            self.editing.add({"role": "event", "value": "attribute"}.get(sort, sort or "type"))
        self.show_fields()

    def _remove(self) -> None:
        self.editing.remove(self.tree.next_after_removal())
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _restore(self, label: Label) -> None:
        self.editing.do(lambda draft: draft.restored(label), label)

    def _go_to(self, label: Label | None) -> None:
        self.editing.choose(label)
        self.tabs.setCurrentIndex(0)
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard."""
        if not enter_presses(self, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)
