"""``open`` and ``show``: one page, in the window, as text, or as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annotator.domain.authors import working_author
from annotator.domain.errors import AnnotatorError

from . import messages
from .common import DOCUMENT, PROJECT, looked_at, opened
from .desktop import Desktop, Picture, View
from .history import WHEN, as_of, given_moment
from .output import say

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.domain.items import Document, Event, Mention
    from annotator.store.project import Project

NOT_ANNOTATED = "not annotated yet"
_SURFACE = 60  # code points of a surface in a summary


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("open")(open_)
    app.command("show")(show)


def open_(
    context: typer.Context,
    project: Annotated[str, PROJECT],
    author: Annotated[
        str | None, typer.Option("--as", metavar="AUTHOR", help="Annotate as this author (default: you).")
    ] = None,
    document: Annotated[
        str | None, typer.Option("--document", metavar="ID", help="Open this document first.")
    ] = None,
) -> None:
    """Open the window on a project."""
    wanted = None
    if author is not None or document is not None:
        with opened(project) as found:
            wanted = found.find_document(document) if document is not None else None
            if author is not None:
                working_author(author, found.authors())
    else:
        looked_at(project)
    desktop: Desktop = context.obj
    raise typer.Exit(desktop.open_window(View(project, wanted, author)))


def show(
    context: typer.Context,
    project: Annotated[str, PROJECT],
    document: Annotated[str, DOCUMENT],
    author: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="AUTHOR",
            help="Whose annotations to show (default: gold if done, otherwise the author furthest along).",
        ),
    ] = None,
    png: Annotated[
        Path | None,
        typer.Option("--png", metavar="FILE", help="Write a picture of the page to this file instead."),
    ] = None,
    width: Annotated[int, typer.Option("--width", min=200, max=8000, help="Width of the picture.")] = 1000,
    scale: Annotated[
        float, typer.Option("--scale", min=0.5, max=4.0, help="Pixels per unit of width.")
    ] = 1.0,
    dark: Annotated[bool, typer.Option("--dark", help="Use dark colours in the picture.")] = False,
    at: Annotated[
        str | None, typer.Option("--at", metavar="TIME", help=f"As the page was then: {WHEN}.")
    ] = None,
) -> None:
    """Print a page with its segments, mentions and events, or write a picture of it."""
    wanted, said = given_moment(at) if at is not None else None, ""
    with opened(project) as found:
        document_id = found.find_document(document)
        whole = found.document(document_id)
        sets = found.annotation_sets(document_id)
        annotations = _shown_set(found, sets, author)
        if annotations is not None and wanted is not None:
            annotations, said = as_of(found, annotations, wanted)
    if png is None:
        for line in described(whole, annotations, _nothing(sets, author), said):
            say(line)
        return
    if png.is_dir():
        raise AnnotatorError(messages.IS_FOLDER, path=str(png))
    name = annotations.author.name if annotations else author
    desktop: Desktop = context.obj
    desktop.render_page(View(project, document_id, name, wanted), Picture(png, scale, dark), width)
    say(f"wrote {png}")


def _shown_set(project: Project, sets: Sequence[AnnotationSet], author: str | None) -> AnnotationSet | None:
    from annotator.datasets import chosen_sets

    if author is not None:
        chosen_sets.require_author(project, author)
    found = chosen_sets.chosen(sets, author or chosen_sets.BEST)
    return found[0] if found else None


def _nothing(sets: Sequence[AnnotationSet], author: str | None) -> str:
    """Return what is said of a page if there are no annotations to show."""
    from annotator.datasets import chosen_sets

    if author is not None:
        return f"{author} has not annotated this page"
    unfinished = chosen_sets.has_unfinished_gold(sets)
    return "gold is not done on this page: --as gold shows it" if unfinished else NOT_ANNOTATED


def described(
    document: Document, annotations: AnnotationSet | None, nothing: str, when: str = ""
) -> list[str]:
    """Return the lines that tell what stands on a page and who and what is marked in it.

    ``nothing`` is what to say without annotations, ``when`` as of when they are, if not as they are now.
    """
    lines = [document.name, f"id {document.id} · {len(document.text)} characters"]
    if document.source.uri:
        lines.append(document.source.uri)
    if annotations is None:
        return [*lines, nothing, "", *document.text.split("\n")]
    flags = f" · {', '.join(sorted(annotations.flags))}" if annotations.flags else ""
    lines.append(f"{annotations.author.name} · {annotations.state.value.replace('_', ' ')}{flags}")
    lines += [when] if when else []
    return [*lines, "", *_stretches(annotations), *_mentions(annotations), *_events(annotations)]


def _stretches(annotations: AnnotationSet) -> list[str]:
    lines: list[str] = []
    at = 0
    for segment in annotations.segments_in_order():
        lines += _stretch("unlabelled", annotations.text[at : segment.range.start])
        number = f" {segment.article}" if segment.article is not None else ""
        label = f"{segment.kind}{number}"
        lines += _stretch(label, annotations.text[segment.range.start : segment.range.end])
        at = segment.range.end
    return lines + _stretch("unlabelled", annotations.text[at:])


def _stretch(label: str, text: str) -> list[str]:
    return [f"[{label}]", *text.strip().split("\n"), ""] if text.strip() else []


def _mentions(annotations: AnnotationSet) -> list[str]:
    ordered = sorted(annotations.mentions.values(), key=lambda one: (one.span, one.id))
    lines = [f"  {_summary(annotations, one)}" for one in ordered]
    return [f"mentions: {len(ordered)}", *lines]


def _events(annotations: AnnotationSet) -> list[str]:
    ordered = sorted(annotations.events.values(), key=lambda one: (one.span, one.id))
    lines: list[str] = []
    for event in ordered:
        lines.append(f"  {_summary(annotations, event)}")
        for argument in event.arguments:
            filler = annotations.mentions.get(argument.target) or annotations.events.get(argument.target)
            lines.append(
                f"      {argument.role}: {_summary(annotations, filler) if filler else argument.target}"
            )
    return [f"events: {len(ordered)}", *lines]


def _summary(annotations: AnnotationSet, item: Mention | Event) -> str:
    surface = " ".join(item.span.surface(annotations.text).split())
    short = surface if len(surface) <= _SURFACE else f"{surface[: _SURFACE - 1]}…"
    places = ",".join(f"{one.start}-{one.end}" for one in item.span.fragments)
    attributes = "".join(f" {name}={value}" for name, value in sorted(item.attributes.items()))
    return f"{item.type} “{short}” {places}{attributes}"
