"""``suggest``: segments and names proposed by rules, extractors, models, or what the project has taught."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from annotator.domain.errors import AnnotatorError
from annotator.domain.sentences import Message

from .common import JSON, PROJECT, given_name, opened
from .output import complain, interruptible, progress, say, say_json, table

_KEYS = (
    "segmenter, rules, repeats, dom, trafilatura, resiliparse, readability, extractors, names, tagger, "
    "events, spacy:NAME, gliner:FOLDER, endpoint"
)


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("suggest")(suggest)


def suggest(
    project: Annotated[str, PROJECT],
    key: Annotated[str, typer.Option("--with", metavar="KEY", help=f"The suggester: {_KEYS}.")],
    documents: Annotated[
        list[str] | None,
        typer.Option(
            "--document", metavar="ID", help="Only this page; repeat for more (default: every page)."
        ),
    ] = None,
    author: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="AUTHOR",
            help="segmenter, names, tagger, events: whose finished pages to learn from (default: gold, "
            "otherwise whoever finished most).",
            callback=given_name,
        ),
    ] = None,
    queue: Annotated[
        bool, typer.Option("--queue", help="segmenter: list the other pages, least certain first.")
    ] = False,
    address: Annotated[
        str,
        typer.Option(
            "--address",
            metavar="URL",
            help="endpoint: where to ask, such as https://example.org/v1 (default: ANNOTATOR_ENDPOINT).",
        ),
    ] = "",
    model: Annotated[
        str,
        typer.Option(
            "--model", metavar="NAME", help="endpoint: which model (default: ANNOTATOR_ENDPOINT_MODEL)."
        ),
    ] = "",
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Run a suggester; it proposes segments or names in an annotation set of its own.

    Other annotations are not changed; earlier suggestions of the same suggester are replaced. To see how
    many suggestions were accepted, run: annotator stats.
    """
    from annotator.assist.suggesters import suggest as propose
    from annotator.assist.suggesters import suggester

    try:
        asked = suggester(key)
    except AnnotatorError as error:
        raise typer.BadParameter(str(error), param_hint="--with") from error
    if key != "endpoint" and (address or model):
        raise typer.BadParameter(f"{key} asks no endpoint; omit --address and --model", param_hint="--with")
    if queue and asked.items:
        raise typer.BadParameter(f"{key} has no queue; omit --queue", param_hint="--queue")
    if not asked.learns and (queue or author is not None):
        hint = "--queue" if queue else "--as"
        raise typer.BadParameter(f"{key} does not learn from annotations; omit {hint}", param_hint=hint)
    with opened(project, read_only=queue) as found:
        if author is not None:
            from annotator.datasets.chosen_sets import require_author

            require_author(found, author)
        wanted = [found.find_document(one) for one in documents] if documents else None
        if queue:
            _queue(found, author, wanted, as_json=as_json)
            return
        if key == "endpoint":
            _say_what_is_sent(found, wanted, address)
        with progress("suggesting", quiet=as_json) as shown, interruptible() as stop:
            report = propose(
                found, key, wanted, author=author, progress=shown, cancelled=stop, address=address,
                endpoint_model=model,
            )  # fmt: skip
        reasons = dict(_reasons(found, report.passed_over))
        target = found.target
    for warning in report.warnings:
        complain(f"warning: {warning}")
    for reason, who in reasons.items():
        complain(f"{who} skipped: {reason}")
    if as_json:
        say_json(report.to_json())
    else:
        _say(report, key)
    if report.cancelled:
        complain(f"{target}: stopped; the suggestions made so far stay")
        raise typer.Exit(1)


def _say(report: Any, key: str) -> None:
    same = f", {report.unchanged} unchanged" if report.unchanged else ""
    over = f", {len(report.passed_over)} skipped" if report.passed_over else ""
    pages = "1 page" if report.pages == 1 else f"{report.pages} pages"
    much = f"{report.segments} segments"
    if report.mentions or report.events or not report.segments:
        parts = ((report.mentions, "mentions"), (report.events, "events"))
        items = ", ".join(f"{count} {name}" for count, name in parts if count)
        much = items or ("0 mentions" if _proposes_items(key) else much)
    say(f"{key}: suggestions on {pages}{same}{over}, {much}")
    for label, one in report.scores.get("labels", {}).items():
        if one["from"] is not None:
            say(
                f"  {label}: {one['keys_saved']:g} keys saved by {one['tried']} suggestions on finished pages"
            )
    if "macro_f1" in report.scores:
        scores = report.scores
        say(
            f"learned from {scores['pages']} pages; F1 on held-out pages: {scores['macro_f1']} (kinds, mean),"
            f" {scores['content_f1']} (content), {scores['boilerplate_f1']} (boilerplate)"
        )


def _proposes_items(key: str) -> bool:
    from annotator.assist.suggesters import suggester

    return suggester(key).items


def _say_what_is_sent(found: Any, wanted: list[str] | None, address: str) -> None:
    """Say, before anything is sent, what goes where: the person can still press Ctrl+C."""
    import os

    from annotator.assist.mentions.endpoint_client import ADDRESS, checked

    if not (address := address or os.environ.get(ADDRESS, "")):
        return  # that is refused, with what to do
    pages = len(wanted) if wanted is not None else len(found.documents())
    texts = "1 page" if pages == 1 else f"{pages} pages"
    complain(
        f"{checked(address)} is sent the text of {texts} (without boilerplate, as far as it is labelled) and"
        " the names of the entity types; no other annotations, no file names"
    )


def _reasons(project: Any, passed_over: Mapping[str, Message]) -> Iterator[tuple[str, str]]:
    """Yield each reason once, with the page's name, or the number of pages if it is that of many."""
    by_reason: dict[str, list[str]] = {}
    for one, why in passed_over.items():
        by_reason.setdefault(str(why), []).append(one)
    for reason, pages in by_reason.items():
        one = f"{project.document(pages[0]).name} ({pages[0]})"
        yield reason, one if len(pages) == 1 else f"{len(pages)} pages"


def _queue(found: Any, author: str | None, wanted: list[str] | None, *, as_json: bool) -> None:
    from annotator.assist.suggesters import uncertainty

    listed = uncertainty(found, author, wanted)
    names = {row.id: row.name for row in found.documents()}
    if as_json:
        rows = [{"id": one, "name": names[one], "uncertainty": round(score, 4)} for one, score in listed]
        say_json({"documents": rows})
        return
    table(("id", "name", "uncertainty"), [(one, names[one], f"{score:.3f}") for one, score in listed], (2,))
