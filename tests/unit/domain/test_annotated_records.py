"""What a JSON record of another program is."""

import pytest

from annotator.domain.annotated_records import sort_of

SPAN = {"start": 0, "end": 2, "label": "A"}


@pytest.mark.parametrize(
    ("record", "key", "field"),
    [
        ({"text": "ab", "spans": [SPAN]}, "prodigy", "spans"),
        ({"text": "ab", "spans": []}, "prodigy", "spans"),
        ({"text": "ab", "label": [[0, 2, "A"]]}, "doccano", "label"),
        ({"text": "ab", "label": []}, "doccano", "label"),
        ({"text": "ab", "entities": [[0, 2, "A"]]}, "doccano", "entities"),
        ({"text": "ab", "entities": [{"id": 1, "start_offset": 0, "end_offset": 2}]}, "doccano", "entities"),
        ({"data": {"text": "ab"}, "annotations": [{"result": []}]}, "label-studio", "annotations"),
        ({"data": {"text": "ab"}, "predictions": [{"result": []}]}, "label-studio", "predictions"),
        ({"text": "ab", "label": [{"start": 0, "end": 2, "labels": ["A"]}]}, "records", "label"),
        ({"tokenized_text": ["ab"], "ner": [[0, 0, "A"]]}, "records", "ner"),
        ({"input": "ab", "output": {"entities": {}}}, "gliner2", "output"),
        ({"messages": [{"role": "user", "content": "ab"}]}, "messages", "messages"),
        ({"prompt": [{"role": "user", "content": "ab"}], "completion": []}, "messages", "prompt"),
        ({"tokens": ["ab"], "ner_tags": [1]}, "records", "ner_tags"),
        ({"tokens": ["ab"], "entity_mentions": [], "event_mentions": []}, "textee", "event_mentions"),
        ({"sentences": [], "entity_mentions": [], "event_mentions": []}, "wikievents", "event_mentions"),
        ({"text": "ab", "annotations": [{"start": 0, "end": 2}]}, "records", "annotations"),
        ({"text": "ab", "result": [{"value": {"start": 0, "end": 2}}]}, "records", "result"),
    ],
)
def test_annotated_records_are_told_by_their_keys_and_values(record, key, field):
    sort = sort_of(record)
    assert (sort.key, sort.field) == (key, field)


@pytest.mark.parametrize(
    "record",
    [
        {"text": "ab"},
        {"text": "ab", "label": "news"},
        {"text": "ab", "labels": ["news", "war"]},
        {"text": "ab", "entities": ["EU", "NATO"]},
        {"text": "ab", "tags": ["news"], "annotations": []},
        {"html": "<p>ab", "prompt": "read this", "data": {"id": 3}},
    ],
)
def test_a_scraped_page_carries_no_annotations(record):
    assert sort_of(record) is None
