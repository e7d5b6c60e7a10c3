"""Searching in one page: a text or a pattern, a label, an attribute."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from heapq import merge

import regex as patterns

from . import messages
from .annotation_set import AnnotationSet
from .errors import FindError
from .folding import (
    Folded,
    LineEnd,
    cuts_cluster,
    edges_of_nothing,
    end_of_sign,
    folded,
    ignores_case,
    is_whole,
    readings,
)
from .items import Event, Mention
from .ranges import Range

_SLICE = 65_536  # code points in which matches may start before the clock is set anew
Stopped = Callable[[], bool]


def find(
    text: str,
    pattern: str,
    *,
    regex: bool = False,
    case: str = "smart",
    whole_words: bool = False,
    accents: bool = True,
    timeout: float = 0.25,
    stopped: Stopped | None = None,
) -> Iterator[Range]:
    """Yield where a text or a regular expression matches, in order, as it is found; never an empty range.

    A text is found in whatever signs it is written (see ``folding``), a pattern as the text stands.
    ``case``: ``exact``, ``ignore`` or ``smart`` (exact if the pattern has a capital). ``accents``: whether
    they count where a text is looked for. ``timeout``:
    seconds of matching in 65,536 code points after which a pattern is given up. ``stopped`` is asked
    between slices, so that a search without hits can be left too. Raises FindError for a pattern that is
    none, or that takes too long.
    """
    if not pattern:
        return iter(())
    if not regex:
        ways = (not ignores_case(pattern, case), accents)
        return _plain(text, pattern, ways, whole_words, stopped)
    return _by_pattern(text, _compiled(pattern, case), whole_words, timeout, stopped)


def _plain(
    text: str, typed: str, ways: tuple[bool, bool], whole_words: bool, stopped: Stopped | None = None
) -> Iterator[Range]:
    read = readings(text, typed)
    if len(read) == 1:
        return _read(text, typed, ways, whole_words, stopped)
    return _apart(merge(*(_read(text, typed, ways, whole_words, stopped, one) for one in read)))


def _apart(found: Iterable[Range]) -> Iterator[Range]:
    """Yield ranges that are in order, but none that overlaps one before it."""
    after = 0
    for one in found:
        if one.start >= after:
            after = one.end
            yield one


def _read(
    text: str,
    typed: str,
    ways: tuple[bool, bool],
    whole_words: bool,
    stopped: Stopped | None,
    line_end: LineEnd = LineEnd.USUAL,
) -> Iterator[Range]:
    there = folded(text, *ways, line_end)
    wanted = Folded(typed, case=ways[0], accents=ways[1], line_end=line_end).folded
    if not wanted.strip():  # blanks alone, or signs that count for nothing: looked for as they are
        there, wanted = Folded.verbatim(text), typed
    searched, low = there.folded, 0
    while low < len(searched):
        if stopped is not None and stopped():
            return
        high = low + _SLICE
        at = searched.find(wanted, low, high + len(wanted) - 1)
        if at < 0:
            low = high
            continue
        after = at + len(wanted)
        start, end = there.start(at), there.end(after)
        whole = not whole_words or is_whole(searched, at, after)
        end = None if end is None else end_of_sign(text, end)
        if start is None or end is None or not whole or _cut(text, start, end):
            low = at + 1
            continue
        yield _wider(text, typed, start, end)
        low = after


def _wider(text: str, typed: str, start: int, end: int) -> Range:
    """Return a place with what counts for nothing at its edges, if that was typed too and stands there."""
    before, after = edges_of_nothing(typed)
    if before and text.endswith(before, 0, start):
        start -= len(before)
    if after and text.startswith(after, end):
        end += len(after)
    return Range.at(start, end)


def _cut(text: str, start: int, end: int) -> bool:
    return cuts_cluster(text, start) or cuts_cluster(text, end)


def _compiled(pattern: str, case: str) -> patterns.Pattern[str]:
    # Letters after a backslash (\W, \S) are no capitals that somebody looks for.
    bare = patterns.sub(r"\\(?:[pP]\{[^}]*\}|.)", "", pattern)
    ignoring = ignores_case(bare, case)
    flags = patterns.MULTILINE | (patterns.IGNORECASE | patterns.FULLCASE if ignoring else 0)
    try:
        return patterns.compile(pattern, flags)
    except (patterns.error, ValueError, OverflowError, RecursionError) as error:
        raise FindError(messages.NOT_A_PATTERN, pattern=pattern, reason=str(error)) from error


def _by_pattern(
    text: str,
    pattern: patterns.Pattern[str],
    whole_words: bool,
    timeout: float,
    stopped: Stopped | None,
) -> Iterator[Range]:
    low = 0
    while low < len(text):
        if stopped is not None and stopped():
            return
        high = min(len(text), low + _SLICE)
        try:
            match, over = _first(pattern, text, low, high, timeout)
        except TimeoutError as error:
            raise FindError(messages.PATTERN_TOO_SLOW, pattern=pattern.pattern) from error
        if over:
            return
        if match is None:
            low = high
            continue
        start, end = match.span()
        low = max(end, start + 1)
        if start < end and (not whole_words or is_whole(text, start, end)):
            yield Range.at(start, end)


def _first(
    pattern: patterns.Pattern[str], text: str, low: int, high: int, timeout: float
) -> tuple[patterns.Match[str] | None, bool]:
    """Return the first match at or after ``low``, if it starts before ``high``, and whether it is the last.

    Only a slice is searched, unless what begins there may go on beyond it.
    """
    if high == len(text):
        match = pattern.search(text, low, timeout=timeout)
        return match, match is None
    match = pattern.search(text, low, high, partial=True, timeout=timeout)
    if match is not None and (match.partial or match.end() == high):
        match = pattern.search(text, match.start(), timeout=timeout)
        return match, match is None
    return match, False


def plain(text: str, wanted: str, *, whole_words: bool, case: str, accents: bool = True) -> Iterator[Range]:
    """Yield where a text stands in another, in order, none overlapping another, no cluster cut."""
    return _plain(text, wanted, (not ignores_case(wanted, case), accents), whole_words)


# --- labels and attributes ----------------------------------------------------------------------------


def find_label(annotations: AnnotationSet, labels: Collection[str]) -> list[tuple[Range, str]]:
    """Return where items with one of the labels stand, in text order, each with the item's id.

    Labels are ids of segment kinds, entity types, event types and relation types; a relation stands where
    its source does.
    """
    wanted = frozenset(labels)
    found = [(s.range, s.id) for s in annotations.segments.values() if s.kind in wanted]
    found += [(one.span.hull, one.id) for one in _placed(annotations) if one.type in wanted]
    found += [
        (source.span.hull, one.id)
        for one in annotations.relations.values()
        if one.type in wanted and (source := annotations.placed(one.source)) is not None
    ]
    return sorted(found)


def find_attribute(
    annotations: AnnotationSet, name: str, value: str | None = None
) -> list[tuple[Range, str]]:
    """Return where mentions and events have an attribute (with a value; None: any), in text order.

    Defaults are not stored, so they are not found.
    """
    return sorted(
        (one.span.hull, one.id)
        for one in _placed(annotations)
        if name in one.attributes and value in (None, one.attributes[name])
    )


def _placed(annotations: AnnotationSet) -> list[Mention | Event]:
    return [*annotations.mentions.values(), *annotations.events.values()]
