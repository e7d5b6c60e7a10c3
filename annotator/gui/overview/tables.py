"""The tables of the cards, made of an overview. Nothing here is a widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from annotator.datasets.overview import Overview, PagePlace
from annotator.domain.scheme import Scheme
from annotator.review.agreement.result import Result
from annotator.review.charts import Bar, Drawing, bars
from annotator.review.confusion import Between, Parting, row_shares
from annotator.review.digest import Parted
from annotator.review.label_pairs import NOTHING, Sort
from annotator.review.overview import MOST, hard_labels, hard_surfaces
from annotator.review.policy_errors import policy_errors
from annotator.review.reliability import Reliability, Standing

from ..look.i18n import said, tr
from .cell_table import Cell, Table, row_of
from .wording import (
    BETWEEN,
    ITEMS,
    UNDEFINED,
    figure_words,
    interval,
    label_name,
    number,
    percent,
    seconds,
    sort_name,
)

_STATES = ("done", "in_progress", "todo")
_STRONGEST = 0.6
"""How far the ground of a 1 stands out: the words upon it stay readable in every theme."""


class PairPages(NamedTuple):
    """Asks for the pages of two authors."""

    one: str
    two: str


class LabelPages(NamedTuple):
    """Asks for the pages on which two labels stand for the same thing."""

    where: Parted


class OpenPage(NamedTuple):
    """Asks for a page, and a place in it (code points)."""

    document: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """An overview, and the scheme in the reader's language."""

    overview: Overview
    scheme: Scheme


def states(seen: Seen) -> Drawing:
    """Return the pages of each author by state, drawn."""
    named = [tr("done"), tr("in progress"), tr("to do")]
    rows = []
    for name, one in sorted(seen.overview.stats["authors"].items()):
        counted = tuple(one["states"][state] for state in _STATES)
        shown = " · ".join(map(str, counted))
        rows.append(Bar(name, tuple(map(float, counted)), shown, (name,)))
    return bars(tr("Pages by state"), rows, named)


def effort(seen: Seen) -> Table:
    """Return pages, pace and effort of each author."""
    rows = []
    for name, one in sorted(seen.overview.stats["authors"].items()):
        numbers = [str(one["states"][state]) for state in _STATES]
        pace = seconds(one["seconds_per_done_page"])
        effort_of = [pace, seconds(one["seconds"]), str(one["keys"]), str(one["pointers"]), str(one["edits"])]
        cells = [Cell(name, name), *(Cell(text, text, number=True) for text in (*numbers, *effort_of))]
        rows.append(tuple(cells))
    columns = (
        tr("author"), tr("done"), tr("in progress"), tr("to do"), tr("median time a page"),
        tr("time in all"), tr("keys"), tr("clicks"), tr("edits"),
    )  # fmt: skip
    return Table(tr("Pace and effort"), columns, tuple(rows))


def matrix(seen: Seen, results: Sequence[Result]) -> Table:
    """Return a measure author by author; a dash where it is undefined."""
    pairs = {frozenset(one.authors): one for one in results if not one.mean}
    names = list(dict.fromkeys(name for one in results if not one.mean for name in one.authors))
    name = said(results[0].measure.title, seen.scheme) if results else tr("Author by author")
    rows = tuple(
        tuple(_pair(seen, row, column, pairs.get(frozenset((row, column)))) for column in names)
        for row in names
    )
    return Table(name, tuple(names), rows, tuple(names), width=104)


def _strength(value: float) -> float:
    return _STRONGEST * max(0.0, min(1.0, value))


def _pair(seen: Seen, row: str, column: str, one: Result | None) -> Cell:
    if row == column:
        return Cell("", tr("{author} alone").format(author=row))
    both = tr("{one} and {two}").format(one=row, two=column)
    if one is None or not one.figure.pages:
        return Cell(UNDEFINED, f"{both}: {tr('no page was handed in by both')}")
    told = f"{both}: {' · '.join(figure_words(one, seen.scheme))}"
    value = one.figure.value
    strength = None if value is None else _strength(value)
    under = tr("n = {n}").format(n=one.figure.pages)
    return Cell(number(value), told, strength, PairPages(row, column), under)


def mean_words(seen: Seen, results: Sequence[Result]) -> str:
    """Return the mean over the pairs of people in words; empty where there is none."""
    one = next((each for each in results if each.mean), None)
    if one is None:
        return ""
    return tr("mean of the pairs of people: {figure}").format(
        figure=" · ".join(figure_words(one, seen.scheme))
    )


def confusion(seen: Seen, between: Between, sort: Sort) -> Table:
    """Return which labels are taken for which, in shares of the row; nothing has a column of its own."""
    table = {
        labels: n for labels, n in seen.overview.digest.confusion.tables[between, sort].items() if any(labels)
    }
    shares = row_shares(table)
    rows_of = _in_order({row for row, _ in table}, seen.scheme, sort)
    columns = _in_order({column for _, column in table} | {NOTHING}, seen.scheme, sort)
    rows = tuple(
        tuple(_confused(seen, (between, sort, row, column), table, shares) for column in columns)
        for row in rows_of
    )
    named = [tuple(label_name(seen.scheme, sort, label) for label in labels) for labels in (columns, rows_of)]
    name = f"{sort_name(sort)}, {tr(BETWEEN[between])}"
    return Table(name, named[0], rows, named[1], width=80)


def _in_order(labels: set[str], scheme: Scheme, sort: Sort) -> list[str]:
    return sorted(labels, key=lambda one: (one == NOTHING, label_name(scheme, sort, one), one))


def _confused(
    seen: Seen, where: Parted, table: Mapping[tuple[str, str], int], shares: Mapping[tuple[str, str], float]
) -> Cell:
    _, sort, row, column = where
    names = [label_name(seen.scheme, sort, label) for label in (row, column)]
    n = table.get((row, column), 0)
    if not n:
        return Cell("", tr("{one} as {two}: never").format(one=names[0], two=names[1]))
    share = shares[row, column]
    words = tr("{one} as {two}: {share} of the row, {n}").format(
        one=names[0], two=names[1], share=percent(share), n=n
    )
    key = LabelPages(where) if row != column else None
    return Cell(percent(share), words, _strength(share), key, str(n))


def labels(seen: Seen) -> Table:
    """Return the hardest labels."""
    rows = []
    for one in hard_labels(seen.overview.digest):
        name = label_name(seen.scheme, one.measure.about, one.label)
        title = said(one.measure.title, seen.scheme)
        words = tr("{label}: F1 {f1} of {n} items").format(label=name, f1=number(one.f1), n=one.items)
        rows.append((
            Cell(name, words), Cell(number(one.f1), words, _strength(one.f1)),
            Cell(str(one.items), words, number=True), Cell(title, title),
        ))  # fmt: skip
    return Table(tr("Hardest labels"), (tr("label"), "F1", "n", tr("measure")), tuple(rows), stretch=3)


def pages(seen: Seen) -> Table:
    """Return the hardest pages; Enter opens one."""
    rows = []
    for one in seen.overview.digest.pages:
        name = seen.overview.names[one.document]
        words = tr("{page}: mean F1 {f1}").format(page=name, f1=number(one.mean))
        key = OpenPage(one.document)
        rows.append((Cell(name, words, key=key), Cell(number(one.mean), words, _strength(one.mean), key)))
    return Table(tr("Hardest pages"), (tr("page"), tr("mean F1")), tuple(rows), stretch=0)


def surfaces(seen: Seen) -> Table:
    """Return the words on which authors part most; Enter lists the pages."""
    rows = []
    for one in hard_surfaces(seen.overview.digest.confusion):
        pair = " / ".join(label_name(seen.scheme, one.sort, each) for each in (one.first, one.second))
        words = tr("{surface}: {n} places, mostly {labels}").format(
            surface=one.surface, n=one.places, labels=pair
        )
        key = LabelPages(one.where)
        rows.append((
            Cell(one.surface, words, key=key), Cell(str(one.places), words, key=key, number=True),
            Cell(pair, words, key=key),
        ))  # fmt: skip
    return Table(tr("Hardest surfaces"), (tr("surface"), tr("places"), tr("mostly")), tuple(rows), stretch=2)


def partings(seen: Seen) -> list[Parting]:
    """Return where authors part, the most frequent first."""
    return seen.overview.digest.confusion.partings()[:MOST]


def parting_table(seen: Seen, found: Sequence[Parting]) -> Table:
    """Return where authors part: what they say, how often, and up to three examples."""
    rows = []
    for one in found:
        pair = " / ".join(label_name(seen.scheme, one.sort, each) for each in (one.first, one.second))
        examples = [_example(seen, one, n) for n in range(len(one.examples))]
        whole = f"{pair}, {sort_name(one.sort)}, {one.places}: {'; '.join(text for _, text in examples)}"
        key = LabelPages((one.between, one.sort, one.first, one.second))
        cells = [
            Cell(pair, whole, key=key), Cell(sort_name(one.sort), whole, key=key),
            Cell(str(one.places), whole, key=key, number=True),
        ]  # fmt: skip
        for n in range(3):
            if n < len(examples):
                each = one.examples[n]
                shown, text = examples[n]
                cells.append(Cell(shown, text, key=OpenPage(each.document, each.start)))
            else:
                cells.append(Cell("", tr("no further example")))
        rows.append(tuple(cells))
    columns = (tr("labels"), tr("sort"), tr("places"), tr("example"), tr("example"), tr("example"))
    return Table(tr("Where authors part"), columns, tuple(rows), stretch=5)


def _example(seen: Seen, one: Parting, n: int) -> tuple[str, str]:
    each = one.examples[n]
    votes = ", ".join(f"{who}: {label_name(seen.scheme, one.sort, label)}" for who, label in each.said)
    name = seen.overview.names[each.document]
    return f"‘{each.surface}’", f"‘{each.surface}’ – {name} – {votes}"


def notes(seen: Seen) -> Table:
    """Return the open notes for the guidelines; Enter opens the place of the first example."""
    rows = []
    for one in seen.overview.notes:
        if one.settled:
            continue
        pair = " / ".join(label_name(seen.scheme, one.sort, each) for each in (one.first, one.second))
        examples = ", ".join(f"‘{each.surface}’" for each in one.examples)
        first = one.examples[0] if one.examples else None
        key = OpenPage(first.document, first.start) if first else None
        rows.append(row_of((pair, sort_name(one.sort), one.text or UNDEFINED, examples), key))
    columns = (tr("labels"), tr("sort"), tr("note"), tr("examples"))
    return Table(tr("Notes for the guidelines"), columns, tuple(rows), stretch=3)


def reliability(seen: Seen, told: Sequence[Reliability]) -> Table:
    """Return how reliable authors are: by gold, by the others, and by the estimate."""
    rows = []
    for one in told:
        estimate = _estimate(seen, one)
        sort = tr(ITEMS[one.sort])
        rows.append((
            Cell(one.author, one.author), Cell(sort, sort),
            _standing(one.gold, tr("against gold")),
            _standing(one.others, tr("against most others")), estimate,
        ))  # fmt: skip
    columns = (tr("author"), tr("items"), tr("like gold"), tr("like most others"), tr("estimate"))
    return Table(tr("Who is reliable"), columns, tuple(rows), stretch=4)


def _standing(one: Standing | None, against: str) -> Cell:
    if one is None or one.same is None or one.interval is None:
        return Cell(
            UNDEFINED, f"{against}: {tr('undefined, because: {reason}').format(reason=tr('no item'))}"
        )
    words = f"{against}: {percent(one.same)} · {interval(*one.interval)} · {tr('{n} items', n=one.items)}"
    under = tr("{low}–{high} · n = {n}").format(
        low=percent(one.interval[0]), high=percent(one.interval[1]), n=one.items
    )
    return Cell(percent(one.same), words, _strength(one.same), under=under)


def _estimate(seen: Seen, one: Reliability) -> Cell:
    if one.estimate is None:
        return Cell("…", tr("being estimated"))
    if one.estimate.why is not None:
        reason = said(one.estimate.why, seen.scheme)
        return Cell(UNDEFINED, tr("undefined, because: {reason}").format(reason=reason))
    sort = {"segments": Sort.KIND, "mentions": Sort.TYPE}.get(one.sort, Sort.EVENT)
    right = sorted(one.right.items(), key=lambda pair: (pair[1], pair[0]))
    shown = ", ".join(f"{label_name(seen.scheme, sort, label)} {percent(share)}" for label, share in right)
    caveat = tr("estimate, from {n} items", n=one.estimate.items)
    return Cell(shown, f"{caveat}: {shown}", under=caveat)


def policies(seen: Seen) -> Table:
    """Return what policies took, and what of it was changed when somebody looked."""
    rows = []
    for one in policy_errors(seen.overview.decisions):
        rate = UNDEFINED if one.rate is None else percent(one.rate)
        around = f"{rate} · {interval(*one.interval)}" if one.interval else tr("nothing was looked at")
        rows.append((
            Cell(one.asked, one.asked), Cell(one.rule, one.rule),
            *(Cell(str(n), str(n), number=True) for n in (one.taken, one.looked, one.changed)),
            Cell(rate, around),
        ))  # fmt: skip
    columns = (
        tr("question"), tr("rule"), tr("taken"), tr("looked at"), tr("changed"), tr("error rate"),
    )  # fmt: skip
    return Table(tr("Errors of the policies"), columns, tuple(rows))


def places(found: Sequence[PagePlace], title: str, *, valued: bool) -> Table:
    """Return a list of pages; Enter opens one."""
    rows = []
    for one in found:
        key = OpenPage(one.document, one.start)
        shown = number(one.value) if valued else str(round(one.units))
        words = f"{one.name}: {shown}" + (f" – ‘{one.surface}’" if one.surface else "")
        rows.append((Cell(one.name, words, key=key, under=one.surface),
                     Cell(shown, words, key=key, number=True)))  # fmt: skip
    return Table(title, (tr("page"), tr("value") if valued else tr("places")), tuple(rows), stretch=0)
