"""What is under the pointer or the caret, and the way from item to item."""

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Kind
from annotator.domain.items import Author, Event, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.gui.textview import items
from annotator.gui.textview.geometry import RULER, Mode, Room, estimated_lines, metrics_for
from annotator.gui.textview.hit_test import Box, Part, pick

TEXT = "x" * 100
BOTH = (Kind.MENTION, Kind.EVENT)


def page() -> AnnotationSet:
    return filled(
        AnnotationSet("a", "d", TEXT, Author("anna")),
        [
            Mention("far", Span.at(0, 5, 50, 55), "PER"),
            Mention("long", Span.at(10, 30), "PER"),
            Mention("short", Span.at(10, 15), "PER"),
            Event("event", Span.at(20, 25), "Meet"),
            Mention("last", Span.at(60, 65), "PER"),
            Segment("s1", Range.at(0, 40), "body", 1),
            Segment("s2", Range.at(40, 90), "tags"),
        ],
    )


def walk(kinds, start, forward):
    annotations, position, current, seen = page(), start, None, []
    while (found := items.step(annotations, kinds, position, current, forward)) is not None:
        seen.append(found.id)
        position, current = items.fragments(found)[0].start, found.id
    return seen


def test_stepping_forward_meets_every_item_once_in_text_order():
    assert walk(BOTH, 0, True) == ["far", "long", "short", "event", "last"]


def test_stepping_backward_is_the_same_way_back():
    assert walk(BOTH, 100, False) == ["last", "event", "short", "long", "far"]


def test_segments_are_stepped_through_by_themselves():
    assert walk((Kind.SEGMENT,), 0, True) == ["s1", "s2"]
    assert walk((Kind.SEGMENT,), 100, False) == ["s2", "s1"]


def test_the_innermost_item_is_under_the_caret():
    annotations = page()
    assert items.under(annotations, Mode.ENTITIES, 12) == "short"
    assert items.under(annotations, Mode.ENTITIES, 22) == "event"
    assert items.under(annotations, Mode.ENTITIES, 27) == "long"
    assert items.under(annotations, Mode.ENTITIES, 30) == "long"
    assert items.under(annotations, Mode.ENTITIES, 45) == ""
    assert items.under(annotations, Mode.SEGMENTS, 45) == "s2"


def test_labels_win_over_words_and_narrow_boxes_over_wide_ones():
    boxes = [
        Box(0, 0, 100, 20, "wide", Part.WORDS),
        Box(10, 0, 40, 20, "narrow", Part.WORDS),
        Box(10, 15, 40, 25, "label", Part.LABEL),
    ]
    assert pick(boxes, 20, 5).item == "narrow"
    assert pick(boxes, 70, 5).item == "wide"
    assert pick(boxes, 20, 18).item == "label"
    assert pick(boxes, 200, 5) is None


def test_a_near_miss_counts_if_nothing_is_hit():
    boxes = [Box(0, 0, 10, 3, "thin", Part.UNDERLINE)]
    assert pick(boxes, 5, 4).item == "thin"
    assert pick(boxes, 5, 8) is None


def test_measures_leave_room_for_lanes_within_the_pitch():
    for zoom in (60, 100, 150, 300):
        metrics = metrics_for(1000, Mode.ENTITIES, zoom)
        capitals = metrics.label_px * 0.75
        assert metrics.event_label_baseline - capitals >= -metrics.gap - 1
        assert metrics.word_bottom < metrics.label_baseline(0) <= metrics.pitch + 1
        assert metrics.lane_y(0) < metrics.lane_y(1) == metrics.lane_y(9)
        deeper = metrics.in_room(Room(3))
        assert deeper.lane_y(1) < deeper.lane_y(2) == deeper.lane_y(9)
        assert metrics.text_left + metrics.text_width <= max(
            1000 - RULER, metrics.text_left + 8 * metrics.text_px
        )


def test_narrow_windows_still_have_a_column():
    assert metrics_for(60).text_width > 50


def test_lines_are_estimated_upwards():
    assert estimated_lines(0, 8.0, 400) == 1
    assert estimated_lines(1000, 8.0, 400) >= 20
