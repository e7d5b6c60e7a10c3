"""How many keys what is suggested for a page can be expected to save: to begin where it saves most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.authors import offered_to
from annotator.domain.confidence import confidence_of, of_part
from annotator.domain.items import Author, AuthorKind, Event, Mention, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import offers, taking
from annotator.edits.offers import Offer, part_of

from .base import Progress
from .key_gate import ARGUMENT, EVENT, MENTION, SEGMENT, Keys

if TYPE_CHECKING:
    from annotator.store.project import Project

_EVEN = 0.5  # of what a model does not say how sure it is


def keys_saved(
    project: Project,
    author: str,
    *,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = bool,
) -> list[tuple[str, float]]:
    """Return the ids of the pages that an author has not done, where most keys are saved first.

    What is suggested and still open for the author counts: by how sure its model is of it, what a right
    suggestion saves less what a wrong one costs. Of several models that propose segments the best one
    counts. Cancelled, it answers for the pages it has seen.
    """
    wanted = [row.id for row in project.documents(author=author) if row.state is not State.DONE]
    found: list[tuple[str, float]] = []
    for done, stored in enumerate(project.every(wanted)):
        if cancelled():
            break
        mine = next((one for one in stored.sets if one.author.name == author), None)
        document = stored.document
        models = [one for one in stored.sets if _heard(project, one.author, author)]
        empty = AnnotationSet("", document.id, document.text, Author(author))
        found.append((document.id, saved_on(mine or empty, models, project.scheme)))
        if progress is not None:
            progress(done + 1, len(wanted), document.name)
    return sorted(found, key=lambda pair: -pair[1])


def _heard(project: Project, model: Author, author: str) -> bool:
    if model.kind is not AuthorKind.MODEL:
        return False
    return not project.settings.blind or offered_to(model.name, author)


def saved_on(mine: AnnotationSet, models: Sequence[AnnotationSet], scheme: Scheme) -> float:
    """Return the keys that can be expected to be saved on one page; never fewer than none."""
    whole = Range.at(0, len(mine.text))
    segments = max((_of_segments(mine, one) for one in models), default=0.0)
    suggestions = [one for one in models if one.mentions or one.events]
    listed = offers.offers_in(mine, scheme, suggestions, whole) if suggestions and len(whole) else []
    return segments + sum(max(0.0, _of_offer(one)) for one in listed)


def _of_segments(mine: AnnotationSet, suggestion: AnnotationSet) -> float:
    """Return what the pieces that are not disputed save."""
    pieces = taking.open_pieces(mine, suggestion)
    return sum(_expected(1.0, SEGMENT) for one in pieces if one.id not in suggestion.notes)


def _of_offer(offer: Offer) -> float:
    """Return what an offer saves, an event with the arguments that come with it."""
    sure = _EVEN if offer.confidence is None else offer.confidence
    if offer.argument is not None:
        return _expected(sure, ARGUMENT)
    if isinstance(offer.item, Mention):
        return _expected(sure, MENTION)
    return _expected(sure, EVENT) + sure * _of_roles(offer.suggestion, offer.item)


def _of_roles(suggestion: AnnotationSet, event: Event) -> float:
    note = suggestion.note_on(event.id)
    found = 0.0
    for argument in event.arguments:
        sure = confidence_of(of_part(note, part_of(argument)))
        found += max(0.0, _expected(_EVEN if sure is None else sure, ARGUMENT))
    return found


def _expected(sure: float, keys: Keys) -> float:
    return sure * (keys.made - keys.accepted) - (1 - sure) * keys.wrong
