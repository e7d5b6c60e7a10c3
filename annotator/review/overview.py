"""What an overview of a project shows, as sections of a report: who agrees with whom, and where not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotator.domain.items import Author, AuthorKind

from .agreement.measure import Measure
from .agreement.registry import MEASURES
from .agreement.report import Report
from .agreement.result import Result
from .agreement.tallies import Tally, pooled
from .charts import Bar, Cell, Drawing, bars, heat_map
from .confusion import Confusion, row_shares
from .label_pairs import NOTHING
from .reporting import Field, Section

MAIN = (
    "character_kappa",
    "kind_f1",
    "segment_f1",
    "mention_strict",
    "trigger_class",
    "argument_attached_class",
)
"""Measures that have a matrix of authors."""
BY_LABEL = ("segment_f1", "mention_strict", "trigger_class", "argument_attached_class", "relation_f1")
"""Measures whose rows tell how hard a label is, and whose tallies tell how hard a page is."""
RELIABLE = ("kind_f1", "mention_strict", "trigger_class", "argument_attached_class")
"""Symmetric measures, so that the pairs of an author can be added up."""
FEWEST = 20
"""Items from which a label is called hard."""
MOST = 20
"""Rows of what is hardest, and of where authors part."""
_NOTHING = "(nothing)"


@dataclass(slots=True)
class PageAgreement:
    """What some measures counted on one page, over all pairs of people or with gold."""

    document: str
    tallies: dict[str, list[Tally]] = field(default_factory=lambda: defaultdict(list))

    def figures(self) -> list[float | None]:
        """Return F1 by each measure of ``BY_LABEL``; None where neither side has any."""
        return [MEASURES[one].value(pooled(self.tallies[one])).value for one in BY_LABEL]


def measure_sections(report: Report) -> Iterator[Section]:
    """Yield the agreement of all authors, the matrices of the main measures, and what they are."""
    used = list(dict.fromkeys(one.measure for one in report.results))
    yield Section(
        "agreement",
        "Agreement",
        ("measure", "authors", "value", "low", "high", "units", "pages", "note"),
        tuple(_agreement_row(one) for one in report.results),
        "Counts are pooled over pages; low and high are the ends of the 95 % interval. A dash is a measure "
        "that is undefined, or an interval that cannot be given; the note says why.",
        "No page was handed in by two authors yet.",
        long=True,
    )  # fmt: skip
    yield Section(
        "measures",
        "Measures",
        ("measure", "title", "compares", "formula", "source"),
        tuple((one.name, str(one.title), one.about, one.formula, one.source) for one in used),
        "What each measure is, and where it comes from.",
        long=True,
    )
    matrices = [one for one in report.results if one.measure.id in MAIN and not one.mean]
    yield Section(
        "matrix",
        "Author by author",
        ("measure", "one", "two", "value", "pages"),
        tuple((one.measure.name, *one.authors, one.figure.value, one.figure.pages) for one in matrices),
        "The number of pages stands in the table.",
        "No page was handed in by two authors yet.",
        tuple(matrix(MEASURES[one], report) for one in MAIN if _of(report, one)),
        long=True,
    )


def _agreement_row(one: Result) -> tuple[Field, ...]:
    figure = one.figure
    notes = "; ".join(str(note) for note in (figure.why, figure.no_interval, *figure.notes) if note)
    who = " · ".join(one.authors)
    return (
        one.measure.name, f"mean of the pairs of {who}" if one.mean else who, figure.value, figure.low,
        figure.high, figure.units, figure.pages, notes,
    )  # fmt: skip


def _of(report: Report, measure: str) -> list[Result]:
    return [
        one for one in report.results
        if one.measure.id == measure and not one.mean and one.figure.value is not None
    ]  # fmt: skip


def matrix(measure: Measure, report: Report) -> Drawing:
    """Return the heat map of a measure, author by author; a pair that is undefined stays blank."""
    results = _of(report, measure.id)
    authors = list(dict.fromkeys(name for one in results for name in one.authors))
    cells: dict[tuple[str, str], Cell] = {}
    for one in results:
        first, second = one.authors
        value = one.figure.value or 0.0
        for row, column in ((first, second), (second, first)):
            name = f"{row} and {column}: {value:.3f} on {one.figure.pages} pages"
            cells[row, column] = Cell(max(0.0, min(1.0, value)), f"{value:.2f}", name)
    return heat_map(str(measure.title), authors, authors, cells)


def confusion_section(confusion: Confusion) -> Section:
    """Return which labels are called what, with the share of each row and a heat map a table."""
    rows: list[tuple[Field, ...]] = []
    drawings = []
    for (between, sort), table in sorted(confusion.tables.items()):
        shares = row_shares(table)
        for (row, column), n in sorted(table.items()):
            rows.append((between, sort, named(row), named(column), n, shares[row, column]))
        drawings.append(confusion_map(f"{sort} · {between}", table))
    return Section(
        "confusion",
        "Which labels are taken for which",
        ("between", "sort", "row", "column", "count", "share_of_row"),
        tuple(rows),
        "A cell is the share of its row: of what one author calls the row's label, so much is the column's "
        "to the other; (nothing) is what the other does not have. Between people each place counts both "
        "ways; with gold, rows are gold's. Kinds are counted in characters, everything else in items.",
        "No page was handed in by two authors yet.",
        tuple(drawings),
        long=True,
    )  # fmt: skip


def confusion_map(title: str, table: Mapping[tuple[str, str], int]) -> Drawing:
    """Return the heat map of a confusion table; *nothing* is the last row and column."""
    shares = row_shares(table)
    rows, columns = (_ordered(pair[n] for pair in table) for n in (0, 1))
    cells = {
        (named(row), named(column)): Cell(
            share, f"{share:.0%}", f"{named(row)}, called {named(column)}: {table[row, column]}, {share:.1%}"
        )
        for (row, column), share in shares.items()
    }
    return heat_map(title, [named(one) for one in rows], [named(one) for one in columns], cells)


def _ordered(labels: Iterable[str]) -> list[str]:
    return sorted(set(labels), key=lambda one: (one == NOTHING, one))


def named(label: str) -> str:
    """Return how a label is shown; no label is called nothing."""
    return label or _NOTHING


def hardest_labels(report: Report, authors: Mapping[str, Author]) -> Section:
    """Return the labels with the lowest F1, pooled over the pairs of people; without pairs, of gold's."""
    found: list[tuple[str, str, float, int]] = []
    for measure in (MEASURES[one] for one in BY_LABEL):
        total = pooled([one.tally for one in _of_people(_of(report, measure.id), authors)])
        found += [
            (measure.name, label, value.value, int(value.units))
            for label, value in measure.rows(total).items()
            if label and value.value is not None and value.units >= FEWEST
        ]
    rows = tuple(sorted(found, key=lambda row: (row[2], row[0], row[1]))[:MOST])
    drawn = [Bar(f"{label} ({measure.partition('/')[0]})", (value,), f"{value:.2f}", (measure, label))
             for measure, label, value, _ in rows]  # fmt: skip
    return Section(
        "hardest_labels",
        "Hardest labels",
        ("measure", "label", "f1", "items"),
        rows,
        f"The lowest F1, pooled over all pairs of people, of labels with {FEWEST} items or more on "
        "both sides together.",
        f"No label has {FEWEST} items yet.",
        (bars("F1", drawn, most=1.0),) if drawn else (),
    )


def _of_people(results: Sequence[Result], authors: Mapping[str, Author]) -> list[Result]:
    human = [r for r in results if all(authors[name].kind is AuthorKind.HUMAN for name in r.authors)]
    return human or list(results)


def hardest_pages(pages: Iterable[PageAgreement], names: Mapping[str, str]) -> Section:
    """Return the pages with the lowest mean F1."""
    rows: list[tuple[Field, ...]] = []
    for page in pages:
        figures = page.figures()
        if known := [one for one in figures if one is not None]:
            rows.append((names[page.document], page.document, sum(known) / len(known), *figures))
    rows.sort(key=lambda row: (row[2], row[0], row[1]))
    return Section(
        "hardest_pages",
        "Hardest pages",
        ("page", "document", "mean", *BY_LABEL),
        tuple(rows[:MOST]),
        "The lowest mean of the F1 of segments, mentions, triggers, arguments and relations, over all pairs "
        "of authors.",
        "No page was handed in by two authors yet.",
    )


def partings_section(confusion: Confusion, names: Mapping[str, str]) -> Section:
    """Return where authors part: pairs of labels, how often, and examples."""
    rows = []
    for one in confusion.partings()[:MOST]:
        examples: list[Field] = [
            f"{each.surface} ({names[each.document]}, {each.start}–{each.end}; "
            + ", ".join(f"{who}: {named(label)}" for who, label in each.said) + ")"
            for each in one.examples
        ]  # fmt: skip
        examples += [None] * (3 - len(examples))
        rows.append((one.between, one.sort, named(one.first), named(one.second), one.places, *examples))
    return Section(
        "partings",
        "Where authors part",
        ("between", "sort", "one", "two", "places", "example_1", "example_2", "example_3"),
        tuple(rows),
        "Pairs of labels for the same thing, the most frequent first. Each is a question to the guidelines.",
        "Nothing differs.",
    )


def reliability(report: Report, authors: Mapping[str, Author]) -> Section:
    """Return the F1 of each author against gold, and against all others."""
    rows: list[tuple[Field, ...]] = []
    for name, author in sorted(authors.items()):
        if author.kind is AuthorKind.GOLD:
            continue
        for measure in (MEASURES[one] for one in RELIABLE):
            mine = [one for one in _of(report, measure.id) if name in one.authors]
            for against, kind in (("gold", AuthorKind.GOLD), ("the others", AuthorKind.HUMAN)):
                of = [one for one in mine if _other(one, authors, name).kind is kind]
                if of:
                    value = measure.value(pooled([one.tally for one in of]))
                    rows.append((name, against, measure.name, value.value, value.units))
    return Section(
        "reliability",
        "Who is reliable",
        ("author", "against", "measure", "f1", "units"),
        tuple(rows),
        "Against gold, and against all other people together (leave one out). An estimate from so many "
        "units: it ranks people and decides no item.",
        "No page was handed in by two authors yet.",
    )


def _other(result: Result, authors: Mapping[str, Author], name: str) -> Author:
    first, second = result.authors
    return authors[second if first == name else first]
