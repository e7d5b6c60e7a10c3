"""Glued pages with their truth: stories one after the other, parted as scrapers part them, or not at all."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.assets import resource

_STORIES = Path(__file__).with_name("stories.json")
_AGES = {
    "en": "{n} hours ago", "de": "vor {n} Stunden", "fr": "il y a {n} heures", "es": "hace {n} horas",
    "it": "{n} ore fa", "pt": "há {n} horas", "nl": "{n} uur geleden", "pl": "{n} godzin temu",
    "tr": "{n} saat önce", "ru": "{n} часов назад", "ja": "{n}時間前", "zh": "{n}小时前",
    "ar": "قبل {n} ساعات",
}  # fmt: skip
_SHORT_AGES = {language: age.replace("{n} hours ago", "{n}h ago") for language, age in _AGES.items()}
_DATES = {"en": "{n} March 2026", "ja": "2026年3月{n}日", "zh": "2026年3月{n}日"}
_NO_SPACES = ("ja", "zh")


@dataclass(frozen=True, slots=True)
class Story:
    """One invented news story."""

    language: str
    outlet: str
    author: str
    place: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glued:
    """A page: its text, where its articles begin (code points), and whose each stretch is (0: nobody's)."""

    text: str
    starts: tuple[int, ...]
    owned: tuple[tuple[int, int, int], ...]
    language: str
    separator: str


Part = tuple[str, bool]
"""A piece of a page, and whether it belongs to the article that begins."""
Separator = Callable[[Story, Sequence[Story], random.Random], Iterator[Part]]


def stories(half: str) -> dict[str, list[Story]]:
    """Return the stories of one half by language: those that ship with the model, or those of the tests.

    No language is in both.
    """
    path = resource("models", "stories.json") if half == "tuning" else _STORIES
    held = json.loads(path.read_text(encoding="utf-8"))
    return {
        language: [
            Story(
                language, one["outlet"], one["author"], one["place"], one["title"], tuple(one["paragraphs"])
            )
            for one in listed
        ]
        for language, listed in held.items()
    }


# --- what stands between two articles ------------------------------------------------------------------


def _age(story: Story, rng: random.Random) -> str:
    return _AGES[story.language].format(n=rng.randint(2, 20))


def _date(story: Story, rng: random.Random) -> str:
    return _DATES.get(story.language, "{n}.03.2026").format(n=rng.randint(1, 30))


def _body(story: Story, glue: str = "\n") -> Iterator[Part]:
    yield glue.join(story.paragraphs), True


def _told(story: Story, head: str, tail: str, glue: str = "\n") -> Iterator[Part]:
    """Yield what begins an article, its body, and what stands between it and the next one."""
    yield head, True
    yield from _body(story, glue)
    yield tail, False


def _outlet_age(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{story.outlet}\n{_age(story, rng)}\n{story.title}\n", "\n")


def _dated(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{_date(story, rng)}\n{story.title}\n", "\n")


def _headline(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{story.title}\n", "\n")


def _teasers(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{story.title}\n", "\n" + "".join(f"{one.title}\n" for one in others[:3]))


def _place(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{story.title}\n{story.place} – ", "\n")


def _one_line_place(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    gap = "" if story.language in _NO_SPACES else " "
    return _told(story, f"{story.title} {story.place} – ", " ", gap)


def _outlet_dot_age(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    age = _SHORT_AGES[story.language].format(n=rng.randint(2, 20))
    return _told(story, f"{story.outlet} · {age}\n\n{story.title}\n\n", "\n\n", "\n\n")


def _signed(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{story.title}\n{story.author} | {_date(story, rng)}\n", "\n")


def _ruled(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{story.title}\n", "\n* * *\n")


def _topic(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    yield from _body(story)
    yield "\n", False


def _listed(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(
        story,
        f"{story.title}\n",
        "\n" + "".join(f"{one.outlet}\n{one.title}\n{_age(one, rng)}\n" for one in others[:3]),
    )


def _one_line(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    gap = "" if story.language in _NO_SPACES else " "
    return _told(story, f"{story.outlet} {_age(story, rng)} {story.title}{' ' if gap else '　'}", " ", gap)


def _inside_word(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    gap = "" if story.language in _NO_SPACES else " "
    yield f"{story.outlet}{story.title}", True
    yield from _body(story, gap)


def _agency_glued(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    """Yield what a scraper makes of "… reliable. AFP" and of the outlet, age and headline that follow."""
    yield f"{story.outlet}{_age(story, rng)}{story.title} ", True
    yield from _body(story, "" if story.language in _NO_SPACES else " ")
    yield "AFP", True


def _dateline(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _told(story, f"{story.place}, {_date(story, rng)} (Nordpress) — ", "\n")


def _linked(story: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    """Yield an article whose headline stands in a list under the one before."""
    yield f"{story.outlet}\n{story.title}\n", True
    yield from _body(story)
    listed = "".join(f"> {one.title}\n" for one in rng.sample(list(others), min(2, len(others))))
    yield f"\n{listed}\n", False


TUNING: dict[str, Separator] = {
    "outlet, age": _outlet_age, "date": _dated, "headline": _headline, "teasers": _teasers, "place": _place,
    "one line, place": _one_line_place,
}  # fmt: skip
TESTING: dict[str, Separator] = {
    "outlet · age": _outlet_dot_age, "name | date": _signed, "* * *": _ruled, "topic alone": _topic,
    "list of others": _listed, "one line": _one_line, "inside a word": _inside_word,
    "agency glued": _agency_glued, "dateline alone": _dateline, "marked list": _linked,
}  # fmt: skip
ONE_LINE = frozenset(("one line, place", "one line", "inside a word", "agency glued"))


def glued(
    chosen: Sequence[Story], others: Sequence[Story], name: str, separator: Separator, rng: random.Random
) -> Glued:
    """Return a page of some stories with one separator between them."""
    text, starts, owned = "", [], []
    for number, story in enumerate(chosen, 1):
        starts.append(len(text))
        for piece, own in separator(story, others, rng):
            owned.append((len(text), len(text) + len(piece), number if own else 0))
            text += piece
    languages = {one.language for one in chosen}
    return Glued(text, tuple(starts), tuple(owned), "+".join(sorted(languages)), name)


def pages(half: str, count: int, seed: int = 7) -> Iterator[Glued]:
    """Yield ``count`` pages for each separator of a half: 2 to 8 articles, in one to four languages.

    Their order is by chance, so that outlets are shuffled.
    """
    rng = random.Random(seed)
    held = stories(half)
    table = TUNING if half == "tuning" else TESTING
    for name, separator in table.items():
        for number in range(count):
            chosen_languages = rng.sample(sorted(held), (1, 2, 4)[number % 3])
            pool = [story for language in chosen_languages for story in held[language]]
            rng.shuffle(pool)
            chosen = pool[: rng.randint(2, min(8, len(pool)))]
            rest = [one for listed in held.values() for one in listed if one not in chosen]
            rng.shuffle(rest)
            yield glued(chosen, rest, name, separator, rng)
