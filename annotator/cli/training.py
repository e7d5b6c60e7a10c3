"""``train-segmenter``: the segmenter's model made anew from web pages with known content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from .common import JSON
from .output import complain, progress, say, say_json


def add_to(app: typer.Typer) -> None:
    """Add the command."""
    app.command("train-segmenter")(train_segmenter)


def train_segmenter(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Holds gold.jsonl and the pages it names.")],
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="The model (default: segmenter.json in DIR).")
    ] = None,
    source: Annotated[
        str, typer.Option("--source", metavar="TEXT", help="Where the pages come from; kept in the model.")
    ] = "",
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Train the segmenter on web pages whose content is known, and write its model: numbers in JSON.

    What tells where articles begin on glued pages goes into glue.json beside it.

    Needs the extra: pip install 'annotator[suggest]'.
    """
    from annotator.assist.segmenter.suggesting import require

    require()
    from annotator.assist.segmenter.folder import train_folder, train_glue
    from annotator.datasets.scheme_files import write_file

    target = out or folder / "segmenter.json"
    refused: list[str] = []
    with progress("reading", quiet=as_json) as shown:
        model = train_folder(folder, source, shown, lambda reason: refused.append(str(reason)))
        glue = train_glue(folder, source)
    for reason in refused:
        complain(f"left out: {reason}")
    data = _packed(model.to_json())
    write_file(target, data, replace=True)
    write_file(target.with_name("glue.json"), _packed(glue.to_json()), replace=True)
    if as_json:
        say_json({"model": str(target), "bytes": len(data), "about": dict(model.about), "left_out": refused})
    else:
        say(f"{target}: trained on {model.about['pages']} pages, {len(data)} bytes")


def _packed(data: Any) -> str:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False) + "\n"
