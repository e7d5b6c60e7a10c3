"""What is exported, read by other parsers than ours and by the loops of the programs it is for."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.extraction.align import align, coverage
from tests.unit.formats.extraction.pages import SAMPLES, dataset, exported, stored
from tests.unit.formats.extraction.test_outputs import content, squeezed

bs4 = pytest.importorskip("bs4")
ALL = [stored(one, number) for number, one in enumerate(SAMPLES, start=1)]
IGNORED = {"head", "iframe", "script", "meta", "link", "style", "input", "checkbox", "button", "noscript"}


def leaves(node, label=0):
    """The walk of BoilerNet's preprocessing: a leaf has the nearest label above it."""
    label = int(node.get("__boilernet_label", label))
    for child in node.children:
        if isinstance(child, bs4.Comment | bs4.Doctype):
            continue
        if isinstance(child, bs4.NavigableString):
            if child.strip():
                yield str(child), label
        elif child.name not in IGNORED:
            yield from leaves(child, label)


def test_boilernet_finds_our_content_with_its_own_parser(tmp_path):
    pytest.importorskip("html5lib")
    exported(dataset(*ALL), "boilernet", tmp_path)
    for number, page in enumerate(ALL, start=1):
        html = (tmp_path / "prepared_html" / f"{number:04d}.html").read_bytes()
        found = list(leaves(bs4.BeautifulSoup(html, "html5lib").find("html")))
        assert squeezed("".join(text for text, label in found if label)) == content(page, "dragnet")
        everything = squeezed("".join(text for text, _ in found))
        assert everything == squeezed(page.document.text)


@pytest.mark.parametrize("parser", ["html.parser", "html5lib", "lxml"])
def test_l3s_leaves_are_what_the_unified_benchmark_selects(tmp_path, parser):
    pytest.importorskip("html5lib")
    exported(dataset(*ALL), "l3s", tmp_path)
    for number, page in enumerate(ALL, start=1):
        html = (tmp_path / "annotated" / f"{number:04d}.html").read_text(encoding="utf-8")
        found = bs4.BeautifulSoup(html, parser).select(".x-nc-sel1, .x-nc-sel2, .x-nc-sel3")
        assert all(len(one.contents) == 1 and isinstance(one.contents[0], str) for one in found)
        assert squeezed("".join(one.get_text() for one in found)) == content(page, "l3s")


def test_cc_select_is_read_with_another_parser_alike(tmp_path):
    exported(dataset(*ALL), "cc-select", tmp_path)
    rows = (tmp_path / "pages.jsonl").read_text(encoding="utf-8").splitlines()
    for page, row in zip(ALL, rows, strict=True):
        soup = bs4.BeautifulSoup(json.loads(row)["html"], "html.parser")
        found = soup.select('[cc-select="true"]')
        assert squeezed("".join(one.get_text() for one in found)) == content(page, "mineru", "all")


def test_what_trafilatura_finds_is_found_on_our_text():
    trafilatura = pytest.importorskip("trafilatura")
    paragraphs = [
        f"Sentence {n} of the council's report says that road {n * 7} is closed." for n in range(60)
    ]
    menu = "".join(f"<li><a href='/{n}'>Section {n} of the paper</a></li>" for n in range(40))
    twice = [f"{one} {one.upper()}" for one in paragraphs]
    html = f"<html><body><ul>{menu}</ul><article>" + "".join(f"<p>{one}</p>" for one in twice)
    text = "\n".join([*(f"Section {n} of the paper" for n in range(40)), *twice])
    found = trafilatura.extract(html + "</article></body></html>", favor_precision=True)
    placed = align(found, text)
    assert coverage([placed]) > 0.99
    assert len(placed.ranges) == 1


@settings(max_examples=30)
@given(st.lists(st.sampled_from("abcdef"), min_size=4, max_size=60), st.data())
def test_alignment_of_glued_and_repeated_words_loses_nothing(words, data):
    page = "".join(word * 3 + data.draw(st.sampled_from([" ", "", "\n", ". "])) for word in words)
    assert coverage([align(page, f"menu {page} foot")]) == 1
