"""Plain-text pages: what is touched, what never is, the name, the address, and what is refused."""

import hashlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FormatError
from annotator.domain.nodemap import NodePoint
from annotator.domain.sentences import message
from annotator.pages import IMPORTERS, importer_for, messages, read_page, registry, to_document
from annotator.pages.text import NAME_LENGTH, canonical, proposed_name, source_uri

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"


def test_newlines_and_one_mark_are_all_that_changes():
    kept = "a\u0085b\u2028c\u00a0d\u200be\u0301\ufdd0f\x0c\tg"
    page = read_page(f"\ufeff\ufeff{kept}\r\nx\ry\n".encode())
    assert page.text == f"\ufeff{kept}\nx\ny\n"


def test_nul_and_lone_surrogates_become_replacement_characters():
    assert canonical("a\x00b\ud800c\udfff") == ("a\ufffdb\ufffdc\ufffd", 3)
    assert read_page(b"a\x00b").warnings == (message(messages.REPLACED, n=1),)


@given(st.text(st.characters(), max_size=60))
def test_canonical_text_can_be_stored_and_stays_what_it_is(text: str):
    made, replaced = canonical(text)
    assert "\x00" not in made
    assert "\r" not in made
    assert made.encode("utf-8").decode("utf-8") == made
    assert replaced == len(re.findall("[\x00\ud800-\udfff]", text))
    assert canonical(made.removeprefix("\ufeff"))[0] in (made, made.removeprefix("\ufeff"), made[2:])


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_every_position_has_its_node_and_back(text: str):
    try:
        page = read_page(text.encode())
    except FormatError as error:
        assert "white space" in str(error)
        return
    for position in range(len(page.text)):
        assert page.node_map.to_node(position) == NodePoint("/text()", position)
        assert page.node_map.to_text(NodePoint("/text()", position)) == position


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("\n  \n Rare earths \nBody", "Rare earths"),
        ("A\u00a0 b\tc\u202e!", "A b c !"),
        ("x" * NAME_LENGTH, "x" * NAME_LENGTH),
        ("x" * (NAME_LENGTH + 1), "x" * (NAME_LENGTH - 1) + "…"),
        (" \n\t\n", ""),
    ],
)
def test_the_first_line_that_says_something_proposes_the_name(text: str, name: str):
    assert proposed_name(text) == name


def test_a_long_name_is_not_cut_inside_a_character():
    name = proposed_name("x" * (NAME_LENGTH - 2) + "e\u0301" + "y" * 50)
    assert name == "x" * (NAME_LENGTH - 2) + "…"


@pytest.mark.parametrize(
    "line",
    ["Original: {}", "  source : {}", "Quelle: <{}>", "URL:{}", "出典：{}", "المصدر: {}", "原文链接：{}  "],
)
def test_a_source_line_gives_the_address(line: str):
    address = "https://example.org/a?b=1#c"
    assert source_uri("Title\n" + line.format(address) + "\nStatement: none.") == address


@pytest.mark.parametrize(
    "line",
    ["See https://example.org", "Source: ftp://example.org/x", "Source: javascript:alert(1)", "Source: https://",
     "Source: Reuters", "Resource: https://example.org", "Source: https://example.org and more", "URL: http://[x"],
)  # fmt: skip
def test_other_lines_give_none(line: str):
    assert source_uri("Title\n" + line) is None


def test_a_line_near_the_end_speaks_for_the_page():
    one, two = "Source: https://one.example/\n", "Source: https://two.example/\n"
    assert source_uri(one + "x\n" * 2000 + two) == "https://two.example/"
    assert source_uri(one + two + "x\n" * 2000) == "https://one.example/"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t", "nothing but white space"),
        (b"\xef\xbb\xbf", "nothing but white space"),
        (b"\x00" * 40, "control characters"),
        (bytes(range(256)) * 8, "control characters"),
        (b"%PDF-1.7\nabc", "a PDF document"),
        (b"PK\x03\x04abc", "a ZIP archive"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(data: bytes, reason: str):
    with pytest.raises(FormatError, match=reason) as caught:
        read_page(data, path="in/x.txt")
    assert str(caught.value).startswith("in/x.txt: ")


def test_a_page_has_a_largest_size(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(registry, "MAX_BYTES", 10)
    with pytest.raises(FormatError, match="larger than 100 MB"):
        read_page(b"x" * 11)


def test_kinds_of_page_go_by_suffix():
    assert importer_for("a/b.TXT") == "text"
    assert importer_for("b.docx") is None
    assert list(IMPORTERS)[:2] == ["text", "html"]
    with pytest.raises(FormatError, match="unknown kind of page ‘pdf’"):
        read_page(b"x", key="pdf")


def test_the_document_keeps_the_digests():
    data = "Tōkyō\r\nSource: https://example.org/\r\n".encode()
    document = to_document(read_page(data), "d1")
    assert document.id == "d1"
    assert document.source.sha256 == hashlib.sha256(data).hexdigest()
    assert document.text_sha256 == hashlib.sha256(document.text.encode()).hexdigest()
    assert (document.source.uri, document.source.encoding) == ("https://example.org/", "utf-8")
    assert document.metadata == {"encoding_from": "valid"}
    assert to_document(read_page(data)).id != to_document(read_page(data)).id


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two raw pages are not beside this checkout")
def test_the_seeds_read_as_they_arrive():
    pages = {path.name[:3]: read_page(path.read_bytes()) for path in sorted(SEEDS.glob("*.txt"))}
    assert pages["000"].name.startswith("Japan, EU to explore joint rare earths")
    assert pages["003"].uri == "https://www.toutiao.com/article/1838485021413387/"
    assert all(page.warnings == () for page in pages.values())
