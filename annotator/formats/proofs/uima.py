"""XMI read by dkpro-cassis, with the types that are beside it."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..base import Holds
from ..corpora.xmi_types import ENTITY, EVENT, RELATION, SEGMENT
from .proof import Proof, apart

_TYPES = {
    ENTITY: Holds.MENTIONS, EVENT: Holds.EVENTS, RELATION: Holds.RELATIONS, SEGMENT: Holds.SEGMENTS,
}  # fmt: skip


def prove_xmi(folder: Path) -> Proof:
    """Load every file; what is not of a type that is beside it, cassis refuses."""
    import cassis

    with (folder / "TypeSystem.xml").open("rb") as stream:
        types = cassis.load_typesystem(stream)
    read: Counter[Holds] = Counter(dict.fromkeys((*_TYPES.values(), Holds.ARGUMENTS), 0))
    records = 0
    for path in sorted(folder.rglob("*.xmi")):
        records += 1
        with path.open("rb") as stream:
            # Long texts are ours: without it lxml takes them for an attack.
            _count(cassis.load_cas_from_xmi(stream, typesystem=types, trusted=True), read)
    return Proof("dkpro-cassis", version("dkpro-cassis"), apart(read), records)


def _count(cas: Any, read: Counter[Holds]) -> None:
    for name, what in _TYPES.items():
        found = list(cas.select(name))
        read[what] += len(found)
        if what is Holds.EVENTS:
            slots = (event.arguments.elements for event in found if event.arguments)
            read[Holds.ARGUMENTS] += sum(map(len, slots))
