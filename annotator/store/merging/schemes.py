"""Which of several schemes holds all labels of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.errors import AnnotatorError
from annotator.domain.label_map import Label, labels_of, shown
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, Sentence, message

from . import messages

_SHOWN = 8
"""So many missing labels are named."""


@dataclass(frozen=True, slots=True)
class Known:
    """The scheme in use of one file: ``digest`` is of its data, ``earlier`` are those of older versions."""

    file: str
    scheme: Scheme
    digest: str
    earlier: frozenset[str] = frozenset()


_SORTS: dict[str, Sentence] = {
    "kind": messages.KIND,
    "flag": messages.FLAG,
    "attribute": messages.ATTRIBUTE,
    "value": messages.VALUE,
    "type": messages.ENTITY_TYPE,
    "event": messages.EVENT_TYPE,
    "role": messages.ROLE,
    "relation": messages.RELATION,
}


def labels(scheme: Scheme) -> frozenset[Label]:
    """Return everything that an annotation may name, and which attributes each type has."""
    return labels_of(scheme) | frozenset(_attributes(scheme))


def _attributes(scheme: Scheme) -> Iterator[Label]:
    for type_id in (*scheme.entity_types, *scheme.event_types):
        yield from (("attribute", f"{type_id}.{one.id}") for one in scheme.attributes_of(type_id))


def holds(scheme: Scheme, other: Scheme) -> bool:
    """Tell whether a scheme has all labels of another one."""
    return labels(other) <= labels(scheme)


def chosen(own: Known, others: Sequence[Known]) -> Known:
    """Return the one whose scheme has all labels of the others, whatever order they come in.

    Of several with the same labels the latest is taken: one that another file has among its older versions is
    older, and otherwise the higher version is later. Raises AnnotatorError, naming the labels, if there is
    none.
    """
    found = own
    for other in sorted(others, key=lambda one: (len(labels(one.scheme)), one.digest)):
        found = _later(found, other)
    for other in (own, *others):
        if not labels(other.scheme) <= labels(found.scheme):
            _refuse(own, other if other is not own else found)
    return found


def _later(one: Known, other: Known) -> Known:
    mine, theirs = labels(one.scheme), labels(other.scheme)
    if one.digest == other.digest or theirs < mine:
        return one
    if mine < theirs:
        return other
    if mine != theirs:
        return one if len(mine) >= len(theirs) else other  # refused in the end
    if one.digest in other.earlier and other.digest not in one.earlier:
        return other
    if other.digest in one.earlier and one.digest not in other.earlier:
        return one
    return max(one, other, key=lambda known: (_version(known.scheme.version), known.digest))


def _version(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in text.split("."))


def _refuse(own: Known, other: Known) -> None:
    mine, theirs = labels(own.scheme), labels(other.scheme)
    raise AnnotatorError(
        messages.SCHEMES_DIFFER,
        file=other.file, lacking=named(mine - theirs), missing=named(theirs - mine),
    )  # fmt: skip


def named(found: Iterable[Label]) -> list[Message | str]:
    """Return labels as they stand in a sentence, the first of many."""
    listed = sorted(found)
    said: list[Message | str] = [
        message(messages.LABELS, sort=message(_SORTS[one[0]]), label=shown(one)) for one in listed[:_SHOWN]
    ]
    return [*said, "…"] if len(listed) > _SHOWN else said or ["–"]
