"""Names on a page that are known in its project."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from hypothesis import given
from hypothesis import strategies as st

from annotator.assist import known
from annotator.store.search_words import folded_surface
from tests.unit.strategies import texts

TEXT = (
    "The Élysée and J. R. Smith met U.S. envoys\nin São Paulo; 東京でトヨタが会見した. "
    "The lithium price fell."
)


def on_page(*tagged: str, names: Collection[str] = (), text: str = TEXT) -> set[str]:
    """Return what is known on a page in a project where these words are tagged."""
    there = {folded_surface(one) for one in tagged}

    def asked(surfaces: Collection[str], labels: Sequence[str], *, seen_by: str | None = None) -> set[str]:
        assert (list(labels), seen_by) == (["PER"], "ana")
        return there.intersection(surfaces)

    return set(known.on_page(text, asked, ["PER"], names, "ana"))


def test_names_are_returned_as_the_page_writes_them() -> None:
    assert on_page("élysee", "J. R. SMITH", "u.s.") == {"Élysée", "J. R. Smith", "U.S."}
    assert on_page("Lithium", "トヨタ", "東京") == {"lithium", "トヨタ", "東京"}


def test_a_name_goes_over_a_line_end_but_no_empty_line_and_function_words_are_none() -> None:
    assert on_page("envoys in", "The", "Sao Paulo") == {"São Paulo", "envoys\nin"}
    assert on_page("envoys in", text="The envoys\n\nin") == set()


def test_names_in_other_signs_are_the_same_names() -> None:
    text = "O’Brien of Sa\u0303o\u00a0Paulo and Nor\u00adway; Jean‑Luc, ＮＡＴＯ."
    tagged = ("O'Brien", "São Paulo", "Norway", "Jean-Luc", "NATO")
    written = {"O’Brien", "Sa\u0303o\u00a0Paulo", "Nor\u00adway", "Jean‑Luc", "ＮＡＴＯ"}
    assert on_page(*tagged, text=text) == written
    assert on_page(*written, text="; ".join(tagged)) >= set(tagged) - {"Norway"}, "stored as it was written"
    assert on_page(names=tagged, text=text) == set(tagged)


def test_only_entities_that_may_stand_on_the_page_are_kept() -> None:
    names = [
        "Sao Paulo",
        "Paulo São",
        "Lithium",
        "Norway",
        "",
        "トヨタ",
        "a very long name of nothing on this page",
    ]
    assert on_page(names=names) == {"Sao Paulo", "Lithium", "トヨタ"}
    long = "an institute for the study of all things under the sun"
    assert on_page(names=[long], text=f"It was {long.upper()}.") == {long}


@given(texts, st.data())
def test_any_words_of_a_text_are_found_in_it(text: str, data: st.DataObject) -> None:
    found = known.stretches(text)
    for key, written in found.items():
        assert all(one in text and key == folded_surface(one) for one in written)
    if found:
        wanted = data.draw(st.sampled_from(sorted(found)))
        assert on_page(wanted, text=text) >= found[wanted]
