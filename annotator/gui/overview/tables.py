"""The tables of the cards, made of an overview. Nothing here is a widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.datasets.overview import PagePlace
from annotator.domain.scheme import Scheme
from annotator.review.agreement.result import Result
from annotator.review.anchoring import share
from annotator.review.charts import STATES, Bar, Drawing, bars
from annotator.review.confusion import Between, row_shares
from annotator.review.digest import Parted
from annotator.review.label_pairs import NOTHING, Sort
from annotator.review.policy_errors import policy_errors
from annotator.review.reliability import Reliability, Standing

from ..look.i18n import said, tr
from .asked_for import LabelPages, OpenPage, PairPages, Seen, strength
from .cell_table import Cell, Table
from .wording import (
    ANSWERED,
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


def states(seen: Seen) -> Drawing:
    """Return the pages of each author by state, drawn."""
    named = [tr("done"), tr("in progress"), tr("to do")]
    rows = []
    for name, one in sorted(seen.overview.stats["authors"].items()):
        counted = tuple(one["states"][state] for state in _STATES)
        shown = " · ".join(map(str, counted))
        rows.append(Bar(name, tuple(map(float, counted)), shown, (name,)))
    return bars(tr("Pages by state"), rows, named, tones=STATES)


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


def _pair(seen: Seen, row: str, column: str, one: Result | None) -> Cell:
    if row == column:
        return Cell("", tr("{author} alone").format(author=row))
    both = tr("{one} and {two}").format(one=row, two=column)
    if one is None or not one.figure.pages:
        return Cell(UNDEFINED, f"{both}: {tr('no page was handed in by both')}")
    told = f"{both}: {' · '.join(figure_words(one, seen.scheme))}"
    value = one.figure.value
    shade = None if value is None else strength(value)
    under = tr("n = {n}").format(n=one.figure.pages)
    return Cell(number(value), told, shade, PairPages(row, column), under)


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
    return Cell(percent(share), words, strength(share), key, str(n))


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
    return Table(tr("Who is reliable"), columns, tuple(rows), stretch=(4,))


def _standing(one: Standing | None, against: str) -> Cell:
    if one is None or one.same is None or one.interval is None:
        return Cell(
            UNDEFINED, f"{against}: {tr('undefined, because: {reason}').format(reason=tr('no item'))}"
        )
    words = f"{against}: {percent(one.same)} · {interval(*one.interval)} · {tr('{n} items', n=one.items)}"
    under = tr("{low}–{high} · n = {n}").format(
        low=percent(one.interval[0]), high=percent(one.interval[1]), n=one.items
    )
    return Cell(percent(one.same), words, strength(one.same), under=under)


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


def answers(seen: Seen) -> Table:
    """Return what people made of suggestions, and what gold has not of what they accepted."""
    rows = []
    for suggester, author, sort, one in seen.overview.answers:
        refused, own = (
            UNDEFINED if part is None else percent(part)
            for part in (share(one.refused, one.judged), share(one.own_refused, one.own))
        )
        around = tr("{n} of {all} that gold was asked of").format(n=one.refused, all=one.judged)
        by_hand = tr("{n} of {all} that gold was asked of").format(n=one.own_refused, all=one.own)
        rows.append((
            Cell(suggester, suggester), Cell(author, author), Cell(tr(ANSWERED[sort]), tr(ANSWERED[sort])),
            *(Cell(str(n), str(n), number=True) for n in (one.accepted, one.rejected)),
            Cell(refused, around, number=True), Cell(own, by_hand, number=True),
        ))  # fmt: skip
    columns = (
        tr("suggester"), tr("author"), tr("of"), tr("accepted"), tr("rejected"), tr("not in gold"),
        tr("not in gold, by hand"),
    )  # fmt: skip
    return Table(tr("Suggestions, and what people made of them"), columns, tuple(rows))


def places(found: Sequence[PagePlace], title: str, *, valued: bool) -> Table:
    """Return a list of pages; Enter opens one, at the question that stands there if it is about a place."""
    rows = []
    for one in found:
        key = OpenPage(one.document, one.start, one.end, asked=one.start is not None)
        shown = number(one.value) if valued else str(round(one.units)) if one.units else ""
        words = one.name + (f": {shown}" if shown else "") + (f" – ‘{one.surface}’" if one.surface else "")
        rows.append((Cell(one.name, words, key=key, under=one.surface),
                     Cell(shown, words, key=key, number=True)))  # fmt: skip
    return Table(title, (tr("page"), tr("value") if valued else tr("places")), tuple(rows), stretch=(0,))
