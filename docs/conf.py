"""How ``make docs`` builds the site: the Markdown of this folder, offline, warnings as errors.

The pages have nothing of Sphinx in them, so that they read as well in a repository viewer. What a site needs
besides is made here: the tree of its contents, from the links of its start pages, and a page for every place
of the window that F1 opens.
"""

from __future__ import annotations

import html
import json
import re
from pathlib import Path

DOCS = Path(__file__).parent
ROOT = DOCS.parent

project = "Annotator"
author = "The Annotator developers"
version = re.findall(r'__version__ = "(.*)"', (ROOT / "annotator" / "__init__.py").read_text("utf-8"))[0]
release = version
language = "en"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["images/**"]
nitpicky = True
myst_heading_anchors = 4  # by the names that repository viewers give them

html_theme = "furo"
html_title = f"Annotator {version}"
html_logo = html_favicon = "../resources/icons/annotator.svg"
html_theme_options = {"navigation_with_keys": False}
html_show_sphinx = False
html_show_copyright = False
html_show_sourcelink = False
html_copy_source = True  # what the program shows where there is no browser
html_use_index = False
html_search_scorer = str(DOCS / "scorer.js")

# --- the tree of contents ---------------------------------------------------------------------------------

STARTS = ("annotator", "adjudicator", "project-lead", "engineer", "developer")
PARENTS = ("index", *(f"start/{name}" for name in STARTS), "manual/formats", "decisions")
LINK = re.compile(r"(?<!!)\[[^]]*\]\(([^)#\s:]+)\.md(?:#[^)]*)?\)")


def links(page: str) -> list[str]:
    """Return the pages that a page links to, each once, in order."""
    path = DOCS / f"{page}.md"
    found = (path.parent / f"{target}.md" for target in LINK.findall(path.read_text("utf-8")))
    inside = (one.resolve() for one in found if one.resolve().is_relative_to(DOCS.resolve()))
    return list(dict.fromkeys(one.relative_to(DOCS.resolve()).as_posix()[:-3] for one in inside))


def contents() -> dict[str, list[str]]:
    """Return which pages stand below which: a page stands below the first of the parents that links to it."""
    placed = {"index"}
    below: dict[str, list[str]] = {}
    for parent in PARENTS:
        below[parent] = [page for page in links(parent) if page not in placed]
        placed.update(below[parent])
    below["decisions"] = sorted(one.relative_to(DOCS).as_posix()[:-3] for one in DOCS.glob("decisions/*.md"))
    return below


def add_contents(_app: object, page: str, source: list[str]) -> None:
    """Put the tree below the pages that have one."""
    if page in PARENTS:
        shown = "" if page == "decisions" else ":hidden:\n"
        source[0] += (
            "\n\n```{toctree}\n" + shown + "\n".join(f"/{one}" for one in contents()[page]) + "\n```\n"
        )


def read_again(*_: object) -> list[str]:
    """Name the pages with a tree: it changes with pages that come and go, and with their links."""
    return list(PARENTS)


# --- what F1 opens ----------------------------------------------------------------------------------------

HELP = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta http-equiv="refresh" content="0; url={target}"><link rel="canonical" href="{target}"></head>
<body><a href="{target}">{title}</a></body></html>
"""


def write_places(app: object, failed: Exception | None) -> None:
    """Write ``help/PLACE.html`` for every place of the window; it leads to the page and heading about it.

    A file of its own, as desktops drop the ``#heading`` of an address on this machine.
    """
    if failed is not None or app.builder.name != "html":  # type: ignore[attr-defined]
        return
    site = Path(app.outdir)  # type: ignore[attr-defined]
    (site / "help").mkdir(exist_ok=True)
    places = json.loads((ROOT / "resources" / "manual" / "places.json").read_text("utf-8"))["places"]
    for place, target in places.items():
        page, _, heading = target.partition("#")
        built = site / (page.removesuffix(".md") + ".html")
        if not built.is_file() or (heading and f'id="{heading}"' not in built.read_text("utf-8")):
            raise ValueError(f"places.json: {place} leads to {target}, which is not in the manual")
        address = f"../{page.removesuffix('.md')}.html" + (f"#{heading}" if heading else "")
        text = HELP.format(target=html.escape(address), title=html.escape(place))
        (site / "help" / f"{place}.html").write_text(text, encoding="utf-8", newline="\n")


def setup(app: object) -> dict[str, bool]:
    """Tie the two to Sphinx."""
    app.connect("env-get-outdated", read_again)  # type: ignore[attr-defined]
    app.connect("source-read", add_contents)  # type: ignore[attr-defined]
    app.connect("build-finished", write_places)  # type: ignore[attr-defined]
    return {"parallel_read_safe": True, "parallel_write_safe": True}
