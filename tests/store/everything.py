"""A small project with something in every table, made through the program alone."""

from __future__ import annotations

import zlib
from dataclasses import replace

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import (
    GOLD,
    Author,
    AuthorKind,
    Decision,
    Document,
    Entity,
    EventCluster,
    Outcome,
    Rejection,
    State,
    Vote,
)
from annotator.domain.ranges import Range
from annotator.edits import verbs
from annotator.edits.page_items import set_state
from annotator.pages.page import to_document
from annotator.pages.registry import read_page
from annotator.store import Effort, Project, ProjectSettings
from annotator.store.review_values import Assignment, GuidelineExample, GuidelineNote, PageCounts, Remark
from annotator.store.values import FormReason, Packed

from .helpers import JOHN, MARY, MODEL, mention, page, rich_set, tag

GOLDEN = Author(GOLD, AuthorKind.GOLD)
HTML = b"""<html lang="en"><head><title>Pact</title></head><body><h1>Germany and Chile sign a pact</h1>
<p>Berlin said on Monday that it had signed a lithium pact with Chile.</p><p>Follow us for more.</p>
</body></html>"""


def web_page(project: Project, name: str = "pact.html") -> Document:
    """Store a raw page with its bytes and node map."""
    found = read_page(HTML, path=name, key="html")
    document = replace(to_document(found), name=name)
    nodes = found.node_map.to_bytes()
    project.add_bundle(document, (), (), (), HTML, packed=Packed(zlib.compress(HTML), nodes))
    return document


def fill(project: Project) -> dict[str, str]:
    """Fill a new project; return the ids of its documents by name."""
    web = web_page(project)
    plain, again = page("Japan won the cup in Osaka.", "plain"), page("Japan won the cup in Osaka!", "again")
    for one in (plain, again):
        project.add_document(one, one.text.encode())
    imported = page("A page that came with everything.", "imported")
    entities = [Entity("Q17", "Japan", "GPE", "wd:Q17")]
    project.add_bundle(imported, [_known(rich_set(imported)), _known(rich_set(imported, MODEL))],
                       entities, [EventCluster("K1", "the final")], None)  # fmt: skip
    _annotate(project, web)
    _adjudicate(project, plain)
    _judge(project, plain, again, web)
    return {one.name: one.id for one in (web, plain, again, imported)}


def _known(annotations: AnnotationSet) -> AnnotationSet:
    """Return a set whose labels the news scheme has."""
    m1, m2 = annotations.mentions.values()
    event = annotations.events["e1"]
    return annotations.unchecked(
        segments={key: replace(one, kind="body") for key, one in annotations.segments.items()},
        mentions={"m1": replace(m1, attributes={}), "m2": m2},
        events={"e1": replace(event, type="Say.Support", attributes={}, arguments=())},
        relations={"r1": replace(annotations.relations["r1"], type="Part_Of")},
        notes=annotations.notes,
    )


def _annotate(project: Project, web: Document) -> None:
    scheme, text = project.scheme, web.text
    mary = project.annotation_set(web.id, MARY)

    def do(edit: Edit) -> Edit:
        nonlocal mary
        done = project.commit(mary, edit, effort=Effort(1.5, 2, 1))
        mary = done.annotations
        return done.edit

    def at(words: str) -> Range:
        return edits.occurrences(text, words)[0]

    do(edits.label_segment(mary, scheme, Range.at(0, text.index("\n")), "title", 1))
    made = do(edits.tag_mention(mary, scheme, at("Germany"), "GPE"))
    germany = next(c.id for c in made.changes if c.kind is Kind.MENTION)
    made = do(edits.tag_mention(mary, scheme, at("Chile"), "GPE"))
    chile = next(c.id for c in made.changes if c.kind is Kind.MENTION)
    do(edits.link_entity(mary, [germany], Entity("Q183", "Germany", "GPE"), project.entities()))
    made = do(edits.tag_event(mary, scheme, at("signed"), "Econ.Deal"))
    event = next(c.id for c in made.changes if c.kind is Kind.EVENT)
    role = next(r for r in scheme.event_types["Econ.Deal"].roles if "GPE" in r.targets)
    do(edits.add_argument(mary, scheme, event, role.id, germany))
    do(edits.link_cluster(mary, [event], EventCluster("K2", "the pact"), project.clusters()))
    do(edits.relate(mary, scheme, "Part_Of", germany, chile))
    do(edits.set_note(mary, germany, "a note"))
    do(edits.set_flag(mary, scheme, "paywalled", True))
    do(edits.set_bookmark(mary, 4, "here"))
    rejection = Rejection(MODEL.name, "s1")
    do(
        Edit(
            verbs.REJECT, {"suggester": MODEL.name, "n": 1}, (Change(Kind.REJECTION, "s1", None, rejection),)
        )
    )
    do(edits.set_note(mary, "", "undone later"))
    undone = project.undo(mary, effort=Effort(keys=1))
    assert undone is not None
    mary = undone.annotations


def _adjudicate(project: Project, plain: Document) -> None:
    other = project.documents()[2].id
    for author, places in ((MARY, [(0, 5), (21, 26)]), (JOHN, [(0, 5)])):
        found = project.annotation_set(plain.id, author)
        for start, end in places:
            found = project.commit(found, tag(start, end)).annotations
        project.commit(found, set_state(found, State.DONE))
    pair = [project.annotation_set(one, MARY) for one in (plain.id, other)]
    project.commit_batch([(one, tag(6, 9, "PER")) for one in pair], by=JOHN.name)
    gold = project.annotation_set(plain.id, GOLDEN)
    made = mention(0, 5)
    votes = (Vote("mary", 4, "GPE", said="GPE"), Vote("john", 2, "GPE", said="GPE"))
    decision = Decision(
        "d1", "mention", made.span.hull, Outcome.VERSION, items=(made.id,), by="mary", votes=votes
    )
    changes = (Change(Kind.MENTION, made.id, None, made), Change(Kind.DECISION, "d1", None, decision))
    gold = project.commit(gold, Edit(verbs.SAID, {"text": "decide"}, changes), by="mary").annotations
    project.commit(gold, set_state(gold, State.DONE))


def _judge(project: Project, plain: Document, again: Document, web: Document) -> None:
    work = project.reviewing
    project.near_duplicates.replace([[plain.id, again.id]])
    project.newer_forms.link(again.id, plain.id, FormReason.TEXT)
    work.add_remark(Remark("r1", plain.id, "mary", "john", "Why?", start=0, end=5))
    work.answer_remark("r1", "mary", "Because.")
    work.assign([Assignment(web.id, "mary", due="2026-12-01", by="john"), Assignment(plain.id, "john")])
    work.offer([again.id, web.id], 2)
    work.mark_seen(plain.id, "mary", 1)
    example = GuidelineExample(plain.id, 0, 5, "Japan")
    work.note_for_guidelines(GuidelineNote("n1", "entity", "GPE", "LOC", "which?", (example,), "john"))
    hand_ins = '[["john",1],["mary",1]]'
    work.keep_counts([PageCounts(plain.id, hand_ins, "span_f1 1", {"both": 1})])
    project.set_settings(ProjectSettings(seed=7))
    work.give_roles({"john": "reviewer"})
