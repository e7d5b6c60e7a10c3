"""What a Linux system is told of the program: starter, icon, file type, catalogue, man page, completion."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path
from typing import Any

from third_party import ROOT

ID = "io.github.annotator.Annotator"
"""The name under which desktops know the program; the window says the same (`setDesktopFileName`)."""

_SHELLS = {
    "bash": "share/bash-completion/completions/annotator",
    "zsh": "share/zsh/vendor-completions/_annotator",
    "fish": "share/fish/vendor_completions.d/annotator.fish",
}


def releases(changelog: str) -> list[tuple[str, str]]:
    """Return (version, date) of every release that a changelog has, newest first."""
    return re.findall(r"^## \[(\d[^\]]*)\] - (\d{4}-\d\d-\d\d)$", changelog, re.MULTILINE)


def metainfo(home: str) -> str:
    """Return the entry of software catalogues.

    ``home``: the address where the files of the repository can be read; empty: there is none, and nothing
    that would stand there is named.
    """
    said = (ROOT / "packaging" / f"{ID}.metainfo.xml").read_text(encoding="utf-8")
    said = re.sub(r"<!--.*?-->\n", "", said, flags=re.DOTALL)
    if home:
        said = said.replace("{home}", home.rstrip("/"))
    else:
        said = re.sub(r" *<screenshots>.*?</screenshots>\n| *<url .*?</url>\n", "", said, flags=re.DOTALL)
    found = releases((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    lines = "".join(f'    <release version="{version}" date="{date}"/>\n' for version, date in found)
    named = f"  <releases>\n{lines}  </releases>\n" if found else ""
    return said.replace("  <releases/>\n", named)


def manual_page() -> str:
    """Return the manual page: every command with the first sentence of its help."""
    from typer.main import get_command

    from annotator import __version__
    from annotator.cli.app import build

    command = get_command(build(None))  # type: ignore[arg-type]  # no command is run, so no window is asked for
    lines = [
        f'.TH ANNOTATOR 1 "" "annotator {__version__}"',
        ".SH NAME\nannotator \\- annotate raw news pages and turn them into datasets",
        ".SH SYNOPSIS\n.B annotator\n[\\fICOMMAND\\fR \\fIARGUMENT\\fR ...]",
        ".SH DESCRIPTION\nWithout a command, the window opens on the last project or on the start page.\n"
        "\\fBannotator COMMAND \\-\\-help\\fR tells all about one command.",
        ".SH COMMANDS",
    ]
    for name, one in _commands(command, ""):
        first = (one.help or "").strip().partition("\n")[0]
        lines.append(f".TP\n.B {_plain(name)}\n{_plain(first)}")
    lines.append(".SH EXIT STATUS\n0: done. 1: something was refused or failed. 2: wrong usage.")
    return "\n".join(lines) + "\n"


def _commands(command: Any, name: str) -> list[tuple[str, Any]]:
    inner = getattr(command, "commands", None)
    if inner is None:
        return [(name, command)]
    return [found for below, one in inner.items() for found in _commands(one, f"{name} {below}".strip())]


def _plain(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n.", "\n\\&.")


def completion(shell: str) -> str:
    """Return what teaches a shell to complete commands and options."""
    from typer._completion_shared import get_completion_script

    script: str = get_completion_script(
        prog_name="annotator", complete_var="_ANNOTATOR_COMPLETE", shell=shell
    )
    return script + "\n"


def install(prefix: Path, home: str) -> None:
    """Write all of it below a prefix such as `usr`, where desktops look for it."""
    packaging = ROOT / "packaging"
    copies = {
        packaging / f"{ID}.desktop": f"share/applications/{ID}.desktop",
        packaging / f"{ID}.mime.xml": f"share/mime/packages/{ID}.xml",
        ROOT / "resources" / "icons" / "annotator.svg": f"share/icons/hicolor/scalable/apps/{ID}.svg",
    }
    for origin, place in copies.items():
        _room(prefix / place)
        shutil.copyfile(origin, prefix / place)
    texts = {f"share/metainfo/{ID}.metainfo.xml": metainfo(home)}
    texts |= {place: completion(shell) for shell, place in _SHELLS.items()}
    for place, text in texts.items():
        _room(prefix / place).write_text(text, encoding="utf-8")
    page = _room(prefix / "share/man/man1/annotator.1.gz")
    page.write_bytes(gzip.compress(manual_page().encode(), mtime=0))


def _room(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
