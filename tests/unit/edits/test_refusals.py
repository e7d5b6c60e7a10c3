"""What edits refuse: the sentence, and the values that it names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from annotator import edits
from annotator.domain import messages as of_domain
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Bookmark, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message, Sentence
from annotator.edits import messages, taking

from .test_verbs import CHILE, COUNTRY, FIRST, NORWAY, PACT, SIGN, TEXT, page, suggestion

SPACE = Range.at(TEXT.index(" "), TEXT.index(" ") + 1)
BEYOND = Range.at(0, len(TEXT) + 1)
BEYOND_VALUES = {"start": 0, "end": len(TEXT) + 1, "length": len(TEXT)}
Ask = Callable[[AnnotationSet, Scheme], object]
REFUSED: list[tuple[Ask, Sentence, dict[str, Any]]] = [
    # segments and articles
    (lambda a, s: edits.label_segment(a, s, FIRST, "chapter", 1), of_domain.NO_KIND, {"kind": "chapter"}),
    (lambda a, s: edits.label_segment(a, s, FIRST, "body", 0), of_domain.ARTICLE_NUMBER, {"article": 0}),
    (lambda a, s: edits.label_segment(a, s, BEYOND, "body", 1), of_domain.BEYOND_TEXT, BEYOND_VALUES),
    (lambda a, s: edits.label_segment(a, s, SPACE, "body", 1), of_domain.ONLY_SPACE, {}),
    (lambda a, s: edits.continue_segment(a, s, FIRST, "chapter", 1), of_domain.NO_KIND, {"kind": "chapter"}),
    (lambda a, s: edits.split_segment(a, 0), of_domain.NOT_IN_SEGMENT, {}),
    (lambda a, s: edits.split_segment(a, 69), of_domain.NOT_IN_SEGMENT, {}),
    (lambda a, s: edits.extend_to_here(a, 0), of_domain.NO_SEGMENT_BEFORE, {}),
    (lambda a, s: edits.start_here(a, 60), of_domain.NO_SEGMENT_AFTER, {}),
    (lambda a, s: edits.resize_segment(a, "gone", FIRST), messages.SEGMENT_GONE, {}),
    (lambda a, s: edits.resize_segment(a, "s1", BEYOND), of_domain.BEYOND_TEXT, BEYOND_VALUES),
    (lambda a, s: edits.resize_segment(a, "s1", SPACE), of_domain.SEGMENT_OF_SPACE, {}),
    (lambda a, s: edits.join_segment(a, 3), of_domain.NONE_TO_JOIN, {}),
    (lambda a, s: edits.set_article(a, ["s1"], 0), of_domain.ARTICLE_NUMBER, {"article": 0}),
    (lambda a, s: edits.set_article(a, ["s1", "gone"], 2), messages.SEGMENT_GONE, {}),
    (lambda a, s: edits.new_article_here(a, 60), messages.NO_ARTICLE_FROM_HERE, {}),
    # mentions and events
    (lambda a, s: edits.tag_mention(a, s, SPACE, "GPE"), of_domain.ONLY_SPACE, {}),
    (lambda a, s: edits.tag_mention(a, s, BEYOND, "GPE"), of_domain.BEYOND_TEXT, BEYOND_VALUES),
    (lambda a, s: edits.tag_mention(a, s, NORWAY, "CITY"), of_domain.NO_ENTITY_TYPE, {"type": "CITY"}),
    (
        lambda a, s: edits.tag_mention(a, s, NORWAY, "ORG", {"org_kind": "club of clubs"}),
        of_domain.NOT_A_VALUE,
        {"attribute": "org_kind", "value": "club of clubs"},
    ),
    (lambda a, s: edits.tag_everywhere(a, s, [NORWAY], "CITY"), of_domain.NO_ENTITY_TYPE, {"type": "CITY"}),
    (lambda a, s: edits.occurrences(TEXT, " \n"), of_domain.ONLY_SPACE, {}),
    (lambda a, s: edits.retype_mention(a, s, "gone", "GPE"), messages.MENTION_GONE, {}),
    (lambda a, s: edits.retype_mention(a, s, "m2", "CITY"), of_domain.NO_ENTITY_TYPE, {"type": "CITY"}),
    (
        lambda a, s: edits.retype_mention(a, s, "m1", "PER"),
        messages.RELATION_IN_THE_WAY,
        {"relation": "Part_Of", "type": "PER"},
    ),
    (
        lambda a, s: edits.retype_mention(a, s, "m3", "PER"),
        messages.RELATION_IN_THE_WAY,
        {"relation": "Part_Of", "type": "PER"},
    ),
    (
        lambda a, s: edits.retype_mention(a, s, "m1", "VALUE"),
        of_domain.WRONG_TARGET,
        {"event": "Dip.Agree", "role": "Party", "type": "VALUE"},
    ),
    (lambda a, s: edits.resize_span(a, s, "gone", NORWAY), messages.MENTION_GONE, {}),
    (lambda a, s: edits.resize_span(a, s, "m1", SPACE), of_domain.ONLY_SPACE, {}),
    (lambda a, s: edits.add_fragment(a, s, "m1", SPACE), of_domain.ONLY_SPACE, {}),
    (lambda a, s: edits.add_fragment(a, s, "gone", NORWAY), messages.MENTION_GONE, {}),
    (lambda a, s: edits.remove_fragment(a, s, "m1", NORWAY), messages.SPAN_EMPTIED, {}),
    (lambda a, s: edits.tag_event(a, s, SIGN, "Dip.Dance"), of_domain.NO_EVENT_TYPE, {"type": "Dip.Dance"}),
    (lambda a, s: edits.tag_event(a, s, SPACE, "Dip.Meet"), of_domain.ONLY_SPACE, {}),
    (lambda a, s: edits.retype_event(a, s, "gone", "Dip.Meet"), messages.EVENT_GONE, {}),
    (
        lambda a, s: edits.retype_event(a, s, "e1", "Dip.Dance"),
        of_domain.NO_EVENT_TYPE,
        {"type": "Dip.Dance"},
    ),
    (lambda a, s: edits.copy_frame(a, s, "gone", CHILE), messages.EVENT_GONE, {}),
    (lambda a, s: edits.copy_frame(a, s, "e1", SPACE), of_domain.ONLY_SPACE, {}),
    (lambda a, s: edits.add_argument(a, s, "gone", "Party", "m2"), messages.EVENT_GONE, {}),
    (
        lambda a, s: edits.add_argument(a, s, "e1", "Winner", "m2"),
        of_domain.NO_ROLE,
        {"event": "Dip.Agree", "role": "Winner"},
    ),
    (
        lambda a, s: edits.add_argument(a, s, "e1", "Party", "gone"),
        of_domain.NO_TARGET,
        {"event": "Dip.Agree", "role": "Party", "target": "gone"},
    ),
    (lambda a, s: edits.tag_argument(a, s, "gone", "Party", CHILE, "GPE"), messages.EVENT_GONE, {}),
    (lambda a, s: edits.remove_argument(a, s, "gone", Argument("Party", "m1")), messages.EVENT_GONE, {}),
    (
        lambda a, s: edits.relate(a, s, "Part_Of", "m3", "gone"),
        of_domain.NO_RELATED,
        {"relation": "Part_Of", "mention": "gone"},
    ),
    (lambda a, s: edits.set_attribute(a, s, "gone", "polarity", "negative"), messages.ATTRIBUTE_GONE, {}),
    (lambda a, s: edits.set_attribute(a, s, "e1", "height", "tall"), messages.ATTRIBUTE_GONE, {}),
    (
        lambda a, s: edits.set_attribute(a, s, "m1", "polarity", "negative"),
        of_domain.NO_ATTRIBUTE,
        {"type": "GPE", "attribute": "polarity"},
    ),
    # what is referred to
    (lambda a, s: edits.link_entity(a, ["gone"], COUNTRY, ()), messages.MENTION_GONE, {}),
    (lambda a, s: edits.link_entity(a, ["m1"], COUNTRY, (), "Q0"), messages.NOT_A_LINK, {"link": "Q0"}),
    (lambda a, s: edits.link_cluster(a, ["gone"], PACT, ()), messages.EVENT_GONE, {}),
    (lambda a, s: edits.rename_entity(COUNTRY, " \t"), messages.NO_NAME, {}),
    (lambda a, s: edits.rename_cluster(PACT, ""), messages.NO_NAME, {}),
    (lambda a, s: edits.set_kb(COUNTRY, "no: address"), messages.NOT_A_LINK, {"link": "no: address"}),
    (lambda a, s: edits.set_entity_type(COUNTRY, s, "CITY"), of_domain.NO_ENTITY_TYPE, {"type": "CITY"}),
    (
        lambda a, s: edits.merge_entities([a], COUNTRY, COUNTRY),
        messages.MERGED_WITH_ITSELF,
        {"name": "Norway"},
    ),
    (lambda a, s: edits.merge_clusters([a], PACT, PACT), messages.MERGED_WITH_ITSELF, {"name": "the pact"}),
    (lambda a, s: edits.remove_entity([], COUNTRY), messages.NO_PAGE, {}),
    (lambda a, s: edits.remove_cluster([], PACT), messages.NO_PAGE, {}),
    (lambda a, s: edits.split_entity(a, [], COUNTRY), messages.NO_MENTIONS, {}),
    (lambda a, s: edits.split_entity(a, ["gone"], COUNTRY), messages.MENTION_GONE, {}),
    (
        lambda a, s: edits.split_entity(a, ["m1", "m2"], COUNTRY),
        messages.OTHER_ENTITY,
        {"surface": "Chile", "entity": "Norway"},
    ),
    (lambda a, s: edits.split_cluster(a, [], PACT, "x"), messages.OTHER_CLUSTER, {"cluster": "the pact"}),
    (
        lambda a, s: edits.split_cluster(a, ["e1"], replace(PACT, id="q"), "x"),
        messages.OTHER_CLUSTER,
        {"cluster": "the pact"},
    ),
    (lambda a, s: edits.split_cluster(a, ["e1"], PACT, " "), messages.NO_NAME, {}),
    # the page
    (lambda a, s: edits.set_note(a, "gone", "why?"), messages.NOTED_GONE, {}),
    (lambda a, s: edits.set_flag(a, s, "boring", True), messages.NO_FLAG, {"flag": "boring"}),
    (lambda a, s: edits.set_bookmark(a, -1), of_domain.NOT_IN_TEXT, {"position": -1, "length": len(TEXT)}),
    (
        lambda a, s: edits.change_bookmark(a, "b1", position=len(TEXT) + 1),
        of_domain.NOT_IN_TEXT,
        {"position": len(TEXT) + 1, "length": len(TEXT)},
    ),
    (lambda a, s: edits.change_bookmark(a, "gone", "why?"), messages.BOOKMARK_GONE, {}),
    (lambda a, s: edits.remove_bookmark(a, "gone"), messages.BOOKMARK_GONE, {}),
    # suggestions
    (
        lambda a, s: taking.accept(a, s, replace(suggestion(s), document="another")),
        messages.OTHER_PAGE,
        {},
    ),
    (lambda a, s: taking.accept(a, s, suggestion(s).unchecked(text="other")), messages.OTHER_PAGE, {}),
    (lambda a, s: taking.accept(a, s, suggestion(s), ["gone"]), messages.SUGGESTION_GONE, {}),
    (
        lambda a, s: taking.accept(filled(a.unchecked(segments={}), ()), s, _odd(s)),
        of_domain.NO_KIND,
        {"kind": "chapter"},
    ),
]


def _odd(news: Scheme) -> AnnotationSet:
    """Return a suggestion with a kind that the scheme does not have."""
    return filled(suggestion(news).unchecked(segments={}), [Segment("x", FIRST, "chapter", 1)])


@pytest.mark.parametrize("number", range(len(REFUSED)))
def test_a_refusal_says_what_and_names_it(news: Scheme, number: int) -> None:
    ask, sentence, values = REFUSED[number]
    before = page()
    with pytest.raises(EditError) as refused:
        ask(before, news)
    found = refused.value.message
    assert found.id == sentence.id
    assert {name: found.values[name] for name in values} == values
    assert before == page()


def test_positions_at_the_ends_of_the_text_are_taken(news: Scheme) -> None:
    end = len(TEXT)
    for position in (0, end):
        made = page().applied(edits.set_bookmark(page(), position, new_id=lambda: "b2"))
        assert made.bookmarks["b2"] == Bookmark("b2", position)
    whole = edits.tag_mention(page(), news, Range.at(57, end), "ORG", new_id=lambda: "m9")
    assert page().applied(whole).mentions["m9"] == Mention("m9", Span.at(57, end - 1), "ORG")


def test_a_message_is_the_same_wherever_it_is_raised(news: Scheme) -> None:
    with pytest.raises(EditError) as refused:
        edits.set_flag(page(), news, "boring", True)
    assert refused.value.message == Message(messages.NO_FLAG.id, {"flag": "boring"})
