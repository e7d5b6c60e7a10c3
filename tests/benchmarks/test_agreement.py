"""Agreement against published implementations, and how its cost grows."""

from __future__ import annotations

import random
import warnings
from collections.abc import Callable, Sequence

import pytest

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Mention, Segment
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.review.agreement.boundaries import boundary_similarity, edits
from annotator.review.agreement.clusters import ceaf_e, cluster_tally
from annotator.review.agreement.comparison import Comparison, basis
from annotator.review.agreement.intervals import intervals
from annotator.review.agreement.registry import MEASURES
from annotator.review.agreement.same_items import mention_pairs

from .ratios import Judge

pytestmark = [pytest.mark.bench, pytest.mark.timeout(300)]

PAGE, SEGMENTS = 10_000, 40
KINDS = ("title", "body", "caption", "share", "related_links")


def segmented(author: str, seed: int) -> AnnotationSet:
    """A page of the usual length with the usual number of segments; authors differ at every fifth edge."""
    rng, other = random.Random(1), random.Random(seed)
    cuts = sorted(rng.sample(range(PAGE), SEGMENTS + 1))
    cuts = [cut + (other.random() < 0.2) for cut in cuts]
    items = [
        Segment(f"s{n}", Range.at(cuts[n], cuts[n + 1]), other.choice(KINDS), 1) for n in range(SEGMENTS)
    ]
    return filled(AnnotationSet(author, "doc", "x" * PAGE, Author(author)), items)


def labels(annotations: AnnotationSet) -> list[int]:
    numbers = dict.fromkeys(range(PAGE), 0)
    for one in annotations.segments.values():
        numbers |= dict.fromkeys(range(one.range.start, one.range.end), 1 + KINDS.index(one.kind))
    return list(numbers.values())


def measured(measure: str, scheme: Scheme, *sets: AnnotationSet) -> Callable[[], float | None]:
    one, ground = MEASURES[measure], basis(scheme)
    return lambda: one.value(one.count(Comparison(sets, ground))).value


def test_kappa_and_alpha_of_a_page(judge: Judge, scheme: Scheme):
    metrics, krippendorff = pytest.importorskip("sklearn.metrics"), pytest.importorskip("krippendorff")
    sets = [segmented("ana", 2), segmented("ben", 3)]
    given = [labels(one) for one in sets]
    kappa, alpha = (measured(name, scheme, *sets) for name in ("character_kappa", "character_alpha"))

    def other_alpha() -> float:
        found: float = krippendorff.alpha(reliability_data=given, level_of_measurement="nominal")
        return found

    assert kappa() == pytest.approx(metrics.cohen_kappa_score(*given))
    assert alpha() == pytest.approx(other_alpha())
    judge(
        "κ of 10,000 characters", repeated(kappa, 20),
        "scikit-learn", repeated(lambda: metrics.cohen_kappa_score(*given), 20), 1 / 30,
    )  # fmt: skip
    judge("α of 10,000 characters", repeated(alpha, 20), "krippendorff", repeated(other_alpha, 20), 1 / 50)


def repeated(action: Callable[[], object], times: int) -> Callable[[], None]:
    def run() -> None:
        for _ in range(times):
            action()

    return run


def mentioned(count: int, seed: int) -> AnnotationSet:
    """Mentions twenty characters apart; one in four has another edge, one in four another type."""
    rng = random.Random(seed)
    items = [
        Mention(
            f"m{n}",
            Span.at(20 * n + rng.choice((0, 0, 0, 2)), 20 * n + rng.choice((9, 9, 9, 11))),
            rng.choice(("ORG", "ORG", "ORG", "PER")),
        )
        for n in range(count)
    ]
    return filled(AnnotationSet("set", "doc", "x" * 20 * count, Author(f"a{seed}")), items)


def paired(scheme: Scheme, count: int) -> Callable[[], object]:
    sets, ground = (mentioned(count, 1), mentioned(count, 2)), basis(scheme)
    return lambda: mention_pairs(Comparison(sets, ground))


def test_pairing_two_thousand_mentions(judge: Judge, scheme: Scheme):
    nervaluate = pytest.importorskip("nervaluate")
    given = [
        [[{"label": m.type, "start": m.span.start, "end": m.span.end - 1} for m in one.mentions.values()]]
        for one in (mentioned(2_000, 1), mentioned(2_000, 2))
    ]

    def other() -> object:
        return nervaluate.Evaluator(*given, tags=["ORG", "PER"], loader="dict").evaluate()

    ours = paired(scheme, 2_000)
    judge("pairing 2,000 with 2,000 mentions", ours, "nervaluate", other, 1 / 50, repeats=3)
    judge("pairing 8,000 with 8,000 mentions", paired(scheme, 8_000), "2,000 with 2,000", ours, 5)


Clusters = list[list[int]]


def clustered(items: int, seed: int) -> Clusters:
    """Clusters of five on average, of which every other author splits and joins a tenth."""
    rng = random.Random(seed)
    where = {item: item // 5 if rng.random() < 0.9 else rng.randrange(items // 5) for item in range(items)}
    found: dict[int, list[int]] = {}
    for item, number in where.items():
        found.setdefault(number, []).append(item)
    return list(found.values())


def plain_ceaf_e(key: Clusters, other: Clusters) -> float:
    """CEAF-e as it is defined: a matrix of all pairs of clusters, and its assignment."""
    optimize, numpy = pytest.importorskip("scipy.optimize"), pytest.importorskip("numpy")
    sets = [[set(cluster) for cluster in side] for side in (key, other)]
    matrix = numpy.array([[2 * len(k & r) / (len(k) + len(r)) for r in sets[1]] for k in sets[0]])
    similarity: float = matrix[optimize.linear_sum_assignment(-matrix)].sum()
    return 2 * similarity / (len(key) + len(other))


def test_ceaf_of_five_thousand_mentions(judge: Judge):
    key, other = clustered(5_000, 1), clustered(5_000, 2)
    assert ceaf_e(cluster_tally(key, other)).value == pytest.approx(plain_ceaf_e(key, other))
    judge(
        "MUC, B³, CEAF-e, LEA of 5,000 mentions", lambda: cluster_tally(key, other),
        "CEAF-e on a whole matrix", repeated(lambda: plain_ceaf_e(key, other), 1), 1 / 20, repeats=3,
    )  # fmt: skip


def test_boundaries_of_sixteen_hundred_segments(judge: Judge):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        segeval = pytest.importorskip("segeval")
    rng = random.Random(4)
    first = sorted(rng.sample(range(1, 8_000), 1_600))
    second = sorted({cut + rng.choice((0, 0, 0, 1, 5)) for cut in first})
    masses = [_masses(first), _masses(second)]

    def ours() -> float | None:
        return boundary_similarity(edits(first, second)).value

    assert ours() == pytest.approx(float(segeval.boundary_similarity(*masses)))
    judge(
        "boundary similarity, 1,600 segments", repeated(ours, 1),
        "segeval", repeated(lambda: segeval.boundary_similarity(*masses), 1), 1 / 5, repeats=3,
    )  # fmt: skip


def _masses(cuts: Sequence[int]) -> list[int]:
    return [b - a for a, b in zip([0, *cuts], [*cuts, 8_100], strict=True)]


def test_intervals_grow_with_the_pages_alone(judge: Judge):
    """A thousand draws of pages add up whole numbers, however many there are on each page."""
    few = [{(f"k{n}",): n for n in range(10)} for _ in range(500)]
    many = [{(f"k{n}",): n for n in range(200)} for _ in range(500)]

    def drawing(pages: list[dict[tuple[str, ...], int]]) -> Callable[[], object]:
        return lambda: intervals(pages, lambda tally: {"": float(tally["k1",])}, draws=200)

    judge("intervals, 200 numbers on a page", drawing(many), "10 numbers", drawing(few), 8)
