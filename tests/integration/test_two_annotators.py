"""The manual's way from a folder of pages to gold, done as it stands there: with files, and on a server.

The commands are read out of the page, so that neither can go stale. Where it opens the window, an invented
person does there what the page says, through the same edits.
"""

from __future__ import annotations

import io
import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from annotator import assets
from annotator.datasets.handed_in import ready_pages
from annotator.datasets.importing import import_paths
from annotator.datasets.invented_annotators import CAREFUL, HASTY, invented_set
from annotator.datasets.invented_reviewer import Truth, decided, without_links
from annotator.datasets.progress import open_to
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Author, AuthorKind, State
from annotator.edits import set_state, verbs
from annotator.edits.differences import changes
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.store import Project
from tests.e2e.manual_blocks import Shell, blocks, sample_pages
from tests.store.conftest import schema_url, server  # noqa: F401 - fixtures
from tests.store.helpers import news_scheme

PAGE = Path(__file__).resolve().parents[2] / "docs" / "manual" / "two-annotators.md"
FILES, SERVER = "With a file for each", "On a server"
ALL = Author(GOLD, AuthorKind.GOLD)
PEOPLE = {"ana": CAREFUL, "ben": HASTY}
PAGES = 3


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> dict[str, AnnotationSet]:
    """What is right on the sample pages, by their texts."""
    with Project.create(tmp_path_factory.mktemp("gold") / "gold.annotator", news_scheme()) as project:
        import_paths(project, [assets.resource("samples", "gold.jsonl")])
        sets = [project.annotation_set(row.id, ALL) for row in project.documents()]
    return {one.text: without_links(one) for one in sets}


@dataclass
class Walk(Shell):
    """Somebody who does in a folder what the page says. ``server`` is where the database on it really is."""

    finished: dict[str, AnnotationSet] = field(default_factory=dict)
    server: str = ""
    names: set[str] = field(default_factory=set)
    docs: list[object] = field(default_factory=list)

    def follow_page(self, page: Path, *left_out: str) -> None:
        """Do all that a page says, but for some of its sections."""
        for block in blocks(page):
            if block.section in left_out:
                continue
            if block.language == "python":
                found: dict[str, object] = {}
                exec(block.text, found)
                self.docs = list(found["docs"])  # type: ignore[call-overload]
            else:
                self.follow(block)

    def type(self, words: list[str], here: Path) -> None:
        """Type a line, at the database's real address."""
        program, *given = words
        if self.server and "postgresql://" not in " ".join(given) and program == "annotator":
            after_copy = "copy" in self.said
            given = ["postgresql://judith@db.example/news" if after_copy and one == "news.annotator" else one
                     for one in given]  # fmt: skip
        super().type([program, *given], here)

    def annotator(self, given: list[str], here: Path) -> None:
        super().annotator([self.real(one) for one in given], here)

    def open(self, project: str, person: str) -> None:
        self.work(self.real(project), person or re.findall("//(.*)@", project)[0])

    def real(self, word: str) -> str:
        """Return where a project of the page really is; anything else as it stands."""
        if word.startswith("postgresql://"):
            login = re.findall("//(.*)@", word)[0]
            return self.server if login == "owner" else re.sub("//[^@]*@", f"//{login}@", self.server)
        return word

    # --- people ----------------------------------------------------------------------------------------

    def work(self, target: str, person: str) -> None:
        """Do in a project what a person does in the window."""
        target = target if "://" in target else str(self.folder / target)
        with Project.open(target) as project:
            self.names.add(person)
            (self.annotate if person in PEOPLE else self.review)(project, person)

    def annotate(self, project: Project, person: str) -> None:
        """Annotate all pages that were handed out to somebody, and finish them."""
        given = open_to(project, person)
        assert len(given) == PAGES == len(project.documents())
        for one in given:
            empty = project.annotation_set(one.document, Author(person))
            right = self.finished[empty.text]
            said = invented_set(right, empty.author, project.scheme, 7, PEOPLE[person])
            made = changes(empty, replace(said, state=State.IN_PROGRESS))
            edit = Edit(verbs.TAKE_NEWER, {}, tuple(made))
            now = project.commit(empty, edit).annotations
            project.commit(now, set_state(now, State.DONE))

    def review(self, project: Project, person: str) -> None:
        """Settle where the annotators differ, page by page, and finish each."""
        ready = ready_pages(project, person)
        assert len(ready) == PAGES
        for document in ready:
            gold = project.annotation_set(document, ALL)
            sets = [one for one in project.annotation_sets(document) if one.author.name in PEOPLE]
            assert len(sets) == len(PEOPLE)
            page = Adjudication(gold, sets, project.scheme, seed=project.settings.seed)
            answering, truth = Answering(page, person), Truth(self.finished[gold.text], page)

            def commit(edit: Edit, page: Adjudication = page) -> None:
                after = project.commit(page.gold, edit, by=person).annotations
                page.follow(after, edit.changes)

            commit(answering.take_agreed())
            while (asked := page.next(None)) is not None:
                for edit in decided(asked, truth, answering):
                    commit(edit)
            commit(answering.confirm([one.question.id for one in page.to_look_at]))
            commit(set_state(page.gold, State.DONE))


@pytest.fixture
def walk(tmp_path: Path, finished: dict[str, AnnotationSet], monkeypatch: pytest.MonkeyPatch) -> Walk:
    sample_pages(tmp_path / "pages")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("a password\n" * 9))
    return Walk(tmp_path, finished=finished)


def arrived(walk: Walk) -> None:
    """Look at what came of it all."""
    assert walk.names == {"ana", "ben", "judith"}
    assert re.search(r"mention_strict\s.*ana ben .*0\.[5-9]", walk.said["agreement"].replace("\t", " "))
    assert "judith" not in walk.said["agreement"], "who reviews is not missing among the annotators"
    assert re.search(r"ana\s+3\s+0\s+0\s+3", walk.said["assign"]), "all is handed in"
    texts = {doc.text: doc for doc in walk.docs}  # type: ignore[attr-defined]
    assert len(texts) == PAGES and texts.keys() <= walk.finished.keys()
    for text, doc in texts.items():
        right = {(one.span.start, one.span.end, one.type) for one in walk.finished[text].mentions.values()}
        spans = {(s.start_char, s.end_char, s.label_) for s in doc.spans["sc"]}  # type: ignore[attr-defined]
        assert spans <= right and len(spans) > 0.9 * len(right), "what both have missed nobody was asked"
    tables = json.loads((walk.folder / "report" / "report.json").read_text(encoding="utf-8"))["tables"]
    decided_by = {(row[1], row[2]) for row in tables["decisions"]["rows"]}
    assert ("by hand", "version") in decided_by and any(rule == "unanimous" for rule, _ in decided_by)
    report = (walk.folder / "report" / "report.html").read_text(encoding="utf-8")
    assert "ana" not in re.findall(r"\w+", report), "the project is blind"


def test_with_a_file_for_each(walk: Walk) -> None:
    pytest.importorskip("spacy")
    walk.follow_page(PAGE, SERVER)
    arrived(walk)
    assert {path.name for path in (walk.folder / "out").iterdir()} == {"ana.annotator", "ben.annotator"}


@pytest.mark.slow
def test_on_a_server(walk: Walk, schema_url: str) -> None:  # noqa: F811 - the fixture
    pytest.importorskip("spacy")
    walk.server = schema_url
    walk.follow_page(PAGE, FILES)
    arrived(walk)
    with Project.open(walk.server) as project:
        assert {(one.author, one.role) for one in project.team.members()} == {
            ("ana", "annotator"), ("ben", "annotator"), ("judith", "reviewer"),
        }  # fmt: skip
        assert not project.check()


def test_a_team_begins_on_a_server(walk: Walk, schema_url: str) -> None:  # noqa: F811 - the fixture
    walk.server = schema_url
    walk.annotator(["new", "news.annotator"], walk.folder)
    walk.follow_page(PAGE.with_name("team.md"))
    with Project.open(walk.server) as project:
        members = {(one.login, one.author, one.role) for one in project.team.members()}
    assert members == {("ana", "Ana Lind", "annotator"), ("rev", "rev", "reviewer")}
