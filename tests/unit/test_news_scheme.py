"""The labels of the news scheme: keys, references, guidelines, in every language."""

import importlib.util
import re
from types import ModuleType
from typing import Any

import pytest

from annotator.domain.scheme import parse_scheme
from tests.unit.news import GROUPS, NEWS, ROOT, pairs, roles

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
