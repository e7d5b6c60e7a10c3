"""A folder of pages with known content: read line by line, trained on, and refused where it is none."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("sklearn")
pytest.importorskip("trafilatura")

from annotator.assist.segmenter.folder import GOLD, LEAST, train_folder, train_glue
from annotator.assist.segmenter.glue import glue_of
from annotator.assist.segmenter.model import segmenter_of
from annotator.domain.errors import AnnotatorError

WORDS = "The harbour of {} was closed for {} days because of a storm that nobody had foreseen at all. "


def made(folder: Path, count: int) -> list[dict[str, str]]:
    """Write pages with a menu, a title and some paragraphs; return the lines of their gold."""
    rows = []
    for n in range(count):
        paragraphs = [WORDS.format(f"Town {n}", days) * 2 for days in range(2, 5)]
        body = "".join(f"<p>{one}</p>" for one in paragraphs)
        menu = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in ("Home", "Sport", "Weather"))
        page = f"<html><body><ul>{menu}</ul><article><h1>Storm number {n}</h1>{body}</article></body></html>"
        (folder / f"{n}.html.gz").write_bytes(gzip.compress(page.encode()))
        text = "\n".join(one.strip() for one in paragraphs)
        title = f"Storm number {n}"
        rows.append({"file": f"{n}.html.gz", "text": text, "title": title, "domain": f"{n}.example"})
    return rows


def write(folder: Path, rows: list[dict[str, str]]) -> None:
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / GOLD).write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.slow
def test_a_model_comes_of_a_folder_and_says_of_what(tmp_path: Path):
    rows = made(tmp_path, LEAST)
    rows[3]["text"] += "\u2028A line that is one for nobody else."
    broken = {"file": "broken.html.gz", "text": "x"}
    (tmp_path / "broken.html.gz").write_bytes(gzip.compress(b"<p>x</p>" * 99)[:-20] + b"\xff" * 20)
    write(tmp_path, [*rows, broken, {"file": "missing.html", "text": "x"}])
    refused: list[str] = []
    model = train_folder(tmp_path, "made for a test", refused=lambda reason: refused.append(str(reason)))
    assert model.about["pages"] == LEAST and model.about["source"] == "made for a test"
    assert ["broken.html.gz" in one or "missing.html" in one for one in refused] == [True, True]
    again = segmenter_of(json.loads(json.dumps(model.to_json())))
    assert again.to_json() == model.to_json()


@pytest.mark.slow
def test_trees_for_glued_pages_come_of_a_folder_and_of_the_stories(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for name, value in (("_STORIES", 1), ("_FIRST", (3, 4)), ("_SECOND", (2, 4))):
        monkeypatch.setattr(f"annotator.assist.segmenter.folder.{name}", value)
    monkeypatch.setattr("annotator.assist.segmenter.glue_lessons._PAGES", 1)
    write(tmp_path, made(tmp_path, 4))
    glue = train_glue(tmp_path, "made for a test")
    assert glue.about["articles"] == 4 and glue.about["source"] == "made for a test"
    again = json.loads(json.dumps(glue.to_json()))
    assert glue_of(again).to_json() == glue.to_json()
    with pytest.raises(ValueError, match="another version"):
        glue_of({**again, "features": []})


def test_too_few_pages_and_lines_that_are_none_are_refused(tmp_path: Path):
    with pytest.raises(AnnotatorError, match=r"gold\.jsonl cannot be read"):
        train_folder(tmp_path, "")
    write(tmp_path, made(tmp_path, 3))
    with pytest.raises(AnnotatorError, match="3"):
        train_folder(tmp_path, "")


@pytest.mark.parametrize("line", [
    '{"file": "a.html"}', '{"text": "x"}', "[1]", '{"file": 7, "text": "x"}', '{"file": "../a", "text": "x"}',
    '{"file": "a\\u0000", "text": "x"}', "[" * 100_000, '{"file": "a',
])  # fmt: skip
def test_each_line_must_name_a_page_in_the_folder(tmp_path: Path, line: str):
    (tmp_path / GOLD).write_text("\n" + line, encoding="utf-8")
    with pytest.raises(AnnotatorError, match="line 2"):
        train_folder(tmp_path, "")
