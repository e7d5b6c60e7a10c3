"""The table of glued pages: what the rules, the segmenter, and an extractor make of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from annotator.assist import rules
from annotator.assist.segmenter.glue import shipped

from .generate import Glued, pages
from .scoring import NEAR, Scores, scored

Said = Sequence[tuple[int, int, int]]


def by_rules(text: str) -> Said:
    """Return what the rules number."""
    return [(one.range.start, one.range.end, one.article) for one in rules.proposals(text) if one.article]


def by_extractor(text: str) -> Said:
    """Return what an extractor says at best: all of it is the text of one article."""
    return [(0, len(text), 1)]


def by_segmenter(text: str) -> Said:
    """Return what the segmenter numbers: its own articles, or what the rules give to a page of one."""
    found = shipped().articles(text, rules.proposals(text))
    return [(one.range.start, one.range.end, one.article) for one in found] or by_rules(text)


def of_half(half: str, count: int, say: Callable[[str], Said]) -> dict[str, Scores]:
    """Return the scores of somebody by separator."""
    results: defaultdict[str, list[tuple[Glued, Said]]] = defaultdict(list)
    for page in pages(half, count):
        results[page.separator].append((page, say(page.text)))
    return {name: scored(listed) for name, listed in results.items()}


def main() -> None:
    """Print the table of ``docs/glued.md``."""
    for half in ("tuning", "testing"):
        print(
            f"\n| {half}: separator | who | " + " | ".join(f"F1 ({near})" for near in NEAR),
            "| B³ | wrong | open |",
        )
        print("|---" * 8 + "|")
        for name, say in (
            ("an extractor", by_extractor),
            ("`rules`", by_rules),
            ("`segmenter`", by_segmenter),
        ):
            for separator, one in of_half(half, 12, say).items():
                f1 = " | ".join(f"{one.boundary_f1(near):.2f}" for near in NEAR)
                shares = f"{one.wrong / one.ink:.1%} | {one.open / one.ink:.1%}"
                print(f"| {separator.replace('|', '/')} | {name} | {f1} | {one.b_cubed():.2f} | {shares} |")


if __name__ == "__main__":
    main()
