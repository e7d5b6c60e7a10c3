"""Hypothesis strategies for texts and annotation sets as scraped pages have them."""

from __future__ import annotations

from hypothesis import strategies as st

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Mention, Segment
from annotator.domain.ranges import Range, Span

PIECES = (
    "Tokyo",
    "rare earths",
    " ",
    "\n",
    "\u00a0",
    "😀",
    "👩\u200d🚀",
    "🇯🇵",
    "e\u0301",
    "مصر",
    "東京",
    "\u2028",
    "\u200b",
    ".",
    "“",
)

texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map("".join)
full_texts = texts.filter(lambda text: bool(text.strip()))


@st.composite
def ranges(draw: st.DrawFn, text: str, empty: bool = False) -> Range:
    """A range of ``text`` (not empty unless asked)."""
    start = draw(st.integers(0, max(0, len(text) - (0 if empty else 1))))
    end = draw(st.integers(start + (0 if empty else 1), max(len(text), start + (0 if empty else 1))))
    return Range.at(start, min(end, len(text)) if empty else end)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A span of ``text`` with one to three fragments."""
    return Span.of(draw(st.lists(ranges(text), min_size=1, max_size=3)))


def blank_set(text: str, name: str = "ana") -> AnnotationSet:
    """An empty set on a text."""
    return AnnotationSet(id="set", document="doc", text=text, author=Author(name))


@st.composite
def marked_sets(draw: st.DrawFn) -> AnnotationSet:
    """A set with mentions anywhere and segments that do not overlap."""
    text = draw(full_texts)
    items: list[Mention | Segment] = [
        Mention(f"m{number}", span, draw(st.sampled_from(("PER", "ORG", "GPE"))))
        for number, span in enumerate(draw(st.lists(spans(text), max_size=8)))
    ]
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    for number, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False)):
        kind = draw(st.sampled_from(("body", "title", "related_links")))
        items.append(
            Segment(f"s{number}", Range.at(start, end), kind, 1 if kind != "related_links" else None)
        )
    return filled(blank_set(text), items)
