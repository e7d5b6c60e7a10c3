"""The colours of the news scheme: legible, and told apart, by the colour blind too."""

import itertools
import math

import pytest

from annotator.domain.color_vision import DEFICIENT, NORMAL, Matrix, applied, distance, lab
from annotator.domain.label_colors import contrast
from tests.unit.news import GROUPS, NEWS

COLOURED = [label for group in GROUPS for label in NEWS[group] if "color" in label]


PAGES = {"light": "#ffffff", "dark": "#16181d"}


MOST_USED = ("PER", "ORG", "GPE", "LOC", "FAC", "COMMODITY", "INSTRUMENT", "TIMEX")


def colours(group: str, theme: str) -> dict[str, str]:
    return {label["id"]: label["color"][theme] for label in NEWS[group]}


def too_close(named: dict[str, str], least: float, vision: Matrix = NORMAL) -> list[str]:
    seen = {name: lab(colour, vision) for name, colour in named.items()}
    found = ((a, b, distance(seen[a], seen[b])) for a, b in itertools.combinations(seen, 2))
    return [f"{a} {b} {d:.1f}" for a, b, d in found if d < least]


def test_the_colour_arithmetic_agrees_with_published_values():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert lab("#ffffff") == pytest.approx((100, 0, 0), abs=0.02)
    # Sharma, Wu and Dalal (2005), table 1: pairs 1, 7, 17 and 25.
    assert distance((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert distance((50, 0, 0), (50, -1, 2)) == pytest.approx(2.3669, abs=1e-4)
    assert distance((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    greens = (60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387)
    assert distance(*greens) == pytest.approx(1.2644, abs=1e-4)
    for matrix in DEFICIENT.values():
        assert applied(matrix, (1, 1, 1)) == pytest.approx((1, 1, 1), abs=1e-5)


@pytest.mark.parametrize("theme", PAGES)
def test_every_label_can_be_read_on_its_page(theme: str):
    low = {x["id"]: contrast(x["color"][theme], PAGES[theme]) for x in COLOURED}
    assert {name: ratio for name, ratio in low.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("theme", PAGES)
def test_entity_types_differ_and_the_most_used_ones_differ_well(theme: str):
    entities = colours("entity_types", theme)
    assert too_close(entities, 10) == []
    assert too_close({name: entities[name] for name in MOST_USED}, 15) == []


@pytest.mark.parametrize("vision", DEFICIENT)
@pytest.mark.parametrize("theme", PAGES)
def test_the_most_used_entity_types_differ_for_the_colour_blind(theme: str, vision: str):
    entities = colours("entity_types", theme)
    assert too_close({name: entities[name] for name in MOST_USED}, 10, DEFICIENT[vision]) == []


@pytest.mark.parametrize("theme", PAGES)
def test_event_families_have_one_colour_each_far_from_others_and_from_entities(theme: str):
    families: dict[str, set[str]] = {}
    for name, colour in colours("event_types", theme).items():
        family = {"Sanction": "Trade", "Pers": "Law"}.get(name.partition(".")[0], name.partition(".")[0])
        families.setdefault(family, set()).add(colour)
    one_each = {family: one for family, found in families.items() for one in found}
    assert {family: len(found) for family, found in families.items()} == dict.fromkeys(one_each, 1)
    assert too_close(one_each | colours("entity_types", theme), 10) == []


@pytest.mark.parametrize("theme", PAGES)
def test_boilerplate_is_greyer_than_content_and_attribution(theme: str):
    chroma: dict[str, list[float]] = {}
    for kind in NEWS["segment_kinds"]:
        _, a, b = lab(kind["color"][theme])
        chroma.setdefault(kind["group"], []).append(math.hypot(a, b))
    assert max(chroma["boilerplate"]) < min(chroma["content"] + chroma["attribution"])
    assert len(set(colours("segment_kinds", theme).values())) == len(NEWS["segment_kinds"])
