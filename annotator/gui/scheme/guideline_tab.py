"""The guideline of a label: Markdown at the left, how it will look at the right, in each language."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from ..look import scale
from ..look.i18n import TRANSLATED, tr
from ..widgets.guideline import GuidelineView
from ..widgets.labels import plain
from .editing import Editing
from .wording import object_of


class GuidelineTab(QWidget):
    """Shows what is written as annotators will see it, while it is written."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language of the guideline"))
        self.language.currentIndexChanged.connect(lambda _at: self.follow())
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(tr("Guideline in Markdown"))
        self.text.setPlaceholderText(
            tr("What it is for, what is in and what is out, where its edges are, an example. Markdown: "
               "**bold**, *slanted*, - a list.")
        )  # fmt: skip
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._written)
        self.preview = GuidelineView()
        self.preview.setAccessibleName(tr("How the guideline looks"))
        head = QHBoxLayout()
        head.addWidget(plain(tr("Language")))
        head.addWidget(self.language)
        head.addStretch(1)
        head.addWidget(plain(tr("as annotators see it"), muted=True))
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.text)
        parts.addWidget(self.preview)
        parts.setSizes([500, 400])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        rows.setSpacing(scale.NEAR)
        rows.addLayout(head)
        rows.addWidget(parts, 1)
        self._offer([])

    def _offer(self, languages: list[str]) -> None:
        """Offer the scheme's own language, those of the program, and those that the label has."""
        chosen = self.language.currentData()
        wanted = ["", *dict.fromkeys((*TRANSLATED, *languages))]
        if [self.language.itemData(n) for n in range(self.language.count())] == wanted:
            return
        self.language.blockSignals(True)
        self.language.clear()
        for one in wanted:
            self.language.addItem(one or tr("the scheme's own"), one)
        self.language.setCurrentIndex(max(0, self.language.findData(chosen)))
        self.language.blockSignals(False)

    def follow(self) -> None:
        """Show the guideline of the label in hand."""
        label = self._editing.label
        one = object_of(self._editing.data, label) if label is not None else None
        self.setEnabled(one is not None)
        others = (one or {}).get("guidelines", {})
        self._offer(list(others))
        language = self.language.currentData()
        text = str((one or {}).get("guideline", "") if not language else others.get(language, ""))
        if self.text.toPlainText() != text:
            self.text.blockSignals(True)
            self.text.setPlainText(text)
            self.text.blockSignals(False)
        self.preview.show_guideline(text)

    def _written(self) -> None:
        label, text = self._editing.label, self.text.toPlainText()
        self.preview.show_guideline(text)
        one = object_of(self._editing.data, label) if label is not None else None
        if one is None:
            return
        language = self.language.currentData()
        if not language:
            self._editing.put("guideline", text or None)
            return
        others = {**one.get("guidelines", {}), language: text}
        self._editing.put("guidelines", {key: said for key, said in others.items() if said} or None)
