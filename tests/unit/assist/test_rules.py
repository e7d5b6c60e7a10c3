"""Whole pages by rules: kinds and articles; the samples are what the rules were made on."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator.assist import rules
from annotator.assist.proposals import Proposal
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.ranges import Range
from annotator.formats.reference import is_boilerplate
from tests.unit.strategies import texts

from .pages import gold

STORY = (
    "The two governments said that they would store more of the metal in their own ports from the summer on."
    " A minister added that nobody had been asked to pay for it, and that nobody would be.\n"
    "Critics called the plan a warehouse in search of a purpose, and asked for the figures to be published."
)


def shown(text: str) -> list[tuple[str, int | None, str]]:
    return [
        (one.kind, one.article, text[one.range.start : one.range.end][:24]) for one in rules.proposals(text)
    ]


@pytest.mark.parametrize("annotated", gold(), ids=lambda one: one.text[:20])
def test_the_annotated_samples_come_out_as_people_labelled_them(annotated: AnnotationSet):
    text = annotated.text
    said = [
        (one.kind, one.article, text[one.range.start : one.range.end])
        for one in annotated.segments_in_order()
    ]
    found = [(one.kind, one.article, text[one.range.start : one.range.end]) for one in rules.proposals(text)]
    right = len(set(said) & set(found))
    assert right >= 0.9 * max(len(said), len(found))


def test_a_further_article_begins_with_the_lines_of_its_outlet():
    text = (
        f"Ports to store more metal\nBy Ida Lund\n{STORY}\nComments\nNo comments yet...\n"
        "Related Articles\n\n\n"
        f"Harbour Times\n9 hours ago\n- Harbour Times\nA choir sings for ferries\n{STORY}\n"
        f"Baltic Ledger\na day ago\n- Baltic Ledger\nEstonia counts its lamps\n{STORY}"
    )
    articles = [(kind, number) for kind, number, _ in shown(text) if kind in ("title", "source_attribution")]
    one = [("source_attribution", 2), ("source_attribution", 2), ("title", 2)]
    assert articles == [("title", 1), *one, *((kind, 3) for kind, _ in one)]
    assert [number for kind, number, _ in shown(text) if kind == "body"] == [1, 2, 3]
    assert ("related_links", None, "Related Articles") in shown(text)


def test_a_headline_without_a_story_below_starts_no_article():
    text = f"Ports to store more metal\n{STORY}\nHarbour Times\n9 hours ago\n- Harbour Times\nA choir sings"
    assert {number for _, number, _ in shown(text)} <= {1, None}


def test_a_page_of_teasers_is_a_list():
    teasers = "\n".join(f"Story number {n} about a harbour\n{n} hours ago" for n in range(1, 8))
    kinds = {kind for kind, _, _ in shown(f"All our stories\n{teasers}")[1:]}
    assert kinds == {"related_links"}


def test_a_post_ends_before_the_story_goes_on():
    post = "Ida Lund  @idalund_example\nIt hums. Nobody knows why.\n9:14 AM"
    text = f"A bridge is opened\n{STORY}\n{post}\n{STORY}"
    kinds = [kind for kind, _, _ in shown(text)]
    assert kinds == ["title", "body", "embed", "embed", "embed", "body"]


def test_a_subhead_belongs_to_the_body():
    text = f"A bridge is opened\n{STORY}\n\nWhat the goat did\n{STORY}"
    assert [kind for kind, _, _ in shown(text)] == ["title", "body"]


@given(texts)
def test_any_text_gives_proposals_in_order_that_do_not_overlap(text: str):
    at = 0
    for one in rules.proposals(text):
        assert at <= one.range.start < one.range.end <= len(text)
        assert (one.article is None) == is_boilerplate(one.kind)
        at = one.range.end


def test_labelled_stretches_are_numbered_and_joined():
    labelled = [
        (Range.at(0, 5), "title", True),
        (Range.at(6, 9), "body", True),
        (Range.at(10, 13), "body", True),
    ]
    assert rules.numbered("Title\naaa\nbbb\nxx", [*labelled, (Range.at(14, 16), None, True)]) == [
        Proposal(Range.at(0, 5), "title", 1),
        Proposal(Range.at(6, 13), "body", 1),
    ]


def test_what_the_page_does_not_show_is_hidden_whatever_it_says() -> None:
    unseen = "You are reading version B of this story."
    text = f"Harbour opens again\n\n{STORY}\n{unseen}\n{STORY}\n"
    at = text.index(unseen)
    found = rules.proposals(text, [Range.at(at, at + len(unseen) + 1)])
    said = [(one.kind, text[one.range.start : one.range.end]) for one in found]
    assert ("hidden", unseen) in said
    assert not any(unseen in words for kind, words in said if kind != "hidden")
    ends = [place for one in found for place in (one.range.start, one.range.end)]
    assert ends == sorted(ends)
