"""The password of an account on a server: typed here, kept in the system's keyring if that is wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from annotator.gui.look.i18n import tr
from annotator.store import passwords
from annotator.store.addresses import postgres_url

from ..sheets.sheet import Sheet


class PasswordDialog(Sheet):
    """Asks for a password; accepted, it is known to whatever connects next."""

    def __init__(self, target: str, parent: QWidget | None = None) -> None:
        """``target`` is the address of the project."""
        self._url = postgres_url(target)
        explanation = tr("The server wants a password for {account}.")
        super().__init__(
            tr("Password"),
            explanation.format(account=passwords.account(self._url)),
            tr("Open"),
            parent,
        )
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.form.addRow(tr("Password"), self.password)
        self.keep = QCheckBox(tr("Keep it in the keyring of this computer"))
        self.keep.setVisible(passwords.can_keep())
        self.form.addRow("", self.keep)
        self.finish_layout()
        self.accepting.connect(self._check)

    def _check(self) -> None:
        if not self.password.text():
            self.show_error(tr("Type the password."))
            return
        passwords.learn(self._url, self.password.text(), keep=self.keep.isChecked())
        self.accept()
