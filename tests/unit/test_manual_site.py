"""The site of the manual, as far as it can be looked at without building it: its tree, links and places."""

from __future__ import annotations

import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

from annotator import assets

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def conf() -> ModuleType:
    spec = importlib.util.spec_from_file_location("manual_conf", DOCS / "conf.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def anchors(page: Path) -> set[str]:
    """Return what a repository viewer calls the headings of a page."""
    titles = re.findall(r"^#{1,6} (.*)$", FENCED.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    plain = (re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", title) for title in titles)
    return {re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-") for title in plain}


def test_every_page_stands_once_in_the_tree(conf: ModuleType) -> None:
    placed = [page for below in conf.contents().values() for page in below]
    assert sorted(placed) == sorted(p.relative_to(DOCS).as_posix()[:-3] for p in PAGES if p.stem != "index")


def test_links_to_headings_lead_to_headings() -> None:
    broken = []
    for page in [*PAGES, *ROOT.glob("*.md")]:
        text = FENCED.sub("", page.read_text(encoding="utf-8"))
        for target, heading in re.findall(r"\]\(([^)#\s:]*)#([^)]*)\)", text):
            there = (page.parent / target) if target else page
            if there.suffix == ".md" and heading not in anchors(there):
                broken.append(f"{page.name}: {target}#{heading}")
    assert broken == []


def test_pages_hold_nothing_that_only_a_site_shows() -> None:
    """They are read in repository viewers, and by the program where there is no browser."""
    odd = re.compile(r"^(```+|:::+)\{", re.MULTILINE)
    assert [page.name for page in PAGES if odd.search(page.read_text(encoding="utf-8"))] == []


def test_pictures_have_names_of_their_own() -> None:
    """The site puts them into one folder."""
    names = [path.name for path in (DOCS / "images").rglob("*.png")]
    assert len(names) == len(set(names))


def test_every_place_of_the_window_leads_into_the_manual() -> None:
    places = json.loads(assets.resource("manual", "places.json").read_text(encoding="utf-8"))["places"]
    for place, target in places.items():
        page, _, heading = target.partition("#")
        assert (DOCS / page).is_file(), f"{place}: {page}"
        assert not heading or heading in anchors(DOCS / page), f"{place}: {target}"
