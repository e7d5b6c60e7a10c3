"""Questions that are alike on all pages, with ticks: looked through and answered at once."""

from __future__ import annotations

from collections import Counter, defaultdict

from PySide6.QtCore import QModelIndex, QObject, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.datasets.alike import OTHER, AlikeDecision, AlikeQuestion, alike_questions, answered
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Asked
from annotator.store.project import Project

from ..look import scale
from ..look.i18n import key_names, tr
from ..look.literal import set_tip
from ..widgets.icon_button import IconButton
from ..widgets.labels import heading, plain, wrapped
from ..widgets.snippets import head_height
from ..widgets.tick_list import TickList, TickPainter, Ticks
from ..work.stream import Stream
from ..work.tasks import Progress
from .adjudicating import Adjudicating
from .question_words import Told

_LOOK = 40  # milliseconds between two looks at what was found
_SHEET = """
QTableView { border: none; background: transparent; outline: none; }
QTableView::item:selected { background: transparent; }
"""
MOST = 20_000
"""Questions that are listed; nobody looks through more."""
UNKNOWN = -2
"""No answer is chosen: what other pages say is not looked through yet, or says nothing."""


class AlikePanel(QWidget):
    """The list, the answer that all ticked ones get, and what there is to press."""

    taken = Signal()
    closed = Signal()
    digit = Signal(int)
    """Another answer was chosen: the number of a version, 0: nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Alike on all pages"))
        self.answer = wrapped("", strong=True)
        self.told = wrapped("", muted=True, small=True)
        self.close_button = IconButton("close", tr("Close"))
        self.close_button.clicked.connect(self.closed)
        self.model = Ticks[AlikeQuestion](self)
        self.view = TickList(self.model, TickPainter(self))
        self.view.setAccessibleName(tr("Questions that are alike"))
        self.view.setStyleSheet(_SHEET)
        self.view.done.connect(self.taken)
        self.view.typed.connect(self._typed)
        self.take_button = QPushButton(tr("Take for all ticked"))
        self.take_button.clicked.connect(self.taken)
        self.all_button = QPushButton(tr("All or none"))
        set_tip(self.all_button, key_names("Ctrl A"))
        self.all_button.clicked.connect(self.model.toggle_all)
        top = QHBoxLayout()
        top.addWidget(heading(tr("Alike on all pages")), 1)
        top.addWidget(self.close_button)
        head = QVBoxLayout()
        head.setContentsMargins(scale.EDGE, scale.APART, scale.NEAR, scale.CLOSE)
        head.setSpacing(scale.CLOSE)
        head.addLayout(top)
        head.addWidget(self.answer)
        head.addWidget(self.told)
        foot = QVBoxLayout()
        foot.setSpacing(scale.NEAR)
        foot.setContentsMargins(scale.EDGE, scale.CLOSE, scale.APART, scale.NEAR)
        buttons = QHBoxLayout()
        buttons.setSpacing(scale.NEAR)
        buttons.addWidget(self.all_button)
        buttons.addWidget(self.take_button, 1)
        keys = tr("{space} ticks · {all} all · {digits} another answer · {enter} takes · {escape} closes")
        keys = keys.format(
            space=key_names("Space"), all=key_names("Ctrl A"), digits="0–9", enter="↵",
            escape=key_names("Esc"),
        )  # fmt: skip
        line = plain(keys, muted=True, tiny=True)
        line.setWordWrap(True)
        foot.addWidget(line)
        foot.addLayout(buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.view, 1)
        rows.addLayout(foot)
        self.hide()

    def append(self, found: list[AlikeQuestion]) -> None:
        """Show further ones; a page's name has a line of its own height."""
        first = not self.model.found
        for row in self.model.add(found):
            self.view.setRowHeight(row, head_height(self.fontMetrics()))
        if first and len(self.model.rows) > 1:
            self.view.setCurrentIndex(self.model.index(1))

    def _typed(self, letter: str) -> None:
        if letter in "0123456789":
            self.digit.emit(int(letter))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class AlikeList(QObject):
    """Fills the panel for the question in hand, and makes the edit of what is ticked."""

    ended = Signal()
    """The panel is closed: the question can be shown again."""

    def __init__(self, work: Adjudicating, panel: AlikePanel) -> None:
        super().__init__(panel)
        self._work, self.panel = work, panel
        self._asked: Asked | None = None
        self._version: int | None = None
        self._found: list[AlikeQuestion] = []
        self._decided: list[AlikeDecision] = []
        self.stream = Stream(_LOOK, work.desk.tasks, self)
        self.stream.due.connect(self._look)
        panel.taken.connect(self._take)
        panel.closed.connect(self.shut)
        panel.digit.connect(self._choose)
        panel.model.ticks_changed.connect(self._tell)
        panel.view.selectionModel().currentChanged.connect(self._walked)
        work.desk.closing.connect(self.stream.give_up)

    def open(self, version: int | None) -> bool:
        """Look for questions like the one in hand on all pages.

        ``version``: the answer at first, from 0; None: nothing stands there; ``UNKNOWN``: what people have
        decided most often where it is alike, once all pages are looked through.
        """
        asked, gold = self._work.asked(), self._work.session.annotations
        if asked is None or gold is None:
            return False
        self._asked, self._version, found = asked, version, list[AlikeQuestion]()
        decided: list[AlikeDecision] = []
        self._found, self._decided = found, decided
        project, person, question = self._work.session.project, self._work.session.person, asked.question

        def work(progress: Progress) -> None:
            for one in alike_questions(project, question, gold, person, progress.cancelled):
                if isinstance(one, AlikeDecision):
                    decided.append(one)
                else:
                    found.append(one)
                if progress.cancelled() or len(found) >= MOST:
                    return

        self.panel.model.clear(forget=True)
        self.panel.show()
        self.stream.begin(work)
        self._tell()
        self.panel.view.setFocus()
        return True

    def shut(self) -> None:
        """Look no further, and show the question again."""
        self.stream.give_up()
        self.panel.hide()
        self.ended.emit()
        self._work.desk.focus_page()

    def _look(self) -> None:
        shown = len(self.panel.model.found)
        self.panel.append(self._found[shown:])
        if not self.stream.running and len(self.panel.model.found) >= len(self._found):
            self.stream.rest()
            if self._version == UNKNOWN:
                self._version = self._most_decided()
        self._tell()

    def _most_decided(self) -> int | None:
        """Return the answer that people have given most often where it is alike, if there is one alone."""
        first, second = [
            *Counter(one.answer for one in self._decided).most_common(2), (UNKNOWN, 0), (UNKNOWN, 0)
        ][:2]  # fmt: skip
        return UNKNOWN if first[0] == OTHER or first[1] == second[1] else first[0]

    def _tell(self) -> None:
        told, asked, model = self._work.told, self._asked, self.panel.model
        if told is None or asked is None:
            return
        unknown = self._version == UNKNOWN
        self.panel.answer.setText(_choose_one() if unknown else _words(told, asked, self._version))
        count, ticked = len(model.found), len(model.chosen())
        if self.stream.problem:
            text = self.stream.problem
        elif not count:
            text = tr("searching…") if self.stream.looking else tr("no question is alike any more")
        else:
            pages = len({one.document for one in model.found})
            text = tr("{ticked} of {n} questions ticked", n=count).format(ticked=ticked)
            text = f"{text} · {tr('{n} pages', n=pages)}{' …' if self.stream.looking else ''}"
        said = self._said_before(told, asked)
        self.panel.told.setText(f"{text}\n{said}" if said else text)
        self.panel.take_button.setEnabled(bool(ticked) and not unknown)

    def _said_before(self, told: Told, asked: Asked) -> str:
        """Return what people have decided where the question is alike, most often decided first."""
        counted = Counter(one.answer for one in self._decided).most_common()
        answers = [f"{_words(told, asked, answer)} × {count}" for answer, count in counted]
        return tr("already decided: {answers}").format(answers=" · ".join(answers)) if answers else ""

    def _choose(self, number: int) -> None:
        """Take another answer for all of them."""
        if self._asked is None or number > len(self._asked.versions):
            self._work.desk.refuse(tr("there is no such version"))
            return
        self._version = number - 1 if number else None
        self._tell()

    def _walked(self, index: QModelIndex) -> None:
        """Bring a place into sight, if it is on this page."""
        rows, gold = self.panel.model.rows, self._work.session.annotations
        row = rows[index.row()] if 0 <= index.row() < len(rows) else None
        if (
            row is not None
            and not isinstance(row, str)
            and gold is not None
            and row.document == gold.document
        ):
            self._work.desk.page.reveal(row.range)

    def _take(self) -> None:
        chosen, version, person = self.panel.model.chosen(), self._version, self._work.session.person
        if not chosen:
            return
        if version == UNKNOWN:
            self._work.desk.refuse(_choose_one())
            return
        by_page: dict[str, list[str]] = defaultdict(list)
        for one in chosen:
            by_page[one.document].append(one.question)

        def make(project: Project, own: AnnotationSet) -> list[tuple[AnnotationSet, Edit]]:
            return answered(project, own, by_page, version, person)

        self._work.perform_everywhere(make)
        self.shut()


def _choose_one() -> str:
    return tr("decide one of them first, or press the number of a version")


def _words(told: Told, asked: Asked, answer: int | None) -> str:
    """Return the words of a version, by its number from 0, or of nothing."""
    if answer == OTHER or (answer is not None and answer >= len(asked.versions)):
        return tr("something else")
    value = NOTHING if answer is None else asked.versions[answer].value
    return told.shown(asked.question, value).words
