"""pybrat, a reader of brat's standoff format, finds what was stored."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from annotator.domain.ranges import trimmed
from annotator.formats.base import Holds
from annotator.formats.brat_out import pieces_of
from tests.unit.formats import world

pytest.importorskip("pybrat")


def parsed(folder):
    from pybrat.parser import BratParser

    # It knows no Equiv, and no references and relations of events; brat itself refuses those of triggers.
    for path in folder.rglob("*.ann"):
        lines = path.read_text(encoding="utf-8").split("\n")
        kept = [line for line in lines if not re.match(r"\*\t|N[0-9]+\tReference E|R[0-9]+\t.*:E", line)]
        path.write_text("\n".join(kept), encoding="utf-8", newline="\n")
    return {one.id: one for one in BratParser().parse(folder)}


def distinct(dataset):
    """Return the dataset without annotations at a place taken already, which pybrat does not read."""
    entries = []
    for entry in dataset.entries:
        sets = []
        for said in entry.sets:
            taken, kept = set(), {}
            for name in ("mentions", "events", "segments"):
                kept[name] = {}
                for key, item in getattr(said, name).items():
                    place = cut(said.text, item.range if name == "segments" else item.span)
                    if place is None or place not in taken:
                        taken.add(place)
                        kept[name][key] = item
            kept["events"] = {
                key: replace(
                    e,
                    arguments=tuple(
                        a for a in e.arguments if a.target in {**kept["mentions"], **kept["events"]}
                    ),
                )
                for key, e in kept["events"].items()
            }
            kept["relations"] = {
                key: r
                for key, r in said.relations.items()
                if {r.source, r.target} <= set(kept["mentions"]) | set(kept["events"])
            }
            notes = {t: n for t, n in said.notes.items() if not t or any(t in one for one in kept.values())}
            sets.append(said.unchecked(**kept, notes=notes))
        entries.append(replace(entry, sets=tuple(sets)))
    return replace(dataset, entries=tuple(entries))


def cut(text, place):
    pieces = [pieces_of(text, one) for one in getattr(place, "fragments", (place,))]
    hull = getattr(place, "hull", place)
    if trimmed(text, hull) != hull:
        return None
    return None if None in pieces else tuple((p.start, p.end) for part in pieces for p in part)


def places(items, text, name):
    found = [(name(one), cut(text, one.span), one.id) for one in items]
    return sorted((kind.replace(".", "_"), place) for kind, place, _ in found if place is not None)


@given(world.datasets().map(distinct))
def test_pybrat_finds_what_was_stored(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("pybrat")
    losses = world.exported(dataset, "brat", folder)
    whole = {Holds.MENTIONS, Holds.EVENTS, Holds.RELATIONS}
    lost = {(one.document, one.item) for one in losses.lost if one.what in whole}
    found = parsed(folder)
    assert len(found) == len(dataset.entries)
    for number, entry in enumerate(dataset.entries, start=1):
        (example,) = [
            one for key, one in found.items() if str(key).rsplit("/", 1)[-1].startswith(f"{number:04d}-")
        ]
        assert example.text == entry.document.text
        said = entry.sets[0] if entry.sets else None
        mentions = list(said.mentions.values()) if said else []
        events = list(said.events.values()) if said else []
        triggers = {event.trigger.id for event in example.events}
        seen = sorted(
            (one.type, tuple((s.start, s.end) for s in one.spans))
            for one in example.entities
            if one.id not in triggers and not one.type.startswith("Segment-")
        )
        assert seen == places(mentions, entry.document.text, lambda m: m.type)
        heard = sorted(
            (one.type, tuple((s.start, s.end) for s in one.trigger.spans)) for one in example.events
        )
        assert heard == places(events, entry.document.text, lambda e: e.type)
        for one in example.entities:
            assert one.mention == " ".join(entry.document.text[s.start : s.end] for s in one.spans)
        kept = [r for r in said.relations.values() if (entry.document.id, r.id) not in lost] if said else []
        kept = [r for r in kept if not {r.source, r.target} & set(said.events)]
        assert sorted(r.type for r in example.relations) == sorted(r.type.replace(".", "_") for r in kept)
        references = sum(len(one.references) for one in example.entities)
        links = sum(1 for m in mentions if m.entity and (entry.document.id, m.id) not in lost)
        assert references == links


def test_the_full_page(tmp_path):
    world.exported(distinct(world.full_dataset()), "brat", tmp_path)
    (example,) = parsed(tmp_path).values()
    (event,) = [one for one in example.events if one.type == "Dip_Meet"]
    assert [getattr(one, "mention", None) or one.trigger.mention for one in event.arguments] == [
        "Japan’s Abe", "Monday", "U.S.", "accused",
    ]  # fmt: skip
    (relation,) = example.relations
    assert (relation.arg1.mention, relation.arg2.mention) == ("Japan’s Abe", "Japan")
    spans = {one.mention: one.references for one in example.entities}
    assert [(r.rid, r.eid, r.entry) for r in spans["Japan"]] == [("Wikidata", "Q17", "Japan")]


def test_one_moved_offset_is_seen(tmp_path):
    world.exported(world.full_dataset(), "brat", tmp_path)
    path = next(tmp_path.glob("*.ann"))
    path.write_text(path.read_text(encoding="utf-8").replace("GPE 0 5", "GPE 0 6"), encoding="utf-8")
    (example,) = parsed(tmp_path).values()
    text = world.FULL_TEXT
    wrong = [e for e in example.entities if e.mention != " ".join(text[s.start : s.end] for s in e.spans)]
    assert [one.mention for one in wrong] == ["Japan"]
