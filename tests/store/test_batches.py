"""Edits of several pages that are stored, undone and redone together, and what work took."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.items import Argument, Bookmark, Decision, Entity, Event, EventCluster, Outcome, Vote
from annotator.domain.ranges import Range, Span
from annotator.store import Conflict, Effort, Project
from annotator.store.bundle_checks import same_content

from .helpers import JOHN, MARY, drop, make, mention, next_steps, page, tag

JAPAN, NIPPON = Entity("Q17", "Japan"), Entity("N", "Nippon")


@pytest.fixture
def sets(project: Project) -> list[AnnotationSet]:
    """Mary's empty sets on three pages."""
    pages = [page(f"Japan won on page {n}.", f"page {n}") for n in range(3)]
    for one in pages:
        project.add_document(one, None)
    return [project.annotation_set(one.id, MARY) for one in pages]


def stored(project: Project, one: AnnotationSet) -> AnnotationSet:
    return project.annotation_set(one.document, one.author)


def changed(before: object, after: object, kind: Kind, item_id: str) -> Edit:
    return Edit("change", {}, (Change(kind, item_id, before, after),))  # type: ignore[arg-type]  # as the kind says


def test_a_batch_is_stored_undone_and_redone_as_one(
    project: Project, sets: list[AnnotationSet], opened: Callable[[], Project]
):
    done = project.commit_batch([(one, tag(0, 5)) for one in sets], effort=Effort(3, 4, 5))
    after = [one.annotations for one in done]
    assert [stored(project, one) for one in after] == after
    assert done[0].others == (sets[1].document, sets[2].document)
    rows = project.journal()
    assert len({row.batch for row in rows}) == 1 and rows[0].batch
    assert [(row.seconds, row.keys, row.pointers) for row in rows] == [(3, 4, 5), (0, 0, 0), (0, 0, 0)]
    with opened() as again:
        undone = again.undo(stored(again, after[1]))
    assert undone is not None
    assert undone.annotations.document == sets[1].document
    assert undone.others == (sets[0].document, sets[2].document)
    assert [len(stored(project, one).mentions) for one in sets] == [0, 0, 0]
    assert [row.status for row in project.journal()][:3] == ["undone"] * 3
    redone = project.redo(stored(project, after[2]))
    assert redone is not None
    assert all(same_content(stored(project, one), one) for one in after)
    assert project.redo(redone.annotations) is None
    assert project.check() == []


def test_a_batch_goes_in_whole_or_not_at_all(project: Project, sets: list[AnnotationSet]):
    project.commit(sets[1], tag(0, 1))
    with pytest.raises(Conflict):
        project.commit_batch([(one, tag(0, 5)) for one in sets])
    with pytest.raises(EditError, match="twice"):
        project.commit_batch([(sets[0], tag(0, 5)), (sets[0], tag(6, 9))])
    with pytest.raises(EditError, match="nothing"):
        project.commit_batch([])
    with pytest.raises(EditError, match="characters"):
        project.commit_batch([(sets[0], tag(0, 5)), (sets[2], tag(0, 500))])
    assert len(project.journal()) == 1
    assert [stored(project, one).revision for one in sets] == [0, 1, 0]


def test_undo_reaches_below_later_edits(project: Project, sets: list[AnnotationSet]):
    one, two = (done.annotations for done in project.commit_batch([(s, tag(0, 5)) for s in sets[:2]]))
    later = project.commit(two, tag(6, 9)).annotations
    assert project.undo(one) is not None
    kept = stored(project, two)
    assert [m.span for m in kept.mentions.values()] == [Span.at(6, 9)]
    assert next_steps(project, kept) == ("tag GPE ‘6–9’", "tag GPE ‘0–5’")
    newer = project.commit(kept, tag(10, 12)).annotations  # drops what could be redone here
    redone = project.redo(stored(project, one))
    assert redone is not None
    assert redone.others == (two.document,)
    assert stored(project, two).mentions.keys() == newer.mentions.keys() | later.mentions.keys()
    assert project.check() == []


@pytest.mark.parametrize("by", ["an event", "another type"])
def test_undo_is_refused_where_later_edits_build_on_it(project: Project, sets: list[AnnotationSet], by: str):
    tagged = mention(0, 5)
    one, two = (
        done.annotations
        for done in project.commit_batch([(sets[0], tag(0, 5)), (sets[1], make(tagged, text="everywhere"))])
    )
    event = Event("e", Span.at(6, 9), "win", arguments=(Argument("who", tagged.id),))
    edit = make(event) if by == "an event" else changed(
        tagged, replace(tagged, type="LOC"), Kind.MENTION, tagged.id
    )  # fmt: skip
    two = project.commit(two, edit).annotations
    with pytest.raises(EditError, match=r"cannot undo “everywhere”.*page 1"):
        project.undo(one)
    assert (stored(project, one), stored(project, two)) == (one, two)
    assert len(project.journal()) == 3
    assert project.undo(two) is not None
    assert project.undo(one) is not None
    assert [len(stored(project, s).mentions) for s in sets] == [0, 0, 0]
    assert project.check() == []


def test_entities_are_merged_on_all_pages_at_once(project: Project, sets: list[AnnotationSet]):
    links = [mention(0, 5, entity=e.id) for e in (JAPAN, NIPPON, NIPPON)]
    start = [make(JAPAN, links[0]), make(NIPPON, links[1]), make(links[2])]
    first = [done.annotations for done in project.commit_batch(list(zip(sets, start, strict=True)))]
    merged = [changed(m, replace(m, entity="Q17"), Kind.MENTION, m.id) for m in links[1:]]
    gone = Edit("merge", {}, (Change(Kind.ENTITY, "N", NIPPON, None), *merged[0].changes))
    with pytest.raises(EditError, match=r"Nippon.*still referred to"):
        project.commit(first[1], gone)
    done = project.commit_batch([(first[1], gone), (first[2], merged[1])])
    assert project.entities() == {"Q17": JAPAN}
    assert {hit.document for hit in project.search.entity_mentions("Q17")} == {one.document for one in sets}
    undone = project.undo(done[1].annotations)
    assert undone is not None
    assert project.entities() == {"Q17": JAPAN, "N": NIPPON}
    assert [hit.document for hit in project.search.entity_mentions("N")] == [
        sets[1].document,
        sets[2].document,
    ]
    again = project.undo(undone.annotations)
    assert again is not None
    assert project.entities() == {}
    assert project.check() == []


def test_entities_and_clusters_change_and_change_back(project: Project, sets: list[AnnotationSet]):
    cluster, renamed = EventCluster("c", "the match"), EventCluster("c", "the final")
    event = Event("e", Span.at(6, 9), "win", cluster="c")
    better = replace(JAPAN, name="日本", type="GPE", kb="wd:Q17")
    a = project.commit(
        sets[0], Edit("x", {}, (*make(JAPAN, event).changes, Change(Kind.CLUSTER, "c", None, cluster)))
    ).annotations
    a = project.commit(a, changed(JAPAN, better, Kind.ENTITY, "Q17")).annotations
    a = project.commit(a, changed(cluster, renamed, Kind.CLUSTER, "c")).annotations
    assert (project.entities(), project.clusters()) == ({"Q17": better}, {"c": renamed})
    with pytest.raises(Conflict, match="event cluster the final was changed meanwhile"):
        project.commit(a, changed(cluster, None, Kind.CLUSTER, "c"))
    with pytest.raises(EditError, match="event cluster the final"):
        project.commit(a, changed(renamed, None, Kind.CLUSTER, "c"))
    a = project.commit(a, changed(better, None, Kind.ENTITY, "Q17")).annotations
    with pytest.raises(Conflict, match="meanwhile"):
        project.commit(a, changed(better, None, Kind.ENTITY, "Q17"))
    assert project.entities() == {}
    for entities in ({"Q17": better}, {"Q17": better}, {"Q17": JAPAN}, {}):
        undone = project.undo(a)
        assert undone is not None
        a = undone.annotations
        assert project.entities() == entities
    assert project.clusters() == {}
    assert project.check() == []


def test_effort_is_summed_by_page_and_author(project: Project, sets: list[AnnotationSet]):
    a = project.commit(sets[0], tag(0, 5), effort=Effort(1.5, 2, 1)).annotations
    undone = project.undo(a, effort=Effort(0.5, 1))
    assert undone is not None
    assert project.redo(undone.annotations, effort=Effort(pointers=2)) is not None
    project.commit(project.annotation_set(sets[0].document, JOHN), tag(0, 5), effort=Effort(9, -4))
    project.commit(sets[1], tag(0, 5), effort=Effort(9))
    assert project.effort(sets[0].document, "mary") == Effort(2.0, 3, 3, 1)
    assert project.effort(sets[0].document, "john") == Effort(9.0, 0, 0, 1)
    assert project.effort(sets[2].document, "mary") == Effort()


def test_bookmarks_are_kept_with_the_set(
    project: Project, sets: list[AnnotationSet], opened: Callable[[], Project]
):
    here, end = Bookmark("b1", 0, "a\u2028word 𝕁"), Bookmark("b2", len(sets[0].text))
    edit = Edit("bookmarks", {}, tuple(Change(Kind.BOOKMARK, b.id, None, b) for b in (here, end)))
    a = project.commit(sets[0], edit).annotations
    moved = replace(here, position=3, comment="")
    a = project.commit(a, changed(here, moved, Kind.BOOKMARK, "b1")).annotations
    with opened() as again:
        assert stored(again, a).bookmarks == {"b1": moved, "b2": end}
    for bad in (Bookmark("b", len(a.text) + 1), Bookmark("b", -1), Bookmark("b", 0, "\x00"), Bookmark("", 0)):
        with pytest.raises(EditError):
            project.commit(a, changed(None, bad, Kind.BOOKMARK, bad.id))
    undone = project.undo(a)
    assert undone is not None
    assert stored(project, a).bookmarks == {"b1": here, "b2": end}
    gone = project.commit(undone.annotations, changed(end, None, Kind.BOOKMARK, "b2")).annotations
    assert stored(project, gone).bookmarks == {"b1": here}
    assert project.check() == []


def test_decisions_are_kept_with_the_set(
    project: Project, sets: list[AnnotationSet], opened: Callable[[], Project]
):
    votes = (Vote("mary", 3, "0123456789abcdef", "m1", None, "ORG"), Vote("john", 1, ""))
    made = Decision("d1", "mention", Range.at(0, 5), Outcome.VERSION, items=("m1",), by="ana", votes=votes)
    a = project.commit(sets[0], changed(None, made, Kind.DECISION, "d1")).annotations
    again = replace(made, outcome=Outcome.NOTHING, rule="majority", reason="a “title”", votes=())
    a = project.commit(a, changed(made, again, Kind.DECISION, "d1")).annotations
    with opened() as other:
        assert stored(other, a).decisions == {"d1": again}
    for bad in (replace(made, range=Range.at(0, len(a.text) + 1)), replace(made, reason="\x00")):
        with pytest.raises(EditError):
            project.commit(a, changed(None, replace(bad, id="d2"), Kind.DECISION, "d2"))
    undone = project.undo(a)
    assert undone is not None
    assert stored(project, a).decisions == {"d1": made}
    gone = project.commit(undone.annotations, changed(made, None, Kind.DECISION, "d1")).annotations
    assert stored(project, gone).decisions == {}
    assert project.check() == []


def test_bookmarks_come_in_with_a_page_and_are_checked(project: Project):
    from sqlalchemy import text

    document = page("Japan won.")
    marked = AnnotationSet("s", document.id, document.text, MARY, bookmarks={"b": Bookmark("b", 4, "here")})
    added = project.add_bundle(document, [marked], [], [], None)
    assert added.added == ("mary",)
    assert project.annotation_set(document.id, MARY).bookmarks == marked.bookmarks
    assert project.add_bundle(document, [marked], [], [], None).left == ("mary",)
    other = replace(marked, bookmarks={})
    assert project.add_bundle(document, [other], [], [], None).refused
    with project._database.writing() as connection:
        connection.execute(text("UPDATE bookmark SET position = 99"))
    found = {f.code: str(f.message) for f in project.check()}
    assert found.keys() == {"span-outside", "content"}, "what an import brought has a hash of its own"
    assert "bookmark b ends at 99" in found["span-outside"]


def test_a_copy_has_the_bookmarks_and_batches(project: Project, sets: list[AnnotationSet], tmp_path: Path):
    if project.target.startswith("postgresql"):
        pytest.skip("a server is backed up by its own tools")
    bookmark = changed(None, Bookmark("b", 1), Kind.BOOKMARK, "b")
    done = project.commit_batch([(sets[0], bookmark), (sets[1], tag(0, 5))])
    project.backup(tmp_path / "copy.annotator")
    with Project.open(tmp_path / "copy.annotator") as copy:
        assert stored(copy, sets[0]) == done[0].annotations
        assert copy.undo(done[0].annotations) is not None
        assert stored(copy, sets[1]).mentions == {}
    assert stored(project, sets[1]) == done[1].annotations


def test_a_deleted_entity_does_not_come_back_by_a_link(project: Project, sets: list[AnnotationSet]):
    linked = mention(0, 5, entity="Q17")
    one = project.commit(sets[0], make(JAPAN, linked)).annotations
    one = project.commit(one, drop(linked)).annotations
    project.commit(sets[1], drop(JAPAN))
    with pytest.raises(EditError, match="does not exist in the project"):
        project.undo(one)
    assert stored(project, one) == one
