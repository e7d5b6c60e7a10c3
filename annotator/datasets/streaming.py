"""The entries of a dataset as a stream: a lot at a time, made into parts of files by all processors.

A small project is read here; for a larger one workers read on connections of their own while this process
makes lots too, and writes. What is held is a few lots, however large the project is.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from annotator.domain.errors import AnnotatorError, FormatError
from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, EventCluster
from annotator.domain.sentences import Message
from annotator.formats.base import PARTS, Dataset, Entry, Losses, Make
from annotator.store.streams import Address, Planned

from . import messages
from .as_of import AsOf
from .choosing import Choosing, Tally
from .errors import CancelledError
from .gold import Account, Gold, Verdicts
from .loss_file import LossFile, RenderedLosses
from .splitting import SplitParts, divide
from .wishes import ExportWish
from .workers import Workers

if TYPE_CHECKING:
    from annotator.store.project import Project

T = TypeVar("T")
Progress = Callable[[int, int, str], None]
"""Told what is done: documents so far, documents in all (0: not known), the name of the one in hand."""

Cancelled = Callable[[], bool]
_LOT, _CHARACTERS = 100, 2_000_000
"""Documents, and code points of them, that are read at once."""
HELPED = 800
"""Documents from which on a worker is worth its start."""
SECONDS = 3600.0  # for one lot: a worker that hangs is ended by cancelling


@dataclass(frozen=True, slots=True)
class Lot:
    """Some documents that are read at once: positions, ids, parts, and what was decided about their gold."""

    positions: tuple[int, ...]
    ids: tuple[str, ...]
    parts: tuple[str, ...]
    verdicts: Verdicts = field(default_factory=Verdicts)


@dataclass(slots=True)
class Done:
    """What was made of a lot: for each document its name and what its entries became."""

    made: list[tuple[str, list[Any]]]
    tally: Tally
    losses: RenderedLosses
    error: AnnotatorError | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What a worker is asked besides the lot: the same for all lots of one pass, which has a number."""

    number: str
    address: Address
    wish: ExportWish
    make: Make[Any]


@dataclass(slots=True)
class Streaming:
    """The entries of an export, and an account of them that is whole once they have been passed over."""

    project: Project
    wish: ExportWish
    losses: LossFile
    workers: Workers
    progress: Progress
    cancelled: Cancelled
    tally: Tally = field(default_factory=Tally)
    account: Account = field(default_factory=Account)
    later: int = 0
    """How many documents came into the project after the moment that is asked for."""
    split_parts: SplitParts = field(init=False)
    _then: tuple[dict[str, Entity], dict[str, EventCluster]] = field(default_factory=lambda: ({}, {}))
    _lots: dict[str | None, list[Lot]] = field(default_factory=dict)
    _order: dict[str, int] = field(default_factory=dict)
    _passed: int = 0
    _choosing: Choosing = field(init=False)

    def __post_init__(self) -> None:
        """Look over the documents, and over their gold; no text is kept."""
        planned = self.project.streams.planned()
        self._order = {one.id: place for place, one in enumerate(planned)}
        verdicts = self._judged(planned)
        self.split_parts = divide(self.project, self.wish, self.progress, self.cancelled)
        listed = [(one, self.split_parts.parts.get(one.id, "")) for one in planned]
        self._lots[None] = list(_lots(listed, verdicts))
        for part in self.parts():
            self._lots[part] = list(_lots([one for one in listed if one[1] == part], verdicts))
        self._choosing = Choosing(self.project, self.wish)
        tally = self._choosing.begin()
        self.project.streams.lost(self._choosing.damaged.unread)
        self._take(tally)

    def dataset(self) -> Dataset:
        """Return the dataset that the entries are of."""
        account, project = self.account, self.project
        found = self._choosing.dataset(
            entries=self,
            entities=self._then[0] | account.entities | project.entities(),
            clusters=self._then[1] | account.clusters | project.clusters(),
        )
        self._say(self._choosing.damaged.said)
        return found

    def _judged(self, planned: Sequence[Planned]) -> Verdicts:
        """Look at gold, to decide which may go out, and at everything if it is asked for as of a moment.

        An archive begins with the entities that its sets refer to, so these have to be known before.
        """
        project, wish = self.project, self.wish
        as_of = AsOf(project, wish.at) if wish.at is not None else None
        gold = Gold(project, wish.authors_from, unfinished=wish.unfinished, past=as_of is not None)
        self.account = gold.account
        wanted = [one.position for one in planned] if as_of is not None else []
        if as_of is None and gold.judges:
            with_gold = project.streams.with_gold()
            wanted = [one.position for one in planned if one.id in with_gold]
        for at in range(0, len(wanted), _LOT):
            self._look()
            for stored in project.streams.read(wanted[at : at + _LOT], lambda _: None):
                then = as_of.of(stored) if as_of is not None else stored
                if then is not None and gold.judges:
                    gold.chosen(then)
        if as_of is not None:
            self.later, self._then = as_of.left_out, (as_of.entities, as_of.clusters)
        return gold.judged

    # --- as formats see it -------------------------------------------------------------------------

    def parts(self) -> tuple[str, ...]:
        """See `Entries`."""
        return () if not self._order else PARTS if self.wish.divides else ("",)

    def held(self, part: str) -> Collection[str]:
        """See `Entries`."""
        return {one for lot in self._lots.get(part, ()) for one in lot.ids}

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries, read here: what a format makes of them it makes in this process."""
        for lot in self._lots[None]:
            tally = self._choosing.begin(lot.verdicts)
            for stored, part in self._read(lot):
                self._look(stored.document.name)
                yield from self._choosing.entries(stored, part)
            self._take(tally)
        self.progress(len(self._order), len(self._order), "")

    def _read(self, lot: Lot) -> Iterator[tuple[Any, str]]:
        parts = dict(zip(lot.ids, lot.parts, strict=True))
        return ((one, parts[one.document.id]) for one in self._choosing.read(lot.positions))

    def each(self, dataset: Dataset, make: Make[T], losses: Losses | None, part: str | None) -> Iterator[T]:
        """See `Dataset.each`. Raises CancelledError, and AnnotatorError if a worker ended."""
        made = make(dataset)
        for done in self._done(self._lots.get(part, []), make, made):
            if done.error is not None:
                raise done.error
            if losses is not None:
                self._take(done.tally)
                self.losses.take(done.losses, None)
            for name, results in done.made:
                self._look(name if losses is not None else None)
                yield from results
        if losses is not None and self._passed >= len(self._order):
            self.progress(len(self._order), len(self._order), "")

    def _done(self, lots: Sequence[Lot], make: Make[Any], made: Callable[..., Any]) -> Iterator[Done]:
        address = self.project.streams.address()
        order = None
        if address is not None and sum(len(lot.ids) for lot in lots) >= HELPED:
            order = Order(fresh_id(), address, self.wish, make)

        def here(lot: Lot) -> Done:
            return made_of(lot, self._choosing, made, self._look)

        try:
            yield from self.workers.in_order(lots, here, made_elsewhere, order, self._look)
        except FormatError as error:
            if error.reason.id.startswith("error.pages"):
                raise AnnotatorError(messages.WORKER_ENDED, reason=error.reason) from error
            raise

    # --- the account -------------------------------------------------------------------------------

    def _look(self, name: str | None = None) -> None:
        """Say how far it is, if a document is in hand. Raises CancelledError if the person wants to stop."""
        if self.cancelled():
            raise CancelledError(messages.CANCELLED)
        if name is not None:
            self.progress(self._passed, len(self._order), name)
            self._passed += 1

    def _take(self, tally: Tally) -> None:
        whole = self.tally
        whole.documents += tally.documents
        whole.left_out += tally.left_out
        whole.entries += tally.entries
        whole.authors += tally.authors
        whole.parts += tally.parts
        whole.examples += tally.examples
        whole.doubtful.add(tally.doubtful)
        whole.divided |= tally.divided
        whole.not_imported += tally.not_imported
        self.account.taken += tally.gold
        self.losses.take(tally.losses, self._order)
        self._say(tally.said)

    def _say(self, said: Sequence[Message]) -> None:
        self.tally.said += [one for one in said if one not in self.tally.said]

    def settle(self) -> None:
        """Put what was found out about single documents into the order of the project."""
        self.tally.not_imported.sort(key=lambda one: self._order[one[0]])
        self.tally.divided = dict(sorted(self.tally.divided.items(), key=lambda one: self._order[one[0]]))
        self.account.taken.sort(key=lambda one: self._order[one.document])


def _lots(listed: Sequence[tuple[Planned, str]], verdicts: Verdicts) -> Iterator[Lot]:
    by_document: dict[str, list[tuple[str, str]]] = {}
    for key in verdicts:
        by_document.setdefault(key[0], []).append(key)

    def lot(some: list[tuple[Planned, str]]) -> Lot:
        pages, parts = zip(*some, strict=True)
        ids = tuple(one.id for one in pages)
        mine = {key: verdicts[key] for one in ids for key in by_document.get(one, ())}
        return Lot(tuple(one.position for one in pages), ids, parts, mine)

    held, characters = list[tuple[Planned, str]](), 0
    for one in listed:
        held.append(one)
        characters += one[0].characters
        if len(held) == _LOT or characters >= _CHARACTERS:
            yield lot(held)
            held, characters = [], 0
    if held:
        yield lot(held)


def made_of(lot: Lot, choosing: Choosing, made: Callable[..., Any], look: Callable[[], None]) -> Done:
    """Return what is made of a lot; ``look`` raises CancelledError."""
    tally, losses = choosing.begin(lot.verdicts), RenderedLosses()
    parts = dict(zip(lot.ids, lot.parts, strict=True))
    found: list[tuple[str, list[Any]]] = []
    for stored in choosing.read(lot.positions):
        look()
        entries = choosing.entries(stored, parts[stored.document.id])
        found.append((stored.document.name, [made(entry, losses) for entry in entries]))
    return Done(found, tally, losses)


# --- in another process ---------------------------------------------------------------------------------


class _Worker:
    """What a worker keeps between two lots: the project, and what makes entries for one order."""

    order = ""
    choosing: Choosing
    made: Callable[..., Any]


def made_elsewhere(order: Order, lot: Lot) -> Done:
    """Return what is made of a lot, in a worker."""
    try:
        if _Worker.order != order.number:
            _begin(order)
        return made_of(lot, _Worker.choosing, _Worker.made, _go_on)
    except AnnotatorError as error:
        return Done([], Tally(), RenderedLosses(), error)


def _begin(order: Order) -> None:
    from annotator.store.project import Project

    project = _Worker.choosing.project if _Worker.order else Project(*order.address.opened())
    _Worker.choosing = Choosing(project, order.wish)
    _Worker.made = order.make(_Worker.choosing.dataset())
    _Worker.order = order.number


def _go_on() -> None:
    """Cancelling ends a worker; it need not ask."""
