"""Every edit carries a verb of the table, and values that fill its sentence and are plain JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from annotator import edits
from annotator.api import suggesting
from annotator.api import values as api
from annotator.assist.item_proposals import ItemProposals, MentionProposal, replacing_items
from annotator.assist.proposals import Proposal, replacing
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit
from annotator.domain.errors import EditError
from annotator.domain.items import (
    Argument,
    Author,
    AuthorKind,
    Bookmark,
    Entity,
    Event,
    EventCluster,
    Mention,
    Relation,
    Segment,
    State,
    Vote,
)
from annotator.domain.label_migration import LabelMigration
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import SENTENCES
from annotator.domain.wording import say
from annotator.edits import carrying, offers, taking, verbs
from annotator.edits.label_migrating import LabelMigrating
from annotator.edits.messages import MENTION_GONE
from annotator.edits.newer import take_newer
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from tests.unit.strategies import blank_set

TEXT = "Norway and Chile sign a pact.\nOfficials said so in Oslo.\nSign up now.\n"
NORWAY, CHILE, OSLO, SIGN, SAID = (
    Range.at(TEXT.index(w), TEXT.index(w) + len(w)) for w in ("Norway", "Chile", "Oslo", "sign", "said")
)
FIRST, SECOND, THIRD = Range.at(0, 29), Range.at(30, 56), Range.at(57, 69)
COUNTRY, LAND = Entity("n", "Norway", "GPE"), Entity("l", "the kingdom")
PACT, DEAL = EventCluster("p", "the pact"), EventCluster("d", "the deal")
NAMED = ItemProposals([MentionProposal(Span((SAID,)), "PER", 0.9)])
PROPOSED = [Proposal(FIRST, "title", 1), Proposal(SECOND, "body", 1), Proposal(THIRD, "newsletter_promo")]


def page() -> AnnotationSet:
    items = [
        Segment("s1", FIRST, "title", 1),
        Segment("s2", SECOND, "body", 2),
        Mention("m1", Span((NORWAY,)), "GPE", entity="n"),
        Mention("m2", Span((CHILE,)), "GPE"),
        Mention("m3", Span((OSLO,)), "LOC"),
        Event("e1", Span((SIGN,)), "Dip.Agree", {}, "p", (Argument("Party", "m1"),)),
        Relation("r1", "Part_Of", "m3", "m1"),
        Bookmark("b1", 3),
    ]
    return filled(blank_set(TEXT), items)


def suggestion(news: Scheme) -> AnnotationSet:
    model = AnnotationSet("x", page().document, TEXT, Author("rules", AuthorKind.MODEL))
    return model.applied(replacing(model, news, PROPOSED, "rules", map("g{}".format, count()).__next__))


Make = Callable[[AnnotationSet, Scheme], Edit]
EDITS: dict[str, Make] = {
    verbs.LABEL_SEGMENT: lambda a, s: edits.label_segment(a, s, THIRD, "tags", None),
    verbs.LABEL_MANY: lambda a, s: edits.label_many(a, s, [(THIRD, "tags", None)]),
    verbs.CLEAR_SEGMENTS: lambda a, s: edits.clear_segments(a, FIRST),
    verbs.SPLIT_SEGMENT: lambda a, s: edits.split_segment(a, 10),
    verbs.EXTEND_TO_HERE: lambda a, s: edits.extend_to_here(a, 65),
    verbs.START_HERE: lambda a, s: edits.start_here(edits_cleared(a), 3),
    verbs.RESIZE_SEGMENT: lambda a, s: edits.resize_segment(a, "s1", Range.at(0, 16)),
    verbs.JOIN_SEGMENT: lambda a, s: edits.join_segment(a, 40),
    verbs.SET_ARTICLE: lambda a, s: edits.set_article(a, ["s1"], 3),
    verbs.NEW_ARTICLE_HERE: lambda a, s: edits.new_article_here(a, 40),
    verbs.RENUMBER_ARTICLES: lambda a, s: edits.renumber_articles(a.applied(edits.set_article(a, ["s1"], 5))),
    verbs.MERGE_ARTICLES: lambda a, s: edits.merge_articles(a, 2, 1),
    verbs.ACCEPT: lambda a, s: taking.accept(a, s, suggestion(s)),
    verbs.REJECT: lambda a, s: taking.reject(a, suggestion(s)),
    verbs.RESTORE: lambda a, s: taking.restore(
        a.applied(taking.reject(a, suggestion(s))), suggestion(s), ["g0"]
    ),
    verbs.SUGGEST: lambda a, s: replacing(a, s, PROPOSED, "rules"),
    verbs.SUGGEST_ITEMS: lambda a, s: replacing_items(a, s, NAMED, "names"),
    verbs.SUGGEST_ALL: lambda a, s: from_python(a, s),
    verbs.ACCEPT_ITEMS: lambda a, s: offers.accept_offers(a, s, offered(a, s)),
    verbs.REJECT_ITEMS: lambda a, s: offers.reject_offers(a, [names(s)], offered(a, s)),
    verbs.RESTORE_ITEMS: lambda a, s: offers.restore_offers(
        a.applied(offers.reject_offers(a, [names(s)], offered(a, s))), [names(s)], offered(a, s)
    ),
    verbs.TAG_MENTION: lambda a, s: edits.tag_mention(a, s, SAID, "PER"),
    verbs.TAG_EVERYWHERE: lambda a, s: edits.tag_everywhere(a, s, [SAID, SIGN], "PER"),
    verbs.TAG_ARGUMENT: lambda a, s: edits.tag_argument(a, s, "e1", "Place", SAID, "LOC"),
    verbs.TAG_EVENT: lambda a, s: edits.tag_event(a, s, SAID, "Say.Support"),
    verbs.RETYPE_MENTION: lambda a, s: edits.retype_mention(a, s, "m2", "ORG"),
    verbs.RETYPE_EVENT: lambda a, s: edits.retype_event(a, s, "e1", "Econ.Deal"),
    verbs.RESIZE_SPAN: lambda a, s: edits.resize_span(a, s, "m1", Range.at(0, 10)),
    verbs.ADD_FRAGMENT: lambda a, s: edits.add_fragment(a, s, "m1", SAID),
    verbs.REMOVE_FRAGMENT: lambda a, s: edits.remove_fragment(a, s, "m1", Range.at(0, 2)),
    verbs.COPY_FRAME: lambda a, s: edits.copy_frame(a, s, "e1", SAID),
    verbs.ADD_ARGUMENT: lambda a, s: edits.add_argument(a, s, "e1", "Party", "m2"),
    verbs.REMOVE_ARGUMENT: lambda a, s: edits.remove_argument(a, s, "e1", Argument("Party", "m1")),
    verbs.RELATE: lambda a, s: edits.relate(a, s, "Part_Of", "m2", "m1"),
    verbs.SET_ATTRIBUTE: lambda a, s: edits.set_attribute(a, s, "e1", "polarity", "negative"),
    verbs.DELETE_ITEMS: lambda a, s: edits.delete_items(a, ["m2"]),
    verbs.LINK_ENTITY: lambda a, s: edits.link_entity(a, ["m2"], LAND, ()),
    verbs.RENAME_ENTITY: lambda a, s: edits.rename_entity(COUNTRY, "Norge"),
    verbs.SET_KB: lambda a, s: edits.set_kb(COUNTRY, "Q20"),
    verbs.SET_ENTITY_TYPE: lambda a, s: edits.set_entity_type(COUNTRY, s, "LOC"),
    verbs.MERGE_ENTITIES: lambda a, s: edits.merge_entities([a], COUNTRY, LAND)[0][1],
    verbs.SPLIT_ENTITY: lambda a, s: edits.split_entity(a, ["m1"], COUNTRY, "the king"),
    verbs.REMOVE_ENTITY: lambda a, s: edits.remove_entity([a], COUNTRY)[0][1],
    verbs.LINK_CLUSTER: lambda a, s: edits.link_cluster(a, ["e1"], DEAL, ()),
    verbs.RENAME_CLUSTER: lambda a, s: edits.rename_cluster(PACT, "the treaty"),
    verbs.MERGE_CLUSTERS: lambda a, s: edits.merge_clusters([a], PACT, DEAL)[0][1],
    verbs.SPLIT_CLUSTER: lambda a, s: edits.split_cluster(a, ["e1"], PACT, "one of two"),
    verbs.REMOVE_CLUSTER: lambda a, s: edits.remove_cluster([a], PACT)[0][1],
    verbs.SET_NOTE: lambda a, s: edits.set_note(a, "m1", "really?"),
    verbs.SET_PAGE_NOTE: lambda a, s: edits.set_note(a, "", "really?"),
    verbs.SET_FLAG: lambda a, s: edits.set_flag(a, s, "paywalled", True),
    verbs.UNSET_FLAG: lambda a, s: edits.set_flag(
        a.applied(edits.set_flag(a, s, "paywalled", True)), s, "paywalled", False
    ),
    verbs.SET_STATE: lambda a, s: edits.set_state(a, State.DONE),
    verbs.SEND_BACK: lambda a, s: edits.send_back(replace(a, state=State.DONE), "mind the names"),
    verbs.SET_BOOKMARK: lambda a, s: edits.set_bookmark(a, 9),
    verbs.CHANGE_BOOKMARK: lambda a, s: edits.change_bookmark(a, "b1", "there"),
    verbs.REMOVE_BOOKMARK: lambda a, s: edits.remove_bookmark(a, "b1"),
    verbs.TAKE_NEWER: lambda a, s: take_newer(a, a, a.unchecked(mentions={}, events={}, relations={})).edit,
    verbs.CARRY_OVER: lambda a, s: carried(a, s),
    verbs.DECIDE: lambda a, s: answering(a, s).take(asked(a, s)[0], 0),
    verbs.DECIDE_AS: lambda a, s: as_a_model_says(a, s),
    verbs.DECIDE_MANY: lambda a, s: answering(a, s).nothing(asked(a, s)),
    verbs.TAKE_AGREED: lambda a, s: answering(a, s, a).take_agreed(),
    verbs.LEAVE_OPEN: lambda a, s: answering(a, s).put_off(asked(a, s)[0]),
    verbs.REOPEN: lambda a, s: answering(a, s).reopen(asked(a, s)[0]),
    verbs.CONFIRM: lambda a, s: confirmed(a, s, 1),
    verbs.CONFIRM_MANY: lambda a, s: confirmed(a, s, 2),
    verbs.EXPLAIN: lambda a, s: explained(a, s),
    verbs.MIGRATE_LABELS: lambda a, s: migrated(a, s),
    verbs.TAKE_BACK: lambda a, s: edits.take_back(a, blank_set(TEXT), "2026-11-28T17:00:00Z"),
}


def as_a_model_says(annotations: AnnotationSet, scheme: Scheme) -> Edit:
    """Return the edit that takes what a model says on the first question."""
    page = answering(annotations, scheme)
    question = asked(annotations, scheme)[0]
    value = page.page.find(question).versions[0].value
    return page.take_from(question, value, Vote("rules", 1, "", "m-1", None, "said"))


def carried(annotations: AnnotationSet, scheme: Scheme) -> Edit:
    """Return the edit that carries a mention of an older form of the page over."""
    older = replace(blank_set(TEXT), document="older", author=Author("ben"))
    older = older.applied(edits.tag_mention(older, scheme, SAID, "PER"))
    return carrying.carry_over(carrying.plan(older, TEXT), annotations, scheme, "first form").edit


def answering(annotations: AnnotationSet, scheme: Scheme, other: AnnotationSet | None = None) -> Answering:
    """Return somebody who adjudicates between a set and another one, an empty one unless it is given."""
    sets = [
        replace(one, author=Author(name), state=State.DONE)
        for name, one in (("ana", annotations), ("ben", other or blank_set(TEXT)))
    ]
    gold = AnnotationSet("gold", annotations.document, TEXT, Author("gold", AuthorKind.GOLD))
    return Answering(Adjudication(gold, sets, scheme), "eve")


def asked(annotations: AnnotationSet, scheme: Scheme) -> list[str]:
    """Return the open questions."""
    return [one.question.id for one in answering(annotations, scheme).page.open]


def confirmed(annotations: AnnotationSet, scheme: Scheme, count: int) -> Edit:
    """Return the edit that says of some things agreed that they were looked at."""
    eve = answering(annotations, scheme, annotations)
    edit = eve.take_agreed()
    eve.page.follow(eve.page.gold.applied(edit), edit.changes)
    return eve.confirm([one.question.id for one in eve.page.questions if one.decision][:count])


def explained(annotations: AnnotationSet, scheme: Scheme) -> Edit:
    """Return the edit that notes something on a decision."""
    eve = answering(annotations, scheme, annotations)
    edit = eve.take_agreed()
    eve.page.follow(eve.page.gold.applied(edit), edit.changes)
    decided = next(one.question.id for one in eve.page.questions if one.decision)
    return eve.explain(decided, "see the guideline")


def migrated(annotations: AnnotationSet, scheme: Scheme) -> Edit:
    """Return the edit that gives the types of a set up."""
    retired = frozenset(("type", one) for one in scheme.entity_types)
    migrating = LabelMigrating(LabelMigration(retired=retired), scheme, scheme)
    edit = migrating.edit(annotations, migrating.relabelling(annotations.text))
    if edit is None:
        raise EditError(MENTION_GONE)  # as every other verb says that there is nothing to do it to
    return edit


def names(news: Scheme) -> AnnotationSet:
    """Return the set of a model that proposes a name."""
    model = AnnotationSet("y", page().document, TEXT, Author("names", AuthorKind.MODEL))
    return model.applied(replacing_items(model, news, NAMED, "names", lambda: "n1"))


def offered(annotations: AnnotationSet, scheme: Scheme) -> list[offers.Offer]:
    """Return what that model offers."""
    return offers.offers_in(annotations, scheme, [names(scheme)], SAID)


def from_python(annotations: AnnotationSet, scheme: Scheme) -> Edit:
    """Return the edit of a model that proposes segments and names at once."""
    asked = api.Suggestion(
        annotations.document,
        segments=(api.Segment("title", FIRST.start, FIRST.end, 1),),
        mentions=(api.Mention("PER", ((SAID.start, SAID.end),)),),
    )
    known = suggesting.Known(scheme, ("n",), ("p",))
    return suggesting.replacing(annotations, known, asked, "project", "page")


def edits_cleared(annotations: AnnotationSet) -> AnnotationSet:
    """Return the set with the beginning of its first segment unlabelled."""
    return annotations.applied(edits.clear_segments(annotations, Range.at(0, 7)))


@pytest.mark.parametrize("verb", EDITS)
def test_every_edit_has_its_verb_and_fills_its_sentence(news: Scheme, verb: str) -> None:
    edit = EDITS[verb](page(), news)
    assert edit.changes
    assert edit.verb == edit.inverse().verb == verb
    assert json.loads(json.dumps(dict(edit.values))) == edit.values == edit.inverse().values
    form, _ = SENTENCES[edit.message.id].form(edit.values)
    assert "{" not in say(edit.message, news)
    assert form


def test_the_table_has_no_verb_that_nothing_makes() -> None:
    listed = {identity.removeprefix("edit.") for identity in SENTENCES if identity.startswith("edit.")}
    assert listed - EDITS.keys() == {verbs.REPAIR, verbs.SALVAGE, verbs.SAID, verbs.TAKE_IN}


def test_values_hold_long_words_shortened_on_one_line(news: Scheme) -> None:
    long = "\n".join(["word"] * 40)
    edit = edits.tag_mention(blank_set(long), news, Range.at(0, len(long)), "PER")
    assert len(edit.values["surface"]) == 80
    assert edit.values["surface"].startswith("word word") and edit.values["surface"].endswith("…")
    renamed = edits.rename_entity(Entity("e", "n" * 500), "m")
    assert renamed.values == {"entity": "n" * 79 + "…", "name": "m"}
    assert renamed.changes[0].before == Entity("e", "n" * 500)


# --- edits that the window makes of two ----------------------------------------------------------------


def test_a_word_that_is_tagged_to_fill_a_role(news: Scheme) -> None:
    edit = edits.tag_argument(page(), news, "e1", "Party", CHILE, "GPE")
    assert say(edit.message, news) == "tag State or city ‘Chile’ as Party"
    after = page().applied(edit)
    assert after.mentions.keys() == page().mentions.keys(), "what is tagged so already is not tagged again"
    assert Argument("Party", "m2") in after.events["e1"].arguments
    new = page().applied(edits.tag_argument(page(), news, "e1", "Place", SAID, "LOC", lambda: "new"))
    assert new.mentions["new"].span == Span((SAID,))
    assert Argument("Place", "new") in new.events["e1"].arguments


def test_a_link_of_a_mention_with_one_to_a_knowledge_base() -> None:
    both = edits.link_entity(page(), ["m2"], COUNTRY, {"n"}, "Q20")
    assert str(both.message) == "refer to Norway"
    assert [change.id for change in both.changes if change.kind == "entity"] == ["n"]
    made = edits.link_entity(page(), ["m2"], LAND, (), "Q20")
    assert made.changes[0].after == Entity("l", "the kingdom", None, "Q20")
    only = edits.link_entity(page(), ["m1"], COUNTRY, {"n"}, "Q20")
    assert (only.verb, len(only.changes)) == (verbs.SET_KB, 1)
    assert not edits.link_entity(page(), ["m1"], COUNTRY, {"n"}, None)


def test_a_merge_leaves_entities_that_others_refer_to() -> None:
    ((_, edit),) = edits.merge_entities([page()], COUNTRY, LAND, shared=True)
    assert [(change.kind, change.id) for change in edit.changes] == [("mention", "m1")]
    assert str(edit.message) == "merge Norway into the kingdom"
