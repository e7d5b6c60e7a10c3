"""Agreement on events: triggers and arguments, identified and classified (TextEE, Huang et al. 2024).

What is counted are *sets* on each page: two triggers on one span count once in trigger identification, and an
argument that one of two events of a type has lost is not seen unless arguments are attached to triggers.
One wrong event type makes all arguments of the event wrong; on aligned events types do not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event
from annotator.domain.sentences import message

from . import messages
from .comparison import Comparison
from .fillers import Fillers, Place, by_entity, by_head, by_span, place
from .found import found_f1, found_rows, found_tally
from .measure import Measure
from .same_items import event_pairs
from .tallies import Tally

Thing = tuple[str, Hashable]
Named = Callable[[Event, str, Place], Thing]
"""What an argument of an event counts as, by role and filler: its label, and what has to be the same."""


def trigger_id(comparison: Comparison) -> Tally:
    """Count trigger spans, whatever the event type."""
    first, second = ({("", place(one.span)) for one in each.events.values()} for each in comparison.sets)
    return found_tally(first, second)


def trigger_class(comparison: Comparison) -> Tally:
    """Count triggers by span and event type."""
    first, second = (
        {(one.type, place(one.span)) for one in each.events.values()} for each in comparison.sets
    )
    return found_tally(first, second)


def argument_id(event: Event, _role: str, filler: Place) -> Thing:
    """Name an argument by event type and filler."""
    return event.type, filler


def argument_class(event: Event, role: str, filler: Place) -> Thing:
    """Name an argument by event type, role and filler."""
    return f"{event.type}.{role}", filler


def attached_id(event: Event, _role: str, filler: Place) -> Thing:
    """Name an argument by event type, trigger and filler."""
    return event.type, (place(event.span), filler)


def attached_class(event: Event, role: str, filler: Place) -> Thing:
    """Name an argument by event type, trigger, role and filler."""
    return f"{event.type}.{role}", (place(event.span), filler)


def arguments(named: Named, fillers: Callable[[Comparison], Fillers]) -> Callable[[Comparison], Tally]:
    """Return how arguments are counted that are named so, with fillers of a strength."""

    def count(comparison: Comparison) -> Tally:
        places = comparison.once(fillers)
        first, second = (
            _named(annotations, named, of) for annotations, of in zip(comparison.sets, places, strict=True)
        )
        return found_tally(first, second)

    return count


def aligned(fillers: Callable[[Comparison], Fillers]) -> Callable[[Comparison], Tally]:
    """Return how arguments are counted by event and filler, where events are the same by their pairing.

    Neither event type nor role matters; the arguments of an event without a partner cannot be found.
    """

    def count(comparison: Comparison) -> Tally:
        (ours, theirs), (first, second) = comparison.sets, comparison.once(fillers)
        names: dict[str, Hashable] = {one: ("alone", one) for one in theirs.events}
        names |= {two.id: one.id for one, two in comparison.once(event_pairs)}
        return found_tally(
            _named(ours, lambda event, _, filler: ("", (event.id, filler)), first),
            _named(
                theirs,
                lambda event, _, filler: ("", (names.get(event.id, ("alone", event.id)), filler)),
                second,
            ),
        )

    return count


def _named(annotations: AnnotationSet, named: Named, places: Mapping[str, Place]) -> set[Thing]:
    return {
        named(event, one.role, places.get(one.target, ()))
        for event in annotations.events.values()
        for one in event.arguments
    }


_F1 = "F1 = 2·both / (first + second), of sets"
_SOURCE = "TextEE, Huang et al. 2024"
_STRENGTHS = (
    ("", by_span, messages.SAME_SPAN),
    ("_head", by_head, messages.SAME_HEAD),
    ("_entity", by_entity, messages.SAME_ENTITY),
)
_ARGUMENTS = (
    ("argument_attached_id", messages.ARGUMENT_ATTACHED_ID, attached_id, "type"),
    ("argument_attached_class", messages.ARGUMENT_ATTACHED_CLASS, attached_class, "role"),
    ("argument_id", messages.ARGUMENT_ID, argument_id, "type"),
    ("argument_class", messages.ARGUMENT_CLASS, argument_class, "role"),
)


def _argument_measures() -> Iterator[Measure]:
    for end, fillers, words in _STRENGTHS:
        for name, title, named, labels in _ARGUMENTS:
            yield Measure(
                name + end, message(title, fillers=words), "events", messages.ARGUMENTS, _F1, _SOURCE,
                arguments(named, fillers), found_f1, found_rows, labels,
            )  # fmt: skip
        yield Measure(
            "argument_aligned_id" + end, message(messages.ARGUMENT_ALIGNED_ID, fillers=words), "events",
            messages.ARGUMENTS, _F1, "defined here", aligned(fillers), found_f1,
        )  # fmt: skip


MEASURES = (
    Measure(
        "trigger_id", messages.TRIGGER_ID, "events", messages.TRIGGERS, _F1, _SOURCE, trigger_id, found_f1,
    ),
    Measure(
        "trigger_class", messages.TRIGGER_CLASS, "events", messages.TRIGGERS, _F1, _SOURCE,
        trigger_class, found_f1, found_rows, "type",
    ),
    *_argument_measures(),
)  # fmt: skip
