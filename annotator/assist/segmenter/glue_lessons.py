"""Glued pages made of single articles, to learn from where one ends and the next begins."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from annotator.assets import resource

from ..glued_pages import Page
from ..glued_sides import Sides
from .features import Matrix

_PAGES = 12  # pages that each article is on
_COUNTS = (1, 1, 1, 2, 2, 3, 4, 6, 8)  # articles of a page
LONGEST, _SHORTEST = 9_000, 250  # code points of an article
ALONE = 12_000  # code points of one that has a page of its own
_NEAR = 2  # code points within which a unit's start is the article's
_AGES = (
    "{n} hours ago", "{n} h", "{n} min", "{n} min ago", "vor {n} Minuten", "il y a {n} jours",
    "hace {n} horas",
    "{n} ore fa", "{n} uur geleden", "{n}時間前", "{n} minuter sedan", "2026-03-{n}",
    "{n}.3.2026", "{n}/03/2026",
    "10:{n}", "March {n}, 2026", "{n} marzo 2026", "{n} Mar 2026",
)  # fmt: skip
_AGENCIES = ("AFP", "REUTERS", "(dpa)", "AP", "(Reuters)", "EFE", "ANSA", "Reuters")
_LEADS = (
    "{place} – ", "{place} — ", "{place} - ", "{place} (dpa) - ", "{place} ({agency}) — ", "{place}: ",
    "{place}, {date} ({agency}) — ", "{place}, {date} – ", "{name} ({agency}) – ", "({agency}) - ",
    "{name}, {date} ({agency}) - ", "{name}, {date} — ",
)  # fmt: skip
_RULES = ("---", "—", "#", "• • •", "=====", "~", "+++")
_BOXES = (
    "Related Articles",
    "Read more",
    "Comments",
    "No comments yet",
    "Share",
    "Mehr zum Thema",
    "À lire aussi", "Print", "Sign up for our daily letter", "Follow us on social media", "Tags: news, today",
    "Advertisement", "12 shares", "Email this story", "Contact the editor", "Copyright 2026",
)  # fmt: skip
_SIGNED = (
    "By {name}",
    "{name}",
    "Von {name}",
    "Par {name}",
    "{name}, {date}",
    "{name} – {date}",
    "{date} / {name}",
)
_PARTED = (" - ", " – ", ", ", " / ", " — ", ": ", " ")
_MARKS = (" | ", " · ", " — ", " – ", " - ", " • ", " » ", " ~ ", ", ", ": ", " / ", ". ")
_BROKEN = 0.08  # share of articles with something in them that is not theirs
_BRIEF = 0.5  # share of articles of which no more is on the page than fits beside some others
_PAGE = 6_000  # code points of a page of brief ones
_BULLETS = ("• ", "- ", "* ", "› ", "→ ", "– ", "#")
_ENDS = (
    "({small})",
    "{name}",
    "— {name}",
    "{small}@{outlet}.com",
    "© {outlet}",
    "[{name}]",
    "{outlet} / {name}",
)


@dataclass(frozen=True, slots=True)
class Article:
    """A single article: title, outlet, and its paragraphs."""

    title: str
    outlet: str
    paragraphs: Sequence[str]


@dataclass(frozen=True, slots=True)
class GlueLesson:
    """A page to learn from: the features of its places, which of them begin an article, and its words."""

    matrix: Matrix
    begins: NDArray[np.bool_]
    sides: Sides


def article(title: str, outlet: str, text: str, most: int = LONGEST) -> Article | None:
    """Return the beginning of an article to be glued, or None for one that is too short."""
    kept: list[str] = []
    size = 0
    for line in text.split("\n"):
        if line.strip() and size < most:
            kept.append(" ".join(line.split()))
            size += len(line)
    return Article(" ".join(title.split()), outlet, kept) if title.strip() and size >= _SHORTEST else None


def stories() -> list[Article]:
    """Return the invented stories in several languages that ship with the model."""
    held = json.loads(resource("models", "stories.json").read_text(encoding="utf-8"))
    return [
        Article(one["title"], one["outlet"], one["paragraphs"]) for listed in held.values() for one in listed
    ]


def glue_lessons(articles: Sequence[Article], seed: int = 5) -> Iterator[GlueLesson]:
    """Yield many glued pages made of some articles."""
    rng = random.Random(seed)
    for _ in range(_PAGES):
        order = list(articles)
        rng.shuffle(order)
        at = 0
        while at < len(order) - 1:
            count = rng.choice(_COUNTS)
            text, starts = glued(order[at : at + count], order, rng)
            at += count
            outlets = {one.outlet for one in order[at - count : at]} if rng.random() < 0.3 else set()
            yield from _lesson(text, starts, outlets)


def lessons_alone(pages: Sequence[Article]) -> Iterator[GlueLesson]:
    """Yield pages that hold one article, or one guide or product, from its title to its end."""
    for one in pages:
        yield from _lesson("\n".join([one.title, *one.paragraphs]), [0], ())


def _lesson(text: str, starts: Sequence[int], outlets: Collection[str]) -> Iterator[GlueLesson]:
    page = Page(text, outlets)
    if places := page.places():
        at = np.array([one.start for one in places])
        begins = np.zeros(len(at), np.bool_)
        # A start inside a piece (behind a list on the same line) is told by the piece: what it holds before
        # is nobody's, and the next one would be late.
        inside = np.searchsorted(at, np.array(starts) + _NEAR, side="right") - 1
        begins[inside[inside >= 0]] = True
        yield GlueLesson(np.array([one.values for one in places], np.float32), begins, Sides(page))


def glued(chosen: Sequence[Article], others: Sequence[Article], rng: random.Random) -> tuple[str, list[int]]:
    """Return a page and where its articles begin; how they are parted changes from page to page."""
    text, starts = "", []
    shape = _shape(rng)
    for one in chosen:
        if rng.random() < 0.15:
            shape = _shape(rng)
        starts.append(len(text))
        text += shape.head(one, rng) + shape.body(_beginning(one, rng), others, rng)
        text += shape.tail(one, others, rng)
    return text, starts


def _beginning(one: Article, rng: random.Random) -> list[str]:
    """Return the first paragraphs of an article: some are a few sentences, some a page."""
    kept: list[str] = []
    brief = rng.random() < _BRIEF
    most = max(2 * _SHORTEST, _PAGE // rng.choice((2, 3, 4, 6, 8))) if brief else LONGEST
    wanted = _SHORTEST * (most / _SHORTEST) ** rng.random()
    for paragraph in one.paragraphs:
        if kept and sum(map(len, kept)) >= wanted:
            break
        kept.append(paragraph)
    return kept


@dataclass(frozen=True, slots=True)
class Shape:
    """How the articles of a page are parted.

    ``line`` stands between the parts of a head, ``mark`` instead of it where all of the head is in a row,
    ``glue`` between paragraphs, ``last`` after the headline, ``end`` after the article. ``above`` and
    ``below`` say what stands around the headline, ``between`` what does between two articles, ``bullet``
    before each entry of a list, ``ends`` what an article is signed with at its end.
    """

    line: str
    glue: str
    last: str
    end: str
    above: str = ""
    below: str = ""
    titled: bool = True
    between: str = ""
    signed: str = ""
    parted: str = " "
    mark: str = ""
    bullet: str = ""
    ends: str = ""
    loud: bool = False

    def head(self, one: Article, rng: random.Random) -> str:
        """Return what an article begins with."""
        name, date = f"{_name(one, rng)}", _age(rng)
        parts = {
            "": [], "outlet": [one.outlet], "date": [date], "outlet, date": [one.outlet, date],
            "date, outlet": [date, one.outlet], "joined": [f"{one.outlet}{self.parted}{date}"],
        }[self.above]  # fmt: skip
        title = one.title.upper() if self.loud else one.title
        parts = [*parts, *([title] if self.titled else [])]
        if self.below == "signed":
            parts.append(self.signed.format(name=name, date=date))
        elif self.below == "date":
            parts.append(date)
        lead = _lead(one, rng) if self.below == "place" else ""
        if self.mark and rng.random() < 0.5:
            rng.shuffle(parts)
        return (self.mark or self.line).join(parts) + (self.last if parts else "") + lead

    def body(self, paragraphs: Sequence[str], others: Sequence[Article], rng: random.Random) -> str:
        """Return an article's text; one in a few has headlines of others or boxes in it, and goes on."""
        held = list(paragraphs)
        if len(held) > 1 and rng.random() < _BROKEN:
            at = rng.randint(1, len(held) - 1)
            run = rng.sample(_BOXES, rng.randint(0, 2))
            run += [self._entry(other, rng) for other in rng.choices(others, k=rng.randint(0, 6))]
            mark = rng.choice((self.glue, " "))
            held[at:at] = [mark.join(f"{self.bullet}{one}" for one in run)] if run else []
        return self.glue.join(held)

    def tail(self, one: Article, others: Sequence[Article], rng: random.Random) -> str:
        """Return what stands between an article and the next one."""
        often = 0.08 if self.end else 0.3
        told = rng.choice((" ", self.end)) + rng.choice(_AGENCIES) if rng.random() < often else ""
        if self.ends:
            name = _name(one, rng)
            small = rng.choice(("".join(part[0] for part in name.split()), name.split()[0])).lower()
            told = self.end + self.ends.format(name=name, small=small, outlet=one.outlet)
        line = self.line
        listed = [self._entry(other, rng) for other in rng.choices(others, k=rng.randint(2, 8))]
        if self.between in ("titles", "entries", "dated", "named"):
            opened = rng.choice(_BOXES) + line if rng.random() < 0.3 else ""
            entries = "".join(f"{self.bullet}{entry}{line}" for entry in listed)
            return told + self.end + opened + entries
        if self.between == "boxes":
            return told + self.end + "".join(f"{one}{line}" for one in rng.sample(_BOXES, rng.randint(1, 4)))
        return told + self.end + (f"{self.between}{line}" if self.between else "")

    def _entry(self, other: Article, rng: random.Random) -> str:
        if self.between == "entries":
            return f"{other.outlet}{self.line}{other.title}{self.line}{_age(rng)}"
        if self.between == "dated":
            return f"{_age(rng)}{self.parted}{other.title}"
        if self.between == "named":
            return rng.choice(("{1} ({0})", "{0}{2}{1}", "{1}{2}{0}")).format(
                other.outlet, other.title, self.parted
            )
        return other.title


def _shape(rng: random.Random) -> Shape:
    kind = rng.choices(("lines", "long", "line", "word", "mixed"), (8, 2, 6, 3, 1))[0]
    line = rng.choice(("\n", "\n\n", "\n"))
    above = rng.choices(("", "outlet", "date", "outlet, date", "date, outlet", "joined"), (5, 2, 2, 3, 1, 2))[
        0
    ]
    below = rng.choices(("", "signed", "date", "place"), (6, 2, 1, 2))[0]
    titled = rng.random() < 0.78
    if not titled and rng.random() < 0.65:
        above, below = "", rng.choice(("", "", "place"))
    between = rng.choices(
        ("", "titles", "entries", "dated", "named", rng.choice(_RULES), "boxes"), (10, 4, 3, 3, 2, 1, 2)
    )[0]
    shape = Shape(
        line, line, line, line, above, below, titled, between, rng.choice(_SIGNED), rng.choice(_PARTED),
        mark=rng.choice(_MARKS) if rng.random() < 0.25 else "",
        bullet=rng.choice(_BULLETS) if rng.random() < 0.4 else "",
        ends=rng.choice(_ENDS) if rng.random() < 0.12 else "",
        loud=rng.random() < 0.06,
    )  # fmt: skip
    if kind == "long":
        return replace(shape, glue=" ")
    if kind == "line":
        last = rng.choice((" ", " ", "  ", ": ", ". ", rng.choice(_MARKS)))
        return replace(shape, line=" ", glue=" ", last=last, end=" ")
    if kind == "word":
        line, last = rng.choice(("", " ")), rng.choice(("", " "))
        return replace(shape, line=line, glue=rng.choice((" ", "")), last=last, end="", between="")
    return replace(shape, line=" ", last=" ") if kind == "mixed" else shape


def _age(rng: random.Random) -> str:
    return rng.choice(_AGES).format(n=rng.randint(11, 28))


def _capitals(one: Article) -> list[str]:
    return re.findall(r"\b[A-ZÀ-Þ][a-zß-ÿ]+", " ".join(one.paragraphs)[:2_000]) or ["Town"]


def _name(one: Article, rng: random.Random) -> str:
    held = _capitals(one)
    return f"{rng.choice(held)} {rng.choice(held)}"


def _lead(one: Article, rng: random.Random) -> str:
    """Return how a story opens at its place: with a date, an agency, or neither."""
    words = _capitals(one)
    name = words[len(words) // 2]
    agency = rng.choice(_AGENCIES).strip("()")
    return rng.choice(_LEADS).format(place=name.upper(), name=name, date=_age(rng), agency=agency)
