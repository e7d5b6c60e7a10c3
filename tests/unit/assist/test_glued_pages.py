"""Where articles begin on glued pages: units, the numbers that speak for a place, stretches, kinds."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from annotator.assist import rules  # noqa: E402
from annotator.assist.glued_articles import stretches  # noqa: E402
from annotator.assist.glued_cuts import begins  # noqa: E402
from annotator.assist.glued_doubts import Told, noted, told_by  # noqa: E402
from annotator.assist.glued_pages import NAMES, Page, units  # noqa: E402
from annotator.assist.proposals import Proposal  # noqa: E402
from annotator.assist.segmenter.evidence import Evidence  # noqa: E402
from annotator.assist.segmenter.features import described  # noqa: E402
from annotator.assist.segmenter.glue import Glue, shipped  # noqa: E402
from annotator.assist.segmenter.proposing import plain_kinds, proposals  # noqa: E402
from annotator.domain.ranges import Range  # noqa: E402

CANAL = (
    "The old canal of Pelham is to be dredged next summer, the council said. The canal was closed by a flood."
)
FERRY = "Two ferries touched in thick fog off the bay early on Friday, said the coastguard. Nobody was hurt."
LINES = [
    "Canal to be dredged", CANAL, "Wheat prices fall", "Choir wins a prize", "Kestrel Reader", "3 hours ago",
    "Ferries touch in fog", FERRY,
]  # fmt: skip
TEXT = "\n".join(LINES)


def shown(text: str, sure: dict[str, float]) -> list[tuple[str, str]]:
    page = Page(text)
    likely = [
        max((v for k, v in sure.items() if text.startswith(k, one.start)), default=0.0)
        for one in page.places()
    ]
    return [
        (
            text[one.range.start : one.range.end].split("\n")[0],
            text[one.title.start : one.title.end] if one.title else "",
        )
        for one in stretches(page, likely)
    ]


def test_units_are_lines_sentences_and_what_is_glued_inside_a_word():
    text = "A line\nOne sentence here. Another oneKestrel Reader says so.Next"
    assert [text[one.range.start : one.range.end] for one in units(text)] == [
        "A line", "One sentence here.", "Another one", "Kestrel Reader says so.", "Next",
    ]  # fmt: skip


def test_a_headline_is_echoed_below_and_not_above():
    page = Page(TEXT)
    at = next(one for one in page.places() if TEXT.startswith("Ferries touch", one.start))
    values = dict(zip(NAMES, at.values, strict=True))
    assert values["headline"] == values["furniture above"] == 1
    assert values["echo below"] > 0.5 > values["echo above"] == 0


def test_an_article_begins_with_its_furniture_and_a_list_above_it_is_nobodys():
    assert shown(TEXT, {"Ferries": 0.9}) == [
        ("Canal to be dredged", "Canal to be dredged"), ("Kestrel Reader", "Ferries touch in fog"),
    ]  # fmt: skip


def test_a_page_on_which_no_place_is_sure_is_one_article_and_open_from_the_place_in_doubt():
    assert shown(TEXT, {"Ferries": 0.4}) == [("Canal to be dredged", "Canal to be dredged")]
    assert shown(TEXT, {"Ferries": 0.07}) == [], "nothing to say beside the rules"


@pytest.mark.parametrize(
    ("opening", "cut"),
    [
        ("HUSUM, 12. März (Nordpress) — Der Deich ist zu hoch.", True),
        ("МОСКВА, 3 мар — Порт закрыт.", True),
        ("【新华社北京3月3日电】港口今天关闭了。", True),
        ("القاهرة (رويترز) - أغلق الميناء", True),
        ("The council said – again – that it is shut.", False),
        ("Mayor Anna Berg (Left) said that it is shut.", False),
    ],
)
def test_a_dateline_opens_a_story_in_one_piece(opening: str, cut: bool):
    page = Page(f"{CANAL}\n{opening}")
    at = len(CANAL) + 1
    held = {one.start: dict(zip(NAMES, one.values, strict=True))["dateline"] for one in page.places()}
    assert held[at] == cut
    assert not [start for start in held if at < start < at + 12]


def test_what_follows_a_place_in_doubt_is_left_open():
    text = f"{TEXT}\nSome more text that may be of the ferries, or of another story: who can tell."
    page = Page(text)
    likely = [
        0.9 if text.startswith("Ferries", one.start) else 0.3 * text.startswith("Some", one.start)
        for one in page.places()
    ]
    assert [text[one.range.start : one.range.end][-5:] for one in stretches(page, likely)] == [
        "lood.",
        "hurt.",
    ]


def test_kinds_and_numbers_of_a_glued_page():
    page = Page(TEXT)
    likely = [0.9 if TEXT.startswith("Ferries", one.start) else 0.0 for one in page.places()]
    evidence = Evidence(TEXT, ruled=rules.proposals(TEXT), glued=stretches(page, likely))
    one = described(evidence)
    found = proposals(evidence, one, plain_kinds(evidence, one), np.full(len(one.pieces), 0.99))
    told = [(TEXT[its.range.start : its.range.end], its.kind, its.article) for its in found]
    assert ("Canal to be dredged", "title", 1) in told
    assert ("Ferries touch in fog", "title", 2) in told
    assert (FERRY, "body", 2) in told
    assert not [its for its in told if "Choir" in its[0] and its[2] is not None]


def test_a_note_says_why_the_text_after_a_stretch_is_open():
    found = Page(TEXT)
    likely = [0.4 if TEXT.startswith("Ferries", one.start) else 0.0 for one in found.places()]
    (stretch,) = stretches(found, likely)
    whole = Proposal(Range.at(0, TEXT.index("Wheat")), "body", 1, "body 60%")
    box = Proposal(Range.at(TEXT.index("Wheat"), TEXT.index("Choir")), "related_links")
    first, second = noted(TEXT, [stretch], [box, whole])
    assert (first.note, second.note) == ("body 60% · article? 40% “Kestrel Reader”", "")
    assert told_by(first.note) == Told("Kestrel Reader", 40, "body 60%")
    assert told_by("body 60% · trafilatura: body") is None
    assert noted(TEXT, [], [whole]) == [whole]


def test_a_name_with_a_capital_inside_is_no_joint_if_it_comes_again():
    text = "They keep it on CraneHub now. CraneHub rulesKestrel Reader says."
    assert [text[one.range.start : one.range.end] for one in units(text)] == [
        "They keep it on CraneHub now.", "CraneHub rules", "Kestrel Reader says.",
    ]  # fmt: skip


def test_an_article_begins_in_a_piece_where_the_one_before_ends_without_a_full_stop():
    first = (
        "The canal of Pelham is to be dredged, the council said. Boats come back to Pelham in autumn. "
        "The council pays, and dredgers are sought for the old canal."
    )
    end = "Wanted: dredgers, boats and the council of Pelham with the canal"
    second = (
        "Ferries touch in fog Two ferries touched in thick fog off the bay. Nobody on the ferries was hurt."
    )
    text = f"{first} {end} {second} The fog hid the bay and the coastguard."
    page = Page(text)
    likely = [0.9 * text.startswith("Wanted", one.start) for one in page.places()]
    found = [text[one.range.start : one.range.end] for one in stretches(page, likely)]
    assert [one[:12] for one in found] == ["The canal of", "Ferries touc"]
    assert found[0].endswith("with the canal")
    assert begins(page, page.starts.index(text.index("Wanted")), 0) == text.index("Ferries touch")
    alone = Page(f"{first} {second}")
    assert begins(alone, 3, 0) == alone.starts[3], "nothing of the article before is in it"


@pytest.mark.parametrize(
    ("chance", "numbered", "begin"),
    [(0.9, True, []), (0.9, False, ["Canal", "Kestr"]), (0.0, True, ["Canal"]), (0.0, False, [])],
)
def test_rules_are_believed_where_the_trees_find_the_same(
    monkeypatch: pytest.MonkeyPatch, chance: float, numbered: bool, begin: list[str]
):
    def chances(_glue: Glue, page: Page) -> list[float]:
        return [chance * TEXT.startswith("Ferries", one.start) for one in page.places()]

    monkeypatch.setattr(Glue, "chances", chances)
    at = TEXT.index("Kestrel")
    ruled = [Proposal(Range.at(0, at), "body", 1), Proposal(Range.at(at, len(TEXT)), "body", 2)]
    found = shipped().articles(TEXT, ruled if numbered else [])
    assert [TEXT[one.range.start :][:5] for one in found] == begin
