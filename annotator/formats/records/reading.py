"""What the readers of other programs' records share: a page of a record's text, and sets that are let in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.domain.errors import EditError, FormatError, fault_of
from annotator.domain.ids import fresh_id
from annotator.domain.items import Author, Document, Source, State
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import Message, message

from .. import messages
from ..admission import Raw, admit, incomplete, renamed
from ..base import Incoming, Refusal, Request
from ..brat_text import Positions
from .containers import records
from .identity import Known, known

Json = Mapping[str, Any]
_LONGEST = 2000  # characters of a value that is kept as metadata
_PARTS = ("all", "train", "dev", "test")
_NAMES = ("title", "headline", "name", "id", "doc_id")
_ADDRESSES = ("url", "uri", "link", "source_url")


@dataclass(slots=True)
class RecordPage:
    """The page of one record: its text, how positions in it are counted, what is ours of it."""

    positions: Positions
    document: Document
    source_bytes: bytes | None
    known: Known | None
    place: Message
    warnings: list[Message] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The page's text, with LF alone."""
        return self.positions.text

    def span(self, start: object, end: object) -> Span:
        """Return a place as the file counts it. Raises FormatError for one that is none."""
        begin = self.positions.way.place(start) if type(start) is int else None
        stop = self.positions.way.place(end) if type(end) is int else None
        if begin is None or stop is None or not begin < stop:
            raise FormatError(messages.NO_RANGE, start=start, end=end, length=len(self.text))
        return Span((Range.at(begin, stop),))


@dataclass(slots=True)
class Said:
    """What a record says of one author's work: the set as it stands there, and what had to be left out."""

    raw: Raw
    names: dict[str, str | Message] = field(default_factory=dict)
    """What the file calls items, by the id they have here."""
    warnings: list[Message] = field(default_factory=list)

    def leave_out(self, item: Message, reason: Message) -> None:
        """Note something that cannot be read; a set without it is not whole."""
        self.warnings.append(message(messages.LEFT_OUT, item=item, reason=reason))

    def new_id(self, ours: object, name: str | Message) -> str:
        """Return the id of a new item, ours if the file still has it; warnings call it by its name there."""
        taken = isinstance(ours, str) and ours and ours not in self.names
        made = str(ours) if taken else fresh_id()
        self.names[made] = name
        return made


def files_of(path: Path, suffix: str) -> list[Path]:
    """Return a file, or the files of the parts of an export in a folder."""
    if not path.is_dir():
        return [path]
    return [one for name in _PARTS if (one := path / f"{name}{suffix}").is_file()]


def read_each(
    path: Path, read: Callable[[dict[str, Any], int, Message], Iterable[Incoming | Refusal]]
) -> Iterator[Incoming | Refusal]:
    """Yield what ``read`` makes of each record, given its number and place; it may raise FormatError."""
    found = 0
    try:
        for place, record in records(path):
            found += 1
            if isinstance(record, Refusal):
                yield record
                continue
            try:
                yield from read(record, found, place)
            except FormatError as error:
                yield Refusal(error.path or str(path), error.reason, place)
            except EditError as error:
                yield Refusal(str(path), error.message, place)
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                # A value of a kind that no program writes: the record is refused, and the next one read.
                yield Refusal(str(path), message(messages.FIELD, fault=fault_of(error)), place)
    except (OSError, FormatError) as error:
        yield Refusal.of(error, path)
        return
    if not found:
        yield Refusal(str(path), message(messages.NO_RECORDS))


def page_of(raw: object, block: object, rest: Json, *, path: Path, number: int, place: Message) -> RecordPage:
    """Return the page of a record's text. ``block`` is what it has of ours, ``rest`` its other fields.

    Raises FormatError if the text is none.
    """
    if not isinstance(raw, str) or (not raw and not block):
        raise FormatError(messages.NO_RECORD_TEXT)
    ours = known(block, raw)
    if ours is not None:
        return RecordPage(Positions(raw, ours=True), ours.document, None, ours, place)
    positions = Positions(raw)
    data = raw.encode("utf-8")
    source = Source("text/plain", hashlib.sha256(data).hexdigest(), _first(rest, _ADDRESSES), "utf-8")
    as_it_was = positions.text is raw
    digest = source.sha256 if as_it_was else hashlib.sha256(positions.text.encode("utf-8")).hexdigest()
    name = _first(rest, _NAMES)
    name = f"{path.stem} {name}" if name and name.isdecimal() else name or f"{path.stem} {number}"
    document = Document(fresh_id(), name, positions.text, digest, source, metadata_of(rest))
    return RecordPage(positions, document, data, None, place)


def _first(rest: Json, names: Sequence[str]) -> str | None:
    inner = rest.get("meta")
    for fields in (rest, inner if isinstance(inner, Mapping) else {}):
        for name in names:
            value = fields.get(name)
            if isinstance(value, str | int) and type(value) is not bool and str(value).strip():
                return " ".join(str(value).split())[:_LONGEST]
    return None


def metadata_of(rest: Json) -> dict[str, object]:
    """Return the plain values among a record's other fields: what another program knows of the page."""
    made: dict[str, object] = {}
    for name, value in rest.items():
        if isinstance(value, Mapping):
            made |= {f"{name}.{key}": one for key, one in value.items() if _plain(one)}
        elif _plain(value):
            made[name] = value
    return made


def _plain(value: object) -> bool:
    return (isinstance(value, str) and len(value) <= _LONGEST) or isinstance(value, bool | int | float)


def author_of(page: RecordPage, named: object, request: Request) -> Author:
    """Return whose annotations they are: as a file of ours says, as the person said, as the file says."""
    if page.known is not None and page.known.author is not None:
        return page.known.author
    if not request.named and isinstance(named, str | int) and str(named).strip():
        return Author(" ".join(str(named).split()))
    return Author(request.author)


def begun(page: RecordPage, author: Author, state: State = State.DONE) -> Said:
    """Return an empty set of an author, in the state that a file of ours knows, or in the one given."""
    ours = page.known if page.known is not None and page.known.author == author else None
    return Said(Raw(author, ours.state if ours else state, left_out=ours.left_out if ours else 0))


def incoming(page: RecordPage, said: Iterable[Said], request: Request) -> Incoming:
    """Return the page with every author's set, as far as the project's scheme allows it."""
    sets, warnings = [], list(page.warnings)
    ours = page.known
    entities = {one.id for one in ours.entities} if ours else set[str]()
    clusters = {one.id for one in ours.clusters} if ours else set[str]()
    for one in said:
        made, left_out = admit(page.document, one.raw, request.scheme, entities=entities, clusters=clusters)
        sets.append(incomplete(made, len(one.warnings)))
        warnings += one.warnings + [renamed(warning, one.names) for warning in left_out]
    return Incoming(
        page.document,
        tuple(sets),
        ours.entities if ours else (),
        ours.clusters if ours else (),
        tuple(message(messages.AT_PLACE, place=page.place, warning=one) for one in warnings),
        page.source_bytes,
        states=ours is not None and ours.author is not None,
        made_of=ours.made_of if ours else "",
    )
