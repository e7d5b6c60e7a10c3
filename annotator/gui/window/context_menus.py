"""Menus where something is: on the page, beside it, in the queue, the inspector and the outline.

They show commands of the table that can be done there just now, with their keys, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from annotator.domain.scheme import Label, offered

from ..annotating import edit_commands, mention_commands, mention_keys, segment_commands, segment_keys
from ..annotating.choosers import EVENT
from ..carrying.carry_commands import CARRY
from ..commands.command import AnyCommand
from ..commands.session_commands import REDO, UNDO
from ..desk import Desk
from ..dialogs import dialog_commands
from ..entities.entity_commands import REFER
from ..finding.bookmarks import SET_BOOKMARK
from ..finishing import finish
from ..history import history_commands
from ..look.i18n import key_names, tr
from ..look.literal import caption
from ..outline.outline_view import OutlineView
from ..queue.page_order import NEAR_DUPLICATES
from ..queue.row_painter import PagesView
from ..repeating.repeat_commands import REPEAT
from ..suggesting import suggest_commands
from ..textview.geometry import Mode
from . import panels, view_commands

Groups = Sequence[Sequence[AnyCommand]]

_ABOUT = (panels.NOTE, history_commands.OF_ITEM)
SEGMENT: Groups = (
    (suggest_commands.ACCEPT, suggest_commands.REJECT),
    (
        segment_commands.SPLIT, segment_commands.NEW_ARTICLE, segment_commands.JOIN, segment_commands.EXTEND,
        segment_commands.START, edit_commands.EDGES, view_commands.FOLD,
    ),
    (*_ABOUT, edit_commands.DELETE),
)  # fmt: skip
ITEM: Groups = (
    (EVENT, REFER, REPEAT, mention_commands.RELATION, mention_commands.CYCLE),
    (mention_commands.FRAGMENT, mention_commands.TAKE_OUT, edit_commands.EDGES),
    (mention_commands.COPY_FRAME, mention_commands.PASTE_FRAME),
    (*_ABOUT, edit_commands.DELETE),
)
PAGE: Groups = ((SET_BOOKMARK, view_commands.READING), (UNDO, REDO))
IN_QUEUE: Groups = (
    (finish.FINISH, finish.NEXT_PROBLEM, finish.REOPEN),
    (history_commands.SHOW, CARRY, dialog_commands.ENCODING, NEAR_DUPLICATES),
    (dialog_commands.ASSIGN, dialog_commands.HAND_OUT, dialog_commands.EXPORT),
)


class ContextMenus(QObject):
    """Opens a menu where one is asked for, by the mouse or by the menu key."""

    def __init__(self, desk: Desk, inspector: QWidget, queue: PagesView, outline: OutlineView) -> None:
        """Serve the page of the desk, and the widgets given."""
        super().__init__(desk)
        self._desk = desk
        desk.page.menu_wanted.connect(self._on_page)
        _ask(inspector, partial(self._in_inspector, inspector))
        _ask(queue, partial(self._in_queue, queue))
        _ask(outline, partial(self._in_outline, outline))

    # --- where --------------------------------------------------------------------------------------

    def _on_page(self, where: QPoint, on_text: bool) -> None:
        self._open(where, (*self._of_item(), *(PAGE if on_text else ())), labels=on_text)

    def _in_inspector(self, inspector: QWidget, at: QPoint) -> None:
        self._open(inspector.mapToGlobal(at), self._of_item(), labels=True)

    def _in_queue(self, queue: PagesView, at: QPoint) -> None:
        index, where = _row(queue, at)
        if index.isValid():
            queue.clicked.emit(index)  # what the menu does is done to the page that is open
            self._open(where, IN_QUEUE)

    def _in_outline(self, outline: OutlineView, at: QPoint) -> None:
        index, where = _row(outline, at)
        if index.isValid():
            outline.setCurrentIndex(index)
            outline.clicked.emit(index)
            self._open(where, self._of_item())

    def _of_item(self) -> Groups:
        return SEGMENT if self._desk.annotating.mode is Mode.SEGMENTS else ITEM

    # --- what ---------------------------------------------------------------------------------------

    def _open(self, where: QPoint, groups: Iterable[Sequence[AnyCommand]], *, labels: bool = False) -> None:
        menu = QMenu(self._desk.centre)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        registry = self._desk.registry
        registry.refresh()
        if labels and self._desk.session.editable:
            self._add_labels(menu)
        for group in groups:
            actions = [registry.action(command.id) for command in group]
            if possible := [action for action in actions if action.isEnabled()]:
                menu.addSeparator()
                menu.addActions(possible)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(where)

    def _add_labels(self, menu: QMenu) -> None:
        scheme, segments = self._desk.session.scheme, self._desk.annotating.mode is Mode.SEGMENTS
        every: Mapping[str, Label] = scheme.segment_kinds if segments else scheme.entity_types
        labels = menu.addMenu(tr("Label"))
        for label in offered(every).values():
            key = f"\t{key_names(label.key)}" if label.key else ""
            action = labels.addAction(f"{caption(label.name)}{key}")
            action.triggered.connect(partial(self._label, label.id))

    def _label(self, label: str, _checked: bool = False) -> None:
        annotating = self._desk.annotating
        if annotating.mode is Mode.SEGMENTS:
            annotating.ask(segment_keys.label, label)
        else:
            annotating.ask(mention_keys.tag, label)
        self._desk.focus_page()


def _ask(widget: QWidget, call: Callable[[QPoint], None]) -> None:
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    widget.customContextMenuRequested.connect(call)


def _row(view: QAbstractItemView, at: QPoint) -> tuple[QModelIndex, QPoint]:
    """Return the row at a point of a list, else the current one, and where its menu goes."""
    index = view.indexAt(at)
    if index.isValid():
        return index, view.viewport().mapToGlobal(at)
    current = view.currentIndex()
    return current, view.viewport().mapToGlobal(view.visualRect(current).center())
