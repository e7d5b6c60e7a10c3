"""A blind project: no answer that takes the author who looks holds a word of what another one said."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.authors import taught_by
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import (
    Author,
    AuthorKind,
    Entity,
    Event,
    EventCluster,
    Item,
    Mention,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span
from annotator.edits import verbs
from annotator.store import Project, ProjectSettings
from annotator.store.values import FindItems

from .helpers import page

ANA, BEN, GOLD = Author("ana"), Author("ben"), Author("gold", AuthorKind.GOLD)
RULES = Author("rules", AuthorKind.MODEL)
FROM_ANA, FROM_BEN = (Author(taught_by("segmenter", who), AuthorKind.MODEL) for who in ("ana", "ben"))
TEXT = "Norway and Chile sign a pact in Oslo, officials said on Tuesday."
WORDS = {
    BEN: ("Ben's country", "Ben's treaty", "PER", "Dip.Agree", "caption", "not_article"),
    GOLD: ("Golden country", "Golden treaty", "ORG", "Econ.Deal", "tags", "list_page"),
    FROM_BEN: ("Taught by Ben", "Taught treaty", "FAC", "Econ.Invest", "share", "live_blog"),
}
"""What each of these says, and nobody else: an entity, an event cluster, labels and a page flag."""
ANAS = ("Ana's country", "Ana's treaty", "GPE", "Say.Support", "body", "paywalled")
MACHINE = ("The machine's", "The machine's treaty", "LOC", "Say.Accuse", "title", "")


def said_by(
    author: Author, document: str, words: tuple[str, ...]
) -> tuple[AnnotationSet, list[Entity], list[EventCluster]]:
    entity, cluster, mention, event, kind, flag = words
    named, happened = Entity(f"e-{author.name}", entity, mention), EventCluster(f"c-{author.name}", cluster)
    items: list[Item] = [
        Segment("s", Range.at(0, 20), kind, None),
        Mention("m", Span.at(0, 6), mention, {}, named.id),
        Event("v", Span.at(17, 21), event, {}, happened.id),
    ]
    state = State.TODO if author.kind is AuthorKind.MODEL else State.DONE
    base = AnnotationSet(f"{document}-{author.name}", document, TEXT, author, state)
    return filled(replace(base, flags=frozenset({flag} - {""})), items), [named], [happened]


@pytest.fixture
def blind(project: Project) -> Project:
    """Two pages; on the first everybody has said something, on the second all but ana have."""
    for number in range(2):
        document = page(f"{TEXT}{' ' * number}", f"page {number}")
        project.add_document(document, None)
        for author, words in {**WORDS, ANA: ANAS, RULES: MACHINE, FROM_ANA: MACHINE}.items():
            if number and author == ANA:
                continue
            annotations, entities, clusters = said_by(author, document.id, words)
            annotations = replace(annotations, text=document.text)
            project.add_bundle(document, [annotations], entities, clusters, None)
    project.add_shared([Entity("known", "A country that came along")], [EventCluster("known", "A known one")])
    project.set_settings(ProjectSettings(blind=True))
    return project


def answers(project: Project, me: str | None) -> Iterator[tuple[str, str]]:
    """Yield the name and the words of every answer that takes the author who looks."""

    def told(name: str, *values: object) -> tuple[str, str]:
        plain = [asdict(one) if hasattr(one, "__dataclass_fields__") else one for one in values]  # type: ignore[call-overload]
        return name, json.dumps(plain, default=str, ensure_ascii=False)

    every = [*WORDS.values(), ANAS, MACHINE]
    yield told("all documents", *project.documents(seen_by=me))
    yield told("my documents", *project.documents(author=me, seen_by=me))
    for label in (label for words in every for label in words[2:5]):
        yield told("with a label", label if project.documents(label=label, seen_by=me) else "")
    for flag in (words[5] for words in every if words[5]):
        yield told("with a flag", flag if project.documents(flag=flag, seen_by=me) else "")
    yield told("facets", project.facets(seen_by=me))
    yield told("items", *project.search.find_items(FindItems(seen_by=me)))
    yield told("items of a word", *project.search.find_items(FindItems(pattern="Nor", seen_by=me)))
    for label in (words[2] for words in every):
        yield told("tagged", label if project.search.tagged(["norway"], [label], seen_by=me) else "")
        yield told("called", *project.search.entities_called("Norway", [label], seen_by=me))
    yield told("entities", *project.entities(seen_by=me).values())
    yield told("clusters", *project.clusters(seen_by=me).values())
    for author in (*WORDS, ANA, RULES):
        yield told("mentions", *project.search.entity_mentions(f"e-{author.name}", seen_by=me))
        yield told("events", *project.search.cluster_events(f"c-{author.name}", seen_by=me))
    if me is not None:
        yield told("recent", *project.search.entities_recent(me))


FORBIDDEN = [word for words in WORDS.values() for word in words] + [
    '"ben"',
    '"gold"',
    "segmenter:ben",
    "e-ben",
]


def leaks(project: Project, me: str | None) -> list[tuple[str, str]]:
    return [(name, word) for name, words in answers(project, me) for word in FORBIDDEN if word in words]


def test_no_answer_holds_a_word_of_another_person_or_gold(blind: Project):
    assert leaks(blind, "ana") == []
    assert leaks(blind, "somebody new") == []


def test_the_same_answers_tell_all_where_the_project_is_not_blind(blind: Project):
    told = {word for _, word in leaks(blind, None)}
    assert told == set(FORBIDDEN), "or the test above would find nothing in any case"
    assert {word for _, word in leaks(blind, "gold")} == set(FORBIDDEN), "whoever adjudicates sees all"
    blind.set_settings(ProjectSettings(blind=False))
    assert {word for _, word in leaks(blind, "ana")} == set(FORBIDDEN)


def test_own_words_suggestions_and_what_came_along_are_seen(blind: Project):
    words = " ".join(words for _, words in answers(blind, "ana"))
    for known in (*ANAS, *MACHINE[:5], "segmenter:ana", "A country that came along", "A known one"):
        assert known in words
    rows = blind.documents(seen_by="ana")
    assert [(row.state, row.mentions) for row in rows] == [(State.DONE, 1), (State.TODO, 0)]


def test_how_far_others_are_is_told_unless_the_project_is_blind(blind: Project):
    def others(who: str | None) -> list[State]:
        return [row.others for row in blind.documents(author=who, seen_by=who)]

    assert others("ana") == others("somebody new") == [State.TODO, State.TODO]
    blind.set_settings(ProjectSettings(blind=False))
    assert others("ana") == others("somebody new") == [State.DONE, State.DONE]
    assert others(None) == [State.TODO, State.TODO], "without an author there are no others"


def test_what_a_model_or_oneself_did_is_not_done_by_others(project: Project):
    document = page(TEXT)
    project.add_document(document, None)
    for author, words in {ANA: ANAS, RULES: MACHINE}.items():
        annotations, entities, clusters = said_by(author, document.id, words)
        project.add_bundle(document, [annotations], entities, clusters, None)
    assert [(row.state, row.others) for row in project.documents(author="ana")] == [(State.DONE, State.TODO)]
    assert [(row.state, row.others) for row in project.documents(author="ben")] == [(State.TODO, State.DONE)]


def test_what_was_made_and_unlinked_again_is_still_not_seen(blind: Project, opened: Callable[[], Project]):
    """An entity of which no mention speaks any more has a name that somebody gave it."""
    (first, _) = blind.documents()
    ben, ana = (blind.annotation_set(first.id, author) for author in (BEN, ANA))
    secret = Entity("secret", "Ben's second thought", "GPE")
    linked = replace(ben.mentions["m"], entity="secret")
    change = Change(Kind.MENTION, "m", ben.mentions["m"], linked)
    ben = blind.commit(
        ben, Edit(verbs.LINK_ENTITY, {}, (Change(Kind.ENTITY, "secret", None, secret), change))
    ).annotations
    blind.commit(ben, Edit(verbs.LINK_ENTITY, {}, (change.inverse(),)))
    own = Entity("mine", "Ana's second thought", "GPE")
    blind.commit(ana, Edit(verbs.LINK_ENTITY, {}, (Change(Kind.ENTITY, "mine", None, own),)))
    with opened() as again:
        assert "secret" in again.entities() and "mine" in again.entities()
        assert "secret" not in again.entities(seen_by="ana") and "mine" in again.entities(seen_by="ana")
        assert "secret" in again.entities(seen_by="ben") and "mine" not in again.entities(seen_by="ben")


def test_what_two_refer_to_is_seen_by_both(blind: Project):
    (first, _) = blind.documents()
    ana = blind.annotation_set(first.id, ANA)
    linked = replace(ana.mentions["m"], entity="e-ben")
    edit = Edit(verbs.LINK_ENTITY, {}, (Change(Kind.MENTION, "m", ana.mentions["m"], linked),))
    blind.commit(ana, edit)
    assert "e-ben" in blind.entities(seen_by="ana")
    assert [hit.author for hit in blind.search.entity_mentions("e-ben", seen_by="ana")] == ["ana"]
