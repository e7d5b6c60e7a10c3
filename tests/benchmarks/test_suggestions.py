"""Speed of suggestions: aligning beside the extractors themselves, and how rules grow with the page."""

from __future__ import annotations

import random
from itertools import accumulate, pairwise

import pytest

from annotator.assist import extractors, rules
from annotator.domain.items import Segment
from annotator.domain.ranges import Range
from annotator.formats.extraction.align import align
from annotator.pages.html import read_html
from annotator.review.compare import paired_segments

from .ratios import Judge, made_text

pytestmark = [pytest.mark.bench, pytest.mark.timeout(120)]

PAGES = 6
SMALL, LARGE = 60_000, 600_000


def news_page(seed: int) -> str:
    """Return a page as news sites serve them: some 150 KB of markup around 9,000 characters of text."""
    rng = random.Random(seed)
    words = made_text(60_000, seed).split()

    def said(count: int) -> str:
        start = rng.randrange(len(words) - count)
        return " ".join(words[start : start + count])

    def link(number: int) -> str:
        classes = " ".join(f"menu__item--{rng.randrange(99)}" for _ in range(4))
        anchor = f'<a href="/{seed}/{number}">{said(5)}</a>'
        return f'<li class="{classes}" data-track="{number}"><div><span>{anchor}</span></div></li>'

    scripts = "".join(
        f"<script>var data{n} = {[rng.random() for _ in range(120)]};</script>" for n in range(20)
    )
    story = "".join(
        f'<p class="story__text" data-n="{n}">{said(45).capitalize()}. {said(20).capitalize()}.</p>'
        for n in range(14)
    )
    menus = "".join(
        f'<ul class="menu menu--{n}">{"".join(map(link, range(n * 9, n * 9 + 9)))}</ul>' for n in range(18)
    )
    return (
        f"<!doctype html><html><head><title>{said(8)}</title>{scripts}</head><body><nav>{menus}</nav>"
        f"<main><article><h1>{said(8)}</h1>{story}</article></main>"
        f"<footer><p>© 2026 {said(3)}</p></footer></body></html>"
    )


@pytest.fixture(scope="module")
def pages() -> list[tuple[str, str]]:
    sources = [news_page(seed) for seed in range(PAGES)]
    return [(source, read_html(source.encode(), "page.html").text) for source in sources]


@pytest.mark.parametrize("name", ["trafilatura", "readability"])
def test_aligning_costs_at_most_half_of_the_extractor(judge: Judge, pages: list[tuple[str, str]], name: str):
    pytest.importorskip(name)
    told = [extractors.run(name, source) for source, _ in pages]
    assert all(len(one) > 3_000 for one in told)

    def aligned() -> None:
        for (_, text), one in zip(pages, told, strict=True):
            align(one, text)

    def extracted() -> None:
        for source, _ in pages:
            extractors.run(name, source)

    judge(f"aligning {name}'s text, {PAGES} pages", aligned, name, extracted, 0.5)


def test_judging_a_page_costs_less_than_asking_the_extractors(judge: Judge):
    """The segmenter's own time beside what it asks: features, trees, the best sequence, segments."""
    for name in ("numpy", *extractors.NAMES):
        pytest.importorskip(name)
    from annotator.assist.segmenter.features import described
    from annotator.assist.segmenter.model import shipped
    from annotator.assist.segmenter.page_evidence import evidence_in
    from annotator.assist.segmenter.proposing import judged_kinds, proposals

    sources = [news_page(seed) for seed in range(PAGES)]
    known = [evidence_in(source.encode(), "page.html") for source in sources]
    model = shipped()

    def judged() -> None:
        for evidence in known:
            one = described(evidence)
            said = model.judge(one)
            assert proposals(evidence, one, judged_kinds(evidence, one, said), said.likely)

    def asked() -> None:
        for source in sources:
            for name in (*extractors.NAMES, extractors.GENEROUS):
                extractors.run(name, source)

    judge(f"segmenting {PAGES} pages", judged, "the extractors", asked, 1.0)


def test_rules_grow_with_the_page(judge: Judge):
    small, large = made_text(SMALL, 1), made_text(LARGE, 1)
    limit = LARGE / SMALL * 1.5
    judge(
        "rules, 600,000 code points",
        lambda: rules.proposals(large),
        "60,000",
        lambda: rules.proposals(small),
        limit,
        3,
    )


def side(count: int, shift: int) -> list[Segment]:
    """Return segments in a row, some of them long: over many of the other side's."""
    lengths = [(200 if n % 50 == shift else 7 + (n + shift) % 5) for n in range(count)]
    starts = [0, *accumulate(lengths)]
    return [
        Segment(f"s{n}", Range.at(start, end), "body" if n % 3 else "title", 1)
        for n, (start, end) in enumerate(pairwise(starts))
    ]


def test_pairing_two_sets_grows_with_their_segments(judge: Judge):
    sides = {count: (side(count, 1), side(count, 2)) for count in (1_000, 8_000)}
    judge(
        "pairing 8,000 segments with 8,000",
        lambda: paired_segments(*sides[8_000]),
        "1,000 with 1,000",
        lambda: paired_segments(*sides[1_000]),
        8 * 1.5,
        3,
    )
