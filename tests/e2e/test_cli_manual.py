"""The manual and the commands say the same: every command has its section, every option stands in it."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from annotator import assets
from annotator.cli.app import build
from annotator.cli.output import table
from annotator.datasets.exporting import TEXTS
from annotator.datasets.schemes import find_scheme
from annotator.formats.registry import FORMATS
from annotator.pages import IMPORTERS

MANUAL = Path(__file__).resolve().parents[2] / "docs" / "manual"


NO_DESKTOP: Any = None


def commands() -> dict[str, Any]:
    """Return every command by its full name, such as ``scheme check``."""
    found: dict[str, Any] = {}

    def collect(command: Any, name: str) -> None:
        inner = getattr(command, "commands", None)
        if inner is None:
            found[name] = command
        for below, one in (inner or {}).items():
            collect(one, f"{name} {below}".strip())

    collect(typer.main.get_command(build(NO_DESKTOP)), "")
    return found


def sections() -> dict[str, str]:
    """Return the text of each command's section by the heading's command line."""
    page = (MANUAL / "command-line.md").read_text(encoding="utf-8")
    parts = re.split(r"^### `annotator ?(.*?)`$", page, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def section_of(name: str) -> str:
    matching = [line for line in sections() if f"{line} ".startswith(f"{name} ")]
    assert len(matching) == 1, f"{name}: {matching}"
    return f"{matching[0]}\n{sections()[matching[0]]}"


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_and_argument_of_a_command_is_in_its_section(name: str):
    section = section_of(name)
    for parameter in commands()[name].params:
        if parameter.param_type_name == "option":
            assert f"`{parameter.opts[-1]}" in section or f" {parameter.opts[-1]}" in section, parameter.opts
        else:
            assert parameter.metavar.strip("[].") in section


def test_the_manual_names_no_option_that_there_is_not():
    for name, command in commands().items():
        named = [option for one in command.params for option in (*one.opts, *one.secondary_opts)]
        known = {*named, "--help", "--json"}
        assert set(re.findall(r"`(--[a-z-]+)", section_of(name))) <= known, name


def test_the_manual_names_no_command_that_there_is_not():
    told = {line.split()[0] for line in sections() if line}
    assert told == {name.split()[0] for name in commands()}


def test_every_command_says_what_it_does():
    assert [name for name, command in commands().items() if not (command.help or "").strip()] == []


def test_the_manual_names_every_format():
    extraction = (MANUAL / "extraction.md").read_text(encoding="utf-8")
    exporting = (MANUAL / "exporting.md").read_text(encoding="utf-8") + extraction
    importing = (MANUAL / "importing.md").read_text(encoding="utf-8") + extraction
    assert [key for key, one in FORMATS.items() if one.writes and f"| `{key}` |" not in exporting] == []
    assert [key for key, one in FORMATS.items() if one.reads and f"| `{key}` |" not in importing] == []
    assert [
        suffix for one in IMPORTERS.values() for suffix in one.suffixes if f"`{suffix}`" not in importing
    ] == []
    assert [text for text in TEXTS if f"`{text}`" not in exporting] == []


def test_a_table_into_a_pipe_keeps_one_row_a_line(capsys: pytest.CaptureFixture[str]):
    table(("a", "b"), [("x\ty", "1\n2"), (3, "")])
    assert capsys.readouterr().out == "a\tb\nx y\t1 2\n3\t\n"


def test_every_scheme_that_ships_can_be_named():
    names = [path.stem for path in assets.resource_dir("schemes").glob("*.json")]
    assert [find_scheme(name).name for name in names] == names
