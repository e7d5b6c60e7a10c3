"""What finished pages call what is proposed where it stands again, unless it means something else there."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from annotator.assist.key_gate import Outcome
from annotator.assist.mentions.dictionary import Dictionary, _pages, _Read, _tried
from annotator.assist.mentions.extents import Extents
from annotator.assist.mentions.labels import LabelNames, prompts
from annotator.assist.mentions.lessons import Lesson, folds
from annotator.assist.mentions.linking import Links
from annotator.assist.mentions.regions import regions_of
from annotator.assist.surfaces import Surfaces, folded
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Entity
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from .pages import lesson, made


def proposed(lessons: Sequence[Lesson], text: str) -> list[tuple[str, str]]:
    learned = Dictionary(_pages(lessons))
    found = learned.proposals(text, [[Range.at(0, len(text))]])
    return [(one.span.surface(text), one.type) for one in found]


TAUGHT = [
    lesson("Anna Berg of Reuters met Berg in New York.", ("Anna Berg", "PER"), ("Reuters", "ORG"),
           ("Berg", "PER"), ("New York", "LOC"), number=1),
    lesson("The New York Times sued. It may rain in May. May spoke.", ("New York Times", "ORG"),
           ("May", "TIMEX"), ("May", "PER"), number=2),
    lesson("In May it snowed. May spoke again, and they met in May.", ("May", "TIMEX"), ("May", "PER"),
           ("May", "TIMEX"), number=3),
]  # fmt: skip


def test_the_longest_known_words_win():
    text = "The New York Times of New York wrote about Anna  Berg."
    assert proposed(TAUGHT, text) == [
        ("New York Times", "ORG"), ("New York", "LOC"), ("Anna  Berg", "PER"),
    ]  # fmt: skip


def test_whole_words_in_other_signs_are_known():
    assert proposed(TAUGHT, "REUTERS, Reuters’ and New\u00a0York; Reuterslike, unreuters") == [
        ("REUTERS", "ORG"), ("Reuters", "ORG"), ("New\u00a0York", "LOC"),
    ]  # fmt: skip


def test_words_around_decide_what_is_meant():
    found = proposed(TAUGHT, "They met in May. May spoke of it. It may rain.")
    assert found == [("May", "TIMEX"), ("May", "PER")]


def test_words_in_small_letters_are_other_words_unless_their_label_is_written_so():
    taught = [lesson("Apple grew.", ("Apple", "ORG")), lesson("Wheat and tin.", ("Wheat", "C"), ("tin", "C"))]
    assert proposed(taught, "An apple, some wheat. Apple and Wheat.") == [
        ("wheat", "C"), ("Apple", "ORG"), ("Wheat", "C"),
    ]  # fmt: skip


def test_short_words_in_small_letters_are_other_words():
    assert proposed([lesson("The US won.", ("US", "GPE"))], "It told us so. The US knew.") == [("US", "GPE")]


def test_scripts_that_run_words_together():
    taught = [lesson("日本と東京の会談", ("日本", "GPE"), ("東京", "GPE"))]
    assert proposed(taught, "東京で日本の首相が") == [("東京", "GPE"), ("日本", "GPE")]


def test_what_a_name_is_shortened_to_is_proposed_after_it():
    text = "Carl Dahl came. Then Dahl left. Anna Berg and Berg stayed."
    taught = [*TAUGHT, lesson("Carl Dahl won.", ("Carl Dahl", "PER"), number=4)]
    assert ("Dahl", "PER") in proposed(taught, text)
    assert ("Dahl", "PER") not in proposed(taught, "Dahl came before Carl Dahl.")


def test_each_page_is_judged_by_what_the_others_teach():
    pages = _pages([*TAUGHT, lesson("May Day in New York.", ("New York", "LOC"), number=4)])
    found, _ = _tried(_Read(pages, Extents(), [(page.lesson, []) for page in pages]))
    assert Outcome.RIGHT in {one.outcome for one in found if one.label == "LOC"}
    assert not [one for one in found if one.label == "ORG"], "what one page has alone nobody else taught"


def test_twins_are_held_back_together():
    twins = [Lesson(one.document, one.mentions, one.regions, "same") for one in TAUGHT[:2]]
    for held, rest in folds([*twins, TAUGHT[2]]):
        assert len({one.group for one in held} & {one.group for one in rest}) == 0


def test_names_are_looked_for_in_articles_alone(news: Scheme):
    text = "Sign up to Reuters\nBerg spoke.\nAnd more"
    said = made(text, "ida", ("Sign up to Reuters", "newsletter_promo", None), ("Berg spoke.", "body", 2))
    spans = [[text[one.start : one.end].strip() for one in part] for part in regions_of(said, text, news)]
    assert spans == [["Berg spoke."], ["", "And more"]] or spans == [["", "And more"], ["Berg spoke."]]
    assert len(regions_of(said, text, news, labelled=True)) == 1
    assert regions_of(None, text, news) == [[Range.at(0, len(text))]]


def test_a_surface_leads_to_the_entity_that_it_always_had():
    entities = {one.id: one for one in (Entity("1", "Anna Berg", "PER"), Entity("2", "Oslo", "GPE"))}
    links = Links(
        [("berg", "PER", "1"), ("berg", "PER", "1"), ("berg", "PER", None), ("dahl", "PER", "1"),
         ("dahl", "PER", None), ("dahl", "PER", None), ("may", "PER", "1"), ("may", "PER", "2")], entities,
    )  # fmt: skip
    assert links.entity_of("berg", "PER") == "1"
    assert links.entity_of("dahl", "PER") is None, "it seldom has one"
    assert links.entity_of("may", "PER") is None, "it has several"
    assert links.entity_of("oslo", "GPE") == "2", "it is called so"
    assert links.entity_of("oslo", "PER") is None


def test_a_short_form_refers_to_what_the_name_before_it_does():
    text = "Anna Berg came. Berg left."
    learned = Dictionary(_pages(TAUGHT))
    whole = [[Range.at(0, len(text))]]
    links = Links([], {"1": Entity("1", "Anna Berg", "PER")})
    assert [one.entity for one in links.linked(text, whole, learned.proposals(text, whole))] == ["1", "1"]


def test_places_of_surfaces_are_never_inside_words_or_clusters():
    text = "Oslo Oslofjord (Oslo) 🇳🇴Oslo O\u0301slo"
    found = [text[one.range.start : one.range.end] for one in Surfaces({folded("Oslo")}).find(text)]
    assert found == ["Oslo", "Oslo", "Oslo", "O\u0301slo"]


@pytest.mark.parametrize(
    ("name", "label"), [("PERSON", "PER"), ("per", "PER"), ("DATE", "TIMEX"), ("geo-political", None)]
)
def test_what_models_call_things_is_said_in_the_words_of_the_scheme(
    news: Scheme, name: str, label: str | None
):
    assert LabelNames(news).type_of(name) == label


def test_labels_are_asked_for_by_their_names(news: Scheme):
    assert prompts(news)["person"] == "PER"
    assert set(prompts(news).values()) == set(news.entity_types)


def test_nothing_taught_is_nothing_proposed():
    assert proposed([], "Anna Berg") == []
    assert AnnotationSet("", "", "", Author("")).mentions == {}
