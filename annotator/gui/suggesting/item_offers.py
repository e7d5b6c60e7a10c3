"""Mentions and events that models offer for the page in sight: shown, gone to, taken or rejected by keys."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.confidence import reason_of
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import offers
from annotator.edits.offers import Offer

from ..annotating.asked import Asked, Result, Reveal, choose
from ..annotating.hand import Hand
from ..desk import Desk
from ..look.i18n import said, tr
from ..textview import offered
from ..textview.geometry import Mode
from .offered_values import OfferedValues, values_in
from .page_suggestions import models_of

if TYPE_CHECKING:
    from annotator.store.project import Project


USUAL_OF_ITEMS = "names"
"""Who is asked for mentions when nobody is named."""


class OnPage:
    """What the models' sets of one page offer, as the page view asks for it."""

    def __init__(self, suggestions: Sequence[AnnotationSet], scheme: Scheme) -> None:
        """Take the sets, those that were asked first before the others."""
        self.suggestions, self._scheme = suggestions, scheme

    def between(self, annotations: AnnotationSet, asked: Range) -> list[Offer]:
        """Return what is offered that shares a character with a range, in text order."""
        if not self.suggestions or annotations.document != self.suggestions[0].document:
            return []
        return offers.offers_in(annotations, self._scheme, self.suggestions, asked)


def items_suggested(project: Project, document_id: str, *, seen_by: str = "") -> list[AnnotationSet]:
    """Return the models' sets with mentions or events on a page that a person may see, by name."""
    models = models_of(project, seen_by)
    if not models:
        return []
    sets = [one for one in project.annotation_sets(document_id) if one.author.name in models]
    return sorted((one for one in sets if one.mentions or one.events), key=lambda one: one.author.name)


class ItemOffers:
    """The offers of the page in the window, and what the keys do with the one at the caret."""

    def __init__(self, desk: Desk) -> None:
        """Nothing is offered before sets are given."""
        self._desk, self._session, self._annotating = desk, desk.session, desk.annotating
        self.suggestions: Sequence[AnnotationSet] = ()
        self._gone_to: Offer | None = None  # whose words were selected last
        self._shown = False
        self.values = OfferedValues()
        """What comes with the offer at the caret; it stands in the inspector."""

    def show(self, suggestions: Sequence[AnnotationSet], *, shown: bool) -> None:
        """Take the models' sets of the page, and show what they offer, or not."""
        self.suggestions, self._shown = suggestions, shown
        on_page = OnPage(suggestions, self._session.scheme) if suggestions and shown else None
        self._desk.page.set_offered(on_page)
        self.followed()

    def active(self) -> bool:
        """Tell whether mentions and events are annotated: then the keys mean what is offered of these."""
        return self._annotating.mode is Mode.ENTITIES

    def wanted(self) -> bool:
        """Tell whether mentions and events come next: they are annotated, and something is on the page."""
        annotations = self._session.annotations
        begun = annotations is not None and bool(annotations.segments or annotations.mentions)
        return self.active() and begun

    def visible(self) -> bool:
        """Tell whether the page shows offers."""
        return self._shown and bool(self.suggestions) and self.active()

    def here(self) -> Offer | None:
        """Return what is offered for the words that are selected, or else the first offer at the caret."""
        annotations, chosen = self._session.annotations, self._desk.page.selection()
        if annotations is None or not self.visible():
            return None
        caret = int(self._desk.page.caret())
        asked = chosen or Range.at(max(0, caret - 1), caret + 1)
        found = self._offers(asked)
        if chosen is not None:
            if (known := self._gone_to) is not None and known.argument is not None:
                found += self._offers(known.span.hull)
            same = [one for one in found if place_of(one) == chosen]
            again = (one for one in same if known is not None and one.key == known.key)
            return next(again, next(iter(same), None))
        holding = [one for one in found if one.span.start <= caret <= one.span.end]
        starting = [one for one in holding if one.span.start == caret]
        return next(iter(starting or holding), None)

    def _offers(self, asked: Range) -> list[Offer]:
        annotations = self._session.annotations
        if annotations is None:
            return []
        return offers.offers_in(annotations, self._session.scheme, self.suggestions, asked)

    def _after(self, position: int) -> Offer | None:
        annotations = self._session.annotations
        if annotations is None or not self.visible():
            return None
        return offers.next_offer(annotations, self._session.scheme, self.suggestions, position)

    # --- taking and rejecting -----------------------------------------------------------------------

    def accept(self) -> None:
        """Take the offer at the caret and go on to the next; where there is none, go to the next."""
        if (offer := self.here()) is None:
            self._go_on(int(self._desk.page.caret()))
        elif offer.argument is not None and self._desk.page.selection() != place_of(offer):
            self._go_to(offer)  # of several roles only one is taken: first it is seen which
        elif self._is_new(offer):
            self._go_to(offer)
        else:
            self._take([offer])

    def _is_new(self, offer: Offer) -> bool:
        """Tell whether an offer came in place of the one that was gone to, and has not been seen."""
        seen = self._gone_to
        chosen = seen is not None and self._desk.page.selection() == place_of(seen) == place_of(offer)
        return chosen and seen is not None and seen.key != offer.key

    def followed(self) -> None:
        """Show the roles of what is offered where the caret is, and the values that come with it."""
        offer = self.here()
        self._desk.page.set_offer(offer)
        self.values.show_values(values_in(offer, self._session.scheme))

    def accept_run(self) -> None:
        """Take what is offered from the caret on, as far as it is in sight and not in doubt."""
        if (offer := self.here()) is None:
            self._go_on(int(self._desk.page.caret()))
        elif self._is_new(offer):
            self._go_to(offer)
        elif offer.doubtful:
            self._desk.refuse(tr("this one is in doubt: accept it on its own or label it yourself"))
        else:
            self._take(self._run(offer), whole=True)

    def _run(self, first: Offer) -> list[Offer]:
        annotations, page = self._session.annotations, self._desk.page
        if annotations is None:
            return []
        return offers.run_from(
            annotations,
            self._session.scheme,
            self.suggestions,
            first,
            lambda place: bool(page.hidden_lines(place)),
        )

    def _take(self, taken: list[Offer], *, whole: bool = False) -> None:
        scheme = self._session.scheme
        edit = self._session.perform(lambda human: offers.accept_offers(human, scheme, taken, whole=whole))
        if edit is None:
            return
        self._desk.page.set_selection(None)
        if not edit:
            self._desk.tell(tr("nothing left to accept"))
        if len(taken) > 1:
            self._desk.tell(said(edit, scheme))
        self._go_on(taken[0].span.start)  # of an event that was taken roles may be left, which are in doubt

    def reject(self) -> None:
        """Put the offer at the caret aside, and go on to the next; others are still offered it."""
        if (offer := self.here()) is None:
            self._go_on(int(self._desk.page.caret()))
            return
        away = partial(offers.reject_offers, suggestions=self.suggestions, offers=[offer])
        if self._session.perform(lambda human: away(human)):
            self._go_on(offer.span.start)

    def restore(self) -> bool:
        """Offer again what was rejected last in the text; tell whether there was anything."""
        annotations = self._session.annotations
        if annotations is None or not (away := offers.rejected_offers(annotations, self.suggestions)):
            return False
        last = away[-1]
        back = partial(offers.restore_offers, suggestions=self.suggestions, offers=[last])
        if self._session.perform(lambda human: back(human)):
            self._go_to(last)
        return True

    def _go_on(self, position: int) -> None:
        if (ahead := self._after(position)) is not None:
            self._go_to(ahead)
        elif self._after(0) is None:
            self._desk.tell(tr("nothing left to accept"))
        else:
            self._desk.tell(tr("no suggestions from here on"))

    def _go_to(self, offer: Offer) -> None:
        self._gone_to = offer
        self._annotating.ask(chosen, place_of(offer))
        self._tell(offer)

    def _tell(self, offer: Offer) -> None:
        """Say what is offered, how sure that is and why: on the page it may be cut."""
        name, sure = offered.texts(offer, self._session.scheme)
        text = self._desk.page.text()
        words = offer.span.surface(text)
        if offer.argument is not None:
            event_type = self._session.scheme.event_types.get(offer.item.type)
            role = event_type.role(offer.argument.role) if event_type else None
            place = place_of(offer)
            name = tr("{role}? of {event}").format(
                role=role.name if role else offer.argument.role, event=words
            )
            words = text[place.start : place.end]
        given = ", ".join(values_in(offer, self._session.scheme))
        reason = reason_of(offer.note)
        self._desk.tell(
            " · ".join(filter(None, (f"{words}: {name}", given, sure, offer.suggestion.author.name, reason)))
        )


def place_of(offer: Offer) -> Range:
    """Return the words to look at: of a role those of what fills it."""
    target = offer.suggestion.placed(offer.argument.target) if offer.argument else None
    return (target or offer.item).span.hull


def chosen(hand: Hand, asked: Asked, place: Range) -> Result:
    """Select the words of an offer, so that any other key means them too."""
    return choose(hand.letting_go(), asked, place, Reveal(place))
