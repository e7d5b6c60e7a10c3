"""The blocks of code on the manual's pages, and a shell that does in a folder what they say."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator import assets
from annotator.cli.app import run
from tests.training import trained

ROOT = Path(__file__).resolve().parents[2]
MANUAL = [ROOT / "README.md", ROOT / "docs" / "index.md", *sorted((ROOT / "docs" / "start").glob("*.md")),
          *sorted((ROOT / "docs" / "manual").glob("*.md"))]  # fmt: skip
PROGRAMS = {"annotator", "cd", "make", "mkdir", "pip", "pipx", "prodigy", "python", "uvx"}
NOT_RUN = re.compile(r"<!-- not run: (.+?) -->")
FENCED = r"^```(?P<language>\w*)\n(?P<fenced>.*?)^```$"
INDENTED = r"(?:(?<=\n\n)|\A)(?P<indented>(?: {4}[^\n]*\n)(?:(?: {4}[^\n]*)?\n)*)"
BLOCK = re.compile(f"{FENCED}|{INDENTED}", re.MULTILINE | re.DOTALL)
IN_A_LIST = re.compile(r" *(-|\d+\.) |  ")


@dataclass(frozen=True)
class Block:
    """A block of code. ``why``: the reason not to run it, from the comment over it; "" if there is none."""

    page: Path
    line: int
    section: str
    language: str
    text: str
    why: str

    @property
    def is_shell(self) -> bool:
        """Whether it is typed into a terminal: it says so, or a line begins with a program."""
        words = [line.split(maxsplit=1)[0] for line in self.text.splitlines() if line.strip()]
        return self.language == "sh" or (not self.language and not PROGRAMS.isdisjoint(words[:1]))

    @property
    def is_run(self) -> bool:
        """Whether a test does what it says."""
        return not self.why and (self.is_shell or self.language == "python")


def blocks(page: Path) -> Iterator[Block]:
    """Yield the blocks of a page, fenced or indented; what is indented in a list is its text."""
    text = page.read_text(encoding="utf-8")
    for found in BLOCK.finditer(text):
        before = text[: found.start()]
        paragraph = before.rstrip().rpartition("\n")[2]
        code = (
            found["fenced"]
            if found["indented"] is None
            else re.sub("^ {4}", "", found["indented"], flags=re.M)
        )
        if found["indented"] is not None and re.match(r" *(-|\d+\.) |  ", paragraph):
            continue
        titles = re.findall(r"^###? (.*)$", before, re.MULTILINE)
        why = NOT_RUN.fullmatch(paragraph)
        yield Block(page, before.count("\n") + 1, titles[-1] if titles else "", found["language"] or "", code,
                    why[1] if why else "")  # fmt: skip


class Screen:
    """A desktop that remembers what it was to show."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def has_display(self) -> bool:
        return False

    def open_window(self, view: object) -> int:
        self.shown.append(str(view))
        return 0

    def picture_of_window(self, view: object, picture: object) -> None:
        self.shown.append(str(view))

    def render_page(self, *_: object, **__: object) -> None:
        self.shown.append("a page")

    def person(self) -> str:
        return "ana"


@dataclass
class Shell:
    """Does in a folder what blocks say. ``made``: what is there, by name, as soon as it is named."""

    folder: Path
    made: Mapping[str, Callable[[Path], object]] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    screen: Screen = field(default_factory=Screen)

    def follow(self, block: Block) -> None:
        """Do one block; a line that ends badly is an error."""
        for line in block.text.splitlines():
            here = self.folder
            for part in line.split(" && "):
                words = shlex.split(part, comments=True)
                if words[:1] == ["cd"]:
                    here = here / words[1]
                elif words:
                    self.type(words, here)

    def type(self, words: list[str], here: Path) -> None:
        """Do one command in a folder."""
        program, *given = words
        self.make_what_is_named(given, here)
        if program == "annotator" and given[0] == "open":
            self.open(given[1], given[given.index("--as") + 1] if "--as" in given else "")
        elif program == "annotator":
            self.annotator(given, here)
        elif program == "mkdir":
            (here / given[0]).mkdir()
        elif words[:4] == ["python", "-m", "spacy", "train"]:
            self.train(words[4:], here)
        else:
            raise AssertionError(
                f"how is {program} run? if not at all, the page says so: <!-- not run: … -->"
            )

    def open(self, project: str, person: str) -> None:
        """Do what a person does in the window on a project: annotate its pages, and finish them."""
        self.annotator(["open", project], self.folder)
        gold = assets.resource("samples", "gold.jsonl")
        self.annotator(["import", project, str(gold)], self.folder)

    def make_what_is_named(self, given: list[str], here: Path) -> None:
        """Make what a command takes as given."""
        taken = {"new": [], "copy": given[1:2]}.get(given[0], given)  # the others make something of that name
        for name in taken:
            if name in self.made and not (here / name).exists():
                self.made[name](here / name)

    def annotator(self, given: list[str], here: Path) -> None:
        """Run the command inside this process."""
        out, errors = io.StringIO(), io.StringIO()
        with contextlib.chdir(here), contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
            code = run(given, self.screen)
        refused = [
            one for one in errors.getvalue().splitlines() if not one.startswith("annotator: warning: ")
        ]
        assert (code, refused) == (0, []), (given, errors.getvalue(), out.getvalue())
        self.said[given[0]] = out.getvalue()

    def train(self, given: list[str], here: Path) -> None:
        """Train a few steps: whether the configuration fits the data, not how good it gets."""
        from spacy.cli._util import parse_config_overrides

        config, option, output, *rest = given
        assert option == "--output"
        assert trained(
            here, config, output, parse_config_overrides(rest), max_steps=2, eval_frequency=2
        ).is_dir()


def sample_pages(target: Path) -> None:
    """Make a folder with three pages that come with the program."""
    target.mkdir()
    for name in ("01-lithium-pact*", "02-lithium-deal*", "05-joint-stockpile*"):
        (sample,) = assets.resource_dir("samples").glob(name)
        shutil.copy(sample, target)


def copy_to(source: Path) -> Callable[[Path], object]:
    """Return what puts a copy of a file or a folder into place."""
    return lambda target: shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
