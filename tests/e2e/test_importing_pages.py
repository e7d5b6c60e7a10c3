"""A folder with every kind of page, hostile ones too: each goes in right or is refused with its reason."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest

from annotator.store import Project

from ..unit.pages.making import ATOM, MHTML, RSS, html, record, response, zipped
from .test_cli import annotator

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 30.0  # seconds for the worst page
CANARY = "the canary sings"

NAMES = {
    "01-plain.txt": ["A plain page"],
    "02-page.html": ["A web page"],
    "03-page.xhtml": ["An XHTML page"],
    "04-saved.mhtml": ["A saved page"],
    "05-crawl.warc": ["first", "second"],
    "06-crawl.warc.gz": ["third", "fourth"],
    "07-feed.rss": ["Floods & storms", "Second"],
    "08-feed.atom": ["Ein <Titel>", "Zwei"],
    "09-feed.xml": ["In an XML file"],
    "10-scraped.jsonl": ["Scraped", "Another line"],
    "20-truncated.warc.gz": ["whole"],
    "21-lines.jsonl": ["Before", "After"],
    "22-utf7.html": ["utf-7"],
    "23-nested.html": ["Nested"],
    "24-large.html": ["Large"],
    "25-entities.html": ["Entities"],
}
REFUSED = {
    "30-attributes.html": "attributes",
    "31-bomb.rss": "document type declaration",
    "32-xxe.rss": "document type declaration",
    "33-zip.html": "ZIP archive",
    "34-empty.html": "empty",
    "35-binary.html": "",
    "36-binary.txt": "control characters",
    "37-nothing.jsonl": "--html-field or --text-field",
    "38-noise.warc": "",
    "39-noise.mht": "not an MHTML",
    "40-scripts.html": "no text",
    "41-deep.xml": "not well-formed XML",
}


def write_pages(folder: Path) -> None:
    """Make the folder; nothing in it came from anywhere."""
    zip_file = io.BytesIO()
    with zipfile.ZipFile(zip_file, "w") as archive:
        archive.writestr("page.html", html("zipped"))
    canary = folder.parent / "canary.txt"
    canary.write_text(CANARY)
    xhtml = (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'
        "<head><title>An XHTML page</title></head><body><p>Words<br/>and words.</p></body></html>"
    )
    bomb = '<!DOCTYPE lolz [<!ENTITY a "lollollol">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{"&" + chr(97 + n) + ";"}{("&" + chr(97 + n) + ";") * 9}">'
        for n in range(9)
    )
    item = "<rss><channel><item><title>{}</title><description>{}</description></item></channel></rss>"
    nested = "<div>" * 3_000 + "At the bottom." + "</div>" * 3_000
    made: dict[str, bytes | str] = {
        "01-plain.txt": "A plain page\n\nWith words.",
        "02-page.html": html("A web page"),
        "03-page.xhtml": xhtml,
        "04-saved.mhtml": MHTML,
        "05-crawl.warc": record("warcinfo", b"x: y\r\n") + response("first") + response("second"),
        "06-crawl.warc.gz": zipped([response("third"), response("fourth")]),
        "07-feed.rss": RSS,
        "08-feed.atom": ATOM,
        "09-feed.xml": item.format("In an XML file", "&lt;p&gt;Words."),
        "10-scraped.jsonl": json.dumps({"html": "<p>x", "title": "Scraped"}) + '\n{"text": "Another line"}\n',
        "20-truncated.warc.gz": zipped([response("whole"), response("cut")])[:-60],
        "21-lines.jsonl": '{"text": "Before"}\n{"text": "cut\n' + "[" * 100_000 + '\n{"text": "After"}\n',
        "22-utf7.html": b"<meta charset=utf-7><title>utf-7</title><p>+ADw-script+AD4-f(1)+ADw-/script+AD4-",
        "23-nested.html": f"<title>Nested</title>{nested}",
        "24-large.html": "<title>Large</title>" + "<p>Words and <b>more</b> words.</p>\n" * 250_000,
        "25-entities.html": f'{bomb}]><html><title>Entities</title><p>&lt;Words&gt; &j; <!ENTITY x "y">',
        "30-attributes.html": "<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">words",
        "31-bomb.rss": f"{bomb}]>" + item.format("Bomb", "&j;"),
        "32-xxe.rss": f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{canary.as_uri()}">]>' + item.format("XXE", "&x;"),
        "33-zip.html": zip_file.getvalue(),
        "34-empty.html": b"",
        "35-binary.html": bytes(range(256)) * 40,
        "36-binary.txt": bytes(range(256)) * 40,
        "37-nothing.jsonl": '{"id": 1, "name": "no page"}\n',
        "38-noise.warc": b"\x00\xffWARC" * 500,
        "39-noise.mht": b"\x00" * 5_000,
        "40-scripts.html": "<title>App</title><div id=root></div><script>render()</script>",
        "41-deep.xml": "<rss>" * 100_000,
        ".hidden.html": html("hidden"),
    }
    for name, data in made.items():
        (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)


def run_import(project: Path, *arguments: object) -> tuple[int, dict[str, Any], str]:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-m", "annotator", "import", project, *map(str, arguments), "--json"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, timeout=110,
    )  # fmt: skip
    return run.returncode, json.loads(run.stdout), run.stderr


@pytest.mark.slow
def test_every_kind_of_page_goes_in_or_is_refused_with_its_reason(tmp_path: Path):
    folder, target = tmp_path / "pages", tmp_path / "p.annotator"
    folder.mkdir()
    write_pages(folder)
    assert annotator("new", target).returncode == 0
    began = time.monotonic()
    code, report, said = run_import(target, folder)
    assert time.monotonic() - began < LONGEST + 15  # one page that hangs, and the rest beside it
    assert code == 1

    reasons: dict[str, list[str]] = {}
    for one in report["refused"]:
        reasons.setdefault(Path(one["path"]).name, []).append(one["reason"])
    broken_in_part = {"07-feed.rss", "20-truncated.warc.gz", "21-lines.jsonl"}
    assert set(reasons) == set(REFUSED) | broken_in_part
    for name, reason in REFUSED.items():
        assert reason in reasons[name][0], (name, reasons[name])
    assert [one.split(":")[0] for one in reasons["21-lines.jsonl"]] == ["line 2", "line 3"]
    assert "Traceback" not in said
    assert all(line.startswith("annotator: ") for line in said.splitlines())

    with Project.open(target) as project:
        rows = project.documents()
        wanted = [name for names in NAMES.values() for name in names]
        assert [row.name for row in rows] == wanted
        assert report["imported"] == len(wanted)
        by_name = {row.name: project.document(row.id) for row in rows}
        assert "At the bottom." in by_name["Nested"].text
        assert by_name["Large"].text.count("Words and more words.") == 250_000
        assert "<Words>" in by_name["Entities"].text and "lollol" not in by_name["Entities"].text
        assert "<script>" not in by_name["utf-7"].text
        assert by_name["first"].source.uri == "https://example.org/first"
        assert by_name["first"].metadata["retrieved"] == "2026-01-02T03:04:05Z"
        assert not any(CANARY in document.text for document in by_name.values())
        assert project.check() == []
        for row in rows:
            source = project.source_bytes(row.id)
            assert source is not None
            nodes = project.node_map(row.id)
            assert nodes.to_node(0) is not None or row.name == "Nested"
        before = project.stats()

    again = json.loads(annotator("import", target, folder, "--json").stdout)
    assert (again["imported"], again["already"]) == (0, len(wanted))
    assert {Path(one["path"]).name for one in again["refused"]} == set(reasons)
    with Project.open(target) as project:
        assert project.stats() == before


def test_fields_encodings_and_duplicates_by_command(tmp_path: Path):
    pytest.importorskip("datasketch")
    target, lines = tmp_path / "p.annotator", tmp_path / "x.jsonl"
    words = " ".join(f"word{number}" for number in range(300))
    records = ({"w": words + " one", "u": "https://example.org/1"}, {"w": words + " two"}, {"w": "Other"})
    lines.write_text("".join(json.dumps(one) + "\n" for one in records))
    assert annotator("new", target).returncode == 0
    wrong = annotator("import", target, lines, "--format", "warc", "--url-field", "u")
    assert (wrong.returncode, "has no fields" in wrong.stderr) == (2, True)
    first = annotator("import", target, lines, "--json")
    assert first.returncode == 1
    assert "give the keys with --html-field or --text-field" in first.stderr
    done = annotator(
        "import", target, lines, "--text-field", "w", "--url-field", "u", "--duplicates", "--json"
    )
    report = json.loads(done.stdout)
    assert (done.returncode, report["imported"], report["duplicates"]) == (0, 3, 1)
    listed = json.loads(annotator("list", target, "--json").stdout)["documents"]
    assert [one["duplicates"] for one in listed] == [2, 2, 0]
    assert listed[0]["uri"] == "https://example.org/1"
    (group,) = json.loads(annotator("duplicates", target, "--json").stdout)["groups"]
    assert [one["id"] for one in group] == [listed[0]["id"], listed[1]["id"]]

    (tmp_path / "polish.txt").write_bytes("Żółć".encode("iso-8859-2"))
    annotator("import", target, tmp_path / "polish.txt", "--encoding", "latin1")
    name = json.loads(annotator("list", target, "--json").stdout)["documents"][-1]["id"]
    changed = annotator("encoding", target, name, "latin2")
    assert (changed.returncode, changed.stdout) == (0, "Żółć: read as iso-8859-2\n")
    refused = annotator("encoding", target, name, "klingon")
    assert (refused.returncode, "unknown encoding" in refused.stderr) == (1, True)


@pytest.mark.slow
@pytest.mark.skipif(
    not hasattr(os, "killpg"), reason="a terminal's interrupt reaches processes otherwise here"
)
def test_an_interrupt_ends_the_import_and_nothing_complains(tmp_path: Path):
    """Ctrl+C reaches every process of the command, also those that read pages and those just starting."""
    target, crawl = tmp_path / "p.annotator", tmp_path / "crawl.warc"
    many = "<p>Words and more words.</p>" * 2_000
    crawl.write_bytes(b"".join(response(f"page {n}", more=many) for n in range(400)))
    annotator("new", target)
    for seconds in (1.2, 1.8, 2.6):
        running = subprocess.Popen(
            [sys.executable, "-m", "annotator", "import", str(target), str(crawl)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
        )  # fmt: skip
        time.sleep(seconds)
        os.killpg(running.pid, signal.SIGINT)
        _, said = running.communicate(timeout=30)
        assert "Traceback" not in said, said
    rest = json.loads(annotator("import", target, crawl, "--json").stdout)
    assert rest["imported"] + rest["already"] == 400
    assert rest["refused"] == []
    assert len(json.loads(annotator("list", target, "--json").stdout)["documents"]) == 400


def test_a_crawl_goes_on_where_it_was_stopped(tmp_path: Path):
    from annotator.datasets.importing import ImportWish, import_paths

    from ..unit.datasets.test_importing import SCHEME

    crawl = tmp_path / "crawl.warc.gz"
    crawl.write_bytes(zipped(response(f"page {number}") for number in range(60)))
    with Project.create(tmp_path / "p.annotator", SCHEME) as project:
        asked = iter(range(1_000_000))
        report = import_paths(project, [crawl], ImportWish(processes=2), cancelled=lambda: next(asked) >= 25)
        stored = len(project.documents())
        assert report.cancelled and report.imported == stored < 60
        rest = import_paths(project, [crawl], ImportWish(processes=2))
        assert (rest.imported, rest.already, rest.refused) == (60 - stored, stored, [])
        assert [row.name for row in project.documents()] == [f"page {number}" for number in range(60)]


def test_the_same_page_in_two_places_goes_in_once(tmp_path: Path):
    from annotator.datasets.importing import import_paths

    from ..unit.datasets.test_importing import SCHEME

    (tmp_path / "a.html").write_bytes(html("one"))
    (tmp_path / "b.warc").write_bytes(response("one"))
    (tmp_path / "c.jsonl").write_text(json.dumps({"html": html("one").decode()}))
    with Project.create(tmp_path / "p.annotator", SCHEME) as project:
        report = import_paths(project, [tmp_path / name for name in ("a.html", "b.warc", "c.jsonl")])
        assert (report.imported, report.already, report.refused) == (1, 2, [])
        said = [one for one in report.warnings if "same bytes" in str(one)]
        assert len(said) == 2 and all(str(tmp_path / "a.html") in str(one) for one in said)
        assert gzip.decompress(gzip.compress(html("one"))) == project.source_bytes(project.documents()[0].id)
