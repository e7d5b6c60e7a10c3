"""The sample pages and their gold, for the tests of them."""

import json
from typing import Any

from annotator import assets
from annotator.pages.text import read_text

Json = dict[str, Any]


SAMPLES = assets.resource_dir("samples")


PAGES = sorted(SAMPLES.glob("*.txt"))


NEWS: Json = json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8"))


RAW_GOLD = (SAMPLES / "gold.jsonl").read_bytes().decode("utf-8")


GOLD_PAGES = (
    "01-lithium-pact-daily-harbour",
    "02-lithium-deal-eastgate-courier",
    "03-ferry-order-kestrel-reader",
    "05-joint-stockpile-aoshio-shimpo",
)


ITEMS = ("segments", "mentions", "events", "relations")


def text_of(stem: str) -> str:
    """Return the text of the page whose file name starts so."""
    (page,) = SAMPLES.glob(f"{stem}*.txt")
    return read_text(page.read_bytes()).text


def gold_set(document: Json) -> Json:
    (only,) = document["annotations"]
    assert isinstance(only, dict)
    return only


def surface(document: Json, spans: list[list[int]]) -> str:
    return "…".join(document["text"][start:end] for start, end in spans)


def placed(document: Json) -> list[Json]:
    return [*gold_set(document)["mentions"], *gold_set(document)["events"]]


def labels(group: str) -> dict[str, Json]:
    return {label["id"]: label for label in NEWS[group]}
