"""What every format reads from and writes to: a dataset in, documents out, an account of what was lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import FormatError, Place, told_by
from annotator.domain.items import Document, Entity, Event, EventCluster, Mention
from annotator.domain.nodemap import NodeMap
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message

T = TypeVar("T")
PARTS = ("train", "dev", "test")


class Holds(StrEnum):
    """What can be stored, and so what a format may or may not be able to hold."""

    SEGMENTS = "segments"
    MENTIONS = "mentions"
    EVENTS = "events"
    ARGUMENTS = "arguments"
    RELATIONS = "relations"
    ATTRIBUTES = "attributes"
    ENTITY_LINKS = "entity_links"
    CLUSTER_LINKS = "cluster_links"
    NOTES = "notes"
    PAGE_FLAGS = "page_flags"


@dataclass(frozen=True, slots=True)
class Entry:
    """One text to export: the document, the sets chosen for it, and its part of the dataset.

    ``part`` is "" without a split, else train, dev or test. In article mode ``document`` is one article
    (its own text, its own id ``<document id>#<number>``) and the sets have offsets into that text.
    """

    document: Document
    sets: tuple[AnnotationSet, ...]
    part: str = ""


Make = Callable[["Dataset"], Callable[[Entry, "Losses"], T]]
"""A function of a module that, given a dataset, returns what turns an entry into a part of a file.

It may be called in another process, where the dataset has no entries; what is made has to be picklable.
"""


class Entries(Protocol):
    """The entries of a dataset, in project order, each read when it is its turn and then forgotten."""

    def __iter__(self) -> Iterator[Entry]:
        """Yield the entries one by one."""

    def parts(self) -> tuple[str, ...]:
        """Return train, dev and test if there is a split, else the one part ""; () without entries."""

    def held(self, part: str) -> Collection[str]:
        """Return the ids of the documents in a part."""

    def each(self, dataset: Dataset, make: Make[T], losses: Losses | None, part: str | None) -> Iterator[T]:
        """See `Dataset.each`."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Entries that are in memory."""

    entries: tuple[Entry, ...]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def parts(self) -> tuple[str, ...]:
        """See `Entries`."""
        return PARTS if any(one.part for one in self.entries) else ("",) * bool(self.entries)

    def held(self, part: str) -> Collection[str]:
        """See `Entries`."""
        return {one.document.id for one in self.entries if one.part == part}

    def each(self, dataset: Dataset, make: Make[T], losses: Losses | None, part: str | None) -> Iterator[T]:
        """See `Dataset.each`."""
        made, account = make(dataset), Losses() if losses is None else losses
        return (made(one, account) for one in self.entries if part is None or one.part == part)


@dataclass(frozen=True, slots=True)
class SourceTree:
    """The markup that a document's text was made of; ``root`` parses it anew, since a writer changes it."""

    source: bytes = field(repr=False)
    encoding: str
    """The Python codec that decodes ``source``."""
    html: str = field(repr=False)
    nodes: NodeMap = field(repr=False)
    root: Callable[[], Any] = field(repr=False)
    """Gives the root element (lxml) of a new tree, from the parser that made ``nodes``."""


@dataclass(frozen=True, slots=True)
class Made:
    """A page made of HTML bytes: the document, the bytes, the node map, and what looked wrong."""

    document: Document
    source: bytes = field(repr=False)
    nodes: NodeMap = field(repr=False)
    warnings: tuple[Message, ...] = ()


class Pages(Protocol):
    """The program's one HTML reader, as formats may use it without importing it."""

    def page(
        self,
        source: bytes,
        *,
        path: str,
        encoding: str | None = None,
        declared: str | None = None,
        uri: str | None = None,
    ) -> Made:
        """Return the page that HTML bytes are. Raises FormatError with the reason if they are none.

        ``encoding`` is obeyed; ``declared`` is what the dataset says, and the bytes may know better.
        """

    def of_tree(
        self, call: Callable[[Any], T], source: bytes, *, path: str, encoding: str | None = None
    ) -> T:
        """Return what ``call``, a function of a module, finds in the tree of HTML bytes. Raises FormatError.

        ``call`` is given the root element (lxml), perhaps in another process.
        """

    def text(self, html: str) -> str:
        """Return the text that the reader makes of decoded HTML. Raises FormatError."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """What is exported. ``entries`` stand in project order, and may be more than memory holds."""

    name: str
    scheme: Scheme
    entries: Entries | tuple[Entry, ...]
    entities: Mapping[str, Entity] = field(default_factory=dict)
    clusters: Mapping[str, EventCluster] = field(default_factory=dict)
    source_bytes: Callable[[str], bytes | None] | None = None
    """Gives the bytes of a document id; when set, the archive carries them too."""
    node_map: Callable[[str], NodeMap] | None = None
    """Gives the node map of a document id; when set, the archive carries it too."""
    profile: str = ""
    """The binary profile of a page-extraction format; "" for the format's own."""
    articles: str = ""
    """``first`` or ``all`` articles of a page; "" for what the profile has."""
    whole_tokens: bool = False
    """Whether spans grow to the tokens that a format finds; if not, tokens are cut at their edges."""
    work: Callable[[Entry], Mapping[str, Any]] | None = None
    """Gives the records of what people do about each other's work on a document, for the archive."""
    project_work: Mapping[str, Any] = field(default_factory=dict)
    """Such records of the whole project, and its settings."""
    markup: Callable[[Document], SourceTree | None] | None = None
    """Gives the markup of a document, or None for one that was not HTML."""
    pages: Pages | None = None
    """Reads what a format wrote, to see whether it still says the same."""

    def parts(self) -> tuple[str, ...]:
        """Return train, dev and test if there is a split, else the one part ""; () without entries."""
        return self._entries().parts()

    def held(self, part: str) -> Collection[str]:
        """Return the ids of the documents in a part."""
        return self._entries().held(part)

    def each(self, make: Make[T], losses: Losses | None, part: str | None = None) -> Iterator[T]:
        """Yield what is made of each entry in order, of one part or of all; several processes may make it.

        ``losses`` gets what was left out on the way; None: it is a first look, and keeps no account.
        """
        return self._entries().each(self, make, losses, part)

    def _entries(self) -> Entries:
        return Listed(self.entries) if isinstance(self.entries, tuple) else self.entries


@dataclass(frozen=True, slots=True)
class Loss:
    """One thing that is stored but does not stand in the export, and why."""

    what: Holds
    document: str
    item: str
    surface: str
    reason: Message

    def to_json(self) -> dict[str, str]:
        """Return it as it stands in ``loss.json``."""
        return {
            "what": self.what.value,
            "document": self.document,
            "id": self.item,
            "surface": self.surface,
            "reason": str(self.reason),
            "code": self.reason.id,
        }


class Losses:
    """The account of an export: for each kind of thing, stored = exported + lost."""

    def __init__(self) -> None:
        """Start with nothing stored and nothing lost."""
        self.stored: Counter[Holds] = Counter()
        self.lost: list[Loss] = []
        self.counts: dict[Holds, Counter[Message]] = {}
        self.left_out: Counter[tuple[str, Message]] = Counter()
        """By part and reason, how many texts that were given to the format are not in the export."""
        self.changed: Counter[Message] = Counter()
        """What stands in the export in another shape, with a number."""
        self.grown: Collection[str] = ()
        """Items of the set in hand that were grown to whole tokens: `settle` counts those that stand."""

    def lose(self, what: Holds, document: str, item: str, surface: str, reason: Message) -> None:
        """Record that a thing does not stand in the export."""
        self.counts.setdefault(what, Counter())[reason] += 1
        self.keep(Loss(what, document, item, surface, reason))

    def keep(self, loss: Loss) -> None:
        """Keep one loss, which is counted already, for the report."""
        self.lost.append(loss)

    def leave_out(self, entry: Entry, reason: Message) -> None:
        """Record that a text as a whole is not in the export."""
        self.left_out[entry.part, reason] += 1

    def change(self, what: Message, count: int = 1) -> None:
        """Count something that stands in the export, but not as it is stored."""
        if count:
            self.changed[what] += count

    def exported(self, what: Holds) -> int:
        """Return how many of a kind stand in the export."""
        return self.stored[what] - self.reasons()[what].total()

    def to_json(self) -> dict[str, object]:
        """Return the object of ``loss.json``: counts by kind and reason, every loss, what changed shape.

        Reasons are in English there, for a file says the same whatever language it was made in; the code of a
        reason stays when its words change.
        """
        made: dict[str, object] = {"kinds": self.kinds(), "items": [loss.to_json() for loss in self.lost]}
        return made | ({"changed": self.changes()} if self.changed else {})

    def kinds(self) -> dict[str, object]:
        """Return for each kind of thing how many are stored, exported and lost, by reason in English."""
        reasons = self.reasons()
        return {
            what.value: {
                "stored": self.stored[what],
                "exported": self.stored[what] - reasons[what].total(),
                "lost": dict(sorted((str(one), count) for one, count in reasons[what].items())),
            }
            for what in Holds
        }

    def reasons(self) -> dict[Holds, Counter[Message]]:
        """Return how many things of each kind are lost for which reason."""
        return {what: self.counts.get(what, Counter()) for what in Holds}

    def changes(self) -> dict[str, int]:
        """Return what stands in the export in another shape, in English, with its number."""
        return dict(sorted((str(what), count) for what, count in self.changed.items()))


def count_stored(losses: Losses, sets: Iterable[AnnotationSet]) -> None:
    """Add everything in ``sets`` to the account of what is stored."""
    for one in sets:
        losses.stored[Holds.SEGMENTS] += len(one.segments)
        losses.stored[Holds.MENTIONS] += len(one.mentions)
        losses.stored[Holds.EVENTS] += len(one.events)
        losses.stored[Holds.ARGUMENTS] += sum(len(e.arguments) for e in one.events.values())
        losses.stored[Holds.RELATIONS] += len(one.relations)
        placed: list[Mention | Event] = [*one.mentions.values(), *one.events.values()]
        losses.stored[Holds.ATTRIBUTES] += sum(len(item.attributes) for item in placed)
        losses.stored[Holds.ENTITY_LINKS] += sum(1 for m in one.mentions.values() if m.entity)
        losses.stored[Holds.CLUSTER_LINKS] += sum(1 for e in one.events.values() if e.cluster)
        losses.stored[Holds.NOTES] += len(one.notes)
        losses.stored[Holds.PAGE_FLAGS] += len(one.flags)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file or record that could not be read: where, and why."""

    path: str
    reason: Message
    place: Place = None

    @classmethod
    def of(cls, error: Exception, path: Path | str, place: Place = None) -> Refusal:
        """Return what an error says of a file; ``path`` and ``place`` are for one that does not name them."""
        if isinstance(error, FormatError):
            return cls(error.path or str(path), error.reason, error.place or place)
        return cls(str(path), told_by(error), place)


@dataclass(frozen=True, slots=True)
class Incoming:
    """One document read from a dataset, with what is said about it.

    ``sets`` carry their own authors; a reader of a format that names none uses the author it was given.
    ``warnings`` are things that were read but look wrong, or single items that were left out, with
    reason. ``work``: see ``Dataset.work``. ``place`` is where in the file or folder it stood; ``file`` is
    which file of a folder that is read as a whole it was, from the folder on.
    """

    document: Document
    sets: tuple[AnnotationSet, ...] = ()
    entities: tuple[Entity, ...] = ()
    clusters: tuple[EventCluster, ...] = ()
    warnings: tuple[Message, ...] = ()
    source_bytes: bytes | None = None
    node_map: NodeMap | None = None
    states: bool = False
    """Whether the file says how far its authors have come; if not, they are taken to be done."""
    made_of: str = ""
    """The digest (``set_text.set_digest``) of the one set that the file was made of, if it says so."""
    work: Mapping[str, Any] = field(default_factory=dict)
    place: Place = None
    file: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What a reader is asked: whose annotations they are, and the project's scheme."""

    scheme: Scheme
    author: str
    encoding: str | None = None
    pages: Pages | None = None
    """Makes pages of HTML, for formats that are gold text on a page."""
    named: bool = True
    """Whether a person said whose the annotations are; if not, those of a gold standard are ``gold``'s."""


Reader = Callable[[Path, Request], Iterator[Incoming | Refusal]]
"""Reads one path (a file, or a folder for formats made of many files), lazily, never raising on bad input."""

Writer = Callable[[Dataset, Path, Losses], None]
"""Writes a dataset's files into an empty folder and records what it could not hold.

The caller counts what is stored (``count_stored``, once, before anything is left out); a writer only
calls ``Losses.lose``. A writer whose format has ``many_sets`` False writes an entry's first set.
"""


@dataclass(frozen=True, slots=True)
class Format:
    """A format as the registry knows it. Modules are imported when a format is used, not before."""

    key: str
    title: str
    description: str
    module: str
    holds: frozenset[Holds]
    reads: bool = False
    writes: bool = False
    suffixes: tuple[str, ...] = ()
    extra: str | None = None
    proof: str = ""
    """What reads an export with the program it is for, ``module:function`` in ``proofs``; "": none."""
    consumer: str = ""
    """The distribution that has that program; "" where it is a checker of our own."""
    many_sets: bool = False
    """Whether one entry may carry the sets of several authors (only the archive)."""
    folder: bool = False
    """Whether a dataset is a folder of files that belong together."""
    gold: bool = False
    """Whether what it holds is gold: read without a name it is the author ``gold``'s."""
    profile: str | None = None
    """The profile of segment kinds it is written with, "" for one that can go without; None: it has none."""
    tokens: bool = False
    """Whether a mention is a run of tokens: of the rows it has, or of the program that learns from it."""
    keeps_unlabelled: bool = False
    """Whether text under no segment can be told from boilerplate, where there is a profile."""
    mixed: str = ""
    """What becomes of a piece of the page that is part content, part boilerplate."""
