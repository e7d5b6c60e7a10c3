"""Speed of the page view, as ratios measured in one run: absolute times mean little on a shared machine."""

from __future__ import annotations

import time

import pytest
from PySide6.QtWidgets import QApplication

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Segment
from annotator.domain.ranges import Range

from .drawing import Edited, Opened, made_page, opened_by_editor, opened_by_view
from .ratios import Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(600)]

SIZES = (("10 kB", 10_000, 200), ("100 kB", 100_000, 1_000), ("1 MB", 1_000_000, 10_000))
LARGE = ("10 MB", 10_000_000, 100_000)


def test_opening_is_quicker_than_a_highlighted_editor(qapp: QApplication, judge: Judge):
    page = made_page(1_000_000, 10_000)
    judge.best(
        "open a page of 1 MB, 10k mentions", lambda: opened_by_view(page),
        "editor with a highlighter", lambda: opened_by_editor(page), 0.7,
    )  # fmt: skip


@pytest.mark.parametrize(("name", "size", "spans", "limit"), [(*SIZES[1], 2.5), (*SIZES[2], 4), (*LARGE, 12)])
def test_the_first_paint_does_not_wait_for_the_rest(
    qapp: QApplication, judge: Judge, name: str, size: int, spans: int, limit: float
):
    """From the annotation set to the first screen, painted; what lies further down comes when it is due."""
    page, small = made_page(size, spans), made_page(10_000, 200)
    judge.best(
        f"open a page of {name}, {spans:,} mentions", lambda: opened_by_view(page),
        "10 kB, 200 mentions", lambda: opened_by_view(small), limit,
    )  # fmt: skip


def test_scrolling_and_editing_do_not_grow_with_the_page(qapp: QApplication, judge: Judge):
    pages = {name: Opened(made_page(size, spans)) for name, size, spans in (*SIZES, LARGE)}
    middle = pages["100 kB"]
    for one in pages.values():
        one.begin_scroll()
    # The smallest page has twice as many mentions on a screen as the others.
    limits = (("10 kB", 2.5), ("1 MB", 1.5), ("10 MB", 1.5))
    for name, limit in limits:
        judge.p95(f"scroll step in {name}, p95", pages[name].scroll, "in 100 kB", middle.scroll, limit)
    for one in pages.values():
        one.begin_edits()
    for name, limit in limits:
        judge.several(f"a mention in {name}, p50", pages[name].edit, "in 100 kB", middle.edit, limit)
    editor = Edited(made_page(1_000_000, 10_000))
    judge.several(
        "a mention in 10 MB, p50", pages["10 MB"].edit, "editor with a highlighter, 1 MB", editor.edit, 0.8
    )
    editor.close()
    for one in pages.values():
        one.close()


def test_one_long_line_scrolls_like_paragraphs(qapp: QApplication, judge: Judge):
    normal, line = Opened(made_page(1_000_000, 10_000)), Opened(made_page(1_000_000, 10_000, one_line=True))
    for one in (normal, line):
        one.begin_scroll()
    judge.p95("scroll step in one line of 1 MB, p95", line.scroll, "in paragraphs", normal.scroll, 2.5)
    normal.close()
    line.close()


def test_a_screen_of_title_costs_what_a_screen_of_body_does(qapp: QApplication, judge: Judge):
    """By processor time, when its heavy words have been drawn once."""
    text = made_page(10_000, 0).text

    def all_of(kind: str) -> Opened:
        segment = Segment("s1", Range.at(0, len(text)), kind, 1)
        return Opened(filled(AnnotationSet("a", "d", text, Author("bench")), [segment]))

    def repaint(one: Opened) -> float:
        start = time.process_time()
        one.view.viewport().repaint()
        return time.process_time() - start

    title, body = all_of("title"), all_of("body")
    judge.several(
        "a screen of title", lambda: {"repaint": repaint(title)},
        "of body", lambda: {"repaint": repaint(body)}, 1.3, 31, goal=1.2,
    )  # fmt: skip
    title.close()
    body.close()
