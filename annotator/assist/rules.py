"""The whole page by rules: stretch after stretch, its kind by cues and neighbours, and its article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from annotator.domain.ranges import Range, trimmed
from annotator.formats.reference import is_boilerplate

from .boundaries import Boundaries
from .lines import line_start, width
from .proposals import Proposal, joined

_ACCOUNT = re.compile(r"(?<![\w.])@\w{2,30}\b")
_FURNITURE = frozenset(("source_attribution", "dateline", "kicker", "byline"))
_HEAD = frozenset(("title", "kicker", "byline", "dateline", "source_attribution"))
_PASSED = frozenset(("newsletter_promo", "paywall", "caption", "advertisement", "share", "ai_promo"))
_TEASED = (None, "source_attribution")  # what a headline in a list is taken for
_STORY = 200  # code points of running text under a headline that make an article
_TEASERS = 4  # headlines with a time each, from which on a page is a list
_TEASER = 400  # code points: a page with a longer running text is no list
_SUBHEAD = 110
_KICKER = 40
_LONG_POST = 400
_PARAGRAPH = 160

Labelled = tuple[Range, str | None, bool]
"""A stretch, its kind of the scheme ``news`` (None: open), and whether it begins a line."""


@dataclass(slots=True)
class Stretch:
    """A stretch of the page, the kind it is taken for (None: open), and whether it begins a line."""

    range: Range
    kind: str | None
    first: bool


def proposals(text: str, hidden: Sequence[Range] = ()) -> list[Proposal]:
    """Return what the rules make of a page; what no rule speaks of is left out.

    ``hidden`` are the ranges, in order, that the page does not show: they are that, whatever they say.
    """
    found = list(_stretches(text))
    _fill(text, found)
    made = numbered(text, [(one.range, one.kind, one.first) for one in found])
    return list(_with_hidden(text, made, hidden)) if hidden else made


def _with_hidden(text: str, found: Sequence[Proposal], hidden: Sequence[Range]) -> Iterator[Proposal]:
    kept = [
        replace(one, range=piece)
        for one in found
        for whole in _outside(one.range, hidden)
        if len(piece := trimmed(text, whole))
    ]
    unseen = [Proposal(inked, "hidden") for one in hidden if len(inked := trimmed(text, one))]
    yield from sorted([*kept, *unseen], key=lambda one: one.range.start)


def _outside(asked: Range, hidden: Sequence[Range]) -> list[Range]:
    pieces = [asked]
    for one in hidden:
        if one.start < asked.end and one.end > asked.start:
            pieces = [rest for piece in pieces for rest in piece.cut(one)]
    return pieces


def numbered(text: str, labelled: Sequence[Labelled]) -> list[Proposal]:
    """Return labelled stretches, in text order, as proposals, with article numbers 1…n.

    Stretches without a kind are left out; boilerplate belongs to no article.
    """
    numbers = article_numbers(labelled)
    found = [
        Proposal(asked, kind, None if is_boilerplate(kind) else number)
        for (asked, kind, _), number in zip(labelled, numbers, strict=True)
        if kind is not None
    ]
    return joined(text, found)


def article_numbers(labelled: Sequence[Labelled]) -> list[int]:
    """Return the number, 1…n, of the article that each of some labelled stretches in text order stands in.

    A further article begins at a headline under which a story stands, with the lines of outlet and age right
    above it.
    """
    starts = set(_article_starts(labelled, [kind for _, kind, _ in labelled]))
    return [1 + number for number in accumulate(place in starts for place in range(len(labelled)))]


def _stretches(text: str) -> Iterator[Stretch]:
    boundaries, at = Boundaries(text), 0
    while len(one := boundaries.stretch(at)):
        first = not text[line_start(text, one.start) : one.start].strip()
        post = _post_end(boundaries, one)
        if post:
            one = Range.at(one.start, post)
        yield Stretch(one, "embed" if post else boundaries.kind_hint(one), first)
        at = one.end


def _post_end(boundaries: Boundaries, asked: Range) -> int | None:
    """Return where a post ends that stands, under an account's name, before a paragraph of the story."""
    text = boundaries.text
    above = text[max(0, asked.start - _SUBHEAD) : asked.start].rstrip("\n").rpartition("\n")[2].strip()
    if not _ACCOUNT.search(above) or boundaries.cues.of(above) is not None:
        return None
    end = int(asked.start)
    while (stop := text.find("\n", end, min(asked.end, asked.start + _LONG_POST))) >= 0:
        following = text.find("\n", stop + 1, asked.end)
        if (following if following >= 0 else asked.end) - stop > _PARAGRAPH:
            return stop
        end = stop + 1
    return None


# --- stretches that no cue speaks of ------------------------------------------------------------------


def _fill(text: str, found: list[Stretch]) -> None:
    """Give a kind to what the cues leave open, by what stands around it."""
    if _is_list(found):
        for one in found[1:]:
            if one.kind in _TEASED or one.kind in ("body", "dateline"):
                one.kind = "related_links"
        return
    story = False
    for place, one in enumerate(found):
        following = found[place + 1].kind if place + 1 < len(found) else None
        before = found[place - 1].kind if place else None
        if one.kind is None:
            one.kind = _open(text, found, place, story, before, following)
        elif one.kind == "dateline" and before == "embed":
            one.kind = "embed"
        if one.kind == "title":
            story = False
        story = story or one.kind == "body"


def _is_list(found: Sequence[Stretch]) -> bool:
    pairs = pairwise(found)
    teasers = sum(one.kind in _TEASED and following.kind == "dateline" for one, following in pairs)
    longest = max((len(one.range) for one in found if one.kind == "body"), default=0)
    headlines = sum(one.kind == "title" for one in found)
    return teasers >= _TEASERS and longest < _TEASER and headlines < 2


def _open(
    text: str, found: Sequence[Stretch], place: int, story: bool, before: str | None, following: str | None
) -> str | None:
    one = found[place]
    piece = text[one.range.start : one.range.end]
    size = width(piece)
    if before == "embed" and following != "body":
        return "embed" if size < _LONG_POST else "body"
    if story and size < _SUBHEAD and _ACCOUNT.search(piece):
        return "embed"
    if not story:
        if before in ("dateline", "source_attribution") and place > 2 and _story_below(found, place):
            return "title"
        if before == "title" and size < _KICKER and piece.rstrip()[-1:].isalnum():
            return "kicker"
        if before in _HEAD and (following in _HEAD or following == "body"):
            return "body" if following == "body" and size < _KICKER else "standfirst"
        return None
    if before in ("dateline", "source_attribution") and size < _SUBHEAD and _furnished(found, place):
        return "title" if _story_below(found, place) else None
    if following == "body" and size < _SUBHEAD:
        return "body"
    if before == "body" and one.first and size >= _SUBHEAD:
        return "body"
    return before if before in ("related_links", "navigation", "comments") else None


def _furnished(found: Sequence[Stretch], place: int) -> bool:
    """Tell whether an outlet's line and an age stand above a stretch."""
    above = [one.kind for one in found[max(0, place - 3) : place]]
    return "source_attribution" in above and "dateline" in above


def _story_below(found: Sequence[Stretch], place: int) -> bool:
    return _story([(one.range, one.kind, one.first) for one in found[place : place + 6]], 0)


# --- articles -----------------------------------------------------------------------------------------


def _article_starts(labelled: Sequence[Labelled], kinds: Sequence[str | None]) -> Iterator[int]:
    """Yield the places where a further article begins, with the furniture above its headline."""
    story = False
    floor = 0
    for place, kind in enumerate(kinds):
        story = story or kind == "body"
        if kind != "title" or not story or not _story(labelled, place):
            continue
        yield _furniture(labelled, kinds, place, floor)
        story, floor = False, place + 1


def _story(labelled: Sequence[Labelled], place: int) -> bool:
    """Tell whether running text follows a headline, with nothing but its own lines in between."""
    length = 0
    for asked, kind, _ in labelled[place + 1 : place + 8]:
        if kind == "body":
            length += len(asked)
        elif length and kind == "related_links":
            continue  # headlines dropped into the text part its pieces; before it they say that there is none
        elif kind == "title" or (kind not in _HEAD and kind not in _PASSED and kind != "standfirst"):
            break
    return length >= _STORY


def _furniture(labelled: Sequence[Labelled], kinds: Sequence[str | None], place: int, floor: int) -> int:
    """Return where the lines of outlet, age and section above a headline begin.

    Above the age stands one outlet at most: a second one closes the article before. So does an agency's
    name at the end of a line.
    """
    start, aged, outlets = place, False, 0
    while start > floor and kinds[start - 1] in _FURNITURE and labelled[start - 1][2]:
        kind = kinds[start - 1]
        if kind == "source_attribution":
            if aged and outlets:
                break
            outlets += aged
        aged = aged or kind == "dateline"
        start -= 1
    return start
