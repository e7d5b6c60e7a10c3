"""What is written from the program, the key table and the feature map, is what the program has."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def script(name: str) -> ModuleType:
    """Load one of the manual's scripts."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    if str(ROOT / "docs") not in sys.path:
        sys.path.append(str(ROOT / "docs"))  # they import each other
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # data classes look for their module there
    spec.loader.exec_module(module)
    return module


def test_the_key_table_is_up_to_date(qapp: object) -> None:
    module = script("make_keys")
    assert module.PAGE.read_text(encoding="utf-8") == module.page(), "run docs/make_keys.py"


def test_the_feature_map_is_up_to_date(qapp: object) -> None:
    module = script("make_feature_map")
    assert module.PAGE.read_text(encoding="utf-8") == module.page(), "run docs/make_feature_map.py"
    files = re.findall(r"\| `(gui/[^`]+)` \|", module.table())
    assert files and all((ROOT / "annotator" / file).is_file() for file in files)


PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_of_the_manual_are_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), f"{page.name}: {target} is not there"


def test_every_picture_of_the_manual_is_shown_and_small() -> None:
    shown = {
        (page.parent / target).resolve()
        for page in PAGES
        for target in re.findall(r"!\[[^]]*\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    }
    there = {path.resolve() for path in (ROOT / "docs" / "images").rglob("*.png")}
    assert there == {path for path in shown if path.suffix == ".png"}
    assert sum(path.stat().st_size for path in there) < 4_500_000


def test_every_picture_is_made_by_a_script() -> None:
    drawn = {f"{one.name}.png" for one in script("make_screenshots").PICTURES if one.kept}
    walked = {f"walk/{name}.png" for name, _at in script("make_walk").PICTURES.values()}
    images = ROOT / "docs" / "images"
    assert {path.relative_to(images).as_posix() for path in images.rglob("*.png")} == drawn | walked


def test_a_picture_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    module = script("make_screenshots")
    assert module.asked(["window", "lost"]).names == ["window", "lost"]
    for wrong in (["windw"], ["window-de"]):  # the second is only for looking at
        with pytest.raises(SystemExit):
            module.asked(wrong)
        assert wrong[0] in capsys.readouterr().err


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_walk_comes_to_what_the_manual_says(qapp: object) -> None:
    walk = script("make_walk")
    told = walk.story()
    if told is None:
        pytest.skip("the raw seeds are not beside the project")
    made = walk.walk(told, None)  # fails by itself if something else is stored than was told
    written = walk.PAGE.read_text(encoding="utf-8")
    assert walk.page(made, written) == written, "run docs/make_walk.py"
