"""Pages of an import that say nearly the same as older ones: all of them are found, however many came in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.datasets import newer_forms
from annotator.datasets.newer_forms import find_forms
from annotator.datasets.same_text import alike, sketch
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import GOLD, Author, AuthorKind, Document, Segment, State
from annotator.domain.ranges import Range
from annotator.store import Bundle, Project
from tests.store.helpers import news_scheme, page

OLDER, NEW = 60, 150
WORDS = (
    "harbour", "storm", "mayor", "pact", "pier", "ferry", "island", "council", "repair", "money", "minister",
    "port", "said", "after", "before",
)  # fmt: skip


def text(number: int) -> str:
    """A page of its own, of 90 words in three lines."""
    words = [f"{WORDS[(number * 7 + n * n) % len(WORDS)]}{(number + n) % 11}" for n in range(90)]
    return "\n".join(" ".join(words[at : at + 30]) for at in range(0, 90, 30)) + f"\nPage {number}."


def again(number: int) -> str:
    """The same page with a word put right in its middle."""
    old = text(number)
    return old[: len(old) // 2] + " mended" + old[len(old) // 2 :]


def documents(prefix: str, texts: list[str]) -> Iterator[Document]:
    for n, one in enumerate(texts):
        yield page(one, f"{prefix}{n}", document_id=f"{prefix}{n:03}")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Sixty pages; the even ones are annotated, every tenth by gold alone, and one only by a model."""
    with Project.create(tmp_path / "p.annotator", news_scheme()) as made:
        bundles = []
        for n, one in enumerate(documents("old", [text(n) for n in range(OLDER)])):
            kind = AuthorKind.GOLD if n % 10 == 0 else AuthorKind.MODEL if n == 2 else AuthorKind.HUMAN
            author = Author(GOLD if kind is AuthorKind.GOLD else f"by-{kind.value}", kind)
            said = {"s": Segment("s", Range.at(0, 5), "title", 1)}
            sets = [AnnotationSet(f"s{n}", one.id, one.text, author, State.DONE, segments=said)]
            bundles.append(Bundle(one, sets if n % 2 == 0 else []))
        list(made.add_bundles(bundles))
        yield made


@pytest.mark.parametrize(
    ("newer", "is_found"),
    [
        ("Oslo is cold. Mila Orban agreed.", True), ("Oslo is cld. Mila Orban agreed at last.", False),
        ("Lima is warm. Tove Lind refused.", False), ("", False), ("Oslo", False),
    ],
)  # fmt: skip
def test_a_short_page_with_one_letter_put_right_is_found(tmp_path: Path, newer: str, is_found: bool):
    with Project.create(tmp_path / "p.annotator", news_scheme()) as made:
        old = page("Oslo is cld. Mila Orban agreed.", "old", document_id="old")
        said = {"s": Segment("s", Range.at(0, 5), "title", 1)}
        sets = [AnnotationSet("s", old.id, old.text, Author("ana"), State.DONE, segments=said)]
        list(made.add_bundles([Bundle(old, sets), Bundle(page(newer, "new", document_id="new"), [])]))
        assert [one.older for one in find_forms(made, ["new"])] == (["old"] if is_found else [])


@pytest.mark.parametrize("few", [0.0, 10.0], ids=["all texts are read", "by phrases"])
def test_every_page_is_compared(project: Project, few: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(newer_forms, "FEW", few or 1e-9)
    came = [again(n) if n < OLDER else text(1000 + n) for n in range(NEW)][::-1]
    list(project.add_bundles(Bundle(one) for one in documents("new", came)))
    imported = [f"new{n:03}" for n in range(NEW)]
    found = {one.document: one.older for one in find_forms(project, imported)}
    even = [n for n in range(0, OLDER, 2) if n != 2]
    assert found == {f"new{NEW - 1 - n:03}": f"old{n:03}" for n in even}
    assert find_forms(project, imported, lambda: True) == []


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=200), st.randoms())
def test_texts_that_are_alike_share_most_of_their_sketches(words: list[str], draw) -> None:  # type: ignore[no-untyped-def]
    ours = {f"{word} {n % 60}" for n, word in enumerate(words)}
    theirs = {one for one in ours if draw.random() < 0.9}
    one, other = sketch(ours), sketch(theirs)
    if alike(ours, theirs):
        assert len({*one} & {*other}) >= 0.4 * min(len(one), len(other))
    assert one == sorted(one) and sketch(sorted(ours)) == one
