"""Reading for an import: files to pages and documents, several at once, handed out in the order of the files.

What the project holds already is known by the SHA-256 of its bytes and passed over before it is parsed.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field, replace

from annotator.domain.errors import FormatError, Place
from annotator.domain.items import GOLD
from annotator.domain.sentences import Message, message
from annotator.formats import registry
from annotator.formats.base import Incoming, Refusal, Request
from annotator.pages.many import apart, pieces
from annotator.pages.packing import Ready, apart_in_worker, in_worker, read_ready
from annotator.pages.pieces import MAX_BYTES, TOO_LARGE, Found, Options, Piece, Refused, Remark
from annotator.pages.registry import IMPORTERS

from . import messages
from .import_files import ABOUT, Job
from .workers import Workers, waited

Known = Callable[[list[str]], set[str]]
"""Tells which of some SHA-256 of sources are in the project."""

_SMALL_TEXT, _SMALL_HTML = 1_000_000, 32_000  # bytes that are read here: sending them would take longer
_FEW = 8  # small web pages that are read here, before a process is worth its start
_ASKED, _ASKED_BYTES = 64, 4_000_000  # pages, and bytes of them, about which the project is asked at once
_AHEAD, _AHEAD_BYTES = (
    32,
    16_000_000,
)  # pages for a worker, and bytes, read before they are due
_REMEMBERED = 200_000  # sources of this import whose place is remembered


@dataclass(frozen=True, slots=True)
class Same:
    """Bytes that are in the project already, or came before in this import (``first`` says where).

    Of those in the project: their SHA-256, and what the file says of them beside.
    """

    first: Message | None = None
    sha256: str = ""
    metadata: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Got:
    """Something read, with the place of its file in the list and its place in the file."""

    at: int
    path: str
    what: Incoming | Ready | Refusal | Remark | Same
    place: Place = None
    source: bytes | None = field(default=None, repr=False)


@dataclass(slots=True)
class Reading:
    """Reads the files; iterate ``everything``. ``cancelled`` is asked while a slow page is waited for."""

    work: list[Job | Refusal]
    request: Request
    options: Options
    known: Known
    workers: Workers
    cancelled: Callable[[], bool]
    begun: Callable[[int, str], None]
    """Told the place and path of the file that is opened."""
    _seen: dict[bytes, Message] = field(default_factory=dict)
    _few: int = 0

    def everything(self) -> Iterator[Got]:
        """Yield what was read, in order. Raises CancelledError where a wait was broken off."""
        waiting: deque[tuple[Got, Future[Ready] | None]] = deque()
        held = 0
        for found in self._new(self._found()):
            waiting.append(self._begin(found))
            held += len(waiting[-1][0].source or b"")
            while waiting and (self._full(len(waiting), held) or _is_done(waiting[0][1])):
                begun, future = waiting.popleft()
                held -= len(begun.source or b"")
                yield self._finished(begun, future)
        while waiting:
            yield self._finished(*waiting.popleft())

    def _full(self, count: int, held: int) -> bool:
        return count > _AHEAD * self.workers.processes or held > _AHEAD_BYTES

    # --- what there is -----------------------------------------------------------------------------

    def _found(self) -> Iterator[_Raw]:
        for at, job in enumerate(self.work):
            path = job.path if isinstance(job, Refusal) else str(job.path)
            self.begun(at, path)
            if isinstance(job, Refusal):
                yield _Raw(at, path, job)
            elif job.key == ABOUT:
                yield _Raw(at, path, Remark(job.word or message(messages.TELLS_ABOUT)))
            elif job.is_page:
                yield from self._pages(at, path, job)
            else:
                yield from (_Raw(at, path, one, _place(one)) for one in _dataset(job, self.request))

    def _pages(self, at: int, path: str, job: Job) -> Iterator[_Raw]:
        try:
            for found in self._pieces(job):
                if isinstance(found, Refused):
                    yield _Raw(at, path, Refusal(path, found.reason, found.place))
                elif isinstance(found, Piece):
                    yield _Raw(at, path, found, found.place)
                elif isinstance(found, Remark):
                    yield _Raw(at, path, found)
                elif self.cancelled():
                    raise CancelledError
        except FormatError as error:
            yield _Raw(at, path, Refusal(path, error.reason, error.place))
        except CancelledError:
            raise
        except OSError as error:
            yield _Raw(at, path, Refusal.of(error, path))
        except Exception as error:
            yield _Raw(at, path, Refusal(path, _failed(job.key, error)))

    def _pieces(self, job: Job) -> Iterator[Found]:
        if IMPORTERS[job.key].stream is not None:
            yield from pieces(job.path, job.key, self.options)
            return
        if job.path.stat().st_size > MAX_BYTES:
            raise FormatError(TOO_LARGE)
        whole = Piece(job.path.read_bytes(), job.key)
        if IMPORTERS[job.key].take_apart is None or len(whole.data) <= _SMALL_HTML:
            yield from apart(whole, self.options)
        else:
            yield from waited(self.workers.submit(apart_in_worker, whole, self.options), self.cancelled)

    # --- what is new -------------------------------------------------------------------------------

    def _new(self, found: Iterable[_Raw]) -> Iterator[_Raw]:
        """Replace pieces whose bytes are known; looked up in groups, since each look is a query."""
        group: list[_Raw] = []
        held = count = 0
        for one in found:
            group.append(one)
            if isinstance(one.what, Piece):
                held, count = held + len(one.what.data), count + 1
            if not isinstance(one.what, Piece) or count == _ASKED or held > _ASKED_BYTES:
                yield from self._without_known(group)
                group, held, count = [], 0, 0
        yield from self._without_known(group)

    def _without_known(self, group: list[_Raw]) -> Iterator[_Raw]:
        hashes = {
            id(one): hashlib.sha256(one.what.data).hexdigest() for one in group if isinstance(one.what, Piece)
        }
        known = self.known(sorted(set(hashes.values()))) if hashes else set()
        for one in group:
            digest = hashes.get(id(one))
            if digest is None:
                yield one
                continue
            short, here = bytes.fromhex(digest)[:16], where(one.path, one.place)
            if short in self._seen:
                yield _Raw(one.at, one.path, Same(self._seen[short]), one.place)
            elif digest in known and isinstance(one.what, Piece):
                yield _Raw(one.at, one.path, Same(None, digest, one.what.metadata), one.place)
            else:
                if len(self._seen) < _REMEMBERED:
                    self._seen[short] = here
                yield one

    # --- reading -----------------------------------------------------------------------------------

    def _begin(self, found: _Raw) -> tuple[Got, Future[Ready] | None]:
        piece = found.what
        if not isinstance(piece, Piece):
            return Got(found.at, found.path, piece, found.place), None
        got = Got(found.at, found.path, Same(), found.place, piece.data)
        if self._read_here(piece):
            return _read(got, lambda: read_ready(piece, self.options, found.path)), None
        return got, self.workers.submit(in_worker, piece, self.options, found.path)

    def _read_here(self, piece: Piece) -> bool:
        if piece.key == "text":
            return len(piece.data) <= _SMALL_TEXT
        self._few += 1
        return self._few <= _FEW and len(piece.data) <= _SMALL_HTML and not self.workers.started

    def _finished(self, begun: Got, future: Future[Ready] | None) -> Got:
        return begun if future is None else _read(begun, lambda: waited(future, self.cancelled))


@dataclass(frozen=True, slots=True)
class _Raw:
    """Something found, not yet read."""

    at: int
    path: str
    what: Piece | Incoming | Refusal | Remark | Same
    place: Place = None


def _is_done(future: Future[Ready] | None) -> bool:
    return future is None or future.done()


def _read(got: Got, read: Callable[[], Ready]) -> Got:
    try:
        return Got(got.at, got.path, read(), got.place, got.source)
    except FormatError as error:
        return Got(
            got.at, got.path, Refusal(got.path, error.reason, _within(got.place, error.place)), got.place
        )
    except CancelledError:
        raise
    except Exception as error:
        # Importers answer for bad input by FormatError; a fault of theirs must not stop the other pages.
        return Got(got.at, got.path, Refusal(got.path, _failed("pages", error), got.place), got.place)


def _dataset(job: Job, request: Request) -> Iterator[Incoming | Refusal]:
    if registry.FORMATS[job.key].gold and not request.named:
        request = replace(request, author=GOLD)
    try:
        yield from registry.reader(job.key)(job.path, request)
    except Exception as error:
        # Readers answer for bad input by refusals; a fault of theirs must not stop the other files.
        yield Refusal(str(job.path), _failed(job.key, error))


def _place(one: Incoming | Refusal) -> Place:
    return one.place if isinstance(one, Incoming) else None


def _failed(key: str, error: Exception) -> Message:
    return message(messages.READER_FAILED, key=key, fault=f"{type(error).__name__}: {error}")


def _within(outer: Place, inner: Place) -> Place:
    return message(messages.WITHIN, outer=outer, inner=inner) if outer and inner else outer or inner


def where(path: str, place: Place) -> Message:
    """Return a file, and a place in it if one is known, as one message."""
    return message(messages.IN_FILE, path=path, place=place or None)
