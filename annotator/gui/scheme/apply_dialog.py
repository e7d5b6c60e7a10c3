"""The scheme put into the project: what changes for whom, what has to be said of labels in use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.datasets.label_migrations import Asked, migrate
from annotator.datasets.scheme_changes import (
    Becoming,
    Choice,
    can_be_asked,
    candidates,
    first_choices,
    migration_of,
    splitters,
)
from annotator.datasets.scheme_files import next_version
from annotator.domain.errors import SchemeError
from annotator.domain.label_map import Label, parts, within
from annotator.domain.label_migration import LabelMigration
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_diff import How, differences
from annotator.domain.scheme_draft import SchemeDraft
from annotator.domain.scheme_editing import renamed
from annotator.store.label_migrations import Migrated

from ..look import scale
from ..look.i18n import said, tr
from ..look.literal import caption
from ..sheets.job_progress import JobSheet
from ..widgets.labels import wrapped
from ..work.session import Session
from ..work.tasks import Progress
from .ask_list import AskList
from .decisions import DecisionArea, Decisions, by_value, goes_by
from .value_list import ValueList
from .wording import full_name, name_of

PAUSE = 250
"""Milliseconds after the last choice until it is looked at what it comes to."""
_SHEET = """
QScrollArea#page, QScrollArea#page > QWidget > QWidget { border: none; background: transparent; }
"""


class ApplyDialog(JobSheet):
    """Rehearses the change as often as something is said of it; changes nothing before it is asked to."""

    applied = Signal(object)
    """The ``Migrated`` that came of it; the project has the newer scheme."""
    keep_wanted = Signal(object)
    """A label that is to stay in the scheme after all: the dialog is over."""

    def __init__(
        self, session: Session, draft: SchemeDraft, counts: Mapping[Label, int], parent: QWidget
    ) -> None:
        """``draft`` began as the project's scheme; ``counts`` are items by label."""
        self.theirs = session.project.scheme
        self._draft, self._counts = draft, counts
        self.ours = _newer(self.theirs, draft)
        super().__init__(
            tr("Put the scheme into the project"),
            "",
            tr("Change the labels"),
            session,
            (tr("What"), tr("Label"), tr("Becomes"), tr("Items")),
            parent,
        )
        self.choices: dict[Label, Choice] = {}
        self._asked: Label = ("", "")
        """The label whose items were gone through last."""
        self._first, self._again, self._applying = True, False, False
        self._begins = False
        self.found: Migrated | None = None
        """What the choices made so far come to; None: it is being looked at."""
        self.decisions, self.asking, self.values = Decisions(), AskList(session), ValueList()
        self._make_pages()
        self.finish_layout()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PAUSE)
        self._wait.timeout.connect(self.rehearse)
        self._shown = QTimer(self)  # what is made now is in sight when everything before is done
        self._shown.setSingleShot(True)
        self._shown.timeout.connect(self._settle)
        self._connect()
        self.setStyleSheet(_SHEET)
        header = self.table.horizontalHeader()
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.ResizeToContents)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.resize(900, 600)
        self.accept_button.setEnabled(False)
        self.rehearse()

    def _make_pages(self) -> None:
        overview = QWidget()
        rows = QVBoxLayout(overview)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(scale.NEAR)
        self.told = wrapped(_scheme_words(self.theirs, self.ours, self._draft))
        self.question = wrapped(
            tr("People have used these labels. What becomes of what has them?"), strong=True
        )
        area = DecisionArea(self.decisions)
        area.setObjectName("page")
        self.area = area
        self.drop = QCheckBox(tr("Let go what the newer scheme does not allow"))
        self.drop.toggled.connect(lambda _on: self._show_ready())
        for widget in (self.told, self.question):
            rows.addWidget(widget)
        rows.addWidget(area)
        rows.addWidget(self._splitting(), 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self.summary)
        rows.addWidget(self.table, 2)
        rows.addWidget(self.drop)
        rows.addStretch(0)  # takes the room where neither list is shown
        for hidden in (self.question, area, self.drop):
            hidden.hide()
        self.pages = QStackedWidget()
        self.pages.addWidget(overview)
        self.pages.addWidget(self.asking)
        self.pages.addWidget(self.values)
        self.body.addWidget(self.pages, 20)

    def _splitting(self) -> QPushButton:
        """Return the menu of labels that stay, to be split among several: by what each is, or by a value."""
        self.splitting = QPushButton(tr("Split a label that stays"))
        self.splitting.setAutoDefault(False)
        menu = QMenu(self.splitting)
        for label in self._draft.origins.values():
            if can_be_asked(label) and self._counts.get(label):
                self._offer_split(menu, label)
        self.splitting.setMenu(menu)
        self.splitting.setVisible(not menu.isEmpty())
        return self.splitting

    def _offer_split(self, menu: QMenu, label: Label) -> None:
        start = self._draft.start
        name, by = caption(full_name(start, label)), splitters(start, label)
        if not by:
            menu.addAction(name).triggered.connect(lambda _on=False: self.split(label))
            return
        inside = menu.addMenu(name)
        inside.addAction(tr("I say it of each")).triggered.connect(lambda _on=False: self.split(label))
        for one in by:
            words = goes_by(name_of(start, ("attribute", one)))
            inside.addAction(caption(words)).triggered.connect(
                lambda _on=False, one=one: self.split(label, one)
            )

    def finish_layout(self) -> None:
        """Put the progress, the error line and the buttons below the pages."""
        self.body.addWidget(self.running)
        super(JobSheet, self).finish_layout()

    def _connect(self) -> None:
        self.accepting.connect(self._apply)
        self.decisions.chosen.connect(self._choose)
        self.decisions.keep_wanted.connect(self._keep)
        self.decisions.ask_wanted.connect(self._ask)
        self.asking.changed.connect(self._choose)
        self.values.changed.connect(self._choose)
        for page in (self.asking, self.values):
            page.left.connect(self._back)

    # --- looking what it comes to -------------------------------------------------------------------

    def migration(self) -> LabelMigration:
        """Return what the draft and the choices come to."""
        return migration_of(self._draft, self.choices.values())

    def rehearse(self) -> None:
        """Look what the choices made so far come to, without changing anything."""
        if self._applying:
            return
        if self.running.active:
            self._again = True
            self.running.cancel()
            return
        self.found, self._again = None, False
        self._show_ready()
        project, ours = self._session.project, self.ours
        asked = Asked(self.migration(), rehearse=True)

        def job(progress: Progress) -> Migrated:
            return migrate(project, ours, asked, progress=progress.report, cancelled=progress.cancelled)

        self.show_error("")
        self.running.start(job, self._have, self.failed)

    def failed(self, error: Exception) -> None:
        """Say why it came to nothing; a look that a newer choice has stopped is taken again."""
        self._applying = False
        if self._again:
            self.rehearse()
            return
        self.show_error(said(error, self.theirs))
        self._show_ready()

    def _have(self, found: Migrated) -> None:
        if self._again:
            self.rehearse()
            return
        self.found = found
        missing, first = found.account.missing, self._first
        if first:
            self._first = False
            listed = first_choices(self.theirs, self.ours, self._draft, missing)
            self.choices = {one.label: one for one in listed}
            if any(one.becoming is not Becoming.OPEN for one in listed):
                self.rehearse()
        for label in sorted(missing - self.choices.keys()):
            self.choices[label] = Choice(label)
        self._show_choices()
        self._show_found(found)
        self._show_ready()
        self._begins = self._begins or first

    # --- showing ------------------------------------------------------------------------------------

    def _show_choices(self) -> None:
        listed = list(self.choices.values())
        self.question.setVisible(bool(listed))
        self.area.setVisible(bool(listed))
        self.decisions.show_choices(self._draft, listed, self._counts)
        self._shown.start()

    def _settle(self) -> None:
        """Give decisions their room, and the first one the keyboard: nothing but Cancel had it before."""
        self.area.updateGeometry()
        if self._begins:
            self._begins = False
            (next(iter(self.decisions.boxes.values()), None) or self.accept_button).setFocus()

    def _show_found(self, found: Migrated) -> None:
        parts = [tr("{n} sets change", n=found.edited)]
        parts += [
            tr("{author}: {items} in {sets}").format(
                author=author, items=tr("{n} items", n=n), sets=tr("{n} sets", n=found.edited_of[author])
            )
            for author, n in sorted(found.items_of.items())
            if n or found.edited_of[author]
        ]
        rows = self._rows(found)
        self.report(" · ".join(parts) if found.edited else tr("No annotation changes."), rows)
        self.table.setVisible(bool(rows))
        self.drop.setVisible(bool(found.account.unfit))

    def _rows(self, found: Migrated) -> list[Sequence[str]]:
        account, old, new = found.account, self.theirs.data, self.ours.data
        rows: list[Sequence[str]] = [
            (tr("becomes"), _called(old, one), _called(new, other), str(n))
            for (one, other), n in sorted(account.becomes.items())
        ]
        rows += [(tr("goes"), _called(old, one), "", str(n)) for one, n in sorted(account.retired.items())]
        rows += [
            (tr("does not fit"), said(reason, self.ours), "", str(n))
            for reason, n in account.unfit.most_common()
        ]
        return rows

    def _show_ready(self) -> None:
        self.accept_button.setEnabled(self.ready())

    def ready(self) -> bool:
        """Tell whether everything is said, and it is known what it comes to."""
        if self.found is None or self.running.active or self._wait.isActive():
            return False
        account = self.found.account
        open_ = any(
            one.becoming is Becoming.OPEN and one.label not in self._draft.origins.values()
            for one in self.choices.values()
        )
        return not account.missing and not open_ and (not account.unfit or self.drop.isChecked())

    # --- choosing -----------------------------------------------------------------------------------

    def _choose(self, choice: Choice) -> None:
        self.choices[choice.label] = choice
        self.found = None
        self._show_choices()
        if self.pages.currentIndex() == 0:  # else it is looked at once everything is said
            self._wait.start()
        self._show_ready()

    def split(self, label: Label, attribute: str = "") -> None:
        """Ask what becomes of items of a label that stays in the scheme; the rest stays what it is.

        It goes by the values of an ``attribute``, or ("") it is said of each item.
        """
        before = self.choices.get(label, Choice(label))
        if attribute:
            self.choices[label] = by_value(before, attribute)
        elif before.becoming is not Becoming.ASK:
            self.choices[label] = Choice(label, Becoming.ASK)
        self._ask(label)

    def _keep(self, label: Label) -> None:
        self.keep_wanted.emit(label)
        self.reject()

    def _ask(self, label: Label) -> None:
        listed = candidates(self._draft, label, self.choices)
        listed.sort(key=lambda one: not self._draft.is_new(one))  # what is new is most likely why it is asked
        targets = [(one, name_of(self._draft.data, one)) for one in listed]
        self._asked = label
        choice, kept = self.choices[label], label in self._draft.origins.values()
        if choice.becoming is Becoming.BY_VALUE:
            self.pages.setCurrentWidget(self.values)
            self.values.ask(choice, self._draft.start, targets, kept=kept)
        else:
            self.asking.ask(choice, full_name(self._draft.start, label), targets, kept=kept)
            self.pages.setCurrentWidget(self.asking)

    def _back(self) -> None:
        self.pages.setCurrentIndex(0)
        self._show_choices()
        if (button := self.decisions.buttons.get(self._asked)) is not None:
            button.setFocus()
            self.area.ensureWidgetVisible(button)
        self._wait.start()
        self._show_ready()

    # --- doing --------------------------------------------------------------------------------------

    def _apply(self) -> None:
        if not self.ready():
            return
        project, ours = self._session.project, self.ours
        asked = Asked(self.migration(), drop=self.drop.isChecked(), by=self._session.person)

        def job(progress: Progress) -> Migrated:
            return migrate(project, ours, asked, progress=progress.report, cancelled=progress.cancelled)

        self._applying = True
        self.pages.setEnabled(False)
        self.accept_button.setEnabled(False)
        self.running.start(job, self._done, self._not_done)

    def _not_done(self, error: Exception) -> None:
        self.pages.setEnabled(True)
        self.failed(error)

    def _done(self, done: Migrated) -> None:
        self.applied.emit(done)
        self.accept()

    def reject(self) -> None:
        """Stop what is under way; close if nothing of the project is being changed."""
        if self._applying:
            self.running.cancel()
            return
        self._wait.stop()
        self.running.cancel()
        self.asking.stream.give_up()
        super(JobSheet, self).reject()


def _called(data: Mapping[str, Any], label: Label) -> str:
    """Return the name of a label, with its id where that is another one."""
    name, part = full_name(data, label), parts(*label)[1]
    return name if name.endswith(part) else f"{name} · {part}"


def _newer(theirs: Scheme, draft: SchemeDraft) -> Scheme:
    """Return the scheme of a draft; one that is changed has another version."""
    data = dict(draft.data)
    same = data.get("name") == theirs.name and data.get("version") == theirs.version
    if same and data != theirs.data:
        data["version"] = next_version(theirs.version)
    return parse_scheme(data)


def _scheme_words(theirs: Scheme, ours: Scheme, draft: SchemeDraft) -> str:
    """Return what of the scheme itself is another one."""
    named = list(draft.label_map().labels())
    listed = Counter(one.how for one in differences(_called_as_now(theirs, draft), ours))
    told = (
        (tr("{n} labels renamed", n=len(named)), len(named)),
        (tr("{n} new", n=listed[How.ADDED]), listed[How.ADDED]),
        (tr("{n} removed", n=listed[How.REMOVED]), listed[How.REMOVED]),
        (tr("{n} changed", n=listed[How.CHANGED]), listed[How.CHANGED]),
        (tr("{n} in another order", n=listed[How.MOVED]), listed[How.MOVED]),
    )
    words = " · ".join(word for word, n in told if n > 0)
    names = f"{theirs.name} {theirs.version} → {ours.name} {ours.version}"
    return f"{names}: {words}" if words else tr("{names}: the same labels").format(names=names)


def _called_as_now(theirs: Scheme, draft: SchemeDraft) -> Scheme:
    """Return a scheme with the ids of now: what is only called otherwise differs in nothing else."""
    data: Mapping[str, Any] = theirs.data
    try:
        for now, was in sorted(draft.origins.items(), key=lambda pair: bool(parts(*pair[0])[0])):
            whole, part = parts(*was)
            owner = parts(*now)[0]
            if part != parts(*now)[1]:
                data = renamed(data, within(was[0], owner, part) if whole else was, parts(*now)[1])
    except SchemeError:  # two labels have changed ids with each other
        return theirs
    return parse_scheme(data)
