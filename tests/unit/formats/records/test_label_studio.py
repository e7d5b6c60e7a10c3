"""Label Studio's tasks: the configuration fits the results, and other people's files are read with care."""

import json

import pytest
from lxml import etree

from annotator.domain.items import Author, AuthorKind, State
from annotator.domain.ranges import Span
from annotator.domain.scheme import parse_scheme
from annotator.formats.base import Dataset
from annotator.formats.registry import reader
from tests.unit.formats import world


def region(item, start, end, text, *labels, **more):
    value = {"start": start, "end": end, "text": text, "labels": list(labels)}
    return {
        "id": item, "from_name": "label", "to_name": "article", "type": "labels", "value": value, **more,
    }  # fmt: skip


def task(text, *annotations, **more):
    return {"data": {"article": text, "source": "wire"}, "annotations": list(annotations), **more}


def read(path, *tasks, named=False):
    path.write_text(json.dumps(list(tasks)), encoding="utf-8")
    found = list(reader("label-studio")(path, world.Request(world.SCHEME, "me", named=named)))
    return found[0] if len(found) == 1 else found


def surfaces(one, number=0):
    return {(m.type, m.span.surface(one.document.text)) for m in one.sets[number].mentions.values()}


def test_every_result_is_of_a_control_that_the_configuration_has(tmp_path):
    world.exported(world.full_dataset(), "label-studio", tmp_path)
    config = etree.parse(tmp_path / "label_config.xml").getroot()
    offered = {
        one.get("name"): {choice.get("value") for choice in one} for one in config if one.get("toName")
    }
    links = {one.get("value") for one in config.find("Relations")}
    (made,) = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    text = made["data"]["text"]
    assert config.find("Text").get("value") == "$text"
    regions = {one["id"] for one in made["annotations"][0]["result"] if one["type"] == "labels"}
    for one in made["annotations"][0]["result"]:
        if one["type"] == "relation":
            assert set(one["labels"]) <= links and {one["from_id"], one["to_id"]} <= regions
            continue
        assert one["to_name"] == "text" and one["from_name"] in offered
        value = one["value"]
        assert set(value.get("labels", value.get("choices", ()))) <= offered[one["from_name"]]
        if one["type"] == "labels":
            assert text[value["start"] : value["end"]] == value["text"]
    shown = config.find("Choices[@name='attribute-polarity']").get("whenLabelValue")
    assert shown == "Dip.Meet"


def test_labels_are_called_what_the_scheme_says_for_label_studio(tmp_path):
    data = json.loads(json.dumps(dict(world.SCHEME.data)))
    data["entity_types"][1]["external"] = {"label-studio": "Staat, Ort"}
    scheme = parse_scheme(data)
    dataset = Dataset("x", scheme, (world.full_entry(),), world.ENTITIES, world.CLUSTERS)
    world.exported(dataset, "label-studio", tmp_path)
    assert b'value="Staat, Ort"' in (tmp_path / "label_config.xml").read_bytes()
    (one,) = reader("label-studio")(tmp_path / "all.json", world.Request(scheme, "me"))
    assert one.warnings == ()
    assert {m.id: m.type for m in one.sets[0].mentions.values()} == {
        m.id: m.type for m in dataset.entries[0].sets[0].mentions.values()
    }


@pytest.mark.parametrize("unit", ["code points", "UTF-16", "CRLF as two", "UTF-16, CRLF as two"])
def test_the_unit_is_told_by_the_words_that_a_region_quotes(tmp_path, unit):
    text = "😀 Abe met\r\nRome"
    start = text.index("Rome")
    start += unit.startswith("UTF-16")
    start -= "CRLF" not in unit
    one = read(tmp_path / "a.json", task(text, {"result": [region("a", start, start + 4, "Rome", "GPE")]}))
    assert one.warnings == ()
    assert surfaces(one) == {("GPE", "Rome")}


def test_annotations_predictions_and_people_are_told_apart(tmp_path):
    mine = {"completed_by": {"email": "ann@paper.example"}, "result": [region("a", 0, 3, "Abe", "PER")]}
    other = {"completed_by": 7, "result": [region("a", 4, 8, "Rome", "GPE")]}
    skipped = {"completed_by": 8, "was_cancelled": True, "result": [region("a", 4, 8, "Rome", "PER")]}
    model = {"model_version": "m 1", "result": [region("a", 0, 3, "Abe", "GPE")], "score": 0.3}
    one = read(tmp_path / "a.json", task("Abe Rome", mine, other, skipped, predictions=[model], id=5))
    assert [s.author for s in one.sets] == [
        Author("ann@paper.example"), Author("user 7"), Author("m 1", AuthorKind.MODEL),
    ]  # fmt: skip
    assert [surfaces(one, number) for number in range(3)] == [
        {("PER", "Abe")}, {("GPE", "Rome")}, {("GPE", "Abe")},
    ]  # fmt: skip
    assert list(map(str, one.warnings)) == ["record 1: 1 skipped annotation was not taken"]
    assert (one.document.name, one.document.metadata["source"]) == ("a 5", "wire")


def test_attributes_relations_and_segments_of_other_people(tmp_path):
    results = [
        region("r1", 0, 3, "Abe", "PER"),
        region("r2", 4, 7, "met", "Dip.Meet"),
        region("r3", 0, 7, "Abe met", "title"),
        region("r4", 8, 12, "Rome", "GPE", meta={"text": ["look again"]}),
        {"id": "r2", "from_name": "polarity", "type": "choices", "value": {"choices": ["Negative"]}},
        {"id": "r1", "from_name": "mood", "type": "choices", "value": {"choices": ["glad"]}},
        {"id": "r1", "from_name": "remark", "type": "choices", "value": {"choices": ["a", "b"]}},
        {"id": "x", "from_name": "topic", "type": "choices", "value": {"choices": ["war"]}},
        {"id": "y", "from_name": "box", "type": "rectanglelabels", "value": {"x": 1, "y": 2}},
        {"type": "relation", "from_id": "r1", "to_id": "r2", "direction": "left", "labels": ["Party"]},
        {"type": "relation", "from_id": "r1", "to_id": "r4", "direction": "right", "labels": ["part.of"]},
        {"type": "relation", "from_id": "r1", "to_id": "r9", "direction": "right", "labels": ["part.of"]},
    ]
    one = read(tmp_path / "a.json", task("Abe met Rome", {"result": results}))
    made = one.sets[0]
    (event,) = made.events.values()
    assert (dict(event.attributes), [a.role for a in event.arguments]) == (
        {"polarity": "Negative"},
        ["Party"],
    )
    assert [(s.kind, s.article) for s in made.segments.values()] == [("title", None)]
    assert [r.type for r in made.relations.values()] == ["part.of"]
    assert [n.text for n in made.notes.values()] == ["look again"]
    assert (made.state, made.left_out) == (State.IN_PROGRESS, 5)
    assert [str(w).removeprefix("record 1: ") for w in one.warnings] == [
        "remark (choices) left out: an attribute has one value, here are 2",
        "topic (choices) left out: it belongs to no region that was read",
        "box (rectanglelabels) left out: rectanglelabels results over text are not read; labels over plain "
        "text are",
        "relation part.of left out: an end of it is missing",
        "mention PER ‘Abe’: attribute mood left out: PER has no attribute “mood”",
    ]


def test_a_place_whose_words_do_not_fit_is_left_out(tmp_path):
    result = [region("a", 0, 3, "Abe", "PER"), region("b", 0, 3, "Rome", "GPE")]
    one = read(tmp_path / "a.json", task("Abe Rome", {"result": result}))
    assert surfaces(one) == {("PER", "Abe")}
    assert "the text at this place is not ‘Rome’" in str(one.warnings[0])


def test_fragments_that_are_linked_are_one_span(tmp_path):
    result = [
        region("a", 0, 3, "Abe", "PER"), region("b", 8, 12, "Rome", "PER"),
        {"type": "relation", "from_id": "a", "to_id": "b", "direction": "right", "labels": ["continued"]},
    ]  # fmt: skip
    one = read(tmp_path / "a.json", task("Abe met Rome", {"result": result}))
    assert [m.span for m in one.sets[0].mentions.values()] == [Span.at(0, 3, 8, 12)]
    assert not one.sets[0].relations


def test_a_task_without_text_is_refused(tmp_path):
    refusal = read(tmp_path / "a.json", {"data": {"image": 3}, "annotations": []})
    assert str(refusal.reason) == "it has no text"
