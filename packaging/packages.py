"""Make what people install, and try each of it as they will have it: `make package`.

    python packaging/packages.py [--home ADDRESS] [--root FOLDER] [--server URL]

The one-folder form comes from PyInstaller (`annotator.spec`); from it a Debian package and an AppDir, which
`appimagetool`, if it is there, makes an AppImage of. Each is unpacked elsewhere and tried there, with an
empty home, without settings, and with nothing of the checkout in reach: `self-test`, and what the demo does.

`--root FOLDER`: the package is also installed into that system by its own `apt-get` and tried inside it.
Needs a Linux with `dpkg-deb`. The forms for Windows, macOS and Flatpak are in files beside this one.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import desktop_files
import third_party
from desktop_files import ID
from frozen_parts import SYSTEM_PACKAGES
from third_party import ROOT

BUILD = ROOT / "build" / "package"
DIST = ROOT / "dist"
MOST = 160_000_000
"""Bytes that the one-folder form may have, all told."""
NAMES = ("annotator", "annotator-window")
_ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def said(what: str) -> None:
    """Print what is done next, at once."""
    print(f"== {what}", flush=True)


def run(*command: object, **settings: str) -> None:
    """Run a program with some settings more; raise CalledProcessError if it fails."""
    subprocess.run([str(one) for one in command], check=True, env={**os.environ, **settings})


def frozen() -> Path:
    """Make the one-folder form and return the folder."""
    papers = BUILD / "papers"
    shutil.rmtree(papers, ignore_errors=True)
    pins = third_party.pins(third_party.LOCK.read_text(encoding="utf-8"))
    if without := third_party.copy_licences(pins, papers / "licences"):
        raise SystemExit(f"no licence text was found for {', '.join(without)}")
    shutil.copyfile(third_party.TARGET, papers / third_party.TARGET.name)
    run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
        "--distpath", BUILD / "dist", "--workpath", BUILD / "work", ROOT / "packaging" / "annotator.spec",
        PYTHONPATH=str(ROOT),
    )  # fmt: skip
    folder = BUILD / "dist" / "annotator"
    if sys.platform.startswith("linux"):
        (folder / NAMES[1]).symlink_to(NAMES[0])
        _copyrights(folder)
    size = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file() and not one.is_symlink())
    said(f"{folder.relative_to(ROOT)}: {size / 1e6:.0f} MB")
    if size > MOST:
        raise SystemExit(f"the folder has {size / 1e6:.0f} MB; {MOST / 1e6:.0f} are allowed")
    return folder


def _copyrights(folder: Path) -> None:
    """Copy the copyright file of each package whose library was taken from the system (Debian knows)."""
    names = {one.name for one in (folder / "_internal").glob("lib*.so*") if not one.is_symlink()}
    asked = subprocess.run(
        ["dpkg", "-S", *(f"*/{name}" for name in sorted(names))], capture_output=True, text=True, check=False
    )
    packages = {
        line.partition(":")[0] for line in asked.stdout.splitlines() if not line.startswith("diversion")
    }
    for package in sorted(packages):
        origin = Path("/usr/share/doc") / package / "copyright"
        if origin.is_file():
            target = folder / "_internal" / "licences" / "system" / package
            target.mkdir(parents=True)
            shutil.copyfile(origin, target / "copyright")


def debian(folder: Path, home: str) -> Path:
    """Make the Debian package out of the folder and return it."""
    version, architecture = third_party.version_of_program(), _ARCHITECTURES[platform.machine()]
    stage = BUILD / "deb"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(folder, stage / "usr" / "lib" / "annotator", symlinks=True)
    (stage / "usr" / "bin").mkdir(parents=True)
    for name in NAMES:
        (stage / "usr" / "bin" / name).symlink_to(f"../lib/annotator/{name}")
    desktop_files.install(stage / "usr", home)
    documents = stage / "usr" / "share" / "doc" / "annotator"
    documents.mkdir(parents=True)
    (documents / "copyright").write_text(copyright_file(), encoding="utf-8")
    size = sum(one.stat().st_size for one in stage.rglob("*") if one.is_file() and not one.is_symlink())
    (stage / "DEBIAN").mkdir()
    (stage / "DEBIAN" / "control").write_text(control(version, architecture, size), encoding="utf-8")
    target = DIST / f"annotator_{version}_{architecture}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "--build", stage, target)
    return target


def control(version: str, architecture: str, size: int) -> str:
    """Return the control file; ``size`` in bytes. Caches of desktops renew themselves by triggers."""
    return f"""Package: annotator
Version: {version}
Architecture: {architecture}
Maintainer: The Annotator developers <annotator@localhost>
Section: science
Priority: optional
Installed-Size: {size // 1024}
Depends: {", ".join(SYSTEM_PACKAGES)}
Recommends: fonts-noto-core, fonts-noto-cjk, fonts-noto-color-emoji
Description: annotate raw news pages and build datasets from them
 Annotator opens a raw web page as a scraper saved it and lets you mark what each
 stretch of it is, who and what is named in it, and what happened. It turns the
 annotations into datasets. Everything works from the keyboard.
"""


def copyright_file() -> str:
    """Return what Debian wants to know of licences: ours, and where those of the others are."""
    ours = (ROOT / "NOTICE").read_text(encoding="utf-8")
    others = third_party.TARGET.read_text(encoding="utf-8")
    return (
        f"{ours}\nLicensed under the Apache License 2.0, see /usr/share/common-licenses/Apache-2.0.\n"
        f"Texts of the licences below: /usr/lib/annotator/_internal/licences\n\n{others}"
    )


def appdir(folder: Path, home: str) -> Path:
    """Make the AppDir out of the folder and return it."""
    target = BUILD / "Annotator.AppDir"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder, target / "usr" / "lib" / "annotator", symlinks=True)
    desktop_files.install(target / "usr", home)
    start = target / "AppRun"
    start.write_text(
        "#!/bin/sh\n"
        "# Without arguments the window opens, as from a file manager; with arguments it is the command.\n"
        'HERE="$(dirname "$(readlink -f "$0")")"\n'
        'exec "$HERE/usr/lib/annotator/annotator" "$@"\n',
        encoding="utf-8",
    )
    start.chmod(0o755)
    shutil.copyfile(target / f"usr/share/applications/{ID}.desktop", target / f"{ID}.desktop")
    shutil.copyfile(target / f"usr/share/icons/hicolor/scalable/apps/{ID}.svg", target / f"{ID}.svg")
    (target / ".DirIcon").symlink_to(f"{ID}.svg")
    return target


def appimage(folder: Path) -> Path | None:
    """Pack the AppDir into one file and return it, if `appimagetool` is here."""
    tool = shutil.which("appimagetool")
    if tool is None:
        said("no appimagetool here: the AppDir is not packed into an AppImage")
        return None
    machine = platform.machine()
    target = DIST / f"Annotator-{third_party.version_of_program()}-{machine}.AppImage"
    run(tool, folder, target, ARCH=machine)
    return target


def tried(what: str, command: Sequence[object], server: str | None = None, root: Path = Path("/")) -> None:
    """Try a form in a bare environment: what it says of itself, and the whole job of the demo.

    With ``root``, the command is one of the system in that folder.
    """
    within = [shutil.which("chroot") or "chroot", root] if root != Path("/") else []
    with tempfile.TemporaryDirectory(prefix="annotator-tried-", dir=root / "tmp") as folder:
        home = f"/{Path(folder).relative_to(root)}"
        bare = {"HOME": home, "PATH": "/usr/bin:/bin", "QT_QPA_PLATFORM": "offscreen", "LANG": "C.UTF-8"}
        start = [*within, "env", "--chdir", home, *command]
        asked = ["self-test", *(("--server", server) if server else ())]
        subprocess.run([str(one) for one in (*start, *asked)], check=True, env=bare)
        subprocess.run(
            [str(one) for one in (*start, "demo", "d")], check=True, env=bare, stdout=subprocess.DEVNULL
        )
        if not (Path(folder) / "d" / "window.png").is_file():
            raise SystemExit(f"{what}: the demo drew no picture of the window")
    said(f"{what} works")


def tried_in_root(package: Path, root: Path) -> None:
    """Install the package into another system, with what it depends on, and try it inside."""
    shutil.copyfile(package, root / "tmp" / package.name)
    install = ("apt-get", "install", "-y", "-qq", "--reinstall", f"/tmp/{package.name}")
    run("chroot", root, *install, DEBIAN_FRONTEND="noninteractive")
    tried(f"{package.name} in {root}", ["annotator"], root=root)


def main(arguments: list[str]) -> int:
    """Make and try everything; return the exit code."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--home", default="", help="where the repository can be read, for software catalogues")
    asked.add_argument("--root", type=Path, help="folder of another system to install the package into")
    asked.add_argument("--server", help="an empty PostgreSQL database for the self-test of the folder")
    given = asked.parse_args(arguments)
    DIST.mkdir(exist_ok=True)
    folder = frozen()
    run(sys.executable, ROOT / "packaging" / "third_party.py", "--sbom", DIST / "annotator.cdx.json")
    with tempfile.TemporaryDirectory(prefix="annotator-package-") as elsewhere:
        copy = Path(elsewhere) / "folder"
        shutil.copytree(folder, copy, symlinks=True)
        tried("the folder", [copy / "annotator"], given.server)
        shutil.rmtree(copy)
        package = debian(folder, given.home)
        run("dpkg-deb", "-x", package, Path(elsewhere) / "deb")
        tried(package.name, [Path(elsewhere) / "deb" / "usr" / "bin" / "annotator"])
        shutil.rmtree(Path(elsewhere) / "deb")
        unpacked = appdir(folder, given.home)
        moved = shutil.copytree(unpacked, Path(elsewhere) / "AppDir", symlinks=True)
        tried("the AppDir", [moved / "AppRun"])
        shutil.rmtree(moved)
        image = appimage(unpacked)
        if image is not None:
            # Unpacked by itself, as a machine that builds may have no FUSE.
            tried(image.name, ["env", "APPIMAGE_EXTRACT_AND_RUN=1", image])
    if given.root is not None:
        tried_in_root(package, given.root)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
