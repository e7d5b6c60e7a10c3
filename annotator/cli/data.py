"""``import``, ``export`` and ``formats``: what goes in and out."""

from __future__ import annotations

import shlex
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from annotator.domain.errors import AnnotatorError

from .bringing import bring_in, propose_map, tell_labels
from .common import (
    JSON,
    PROJECT,
    given_name,
    given_path,
    label_map_option,
    opened,
    write_map_option,
)
from .format_list import formats, known_format
from .history import WHEN, given_moment
from .output import complain, counted, interruptible, progress, say, say_json

if TYPE_CHECKING:
    from annotator.datasets.export_report import ExportReport


class Text(StrEnum):
    """What one text of a dataset is."""

    PAGE = "page"
    ARTICLE = "article"


class Tokens(StrEnum):
    """What becomes of a token in which a mention or trigger begins or ends."""

    CUT = "cut"
    WHOLE = "whole"


def add_to(app: typer.Typer) -> None:
    """Add the commands."""
    app.command("import")(import_)
    app.command("export")(export)
    app.command("formats")(formats)


def import_(
    project: Annotated[str, PROJECT],
    paths: Annotated[
        list[Path],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders and zip files; folders are searched.",
            show_default=False,
            parser=given_path,
        ),
    ],
    format: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="KEY", help="Read as this format (default: detected for each file)."
        ),
    ] = None,
    author: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="AUTHOR",
            help="Author of the annotations if the file names none (default: you).",
            callback=given_name,
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding", metavar="NAME", help="Encoding of the pages (default: detected for each)."
        ),
    ] = None,
    html_field: Annotated[
        str | None,
        typer.Option(
            "--html-field", metavar="KEY", help="Field of a scraper's JSON lines that holds the HTML."
        ),
    ] = None,
    text_field: Annotated[
        str | None,
        typer.Option("--text-field", metavar="KEY", help="Field that holds the text, if not HTML."),
    ] = None,
    url_field: Annotated[
        str | None, typer.Option("--url-field", metavar="KEY", help="Field that holds the address.")
    ] = None,
    duplicates: Annotated[
        bool, typer.Option("--duplicates", help="Look for near-duplicates among all pages after the import.")
    ] = False,
    processes: Annotated[
        int | None,
        typer.Option(
            "--processes",
            metavar="N",
            min=1,
            max=64,
            help="Number of pages to read at once (default: number of processors).",
        ),
    ] = None,
    scheme_from_data: Annotated[
        bool,
        typer.Option("--scheme-from-data", help="Give the project the labels that the data has."),
    ] = False,
    label_map: Annotated[
        Path | None,
        label_map_option("A label map: which labels of the data are which of the project."),
    ] = None,
    write_map: Annotated[Path | None, write_map_option("label map")] = None,
    update_metadata: Annotated[
        bool,
        typer.Option(
            "--update-metadata",
            help="Take metadata of pages that are in the project from the files (default: they stay, and "
            "the import says which differ).",
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would be imported and change nothing.")
    ] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Import pages and datasets into a project.

    Files that cannot be read are listed and the rest is imported; the exit code is then 1. What is already in
    the project is skipped, so you can simply start an interrupted import again. Annotations on a page in the
    project are added to it; if their author has some there already, they are taken as a newer version.
    """
    from annotator.datasets.importing import ImportWish, import_paths, reason_of
    from annotator.pages.pieces import Options

    known_format(format, writing=False)
    _known_encoding(encoding)
    with (
        opened(project, read_only=False) as target,
        progress("importing", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        wish = ImportWish(
            _reading_fields(format, html_field or text_field or url_field),
            author,
            Options(encoding, text_field, html_field, url_field),
            processes,
            duplicates,
            dry_run,
            update_metadata,
        )
        if write_map is not None:
            propose_map(target, paths, wish, write_map, as_json=as_json)
            return
        labels: dict[str, Any] = {}
        if scheme_from_data or label_map is not None:
            given = label_map, scheme_from_data
            report, labels = bring_in(target, paths, wish, *given, progress=shown, cancelled=stop)
        else:
            report = import_paths(target, paths, wish, progress=shown, cancelled=stop)
    for warning in report.warnings:
        complain(f"warning: {warning}")
    for refusal in report.refused:
        complain(f"{refusal.path}: {reason_of(refusal)}")
    if as_json:
        say_json(report.to_json() | labels)
    else:
        tell_labels(labels)
        if report.duplicates is not None:
            say(f"found {counted(report.duplicates, 'group')} of near-duplicates")
        for update in report.updated:
            say(str(update.message()))
        if report.metadata is not None and (taken := report.metadata.taken()):
            say(str(taken))
        parts = [
            f"{'would import' if dry_run else 'imported'} {counted(len(report.documents), 'document')}",
            *([f"{counted(report.joined, 'more set')} of annotations"] if report.joined else []),
            *([f"{len(report.updated)} with newer annotations"] if report.updated else []),
            *([f"{report.already} already there"] if report.already else []),
            f"refused {len(report.refused)}",
        ]
        say(", ".join(parts))
        for form in report.forms:
            what = "is a newer form of" if form.linked else "says nearly the same as"
            say(f"{form.name} {what} {form.older_name}; to carry over its annotations, run:")
            say(f"  annotator carry-over {shlex.quote(project)} {form.older} {form.document}")
    if report.cancelled:
        complain(f"{target.target}: stopped; the pages imported so far stay")
    if report.refused or report.cancelled:
        raise typer.Exit(1)


def export(
    project: Annotated[str, PROJECT],
    destination: Annotated[
        Path,
        typer.Argument(
            metavar="DEST",
            help="A new folder; for jsonl also a file ending in .jsonl.",
            show_default=False,
            parser=given_path,
        ),
    ],
    format: Annotated[
        str,
        typer.Option("--format", metavar="KEY", help="Format to write; for a list run: annotator formats."),
    ],
    authors_from: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="gold|AUTHOR|best|all",
            help="Whose annotations to export (default: best; for jsonl of whole pages: all).",
        ),
    ] = None,
    text: Annotated[Text, typer.Option("--text", help="One text per page or per article.")] = Text.PAGE,
    split: Annotated[
        str | None,
        typer.Option("--split", metavar="80/10/10", help="Split the documents into train, dev and test."),
    ] = None,
    seed: Annotated[
        int, typer.Option("--seed", help="Seed of the split; a different number gives a different split.")
    ] = 0,
    split_name: Annotated[
        str,
        typer.Option(
            "--split-name",
            metavar="NAME",
            help="Keep the split in the project under this name, or use the one that is kept.",
        ),
    ] = "",
    split_by: Annotated[
        str,
        typer.Option(
            "--split-by",
            metavar="folder|date|FILE",
            help="Parts by the folders that pages came from, by date (oldest in train), or as a list of "
            "documents and parts says (default: by content).",
        ),
    ] = "",
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            metavar="NAME",
            help="Which segment kinds count as content in a page-extraction format: cleaneval, l3s, "
            "dragnet, aeb, mineru or ispras (default: the format's own).",
        ),
    ] = None,
    articles: Annotated[
        str | None,
        typer.Option(
            "--articles",
            metavar="first|all",
            help="Which articles of a page count as content (default: as in the profile).",
        ),
    ] = None,
    tokens: Annotated[
        Tokens | None,
        typer.Option(
            "--tokens",
            help="What becomes of a token in which a mention or trigger begins or ends, in a format with "
            "tokens: it is cut there, or stays whole and the mention or trigger grows (default: cut).",
        ),
    ] = None,
    unfinished: Annotated[
        bool,
        typer.Option(
            "--unfinished",
            help="Take gold as it stands, also if it is not handed in or has open questions.",
        ),
    ] = False,
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="TIME", help=f"Pages, annotations and gold as they were then: {WHEN}."),
    ] = None,
    card: Annotated[
        bool,
        typer.Option(
            "--card",
            help="Add a card that says what the dataset is, the guidelines, and the same for machines "
            "(Croissant).",
        ),
    ] = False,
    proved: Annotated[
        bool,
        typer.Option("--prove", help="Have the program that the format is for read the export, and compare."),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would be written, lost, and train badly.")
    ] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Write a dataset, with a manifest and a report of what the format cannot hold.

    The dataset is written completely or not at all. An earlier export in DEST is replaced; any other files
    are not.
    """
    from annotator.datasets.exporting import export as write
    from annotator.datasets.proving import prove, require_prover
    from annotator.datasets.split import parse_shares

    known_format(format, writing=True)
    if proved and dry_run:
        raise typer.BadParameter("nothing is written, so nothing can be proved", param_hint="--dry-run")
    if proved:
        require_prover(format)
    wanted = given_moment(at) if at is not None else None
    try:
        shares = parse_shares(split) if split is not None else None
    except AnnotatorError as error:
        raise typer.BadParameter(str(error), param_hint="--split") from error
    with (
        opened(project, read_only=dry_run or not split_name) as source,
        progress("exporting", quiet=as_json) as shown,
        interruptible() as stop,
    ):
        report = write(
            source,
            destination,
            format=format,
            authors_from=authors_from,
            text=text.value,
            split=shares,
            seed=seed,
            split_name=split_name,
            split_by=split_by,
            profile=profile,
            articles=articles,
            tokens=tokens,
            unfinished=unfinished,
            at=wanted,
            card=card,
            rehearse=dry_run,
            progress=shown,
            cancelled=stop,
        )
    proof = prove(report) if proved else None
    if as_json:
        told = report.to_json() | ({"dry_run": True} if dry_run else {})
        say_json(told | ({"proof": proof.to_json()} if proof else {}))
    else:
        then = f" as of {wanted}" if wanted is not None else ""
        documents = counted(report.documents, "document")
        say(f"{'would export' if dry_run else 'exported'} {documents}{then} to {destination}")
        _tell_export(report)
        if proof is not None and proof.same:
            say(str(proof.message()))
    if proof is not None and not proof.same:
        complain(str(proof.message()))
        raise typer.Exit(1)


def _tell_export(report: ExportReport) -> None:
    if report.left_out:
        say(f"left out {counted(report.left_out, 'document')} without these annotations")
    for version, count in report.gold.versions.items():
        say(f"{version}: {counted(count, 'document')}")
    for what, count in report.lost.items():
        if count:
            say(f"not in the export: {count} of {report.stored[what]} {what.replace('_', ' ')}")
    for change, count in report.changed.items():
        say(f"in another shape: {count} {change}")
    for warning in report.warnings:
        say(f"warning: {warning}")
    for one in report.advice:
        say(f"advice: {one}")


def _reading_fields(format: str | None, field: str | None) -> str | None:
    """Return the format that was asked for; fields are of JSON lines and of nothing else."""
    if field and format not in (None, "scraped"):
        raise typer.BadParameter(
            f"{format!r} has no fields; they are for scraped",
            param_hint="--html-field, --text-field, --url-field",
        )
    return format


def _known_encoding(name: str | None) -> None:
    from annotator.pages.labels import codec_of

    if name is None:
        return
    try:
        codec_of(name)
    except AnnotatorError as error:
        raise typer.BadParameter(str(error), param_hint="--encoding") from error
