"""All measures of one page, and of many, as one value each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from annotator.domain.annotation_set import AnnotationSet

from . import messages
from .blocks import (
    Blocks,
    Boundaries,
    Repair,
    block_boundaries,
    block_counts,
    block_labels,
    content_blocks,
    line_blocks,
    repair_cost,
)
from .characters import boilerplate_counts, content_counts, edges, kind_confusion, kind_counts
from .cleaneval import MOST_WORDS, CleanEvalCounts, cleaneval_counts, macro, micro
from .content import ALL, check_same_text, content_segments, content_text, marked_text
from .counts import Counts, ReviewError, total
from .shingles import RESAMPLES, SEED, PageShingles, ShingleScores, shingle_counts, shingle_scores
from .words import mean_scores, word_counts


@dataclass(frozen=True, slots=True)
class PageScores:
    """How one set agrees with a gold set of the same document; each field's function says what it counts."""

    document: str
    segmentation: str
    shingles: PageShingles
    words: Counts
    content: Counts
    boilerplate: Counts
    kinds: Mapping[str, Counts]
    blocks: Counts
    boundaries: Boundaries
    edges: Boundaries
    repair: Repair
    repair_kinds: Repair
    cleaneval: CleanEvalCounts | None = None

    def as_dict(self) -> dict[str, object]:
        """Return all by name, ready for JSON; ``cleaneval`` only where it is there."""
        found: dict[str, object] = {
            "document": self.document,
            "segmentation": self.segmentation,
            "shingles": {**self.shingles.counts.as_dict(), "exact": self.shingles.exact},
            "words": self.words.as_dict(),
            "characters": {
                "content": self.content.as_dict(),
                "boilerplate": self.boilerplate.as_dict(),
                "kinds": {kind: counts.as_dict() for kind, counts in self.kinds.items()},
            },
            "blocks": self.blocks.as_dict(),
            "boundaries": self.boundaries.as_dict(),
            "edges": self.edges.as_dict(),
            "repair": self.repair.as_dict(),
            "repair_kinds": self.repair_kinds.as_dict(),
        }
        if self.cleaneval is not None:
            found["cleaneval"] = self.cleaneval.as_dict()
        return found


def scores(
    predicted: AnnotationSet,
    gold: AnnotationSet,
    content: Collection[str],
    *,
    articles: str = ALL,
    blocks: Blocks | None = None,
    cleaneval: bool = False,
) -> PageScores:
    """Score a set against a gold set on the same text.

    ``content`` are the kinds that are content (a profile's, or the scheme's group); ``articles`` is ``all``
    or ``first``, and has no say in the scores of single kinds and of boilerplate. ``blocks`` is the
    segmentation for block, boundary and repair scores, the page's lines unless handed over. ``cleaneval``
    adds CleanEval's score, the one measure here whose cost may grow faster than the page; it is None for a
    page with more than ``MOST_WORDS`` words of content on one side. Cost of the others: linear in the text
    and the segments. Raises ReviewError for sets on two texts.
    """
    check_same_text(predicted, gold)
    text, cut = gold.text, blocks if blocks is not None else line_blocks(gold.text)
    both = (predicted, gold)
    ours, theirs = (content_text(each, content, articles) for each in both)
    decided = [content_blocks(text, cut, content_segments(each, content, articles)) for each in both]
    labels = [block_labels(text, cut, each.segments_in_order()) for each in both]
    confusion = kind_confusion(predicted, gold)
    return PageScores(
        document=gold.document,
        segmentation=cut.name,
        shingles=shingle_counts(ours, theirs),
        words=word_counts(ours, theirs),
        content=content_counts(predicted, gold, content, articles),
        boilerplate=boilerplate_counts(confusion, content),
        kinds=kind_counts(confusion),
        blocks=block_counts(*decided),
        boundaries=block_boundaries(cut.name, *decided),
        edges=edges(predicted, gold, content, articles),
        repair=repair_cost(*decided),
        repair_kinds=repair_cost(*labels),
        cleaneval=_cleaneval(predicted, gold, content, articles) if cleaneval else None,
    )


def _cleaneval(
    predicted: AnnotationSet, gold: AnnotationSet, content: Collection[str], articles: str
) -> CleanEvalCounts | None:
    ours, theirs = (marked_text(each, content, articles) for each in (predicted, gold))
    if max(len(ours.split()), len(theirs.split())) > MOST_WORDS:
        return None
    return cleaneval_counts(ours, theirs)


@dataclass(frozen=True, slots=True)
class CorpusScores:
    """The scores of many pages with each measure's own averaging; ``as_dict`` has the numbers."""

    pages: tuple[PageScores, ...]
    shingles: ShingleScores

    def kinds(self) -> dict[str, Counts]:
        """Return the characters of each kind, added up over the pages."""
        found: dict[str, Counts] = {}
        for page in self.pages:
            for kind, counts in page.kinds.items():
                found[kind] = found.get(kind, Counts()) + counts
        return dict(sorted(found.items()))

    def as_dict(self) -> dict[str, object]:
        """Return all by name, ready for JSON.

        Shingles as the benchmark averages; words averaged over pages; characters and blocks added up over
        pages; boundaries and edges as numbers of pages; repair as mean and median of a page.
        """
        found: dict[str, object] = {
            "pages": len(self.pages),
            "segmentation": self.pages[0].segmentation,
            "shingles": self.shingles.as_dict(),
            "words": mean_scores(page.words for page in self.pages).as_dict(),
            "characters": {
                "content": total(page.content for page in self.pages).as_dict(),
                "boilerplate": total(page.boilerplate for page in self.pages).as_dict(),
                "kinds": {kind: counts.as_dict() for kind, counts in self.kinds().items()},
            },
            "blocks": total(page.blocks for page in self.pages).as_dict(),
            "boundaries": _tally([page.boundaries for page in self.pages]),
            "edges": _tally([page.edges for page in self.pages]),
            "repair": _cost([page.repair for page in self.pages]),
            "repair_kinds": _cost([page.repair_kinds for page in self.pages]),
        }
        marked = [page.cleaneval for page in self.pages if page.cleaneval is not None]
        if marked:
            words, marks = macro(marked)
            means = {"words": words.as_dict(), "marks": marks.as_dict()}
            found["cleaneval"] = {"pages": len(marked), "micro": micro(marked).as_dict(), "macro": means}
        return found


def corpus_scores(pages: Sequence[PageScores], resamples: int = RESAMPLES, seed: int = SEED) -> CorpusScores:
    """Put the scores of many pages together. Raises ReviewError for none, or for different segmentations."""
    names = sorted({page.segmentation for page in pages})
    if len(names) > 1:
        raise ReviewError(messages.BLOCKS_DIFFER, names=names)
    return CorpusScores(tuple(pages), shingle_scores([page.shingles for page in pages], resamples, seed))


def _tally(found: Sequence[Boundaries]) -> dict[str, object]:
    return {
        "unit": found[0].unit,
        "start_exact": sum(one.start_exact for one in found),
        "end_exact": sum(one.end_exact for one in found),
        "start_near": sum(one.start_near for one in found),
        "end_near": sum(one.end_near for one in found),
    }


def _cost(found: Sequence[Repair]) -> dict[str, float]:
    wrong = [one.wrong_blocks for one in found]
    return {
        "pages_right": sum(not blocks for blocks in wrong),
        "wrong_blocks_mean": sum(wrong) / len(wrong),
        "wrong_blocks_median": median(wrong),
        "wrong_runs_mean": sum(one.wrong_runs for one in found) / len(found),
    }
