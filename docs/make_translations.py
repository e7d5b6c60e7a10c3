"""Collect the texts of the windows into `resources/translations/*.ts` and compile them to `.qm`.

    python docs/make_translations.py            collect, keep finished translations, compile
    python docs/make_translations.py --check    write nothing; exit 1 if a file would change or a text is open

What is collected, by reading the source files:

- the literal in ``tr("…")`` and ``mark("…")`` anywhere in ``annotator/gui``; with ``n=`` it has plural forms;
- title, group and hint of every command of the program's table;
- title and description of every format that can be read or written;
- every sentence of `annotator.domain.sentences`, entered when the module that holds it is imported; a form
  with a number has plural forms, of which English comes with the sentence.

The files follow Qt Linguist's format (doc.qt.io/qt-6/linguist-ts-file-format.html), with one context and
without locations: a text that moves changes nothing. English holds the texts with plural forms alone.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import annotator
from annotator.domain.sentences import SENTENCES as REGISTERED
from annotator.domain.sentences import places as places_of
from annotator.gui.window.command_table import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "annotator"
LANGUAGES = ("de", "ja", "en")
PLURAL_FORMS = {"de": 2, "ja": 1, "en": 2}
WINDOWS = ("annotator/gui",)
BELOW = (
    "annotator/domain",
    "annotator/edits",
    "annotator/store",
    "annotator/assist",
    "annotator/formats",
    "annotator/pages",
)


@dataclass
class Text:
    """A text as it stands in the source, whether it has plural forms, and English for 1 if it comes along."""

    source: str
    plural: bool = False
    one: str = ""


_FORMATS = {"Format", "Importer"}


class NotLiteralError(Exception):
    """A text is put together while the program runs, so it cannot be translated."""


def literal(node: ast.expr) -> str | None:
    """Return the value of a plain string literal."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def texts_of(source: str, name: str, *, window: bool) -> Iterator[tuple[str, bool]]:
    """Yield (text, has plural forms) for one source file.

    Raises:
        NotLiteralError: `tr` or `mark` is called with an f-string or a sum.
    """
    for node in ast.walk(ast.parse(source, name)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if window and called in {"tr", "mark"} and isinstance(node.func, ast.Name) and node.args:
            yield from _named(node, name)
        elif called in _FORMATS:
            named = [keyword.value for keyword in node.keywords if keyword.arg in {"title", "description"}]
            told = [*node.args[1:3], *named]
            yield from ((text, False) for text in map(literal, told) if text)


def _named(node: ast.Call, name: str) -> Iterator[tuple[str, bool]]:
    argument = node.args[0]
    if isinstance(argument, ast.JoinedStr | ast.BinOp):
        raise NotLiteralError(f"{name}:{node.lineno}: take a plain literal with named places and .format()")
    if text := literal(argument):
        yield text, any(keyword.arg == "n" for keyword in node.keywords)


def registered() -> Iterator[Text]:
    """Yield the forms of the sentences, all of which are entered when their modules are imported."""
    for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
        if not module.name.startswith("annotator.gui.") or module.name.endswith(".messages"):
            importlib.import_module(module.name)
    for sentence in REGISTERED.values():
        for form, one in sentence.pairs():
            yield Text(form, "n" in places_of(form), one)


def collect(root: Path = ROOT) -> dict[str, Text]:
    """Return every text of the program by its source."""
    listed = (text for one in COMMANDS for text in (one.title, one.group, one.hint))
    found = {text: Text(text) for text in listed if text}
    for folder in (*WINDOWS, *BELOW):
        for path in sorted((root / folder).rglob("*.py")):
            name = path.relative_to(root).as_posix()
            for source, plural in texts_of(path.read_text("utf-8"), name, window=folder in WINDOWS):
                found.setdefault(source, Text(source)).plural |= plural
    found |= {text.source: text for text in registered()}
    return dict(sorted(found.items()))


def read(path: Path) -> dict[str, list[str]]:
    """Return the finished translations of a .ts file: one form, or one for each plural form."""
    done: dict[str, list[str]] = {}
    if not path.is_file():
        return done
    # Our own file, written below: no entities, no outside document type.
    for message in ElementTree.fromstring(path.read_text("utf-8")).iter("message"):
        target = message.find("translation")
        if target is None or target.get("type"):
            continue
        forms = [form.text or "" for form in target.findall("numerusform")] or [target.text or ""]
        if all(forms):
            done[message.findtext("source") or ""] = forms
    return done


def forms_of(text: Text, done: dict[str, list[str]], language: str) -> list[str]:
    """Return the kept translation of a text, or empty forms if it has none of the right shape."""
    if language == "en" and text.one:
        return [text.one, text.source]
    wanted = PLURAL_FORMS[language] if text.plural else 1
    kept = done.get(text.source, [])
    return kept if len(kept) == wanted else [""] * wanted


def written(texts: dict[str, Text], done: dict[str, list[str]], language: str) -> str:
    """Return the .ts file of one language."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for text in texts.values():
        if language == "en" and not text.plural:
            continue
        forms = forms_of(text, done, language)
        lines.append('    <message numerus="yes">' if text.plural else "    <message>")
        lines.append(f"        <source>{escape(text.source)}</source>")
        opened = "<translation>" if all(forms) else '<translation type="unfinished">'
        inner = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
        lines.append(f"        {opened}{inner if text.plural else escape(forms[0])}</translation>")
        lines.append("    </message>")
    return "\n".join([*lines, "</context>", "</TS>", ""])


def places(text: str) -> list[str]:
    """Return the named places of a text, sorted."""
    return sorted(re.findall(r"\{[^{}]*\}", text))


def problems(texts: dict[str, Text], done: dict[str, list[str]], language: str) -> Iterator[str]:
    """Yield what is wrong with one language: open texts, and forms that name other places than the source."""
    for text in texts.values():
        if language == "en" and not text.plural:
            continue
        forms = forms_of(text, done, language)
        if not all(forms):
            yield f"{language}: open: {text.source!r}"
        for form in filter(None, forms):
            # "one page" may leave the number out; every other place has to stand in every form.
            if set(places(form)) | {"{n}"} != set(places(text.source)) | {"{n}"}:
                yield f"{language}: other places than the source: {text.source!r}: {form!r}"


def release(source: Path, target: Path) -> None:
    """Compile a .ts file with the lrelease that comes with PySide6."""
    import PySide6

    tool = Path(next(iter(PySide6.__path__))) / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    command = [str(tool), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True)


def main(arguments: list[str] | None = None) -> int:
    """Collect and compile, or check; return the exit status."""
    parser = argparse.ArgumentParser(description="Collect and compile the texts of the windows.")
    parser.add_argument("--check", action="store_true", help="write nothing, tell what is stale or open")
    check = parser.parse_args(arguments).check
    texts, wrong = collect(), list[str]()
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = FOLDER / f"annotator_{language}.ts"
        done = read(path)
        content = written(texts, done, language)
        wrong += problems(texts, done, language)
        if not check:
            path.write_text(content, "utf-8", newline="\n")
            release(path, path.with_suffix(".qm"))
        elif not path.is_file() or path.read_text("utf-8") != content:
            wrong.append(f"{path.name} is stale: run docs/make_translations.py")
    print("\n".join([*wrong, f"{len(texts)} texts, {len(wrong)} to mend"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
