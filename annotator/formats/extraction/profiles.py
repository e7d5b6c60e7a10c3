"""Profiles: what each segment kind is to a gold standard of page extraction.

A profile is named and has a version; changing a cell makes a new version. Cells on which a standard says
nothing were decided here; ``docs/manual/extraction.md`` has the table with the reason for each. Sources of
the rules: the guidelines of CleanEval, of the dragnet data and of the ISP RAS news pages; the README of
L3S-GN1; the prompts of MinerU-HTML; for ``aeb`` the 181 pages of the article extraction benchmark itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme

from . import messages


class Role(StrEnum):
    """What a stretch of a page is to a binary standard."""

    CONTENT = "content"
    BOILERPLATE = "boilerplate"
    SEPARATE = "separate"
    """A field of its own beside the content, such as the title or the author."""


FIRST, ALL = "first", "all"
ARTICLES = (FIRST, ALL)

_ROLES = {"C": Role.CONTENT, "b": Role.BOILERPLATE, "S": Role.SEPARATE}
_COLUMNS = ("cleaneval", "l3s", "dragnet", "aeb", "mineru", "ispras")
_TABLE = {
    # kind               CE GN DN SH WM IR
    "title":              "C  C  S  b  C  S",
    "standfirst":         "C  C  C  C  C  S",
    "body":               "C  C  C  C  C  C",
    "caption":            "C  C  C  b  C  b",
    "pull_quote":         "C  C  C  b  C  C",
    "embed":              "C  C  C  b  C  b",
    "table":              "C  C  b  b  C  C",
    "correction":         "C  C  C  C  C  C",
    "kicker":             "b  b  b  b  b  S",
    "byline":             "C  b  b  b  b  S",
    "dateline":           "C  b  S  b  b  S",
    "source_attribution": "C  b  b  b  b  S",
    "author_bio":         "b  b  b  b  b  b",
    "newsletter_promo":   "b  b  b  b  b  b",
    "ai_promo":           "b  b  b  b  b  b",
    "related_links":      "b  b  b  b  b  b",
    "comments":           "C  b  S  b  b  b",
    "navigation":         "b  b  b  b  b  b",
    "advertisement":      "b  b  b  b  b  b",
    "share":              "b  b  b  b  b  b",
    "paywall":            "b  b  b  b  b  b",
    "disclaimer":         "b  b  b  b  b  b",
    "tags":               "b  b  b  b  b  S",
    "hidden":             "b  b  b  b  b  b",
    "other_boilerplate":  "b  b  b  b  b  b",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Profile:
    """What each kind is, and whether a further full article on the page is content (``articles``)."""

    name: str
    version: int
    title: str
    articles: str
    roles: Mapping[str, Role]

    @property
    def id(self) -> str:
        """Return name and version as a manifest states them, such as ``cleaneval/1``."""
        return f"{self.name}/{self.version}"

    def role(self, kind: str, scheme: Scheme) -> Role:
        """Return what a kind is; one that the table does not have goes by its group in the scheme."""
        found = self.roles.get(scheme.stands_for(kind))
        if found is not None:
            return found
        label = scheme.segment_kinds.get(kind)
        content = label is not None and label.group == "content"
        return Role.CONTENT if content else Role.BOILERPLATE


def _column(place: int) -> dict[str, Role]:
    return {kind: _ROLES[cells.split()[place]] for kind, cells in _TABLE.items()}


_TITLES = {
    "cleaneval": ("CleanEval 2007: everything a reader would keep, comments too", ALL),
    "l3s": ("L3S-GN1: headline, text and supplements of the article", FIRST),
    "dragnet": ("dragnet data: the article's text; title and comments apart", FIRST),
    "aeb": ("Article extraction benchmark: the article's body, without title and captions", FIRST),
    "mineru": ("MinerU-HTML, second guideline: title and body of every article", ALL),
    "ispras": ("ISP RAS news pages: the text of the first article, its fields apart", FIRST),
}

PROFILES: dict[str, Profile] = {
    name: Profile(name, 1, *_TITLES[name], _column(place)) for place, name in enumerate(_COLUMNS)
}


def profile_named(name: str) -> Profile:
    """Return a profile by its name. Raises AnnotatorError that lists what there is."""
    found = PROFILES.get(name)
    if found is None:
        raise AnnotatorError(messages.NO_PROFILE, name=name, known=list(PROFILES))
    return found


def rule_of(profile: Profile, asked: str) -> str:
    """Return the articles rule: what was asked, else the profile's. Raises AnnotatorError for others."""
    if asked and asked not in ARTICLES:
        raise AnnotatorError(messages.NO_ARTICLES_RULE, asked=asked)
    return asked or profile.articles
