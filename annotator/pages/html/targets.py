"""Where a page's links lead, and where its pictures and its controls stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from lxml import etree

NOWHERE, PAGE, SITE, WORLD, PERSON = range(5)
"""What a link leads to: nothing known, its own page, its site, another site, a mailbox or a telephone."""

_PICTURES = ("img", "picture", "video", "iframe", "svg", "amp-img")
_CONTROLS = ("input", "textarea", "select", "button")
_SHORT = 3  # letters of the last part but one of a name that is a country's (co.uk)


@dataclass(frozen=True, slots=True)
class Targets:
    """The XPaths of links, pictures and controls, in page order.

    A link comes with what it leads to, and how many links of the page lead there.
    """

    links: Sequence[tuple[str, int, int]]
    pictures: Sequence[str]
    controls: Sequence[str]


def targets(root: etree._Element) -> Targets:
    """Return what links lead to, and where pictures and controls stand.

    For ``parse_again``'s tree; in a worker process, as it takes as long as the page is large.
    """
    tree = root.getroottree()
    links: list[Any] = list(root.iter("a"))
    addresses = [" ".join((one.get("href") or "").split()) for one in links]
    times = Counter(addresses)
    own = _own(root, addresses)
    return Targets(
        [
            (tree.getpath(one), leads(address, own), times[address] if address else 0)
            for one, address in zip(links, addresses, strict=True)
        ],
        [tree.getpath(one) for one in root.iter(*_PICTURES)],
        [tree.getpath(one) for one in root.iter(*_CONTROLS) if one.get("type") != "hidden"],
    )


def leads(address: str, own: str) -> int:
    """Return what a link's address leads to; ``own`` is the page's site, as ``site_of`` says it."""
    scheme = address.partition(":")[0].lower() if ":" in address.partition("/")[0] else ""
    if not address or scheme in ("javascript", "data"):
        return NOWHERE
    if address.startswith("#"):
        return PAGE
    if scheme in ("mailto", "tel", "sms"):
        return PERSON
    host = site_of(address)
    return SITE if not host or host == own else WORLD


def site_of(address: str) -> str:
    """Return the site of an address: the end of its host's name that has one owner, about; empty for none."""
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
    parts = host.split(".")
    kept = 3 if len(parts) > 2 and len(parts[-2]) <= _SHORT else 2
    return ".".join(parts[-kept:])


def _own(root: etree._Element, addresses: Sequence[str]) -> str:
    """Return the site of a page: what it says of itself, else the site that most of its links name."""
    said: Any = root.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    named = [site for one in said if (site := site_of(str(one)))]
    counts = Counter(site for one in addresses if (site := site_of(one)))
    return named[0] if named else counts.most_common(1)[0][0] if counts else ""
