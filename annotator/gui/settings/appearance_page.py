"""How the program looks: theme, contrast, the page's face and measures, the language of the windows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QComboBox, QFormLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ..desk import Desk
from ..look import scale
from ..look.i18n import languages, tr
from ..look.theme import Contrast
from ..textview.geometry import (
    LARGEST_PX,
    LOOSEST,
    NARROWEST,
    SMALLEST_PX,
    TIGHTEST,
    WIDEST,
    Appearance,
)
from ..widgets.labels import wrapped
from ..widgets.number_box import NumberBox
from .appearance import apply_appearance, keep_appearance, read_appearance


class AppearancePage(QWidget):
    """Each field counts as soon as it is changed; the page in the window is the preview."""

    def __init__(self, desk: Desk) -> None:
        """Show what is in force."""
        super().__init__()
        self._desk = desk
        self.theme = choice(
            tr("Theme"), [("system", tr("Same as system")), ("light", tr("Light")), ("dark", tr("Dark"))]
        )
        self.contrast = choice(
            tr("Contrast"),
            [
                (Contrast.SYSTEM, tr("Same as system")),
                (Contrast.ON, tr("High")),
                (Contrast.OFF, tr("Default")),
            ],
        )
        faces = [("", tr("Default reading font")), *((name, name) for name in QFontDatabase.families())]
        self.family = choice(tr("Page font"), faces)
        self.text_size = _number(tr("Text size"), SMALLEST_PX, LARGEST_PX, 1, tr(" px"))
        self.line_height = _number(tr("Line spacing"), round(100 * TIGHTEST), round(100 * LOOSEST), 5, " %")
        self.column = _number(tr("Column width"), NARROWEST, WIDEST, 5, tr(" characters"))
        self.language = choice(tr("Language"), languages())
        self.usual = QPushButton(tr("Default page appearance"))
        self.usual.setAutoDefault(False)
        self.told = wrapped(muted=True)
        self._lay_out()
        self._show()
        self.theme.currentIndexChanged.connect(self._themed)
        self.contrast.currentIndexChanged.connect(self._themed)
        self.family.currentIndexChanged.connect(self._changed)
        for number in (self.text_size, self.line_height, self.column):
            number.valueChanged.connect(self._changed)
        self.language.currentIndexChanged.connect(self._language_chosen)
        self.usual.clicked.connect(self._back)
        desk.theme.changed.connect(self._show)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(scale.EDGE)
        form.setVerticalSpacing(scale.NEAR)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields: tuple[QComboBox | QSpinBox, ...] = (
            self.theme,
            self.contrast,
            self.family,
            self.text_size,
            self.line_height,
            self.column,
        )
        for field in fields:
            form.addRow(field.accessibleName(), field)
        form.addRow("", self.usual)
        form.addRow(self.language.accessibleName(), self.language)
        form.addRow("", self.told)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, scale.NEAR, 0)
        rows.addLayout(form)
        rows.addStretch(1)

    def _show(self) -> None:
        desk, seen = self._desk, read_appearance(self._desk.remembered)
        for box, value in (
            (self.theme, desk.theme.choice),
            (self.contrast, desk.theme.contrast),
            (self.family, seen.family),
            (self.language, desk.remembered.text("language", "system")),
        ):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(value)))
            box.blockSignals(False)
        for number, wanted in (
            (self.text_size, seen.size),
            (self.line_height, round(100 * seen.line_height)),
            (self.column, seen.column),
        ):
            number.blockSignals(True)
            number.setValue(wanted)
            number.blockSignals(False)

    def _themed(self) -> None:
        theme, remembered = self._desk.theme, self._desk.remembered
        remembered.put_theme(self.theme.currentData())
        remembered.put_contrast(self.contrast.currentData())
        theme.choice = self.theme.currentData()
        theme.set_contrast(Contrast(self.contrast.currentData()))

    def _changed(self) -> None:
        chosen = Appearance(
            family=self.family.currentData(),
            size=self.text_size.value(),
            line_height=self.line_height.value() / 100,
            column=self.column.value(),
        )
        keep_appearance(self._desk.remembered, chosen)
        apply_appearance(self._desk)

    def _back(self) -> None:
        keep_appearance(self._desk.remembered, Appearance())
        self._show()
        apply_appearance(self._desk)

    def _language_chosen(self) -> None:
        self._desk.remembered.put_text("language", self.language.currentData())
        self.told.setText(tr("The language changes the next time the program starts."))


def choice(name: str, values: list[tuple[str, str]]) -> QComboBox:
    """Return a box to choose one of (value, shown) from."""
    box = QComboBox()
    box.setAccessibleName(name)
    for value, shown in values:
        box.addItem(shown, str(value))
    # A long name of a font is cut, and does not make the dialog wide.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(18)
    return box


def _number(name: str, least: int, most: int, step: int, unit: str) -> QSpinBox:
    box = NumberBox()
    box.setAccessibleName(name)
    box.setRange(least, most)
    box.setSingleStep(step)
    box.setSuffix(unit)
    box.lineEdit().setTextMargins(6, 0, 6, 0)
    return box
