"""One word for one thing: the glossary, and the nouns of the code."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "annotator"
ROW = re.compile(r"^\| \*\*(.+?)\*\* \|.*\| (.*?) \|$", re.MULTILINE)

COMPUTING = """
    cli codec collector commit connection counter crash dialect dom domain facet formatter fuzzy guard gui
    importer info interface json layout migration parse postgres projection query registry severity spacy
    sqlite store thread
"""
ON_SCREEN = """
    accessible application bubble canvas chooser color colour decor dialog elided geometry grid gutter
    header keycap keymap keystroke lesson metrics mirror motion outline overlay painter preference ribbon
    ruler scene scroller spread stepper switch textview widget
"""
WRITING = """
    accounting admission align arc checking dangling flat flatten inline occurrence ordering packing
    recent remark standoff statistics surface wording
"""
"""What a team of programmers says anyway. A word of our own is explained in the glossary instead."""
VALUES = """
    asking assist authoring committed got gripped migrating packed placed redecoded redecoding referring
    registered remembered repeating reveal suggesting watch
"""
"""What was asked, what came of it and rooms named after what is done there: verbs, not nouns."""
CORPORA = "ccselect nodemap nodepaths"


def rows() -> list[tuple[str, str]]:
    """Return the words of the glossary, each with what is not used for it."""
    return ROW.findall((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def forms(word: str) -> set[str]:
    """Return a word and what may be its other number."""
    found = {word, f"{word}s", word.removesuffix("s"), word.removesuffix("es")}
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    return found


def known() -> set[str]:
    explained = {word for entry, _ in rows() for word in words(entry)}
    manual = {
        word
        for path in (ROOT / "docs" / "manual").glob("*.md")
        for word in words(path.read_text(encoding="utf-8"))
    }
    return explained | manual | words(COMPUTING + ON_SCREEN + WRITING + VALUES + CORPORA)


def noun(name: str) -> str:
    """Return the last word of ``snake_case`` or ``CamelCase``: what a thing is; "" if there is none."""
    return ([word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)] or [""])[-1]


def names() -> Iterator[tuple[str, str]]:
    """Yield the names of modules, packages and public classes, each with its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.parent.name == "versions":  # migrations are numbered
            continue
        place = path.relative_to(ROOT).as_posix()
        yield (path.parent if path.stem == "__init__" else path.with_suffix("")).name, place
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield node.name, place


def test_what_classes_and_modules_are_is_said_in_known_words():
    """An unknown word is either one of the glossary under another name, or missing there."""
    explained = known()
    unknown = {
        f"{name} ({place})" for name, place in names() if forms(noun(name)).isdisjoint(explained | {""})
    }
    assert unknown == set(), "enter the noun into docs/glossary.md, or use the word that is there"


def test_no_word_is_explained_twice():
    assert [word for word, count in Counter(word for word, _ in rows()).items() if count > 1] == []


def test_no_word_is_explained_and_refused_at_once():
    """Where a word means another thing, the row says which: ``trigger (that is the words of an event)``."""
    explained = {word for word, _ in rows()}
    assert {
        (word, other) for word, refused in rows() for other in refused.split(", ") if other in explained
    } == set()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("ImportReport", "report"),
        ("tree_model", "model"),
        ("HTMLPage", "page"),
        ("__main__", "main"),
        ("_", ""),
    ],
)
def test_the_noun_of_a_name(name: str, wanted: str):
    assert noun(name) == wanted
