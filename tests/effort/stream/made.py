"""Made pages with their truth: invented people, places and happenings in sentences of our own.

Sentences and words are drawn by Zipf's law, so that new ones keep coming as they do in life; a name is used
again on its page, and now and then on later ones. They are more regular than any real page is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random

from ..pages import GoldEvent, GoldMention, GoldPage, GoldSegment

_SENTENCES = Path(__file__).parent / "sentences.txt"
_WORDS = Path(__file__).parent / "words.json"
_PART = re.compile(r"<([^|>]+)\|([^>]+)>|\{([A-Za-z_]+)(?::([^}]+))?\}")


@cache
def words() -> dict[str, list[str]]:
    """Return the words that names are made of."""
    made: dict[str, list[str]] = json.loads(_WORDS.read_text(encoding="utf-8"))
    return made


@cache
def frames() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the sentences in which something happens, and those in which nothing does."""
    lines = [line.strip() for line in _SENTENCES.read_text(encoding="utf-8").splitlines()]
    told = tuple(line for line in lines if line and line[0] not in "#=")
    return told, tuple(line[2:] for line in lines if line.startswith("="))


def zipf(random: Random, listed: Sequence[str]) -> str:
    """Draw one of a list: the second half as often as the first, and so on."""
    return random.choices(listed, [1 / (place + 4.0) for place in range(len(listed))])[0]


def varied(frame: str, random: Random) -> str:
    """Return a sentence with an opening before it, or an aside after one of its names, or as it is."""
    chance = random.random()
    if chance < _OPENED:
        return random.choice(words()["opener"]) + (frame[0].lower() + frame[1:])
    names = [part.end() for part in _PART.finditer(frame) if part[3] in ("GPE", "ORG", "PER")]
    if chance < _OPENED + _ASIDE and names:
        at = random.choice(names)
        return frame[:at] + random.choice(words()["aside"]) + frame[at:].removeprefix(",")
    return frame


_OPENED, _ASIDE = 0.2, 0.3


class Cast:
    """The names of a page: most come again on it."""

    def __init__(self, random: Random, world: World) -> None:
        self._random, self._world = random, world
        self._there: dict[str, list[str]] = {}

    def name(self, kind: str, but: Sequence[str]) -> tuple[str, str, str]:
        """Return words before the mention, the mention, and its type; ``but`` are those in the sentence."""
        if kind == "a_pact":
            return self._random.choice(("a ", "the ")), self._again("INSTRUMENT", but), "INSTRUMENT"
        if kind == "GOODS":
            kind = self._random.choice(("COMMODITY", "COMMODITY", "PRODUCT"))
        before = "the " if kind == "FAC" else ""
        return before, self._again(kind, but), kind

    def _again(self, kind: str, but: Sequence[str]) -> str:
        there = self._there.setdefault(kind, [])
        known = [one for one in there if one not in but]
        if known and self._random.random() < _AGAIN.get(kind, 0.0):
            return self._random.choice(known)
        for _ in range(20):
            made = self._world.name(kind)
            if made not in but:
                break
        there.append(made)
        return made


_AGAIN = {"PER": 0.6, "ORG": 0.6, "GPE": 0.6, "FAC": 0.5, "INSTRUMENT": 0.4, "COMMODITY": 0.5}


class World:
    """What names are made of."""

    def __init__(self, random: Random) -> None:
        self._random, self._words = random, words()
        self._lists = {
            "PER": self._pairs("first", "last"),
            "ORG": self._pairs("maker", "trade"),
            "GPE": self._words["place"],
        }

    def _pairs(self, one: str, other: str) -> list[str]:
        made = [f"{first} {second}" for first in self._words[one] for second in self._words[other]]
        self._random.shuffle(made)
        return made

    def name(self, kind: str) -> str:
        """Draw a name of a type."""
        draw, roll = self._random.choice, self._random.randint
        day, month = draw(self._words["day"]), draw(self._words["month"])
        if kind == "TIMEX":
            return draw((day, f"{roll(1, 28)} {month}", str(roll(2019, 2031)), f"last {day}", "yesterday"))
        if kind == "VALUE":
            sums = f"${roll(2, 900)} million", f"{roll(2, 9)} billion kroner"
            return draw((*sums, f"{roll(2, 60)} per cent", f"{roll(2, 90)},000 tonnes"))
        if kind == "FAC":
            return f"{zipf(self._random, self._words['place'])} {draw(self._words['building'])}"
        return zipf(self._random, self._lists.get(kind) or self._words[kind])


class _Making:
    """A page while it is made."""

    def __init__(self) -> None:
        self.text = ""
        self.mentions: list[GoldMention] = []
        self.events: list[GoldEvent] = []
        self.segments: list[GoldSegment] = []

    def sentence(self, frame: str, random: Random, cast: Cast) -> None:
        """Put a sentence at the end, with what it says."""
        triggers: list[tuple[str, tuple[int, int]]] = []
        fills: list[tuple[int, str, str]] = []
        used: list[str] = []
        first, last = len(self.text), 0
        for part in _PART.finditer(frame):
            self.text += frame[last : part.start()]
            last = part.end()
            if part[1]:
                word = zipf(random, part[2].split("/"))
                triggers.append((part[1], (len(self.text), len(self.text) + len(word))))
                self.text += word
                continue
            before, name, kind = cast.name(part[3], used)
            used.append(name)
            self.text += before
            mention = GoldMention(
                f"m{len(self.mentions)}", ((len(self.text), len(self.text) + len(name)),), kind
            )
            self.text += name
            self.mentions.append(mention)
            if part[4]:
                number, _, role = part[4].rpartition(".")
                fills.append((int(number or 1) - 1, role, mention.id))
        self.text += frame[last:]
        self.text = self.text[:first] + self.text[first : first + 1].upper() + self.text[first + 1 :]
        for number, (kind, place) in enumerate(triggers):
            filling = tuple((role, target) for at, role, target in fills if at == number)
            self.events.append(GoldEvent(f"e{len(self.events)}", (place,), kind, filling))

    def segment(self, start: int, kind: str, article: int | None) -> None:
        self.segments.append(GoldSegment(start, len(self.text), kind, article))


def made_pages(count: int, seed: int) -> Iterator[GoldPage]:
    """Yield made pages: a headline, a byline, paragraphs, and a box that is no text of the article."""
    random = Random(seed)
    world = World(random)
    told, idle = (list(one) for one in frames())
    random.shuffle(told)
    random.shuffle(idle)
    for number in range(count):
        cast, page = Cast(random, world), _Making()
        page.sentence(zipf(random, told).removesuffix("."), random, cast)
        page.segment(0, "title", 1)
        page.text += "\n\n"
        start = len(page.text)
        page.text += f"By {world.name('PER')}"
        page.segment(start, "byline", 1)
        page.text += "\n\n"
        start = len(page.text)
        listed = [varied(zipf(random, told), random) for _ in range(random.randint(5, 8))]
        listed += random.sample(idle, random.randint(2, 3))
        random.shuffle(listed)
        for place, frame in enumerate(listed):
            page.text += "" if not place else random.choice((" ", "\n\n"))
            page.sentence(frame, random, cast)
        page.segment(start, "body", 1)
        page.text += "\n\n"
        start = len(page.text)
        page.text += "Sign up for our newsletter"
        page.segment(start, "newsletter_promo", None)
        yield GoldPage(
            f"made {number + 1}",
            page.text + "\n",
            tuple(page.segments),
            tuple(page.mentions),
            tuple(page.events),
        )
