"""Collecting texts out of source files: what counts as a text, and what a table of translations keeps."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script that collects texts, loaded from `docs`."""
    spec = importlib.util.spec_from_file_location("make_translations", ROOT / "docs" / "make_translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its data classes look themselves up there
    spec.loader.exec_module(module)
    return module


def found(script: ModuleType, source: str, name: str = "annotator/gui/some.py") -> list[tuple[str, bool]]:
    return list(script.texts_of(source, name, window=name.startswith("annotator/gui")))


def test_literals_of_tr_and_mark_are_texts_and_a_number_makes_plural_forms(script: ModuleType) -> None:
    source = 'tr("Pages")\ntr("{n} pages", n=3)\nmark("Keys")\nother("no")\ntr(name)\n'
    assert found(script, source) == [("Pages", False), ("{n} pages", True), ("Keys", False)]


def test_literals_that_stand_beside_each_other_are_one_text(script: ModuleType) -> None:
    assert found(script, 'tr("one "\n   "two")') == [("one two", False)]


@pytest.mark.parametrize("argument", ['f"{n} pages"', '"a" + name', '"a {}" % name'])
def test_a_text_put_together_at_run_time_is_refused(script: ModuleType, argument: str) -> None:
    with pytest.raises(script.NotLiteralError, match=r"some\.py:2: take a plain literal"):
        found(script, f"\ntr({argument})")


def test_titles_and_groups_of_commands_are_texts(script: ModuleType) -> None:
    assert {"Next page", "Page", "Next value of attribute 9"} <= set(script.collect())


def test_every_form_of_a_sentence_is_a_text_and_english_for_one_comes_with_it(script: ModuleType) -> None:
    texts = script.collect()
    several = texts["label {n} segments"]
    assert several.plural
    assert script.forms_of(several, {}, "en") == ["label {n} segment", "label {n} segments"]
    assert not texts["label {kind:kind} of article {article}"].plural
    assert not texts["label {kind:kind}"].plural


def test_a_table_keeps_what_is_finished_and_drops_what_is_gone(script: ModuleType, tmp_path: Path) -> None:
    first = {"A & B": script.Text("A & B"), "{n} x": script.Text("{n} x", plural=True)}
    path = tmp_path / "t.ts"
    path.write_text(script.written(first, {"A & B": ["<Ä>"], "{n} x": ["{n} y", "{n} ys"]}, "de"), "utf-8")
    kept = script.read(path)
    assert kept == {"A & B": ["<Ä>"], "{n} x": ["{n} y", "{n} ys"]}
    second = {"A & B": first["A & B"], "new": script.Text("new")}
    path.write_text(script.written(second, kept, "de"), "utf-8")
    assert script.read(path) == {"A & B": ["<Ä>"]}
    assert list(script.problems(second, script.read(path), "de")) == ["de: open: 'new'"]


def test_a_translation_without_plural_forms_is_open_once_the_text_has_them(script: ModuleType) -> None:
    texts = {"{n} x": script.Text("{n} x", plural=True)}
    assert list(script.problems(texts, {"{n} x": ["{n} y"]}, "de")) == ["de: open: '{n} x'"]
    assert list(script.problems(texts, {"{n} x": ["{n} y"]}, "ja")) == []


def test_other_places_than_the_source_are_a_problem(script: ModuleType) -> None:
    texts = {"to {name}": script.Text("to {name}")}
    (problem,) = script.problems(texts, {"to {name}": ["an {nme}"]}, "de")
    assert problem.startswith("de: other places than the source")


def test_english_holds_plural_forms_alone(script: ModuleType) -> None:
    texts = {"A": script.Text("A"), "{n} x": script.Text("{n} x", plural=True)}
    assert "<source>A</source>" not in script.written(texts, {}, "en")
    assert list(script.problems(texts, {}, "en")) == ["en: open: '{n} x'"]
