"""Glued pages of real articles, and single ones: ``python -m tests.effort.glued.real FOLDER``.

FOLDER holds ``gold.jsonl``: one JSON object a line with ``title``, ``text`` and ``domain``, such as pages
with gold that no model was trained on. Nothing of them is kept. The separators are none of those of
``generate``, and nothing was settled by them.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotator.assist.segmenter.glue import shipped

from .generate import Glued, Part, Separator, Story, glued
from .report import Said, by_segmenter
from .scoring import Scores, scored

_PAGES = 8  # of a separator
_LENGTHS = (500, 900, 1_500, 2_500, 4_000, 7_000)  # code points of an article, about
_LEAST, _LINE = 300, 3_000  # code points of an article at least, and of a line of it at most
_DAYS = ("Monday", "Tuesday", "Sunday")
_ALONE = ("article", "documentation", "service", "product", None)  # types of pages that are about one thing


def _story(row: dict[str, str], rng: random.Random) -> Story | None:
    kept: list[str] = []
    wanted = rng.choice(_LENGTHS)
    lines = [" ".join(line.split()) for line in row["text"].split("\n") if line.strip()]
    for line in lines:
        if sum(map(len, kept)) >= wanted:
            break
        kept.append(line)
    title = " ".join((row.get("title") or "").split())
    if not title or sum(map(len, kept)) < _LEAST or max(map(len, kept)) > _LINE:
        return None
    names = [word for line in kept for word in line.split() if word.isalpha() and word.istitle()] or ["Bell"]
    outlet = row.get("domain", "").partition(".")[0].title()
    author = f"{rng.choice(names)} {rng.choice(names)}"
    return Story(row.get("lang") or "en", outlet, author, rng.choice(names), title, tuple(kept))


def _parts(head: str, story: Story, glue: str, tail: str) -> Iterator[Part]:
    if head:
        yield head, True
    yield glue.join(story.paragraphs), True
    yield tail, False


def _bracketed(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    return _parts(f"[{one.outlet}] {one.title}\n", one, "\n", "\n")


def _in_brackets(one: Story, _others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _parts(f"{one.title} ({one.outlet}, {rng.randint(2, 20)} hours ago) ", one, " ", " ")


def _loud(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    return _parts(f"{one.title.upper()} ", one, " ", " ")


def _numbered(one: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    listed = rng.sample(list(others), rng.randint(3, 6))
    return _parts(
        f"{one.title}\n", one, "\n", "\n" + "".join(f"{n}. {it.title}\n" for n, it in enumerate(listed, 1))
    )


def _slashes(one: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    listed = " / ".join(it.title for it in rng.sample(list(others), 3))
    return _parts(f"{one.title} / ", one, " ", f" / {listed} / ")


def _addressed(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    address = f"{one.author.replace(' ', '.').lower()}@{one.outlet.lower()}.example © {one.outlet}"
    yield from _parts(f"{one.title}\n", one, "\n", "\n")
    yield f"{address}\n", False


def _placed(one: Story, _others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    return _parts(f"{one.place}. {rng.choice(_DAYS)}, {rng.randint(1, 12)} p.m. ", one, "\n", "\n")


def _spaced(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    return _parts("", one, "\n\n", "\n\n")


def _unparted(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    return _parts("", one, " ", " ")


def _agency(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    yield f"{one.title} ", True
    yield " ".join(one.paragraphs), True
    yield "(Nordnews)", False


def _ruled(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    return _parts(f"{one.title}\n", one, "\n", "\n==========\n")


def _signed(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    return _parts(f"{one.title.upper()}\n{one.author}\n", one, "\n", "\n")


def _quoted(one: Story, _others: Sequence[Story], _rng: random.Random) -> Iterator[Part]:
    return _parts(f'{one.author}, {one.outlet}: "{one.title}" ', one, " ", " ")


def _listed(one: Story, others: Sequence[Story], rng: random.Random) -> Iterator[Part]:
    listed = "".join(f"{it.outlet}: {it.title}\n" for it in rng.sample(list(others), rng.randint(2, 5)))
    return _parts(f"{rng.randint(1, 28)} May 2025\n{one.title}\n", one, "\n", f"\n{listed}")


LINES: dict[str, Separator] = {
    "[outlet] headline": _bracketed, "numbered list": _numbered, "address below": _addressed,
    "place and time": _placed, "topic alone": _spaced, "====": _ruled, "HEADLINE, name": _signed,
    "outlet: headline, list": _listed,
}  # fmt: skip
ONE_LINE: dict[str, Separator] = {
    "headline (outlet, age)": _in_brackets, "HEADLINE": _loud, "headline / list /": _slashes,
    "topic alone, one line": _unparted, "(agency)headline": _agency, 'name, outlet: "headline"': _quoted,
}  # fmt: skip


def made(rows: Sequence[dict[str, str]], table: dict[str, Separator], seed: int = 23) -> Iterator[Glued]:
    """Yield some pages for each separator of a table, of 2 to 8 articles each."""
    rng = random.Random(seed)
    held = [one for one in (_story(row, rng) for row in rows) if one is not None]
    for name, separator in table.items():
        for _ in range(_PAGES):
            chosen = rng.sample(held, rng.randint(2, min(8, len(held) - 6)))
            yield glued(chosen, [one for one in held if one not in chosen], name, separator, rng)


def main() -> None:
    """Print the tables of real articles of ``docs/glued.md``."""
    lines = (Path(sys.argv[1]) / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if row.get("text")]
    articles = [row for row in rows if row.get("page_type") in (None, "article")]
    for told, table in (("with line breaks", LINES), ("on one line", ONE_LINE)):
        found: defaultdict[str, list[tuple[Glued, Said]]] = defaultdict(list)
        for page in made(articles, table):
            found[page.separator].append((page, by_segmenter(page.text)))
        for name, listed in found.items():
            print(_row(name, scored(listed)))
        print(_row(f"**{told}**", scored([one for listed in found.values() for one in listed])))
    _singles([row for row in rows if row.get("page_type") in _ALONE])


def _row(name: str, one: Scores) -> str:
    f1 = " | ".join(f"{one.boundary_f1(near):.2f}" for near in (0, 20))
    return f"| {name} | {f1} | {one.b_cubed():.2f} | {one.wrong / one.ink:.1%} | {one.open / one.ink:.1%} |"


def _singles(rows: Sequence[dict[str, str]]) -> None:
    parted, opened, ink, wrong, open_ = 0, 0, 0, 0, 0
    for row in rows:
        title = " ".join((row.get("title") or "").split())
        text = row["text"] if row["text"].startswith(title) else f"{title}\n{row['text']}"
        found = shipped().articles(text, ())
        sizes: defaultdict[int, int] = defaultdict(int)
        for one in found:
            sizes[one.article] += len("".join(text[one.range.start : one.range.end].split()))
        whole = len("".join(text.split()))
        ink += whole
        parted += len(sizes) > 1
        opened += len(sizes) == 1
        open_ += whole - sum(sizes.values()) if found else 0
        wrong += sum(sizes.values()) - max(sizes.values(), default=0)
    print(f"{len(rows)} single: {parted} parted, {opened} open in part; {open_ / ink:.1%} open,", end=" ")
    print(f"{wrong / ink:.1%} given to a second article")


if __name__ == "__main__":
    main()
