"""How commands speak: answers on stdout, errors in one line on stderr, progress on a terminal alone."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
Progress = Callable[[int, int, str], None]


def say(text: str) -> None:
    """Print a line of the answer."""
    _put(f"{text}\n")


def say_json(value: Any) -> None:
    """Print the one JSON object of an answer, indented, safe for any terminal's encoding."""
    _put(json.dumps(value, ensure_ascii=not _prints_all(), indent=1, allow_nan=False) + "\n")


def _put(text: str) -> None:
    try:
        sys.stdout.write(tame(text) if sys.stdout.isatty() else text)
    except BrokenPipeError:
        stop_printing()
        raise SystemExit(0) from None
    except UnicodeEncodeError:
        # A terminal of another encoding: show what it can, and a question mark for the rest.
        encoding = sys.stdout.encoding
        sys.stdout.write(text.encode(encoding, "replace").decode(encoding))


def stop_printing() -> None:
    """Send the rest nowhere: whoever read our output (head, less) has seen enough, and that is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _prints_all() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"


def complain(text: str) -> None:
    """Print one line on stderr, however many lines the text has."""
    sys.stderr.write(f"annotator: {tame(' '.join(text.split()))}\n")


def tame(text: str) -> str:
    """Return a text without control characters: a page must not steer the terminal it is shown on."""
    return _CONTROLS.sub("\ufffd", text)


def table(titles: Sequence[str], rows: Sequence[Sequence[object]], numbers: Sequence[int] = ()) -> None:
    """Print a table: with rules on a terminal, as tab-separated lines into a pipe."""
    if not sys.stdout.isatty():
        for row in (titles, *rows):
            say("\t".join(" ".join(str(cell).split()) for cell in row))
        return
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    made = Table()
    for place, title in enumerate(titles):
        made.add_column(title, justify="right" if place in numbers else "left", overflow="fold")
    for row in rows:
        made.add_row(*(Text(tame(str(cell))) for cell in row))
    Console().print(made)


@contextlib.contextmanager
def progress(title: str, *, quiet: bool) -> Iterator[Progress]:
    """Give a function that shows how far a job is; it does nothing unless stderr is a terminal."""
    if quiet or not sys.stderr.isatty():
        yield lambda _done, _total, _name: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn(title), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[name]}"))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=None, name="")
        yield lambda done, total, name: bar.update(
            task, completed=done, total=total or None, name=escape(tame(" ".join(name.split())[-50:]))
        )


@contextlib.contextmanager
def interruptible() -> Iterator[Callable[[], bool]]:
    """Give a question, "shall I stop?", that Ctrl+C answers with yes; a second Ctrl+C stops at once."""
    asked = threading.Event()

    def on_interrupt(_signal: int, _frame: object) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()
        complain("stopping after the document in hand; press Ctrl+C again to stop at once")

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, in the plural unless it is one."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
