"""Trees and marks: every text node is found by its path, and spans change nothing of what is read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.datasets.html_pages import HtmlPages
from annotator.domain.annotation_set import filled
from annotator.domain.errors import FormatError
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.domain.sentences import message
from annotator.formats.base import Entry, Holds, Request
from annotator.formats.extraction import aeb
from annotator.formats.extraction.markup import (
    Marking,
    Nodes,
    minimal,
    serialised,
)
from annotator.formats.extraction.messages import NEEDS_READER, OTHER_PAGE, REREAD, UNMARKABLE
from annotator.formats.messages import BLANK
from tests.unit.formats import world
from tests.unit.formats.extraction import pages
from tests.unit.formats.extraction.pages import SAMPLES, Sample, Stored, dataset, exported, stored

TAGS = (
    "p", "div", "b", "a", "ul", "li", "table", "tr", "td", "o:p", "h2", "pre", "select", "option",
    "textarea", "svg", "br", "noscript",
)  # fmt: skip
BITS = (
    "word", "Talks ended", "\n  ", "&amp;", "&nbsp;", "<", "😀", "مصر", "東京", "<!-- c -->", "</p>",
    "</div>", "x\ty", "\x0c", "\x07", "<script>no</script>",
)  # fmt: skip
MARKUP = st.recursive(
    st.sampled_from(BITS),
    lambda inner: st.builds(
        lambda tag, parts, closed: f"<{tag}>{''.join(parts)}" + (f"</{tag}>" if closed else ""),
        st.sampled_from(TAGS), st.lists(inner, max_size=4), st.booleans(),
    ),
    max_leaves=25,
)  # fmt: skip


def with_segments(page, *segments):
    said = page.entry.sets[0].unchecked(segments={}, mentions={}, notes={})
    return Stored(page.document, page.source, page.markup, Entry(page.document, (filled(said, segments),)))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_every_stretch_of_the_node_map_is_found_in_the_tree(sample):
    page = stored(sample)
    found = Nodes(page.markup.root())
    for one in page.markup.nodes.stretches:
        node = found.find(one.node)
        held = node.text[one.offset : one.offset + one.length]
        assert held.split() == page.document.text[one.start : one.end].split()
    for path in ("/html/body/p[99]/text()[1]", "/html/body/text()[99]", "/html", "/body/p/text()", "?"):
        assert found.find(path) is None


@settings(max_examples=40)
@given(st.lists(MARKUP, min_size=1, max_size=5), st.data())
def test_marks_can_be_put_into_any_page_and_read_again(tmp_path_factory, parts, data):
    try:
        page = stored(Sample("any", f"<html><body>Begin {''.join(parts)} end</body></html>", ()))
    except FormatError:
        return
    text = page.document.text
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    page = with_segments(page, *(
        Segment(f"s{n}", Range.at(a, b), "body", 1)
        for n, (a, b) in enumerate(zip(cuts[::2], cuts[1::2], strict=False))
    ))  # fmt: skip
    for key in ("l3s", "boilernet", "cc-select", "markuplm", "dragnet", "web2text"):
        losses = exported(dataset(page), key, tmp_path_factory.mktemp("any"))
        assert OTHER_PAGE not in losses.changed
        assert REREAD not in losses.changed or "\x07" in text


def test_marks_stand_in_their_order_before_and_after_elements():
    page = stored(Sample("order", "<p>one two three<b>four</b>five six seven</p>", ()))
    marking = Marking(page.markup.root(), page.markup.nodes)
    for word in ("one", "three", "four", "five", "seven"):
        start = page.document.text.index(word)
        assert marking.mark(Range.at(start, start + len(word)), {"class": word[0]})
    marking.put_in()
    html = serialised(marking.root)
    assert (
        '<p><span class="o">one</span> two <span class="t">three</span><b><span class="f">four</span></b>'
        '<span class="f">five</span> six <span class="s">seven</span></p>'
    ) in html


def test_text_in_which_no_tag_is_read_can_hold_no_mark(tmp_path):
    page = stored(Sample("form", "<p>Text</p><textarea>Write here</textarea><p>More</p>", ()))
    at = page.document.text.index("Write")
    page = with_segments(
        page, Segment("s", Range.at(at, at + 10), "body", 1), Segment("w", Range.at(4, 5), "body", 1)
    )
    for key in ("l3s", "boilernet", "cc-select"):
        losses = exported(dataset(page), key, tmp_path / key)
        assert {one.item: one.reason for one in losses.lost if one.what is Holds.SEGMENTS} == {
            "s": UNMARKABLE, "w": BLANK,
        }  # fmt: skip


def test_a_minimal_page_holds_the_lines_as_they_are():
    document = world.document("First <line> & more\n\n \n  second\x07\u2028line 😀\nlast")
    page = minimal(document)
    found = Nodes(page.root())
    said = [(one.start, found.find(one.node).text) for one in page.nodes.stretches]
    assert said == [(0, "First <line> & more"), (23, "  second\ufffd\u2028line 😀"), (40, "last")]
    assert "First &lt;line&gt; &amp; more" in page.html
    assert HtmlPages().text(page.html).split() == document.text.replace("\x07", "\ufffd").split()
    assert minimal(world.document("")).html.count("<p>") == 0
    assert minimal(world.document("one")).nodes.stretches[0].node == "/html/body/p/text()[1]"


def test_kinds_that_a_scheme_does_not_have_become_others_of_their_group(tmp_path):
    exported(dataset(stored(pages.MIXED)), "l3s", tmp_path)
    from annotator.formats.extraction import l3s

    (read,) = l3s.read(tmp_path, Request(world.SCHEME, "ana", pages=HtmlPages()))
    assert {one.kind for one in read.sets[0].segments.values()} == {"title", "body", "related_links"}


def test_without_a_reader_of_html_gold_is_refused_with_the_reason(tmp_path):
    exported(dataset(stored(pages.MIXED)), "aeb", tmp_path)
    (refused,) = aeb.read(tmp_path, Request(world.SCHEME, "ana"))
    assert refused.reason == message(NEEDS_READER)
