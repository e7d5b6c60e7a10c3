"""What the text on both sides of a place has in common."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from annotator.assist.glued_pages import Page  # noqa: E402
from annotator.assist.glued_sides import NAMES, Sides, opens_with_number  # noqa: E402

CANAL = (
    "The old canal of Pelham is to be dredged next summer, the council said.",
    "The canal was closed by a flood, and Pelham lost the boats that the canal had brought.",
)
MORE = (
    "Dredging the canal costs Pelham four million, said the council of the town.",
    "Boats would come back to the canal in autumn, and Pelham hopes for two hundred of them.",
)
FERRY = (
    "Two ferries touched in thick fog off the bay early on Friday, said the coastguard.",
    "Nobody on the ferries was hurt, and the coastguard towed both ferries out of the fog.",
)


def between(*stories: tuple[str, ...]) -> dict[str, float]:
    """Return the numbers of the place where the second story begins."""
    page = Page("\n".join(line for story in stories for line in story))
    odds = np.full(len(page.units) - 1, -9.0)
    odds[len(stories[0]) - 1] = 1.0
    rows = Sides(page).values(odds)
    assert np.isnan(np.delete(rows, len(stories[0]) - 1, axis=0)).all(), "others are not looked at"
    return dict(zip(NAMES, rows[len(stories[0]) - 1].tolist(), strict=True))


def test_two_articles_share_less_than_two_parts_of_one():
    parts, apart = between(CANAL, MORE), between(CANAL, FERRY)
    assert parts["between"] > apart["between"]
    assert parts["right keys"] > 0 == apart["right keys"]
    assert parts["common names"] > 0 == apart["common names"]
    assert parts["titled right"] > apart["titled right"]
    assert parts["gain"] < apart["gain"]


def test_a_side_ends_where_another_place_is_likely():
    page = Page("\n".join([*CANAL, *FERRY, *MORE]))
    odds = np.full(len(page.units) - 1, -9.0)
    odds[1] = 1.0
    alone = Sides(page).values(odds)[1]
    odds[3] = 1.0
    assert Sides(page).values(odds)[1][NAMES.index("right size")] < alone[NAMES.index("right size")]


@pytest.mark.parametrize(
    ("line", "numbered"),
    [
        ("3. Paint the door", True), ("Step 4: paint it", True), ("#5 Doors", True),
        ("In 2026 doors fell", False), ("Paint the door", False),
    ],
)  # fmt: skip
def test_parts_in_a_row_have_numbers(line: str, numbered: bool):
    assert opens_with_number(line) is numbered
