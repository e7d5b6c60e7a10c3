"""What these rooms say to a person is a sentence with values, never a text put together where it is said."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "annotator"
ROOMS = ("assist", "cli", "datasets", "formats", "pages", "review")
SAYING = {
    "AnnotatorError", "CancelledError", "EditError", "FormatError", "PassedOverError", "ReviewError",
    "SchemeError", "Refused", "Remark",
}  # fmt: skip
"""Calls that say their first argument; a ``Refusal`` says its second one."""


def spoken(source: str) -> Iterator[tuple[int, ast.expr]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = 0 if node.func.id in SAYING else 1 if node.func.id == "Refusal" else len(node.args)
            yield from ((node.lineno, one) for one in node.args[place : place + 1])


@pytest.mark.parametrize("room", ROOMS)
def test_no_text_is_put_together_where_it_is_said(room: str) -> None:
    texts = [
        f"{path.relative_to(ROOT.parent)}:{line}"
        for path in sorted((ROOT / room).rglob("*.py"))
        for line, said in spoken(path.read_text("utf-8"))
        if isinstance(said, ast.JoinedStr | ast.BinOp)
        or (isinstance(said, ast.Constant) and isinstance(said.value, str))
    ]
    assert texts == []
