"""What was counted on all pages, put together for each pair of authors and for all people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.domain.items import Author

from .figures import figures
from .means import mean
from .measure import Measure
from .pages import PageTally
from .pairs import all_people
from .result import Result
from .tallies import Tally, pooled


def families(measures: Iterable[Measure]) -> list[list[Measure]]:
    """Return the measures by what they count: those of one tally share the draws of the bootstrap."""
    families: dict[object, list[Measure]] = {}
    for one in measures:
        families.setdefault(one.count, []).append(one)
    return list(families.values())


class Counted:
    """What was counted, by measure, authors and document."""

    def __init__(self, tallies: Iterable[PageTally]) -> None:
        self.documents: set[str] = set()
        self.of: dict[str, dict[tuple[str, ...], dict[str, Tally]]] = {}
        for one in tallies:
            self.documents.add(one.document)
            self.of.setdefault(one.measure, {}).setdefault(one.authors, {})[one.document] = one.tally

    def results(
        self, family: Sequence[Measure], pairs: Sequence[tuple[Author, Author]], seed: int, draws: int
    ) -> Iterator[Result]:
        """Yield the results of measures that count the same: of each pair, or of all people; then means."""
        counted = self.of.get(family[0].id, {})
        if family[0].group:
            everybody = tuple(sorted({name for names in counted for name in names}))
            counted = {everybody: {at: one for pages in counted.values() for at, one in pages.items()}}
            order = [everybody] if everybody else []
        else:
            order = [(one.name, two.name) for one, two in pairs]
        for names in order:
            if names in counted:
                yield from _results(family, names, _in_order(counted[names]), seed, draws)
        if not family[0].group:
            yield from self._means(family, [pair for pair in pairs if all_people(pair)], seed, draws)

    def _means(
        self, family: Sequence[Measure], pairs: Sequence[tuple[Author, Author]], seed: int, draws: int
    ) -> Iterator[Result]:
        counted = self.of.get(family[0].id, {})
        compared = [(one.name, two.name) for one, two in pairs if (one.name, two.name) in counted]
        if len(compared) < 2:
            return
        documents = sorted({document for names in compared for document in counted[names]})
        pages = [[counted[names].get(document, {}) for document in documents] for names in compared]
        everybody = tuple(sorted({name for names in compared for name in names}))
        for measure in family:
            yield Result(measure, everybody, mean(measure, pages, seed, draws), {}, {}, mean=True)


def _results(
    family: Sequence[Measure], names: tuple[str, ...], pages: Sequence[Tally], seed: int, draws: int
) -> Iterator[Result]:
    made = figures(family, pages, seed, draws)
    for measure in family:
        yield Result(measure, names, made[measure.id].figure, made[measure.id].rows, pooled(pages))


def _in_order(pages: Mapping[str, Tally]) -> list[Tally]:
    return [pages[document] for document in sorted(pages)]
