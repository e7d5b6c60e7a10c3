"""Gold files as other people left them: blank lines, comments, rows of several shapes, faults by page."""

import gzip
import json

import pytest

from annotator.datasets.exporting import export
from annotator.datasets.importing import import_paths
from annotator.formats import registry
from annotator.formats.extraction.cleaneval import parse_gold
from annotator.formats.extraction.messages import ONE_SIDE
from annotator.store import Project
from tests.unit.formats.extraction.pages import SCHEME, imported

PAGE = (
    "<html><head><title>T</title></head><body><ul><li>Home and more</li></ul><h1>The headline of {0}</h1>"
    "<p>First paragraph of {0}.</p><p>Second paragraph of {0}.</p></body></html>"
)
ALL = [("title", "Head"), ("body", "One\ntwo"), ("body", "Three")]


@pytest.mark.parametrize(
    "text",
    [
        "URL: http://x.example/a\n\n<h>Head\n<p>One\ntwo\n<l>Three\n",
        "\n\nURL: http://x.example/a\n\n<h>Head\n<p>One\ntwo\n<l>Three\n",
        "\ufeff \n\nURL: http://x.example/a\n<!-- checked by two -->\n\n<h>Head\n<p>One\ntwo\n<l>Three\n",
        "<!--\nannotated\n-->\nURL: http://x.example/a\n<h>Head\n<p>One\n<!-- here? -->two\n<l>Three<!-- end",
        "url: http://x.example/a \r\n\r\n<H>Head\r\n<P>One\r\ntwo\r\n<L>Three".replace("\r\n", "\n"),
    ],
)
def test_blank_lines_and_comments_are_no_text(text):
    uri, pieces = parse_gold(text)
    assert uri == "http://x.example/a"
    assert [(one.kind, one.text) for one in pieces] == ALL


def test_an_address_that_is_missing_is_none():
    assert parse_gold("URL:\n\n<p>One") == (None, parse_gold("<p>One")[1])
    assert parse_gold("") == (None, [])


@pytest.fixture
def cleaneval(tmp_path):
    for folder in ("input", "GoldStandard"):
        (tmp_path / "set" / folder).mkdir(parents=True)
    for name, more in (("7", ""), ("8", "\n<p>Words that stand nowhere here")):
        page = PAGE.format(name)
        (tmp_path / "set" / "input" / f"{name}.html").write_text(f'<text id="{name}">\n{page}\n</text>')
        gold = f"\n<!-- x -->\n<h>The headline of {name}\n<p>First paragraph of {name}.{more}\n"
        (tmp_path / "set" / "GoldStandard" / f"{name}.txt").write_text(gold)
    return tmp_path / "set"


def test_a_warning_names_the_page_and_not_the_folder(cleaneval, tmp_path):
    data = (cleaneval / "input" / "7.html").read_bytes()
    data = data.replace(b"<head>", b"<head><meta charset=iso-8859-1>").replace(b"Home", "Café".encode())
    (cleaneval / "input" / "7.html").write_bytes(data)
    with Project.create(tmp_path / "p.annotator", SCHEME) as project:
        report = import_paths(project, [cleaneval])
    assert report.refused == [] and report.imported == 2
    untrue, share = map(str, report.warnings)
    assert untrue.startswith(f"{cleaneval}, page 7.html: the page is declared as iso-8859-1")
    assert share == f"{cleaneval}, page 8.html: 61 % of the gold text was found on the page"


def test_the_wrappers_word_on_the_encoding_is_held_against_the_bytes(cleaneval, tmp_path):
    page = PAGE.format("Köln")
    (cleaneval / "input" / "7.html").write_bytes(
        f'<text id="7" title="x" encoding="iso-8859-1">\n{page}\n</text>'.encode()
    )
    (one, _), refused = imported("cleaneval", cleaneval)
    assert refused == [] and "The headline of Köln" in one.document.text


def test_documents_exported_and_left_out_are_what_is_stored(cleaneval, tmp_path):
    (cleaneval / "GoldStandard" / "8.txt").write_text(
        "<p>Home and more\n<p>The headline of 8\n<p>First paragraph of 8.\n<p>Second paragraph of 8."
    )
    with Project.create(tmp_path / "p.annotator", SCHEME) as project:
        import_paths(project, [cleaneval])
        report = export(project, tmp_path / "out", format="evaldata")
        stored = len(project.documents())
    assert (report.documents, report.left_out, stored) == (1, 1, 2)
    assert report.entries == report.parts["all"] == 1
    assert [str(one) for one in report.warnings] == [f"1 text is not in the export: {ONE_SIDE}"]
    counts = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["counts"]
    assert (counts["documents"], counts["documents_left_out"], counts["entries"]) == (1, 1, 1)
    assert len(json.loads((tmp_path / "out" / "evaldata.json").read_text(encoding="utf-8"))) == 1


# --- rows with cc-select -------------------------------------------------------------------------------

MARKED = PAGE.format("it").replace("<h1>", '<h1 cc-select="true" class="mark-selected">').replace(
    "<p>Second", '<p style="display: none" cc-select="true">Hidden</p><div cc-select="true"><p>Second', 1
).replace("</body>", "</div></body>")  # fmt: skip


def row(**more):
    return json.dumps({"track_id": "t-1", "url": "https://x.example/", "html": MARKED, "meta": {}, **more})


def body(one):
    return [one.document.text[s.range.start : s.range.end] for s in one.sets[0].segments_in_order()]


@pytest.mark.parametrize("name", ["WebMainBench_545.jsonl", "pages.jsonl"])
def test_rows_are_recognised_and_what_is_selected_is_the_article(tmp_path, name):
    (tmp_path / name).write_text(
        "\n".join([row(), row(track_id="t-2", html=MARKED.replace(" of it", " of two"))])
    )
    assert registry.detect(tmp_path / name) == "cc-select"
    with Project.create(tmp_path / "p.annotator", SCHEME) as project:
        report = import_paths(project, [tmp_path / name])
        assert (report.imported, report.refused, report.warnings) == (2, [], [])
        first, second = sorted(project.every(), key=lambda one: str(one.document.metadata["page_id"]))
    assert first.document.metadata["page_id"] == "t-1" and first.document.source.uri == "https://x.example/"
    assert body(first) == ["The headline of it", "Second paragraph of it."]
    assert body(second) == ["The headline of two", "Second paragraph of two."]


def test_a_row_without_marks_has_its_gold_in_the_main_html(tmp_path):
    plain, main = PAGE.format("it"), "<h1>The headline of it</h1><p>First paragraph of it.</p>"
    (tmp_path / "a.jsonl").write_text(row(html=plain, main_html=main))
    (one,), refused = imported("cc-select", tmp_path / "a.jsonl")
    assert refused == []
    assert body(one) == ["The headline of it\nFirst paragraph of it."]


def test_rows_that_cannot_be_read_are_named_and_the_others_come_in(tmp_path):
    bad = ["{", "[1]", row(html=7), row(html=PAGE.format("nothing marked")), row(html="")]
    (tmp_path / "a.jsonl").write_text("\n".join([row(), *bad, row(track_id="", id="last")]))
    read, refused = imported("cc-select", tmp_path / "a.jsonl")
    assert [one.document.metadata["page_id"] for one in read] == ["t-1", "last"]
    assert [str(one.place) for one in refused] == [f"line {n}" for n in range(2, 7)]
    assert str(refused[3].reason) == "there is no cc-select"


@pytest.mark.parametrize("text", ['{"html": "<p>a"}', '{"text": "cc-select=true"}', "cc-select", ""])
def test_a_scrapers_lines_are_none(tmp_path, text):
    (tmp_path / "a.jsonl").write_text(text)
    assert registry.detect(tmp_path / "a.jsonl") != "cc-select"


# --- WCXB ----------------------------------------------------------------------------------------------


@pytest.fixture
def wcxb(tmp_path):
    for part in ("dev", "test"):
        for folder in ("html", "ground-truth"):
            (tmp_path / "bench" / part / folder).mkdir(parents=True)
        page = PAGE.format(part)
        (tmp_path / "bench" / part / "html" / "0042.html.gz").write_bytes(gzip.compress(page.encode()))
        gold = {
            "schema_version": "2.0", "url": f"https://x.example/{part}", "file_id": "0042",
            "_internal": {"page_type": {"primary": "forum", "confidence": "verified", "tags": ["a"]}},
            "ground_truth": {
                "title": f"The headline of {part}", "author": "Ann Lee", "publish_date": "2026-01-02",
                "main_content": f"First paragraph of {part}.\n\nSecond paragraph of {part}.",
                "with": [f"First paragraph of {part}."], "without": ["Home and more"],
            },
        }  # fmt: skip
        (tmp_path / "bench" / part / "ground-truth" / "0042.json").write_text(json.dumps(gold))
    return tmp_path / "bench"


def test_a_benchmark_of_two_parts_comes_in_and_goes_out_under_its_own_ids(wcxb, tmp_path):
    with Project.create(tmp_path / "p.annotator", SCHEME) as project:
        report = import_paths(project, [wcxb])
        assert (report.imported, report.refused, report.warnings) == (2, [], [])
        for one in project.every():
            part = str(one.document.source.uri).rpartition("/")[2]
            assert [(s.kind, one.document.text[s.range.start : s.range.end])
                    for s in one.sets[0].segments_in_order()] == [
                ("other_boilerplate", "Home and more"), ("title", f"The headline of {part}"),
                ("body", f"First paragraph of {part}.\nSecond paragraph of {part}."),
            ]  # fmt: skip
            assert one.document.metadata["author"] == "Ann Lee"
        given = {one.document.source.uri: one.document.id for one in project.every()}
        export(project, tmp_path / "out", format="wcxb")
    assert len(given) == 2
    truth = sorted((tmp_path / "out" / "ground-truth").glob("*.json"))
    assert [one.name for one in truth] == ["0042-2.json", "0042.json"]  # two parts that were told by folder
    said = json.loads(truth[1].read_text(encoding="utf-8"))
    assert said["file_id"] == "0042" and said["_internal"]["page_type"]["primary"] == "forum"
    part = said["url"].rpartition("/")[2]
    assert (
        said["ground_truth"]["main_content"] == f"First paragraph of {part}.\n\nSecond paragraph of {part}."
    )
    assert said["ground_truth"]["title"] == f"The headline of {part}"
    assert said["ground_truth"]["without"] == ["Home and more"]


def test_a_page_of_the_benchmark_without_content_is_refused_by_name(wcxb):
    (wcxb / "dev" / "ground-truth" / "0043.json").write_text('{"ground_truth": {"title": "x"}}')
    (wcxb / "dev" / "ground-truth" / "0044.json").write_text('{"ground_truth": {"main_content": "x"}}')
    read, refused = imported("wcxb", wcxb / "dev")
    assert len(read) == 1
    assert [one.path.rpartition("/")[2] for one in refused] == ["0043.json", "0044.html.gz"]
    assert str(refused[0].reason) == "there is no ground_truth.main_content"
