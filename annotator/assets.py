"""Find the files of `resources/` and `schemas/`, wherever the program runs from.

Both folders stand beside the package in a checkout, so that people can read and edit them. A wheel and a
frozen build carry them inside the package, as `annotator/_resources` and `annotator/_schemas`, and the manual
as `annotator/_manual` if it was built before. This module is the only one that knows the difference;
everybody else asks it for a path.
"""

import json
import sys
from pathlib import Path
from typing import Any

_PACKAGE = Path(__file__).resolve().parent


class MissingAssetError(FileNotFoundError):
    """A file that ships with the program is not where it should be: the installation is incomplete."""


def resource_dir(*parts: str) -> Path:
    """Return the folder `resources/<parts>`; without parts, the folder of all resources.

    Raises:
        MissingAssetError: the folder is absent or something else than a folder.
    """
    return _existing("resources", parts, folder=True)


def resource(*parts: str) -> Path:
    """Return the file `resources/<parts>`, for example `resource("schemes", "news.json")`.

    Raises:
        MissingAssetError: the file is absent, or the parts point outside `resources/`.
    """
    return _existing("resources", parts, folder=False)


def schema_path(*parts: str) -> Path:
    """Return the file `schemas/<parts>`, for readers that want a path (an XSD with its includes).

    Raises:
        MissingAssetError: the file is absent, or the parts point outside `schemas/`.
    """
    return _existing("schemas", parts, folder=False)


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema `schemas/<name>.schema.json` as a fresh dictionary the caller may change.

    Raises:
        MissingAssetError: there is no schema of that name.
        ValueError: the file holds something else than a JSON object.
    """
    path = schema_path(f"{name}.schema.json")
    loaded = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(loaded, dict):
        raise ValueError(f"{path}: a JSON Schema must be an object, found {type(loaded).__name__}")
    return loaded


def manual_site() -> Path | None:
    """Return the folder of the manual as a site, `index.html` and all; None if it was not built."""
    packed = _root("manual")
    site = packed if packed.name == "_manual" else _PACKAGE.parent / "build" / "manual"
    return site if (site / "index.html").is_file() else None


def manual_pages() -> Path | None:
    """Return the folder with the manual's Markdown, as the site keeps it or the checkout; None: neither."""
    site, docs = manual_site(), _PACKAGE.parent / "docs"
    if site is not None and (site / "_sources" / "index.md.txt").is_file():
        return site / "_sources"
    checkout = (_PACKAGE.parent / "pyproject.toml").is_file() and (docs / "index.md").is_file()
    return docs if checkout else None


def _root(kind: str) -> Path:
    """Return the folder that holds all assets of one kind (`resources` or `schemas`)."""
    bundle = getattr(sys, "_MEIPASS", None)
    if getattr(sys, "frozen", False) and bundle is not None:
        return Path(bundle) / "annotator" / f"_{kind}"
    packed = _PACKAGE / f"_{kind}"
    # A folder called `resources` beside an installed package could be anybody's: trust it in a checkout only.
    if not packed.is_dir() and (_PACKAGE.parent / "pyproject.toml").is_file():
        return _PACKAGE.parent / kind
    return packed


def _existing(kind: str, parts: tuple[str, ...], *, folder: bool) -> Path:
    root = _root(kind)
    path = root.joinpath(*parts)
    # Names reach this point from the command line too (`--scheme NAME`): they must not lead elsewhere.
    if not path.resolve().is_relative_to(root.resolve()):
        raise MissingAssetError(f"{kind}: {'/'.join(parts)} lies outside the folder of {kind}")
    found = path.is_dir() if folder else path.is_file()
    if not found:
        what = "folder" if folder else "file"
        raise MissingAssetError(f"{path}: this {what} ships with Annotator and is missing; install it again")
    return path
