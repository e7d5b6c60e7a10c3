"""Training the segmenter: boosted trees by scikit-learn, in two looks, calibrated on pages held out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import product
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from .decoding import Costs, decoded
from .features import NAMES, Matrix
from .gold import BYLINE, DATELINE, TEXT, TITLE, Lesson
from .model import Judgement, Segmenter, together
from .stack import head_features, page_features, second_features
from .trees import Forest, forest_of

Said = Callable[[str], None]

_FOLDS = 3
_ROUNDS, _LEAVES = 100, 31
_SECOND = (80, 15)
_HEADS = (40, 8)
_PAGES = (40, 6)
_CLEAR = 6  # of pieces far from all that anybody takes for text, one in so many is looked at
_FAR = 5
_MOST = 110  # pieces of a page that are looked at
_BINS = 255  # values of a feature that trees may part
_SHIFT = 1.5  # log-odds from even at most
_STEPS = 40  # of the calibration at most
_SAME, _OTHER = (0.0, 0.5, 1.0, 2.0, 3.0), (0.0, 0.5, 1.0, 2.0)
_LEAN = (0.0, 0.2, 0.4, 0.6)
_MEAN = NAMES.index("mean")
_LABELS = {"title": TITLE, "byline": BYLINE, "dateline": DATELINE}


def trained(
    lessons: Sequence[Lesson],
    about: Mapping[str, Any],
    said: Said = lambda _: None,
) -> Segmenter:
    """Return a segmenter trained on lessons; pages of one group are held out together.

    ``about`` goes into the model's file as it is; ``said`` is told what is being done.
    """
    model, _ = trained_and_held_out(lessons, about, said)
    return model


def trained_and_held_out(
    lessons: Sequence[Lesson], about: Mapping[str, Any], said: Said = lambda _: None
) -> tuple[Segmenter, list[Judgement]]:
    """Return a segmenter, and what models that have not seen a lesson's page say of it.

    (The calibration and the costs, a few numbers, are of all pages.)
    """
    parts = [crc32(one.group.encode()) % _FOLDS for one in lessons]
    said("first look")
    first, odds = _both(
        parts, lambda at: _first([lessons[place] for place in at]), [one.described.matrix for one in lessons]
    )
    seconds = [second_features(one.described, its) for one, its in zip(lessons, odds, strict=True)]
    said("second look")
    second, held = _both(
        parts, lambda at: _second([lessons[place] for place in at], [seconds[place] for place in at]), seconds
    )
    calibration = _calibration(lessons, held)
    likely = [np.interp(one, *calibration) for one in held]
    heads: dict[str, Forest] = {}
    shares: dict[str, list[NDArray[np.float64]]] = {}
    chosen = [head_features(one.described, its) for one, its in zip(lessons, likely, strict=True)]
    for name, label in _LABELS.items():
        said(name)
        forest, scores = _both(
            parts, partial(_head, lessons, chosen, label), [matrix for _, matrix in chosen]
        )
        shift = _shift(lessons, chosen, scores, label)
        heads[name] = replace(forest, base=forest.base + shift)
        scores = [one + shift for one in scores]
        shares[name] = [
            _spread(len(its), at, one) for its, (at, _), one in zip(likely, chosen, scores, strict=True)
        ]
    said("pages")
    rows = [page_features(one.described, its) for one, its in zip(lessons, likely, strict=True)]
    page, found = _both(parts, partial(_page, lessons, rows), rows)
    articles = [float(1.0 / (1.0 + np.exp(-one[0]))) for one in found]
    costs = _costs(lessons, likely, articles)
    judged = [
        Judgement(
            decoded(costs.leaned(its, articles[place]), together(one.described), costs), its,
            {name: shares[name][place] for name in heads},
        )
        for place, (one, its) in enumerate(zip(lessons, likely, strict=True))
    ]  # fmt: skip
    return Segmenter(first, second, heads, calibration, costs, page, about), judged


def _both(
    parts: Sequence[int], fit: Callable[[Sequence[int]], Forest], asked: Sequence[Matrix]
) -> tuple[Forest, list[NDArray[np.float64]]]:
    """Return the forest of all pages, and each page's scores from the one that has not seen its part."""
    every = [place for place, _ in enumerate(parts)]
    forests = [
        fit(every),
        *(fit([place for place in every if parts[place] != part]) for part in range(_FOLDS)),
    ]
    return forests[0], [forests[1 + part].scores(matrix) for part, matrix in zip(parts, asked, strict=True)]


def _spread(total: int, at: NDArray[np.intp], scores: NDArray[np.float64]) -> NDArray[np.float64]:
    found = np.zeros(total)
    found[at] = 1.0 / (1.0 + np.exp(-scores))
    return found


def _first(lessons: Sequence[Lesson]) -> Forest:
    rows = [_sampled(one) for one in lessons]
    matrix = np.vstack([one.described.matrix[at] for one, (at, _) in zip(lessons, rows, strict=True)])
    labels = np.concatenate([one.labels[at] == TEXT for one, (at, _) in zip(lessons, rows, strict=True)])
    weights = [one.row_weights()[at] * counts for one, (at, counts) in zip(lessons, rows, strict=True)]
    return boosted(matrix, labels, np.concatenate(weights), _ROUNDS, _LEAVES)


def _clear(matrix: Matrix, labels: NDArray[np.int64]) -> NDArray[np.bool_]:
    likely = (labels > 0) | (matrix[:, _MEAN] > 0)
    near = np.convolve(likely, np.ones(2 * _FAR + 1), "same") > 0 if len(likely) > 2 * _FAR else likely | True
    found: NDArray[np.bool_] = ~near[: len(likely)]
    return found


def _sampled(one: Lesson) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Return which pieces of a page are looked at, and how many each stands for."""
    clear = _clear(one.described.matrix, one.labels)
    kept = np.flatnonzero(~clear | (np.arange(len(clear)) % _CLEAR == 0))
    step = -(-len(kept) // _MOST) or 1
    kept = kept[::step]
    return kept, np.where(clear[kept], float(_CLEAR * step), float(step))


def _second(lessons: Sequence[Lesson], seconds: Sequence[Matrix]) -> Forest:
    labels = np.concatenate([one.labels == TEXT for one in lessons])
    weights = np.concatenate([one.row_weights() for one in lessons])
    return boosted(np.vstack(seconds), labels, weights, *_SECOND)


def _page(lessons: Sequence[Lesson], rows: Sequence[Matrix], places: Sequence[int]) -> Forest:
    labels = np.array([lessons[place].article for place in places])
    return boosted(np.vstack([rows[place] for place in places]), labels, np.ones(len(labels)), *_PAGES)


def _head(
    lessons: Sequence[Lesson],
    chosen: Sequence[tuple[NDArray[np.intp], Matrix]],
    label: int,
    places: Sequence[int],
) -> Forest:
    labels = np.concatenate([lessons[place].labels[chosen[place][0]] == label for place in places])
    weights = np.concatenate([lessons[place].weights[chosen[place][0]] for place in places])
    return boosted(np.vstack([chosen[place][1] for place in places]), labels, weights, *_HEADS)


def _shift(
    lessons: Sequence[Lesson],
    chosen: Sequence[tuple[NDArray[np.intp], Matrix]],
    held: Sequence[NDArray[np.float64]],
    label: int,
) -> float:
    """Return what is added to scores so that those above naught are the most right ones on held-out pages."""
    scores: list[float] = []
    right: list[bool] = []
    total = 0
    for one, (at, _), its in zip(lessons, chosen, held, strict=True):
        known = one.weights[at] > 0
        labels, its = (one.labels[at] == label)[known], its[known]
        total += int((one.labels == label).any())
        best = np.argsort(-its)[:1]
        scores += its[best].tolist()
        right += labels[best].tolist()
    order = np.argsort(-np.array(scores))
    hits = np.cumsum(np.array(right)[order])
    f1 = 2 * hits / (np.arange(1, len(order) + 1) + total)
    kept = int(np.argmax(f1)) if len(order) else 0
    threshold = float(np.array(scores)[order][kept]) if len(order) else 0.0
    return -float(np.clip(threshold, -_SHIFT, _SHIFT))


def _calibration(
    lessons: Sequence[Lesson], held: Sequence[NDArray[np.float64]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return isotonic regression (Barlow et al., 1972) of truth on held-out scores, as a rising line."""
    from sklearn.isotonic import IsotonicRegression

    scores = np.concatenate(held)
    labels = np.concatenate([one.labels == TEXT for one in lessons]).astype(float)
    weights = np.concatenate([one.weights for one in lessons])
    fitted = IsotonicRegression(y_min=0.001, y_max=0.999, out_of_bounds="clip").fit(scores, labels, weights)
    steps = np.unique(np.quantile(scores[weights > 0], np.linspace(0, 1, 4 * _STEPS)).round(4))
    values = fitted.predict(steps)
    kept = [0]
    for place in range(1, len(steps)):
        if values[place] - values[kept[-1]] > 1 / _STEPS or place == len(steps) - 1:
            kept.append(place)
    return steps[kept], values[kept]


def _costs(
    lessons: Sequence[Lesson], likely: Sequence[NDArray[np.float64]], articles: Sequence[float]
) -> Costs:
    """Return the costs with which held-out pages have the fewest wrong runs, and little wrong text.

    First those of beginning and end, then what odds are lowered or raised by.
    """
    near = [together(one.described) for one in lessons]

    def loss(costs: Costs) -> float:
        rows = zip(lessons, likely, articles, near, strict=True)
        return sum(
            _loss(one, decoded(costs.leaned(its, article), joined, costs))
            for one, its, article, joined in rows
        )

    best = min((Costs(same, other) for same, other in product(_SAME, _OTHER)), key=loss)
    return min((Costs(best.same, best.other, *leans) for leans in product(_LEAN, _LEAN)), key=loss)


def _loss(one: Lesson, text: NDArray[np.bool_]) -> float:
    known = one.weights > 0
    sizes = np.array([len(piece.range) for piece in one.described.pieces], np.float64)[known]
    wrong = ((one.labels == TEXT) != text)[known]
    runs = float((wrong & ~np.concatenate([[False], wrong[:-1]])).sum()) if len(wrong) else 0.0
    return runs + 10 * float(sizes[wrong].sum()) / max(float(sizes.sum()), 1.0)


def boosted(
    matrix: Matrix, labels: NDArray[np.bool_], weights: NDArray[np.float64], rounds: int, leaves: int
) -> Forest:
    """Return trees boosted for a yes or no (scikit-learn's ``HistGradientBoostingClassifier``)."""
    from sklearn.ensemble import HistGradientBoostingClassifier
    from threadpoolctl import threadpool_limits

    empty = np.isnan(matrix).all(axis=0)
    known, edges = _stepped(np.where(empty, np.float32(0), matrix))
    model = HistGradientBoostingClassifier(
        max_iter=rounds, max_leaf_nodes=leaves, learning_rate=0.12, l2_regularization=5.0,
        min_samples_leaf=min(40, max(2, len(labels) // 50)), max_features=0.5, early_stopping=False,
        random_state=0,
    )  # fmt: skip
    with threadpool_limits(limits=1):  # threads inside a fit wait for each other: on a busy machine for long
        model.fit(known, labels, sample_weight=weights)
    return _exported(model, edges, matrix.shape[1])


def _stepped(matrix: Matrix) -> tuple[Matrix, Mapping[int, Matrix]]:
    """Return features with the number of the step for the value, where they have many, and the steps' edges.

    Where rows have weights scikit-learn takes longer to look for the steps than to grow the trees.
    """
    found, edges = matrix.copy(), dict[int, Matrix]()
    for at in range(matrix.shape[1]):
        there = ~np.isnan(matrix[:, at])
        values = matrix[there, at]
        if len(np.unique(values)) > _BINS:
            shares = np.linspace(0, 1, _BINS + 1)[1:-1]
            edges[at] = np.unique(np.quantile(values, shares, method="lower")).astype(np.float32)
            found[there, at] = np.searchsorted(edges[at], values)
    return found, edges


def _exported(model: Any, edges: Mapping[int, Matrix], features: int) -> Forest:
    """Return scikit-learn's trees as ours; a leaf is its own child."""
    columns: dict[str, list[Any]] = {
        name: [] for name in ("roots", "feature", "threshold", "left", "right", "missing", "value")
    }
    for (tree,) in model._predictors:
        start = len(columns["feature"])
        columns["roots"].append(start)
        for place, node in enumerate(tree.nodes):
            leaf = bool(node["is_leaf"])
            columns["feature"].append(0 if leaf else int(node["feature_idx"]))
            columns["threshold"].append(0.0 if leaf else _threshold(node, edges))
            columns["left"].append(start + (place if leaf else int(node["left"])))
            columns["right"].append(start + (place if leaf else int(node["right"])))
            columns["missing"].append(int(node["missing_go_to_left"]))
            columns["value"].append(float(f"{float(node['value']):.5g}") if leaf else 0.0)
    return forest_of({**columns, "base": float(model._baseline_prediction.ravel()[0])}, features)


def _threshold(node: Any, edges: Mapping[int, Matrix]) -> float:
    """Return up to which value a node's rows go left; a great one: all that have a value do."""
    value = float(node["num_threshold"])
    steps = edges.get(int(node["feature_idx"]))
    if steps is not None and value < len(steps):
        value = float(steps[int(value)])
    return float(f"{min(value, 1e30):.6g}")
