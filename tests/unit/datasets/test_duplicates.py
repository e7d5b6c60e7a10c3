"""Near-duplicates: which texts are alike, how they are grouped, and that splits keep groups together."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.datasets.duplicates import body_of, find_duplicates, shingles
from annotator.datasets.errors import CancelledError
from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportWish, import_paths
from annotator.domain.errors import AnnotatorError
from annotator.store import Project

from .test_importing import SCHEME

RANDOM = random.Random(5)
WORDS = ["".join(RANDOM.choices("abcdefghiklmnoprstu", k=RANDOM.randint(3, 8))) for _ in range(900)]
MENU = "Home\nNews\nSport\nWeather\nSign up\n"


def article(seed: int, changed: int = 0) -> str:
    """Return 400 words of a seed in paragraphs, the last ``changed`` of them other ones."""
    words = random.Random(seed).choices(WORDS, k=400)
    words[len(words) - changed :] = random.Random(seed + 999).choices(WORDS, k=changed)
    return "\n".join(" ".join(words[at : at + 50]) for at in range(0, 400, 50))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    pytest.importorskip("datasketch")
    texts = {
        "a": MENU + article(1), "b": article(2), "c": "Other menu\nOther site\n" + article(1, changed=8),
        "d": MENU + article(3), "e": article(2, changed=200), "f": article(1, changed=4),
    }  # fmt: skip
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"{name} {text}")
    with Project.create(tmp_path / "p.annotator", SCHEME) as made:
        import_paths(made, sorted(tmp_path.glob("*.txt")))
        yield made


def test_alike_pages_are_grouped_and_half_alike_ones_not(project: Project):
    ids = [row.id for row in project.documents()]
    assert find_duplicates(project) == [(ids[0], ids[2], ids[5])]
    assert project.near_duplicates.groups() == [(ids[0], ids[2], ids[5])]
    assert find_duplicates(project, threshold=0.2) == [(ids[0], ids[2], ids[5]), (ids[1], ids[4])]


def test_a_split_keeps_a_group_together(project: Project, tmp_path: Path):
    group = set(find_duplicates(project)[0])
    for seed in range(6):
        out = export(project, tmp_path / str(seed), format="jsonl", split=(40, 30, 30), seed=seed)
        holding = {
            part for part in out.parts
            if any(one in (out.destination / f"{part}.jsonl").read_text() for one in group)
        }  # fmt: skip
        assert len(holding) == 1


def test_on_import_groups_are_counted(project: Project, tmp_path: Path):
    (tmp_path / "g.txt").write_text(article(2, changed=3))
    report = import_paths(project, [tmp_path / "g.txt"], ImportWish(duplicates=True))
    assert report.duplicates == report.to_json()["duplicates"] == 2


def test_stopping_leaves_the_groups_as_they_were(project: Project):
    find_duplicates(project)
    before = project.near_duplicates.groups()
    with pytest.raises(CancelledError, match="are unchanged"):
        find_duplicates(project, threshold=1.0, cancelled=lambda: True)
    assert project.near_duplicates.groups() == before


def test_without_the_library_the_extra_is_named(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setitem(sys.modules, "datasketch", None)
    with pytest.raises(AnnotatorError, match=r"pip install 'annotator\[duplicates\]'"):
        import_paths(project, [tmp_path / "a.txt"], ImportWish(duplicates=True))


@pytest.mark.parametrize("threshold", [0.0, 1.5])
def test_a_threshold_that_is_none_is_refused(project: Project, threshold: float):
    with pytest.raises(AnnotatorError, match=r"a share from 0\.1 to 1"):
        find_duplicates(project, threshold=threshold)


def test_shingles_are_five_words_or_five_characters():
    assert shingles("One two, THREE four five six") == {"one two three four five", "two three four five six"}
    assert shingles("one") == {"one"}
    assert shingles("東京で会談") == {"東 京 で 会 談"}
    assert len(shingles("東京で会談した")) == 3


def test_the_body_of_an_unmarked_page_are_its_long_lines():
    long = "A sentence that is as long as those of paragraphs are, which menus have not. " * 4
    assert body_of(f"{MENU}{long}\nMore news\n") == long
    assert body_of("Short lines\nonly") == "Short lines\nonly"
