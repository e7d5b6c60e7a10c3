"""Pages of our own for the suggesters: a news page as a site serves it, and sets on texts."""

from __future__ import annotations

import json

from annotator import assets
from annotator.assist.mentions.lessons import Lesson
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, AuthorKind, Document, Mention, Segment, Source
from annotator.domain.ranges import Range, Span

STORY = (
    "Germany and Chile signed a lithium supply agreement in Antofagasta on <time>Tuesday</time>, as Berlin"
    " tries to rely less on one country for the metal in its car batteries.",
    "Under the pact, which runs for ten years, Litio Austral will deliver 40,000 tonnes a year to <a"
    " href=/x>three refineries</a> on the Baltic, where the first kilns were fired in the spring.",
    "“We are buying time,” the German minister said after the ceremony, which was held under a tent in the"
    " rain and lasted for two hours. 🔋",
    "Opponents of the project, among them the fishermen of two ports, have gone to court and expect a ruling"
    " before the end of the year, their lawyer told reporters.",
)
PAGE = f"""<!doctype html><html lang=en><head><title>Lithium deal - Daily Harbour</title>
<meta property="og:site_name" content="Daily Harbour"></head>
<body class="single-post comments-open"><header role=banner><a href=/>Daily Harbour</a>
<nav><ul><li><a href=/w>World</a><li><a href=/b>Business</a></ul></nav></header>
<main><article itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop=headline>Germany and Chile sign lithium deal</h1>
<p class=standfirst>Ten years of supply, and a refinery on the coast.</p>
<div class=byline>By <a rel=author>Tessa Marlowe</a></div><time datetime=2026-03-11>11 March 2026</time>
<figure><img src=x><figcaption>The two ministers at the signing.</figcaption></figure>
<div itemprop=articleBody><p>{STORY[0]}</p><p>{STORY[1]}</p>
<aside class=newsletter-signup><h3>The Harbour Light</h3>
<p>One page on trade.</p><button>Sign up</button></aside>
<p>{STORY[2]}</p><p>{STORY[3]}</p><p style="display:none">Tracking words</p></div>
<div class=tags><a href=/t>Lithium</a> <a href=/t2>Chile</a></div>
<div class=share-buttons>Share: Mail Copy link</div></article>
<section class="related-articles"><h2>More on this</h2><ul>
<li><a href=/1>Why every battery starts with a lake of salt</a><li><a href=/2>Two railways and no train</a>
</ul></section>
<section id=comments><h2>2 comments</h2><p>goat_ed: A fine piece, thank you for writing it down.</p></section>
</main><footer><a href=/about>About</a> <a href=/c>Contact</a><p>© 2026 Daily Harbour</p></footer>
</body></html>"""
EXPECTED = (
    ("navigation", None, "Daily Harbour"),
    ("title", 1, "Germany and Chile sign lithium deal"),
    ("standfirst", 1, "Ten years of supply"),
    ("byline", 1, "By Tessa Marlowe"),
    ("dateline", 1, "11 March 2026"),
    ("caption", 1, "The two ministers"),
    ("body", 1, "Germany and Chile signed"),
    ("newsletter_promo", None, "The Harbour Light"),
    ("body", 1, "“We are buying time,”"),
    ("hidden", None, "Tracking words"),
    ("tags", None, "Lithium Chile"),
    ("share", None, "Share: Mail"),
    ("related_links", None, "More on this"),
    ("comments", None, "2 comments"),
    ("navigation", None, "About Contact"),
    ("disclaimer", None, "© 2026"),
)
"""What the page's own names make of it: kind, article, how it begins."""


def gold() -> list[AnnotationSet]:
    """The sets of the sample pages that are annotated."""
    lines = assets.resource("samples", "gold.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    found = []
    for line in lines:
        page = json.loads(line)
        said = page["annotations"][0]["segments"]
        items = [Segment(s["id"], Range.at(s["start"], s["end"]), s["kind"], s["article"]) for s in said]
        empty = AnnotationSet(page["id"], page["id"], page["text"], Author("gold", AuthorKind.GOLD))
        found.append(filled(empty, items))
    return found


def made(text: str, author: str, *segments: tuple[str, str, int | None]) -> AnnotationSet:
    """A set of segments given by the words they consist of, their kinds and articles."""
    items = []
    for number, (words, kind, article) in enumerate(segments):
        start = text.index(words)
        items.append(Segment(f"{author}{number}", Range.at(start, start + len(words)), kind, article))
    kind_of = AuthorKind.MODEL if author == "rules" else AuthorKind.HUMAN
    return filled(AnnotationSet(f"set of {author}", "page", text, Author(author, kind_of)), items)


def lesson(text: str, *names: tuple[str, str], number: int = 0) -> Lesson:
    """Return a finished page on which words are tagged, each after the one before."""
    found: list[Mention] = []
    at = 0
    for words, label in names:
        at = text.index(words, at)
        found.append(Mention(f"{at}", Span.at(at, at + len(words)), label))
        at += len(words)
    page = Document(f"page{number}", "", text, "", Source("text/plain", ""))
    return Lesson(page, found, [[Range.at(0, len(text))]], page.id)
