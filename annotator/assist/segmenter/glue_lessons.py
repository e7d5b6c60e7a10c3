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

_PAGES = 10  # pages that each article is on
_COUNTS = (1, 1, 1, 2, 3, 4, 6, 8)  # articles of a page
_LONGEST, _SHORTEST = 1_500, 250  # code points of an article
_NEAR = 2  # code points within which a unit's start is the article's
_AGES = ("{n} hours ago", "{n} h", "{n} min", "2026-03-{n}", "{n}.3.2026", "{n}/03/2026", "10:{n}")


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
            text, starts = _glued(order[at : at + count], order, rng)
            at += count
            outlets = {one.outlet for one in order[at - count : at]} if rng.random() < 0.3 else set()
            places = Page(text, outlets).places()
            if places:
                near = np.array([any(abs(one.start - start) <= _NEAR for start in starts) for one in places])
                yield np.array([one.values for one in places], np.float32), near


def _glued(chosen: Sequence[Article], others: Sequence[Article], rng: random.Random) -> tuple[str, list[int]]:
    """Return a page and where its articles begin; how they are parted changes from page to page."""
    text, starts = "", []
    way = rng.randrange(len(_WAYS))
    line = rng.choice(("\n", "\n\n"))
    for one in chosen:
        if rng.random() < 0.25:
            way = rng.randrange(len(_WAYS))
        head, glue, tail = _WAYS[way](one, line, rng)
        starts.append(len(text))
        text += head + glue.join(_beginning(one, rng)) + tail + _between(others, line, rng)
    return text, starts


def _beginning(one: Article, rng: random.Random) -> list[str]:
    """Return the first paragraphs of an article: some are a few sentences, some a page."""
    kept: list[str] = []
    wanted = rng.randint(_SHORTEST, _LONGEST)
    for paragraph in one.paragraphs:
        if kept and sum(map(len, kept)) >= wanted:
            break
        kept.append(paragraph)
    return kept


def _between(others: Sequence[Article], line: str, rng: random.Random) -> str:
    """Return what may stand between two articles: nothing mostly, a list of others, or a rule."""
    chance = rng.random()
    if chance < 0.15:
        return "".join(f"{rng.choice(others).title}{line}" for _ in range(rng.randint(2, 5)))
    if chance < 0.25:
        listed = rng.choices(others, k=rng.randint(2, 4))
        return "".join(f"{one.outlet}{line}{one.title}{line}{_age(rng)}{line}" for one in listed)
    return f"{rng.choice(('---', '—', '#', '• • •', '====='))}{line}" if chance < 0.3 else ""


def _age(rng: random.Random) -> str:
    return rng.choice(_AGES).format(n=rng.randint(11, 28))


def _place(one: Article) -> str:
    words = re.findall(r"\b[A-Z][a-z]+", " ".join(one.paragraphs))
    return (words[len(words) // 2] if words else "Town").upper()


_Way = tuple[str, str, str]


def _furnished(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{one.outlet}{line}{_age(rng)}{line}{one.title}{line}", line, line


def _dotted(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{one.outlet} {rng.choice('·|–-')} {_age(rng)}{line}{one.title}{line}", line, line


def _dated(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{_age(rng)}{line}{one.title}{line}", line, line


def _dated_below(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{one.title}{line}{rng.choice(('', one.outlet + ' | '))}{_age(rng)}{line}", line, line


def _headed(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{one.title}{line}", line, line


def _placed(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{one.title}{line}{_place(one)} {rng.choice('–—-')} ", line, line


def _bare(one: Article, line: str, rng: random.Random) -> _Way:
    return "", line, line


def _in_line(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{rng.choice(('', f'{one.outlet} ', f'{one.outlet} {_age(rng)} '))}{one.title} ", " ", " "


def _in_line_placed(one: Article, line: str, rng: random.Random) -> _Way:
    return f"{one.title} {_place(one)} – ", " ", " "


def _in_word(one: Article, line: str, rng: random.Random) -> _Way:
    return (
        f"{rng.choice(('', one.outlet))}{one.title}{rng.choice(('', ' ', line))}",
        rng.choice((" ", line)),
        "",
    )


_WAYS = (
    _furnished, _dotted, _dated, _dated_below, _headed, _headed, _placed, _bare, _in_line, _in_line_placed,
    _in_word,
)  # fmt: skip
