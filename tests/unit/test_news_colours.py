"""The colours of the news scheme: legible, and told apart, by the colour blind too."""

import itertools
import math

import pytest

from tests.unit.news import GROUPS, NEWS

COLOURED = [label for group in GROUPS for label in NEWS[group] if "color" in label]


PAGES = {"light": "#ffffff", "dark": "#16181d"}


MOST_USED = ("PER", "ORG", "GPE", "LOC", "FAC", "COMMODITY", "INSTRUMENT", "TIMEX")


Vector = tuple[float, float, float]


NORMAL: tuple[Vector, ...] = ((1, 0, 0), (0, 1, 0), (0, 0, 1))


DEFICIENT: dict[str, tuple[Vector, ...]] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Vector:
    """Return linear red, green and blue, 0 to 1, of `#rrggbb`."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return _linear(red), _linear(green), _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def apply(matrix: tuple[Vector, ...], vector: Vector) -> Vector:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours, 1 to 21."""
    low, high = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (linear(one), linear(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, vision: tuple[Vector, ...] = NORMAL) -> Vector:
    """Return CIELAB (D65) of a colour as somebody with the given colour vision sees it."""
    red, green, blue = apply(vision, linear(colour))
    seen = (min(1.0, max(0.0, red)), min(1.0, max(0.0, green)), min(1.0, max(0.0, blue)))
    to_xyz = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    x, y, z = apply(to_xyz, seen)
    fx, fy, fz = _cube_root(x / 0.95047), _cube_root(y), _cube_root(z / 1.08883)
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _cube_root(t: float) -> float:
    return float(t ** (1 / 3)) if t > 216 / 24389 else (24389 / 27 * t + 16) / 116


def distance(one: Vector, other: Vector) -> float:
    """Return the CIEDE2000 distance of two CIELAB colours."""
    (light1, a1, b1), (light2, a2, b2) = one, other
    mean7 = ((math.hypot(a1, b1) + math.hypot(a2, b2)) / 2) ** 7
    stretch = 1 + 0.5 * (1 - math.sqrt(mean7 / (mean7 + 25**7)))
    chroma1, chroma2 = math.hypot(a1 * stretch, b1), math.hypot(a2 * stretch, b2)
    hue1, hue2 = _degrees(a1 * stretch, b1), _degrees(a2 * stretch, b2)
    grey = chroma1 * chroma2 == 0
    turn = 0.0 if grey else (hue2 - hue1 + 180) % 360 - 180
    hue = hue1 + hue2 if grey else (hue1 + turn / 2) % 360
    d_hue = 2 * math.sqrt(chroma1 * chroma2) * math.sin(math.radians(turn / 2))
    light, chroma = (light1 + light2) / 2, (chroma1 + chroma2) / 2
    weights = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = 1 + sum(w * math.cos(math.radians(n * hue + shift)) for w, n, shift in weights)
    s_light = 1 + 0.015 * (light - 50) ** 2 / math.sqrt(20 + (light - 50) ** 2)
    in_light, in_chroma = (light2 - light1) / s_light, (chroma2 - chroma1) / (1 + 0.045 * chroma)
    in_hue = d_hue / (1 + 0.015 * chroma * t)
    blue = math.radians(60 * math.exp(-(((hue - 275) / 25) ** 2)))
    rotation = -math.sin(blue) * 2 * math.sqrt(chroma**7 / (chroma**7 + 25**7))
    return math.sqrt(in_light**2 + in_chroma**2 + in_hue**2 + rotation * in_chroma * in_hue)


def _degrees(a: float, b: float) -> float:
    return math.degrees(math.atan2(b, a)) % 360


def colours(group: str, theme: str) -> dict[str, str]:
    return {label["id"]: label["color"][theme] for label in NEWS[group]}


def too_close(named: dict[str, str], least: float, vision: tuple[Vector, ...] = NORMAL) -> list[str]:
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
        assert apply(matrix, (1, 1, 1)) == pytest.approx((1, 1, 1), abs=1e-5)


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
