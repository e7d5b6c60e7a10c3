"""Read a page again with another encoding, before anybody annotates it."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from annotator.datasets.redecoding import Redecoded, redecode
from annotator.domain.items import Document
from annotator.gui.look.i18n import said, tr
from annotator.gui.work.session import Session

from ..sheets.sheet import Sheet
from ..widgets.labels import wrapped

_COMMON = (
    "utf-8", "windows-1252", "iso-8859-2", "windows-1251", "koi8-r", "windows-1256", "shift_jis", "euc-jp",
    "gb18030", "big5", "euc-kr", "utf-16-le",
)  # fmt: skip


class EncodingDialog(Sheet):
    """Asks for an encoding, reads the stored bytes with it, and shows the page as it is then."""

    def __init__(self, session: Session, document: Document, parent: QWidget | None = None) -> None:
        """Ask about one page of the session's project."""
        explanation = tr(
            "The page is read again from its stored bytes. This is possible as long as it has no "
            "annotations or suggestions."
        )
        super().__init__(tr("Read page with another encoding"), explanation, tr("Read again"), parent)
        self._session, self._document = session, document
        now = wrapped(document.source.encoding or "–", muted=True)
        self.form.addRow(tr("Now"), now)
        self.encoding = QComboBox()
        self.encoding.setEditable(True)
        self.encoding.addItems(_COMMON)
        self.encoding.setCurrentText("")
        self.encoding.setAccessibleName(tr("Encoding"))
        self.form.addRow(tr("Encoding"), self.encoding)
        self.finish_layout()
        self.accepting.connect(self._start)
        self.encoding.setFocus()

    def _start(self) -> None:
        name = self.encoding.currentText().strip()
        if not name:
            self.show_error(tr("Choose an encoding or type its name."))
            return
        self.show_error("")
        self.accept_button.setEnabled(False)
        project, document = self._session.project, self._document.id
        self._session.tasks.ask(lambda: redecode(project, document, name), self._done, self._failed)

    def _done(self, made: Redecoded) -> None:
        self._session.open(made.document.id)
        self._session.project_changed.emit()
        self._session.told.emit("; ".join(map(said, made.warnings)))
        self.accept()

    def _failed(self, error: Exception) -> None:
        self.accept_button.setEnabled(True)
        self.show_error(said(error))
