"""Files that hold pages: what is found in them, what is passed over, and what damage costs."""

import gzip
import json
import zlib
from pathlib import Path

import pytest

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.pages import Options, messages, read_many
from annotator.pages.many import pieces
from annotator.pages.page import Page
from annotator.pages.pieces import MAX_BYTES, Found, Passed, Piece, Refused, Remark

from .making import ATOM, MHTML, RSS, answer, html, record, response, zipped


def found(path: Path, data: bytes | str, key: str, **wishes: str) -> list[Found]:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return [one for one in pieces(path, key, Options(**wishes)) if not isinstance(one, Passed)]


def titles(all_found: list[Found]) -> list[str]:
    return [
        one.data.decode().split("<title>")[1].split("<")[0] for one in all_found if isinstance(one, Piece)
    ]


def refusals(all_found: list[Found]) -> list[str]:
    return [f"{one.place}: {one.reason}" for one in all_found if isinstance(one, Refused)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "file"


# --- MHTML --------------------------------------------------------------------------------------------


def test_mhtml_gives_the_page_and_not_its_resources(file: Path):
    page, remark = found(file, MHTML, "mhtml")
    assert isinstance(page, Piece)
    assert "Grüße aus Zürich." in page.data.decode()
    assert (page.key, page.uri) == ("html", "https://example.org/saved")
    assert page.metadata == {"retrieved": "2026-01-02T03:04:05"}
    assert page.warnings == ()
    assert remark == Remark(message(messages.FURTHER_PARTS, n=1))
    (read, _) = read_many(file, "mhtml")
    assert isinstance(read, Page)
    assert (read.name, read.text.strip()[:10]) == ("A saved page", "Grüße aus ")


def test_the_start_of_an_mhtml_message_is_its_page(file: Path):
    data = MHTML.replace(b'type="text/html"', b'type="text/html"; start="<frame-2@mhtml.blink>"')
    assert isinstance(page := found(file, data, "mhtml")[0], Piece)
    assert b"advertisement" in page.data


def test_mhtml_cut_off_is_read_with_a_warning(file: Path):
    assert isinstance(page := found(file, MHTML[: MHTML.index(b"image/png")], "mhtml")[0], Piece)
    assert page.warnings == (message(messages.CUT_OFF),)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x00\x01\x02", "does not start with the header"),
        (b"<html><p>no message</p>", "does not start with the header"),
        (b"Content-Type: text/plain\r\n\r\nwords", "has no HTML part"),
        (b"Content-Type: text/html\r\n\r\n  ", "is empty"),
        (b"Content-Type: multipart/related; boundary=x\r\n\r\n" + b"--x\r\nContent-Type: " * 999, "no HTML"),
    ],
)  # fmt: skip
def test_what_is_no_mhtml_is_refused(file: Path, data: bytes, reason: str):
    with pytest.raises(FormatError, match=reason):
        found(file, data, "mhtml")


# --- WARC ---------------------------------------------------------------------------------------------

RECORDS = [
    record("warcinfo", b"software: x\r\n"), record("request", b"GET / HTTP/1.1\r\n\r\n"),
    response("one"), response("two", status="404 Not Found"),
    record("response", answer(b"{}", kind="application/json")), record("metadata", b"x: y"),
    response("three"),
]  # fmt: skip


@pytest.mark.parametrize("way", ["plain", "members", "one member"])
def test_warc_gives_every_html_answer(file: Path, way: str):
    data = b"".join(RECORDS)
    data = {"plain": data, "members": zipped(RECORDS), "one member": gzip.compress(data)}[way]
    everything = found(file, data, "warc")
    assert titles(everything) == ["one", "three"]
    assert refusals(everything) == []
    first, *_, last = everything
    assert isinstance(first, Piece)
    assert (first.uri, first.declared) == ("https://example.org/one", "utf-8")
    assert str(first.place) == "record 3 (https://example.org/one)"
    assert first.metadata == {"retrieved": "2026-01-02T03:04:05Z"}
    assert isinstance(last, Remark)
    told = str(last.text)
    assert told.startswith("5 records were skipped: ")
    assert "1 response with status 404" in told and "1 application/json" in told


def test_codings_of_answers_are_undone(file: Path):
    body = html("x")
    half = len(body) // 2
    chunks = b"%x\r\n%s\r\n%x;a=b\r\n%s\r\n0\r\n\r\n" % (half, body[:half], len(body) - half, body[half:])
    raw = zlib.compressobj(wbits=-15)
    bodies = [
        answer(chunks, Transfer_Encoding="chunked"),
        answer(body, Transfer_Encoding="chunked"),
        answer(gzip.compress(body), Content_Encoding="gzip"),
        answer(zlib.compress(body), Content_Encoding="deflate"),
        answer(raw.compress(body) + raw.flush(), Content_Encoding="deflate"),
        answer(body, Content_Encoding="br"),
        answer(body, kind=""),
    ]
    everything = found(file, b"".join(record("response", one) for one in bodies), "warc")
    assert [one.data for one in everything if isinstance(one, Piece)] == [body] * len(bodies)
    assert refusals(everything) == []


def test_answers_that_cannot_be_decoded_are_refused_alone(file: Path):
    bomb = gzip.compress(bytes(MAX_BYTES + 1), 9)
    bodies = [
        answer(b"\x8b\x02\x80<>", Content_Encoding="br"), answer(b"garbage", Content_Encoding="gzip"),
        answer(bomb, Content_Encoding="gzip"), answer(b"  "), answer(html("good")),
    ]  # fmt: skip
    everything = found(file, zipped(record("response", one) for one in bodies), "warc")
    assert titles(everything) == ["good"]
    said = refusals(everything)
    assert [one.split("): ")[1][:30] for one in said] == [
        "its body is compressed as br, ", "its compressed body is damaged", "larger than 100 MB, the limit ",
        "the response has no body",
    ]  # fmt: skip


def test_a_truncated_warc_loses_its_last_record(file: Path):
    for data, what in (
        (b"".join(RECORDS), "which is impossible"),
        (zipped(RECORDS), "inside a compressed record"),
    ):
        everything = found(file, data[:-40], "warc")
        assert titles(everything) == ["one"]
        (said,) = refusals(everything)
        assert said.startswith("record ") and what in said and "(byte " in said


def test_damage_in_the_middle_costs_the_record_it_is_in(file: Path):
    members = [gzip.compress(one, mtime=0) for one in (response("one"), response("two"), response("three"))]
    broken = bytearray(members[1])
    broken[len(broken) // 2] ^= 0xFF
    assert titles(found(file, members[0] + bytes(broken) + members[2], "warc")) == ["one", "three"]
    lied = response("two").replace(b"Content-Length: ", b"Content-Length: 9")
    for data in (
        response("one") + lied + response("three"),
        zipped([response("one"), lied, response("three")]),
    ):
        everything = found(file, data, "warc")
        assert titles(everything) == ["one", "three"]
        assert len(refusals(everything)) == 1
    noise = response("one") + b"\x00\xff rubbish \r\n" * 50 + b"\r\n" + response("three")
    assert titles(found(file, noise, "warc")) == ["one", "three"]


def test_what_is_no_warc_is_refused_once(file: Path):
    for data in (b"", b"hello\nworld\n" * 500, gzip.compress(b"hello"), b"\x1f\x8b\x08\x00garbage"):
        everything = found(file, data, "warc")
        assert len(refusals(everything)) == len(everything) == 1


# --- feeds --------------------------------------------------------------------------------------------


def test_rss_items_are_pages_of_their_fullest_content(file: Path):
    first, second, third = found(file, RSS, "feed")
    assert isinstance(first, Piece)
    assert first.data == b"<p>Rain fell on <b>Paris</b>.</p><p>Rivers rose.</p>"
    assert (first.name, first.uri, first.place) == (
        "Floods & storms",
        "https://example.org/floods",
        message(messages.ITEM, number=1),
    )
    assert first.metadata == {
        "feed": "The Daily Example", "language": "en-gb", "title": "Floods & storms",
        "author": "Ann Lee", "published": "2026-01-02T03:04:05+01:00",
    }  # fmt: skip
    assert isinstance(second, Piece)
    assert (second.data, second.uri) == (b"<p>Only a <i>summary</i>.</p>", "https://example.org/second")
    item = message(messages.ITEM, number=3)
    assert third == Refused(message(messages.NO_CONTENT, title="Nothing in it"), item)


def test_atom_entries_are_pages(file: Path):
    first, second = found(file, ATOM, "feed")
    assert isinstance(first, Piece) and isinstance(second, Piece)
    assert b"<p>Erster <em>Absatz</em>.</p>" in first.data.replace(
        b' xmlns="http://www.w3.org/1999/xhtml"', b""
    )
    assert (first.name, first.uri) == ("Ein <Titel>", "https://example.org/1")
    assert first.metadata["author"] == "Bo Meier"
    assert first.metadata["published"] == "2026-01-02T03:04:05Z"
    assert second.data == b"1 &lt; 2 und mehr"
    page = next(read_many(file, "feed"))
    assert isinstance(page, Page)
    assert page.text.strip() == "Erster Absatz."


def test_a_feed_is_decoded_by_its_declaration(file: Path):
    data = RSS.replace("utf-8", "iso-8859-1", 1).replace("Rain", "Café").encode("latin-1")
    assert isinstance(first := found(file, data, "feed")[0], Piece)
    assert "Café fell".encode() in first.data
    assert isinstance(found(file, RSS.encode("utf-16"), "feed")[0], Piece)


BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<rss><channel><item><description>&b;</description></item></channel></rss>"
)
XXE = (
    '<!-- <a > --><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<rss><channel><item><description>&x;</description></item></channel></rss>"
)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (BOMB, "document type declaration"),
        (XXE, "document type declaration"),
        (
            "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://x.example/x'> %x;]><rss/>",
            "document type declaration",
        ),
        ("<!DOCTYPE rss [%x;]><rss/>", "document type declaration"),
        ("<!DOCTYPE rss [<!-- ]> --><!ENTITY x 'y'>]><rss/>", "document type declaration"),
        ("<!DOCTYPE rss [ <rss/>", "document type declaration"),
        ('<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd"><rss/>', "has no items"),
        ("<rss><channel></rss>", "not well-formed XML"),
        ("<rss>" + "<a>" * 5000 + "</a>" * 5000 + "</rss>", "not well-formed XML"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>", "a web page; import it as format html"),
        ("<rss><channel/></rss>", "has no items"),
        ("plain words", "not well-formed XML"),
    ],
)
def test_what_is_no_feed_or_no_safe_one_is_refused(file: Path, data: str, reason: str):
    with pytest.raises(FormatError, match=reason):
        found(file, data, "feed")


def test_a_declared_utf_7_is_no_encoding(file: Path):
    with pytest.raises(FormatError, match="utf-7"):
        found(file, b'<?xml version="1.0" encoding="utf-7"?><rss/>', "feed")


# --- scraped JSON lines -------------------------------------------------------------------------------


def lines(*records: object) -> str:
    return "".join(json.dumps(one) + "\n" for one in records)


def test_the_usual_keys_are_found(file: Path):
    first, second, third, fourth = found(file, lines(
        {"url": "https://x.example/1", "html": "<p>One</p>", "text": "not this", "title": "T", "lang": "en"},
        {"link": "https://x.example/2", "text": "Two", "date": "2026-01-02"},
        {"body": "<div>Three</div>"},
        {"content": "Four is plain"},
    ), "scraped")  # fmt: skip
    assert isinstance(first, Piece) and isinstance(second, Piece)
    assert (first.data, first.key, first.uri, first.name) == (
        b"<p>One</p>",
        "html",
        "https://x.example/1",
        "T",
    )
    assert first.metadata == {"title": "T", "language": "en"}
    assert (second.data, second.key, second.place) == (b"Two", "text", message(messages.LINE, number=2))
    assert second.metadata == {"published": "2026-01-02"}
    assert [(one.data, one.key) for one in (third, fourth) if isinstance(one, Piece)] == [
        (b"<div>Three</div>", "html"), (b"Four is plain", "text"),
    ]  # fmt: skip


def test_the_fields_asked_for_are_used(file: Path):
    data = lines({"raw": "<p>x", "adr": "https://x.example/1"}, {"raw": 7})
    first, second = found(file, data, "scraped", html_field="raw", url_field="adr")
    assert isinstance(first, Piece)
    assert (first.data, first.uri) == (b"<p>x", "https://x.example/1")
    assert isinstance(second, Refused)
    assert second.reason == message(messages.NO_TEXT_UNDER, asked=["raw"], keys=["raw"])
    (piece, _) = found(file, data, "scraped", text_field="raw")
    assert isinstance(piece, Piece) and piece.key == "text"


def test_broken_lines_are_named_and_the_rest_is_read(file: Path):
    good = lines({"text": "good \ud800 one"})
    bad = [
        b'{"text": "cut', b"[1]", b"\xff\xfe{}", b"[" * 200_000, b'{"n": ' + b"9" * 6000 + b"}",
        b'{"n": NaN}',
    ]  # fmt: skip
    everything = found(file, good.encode() + b"\n".join(bad) + b"\n\n" + good.encode(), "scraped")
    assert [one.data.decode() for one in everything if isinstance(one, Piece)] == ["good \ufffd one"] * 2
    assert [one.split(":")[0] for one in refusals(everything)] == [f"line {number}" for number in range(2, 8)]


def test_lines_that_hold_no_pages_are_not_refused_one_by_one_for_ever(file: Path):
    everything = found(file, lines(*({"id": number} for number in range(500))), "scraped")
    assert len(everything) == 21
    assert "--html-field or --text-field" in refusals(everything)[0]
    assert "not read" in refusals(everything)[-1]


def test_an_empty_file_of_lines_holds_no_page(file: Path):
    assert refusals(found(file, "\n\n", "scraped")) == ["None: no line of the file has a page"]
