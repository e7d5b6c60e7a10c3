"""Which pages are finished, and by what it is known that something has changed."""

from __future__ import annotations

from annotator.domain.items import Author, AuthorKind, State
from annotator.edits import set_state
from annotator.store import Project

from .helpers import JOHN, MARY, MODEL, page

GOLD = Author("gold", AuthorKind.GOLD)


def done(project: Project, document: str, author: Author, state: State = State.DONE) -> tuple[str, int]:
    """Set a page to a state; return the id of the set and how many edits it has seen."""
    said = project.annotation_set(document, author)
    said = project.commit(said, set_state(said, state)).annotations
    return said.id, said.revision


def test_finished_are_the_done_sets_of_people_and_gold_in_project_order(project: Project) -> None:
    first, second, third = (page(f"Page {name}", name) for name in "abc")
    for one in (first, second, third):
        project.add_document(one, one.text.encode())
    assert project.suggestions.finished() == {}
    gold = done(project, second.id, GOLD)
    mary, john = done(project, first.id, MARY), done(project, first.id, JOHN)
    done(project, third.id, MODEL)
    done(project, third.id, MARY, State.IN_PROGRESS)
    found = project.suggestions.finished()
    assert list(found) == [first.id, second.id]
    assert set(found[first.id]) == {mary, john} and found[second.id] == (gold,)
    assert project.suggestions.finished("mary") == {first.id: (mary,)}
    again = done(project, first.id, MARY, State.IN_PROGRESS)
    assert project.suggestions.finished("mary") == {} and again[1] > mary[1]
    assert done(project, first.id, MARY) in project.suggestions.finished()[first.id]
