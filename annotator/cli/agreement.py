"""``agreement``: how far the authors of a project agree, on what they handed in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from .common import JSON, PROJECT, opened
from .output import interruptible, progress, say, say_json, table

if TYPE_CHECKING:
    from annotator.datasets.agreement import Wish
    from annotator.review.agreement.figures import Figure
    from annotator.review.agreement.report import Report

_UNDEFINED = "–"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("agreement")(agreement)


def agreement(
    project: Annotated[str, PROJECT],
    authors: Annotated[
        str,
        typer.Option("--authors", metavar="A,B", help="Compare these alone (default: all people and gold)."),
    ] = "",
    measure: Annotated[
        list[str] | None,
        typer.Option("--measure", metavar="ID", help="Only this measure; repeat for more (default: all)."),
    ] = None,
    pages: Annotated[
        list[str] | None,
        typer.Option("--page", metavar="DOCUMENT", help="Only this page; repeat for more (default: all)."),
    ] = None,
    last: Annotated[
        bool, typer.Option("--last", help="Compare the last hand-ins instead of the first ones.")
    ] = False,
    profile: Annotated[
        str,
        typer.Option("--profile", metavar="NAME", help="What counts as content (default: by scheme group)."),
    ] = "",
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Measure how far authors agree on the pages that at least two of them handed in.

    Counts are pooled over pages, with a 95 % interval from 10 pages on. A dash is a measure that is undefined
    here; the reason follows in the last column.
    """
    from annotator.datasets.agreement import Which, Wish, project_agreement
    from annotator.formats.extraction.profiles import profile_named
    from annotator.review.agreement.registry import measures_named

    wish = Wish(
        authors=_names(authors),
        measures=measures_named(measure or ()),
        which=Which.LAST if last else Which.FIRST,
        profile=profile_named(profile) if profile else None,
    )
    with (
        opened(project) as found,
        progress("comparing", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        if pages:
            wish = _on(wish, [found.find_document(one) for one in pages])
        report = project_agreement(found, wish, progress=shown, cancelled=stop)
    if as_json:
        say_json(report.as_dict())
        return
    _print(report)


def _names(listed: str) -> list[str]:
    if listed and not all(one.strip() for one in listed.split(",")):
        raise typer.BadParameter("name the authors, separated by commas")
    return [one.strip() for one in listed.split(",")] if listed else []


def _on(wish: Wish, pages: Sequence[str]) -> Wish:
    from dataclasses import replace

    return replace(wish, pages=pages)


def _print(report: Report) -> None:
    rows = [
        (
            one.measure.id,
            "mean of pairs" if one.mean else " ".join(one.authors),
            _number(one.figure.value),
            _interval(one.figure),
            f"{one.figure.units:.0f}",
            one.figure.pages,
            "; ".join(str(note) for note in (one.figure.why, *one.figure.notes) if note),
        )
        for one in report.results
    ]
    table(("measure", "authors", "value", "95 %", "units", "pages", "note"), rows, numbers=(2, 4, 5))
    if not rows:
        say("no page was handed in by two authors yet")
    for why in report.left_out:
        say(str(why))


def _number(value: float | None) -> str:
    return _UNDEFINED if value is None else f"{value:.3f}"


def _interval(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return _UNDEFINED
    return f"{figure.low:.3f}…{figure.high:.3f}"
