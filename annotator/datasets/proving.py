"""An export read back by the program it is for, and whether that found what was exported."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.sentences import Message, message
from annotator.formats import registry
from annotator.formats.base import Holds
from annotator.formats.proofs.proof import OWN, Prove

from . import proving_messages as messages
from .export_report import ExportReport


@dataclass(frozen=True, slots=True)
class Proved:
    """Which program read an export, what it found, and what of that is not what was exported."""

    consumer: str
    version: str
    records: int
    read: dict[str, int]
    """How many it found of each kind, or of kinds it does not tell apart: ``mentions+events``."""
    exported: dict[str, int] = field(default_factory=dict)
    """How many of these stand in the export by its account."""
    own: bool = False
    """Whether it was a checker of our own."""

    @property
    def same(self) -> bool:
        """Whether the program found what was exported."""
        return self.read == self.exported

    def message(self) -> Message:
        """Return it as a sentence."""
        found = [f"{count} {what.replace('_', ' ')}" for what, count in self.read.items()]
        values = {"consumer": self.consumer, "version": self.version, "records": self.records, "found": found}
        if self.same:
            return message(messages.CHECKED if self.own else messages.PROVED, **values)
        account = [f"{count} {what.replace('_', ' ')}" for what, count in self.exported.items()]
        form = messages.NOT_CHECKED if self.own else messages.NOT_PROVED
        return message(form, **values, exported=account)

    def to_json(self) -> dict[str, object]:
        """Return it as the command line prints it."""
        return {
            "consumer": self.consumer, "version": self.version, "records": self.records, "read": self.read,
            "exported": self.exported, "same": self.same, "own": self.own,
        }  # fmt: skip


def require_prover(key: str) -> Prove:
    """Return what reads an export of a format back. Raises AnnotatorError if no such program is known."""
    found = registry.prover(key)
    if found is None:
        known = [one.key for one in registry.FORMATS.values() if one.proof]
        raise AnnotatorError(messages.NO_CONSUMER, format=key, known=known)
    return found


def prove(report: ExportReport) -> Proved:
    """Read an export with the program it is for.

    Raises AnnotatorError if none is known or it is not installed (the export stays), or refuses a file.
    """
    key = report.wish.format
    reader, chosen = require_prover(key), registry.FORMATS[key]
    consumer = chosen.consumer or OWN
    try:
        proof = reader(report.destination)
    except ImportError as error:
        raise AnnotatorError(messages.CONSUMER_ABSENT, format=key, consumer=consumer) from error
    except FormatError:
        raise
    except Exception as error:
        fault = f"{type(error).__name__}: {error}"[:300]
        raise AnnotatorError(messages.CONSUMER_FAILED, consumer=consumer, fault=fault) from error
    counts = {
        "+".join(what.value for what in kinds): (count, sum(_exported(report, what) for what in kinds))
        for kinds, count in proof.read.items()
    }
    return Proved(
        proof.consumer,
        proof.version,
        proof.records,
        {name: found for name, (found, _) in counts.items()},
        {name: stands for name, (_, stands) in counts.items()},
        proof.own,
    )


def _exported(report: ExportReport, what: Holds) -> int:
    return report.stored.get(what.value, 0) - report.lost.get(what.value, 0)
