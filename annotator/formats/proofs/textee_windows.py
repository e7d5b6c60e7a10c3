"""Our checker of TextEE's windows, by https://github.com/ej0cl6/TextEE (data/README.md and TextEE/utils.py).

TextEE is on no package index. Its loader takes places outside a window in silence, and reads the place of an
argument from the entity that it names, so both are looked at here.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Proof, apart, checked, described, distinct, files, records, require

_SIZES = ("sentence", "paragraph", "document")


def prove_textee(folder: Path) -> Proof:
    """Check every window; each size must hold all mentions and events, and the largest all arguments.

    Windows of one page have the same tokens in every size. Counted are those of whole documents.
    """
    found = {size: _Size() for size in _SIZES}
    for size, one in found.items():
        for path in files(folder / size, ".json"):
            for window in records(path):
                with described(f"{size} {window.get('wnd_id')}"):
                    one.add(window)
    whole = found["document"]
    for size, one in found.items():
        distinct(one.windows, size, "wnd_id")
        require(one.tokens == whole.tokens, size, "its tokens are not those of the documents")
        for what in (Holds.MENTIONS, Holds.EVENTS):
            require(one.read[what] == whole.read[what], size, f"{one.read[what]} {what}")
        require(one.read[Holds.ARGUMENTS] <= whole.read[Holds.ARGUMENTS], size, "more arguments than whole")
    return checked(apart(whole.read), sum(len(one.windows) for one in found.values()))


class _Size:
    """What stands in the windows of one size."""

    def __init__(self) -> None:
        self.read = Counter({Holds.MENTIONS: 0, Holds.EVENTS: 0, Holds.ARGUMENTS: 0})
        self.windows: list[str] = []
        self.tokens: dict[str, list[str]] = {}
        """Of every document."""

    def add(self, window: dict[str, Any]) -> None:
        """Count a window that is as it must be."""
        tokens, events = window["tokens"], window["event_mentions"]
        where = window["wnd_id"]
        require(tokens and all(isinstance(one, str) and one for one in tokens), where, "tokens")
        require(_in_order(window["text"], tokens), where, "its tokens do not stand in its text")
        require(isinstance(window["lang"], str) and window["relation_mentions"] == [], where, "its fields")
        entities = {one["id"]: one for one in window["entity_mentions"]}
        distinct((one["id"] for one in chain(window["entity_mentions"], events)), where, "id")
        for one in entities.values():
            _placed(one, one["entity_type"], tokens, where)
        for event in events:
            _placed(event["trigger"], event["event_type"], tokens, where)
            for argument in event["arguments"]:
                _placed(argument, argument["role"], tokens, where)
                filler = entities.get(argument["entity_id"])
                require(filler, where, f"{argument['role']}: there is no entity {argument['entity_id']}")
                same = filler and all(filler[key] == argument[key] for key in ("start", "end", "text"))
                require(same, where, f"{argument['role']} {argument['text']!r} is not where its entity is")
        self.windows.append(where)
        self.tokens.setdefault(window["doc_id"], []).extend(tokens)
        self.read[Holds.MENTIONS] += len(entities)
        self.read[Holds.EVENTS] += len(events)
        self.read[Holds.ARGUMENTS] += sum(len(event["arguments"]) for event in events)


def _placed(one: dict[str, Any], label: object, tokens: list[str], where: str) -> None:
    """Look at a half-open run of tokens, and at the words that it says it has."""
    start, end = one["start"], one["end"]
    require(isinstance(label, str) and label, where, "a label")
    require(0 <= start < end <= len(tokens), where, f"{label} {start}–{end} of {len(tokens)} tokens")
    require(" ".join(tokens[start:end]) == one["text"], where, f"{label}: {one['text']!r} is not at {start}")


def _in_order(text: str, tokens: list[str]) -> bool:
    """Tell whether a text is its tokens with white space between."""
    return "".join("".join(tokens).split()) == "".join(text.split())
