"""Several pages at once: threads, each with a process under limits of time and memory, for one import."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from multiprocessing import resource_tracker
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar

from annotator.pages.html.guard import MEMORY, SECONDS, Guard, Listener

P = ParamSpec("P")
T = TypeVar("T")
Lot = TypeVar("Lot")
Order = TypeVar("Order")
_LOOK = 0.1  # seconds between two looks at whether the person wants to stop


def default_processes() -> int:
    """Return how many processes read pages: as many as there are processors for this program."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not everywhere
        return os.cpu_count() or 1


class Workers:
    """Reads in other processes; they are started when the first page needs one, and end with the import.

    ``seconds`` is for one page; a worker that takes longer, or dies, is replaced, and its page refused.
    """

    def __init__(self, processes: int | None = None, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self.processes = max(1, processes or default_processes())
        self._guard = Guard(seconds, memory)
        self._threads: ThreadPoolExecutor | None = None

    @property
    def started(self) -> bool:
        """Tell whether anything was read in another process yet."""
        return self._threads is not None

    def submit(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Have a function of a module run; its errors, and FormatError for a limit, are in the future."""
        return self._begun().submit(lambda: self._guard(call, *args, **kwargs))

    def talking(self, listener: Listener, call: Callable[..., T], *args: Any) -> Future[T]:
        """Have a function run that takes long and says how far it is; see `Guard.talking`."""
        return self._begun().submit(lambda: self._guard.talking(listener, call, *args))

    def _begun(self) -> ThreadPoolExecutor:
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self.processes, "reading", _shielded)
        return self._threads

    def in_order(
        self,
        lots: Iterable[Lot],
        here: Callable[[Lot], T],
        there: Callable[[Order, Lot], T],
        order: Order | None,
        look: Callable[[], None],
    ) -> Iterator[T]:
        """Yield what is made of each lot in order, made by workers and, while they are at work, by ``here``.

        ``there`` is a function of a module; ``order`` is what it is given with each lot, None: no worker is
        started. Lots are made ahead and wait: two more than there are workers, never more. ``look`` is called
        while a worker is waited for, and may raise. Raises what the calls raise, and FormatError if a worker
        ended.
        """
        workers = self.processes - 1 if order is not None else 0
        most = workers + 2
        coming, waiting = iter(lots), deque[Future[T]]()
        while True:
            while (
                order is not None and sum(not one.done() for one in waiting) < workers and len(waiting) < most
            ):
                if (lot := next(coming, None)) is None:
                    break
                waiting.append(self.submit(there, order, lot))
            if waiting and waiting[0].done():
                yield waiting.popleft().result()
            elif len(waiting) < most and (lot := next(coming, None)) is not None:
                made: Future[T] = Future()
                made.set_result(here(lot))
                waiting.append(made)
            elif waiting:
                wait([waiting[0]], _LOOK)
                look()
            else:
                return

    def close(self) -> None:
        """End all processes, those at work too."""
        if self._threads is not None:
            self._threads.shutdown(wait=False, cancel_futures=True)
            self._guard.stop()
            self._threads.shutdown(wait=True)
            self._guard.close()  # what was being started meanwhile
            self._threads = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()


def _shielded() -> None:
    """Block the interrupt in a thread: processes that it starts inherit that, and Ctrl+C is for us alone."""
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # starting that one unblocks the signal at its end
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def waited(future: Future[T], cancelled: Callable[[], bool]) -> T:
    """Return the result, once it is there. Raises CancelledError as soon as the person wants to stop."""
    while not wait([future], _LOOK).done:
        if cancelled():
            raise CancelledError
    return future.result()
