"""What the project settles on for review: what is taken without asking, and who does what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QVBoxLayout, QWidget

from annotator.datasets.policies import policies_of, with_policies
from annotator.domain.items import AuthorKind
from annotator.review.policies import Policy
from annotator.review.questions.question import Group
from annotator.store.project import Project

from ..desk import Desk
from ..look import scale
from ..look.i18n import mark, said, tr
from ..widgets.labels import heading, plain, wrapped

_GROUPS = {
    Group.SEGMENTS: mark("Segments"),
    Group.MENTIONS: mark("Mentions"),
    Group.EVENTS: mark("Events"),
    Group.RELATIONS: mark("Relations"),
    Group.REFERENTS: mark("What refers to the same"),
    Group.FLAGS: mark("Page flags"),
}
_POLICIES = {
    Policy.ASK: mark("always ask"),
    Policy.UNANIMOUS: mark("take what all say"),
    Policy.ALL_BUT_ONE: mark("take what all but one say"),
    Policy.MAJORITY: mark("take what most say"),
    Policy.ANY: mark("take what nobody contradicts"),
}
_ROLES = {
    "": mark("no role"),
    "annotator": mark("annotates"),
    "reviewer": mark("reviews"),
    "manager": mark("leads the project"),
    "reader": mark("only reads"),
}


class ReviewPage(QWidget):
    """Policies by group of questions, roles by person. It is the project's, so it holds for everybody.

    Once somebody leads the project, only who does can change it here.
    """

    def __init__(self, desk: Desk) -> None:
        """Show what is in force; roles as soon as they are read."""
        super().__init__()
        self._desk, self._project = desk, desk.session.project
        self.policies: dict[Group, QComboBox] = {}
        self.roles: dict[str, QComboBox] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, scale.NEAR, 0)
        rows.setSpacing(scale.NEAR)
        rows.addWidget(heading(tr("Without asking")))
        rows.addWidget(
            wrapped(tr("What adjudication does by itself. It counts from the next page on."), muted=True)
        )
        form, in_force = _form(), policies_of(self._project)
        for group, name in _GROUPS.items():
            box = _box({policy.value: words for policy, words in _POLICIES.items()}, in_force[group].value)
            box.setAccessibleName(tr(name))
            box.activated.connect(lambda _row, g=group, b=box: self._settle(g, str(b.currentData())))
            form.addRow(tr(name), box)
            self.policies[group] = box
        rows.addLayout(form)
        rows.addWidget(heading(tr("People")))
        rows.addWidget(
            wrapped(
                tr("In a blind project only those who review or lead it see what others said."), muted=True
            )
        )
        self._people = _form()
        rows.addLayout(self._people)
        self.answer = wrapped(danger=True)
        self.answer.hide()
        rows.addWidget(self.answer)
        rows.addStretch(1)
        self._allow(False)
        project = self._project
        person = desk.session.person
        desk.tasks.read(lambda: _people(project, person), self._have, self._failed)

    def _have(self, people: Mapping[str, str]) -> None:
        for name, role in people.items():
            box = _box(_ROLES, role)
            box.setAccessibleName(name)
            box.activated.connect(lambda _row, n=name, b=box: self._give(n, str(b.currentData())))
            self._people.addRow(plain(name), box)
            self.roles[name] = box
        leading = [name for name, role in people.items() if role == "manager"]
        self._allow(not self._project.read_only and (not leading or self._desk.session.person in leading))

    def _allow(self, on: bool) -> None:
        for box in (*self.policies.values(), *self.roles.values()):
            box.setEnabled(on)

    def _settle(self, group: Group, policy: str) -> None:
        project = self._project
        self._desk.tasks.ask(
            lambda: project.set_settings(with_policies(project.settings, {group.value: policy})),
            self._done,
            self._failed,
        )

    def _give(self, name: str, role: str) -> None:
        project = self._project
        self._desk.tasks.ask(
            lambda: project.reviewing.give_roles({name: role or None}), self._done, self._failed
        )

    def _done(self, _nothing: None) -> None:
        self.answer.hide()

    def _failed(self, error: Exception) -> None:
        self.answer.setText(said(error))
        self.answer.show()


def _people(project: Project, person: str) -> Mapping[str, str]:
    """Return everybody who annotates in a project, and who is at the keyboard, with the role, "" for none."""
    roles, known = project.reviewing.roles(), project.authors()
    names = [one.name for one in known if one.kind is AuthorKind.HUMAN]
    if person not in {one.name for one in known}:
        names.append(person)
    return {name: roles.get(name, "") for name in sorted(names)}


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(scale.EDGE)
    form.setVerticalSpacing(scale.NEAR)
    form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return form


def _box(choices: Mapping[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, words in choices.items():
        box.addItem(tr(words), value)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box
