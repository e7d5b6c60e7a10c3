"""Glued pages made of single articles, to learn from where one ends and the next begins."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotator.assets import resource

from ..glued_pages import Page
from .features import Matrix

_PAGES = 12  # pages that each article is on
_COUNTS = (1, 1, 1, 2, 3, 4, 6, 8)  # articles of a page
_LONGEST, _SHORTEST = 9_000, 250  # code points of an article
_PAGE = 10_000  # code points of a page with several articles, about
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
    "À lire aussi",
)
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


@dataclass(frozen=True, slots=True)
class Article:
    """A single article: title, outlet, and its paragraphs."""

    title: str
    outlet: str
    paragraphs: Sequence[str]


def article(title: str, outlet: str, text: str) -> Article | None:
    """Return the beginning of an article to be glued, or None for one that is too short."""
    kept: list[str] = []
    size = 0
    for line in text.split("\n"):
        if line.strip() and size < _LONGEST:
            kept.append(" ".join(line.split()))
            size += len(line)
    return Article(" ".join(title.split()), outlet, kept) if title.strip() and size >= _SHORTEST else None


def stories() -> list[Article]:
    """Return the invented stories in several languages that ship with the model."""
    held = json.loads(resource("models", "stories.json").read_text(encoding="utf-8"))
    return [
        Article(one["title"], one["outlet"], one["paragraphs"]) for listed in held.values() for one in listed
    ]


def glue_lessons(articles: Sequence[Article], seed: int = 5) -> Iterator[tuple[Matrix, NDArray[np.bool_]]]:
    """Yield for each of many glued pages the features of its places, and which begin an article."""
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
            places = Page(text, outlets).places()
            if places:
                near = np.array([any(abs(one.start - start) <= _NEAR for start in starts) for one in places])
                yield np.array([one.values for one in places], np.float32), near


def glued(chosen: Sequence[Article], others: Sequence[Article], rng: random.Random) -> tuple[str, list[int]]:
    """Return a page and where its articles begin; how they are parted changes from page to page."""
    text, starts = "", []
    shape = _shape(rng)
    for one in chosen:
        if rng.random() < 0.15:
            shape = _shape(rng)
        starts.append(len(text))
        text += shape.head(one, rng) + shape.glue.join(_beginning(one, len(chosen), rng))
        text += shape.tail(others, rng)
    return text, starts


def _beginning(one: Article, count: int, rng: random.Random) -> list[str]:
    """Return the first paragraphs of an article: some are a few sentences, some a page."""
    kept: list[str] = []
    most = _LONGEST if count == 1 else max(2 * _SHORTEST, _PAGE // count)
    wanted = _SHORTEST * (most / _SHORTEST) ** rng.random()
    for paragraph in one.paragraphs:
        if kept and sum(map(len, kept)) >= wanted:
            break
        kept.append(paragraph)
    return kept


@dataclass(frozen=True, slots=True)
class Shape:
    """How the articles of a page are parted.

    ``line`` stands between the parts of a head, ``glue`` between paragraphs, ``last`` after the headline,
    ``end`` after the article. ``above`` and ``below`` say what stands around the headline, ``between`` what
    does between two articles.
    """

    line: str
    glue: str
    last: str
    end: str
    above: str
    below: str
    titled: bool
    between: str
    signed: str
    parted: str

    def head(self, one: Article, rng: random.Random) -> str:
        """Return what an article begins with."""
        name, date = f"{_name(one, rng)}", _age(rng)
        parts = {
            "": [], "outlet": [one.outlet], "date": [date], "outlet, date": [one.outlet, date],
            "date, outlet": [date, one.outlet], "joined": [f"{one.outlet}{self.parted}{date}"],
        }[self.above]  # fmt: skip
        parts = [*parts, *([one.title] if self.titled else [])]
        if self.below == "signed":
            parts.append(self.signed.format(name=name, date=date))
        elif self.below == "date":
            parts.append(date)
        lead = _lead(one, rng) if self.below == "place" else ""
        return self.line.join(parts) + (self.last if parts else "") + lead

    def tail(self, others: Sequence[Article], rng: random.Random) -> str:
        """Return what stands between an article and the next one."""
        often = 0.08 if self.end else 0.3
        agency = rng.choice((" ", self.end)) + rng.choice(_AGENCIES) if rng.random() < often else ""
        line = self.line
        listed = rng.choices(others, k=rng.randint(2, 5))
        if self.between == "titles":
            return agency + self.end + "".join(f"{one.title}{line}" for one in listed)
        if self.between == "entries":
            return (
                agency
                + self.end
                + "".join(f"{one.outlet}{line}{one.title}{line}{_age(rng)}{line}" for one in listed)
            )
        if self.between == "dated":
            return agency + self.end + "".join(f"{_age(rng)}{self.parted}{one.title}{line}" for one in listed)
        if self.between:
            return f"{agency}{self.end}{self.between}{line}"
        return agency + self.end


def _shape(rng: random.Random) -> Shape:
    kind = rng.choices(("lines", "long", "line", "word", "mixed"), (8, 2, 5, 3, 1))[0]
    line = rng.choice(("\n", "\n\n", "\n"))
    above = rng.choices(("", "outlet", "date", "outlet, date", "date, outlet", "joined"), (5, 2, 2, 3, 1, 2))[
        0
    ]
    below = rng.choices(("", "signed", "date", "place"), (6, 2, 1, 2))[0]
    titled = rng.random() < 0.8
    if not titled and rng.random() < 0.6:
        above, below = "", rng.choice(("", "", "place"))
    between = rng.choices(
        ("", "titles", "entries", "dated", rng.choice(_RULES), rng.choice(_BOXES)), (9, 4, 3, 2, 1, 1)
    )[0]
    signed, parted = rng.choice(_SIGNED), rng.choice(_PARTED)
    if kind == "lines":
        return Shape(line, line, line, line, above, below, titled, between, signed, parted)
    if kind == "long":
        return Shape(line, " ", line, line, above, below, titled, between, signed, parted)
    if kind == "line":
        return Shape(
            " ", " ", rng.choice((" ", " ", "  ", ": ")), " ", above, below, titled, between, signed, parted
        )
    if kind == "word":
        return Shape(
            rng.choice(("", " ")),
            rng.choice((" ", "")),
            rng.choice(("", " ")),
            "",
            above,
            below,
            titled,
            "",
            signed,
            parted,
        )
    return Shape(" ", line, " ", line, above, below, titled, between, signed, parted)


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
