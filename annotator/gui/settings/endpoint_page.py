"""The model server that may be asked for names: off until somebody turns it on; tried before it is used."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QVBoxLayout, QWidget

from annotator.assist.mentions.endpoint_client import KEY, KeyFrom, keep_key, key_from
from annotator.assist.mentions.endpoint_trial import SENTENCE, Trial, tried
from annotator.domain.errors import AnnotatorError

from ..desk import Desk
from ..look import scale
from ..look.i18n import said, tr
from ..widgets.buttons import Check
from ..widgets.labels import wrapped
from ..work.endpoint_settings import LEAST, MOST, EndpointSettings, endpoint_of, keep_endpoint
from ..work.tasks import Job


class EndpointPage(QWidget):
    """Address, model and time are kept with the window's settings, the key in the keyring alone."""

    def __init__(self, desk: Desk) -> None:
        """Show what is in force."""
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        now = endpoint_of(desk.remembered)
        self.on = Check(tr("Names may be asked for from a model server"))
        self.on.setChecked(now.on)
        self.on.toggled.connect(self._changed)
        self.address = self._field(tr("Address"), now.address, "https://example.org/v1")
        self.model = self._field(tr("Model"), now.model, "")
        self.seconds = QSpinBox()
        self.seconds.setRange(LEAST, MOST)
        self.seconds.setValue(now.seconds)
        self.seconds.setSuffix(tr(" s"))
        self.seconds.setAccessibleName(tr("Give up after"))
        self.seconds.valueChanged.connect(self._changed)
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setAccessibleName(tr("Key"))
        self.keep = _button(tr("Keep in the keyring"), self._keep)
        self.key_from = wrapped(muted=True)
        self.tries = _button(tr("Try"), self._try)
        self.answer, self.fault = wrapped(), wrapped(danger=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, scale.NEAR, 0)
        rows.addLayout(self._form())
        rows.addStretch(1)
        self._show()

    def _field(self, name: str, text: str, example: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        field.editingFinished.connect(self._changed)
        return field

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(scale.EDGE)
        form.setVerticalSpacing(scale.NEAR)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        sent = tr(
            "Sent to this address, and only when you ask for it: the text of the page without its"
            " boilerplate, and the names of the entity types. Other computers are asked through https alone."
        )
        key, button = QHBoxLayout(), QHBoxLayout()
        key.addWidget(self.key, 1)
        key.addWidget(self.keep)
        button.addWidget(self.tries)
        button.addStretch(1)
        form.addRow("", self.on)
        form.addRow("", wrapped(sent, muted=True))
        form.addRow(tr("Address"), self.address)
        form.addRow(tr("Model"), self.model)
        form.addRow(tr("Key"), key)
        form.addRow("", self.key_from)
        form.addRow(tr("Give up after"), self.seconds)
        form.addRow("", button)
        form.addRow(
            "", wrapped(tr("Try sends one sentence of ours: {text}").format(text=SENTENCE), muted=True)
        )
        form.addRow("", self.answer)
        form.addRow("", self.fault)
        return form

    def _settings(self) -> EndpointSettings:
        address, model = self.address.text().strip(), self.model.text().strip()
        return EndpointSettings(self.on.isChecked(), address, model, self.seconds.value())

    def _changed(self, *_told: object) -> None:
        keep_endpoint(self._desk.remembered, self._settings())
        self._show()

    def _show(self) -> None:
        """Enable what can be used now, and say where the key comes from."""
        now = self._settings()
        for field in (self.address, self.model, self.key, self.keep, self.seconds):
            field.setEnabled(now.on)
        self.tries.setEnabled(now.usable and self._job is None)
        where = {
            KeyFrom.ENVIRONMENT: tr("The key is taken from {name}.").format(name=KEY),
            KeyFrom.KEYRING: tr("The key is in the keyring."),
            KeyFrom.NOWHERE: tr("No key is kept: none is sent."),
        }
        self.key_from.setText(where[key_from(now.address)] if now.on else "")
        self._desk.registry.refresh()

    def _say(self, answer: str = "", fault: str = "") -> None:
        self.answer.setText(answer)
        self.fault.setText(fault)

    def _keep(self) -> None:
        try:
            keep_key(self.address.text().strip(), self.key.text().strip())
        except AnnotatorError as error:
            self._say(fault=said(error))
            return
        self.key.clear()
        self._say()
        self._show()

    # --- trying -------------------------------------------------------------------------------------

    def _try(self) -> None:
        now, scheme = self._settings(), self._desk.session.scheme
        self._say(tr("asking {name}…").format(name=now.model))
        self._job = self._desk.tasks.start(
            lambda _progress: tried(now.address, now.model, scheme, seconds=now.seconds),
            self._have,
            partial(self._failed),
            ended=self._ended,
        )
        self._show()

    def _ended(self) -> None:
        self._job = None
        self._show()

    def _have(self, trial: Trial) -> None:
        types = self._desk.session.scheme.entity_types
        lines = [f"{words}: {types[kind].name if kind in types else kind}" for words, kind in trial.found]
        refused = trial.refused
        count = refused.not_in_text + refused.other_labels + refused.malformed
        if count:
            lines.append(tr("{n} mentions of the answer were refused", n=count))
        self._say("\n".join(lines) or tr("It answered, and found no names."))

    def _failed(self, error: Exception) -> None:
        self._say(fault=said(error))


def _button(text: str, run: object) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(run)
    return button
