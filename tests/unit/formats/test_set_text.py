"""A set as text: what an encoder would make of its items."""

from __future__ import annotations

import json

from hypothesis import given

from annotator.domain import codec
from annotator.formats.set_text import set_text
from tests.unit.formats import world


@given(world.datasets((world.ANA, world.BOT)))
def test_what_a_set_says_is_what_an_encoder_makes_of_its_items(dataset):
    for one in (made for entry in dataset.entries for made in entry.sets):
        record = json.loads(set_text(one, left_out=3, revision=5))
        noted = {
            "segments": (one.segments, codec.segment_to_json, False),
            "mentions": (one.mentions, codec.mention_to_json, True),
            "events": (one.events, codec.event_to_json, True),
            "relations": (one.relations, codec.relation_to_json, False),
        }
        for name, (items, to_json, always) in noted.items():
            assert [item["id"] for item in record[name]] == [
                item.id
                for item in sorted(
                    items.values(),
                    key=lambda i: (
                        (i.range.start, i.range.end, i.id)
                        if hasattr(i, "range")
                        else (i.span.start, i.span.end, i.id)
                        if hasattr(i, "span")
                        else i.id
                    ),
                )
            ]
            for item in record[name]:
                note = one.note_on(item["id"])
                said = {"note": note} if note or always else {}
                assert json.dumps(item) == json.dumps(to_json(items[item["id"]]) | said)
        assert (record["left_out"], record["revision"]) == (3, 5)
        assert record.get("flags", []) == sorted(one.flags)
        assert set_text(one) == set_text(one, left_out=one.left_out)
