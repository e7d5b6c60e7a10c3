"""The shipped scheme `news`, the schemas of scheme and archive, the manual's page made from the scheme.

Contrast: WCAG 2.2, relative luminance and contrast ratio. Colour vision deficiency: the matrices for full
protanopia, deuteranopia and tritanopia of Machado, Oliveira and Fernandes (2009), "A Physiologically-based
Model for Simulation of Color Vision Deficiency", applied to linear RGB. Colour distance: CIEDE2000 as set out
by Sharma, Wu and Dalal (2005), sRGB to CIELAB under D65.
"""

import copy
import importlib.util
import itertools
import json
import math
import re
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from annotator import assets
from annotator.domain.scheme import parse_scheme

ROOT = Path(__file__).resolve().parents[2]
NEWS: dict[str, Any] = json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8"))
GROUPS = ("segment_kinds", "page_flags", "attributes", "entity_types", "event_types", "relation_types")
COLOURED = [label for group in GROUPS for label in NEWS[group] if "color" in label]
PAGES = {"light": "#ffffff", "dark": "#16181d"}

SEGMENT_KEYS = (
    "title t standfirst s body b caption c pull_quote q embed e table g correction x kicker k byline y "
    "dateline d source_attribution a author_bio o newsletter_promo n ai_promo i related_links r comments m "
    "navigation v advertisement u share h paywall w disclaimer l tags z hidden f other_boilerplate p"
)
ENTITY_KEYS = (
    "PER 1 ORG 2 GPE 3 LOC 4 FAC 5 NORP 6 ROLE 7 COMMODITY 8 PRODUCT 9 WEAPON 0 INSTRUMENT i VALUE v TIMEX t"
)
EVENT_KEYS = (
    "Dip.Meet m Dip.Negotiate n Dip.Agree a Dip.Withdraw w Dip.CutRelations c Say.Support s Say.Accuse u "
    "Say.Request q Say.Reject j Say.Threaten t Trade.Restrict r Trade.Ease e Sanction.Impose i Econ.Deal d "
    "Econ.Invest v Econ.Fund f Econ.Produce p Econ.Shift h Conf.Attack k Conf.Deploy y Conf.Deescalate l "
    "Civ.Protest o Law.Act b Pers.Change g"
)
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


def pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


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


def validator(name: str) -> Draft202012Validator:
    contents = [assets.schema(one) for one in ("scheme", "document", "project")]
    registry: Registry[Any] = Registry().with_resources(
        (one["$id"], Resource.from_contents(one)) for one in contents
    )
    return Draft202012Validator(assets.schema(name), registry=registry)


def errors(name: str, instance: Any) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(instance)]


def changed(instance: Any, path: str, value: Any) -> Any:
    """Return a copy with the value at a path such as a/0/b replaced; Ellipsis removes it."""
    result = copy.deepcopy(instance)
    *parents, last = [int(part) if part.isdigit() else part for part in path.split("/")]
    place = result
    for part in parents:
        place = place[part]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return result


def roles() -> list[tuple[str, dict[str, Any]]]:
    return [(event["id"], role) for event in NEWS["event_types"] for role in event["roles"]]


# The schemas


@pytest.mark.parametrize("name", ["scheme", "document", "project"])
def test_a_schema_is_valid_and_describes_everything(name: str):
    schema = assets.schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:annotator:schema:{name}:1"
    parts = [schema, *schema["$defs"].values()]
    objects = [part for part in parts if "properties" in part]
    assert all(part["additionalProperties"] is False for part in objects)
    plain = [
        key for part in objects for key, value in part["properties"].items() if not value.get("description")
    ]
    assert plain == []


SHA = "0" * 64
DOCUMENT: dict[str, Any] = {
    "format": "annotator-document/1",
    "id": "d1",
    "name": "Ferry talks",
    "text": "Oslo met Lima.",
    "text_sha256": SHA,
    "source": {
        "media_type": "text/html", "uri": None, "encoding": "utf-8", "sha256": SHA,
        "bytes_base64": "eJwDAAAAAAE=",
    },
    "metadata": {"title": "Ferry talks", "tags": ["a"]},
    "annotations": [
        {
            "author": "anna", "kind": "human", "state": "done", "flags": ["paywalled"], "note": "short",
            "segments": [{"id": "s1", "start": 0, "end": 14, "kind": "body", "article": 1, "note": "whole"}],
            "mentions": [
                {"id": "m1", "spans": [[0, 4]], "type": "GPE", "attributes": {}, "entity": "e1", "note": "?"},
                {"id": "m2", "spans": [[9, 11], [12, 13]], "type": "GPE", "attributes": {"a": "b"},
                 "entity": None},
            ],
            "events": [
                {
                    "id": "v1", "spans": [[5, 8]], "type": "Dip.Meet", "attributes": {}, "cluster": None,
                    "arguments": [{"role": "Participant", "target": "m1"}],
                },
            ],
            "relations": [{"id": "r1", "type": "Alias", "source": "m1", "target": "m2", "note": "odd"}],
        },
    ],
}  # fmt: skip
PROJECT: dict[str, Any] = {
    "format": "annotator-project/1",
    "name": "Ferries",
    "scheme": NEWS,
    "entities": [
        {"id": "e1", "name": "Oslo", "type": "GPE", "kb": "https://example.org/Oslo"},
        {"id": "e2", "name": "Lima", "kb": None},
        {"id": "e3", "name": "?", "type": None, "kb": None},
    ],
    "event_clusters": [{"id": "c1", "name": "Ferry talks"}],
}
SET = "annotations/0/"


def test_good_examples_are_accepted():
    assert errors("scheme", NEWS) == []
    assert errors("document", DOCUMENT) == []
    assert errors("document", {**DOCUMENT, "annotations": []}) == []
    assert errors("project", PROJECT) == []
    assert errors("project", {**PROJECT, "scheme": None, "entities": []}) == []


def test_a_small_scheme_needs_no_keys_and_no_guidelines():
    colour = {"light": "#000000", "dark": "#ffffff"}
    role = {"id": "Who", "name": "Who", "targets": ["*event", "A"], "min": 0, "max": None}
    small = {
        "format": "annotator-scheme/1", "name": "small", "version": "0.1.0", "title": "Small",
        "segment_kinds": [{"id": "body", "name": "Body", "group": "content", "color": colour}],
        "entity_types": [{"id": "A", "name": "A", "color": colour}],
        "event_types": [{"id": "E", "name": "E", "color": colour, "roles": [role]}],
    }  # fmt: skip
    assert errors("scheme", small) == []


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "annotator-scheme/2"),
        ("version", "1.0"),
        ("event_types", ...),
        ("extra", 1),
        ("name", "../news"),
        ("segment_kinds", {}),
        ("segment_kinds/0/id", "1title"),
        ("segment_kinds/0/id", "pull quote"),
        ("segment_kinds/0/group", "other"),
        ("segment_kinds/0/key", "j"),
        ("segment_kinds/0/key", "ab"),
        ("segment_kinds/0/color", ...),
        ("segment_kinds/0/color/light", "blue"),
        ("segment_kinds/0/color/dark", "#12345"),
        ("segment_kinds/0/color/dark", ...),
        ("page_flags/0/name", ""),
        ("attributes/0/values", ...),
        ("attributes/0/values", []),
        ("attributes/0/type", "text"),
        ("attributes/0/required", "yes"),
        ("entity_types/0/key", "e"),
        ("entity_types/0/key", 1),
        ("entity_types/0/external", {"ace": 5}),
        ("entity_types/0/colour", "#000000"),
        ("event_types/0/roles", ...),
        ("event_types/0/roles/0/key", "1"),
        ("event_types/0/roles/0/key", "e"),
        ("event_types/0/roles/0/targets", []),
        ("event_types/0/roles/0/targets", ["*"]),
        ("event_types/0/roles/0/min", -1),
        ("event_types/0/roles/0/max", 0),
        ("event_types/0/roles/0/max", ...),
        ("relation_types/0/source", ...),
    ],
)
def test_a_bad_scheme_is_refused(path: str, value: Any):
    assert errors("scheme", changed(NEWS, path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "annotator-project/1"),
        ("id", 7),
        ("text", ...),
        ("text_sha256", "0" * 63),
        ("text_sha256", "G" * 64),
        ("metadata", []),
        ("extra", 1),
        ("source/encoding", 8),
        ("source/bytes_base64", "not base64"),
        (SET + "kind", "robot"),
        (SET + "state", "finished"),
        (SET + "relations", ...),
        (SET + "flags", "paywalled"),
        (SET + "flags", ["paywalled", "paywalled"]),
        (SET + "note", 7),
        (SET + "segments/0/start", -1),
        (SET + "segments/0/end", "14"),
        (SET + "segments/0/end", 13.5),
        (SET + "segments/0/article", 0),
        (SET + "mentions/0/spans", []),
        (SET + "mentions/0/spans", [0, 4]),
        (SET + "mentions/0/spans/0", [0]),
        (SET + "mentions/0/spans/0", [0, 4, 5]),
        (SET + "mentions/0/attributes", {"a": 1}),
        (SET + "mentions/0/note", ["?"]),
        (SET + "events/0/note", 3),
        (SET + "events/0/cluster", 3),
        (SET + "events/0/arguments/0/role", ...),
        (SET + "events/0/arguments/0/target", None),
        (SET + "relations/0/source", ["m1"]),
    ],
)
def test_a_bad_document_line_is_refused(path: str, value: Any):
    assert errors("document", changed(DOCUMENT, path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("format", "annotator-document/1"),
        ("scheme", {}),
        ("scheme/entity_types/0/color/light", "red"),
        ("entities", {}),
        ("entities/0/type", "a type"),
        ("entities/1/name", None),
        ("event_clusters/0/id", ""),
        ("event_clusters/0/kb", None),
        ("extra", 1),
    ],
)
def test_a_bad_project_line_is_refused(path: str, value: Any):
    assert errors("project", changed(PROJECT, path, value))


# The scheme `news`


def test_the_program_reads_the_scheme():
    scheme = parse_scheme(NEWS)
    assert len(scheme.segment_kinds) == 25
    assert len(scheme.entity_types) == 13
    assert len(scheme.event_types) == 24


@pytest.mark.parametrize("group", GROUPS)
def test_ids_and_names_are_unique(group: str):
    for field in ("id", "name"):
        values = [label[field] for label in NEWS[group]]
        assert len(set(values)) == len(values)


@pytest.mark.parametrize(
    ("group", "keys"),
    [("segment_kinds", SEGMENT_KEYS), ("entity_types", ENTITY_KEYS), ("event_types", EVENT_KEYS)],
)
def test_keys_are_the_agreed_ones_and_unique(group: str, keys: str):
    found = {label["id"]: label["key"] for label in NEWS[group]}
    assert found == pairs(keys)
    assert len(set(found.values())) == len(found)


def test_role_keys_are_unique_in_their_event_type():
    for event in NEWS["event_types"]:
        keys = [role["key"] for role in event["roles"]]
        assert len(set(keys)) == len(keys), event["id"]
        assert all(re.fullmatch("[a-df-z]", key) for key in keys), event["id"]


def test_every_event_type_ends_with_time_and_place():
    for event in NEWS["event_types"]:
        ends = [tuple(role[f] for f in ("id", "key", "min", "max")) for role in event["roles"][-2:]]
        assert ends == [("Time", "z", 0, 1), ("Place", "x", 0, None)], event["id"]
        assert [role["targets"] for role in event["roles"][-2:]] == [["TIMEX"], ["GPE", "LOC", "FAC"]]


def test_what_is_referred_to_exists():
    entities = {label["id"] for label in NEWS["entity_types"]}
    fillers = entities | {label["id"] for label in NEWS["event_types"]} | {"*event"}
    attributes = {label["id"] for label in NEWS["attributes"]}
    assert all(set(role["targets"]) <= fillers for _, role in roles())
    assert all(set(x["source"]) | set(x["target"]) <= entities for x in NEWS["relation_types"])
    used = [
        a for group in ("entity_types", "event_types") for label in NEWS[group] for a in label["attributes"]
    ]
    assert set(used) == attributes


def test_a_role_for_a_person_takes_an_office_too():
    persons_only = [(e, r["id"]) for e, r in roles() if "PER" in r["targets"] and "ROLE" not in r["targets"]]
    assert persons_only == []


def test_defaults_are_among_the_values():
    for attribute in NEWS["attributes"]:
        if "default" in attribute:
            assert attribute["default"] in attribute["values"], attribute["id"]
            assert not attribute["required"], attribute["id"]


def test_every_label_has_a_guideline_and_every_role_a_sentence():
    short = [x["id"] for group in GROUPS for x in NEWS[group] if len(x["guideline"]) < 40]
    assert short == []
    assert [(e, r["id"]) for e, r in roles() if not re.fullmatch(r"[A-Z].{18,}[.)]", r["guideline"])] == []


@pytest.mark.parametrize(
    "group", ["segment_kinds", "page_flags", "entity_types", "event_types", "relation_types"]
)
def test_every_guideline_gives_an_example(group: str):
    assert [x["id"] for x in NEWS[group] if "**Example:** " not in x["guideline"]] == []


def test_an_example_of_an_event_marks_its_trigger():
    for event in NEWS["event_types"]:
        example = event["guideline"].partition("**Example:** ")[2].splitlines()[0]
        assert re.search(r"\*\*\w+\*\*", example), event["id"]


# Languages

LANGUAGES = ("de", "ja")
EXAMPLES = {"de": "**Beispiel:** ", "ja": "**例:** "}


def labels() -> list[dict[str, Any]]:
    return [*(label for group in GROUPS for label in NEWS[group]), *(role for _, role in roles())]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_has_a_name_and_a_guideline_in_the_language(language: str):
    assert [x["id"] for x in labels() if not x["names"].get(language, "").strip()] == []
    assert [x["id"] for x in labels() if not x["guidelines"].get(language, "").strip()] == []
    for attribute in NEWS["attributes"]:
        named = attribute.get("value_names", {}).get(language, {})
        assert list(named) == attribute.get("values", []), attribute["id"]
        assert len(set(named.values())) == len(named)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_names_are_unique_in_the_language(group: str, language: str):
    names = [label["names"][language] for label in NEWS[group]]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_roles_of_an_event_type_are_told_apart_in_the_language(language: str):
    for event in NEWS["event_types"]:
        names = [role["names"][language] for role in event["roles"]]
        assert len(set(names)) == len(names), event["id"]


def named(guideline: str) -> set[str]:
    """Return the labels that a guideline names by their ids: `body`, Dip.Meet, Role_Holder, PER."""
    words = re.findall(r"`\w+`|[A-Za-z]+(?:[._][A-Za-z]+)+|[A-Z]{3,}", guideline)
    return {word.strip("`") for word in words} & {label["id"] for label in labels()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guideline_has_the_same_parts_and_names_the_same_labels_in_the_language(language: str):
    for label in labels():
        english, other = label["guideline"], label["guidelines"][language]
        assert other.count("\n- ") == english.count("\n- "), label["id"]
        assert (EXAMPLES[language] in other) == ("**Example:** " in english), label["id"]
        assert named(other) == named(english), label["id"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_of_an_event_marks_its_trigger_in_the_language(language: str):
    for event in NEWS["event_types"]:
        example = event["guidelines"][language].partition(EXAMPLES[language])[2].splitlines()[0]
        assert re.search(r"\*\*\w+\*\*", example), event["id"]


# Colours


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


# The manual


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_guidelines", ROOT / "docs" / "make_guidelines.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_of_the_manual_is_made_from_the_scheme():
    written = (ROOT / "docs" / "manual" / "guidelines-news.md").read_text(encoding="utf-8")
    assert written == generator().page(NEWS), "run docs/make_guidelines.py"


def test_the_page_holds_every_guideline():
    text = generator().page(NEWS)
    labels = [label for group in GROUPS for label in NEWS[group]]
    assert [x["id"] for x in [*labels, *(role for _, role in roles())] if x["guideline"] not in text] == []
