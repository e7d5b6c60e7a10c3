"""The lines of an event go over no label: in either direction of reading, on wrapped lines, at any size."""

from __future__ import annotations

from typing import Any
from unittest import mock

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.domain.items import Argument, Event, Item, Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.gui.textview import arc_ways, arcs
from annotator.gui.textview.page_view import PageView

from .page_view import page_of, shown

ENGLISH = (
    "Germany and Chile signed a lithium supply agreement in Antofagasta on Tuesday, as Berlin tries to rely"
    " less on China for the metal in its car batteries, officials in Santiago and Berlin said."
)
ARABIC = (
    "وقّع الأردن والمغرب أمس الثلاثاء مذكرة تفاهم لتطوير صناعة الأسمدة الفوسفاتية وتبادل الخبرات"
    " في مجال معالجة مياه المناجم وذلك خلال حفل أقيم في مدينة العقبة بحضور وزراء ومسؤولين من البلدين"
)
HEBREW = (
    "גרמניה וצילה חתמו ביום שלישי על הסכם לאספקת ליתיום באנטופגסטה בזמן שברלין מנסה להסתמך פחות על סין"
    " בנוגע למתכת שבסוללות של המכוניות שלה כך מסרו גורמים בסנטיאגו ובברלין"
)
WORDS = {
    "english": (
        (ENGLISH, "signed"),
        (
            "Germany",
            "Chile",
            "lithium supply agreement",
            "Antofagasta",
            "Tuesday",
            "Berlin",
            "China",
            "metal",
        ),
    ),
    "arabic": (
        (ARABIC, "تبادل"),
        ("الأردن", "المغرب", "مذكرة تفاهم", "العقبة", "أمس الثلاثاء", "البلدين", "المناجم"),
    ),
    "hebrew": (
        (HEBREW, "חתמו"),
        ("גרמניה", "צילה", "הסכם", "באנטופגסטה", "ביום שלישי", "ברלין", "סין", "למתכת"),
    ),
}
TYPES = ("GPE", "GPE", "INSTRUMENT", "GPE", "TIMEX", "GPE", "GPE", "COMMODITY")
ROLES = ("Party", "Party", "Instrument", "Place", "Time", "Party", "Party", "Topic")


def items(text: str, trigger: str, names: tuple[str, ...]) -> list[Item]:
    """Return an event in the second of three copies of a text, and mentions in all of them."""
    size = len(text) + 1

    def span(words: str, copy: int) -> Span:
        at = text.index(words) + copy * size
        return Span.at(at, at + len(words))

    mentions: list[Item] = [
        Mention(f"m{n}-{copy}", span(words, copy), TYPES[n], {}, f"E{n}")
        for copy in range(3)
        for n, words in enumerate(names)
    ]
    filled = tuple(Argument(ROLES[n], f"m{n}-1") for n in range(len(names)))
    return [*mentions, Event("e", span(trigger, 1), "Dip.Agree", {"tense": "past"}, None, filled)]


def picture(view: PageView) -> QImage:
    return view.viewport().grab().toImage()


def inside(image: QImage, area: QRectF) -> list[int]:
    box = area.toRect()
    return [
        image.pixel(x, y)
        for y in range(max(0, box.top()), min(image.height(), box.bottom()))
        for x in range(max(0, box.left()), min(image.width(), box.right()))
    ]


@pytest.mark.parametrize("zoom", [100, 170])
@pytest.mark.parametrize("width", [560, 900, 1300])
@pytest.mark.parametrize("script", list(WORDS))
def test_the_lines_of_an_event_go_over_no_label(
    qtbot: QtBot, scheme: Scheme, script: str, width: int, zoom: int
) -> None:
    (text, trigger), names = WORDS[script]
    view = PageView()
    qtbot.addWidget(view)
    view.set_scheme(scheme)
    view.set_zoom(zoom)
    view.set_entity_names({f"E{n}": words for n, words in enumerate(names)})
    shown(view, page_of(f"{text}\n" * 3, items(text, trigger, names)), width, 900)
    view.set_selected("e")
    roads: list[arc_ways.Way] = []

    def noted(*asked: Any) -> arc_ways.Way:
        roads.append(arc_ways.way(*asked))
        return roads[-1]

    with mock.patch("annotator.gui.textview.arcs.way", noted):
        with_lines = picture(view)
    with mock.patch.object(arcs, "_draw_ways"):
        without = picture(view)
    assert with_lines != without and len(roads) >= 5
    visible = list(view.page().visible(view.top(), view.top() + 900))
    labels = [one.translated(0, -view.top()) for one in arcs.labels(view.scene(), visible)]
    assert len(labels) > 10
    for area in labels:
        assert inside(with_lines, area) == inside(without, area), "a line goes through a label"
    areas = [(one.left(), one.top(), one.right(), one.bottom()) for one in labels]
    shifted = [tuple((x, y - view.top()) for x, y in road) for road in set(roads)]
    free = [road for road in shifted if arc_ways.crossed(road, areas) == 0]
    assert len(free) >= len(shifted) - 1, "they go round labels, not under them"
