"""What models offer, and what is made of it: one offer for one thing, nothing that a person answered."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from annotator.assist.item_proposals import (
    ArgumentProposal,
    EventProposal,
    ItemProposals,
    MentionProposal,
    replacing_items,
)
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.wording import say
from annotator.edits import label_segment, resize_span, tag_event, tag_mention
from annotator.edits.offers import (
    Offer,
    accept_offers,
    next_offer,
    offers_in,
    reject_offers,
    rejected_offers,
    restore_offers,
)

TEXT = "Anna Berg met Carl Dahl of Reuters in New York. Reuters attacked Oslo.\nSign up to Reuters now.\n"
WHOLE = Range.at(0, len(TEXT))
NOBODY = AnnotationSet("set-ida", "page", TEXT, Author("ida"))


def place(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span.at(start, start + len(words))


def said(name: str, scheme: Scheme, *mentions: MentionProposal, events: Sequence[EventProposal] = ()):
    empty = AnnotationSet(f"set-{name}", "page", TEXT, Author(name, AuthorKind.MODEL))
    return empty.applied(replacing_items(empty, scheme, ItemProposals(mentions, events), name))


def names(scheme: Scheme) -> AnnotationSet:
    return said(
        "names", scheme,
        MentionProposal(place("Anna Berg"), "PER", 0.9, why="3 of 3 times so"),
        MentionProposal(place("Reuters"), "ORG", 0.8),
        MentionProposal(place("New York"), "LOC", 0.5),
        MentionProposal(place("Reuters", 80), "ORG", 0.8),
    )  # fmt: skip


def shown(offers: list[Offer]) -> list[tuple[str, str]]:
    return [(one.span.surface(TEXT), one.item.type) for one in offers]


def test_each_says_how_sure_it_is_and_why(news: Scheme):
    offers = offers_in(NOBODY, news, [names(news)], WHOLE)
    assert shown(offers) == [
        ("Anna Berg", "PER"), ("Reuters", "ORG"), ("New York", "LOC"), ("Reuters", "ORG"),
    ]  # fmt: skip
    assert [one.confidence for one in offers] == [0.9, 0.8, 0.5, 0.8]
    assert [one.doubtful for one in offers] == [False, False, True, False]
    assert offers[0].note == "90 % · 3 of 3 times so"


def test_one_and_a_run_are_one_edit_each(news: Scheme):
    model = names(news)
    offers = offers_in(NOBODY, news, [model], WHOLE)
    one = accept_offers(NOBODY, news, offers[:1])
    assert say(one.message, news) == "accept from names: Person ‘Anna Berg’"
    after = NOBODY.applied(one)
    assert [(m.span, m.type) for m in after.mentions.values()] == [(place("Anna Berg"), "PER")]
    assert after.state is State.IN_PROGRESS
    assert not set(after.mentions) & set(model.mentions)
    run = accept_offers(after, news, offers[1:3])
    assert str(run.message) == "accept from names: 2 of 2 mentions and events"
    assert after.applied(run).applied(run.inverse()).mentions == after.mentions
    assert shown(offers_in(after.applied(run), news, [model], WHOLE)) == [("Reuters", "ORG")]


def test_what_a_person_tagged_on_the_same_words_is_the_answer(news: Scheme):
    ida = NOBODY.applied(tag_mention(NOBODY, news, place("Berg"), "PER"))
    ida = ida.applied(tag_mention(ida, news, place("Reuters"), "LOC"))
    assert shown(offers_in(ida, news, [names(news)], WHOLE)) == [("New York", "LOC"), ("Reuters", "ORG")]


def test_of_nested_ones_each_is_offered(news: Scheme):
    model = said("m", news, MentionProposal(place("New York"), "LOC"), MentionProposal(place("York"), "LOC"))
    offers = offers_in(NOBODY, news, [model], WHOLE)
    assert shown(offers) == [("New York", "LOC"), ("York", "LOC")]
    after = NOBODY.applied(accept_offers(NOBODY, news, offers[:1]))
    assert shown(offers_in(after, news, [model], WHOLE)) == [("York", "LOC")]


def test_nothing_is_offered_in_what_the_person_called_boilerplate(news: Scheme):
    line = Range.at(TEXT.index("Sign"), len(TEXT))
    ida = NOBODY.applied(label_segment(NOBODY, news, line, "newsletter_promo", None))
    assert shown(offers_in(ida, news, [names(news)], line)) == []


def test_of_two_models_the_surer_one_is_heard(news: Scheme):
    other = said(
        "tagger", news, MentionProposal(place("Anna"), "ORG", 0.4),
        MentionProposal(place("New York"), "ORG", 0.9), MentionProposal(place("Reuters"), "ORG", 0.8),
    )  # fmt: skip
    model = names(news)
    offers = offers_in(NOBODY, news, [model, other], WHOLE)
    assert shown(offers) == [
        ("Anna Berg", "PER"), ("Reuters", "ORG"), ("New York", "ORG"), ("Reuters", "ORG"),
    ]  # fmt: skip
    assert [one.suggestion.author.name for one in offers] == ["names", "names", "tagger", "names"]
    away = NOBODY.applied(reject_offers(NOBODY, [model, other], offers[1:2]))
    assert ("Reuters", place("Reuters")) not in [
        (one.span.surface(TEXT), one.span) for one in offers_in(away, news, [model, other], WHOLE)
    ], "the very same of another model goes with it"
    away = NOBODY.applied(reject_offers(NOBODY, [model, other], offers[:1]))
    assert shown(offers_in(away, news, [model, other], WHOLE))[0] == ("Anna", "ORG"), "now the other"


def test_what_was_rejected_is_offered_again_after_it_was_brought_back(news: Scheme):
    model = names(news)
    offers = offers_in(NOBODY, news, [model], WHOLE)
    edit = reject_offers(NOBODY, [model], offers[:1])
    assert say(edit.message, news) == "reject from names: Person ‘Anna Berg’"
    away = NOBODY.applied(edit)
    assert shown(rejected_offers(away, [model])) == [("Anna Berg", "PER")]
    again = said(
        "names", news, MentionProposal(place("Anna Berg"), "PER", 0.7), MentionProposal(place("Oslo"), "GPE")
    )
    kept = model.applied(
        replacing_items(
            model, news,
            ItemProposals([MentionProposal(one.span, one.type) for one in again.mentions.values()]), "names",
        )
    )  # fmt: skip
    assert shown(offers_in(away, news, [kept], WHOLE)) == [("Oslo", "GPE")], "it kept its id"
    back = away.applied(restore_offers(away, [model], rejected_offers(away, [model])))
    assert back.rejected == frozenset()
    assert shown(offers_in(back, news, [model], WHOLE))[:1] == [("Anna Berg", "PER")]


def test_from_one_to_the_next(news: Scheme):
    model, at, found = names(news), 0, []
    while (one := next_offer(NOBODY, news, [model], at)) is not None:
        found.append(one.span.surface(TEXT))
        at = one.span.start + 1
    assert found == ["Anna Berg", "Reuters", "New York", "Reuters"]
    assert next_offer(NOBODY, news, [], 0) is None


def test_an_event_is_taken_first_and_then_role_by_role(news: Scheme):
    roles = [ArgumentProposal("Attacker", place("Reuters", 40), "ORG", 0.9)]
    roles.append(ArgumentProposal("Place", place("Oslo"), "GPE", 0.3))
    attack = EventProposal(place("attacked"), "Conf.Attack", 0.8, arguments=roles)
    fillers = [MentionProposal(one.span, one.type) for one in roles]
    model = said("events", news, *fillers, events=[attack])
    trigger = next(one for one in offers_in(NOBODY, news, [model], WHOLE) if one.item.type == attack.type)
    ida = NOBODY.applied(accept_offers(NOBODY, news, [trigger]))
    (event,) = ida.events.values()
    assert event.arguments == () and not ida.mentions
    left = [one for one in offers_in(ida, news, [model], event.span.hull) if one.argument]
    assert [(one.argument and one.argument.role, one.confidence) for one in left] == [
        ("Attacker", 0.9), ("Place", 0.3),
    ]  # fmt: skip
    edit = accept_offers(ida, news, left[:1])
    assert "Attacker" in say(edit.message, news) and "Reuters" in say(edit.message, news)
    ida = ida.applied(edit)
    assert [one.span for one in ida.mentions.values()] == [place("Reuters", 40)]
    whole = NOBODY.applied(accept_offers(NOBODY, news, [trigger], whole=True))
    (event,) = whole.events.values()
    assert [one.role for one in event.arguments] == ["Attacker"], "what is in doubt is asked about"
    away = ida.applied(reject_offers(ida, [model], left[1:]))
    assert not [one for one in offers_in(away, news, [model], WHOLE) if one.argument]


def test_an_event_of_the_persons_own_is_offered_what_it_lacks(news: Scheme):
    roles = [ArgumentProposal("Place", place("Oslo"), "GPE", 0.7)]
    attack = EventProposal(place("attacked"), "Conf.Attack", 0.8, arguments=roles)
    model = said("events", news, MentionProposal(place("Oslo"), "GPE"), events=[attack])
    ida = NOBODY.applied(tag_event(NOBODY, news, place("attacked"), "Conf.Attack"))
    assert [one.argument is not None for one in offers_in(ida, news, [model], place("attacked").hull)] == [
        True
    ]


def test_what_is_gone_is_refused(news: Scheme):
    model = names(news)
    (first, *_) = offers_in(NOBODY, news, [model], WHOLE)
    other = AnnotationSet("x", "other", "Other", Author("ida"))
    with pytest.raises(EditError, match="another page"):
        accept_offers(other, news, [first])
    ida = NOBODY.applied(accept_offers(NOBODY, news, [first]))
    mine = next(iter(ida.mentions))
    ida = ida.applied(resize_span(ida, news, mine, place("Anna")))
    assert ("Anna Berg", "PER") not in shown(offers_in(ida, news, [model], WHOLE)), "it was answered"
