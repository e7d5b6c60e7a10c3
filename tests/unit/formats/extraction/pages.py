"""Own small pages with their segments, and the way of a dataset out into a format and back in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotator.assets import resource
from annotator.datasets.html_pages import HtmlPages
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import GOLD, Author, AuthorKind, Document, Item, Mention, Note, Segment, State
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import parse_scheme
from annotator.formats import registry
from annotator.formats.base import (
    Dataset,
    Entry,
    Incoming,
    Losses,
    Refusal,
    Request,
    SourceTree,
    count_stored,
)
from annotator.pages.html import parse_again, read_html
from annotator.pages.page import to_document

SCHEME = parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))
Mark = tuple[str, str, int | None]
"""Kind, text (found from the segment before on), article."""


@dataclass(frozen=True)
class Sample:
    name: str
    html: str
    marks: tuple[Mark, ...]
    encoding: str = "utf-8"


MIXED = Sample(
    "mixed",
    """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talks end | Own Paper</title>
<style>p { color: red }</style><script>var body = "Talks ended on Monday";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<h1>Talks end in Tokyo</h1>
<p class="by">By Ana Writer</p>
<p>Talks ended on <b>Mon</b>day, the ministry said. Top stories Rain in Osaka A ship sinks
The two sides will meet again in the autumn, it added.</p>
<h2>What comes next</h2>
<ul><li>A first round of votes</li><li>A second round of votes</li></ul>
<figure><img src="x.png"><figcaption>Ministers at the table</figcaption></figure>
<p>It was an ni<span>versary</span>REUTERS<br>Nothing else happened &amp; all went home&nbsp;early.</p>
<aside><h3>Related articles</h3><p>Ship sinks off Osaka</p>
<p>The ship sank on Sunday, its owner said.</p></aside>
<div id="comments"><p>reader1: What a day that was</p></div>
<footer>© Own Paper, all rights reserved</footer></body></html>""",
    (
        ("navigation", "Home\nWorld", None),
        ("title", "Talks end in Tokyo", 1),
        ("byline", "By Ana Writer", 1),
        ("body", "Talks ended on Monday, the ministry said.", 1),
        ("related_links", "Top stories Rain in Osaka A ship sinks", None),
        (
            "body",
            "The two sides will meet again in the autumn, it added.\nWhat comes next\n"
            "A first round of votes\nA second round of votes",
            1,
        ),
        ("caption", "Ministers at the table", 1),
        ("body", "It was an niversary", 1),
        ("source_attribution", "REUTERS", 1),
        ("body", "Nothing else happened & all went home\u00a0early.", 1),
        ("title", "Ship sinks off Osaka", 2),
        ("body", "The ship sank on Sunday, its owner said.", 2),
        ("comments", "reader1: What a day that was", 1),
    ),
)
SCRIPTS = Sample(
    "scripts",
    """<html dir="rtl"><body><div>القائمة الرئيسية</div><h1>قمة القاهرة 😀</h1>
<p>قال الرئيس إن مصر ستشارك في المحادثات 👩\u200d🚀.</p><p>东京会谈周一结束。双方同意再次会面。</p>
<p>Caf\u00e9 na\u00efve &#x1F680; &eacute;t&eacute;: “done”, she said.</p>
<div>اقرأ أيضا المزيد من الأخبار</div>
<p>قال الرئيس إن مصر ستشارك في المحادثات 👩\u200d🚀.</p></body></html>""",
    (
        ("navigation", "القائمة الرئيسية", None),
        ("title", "قمة القاهرة 😀", 1),
        (
            "body",
            "قال الرئيس إن مصر ستشارك في المحادثات 👩\u200d🚀.\n东京会谈周一结束。双方同意再次会面。\n"
            "Caf\u00e9 na\u00efve 🚀 \u00e9t\u00e9: “done”, she said.",
            1,
        ),
        ("related_links", "اقرأ أيضا المزيد من الأخبار", None),
    ),
)
NESTED = Sample(
    "nested",
    """<!DOCTYPE html><html><head><meta charset="windows-1252"></head><body><div><div>Sign up for our letter
<div>Fr\u00e4nkische Zeitung</div>The council <i>voted <b>on <u>Tuesday</u></b></i> night.<br>Read more<br>
It <em>rejected</em> the plan<!-- x -->.</div> Share this</div>
<table><tr><td>Seats</td><td>Twelve</td></tr></table>
<p>“We lost”, the mayor said – in vain.</p></body></html>""",
    (
        ("newsletter_promo", "Sign up for our letter", None),
        ("body", "The council voted on Tuesday night.", 1),
        ("related_links", "Read more", None),
        ("body", "It rejected the plan.", 1),
        ("share", "Share this", None),
        ("table", "Seats\tTwelve", 1),
        ("body", "“We lost”, the mayor said – in vain.", 1),
    ),
    "windows-1252",
)
SAMPLES = (MIXED, SCRIPTS, NESTED)


@dataclass(frozen=True)
class Stored:
    """A page as a project would hold it."""

    document: Document
    source: bytes
    markup: SourceTree
    entry: Entry


def stored(sample: Sample, number: int = 1, part: str = "") -> Stored:
    source = sample.html.encode(sample.encoding)
    page = read_html(source, sample.name, uri=f"https://paper.example/{sample.name}/{number}")
    document = to_document(page, f"doc-{number}")
    items: list[Item] = []
    at = 0
    for n, (kind, said, article) in enumerate(sample.marks):
        start = document.text.index(said, at)
        at = start + len(said)
        items.append(Segment(f"s{n}", Range.at(start, at), kind, article))
    items += [Mention("m1", Span.at(0, 4), "GPE"), Note("m1", "a note")]
    base = AnnotationSet(f"set-{number}", document.id, document.text, Author("ana"), State.DONE)
    markup = SourceTree(
        source, page.encoding, page.source.decode(sample.encoding), page.node_map,
        partial(_root, source, page.encoding),
    )  # fmt: skip
    return Stored(document, source, markup, Entry(document, (filled(base, items),), part))


def _root(source, encoding):
    return parse_again(source, encoding).root


def dataset(*pages: Stored, profile: str = "", articles: str = "", html: bool = True) -> Dataset:
    by_id = {page.document.id: page.markup for page in pages}
    return Dataset(
        "Own pages", SCHEME, tuple(page.entry for page in pages), profile=profile, articles=articles,
        markup=(lambda document: by_id[document.id]) if html else None, pages=HtmlPages(),
    )  # fmt: skip


def exported(made: Dataset, key: str, folder: Path) -> Losses:
    losses = Losses()
    count_stored(losses, (one for entry in made.entries for one in entry.sets))
    folder.mkdir(parents=True, exist_ok=True)
    registry.writer(key)(made, folder, losses)
    return losses


def imported(key: str, path: Path, author: str = GOLD) -> tuple[list[Incoming], list[Refusal]]:
    found = list(registry.reader(key)(path, Request(SCHEME, author, pages=HtmlPages())))
    return (
        [one for one in found if isinstance(one, Incoming)],
        [one for one in found if isinstance(one, Refusal)],
    )


def labels(said: AnnotationSet, kinds: dict[str, str] | None = None) -> list[str]:
    """Return the kind of every character that is not white space, as ``kinds`` maps it; "" under none."""
    found = [""] * len(said.text)
    for segment in said.segments.values():
        kind = segment.kind if kinds is None else kinds.get(segment.kind, "")
        found[segment.range.start : segment.range.end] = [kind] * len(segment.range)
    return [kind for kind, ch in zip(found, said.text, strict=True) if not ch.isspace()]


def runs(said: AnnotationSet, kind: str) -> list[str]:
    return [" ".join(said.text[s.range.start : s.range.end].split())
            for s in said.segments_in_order() if s.kind == kind]  # fmt: skip


GOLD_AUTHOR = Author(GOLD, AuthorKind.GOLD)
