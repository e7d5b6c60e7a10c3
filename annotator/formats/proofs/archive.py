"""The archive: judged by its published JSON Schemas, and what a schema cannot say looked at beside."""

from __future__ import annotations

from collections import Counter
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator import assets

from ..base import PARTS, Holds
from .proof import Proof, apart, described, distinct, records, refuse, require

_SCHEMAS = ("scheme", "project", "document")
_GROUPS = ("segments", "mentions", "events", "relations")


def prove_jsonl(folder: Path) -> Proof:
    """Judge every line; spans lie in the text, ids stand once, and what is referred to is there.

    ``folder`` may be a file, since an archive can be one alone.
    """
    read: Counter[Holds] = Counter(dict.fromkeys(Holds, 0))
    count = 0
    names = (folder / f"{one}.jsonl" for one in ("project", *PARTS))
    for path in [folder] if folder.is_file() else [one for one in names if one.is_file()]:
        lines = records(path)
        project = next(lines, {})
        _judge("project", project, path.name)
        known = [{one["id"] for one in project[group]} for group in ("entities", "event_clusters")]
        for line in lines:
            where = str(line.get("id"))
            _judge("document", line, where)
            require(sha256(line["text"].encode()).hexdigest() == line["text_sha256"], where, "text_sha256")
            distinct((one["author"] for one in line["annotations"]), where, "author")
            count += 1
            for made in line["annotations"]:
                with described(where):
                    read.update(_counted(made, len(line["text"]), known, where))
    return Proof("jsonschema", version("jsonschema"), apart(read), count)


def _judge(name: str, record: dict[str, Any], where: str) -> None:
    from jsonschema.exceptions import best_match

    error = best_match(_validator(name).iter_errors(record))
    if error is not None:
        raise refuse(f"{where}: {error.json_path}: {error.message}")


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator
    from referencing import Registry, Resource

    resources = [(one["$id"], Resource.from_contents(one)) for one in map(assets.schema, _SCHEMAS)]
    registry: Any = Registry().with_resources(resources)
    return Draft202012Validator(assets.schema(name), registry=registry)


def _counted(made: dict[str, Any], length: int, known: list[set[str]], where: str) -> Counter[Holds]:
    """Return what stands in an annotation set if it is as it must be. Raises FormatError."""
    segments, mentions, events, relations = (made[group] for group in _GROUPS)
    entities, clusters = known
    distinct((one["id"] for group in _GROUPS for one in made[group]), where, "id")
    edges = [(one["start"], one["end"]) for one in segments]
    require(all(one[1] <= two[0] for one, two in pairwise(edges)), where, "segments that overlap")
    edges += [(start, end) for one in (*mentions, *events) for start, end in one["spans"]]
    require(all(start < end <= length for start, end in edges), where, "a place outside the text")
    placed = {one["id"] for one in (*mentions, *events)}
    arguments = [one for event in events for one in event["arguments"]]
    targets = [one["target"] for one in (*arguments, *relations)] + [one["source"] for one in relations]
    require(placed.issuperset(targets), where, "something refers to what is not there")
    linked = [one["entity"] for one in mentions if one.get("entity")]
    happened = [one["cluster"] for one in events if one.get("cluster")]
    there = entities.issuperset(linked) and clusters.issuperset(happened)
    require(there, where, "an entity or event cluster that the project line lacks")
    noted = [made, *(one for group in _GROUPS for one in made[group])]
    return Counter({
        Holds.SEGMENTS: len(segments),
        Holds.MENTIONS: len(mentions),
        Holds.EVENTS: len(events),
        Holds.ARGUMENTS: len(arguments),
        Holds.RELATIONS: len(relations),
        Holds.ATTRIBUTES: sum(len(one["attributes"]) for one in (*mentions, *events)),
        Holds.ENTITY_LINKS: len(linked),
        Holds.CLUSTER_LINKS: len(happened),
        Holds.NOTES: sum(bool(one.get("note")) for one in noted),
        Holds.PAGE_FLAGS: len(made.get("flags", ())),
    })  # fmt: skip
