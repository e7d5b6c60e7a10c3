"""The keys that suggestions can be expected to save on a page."""

from __future__ import annotations

from annotator.assist.base import model
from annotator.assist.item_proposals import (
    ArgumentProposal,
    EventProposal,
    ItemProposals,
    MentionProposal,
    replacing_items,
)
from annotator.assist.key_gate import MENTION
from annotator.assist.keys_saved import saved_on
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author
from annotator.domain.ranges import Span
from annotator.edits import offers
from tests.effort.pages import scheme

TEXT = "Norway and Chile signed a pact."
SCHEME = scheme()
MINE = AnnotationSet("mine", "d", TEXT, Author("ana"))


def said(sure: float, *, event: bool = False) -> AnnotationSet:
    empty = AnnotationSet("model", "d", TEXT, model("names"))
    mentions = [MentionProposal(Span.at(0, 6), "GPE", sure), MentionProposal(Span.at(11, 16), "GPE", sure)]
    roles = [ArgumentProposal("Party", Span.at(0, 6), "GPE", sure)]
    events = [EventProposal(Span.at(17, 23), "Dip.Agree", sure, arguments=roles)] if event else []
    return empty.applied(replacing_items(empty, SCHEME, ItemProposals(mentions, events), "names"))


def test_what_is_sure_saves_nearly_all_that_it_would_cost_by_hand() -> None:
    assert saved_on(MINE, [said(1.0)], SCHEME) == 2 * (MENTION.made - MENTION.accepted)
    assert saved_on(MINE, [said(0.9)], SCHEME) < saved_on(MINE, [said(1.0)], SCHEME)
    assert saved_on(MINE, [said(0.1)], SCHEME) == 0, "what is rather wrong saves nothing"


def test_an_event_counts_with_its_arguments() -> None:
    assert saved_on(MINE, [said(1.0, event=True)], SCHEME) > saved_on(MINE, [said(1.0)], SCHEME) + 4.8


def test_what_was_answered_counts_no_more() -> None:
    suggestion = said(1.0)
    edit = offers.accept_offers(
        MINE, SCHEME, offers.offers_in(MINE, SCHEME, [suggestion], Span.at(0, 6).hull)
    )
    once = MINE.applied(edit)
    assert saved_on(once, [suggestion], SCHEME) == saved_on(MINE, [suggestion], SCHEME) / 2
    assert saved_on(MINE, [], SCHEME) == 0
