"""``assign``: who is to annotate, review or adjudicate which pages; without authors, how far they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from annotator.domain.errors import AnnotatorError

from .common import JSON, PROJECT, opened
from .output import say, say_json, table

if TYPE_CHECKING:
    from annotator.datasets.assigning import Plan, Wish
    from annotator.datasets.progress import Progress
    from annotator.store.project import Project


class Sort(StrEnum):
    """What is to be done with a page."""

    ANNOTATE = "annotate"
    REVIEW = "review"
    ADJUDICATE = "adjudicate"


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("assign")(assign)


def _share(text: str) -> float:
    """Return 0 … 1 of "20%" or "0.2"."""
    number = text.strip().removesuffix("%").strip()
    try:
        share = float(number) / (100 if text.strip().endswith("%") else 1)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise typer.BadParameter(f"“{text}” is no share: write 20% or 0.2")
    return share


def assign(
    project: Annotated[str, PROJECT],
    authors: Annotated[
        str, typer.Option("--authors", metavar="A,B,C", help="Who is to do the work.", show_default=False)
    ] = "",
    task: Annotated[Sort, typer.Option("--task", help="What they are to do.")] = Sort.ANNOTATE,
    overlap: Annotated[
        float | None,
        typer.Option("--overlap", metavar="SHARE", parser=_share, help="Share of pages that several get."),
    ] = None,
    each: Annotated[
        int, typer.Option("--each", min=1, metavar="N", help="How many get a page that several get.")
    ] = 2,
    seed: Annotated[
        int | None, typer.Option("--seed", metavar="N", help="Draws the plan (default: the project's).")
    ] = None,
    number: Annotated[int, typer.Option("--round", min=1, metavar="N", help="Number of the round.")] = 1,
    due: Annotated[
        datetime | None, typer.Option("--due", formats=["%Y-%m-%d"], metavar="DATE", help="When it is due.")
    ] = None,
    pages: Annotated[
        list[str] | None, typer.Option("--page", metavar="DOCUMENT", help="Only this page; repeat for more.")
    ] = None,
    qualify: Annotated[
        int, typer.Option("--qualify", min=0, metavar="N", help="First N pages with gold, unseen, for all.")
    ] = 0,
    pass_mark: Annotated[
        float | None,
        typer.Option("--pass-mark", metavar="SHARE", parser=_share, help="F1 to gold that opens the rest."),
    ] = None,
    control: Annotated[
        int, typer.Option("--control", min=0, metavar="N", help="After N pages one with gold, unmarked.")
    ] = 0,
    on_demand: Annotated[
        bool, typer.Option("--on-demand", help="Let whoever is free take the next page instead.")
    ] = False,
    release: Annotated[
        str, typer.Option("--release", metavar="A,B", help="Open the rest to these without qualification.")
    ] = "",
    withdraw: Annotated[
        int | None,
        typer.Option("--withdraw-idle", min=0, metavar="DAYS", help="Take back what nobody began for DAYS."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the plan and store nothing.")] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Hand out pages: fairly, drawn by a seed, near-duplicates together, pairs of authors sharing alike.

    Without --authors, show how far everybody is. Pages that somebody has, or that have finished gold, are not
    handed out again, so the command can be repeated after an import.
    """
    from annotator.datasets.assigning import Wish
    from annotator.datasets.importing import default_author
    from annotator.review.assigning import Shares

    names = _names(authors)
    changes = bool(names) or pass_mark is not None or bool(release) or withdraw is not None
    with opened(project, read_only=dry_run or not changes) as found:
        if pass_mark is not None and not dry_run:
            found.set_settings(replace(found.settings, pass_mark=pass_mark))
        if release or withdraw is not None:
            _take_back(found, _names(release), withdraw, dry_run=dry_run, quiet=as_json)
        if names:
            drawn = found.settings.seed if seed is None else seed
            shares = Shares(names, overlap or 0.0, each, drawn)
            wish = Wish(
                shares, task.value, number, due.date() if due else None, pages, qualify, control, on_demand,
                default_author(),
            )  # fmt: skip
            _hand_out(found, wish, dry_run=dry_run, as_json=as_json)
        elif not (release or withdraw is not None) or as_json:
            _show(found, as_json=as_json)


def _names(listed: str) -> list[str]:
    names = [" ".join(one.split()) for one in listed.split(",")] if listed else []
    if not all(names):
        raise typer.BadParameter("name the people, separated by commas")
    if len(set(names)) < len(names):
        raise typer.BadParameter("somebody is named twice")
    return names


def _hand_out(found: Project, wish: Wish, *, dry_run: bool, as_json: bool) -> None:
    from annotator.datasets.assigning import carry_out, planned

    plan = planned(found, wish)
    new = 0 if dry_run else carry_out(found, plan)
    if as_json:
        say_json(plan.as_dict() | {"stored": new, "dry_run": dry_run})
        return
    _print(plan, dry_run=dry_run)


def _print(plan: Plan, *, dry_run: bool) -> None:
    pages = len({one.document for one in plan.assignments})
    if plan.waiting:
        say(f"waiting for whoever is free, {plan.wish.shares.each} a page: {_pages(len(plan.waiting))}")
    if pages:
        say(f"{_pages(pages)} handed out" + (" (nothing stored)" if dry_run else ""))
        table(("who", "pages"), list(plan.people.items()))
    elif not plan.waiting:
        say("nothing to hand out")
    if any(plan.pairs.values()):
        table(("two of them", "shared pages"), [(" and ".join(pair), n) for pair, n in plan.pairs.items()])
    for reason, n in plan.left_out.items():
        if n:
            say(f"left out: {_pages(n)} {_LEFT_OUT[reason]}")


def _pages(number: int) -> str:
    return "1 page" if number == 1 else f"{number} pages"


_LEFT_OUT = {
    "gold": "with finished gold",
    "taken": "that somebody has",
    "not_ready": "that too few people have handed in",
    "barred": "that all of these people annotated themselves",
}


def _take_back(
    found: Project, release: Sequence[str], idle: int | None, *, dry_run: bool, quiet: bool
) -> None:
    from annotator.datasets.assigning import idle_for, qualifying

    gone = qualifying(found, release) if release else []
    gone += idle_for(found, idle) if idle is not None else []
    if not dry_run:
        found.reviewing.withdraw(gone)
    if not quiet:
        say(f"{_pages(len(gone))} taken back" + (" (nothing stored)" if dry_run else ""))


def _show(found: Project, *, as_json: bool) -> None:
    from annotator.datasets import messages
    from annotator.datasets.progress import progress_of

    everybody = progress_of(found, datetime.now(UTC).date())
    pages, places = found.reviewing.waiting()
    if as_json:
        say_json({"authors": [one.as_dict() for one in everybody], "waiting": pages, "places": places})
        return
    if not everybody and not pages:
        raise AnnotatorError(messages.NOTHING_HANDED_OUT, project=found.target)
    heads = ("who", "pages", "to do", "in progress", "done", "overdue", "next due", "qualification")
    table(heads, [_row(one) for one in everybody])
    if pages:
        say(f"waiting for whoever is free: {_pages(pages)}")


def _row(one: Progress) -> tuple[object, ...]:
    return (
        one.author, one.pages, one.todo, one.in_progress, one.done, one.overdue, one.due or "–",
        _qualified(one),
    )  # fmt: skip


def _qualified(one: Progress) -> str:
    found = one.qualification
    if found is None:
        return "–"
    if found.done < found.pages:
        return f"{found.done} of {found.pages}"
    score = "" if found.score is None else f" ({found.score:.2f})"
    return ("passed" if found.passed else "not passed") + score
