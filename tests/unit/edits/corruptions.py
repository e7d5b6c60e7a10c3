"""Pages that come again: seeded changes of a text that know where each character went."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from annotator.domain.ranges import Range

Letters = list[tuple[str, int]]
"""A text as characters, each with the place it had in the old text, or -1 if it is new.

That of a copy is ``-2 - place``: it counts where the original is taken out.
"""


@dataclass
class Newer:
    """A newer text, and where each character of the old one is in it (-1: gone)."""

    text: str
    places: Sequence[int] = field(repr=False)
    old: str = field(repr=False)
    copied: frozenset[int] = field(default=frozenset(), repr=False)
    """Characters of the old text of which the new one has a copy besides."""

    def truth(self, asked: Range) -> Range | None:
        """Return where a range of the old text really is.

        None if all of its first or last word is gone, or if it was torn apart.
        """
        words = [
            word.span()
            for word in re.finditer(r"\w+|[^\w\s]+", self.old[: asked.end])
            if word.end() > asked.start
        ]
        places = [[self.places[n] for n in range(max(start, asked.start), end)] for start, end in words]
        if not places or max(places[0]) < 0 or max(places[-1]) < 0:
            return None
        kept = [place for word in places for place in word if place >= 0]
        if any(a >= b for a, b in pairwise(kept)):
            return None
        return Range.at(kept[0], kept[-1] + 1)

    def unchanged(self, asked: Range) -> Range | None:
        """Return where a range is if all of it is there, character by character, and once.

        Of two copies nobody can tell which is the old one; a landing there only must not be called sure.
        """
        there = None if asked.start in self.copied else self.truth(asked)
        same = there and self.text[there.start : there.end] == self.old[asked.start : asked.end]
        return there if same else None


def letters(text: str) -> Letters:
    return [(character, place) for place, character in enumerate(text)]


def made(old: str, now: Letters) -> Newer:
    places = [-1] * len(old)
    for there, (_, place) in enumerate(now):
        if place >= 0:
            places[place] = there
    copied = set()
    for there, (_, place) in enumerate(now):
        if place < -1 and places[-2 - place] < 0:
            places[-2 - place] = there
        elif place < -1:
            copied.add(-2 - place)
    return Newer("".join(character for character, _ in now), places, old, frozenset(copied))


def _lines(now: Letters) -> list[Letters]:
    lines: list[Letters] = [[]]
    for letter in now:
        lines[-1].append(letter)
        if letter[0] == "\n":
            lines.append([])
    return lines


def _flat(lines: list[Letters]) -> Letters:
    return [letter for line in lines for letter in line]


def _new(text: str) -> Letters:
    return [(character, -1) for character in text]


_PROMOS = (
    "Sign up for our newsletter\nSign Up\n",
    "Read more: what we know so far\n",
    "Advertisement\n",
    "Subscribe now and never miss a story. Already a subscriber? Log in\n",
    "The minister said on Monday that talks would go on.\n",
)


def mended(now: Letters, draw: random.Random) -> Letters:
    """Change single letters, one of a hundred at most: misprints that were put right."""
    found = list(now)
    for _ in range(max(1, len(found) // draw.choice((100, 300, 1000)))):
        at = draw.randrange(len(found)) if found else 0
        if found and found[at][0].isalpha():
            found[at] = (draw.choice("aeinrstéüł"), found[at][1])
    return found


def dropped_letters(now: Letters, draw: random.Random) -> Letters:
    """Take single letters out."""
    out = {draw.randrange(len(now)) for _ in range(max(1, len(now) // 300))} if now else set()
    return [letter for n, letter in enumerate(now) if n not in out or not letter[0].isalpha()]


def inserted_paragraphs(now: Letters, draw: random.Random) -> Letters:
    """Put new paragraphs in, of words that the page has."""
    words = re.findall(r"\w+", "".join(character for character, _ in now)) or ["word"]
    lines = _lines(now)
    for _ in range(draw.randint(1, 4)):
        text = " ".join(draw.choices(words, k=draw.randint(3, 60))) + ".\n"
        lines.insert(draw.randint(0, len(lines) - 1), _new(text))
    return _flat(lines)


def inserted_promos(now: Letters, draw: random.Random) -> Letters:
    """Put promos in, the same ones several times."""
    lines = _lines(now)
    for _ in range(draw.randint(1, 5)):
        lines.insert(draw.randint(0, len(lines) - 1), _new(draw.choice(_PROMOS)))
    return _flat(lines)


def removed_paragraphs(now: Letters, draw: random.Random) -> Letters:
    """Take paragraphs out."""
    lines = _lines(now)
    for _ in range(min(draw.randint(1, 4), len(lines) - 1)):
        del lines[draw.randrange(len(lines) - 1)]
    return _flat(lines)


def inserted_words(now: Letters, draw: random.Random) -> Letters:
    """Put words in, as corrections do."""
    found = list(now)
    for _ in range(draw.randint(1, 12)):
        spaces = [n for n, letter in enumerate(found) if letter[0] == " "]
        if spaces:
            at = draw.choice(spaces)
            found[at:at] = _new(
                " " + draw.choice(("however", "Mr", "the", "not", "Prime Minister", "of the"))
            )
    return found


def removed_words(now: Letters, draw: random.Random) -> Letters:
    """Take words out."""
    found = list(now)
    for _ in range(draw.randint(1, 12)):
        words = list(re.finditer(r" \w+", "".join(character for character, _ in found)))
        if words:
            word = draw.choice(words)
            del found[word.start() : word.end()]
    return found


def white_space(now: Letters, draw: random.Random) -> Letters:
    """Change white space: other line ends, indents, blanks twice, lines joined."""
    found: Letters = []
    share = draw.choice((0.02, 0.2))
    for letter in now:
        if letter[0].isspace() and draw.random() < share:
            found += _new(draw.choice(("  ", "\n", "\n\n", "\u00a0", " \n ", "\t")))
        else:
            found.append(letter)
    return found


def other_encoding(now: Letters, draw: random.Random) -> Letters:
    """Read every letter beyond ASCII as two, or put what was read so right again."""
    found: Letters = []
    for character, place in now:
        if 0x7F < ord(character) < 0x800 and character.isalpha():
            read = character.encode("utf-8").decode("latin-1")
            found += [(read[0], place), *_new(read[1:])]
        elif character in "’“”–":
            found += [("?", place)]
        else:
            found.append((character, place))
    return found


def moved_paragraphs(now: Letters, draw: random.Random) -> Letters:
    """Put paragraphs into another place."""
    lines = _lines(now)
    for _ in range(draw.randint(1, 3)):
        if len(lines) > 2:
            line = lines.pop(draw.randrange(len(lines) - 1))
            lines.insert(draw.randint(0, len(lines) - 1), line)
    return _flat(lines)


def doubled_paragraphs(now: Letters, draw: random.Random) -> Letters:
    """Let paragraphs stand twice: beside themselves or elsewhere, before or after."""
    lines = _lines(now)
    for _ in range(draw.randint(1, 3)):
        at = draw.randrange(max(1, len(lines) - 1))
        copy = [(character, -2 - place if place >= 0 else place) for character, place in lines[at]]
        lines.insert(draw.choice((at, at + 1, draw.randint(0, len(lines) - 1))), copy)
    return _flat(lines)


CORRUPTIONS: tuple[Callable[[Letters, random.Random], Letters], ...] = (
    mended, dropped_letters, inserted_paragraphs, inserted_promos, removed_paragraphs, inserted_words,
    removed_words, white_space, other_encoding, moved_paragraphs, doubled_paragraphs,
)  # fmt: skip


def corrupted(text: str, seed: int, *, most: int = 3) -> tuple[Newer, tuple[str, ...]]:
    """Return the text after one to ``most`` changes drawn with a seed, and their names."""
    draw = random.Random(seed)
    chosen = draw.sample(CORRUPTIONS, draw.randint(1, most))
    now = letters(text)
    for one in chosen:
        now = one(now, draw)
    return made(text, now), tuple(one.__name__ for one in chosen)


def word_ranges(text: str, draw: random.Random, many: int) -> list[Range]:
    """Return ranges of one to five words of one line, in no order."""
    words = list(re.finditer(r"\w+", text))
    found = []
    for _ in range(many if words else 0):
        first = draw.randrange(len(words))
        last = min(len(words) - 1, first + draw.choice((0, 0, 0, 1, 1, 2, 4)))
        while "\n" in text[words[first].start() : words[last].end()]:
            last -= 1
        found.append(Range.at(words[first].start(), words[last].end()))
    return found
