"""What others wrote and a packaged program holds: a list for people, one for machines, the licence texts.

    python packaging/third_party.py                     write THIRD-PARTY.md
    python packaging/third_party.py --check             exit with 1 if it is out of date
    python packaging/third_party.py --sbom FILE         write the list as CycloneDX JSON
    python packaging/third_party.py --licences FOLDER   copy the texts of all licences there

Names and versions are those of `packaging/locks/run.lock`; licences are read from what is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sys
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "locks" / "run.lock"
TARGET = ROOT / "THIRD-PARTY.md"

# Packages of other systems, which are not installed where this runs.
ELSEWHERE = {"colorama": "BSD-3-Clause", "tzdata": "Apache-2.0"}
SPDX = {"ISC License": "ISC", "MIT License": "MIT", "BSD License": "BSD-3-Clause"}
# What wheels carry inside, and their metadata do not name.
INSIDE = {
    "lxml": "libxml2 and libxslt (MIT), zlib (Zlib); on Windows and macOS libiconv (LGPL-2.1-or-later)",
    "psycopg-binary": "libpq (PostgreSQL), OpenSSL (Apache-2.0), MIT Kerberos (MIT), OpenLDAP (OLDAP-2.8), "
    "Cyrus SASL (BSD-4-Clause-UC)",
    "pyside6-essentials": "Qt 6 (LGPL-3.0-only), ICU (Unicode-3.0), HarfBuzz (MIT), PCRE2 (BSD-3-Clause), "
    "libpng and libjpeg-turbo (their own)",
}

INTRODUCTION = """# What others wrote

Annotator itself is under the [Apache License 2.0](LICENSE). The packages below come with it when it is
installed or packaged; the texts of their licences are in the folder `licences` of every packaged form. Made
by `packaging/third_party.py` from the pins in `packaging/locks/run.lock`.

## Under the LGPL

**Qt**, by way of **PySide6** and **Shiboken6**, and **psycopg** are under the GNU Lesser General Public
License, version 3. They are unaltered, and linked dynamically: in a packaged form they are files of their own
in `_internal/PySide6`, `_internal/shiboken6` and `_internal/psycopg_binary`, which you may replace by builds
of your own of the same version. Their sources are published by The Qt Company and by the psycopg project.
Nothing in the licence of Annotator keeps you from taking them apart.

## All of them

| Package | Version | Licence | Inside it |
|---|---|---|---|
"""
ENDING = """
A packaged form also holds **Python** (PSF-2.0) with OpenSSL and SQLite, the loader of **PyInstaller**
(GPL-2.0-or-later with an exception that lets it start programs under any licence), and the libraries of the
system that these need; the copyright files of the latter are in `licences/system`.
"""


@dataclass(frozen=True)
class Pin:
    """A line of the lock: name, version, when it is installed (a marker, or nothing), and who asks for it."""

    name: str
    version: str
    marker: str = ""
    asked_by: list[str] = field(default_factory=list)


def pins(lock: str) -> list[Pin]:
    """Return the pins of a lock's text, in its order."""
    found: list[Pin] = []
    for line in lock.splitlines():
        if pinned := re.match(r"([a-z0-9-]+)==([^ ;]+)(?: ; ([^\\]+))?", line):
            found.append(Pin(pinned[1], pinned[2], (pinned[3] or "").strip()))
        elif found and (via := re.match(r"    #(?: via)? +([a-z0-9-]+)", line)) and via[1] != "via":
            found[-1].asked_by.append(via[1])
    return found


def installed(pin: Pin) -> Distribution | None:
    """Return the installed package of a pin, if it is this version."""
    try:
        found = distribution(pin.name)
    except PackageNotFoundError:
        return None
    return found if found.version == pin.version else None


def licence(pin: Pin) -> str:
    """Return the licence of a pin, as an SPDX expression where its authors say it so.

    Raises LookupError if the package is not installed, or says nothing.
    """
    found = installed(pin)
    if found is None:
        return ELSEWHERE[pin.name]
    about = found.metadata.json
    said = str(about.get("license_expression") or about.get("license") or "")
    if not said or "\n" in said:
        classes = [one for one in found.metadata.get_all("Classifier", []) if one.startswith("License ::")]
        if not classes:
            raise LookupError(pin.name)
        said = classes[0].rpartition(" :: ")[2]
    return SPDX.get(said, said)


def page(found: list[Pin]) -> str:
    """Return THIRD-PARTY.md."""
    rows = [f"| {one.name} | {one.version} | {licence(one)} | {INSIDE.get(one.name, '')} |" for one in found]
    return INTRODUCTION + "\n".join(rows) + "\n" + ENDING


def bill(found: list[Pin], version: str) -> dict[str, object]:
    """Return the bill of materials as CycloneDX 1.6 has it: with SOURCE_DATE_EPOCH the same every time."""
    about = {
        "type": "application",
        "bom-ref": "annotator",
        "name": "annotator",
        "version": version,
        "licenses": [{"license": {"id": "Apache-2.0"}}],
    }
    components = [
        {
            "type": "library",
            "bom-ref": one.name,
            "name": one.name,
            "version": one.version,
            "purl": f"pkg:pypi/{one.name}@{one.version}",
            "licenses": [_licence_of_bill(licence(one))],
            **({"properties": [{"name": "annotator:marker", "value": one.marker}]} if one.marker else {}),
        }
        for one in found
    ]
    names = ["annotator", *(one.name for one in found)]
    needs = {name: sorted(one.name for one in found if name in one.asked_by) for name in names}
    bare: dict[str, object] = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": _moment(), "component": about},
        "components": components,
        "dependencies": [{"ref": name, "dependsOn": needs[name]} for name in names],
    }
    number = uuid.UUID(hashlib.sha256(json.dumps(bare, sort_keys=True).encode()).hexdigest()[:32], version=5)
    return bare | {"serialNumber": number.urn}


def _licence_of_bill(said: str) -> dict[str, object]:
    if re.search(r" (OR|AND|WITH) ", said):
        return {"expression": said}
    return {"license": {"id": said}}


def _moment() -> str:
    at = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or int(datetime.now(UTC).timestamp())
    return datetime.fromtimestamp(at, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def texts(found: list[Pin]) -> Iterator[tuple[str, str]]:
    """Return the name (`package/FILE`) and the text of every licence, notice and list of authors."""
    for pin in found:
        package = installed(pin)
        for one in (package.files if package is not None else None) or ():
            if ".dist-info" in str(one) and re.search(r"(?i)licen[cs]e|copying|notice|authors", one.name):
                yield f"{pin.name}/{one.name}", one.read_text(encoding="utf-8")


def copy_licences(found: list[Pin], folder: Path) -> list[str]:
    """Write all texts into a folder and return the packages of which none was found."""
    named = set()
    for name, text in texts(found):
        named.add(name.partition("/")[0])
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    # Qt's wheels carry no text: Debian keeps those of the GNU licences, and so does psycopg of its own.
    for kept in (Path("/usr/share/common-licenses/LGPL-3"), Path("/usr/share/common-licenses/GPL-3")):
        if kept.is_file():
            (folder / kept.name).write_bytes(kept.read_bytes())
            named |= {"pyside6-essentials", "shiboken6"}
    return sorted(one.name for one in found if installed(one) is not None and one.name not in named)


def version_of_program() -> str:
    """Return the version of the program, which is not imported for it."""
    said = (ROOT / "annotator" / "__init__.py").read_text(encoding="utf-8")
    return said.partition('__version__ = "')[2].partition('"')[0]


def main(arguments: list[str]) -> int:
    """Do what was asked and return the exit code."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("--check", action="store_true")
    asked.add_argument("--sbom", type=Path)
    asked.add_argument("--licences", type=Path)
    given = asked.parse_args(arguments)
    found = pins(LOCK.read_text(encoding="utf-8"))
    if given.check:
        if TARGET.read_text(encoding="utf-8") == page(found):
            return 0
        print("THIRD-PARTY.md is out of date: run python packaging/third_party.py", file=sys.stderr)
        return 1
    if given.sbom is not None:
        told = json.dumps(bill(found, version_of_program()), indent=1, sort_keys=True)
        given.sbom.write_text(told + "\n", encoding="utf-8")
    if given.licences is not None and (without := copy_licences(found, given.licences)):
        print(f"no licence text was found for {', '.join(without)}", file=sys.stderr)
        return 1
    if given.sbom is None and given.licences is None:
        TARGET.write_text(page(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
