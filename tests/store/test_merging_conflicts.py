"""Two versions of one set that exclude each other: one stays, the other one stands aside for adjudication."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.datasets.agreement import Wish, compared_hand_ins
from annotator.datasets.handed_in import handed_in_page
from annotator.datasets.overview import shown_names
from annotator.domain.authors import working_author
from annotator.domain.errors import EditError
from annotator.domain.items import Author, AuthorKind, Mention
from annotator.domain.ranges import Span
from annotator.domain.scheme import Scheme
from annotator.review import reference
from annotator.review.adjudication import Adjudication
from annotator.review.policies import Policy
from annotator.store import Project
from annotator.store.merging.values import Prefer

from .helpers import JOHN, MARY, make, tag
from .merging_helpers import Copies, finish, go_on, in_conflict, merged, retyped, spans, tagged


def test_a_conflict_leaves_the_set_and_keeps_the_other_version_for_review(copies: Copies):
    one = tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, tag(23, 29), retyped(one, "LOC"))
    go_on(copies.base, copies.page, retyped(one, "ORG"))
    with Project.open(copies.base) as project:
        mine = project.annotation_set(copies.page, MARY)
    report = merged(copies.base, other)
    (clash,) = report.clashes
    assert (clash.author, clash.kept_as, len(clash.mine), len(clash.theirs)) == ("mary", "mary (2)", 1, 1)
    assert report.taken == []
    with Project.open(copies.base) as project, Project.open(other) as there:
        assert project.annotation_set(copies.page, MARY) == mine
        aside = project.annotation_set(copies.page, Author("mary (2)"))
        assert aside.mentions == there.annotation_set(copies.page, MARY).mentions
        handed_in = project.reviewing.handed_in(["mary (2)"])
        assert [(found.document, found.hand_ins) for found in handed_in] == [(copies.page, 1)]
    again = merged(copies.base, other)
    assert (again.changed, [found.kept_as for found in again.clashes]) == (False, ["mary (2)"])
    # The version goes on in its file: it is the same one that goes on here.
    go_on(other, copies.page, tag(10, 15))
    later = merged(copies.base, other)
    assert [found.kept_as for found in later.clashes] == ["mary (2)"]
    assert spans(copies.base, copies.page, Author("mary (2)")) == {"Japan", "Geneva", "China"}
    with Project.open(copies.base) as project:
        assert project.reviewing.handed_in(["mary (2)"])[0].hand_ins == 2


@pytest.mark.parametrize(("prefer", "kind"), [(Prefer.MINE, "ORG"), (Prefer.THEIRS, "LOC")])
def test_a_conflict_is_settled_by_whose_side_is_preferred(copies: Copies, prefer: Prefer, kind: str):
    one = tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, retyped(one, "LOC"), tag(23, 29))
    go_on(copies.base, copies.page, retyped(one, "ORG"), tag(10, 15))
    report = merged(copies.base, other, prefer=prefer)
    assert [(found.prefer, found.kept_as) for found in report.clashes] == [(prefer, None)]
    with Project.open(copies.base) as project:
        found = project.annotation_set(copies.page, MARY)
        assert found.mentions[one.id].type == kind
        assert spans(copies.base, copies.page) == {"Japan", "China", "Geneva"}
        assert [author.name for author in project.authors()] == ["mary"]
    assert not merged(copies.base, other).changed
    with Project.open(copies.base) as project:
        back = project.undo(project.annotation_set(copies.page, MARY))
        assert back is not None
        assert back.annotations.mentions[one.id].type == "ORG"


def test_sets_with_nothing_in_common_are_not_put_together(copies: Copies, scheme: Scheme, tmp_path: Path):
    stranger = tmp_path / "stranger.annotator"
    with Project.create(stranger, scheme) as project:
        project.add_document(copies.pages[0], copies.pages[0].text.encode())
    go_on(stranger, copies.page, tag(0, 5))
    go_on(copies.base, copies.page, tag(10, 15))
    report = merged(copies.base, stranger)
    assert [(clash.kept_as, clash.mine, clash.theirs) for clash in report.clashes] == [("mary (2)", (), ())]
    assert spans(copies.base, copies.page) == {"China"}
    assert not merged(copies.base, stranger).changed
    assert merged(copies.base, stranger, prefer=Prefer.THEIRS).changed
    assert spans(copies.base, copies.page) == {"Japan"}


def test_a_mention_is_not_lost_when_ids_meet(copies: Copies):
    """Ids that come from a file may be the same in sets that know nothing of each other."""
    other = copies.copy()
    go_on(copies.base, copies.page, make(Mention("m1", Span.at(0, 5), "GPE")))
    go_on(other, copies.page, make(Mention("m1", Span.at(10, 15), "GPE")))
    report = merged(copies.base, other)
    assert [clash.kept_as for clash in report.clashes] == ["mary (2)"]


def test_whoever_adjudicates_sees_both_versions_of_a_conflict(copies: Copies):
    in_conflict(copies)
    with Project.open(copies.base) as project:
        ((_, hand_ins),) = project.reviewing.hand_ins([copies.page])
        newest = {found.annotations.author.name: found.annotations for found in hand_ins}
        gold = project.annotation_set(copies.page, Author("gold", AuthorKind.GOLD))
        work = Adjudication(gold, tuple(newest.values()), project.scheme)
        assert sorted(newest) == ["mary", "mary (2)"]
        assert work.progress.left > 0
        assert len(work.letters) == 2


def test_a_version_set_aside_is_an_author_of_its_own_kind_and_nobody_s_word(copies: Copies):
    in_conflict(copies)
    go_on(copies.base, copies.page, tag(0, 5, "LOC"), author=JOHN)
    finish(copies.base, copies.page, JOHN)
    with Project.open(copies.base) as project:
        assert {one.name: one.kind for one in project.authors()} == {
            "john": AuthorKind.HUMAN, "mary": AuthorKind.HUMAN, "mary (2)": AuthorKind.ASIDE,
        }  # fmt: skip
        compared = compared_hand_ins(project, Wish())
        assert sorted(one.name for one in compared.authors) == ["john", "mary"]
        assert [str(one) for one in compared.left_out()] == [
            "mary (2) is left out: a merge set it aside as another version of what mary said on 1 page, and "
            "adjudication decides between the two"
        ]
        asked = compared_hand_ins(project, Wish(authors=("mary", "mary (2)")))
        assert (len(asked.authors), list(asked.left_out())) == (2, [])
        with pytest.raises(EditError, match="a version of the work of mary that a merge set aside"):
            working_author("mary (2)", project.authors())
        sets = project.annotation_sets(copies.page)
        best = reference.best(sorted(sets, key=lambda one: -one.revision))
        assert best is not None
        assert best.author.kind is AuthorKind.HUMAN
        assert shown_names(project.authors(), letters=True)["mary (2)"][1:] == " (2)"


def test_the_versions_of_one_person_have_one_vote(copies: Copies):
    in_conflict(copies)
    go_on(copies.base, copies.page, tag(0, 5, "LOC"), author=JOHN)
    finish(copies.base, copies.page, JOHN)
    with Project.open(copies.base) as project:
        page = handed_in_page(project, copies.page)
        gold = project.annotation_set(copies.page, Author("gold", AuthorKind.GOLD))
        for policy in (Policy.MAJORITY, Policy.ALL_BUT_ONE, Policy.ANY):
            work = Adjudication(gold, page.sets, project.scheme, {"mentions": policy})
            (asked,) = work.open
            assert work.preselected(asked.question.id) is None, "two of three, but one of two people"
        # Where the versions of one person agree, there is nothing to ask.
        same = [each for each in page.sets if each.author.name != "mary"]
        assert not Adjudication(gold, same, project.scheme, {"mentions": Policy.UNANIMOUS}).open


def test_a_version_set_aside_is_known_in_every_copy(copies: Copies):
    one = tagged(copies)
    other = copies.copy()
    go_on(other, copies.page, retyped(one, "LOC"))
    go_on(copies.base, copies.page, retyped(one, "ORG"))
    mine = copies.copy()
    merged(copies.base, other)
    # There the one that is ours was set aside; coming back it is nothing new.
    merged(other, mine)
    report = merged(copies.base, other)
    assert [(found.author, found.kept_as) for found in report.clashes] == [("mary", "mary (2)")]
    assert not report.changed
    # A file that knows nothing of the conflict gets both versions as they are.
    empty = copies.folder / "empty.annotator"
    with Project.open(mine) as project:
        scheme = project.scheme
    Project.create(empty, scheme, "news").close()
    assert [found.author for found in merged(empty, copies.base).taken] == ["mary", "mary (2)"]
    assert copies.says(empty) == copies.says(copies.base)
    assert not merged(empty, other).changed


def test_somebody_who_is_called_like_a_version_set_aside_keeps_the_name(copies: Copies):
    with Project.open(copies.base) as project:
        project.ensure_author(Author("mary (2)"))
    in_conflict(copies)
    with Project.open(copies.base) as project:
        kinds = {one.name: one.kind for one in project.authors()}
    assert (kinds["mary (2)"], kinds["mary (3)"]) == (AuthorKind.HUMAN, AuthorKind.ASIDE)
