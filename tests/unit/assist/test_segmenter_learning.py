"""What finished pages teach the segmenter, and the gate: who speaks for which kind."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")
pytest.importorskip("sklearn")

from annotator.assist import rules  # noqa: E402
from annotator.assist.segmenter import growing  # noqa: E402
from annotator.assist.segmenter.evidence import Evidence  # noqa: E402
from annotator.assist.segmenter.features import described  # noqa: E402
from annotator.assist.segmenter.gate import Speaker, speakers, spoken  # noqa: E402
from annotator.assist.segmenter.learning import Lesson, is_due, known, taught  # noqa: E402
from annotator.assist.segmenter.memory import Keys, remembered  # noqa: E402
from annotator.assist.segmenter.model import shipped  # noqa: E402
from annotator.assist.segmenter.training import boosted  # noqa: E402
from annotator.domain.scheme import Scheme  # noqa: E402

from .pages import gold  # noqa: E402

BODY = "The ministers signed the pact on Tuesday, and the price of the metal fell by two per cent."
TRUTH = ["title", "body", "share", "body", "tags", "share"]


def site(number: int) -> str:
    """A page of a made-up site whose furniture no cue knows."""
    return (
        f"Harbour number {number} is to be dredged\n{BODY} {'It did. ' * number}\nzqx wm {number}\n"
        f"{BODY} Again.\nVrr vrr\nzqx wm {number + 1}"
    )


def page(text: str):
    evidence = Evidence(text, ruled=rules.proposals(text))
    return known(evidence, described(evidence), "", shipped())


def test_what_no_rule_knows_is_learned(news: Scheme):
    lessons = [Lesson(page(site(n)), TRUTH, str(n)) for n in range(1, 7)]
    learned = taught(lessons, shipped(), news.is_content)
    assert learned.scores["pages"] == 6
    assert min(learned.scores[f"{name}_f1"] for name in ("macro", "content", "boilerplate")) > 0.9
    assert learned.opinion(page(site(9))).kinds[1:] == TRUTH[1:]


def test_trees_are_taken_over_while_the_pages_that_taught_them_are_nearly_all_there(news: Scheme):
    lessons = [Lesson(page(site(n)), TRUTH, str(n), str(n)) for n in range(1, 8)]
    first = taught(lessons[:5], shipped(), news.is_content)
    more = taught(lessons[:6], shipped(), news.is_content, first)
    assert (more.by, more.scores) == (first.by, first.scores), "one page more teaches what stands where"
    assert more.opinion(page(site(6))).kinds[1:] == TRUTH[1:]
    assert len(taught(lessons, shipped(), news.is_content, first).by) == 7, "five of seven are too few"
    other = [
        *lessons[1:5],
        Lesson(page(site(1)), ["title", "body", "share", "body", None, "share"], "1", "1"),
    ]
    assert taught(other, shipped(), news.is_content, first).by != first.by, "somebody changed a page"
    assert taught(lessons[1:6], shipped(), news.is_content, first).by != first.by, "it is asked about a page"


def test_without_finished_pages_the_rules_speak_for_plain_text(news: Scheme):
    asked = page(site(1))
    said = taught([], shipped(), news.is_content)
    assert said.opinion(asked).kinds == asked.inputs["rules"]
    assert said.scores == {"pages": 0}


def test_one_finished_page_is_remembered_line_by_line(news: Scheme):
    learned = taught([Lesson(page(site(1)), TRUTH, "a")], shipped(), news.is_content)
    assert [learned.opinion(page(site(5))).kinds[place] for place in (2, 4, 5)] == ["share", "tags", "share"]


def test_a_page_is_not_remembered_when_it_is_asked_what_others_had():
    keys = Keys([("site", "p.lead"), ("site", "p.lead")], [1, 2])
    memory = remembered([(keys, ["standfirst", "standfirst"])])
    assert memory.kinds(keys) == ["standfirst", "standfirst"]
    assert memory.without(keys, ["standfirst", "standfirst"]) == [None, None]
    elsewhere = Keys([("site", "p.lead"), ("other", "p.lead")], [None, 9])
    assert memory.kinds(elsewhere) == ["standfirst", None]


def test_a_place_with_two_kinds_is_not_remembered():
    keys = Keys([("site", "div")] * 2, [None, None])
    assert remembered([(keys, ["body", "share"])]).kinds(keys) == [None, None]


# --- the gate -----------------------------------------------------------------------------------------

SIZES, SAID = [10, 50, 10], ("taught", "segmenter", "dom")


def test_each_kind_is_left_to_who_does_best_at_it_and_of_equals_to_the_first():
    truth = ["byline", "body", "share"]
    said = {
        "taught": ["body", "body", "share"],
        "segmenter": ["body", "body", "body"],
        "dom": ["byline", None, "tags"],
    }
    speaks = speakers([(SIZES, truth, said)] * 3, SAID)
    assert {kind: who.name for kind, who in speaks.items()} == {
        "byline": "dom", "body": "taught", "share": "taught",
    }  # fmt: skip
    assert spoken(said, "taught", speaks) == ["byline", "body", "share"]


def test_what_another_speaker_denies_becomes_what_that_one_says():
    said = {"taught": ["share", "body"], "dom": ["tags", "body"]}
    assert spoken(said, "taught", {"share": Speaker("dom", 0.9)}) == ["tags", "body"]
    assert spoken(said, "taught", {"share": Speaker("nobody asked", 0.9)}) == ["share", "body"]
    both = {"share": Speaker("taught", 0.8), "tags": Speaker("dom", 0.9)}
    assert spoken(said, "taught", both) == ["tags", "body"], (
        "of two that speak for what they say the surer one"
    )


def test_on_two_pages_nobody_is_put_before_the_first_speaker():
    pages = [(SIZES, ["byline", "body", "body"], {"taught": ["body"] * 3, "dom": ["byline", None, None]})] * 2
    assert speakers(pages, SAID) == {}


def test_what_nobody_labelled_speaks_for_nobody():
    pages = [(SIZES, [None, "body", None], {"taught": ["body"] * 3, "dom": [None, "body", None]})] * 3
    assert speakers(pages, SAID) == {"body": Speaker("taught", 1.0)}


def test_on_the_annotated_samples_it_is_never_worse_than_the_rules(news: Scheme):
    lessons = []
    for one in gold():
        asked = page(one.text)
        truth = []
        for piece in asked.described.pieces:
            held = one.segment_at(piece.range.start)
            truth.append(held.kind if held else None)
        lessons.append(Lesson(asked, truth, one.document))
    learned = taught(lessons, shipped(), news.is_content)
    assert learned.scores["pages"] == 4
    assert min(learned.scores[f"{name}_f1"] for name in ("content", "boilerplate")) > 0.97


def test_the_title_of_a_finished_page_is_no_title_where_it_comes_back_as_a_link():
    told = Keys([None, None], [1, 2])
    asked = Keys([None, None], [1, 2])
    assert remembered([(told, ["title", "share"])]).kinds(asked) == [None, "share"]


def test_trees_tell_by_whether_there_is_a_value_at_all():
    """The cut is beyond all values then, also of a feature that is cut into steps first."""
    values = np.arange(800, dtype=np.float32).reshape(-1, 1)
    values[::2] = np.nan
    labels = np.isnan(values[:, 0])
    forest = boosted(values, labels, np.ones(len(labels)), 20, 4)
    scores = forest.scores(values)
    assert scores[labels].min() > scores[~labels].max()


def test_trees_grown_in_another_process_are_the_same(request: pytest.FixtureRequest):
    request.addfinalizer(growing.workers.close)
    values = np.random.default_rng(0).random((60, 5)).astype(np.float32)
    labels = values[:, 0] > 0.5
    growing.workers.start()
    growing.workers.start()
    assert len(growing.workers._idle) == 1, "one is enough"
    growing.load()
    given = (values, labels, np.ones(len(labels)), 5, 4)
    assert growing.grown(*given).to_json() == boosted(*given).to_json()


def test_trees_are_grown_anew_from_a_third_more_pages_on(news: Scheme):
    lessons = [Lesson(page(site(n)), TRUTH, str(n), str(n)) for n in range(1, 4)]
    before = taught(lessons, shipped(), news.is_content)
    assert [is_due(None, n) for n in (1, 2, 3)] == [False, False, True]
    assert [is_due(before, n) for n in (3, 4, 5)] == [False, False, True]
