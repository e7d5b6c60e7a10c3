"""The files of resources/ and schemas/ are found from a checkout, from a wheel and from a frozen build."""

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from annotator import assets

ROOT = Path(__file__).resolve().parents[2]
PROBE = """
import json, sys
sys.path.insert(0, sys.argv[1])
from annotator import assets
print(json.dumps({
    "module": assets.__file__,
    "resource": str(assets.resource(*json.loads(sys.argv[2]))),
    "schema": assets.schema(sys.argv[3]),
}))
"""


def files_below(folder: Path) -> dict[str, bytes]:
    """Return relative path -> bytes of all files below a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def first_schema() -> str:
    return sorted((ROOT / "schemas").rglob("*.schema.json"))[0].name.removesuffix(".schema.json")


def first_resource() -> list[str]:
    return sorted(files_below(ROOT / "resources"))[0].split("/")


def frozen_layout(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this interpreter look like a frozen build that was unpacked into a folder."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


def test_a_checkout_reads_the_folders_beside_the_package():
    assert assets.resource_dir() == ROOT / "resources"
    assert assets.resource(*first_resource()) == ROOT.joinpath("resources", *first_resource())


def test_a_schema_is_read_as_a_fresh_dictionary():
    first = assets.schema(first_schema())
    first["changed by the caller"] = True
    assert assets.schema(first_schema()) == json.loads(
        (ROOT / "schemas" / f"{first_schema()}.schema.json").read_text(encoding="utf-8")
    )


def test_the_wheel_carries_every_file_unchanged(wheel: Path):
    with zipfile.ZipFile(wheel) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    for kind in ("resources", "schemas"):
        prefix = f"annotator/_{kind}/"
        found = {name.removeprefix(prefix): data for name, data in packed.items() if name.startswith(prefix)}
        assert found == files_below(ROOT / kind)
    assert "annotator/py.typed" in packed


def test_an_installed_wheel_finds_its_own_files(wheel: Path, tmp_path: Path):
    site = tmp_path / "site"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    probe = subprocess.run(
        [sys.executable, "-I", "-c", PROBE, str(site), json.dumps(first_resource()), first_schema()],
        cwd=elsewhere,
        capture_output=True,
        text=True,
        check=True,
    )
    seen = json.loads(probe.stdout)
    assert Path(seen["module"]) == site / "annotator" / "assets.py"
    assert Path(seen["resource"]) == site.joinpath("annotator", "_resources", *first_resource())
    assert seen["schema"] == assets.schema(first_schema())


def test_a_frozen_build_reads_its_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    bundle = tmp_path / "_internal" / "annotator"
    shutil.copytree(ROOT / "resources", bundle / "_resources")
    shutil.copytree(ROOT / "schemas", bundle / "_schemas")
    here = assets.schema(first_schema())
    frozen_layout(tmp_path / "_internal", monkeypatch)
    assert assets.resource(*first_resource()) == bundle.joinpath("_resources", *first_resource())
    assert assets.schema(first_schema()) == here


def test_a_frozen_build_never_falls_back_to_the_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    frozen_layout(tmp_path, monkeypatch)
    with pytest.raises(assets.MissingAssetError, match="install it again"):
        assets.resource(*first_resource())


@pytest.mark.parametrize("parts", [("schemes", "no-such-scheme.json"), ("schemes",), ()])
def test_a_missing_file_is_named(parts: tuple[str, ...]):
    with pytest.raises(assets.MissingAssetError, match="ships with Annotator and is missing"):
        assets.resource(*parts)


def test_a_missing_folder_is_named():
    with pytest.raises(assets.MissingAssetError, match="no-such-folder"):
        assets.resource_dir("no-such-folder")


@pytest.mark.parametrize(
    "parts", [("..", "pyproject.toml"), ("schemes", "..", "..", "LICENSE"), (str(ROOT / "LICENSE"),)]
)
def test_a_name_cannot_lead_out_of_the_folder(parts: tuple[str, ...]):
    with pytest.raises(assets.MissingAssetError, match="lies outside"):
        assets.resource(*parts)


def test_a_schema_that_is_no_object_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / "annotator" / "_schemas"
    folder.mkdir(parents=True)
    (folder / "list.schema.json").write_text("[]", encoding="utf-8")
    frozen_layout(tmp_path, monkeypatch)
    with pytest.raises(ValueError, match="must be an object, found list"):
        assets.schema("list")
