"""Feeds as they really come: with document types, broken items, HTML's entities, and under any name."""

from pathlib import Path

import pytest

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.pages import Page, importer_for, messages, read_many
from annotator.pages.feed import take_apart
from annotator.pages.pieces import Options, Piece, Refused, Remark

from .making import ATOM, RSS, html

ITEM = (
    "<item><title>{0}</title><link>https://example.org/{0}</link><description>About {0}.</description></item>"
)


def rss(*items: str, before: str = "", root: str = '<rss version="2.0">') -> str:
    about = "<title>Example</title><language>en</language>"
    return f"{before}{root}<channel>{about}{''.join(items)}</channel></rss>"


def found(data: str | bytes, encoding: str | None = None) -> list[object]:
    return list(take_apart(data.encode() if isinstance(data, str) else data, Options(encoding)))


def names(everything: list[object]) -> list[str]:
    return [one.name for one in everything if isinstance(one, Piece)]


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"\n "https://example.org/rss-0.91.dtd">',
        "<!DOCTYPE rss SYSTEM 'rss.dtd'>", "<!DOCTYPE rss>", "<!DOCTYPE rss [ <!ELEMENT rss (channel)> ]>",
        "<!-- <!DOCTYPE rss [<!ENTITY a 'b'>]> --><!DOCTYPE rss SYSTEM 'a>b'>",
    ],
)  # fmt: skip
def test_a_document_type_elsewhere_is_nothing_to_refuse(doctype: str):
    before = f'<?xml version="1.0"?>\n{doctype}\n'
    everything = found(rss(ITEM.format("one").replace("About", "Caf&eacute; &amp; bar:"), before=before))
    assert names(everything) == ["one"]
    assert isinstance(everything[0], Piece) and everything[0].data.decode() == "Café & bar: one."


def test_an_entity_of_html_is_its_character_and_an_unknown_one_costs_its_item():
    data = rss(ITEM.format("one").replace("About", "a&nbsp;b"), ITEM.format("two").replace("About", "&mine;"))
    first, second = found(data)
    assert isinstance(first, Piece) and first.data.decode() == "a\xa0b one."
    assert isinstance(second, Refused) and second.reason.id == messages.BROKEN_ITEM.id
    assert "the item ‘two’ is not well-formed XML: Entity 'mine' not defined" in str(second.reason)
    literal = found(rss(ITEM.format("one").replace("About", "<![CDATA[a&nbsp;b]]>")))[0]
    assert isinstance(literal, Piece) and literal.data == b"a&nbsp;b one."


@pytest.mark.parametrize(
    "broken",
    [
        "<item><title>bad</title><description>A <b>bold</description></item>",
        "<item><title>bad</title><description>Q & A</description></item>",
        "<item><title>bad</title><description>\x0b</description></item>",
        "<item><title>bad</title><nowhere:x>no such prefix</item>",
        "<item><title>bad</title>" + "<a>" * 5000 + "</a>" * 5000 + "</item>",
        "<item><title>bad</title><description>never closed</description>",
    ],
)
def test_one_broken_item_does_not_cost_the_feed(broken: str):
    data = rss(ITEM.format("one"), broken, ITEM.format("three"), root='<rss xmlns:dc="https://dc.example/">')
    first, second, third = found(data)
    assert isinstance(first, Piece) and isinstance(second, Refused) and isinstance(third, Piece)
    assert (first.name, first.uri, third.name) == ("one", "https://example.org/one", "three")
    assert third.metadata["feed"] == "Example" and third.metadata["language"] == "en"
    assert second.place == message(messages.ITEM, number=2)
    assert str(second.reason).startswith("the item ‘bad’ is not well-formed XML: ")


def test_a_feed_that_breaks_off_keeps_what_is_whole():
    whole = ATOM.replace("</feed>", "")
    everything = found(whole[: whole.index("<summary")])
    assert names(everything) == ["Ein <Titel>"]
    assert isinstance(everything[-1], Refused) and everything[-1].place == message(messages.ITEM, number=2)
    assert isinstance(everything[0], Piece) and everything[0].metadata["language"] == "de"
    with pytest.raises(FormatError, match="not well-formed XML"):
        found("<rss><channel><title>nothing")


def test_items_inside_of_cdata_and_comments_are_none():
    fake = "<!-- <item> --><![CDATA[ <item>x</item> ]]>"
    data = rss(
        ITEM.format("one"), f"<item><title>two</title><description>{fake}</description></item>", "&", "</x>"
    )
    assert names(found(data)) == ["one", "two"]


def test_a_feed_in_utf_8_that_declares_latin_1_is_read_and_it_is_said():
    data = RSS.replace("utf-8", "iso-8859-1", 1).replace("Rain", "Régen").encode()
    said, first, *_ = found(data)
    assert said == Remark(message(messages.UNTRUE, declared="iso-8859-1", encoding="utf-8"))
    assert isinstance(first, Piece) and "Régen fell".encode() in first.data
    assert not any(isinstance(one, Remark) for one in found(RSS.replace("Rain", "Régen")))


def test_the_wish_is_for_the_feed_and_not_for_what_was_made_of_it(tmp_path: Path):
    (tmp_path / "a.rss").write_bytes(
        RSS.replace("utf-8", "koi8-r", 1).replace("Rain", "Régen").encode("latin-1")
    )
    page = next(read_many(tmp_path / "a.rss", "feed", Options("latin-1")))
    assert isinstance(page, Page) and page.text.startswith("Régen fell")


XHTML = (
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" '
    '"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<!-- made -->\n'
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>x</p></body></html>'
)


@pytest.mark.parametrize("suffix", ["xml", "html", "htm", "xhtml", "rss", "atom", "txt", "text", "page", ""])
@pytest.mark.parametrize(
    ("data", "key"),
    [
        (RSS.encode(), "feed"), (ATOM.encode("utf-16"), "feed"), (b"\xef\xbb\xbf" + RSS.encode(), "feed"),
        (b"<!DOCTYPE rss [<!ELEMENT a (b)>]><rss/>", "feed"), (b"<rdf:RDF xmlns:rdf='x'>", "feed"),
        (b"<?xml-stylesheet href='a'?><a:feed xmlns:a='x'>", "feed"),
        (html("T"), "html"), (XHTML.encode(), "html"), (XHTML.encode("utf-16-le"), "html"),
        (b"<!-- a --> <HTML lang=de>", "html"), (b"<!doctype html><p>no root", "html"),
    ],
)  # fmt: skip
def test_the_root_element_decides_under_any_name(suffix: str, data: bytes, key: str):
    assert importer_for(f"a.{suffix}" if suffix else "a", data) == key


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("a.txt", b"<p>a line of markup that somebody wrote down", "text"), ("a.txt", b"plain", "text"),
        ("a.html", b"<p>no root", "html"), ("a.xml", b"<urlset/>", "feed"),
        ("a.jsonl", RSS.encode(), "scraped"),
        ("a.warc", html("x"), "warc"), ("a.mht", html("x"), "mhtml"), ("a", b"<urlset/>", None),
        ("a.html", b"<feeder>", "html"), ("a.txt", b"", "text"),
    ],
)  # fmt: skip
def test_what_is_neither_is_what_its_name_says(name: str, data: bytes, key: str | None):
    assert importer_for(name, data) == key
