"""The author's own figures: how near to gold from week to week, which labels gold changed, the pace."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.datasets.own_figures import SHOWN, OwnFigures, own_figures
from annotator.domain.scheme import Scheme
from annotator.review.charts import lines
from annotator.review.confusion import Parting
from annotator.review.label_pairs import NOTHING, Sort

from ..desk import Desk
from ..look import scale
from ..look.i18n import mark, said, tr
from ..widgets.charts import Chart
from ..widgets.labels import heading, plain, wrapped

_NAMES = dict(zip(SHOWN, (mark("segments"), mark("mentions"), mark("events")), strict=True))
_FEW = 10
"""With fewer pages figures say little."""
_MOST = 8
"""So many changed labels are listed."""


class FiguresPanel(QWidget):
    """Reads when it is turned to; nothing of anybody else is read."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.figures: OwnFigures | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(scale.EDGE, scale.APART, scale.EDGE, scale.APART)
        self._rows.setSpacing(scale.NEAR)
        self._rows.addWidget(plain(tr("reading…"), muted=True, small=True))
        self._rows.addStretch(1)

    def read(self) -> None:
        """Read the figures of the author in the window anew."""
        session = self._desk.session
        project, author = session.project, session.author.name
        self._desk.tasks.read(
            lambda: own_figures(project, author),
            lambda found: self._have(author, found),
            lambda error: self._desk.refuse(said(error)),
        )

    def _have(self, author: str, found: OwnFigures) -> None:
        if author != self._desk.session.author.name:
            return
        self.figures = found
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._fill(found)
        self._rows.addStretch(1)

    def _fill(self, found: OwnFigures) -> None:
        scheme = self._desk.session.scheme
        self._rows.addWidget(heading(tr("Near to gold (F1)")))
        self._rows.addWidget(plain(tr("{n} pages came back so far", n=found.pages), muted=True, small=True))
        for name in SHOWN:
            self._rows.addWidget(plain(f"{tr(_NAMES[name])}: {_shown(found.values.get(name))}"))
        if 0 < found.pages < _FEW:
            self._rows.addWidget(wrapped(tr("so few pages say little"), muted=True, small=True))
        self._add_weeks(found)
        if found.changed:
            self._rows.addWidget(heading(tr("Labels that gold changed")))
            for one in found.changed[:_MOST]:
                self._rows.addWidget(wrapped(_changed(one, scheme), small=True))

    def _add_weeks(self, found: OwnFigures) -> None:
        weeks = found.weeks
        series = {
            tr(_NAMES[name]): [value for week in weeks if (value := week.values[name]) is not None]
            for name in SHOWN
        }
        if len(weeks) > 1 and any(len(values) > 1 for values in series.values()):
            self._rows.addWidget(heading(tr("Week by week")))
            drawn = {name: values for name, values in series.items() if len(values) > 1}
            self._rows.addWidget(Chart(lines(tr("F1 to gold, week by week"), drawn)))
        timed = [week for week in weeks if week.minutes is not None]
        if timed:
            self._rows.addWidget(heading(tr("Minutes a page")))
        for week in timed[-_MOST:]:
            self._rows.addWidget(plain(_pace(week.monday.isoformat(), week.minutes, week.pages), small=True))


def _pace(monday: str, minutes: float | None, pages: int) -> str:
    shown = f"{minutes or 0:.1f}"
    text = tr("week of {day}: {minutes} ({n} pages)", n=pages)
    return text.format(day=monday, minutes=shown)


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _changed(one: Parting, scheme: Scheme) -> str:
    """Return a line on a label that gold changed: the author's, gold's, and how often."""
    own, gold = (_name(one.sort, label, scheme) for label in (one.second, one.first))
    return f"{own} → {gold}  × {one.places}"


def _name(sort: Sort, label: str, scheme: Scheme) -> str:
    if label == NOTHING:
        return tr("nothing")
    if sort is Sort.ROLE:
        roles = (event.role(label) for event in scheme.event_types.values())
        found = next((role for role in roles if role is not None), None)
        return found.name if found is not None else label
    groups = {Sort.KIND: scheme.segment_kinds, Sort.TYPE: scheme.entity_types, Sort.EVENT: scheme.event_types}
    named = groups[sort].get(label)
    return named.name if named is not None else label
