"""γ: what it says of pages, and the process that computes it."""

from __future__ import annotations

import importlib.util
from concurrent.futures import CancelledError

import pytest

from annotator.review.agreement.gamma import Disorder, disorders, gamma, mention_units
from annotator.review.counts import ReviewError

from ..examples import example
from .pages import mentioned

there = pytest.mark.skipif(
    importlib.util.find_spec("pygamma_agreement") is None, reason="the extra agreement is not installed"
)


def test_pages_are_weighed_by_their_units():
    pages = [Disorder(0.5, 1.0, 10), None, Disorder(0.0, 1.0, 30)]
    assert gamma(pages).value == pytest.approx(1 - 5 / 40)
    assert gamma(pages).units == 40


def test_pages_without_units_of_two_authors_have_none():
    found = gamma([None])
    assert (found.value, str(found.why)) == (None, "nothing was labelled by both")


def test_mentions_are_units_by_their_hulls():
    assert mention_units([mentioned([(9, 12, "PER"), (0, 5, "ORG")])]) == {
        "ana": [(0, 5, "ORG"), (9, 12, "PER")]
    }


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ReviewError, match="install annotator with the extra “agreement”"):
        list(disorders([{"ana": [], "ben": []}]))


@there
def test_it_can_be_stopped():
    asked = iter([False, True])
    with pytest.raises(CancelledError):
        list(disorders([{"ana": [(0, 5, "ORG")], "ben": [(0, 5, "ORG")]}], cancelled=lambda: next(asked)))


@there
@pytest.mark.slow
@pytest.mark.timeout(600)  # a compiler has to be loaded
def test_gamma_equals_the_reference():
    found = example("gamma_mentions")
    units = {name: [tuple(one) for one in each] for name, each in found["input"]["sets"].items()}
    same, empty = {"A": units["A"], "B": units["A"]}, {"A": units["A"], "B": []}
    expected = found["expected"]
    page, identical, nothing = disorders([units, same, empty], 1)  # type: ignore[list-item]
    assert page is not None
    assert page.observed == pytest.approx(expected["observed_disorder"], abs=1e-6)
    for run in expected["runs"]:
        assert gamma([page]).value == pytest.approx(run["gamma"], abs=expected["tolerance"])
    assert gamma([identical]).value == example("gamma_identical")["expected"]["gamma"]
    assert nothing is None
    with pytest.raises(ReviewError, match="γ could not be computed: ValueError"):
        list(disorders([{"ana": [(5, 5, "ORG")], "ben": [(0, 5, "ORG")]}]))
