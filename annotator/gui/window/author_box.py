"""Who annotates: a name in the header that turns into a field when another person takes over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractButton, QCompleter, QHBoxLayout, QSizePolicy, QWidget

from ..commands.command import Command
from ..inspector.fields import LineField
from ..look import scale
from ..look.i18n import tr
from ..look.literal import set_tip
from ..look.sheet import mixed
from ..widgets.mirror import painting

_MOST = 160  # pixels


class _Name(QAbstractButton):
    """The author's name; a frame shows under the pointer and with the keyboard's focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(min(_MOST, QFontMetrics(self.font()).horizontalAdvance(self.text()) + 20), 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painting(self)
        if self.hasFocus() or self.underMouse():
            role = QPalette.ColorRole.Highlight if self.hasFocus() else QPalette.ColorRole.Mid
            painter.setPen(QPen(self.palette().color(role), 1))
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), scale.ROUND, scale.ROUND
            )
        painter.setPen(mixed(self.palette(), 0.7))
        room = self.rect().adjusted(7, 0, -7, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


class AuthorBox(QWidget):
    """Shows the author; ``ask`` puts a field in the place of the name. Enter takes, Escape leaves it."""

    asked = Signal()
    """The field came up: names may be proposed."""
    chosen = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = _Name()
        self.field = LineField(tr("Annotate as"))
        self.field.setPlaceholderText(tr("annotate as…"))
        self.field.setFixedWidth(_MOST)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._name)
        row.addWidget(self.field)
        self.field.hide()
        self._name.clicked.connect(self.ask)
        self.field.kept.connect(self.chosen)
        self.field.left.connect(self._leave)
        self.field.editingFinished.connect(self._put_back)

    def show_author(self, name: str, *, read_only: bool = False) -> None:
        """Show whose annotations these are."""
        self._name.setText(name + (f" · {tr('read only')}" if read_only else ""))
        set_tip(self._name, tr("The author of your annotations: click to annotate as someone else"))
        self._name.setAccessibleName(tr("Author {name}, change").format(name=name))
        self._name.updateGeometry()
        self.field.show_value(name)

    def ask(self) -> None:
        """Put the keyboard into the field, the present name selected."""
        self._name.hide()
        self.field.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.asked.emit()

    def propose(self, names: list[str]) -> None:
        """Complete what is typed to one of these names."""
        self._names.setStringList(names)

    def _leave(self) -> None:
        self.left.emit()
        self._put_back()

    def _put_back(self) -> None:
        """Show the name again once the keyboard is elsewhere."""
        if not self.field.hasFocus():
            self.field.setText(self.field._shown)
            self.field.hide()
            self._name.show()


AUTHOR: Command[AuthorBox] = Command("project.author", "Annotate as…", "Project", AuthorBox.ask)
COMMANDS = (AUTHOR,)
