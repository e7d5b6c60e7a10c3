"""What stands in the cards in the reader's words: labels by their names, shares and figures."""

from __future__ import annotations

from annotator.domain.scheme import Scheme
from annotator.review.agreement.result import Result
from annotator.review.confusion import Between
from annotator.review.edge_words import Words
from annotator.review.edges import Side
from annotator.review.label_pairs import NOTHING, Sort
from annotator.review.reliability.answers import EVENTS, MENTIONS, SEGMENTS

from ..look.i18n import mark, said, tr

UNDEFINED = "–"
SORTS = {
    Sort.KIND: mark("segment kind"),
    Sort.TYPE: mark("entity type"),
    Sort.EVENT: mark("event type"),
    Sort.ROLE: mark("role"),
}
BETWEEN = {
    Between.PEOPLE: mark("between people"),
    Between.GOLD: mark("gold (rows) and people"),
    Between.MODEL: mark("with models (columns)"),
}
ITEMS = {SEGMENTS: mark("segments"), MENTIONS: mark("mentions"), EVENTS: mark("events")}
EDGE = "edge"
"""The sort of a note about where a label begins or ends."""
SIDES = {Side.START: mark("start"), Side.END: mark("end")}
EDGE_WORDS = {
    Words.MARKS: mark("punctuation"),
    Words.POSSESSIVE: mark("a possessive ending"),
    Words.ARTICLE: mark("an article"),
    Words.TITLE: mark("a title or form of address"),
    Words.FUNCTION: mark("function words"),
    Words.NUMBER: mark("a number"),
    Words.NAME: mark("part of a name"),
    Words.WORD: mark("other words"),
    Words.STRETCH: mark("a longer stretch"),
}


def label_name(scheme: Scheme, sort: str, label: str) -> str:
    """Return how a label is shown; no label is called nothing."""
    if label == NOTHING:
        return tr("nothing")
    if sort == Sort.ROLE:
        roles = (one.role(label) for one in scheme.event_types.values())
        return next((one.name for one in roles if one is not None), label)
    if sort == Sort.KIND:
        found = scheme.segment_kinds.get(label)
        return found.name if found else label
    named = scheme.entity_types.get(label) or scheme.event_types.get(label) or scheme.segment_kinds.get(label)
    return named.name if named else label


def sort_name(sort: str) -> str:
    """Return what sort of labels is spoken of."""
    if sort == EDGE:
        return tr("edge")
    return tr(SORTS[Sort(sort)]) if sort in set(Sort) else sort


def number(value: float | None, digits: int = 2) -> str:
    """Return a figure as it is shown; a dash where it is undefined."""
    return UNDEFINED if value is None else f"{value:.{digits}f}"


ANSWERED = {
    "segments": mark("segments"),
    "mentions": mark("mentions"),
    "events": mark("events"),
    "arguments": mark("arguments"),
}
"""What suggestions are of."""


def percent(share: float) -> str:
    """Return a share of a row."""
    return tr("{n} %").format(n=round(100 * share))


def interval(low: float, high: float) -> str:
    """Return a 95 % interval in words."""
    return tr("95 % interval {low} to {high}").format(low=number(low), high=number(high))


def seconds(spent: float | None) -> str:
    """Return minutes and seconds; a dash where nothing was measured."""
    if spent is None:
        return UNDEFINED
    minutes, rest = divmod(round(spent), 60)
    return f"{minutes}:{rest:02}"


def figure_words(one: Result, scheme: Scheme) -> list[str]:
    """Return all that is to be said of a figure: its value or why there is none, n, interval and cautions."""
    figure = one.figure
    if figure.value is None:
        why = said(figure.why, scheme) if figure.why else ""
        return [tr("undefined, because: {reason}").format(reason=why)]
    words = [number(figure.value, 3)]
    if figure.low is not None and figure.high is not None:
        words.append(interval(figure.low, figure.high))
    elif figure.no_interval is not None:
        words.append(said(figure.no_interval, scheme))
    words.append(tr("{n} pages", n=figure.pages))
    words.append(tr("{n} units", n=round(figure.units)))
    return [*words, *(said(note, scheme) for note in figure.notes)]
