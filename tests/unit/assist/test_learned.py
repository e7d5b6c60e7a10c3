"""Pieces, features, and the classifier on the annotated samples, each page held out in turn."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator.assist import learned
from annotator.assist.outline import read_outline
from annotator.assist.pieces import TRUST, Piece, features, pieces
from annotator.domain.errors import AnnotatorError
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.pages.html import read_html
from tests.unit.strategies import texts

from .pages import PAGE, gold, made

BODY = "The ministers signed the pact on Tuesday, and the price of the metal fell by two per cent."


def site(number: int) -> str:
    """A page of a made-up site whose furniture no cue knows."""
    return (
        f"Harbour number {number} is to be dredged\n{BODY} {'It did. ' * number}\nzqx wm {number}\n"
        f"{BODY} Again.\nVrr vrr\nzqx wm {number + 1}"
    )


def labelled(number: int):
    text = site(number)
    body = f"{BODY} {'It did. ' * number}".strip()
    return made(
        text, "ida",
        (text.split("\n")[0], "title", 1), (body, "body", 1), (f"zqx wm {number}", "share", None),
        (f"{BODY} Again.", "body", 1), ("Vrr vrr", "tags", None), (f"zqx wm {number + 1}", "share", None),
    )  # fmt: skip


@given(texts)
def test_pieces_hold_all_the_text_once(text: str):
    at = 0
    for one in pieces(text):
        assert not text[at : one.range.start].strip()
        assert text[one.range.start : one.range.end] == text[one.range.start : one.range.end].strip() != ""
        at = one.range.end
    assert not text[at:].strip()


def test_long_lines_are_cut_into_sentences():
    text = "Title\n" + "One sentence of some length stands here. " * 20
    found = pieces(text)
    assert len(found) == 21
    assert [one.first for one in found] == [True, True, *[False] * 19]


def test_features_of_neighbours_and_of_the_dom():
    page = read_html(PAGE.encode(), "page.html")
    outline = read_outline(page.source, page.encoding, page.text)
    held = pieces(page.text)
    found = features(page.text, held, {0: "navigation"}, outline)
    assert (found[0]["rule navigation"], found[1]["-1 rule navigation"]) == (TRUST, 1.0)
    assert found[0]["-2 none"] == 1.0
    title = next(
        one
        for one, piece in zip(found, held, strict=True)
        if page.text.startswith("Germany", piece.range.start)
    )
    assert title["means title"] == title["tag0 h1"] == 1.0
    assert title["linked"] == 0.0
    assert all(0.0 <= value <= TRUST for one in found for value in one.values())


def test_unlabelled_pieces_teach_nothing():
    said = made(
        "A title\nSome body here\nNobody knows", "ida", ("A title", "title", 1), ("body here", "body", 1)
    )
    assert learned.lesson(said.text, said).kinds == ["title", "body"]


def test_too_little_to_learn_from_is_said_in_one_line():
    pytest.importorskip("sklearn")
    with pytest.raises(AnnotatorError, match=r"at least 2 finished pages .*; there is 1"):
        learned.Classifier([learned.lesson(site(1), labelled(1))])


def test_it_learns_what_no_rule_knows(news: Scheme):
    pytest.importorskip("sklearn")
    lessons = [learned.lesson(labelled(n).text, labelled(n), group=str(n)) for n in range(1, 7)]
    classifier = learned.Classifier(lessons)
    found = learned.proposals(site(9), classifier.judge(site(9)), news)
    assert [(one.kind, one.article) for one in found] == [
        ("title", 1), ("body", 1), ("share", None), ("body", 1), ("tags", None), ("share", None),
    ]  # fmt: skip
    scores = learned.cross_validated(lessons, news.is_content)
    assert scores is not None
    assert scores.pages == 6
    assert min(scores.macro, scores.content, scores.boilerplate) > 0.9


def test_an_odd_page_is_less_certain_than_one_like_the_others():
    pytest.importorskip("sklearn")
    classifier = learned.Classifier([learned.lesson(labelled(n).text, labelled(n)) for n in range(1, 7)])
    odd = "¡¡¡ 12 :: 99 !!!\nqq\nWhat about a choir, then? Nobody came"
    assert learned.doubt(classifier.judge(odd)) > learned.doubt(classifier.judge(site(9)))
    assert learned.doubt([]) == 0.0


def test_each_annotated_sample_from_the_other_three(news: Scheme):
    """Four pages in two languages are next to nothing; content and boilerplate it must tell apart even so."""
    pytest.importorskip("sklearn")
    lessons = [learned.lesson(one.text, one) for one in gold()]
    scores = learned.cross_validated(lessons, news.is_content)
    assert scores is not None
    assert (scores.pages, scores.content > 0.9, scores.boilerplate > 0.9) == (4, True, True)


def test_sentences_of_a_line_go_together(news: Scheme):
    line = [Piece(Range.at(0, 5), True), Piece(Range.at(6, 9), False), Piece(Range.at(10, 14), True)]
    held = [learned.Judged(piece, "body", 0.9) for piece in line[:2]] + [
        learned.Judged(line[2], "byline", 0.8)
    ]
    found = learned.proposals("aaaaa bbb\ncccc", held, news)
    assert [(one.kind, one.range) for one in found] == [
        ("body", Range.at(0, 9)),
        ("byline", Range.at(10, 14)),
    ]
