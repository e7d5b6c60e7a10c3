"""Questions on segments: which kind a run is, where an edge is, whether a new segment or article starts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import cast

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.ranges import Range
from annotator.edits.deciding import Label, Work, label_over
from annotator.review.alignment.runs import Run, edge_of
from annotator.review.fingerprints import fingerprint
from annotator.review.policies import NOTHING, SILENT

from .ledger import Ledger
from .question import Question, Sort, Unit
from .sitting import Sitting

Edge = tuple[int, int]
OWN = fingerprint(True)
"""What a decision holds that says yes: an article of its own, a new segment."""


class SegmentsAsked:
    """Units ``run``, ``edge``, ``cut`` and ``article``; the last go by the article's common number."""

    name = "segments"

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting
        found = sitting.alignment.runs
        self.runs, self.cuts, self.edges = found.runs, found.cuts, found.edges
        self.in_edge = {run: n for n, (first, end) in enumerate(self.edges) for run in range(first, end)}
        self.cut_starts = [cut.position for cut in self.cuts]
        self.starts = [run.start for run in self.runs]
        self.articles = _articles(self.runs)

    def units(self) -> list[Unit]:
        """Return articles, runs and edges, cuts; each in reading order."""
        units: list[Unit] = [("article", number) for number in self.articles]
        for number in range(len(self.runs)):
            edge = self.in_edge.get(number)
            if edge is None:
                units.append(("run", number))
            elif self.edges[edge][0] == number:
                units.append(("edge", edge))
        return units + [("cut", number) for number in range(len(self.cuts))]

    def hangs_on(self) -> Iterable[tuple[Unit, Unit]]:
        """Yield runs with the articles they are of, edges and cuts with what is beside them."""
        for number, run in enumerate(self.runs):
            articles = {label[1] for label in run.labels if label} if number not in self.in_edge else ()
            yield from ((("run", number), ("article", a)) for a in articles if a in self.articles)
        for number in range(len(self.edges)):
            yield from ((("edge", number), unit) for unit in self._beside_edge(number))
        for number in range(len(self.cuts)):
            yield from ((("cut", number), unit) for unit in self._beside_cut(number))

    def ask(self, unit: Unit, ledger: Ledger) -> list[Question]:
        """Return the question of a unit; runs that all leave unlabelled put none."""
        sort, number = unit
        if sort == "run":
            return list(self._run(number, ledger))
        if sort == "edge":
            return [self._edge(number)]
        return [self._cut(number)] if sort == "cut" else [self._article(number)]

    # --- what is asked -----------------------------------------------------------------------------------

    def _run(self, number: int, ledger: Ledger) -> Iterator[Question]:
        run = self.runs[number]
        votes, outvoted, waits = self._votes(run, ledger)
        left: list[Hashable] = [SILENT if author in outvoted else vote for author, vote in enumerate(votes)]
        where, unit = Range.at(run.start, run.end), ("run", number)
        question = self._question(Sort.SEGMENT, unit, where, left, waits, follows=bool(outvoted))
        if (
            outvoted
            and all(vote is SILENT for vote in left)
            and not self._without(question, outvoted, ledger)
        ):
            # Outvoted on one article or the other: all of them are asked.
            question = self._question(Sort.SEGMENT, unit, where, votes, waits)
        if any(run.labels) or ledger.decisions_on(question):
            yield question

    def _without(self, question: Question, outvoted: set[int], ledger: Ledger) -> bool:
        """Tell whether a run was decided while others had a say, who have none any more."""
        decision = ledger.decision_on(question)
        if decision is None or not decision.outcome.settles:
            return False
        names = {self.sitting.sets[author].author.name for author in outvoted}
        return not names & {vote.author for vote in decision.votes}

    def _votes(self, run: Run, ledger: Ledger) -> tuple[list[Hashable], set[int], list[Unit]]:
        """Return what authors say of a run, and who of them was outvoted on the article it is of.

        And which articles have to be decided before.
        """
        votes: list[Hashable] = [
            label if label is not None else self.sitting.absent[author]
            for author, label in enumerate(run.labels)
        ]
        waits: list[Unit] = []
        outvoted: set[int] = set()
        if run.agreed:
            return votes, outvoted, waits
        for article in sorted({label[1] for label in run.labels if label and label[1] in self.articles}):
            own = self._decided_own(article, ledger)
            if own is None:
                waits.append(("article", article))
                continue
            said = self.articles[article]
            outvoted |= {author for author, own_one in enumerate(said) if own_one not in (SILENT, own)}
        return votes, outvoted, waits

    def _decided_own(self, article: int, ledger: Ledger) -> bool | None:
        decision = ledger.decision_on(self._article(article))
        if decision is None or not decision.outcome.settles:
            return None
        return decision.value == OWN

    def _edge(self, number: int) -> Question:
        first, end = self.edges[number]
        votes: list[Hashable] = []
        for author in range(len(self.sitting.sets)):
            edge = edge_of(self.runs, first, end, author)
            votes.append(edge or SILENT)
        where = Range.at(self.runs[first].start, self.runs[end - 1].end)
        return self._question(Sort.EDGE, ("edge", number), where, votes, self._beside_edge(number))

    def _beside_edge(self, number: int) -> list[Unit]:
        first, end = self.edges[number]
        return [("run", run) for run in (first - 1, end) if 0 <= run < len(self.runs)]

    def _cut(self, number: int) -> Question:
        cut = self.cuts[number]
        votes: list[Hashable] = [SILENT if vote is None else vote for vote in cut.votes]
        waits = self._beside_cut(number)
        where = Range.at(cut.position, cut.position)
        return self._question(Sort.CUT, ("cut", number), where, votes, waits, follows=True)

    def _beside_cut(self, number: int) -> list[Unit]:
        cut = self.cuts[number]
        return list(dict.fromkeys(self._unit_at(position) for position in (cut.stop - 1, cut.position)))

    def _article(self, number: int) -> Question:
        runs = [run for run in self.runs if any(label and label[1] == number for label in run.labels)]
        where = Range.at(runs[0].start, runs[-1].end)
        votes = self.articles[number]
        return self._question(Sort.ARTICLE, ("article", number), where, list(votes), [], field=str(number))

    def _question(
        self,
        sort: Sort,
        unit: Unit,
        where: Range,
        votes: list[Hashable],
        waits: list[Unit],
        *,
        follows: bool = False,
        field: str = "",
    ) -> Question:
        surface, kinds = self.sitting.surface(where), _kinds(sort, votes)
        return Question(
            sort, field, unit, where, surface, tuple(votes), (), kinds, tuple(waits), follows=follows
        )

    def units_in(self, where: Range) -> list[Unit]:
        """Return the runs, edges and cuts that a range touches, those beside it too."""
        first = max(0, bisect_right(self.starts, where.start) - 2)
        last = min(len(self.runs), bisect_left(self.starts, where.end) + 2)
        units: dict[Unit, None] = {}
        for number in range(first, last):
            edge = self.in_edge.get(number)
            units["run" if edge is None else "edge", number if edge is None else edge] = None
        for number in range(bisect_left(self.cut_starts, where.start), len(self.cuts)):
            if self.cuts[number].stop > where.end:
                break
            units["cut", number] = None
        return list(units)

    def source(self, question: Question, author: int) -> tuple[str | None, str | None]:
        """Return the segment that an author's vote comes of, and the common number of its article.

        So that articles keep their names however the sets change.
        """
        if question.votes[author] in (NOTHING, False):
            return None, None
        if question.sort is Sort.SEGMENT:
            start = int(question.range.start)
        elif question.sort is Sort.ARTICLE:
            own = [run for run in self.runs if (run.labels[author] or ("", None))[1] == question.unit[1]]
            start = own[0].start
        else:
            return None, None
        segment = self.sitting.sets[author].segment_at(start)
        if segment is None:
            return None, None
        article = self.sitting.alignment.runs.articles.of(author, segment)
        return segment.id, None if article is None else str(article)

    def _unit_at(self, position: int) -> Unit:
        number = self._run_at(position)
        return ("edge", self.in_edge[number]) if number in self.in_edge else ("run", number)

    def _run_at(self, position: int) -> int:
        return bisect_right(self.starts, position) - 1

    # --- gold --------------------------------------------------------------------------------------------

    def held(self, question: Question, ledger: Ledger) -> Hashable:
        """Return what gold's segments say; of an article what was decided."""
        gold, number = ledger.gold, question.unit[1]
        if question.sort is Sort.SEGMENT:
            label = label_over(gold, question.range)
            return SILENT if label == () else label
        if question.sort is Sort.EDGE:
            return self._edge_held(number, gold)
        if question.sort is Sort.CUT:
            cut = self.cuts[number]
            return gold.segment_at(cut.stop - 1) is not gold.segment_at(cut.position)
        own = self._decided_own(number, ledger)
        return SILENT if own is None else own

    def _beside(self, number: int, gold: AnnotationSet) -> tuple[Label | None, Label | None]:
        """Return gold's labels to the left and right of an edge."""
        first, end = self.edges[number]
        left = gold.segment_at(self.runs[first - 1].end - 1) if first else None
        right = gold.segment_at(self.runs[end].start) if end < len(self.runs) else None
        return (left.kind, left.article) if left else None, (right.kind, right.article) if right else None

    def _edge_held(self, number: int, gold: AnnotationSet) -> Hashable:
        first, end = self.edges[number]
        left, right = self._beside(number, gold)
        labels = [label_over(gold, Range.at(run.start, run.end)) for run in self.runs[first:end]]
        if () in labels:
            return SILENT
        pieces = zip(self.runs[first:end], labels, strict=True)
        rows = [Run(run.start, run.end, (label or None,)) for run, label in pieces]
        start, stop = self.runs[first].start, self.runs[end - 1].end
        beside = [Run(0, start, (left,)), *rows, Run(stop, len(gold.text), (right,))]
        return edge_of(beside, 1, len(rows) + 1, 0) or SILENT

    def edge_closed(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether gold has one label on both sides: then there is no edge, wherever it would be."""
        left, right = self._beside(question.unit[1], ledger.gold)
        return left == right

    def edge_filled(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether gold labels all ink of an edge, which nothing but a hand did without a decision."""
        first, end = self.edges[question.unit[1]]
        labels = [label_over(ledger.gold, Range.at(run.start, run.end)) for run in self.runs[first:end]]
        return all(labels)

    def moot(self, question: Question, ledger: Ledger) -> bool:
        """Tell whether gold has other labels at the two sides of a cut."""
        if question.sort is not Sort.CUT:
            return False
        cut = self.cuts[question.unit[1]]
        left, right = ledger.gold.segment_at(cut.stop - 1), ledger.gold.segment_at(cut.position)
        return left is None or right is None or (left.kind, left.article) != (right.kind, right.article)

    def put(self, question: Question, value: Hashable, work: Work, ledger: Ledger) -> tuple[str, ...]:
        """Paint gold; an article is decided by name alone, its runs follow."""
        if question.sort is Sort.SEGMENT:
            work.paint(question.range, cast("Label | None", value), self._standing(question.range, ledger))
        elif question.sort is Sort.EDGE:
            stop, begin = cast("Edge", value) if value is not NOTHING else (question.range.start,) * 2
            left, right = self._beside(question.unit[1], work.gold)
            standing = self._standing(question.range, ledger)
            for start, end, label in (
                (question.range.start, stop, left),
                (stop, begin, None),
                (begin, question.range.end, right),
            ):
                if start < end:
                    work.paint(Range.at(start, end), label, standing)
        elif question.sort is Sort.CUT:
            position = self.cuts[question.unit[1]].position
            work.cut(position) if value is True else work.join(position)
        if question.sort is Sort.CUT or question.sort is Sort.ARTICLE:
            return ()
        return tuple(segment.id for segment in work.gold.segments_in(question.range))

    def _standing(self, where: Range, ledger: Ledger) -> set[int]:
        """Return where a new segment starts although the labels are equal: decided, agreed, or still open."""
        first = bisect_left(self.cut_starts, where.start)
        last = bisect_right(self.cut_starts, self._following(where.end))
        return {self.cut_starts[n] for n in range(first, last) if self._stands(n, ledger)}

    def _following(self, position: int) -> int:
        """Return where the first ink from a position on is."""
        number = bisect_left(self.starts, position)
        return self.starts[number] if number < len(self.starts) else len(self.sitting.text)

    def _stands(self, number: int, ledger: Ledger) -> bool:
        decision = ledger.decision_on(self._cut(number))
        return decision is None or not decision.outcome.settles or decision.value == OWN


def _articles(runs: tuple[Run, ...]) -> dict[int, tuple[Hashable, ...]]:
    """Return the articles that some authors have where others say something else, with what each says.

    An author without the article says so by labels over half of its text at least; with fewer, nothing.
    """
    lengths: dict[int, int] = defaultdict(int)
    holders: dict[int, set[int]] = defaultdict(set)
    others: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for run in runs:
        for article in {label[1] for label in run.labels if label and label[1]}:
            lengths[article] += run.end - run.start
            for author, label in enumerate(run.labels):
                if label is not None and label[1] == article:
                    holders[article].add(author)
                elif label is not None:
                    others[article][author] += run.end - run.start
    found: dict[int, tuple[Hashable, ...]] = {}
    for article, held in sorted(holders.items()):
        against = {author for author, said in others[article].items() if 2 * said >= lengths[article]} - held
        if against:
            votes = {author: author in held for author in held | against}
            found[article] = tuple(votes.get(author, SILENT) for author in range(len(runs[0].labels)))
    return found


def _kinds(sort: Sort, votes: list[Hashable]) -> tuple[str, ...]:
    given = {vote for vote in votes if vote is not SILENT}
    if len(given) < 2:
        return ()
    if sort is not Sort.SEGMENT:
        return (sort.value,)
    labels = [cast("Label", vote) for vote in given if vote is not NOTHING]
    found = {
        "missing": NOTHING in given,
        "kind": len({label[0] for label in labels}) > 1,
        "article": len({label[1] for label in labels}) > 1,
    }
    return tuple(name for name, there in found.items() if there)
