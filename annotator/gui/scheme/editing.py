"""The scheme under the editor's hands: its draft, undo and redo, and whether what it says is right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.datasets.schemes import Fault, scheme_faults
from annotator.domain.errors import SchemeError
from annotator.domain.label_map import Label, parts, within
from annotator.domain.scheme_draft import SchemeDraft, indexed, labels_in
from annotator.domain.scheme_keys import proposed_key
from annotator.domain.sentences import Message

from ..work.tasks import Tasks

PAUSE = 120
"""Milliseconds without a change after which the scheme is checked."""
_MOST = 200  # steps back


@dataclass(frozen=True, slots=True)
class _State:
    """What undo goes back to: a draft, the label in hand, and where the scheme came from."""

    draft: SchemeDraft
    label: Label | None
    source: str


class Editing(QObject):
    """One scheme that is being changed. Its rules are looked at in a worker after every change."""

    changed = Signal()
    """The scheme, or which of its labels is in hand, is another one now."""
    checked = Signal()
    """It is known whether the scheme is right, or no longer known."""
    refused = Signal(object)
    """The message that says why something was not done."""

    def __init__(self, tasks: Tasks, start: Mapping[str, Any], source: str, parent: QObject) -> None:
        """Edit a scheme as JSON; ``source`` says to a person where it is from."""
        super().__init__(parent)
        self._tasks = tasks
        self.draft, self.source = SchemeDraft.of(start), source
        self.label: Label | None = None
        """The label in hand; None: the scheme itself."""
        self.faults: list[Fault] = []
        self.pending = True
        """Whether the faults are those of an earlier state."""
        self.kept: Mapping[str, Any] = start
        """What was saved, or put into the project, last."""
        self._back: list[_State] = []
        self._forth: list[_State] = []
        self._last: object = None
        self._revision = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._check)
        self._check()

    # --- asking -------------------------------------------------------------------------------------

    @property
    def data(self) -> Mapping[str, Any]:
        """The scheme as JSON."""
        return self.draft.data

    @property
    def right(self) -> bool:
        """Whether the scheme is known to break no rule."""
        return not self.pending and not self.faults

    @property
    def unsaved(self) -> bool:
        """Whether it says something that is kept nowhere else."""
        return self.data != self.kept

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._back)

    @property
    def can_redo(self) -> bool:
        """Whether there is a step that was taken back."""
        return bool(self._forth)

    def faults_of(self, label: Label | None) -> list[Fault]:
        """Return what is wrong with a label, as far as that is known."""
        return [one for one in self.faults if one.label == label]

    # --- changing -----------------------------------------------------------------------------------

    def choose(self, label: Label | None) -> None:
        """Take a label in hand."""
        if label != self.label:
            self.label, self._last = label, None
            self.changed.emit()

    def do(
        self, make: Callable[[SchemeDraft], SchemeDraft], then: Label | None = None, *, like: object = None
    ) -> Message | None:
        """Change the scheme, and take ``then`` in hand; return why not, if it cannot be.

        Changes that are ``like`` the one before are one step of undo with it: a word is typed in one.
        """
        try:
            made = make(self.draft)
        except SchemeError as error:
            self.refused.emit(error.message)
            return error.message
        if made != self.draft:
            if like is None or like != self._last:
                self._back = [*self._back[-_MOST:], self._state()]
            self._forth, self._last = [], like
        self._take(_State(made, then if then is not None else self.label, self.source))
        return None

    def put(self, name: str, value: Any) -> None:
        """Let a field of the label in hand say something; None takes it away."""
        label = self.label
        if label is not None:
            self.do(lambda draft: draft.with_field(label, name, value), like=(label, name))

    def put_head(self, name: str, value: str) -> None:
        """Let a field of the scheme itself say something."""
        self.do(lambda draft: draft.with_head(name, value), like=name)

    def rename(self, becomes: str) -> Message | None:
        """Give the label in hand another id; return why it cannot have it."""
        label = self.label
        if label is None or parts(*label)[1] == becomes:
            return None
        whole = parts(*label)[0]
        new = within(label[0], whole, becomes) if whole else (label[0], becomes)
        key = proposed_key(self.data, label) if _is_placeholder(label) else None
        # A label that was added just now has its key from a name that nobody gave it.
        if key is None or (indexed(self.data).get(label) or {}).get("key") != key:
            return self.do(lambda draft: draft.renamed(label, becomes), new)

        def made(draft: SchemeDraft) -> SchemeDraft:
            renamed = draft.renamed(label, becomes)
            return renamed.with_field(new, "key", proposed_key(renamed.data, new))

        return self.do(made, new)

    def add(self, sort: str, whole: str = "") -> None:
        """Add a label of a sort, of an event type or attribute where it is a role or a value of one."""
        known = {one[1] if not whole else parts(*one)[1] for one in labels_in(self.data)}
        number, part = 1, _NEW[sort]
        while part in known:
            number += 1
            part = f"{_NEW[sort]}-{number}"
        label = within(sort, whole, part) if whole else (sort, part)
        fields: dict[str, Any] = {"values": [_NEW["value"]], "type": "choice"} if sort == "attribute" else {}
        beside = [one for one in labels_in(self.data) if one[0] == sort and parts(*one)[0] == whole]
        behind = len(beside) - 1 - beside.index(self.label) if self.label in beside else 0
        self.do(lambda draft: draft.added(label, fields).moved(label, -behind), label)

    def remove(self, then: Label | None) -> None:
        """Take the label in hand away; ``then`` comes into hand."""
        label = self.label
        if label is not None:
            self.label = None
            if self.do(lambda draft: draft.removed(label), then) is not None:
                self.choose(label)

    def open(self, start: Mapping[str, Any], source: str) -> None:
        """Edit another scheme; undo comes back to this one."""
        self._back, self._forth, self._last = [*self._back[-_MOST:], self._state()], [], None
        self.kept = start
        self._take(_State(SchemeDraft.of(start), None, source))

    def begin_again(self, start: Mapping[str, Any], source: str) -> None:
        """Go on from what was put into the project: steps before that cannot be taken back here."""
        self._back, self._forth, self._last, self.kept = [], [], None, start
        self._take(_State(SchemeDraft.of(start), self.label, source))

    def undo(self) -> None:
        """Take the last step back."""
        if self._back:
            self._forth.append(self._state())
            self._last = None
            self._take(self._back.pop())

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._forth:
            self._back.append(self._state())
            self._last = None
            self._take(self._forth.pop())

    def _state(self) -> _State:
        return _State(self.draft, self.label, self.source)

    def _take(self, state: _State) -> None:
        self.draft, self.source = state.draft, state.source
        there = state.label is None or state.label in set(labels_in(self.data))
        self.label = state.label if there else None
        self._revision += 1
        self.pending = True
        self._pause.start()
        self.changed.emit()
        self.checked.emit()

    # --- checking -----------------------------------------------------------------------------------

    def _check(self) -> None:
        revision, data = self._revision, self.data

        def have(faults: list[Fault]) -> None:
            if revision == self._revision:
                self.faults, self.pending = faults, False
                self.checked.emit()

        self._tasks.start(lambda _progress: scheme_faults(data), have)


_NEW = {
    "kind": "new_kind", "flag": "new_flag", "type": "NEW", "event": "New", "relation": "new_relation",
    "attribute": "new_attribute", "role": "Role", "value": "value",
}  # fmt: skip
"""What a new label is called until somebody calls it something else."""


def _is_placeholder(label: Label) -> bool:
    return re.fullmatch(rf"{_NEW[label[0]]}(-\d+)?", parts(*label)[1]) is not None
