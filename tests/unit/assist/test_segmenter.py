"""The segmenter's parts: trees as numbers, the best sequence, features without words, segments made of it."""

from __future__ import annotations

import itertools
import json
import math

import pytest

np = pytest.importorskip("numpy")

from annotator.assist import dom  # noqa: E402
from annotator.assist.outline import read_outline  # noqa: E402
from annotator.assist.proposals import Proposal  # noqa: E402
from annotator.assist.segmenter.decoding import Costs, decoded  # noqa: E402
from annotator.assist.segmenter.evidence import Evidence  # noqa: E402
from annotator.assist.segmenter.features import NAMES, Described, described  # noqa: E402
from annotator.assist.segmenter.gold import BYLINE, TEXT, TITLE, lesson  # noqa: E402
from annotator.assist.segmenter.model import Judgement, segmenter_of, shipped  # noqa: E402
from annotator.assist.segmenter.proposing import judged_kinds, proposals  # noqa: E402
from annotator.assist.segmenter.stack import HEAD_WIDTH, head_features  # noqa: E402
from annotator.assist.segmenter.trees import forest_of  # noqa: E402
from annotator.domain.ranges import Range  # noqa: E402
from annotator.pages.html import read_html  # noqa: E402

from .pages import PAGE  # noqa: E402

TREES = {
    "base": 0.5, "roots": [0, 3], "feature": [1, 0, 0, 0, 0, 0], "threshold": [2.0, 0, 0, -1.0, 0, 0],
    "left": [1, 1, 2, 4, 4, 5], "right": [2, 1, 2, 5, 4, 5], "missing": [1, 0, 0, 0, 0, 0],
    "value": [0, 10.0, 20.0, 0, 1.0, 2.0],
}  # fmt: skip


def page(source: str = PAGE) -> Evidence:
    read = read_html(source.encode(), "page.html")
    outline = read_outline(read.source, read.encoding, read.text)
    start = read.text.index("Germany")
    taken = [Range.at(start, start + 40)]
    votes = {"trafilatura": taken, "readability": taken}
    return Evidence(read.text, outline, votes, dom.proposals(read.text, outline), (), read.metadata)


def test_trees_go_left_up_to_the_threshold_and_where_they_were_taught_without_a_value():
    rows = np.array([[0, 2.0], [-1.0, 2.1], [math.nan, math.nan]], np.float32)
    found = forest_of(TREES, 2).scores(rows)
    assert found.tolist() == [0.5 + 10 + 2, 0.5 + 20 + 1, 0.5 + 10 + 2]
    assert (
        forest_of(json.loads(json.dumps(forest_of(TREES, 2).to_json())), 2).scores(rows).tolist()
        == found.tolist()
    )


@pytest.mark.parametrize(
    "broken",
    [{"left": [0, 1, 2, 4, 4, 5]}, {"right": [9, 1, 2, 5, 4, 5]}, {"feature": [7, 0, 0, 0, 0, 0]},
     {"roots": []}, {"value": [1.0]}],
)  # fmt: skip
def test_numbers_that_are_no_trees_are_refused(broken: dict[str, list[float]]):
    with pytest.raises(ValueError, match="no trees"):
        forest_of({**TREES, **broken}, 2)


def test_the_best_sequence_is_the_best_of_all():
    random = np.random.default_rng(3)
    for _ in range(40):
        odds = random.normal(0, 2, 8)
        near = [bool(one) for one in random.integers(0, 2, 7)]
        costs = Costs(*random.uniform(0, 2, 2))

        def worth(states: tuple[int, ...], odds=odds, near=near, costs=costs) -> float:
            cuts = zip(itertools.pairwise(states), near, strict=True)
            paid = sum(costs.same if joined else costs.other for (a, b), joined in cuts if a != b)
            return float(sum(odds * states)) - paid

        best = max(itertools.product((0, 1), repeat=8), key=worth)
        assert worth(tuple(decoded(odds, near, costs).astype(int))) == pytest.approx(worth(best))


def test_features_hold_no_words():
    """Another text with the same shapes has the same numbers, so that nothing depends on a language."""
    first = page()
    letters = str.maketrans("abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba")
    second = Evidence(first.text.translate(letters), first.outline, first.votes, first.named, first.ruled, {})
    left, right = (
        described(Evidence(*(getattr(first, name) for name in ("text", "outline", "votes", "named")))),
        described(second),
    )
    assert len(left.pieces) > 5
    assert left.matrix.shape == (len(left.pieces), len(NAMES))
    np.testing.assert_array_equal(left.matrix, right.matrix)


def test_features_of_links_votes_and_places():
    one = described(page())
    title = next(
        place
        for place, piece in enumerate(one.pieces)
        if page().text.startswith("Germany", piece.range.start)
    )
    assert one.column("tag h1")[title] == 1
    assert one.column("trafilatura")[title] > 0.5
    assert np.isnan(one.column("resiliparse")).all(), "who was not asked is no No"
    assert one.column("linked").max() == 1
    assert one.places[title].startswith("h1")


def test_sections_links_in_a_line_and_the_storys_container_are_seen():
    paragraph = "A paragraph of the story that is long enough to be read as running text, and then some more."
    source = (
        f"<html><body><h1>One</h1><div><p>{paragraph}</p><p>See <a href=/x>this</a> now</p>"
        f"<p>{paragraph}!</p></div><h2>More</h2><ul><li><a href=/y>A link</a></li></ul></body></html>"
    )
    read = read_html(source.encode(), "page.html")
    votes = {"trafilatura": [Range.at(read.text.index("A par"), read.text.index("More"))]}
    one = described(Evidence(read.text, read_outline(read.source, read.encoding, read.text), votes))
    assert one.column("first h1").tolist() == [1, 0, 0, 0, 0, 0]
    assert one.column("in story box").tolist() == [0, 1, 1, 1, 0, 0]
    assert one.column("links").tolist() == [0, 0, 1, 0, 0, 1]
    assert one.column("before link")[2] == math.log2(5) and one.column("after link")[2] == math.log2(5)
    assert one.column("section linked").tolist()[4:] == [1, 1], "a heading is of what follows it"
    assert one.boxes[1] == one.boxes[3] != one.boxes[5]


def test_names_and_titles_are_looked_for_wherever_the_page_names_them():
    rows = np.zeros((80, len(NAMES)), np.float32)
    rows[70, NAMES.index("named 2")] = rows[75, NAMES.index("tag h1")] = 1
    likely = np.array([0.9, 0.9] + [0.1] * 78)
    chosen, matrix = head_features(Described((), rows, [], []), likely)
    assert {70, 75} <= set(chosen.tolist()) and 60 not in chosen
    assert matrix.shape == (len(chosen), HEAD_WIDTH)


def test_an_empty_page_and_a_page_of_one_line_are_judged():
    for text in ("", " \n ", "One line."):
        evidence = Evidence(text)
        one = described(evidence)
        said = shipped().judge(one)
        assert len(said.text) == len(one.pieces) == len(text.split("\n")[0:1] if text.strip() else ())
        proposals(evidence, one, judged_kinds(evidence, one, said), said.likely)


def test_gold_says_which_pieces_are_text_title_and_byline():
    title, story = "The harbour is dredged", "First paragraph of the story."
    text = f"Home\n{title}\nBy Ida Moor\n{story}\nMore\n{title}"
    evidence = Evidence(text)
    found = lesson(
        evidence, described(evidence),
        {"text": story, "title": "The Harbour is dredged", "author": "Ida Moor"}, "a",
    )  # fmt: skip
    assert found.labels.tolist() == [0, TITLE, BYLINE, TEXT, 0, 0]
    assert found.weights[5] == 0, "the second place of the title teaches nothing"


def test_a_models_file_of_another_version_is_refused():
    data = shipped().to_json()
    assert segmenter_of(json.loads(json.dumps(data))).costs == shipped().costs
    with pytest.raises(ValueError, match="another version"):
        segmenter_of({**data, "features": data["features"][1:]})


# --- segments -----------------------------------------------------------------------------------------

LINES = [
    "Home",
    "World",
    "|",
    "Sport",
    "The headline",
    "First paragraph.",
    "•",
    "Second paragraph.",
    "Ann: no",
    "Ben: yes",
    "Reply",
]


def proposed(
    likely: list[float], named: dict[int, str], heads: dict[str, int] | None = None
) -> list[Proposal]:
    text = "\n".join(LINES)
    at, parts = 0, {}
    for number, line in enumerate(LINES):
        parts[number], at = Range.at(at, at + len(line)), at + len(line) + 1
    evidence = Evidence(
        text, None, {}, [Proposal(parts[number], kind) for number, kind in sorted(named.items())]
    )
    one = described(evidence)
    shares = {name: np.zeros(len(LINES)) for name in ("title", "byline", "dateline")}
    for name, place in (heads or {}).items():
        shares[name][place] = 0.9
    values = np.array(likely)
    said = Judgement(values > 0.5, values, shares)
    return proposals(evidence, one, judged_kinds(evidence, one, said), values)


def test_a_menu_a_story_and_a_thread_are_one_segment_each():
    sure = [0.02] * 4 + [0.1, 0.99, 0.99, 0.99] + [0.02] * 3
    found = proposed(sure, {0: "navigation", 3: "navigation", 8: "comments", 10: "comments"}, {"title": 4})
    assert [(one.kind, one.article, "\n".join(LINES)[one.range.start : one.range.end]) for one in found] == [
        ("navigation", None, "Home\nWorld\n|\nSport"),
        ("title", 1, "The headline"),
        ("body", 1, "First paragraph.\n•\nSecond paragraph."),
        ("comments", None, "Ann: no\nBen: yes\nReply"),
    ]  # fmt: skip
    assert not any(one.note for one in found)


def test_a_table_is_one_segment_however_sure_its_rows_are():
    rows = {5: "table", 6: "table", 7: "table"}
    for shares, notes in (([0.99, 0.6, 0.99], [""]), ([0.6, 0.6, 0.7], ["body 65%"])):
        found = proposed([0.02] * 5 + shares + [0.02] * 3, rows)
        assert [one.note for one in found if one.kind == "table"] == notes


def test_a_stretch_in_doubt_is_noted_and_parted_from_what_is_sure():
    found = proposed([0.02] * 5 + [0.99, 0.99, 0.6] + [0.02] * 3, {})
    assert [(one.kind, one.note) for one in found if one.kind == "body"] == [
        ("body", ""),
        ("body", "body 60%"),
    ]
