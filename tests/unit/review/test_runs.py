"""Segments of several authors beside each other: atoms, runs, edges, cuts, names of articles."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.review.alignment import atoms_of, heaviest, named_alike, runs_of
from annotator.review.alignment.runs import edge_of
from tests.unit.review.beside import author_set, segmented, segments
from tests.unit.review.deciders import blank_gold
from tests.unit.review.examples import example
from tests.unit.review.invented import pages


def brute(weights, rows, columns):
    """The greatest total weight by trying everything."""
    if not rows:
        return 0.0
    row, rest = rows[0], rows[1:]
    best = brute(weights, rest, columns)
    for column in columns:
        if (row, column) in weights:
            best = max(best, weights[row, column] + brute(weights, rest, columns - {column}))
    return best


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(0.01, 2, allow_nan=False), max_size=14
    )
)
def test_a_matching_is_the_heaviest_one(weights):
    found = heaviest(weights)
    assert len(set(found.values())) == len(found)
    total = sum(weights[pair] for pair in found.items())
    assert abs(total - brute(weights, list(range(5)), set(range(5)))) < 1e-9


def test_greed_would_cost_two_pairs():
    asked = example("matching")
    weights = {
        (row, column): weight
        for row, line in enumerate(asked["weights"])
        for column, weight in enumerate(line)
        if weight
    }
    assert [list(pair) for pair in heaviest(weights).items()] == asked["expected"]["pairs"]


def test_matching_many_pairs_takes_time_by_the_pair():
    def seconds(n):
        weights = {(i, j): 1.0 + (i == j) for i in range(n) for j in (i - 1, i, i + 1) if 0 <= j < n}
        started = time.process_time()
        assert heaviest(weights) == {i: i for i in range(n)}
        return time.process_time() - started

    small = min(seconds(500) for _ in range(3))
    assert min(seconds(4000) for _ in range(3)) < 40 * small


def test_atoms_are_cut_where_any_author_cuts():
    asked = example("segments_characters")["input"]
    text = "x" * asked["length"]
    sets = [author_set(text, segments(rows, name), name) for name, rows in asked["sets"].items()]
    atoms = atoms_of(sets)
    expected = example("segments_atoms")["expected"]
    assert [[atom.start, atom.end] for atom in atoms] == expected["atoms"]
    for author, name in enumerate(asked["sets"]):
        assert [atom.kinds[author] or "unlabelled" for atom in atoms] == expected["labels"][name]


def test_articles_are_renamed_by_what_they_share():
    asked = example("article_identity")
    text = "x" * asked["input"]["length"]
    sets = [
        author_set(text, segments([[s, e, "body", a] for s, e, a in rows], name), name)
        for name, rows in asked["input"]["sets"].items()
    ]
    named = named_alike(sets, atoms_of(sets))
    renamed = {str(own): str(common) for own, common in named.names[1].items()}
    assert renamed == {**asked["expected"]["best_renaming"], "2": "3"}  # 3: a new one


def test_gold_names_the_articles():
    text = "x" * 20
    gold = author_set(text, segments([[0, 10, "body", 7]]), "gold", kind="gold")
    ana = author_set(text, segments([[0, 9, "body", 1], [10, 20, "body", 2]]), "ana")
    ben = author_set(text, segments([[0, 10, "body", 2], [11, 20, "body", 1]]), "ben")
    found = runs_of([ben, ana], gold)
    assert found.articles.names == ({2: 7, 1: 2}, {1: 7, 2: 2})


def test_white_space_is_no_disagreement():
    asked = example("segments_white_space_edges")
    text, expected = asked["input"]["text"], asked["expected"]
    sets = {name: author_set(text, segments(asked["input"][name], name), name) for name in "ABC"}
    assert sum(not run.agreed for run in runs_of([sets["A"], sets["C"]]).runs) == expected["AC_questions"]
    open_runs = [run for run in runs_of([sets["A"], sets["B"]]).runs if not run.agreed]
    assert len(open_runs) == expected["AB_questions"]
    assert [open_runs[0].start, open_runs[0].end] == expected["AB_question"]["range"]
    assert [label[0] for label in open_runs[0].labels] == [expected["AB_question"][name] for name in "AB"]


def test_a_few_characters_between_two_edges_are_one_edge():
    text = "It ended here.) Top stories: more"
    ana = author_set(text, segments([[0, 13, "body", 1], [16, 33, "related_links"]]), "ana")
    ben = author_set(text, segments([[0, 14, "body", 1], [14, 33, "related_links"]], "ben"), "ben")
    cem = author_set(text, segments([[0, 15, "body", 1], [16, 33, "related_links"]], "cem"), "cem")
    found = runs_of([ana, ben, cem])
    assert found.edges == ((1, 3),)
    assert [edge_of(found.runs, 1, 3, author) for author in range(3)] == [(13, 15), (14, 14), (15, 15)]


def test_a_third_label_between_is_no_edge():
    text = "It ended.AP Top stories: more"
    ana = author_set(text, segments([[0, 9, "body", 1], [9, 11, "byline", 1], [12, 29, "related_links"]]))
    ben = author_set(text, segments([[0, 11, "body", 1], [12, 29, "related_links"]], "ben"), "ben")
    assert runs_of([ana, ben]).edges == ()


def test_two_segments_that_meet_under_one_label_are_a_cut():
    text = "One head\nAnother head\nBody"
    ana = author_set(text, segments([[0, 8, "title", 1], [9, 21, "title", 1], [22, 26, "body", 1]]))
    ben = author_set(text, segments([[0, 21, "title", 1], [22, 26, "body", 1]], "ben"), "ben")
    cem = author_set(text, segments([[0, 8, "title", 1], [9, 26, "body", 1]], "cem"), "cem")
    found = runs_of([ana, ben, cem])
    assert [(cut.stop, cut.position, cut.votes) for cut in found.cuts] == [(8, 9, (True, False, None))]
    assert not found.cuts[0].agreed


@given(segmented())
def test_atoms_cover_the_text_once_and_runs_all_its_ink(sets):
    text = sets[0].text
    atoms = atoms_of(sets)
    assert (atoms[0].start, atoms[-1].end) == (0, len(text))
    assert all(one.end == other.start for one, other in pairwise(atoms))
    runs = runs_of(sets).runs
    assert all(one.end <= other.start and one.labels != other.labels for one, other in pairwise(runs))
    covered = {position for run in runs for position in range(run.start, run.end)}
    assert all(text[position].isspace() for position in set(range(len(text))) - covered)
    for author, one in enumerate(sets):
        for run in runs:
            for position in range(run.start, run.end):
                if not text[position].isspace():
                    here = one.segment_at(position)
                    assert (here.kind if here else None) == (run.labels[author] or (None,))[0]


@given(segmented(), st.randoms())
def test_the_order_of_authors_changes_nothing(sets, dice):
    order = list(range(len(sets)))
    dice.shuffle(order)
    one, other = runs_of(sets), runs_of([sets[author] for author in order])
    assert [(run.start, run.end) for run in one.runs] == [(run.start, run.end) for run in other.runs]
    assert [tuple(run.labels[a] for a in order) for run in one.runs] == [run.labels for run in other.runs]
    assert one.edges == other.edges
    assert [cut.position for cut in one.cuts] == [cut.position for cut in other.cuts]


@settings(max_examples=30)
@given(st.integers(0, 10**6))
def test_gold_without_segments_of_its_own_names_articles_as_if_it_were_laid_beside_the_others(seed):
    sets = pages(seed)
    gold = blank_gold(sets[0].text)
    beside = named_alike([*sets, gold], atoms_of([*sets, gold]))
    assert runs_of(sets, gold).articles.names == beside.names[:-1]
