"""The sample pages: what they show, and that they are read as they should be."""

import re
from pathlib import Path

import pytest

from annotator.pages.text import read_text
from tests.unit.samples import PAGES, SAMPLES, text_of

TRAITS = {
    "newsletter box": ("01", "in your inbox 💡\nOne page"),
    "sign-up buttons": ("04", "\nSign Up\nSign Up\n"),
    "glued agency": ("04", "according to a trade official. NORDPRESS\n"),
    "AI promo": ("04", "Let Weekly9 Brain shorten"),
    "comment box": ("04", "Comments\nNobody has written anything yet."),
    "outlet, age, outlet": ("04", "\nMeridian Post\n16 hours ago\n- Meridian Post\nTin port"),
    "glued headlines": (
        "04",
        "fuel tanks left by the navy. Top stories Tap. Save. Read later. Estonia Storm",
    ),
    "split word": ("04", "by Aug ust"),
    "split name": ("04", "Mr D avid Hutapea"),
    "byline": ("11", "Words by Josefa Quill."),
    "author bio": ("11", "Josefa Quill writes about rivers"),
    "credit": ("11", "(Bram Oyelaran/The Tall Tale)"),
    "typographic quotes": ("11", "“I called her."),
    "correction": ("11", "Correction, 9 March:"),
    "tags": ("11", "Filed under: bridges;"),
    "share line": ("11", "Share this story:"),
    "script": ("11", "window.__tt="),
    "source link": ("02", "Original: https://www.eastgate-courier.example/"),
    "disclaimer": ("02", "Statement: "),
    "misspelt name": ("02", "Annika Folmers"),
    "paywall": ("10", "You have read 3 of your 3 free stories"),
    "table": ("10", "Metal\tUnit\tClose\tWeek\tYear\n"),
    "live blog": ("08", "Last updated: Thu 19 Mar 2026, 17:52 EAT"),
    "list page": ("09", "Page 1 of 38"),
    "no-break space": ("06", "48\u00a0Millionen Euro vom"),
    "German quotes": ("06", "„Wir holen die Rohstoffe"),
    "flag emoji": ("01", "🇩🇪🤝🇨🇱"),
    "joined emoji": ("08", "👷🏾\u200d♀️"),
    "Arabic": ("07", "مذكرة تفاهم"),
    "Japanese": ("05", "共同備蓄"),
}


each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)


@each_page
def test_a_page_is_read_without_a_warning_and_named_by_its_title(page: Path) -> None:
    read = read_text(page.read_bytes())
    assert read.warnings == ()
    assert read.name == " ".join(read.text.splitlines()[0].split())
    assert 1500 <= len(read.text) < 10_000


@pytest.mark.parametrize("trait", TRAITS)
def test_the_set_shows_every_trait(trait: str) -> None:
    stem, passage = TRAITS[trait]
    assert passage in text_of(stem)


def test_pages_cover_languages_encodings_and_line_ends() -> None:
    raw = {page.stem[:2]: page.read_bytes() for page in PAGES}
    assert len(raw) >= 10
    assert {stem for stem, data in raw.items() if b"\r\n" in data} == {"02", "10"}
    assert {stem for stem, data in raw.items() if data.startswith(b"\xef\xbb\xbf")} == {"07"}
    with pytest.raises(UnicodeDecodeError):
        raw["06"].decode("utf-8")
    assert read_text(raw["06"]).encoding == "windows-1252"
    assert len(re.findall("[\u0621-\u064a]", text_of("07"))) > 1000
    assert len(re.findall("[\u3041-\u30ff]", text_of("05"))) > 300
    assert len(re.findall(r"\b(?:der|die|das|und|nicht)\b", text_of("06"))) > 20


def test_emoji_beyond_the_basic_plane_stand_on_several_pages() -> None:
    astral = {page.stem[:2] for page in PAGES if any(ord(ch) > 0xFFFF for ch in text_of(page.stem))}
    assert astral >= {"01", "02", "03", "05", "07", "08"}


def test_the_longest_page_has_articles_on_single_lines() -> None:
    lines = text_of("04").split("\n")
    assert sum(map(len, lines)) >= 9000
    assert sum(len(line) > 2000 for line in lines) >= 2
    assert len([line for line in lines if line.endswith(" hours ago") or line == "a day ago"]) == 3


def test_the_readme_names_every_page() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+\.txt)`", readme, re.MULTILINE)) == {page.name for page in PAGES}
