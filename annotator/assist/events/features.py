"""What triggers and fillers of roles are described by: words around, mentions beside, and places.

Descriptions are plain mappings, words as text and counts as numbers; scikit-learn makes columns of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range
from annotator.domain.rules import reaches
from annotator.domain.scheme import Role, Scheme

from .lexicon import Lexicon, Own, Page
from .words import Words, shape, stem

Description = dict[str, str | float]

_CLOSE = (1, 2, 3, 5, 8, 13, 21)
_BESIDE = 3  # words between a trigger and a filler that are named
_ENDING = 3
_MOST_SEEN = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may be a trigger, and whether they are in the lexicon as they stand."""

    place: Range
    folded: str
    known: bool


class Reading:
    """A page as it is described: its words, and its mentions by sentence."""

    def __init__(self, page: Page) -> None:
        """Read a page once; the cost grows with the page."""
        self.page, self.annotations = page, page.annotations
        self.words = Words(page.annotations.text)
        self.by_sentence: dict[int, list[Mention]] = {}
        for mention in sorted(page.annotations.mentions.values(), key=lambda one: (one.span, one.id)):
            self.by_sentence.setdefault(self.sentence_of(mention.span.hull), []).append(mention)

    def sentence_of(self, place: Range) -> int:
        """Return the number of the sentence that a place begins in."""
        return self.words.sentence(self.words.at(place.start))

    def beside(self, place: Range) -> tuple[Mention | None, Mention | None]:
        """Return the nearest mention of the same sentence before a place, and after it."""
        before = after = None
        for one in self.by_sentence.get(self.sentence_of(place), ()):
            if one.span.hull.end <= place.start:
                before = one
            elif one.span.start >= place.end and after is None:
                after = one
        return before, after


# --- triggers -----------------------------------------------------------------------------------------


def candidates(reading: Reading, lexicon: Lexicon, own: Own) -> Iterator[Candidate]:
    """Yield what may be a trigger, in text order: surfaces of the lexicon, and other forms of their words.

    ``own`` is what the page itself, and its near-duplicates, put into the lexicon: as if it were not there.
    """
    found: dict[Range, Candidate] = {}
    covered: set[int] = set()
    for place, surface in lexicon.find(reading.page):
        if lexicon.entries[surface].known(own.counts.get(surface)):
            found[place] = Candidate(place, surface, True)
            covered.update(range(place.start, place.end))
    for word in reading.words.words:
        if word.range.start in covered or not word.folded[:1].isalpha():
            continue
        if lexicon.has_stem(stem(word.folded), own.group) and reading.page.holds(word.range):
            found[word.range] = Candidate(word.range, word.folded, False)
    yield from (found[place] for place in sorted(found))


def trigger_description(reading: Reading, one: Candidate, lexicon: Lexicon, own: Own) -> Description:
    """Return what a candidate is described by; what its own page says of it would give the answer away."""
    words = reading.words
    first, after = words.spanned(one.place)
    before_it, after_it = reading.beside(one.place)
    made: Description = {
        "surface": one.folded,
        "stem": stem(one.folded),
        "ending": one.folded[-_ENDING:],
        "shape": shape(words.words[first].written),
        "before": words.folded(first - 1),
        "before 2": words.folded(first - 2),
        "after": words.folded(after),
        "after 2": words.folded(after + 1),
        "mention before": before_it.type if before_it else "",
        "mention after": after_it.type if after_it else "",
        "sides": f"{before_it.type if before_it else ''} · {after_it.type if after_it else ''}",
        "inside": float(_inside(reading, one.place)),
        "begins": float(words.sentence(first) != words.sentence(first - 1) if first else 1),
    }
    for mention in reading.by_sentence.get(reading.sentence_of(one.place), ()):
        made[f"there {mention.type}"] = 1.0
    entry = lexicon.entries.get(one.folded)
    less = own.counts.get(one.folded, {})
    seen = entry.types.total() - sum(less.values()) if entry else 0
    if entry is not None and seen > 0:
        made["seen"] = min(seen, _MOST_SEEN) / _MOST_SEEN
        for type_id in entry.types:
            if type_id and entry.types[type_id] > less.get(type_id, 0):
                share = entry.odds(type_id, less)
                made[f"odds {type_id}"] = log(share / (1 - share)) + 3
                made["odds"] = max(float(made.get("odds", 0.0)), share)
    else:
        made["unseen"] = 1.0
    return made


def _inside(reading: Reading, place: Range) -> bool:
    return bool(reading.annotations.mentions_in(place))


# --- roles --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Filler:
    """What may fill a role of an event, and how it is described."""

    item: Mention | Event
    roles: tuple[Role, ...]
    description: Description


def fillers(reading: Reading, event: Event, scheme: Scheme) -> list[Filler]:
    """Return what may fill a role of an event: the mentions and events of its sentence, in text order."""
    event_type = scheme.event_types.get(event.type)
    if event_type is None:
        return []
    number = reading.sentence_of(event.span.hull)
    annotations = reading.annotations
    near = annotations.events_in(reading.words.sentence_range(number))
    nested = [one for one in near if one.id != event.id and not reaches(annotations, one, event.id)]
    items: list[Mention | Event] = [*reading.by_sentence.get(number, ()), *nested]
    found: list[Filler] = []
    for item in sorted(items, key=lambda one: (one.span, one.id)):
        may = (role for role in event_type.roles if scheme.may_fill(role, item.type))
        roles = tuple(role for role in may if not role.retired)
        if roles:
            found.append(Filler(item, roles, _description(reading, event, item, items)))
    return found


def _description(
    reading: Reading, event: Event, item: Mention | Event, items: Sequence[Mention | Event]
) -> Description:
    words = reading.words
    trigger = words.spanned(event.span.hull)
    filler = words.spanned(item.span.hull)
    right = item.span.start >= event.span.start
    low, high = (trigger[1], filler[0]) if right else (filler[1], trigger[0])
    side = "right" if right else "left"
    gap = range(low, max(low, high))
    between = [words.folded(index) for index in gap]
    hull = (
        Range.at(min(event.span.hull.end, item.span.hull.end), max(event.span.start, item.span.start))
        if high > low
        else event.span.hull
    )
    rivals = [one for one in items if one is not item and high > low and hull.covers(one.span.hull)]
    same = sum(one.type == item.type for one in rivals)
    near = next((str(bound) for bound in _CLOSE if len(gap) < bound), "far")
    kind = "event" if isinstance(item, Event) else item.type
    before = words.folded(filler[0] - 1)
    made: Description = {
        "type": kind,
        "event": event.type,
        "both": f"{event.type} · {kind}",
        "side": side,
        "type side": f"{kind} · {side}",
        "both side": f"{event.type} · {kind} · {side}",
        "trigger": f"{words.folded(trigger[0])} · {kind} · {side}",
        "near": f"{near} · {side}",
        "type near": f"{kind} · {near} · {side}",
        "before": before,
        "type before": f"{kind} · {before}",
        "event before": f"{event.type} · {kind} · {before}",
        "after": words.folded(filler[1]),
        "beside": words.folded(trigger[1] if right else trigger[0] - 1),
        "same between": f"{min(same, 3)} · {kind} · {side}",
        "rivals": float(min(len(rivals), 5)) / 5,
        "cut": float(any(one in (",", ";", ":", "、", "，") for one in between)),
        "others": float(_others(reading, event, hull)),
    }
    for one in between[:_BESIDE] + between[-_BESIDE:]:
        made[f"between {one}"] = 1.0
    if isinstance(item, Mention):
        made["filler"] = f"{event.type} · {words.folded(filler[1] - 1)}"
    return made


def _others(reading: Reading, event: Event, hull: Range) -> int:
    """Return how many other triggers stand between: what is behind one is rather its own."""
    return min(3, sum(one.id != event.id for one in reading.annotations.events_in(hull)))
