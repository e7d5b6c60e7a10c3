"""Web pages: the text as a reader sees it, what is hidden, the encoding, what a page says of itself."""

import pytest

from annotator.domain.errors import FormatError
from annotator.pages import IMPORTERS, importer_for, read_page, to_document
from annotator.pages.html import looks_like_html, read_html, read_html_text
from annotator.pages.html.parse import parse
from annotator.pages.html.structure import blocks, dom_path, hints


def text_of(body: str) -> str:
    return read_html(f"<!DOCTYPE html><meta charset=utf-8><body>{body}".encode()).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>a\n   b </p>\n\n<p> c</p>", "a b\nc"),
        ("a<b> b </b>c <i> d</i>", "a b c d"),
        ("a<b></b><span> </span>b", "a b"),
        ("a<br>b<br><br>c", "a\nb\nc"),
        ("<div><div><p>a</p></div></div><div>b</div>", "a\nb"),
        ("c<span>glued</span>", "cglued"),
        ("a&nbsp;&nbsp;b \u00a0 c", "a\u00a0\u00a0b \u00a0 c"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>d", "a\nb\nc\nd"),
        ("<table><tr><th>a<th>b<tr><td>1</td> <td>2</td></table>x", "a\tb\n1\t2\nx"),
        ("<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>", "a\tb"),
        ("<table><tr><td><p>a<p>b</td><td>c</td></tr></table>", "a\nb\nc"),
        ("<table><tr><td>n<td><table><tr><td>x<td>y</table><td>z</table>", "n\nx\ty\nz"),
        ("<table><caption>t</caption><tr><td></td><td>b</td></tr></table>", "t\nb"),
        ("<pre>\n  a\n\n   b\t\n</pre>c", "  a\n\n   b\t\nc"),
        ("<p style='white-space: pre-wrap'>a  b</p>c", "a  b\nc"),
        ("<p style='white-space: pre-line'>a  b</p>c", "a b\nc"),
        ("x<textarea>\na\n b</textarea>", "x\na\n b"),
        ("<ruby>\u6f22<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "\u6f22kan"),
        ("a<img alt='b'>c<script>d</script><style>e</style><template>f</template>g", "acg"),
        ("a<iframe>b</iframe><svg><title>c</title><text>d</text></svg><noscript>e</noscript>", "ad"),
        ("a<!-- b -->c<![CDATA[d]]>e", "ace"),
        ("<a{b>odd</a{b> <x:y>name</x:y>", "odd name"),
        ("<select><option>a<option>b</select>", "a\nb"),
        ("&lt;b&gt; &amp; &#128512; &foo;", "<b> & \U0001f600 &foo;"),
        ("<h1>a</h1></body></html><p>b</p>c", "a\nb\nc"),
        (
            "<p>\u0645\u0631\u062d\u0628\u0627 <b>\u0628\u0643</b></p>",
            "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643",
        ),
    ],
)
def test_text_is_what_a_reader_sees(body: str, text: str):
    assert text_of(body) == text


@pytest.mark.parametrize(
    "markup",
    [
        "<p hidden>b c</p>", "<p style='color:red; DISPLAY : none'>b c</p>",
        "<span style='visibility:hidden'>b c</span>",
        "<div hidden><p>b</p><p>c</p></div>", "<dialog>b c</dialog>",
        "<div style='display:none'><p hidden>b</p>c</div>",
    ],
)  # fmt: skip
def test_what_is_not_shown_is_in_and_marked(markup: str):
    page = read_html(f"<p>a</p> {markup} <p>d</p>".encode())
    assert [page.text[one.start : one.end].split() for one in page.hidden] == [["b", "c"]]
    assert page.text.split() == ["a", "b", "c", "d"]


def test_what_is_shown_is_not_hidden():
    page = read_html(
        b"<p aria-hidden=true class=hidden>a</p><dialog open>b</dialog><p style='overflow:hidden'>c"
    )
    assert page.hidden == ()


def test_noscript_is_read_when_there_is_little_else():
    assert read_html(b"<p>x<noscript><p>Only for readers without scripts.</noscript>").text.endswith(
        "scripts."
    )
    page = read_html(b"<p>" + b"word " * 60 + b"<noscript><p>" + b"other " * 500 + b"</noscript>")
    assert "other" not in page.text


DECLARED = "<html><head>{}</head><body><p>Gr\u00f6\u00dfe</p>"


@pytest.mark.parametrize(
    ("data", "asked", "header", "found"),
    [
        (DECLARED.format("<meta charset=iso-8859-1>").encode("cp1252"), None, None, ("windows-1252",
        "declared")),
        (DECLARED.format("<META HTTP-EQUIV='Content-Type' CONTENT='a; charset=\"latin1\"'>").encode("cp1252"),
         None, None, ("windows-1252", "declared")),
        (DECLARED.format("<!-- <meta charset=koi8-r> --><meta charset=utf-8>").encode(), None, None,
        ("utf-8", "declared")),
        (DECLARED.format("<meta charset=koi8-r>").encode(), "utf-8", None, ("utf-8", "asked")),
        (DECLARED.format("<meta charset=koi8-r>").encode(), None, "UTF-8", ("utf-8",
        "declared")),
        (DECLARED.format("<meta charset=koi8-r>").encode("utf-8-sig"), "cp1252", "koi8-r",
        ("utf-8", "bom")),
        (DECLARED.format("<meta charset=utf-7>").encode(), None, "utf-7", ("utf-8", "valid")),
        (DECLARED.format("<meta charset=utf-16>").encode(), None, None, ("utf-8", "declared")),
        (b"<?xml version='1.0' encoding='iso-8859-15'?>" + DECLARED.format("").encode("iso-8859-15"),
         None, None, ("iso-8859-15", "declared")),
        (DECLARED.format("<meta charset=nonsense>").encode(), None, None, ("utf-8", "valid")),
        (DECLARED.format("").encode("utf-16-le"), None, None, ("utf-16-le", "detected")),
    ],
)  # fmt: skip
def test_encoding(data: bytes, asked: str | None, header: str | None, found: tuple[str, str]):
    page = read_html(data, "a.html", asked, header)
    assert (page.text, page.encoding, page.encoding_from) == ("Gr\u00f6\u00dfe", *found)
    assert page.source == data


def test_a_declared_encoding_that_does_not_fit_is_said():
    page = read_html(b"<meta charset=utf-8><p>Gr\xf6\xdfe")
    assert (page.text, page.encoding, page.encoding_from) == ("Größe", "windows-1252", "detected")
    assert str(page.warnings[0]).startswith("the page is declared as utf-8, but its bytes are windows-1252")


def test_the_users_wish_must_be_an_encoding():
    with pytest.raises(FormatError, match=r"^a.html: ‘utf-7’ is not an encoding of text"):
        read_html(b"<p>a", "a.html", "utf-7")


HEAD = """<html lang="de_CH"><head><title>T | Site</title><link rel="canonical" href="https://x.example/a">
<meta property="og:title" content=" Gr\u00f6sse  &amp; Ma\u00df "><meta name=author content="B. Writer">
<meta property="article:published_time" content="2024-05-06T07:08:09Z">%s</head><body><h1>H</h1>x"""


def test_metadata_of_meta_elements():
    page = read_html((HEAD % "<meta property='og:site_name' content='Die Zeitung'>").encode())
    assert {key: value for key, value in page.metadata.items() if key != "parser"} == {
        "title": "Gr\u00f6sse & Ma\u00df", "author": "B. Writer", "published": "2024-05-06T07:08:09Z",
        "outlet": "Die Zeitung",
        "language": "de-CH", "canonical": "https://x.example/a",
    }  # fmt: skip
    assert (page.name, page.uri, page.text) == ("Gr\u00f6sse & Ma\u00df", "https://x.example/a", "H\nx")
    assert page.parser == page.metadata["parser"]
    assert str(page.parser).startswith("lxml ")
    assert str(page.parser).endswith(", walk 1")
    assert read_html(page.source, uri="https://x.example/b").uri == "https://x.example/b"


@pytest.mark.parametrize(
    ("script", "authors", "outlet"),
    [
        ('{"@type":"NewsArticle","author":{"name":"A"},"publisher":{"name":"P"}}', "A", "P"),
        ('[{"@type":"WebPage"},{"@graph":[{"@type":["Thing","NewsArticle"],"author":[{"name":"A"},"B"],'
         '"publisher":[{"name":"P"}]}]}]', ["A", "B"], "P"),
        ('<!-- {"@type":"Article","creator":"A","publisher":"P"};\n -->', "A", "P"),
        ('{"@type":"NewsArticle","author":{"name":"A\nB"},"publisher":"https://x.example"}', "A B", None),
        ('{"@type":"NewsArticle","author":[null,3,{"name":["A"]}],"publisher":7}', "A", None),
        ('{"@type":"NewsArticle", broken', None, None),
        ("[" * 100_000, None, None),
        ('{"@type":"Organization","author":"X"}', None, None),
    ],
)  # fmt: skip
def test_metadata_of_json_ld(script: str, authors: object, outlet: str | None):
    page = read_html(f'<script type="application/ld+json">{script}</script><p>x'.encode())
    assert (page.metadata.get("author"), page.metadata.get("outlet")) == (authors, outlet)
    assert page.text == "x"


def test_metadata_of_microdata_and_addresses_that_are_none():
    page = read_html(
        b"<link rel=canonical href='javascript:alert(1)'><meta property=og:url content='http://['>"
        b"<p itemprop=author>By <b>A</b></p><time itemprop=datePublished datetime=2024-01-02>yesterday</time>"
    )
    assert (page.metadata["author"], page.metadata["published"], page.uri) == ("By A", "2024-01-02", None)


def test_name_without_title_is_the_first_line():
    assert read_html(b"<title> </title><p>First\n line<p>second").name == "First line"


def test_xhtml_is_read_with_its_cdata():
    source = (
        "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'>"
        "<head><title/><script src='a'/></head><body><div/>"
        "<p>a<![CDATA[ <b> & c]]>&#233;<br/>d</p></body></html>"
    )
    page = read_html(source.encode())
    assert (page.text, page.media_type) == ("a <b> & c\u00e9\nd", "application/xhtml+xml")
    assert page.node_map.to_node(3) is not None


def test_characters_that_are_decoded_already():
    page = read_html_text("<meta charset=koi8-r><p>Gr\u00f6\u00dfe\r\nb\ud800\x00", uri="https://x.example/")
    assert (page.text, page.encoding, page.uri) == (
        "Gr\u00f6\u00dfe b\ufffd\ufffd",
        "utf-8",
        "https://x.example/",
    )
    assert page.source.decode("utf-8", "surrogatepass").endswith("\ud800\x00")


def test_registry_and_document():
    assert {importer_for(f"a{suffix}") for suffix in (".html", ".HTM", ".xhtml", ".xht")} == {"html"}
    assert importer_for("page", b"\xef\xbb\xbf\n<!-- x --><!DOCTYPE HTML>") == "html"
    assert importer_for("page", b"plain words") is None
    assert looks_like_html(b"<?xml version='1.0'?><html>")
    assert IMPORTERS["html"].guarded
    page = read_page(b"<p>a<p hidden>b", path="a.html", key="html")
    assert to_document(page).metadata["hidden"] == [[2, 3]]
    assert "hidden" not in to_document(read_page(b"a")).metadata


def test_outline_says_what_the_page_calls_its_parts():
    source = (
        "<main id=m class='x y'><article itemprop=articleBody><p>a<p>b <b>c</b></article><aside role=note>d"
    )
    page = read_html(source.encode())
    tree = parse(source)
    (html,) = blocks(page.node_map, hints(tree.root))
    main = html.children[0].children[0]
    article, aside = main.children
    assert (main.tag, main.hint) == ("main", "#m .x .y")
    assert (article.hint, aside.hint) == ("itemprop=articleBody", "role=note")
    assert [page.text[block.start : block.end] for block in (article, *article.children, aside)] == [
        "a\nb c",
        "a",
        "b c",
        "d",
    ]
    assert dom_path(page.node_map, page.text.index("c")) == ["html", "body", "main", "article", "p[2]", "b"]
    assert dom_path(page.node_map, page.text.index("\n")) == []
    inline = blocks(page.node_map, inline=True)[0].children[0].children[0].children[0]
    assert [block.tag for block in inline.children[1].children] == ["b"]
