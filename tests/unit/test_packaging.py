"""What is packed up, what desktops are told of it, what others wrote: the files of packaging/ agree."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ET
import zipfile
from configparser import ConfigParser
from pathlib import Path

import PySide6
import pytest
from typer.main import get_command

import desktop_files
import frozen_parts
import packages
import third_party
from annotator.cli.app import build
from annotator.gui.starting import theme

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
ID = desktop_files.ID
PINS = third_party.pins(third_party.LOCK.read_text(encoding="utf-8"))


def said(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def test_the_frozen_program_first_looks_whether_it_is_a_worker():
    """Without it, every page that is read in another process is refused."""
    (main,) = [
        one for one in ast.parse(said("packaging", "frozen.py")).body if isinstance(one, ast.FunctionDef)
    ]
    first = next(one for one in main.body if not ast.unparse(one).startswith(("'", '"')))
    assert ast.unparse(first) == "multiprocessing.freeze_support()"
    spec = said("packaging", "annotator.spec")
    assert '"frozen.py"' in spec and "for name in METADATA" in spec and "still_used(" in spec


def test_the_frozen_programs_entry_runs_commands():
    ended = subprocess.run(
        [sys.executable, str(PACKAGING / "frozen.py"), "--version"],
        capture_output=True, text=True, check=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ended.stdout.startswith("annotator ")


def test_every_version_that_the_program_asks_for_goes_along():
    asked = set()
    for path in (ROOT / "annotator").rglob("*.py"):
        asked |= set(re.findall(r'\bversion\("([^"]+)"\)', path.read_text(encoding="utf-8")))
    named = re.search(r"libraries = \((.*?)\)", said("annotator", "cli", "self_test.py"))
    assert named
    asked |= set(ast.literal_eval(f"({named[1]})"))
    run = {one.name for one in PINS}
    assert {name for name in asked if name.lower() in run} <= set(frozen_parts.METADATA)


@pytest.mark.parametrize(
    ("place", "needed"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/iconengines/libqsvgicon.so", True),
        ("PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/tls/libqopensslbackend.so", False),
        ("PySide6/Qt/lib/libQt6Quick.so.6", False),
        ("PySide6/Qt/lib/libQt6Widgets.so.6", True),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("annotator/_resources/translations/annotator_de.qm", True),
        ("annotator/_resources/translations/annotator_de.ts", False),
        ("libstdc++.so.6", False),
        ("psycopg_binary.libs/libpq-e9b5c9ac.so.5.18", True),
    ],
)
def test_what_is_of_no_use_stays_out(place: str, needed: bool):
    assert frozen_parts.is_needed(place) is needed


def test_a_library_goes_with_the_last_that_was_linked_to_it():
    links = {"/q/qt": ["libqt.so.6", "libc.so.6"], "/l/qt": ["/usr/lib/libicu.so.1"], "/l/icu": []}
    table = [
        ("PySide6/QtGui.so", "/q/qt", "EXTENSION"),
        ("libqt.so.6", "/l/qt", "BINARY"),
        ("libicu.so.1", "/l/icu", "BINARY"),
        ("libgtk.so.3", "/l/gtk", "BINARY"),
        ("libpython3.11.so.1.0", "/l/python", "BINARY"),
    ]
    kept = frozen_parts.still_used(table, lambda file: links.get(file, []))
    assert [one[0] for one in table if one not in kept] == ["libgtk.so.3"]


@pytest.mark.skipif(shutil.which("readelf") is None or sys.platform != "linux", reason="needs readelf")
def test_a_library_is_linked_to_what_it_names_itself_not_to_what_that_brings_along():
    library = Path(PySide6.__file__).parent / "Qt" / "lib"
    of_windows = frozen_parts.linked(str(library / "libQt6Widgets.so.6"))
    assert {"libQt6Gui.so.6", "libQt6Core.so.6"} <= set(of_windows)
    assert not [one for one in of_windows if "icu" in one]
    assert [one for one in frozen_parts.linked(str(library / "libQt6Core.so.6")) if "icu" in one]


def test_modules_that_only_tests_of_others_need_stay_out():
    assert not frozen_parts.is_used("alembic.testing.suite")
    assert not frozen_parts.is_used("pygments.lexers.javascript")
    assert frozen_parts.is_used("pygments.lexers") and frozen_parts.is_used("alembic.testing_of_ours")


def test_the_same_name_stands_everywhere():
    entry = ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string(said("packaging", f"{ID}.desktop"))
    desktop = entry["Desktop Entry"]
    assert (desktop["Icon"], desktop["StartupWMClass"]) == (ID, ID)
    metainfo = ET.fromstring(desktop_files.metainfo(""))
    assert metainfo.findtext("id") == ID and metainfo.findtext("launchable") == f"{ID}.desktop"
    mime = ET.fromstring(said("packaging", f"{ID}.mime.xml"))
    (sort,) = [one.get("type") for one in mime]
    assert desktop["MimeType"] == f"{sort};" and metainfo.findtext("provides/mediatype") == sort
    assert f'setDesktopFileName("{ID}")' in Path(theme.__file__).read_text(encoding="utf-8")
    for path in ("flatpak/" + ID + ".yaml", "windows/annotator.iss", "annotator.spec"):
        assert ID in said("packaging", path), path
    scripts = tomllib.loads(said("pyproject.toml"))["project"]
    known = {*scripts["scripts"], *scripts["gui-scripts"]}
    assert {one.text for one in metainfo.iter("binary")} == known == set(packages.NAMES)
    assert desktop["Exec"].split()[0] in known


def test_the_catalogue_names_only_what_there_is():
    assert "http" not in desktop_files.metainfo("") and "{home}" not in desktop_files.metainfo("")
    told = ET.fromstring(desktop_files.metainfo("https://annotator.example/"))
    named = [one.text for tag in ("url", "image") for one in told.iter(tag)]
    assert len(named) == 5
    for address in named:
        assert address and address.startswith("https://annotator.example")
        path = address.removeprefix("https://annotator.example")
        assert not path or (ROOT / path.removeprefix("/")).is_file(), address
    released = [(one.get("version"), one.get("date")) for one in told.iter("release")]
    assert released == desktop_files.releases(said("CHANGELOG.md"))


def test_releases_come_from_the_changelog():
    changelog = "## [Unreleased]\n\n- x\n\n## [0.2.0] - 2027-01-02\n\n## [0.1.0] - 2026-12-01\n"
    assert desktop_files.releases(changelog) == [("0.2.0", "2027-01-02"), ("0.1.0", "2026-12-01")]


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstreamcli")
@pytest.mark.parametrize("home", ["", "https://annotator.example"])
def test_the_catalogue_entry_is_valid(tmp_path: Path, home: str):
    path = tmp_path / f"{ID}.metainfo.xml"
    path.write_text(desktop_files.metainfo(home), encoding="utf-8")
    checked = subprocess.run(
        ["appstreamcli", "validate", "--no-net", "--no-color", str(path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("path", ["windows/annotator.iss", "macos/dmg.sh", f"flatpak/{ID}.yaml"])
def test_what_was_never_run_says_so_at_its_top(path: str):
    assert "NOT RUN" in "".join(said("packaging", path).splitlines(keepends=True)[:3])


def test_all_that_belongs_to_a_desktop_is_put_in_its_place(tmp_path: Path):
    desktop_files.install(tmp_path, "")
    found = {
        path.relative_to(tmp_path / "share").as_posix() for path in tmp_path.rglob("*") if path.is_file()
    }
    assert len(found) == 8
    assert {f"applications/{ID}.desktop", "man/man1/annotator.1.gz", f"metainfo/{ID}.metainfo.xml"} <= found


def test_the_manual_page_names_every_command():
    page = desktop_files.manual_page().replace("\\-", "-")
    for name in get_command(build(None)).commands:  # type: ignore[arg-type,attr-defined]
        assert re.search(rf"^\.B {name}\b", page, re.MULTILINE), name


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_asks_by_the_variable_that_the_program_looks_at(shell: str):
    from annotator.__main__ import COMPLETING

    assert COMPLETING in desktop_files.completion(shell)


def test_the_debian_package_says_what_it_needs():
    told = dict(
        re.findall(r"^([A-Z][A-Za-z-]*): (.*)$", packages.control("1.2.3", "amd64", 2048), re.MULTILINE)
    )
    assert (told["Version"], told["Architecture"], told["Installed-Size"]) == ("1.2.3", "amd64", "2")
    assert "libxcb1" in told["Depends"].split(", ")


def test_the_list_of_what_others_wrote_is_current():
    assert said("THIRD-PARTY.md") == third_party.page(PINS), "run python packaging/third_party.py"
    for name in ("PySide6", "Shiboken6", "psycopg", "Qt"):
        assert name in said("THIRD-PARTY.md").partition("## All of them")[0]


def test_a_licence_text_is_there_for_every_package(tmp_path: Path):
    without = third_party.copy_licences(PINS, tmp_path)
    # Qt's wheels carry none; Debian's copies of the GNU licences stand in where there are any.
    assert set(without) <= {"pyside6-essentials", "shiboken6"}
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (tmp_path / "psycopg" / "LICENSE.txt").read_text("utf-8")


def test_the_bill_of_materials_is_the_same_every_time(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    bill = third_party.bill(PINS, "1.2.3")
    assert json.dumps(bill) == json.dumps(third_party.bill(PINS, "1.2.3"))
    assert bill["metadata"]["timestamp"] == "2023-11-14T22:13:20Z"
    assert {(one["name"], one["version"]) for one in bill["components"]} == {
        (p.name, p.version) for p in PINS
    }
    needed = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    assert "shiboken6" in needed["pyside6-essentials"] and "lxml" in needed["annotator"]
    reached, ahead = set(), ["annotator"]
    while ahead:
        one = ahead.pop()
        ahead += [below for below in needed[one] if below not in reached]
        reached |= {one}
    assert reached == set(needed), "everything is there for a reason"


def test_a_wheel_is_the_same_bytes_wherever_and_whenever_it_is_built(tmp_path: Path):
    copy = tmp_path / "elsewhere" / "copy"
    kept = shutil.ignore_patterns(".*", "__pycache__", "build", "dist", "tests", "docs")
    shutil.copytree(ROOT, copy, ignore=kept, copy_function=shutil.copyfile)
    if (ROOT / "build" / "manual").is_dir():
        shutil.copytree(ROOT / "build" / "manual", copy / "build" / "manual", copy_function=shutil.copyfile)
    built = []
    for number, place in enumerate((ROOT, copy)):
        target = tmp_path / str(number)
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(target)],
            cwd=place, capture_output=True, check=True, umask=0o077 if number else 0o022,
        )  # fmt: skip
        built.append(next(target.glob("*.whl")))
    assert built[0].read_bytes() == built[1].read_bytes()
    with zipfile.ZipFile(built[0]) as archive:
        names = archive.namelist()
    assert {one.rpartition("/")[2] for one in names} >= {"LICENSE", "NOTICE", "THIRD-PARTY.md"}
