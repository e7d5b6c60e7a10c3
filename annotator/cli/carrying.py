"""``carry-over``: annotations of a page onto its newer form, or onto one that says the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from annotator.domain.sentences import shortened

from .common import JSON, PROJECT, given_name, opened
from .output import say, say_json

if TYPE_CHECKING:
    from annotator.datasets.carrying import AuthorCarried
    from annotator.domain.ranges import Range

_SURFACE = 40  # code points of a surface that are shown


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("carry-over")(carry_over)


def carry_over(
    project: Annotated[str, PROJECT],
    old: Annotated[
        str,
        typer.Argument(
            metavar="OLD",
            help="The annotated page: its id, the first characters of its id, or its exact name.",
            show_default=False,
        ),
    ],
    new: Annotated[
        str,
        typer.Argument(
            metavar="NEW",
            help="The page to carry its annotations over to, named the same way.",
            show_default=False,
        ),
    ],
    author: Annotated[
        str | None,
        typer.Option(
            "--author",
            metavar="AUTHOR",
            help="Only the annotations of this author (default: of all people, and gold).",
            callback=given_name,
        ),
    ] = None,
    threshold: Annotated[
        float,
        typer.Option(
            "--from-confidence",
            metavar="0...1",
            min=0.0,
            max=1.0,
            help="Carry over only what is at least that sure.",
        ),
    ] = 0.9,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be done.")] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Carry annotations over to a newer form of a page, or to a page that says the same.

    The texts are aligned; every item gets a confidence. Annotations that stand on NEW are never changed:
    what clashes with them is left out and listed.
    """
    from annotator.datasets.carrying import carry

    with opened(project, read_only=dry_run) as found:
        pages = found.find_document(old), found.find_document(new)
        report = carry(found, *pages, author=author, threshold=threshold, dry_run=dry_run)
    if as_json:
        say_json(report.to_json())
        return
    for one in report.authors:
        _say(one, report.older.text, report.newer.text)
    total = sum(len(one.outcome.taken) for one in report.authors)
    done = "would be carried over" if dry_run else "carried over"
    say(f"{_counted(total)} {done} from {report.older.name} to {report.newer.name}")


def _say(one: AuthorCarried, old: str, new: str) -> None:
    outcome = one.outcome
    say(f"{one.author}: {len(outcome.taken)} carried over, {len(outcome.left)} left")
    for left in outcome.left:
        item = left.item
        words = _words(old, item.old) or item.id
        there = f" → {_words(new, item.new)}" if item.new else ""
        role = f" {item.argument.role}" if item.argument else ""
        say(f"  {item.sort.value}{role} {words}{there}: {left.reason}")


def _words(text: str, ranges: Sequence[Range]) -> str:
    surface = " ".join(" … ".join(text[one.start : one.end] for one in ranges).split())
    return f"“{shortened(surface, _SURFACE)}”" if surface else ""


def _counted(count: int) -> str:
    return f"{count} item" if count == 1 else f"{count} items"
