"""Relations have events as ends too: made, refused, retyped, deleted with them, decided on."""

import pytest

from annotator.domain import rules
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import EditError, SchemeError
from annotator.domain.find import find_label
from annotator.domain.items import Author, AuthorKind, Event, Mention, Relation, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.edits.events import retype_event
from annotator.edits.links import relate
from annotator.edits.page_items import delete_items
from annotator.review.agreement.comparison import Comparison, basis
from annotator.review.agreement.found import BOTH, FIRST, SECOND
from annotator.review.agreement.relations import relations
from annotator.review.alignment import aligned
from annotator.review.alignment.relations import End
from tests.unit.formats import world
from tests.unit.review.deciders import Adjudicator

TEXT = "Ann met Bob and left."
ANN, MET, LEFT = (
    Mention("m1", Span.at(0, 3), "PER"),
    Event("v1", Span.at(4, 7), "Dip.Meet"),
    Event("v2", Span.at(16, 20), "Say.Accuse"),
)


def said(*items, author=world.ANA):
    base = AnnotationSet(f"set-{author.name}", "d", TEXT, author, State.DONE)
    return filled(base, [ANN, MET, LEFT, *items])


def test_events_are_related_as_the_scheme_says():
    edit = relate(said(), world.SCHEME, "follows", "v1", "v2", lambda: "r1")
    after = said().applied(edit)
    assert after.relations["r1"] == Relation("r1", "follows", "v1", "v2")
    assert find_label(after, ["follows"]) == [(Range.at(4, 7), "r1")]
    assert [one for one in rules.problems(after, world.SCHEME) if one.item == "r1"] == []


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (("m1", "v2"), "follows goes from *event, not from PER"),
        (("v2", "v1"), "follows goes to Say.Accuse, GPE, not to Dip.Meet"),
        (("v1", "v9"), "follows: its target “v9” is not a mention or event"),
        (("v2", "v2"), "follows: nothing can be related to itself"),
    ],
)
def test_other_ends_are_refused(ends, words):
    with pytest.raises(EditError) as error:
        relate(said(), world.SCHEME, "follows", *ends)
    assert str(error.value) == words


def test_a_scheme_names_types_that_there_are():
    data = {**world.SCHEME.data}
    data["relation_types"] = [{"id": "x", "name": "x", "source": ["nothing"], "target": ["*event"]}]
    with pytest.raises(SchemeError):
        parse_scheme(data)


def test_an_event_keeps_the_type_its_relation_needs():
    with pytest.raises(EditError, match="follows"):
        retype_event(said(Relation("r1", "follows", "v1", "v2")), world.SCHEME, "v2", "Dip.Meet")


def test_a_relation_goes_with_its_event():
    before = said(Relation("r1", "follows", "v1", "v2"))
    assert before.applied(delete_items(before, ["v2"])).relations == {}


def test_authors_relations_between_events_are_laid_beside_each_other_and_compared():
    ana, bot = said(Relation("r1", "follows", "v1", "v2")), said(author=Author("bot", AuthorKind.MODEL))
    found = aligned([ana, bot])
    (place,) = found.relations
    assert (place.source, place.target) == (End("event", 0), End("event", 1))
    assert found.at(place.target).hull == Range.at(16, 20)
    tally = relations(Comparison((ana, ana), basis(world.SCHEME)))
    assert {one: n for one, n in tally.items() if n} == dict.fromkeys(
        [(BOTH, "follows"), (FIRST, "follows"), (SECOND, "follows")], 1
    )


def test_gold_takes_a_relation_between_events_once_it_has_both():
    ana = said(Relation("r1", "follows", "v1", "v2"))
    bob = AnnotationSet("set-bob", "d", TEXT, Author("bob"), State.DONE)
    eve = Adjudicator([ana, bob], world.SCHEME)
    eve.side_with("ana")
    (made,) = eve.gold.relations.values()
    ends = [eve.gold.events[one].span for one in (made.source, made.target)]
    assert (made.type, ends) == ("follows", [MET.span, LEFT.span])
