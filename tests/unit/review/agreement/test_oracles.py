"""The measures against published implementations, on random input that all of them accept."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, pairwise

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.review.agreement import clusters
from annotator.review.agreement.boundaries import boundary_similarity, edits
from annotator.review.agreement.clusters import cluster_tally
from annotator.review.agreement.tables import kappa

from .pages import measured, mentioned, segmented

KINDS = ("body", "title", "caption", "share")
LENGTH = 60


def near(value: float) -> object:
    return pytest.approx(value, abs=1e-9)


def drawn_segments(rng: random.Random) -> AnnotationSet:
    cuts = sorted(rng.sample(range(LENGTH + 1), 9))
    pieces = [(a, b, rng.choice(KINDS), rng.choice((1, 2))) for a, b in pairwise(cuts)]
    return segmented(rng.sample(pieces, 6), LENGTH)


def labels(annotations: AnnotationSet, what: str = "kind") -> list[str]:
    held = [annotations.segment_at(at) for at in range(LENGTH)]
    return [str(getattr(one, what)) if one else "" for one in held]


@pytest.mark.parametrize("seed", range(8))
def test_kappa_and_rand_are_those_of_scikit_learn(seed: int):
    metrics = pytest.importorskip("sklearn.metrics")
    rng = random.Random(seed)
    one, two = drawn_segments(rng), drawn_segments(rng)
    assert measured("character_kappa", one, two).value == near(
        metrics.cohen_kappa_score(labels(one), labels(two))
    )
    both = [pair for pair in zip(labels(one, "article"), labels(two, "article"), strict=True) if all(pair)]
    expected = metrics.adjusted_rand_score(*zip(*both, strict=True))
    assert measured("article_rand", one, two).value == near(expected)


@pytest.mark.parametrize("seed", range(8))
def test_alpha_is_that_of_krippendorff(seed: int):
    krippendorff = pytest.importorskip("krippendorff")
    rng = random.Random(seed)
    authors = [drawn_segments(rng) for _ in range(3)]
    names = {name: float(at) for at, name in enumerate(("", *KINDS))}
    for measure, gap in (("character_alpha", 0.0), ("character_alpha_labelled", float("nan"))):
        numbers = [[names[name] if name else gap for name in labels(one)] for one in authors]
        expected = krippendorff.alpha(reliability_data=numbers, level_of_measurement="nominal")
        assert measured(measure, *authors).value == near(expected)


@pytest.mark.parametrize("seed", range(4))
def test_kappa_of_a_table_is_that_of_statsmodels(seed: int):
    rater = pytest.importorskip("statsmodels.stats.inter_rater")
    rng = random.Random(seed)
    table = [[rng.randint(0, 20) for _ in range(4)] for _ in range(4)]
    cells = {(str(a), str(b)): table[a][b] for a in range(4) for b in range(4)}
    assert kappa(cells).value == near(rater.cohens_kappa(table).kappa)


@pytest.mark.parametrize("seed", range(4))
def test_fleiss_kappa_is_that_of_statsmodels(seed: int):
    rater = pytest.importorskip("statsmodels.stats.inter_rater")
    rng = random.Random(seed)
    authors = [drawn_segments(rng) for _ in range(3)]
    table, _ = rater.aggregate_raters(list(zip(*map(labels, authors), strict=True)))
    found = measured("character_alpha", *authors)
    assert found.parts["fleiss_kappa"] == near(rater.fleiss_kappa(table, method="fleiss"))


@pytest.mark.parametrize("seed", range(30))
def test_boundary_similarity_is_that_of_segeval(seed: int):
    segeval = pytest.importorskip("segeval")
    rng = random.Random(seed)
    sides = [sorted(rng.sample(range(1, 20), rng.randint(1, 8))) for _ in range(2)]
    masses = [[b - a for a, b in zip([0, *cuts], [*cuts, 20], strict=True)] for cuts in sides]
    assert [list(accumulate(each))[:-1] for each in masses] == sides
    found = boundary_similarity(edits(*sides)).value
    assert found == near(float(segeval.boundary_similarity(*masses)))


def drawn_mentions(rng: random.Random) -> list[tuple[int, int, str]]:
    """Mentions apart from each other, so that each overlaps one of the other side at most, and well."""
    return [
        (20 * n + rng.choice((0, 0, 1)), 20 * n + rng.choice((7, 7, 8)), rng.choice(("ORG", "PER")))
        for n in range(12)
        if rng.random() < 0.8
    ]


@pytest.mark.parametrize("seed", range(8))
def test_mentions_are_counted_like_nervaluate(seed: int):
    nervaluate = pytest.importorskip("nervaluate")
    rng = random.Random(seed)
    sides = [drawn_mentions(rng) for _ in range(2)]
    given = [[{"label": t, "start": a, "end": b - 1} for a, b, t in one] for one in sides]  # ends inclusive
    found = nervaluate.Evaluator(
        [given[0]], [given[1]], tags=["ORG", "PER"], loader="dict", min_overlap_percentage=1.0
    ).evaluate()["overall"]
    one, two = (mentioned(side) for side in sides)
    for scheme, measure in (
        ("strict", "mention_strict"), ("exact", "mention_exact"),
        ("partial", "mention_partial"), ("ent_type", "mention_type"),
    ):  # fmt: skip
        assert measured(measure, one, two).value == near(found[scheme].f1), scheme


def drawn_clusters(rng: random.Random, items: Iterable[int]) -> list[list[int]]:
    where = {item: rng.randrange(6) for item in items}
    return [[item for item, at in where.items() if at == number] for number in set(where.values())]


@pytest.mark.parametrize("seed", range(8))
def test_clusters_of_the_same_items_are_scored_like_scorch(seed: int):
    scores = pytest.importorskip("scorch.scores")
    rng = random.Random(seed)
    key, other = drawn_clusters(rng, range(25)), drawn_clusters(rng, range(25))
    tally = cluster_tally(key, other)
    sets = [[frozenset(cluster) for cluster in side] for side in (key, other)]
    for name, ours in (("muc", clusters.muc), ("b_cubed", clusters.b_cubed), ("ceaf_e", clusters.ceaf_e)):
        recall, precision, f1 = getattr(scores, name)(*sets)
        value = ours(tally)
        assert (value.value, value.parts["precision"], value.parts["recall"]) == (
            near(f1), near(precision), near(recall),
        ), name  # fmt: skip
    assert clusters.conll(tally).value == near(scores.conll2012(*sets))


def test_the_oracles_see_more_than_one_label():
    assert len(Counter(labels(drawn_segments(random.Random(0))))) > 2
