"""The news scheme as it lies in its file, for the tests of it."""

import json
from pathlib import Path
from typing import Any

from annotator import assets

ROOT = Path(__file__).resolve().parents[2]


NEWS: dict[str, Any] = json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8"))


GROUPS = ("segment_kinds", "page_flags", "attributes", "entity_types", "event_types", "relation_types")


def pairs(text: str) -> dict[str, str]:
    words = text.split()
    return dict(zip(words[::2], words[1::2], strict=True))


def roles() -> list[tuple[str, dict[str, Any]]]:
    return [(event["id"], role) for event in NEWS["event_types"] for role in event["roles"]]
