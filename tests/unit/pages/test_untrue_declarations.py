"""Pages that declare another encoding than the one they are in, and encodings nobody declares."""

import pytest

from annotator.domain.errors import FormatError
from annotator.domain.sentences import message
from annotator.pages import messages, read_page
from annotator.pages.html import read_html

GERMAN = "Die Ministerin sagte in Köln, über Zölle werde früh gesprochen; Prüfer hätten Müh’ genug."
JAPANESE = "日本とEUは共同でレアアースを調達する方針を決めた。首相は水曜日に会談し、閣僚も出席した。"
CHINESE = "日本与欧盟将探讨联合采购稀土。两国外长在东京会谈，并签署了一项新的协议。"
KOREAN = "한국과 일본의 외무장관이 도쿄에서 회담했다. 양국은 무역 협정에 서명했다."
RUSSIAN = "Привет, мир. Это обычный текст новости о встрече министров в Токио."


def page(text: str, declared: str = "", before: str = "") -> str:
    meta = f'<meta charset="{declared}">' if declared else ""
    return (
        f"{before}<!DOCTYPE html><html><head>{meta}<title>T</title></head><body><p>{text}</p></body></html>"
    )


@pytest.mark.parametrize("text", [GERMAN, JAPANESE, CHINESE, KOREAN, RUSSIAN, "Müller", "5 €"])
@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "gb2312", "shift_jis", "big5", "euc-kr"])
def test_utf_8_wins_over_what_is_declared_and_it_is_said(text: str, declared: str):
    read = read_html(page(text * 3, declared).encode())
    assert (read.text, read.encoding, read.encoding_from) == (text * 3, "utf-8", "valid")
    assert read.warnings == (message(messages.UNTRUE, declared=declared, encoding="utf-8"),)


@pytest.mark.parametrize(
    "before",
    ['<?xml version="1.0" encoding="iso-8859-1"?>', "", '<meta charset="koi8-r">'],
    ids=["xml", "server", "meta twice"],
)
def test_every_way_of_declaring_is_held_against_the_bytes(before: str):
    read = read_html(
        page(GERMAN, "" if before else "utf-8", before).encode(), "", None, None if before else "latin1"
    )
    assert (read.text, read.encoding) == (GERMAN, "utf-8")
    assert read.warnings[0].id == messages.UNTRUE.id


def test_two_hanzi_that_could_be_utf_8_are_what_the_page_says():
    data = page("陆路", "gb2312").encode("gb18030")
    data.decode("utf-8")  # by chance
    read = read_html(data)
    assert (read.text, read.encoding, read.warnings) == ("陆路", "gb18030", ())


@pytest.mark.parametrize(
    "broken",
    [
        page(GERMAN * 9, "latin1").encode().replace(b"sagte", b"\xe9", 1),
        page("x", "latin1").encode() + "öö".encode()[:-1],
    ],
    ids=["one strange byte", "cut off in a character"],
)
def test_utf_8_with_a_fault_is_still_no_latin_1(broken: bytes):
    read = read_html(broken)
    assert read.encoding == "utf-8" and "ö" in read.text and "Ã" not in read.text
    assert [one.id for one in read.warnings[:2]] == [messages.UNTRUE.id, messages.UNDECODABLE.id]


@pytest.mark.parametrize(
    ("text", "codec", "declared"),
    [
        (GERMAN, "windows-1252", "utf-8"), (CHINESE, "gb18030", "utf-8"), (JAPANESE, "cp932", "utf-8"),
        (JAPANESE, "euc-jp", "utf-8"), (KOREAN, "cp949", "utf-8"), (RUSSIAN, "windows-1251", "utf-8"),
        (RUSSIAN, "windows-1251", "iso-8859-1"), (CHINESE, "gb18030", "iso-8859-1"),
        (JAPANESE, "cp932", "windows-1252"), (KOREAN, "cp949", "iso-8859-1"),
    ],
)  # fmt: skip
def test_a_declaration_that_the_bytes_refute_gives_way_to_detection(text: str, codec: str, declared: str):
    read = read_html(page(text * 2, declared).encode(codec))
    assert (read.text, read.encoding, read.encoding_from) == (text * 2, codec, "detected")
    assert read.warnings == (message(messages.UNTRUE, declared=declared, encoding=codec),)


@pytest.mark.parametrize(
    "text",
    [
        "Die Ministerin sagte in Köln, über Zölle werde früh gesprochen.", "Élise a vu la mer à Nîmes.",
        "é", "naïve", "Señora Muñoz está en Málaga",
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["text", "html"])
def test_a_few_accents_are_no_hanzi(text: str, kind: str):
    whole = page(text, "utf-8") if kind == "html" else text
    read = read_page(whole.encode("windows-1252"), key=kind)
    assert (read.text, read.encoding) == (text, "windows-1252")


def test_of_two_declarations_the_one_that_fits_counts():
    data = page(CHINESE, "gbk").encode("gb18030")
    read = read_html(data, "", None, "utf-8")
    assert (read.text, read.encoding, read.encoding_from) == (CHINESE, "gb18030", "declared")
    assert read.warnings == (message(messages.UNTRUE, declared="utf-8", encoding="gb18030"),)


def test_a_true_declaration_is_taken_at_its_word():
    for text, codec in ((GERMAN, "iso-8859-15"), (RUSSIAN, "koi8-r"), (JAPANESE, "euc-jp")):
        read = read_html(page(text.replace("’", ""), codec).encode(codec))
        assert (read.text, read.encoding, read.warnings) == (text.replace("’", ""), codec, ())
    assert read_html(page("only letters", "koi8-r").encode()).encoding == "koi8-r"


def test_a_mark_and_a_declaration_that_differ_are_said():
    read = read_html(page(GERMAN, "iso-8859-1").encode("utf-8-sig"))
    assert (read.text, read.encoding_from) == (GERMAN, "bom")
    assert read.warnings == (message(messages.UNTRUE, declared="iso-8859-1", encoding="utf-8"),)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [GERMAN, JAPANESE, CHINESE, KOREAN, RUSSIAN, "שלום לכולם וברוכים הבאים"])
def test_utf_16_without_a_mark_is_told_in_any_script(text: str, codec: str):
    read = read_page((text + "\n" + text).encode(codec))
    assert (read.text, read.encoding) == (text + "\n" + text, codec)


@pytest.mark.parametrize("text", ["a few\x0c\x01 words, and then more of them " * 4, "Bush hid the facts"])
def test_letters_of_one_byte_are_no_utf_16(text: str):
    assert read_page(text.encode()).text == text


@pytest.mark.parametrize(
    ("text", "written", "codec"),
    [
        (JAPANESE, "iso2022_jp", "iso2022-jp"), ("ﾊﾝｶｸ と日本", "iso2022_jp_ext", "iso2022-jp-ext"),
        (KOREAN, "iso2022_kr", "iso2022-kr"), (CHINESE.replace("，", "。"), "hz", "hz"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("kind", ["text", "html"])
def test_encodings_in_seven_bits_are_recognised(text: str, written: str, codec: str, kind: str):
    whole = f"News\n{text}\nEnd" if kind == "text" else page(text)
    read = read_page(whole.encode(written), key=kind)
    assert text in read.text and "\x1b" not in read.text
    assert (read.encoding, read.encoding_from) == (codec, "detected")


def test_a_seven_bit_page_may_declare_anything():
    read = read_html(page(JAPANESE, "shift_jis").encode("iso2022_jp"))
    assert (read.text, read.encoding) == (JAPANESE, "iso2022-jp")
    assert read.warnings == (message(messages.UNTRUE, declared="shift_jis", encoding="iso2022-jp"),)
    declared = read_html(page(JAPANESE, "iso-2022-jp").encode("iso2022_jp"))
    assert (declared.encoding_from, declared.warnings) == ("declared", ())


@pytest.mark.parametrize("kind", ["text", "html"])
@pytest.mark.parametrize(
    "data",
    [
        (GERMAN + RUSSIAN).encode("utf-7"), b"Xinhua \x1b$)A\x0eVPND\x0f and so on",
        "é ".encode("latin1") + JAPANESE.encode("iso2022_jp"), JAPANESE.encode("iso2022_jp") + "ö".encode(),
    ],
    ids=["UTF-7", "ISO-2022-CN", "mixed with latin 1", "mixed with UTF-8"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_and_never_kept_as_escapes(data: bytes, kind: str):
    whole = b"<html><body><p>" + data + b"</p></body></html>" if kind == "html" else data
    with pytest.raises(FormatError, match=r"^a\.x: .*convert the file to UTF-8"):
        read_page(whole, path="a.x", key=kind)


@pytest.mark.parametrize(
    "text",
    [
        "1+1 = 2 and a+b-c, +49 30 1234", "see https://x.example/?q=foo+bar+bazqux+deep", "a~{b}~c",
        "\x1b[1mbold\x1b(B", "C++11 and +-sign",
    ],
)  # fmt: skip
def test_plain_ascii_stays_what_it_is(text: str):
    assert read_page(text.encode()).text == text
