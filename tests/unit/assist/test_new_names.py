"""Names that nobody tagged before are proposed by how they look and what stands beside them."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.item_proposals import MentionProposal
from annotator.assist.mentions.extents import Extents
from annotator.assist.mentions.lessons import Lesson
from annotator.assist.mentions.new_names import Candidate, NewNames, bases, candidates
from annotator.domain.ranges import Range

from .pages import lesson

PEOPLE = ("Berg", "Dahl", "Holt", "Moe", "Lien")
PLACES = ("Lista", "Farsund", "Mandal", "Arendal", "Risor")
PAGES = [
    lesson(
        f"They flew to {place} on Monday. Minister {person} spoke. Nothing Else happened.",
        (place, "GPE"), (person, "PER"), number=number,
    )
    for number, (person, place) in enumerate(zip(PEOPLE, PLACES, strict=True))
]  # fmt: skip


def named(one: Lesson) -> tuple[Lesson, list[Candidate]]:
    return one, candidates(one.text, one.regions, bases(one.text, one.regions, []), Extents())


LEARNED = NewNames(map(named, PAGES))


def proposed(
    text: str, taken: tuple[Range, ...] = (), known: tuple[Range, ...] = ()
) -> list[MentionProposal]:
    whole = [[Range.at(0, len(text))]]
    return LEARNED.proposals(candidates(text, whole, bases(text, whole, known), Extents()), taken, known)


def likely(text: str) -> dict[str, tuple[str, float]]:
    return {one.span.surface(text): (one.type, one.confidence or 0) for one in proposed(text)}


def test_what_stands_where_names_stood_is_proposed_as_they_were():
    found = likely("They flew to Kragero on Monday. Minister Voll spoke.")
    assert found["Kragero"][0] == "GPE" and found["Voll"][0] == "PER"
    assert min(found["Kragero"][1], found["Voll"][1]) > 0.8


def test_what_was_never_tagged_is_not():
    assert "Nothing Else" not in likely("Nothing Else happened. They flew to Kragero.")
    assert "Monday" not in likely("They flew to Kragero on Monday.")


def test_a_surface_is_judged_once_by_all_its_places():
    text = "Voll saw it. Voll left. Minister Voll spoke."
    assert {one.type for one in proposed(text)} == {"PER"}
    assert len(proposed(text)) == 3 and len({one.confidence for one in proposed(text)}) == 1


def test_nothing_over_what_is_taken_and_only_more_than_what_is_known():
    text = "They flew to Nord Kragero on Monday."
    new, whole = text.index("Nord"), text.index("Nord Kragero")
    assert [one.span.surface(text) for one in proposed(text)] == ["Nord Kragero"]
    assert proposed(text, taken=(Range.at(new, new + 4),)) == []
    assert proposed(text, known=(Range.at(whole, whole + 12),)) == []
    assert [one.span.surface(text) for one in proposed(text, known=(Range.at(new, new + 4),))] == [
        "Nord Kragero"
    ]


def test_nothing_within_what_is_taken_from_afar():
    text = "Minister Voll spoke. " * 40 + "They flew to Kragero on Monday."
    assert "Kragero" in likely(text)
    assert proposed(text, taken=(Range.at(0, len(text)),)) == []


def test_the_note_says_what_stood_beside_it():
    (one,) = proposed("They flew to Kragero, again.")
    assert one.why == "to … kragero"


def test_nothing_is_known_of_nothing():
    text = "They flew to Kragero."
    whole = [[Range.at(0, len(text))]]
    listed = candidates(text, whole, bases(text, whole, []), Extents())
    assert NewNames([]).proposals(listed, ()) == []
    untagged = Lesson(PAGES[0].document, [], PAGES[0].regions, "none")
    assert NewNames([named(untagged)]).proposals(listed, ()) == []


WORDS = (
    "They",
    "flew",
    "to",
    "Kragero",
    "Minister",
    "Voll",
    "Nothing",
    "Else",
    "on",
    "Monday",
    ".",
    "\n",
    "Åse 🇳🇴",
)


@given(st.lists(st.sampled_from(WORDS), max_size=25), st.integers(0, 60), st.integers(1, 12))
def test_proposals_are_whole_candidates_apart_from_each_other_and_from_what_is_taken(
    drawn: list[str], start: int, width: int
):
    text = " ".join(drawn)
    whole = [[Range.at(0, len(text))]] if text else []
    taken = (Range.at(start, start + width),)
    listed = candidates(text, whole, bases(text, whole, []), Extents())
    assert [one.place for one in listed] == sorted({one.place for one in listed})
    found = [one.span.hull for one in LEARNED.proposals(listed, taken)]
    assert set(found) <= {one.place for one in listed}
    assert not any(one.overlaps(taken[0]) for one in found)
    ordered = sorted(found)
    assert not any(one.overlaps(other) for one, other in pairwise(ordered))
    assert all(0 < (one.confidence or 0) <= 1 for one in LEARNED.proposals(listed, taken))
