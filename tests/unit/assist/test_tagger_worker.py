"""The tagger itself: trained on stretches, deterministic, on our tokens, without a pickle."""

from __future__ import annotations

import pickle
import subprocess
import sys
from dataclasses import replace
from itertools import product

import pytest

from annotator.assist.mentions import tagger_worker
from annotator.assist.mentions.tagger_worker import Example, Trained, _pieces, named, train

pytest.importorskip("spacy")
PEOPLE, PLACES = ("Anna Berg", "Carl Dahl", "Eva Holm", "Finn Lund"), ("Oslo", "Lista", "Bergen")


def example(person: str, place: str) -> Example:
    text = f"{person} met them in{place}."  # glued: the token is cut at the edge of the name
    return Example(
        text, ((0, len(person), "PER"), (text.index(place), text.index(place) + len(place), "LOC"))
    )


@pytest.fixture(scope="module")
def trained() -> Trained:
    return train([example(*pair) for pair in product(PEOPLE, PLACES)], 30)


def test_it_finds_what_it_was_taught_with_confidence(trained: Trained):
    text = "Anna Berg met them in Lista."
    (found,) = named(trained, [text])
    assert ("Anna Berg", "PER") in [(text[low:high], label) for low, high, label, _ in found]
    assert all(0 < sure <= 1 for *_, sure in found)
    assert trained.labels == ("LOC", "PER")


def test_the_same_pages_give_the_same_tagger():
    examples = [example(*pair) for pair in product(PEOPLE[:2], PLACES[:2])]
    assert train(examples, 2) == train(examples, 2)


def test_its_state_is_numbers_and_no_pickle(trained: Trained):
    with pytest.raises(Exception):  # noqa: B017
        pickle.loads(trained.state)
    assert b"Berg" not in trained.state and b"Oslo" not in trained.state


def test_tokens_are_cut_at_the_edges_of_names_and_lines_are_read_apart():
    one = Example("inOslo\nNew\nYork here", ((2, 6, "LOC"), (7, 15, "LOC")))
    assert [[one.text[t.start : t.end] for t in piece] for piece in _pieces(one)] == [
        ["in", "Oslo"], ["New", "York", "here"],
    ]  # fmt: skip


def test_what_was_kept_and_damaged_is_not_read(trained: Trained):
    with pytest.raises(Exception):  # noqa: B017
        named(replace(trained, state=trained.state[:100]), ["Anna"])


def test_spacy_is_loaded_in_the_worker_alone():
    code = (
        "import sys; import annotator.assist.mentions.tagger, annotator.assist.mentions.pipelines;"
        "import annotator.assist.mentions.outside, annotator.assist.mentions.endpoint;"
        "print([one for one in ('spacy', 'thinc', 'numpy', 'keyring') if one in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert tagger_worker.SEED
