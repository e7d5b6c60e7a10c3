"""Contrasts after WCAG 2.2, hits asked for by place, and an appearance that stays within what reads well."""

import json
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from annotator.assets import resource
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Color, parse_scheme
from annotator.gui.look.colours import contrast, palette_for, segment_color
from annotator.gui.textview.geometry import Appearance, Look, Mode, Room, metrics_for
from annotator.gui.textview.search_hits import NO_HITS, HitList, as_hits

SCHEME = parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
PALETTES = [palette_for(dark, high) for dark, high in product((False, True), repeat=2)]


def test_black_on_white_is_21_to_1():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#777777")) == 1.0


@pytest.mark.parametrize("palette", PALETTES)
def test_text_can_be_read_on_everything_it_stands_on(palette):
    for ground in (palette.page, palette.selection, palette.hit, palette.stretch):
        assert contrast(QColor(palette.text), QColor(ground)) >= 7, ground
    assert contrast(QColor(palette.text), QColor(palette.hit_now)) >= (7 if not palette.dark else 4.5)
    assert contrast(QColor(palette.dimmed), QColor(palette.page)) >= 4.5
    assert contrast(QColor(palette.dimmed), QColor(palette.stretch)) >= 4.5
    # Boilerplate is dimmed beyond doubt, not a shade off.
    text, dimmed = (contrast(QColor(c), QColor(palette.page)) for c in (palette.text, palette.dimmed))
    assert text >= 2 * dimmed


@pytest.mark.parametrize("palette", PALETTES)
def test_lanes_and_chips_stand_out(palette):
    page = QColor(palette.page)
    labels = [*SCHEME.entity_types.values(), *SCHEME.event_types.values(), *SCHEME.segment_kinds.values()]
    for label in labels:
        assert contrast(palette.label(label.color), page) >= 4.5, label.id
    for number, kind in product(range(1, 9), SCHEME.segment_kinds):
        fill = segment_color(palette, SCHEME, Segment("s", Range.at(0, 1), kind, number))
        assert contrast(fill, page) >= 4.5
        assert contrast(palette.on(fill), fill) >= 4.5
        assert contrast(QColor(palette.quiet), palette.mixed(fill, 0.22)) >= 4.5
    for mark in (palette.caret, palette.flag, palette.bookmark):
        assert contrast(QColor(mark), page) >= 3


def test_high_contrast_mends_the_colours_of_a_scheme():
    pale = Color("#ffe9a8", "#3a2f00")
    for palette in PALETTES:
        stands_out = contrast(palette.label(pale), QColor(palette.page)) >= 4.5
        assert stands_out is palette.high


# --- hits --------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(1, 5)), max_size=30), st.integers(0, 200), st.data())
def test_hits_are_found_by_place(gaps, start, data):
    hits, at = [], 0
    for gap, length in gaps:
        hits.append(Range.at(at + gap, at + gap + length))
        at += gap + length
    end = data.draw(st.integers(start, 220))
    wanted = [hit for hit in hits if hit.start < end and hit.end > start]
    assert list(HitList(hits).between(start, end)) == wanted


def test_what_asks_by_place_is_taken_as_it_is():
    class Own:
        def between(self, start: int, end: int) -> list[Range]:
            return [Range.at(start, end)]

    own = Own()
    assert as_hits(own) is own
    assert as_hits(None) is NO_HITS and as_hits([]) is NO_HITS
    assert list(as_hits((Range.at(1, 2),)).between(0, 9)) == [Range.at(1, 2)]


# --- appearance --------------------------------------------------------------------------------------


def test_modes_and_looks_differ_in_the_distance_of_lines_not_in_the_column():
    for zoom in (60, 100, 300):
        made = [metrics_for(1000, mode, zoom, look=look) for mode in Mode for look in Look]
        columns = {(m.text_px, m.text_left, m.text_width, m.gutter, m.ruler_left) for m in made}
        assert len(columns) == 1
        segments, entities = metrics_for(1000, Mode.SEGMENTS, zoom), metrics_for(1000, Mode.ENTITIES, zoom)
        assert segments.pitch <= 1.55 * segments.text_px and entities.pitch <= 1.95 * entities.text_px


def test_an_appearance_is_kept_within_what_reads_well():
    wild = Appearance("  Lato ", 4, 9.0, 1000).clamped()
    assert (wild.family, wild.size, wild.line_height, wild.column) == ("Lato", 11, 1.8, 120)
    assert Appearance(size=99, line_height=0.1, column=1).clamped() == Appearance("", 40, 1.0, 45)
    with pytest.raises(ValueError):
        Appearance(contrast="loud").clamped()


def test_an_appearance_changes_what_it_names_and_zoom_comes_on_top():
    usual = metrics_for(2000)
    assert metrics_for(2000, appearance=Appearance(size=20)).text_px == 20
    assert metrics_for(2000, zoom=150, appearance=Appearance(size=20)).text_px == 30
    loose = metrics_for(2000, appearance=Appearance(line_height=1.5))
    assert loose.pitch > 1.4 * usual.pitch and loose.baseline > usual.baseline
    narrow = metrics_for(2000, appearance=Appearance(column=50))
    assert narrow.text_width == pytest.approx(usual.text_width / 2, abs=2)
    assert metrics_for(2000, appearance=Appearance("Lato")).family == "Lato"


@given(st.integers(60, 300), st.integers(17, 40), st.floats(1.0, 1.8))
def test_labels_have_room_at_every_size(zoom, size, line_height):
    usual = metrics_for(1000, Mode.ENTITIES, zoom, Appearance(size=size, line_height=line_height))
    assert usual.label_baseline(0) <= usual.pitch + usual.word_top, "below one line, above the next words"
    assert usual.event_label_baseline - 0.75 * usual.label_px >= -usual.gap - 1, "above the first line"
    for lanes in (2, 3):
        m = usual.in_room(Room(lanes, apart=True))
        assert m.pitch + m.event_label_baseline - 0.8 * m.label_px > m.label_baseline(lanes - 2)
        assert m.event_label_baseline - 0.75 * m.label_px >= -1


def test_more_lanes_make_lines_further_apart_and_no_line_wider():
    usual = metrics_for(1000)
    rooms = [Room(2), Room(3), Room(2, apart=True), Room(3, apart=True)]
    pitches = [usual.in_room(room).pitch for room in rooms]
    assert pitches == sorted(set(pitches)) and pitches[0] == usual.pitch
    assert {usual.in_room(room).text_width for room in rooms} == {usual.text_width}
