"""What people made of suggestions, by the journal, and the anchoring check: what gold has not of it."""

from __future__ import annotations

from annotator.assist.base import model
from annotator.assist.item_proposals import EventProposal, ItemProposals, MentionProposal, replacing_items
from annotator.datasets.answers import answers, listed, to_json
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Argument, Author, AuthorKind, Event, Mention, State
from annotator.domain.ranges import Span
from annotator.edits import offers
from annotator.edits.mentions import tag_mention
from annotator.edits.page_items import set_state
from annotator.store import Project

from .helpers import MARY, page

TEXT = "Japan met Norway in Oslo. Read more"
PLACES = {"Japan": (0, 5), "met": (6, 9), "Norway": (10, 16), "Oslo": (20, 24), "more": (31, 35)}


def span(words: str) -> Span:
    return Span.at(*PLACES[words])


def commit(project: Project, said: AnnotationSet, edit: Edit) -> AnnotationSet:
    return project.commit(said, edit).annotations


def offered(
    project: Project, mine: AnnotationSet, suggestion: AnnotationSet, words: str
) -> list[offers.Offer]:
    found = offers.offers_in(mine, project.scheme, [suggestion], span(words).hull)
    return [one for one in found if one.span == span(words)]


def begun(project: Project) -> tuple[AnnotationSet, AnnotationSet]:
    """A page on which a model proposed three mentions and an event; Mary accepts two, rejects one."""
    document = page(TEXT)
    project.add_document(document, None)
    project.ensure_author(model("names"))
    said = ItemProposals(
        [MentionProposal(span(words), "GPE", 0.9) for words in ("Japan", "Norway", "more")],
        [EventProposal(span("met"), "Dip.Meet", 0.9)],
    )
    empty = project.annotation_set(document.id, model("names"))
    suggestion = commit(project, empty, replacing_items(empty, project.scheme, said, "names"))
    mine = project.annotation_set(document.id, MARY)
    for words in ("Japan", "more"):
        taken = offered(project, mine, suggestion, words)
        mine = commit(project, mine, offers.accept_offers(mine, project.scheme, taken))
    away = offered(project, mine, suggestion, "Norway")
    return commit(project, mine, offers.reject_offers(mine, [suggestion], away)), suggestion


def test_what_stands_is_counted_by_suggester_author_and_sort(project: Project) -> None:
    mine, suggestion = begun(project)
    one = answers(project)["names", MARY.name]["mentions"]
    assert (one.accepted, one.rejected, one.judged) == (2, 1, 0)
    taken = offered(project, mine, suggestion, "met")
    mine = commit(project, mine, offers.accept_offers(mine, project.scheme, taken))
    assert answers(project)["names", MARY.name]["events"].accepted == 1
    away = offers.rejected_offers(mine, [suggestion])
    commit(project, mine, offers.restore_offers(mine, [suggestion], away))
    assert answers(project)["names", MARY.name]["mentions"].rejected == 0


def test_gold_tells_what_was_accepted_wrongly_beside_what_was_made_by_hand(project: Project) -> None:
    mine, _ = begun(project)
    for words in ("Oslo", "Norway"):
        mine = commit(project, mine, tag_mention(mine, project.scheme, span(words), "GPE"))
    mine = commit(project, mine, set_state(mine, State.DONE))
    assert to_json(answers(project))["names"][MARY.name]["mentions"]["refused_share"] is None
    gold = project.annotation_set(mine.document, Author(GOLD, AuthorKind.GOLD))
    for words in ("Japan", "Oslo"):
        gold = commit(project, gold, tag_mention(gold, project.scheme, span(words), "GPE"))
    assert answers(project)["names", MARY.name]["mentions"].judged == 0, "gold is not finished yet"
    commit(project, gold, set_state(gold, State.DONE))
    told = to_json(answers(project))["names"][MARY.name]["mentions"]
    assert told == {
        "accepted": 2, "rejected": 1, "judged": 2, "refused": 1, "refused_share": 0.5,
        "own_refused_share": 0.5,
    }  # fmt: skip
    assert [row[:3] for row in listed(answers(project))] == [("names", MARY.name, "mentions")]


def test_what_was_undone_is_not_counted(project: Project) -> None:
    mine, _ = begun(project)
    project.undo(mine)
    assert answers(project)["names", MARY.name]["mentions"].rejected == 0


def test_an_argument_is_the_same_by_its_trigger_role_and_filler() -> None:
    from annotator.review.anchoring import keyed

    base = AnnotationSet("a", "d", TEXT, MARY)
    one = filled(base, [
        Mention("m", span("Japan"), "GPE"),
        Event("e", span("met"), "Dip.Meet", arguments=(Argument("Participant", "m"),)),
    ])  # fmt: skip
    other = filled(base, [
        Mention("x", span("Japan"), "GPE"),
        Event("y", span("met"), "Dip.Meet", arguments=(Argument("Participant", "x"),)),
    ])  # fmt: skip
    assert set(keyed(one).values()) == set(keyed(other).values())
    assert len(keyed(one)) == 3
