"""The manual's Markdown in a window of the program, for where there is no browser or no site was built."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QKeySequence, QShortcut, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ..look.i18n import tr
from .places import CONTENTS

WIDEST = 780  # pixels that a picture takes at most
MARGIN = 18
_Sort = QTextDocument.ResourceType


def anchor(heading: str) -> str:
    """Return what links call a heading, as repository viewers make it."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")


class ManualPages(QTextBrowser):
    """Shows pages of the manual by their path below its folder; links lead from one to the other."""

    def __init__(self, folder: Path) -> None:
        """``folder`` holds the Markdown (``.md``, in a site ``.md.txt``) and the pictures."""
        super().__init__()
        self._folder = folder.resolve()
        self.setOpenLinks(False)
        self.document().setDocumentMargin(MARGIN)
        self.setAccessibleName(tr("Manual"))
        self.anchorClicked.connect(self._follow)

    def show_page(self, target: str) -> None:
        """Show a page, such as ``manual/annotating.md#events``; one that is not there shows nothing."""
        self.setSource(QUrl(target), _Sort.MarkdownResource)

    def doSetSource(self, name: QUrl | str, type: QTextDocument.ResourceType = _Sort.UnknownResource) -> None:
        """Show a page, at its top or at the heading that the address names."""
        super().doSetSource(name, _Sort.MarkdownResource)
        wanted = QUrl(name).fragment()
        block = self.document().begin()
        while wanted and block.isValid():
            if block.blockFormat().headingLevel() and anchor(block.text()) == wanted:
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(round(top))
                break
            block = block.next()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Read a page or a picture from the folder: nothing from elsewhere, nothing from the network."""
        asked = QUrl(name)
        if asked.scheme():
            return None
        if kind == _Sort.ImageResource.value:
            return self._picture(self.source().resolved(asked).path())
        found = self._inside(asked.path()) or self._inside(f"{asked.path()}.txt")
        return QByteArray(found.read_bytes()) if found is not None else None

    def _picture(self, path: str) -> QImage | None:
        # A site has all pictures in one folder beside that of the Markdown.
        found = self._inside(path) or self._inside(f"../_images/{Path(path).name}")
        if found is None:
            return None
        image = QImage(str(found))
        if image.width() <= WIDEST:
            return image
        return image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)

    def _inside(self, path: str) -> Path | None:
        """Return a file of the manual; None: there is none, or it is elsewhere."""
        found = (self._folder / path).resolve()
        within = any(found.is_relative_to(one) for one in (self._folder, self._folder.parent / "_images"))
        return found if within and found.is_file() else None

    def _follow(self, link: QUrl) -> None:
        if link.scheme():
            QDesktopServices.openUrl(link)
        else:
            self.setSource(self.source().resolved(link), _Sort.MarkdownResource)


class ManualWindow(QWidget):
    """The manual beside the window: a page, a way back and the contents."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        """``folder`` holds the manual's Markdown."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Manual"))
        self.pages = ManualPages(folder)
        back, contents = QPushButton(tr("Back")), QPushButton(tr("Contents"))
        back.clicked.connect(self.pages.backward)
        back.setEnabled(False)
        self.pages.backwardAvailable.connect(back.setEnabled)
        contents.clicked.connect(lambda: self.pages.show_page(CONTENTS))
        row = QHBoxLayout()
        row.addWidget(back)
        row.addWidget(contents)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(row)
        layout.addWidget(self.pages, 1)
        QShortcut(QKeySequence.StandardKey.Back, self, self.pages.backward)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        self.resize(900, 760)

    def show_page(self, target: str) -> None:
        """Show a page, and the window over the others."""
        self.show()  # first: headings have their places once the width is known
        self.pages.show_page(target)
        self.activateWindow()
        self.pages.setFocus()
