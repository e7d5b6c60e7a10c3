"""Reading in another process: what hangs there or eats up the memory is ended, and the reason is said.

Each worker is started once and reads page after page. ``guarded`` may be called from many threads at once;
as many workers run as calls are under way, and stay for the next ones.
"""

from __future__ import annotations

import atexit
import contextlib
import math
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from annotator.domain.errors import FormatError, told_by
from annotator.domain.sentences import Message, message

from .. import messages
from ..page import Page

SECONDS, MEMORY = 30.0, 2_000_000_000
_START = 60.0
"""Seconds a worker has to start, however little time a page has."""
_LOOK = 0.05
"""Seconds between two looks at a worker's memory."""
_TELLING = 0.1
"""Seconds between two words of a worker about how far it is."""
_STOPPING = 5.0
"""Seconds a worker has to stop by itself, and to give what it has."""
_STOP = "stop"
_FULL = 0.8
"""A worker that ended with this share of its memory taken ended for want of more: parsers ask for much."""
P = ParamSpec("P")
T = TypeVar("T")


class Talk:
    """What a call that takes long says from inside its worker, and hears."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe, self._last, self._stopped = pipe, 0.0, False

    def tell(self, *values: Any) -> None:
        """Send values to whoever waits, unless some were sent just now."""
        if (now := time.monotonic()) - self._last >= _TELLING:
            self._last = now
            self._pipe.send((None, values))

    def stopped(self) -> bool:
        """Tell whether nobody waits any more."""
        if not self._stopped and self._pipe.poll():
            self._pipe.recv()  # nothing else comes while a call is under way
            self._stopped = True
        return self._stopped


@dataclass(frozen=True, slots=True)
class Listener:
    """Who waits for a call: gets what its worker tells, and is asked whether it should stop."""

    told: Callable[..., object]
    cancelled: Callable[[], bool]


class Guard:
    """Worker processes with limits: ``seconds`` for one page, ``memory`` in bytes for a worker's whole life.

    Memory is limited where the system can (RLIMIT_AS: Linux and most Unixes); time always.
    """

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self.seconds, self.memory = seconds, memory
        self._idle: list[_Worker] = []
        self._busy: set[_Worker] = set()
        self._lock = threading.Lock()

    def __call__(self, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run ``call`` (a function of a module) in a worker and return what it returns.

        Raises what it raises, and FormatError if it took too long or too much memory. The first argument, if
        it is bytes, is a page's source: it is not sent back.
        """
        answered: T = _restored(self._answer((call, args, kwargs), None), args)
        return answered

    def talking(self, listener: Listener, call: Callable[..., T], *args: Any) -> T:
        """Do what a call does, with a `Talk` as the first argument.

        ``seconds`` is the time without a word. A call that does not stop when it should is ended with its
        worker, FormatError is raised then.
        """
        answered: T = self._answer((call, args, {}), listener)
        return answered

    def _answer(self, task: tuple[Any, ...], listener: Listener | None) -> Any:
        with self._lock:
            worker = self._idle.pop() if self._idle else None
        if worker is None or not worker.alive():
            worker = _Worker(self.memory)
        with self._lock:
            self._busy.add(worker)
        try:
            answer = worker.ask((*task, listener is not None), self.seconds, listener)
        except BaseException:
            worker.end()
            raise
        finally:
            with self._lock:
                self._busy.discard(worker)
        with self._lock:
            self._idle.append(worker)
        return answer

    def start(self) -> None:
        """Start a worker ahead of the first call, if there is none; does not wait for it."""
        with self._lock:
            if not self._idle and not self._busy:
                self._idle.append(_Worker(self.memory))

    def close(self) -> None:
        """End all workers that are idle."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def stop(self) -> None:
        """End also those at work: the calls under way raise FormatError in their threads."""
        with self._lock:
            busy = list(self._busy)
        for worker in busy:
            worker.kill()
        self.close()


class _Worker:
    def __init__(self, memory: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, memory), daemon=True)
        try:
            self._process.start()
        except OSError as error:  # no memory, no process left
            raise FormatError(messages.NOT_STARTED, how=told_by(error)) from error
        theirs.close()
        self._ready, self._stop_by = False, math.inf
        self._memory, self._taken = memory, 0

    def alive(self) -> bool:
        return self._process.is_alive()

    def ask(self, task: tuple[Any, ...], seconds: float, listener: Listener | None) -> Any:
        if not self._ready:  # starting a program is not the page's fault
            self._wait_for_start(max(seconds, _START))
        self._stop_by = math.inf
        try:
            self._pipe.send(task)
            well, answer = self._heard(seconds, listener)
            while well is None and listener is not None:
                listener.told(*answer)
                well, answer = self._heard(seconds, listener)
        except (EOFError, OSError):
            raise self._ended() from None
        if well:
            return answer
        raise answer

    def _wait_for_start(self, seconds: float) -> None:
        try:
            if not self._pipe.poll(seconds):
                how = message(messages.NO_ANSWER, seconds=f"{seconds:g}")
                raise FormatError(messages.NOT_STARTED, how=how)
            self._pipe.recv()
        except (EOFError, OSError):
            raise FormatError(messages.NOT_STARTED, how=self._how()) from None
        self._ready = True

    def _heard(self, seconds: float, listener: Listener | None) -> tuple[bool | None, Any]:
        """Return what the worker says next: how far it is (None), or how it ended.

        Note meanwhile how much memory it takes, and ask it to stop if nobody wants more of it.
        """
        end = time.monotonic() + seconds
        while (left := min(end, self._stop_by) - time.monotonic()) > 0:
            if listener is not None and self._stop_by == math.inf and listener.cancelled():
                self._stop_by = time.monotonic() + _STOPPING
                self._pipe.send(_STOP)
            if self._pipe.poll(min(left, _LOOK)):
                found: tuple[bool | None, Any] = self._pipe.recv()
                return found
            self._taken = max(self._taken, _size(self._process.pid))
        raise FormatError(messages.TOO_SLOW, seconds=f"{seconds:g}")

    def _ended(self) -> FormatError:
        """Return why a worker that read a page is gone: for want of memory only if it had taken much."""
        if self._taken >= _FULL * self._memory:
            return FormatError(messages.TOO_MUCH_MEMORY, memory=f"{self._memory / 1e9:g}")
        return FormatError(messages.PROCESS_ENDED, how=self._how())

    def _how(self) -> Message:
        self._process.join(1)
        code = self._process.exitcode
        if code is not None and code < 0:
            return message(messages.SIGNAL, signal=_name_of(-code))
        return message(messages.EXIT_CODE, code="?" if code is None else str(code))

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        with contextlib.suppress(OSError):
            self._pipe.close()
        self._process.kill()
        self._process.join()


def _size(pid: int | None) -> int:
    """Return how many bytes of addresses a process has taken; 0 where the system does not tell."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[0]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return 0


def _name_of(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return str(number)


def _serve(pipe: Connection, memory: int) -> None:
    _limit(memory)
    pipe.send(None)
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        if task == _STOP:  # it came when all was done
            continue
        call, args, kwargs, talks = task
        try:
            args = (Talk(pipe), *args) if talks else args
            answer = True, _lightened(call(*args, **kwargs), args)
        except MemoryError:
            answer = False, FormatError(messages.TOO_MUCH_MEMORY, memory=f"{memory / 1e9:g}")
        except Exception as error:  # whatever it is: the caller decides, in its own process
            answer = False, error
        pipe.send(answer)
        del answer, args, kwargs


def _limit(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit holds there, too
        return
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def _lightened(answer: Any, args: tuple[Any, ...]) -> Any:
    if isinstance(answer, Page) and args and answer.source is args[0]:
        return replace(answer, source=b"")
    return answer


def _restored(answer: Any, args: tuple[Any, ...]) -> Any:
    if isinstance(answer, Page) and not answer.source and args and isinstance(args[0], bytes):
        return replace(answer, source=args[0])
    return answer


guarded = Guard()
"""The workers of this program, with the usual limits: ``guarded(read_html, data, path, encoding)``."""

atexit.register(guarded.close)
