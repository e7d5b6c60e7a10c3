"""Every block of commands in the manual is run, as it stands, on the sample pages.

`two-annotators.md` and `team.md` have tests of their own, where invented people do what they leave to people,
and so has `python.md`, whose blocks build on each other.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import make_archive
from typing import Any

import pytest
import typer

from annotator import assets
from annotator.cli.app import build
from annotator.domain.items import GOLD, Author
from annotator.store import Project
from tests.unit.formats import test_webanno_tsv as tsv

from .manual_blocks import MANUAL, Shell, blocks, copy_to, sample_pages
from .test_cli import done

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]
OWN_TEST = {"python.md", "team.md", "two-annotators.md"}
COMMANDS: Any = typer.main.get_command(build(None))  # type: ignore[arg-type]
PAGES = [page for page in MANUAL if page.name not in OWN_TEST and any(one.is_run for one in blocks(page))]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `annotator demo sample` makes, once."""
    folder = tmp_path_factory.mktemp("demo")
    shell = Shell(folder)
    shell.annotator(["demo", "sample"], folder)
    return folder / "sample"


@pytest.fixture(scope="module")
def made(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Callable[[Path], object]]:
    """What the pages speak of and nobody made yet, by name."""
    project, folder = sample / "demo.annotator", tmp_path_factory.mktemp("made")

    def exported(key: str, name: str = "") -> Callable[[Path], object]:
        def make(target: Path) -> object:
            if not (folder / key).exists():
                done("export", project, folder / key, "--format", key, "--from", "gold")
            return copy_to(folder / key / name if name else folder / key)(target)

        return make

    def other_labels(target: Path) -> None:
        done("new", target, "--scheme", "ace-events")
        done("import", target, assets.resource("samples", "01-lithium-pact-daily-harbour.txt"))

    return {
        **{name: copy_to(project) for name in ("news.annotator", "my.annotator", "project.annotator")},
        "p.annotator": lambda target: done("new", target),
        "ana.annotator": other_labels,
        "pages": sample_pages,
        "pages/": sample_pages,
        "corpus": exported("brat"),
        "more": exported("brat"),
        "from-ann": exported("brat"),
        "from-ben": exported("conllup"),
        "corpus.conllup": exported("conllup", "all.conllup"),
        "ECB+": exported("ecb"),
        "train.jsonl": exported("maven-arg", "all.jsonl"),
        "dev.jsonl": exported("wikievents", "all.jsonl"),
        "doccano-export.zip": lambda target: make_archive(
            str(target.with_suffix("")), "zip", Path(__file__).parents[1] / "corpora" / "doccano"
        ),
        "project-1.json": exported("label-studio", "all.json"),
        "train.spacy": exported("spacy", "all.spacy"),
        "page.tsv": lambda target: target.write_text(tsv.HEAD + tsv.ROWS, encoding="utf-8"),
    }


@pytest.fixture(scope="module")
def names(sample: Path) -> dict[str, object]:
    """What blocks of Python on some pages take as given."""
    with Project.open(sample / "demo.annotator", read_only=True) as project:
        pages = [project.annotation_sets(row.id) for row in project.documents()]
        sets = {one.author.name: one for one in max(pages, key=len)}
        gold, people = sets[GOLD], [one for name, one in sorted(sets.items()) if name != GOLD]
        hers, his = (replace(people[at], author=Author(name)) for at, name in enumerate(("ana", "ben")))
        document = project.document(gold.document)
        return {"scheme": project.scheme, "document": document, "gold": gold, "predicted": hers, "hers": hers,
                "his": his}  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_of_a_page_run(
    page: Path,
    tmp_path: Path,
    sample: Path,
    made: dict[str, Callable[[Path], object]],
    request: pytest.FixtureRequest,
) -> None:
    shell = Shell(tmp_path, made)
    for block in blocks(page):
        if block.language == "python" and not block.why:
            with contextlib.chdir(tmp_path):
                exec(block.text, dict(request.getfixturevalue("names")))
        elif block.is_shell and not block.why:
            if "annotator demo sample" in block.text:  # it made what is copied here
                copy_to(sample)(tmp_path / "sample")
                block = replace(block, text=block.text.replace("annotator demo sample\n", ""))
            shell.follow(block)


def test_what_is_not_run_says_why_over_a_block_of_commands() -> None:
    for page in MANUAL:
        marked = len(re.findall("<!-- not run", page.read_text(encoding="utf-8")))
        told = [one for one in blocks(page) if one.why]
        assert len(told) == marked, f"{page.name}: a reason stands over no block"
        assert all(one.is_shell or one.language == "python" for one in told), page.name


def command_of(words: list[str]) -> tuple[str, Any]:
    """Return the command that words name, by its full name."""
    command = COMMANDS
    name: list[str] = []
    for word in words:
        below = getattr(command, "commands", {}).get(word)
        if below is None:
            break
        command, name = below, [*name, word]
    return " ".join(name), command


def test_commands_named_in_the_text_have_the_options_that_are_named() -> None:
    unknown = []
    for page in MANUAL:
        for line in re.findall(r"(?<!`)`annotator ([a-z][^`]*)`(?!`)", page.read_text(encoding="utf-8")):
            name, command = command_of(line.split())
            options = {option for one in command.params for option in (*one.opts, *one.secondary_opts)}
            told = set(re.findall(r"--[a-z][a-z-]*", line))
            if not name or not told <= options | {"--help", "--json"}:
                unknown.append(f"{page.name}: annotator {line}")
    assert unknown == []
