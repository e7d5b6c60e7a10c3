"""Pages made to break the reader: each is read right, or refused with the reason, and soon."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from multiprocessing import spawn

import pytest

from annotator.domain.errors import FormatError
from annotator.pages.html import Guard, read_html
from annotator.pages.html.flatten import LEVELS, flattened
from annotator.pages.html.structure import blocks


def read_within(seconds: float, data: bytes) -> str:
    before = time.perf_counter()
    try:
        text = read_html(data, "a.html").text
    except FormatError as error:
        text = f"refused: {error}"
    assert time.perf_counter() - before < seconds
    assert "\n" not in text or not text.startswith("refused")
    return text


@pytest.mark.parametrize("depth", [250, 256, 300, 2_000, 2_100, 10_000])
@pytest.mark.parametrize("closed", [True, False])
def test_depth_loses_no_text(depth: int, closed: bool):
    source = "<p>before</p>" + "<div>x" * depth + "<p>deep</p>" + "</div>y" * depth * closed + "<p>after"
    page = read_html(source.encode())
    shown = ["before", *["x"] * depth, "deep", *["y"] * depth * closed, "after"]
    assert page.text.split("\n") == shown
    assert ("nested too deep" in "".join(map(str, page.warnings))) == (depth > 2_047)
    assert blocks(page.node_map)[0].end == len(page.text)


@pytest.mark.parametrize(
    "tag", ["b", "font", "span", "a", "table><tr><td", "ul><li", "blockquote", "section", "x-y"]
)
def test_depth_of_any_element(tag: str):
    page = read_html(("<body>" + f"<{tag}>w " * 3_000 + "end").encode())
    assert page.text.split() == ["w"] * 3_000 + ["end"]


def test_paragraphs_that_are_not_closed_are_not_deep():
    source = "<p>a" * 5_000 + "<div>" * 5_000 + "z"
    assert read_html(source.encode()).text.split("\n") == ["a"] * 5_000 + ["z"]
    assert flattened("<p>a" * 5_000) == ("<p>a" * 5_000, 0)
    flat, dropped = flattened("<i>" * (LEVELS + 5) + "x</i>" + "<script><b></script>")
    assert (flat.count("<i>"), flat.count("</i>"), dropped) == (LEVELS, 0, 5)


@pytest.mark.parametrize(
    "attributes",
    [" ".join(f"a{n}=1" for n in range(60_000)), "".join(f'a{n}=">"' for n in range(60_000)),
    "/".join(f"a{n}" for n in range(60_000)),
     "".join(f'a{n}="<" ' for n in range(60_000))],
)  # fmt: skip
def test_attribute_bomb_is_refused_at_once(attributes: str):
    assert "attributes; the limit is 10000" in read_within(3, f"<p>a<div {attributes}>b".encode())


def test_one_long_attribute_is_no_bomb():
    assert read_within(3, b"<p><img src='data:" + b"A b=c " * 200_000 + b"'>x") == "x"


@pytest.mark.parametrize(
    "data",
    [
        b"<" * 300_000, b"<a " * 100_000, b"<a <" * 100_000, b"<!--" * 100_000, b"<script>" * 50_000,
        b"<a b='" * 100_000,
        b"<![CDATA[" * 50_000, b"</p>" * 100_000, b"&" * 300_000, b"&#" * 100_000, b"<p" + b" " * 1_000_000,
        b"</html>" * 50_000,
        b"<meta charset=" * 100_000, b"<?xml " * 100_000, b"<style><!--" * 50_000, b"<b></i>" * 50_000,
        b"<td>" * 50_000,
        b"<select><option>" * 20_000, b"<!DOCTYPE " * 100_000, b"<html><body>" * 50_000, b"<form>" * 50_000,
    ],
)  # fmt: skip
def test_rubbish_takes_no_time(data: bytes):
    read_within(10, data + b" word")


def test_entity_bomb_and_external_entities_are_harmless(tmp_path):
    (tmp_path / "secret").write_text("secret words")
    entities = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))
    for body in (
        f"<!DOCTYPE html [<!ENTITY a0 'ha'>{entities}]><html><p>&a11; x",
        f"<!DOCTYPE html [<!ENTITY e SYSTEM 'file://{tmp_path}/secret'>]><html><p>&e; x",
        f"<!DOCTYPE html SYSTEM 'file://{tmp_path}/secret'><html><p>x",
    ):
        for declaration in ("", "<?xml version='1.0'?>"):
            source = declaration + body.replace("<html>", "<html xmlns='http://www.w3.org/1999/xhtml'>")
            text = read_within(1, source.encode())
            assert "secret words" not in text
            assert len(text) < 2_000


def test_a_page_in_utf_7_runs_nothing():
    page = read_html(b"<meta charset=utf-7><p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-")
    assert page.text == "+ADw-script+AD4-alert(1)+ADw-/script+AD4-"
    assert page.encoding == "utf-8"


def test_text_can_be_stored_whatever_the_page_says():
    page = read_html("<p>a&#0;b\x00c&#xD800;d&#x1F;e\ufdd0f\uffff&#13;g<pre>\x00\r&#13;h</pre>".encode())
    assert "\x00" not in page.text
    assert "\r" not in page.text
    assert page.text.encode("utf-8").decode("utf-8") == page.text
    assert "\ufdd0" in page.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<p> </p>", "shows no text"), (b"<!-- x -->", "not an HTML page"), (b"<script>x</script>",
        "shows no text"),
        (b"%PDF-1.4 x", "PDF"), (b"<p>" + b"\x01\x02" * 500, "control characters"),
        (b" ", "not an HTML page"),
    ],
)  # fmt: skip
def test_refusals_say_why_and_where(data: bytes, reason: str):
    with pytest.raises(FormatError, match=rf"^a.html: .*{reason}"):
        read_html(data, "a.html")


def test_a_text_of_eleven_megabytes_is_one_node():
    page = read_html(b"<p>" + b"word " * 2_200_000 + b"</p><p>end")
    assert page.text.endswith("word\nend")
    assert len(page.node_map.stretches) == 2


# --- the worker --------------------------------------------------------------------------------------


@pytest.fixture
def guard() -> Iterator[Guard]:
    guard = Guard(seconds=1, memory=600_000_000)
    yield guard
    guard.close()


def test_a_worker_reads_refuses_and_is_replaced(guard: Guard):
    data = b"<title>t</title><p>a"
    page = guard(read_html, data, "a.html")
    assert (page.text, page.source, page.node_map.stretches) == (
        "a",
        data,
        read_html(data).node_map.stretches,
    )
    with pytest.raises(FormatError, match=r"^a.html: the page shows no text") as refused:
        guard(read_html, b"<p>", "a.html")
    assert (refused.value.path, str(refused.value.reason)[:8]) == ("a.html", "the page")
    first = guard(os.getpid)
    assert first == guard(os.getpid) != os.getpid()
    with pytest.raises(FormatError, match="takes more than 1 s"):
        guard(time.sleep, 20)
    with pytest.raises(FormatError, match=r"failed \(it ended with code 3\)"):
        guard(os._exit, 3)
    with pytest.raises(ValueError, match="invalid literal"):
        guard(int, "x")
    assert guard(os.getpid) not in (first, os.getpid())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")
def test_a_worker_that_dies_has_not_run_out_of_memory_unless_it_has():
    guard = Guard(seconds=60, memory=600_000_000)
    with pytest.raises(FormatError, match=r"failed \(it was ended by signal SIGKILL\)"):
        guard(signal.raise_signal, signal.SIGKILL)
    eats = "[bytearray(500_000_000), __import__('time').sleep(0.4), __import__('os').abort()]"
    with pytest.raises(FormatError, match=r"takes more than 0\.6 GB of memory"):
        guard(eval, eats)
    guard.close()


def test_a_worker_that_never_started_says_that(guard: Guard, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(spawn, "get_executable", lambda: os.fsencode(sys.executable))
    monkeypatch.setattr(spawn, "get_command_line", lambda **_: [sys.executable, "-c", "raise SystemExit(7)"])
    with pytest.raises(FormatError, match=r"did not start \(it ended with code 7\): nothing is wrong"):
        guard(os.getpid)
    monkeypatch.setattr(spawn, "get_command_line", lambda **_: ["/no/such/program"])
    monkeypatch.setattr(spawn, "get_executable", lambda: b"/no/such/program")
    with pytest.raises(FormatError, match="did not start"):
        guard(os.getpid)
    monkeypatch.undo()
    assert guard(len, b"abc") == 3


@pytest.mark.skipif(sys.platform == "win32", reason="memory is limited on Unix only")
def test_memory_has_a_limit(guard: Guard):
    with pytest.raises(FormatError, match="memory"):
        guard(bytearray, 2_000_000_000)
    assert guard(len, b"abc") == 3
