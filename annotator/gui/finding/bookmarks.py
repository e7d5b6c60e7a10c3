"""Bookmarks: a field beside the line for the comment, and going from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QWidget

from annotator import edits
from annotator.domain.items import Bookmark

from ..commands.command import Command
from ..desk import Desk
from ..look import scale
from ..look.i18n import key_names, tr
from ..look.sheet import floating
from ..widgets.labels import plain

_WIDTH = 380
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommentBox(QFrame):
    """A field at a line. Enter keeps, Escape drops, Del in the empty field takes the bookmark away."""

    def __init__(self, parent: QWidget, owner: Bookmarks) -> None:
        super().__init__(parent)
        self._owner, self._parent = owner, parent
        self.setObjectName("bookmark")
        self.setAccessibleName(tr("Bookmark"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(floating("bookmark", "1px solid palette(highlight)"))
        self.comment = QLineEdit()
        self.comment.setPlaceholderText(tr("Why come back here? (optional)"))
        self.comment.setAccessibleName(tr("Comment on the bookmark"))
        self.comment.installEventFilter(self)
        self.hint = plain("", muted=True, small=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(scale.NEAR, scale.CLOSE, scale.NEAR, scale.CLOSE)
        row.setSpacing(scale.NEAR)
        row.addWidget(self.comment, 1)
        row.addWidget(self.hint)
        self.hide()

    def open_at(self, place: QPoint, line: int, comment: str, *, there: bool) -> None:
        """Open below a line of some height (above it where there is no room)."""
        keep, drop = key_names("Enter"), key_names("Del")
        self.hint.setText(
            tr("{keep} keeps · empty and {drop} removes").format(keep=keep, drop=drop)
            if there
            else tr("{keep} keeps").format(keep=keep)
        )
        self.comment.setText(comment)
        self.comment.selectAll()
        room = self._parent.rect().adjusted(8, 8, -8, -8)
        hint = self.hint.sizeHint().width()
        width, height = min(_WIDTH + hint // 2, room.width()), self.sizeHint().height()
        below = place.y() + line
        y = below if below + height <= room.bottom() else place.y() - height - line // 4
        x = min(max(place.x() - 24, room.left()), room.right() - width)
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()
        self.comment.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that end it; going elsewhere drops it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                self._owner.keep(self.comment.text())
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._owner.drop()
                return True
            if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self.comment.text():
                self._owner.remove()
                return True
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            focus = QApplication.focusWidget()
            if focus is not None and not self.isAncestorOf(focus):
                self.hide()
        return False


class Bookmarks(QObject):
    """Sets, changes and removes bookmarks of the page in the window, and goes to them."""

    def __init__(self, desk: Desk) -> None:
        """Make the field; it is hidden."""
        super().__init__(desk)
        self._desk, self._session = desk, desk.session
        self._position = 0
        self._there: str | None = None
        self.box = CommentBox(desk.centre, self)
        self._session.opened.connect(lambda _document, _set: self.box.hide())

    def open(self) -> None:
        """Ask for the comment on a new bookmark at the caret, or on the one in the caret's line."""
        if self._session.annotations is None:
            return
        page = self._desk.page
        there = self._in_line()
        self._there, self._position = (there.id, there.position) if there else (None, page.caret())
        place = page.viewport().mapTo(self._desk.centre, page.position_of(self._position))
        self.box.open_at(place, 24, there.comment if there else "", there=there is not None)

    def _in_line(self) -> Bookmark | None:
        annotations = self._session.annotations
        if annotations is None:
            return None
        low, high = self._desk.page.line_edges()
        caret = self._desk.page.caret()
        found = [mark for mark in annotations.bookmarks.values() if low <= mark.position <= high]
        return min(found, key=lambda mark: abs(mark.position - caret), default=None)

    def keep(self, comment: str) -> None:
        """Set the bookmark, or change the comment of the one that is there."""
        there, position = self._there, self._position
        self._close()
        if there is not None:
            self._session.perform(lambda a: edits.change_bookmark(a, there, comment=comment))
        else:
            self._session.perform(lambda a: edits.set_bookmark(a, position, comment))

    def remove(self) -> None:
        """Take away the bookmark that is being edited."""
        there = self._there
        self._close()
        if there is not None:
            self._session.perform(lambda a: edits.remove_bookmark(a, there))

    def drop(self) -> None:
        """Leave everything as it is."""
        self._close()

    def possible(self) -> bool:
        """Tell whether there is a page."""
        return self._session.annotations is not None

    def can_set(self) -> bool:
        """Tell whether bookmarks may be set."""
        return self._session.editable

    def _close(self) -> None:
        self.box.hide()
        self._desk.focus_page()

    def go(self, by: int) -> None:
        """Go to the next bookmark (1), or the one before (-1), round the end."""
        annotations, page = self._session.annotations, self._desk.page
        marks = annotations.bookmarks_in_order() if annotations else []
        if not marks:
            self._desk.tell(tr("no bookmarks on this page"))
            return
        caret = page.caret()
        ahead = [m for m in marks if (m.position > caret if by > 0 else m.position < caret)]
        chosen = (ahead or marks)[0 if by > 0 else -1]
        page.move_caret(chosen.position)
        number = tr("bookmark {number} of {count}").format(number=marks.index(chosen) + 1, count=len(marks))
        self._desk.tell(f"{number}: {chosen.comment}" if chosen.comment else number)
        self._desk.focus_page()


SET_BOOKMARK: Command[Bookmarks] = Command(
    "bookmark.set", "Bookmark…", "Find", Bookmarks.open, Bookmarks.can_set, keys=("Ctrl+B",)
)
NEXT_BOOKMARK: Command[Bookmarks] = Command(
    "bookmark.next",
    "Next bookmark",
    "Find",
    lambda bookmarks: bookmarks.go(1),
    Bookmarks.possible,
    keys=("Alt+PgDown",),
)
PREVIOUS_BOOKMARK: Command[Bookmarks] = Command(
    "bookmark.previous",
    "Previous bookmark",
    "Find",
    lambda bookmarks: bookmarks.go(-1),
    Bookmarks.possible,
    keys=("Alt+PgUp",),
)
COMMANDS = (SET_BOOKMARK, NEXT_BOOKMARK, PREVIOUS_BOOKMARK)
