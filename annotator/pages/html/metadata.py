"""What a page says of itself outside its text: title, address, language, time, authors, outlet.

Read, in this order, from OpenGraph and other ``<meta>``, JSON-LD (schema.org), microdata and the head's own
elements. Whatever is broken is passed over: nothing here is a reason to refuse a page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from lxml import etree

_LONGEST = 1_000  # code points of one value
_MOST = 50  # authors of one page
_MOST_JSON = 2_000_000  # characters of one JSON-LD block
_ARTICLES = re.compile(r"(?:Article|Posting|Report|Review|WebPage)$")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8})*")

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline")
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "article.published", "pubdate",
    "publishdate", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date", "date",
)  # fmt: skip
_AUTHOR = (
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl",
)  # fmt: skip
_OUTLET = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher")
_LANGUAGES = ("content-language", "language", "dc.language", "dcterms.language", "inlanguage")


@dataclass(frozen=True, slots=True)
class Found:
    """What a page says of itself; empty where it says nothing."""

    title: str = ""
    canonical: str | None = None
    language: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()
    outlet: str = ""

    def metadata(self) -> dict[str, object]:
        """Return what is known under the keys that documents use."""
        authors: object = self.authors[0] if len(self.authors) == 1 else list(self.authors)
        values = {
            "title": self.title, "author": authors, "published": self.published, "outlet": self.outlet,
            "language": self.language, "canonical": self.canonical,
        }  # fmt: skip
        return {key: value for key, value in values.items() if value}


@dataclass(slots=True)
class _Said:
    meta: dict[str, list[str]] = field(default_factory=dict)
    items: list[dict[str, Any]] = field(default_factory=list)

    def first(self, names: tuple[str, ...]) -> str:
        return next((value for name in names for value in self.meta.get(name, ())), "")


def describe(root: etree._Element) -> Found:
    """Return what the page with this root says of itself."""
    said = _Said(_meta(root), list(_articles(root)))
    item: dict[str, Any] = said.items[0] if said.items else {}
    micro = _microdata(root) if not item else {}
    link = _link(root)
    title = said.first(_TITLE) or _plain(item.get("headline")) or _title(root)
    published = said.first(_PUBLISHED) or _plain(item.get("datePublished")) or micro.get("datePublished", "")
    outlet = said.first(_OUTLET[:1]) or _name(item.get("publisher")) or said.first(_OUTLET[1:])
    return Found(
        title=title,
        canonical=link or _address(said.first(("og:url",)), None) or _address(_plain(item.get("url")), None),
        language=_language(root, said, item),
        published=published,
        authors=_authors(said, item) or tuple(filter(None, [micro.get("author", "")])),
        outlet=outlet,
    )


def _meta(root: etree._Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        attributes = dict(element.items())
        value = _clean(attributes.get("content", ""))
        if not value:
            continue
        for kind in ("property", "name", "itemprop", "http-equiv"):
            if kind in attributes:
                for name in attributes[kind].lower().split():
                    found.setdefault(name, []).append(value)
    return found


def _articles(root: etree._Element) -> Iterator[dict[str, Any]]:
    """Yield the items of JSON-LD that describe the page: articles before pages."""
    items: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            items.extend(_items(script.text or ""))
    fit = [item for item in items if any(_ARTICLES.search(kind) for kind in _strings(item.get("@type")))]
    yield from sorted(fit, key=lambda item: "WebPage" in _strings(item.get("@type")))


def _items(source: str) -> Iterator[dict[str, Any]]:
    if len(source) > _MOST_JSON:
        return
    source = source.strip().removeprefix("<!--").removesuffix("-->").strip()
    source = source.removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
    try:
        waiting = [json.loads(source, strict=False)]
    except (ValueError, RecursionError):
        return
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting[:0] = one
        elif isinstance(one, dict):
            yield one
            inside = (one.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage"))
            waiting.extend(value for value in inside if isinstance(value, list | dict))


def _authors(said: _Said, item: dict[str, Any]) -> tuple[str, ...]:
    named = item.get("author") or item.get("creator")
    found = [_name(one) for one in (named if isinstance(named, list) else [named])]
    if not any(found):
        found = [value for name in _AUTHOR for value in said.meta.get(name, ()) if not _address(value, None)]
    return tuple(dict.fromkeys(filter(None, found)))[:_MOST]


def _language(root: etree._Element, said: _Said, item: dict[str, Any]) -> str:
    for value in (
        root.get("lang") or root.get("xml:lang") or "",
        said.first(("og:locale",)),
        said.first(_LANGUAGES),
        _plain(item.get("inLanguage")),
    ):
        found = _LANGUAGE.match(value.strip())
        if found:
            return found[0].replace("_", "-")
    return ""


def _microdata(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    chosen: Any = root.xpath("//*[@itemprop='datePublished' or @itemprop='author']")
    for element in chosen:
        value = element.get("content") or element.get("datetime") or "".join(element.itertext())
        if value := _clean(value):
            found.setdefault(str(element.get("itemprop")), value)
    return found


def _link(root: etree._Element) -> str | None:
    base = root.find(".//base[@href]")
    against = None if base is None else base.get("href")
    for element in root.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            return _address(_clean(element.get("href") or ""), against)
    return None


def _address(value: str, base: str | None) -> str | None:
    """Return a value as a web address, or None if it is none."""
    try:
        whole = urljoin(base, value) if base else value
        parts = urlsplit(whole)
        fits = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return whole if fits and not re.search(r"\s", whole) else None


def _title(root: etree._Element) -> str:
    title = root.find("head/title")
    if title is None:
        title = next((one for one in root.iter("title") if _parent(one) != "svg"), None)
    return "" if title is None else _clean(title.text or "")


def _parent(element: etree._Element) -> object:
    parent = element.getparent()
    return None if parent is None else parent.tag


def _name(value: object) -> str:
    if isinstance(value, list):
        return _name(value[0]) if value else ""
    if isinstance(value, dict):
        return _plain(value.get("name"))
    text = _plain(value)
    return "" if _address(text, None) else text


def _plain(value: object) -> str:
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, dict):
        value = value.get("@value") or value.get("@id") or value.get("name")
    return _clean(value) if isinstance(value, str) else ""


def _strings(value: object) -> list[str]:
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str)]


def _clean(value: str) -> str:
    line = " ".join(value[: _LONGEST * 2].split())[:_LONGEST]
    return line if line.isprintable() else _CONTROL.sub("", line)
