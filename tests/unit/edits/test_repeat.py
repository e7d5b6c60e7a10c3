"""The same everywhere."""

from __future__ import annotations

import pytest
from hypothesis import given

from annotator import edits
from annotator.domain.annotation_set import filled
from annotator.domain.errors import EditError
from annotator.domain.items import Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from tests.unit.costs import cost
from tests.unit.strategies import blank_set, full_texts


def test_whole_words_and_scripts_without_blanks() -> None:
    assert edits.occurrences("EU and EUROPE, EU's", "EU") == [Range.at(0, 2), Range.at(15, 17)]
    assert edits.occurrences("EUR", "EU", whole_words=False) == [Range.at(0, 2)]
    assert edits.occurrences("東京都と東京", "東京") == [Range.at(0, 2), Range.at(4, 6)]
    assert edits.occurrences("the Strasse, STRASSE", "Straße", case="ignore") == [
        Range.at(4, 11),
        Range.at(13, 20),
    ]
    assert edits.occurrences("US us", "US", case="smart") == [Range.at(0, 2)]
    assert edits.occurrences("US us", "us", case="smart") == [Range.at(0, 2), Range.at(3, 5)]
    with pytest.raises(EditError, match="white space"):
        edits.occurrences("a", " ")


@given(full_texts)
def test_a_surface_is_found_where_it_was_taken_from(text: str) -> None:
    found = edits.occurrences(text, text, whole_words=False)
    assert found == [Range.at(0, len(text))]


def test_a_family_is_not_cut() -> None:
    assert edits.occurrences("👩\u200d🚀 👩", "👩") == [Range.at(4, 5)]


def test_what_is_tagged_is_left_out_and_the_rest_is_one_edit(news: Scheme) -> None:
    page = filled(
        blank_set("EU, EU, EU and EU"),
        [Mention("a", Span.at(0, 2), "ORG"), Mention("b", Span.at(4, 6), "GPE")],
    )
    found = edits.untagged(page, edits.occurrences(page.text, "EU"), "ORG")
    assert found == [Range.at(8, 10), Range.at(15, 17)]
    edit = edits.tag_everywhere(page, news, [*found, found[0]], "ORG", {"org_kind": "igo"}, "eu")
    after = page.applied(edit)
    new = [m for m in after.mentions.values() if m.id not in ("a", "b")]
    assert sorted(m.span for m in new) == [Span.at(8, 10), Span.at(15, 17)]
    assert {(m.type, m.entity, m.attributes["org_kind"]) for m in new} == {("ORG", "eu", "igo")}
    assert str(edit.message) == "tag ORG ‘EU’ × 2"
    assert after.applied(edit.inverse()).mentions == page.mentions
    assert not edits.tag_everywhere(after, news, found, "ORG")


@pytest.mark.slow
def test_the_cost_grows_with_the_places(news: Scheme) -> None:
    def tagged(count: int) -> None:
        page = blank_set("Peru é " * count)
        found = edits.untagged(page, edits.occurrences(page.text, "peru", case="ignore"), "GPE")
        assert len(page.applied(edits.tag_everywhere(page, news, found, "GPE")).mentions) == count

    assert cost(lambda: tagged(1000)) < 10 * cost(lambda: tagged(250)), "four times as many"
