"""A classifier trained on the pages of this project that are done: what it proposes, and how sure it is.

A multinomial logistic regression over sparse features (scikit-learn's ``LogisticRegression``). It is trained
anew each time, which takes seconds; nothing learned is stored.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from operator import mul
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Document
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import message

from . import messages, rules
from .base import Maker, PassedOverError, Progress, Report, judged, missing, teacher
from .outline import Outline, outline_of
from .pieces import Features, Piece, features, pieces
from .proposals import Proposal, joined

if TYPE_CHECKING:
    from annotator.store.project import Project

LEAST, ENOUGH = 2, 10
"""Pages without which nothing is learned, and pages below which its word should not count for much."""

_FOLDS = 5
_DOUBT = 0.6  # probability below which a sentence inside a paragraph follows the sentences around it
_ROUNDS = 200


@dataclass(frozen=True, slots=True)
class Scores:
    """Cross-validated F1, pages held out together: of kinds (macro), and of content against the rest."""

    pages: int
    pieces: int
    macro: float
    content: float
    boilerplate: float

    def to_json(self) -> dict[str, object]:
        """Return the scores as plain JSON values."""
        return {
            "pages": self.pages, "pieces": self.pieces, "macro_f1": round(self.macro, 4),
            "content_f1": round(self.content, 4), "boilerplate_f1": round(self.boilerplate, 4),
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page to learn from: its pieces' features and kinds, and the group of pages it must stay with."""

    features: Sequence[Features]
    kinds: Sequence[str]
    group: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece of a page, the kind the classifier gives it, and the probability of that kind."""

    piece: Piece
    kind: str
    probability: float


class Classifier:
    """Trained on lessons. Raises AnnotatorError for fewer than two pages, or pages of a single kind."""

    def __init__(self, lessons: Sequence[Lesson]) -> None:
        require()
        if len(lessons) < LEAST or len({kind for one in lessons for kind in one.kinds}) < 2:
            raise AnnotatorError(messages.TOO_FEW, n=len(lessons), least=LEAST)
        self._model = _fitted(lessons)

    def kinds(self, asked: Sequence[Features]) -> list[tuple[str, float]]:
        """Return the most probable kind of each piece, and its probability."""
        if not asked:
            return []
        shares = self._model.predict_proba(asked)
        names = self._model.classes_
        return [(str(names[row.argmax()]), float(row.max())) for row in shares]

    def judge(self, text: str, outline: Outline | None = None) -> list[Judged]:
        """Return a page's pieces with their kinds.

        An unsure sentence inside a line, between two of one kind, follows them.
        """
        held, given = described(text, outline)
        found = self.kinds(given)
        for place in range(1, len(held) - 1):
            before, after = found[place - 1][0], found[place + 1][0]
            inside = not held[place].first and not held[place + 1].first
            if inside and before == after != found[place][0] and found[place][1] < _DOUBT:
                found[place] = (before, found[place][1])
        return [Judged(piece, *one) for piece, one in zip(held, found, strict=True)]


def require() -> None:
    """Raise AnnotatorError unless scikit-learn is installed."""
    if find_spec("sklearn") is None:
        raise missing("learned", "scikit-learn")


def maker(
    project: Project, author: str | None, report: Report, asked: Collection[str] = ()
) -> tuple[Maker, Collection[str]]:
    """Train on the done pages; return what judges a page, and the ids of those pages.

    Nothing is learned from the pages that are ``asked`` about, nor from their near-duplicates: it would say
    what somebody has said about them. The report is told the cross-validated scores, with a warning where
    there are too few pages.
    """
    require()
    known, lessons = lessons_of(project, author, asked)
    classifier = Classifier(lessons)
    scores = cross_validated(lessons, project.scheme.is_content)
    if scores is not None:
        report.scores |= scores.to_json()
    if len(lessons) < ENOUGH:
        report.warnings.append(message(messages.FEW_PAGES, n=len(lessons), enough=ENOUGH))

    def made(document: Document) -> list[Proposal]:
        judged_pieces = classifier.judge(document.text, _outline(project, document))
        return proposals(document.text, judged_pieces, project.scheme)

    return made, frozenset(known)


def proposals(text: str, judged_pieces: Sequence[Judged], scheme: Scheme) -> list[Proposal]:
    """Return judged pieces as proposals, those that say the same joined, with article numbers.

    Their kinds are those of the project's scheme.
    """
    runs = _runs(judged_pieces)
    numbers = rules.article_numbers(
        [(one.piece.range, scheme.stands_for(one.kind), one.piece.first) for one in runs]
    )
    found = [
        Proposal(one.piece.range, one.kind, number if scheme.is_content(one.kind) else None)
        for one, number in zip(runs, numbers, strict=True)
    ]
    return joined(text, found, scheme)


def _runs(held: Sequence[Judged]) -> list[Judged]:
    """Return neighbours in one line that have one kind as one: sentences of a paragraph belong together."""
    found: list[Judged] = []
    for one in held:
        last = found[-1] if found else None
        if last is not None and last.kind == one.kind and not one.piece.first:
            whole = Piece(Range(last.piece.range.start, one.piece.range.end), last.piece.first)
            found[-1] = Judged(whole, last.kind, min(last.probability, one.probability))
        else:
            found.append(one)
    return found


def uncertainty(
    project: Project,
    author: str | None = None,
    documents: Sequence[str] | None = None,
    *,
    seen_by: str | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> list[tuple[str, float]]:
    """Return ids of pages that are not done, the least certain first, with a score of 0 (sure) … 1.

    The score is the mean doubt (1 − the probability of the kind chosen) over a page's pieces, each counted by
    the root of its length, so that a long paragraph does not hide ten lines. ``author`` and ``seen_by`` are
    as for ``suggest``. Raises AnnotatorError as that does. Cancelled, it answers for the pages it has seen.
    """
    known, lessons = lessons_of(project, teacher(project, author, seen_by), documents or ())
    classifier = Classifier(lessons)
    every = [row.id for row in project.documents()] if documents is None else documents
    passed = frozenset(known)
    wanted = [one for one in every if one not in passed]
    found: list[tuple[str, float]] = []
    for done, one in enumerate(wanted):
        if cancelled is not None and cancelled():
            break
        document = project.document(one)
        found.append((one, doubt(classifier.judge(document.text, _outline(project, document)))))
        if progress is not None:
            progress(done + 1, len(wanted), document.name)
    return sorted(found, key=lambda pair: -pair[1])


def doubt(held: Sequence[Judged]) -> float:
    """Return the mean doubt of judged pieces; see ``uncertainty``. 0 for none."""
    weights = [len(one.piece.range) ** 0.5 for one in held]
    doubts = [1 - one.probability for one in held]
    return float(sum(map(mul, weights, doubts))) / (sum(weights) or 1.0)


# --- lessons ------------------------------------------------------------------------------------------


def lessons_of(
    project: Project, author: str | None, without: Collection[str] = ()
) -> tuple[list[str], list[Lesson]]:
    """Return the ids of the done pages, and what they teach; near-duplicates are of one group.

    Left out is whatever is in the group of a page ``without``.
    """
    firsts = project.near_duplicates.firsts()
    groups = {firsts.get(one, one) for one in without}
    apart = {*without, *(one for one, first in firsts.items() if first in groups)}
    found = [
        (one, lesson(one.text, said, _outline(project, one), firsts.get(one.id, one.id)))
        for one, said in judged(project, author, apart)
    ]
    return [document.id for document, _ in found], [one for _, one in found if one.kinds]


def lesson(text: str, said: AnnotationSet, outline: Outline | None = None, group: str = "") -> Lesson:
    """Return what a page teaches; pieces that nobody labelled teach nothing."""
    held, given = described(text, outline)
    pairs = [
        (one, kind)
        for piece, one in zip(held, given, strict=True)
        if (kind := _kind_in(said, piece.range)) is not None
    ]
    return Lesson([one for one, _ in pairs], [kind for _, kind in pairs], group or said.document)


def described(text: str, outline: Outline | None = None) -> tuple[list[Piece], list[Features]]:
    """Return a text's pieces and their features."""
    held = pieces(text)
    ruled: dict[int, str] = {}
    told = rules.proposals(text)
    at = 0
    for place, piece in enumerate(held):
        while at < len(told) and told[at].range.end <= piece.range.start:
            at += 1
        if at < len(told) and told[at].range.start < piece.range.end:
            ruled[place] = told[at].kind
    return held, features(text, held, ruled, outline)


def _kind_in(said: AnnotationSet, asked: Range) -> str | None:
    """Return the kind of most of a range's characters, or None if most are unlabelled."""
    shares: Counter[str] = Counter()
    for one in said.segments_in(asked):
        shares[one.kind] += min(one.range.end, asked.end) - max(one.range.start, asked.start)
    kind, most = shares.most_common(1)[0] if shares else (None, 0)
    return kind if 2 * most >= len(asked) else None


def _outline(project: Project, document: Document) -> Outline | None:
    try:
        return outline_of(project, document)
    except PassedOverError:
        return None


# --- scikit-learn -------------------------------------------------------------------------------------


def _fitted(lessons: Sequence[Lesson]) -> Any:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    made = make_pipeline(DictVectorizer(), LogisticRegression(C=2.0, max_iter=_ROUNDS, tol=1e-3))
    given = [one for each in lessons for one in each.features]
    return made.fit(given, [kind for each in lessons for kind in each.kinds])


def cross_validated(lessons: Sequence[Lesson], is_content: Callable[[str], bool]) -> Scores | None:
    """Return the scores on pages held out, in at most five parts; None if the pages cannot be parted.

    ``is_content`` tells of a kind whether it is text of an article. Macro F1 is the mean over the kinds that
    occur, each counted alike; content and boilerplate F1 are of pieces.
    """
    groups = sorted({one.group for one in lessons})
    folds = min(_FOLDS, len(groups))
    if folds < 2:
        return None
    part_of = {group: place % folds for place, group in enumerate(groups)}
    truth: list[str] = []
    guess: list[str] = []
    for part in range(folds):
        kept = [one for one in lessons if part_of[one.group] != part]
        held = [one for one in lessons if part_of[one.group] == part]
        if len({kind for one in kept for kind in one.kinds}) < 2:
            return None
        model = _fitted(kept)
        for one in held:
            truth += one.kinds
            guess += map(str, model.predict(one.features))
    kinds = sorted(set(truth))
    of_kinds = [_f1(truth, guess, kind) for kind in kinds]
    told, said = ([str(is_content(kind)) for kind in listed] for listed in (truth, guess))
    content, rest = _f1(told, said, "True"), _f1(told, said, "False")
    return Scores(len(lessons), len(truth), sum(of_kinds) / len(of_kinds), content, rest)


def _f1(truth: Sequence[str], guess: Sequence[str], kind: str) -> float:
    both = sum(a == b == kind for a, b in zip(truth, guess, strict=True))
    either = truth.count(kind) + guess.count(kind)
    return 2 * both / either if either else 1.0
