"""Our checker of MAVEN-ARG's lines, by https://github.com/THU-KEG/MAVEN-Argument (README.md).

Its scorer is on no package index, wants the lines in another shape, and compares normalised words, so that it
proves no place.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Proof, apart, checked, described, distinct, files, records, require

_KINDS = (Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.ENTITY_LINKS, Holds.CLUSTER_LINKS)


def prove_maven_arg(folder: Path) -> Proof:
    """Check every document. An event with several triggers counts once for each, with its arguments."""
    read: Counter[Holds] = Counter(dict.fromkeys(_KINDS, 0))
    seen: list[str] = []
    numbers: dict[str, int] = {}
    for path in files(folder, ".jsonl"):
        for record in records(path):
            with described(record.get("id")):
                read.update(_counted(record, numbers))
                seen.append(record["id"])
    distinct(seen, folder.name, "id")
    distinct(numbers.values(), folder.name, "type_id")
    return checked(apart(read), len(seen))


def _counted(record: dict[str, Any], numbers: dict[str, int]) -> Counter[Holds]:
    """Return what stands in a line if it is as it must be; ``numbers`` are those of the types of events."""
    where, text, ours = record["id"], record["document"], record["annotator"]
    entities, events = record["entities"], record["events"]
    require(isinstance(record["title"], str) and record["negative_triggers"] == [], where, "its fields")
    mentions = {one["id"]: one["mention"] for one in entities}
    distinct((one["id"] for one in (*entities, *events)), where, "id")
    parts = [one for group in (*entities, *events) for one in group["mention"]]
    distinct((one["id"] for one in parts), where, "id of a mention")
    read: Counter[Holds] = Counter()
    for one in entities:
        require(one["type"] and one["mention"], where, f"entity {one['id']}")
        for mention in one["mention"]:
            _quoted(text, mention, mention["mention"], where)
        read[Holds.MENTIONS] += len(one["mention"])
        read[Holds.ENTITY_LINKS] += len(one["mention"]) * (one["id"] in ours.get("links", {}))
    for event in events:
        number = numbers.setdefault(event["type"], event["type_id"])
        require(event["type"] and event["mention"] and number == event["type_id"], where, event["type"])
        for trigger in event["mention"]:
            _quoted(text, trigger, trigger["trigger_word"], where)
        fillers = [one for listed in event["argument"].values() for one in listed]
        for one in fillers:
            _filled(text, one, mentions, where)
        read[Holds.EVENTS] += len(event["mention"])
        read[Holds.ARGUMENTS] += len(event["mention"]) * len(fillers)
        read[Holds.CLUSTER_LINKS] += len(event["mention"]) * (event["id"] in ours.get("clusters", {}))
    return read


def _quoted(text: str, one: dict[str, Any], words: str, where: str) -> None:
    """Look at a place, in code points and half-open, and at the words that it says it has."""
    start, end = one["offset"]
    require(0 <= start < end <= len(text) and text[start:end] == words, where, f"{words!r} is not at {start}")


def _filled(text: str, one: dict[str, Any], mentions: dict[str, Any], where: str) -> None:
    """Look at an argument: an entity of the line, by one of its mentions, or words and their place."""
    if "entity_id" not in one:
        _quoted(text, one, one["content"], where)
        return
    named = mentions.get(one["entity_id"])
    require(named, where, f"there is no entity {one['entity_id']}")
    by = one.get("mention_id")
    known = by is None or by in {mention["id"] for mention in named or ()}
    require(known, where, f"{one['entity_id']} has no mention {by}")
