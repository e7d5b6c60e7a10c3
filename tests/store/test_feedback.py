"""What comes back to authors: differences they have seen or not, and pages that were sent back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator import edits
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import EditError
from annotator.domain.items import GOLD, Author, AuthorKind, Document, State
from annotator.store import CameBack, Project, ReadOnlyError

from .helpers import JOHN, MARY, page, rich_set, tag
from .test_reviewing import TEXT, commit, marked

GOLDEN = Author(GOLD, AuthorKind.GOLD)


@pytest.fixture
def document(project: Project) -> Document:
    made = page(TEXT, "one")
    project.add_document(made, TEXT.encode())
    return made


def handed_in(project: Project, document: Document, author: Author, at: int = 0) -> AnnotationSet:
    """Let an author mark something and hand the page in."""
    now = project.annotation_set(document.id, author)
    if now.state is State.DONE:
        now = marked(project, now, State.IN_PROGRESS)
    return marked(project, commit(project, now, tag(at, at + 5)), State.DONE)


def sent(project: Project, document: Document, author: Author, reason: str = "mind the names") -> None:
    now = project.annotation_set(document.id, author)
    project.commit(now, edits.send_back(now, reason), by="eve")


# --- seen -----------------------------------------------------------------------------------------------


def test_a_page_comes_back_when_gold_of_it_is_finished(project: Project, document: Document):
    handed_in(project, document, MARY)
    assert project.reviewing.came_back(MARY.name) == []
    commit(project, project.annotation_set(document.id, GOLDEN), tag(0, 5))
    assert project.reviewing.came_back(MARY.name) == []
    marked(project, project.annotation_set(document.id, GOLDEN), State.DONE)
    (back,) = project.reviewing.came_back(MARY.name)
    assert back == CameBack(document.id, 1) and back.unseen
    assert project.reviewing.came_back(JOHN.name) == []  # who has not handed it in


def test_seen_is_kept_by_author_and_opened_again_by_another_gold(project: Project, document: Document):
    for author in (MARY, JOHN, GOLDEN):
        handed_in(project, document, author)
    project.reviewing.mark_seen(document.id, MARY.name, 1)
    assert [one.unseen for one in project.reviewing.came_back(MARY.name)] == [False]
    assert [one.unseen for one in project.reviewing.came_back(JOHN.name)] == [True]
    handed_in(project, document, GOLDEN, at=10)
    assert project.reviewing.came_back(MARY.name) == [CameBack(document.id, 2, 1)]
    project.reviewing.mark_seen(document.id, MARY.name, 2)
    project.reviewing.mark_seen(document.id, MARY.name, 1)  # an older one says nothing new
    assert project.reviewing.came_back(MARY.name) == [CameBack(document.id, 2, 2)]


def test_a_set_that_came_done_comes_back_too(project: Project):
    document = page(TEXT, "imported")
    done = [
        replace(rich_set(document), id=f"of-{who.name}", author=who, state=State.DONE)
        for who in (MARY, GOLDEN)
    ]
    project.add_bundle(document, done, (), (), TEXT.encode())
    assert project.reviewing.came_back(MARY.name) == [CameBack(document.id, 1)]


def test_what_did_not_come_back_cannot_be_seen(project: Project, document: Document):
    handed_in(project, document, MARY)
    for number in (0, 1):
        with pytest.raises(EditError, match="not finished"):
            project.reviewing.mark_seen(document.id, MARY.name, number)
    handed_in(project, document, GOLDEN)
    with pytest.raises(EditError, match="not finished"):
        project.reviewing.mark_seen(document.id, MARY.name, 2)
    with pytest.raises(EditError):
        project.reviewing.mark_seen(document.id, JOHN.name, 1)


def test_pages_come_back_in_project_order(project: Project):
    pages = [page(f"{TEXT} {n}", f"p{n}") for n in range(3)]
    for one in pages:
        project.add_document(one, None)
    for one in reversed(pages):
        handed_in(project, one, MARY)
        handed_in(project, one, GOLDEN)
    assert [one.document for one in project.reviewing.came_back(MARY.name)] == [one.id for one in pages]


# --- sent back ------------------------------------------------------------------------------------------


def test_a_page_that_is_sent_back_is_in_progress_and_its_hand_in_stays(project: Project, document: Document):
    done = handed_in(project, document, MARY)
    sent(project, document, MARY, "  mind\nthe names ")
    now = project.annotation_set(document.id, MARY)
    assert now.state is State.IN_PROGRESS
    ((_, (kept,)),) = project.reviewing.hand_ins([document.id], [MARY.name])
    assert kept.annotations.mentions == done.mentions
    (back,) = project.reviewing.sent_back(MARY.name)
    assert (back.document, back.author, back.by, back.reason) == (
        document.id,
        "mary",
        "eve",
        "mind the names",
    )
    assert back.recorded and project.reviewing.sent_back() == [back]
    assert project.reviewing.sent_back(JOHN.name) == []
    last = project.journal(document.id)[-1]
    assert (last.edit.verb, last.by, last.author) == ("send_back", "eve", "mary")


def test_handed_in_again_it_is_sent_back_no_more(project: Project, document: Document):
    handed_in(project, document, MARY)
    sent(project, document, MARY)
    commit(project, project.annotation_set(document.id, MARY), tag(10, 16))
    assert len(project.reviewing.sent_back()) == 1  # work on it changes nothing
    marked(project, project.annotation_set(document.id, MARY), State.DONE)
    assert project.reviewing.sent_back() == []
    marked(project, project.annotation_set(document.id, MARY), State.IN_PROGRESS)
    assert project.reviewing.sent_back() == []  # now it is the author who reopened it
    assert project.reviewing.handed_in([MARY.name])[0].hand_ins == 2


def test_undone_it_was_not_sent_back(project: Project, document: Document):
    handed_in(project, document, MARY)
    sent(project, document, MARY)
    project.undo(project.annotation_set(document.id, MARY))
    assert project.annotation_set(document.id, MARY).state is State.DONE
    assert project.reviewing.sent_back() == []
    project.redo(project.annotation_set(document.id, MARY))
    assert len(project.reviewing.sent_back()) == 1


def test_there_has_to_be_something_to_send_back_and_a_reason(project: Project, document: Document):
    with pytest.raises(EditError, match="nothing to send back"):
        sent(project, document, MARY)
    handed_in(project, document, MARY)
    with pytest.raises(EditError, match="what is to be changed"):
        sent(project, document, MARY, " \n")
    assert project.annotation_set(document.id, MARY).state is State.DONE


def test_a_project_open_for_reading_notes_nothing(project: Project, document: Document):
    handed_in(project, document, MARY)
    handed_in(project, document, GOLDEN)
    if not project.target.endswith(".annotator"):
        pytest.skip("a file is opened for reading")
    with Project.open(project.target, read_only=True) as other, pytest.raises(ReadOnlyError):
        other.reviewing.mark_seen(document.id, MARY.name, 1)
