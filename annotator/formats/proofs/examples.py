"""Training data read by the libraries that train with it, and Label Studio's tasks by its SDK."""

from __future__ import annotations

import json
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Proof, apart, files, refuse

_REGIONS = {"segments": Holds.SEGMENTS, "mentions": Holds.MENTIONS, "events": Holds.EVENTS}


def prove_label_studio(folder: Path) -> Proof:
    """Judge annotations by the configuration, as the SDK does, and offsets, at which it does not look."""
    from label_studio_sdk.label_interface import LabelInterface

    config = LabelInterface((folder / "label_config.xml").read_text(encoding="utf-8"))
    config.validate()
    read: Counter[Holds] = Counter()
    records = 0
    for path in files(folder, ".json"):
        for task in json.loads(path.read_text(encoding="utf-8")):
            records += 1
            for annotation in task["annotations"]:
                if not config.validate_annotation(annotation):
                    raise refuse(task["data"].get("annotator", {}).get("document"))
                for one in annotation["result"]:
                    if one["type"] == "labels":
                        _look_at(task["data"]["text"], one["value"])
                        read[_REGIONS[one["from_name"]]] += "~" not in one["id"]
    return Proof("label-studio-sdk", version("label-studio-sdk"), apart(read), records)


def _look_at(text: str, value: dict[str, Any]) -> None:
    """Refuse a region that does not quote its place."""
    if text[value["start"] : value["end"]] != value["text"]:
        raise refuse(value["text"])


def prove_gliner2(folder: Path) -> Proof:
    """Load the examples and have GLiNER2 validate them: all words must stand in their texts."""
    from gliner2.training.data import TrainingDataset

    read: Counter[Holds] = Counter()
    records = 0
    for path in files(folder, ".jsonl"):
        dataset = TrainingDataset.load(str(path))
        judged = dataset.validate(raise_on_error=False)
        if judged["invalid"]:
            raise refuse(judged["errors"][:1])
        for example in dataset:
            records += 1
            read[Holds.MENTIONS] += sum(map(len, (example.entities or {}).values()))
            read[Holds.EVENTS] += len(example.structures)
            read[Holds.RELATIONS] += len(example.relations)
    return Proof("gliner2", version("gliner2"), apart(read), records)


def prove_messages(folder: Path) -> Proof:
    """Ask TRL whether it takes the lines for conversations, and read the answers as JSON."""
    from trl import is_conversational

    read: Counter[Holds] = Counter()
    records = 0
    for path in files(folder, ".jsonl"):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                records += 1
                record: dict[str, Any] = json.loads(line)
                if not is_conversational(record):
                    raise refuse(f"line {records}")
                answer = json.loads(record["completion"][0]["content"])
                read[Holds.MENTIONS] += len(answer["mentions"])
                read[Holds.EVENTS] += len(answer["events"])
                read[Holds.ARGUMENTS] += sum(len(one["arguments"]) for one in answer["events"])
                read[Holds.RELATIONS] += len(answer["relations"])
    return Proof("trl", version("trl"), apart(read), records)
