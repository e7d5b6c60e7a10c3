"""What an overview of a project shows, as sections of a report: who agrees with whom, and where not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from .agreement.measure import Measure
from .agreement.registry import MEASURES
from .agreement.report import Report
from .agreement.result import Result
from .charts import Bar, Cell, Drawing, bars, heat_map
from .confusion import Confusion, row_shares
from .digest import BY_LABEL, Digest, HardPage
from .edge_words import Words
from .edges import Edges
from .hardest import FEWEST, MOST, Intervals, hard_labels, hard_surfaces, page_units
from .label_pairs import NOTHING
from .reliability import Reliability
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
_NOTHING = "(nothing)"


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


_DRAWN = "low and high are the ends of its 95 % interval, where there are pages enough to draw from."


def _ends(known: Intervals, *key: str) -> tuple[Field, Field]:
    found = known.get((key[0], key[1]))
    return (found.low, found.high) if found is not None else (None, None)


def hardest_labels(found: Digest, known: Intervals) -> Section:
    """Return the section of the hardest labels, with their intervals."""
    hard = hard_labels(found)
    rows = tuple(
        (one.measure.name, one.label, one.f1, *_ends(known, one.measure.id, one.label), one.items)
        for one in hard
    )
    drawn = [Bar(f"{one.label} ({one.measure.id})", (one.f1,), f"{one.f1:.2f}", (one.measure.name, one.label))
             for one in hard]  # fmt: skip
    return Section(
        "hardest_labels",
        "Hardest labels",
        ("measure", "label", "f1", "low", "high", "items"),
        rows,
        f"The lowest F1, pooled over all pairs of people, of labels with {FEWEST} items or more on "
        f"both sides together; {_DRAWN}",
        f"No label has {FEWEST} items yet.",
        (bars("F1", drawn, most=1.0),) if drawn else (),
    )


def hardest_pages(pages: Iterable[HardPage], names: Mapping[str, str]) -> Section:
    """Return the pages with the lowest mean F1."""
    rows = tuple(
        (names[one.document], one.document, one.mean, page_units(one), *one.figures) for one in pages
    )
    return Section(
        "hardest_pages",
        "Hardest pages",
        ("page", "document", "mean", "measures", *BY_LABEL),
        rows,
        "The lowest mean of the F1 of segments, mentions, triggers, arguments and relations, over all pairs "
        "of authors. An interval is undefined: it is drawn from pages, and this is one.",
        "No page was handed in by two authors yet.",
    )


def hardest_surfaces(confusion: Confusion, known: Intervals) -> Section:
    """Return the words on which authors part most often, with the labels that they give most."""
    rows = tuple(
        (
            one.surface,
            one.sort,
            one.places,
            *_ends(known, one.sort, one.surface),
            named(one.first),
            named(one.second),
            one.most,
        )
        for one in hard_surfaces(confusion)
    )
    return Section(
        "hardest_surfaces",
        "Hardest surfaces",
        ("surface", "sort", "places", "low", "high", "one", "two", "places_of_these"),
        rows,
        "The words on which people, or people and gold, part most often, and the two labels they mostly get; "
        f"{_DRAWN}",
        "Nothing differs.",
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


WORDS = {
    Words.MARKS: "punctuation",
    Words.POSSESSIVE: "a possessive ending",
    Words.ARTICLE: "an article",
    Words.TITLE: "a title or form of address",
    Words.FUNCTION: "function words",
    Words.NUMBER: "a number",
    Words.NAME: "part of a name",
    Words.WORD: "other words",
    Words.STRETCH: "a longer stretch",
}
"""What words at an edge are called in a report."""


def edges_section(edges: Edges, names: Mapping[str, str]) -> Section:
    """Return the edges that authors set differently: of which label, what words are in or out, examples."""
    rows = []
    for one in edges.partings()[:MOST]:
        rule = one.rule
        examples: list[Field] = [
            f"{each.surface} in {each.wider} ({names[each.document]}, {each.start}–{each.end}; "
            f"{each.taker} takes it in, {each.leaver} does not)"
            for each in one.examples
        ]  # fmt: skip
        examples += [None] * (3 - len(examples))
        rows.append(
            (rule.between, rule.sort, rule.label, rule.side, WORDS[rule.words], one.places, *examples)
        )
    return Section(
        "edges",
        "Where authors set edges differently",
        ("between", "sort", "label", "edge", "words", "places", "example_1", "example_2", "example_3"),
        tuple(rows),
        "Words at an edge of what authors give one label, which one takes in and another leaves. "
        "Each is a question to the guidelines.",
        "No edge differs.",
    )


def notes_section(notes: Iterable[tuple[str, ...]]) -> Section:
    """Return what was noted for the guidelines: sort, two labels, words, examples and the state of each."""
    return Section(
        "guideline_notes",
        "Notes for the guidelines",
        ("sort", "one", "two", "text", "examples", "state"),
        tuple(notes),
        "Labels that a guideline should tell apart better, as marked while adjudicating or in the overview.",
        "Nothing was noted for the guidelines.",
    )


def reliability_section(told: Iterable[Reliability]) -> Section:
    """Return how reliable each author is, by sort of item."""
    rows: list[tuple[Field, ...]] = []
    for one in told:
        for against, standing in (("gold", one.gold), ("most others", one.others)):
            if standing is not None and standing.same is not None:
                low, high = standing.interval or (None, None)
                rows.append((one.author, one.sort, against, "", standing.same, low, high, standing.items, ""))
        if one.estimate is not None:
            n, why = one.estimate.items, one.estimate.why
            if why is not None:
                rows.append((one.author, one.sort, ESTIMATE, "", None, None, None, n, str(why)))
            for label, right in sorted(one.right.items()):
                note = f"estimate, from {n} items"
                rows.append((one.author, one.sort, ESTIMATE, named(label), right, None, None, n, note))
    return Section(
        "reliability",
        "Who is reliable",
        ("author", "sort", "against", "label", "same", "low", "high", "items", "note"),
        tuple(rows),
        "The share of items that an author answers like gold, or like most of the others (leave one out), "
        "with its 95 % interval (Wilson 1927). The estimate (Dawid and Skene 1979) is how likely an author "
        "gives a label where it is right: it ranks people and decides no item.",
        "No page was handed in by two authors yet.",
    )


ESTIMATE = "estimate"
"""What the estimate is called where others are against gold or most others."""
