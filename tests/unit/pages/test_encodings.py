"""Decoding: whose word counts, in which order, and what becomes of bytes that fit nothing."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.pages import messages, read_page
from annotator.pages.encodings import decode
from annotator.pages.labels import codec_of

SENTENCE = "Die Ministerin sagte in Köln, über Zölle werde früh gesprochen; Prüfer hätten Müh’ genug."


@pytest.mark.parametrize(
    ("label", "codec"),
    [
        ("gb2312", "gb18030"), ("GBK", "gb18030"), ("iso-8859-1", "windows-1252"), ("ascii", "windows-1252"),
        ("latin-1", "windows-1252"), ("ISO_8859-9", "windows-1254"), ("shift_jis", "cp932"),
        ("big5", "big5hkscs"),
        ("euc-kr", "cp949"), ("cp1251", "windows-1251"), ("iso-8859-15", "iso-8859-15"), ("UTF8", "utf-8"),
        ("koi8-r", "koi8-r"), ("tis-620", "cp874"), ("iso-8859-8-i", "iso-8859-8"), ("utf-16", "utf-16-le"),
    ],
)  # fmt: skip
def test_labels_mean_what_browsers_mean_by_them(label: str, codec: str):
    assert codec_of(label) == codec
    assert codecs.lookup(codec_of(label))
    assert codec_of(codec) == codec


@pytest.mark.parametrize("label", ["utf-7", "UTF7", "zip", "base64", "rot13", "unicode_escape", "idna"])
def test_codecs_that_are_no_encoding_of_text_are_refused(label: str):
    with pytest.raises(FormatError, match="not an encoding of text"):
        codec_of(label)


@pytest.mark.parametrize("label", ["nosuch", "", "  ", "iso-8859-12", "../x", "a\x00b"])
def test_unknown_labels_are_named(label: str):
    with pytest.raises(FormatError, match="unknown encoding"):
        codec_of(label)


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_outweighs_the_wish(name: str):
    data = ("\ufeff" + SENTENCE).encode(name)
    page = read_page(data, encoding="gb18030")
    assert (page.text, page.encoding, page.encoding_from) == (SENTENCE, name, "bom")
    assert page.warnings == (message(messages.MARK_WINS, encoding=name, asked="gb18030"),)
    assert read_page(data).warnings == ()


def test_the_wish_outweighs_correct_utf_8():
    page = read_page("Köln".encode(), encoding="latin1")
    assert (page.text, page.encoding, page.encoding_from) == ("KÃ¶ln", "windows-1252", "asked")


def test_correct_utf_8_outweighs_detection():
    assert decode(SENTENCE.encode()).found == "valid"


@pytest.mark.parametrize(
    ("text", "codec", "name"),
    [
        (SENTENCE, "windows-1252", "windows-1252"),
        ("Les ministres se sont réunis à Genève ; l’été dernier, la France avait signé un traité où"
         " figuraient des clauses très précises sur l’énergie et la pêche. Ça a été adopté.",
         "cp1252", "windows-1252"),
        ("A reunião não terá decisões, disse o ministro. As ações caíram.", "cp1252", "windows-1252"),
        ("Ministři se sešli v Praze, aby projednali obchodní dohody. Příští týden začnou další jednání o"
         " energetice a průmyslu.", "cp1250", "windows-1250"),
        ("Привет, мир. Это обычный текст новости о встрече министров в Токио.", "cp1251", "windows-1251"),
        ("日本とEUは共同でレアアースを調達する方針を決めた。首相は水曜日に会談した。", "cp932", "cp932"),
        ("日本与欧盟将探讨联合采购稀土。两国外长在东京会谈。", "gb2312", "gb18030"),
        ("Ministers met in Tokyo", "utf-16-le", "utf-16-le"),
        ("Ministers met in Tokyo", "utf-16-be", "utf-16-be"),
    ],
)  # fmt: skip
def test_detection(text: str, codec: str, name: str):
    page = read_page(text.encode(codec))
    assert (page.text, page.encoding, page.encoding_from) == (text, name, "detected")


def test_what_cannot_be_decoded_is_counted_and_placed():
    page = read_page(b"ab\xffcd\xfe\xe4\xb8", encoding="utf-8")
    assert page.text == "ab\ufffdcd\ufffd\ufffd"
    assert page.warnings == (message(messages.UNDECODABLE, n=3, encoding="utf-8", first=2),)


def test_without_any_hint_it_is_windows_1252_with_a_warning():
    page = read_page(b"a\x81\x00b")
    assert (page.encoding, page.encoding_from, page.text) == ("windows-1252", "default", "a\ufffd\ufffdb")
    assert page.warnings[0] == message(messages.GUESSED)


@given(st.binary(max_size=200), st.sampled_from(["utf-8", "gb18030", "cp932", "utf-16", "big5", None]))
def test_any_bytes_give_the_same_storable_text_twice(data: bytes, asked: str | None):
    first, second = decode(data, asked), decode(data, asked)
    assert first == second
    assert first.text.encode("utf-8").decode("utf-8") == first.text
