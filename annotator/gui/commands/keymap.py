"""The keys in force: those of the program and the scheme, with the person's own in their place.

Only what differs is kept, in the settings and for each scheme by its name. A project's scheme is never
changed: the windows get a copy of it with other keys.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Label, Scheme
from annotator.domain.sentences import Message, message

from ..look.i18n import key_names, mark, tr
from . import messages
from .key_rules import LABELS, Field, Target, holder, labels_of, unfit
from .keystrokes import both_enters, is_typed, shown_key
from .registry import CommandRegistry

FORMAT = "annotator-keys/1"
_SETTING = "keys/own"
_HEADINGS = {
    Field.SEGMENT_KIND: mark("Segment kinds"),
    Field.ENTITY_TYPE: mark("Entity types"),
    Field.EVENT_TYPE: mark("Event types"),
}
L = TypeVar("L", bound=Label)
Own = dict[Target, tuple[str, ...]]


class KeyRefusedError(AnnotatorError):
    """A key that is somebody else's, or that nobody can have."""


class Keymap(QObject):
    """Gives the registry and a scheme the person's keys, and keeps them."""

    changed = Signal()
    """A key is another one now: whatever shows keys has to look again."""

    def __init__(
        self,
        registry: CommandRegistry,
        scheme: Scheme,
        settings: QSettings | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``scheme`` is the project's own; without ``settings`` nothing is kept."""
        super().__init__(parent)
        self._registry, self._defaults = registry, dict(registry.commands)
        self._original, self._settings = scheme, settings
        self._elsewhere: dict[str, Any] = {}
        self._own: Own = {}
        self.scheme = scheme
        if settings is not None:
            self._take(_read(str(settings.value(_SETTING, "") or "{}")))
            self._apply()

    # --- asking -------------------------------------------------------------------------------------

    def targets(self) -> Iterator[tuple[str, Target, str]]:
        """Yield everything that can have a key: its heading, itself, its name, in the order to show."""
        for command in self._defaults.values():
            yield tr(command.group), Target(Field.COMMAND, command.id), tr(command.title)
        for field in LABELS:
            for label in labels_of(self._original, field).values():
                yield tr(_HEADINGS[field]), Target(field, label.id), label.name

    def keys_of(self, target: Target) -> tuple[str, ...]:
        """Return the keys in force, the one that is shown first."""
        if target.field is Field.COMMAND:
            command = self._registry.commands[target.id]
            return (*command.typed, *command.keys)
        key = labels_of(self.scheme, target.field)[target.id].key
        return (key,) if key else ()

    def default_keys(self, target: Target) -> tuple[str, ...]:
        """Return the keys that the program or the scheme gives."""
        if target.field is Field.COMMAND:
            command = self._defaults[target.id]
            return (*command.typed, *command.keys)
        key = labels_of(self._original, target.field)[target.id].key
        return (key,) if key else ()

    def is_own(self, target: Target) -> bool:
        """Tell whether the person changed the keys of a target."""
        return target in self._own

    def refusal(self, target: Target, key: str) -> Message | None:
        """Return why a target cannot have a key; None if it can."""
        if reason := unfit(target, key, self._defaults):
            return reason
        if name := holder(target, key, self._registry.commands, self.scheme):
            return message(messages.KEY_TAKEN, key=key_names(shown_key(key)), name=name)
        return None

    def take_scheme(self, scheme: Scheme) -> None:
        """Go by another scheme of the project; own keys stay as far as it has what they are of.

        Whoever asked emits ``changed`` once everything else knows the scheme too.
        """
        stored = self._stored()
        self._original = self.scheme = scheme
        self._take(stored)

    # --- changing -----------------------------------------------------------------------------------

    def assign(self, target: Target, keys: tuple[str, ...]) -> None:
        """Give a target these keys and no others; none at all is a choice too. Raises KeyRefusedError."""
        keys = tuple(dict.fromkeys(keys))[: 1 if target.field is not Field.COMMAND else None]
        for key in keys:
            if reason := self.refusal(target, key):
                raise KeyRefusedError(reason)
        if target.field is Field.COMMAND:
            keys = both_enters(keys)
        if set(keys) == set(self.default_keys(target)):
            self._own.pop(target, None)
        else:
            self._own[target] = keys
        self._changed()

    def reset(self, target: Target) -> None:
        """Take a change back. Raises KeyRefusedError if somebody else has the key meanwhile."""
        self.assign(target, self.default_keys(target))

    def reset_all(self) -> None:
        """Take every change back, those for other schemes too."""
        self._own, self._elsewhere = {}, {}
        self._changed()

    # --- as a file ----------------------------------------------------------------------------------

    def to_json(self) -> str:
        """Return the person's keys as JSON, for another machine."""
        return json.dumps({"format": FORMAT, **self._stored()}, ensure_ascii=False, indent=2) + "\n"

    def take_json(self, text: str) -> int:
        """Take the keys of a file in the place of the person's own; return how many were left out.

        Keys that clash, or belong to commands that are not there, are left out. Raises AnnotatorError if the
        text is no keymap.
        """
        try:
            data = json.loads(text)
        except ValueError as error:
            raise AnnotatorError(messages.NOT_KEYS, reason=str(error)) from error
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise AnnotatorError(messages.NOT_KEYS_FORMAT, format=FORMAT)
        self._own, self._elsewhere = {}, {}
        left_out = self._take(data)
        self._changed()
        return left_out

    # --- inside -------------------------------------------------------------------------------------

    def _changed(self) -> None:
        self._apply()
        if self._settings is not None:
            stored = self._stored()
            if any(stored.values()):
                self._settings.setValue(_SETTING, json.dumps(stored, ensure_ascii=False))
            else:
                self._settings.remove(_SETTING)
        self.changed.emit()

    def _apply(self) -> None:
        for command in self._defaults.values():
            own = self._own.get(Target(Field.COMMAND, command.id))
            typed = command.typed if own is None else tuple(key for key in own if is_typed(key))
            keys = command.keys if own is None else tuple(key for key in own if not is_typed(key))
            self._registry.set_keys(command.id, keys, typed)
        self._registry.keys_changed.emit()
        self.scheme = self._rekeyed()

    def _rekeyed(self) -> Scheme:
        """Return the scheme with the person's keys. Its JSON object stays the project's."""

        def labelled(field: Field, labels: Mapping[str, L]) -> dict[str, L]:
            found = dict(labels)
            for target, keys in self._own.items():
                if target.field is field:
                    found[target.id] = replace(found[target.id], key=keys[0] if keys else "")
            return found

        original = self._original
        return replace(
            original,
            segment_kinds=labelled(Field.SEGMENT_KIND, original.segment_kinds),
            entity_types=labelled(Field.ENTITY_TYPE, original.entity_types),
            event_types=labelled(Field.EVENT_TYPE, original.event_types),
        )

    def _stored(self) -> dict[str, Any]:
        commands = {t.id: list(keys) for t, keys in self._own.items() if t.field is Field.COMMAND}
        labels: dict[str, Any] = {}
        for target, keys in self._own.items():
            if target.field is not Field.COMMAND:
                labels.setdefault(target.field.value, {})[target.id] = keys[0] if keys else ""
        schemes = {**self._elsewhere, **({self._original.name: labels} if labels else {})}
        return {"commands": commands, "labels": schemes}

    def _take(self, data: Mapping[str, Any]) -> int:
        """Take stored keys that make sense here; return how many do not."""
        schemes = {str(name): kept for name, kept in _dict(data.get("labels")).items()}
        here = _dict(schemes.pop(self._original.name, {}))
        self._elsewhere = schemes
        asked: Own = {}
        for command_id, keys in _dict(data.get("commands")).items():
            asked[Target(Field.COMMAND, str(command_id))] = tuple(map(str, _list(keys)))
        for field in LABELS:
            for label_id, key in _dict(here.get(field.value)).items():
                asked[Target(field, str(label_id))] = (str(key),) if key else ()
        self._own = {target: keys for target, keys in asked.items() if self._exists(target)}
        self._apply()
        self._drop_clashes()
        return len(asked) - len(self._own)

    def _drop_clashes(self) -> None:
        """Drop own keys that another one has: the table or the scheme may have changed since."""
        again = True
        while again:
            again = False
            for target, keys in list(self._own.items()):
                if any(self.refusal(target, key) for key in keys):
                    del self._own[target]
                    self._apply()
                    again = True
                    break

    def _exists(self, target: Target) -> bool:
        if target.field is Field.COMMAND:
            return target.id in self._defaults
        return target.id in labels_of(self._original, target.field)


def _read(text: str) -> Mapping[str, Any]:
    try:
        return _dict(json.loads(text))
    except ValueError:
        return {}


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
