# ruff: noqa: E501 - a page's lines are what they are: cut, they would be other lines
"""Stretches and candidates on the samples, on short pages in seven languages, and on any text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from annotator import assets
from annotator.assist.boundaries import Boundaries
from annotator.assist.cues import compiled, shipped
from annotator.domain.ranges import Range
from tests.unit.costs import cost
from tests.unit.strategies import texts

SAMPLES = assets.resource_dir("samples")
TABLE = json.loads(assets.resource("cues", "cues.json").read_text(encoding="utf-8"))
SEEDS = sorted((Path(__file__).resolve().parents[4] / "shared" / "seeds").glob("*.txt"))

PARAGRAPH = {
    "en": "The two governments said that they would store more of the metal in their own ports from the summer on.",
    "de": "Die beiden Regierungen teilten mit, dass sie vom Sommer an mehr von dem Metall in ihren Häfen lagern.",
    "fr": "Les deux gouvernements ont annoncé qu’ils garderaient davantage de ce métal dans leurs ports dès l’été.",
    "es": "Los dos gobiernos anunciaron que guardarán más cantidad de este metal en sus puertos desde el verano.",
    "ja": "両国の政府は、夏からそれぞれの港にこの金属をさらに多く備蓄すると発表した。協議は秋まで続く見通しだ。",
    "zh": "两国政府宣布，从夏天开始将在各自的港口储存更多的这种金属。双方的会谈预计将持续到今年秋天结束。",
    "ar": "أعلنت الحكومتان أنهما ستخزنان كميات أكبر من هذا المعدن في موانئهما ابتداء من الصيف وحتى نهاية العام المقبل.",
}
BOXES = {
    "en": ("The Brief\nEvery morning in your inbox\nSign Up", "Comments\nNo comments yet", "Related Articles\nA ferry is late"),
    "de": ("Der Brief\nJeden Morgen in Ihrem Postfach\nJetzt anmelden", "Kommentare\nEin Leser: gut", "Lesen Sie auch\nFähre kommt zu spät"),
    "fr": ("La lettre\nChaque matin dans votre boîte mail\nS’abonner", "Commentaires\nUn lecteur : bien", "À lire aussi\nLe ferry est en retard"),
    "es": ("La carta\nCada mañana en su correo\nSuscribirse", "Comentarios\nUn lector: bien", "Lea también\nEl ferry llega tarde"),
    "ja": ("朝の便り\n毎朝お届けします\n登録する", "コメント\n読者：よい", "関連記事\n船が遅れる"),
    "zh": ("晨报\n订阅我们的电子报\n订阅", "评论\n读者：好", "相关新闻\n渡轮晚点"),
    "ar": ("رسالة الصباح\nكل صباح في بريدك\nاشترك الآن", "التعليقات\nقارئ: جيد", "اقرأ أيضًا\nتأخر العبارة"),
}  # fmt: skip
KINDS = ("newsletter_promo", "comments", "related_links")


def stretches(text: str) -> list[Range]:
    boundaries, found, at = Boundaries(text), [], 0
    while len(one := boundaries.stretch(at)):
        found.append(one)
        at = one.end
    return found


def surfaces(text: str) -> list[str]:
    return [text[one.start : one.end] for one in stretches(text)]


def test_the_table_keeps_its_schema_and_names_kinds_of_the_scheme() -> None:
    Draft202012Validator(assets.schema("cues")).validate(TABLE)
    news = json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8"))
    kinds = {kind["id"] for kind in news["segment_kinds"]}
    assert {row["kind"] for row in TABLE["cues"]} | {TABLE["runs"]["kind"]} <= kinds
    assert set(TABLE["agencies"]) == set(PARAGRAPH)


def test_a_bad_pattern_is_named() -> None:
    bad = {**TABLE, "cues": [{"kind": "share", "where": "any", "reach": 0, "patterns": {"en": ["("]}}]}
    with pytest.raises(ValueError, match="cues"):
        compiled(bad)


def test_the_gold_segments_of_the_samples_are_what_is_proposed() -> None:
    golds = exact = hints = 0
    for line in (SAMPLES / "gold.jsonl").read_text(encoding="utf-8").splitlines()[1:]:
        record = json.loads(line)
        gold = {Range.at(s["start"], s["end"]): s["kind"] for s in record["annotations"][0]["segments"]}
        boundaries = Boundaries(record["text"])
        golds, exact = golds + len(gold), exact + len(set(gold) & set(stretches(record["text"])))
        hints += sum(boundaries.kind_hint(where) == kind for where, kind in gold.items())
    assert exact / golds >= 0.95
    assert hints / golds >= 0.9


@pytest.mark.parametrize("language", sorted(PARAGRAPH))
def test_boxes_in_running_text(language: str) -> None:
    paragraph = PARAGRAPH[language]
    for box, kind in zip(BOXES[language], KINDS, strict=True):
        # Readers write paragraphs too, so nothing but a blank line or a cue ends their comments.
        after = "\n" * (kind == "comments") + f"{paragraph} {paragraph}"
        text = "\n".join((paragraph, paragraph, box, after))
        found = stretches(text)
        assert [text[one.start : one.end] for one in found] == [
            f"{paragraph}\n{paragraph}",
            box,
            after.strip(),
        ]
        boundaries = Boundaries(text)
        assert boundaries.kind_hint(found[1]) == kind
        assert boundaries.kind_hint(found[0]) == "body"


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("He said so. AFP", ["He said so.", "AFP"]),
        (
            "The minister spoke of peace. BERLIN – The minister spoke of peace on Monday in the morning.",
            [
                "The minister spoke of peace.",
                "BERLIN – The minister spoke of peace on Monday in the morning.",
            ],
        ),
        (
            "Sign up now: Get the Post's newsletters delivered to your inbox each day The ferry left the port. "
            "OSLO – The ferry left the port on Monday with some two hundred people on board, the police said.",
            [
                "Sign up now: Get the Post's newsletters delivered to your inbox each day",
                "The ferry left the port.",
                "OSLO – The ferry left the port on Monday with some two hundred people on board, the police said.",
            ],
        ),
        (
            "Prices fell. Top stories World Ferry fire under control Asia Rains cut off two valleys "
            "The ministry added that it would look into the matter before summer.",
            [
                "Prices fell.",
                "Top stories World Ferry fire under control Asia Rains cut off two valleys",
                "The ministry added that it would look into the matter before summer.",
            ],
        ),
        ("協議は終わった。（共同）", ["協議は終わった。", "（共同）"]),
    ],
)
def test_what_is_glued_into_one_line_is_parted(line: str, parts: list[str]) -> None:
    assert surfaces(f"Headline\n{line}") == ["Headline", *parts]


def test_a_collected_article_has_its_furniture_apart() -> None:
    text = f"A headline\n{PARAGRAPH['en']}\n\nThe Post\n9 hours ago\n- The Post\nNext headline\n{PARAGRAPH['en']}"
    found = stretches(text)
    boundaries = Boundaries(text)
    assert [boundaries.kind_hint(one) for one in found] == [
        "title", "body", "source_attribution", "dateline", "source_attribution", "title", "body",
    ]  # fmt: skip


def test_subheads_stay_in_the_running_text() -> None:
    text = f"{PARAGRAPH['en']}\nWhat comes next\n{PARAGRAPH['en']}\n\n{PARAGRAPH['en']}"
    assert surfaces(text) == [text]


def test_a_limit_ends_a_stretch() -> None:
    assert Boundaries("One two three.").stretch(0, 8) == Range.at(0, 7)
    assert len(Boundaries("  \n ").stretch(0)) == 0
    assert len(Boundaries("ab").stretch(2)) == 0


def test_candidates_are_sentences_lines_and_boundaries() -> None:
    text = "He came. She left.\nThey stayed. AFP"
    boundaries = Boundaries(text)
    forward, at = [], 0
    while (following := boundaries.next(at)) is not None:
        forward.append(following)
        at = following
    assert forward == [9, 19, 32, 35]
    back = []
    while (before := boundaries.previous(at)) is not None:
        back.append(before)
        at = before
    assert back == [32, 19, 9, 0]


@given(texts)
def test_stretches_go_on_through_any_text(text: str) -> None:
    found = stretches(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    covered = {at for one in found for at in range(one.start, one.end)}
    assert all(ch.isspace() or at in covered for at, ch in enumerate(text))
    assert all(Boundaries(text).kind_hint(one) in {None, *_kinds()} for one in found)


def _kinds() -> set[str]:
    marked = {cue.kind for cue in shipped().rows}
    return {*marked, shipped().run_kind, "title", "standfirst", "body", "kicker", "table"}


@given(texts, st.data())
def test_candidates_get_somewhere(text: str, data: st.DataObject) -> None:
    boundaries = Boundaries(text)
    position = data.draw(st.integers(0, len(text)))
    following, before = boundaries.next(position), boundaries.previous(position)
    assert following is None or position < following <= len(text)
    assert before is None or 0 <= before < position


@pytest.mark.skipif(not SEEDS, reason="the shared pages are not here")
def test_the_real_pages_start_and_end_where_an_annotator_would() -> None:
    found = surfaces(SEEDS[0].read_text(encoding="utf-8"))
    assert "REUTERS" in found and found.count("AFP") == 2
    assert any(one.startswith("COPENHAGEN – Danish") for one in found)
    assert any(one.startswith("Israel's retaliatory offensive has killed") for one in found)
    assert any(one.startswith("She also denied reports") for one in found)
    assert found.count("Sign up now: Get ST's newsletters delivered to your inbox") == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "page", ["word " * 60_000, "A" * 300_000, "x.\n" * 100_000, "Top stories Aa bb " * 20_000]
)
def test_the_cost_does_not_grow_with_the_page(page: str) -> None:
    def looked_around(text: str) -> float:
        boundaries, middle = Boundaries(text), len(text) // 2
        boundaries.stretch(0)

        def look() -> None:
            boundaries.kind_hint(boundaries.stretch(middle))
            boundaries.next(middle)
            boundaries.previous(middle)

        return cost(look)

    assert looked_around(page) < 5 * looked_around(page[: len(page) // 10]), "ten times the page"
