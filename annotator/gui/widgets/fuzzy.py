"""How well some typed letters fit a name: the search of the palette, the choosers and the boxes."""

from __future__ import annotations


def score(wanted: str, name: str) -> int | None:
    """Return how well typed letters fit a name (higher is better), or None if they do not.

    All letters have to occur in order; at a stretch is best, then letters at the starts of words.
    """
    wanted, name = "".join(wanted.casefold().split()), name.casefold()
    if not wanted:
        return 0
    points, at = 100 if wanted in name.replace(" ", "") else 0, -1
    for letter in wanted:
        found = name.find(letter, at + 1)
        if found < 0:
            return None
        starts = found == 0 or not name[found - 1].isalnum()
        points += 10 if starts else 5 if found == at + 1 else 0
        at = found
    return points - len(name) // 10
