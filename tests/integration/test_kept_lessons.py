"""What finished pages teach is read and learned once, and anew as soon as anything of it has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from annotator import edits
from annotator.assist.kept_lessons import KeptLearning, KeptLessons
from annotator.datasets.schemes import find_scheme
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, Document, Source, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.store import Project

ANA, BEN = Author("ana"), Author("ben")


@dataclass
class Class:
    """Notes which pages are read, and what is learned from."""

    read: list[str] = field(default_factory=list)
    learned: list[list[str]] = field(default_factory=list)

    def lesson(self, _scheme: Scheme, document: Document, said: AnnotationSet, group: str) -> str:
        self.read.append(document.id)
        return f"{document.id}<{group} {','.join(sorted(one.type for one in said.mentions.values()))}"

    def learn(self, lessons: Sequence[str], _scheme: Scheme) -> list[str]:
        self.learned.append(list(lessons))
        return self.learned[-1]

    def kept(self, *, spares: bool = False) -> KeptLearning[str, list[str]]:
        return KeptLearning(
            KeptLessons(lambda said: bool(said.mentions), self.lesson), self.learn, spares=spares
        )

    def taken(self) -> tuple[list[str], int]:
        """Return what was read, and how often was learned, since this was asked last."""
        found = self.read, len(self.learned)
        self.read, self.learned = [], []
        return found


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "kept.annotator", find_scheme("news")) as made:
        for number in range(24):
            text = f"Page {number}: Oslo is here."
            digest = sha256(text.encode()).hexdigest()
            page = Document(f"p{number:02}", f"p{number}", text, digest, Source("text/plain", digest))
            made.add_document(page, text.encode())
        yield made


def done(project: Project, *pages: str, label: str = "GPE", author: Author = ANA) -> None:
    """Let somebody call Oslo something, and a page done."""
    for page in pages:
        said = project.annotation_set(page, author)
        at = said.text.index("Oslo")
        edit = edits.tag_mention(said, project.scheme, Range.at(at, at + 4), label)
        said = project.commit(said, edit).annotations
        if said.state is not State.DONE:
            project.commit(said, edits.set_state(said, State.DONE))


def test_a_page_is_read_once_and_again_when_it_was_changed(project: Project):
    taught = Class()
    kept = taught.kept()
    done(project, "p00", "p01", "p02")
    assert kept.taught(project, None, ["p05"])[0] == ["p00", "p01", "p02"]
    assert taught.taken() == (["p00", "p01", "p02"], 1)
    kept.taught(project, None, ["p06"])
    assert taught.taken() == ([], 0), "another page, and nothing new"
    done(project, "p03")
    assert kept.taught(project, None, ["p06"])[0] == ["p00", "p01", "p02", "p03"]
    assert taught.taken() == (["p03"], 1)
    done(project, "p01", label="ORG")
    assert "p01<p01 GPE,ORG" in kept.taught(project, None, ["p06"])[1]
    assert taught.taken() == (["p01"], 1)
    said = project.annotation_set("p02", ANA)
    project.commit(said, edits.set_state(said, State.IN_PROGRESS))
    assert kept.taught(project, None, [])[0] == ["p00", "p01", "p03"]
    assert taught.taken() == ([], 1), "it is not done any more"


def test_nothing_is_learned_from_what_is_asked_about_nor_from_its_twins(project: Project):
    taught = Class()
    kept = taught.kept()
    done(project, "p00", "p01", "p02", "p03")
    kept.taught(project, None, [])
    project.near_duplicates.replace([["p01", "p03"]])
    assert kept.taught(project, None, ["p01"])[0] == ["p00", "p02"]
    ids, lessons = kept.taught(project, None, ["p09"])
    assert ids == ["p00", "p01", "p02", "p03"] and lessons[3] == "p03<p01 GPE"


def test_of_one_author_alone_and_of_the_set_that_counts(project: Project):
    taught = Class()
    kept = taught.kept()
    done(project, "p00", label="GPE")
    done(project, "p00", "p01", label="ORG", author=BEN)
    assert kept.taught(project, "ana", [])[1] == ["p00<p00 GPE"]
    assert kept.taught(project, "ben", [])[1] == ["p00<p00 ORG", "p01<p01 ORG"]
    assert kept.taught(project, None, [])[1] == ["p00<p00 GPE", "p01<p01 ORG"], "of equals the first by name"


def test_what_may_wait_serves_single_pages_until_a_tenth_more_is_done(project: Project):
    taught = Class()
    kept = taught.kept(spares=True)
    done(project, *(f"p{number:02}" for number in range(20)))
    kept.taught(project, None, ["p23"])
    done(project, "p20", "p21")
    kept.taught(project, None, ["p23"])
    assert taught.taken()[1] == 1
    assert len(kept.taught(project, None, [])[0]) == 22, "all are asked about: then it is exact"
    assert taught.taken() == (["p20", "p21"], 1)
    done(project, "p04", label="ORG")
    kept.taught(project, None, ["p23"])
    assert taught.taken() == (["p04"], 1), "what was learned from has changed"


def test_a_scheme_that_was_changed_is_learned_anew(project: Project):
    taught = Class()
    kept = taught.kept()
    done(project, "p00")
    kept.taught(project, None, [])
    project.set_scheme(parse_scheme({**project.scheme.data, "title": "Another one"}))
    kept.taught(project, None, [])
    assert taught.taken() == (["p00", "p00"], 2)
