"""The segmenter taught by a project's finished pages, and the gate that decides who speaks for which kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..proposals import OTHER
from .decoding import decoded
from .evidence import Evidence
from .features import LOOK, NAMES, Described, Matrix
from .gate import Speaker, speakers, spoken
from .memory import Keys, keys_of, remembered
from .model import HEADS, Judgement, Segmenter, together
from .opinions import INPUTS, Kinds, opinions
from .proposing import INSIDE, judged_kinds, plain_kinds
from .stack import second_features
from .training import boosted
from .trees import Forest

SHIPPED, TAUGHT = "segmenter", "taught"
ORDER = (TAUGHT, SHIPPED, *INPUTS)
"""Who may speak; of equals the first."""

Grow = Callable[[Matrix, NDArray[np.bool_], NDArray[np.float64], int, int], Forest]
"""Makes trees, as `boosted` does."""

ENOUGH = 10
"""Pages below which the figures mean little."""

_FOLDS = 5
_ROUNDS, _LEAVES = 30, 8
_CLIP = 1e-3
_PURE = 0.8
_LEAST = 3  # pages without which nothing is trained; what stood where is remembered from the first one on
_SAME = 0.75  # share of the pages that taught trees, from which on they are not grown anew
_UNSURE = 0.4
_OWN = [at for at, name in enumerate(NAMES) if at < len(LOOK) or name.startswith(("named", "ruled", "is "))]


@dataclass(frozen=True, slots=True)
class Known:
    """A page as the segmenter knows it before a project has taught it anything."""

    evidence: Evidence
    described: Described
    odds: NDArray[np.float64]
    said: Judgement | None
    kinds: Kinds
    inputs: Mapping[str, Kinds]
    keys: Keys


def known(evidence: Evidence, described: Described, site: str, model: Segmenter) -> Known:
    """Return what is known of a page; of plain text the shipped model says nothing."""
    keys, inputs = keys_of(evidence, described, site), opinions(evidence, described)
    if evidence.outline is None:
        unknown = np.full(len(described.pieces), np.nan)
        return Known(evidence, described, unknown, None, plain_kinds(evidence, described), inputs, keys)
    odds = model.first.scores(described.matrix)
    said = model.judge(described)
    return Known(evidence, described, odds, said, judged_kinds(evidence, described, said), inputs, keys)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A finished page: what was known of it, the kind of each piece (None: nobody said), and its group.

    ``id`` is the page's, by which it is known when it is taught again.
    """

    known: Known
    truth: Kinds
    group: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a taught segmenter says of a page: each piece's kind, and the probability that it is text."""

    kinds: Kinds
    likely: NDArray[np.float64]


class Pupil:
    """What some finished pages teach: trees over what the shipped model says, and a memory of places."""

    def __init__(
        self, lessons: Sequence[Lesson], model: Segmenter, grow: Grow, before: Pupil | None = None
    ) -> None:
        """Learn from lessons; the trees of ``before`` are taken over, what stands where is learned anew."""
        self._model = model
        self._memory = remembered((one.known.keys, one.truth) for one in lessons)
        self._forest: Forest | None = None
        if before is not None:
            self._forest = before._forest
        elif len(lessons) >= _LEAST:
            self._forest = _forest(lessons, grow)
        self._called = _called(lessons)

    def opinion(self, asked: Known) -> Opinion:
        """Return what it says of a page."""
        memory = self._memory.kinds(asked.keys)
        called = [self._called.get(before or "", before) for before in asked.kinds]
        if self._forest is None:
            kept = [kind or before for kind, before in zip(memory, called, strict=True)]
            return Opinion(kept, _likely(asked))
        likely = np.clip(self._forest.probabilities(_features(asked, memory)), _CLIP, 1 - _CLIP)
        text = decoded(np.log(likely / (1 - likely)), together(asked.described), self._model.costs)
        found: list[str | None] = []
        for kind, before, inside in zip(memory, called, text.tolist(), strict=True):
            if kind is not None and _is_text(kind) == inside:
                found.append(kind)
            elif inside:
                found.append(before if _is_text(before) or before in HEADS else "body")
            else:
                found.append(kind if _is_text(before) and not _is_text(kind) else _rest(before))
        return Opinion(found, likely)


@dataclass(frozen=True, slots=True)
class Taught:
    """A segmenter that a project's finished pages have taught: who speaks for which kind, and its figures.

    ``scores`` are of pages held out: F1 by code points, the mean over kinds, of content, and of boilerplate.
    ``by`` are the pages whose trees they are, with what was said of them.
    """

    pupil: Pupil
    speaks: Mapping[str, Speaker]
    scores: Mapping[str, Any]
    by: frozenset[tuple[str, tuple[str | None, ...]]] = frozenset()

    def opinion(self, asked: Known) -> Opinion:
        """Return what is proposed for a page: each kind by who speaks for it."""
        mine = self.pupil.opinion(asked)
        said = {TAUGHT: mine.kinds, SHIPPED: asked.kinds, **asked.inputs}
        return Opinion(spoken(said, TAUGHT, self.speaks), mine.likely)


def taught(
    lessons: Sequence[Lesson],
    model: Segmenter,
    is_content: Callable[[str], bool],
    before: Taught | None = None,
    grow: Grow = boosted,
) -> Taught:
    """Return what finished pages teach; pages of one group are held out together. ``grow`` makes the trees.

    ``is_content`` tells of a kind whether it is text of an article. If ``before`` was taught by nearly the
    same pages, and by no other, only what stands where is learned anew: trees of one page more say the same.
    """
    by = frozenset((one.id, tuple(one.truth)) for one in lessons)
    if before is not None and before.by <= by and _serves(before, len(by)):
        return replace(before, pupil=Pupil(lessons, model, grow, before.pupil))
    groups = sorted({one.group for one in lessons})
    folds = min(_FOLDS, len(groups))
    part_of = {group: place % folds for place, group in enumerate(groups)} if folds > 1 else {}
    said: list[Mapping[str, Kinds]] = [{} for _ in lessons]
    for part in range(folds if folds > 1 else 0):
        pupil = Pupil([one for one in lessons if part_of[one.group] != part], model, grow)
        for place, one in enumerate(lessons):
            if part_of[one.group] == part:
                said[place] = {
                    TAUGHT: pupil.opinion(one.known).kinds, SHIPPED: one.known.kinds, **one.known.inputs
                }  # fmt: skip
    sizes = [[len(piece.range) for piece in one.known.described.pieces] for one in lessons]
    pages = [(size, one.truth, its) for size, one, its in zip(sizes, lessons, said, strict=True) if its]
    speaks = speakers(pages, ORDER)
    scores = _scores([(size, truth, spoken(its, TAUGHT, speaks)) for size, truth, its in pages], is_content)
    return Taught(Pupil(lessons, model, grow), speaks, {"pages": len(lessons), **scores}, by)


def _serves(before: Taught, pages: int) -> bool:
    return len(before.by) >= max(_LEAST, _SAME * pages)


def is_due(before: Taught | None, pages: int) -> bool:
    """Tell whether so many finished pages grow trees anew, if they are those of ``before`` and more."""
    return pages >= _LEAST and (before is None or not _serves(before, pages))


def _scores(
    pages: Sequence[tuple[Sequence[int], Kinds, Kinds]], is_content: Callable[[str], bool]
) -> dict[str, float]:
    """Return F1 by code points of what is labelled; nothing where no page was held out."""
    if not pages:
        return {}
    both: Counter[str] = Counter()
    true: Counter[str] = Counter()
    given: Counter[str] = Counter()
    for sizes, truth, said in pages:
        for size, kind, guess in zip(sizes, truth, said, strict=True):
            if kind is None:
                continue
            for wanted, made in ((kind, guess), (_group(kind, is_content), _group(guess, is_content))):
                true[wanted or ""] += size
                if made is not None:
                    given[made] += size
                    both[made] += size * (made == wanted)
    f1 = {kind: 2 * both[kind] / (true[kind] + given[kind]) for kind in true}
    of_kinds = [f1[kind] for kind in f1 if not kind.startswith("=")]
    found = {"macro_f1": sum(of_kinds) / len(of_kinds)}
    found |= {f"{name}_f1": f1.get(f"={name}", 1.0) for name in ("content", "boilerplate")}
    return {name: round(value, 4) for name, value in found.items()}


def _group(kind: str | None, is_content: Callable[[str], bool]) -> str | None:
    return None if kind is None else "=content" if is_content(kind) else "=boilerplate"


def _called(lessons: Sequence[Lesson]) -> dict[str, str]:
    """Return what a project calls what was said before it taught anything, where it nearly always does."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in lessons:
        for before, kind in zip(one.known.kinds, one.truth, strict=True):
            if kind is not None:
                counts[before or ""][kind] += 1
    found = {before: held.most_common(1)[0] for before, held in counts.items()}
    return {before: kind for before, (kind, most) in found.items() if most >= _PURE * counts[before].total()}


# --- trees --------------------------------------------------------------------------------------------


def _forest(lessons: Sequence[Lesson], grow: Grow) -> Forest | None:
    """Return trees that tell text from the rest; None where the lessons know only one of them."""
    memory = remembered((one.known.keys, one.truth) for one in lessons)
    rows: list[Matrix] = []
    labels: list[bool] = []
    weights: list[float] = []
    for one in lessons:
        told = [place for place, kind in enumerate(one.truth) if kind is not None]
        if not told:
            continue
        # What a page itself adds to the memory would give its own answers away.
        rows.append(_features(one.known, memory.without(one.known.keys, one.truth))[told])
        labels += [_is_text(one.truth[place]) for place in told]
        weights += [min(1 + len(one.known.described.pieces[place].range) / 60, 6.0) for place in told]
    if len(set(labels)) < 2:
        return None
    return grow(np.vstack(rows), np.array(labels), np.array(weights), _ROUNDS, _LEAVES)


def _features(asked: Known, memory: Kinds) -> Matrix:
    shown = np.array([np.nan if kind is None else float(_is_text(kind)) for kind in memory])
    said = np.array([float(kind is not None and _is_text(kind)) for kind in asked.kinds])
    second = second_features(asked.described, asked.odds)
    return np.column_stack([second, asked.described.matrix[:, _OWN], shown, said]).astype(np.float32)


def _likely(asked: Known) -> NDArray[np.float64]:
    """Return the shipped model's probabilities; of plain text what the rules say, of which nobody is sure."""
    if asked.said is not None:
        return asked.said.likely
    return np.array([_UNSURE if kind is None else 0.9 if _is_text(kind) else 0.1 for kind in asked.kinds])


def _is_text(kind: str | None) -> bool:
    return kind == "body" or kind in INSIDE


def _rest(kind: str | None) -> str:
    return OTHER if kind is None or _is_text(kind) else kind
