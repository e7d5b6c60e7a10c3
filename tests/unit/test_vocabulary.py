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

ORDINARY = """
    accessible alpha application basis bubble canvas caution ccselect codec collector color coreference
    decor desktop dialect elided facet fieldwise fingerprint flatten formatter fuzzy geometry grid gutter
    info inline interface keycap keymap keystroke lesson metrics migrate motion nodemap nodepaths outcome
    overlay pack painter pairing postgres redecode referent register remark reveal ribbon ruler scene
    scroller severity spread standoff stepper tally unitize watch
"""
"""What a team of programmers says anyway; besides, every word the documents use."""


def rows() -> list[tuple[str, str]]:
    """Return the words of the glossary, each with what is not used for it."""
    return ROW.findall((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8"))


def words(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def forms(word: str) -> set[str]:
    """Return a word with what may be its other number, or the verb of *asked*, *matching*, *refused*."""
    found = {word, f"{word}s", word.removesuffix("s"), word.removesuffix("es")}
    if word.endswith("ies"):
        found.add(f"{word[:-3]}y")
    for ending in ("ing", "ed"):
        if word.endswith(ending):
            stem = word.removesuffix(ending)
            found |= {stem, f"{stem}e", stem[:-1]}
    return found


def known() -> set[str]:
    explained = {word for entry, _ in rows() for word in words(entry)}
    documents = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    used = {word for path in documents for word in words(path.read_text(encoding="utf-8"))}
    return explained | used | words(ORDINARY)


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
