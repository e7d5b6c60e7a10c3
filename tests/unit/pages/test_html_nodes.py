"""Every character of a page's text has its place in the tree, and no two the same."""

import pickle

from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.domain.nodemap import NodeMap, NodePoint
from annotator.pages.html import parse_again
from annotator.pages.html.parse import parse
from annotator.pages.html.structure import blocks, dom_path
from annotator.pages.html.walk import walk

WORDS = st.sampled_from(
    ["a", "bc ", " d", "e  f", "g\n h", "\n", " ", "\t", "i\nj", "&amp;", "&nbsp;", "&#x1F600;", "😀",
    "e\u0301",
     "\u0645\u0631\u062d\u0628\u0627 ", "\u00a0", "\u200b", "\ufeff", "\ufdd0", "&lt;b&gt;", "&foo;",
     "\u2028", "x" * 50, "<!-- c -->",
     "<!---->", "<?pi x?>", "<![CDATA[ y ]]>", "<br>", "<br/>", "<hr>", "<img alt='z'>", "&#13;", "k\fl",
     "<wbr>"]
)  # fmt: skip
TAGS = st.sampled_from(
    ["p", "div", "b", "i", "span", "a", "pre", "textarea", "ul", "li", "table", "tr", "td", "th", "section",
     "h1", "blockquote", "ruby", "rt", "rp", "script", "style", "noscript", "template", "title", "select",
     "option", "foo:bar", "a\"b", "svg", "span hidden", "div style='display: none'", "dialog",
     "span style='white-space:pre-wrap'", "details", "dl", "dt", "dd", "button", "body", "html"]
)  # fmt: skip


def element(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def written(tag: str, content: str, closed: bool) -> str:
        return f"<{tag}>{content}" + (f"</{tag.split()[0]}>" if closed else "")

    return st.builds(written, TAGS, inside, st.sampled_from([True, True, True, False]))


PAGES = st.recursive(WORDS, lambda inner: element(st.lists(inner, max_size=5).map("".join)), max_leaves=25)


def same(shown: str, held: str) -> bool:
    return shown == held or (shown == " " and held in "\t\n\r\f") or (shown == "\n" and held == "\r")


@settings(max_examples=300)
@given(st.lists(PAGES, min_size=1, max_size=4).map("".join))
@example("<p>a<!-- x -->b<p>c<br>d")
@example("<div>a</div><div>b<i>c</i></div>")
@example("<pre>\n\nx</pre><pre>\ny</pre>")
@example("<table><tr><td>a<td><p>b</table>")
def test_every_character_has_its_node_and_back(source: str):
    root = parse("<body>" + source + "x").root
    walked = walk(root)
    tree, text, node_map = root.getroottree(), walked.text, walked.node_map
    nodes: dict[str, str] = {}
    for position, character in enumerate(text):
        point = node_map.to_node(position)
        if point is None:
            assert character in "\n\t"
            continue
        if point.node not in nodes:
            found = tree.xpath(point.node)
            assert len(found) == 1
            nodes[point.node] = str(found[0])
            if "*" not in point.node:
                near = found[0].getparent()
                around = near.getparent() if found[0].is_tail else near
                assert point.node.rpartition("/")[0] == tree.getpath(around)
        assert same(character, nodes[point.node][point.offset])
        assert node_map.to_text(point) == position
    assert node_map.to_node(len(text)) is None
    assert node_map.to_text(NodePoint("/html/body/nowhere/text()[1]", 0)) is None
    for found in walked.hidden:
        assert text[found.start : found.end].strip(" \n\t")
    for other in (NodeMap.from_bytes(node_map.to_bytes()), NodeMap(node_map.stretches)):
        assert other.stretches == node_map.stretches
    assert pickle.loads(pickle.dumps(node_map)).stretches == node_map.stretches


@settings(max_examples=100)
@given(PAGES)
def test_no_line_is_empty_and_none_has_blanks_at_its_edges_outside_pre(source: str):
    source = source.replace("textarea", "p").replace("pre", "p").replace("&#13;", " ")
    text = walk(parse(f"<body>{source}<p>x").root).text
    for line in text.split("\n") if text else ():  # all of it may stand in something that is not shown
        assert line
        assert line == line.strip(" \n\t\r\f")


@settings(max_examples=100)
@given(PAGES)
def test_the_outline_holds_the_text_and_each_block_lies_in_its_parent(source: str):
    root = parse(f"<body>{source}<p>x").root
    walked = walk(root)
    whole = blocks(walked.node_map)
    if walked.text:  # all of it may stand in something that is not shown
        assert (whole[0].xpath, whole[0].start, whole[-1].end) == ("/html", 0, len(walked.text))
    waiting = list(whole)
    while waiting:
        block = waiting.pop()
        assert 0 <= block.start < block.end <= len(walked.text)
        for left, right in zip(block.children, block.children[1:], strict=False):
            assert left.end <= right.start
        for child in block.children:
            assert child.xpath.startswith(block.xpath + "/")
            assert block.start <= child.start < child.end <= block.end
        waiting.extend(block.children)
    for position in range(len(walked.text)):
        point = walked.node_map.to_node(position)
        steps = dom_path(walked.node_map, position)
        assert "/".join(["", *steps]) == ("" if point is None else point.node.rpartition("/")[0])


def test_the_tree_of_a_stored_page_is_the_same_one():
    source = "<p>Gr\u00f6\u00dfe<div>a\r\nb\x00c</div></html><p>d"
    data = source.encode("windows-1252")
    again = walk(parse_again(data, "windows-1252").root)
    assert again.text == "Gr\u00f6\u00dfe\na b\ufffdc\nd"
    assert again.text == walk(parse(source.replace("\r\n", "\n").replace("\x00", "\ufffd")).root).text
