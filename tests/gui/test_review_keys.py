"""Keys of reviewing and sorts of questions that no other test presses or asks, by real keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from annotator.domain.items import Entity, EventCluster, Mention, Relation, Segment
from annotator.domain.ranges import Range, Span
from annotator.gui.adjudicating.version_button import VersionButton
from annotator.review.questions.docket import Standing
from annotator.store import Project

from .conftest import FERRY, PACT, Opener
from .reviewing import CTRL, ENTER, NONE, Hands, Open, event, hand_in, mention, opener, said_by

DELETE = (Qt.Key.Key_Delete, NONE)


@pytest.fixture
def review(open_window: Opener, qtbot: QtBot) -> Open:
    return opener(open_window, qtbot)


def types(hands: Hands) -> list[str]:
    return sorted(one.type for one in hands.gold.mentions.values())


def test_both_versions_are_taken_and_a_decision_is_opened_again(project_file: Path, review: Open):
    hand_in(project_file, [said_by("anna", [mention("a", "Oslo", "GPE")]),
                           said_by("ben", [mention("b", "Oslo", "LOC")])])  # fmt: skip
    hands = review()
    asked = hands.to("Oslo", sort="mention")
    hands.press("+")
    assert types(hands) == ["GPE", "LOC"]
    hands.work.go_to(asked.question.id)
    hands.press(DELETE)
    assert types(hands) == ["GPE", "LOC"], "gold keeps what it has"
    assert hands.work.page.find(asked.question.id).standing is Standing.OPEN
    hands.press((Qt.Key.Key_Z, CTRL), (Qt.Key.Key_Z, CTRL))
    assert types(hands) == []


def test_all_alike_on_the_page_are_taken_by_one_key(project_file: Path, review: Open):
    second = PACT.index("Norway", 10)

    def said(name: str, kind: str):
        return said_by(
            name, [mention(f"{name}1", "Norway", kind), mention(f"{name}2", "Norway", kind, start=second)]
        )

    hand_in(project_file, [said("anna", "GPE"), said("ben", "GPE"), said("cat", "ORG")])
    hands = review()
    hands.to("Norway", sort="mention")
    hands.press("*")
    assert types(hands) == ["GPE", "GPE"] and hands.work.page.open == []
    hands.press((Qt.Key.Key_Z, CTRL))
    assert types(hands) == [] and len(hands.work.page.open) == 2


def test_a_relation_a_flag_and_an_event_cluster_are_asked_and_answered(project_file: Path, review: Open):
    def said(name: str, relation: str, cluster: str, *flags: str):
        names = [mention(f"{name}1", "Norway", "GPE"), mention(f"{name}2", "Chile", "GPE")]
        again = event(f"{name}e2", "signed", "Dip.Agreement")
        found = said_by(name, [
            *names, Relation(f"{name}r", relation, f"{name}1", f"{name}2"),
            replace(event(f"{name}e1", "sign", "Dip.Agreement"), cluster="c1"),
            replace(again, cluster=cluster),
        ])  # fmt: skip
        return replace(found, flags=frozenset(flags))

    with Project.open(project_file) as project:
        relations = project.scheme.relation_types.values()
        types_ = [one.id for one in relations if "GPE" in one.source and "GPE" in one.target]
        kind = next(iter(project.scheme.event_types))
        flag = next(iter(project.scheme.page_flags))
    sets = [said("anna", types_[0], "c1", flag), said("ben", types_[1], "c2")]
    sets = [replace(one, events={n: replace(e, type=kind) for n, e in one.events.items()}) for one in sets]
    with Project.open(project_file) as project:
        clusters = [EventCluster("c1", "the pact"), EventCluster("c2", "another")]
        project.add_bundle(project.document("doc-pact"), sets, (), clusters, None)
    hands = review()
    hands.to("", sort="flag")
    hands.press("1")
    assert hands.gold.flags == {flag}
    hands.to("Norway", sort="relation")
    hands.press("2")
    (relation,) = hands.gold.relations.values()
    assert relation.type == sorted(types_[:2])[1]
    hands.to("sign", sort="cluster", field="same")
    hands.press(ENTER)
    same = next(one for one in hands.work.page.questions if one.question.field == "same")
    assert same.standing is Standing.DECIDED


def test_where_a_segment_is_cut_is_asked(project_file: Path, review: Open):
    first, second = PACT.index("Norway and Chile signed"), PACT.index("Anna Brekke")
    end = PACT.index("Share this")

    def said(name: str, *parts: tuple[int, int, int]):
        return said_by(name, [Segment(f"{name}{n}", Range.at(a, b), "body", article)
                              for n, (a, b, article) in enumerate(parts)])  # fmt: skip

    hand_in(project_file, [said("anna", (first, second, 1), (second, end, 1)), said("ben", (first, end, 1))])
    hands = review()
    asked = hands.to("", sort="cut")
    hands.press(str([one.value for one in asked.versions].index(True) + 1))
    assert len(hands.gold.segments) == 2
    hands.press((Qt.Key.Key_Z, CTRL))
    hands.press(str([one.value for one in asked.versions].index(False) + 1))
    assert len(hands.gold.segments) == 1


BODY, LETTER, BREKKE = (PACT.index(words) for words in ("Norway and Chile signed", "Sign up", "Anna Brekke"))
SHARE = PACT.index("Share this")
UNDO, LATER = (Qt.Key.Key_Z, CTRL), "-"
Placed = list[tuple[int, int, str, int | None]]


def parted(name: str, *parts: tuple[int, int, str, int | None]):
    return said_by(name, [Segment(f"{name}{n}", Range.at(a, b), kind, article)
                          for n, (a, b, kind, article) in enumerate(parts)])  # fmt: skip


def placed(hands: Hands) -> Placed:
    listed = hands.gold.segments_in_order()
    return [(int(one.range.start), int(one.range.end), one.kind, one.article) for one in listed]


def outcomes(hands: Hands, sort: str, keys: str) -> dict[str, tuple[Standing, Placed]]:
    """Answer one question by each key in turn, and take it back each time."""
    asked = hands.to("", sort=sort)
    before, found = placed(hands), {}
    for key in keys:
        hands.press(key)
        found[key] = hands.work.page.find(asked.question.id).standing, placed(hands)
        hands.press(UNDO)
        assert hands.work.current == asked.question.id and placed(hands) == before
        assert hands.asked().standing is Standing.OPEN
    return found


def test_whether_there_is_an_article_of_its_own_is_answered_by_each_key(project_file: Path, review: Open):
    first, end, other = (BODY, LETTER - 1), SHARE - 1, "body"
    hand_in(project_file, [parted("anna", (*first, other, 1), (BREKKE, end, other, 2)),
                           parted("ben", (*first, other, 1), (BREKKE, end, other, 1))])  # fmt: skip
    hands = review()
    agreed: Placed = [(BREKKE, end, "body", 2)]
    assert [one.value for one in hands.to("", sort="article").versions] == [False, True]
    assert placed(hands) == agreed
    with_it, without = [(*first, "body", 1), *agreed], [(*first, "body", 2), *agreed]
    assert outcomes(hands, "article", "120-") == {
        "1": (Standing.DECIDED, without), "2": (Standing.DECIDED, with_it),
        "0": (Standing.DECIDED, without), LATER: (Standing.LATER, agreed),
    }  # fmt: skip


def test_where_an_edge_is_is_answered_by_each_key(project_file: Path, review: Open):
    stop, end, promo = LETTER - 2, BREKKE - 1, "newsletter_promo"  # before the full stop, or after it
    hand_in(project_file, [parted("anna", (BODY, stop + 1, "body", 1), (LETTER, end, promo, None)),
                           parted("ben", (BODY, stop, "body", 1), (stop, end, promo, None))])  # fmt: skip
    hands = review()
    before: Placed = [(BODY, stop, "body", 1), (LETTER, end, promo, None)]
    ben: Placed = [(BODY, stop, "body", 1), (stop, end, promo, None)]
    anna: Placed = [(BODY, stop + 1, "body", 1), (LETTER, end, promo, None)]
    assert hands.to("", sort="edge").question.surface == "." and placed(hands) == before
    assert outcomes(hands, "edge", "120-") == {
        "1": (Standing.DECIDED, ben), "2": (Standing.DECIDED, anna),
        "0": (Standing.DECIDED, ben), LATER: (Standing.LATER, before),
    }  # fmt: skip


def test_the_edge_in_question_is_moved_by_hand(project_file: Path, review: Open):
    stop, end, promo = LETTER - 2, BREKKE - 1, "newsletter_promo"
    hand_in(project_file, [parted("anna", (BODY, stop + 1, "body", 1), (LETTER, end, promo, None)),
                           parted("ben", (BODY, stop, "body", 1), (stop, end, promo, None))])  # fmt: skip
    hands = review()
    asked = hands.to("", sort="edge")
    before = placed(hands)
    hands.press("<")
    held = hands.window.desk.annotating.hand.gripped
    assert held is not None and (held.start, held.end, held.at_end) == (stop, end, False)
    hands.press((Qt.Key.Key_Right, CTRL), (Qt.Key.Key_Right, CTRL), ENTER)
    assert hands.work.page.find(asked.question.id).standing is Standing.DECIDED
    (body, (start, *rest)) = placed(hands)
    assert body == (BODY, stop, "body", 1) and rest == [end, promo, None] and start > LETTER
    hands.press(UNDO, UNDO)
    assert placed(hands) == before and hands.asked().standing is Standing.OPEN


def test_what_gold_has_on_another_page_is_offered_and_taken_by_its_number(project_file: Path, review: Open):
    def said(name: str, document: str, text: str, word: str, entity: str | None):
        where = Span.at(text.index(word), text.index(word) + len(word))
        return said_by(name, [Mention(name, where, "GPE", entity=entity)], document=document, text=text)

    entities = [Entity("e0", "Norge", "GPE"), Entity("e1", "Chili", "GPE")]
    hand_in(project_file, [
        said("anna", "doc-pact", PACT, "Norway", "e0"), said("ben", "doc-pact", PACT, "Norway", "e1"),
    ], entities)  # fmt: skip
    hand_in(project_file, [
        said("anna", "doc-ferry", FERRY, "Kestrel", "e0"), said("ben", "doc-ferry", FERRY, "Kestrel", None),
    ])  # fmt: skip
    hands = review()
    asked = hands.to("Norway", sort="entity", field="")
    hands.press(str([one.value for one in asked.versions].index("e1") + 1))
    hands.window.session.open("doc-ferry")
    hands.qtbot.waitUntil(
        lambda: hands.work.page is not None and hands.work.page.gold.document == "doc-ferry"
    )
    hands.rest()
    assert len(hands.to("Kestrel", sort="entity", field="").versions) == 1
    (offered,) = [one.answer for one in hands.window.question.findChildren(VersionButton)
                  if one.answer.authors == "‘pact’"]  # fmt: skip
    assert (offered.key, offered.text) == ("2", "Chili")
    hands.press("2")
    assert [one.entity for one in hands.gold.mentions.values()] == ["e1"]


def test_what_was_settled_on_another_page_is_taken_here_and_says_so(project_file: Path, review: Open):
    def said(name: str, document: str, text: str, words: tuple[str, str], *entities: str):
        items = [
            Mention(
                f"{name}{n}", Span.at(text.index(word), text.index(word) + len(word)), "GPE", entity=entity
            )
            for n, (word, entity) in enumerate(zip(words, entities, strict=True))
        ]
        return said_by(name, items, document=document, text=text)

    pact, ferry = ("Norway", "Chile"), ("Kestrel", "December")
    sets = [
        said(name, document, text, words, "e0", entity)
        for document, text, words in (("doc-pact", PACT, pact), ("doc-ferry", FERRY, ferry))
        for name, entity in (("anna", "e0"), ("ben", "e1"))
    ]
    entities = [Entity("e0", "Norge", "GPE"), Entity("e1", "Chili", "GPE")]
    hand_in(project_file, sets[:2], entities)
    hand_in(project_file, sets[2:])
    hands = review()
    hands.to("Norway", sort="entity", field="same")
    hands.press("0")
    hands.window.session.open("doc-ferry")
    hands.qtbot.waitUntil(
        lambda: hands.work.page is not None and hands.work.page.gold.document == "doc-ferry"
    )
    hands.rest()
    hands.to("Kestrel", sort="entity", field="same")
    told = [one.text() for one in hands.window.question.findChildren(QLabel)]
    assert "as decided on ‘pact’ · eve" in told
    assert sorted(one.entity for one in hands.gold.mentions.values()) == ["e0", "e1"]
    assert hands.work.page.open == []
