"""The tables of what is hardest: labels, pages, surfaces, each with n and interval."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.domain.sentences import message
from annotator.review.agreement.intervals import Interval
from annotator.review.agreement.messages import TOO_FEW_PAGES
from annotator.review.hardest import hard_labels, hard_surfaces, page_units

from ..look.i18n import said, tr
from .asked_for import LabelPages, OpenPage, Seen, strength
from .cell_table import Cell, Table
from .wording import UNDEFINED, interval, label_name, number


def _drawn(
    known: Mapping[tuple[str, str], Interval] | None, key: tuple[str, str], digits: int
) -> tuple[str, str]:
    """Return an interval as it is shown, and in words; a dash and the reason where there is none."""
    if known is None:
        return "…", tr("being estimated")
    if (found := known.get(key)) is None:
        return UNDEFINED, said(message(TOO_FEW_PAGES))
    shown = tr("{low}–{high}").format(low=number(found.low, digits), high=number(found.high, digits))
    return shown, interval(found.low, found.high)


def labels(seen: Seen) -> Table:
    """Return the hardest labels."""
    rows = []
    for one in hard_labels(seen.overview.digest):
        name = label_name(seen.scheme, one.measure.about, one.label)
        title = said(one.measure.title, seen.scheme)
        shown, drawn = _drawn(seen.labels, (one.measure.id, one.label), 2)
        words = tr("{label}: F1 {f1} of {n} items").format(label=name, f1=number(one.f1), n=one.items)
        words = f"{words} · {drawn} · {title}"
        rows.append((
            Cell(name, words), Cell(number(one.f1), words, strength(one.f1)), Cell(shown, words, number=True),
            Cell(str(one.items), words, number=True), Cell(title, words),
        ))  # fmt: skip
    columns = (tr("label"), "F1", tr("95 %"), "n", tr("measure"))
    return Table(tr("Hardest labels"), columns, tuple(rows), stretch=(4,))


def pages(seen: Seen) -> Table:
    """Return the hardest pages; Enter opens one."""
    rows = []
    for one in seen.overview.digest.pages:
        name, n = seen.overview.names[one.document], page_units(one)
        mean = tr("{page}: mean F1 {f1}").format(page=name, f1=number(one.mean))
        why = tr("no interval: it is drawn from pages, and this is one")
        words = f"{mean} · {tr('mean of {n} measures', n=n)} · {why}"
        key = OpenPage(one.document)
        rows.append((
            Cell(name, words, key=key), Cell(number(one.mean), words, strength(one.mean), key),
            Cell(UNDEFINED, words, key=key, number=True), Cell(str(n), words, key=key, number=True),
        ))  # fmt: skip
    columns = (tr("page"), tr("mean F1"), tr("95 %"), "n")
    return Table(tr("Hardest pages"), columns, tuple(rows), stretch=(0,))


def surfaces(seen: Seen) -> Table:
    """Return the words on which authors part most; Enter lists the places."""
    rows = []
    for one in hard_surfaces(seen.overview.digest.confusion):
        pair = " / ".join(label_name(seen.scheme, one.sort, each) for each in (one.first, one.second))
        shown, drawn = _drawn(seen.surfaces, (one.sort.value, one.surface), 0)
        words = tr("{surface}: {n} places, mostly {labels}").format(
            surface=one.surface, n=one.places, labels=pair
        )
        words, key = f"{words} · {drawn}", LabelPages(one.where)
        rows.append((
            Cell(one.surface, words, key=key), Cell(str(one.places), words, key=key, number=True),
            Cell(shown, words, key=key, number=True), Cell(pair, words, key=key),
        ))  # fmt: skip
    columns = (tr("surface"), tr("places"), tr("95 %"), tr("mostly"))
    return Table(tr("Hardest surfaces"), columns, tuple(rows), stretch=(3,))
