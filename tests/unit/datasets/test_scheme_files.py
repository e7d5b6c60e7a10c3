"""Schemes as people make, change and compare them, by function and by command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator import assets
from annotator.cli.app import run
from annotator.datasets.scheme_files import edited, new_scheme, next_version
from annotator.datasets.schemes import find_scheme, scheme_errors
from annotator.domain.errors import AnnotatorError
from annotator.domain.label_words import label_of
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.scheme_diff import differences
from annotator.domain.scheme_editing import added, found, moved, removed, renamed
from annotator.domain.scheme_making import completed

SHIPPED = sorted(path.stem for path in assets.resource_dir("schemes").glob("*.json"))
NO_DESKTOP: Any = None
SMALL = completed({
    "name": "small",
    "attributes": [{"id": "tense", "values": ["past", "future"], "default": "past"}],
    "entity_types": [{"id": "PER", "attributes": ["tense"]}, "ORG"],
    "event_types": [
        {"id": "Die", "attributes": ["tense"], "roles": [{"id": "Who", "targets": ["PER"]},
                                                         {"id": "Why", "targets": ["*event", "ORG"]}]},
    ],
    "relation_types": [{"id": "of", "source": ["PER"], "target": ["ORG", "PER"]}],
})  # fmt: skip


def told(old: dict[str, Any], new: dict[str, Any]) -> list[tuple[str, str, str]]:
    listed = differences(parse_scheme(old), parse_scheme(new))
    return [(one.how.value, *(one.to_json()[name] for name in ("sort", "label"))) for one in listed]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_scheme_is_right_whole_and_says_how_to_use_each_label(name: str):
    data = json.loads(assets.resource("schemes", f"{name}.json").read_text(encoding="utf-8"))
    assert scheme_errors(data) == []
    assert completed(data) == data
    assert data["name"] == name and data["description"]
    labels = [one for group in ("segment_kinds", "entity_types", "event_types") for one in data[group]]
    assert [one["id"] for one in labels if not one["guideline"] or set(one["names"]) != {"de", "ja"}] == []
    roles = [role for event in data["event_types"] for role in event["roles"]]
    assert [one["id"] for one in roles if not one["guideline"]] == []


def test_what_refers_to_a_label_goes_with_it():
    made = renamed(SMALL, ("type", "PER"), "Person or family")
    assert scheme_errors(made) == []
    assert found(made, ("role", "Die.Who"))["targets"] == ["Person or family"]
    assert found(made, ("relation", "of"))["target"] == ["ORG", "Person or family"]
    assert found(made, ("type", "Person or family"))["name"] == "Person or family"

    made = removed(SMALL, ("type", "PER"))
    assert scheme_errors(made) == []
    assert [role["id"] for role in made["event_types"][0]["roles"]] == ["Why"]
    assert made["relation_types"] == []

    made = removed(removed(SMALL, ("value", "tense=past")), ("event", "Die"))
    assert scheme_errors(made) == []
    assert made["attributes"][0]["default"] is None
    made = removed(renamed(SMALL, ("value", "tense=past"), "over"), ("attribute", "tense"))
    assert scheme_errors(made) == []
    assert made["entity_types"][0]["attributes"] == []


def test_a_new_label_is_whole_and_stands_last():
    made = added(added(SMALL, ("event", "Life:Marry")), ("role", "Life:Marry.Who"))
    assert scheme_errors(made) == []
    assert made["event_types"][-1]["roles"][0] == {
        "id": "Who", "targets": ["PER"], "name": "Who", "min": 0, "max": None, "key": "w",
    }  # fmt: skip
    assert moved(made, ("event", "Life:Marry"), -5)["event_types"][0]["id"] == "Life:Marry"
    assert told(SMALL, made) == [("added", "event", "Life:Marry")]


def test_a_difference_names_label_and_field():
    made = edited(SMALL, [("set", "type:PER guideline=People."), ("set", "role:Die.Who min=1")])
    made = edited(made, [("add", "value:tense=never"), ("remove", "role:Die.Why"), ("add", "flag:live")])
    assert told(SMALL, made) == [
        ("added", "flag", "live"), ("added", "value", "tense=never"), ("changed", "type", "PER"),
        ("removed", "role", "Die.Why"), ("changed", "role", "Die.Who"),
    ]  # fmt: skip
    assert told(SMALL, moved(SMALL, ("type", "ORG"), -1)) == [
        ("moved", "type", "ORG"),
        ("moved", "type", "PER"),
    ]
    assert told(SMALL, SMALL) == []


@pytest.mark.parametrize(
    "change",
    [
        ("add", "type:PER"), ("add", "colour:red"), ("add", "PER"), ("add", "type:"), ("remove", "type:LOC"),
        ("rename", "type:PER"), ("rename", "type:PER->ORG"), ("add", "role:Live.Who"), ("set", "type:PER"),
        ("set", "role:Die.Who min=few"), ("set", "type:LOC key=l"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_refused(change: tuple[str, str]):
    with pytest.raises(AnnotatorError):
        edited(SMALL, [change])


def test_roles_are_found_whatever_signs_are_in_the_names():
    data = added(added(SMALL, ("event", "Die.Slowly")), ("event", "Life:A=B"))
    assert label_of("role:Die.Slowly.Who", data) == ("role", "Die.Slowly.Who")
    assert label_of("role:Life:A=B.x", data) == ("role", "Life:A=B.x")
    assert next_version("1.9.3") == "1.10.0"
    assert new_scheme(None, name="own")["title"] == "own"


def test_the_commands_make_change_and_compare_a_file(tmp_path: Path, capsys):
    path = tmp_path / "harbour.json"
    assert run(["scheme", "new", str(path), "--from", "conll-4", "--add", "type:人名"], NO_DESKTOP) == 0
    assert (
        run(
            ["scheme", "edit", str(path), "--rename", "type:PER->Person", "--set", "type:人名 key=z"],
            NO_DESKTOP,
        )
        == 0
    )
    scheme: Scheme = find_scheme(str(path))
    assert (scheme.name, scheme.version) == ("harbour", "1.1.0")
    assert scheme.entity_types["人名"].key == "z"
    capsys.readouterr()
    assert run(["scheme", "diff", "conll-4", str(path), "--json"], NO_DESKTOP) == 0
    answer = json.loads(capsys.readouterr().out)
    assert [one["how"] for one in answer["differences"]] == ["removed", "added", "added"]
    page = tmp_path / "guidelines.md"
    assert run(["scheme", "export", str(path), str(page)], NO_DESKTOP) == 0
    assert "## Entity types" in page.read_text(encoding="utf-8")


def test_a_refused_command_writes_nothing(tmp_path: Path, capsys):
    path = tmp_path / "own.json"
    run(["scheme", "new", str(path), "--add", "type:PER"], NO_DESKTOP)
    before = path.read_bytes()
    assert run(["scheme", "new", str(path)], NO_DESKTOP) == 1
    assert run(["scheme", "edit", str(path), "--set", "type:PER key=e"], NO_DESKTOP) == 1
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["own.json"]
    assert "own.json" in capsys.readouterr().err


def test_a_value_makes_an_attribute_a_choice():
    made = edited(SMALL, [("add", "attribute:Kind"), ("add", "value:Kind=ferry"), ("add", "value:Kind=tug")])
    (kind,) = [one for one in made["attributes"] if one["id"] == "Kind"]
    assert (kind["type"], kind["values"]) == ("choice", ["ferry", "tug"]) and not scheme_errors(made)
    wrong = made | {"attributes": [*made["attributes"][:-1], kind | {"type": "text"}]}
    ((place, reason),) = scheme_errors(wrong)
    assert "its type has to be choice" in reason and place.startswith("attributes[")
