"""Topics told by their words alone, and how articles open inside a line."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from annotator.assist.cues import shipped  # noqa: E402
from annotator.assist.openings import dates, joints, reads_on, title_like  # noqa: E402
from annotator.assist.topics import changes  # noqa: E402

SEA = ["harbour ferry fog captain", "ferry captain harbour quay", "fog quay ferry harbour captain"]
FARM = ["wheat field tractor barn", "barn harvest wheat tractor", "field harvest barn wheat"]


def test_a_topic_begins_where_the_words_change():
    odds = changes([line.split() for line in (*SEA, *FARM)])[0]
    assert odds[0] == 12 and int(np.argmax(odds[1:])) + 1 == len(SEA)
    assert all(one < 0 for place, one in enumerate(odds[1:], 1) if place != len(SEA))


def test_one_topic_has_no_further_beginning_and_no_words_are_no_topic():
    assert all(one < 0 for one in changes([line.split() for line in SEA])[0][1:])
    assert len(changes([])[0]) == 0 and changes([["a"]])[0].tolist() == [12.0]
    assert np.isfinite(changes([[], [], []])[0]).all()


@pytest.mark.parametrize("text", [
    "3 hours ago", "vor 5 Stunden", "il y a 2 jours", "hace 4 horas", "há 3 horas", "6 ore fa",
    "4 uur geleden", "2 godziny temu", "3 saat önce", "5 часов назад", "5時間前", "7小时前", "3시간 전",
    "قبل 3 ساعات", "לפני 3 שעות",
    "2026-03-04", "4 de marzo de 2026", "March 4, 2026", "2026年3月4日",
])  # fmt: skip
def test_ages_and_dates_in_many_languages(text: str):
    found = dates(shipped()).search(f"Outlet {text} Headline")
    assert found is not None and found[0] == text


def test_words_are_glued_after_a_stop_inside_a_word_and_after_capitals():
    line = "It was reliable.AFPStraits Times reports. Then findsHarbour closed"
    assert [line[at:].split()[0] for at in joints(line)] == ["AFPStraits", "Straits", "Harbour"]


def test_a_headline_that_runs_into_a_sentence():
    glued = "Ferries touch in fog Two ferries touched in thick fog off the bay early on Friday."
    assert reads_on(glued) == 1
    assert reads_on("Two ferries touched in thick fog off the bay.") == 0
    assert (
        title_like("Kestrel Reader Ferries Touch In Fog Off Bay two ferries touched in the bay early") > 0.5
    )
