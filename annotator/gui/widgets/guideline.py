"""A guideline of the scheme, as it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from ..look.i18n import tr


class GuidelineView(QTextBrowser):
    """A guideline, written in Markdown: no HTML, no pictures, no links that open."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("guideline")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Guideline"))
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(12)
        self._shown = ""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return None

    def show_guideline(self, text: str) -> None:
        """Show a guideline's Markdown."""
        if text != self._shown:
            self._shown = text
            features = QTextDocument.MarkdownFeature
            self.document().setMarkdown(text, features.MarkdownNoHTML | features.MarkdownDialectCommonMark)
