"""Which key does what: all that can have a key, found by letters, changed by pressing another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.errors import AnnotatorError

from ..commands.key_rules import Target
from ..commands.keymap import Keymap, KeyRefusedError
from ..commands.keystrokes import pressed, shown_key
from ..look import scale
from ..look.i18n import key_names, said, tr
from ..look.literal import literal
from ..widgets.labels import wrapped

_NAME, _KEYS = 0, 1
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TARGET = int(Qt.ItemDataRole.UserRole)
Row = QTreeWidgetItem


class KeysPage(QWidget):
    """A search field over the table; Enter on a row, then the new key. What is refused is said below it."""

    def __init__(self, keymap: Keymap) -> None:
        """Show the keys in force."""
        super().__init__()
        self._keymap = keymap
        self._rows: dict[Target, Row] = {}
        self._adding = False
        self._waiting: Target | None = None
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search by command or key"))
        self.search.setAccessibleName(tr("Search keys"))
        self.search.setClearButtonEnabled(True)
        self.table = _Table()
        self.told = wrapped()
        self.told.setMinimumHeight(self.told.fontMetrics().height() * 2)
        self._make_rows()
        self._lay_out()
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.table.key_pressed.connect(self._take)
        self.table.begun.connect(lambda: self.wait(adding=False))
        self.table.cleared.connect(self._clear)
        self.table.left.connect(self._stop)
        self.table.currentItemChanged.connect(lambda *_rows: self._row_changed())
        keymap.changed.connect(self._show_all)
        self._show_all()

    # --- building -----------------------------------------------------------------------------------

    def _make_rows(self) -> None:
        headings: dict[str, Row] = {}
        for heading, target, name in self._keymap.targets():
            if heading not in headings:
                top = Row(self.table, [heading, ""])
                top.setFlags(Qt.ItemFlag.ItemIsEnabled)
                font = top.font(_NAME)
                font.setBold(True)
                top.setFont(_NAME, font)
                top.setExpanded(True)
                top.setFirstColumnSpanned(True)
                headings[heading] = top
            row = Row(headings[heading], [name, ""])
            row.setData(_NAME, _TARGET, target)
            self._rows[target] = row

    def _lay_out(self) -> None:
        self.change = self._button(tr("Change…"), lambda: self.wait(adding=False))
        self.add = self._button(tr("Add another…"), lambda: self.wait(adding=True))
        self.clear = self._button(tr("No key"), self._clear)
        self.reset = self._button(tr("Reset"), self._reset)
        self.reset_all = self._button(tr("Reset all"), self._reset_all)
        self.export = self._button(tr("Export…"), self._export)
        self.load = self._button(tr("Import…"), self._import)
        one, every = QHBoxLayout(), QHBoxLayout()
        for button in (self.change, self.add, self.clear, self.reset):
            one.addWidget(button)
        one.addStretch(1)
        for button in (self.reset_all, self.load, self.export):
            every.addWidget(button)
        every.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.NEAR)
        rows.addWidget(self.search)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.told)
        rows.addLayout(one)
        rows.addLayout(every)

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    # --- showing ------------------------------------------------------------------------------------

    def _show_all(self) -> None:
        for target in self._rows:
            self._show_row(target)
        self._row_changed()

    def _show_row(self, target: Target) -> None:
        row, keys = self._rows[target], self._keymap.keys_of(target)
        row.setText(_KEYS, "   ".join(key_names(shown_key(key)) for key in keys))
        clash = next((reason for key in keys if (reason := self._keymap.refusal(target, key))), None)
        row.setToolTip(_KEYS, literal(said(clash)) if clash else "")
        own, palette = self._keymap.is_own(target), self.palette()
        role = QPalette.ColorRole.Link if own else QPalette.ColorRole.Text
        row.setForeground(_KEYS, QBrush(palette.color(role)))
        font = row.font(_KEYS)
        font.setBold(own)
        row.setFont(_KEYS, font)

    def _row_changed(self) -> None:
        target = self.table.target()
        for button in (self.change, self.add, self.clear):
            button.setEnabled(target is not None)
        self.reset.setEnabled(target is not None and self._keymap.is_own(target))

    def _narrow(self, text: str) -> None:
        wanted = text.casefold().strip()
        shown: list[Row] = []
        for row in self._rows.values():
            top = row.parent()
            words = f"{top.text(_NAME) if top else ''} {row.text(_NAME)}".casefold()
            fits = wanted in words or wanted == row.text(_KEYS).casefold()
            row.setHidden(not fits)
            shown += [row] if fits else []
        tops = [row.parent() for row in shown]
        for at in range(self.table.topLevelItemCount()):
            if (heading := self.table.topLevelItem(at)) is not None:
                heading.setHidden(not any(heading is top for top in tops))
        if shown:
            self.table.setCurrentItem(shown[0])
        else:
            self.table.clearSelection()
            self._row_changed()

    def tell(self, text: str, *, refused: bool = False) -> None:
        """Say something below the table."""
        self.told.setProperty("danger", "true" if refused else "false")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.setText(text)
        self.told.setAccessibleName(text)

    # --- changing -----------------------------------------------------------------------------------

    def wait(self, *, adding: bool) -> None:
        """Wait for the new key of the row."""
        target = self.table.target()
        if target is None:
            return
        self._waiting, self._adding = target, adding
        self.table.catching = True
        self._rows[target].setText(_KEYS, tr("press the key …"))
        name = self._rows[target].text(_NAME)
        self.tell(tr("Press the key for “{name}”; Esc leaves it as it is.").format(name=name))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self, key: str) -> None:
        target, adding = self._waiting, self._adding
        if target is None:
            return
        if key == "Esc":
            self._stop()
            self.tell("")
            return
        keys = (*self._keymap.keys_of(target), key) if adding else (key,)
        self._stop()
        self._assign(target, keys)

    def _stop(self) -> None:
        target, self._waiting, self.table.catching = self._waiting, None, False
        if target is not None:
            self._show_row(target)

    def _assign(self, target: Target, keys: tuple[str, ...]) -> None:
        try:
            self._keymap.assign(target, keys)
        except KeyRefusedError as error:
            reason = said(error)
            told = tr("{sentence}.").format(sentence=reason[:1].upper() + reason[1:])
            self.tell(told, refused=True)
            return
        name, now = self._rows[target].text(_NAME), self._rows[target].text(_KEYS)
        self.tell(
            tr("“{name}”: {keys}").format(name=name, keys=now)
            if now
            else tr("“{name}” has no key").format(name=name)
        )

    def _clear(self) -> None:
        if (target := self.table.target()) is not None:
            self._assign(target, ())

    def _reset(self) -> None:
        if (target := self.table.target()) is not None:
            self._assign(target, self._keymap.default_keys(target))

    def _reset_all(self) -> None:
        self._keymap.reset_all()
        self.tell(tr("All keys are back to the defaults."))

    # --- files --------------------------------------------------------------------------------------

    def _export(self) -> None:
        asked = QFileDialog.getSaveFileName(self, tr("Export keys"), "annotator-keys.json", "*.json")[0]
        if asked:
            self.write(Path(asked))

    def _import(self) -> None:
        asked = QFileDialog.getOpenFileName(self, tr("Import keys"), "", "*.json")[0]
        if asked:
            self.read(Path(asked))

    def write(self, path: Path) -> None:
        """Write the person's keys to a file."""
        try:
            path.write_text(self._keymap.to_json(), encoding="utf-8", newline="\n")
        except OSError as error:
            self.tell(tr("Not written: {reason}").format(reason=said(error)), refused=True)
        else:
            self.tell(tr("Keys exported to {name}.").format(name=path.name))

    def read(self, path: Path) -> None:
        """Take the keys of a file."""
        try:
            left_out = self._keymap.take_json(path.read_text(encoding="utf-8"))
        except (OSError, ValueError, AnnotatorError) as error:
            self.tell(tr("Not read: {reason}").format(reason=said(error)), refused=True)
            return
        told = tr("Keys imported from {name}.").format(name=path.name)
        more = tr("{n} keys were skipped: already in use, or nothing here to use them for.", n=left_out)
        self.tell(f"{told} {more}" if left_out else told)

    # --- the keyboard -------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the search field Down and Enter go to the table."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, *_ENTER):
                self.table.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return False


class _Table(QTreeWidget):
    """The rows by heading. While ``catching``, every key is the new key of the row."""

    key_pressed = Signal(str)
    begun = Signal()
    cleared = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.catching = False
        self.setColumnCount(2)
        self.setHeaderLabels([tr("What"), tr("Key")])
        self.setAccessibleName(tr("Keys; Enter changes a key, Del removes it"))
        self.setRootIsDecorated(False)
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.setItemsExpandable(False)
        self.setAllColumnsShowFocus(True)
        self.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(_KEYS, QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(False)
        self.header().resizeSection(_KEYS, 230)
        self.itemDoubleClicked.connect(lambda *_where: self.begun.emit())

    def target(self) -> Target | None:
        """Return what the current row is about; None on a heading."""
        row = self.currentItem()
        found = row.data(_NAME, _TARGET) if row is not None and not row.isHidden() else None
        return found if isinstance(found, Target) else None

    def event(self, event: QEvent) -> bool:
        """Take keys before Qt uses them: Tab, and what is a shortcut elsewhere."""
        if self.catching and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                if key := pressed(event):
                    self.key_pressed.emit(key)
                return True
        if self.catching and event.type() in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress):
            self.left.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.begun.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        else:
            super().keyPressEvent(event)
