"""What the names that a page gives its parts (tags, classes, roles, properties) tell of the kind of text.

The table goes by what web publishers commonly write: HTML's own elements (WHATWG HTML, section 4), landmarks
(WAI-ARIA 1.2, section 5.3.4), schema.org's properties, and class names in use.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_WORD = re.compile(r"[^\W_]+")
_NEGLIGIBLE = re.compile(r"^(?:js|is|has|no|u|l|c|o)$")


def _any(words: str) -> re.Pattern[str]:
    """Return a pattern for any of some words or phrases (parted by commas) between blanks."""
    listed = "|".join(" ".join(phrase.split()) for phrase in words.split(","))
    return re.compile(f"(?<= )(?:{listed})(?= )")


# In this order: the first that fits an element names it.
BOXES = (
    ("comments", _any("""
        comments?, disqus\\w*, comment list, commentlist, respond, kommentare?, leserkommentare,
        comentarios, commentaires, replies""")),
    ("newsletter_promo", _any("""
        newsletters?, newsletter \\w+, signup, sign up, mailing list, subscribe form, mailchimp""")),
    ("paywall", _any("""
        paywall, regwall, cookies?, consent, gdpr, login, sign in, signin, subscription, subscribe,
        piano""")),
    ("ai_promo", _any("ai summary, ai assistant, chatbot, ask ai")),
    ("related_links", _any("""
        related, recommended, recommendations?, recirc\\w*, more stories, more on, more from, read more,
        readmore, read also, trending, most read, most popular, popular, mostread, teasers?, outbrain,
        taboola, you may like, also like, see also, linklist, mehr zum thema, a lire aussi""")),
    ("share", _any("""
        share, sharing, shares, sharebar, share \\w+, social, socials, social \\w+, follow us, addthis,
        addtoany, sharedaddy, reactions""")),
    ("advertisement", _any("""
        ad, ads, advert, adverts, advertisement, advertising, adsbygoogle, sponsor, sponsored, adslot,
        ad \\w+, dfp, promoted, anzeige, publicidad, werbung""")),
    ("author_bio", _any("""
        author bio, authorbio, about the author, about author, author box, author info, author
        description, biography, bio""")),
    ("tags", _any("""
        tags, tag list, taglist, tagcloud, keywords, post tags, article tags, entry tags, topics, rel
        tag, itemprop keywords""")),
    ("disclaimer", _any("copyright, disclaimer, legal, imprint, impressum, site info")),
    ("navigation", _any("""
        nav, navbar, navigation, menus?, breadcrumbs?, pagination, pager, paging, skip link, skip links,
        skiplink, toolbar, search, search form, role (?:navigation|search|menubar|menu|toolbar|banner),
        hamburger, site header, masthead, topbar""")),
)  # fmt: skip
_PARTS = (
    ("caption", _any("""
        caption, captions, figcaption, wp caption text, image caption, photo caption, bildunterschrift,
        credit, photo credit""")),
    ("pull_quote", _any("pullquote, pull quote")),
    ("embed", _any("twitter tweet, instagram media, embed, tweet, embedded post, fb post")),
    ("correction", _any("correction, corrections, clarification, editors note, editor note")),
    ("byline", _any("""
        byline, bylines, author, authors, author name, itemprop (?:author|creator), contributors?,
        writer, autor""")),
    ("dateline", _any("""
        itemprop date (?:published|modified|created), dateline, date, published, pubdate, publish date,
        published date, post date, entry date, timestamp, time ago, datum, fecha, updated""")),
    ("source_attribution", _any("""
        article source, agency, news source, itemprop (?:source organization|publisher)""")),
    ("kicker", _any("""
        kicker, eyebrow, overline, section label, section name, rubric, dachzeile, category label,
        itemprop article section""")),
    ("standfirst", _any("""
        standfirst, stand first, dek, deck, lede, article lead, subtitle, sub title, subheadline, sub
        headline, article summary, article intro, excerpt, entry summary, key points, vorspann, chapo,
        entradilla, itemprop (?:description|alternative headline|abstract)""")),
    ("title", _any("""
        itemprop headline, headline, entry title, post title, article title, article headline, story
        title, page title""")),
)  # fmt: skip
POST = _any("""
    twitter tweet, instagram media, tweet, embedded post, fb post, social embed, embed social, tiktok embed,
    bluesky embed, reddit embed""")
"""The names of boxes that hold posts of networks, and nothing else."""
_BODY = _any(
    "article body, articlebody, article text, articletext, article content, story body,"
    " story content, story text, entry content, post content, post body, body copy, body text, content body,"
    " article main, artikeltext, texte article, cuerpo, paywall content"
)
_ARTICLE = re.compile(r"itemtype=\w*(?:Article|Posting|Report)\b")
_TAGS = {
    "nav": "navigation", "figcaption": "caption", "h1": "title", "table": "table", "footer": "footer",
    "time": "dateline", "aside": "aside", "button": "navigation", "select": "navigation", "address": "byline",
    "article": "article", "main": "main",
}  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "header", "div", "span", "a", "p"))
BODY, ARTICLE, MAIN, FOOTER, ASIDE = "body", "article", "main", "footer", "aside"
"""What an element can be beside a kind: a story's text, a story, the page's main part, a foot, an aside."""


@lru_cache(maxsize=20_000)
def meaning(tag: str, hint: str) -> str | None:
    """Return the segment kind that an element's name, ``hint`` (``structure.hint_of``) and tag speak for.

    Or one of ``BODY``, ``ARTICLE``, ``MAIN``, ``FOOTER``, ``ASIDE``, or None if they say nothing.
    """
    if tag in ("html", "body"):
        return None  # their classes describe the page: "single-post has-sidebar comments-open"
    if hint:
        said = words(hint)
        if _BODY.search(said):
            return BODY
        if (found := next((kind for kind, pattern in BOXES if pattern.search(said)), None)) is not None:
            return found
        found = next((kind for kind, pattern in _PARTS if pattern.search(said)), None)
        if found is not None and (found != "title" or tag in _HEADINGS):
            return found
        if tag != "article" and _ARTICLE.search(hint):
            return ARTICLE
        if " role main " in said:
            return MAIN
        if " role contentinfo " in said:
            return FOOTER
        if " role complementary " in said:
            return ASIDE
    return _TAGS.get(tag)


@lru_cache(maxsize=20_000)
def words(hint: str) -> str:
    """Return the words of a hint in lower case, with a blank before, between and after them."""
    found = (word for word in _WORD.findall(_CAMEL.sub(" ", hint)))
    return f" {' '.join(word.lower() for word in found if not _NEGLIGIBLE.match(word))} "
