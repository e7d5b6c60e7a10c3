"""The sample of ``make mutants``: rooms, equivalents and the table of figures; no mutant is tried here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutants.equivalents import Equivalent, function_of, lines_of, listed, reason_of
from tests.mutants.report import BEGIN, END, Outcome, written
from tests.mutants.rooms import ROOMS, ROOT

DIFF = """# annotator.edits.taking.x__free__mutmut_7: survived
--- annotator/edits/taking.py
+++ annotator/edits/taking.py
@@ -1,5 +1,5 @@
     at = place.start
-        at = max(at, taken.range.end)
+        at = max(at, taken.range.end + 1)
     return at
"""


def test_each_room_has_files_and_tests() -> None:
    for room in ROOMS:
        assert room.paths(), room.name
        assert [one for one in room.tests if not (ROOT / one).exists()] == []


@pytest.mark.parametrize(
    ("mutant", "function"),
    [
        ("annotator.edits.taking.x__free__mutmut_7", "annotator.edits.taking._free"),
        ("annotator.domain.ranges.xǁRangeǁcut__mutmut_12", "annotator.domain.ranges.Range.cut"),
    ],
)
def test_a_mutant_is_named_after_its_function(mutant: str, function: str) -> None:
    assert function_of(mutant) == function


def test_an_equivalent_is_known_by_its_function_and_lines() -> None:
    before, after = "at = max(at, taken.range.end)", "at = max(at, taken.range.end + 1)"
    assert lines_of(DIFF) == (before, after)
    known = [Equivalent("annotator.edits.taking._free", before, after, "no reason at all")]
    assert reason_of("annotator.edits.taking.x__free__mutmut_7", DIFF, known) == "no reason at all"
    assert reason_of("annotator.edits.taking.x__free__mutmut_9", DIFF, known) == "no reason at all"
    assert reason_of("annotator.edits.taking.x__other__mutmut_7", DIFF, known) == ""


def test_each_equivalent_says_why_and_stands_for_a_line_that_is_there() -> None:
    for one in listed():
        assert one.reason and one.before != one.after
        module, _, name = one.function.rpartition(".")
        path = ROOT / f"{module.replace('.', '/')}.py"
        if not path.exists():
            path = ROOT / f"{module.rpartition('.')[0].replace('.', '/')}.py"
        text = path.read_text(encoding="utf-8")
        names = {node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)}
        assert name in names, one.function
        assert one.before in " ".join(text.split()) or one.before in text, one


def test_the_table_keeps_the_rows_of_rooms_that_were_not_tried() -> None:
    page = f"before\n{BEGIN}\n{END}\nafter\n"
    domain = Outcome("domain", 900, 10, 1, noticed=8, endless=3, survived={"a": ""}, equivalent={"b": "same"})
    edits = Outcome("edits", 500, 2, 1, noticed=2)
    first = written(page, [edits])
    both = written(first, [domain])
    assert both.startswith("before\n") and both.endswith("after\n")
    assert [line for line in both.splitlines() if line.startswith("| d") or line.startswith("| e")] == [
        "| domain | 900 | 10 | 8 | 3 | 1 | 1 | 88.9% | 1 |",
        "| edits | 500 | 2 | 2 | 0 | 0 | 0 | 100.0% | 1 |",
    ]
    assert written(both, [domain]) == both


def test_a_page_without_a_place_is_refused() -> None:
    with pytest.raises(ValueError, match="the page lacks"):
        written("nothing here", [])


def test_the_page_has_a_place_for_the_figures() -> None:
    page = Path(ROOT / "docs" / "mutants.md").read_text(encoding="utf-8")
    assert written(page, []).count(BEGIN) == 1
