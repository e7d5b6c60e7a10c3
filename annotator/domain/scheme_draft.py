"""A scheme in the making, which remembers which of its labels were which of the scheme that it began as.

So a label that got another id is known to be the same one, and what people have said with it can go along.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Self

from . import messages, scheme_editing
from .errors import SchemeError
from .label_map import Label, LabelMap, from_json, parts, to_json, within
from .scheme import ANY_EVENT, is_id

Json = dict[str, Any]
SORTS_OF = {group: sort for sort, group in scheme_editing.GROUPS.items()}
"""The sort of the labels of each group of a scheme's JSON."""


@dataclass(frozen=True, slots=True)
class SchemeDraft:
    """A scheme as JSON, the one it began as, and for each label that was in that one which it was.

    Ids in it are always right and stand once; other fields may be wrong for a while.
    """

    start: Mapping[str, Any]
    data: Mapping[str, Any]
    origins: Mapping[Label, Label] = field(default_factory=dict)
    """What labels of ``data`` were in ``start``; those that are not named are new."""

    @classmethod
    def of(cls, start: Mapping[str, Any], data: Mapping[str, Any] | None = None) -> Self:
        """Return a draft of a scheme that is ``data`` now; what is called the same is the same."""
        now = start if data is None else data
        before = set(labels_in(start))
        return cls(start, now, {one: one for one in labels_in(now) if one in before})

    @property
    def changed(self) -> bool:
        """Whether anything is other than at the start."""
        return self.data != self.start

    # --- changes: each returns another draft -------------------------------------------------------------

    def added(self, label: Label, fields: Mapping[str, Any] | None = None) -> Self:
        """Return a draft with a label more; one that was at the start and went is that one again.

        Raises SchemeError for an id that is taken, or is none.
        """
        _require_id(label)
        self._require_free(label)
        return self._with(scheme_editing.added(self.data, label, fields), {label: label})

    def restored(self, label: Label) -> Self:
        """Return a draft in which a label of the start that went is there again, as it was then.

        A role or a value comes back into what it is of. Raises SchemeError if its id is taken, or if what it
        was of is gone.
        """
        whole, part = parts(*label)
        now = label
        if whole:
            owner = ("event" if label[0] == "role" else "attribute", whole)
            owners = [one for one, was in self.origins.items() if was == owner]
            if not owners:
                raise SchemeError(messages.SCHEME_LACKS, label=whole)
            now = within(label[0], owners[0][1], part)
        self._require_free(now)
        before = scheme_editing.found(dict(self.start), label)
        fields = {} if isinstance(before, str) else {k: v for k, v in before.items() if k != "id"}
        made = scheme_editing.added(self.data, now, self._still_there(fields))
        if label[0] == "value" and is_retired(self.start, label):
            made = scheme_editing.retired(made, now, on=True)
        inside = [one for one in labels_in(self.start) if parts(*one)[0] == label[1] and _owner(one) == label]
        return self._with(made, {now: label} | {one: one for one in inside})

    def removed(self, label: Label) -> Self:
        """Return a draft without a label, and without what cannot be without it."""
        return self._with(scheme_editing.removed(self.data, label), {})

    def renamed(self, label: Label, becomes: str) -> Self:
        """Return a draft in which a label has another id. Raises SchemeError if that is taken, or none."""
        sort, (whole, _) = label[0], parts(*label)
        new = within(sort, whole, becomes) if whole else (sort, becomes)
        if new == label:
            return self
        _require_id(new)
        self._require_free(new)
        made = scheme_editing.renamed(self.data, label, becomes)
        led = {one: _moved(one, label, new) for one in self.origins}
        return replace(self, data=made, origins={led[one]: was for one, was in self.origins.items()})

    def with_field(self, label: Label, name: str, value: Any) -> Self:
        """Return a draft in which a field of a label says something else; None takes it away."""
        return replace(self, data=scheme_editing.with_field(self.data, label, name, value))

    def retired(self, label: Label, *, on: bool) -> Self:
        """Return a draft in which a label is retired, or offered again. Raises SchemeError."""
        return replace(self, data=scheme_editing.retired(self.data, label, on=on))

    def with_head(self, name: str, value: str) -> Self:
        """Return a draft in which the scheme itself has another name, title, version or description."""
        made = {**self.data, name: value}
        if not value and name == "description":
            del made[name]
        return replace(self, data=made)

    def moved(self, label: Label, by: int) -> Self:
        """Return a draft in which a label stands so many places further down among its sort."""
        return replace(self, data=scheme_editing.moved(self.data, label, by))

    # --- what came of the start --------------------------------------------------------------------------

    def gone(self) -> list[Label]:
        """Return what was there at the start and is not any more; of what went whole, only the whole."""
        left = set(self.origins.values())
        lost = [one for one in labels_in(self.start) if one not in left]
        return [one for one in lost if _owner(one) not in lost]

    def label_map(self) -> LabelMap:
        """Return what labels of the start are called now, as far as they are called otherwise."""
        pairs: dict[Label, Label | None] = {}
        for now, was in self.origins.items():
            if parts(*now)[1] != parts(*was)[1]:
                pairs[was] = now
        return from_json(to_json(pairs))

    def is_new(self, label: Label) -> bool:
        """Tell whether a label was not there at the start."""
        return label not in self.origins

    def differs(self, label: Label) -> bool:
        """Tell whether a label that was there at the start says something else now."""
        was = self.origins.get(label)
        if was is None:
            return False
        if label[0] == "value":
            return is_retired(self.data, label) != is_retired(self.start, was)
        return bool(indexed(self.data).get(label) != indexed(self.start).get(was))

    # --- inside ------------------------------------------------------------------------------------------

    def _with(self, data: Json, more: Mapping[Label, Label]) -> Self:
        """Return the draft with other data; ``more`` are labels that are taken for those of the start."""
        before, there = set(labels_in(self.start)), set(labels_in(data))
        origins = {one: was for one, was in self.origins.items() if one in there}
        taken = set(origins.values())
        for one, was in more.items():
            if one in there and was in before and was not in taken:
                origins[one] = was
        return replace(self, data=data, origins=origins)

    def _still_there(self, fields: Json) -> Json:
        """Return fields of a label of the start without what they refer to and is gone."""
        types = {label[1] for label in labels_in(self.data) if label[0] in ("type", "event")} | {ANY_EVENT}
        attributes = {label[1] for label in labels_in(self.data) if label[0] == "attribute"}
        made = dict(fields)
        for name, known in (
            ("targets", types),
            ("source", types),
            ("target", types),
            ("attributes", attributes),
        ):
            if name in made:
                made[name] = [one for one in made[name] if one in known]
        if "roles" in made:
            made["roles"] = [role for role in map(self._still_there, made["roles"]) if role["targets"]]
        return made

    def _require_free(self, label: Label) -> None:
        """Raise SchemeError if a label is there, or its id is that of another sort it must differ from."""
        taken = set(labels_in(self.data))
        both = {"type": "event", "event": "type"}
        if label in taken:
            raise SchemeError(messages.SCHEME_ALREADY, label=parts(*label)[1])
        if label[0] in both and (both[label[0]], label[1]) in taken:
            raise SchemeError(messages.SCHEME_BOTH_TYPES, id=label[1])


def labels_in(data: Mapping[str, Any]) -> Iterator[Label]:
    """Yield the labels of a scheme as JSON in its order, roles and values after what they are of."""
    return iter(indexed(data))


def indexed(data: Mapping[str, Any]) -> Mapping[Label, Any]:
    """Return the JSON objects of a scheme by label (of a value, the value). Remembered: change neither."""
    for known, index in _INDEXES:
        if known is data:
            return index
    index = dict(_objects(data))
    _INDEXES.insert(0, (data, index))
    del _INDEXES[_KEPT:]
    return index


def _objects(data: Mapping[str, Any]) -> Iterator[tuple[Label, Any]]:
    for sort, group in scheme_editing.GROUPS.items():
        for one in data.get(group, ()):
            yield (sort, one["id"]), one
            yield from ((within("role", one["id"], role["id"]), role) for role in one.get("roles", ()))
            if sort == "attribute":
                yield from ((within("value", one["id"], value), value) for value in one.get("values", ()))


def is_retired(data: Mapping[str, Any], label: Label) -> bool:
    """Tell whether a label of a scheme as JSON is there and retired."""
    if label[0] != "value":
        return bool((indexed(data).get(label) or {}).get("retired"))
    whole, part = parts(*label)
    return part in (indexed(data).get(("attribute", whole)) or {}).get("retired_values", ())


_KEPT = 4
_INDEXES: list[tuple[Mapping[str, Any], Mapping[Label, Any]]] = []


def label_at(data: Any, path: Sequence[str | int]) -> Label | None:
    """Return whose a place in the JSON of a scheme is; None: that of none, or of one without an id."""
    try:
        sort, label = SORTS_OF[str(path[0])], data[path[0]][path[1]]
        if len(path) > 3 and path[2] == "roles":
            return within("role", label["id"], label["roles"][path[3]]["id"])
        return sort, str(label["id"])
    except (KeyError, IndexError, TypeError):
        return None


def _owner(label: Label) -> Label | None:
    whole, _ = parts(*label)
    return ("event" if label[0] == "role" else "attribute", whole) if whole else None


def _moved(one: Label, label: Label, new: Label) -> Label:
    """Return what a label is called once ``label``, which it is or is part of, is called ``new``."""
    if one == label:
        return new
    return within(one[0], new[1], parts(*one)[1]) if _owner(one) == label else one


def _require_id(label: Label) -> None:
    part = parts(*label)[1]
    if not is_id(part):
        raise SchemeError(messages.SCHEME_ID, where=scheme_editing.GROUPS.get(label[0], label[0]), id=part)
