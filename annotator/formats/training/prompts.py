"""Prompts and answers to fine-tune a language model: ``prompt`` and ``completion``, one window a line.

Both are lists of messages with ``role`` and ``content``, which trainers recognise as a conversation whose
answer alone is learnt (https://huggingface.co/docs/trl/dataset_formats). The answer is one JSON object
(``schemas/answer.schema.json``) of quotes, since models cannot count: every ``text`` stands in the text of
the user's message, and ``nth`` says which one is meant where it stands there more than once. Windows end at
paragraphs; one in which nothing is marked is an example of that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from annotator.assets import schema
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Mention
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme

from ..accounting import chosen_set, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import compact_json, part_name, pretty_json, write_text
from ..records.naming import called, role_called
from ..records.standing import Item
from ..tokenization import tokenized
from .windowed import Windowed, windowed
from .wording import Worded, first_sentence

KEY = "messages"
MAX_LENGTH = 1500
"""Words of a window; with the labels and the answer it stays within the 8,000 tokens of a small model."""
_HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS, Holds.ATTRIBUTES})
_RULES = (
    "Mark up the text of a news page. Answer with one JSON object with the keys mentions, events and "
    "relations and nothing else. Quote words exactly as they stand in the text; if the same words stand "
    "there more than once, say which place is meant with nth, counting from 1. Leave a list empty if there "
    "is nothing."
)


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.jsonl`` for every part of the dataset, and ``answer.schema.json``."""
    for part in dataset.parts():
        with (folder / f"{part_name(part)}.jsonl").open("w", encoding="utf-8", newline="\n") as stream:
            for made in dataset.each(_examples, losses, part):
                stream.writelines(f"{example}\n" for example in made)
    write_text(folder / "answer.schema.json", pretty_json(schema("answer")))


def _examples(dataset: Dataset) -> Callable[[Entry, Losses], list[str]]:
    worded = Worded(dataset.scheme, KEY)
    system = {"role": "system", "content": instructions(dataset.scheme, worded)}

    def examples(entry: Entry, losses: Losses) -> list[str]:
        chosen = chosen_set(entry, losses)
        if chosen is None:
            return []
        made = windowed(chosen, tokenized(entry.document, chosen), MAX_LENGTH)
        settle(losses, entry.document.id, chosen, _HOLDS, made.left)
        lines = []
        for place, text, answer in _answers(chosen, made, worded, losses):
            lines.append(
                compact_json(
                    {
                        "prompt": [system, {"role": "user", "content": text}],
                        "completion": [{"role": "assistant", "content": compact_json(answer)}],
                        "document": entry.document.id,
                        "start": int(place.start),
                        "end": int(place.end),
                    }
                )
            )
        return lines

    return examples


def instructions(scheme: Scheme, worded: Worded) -> str:
    """Return what a model is told: the rules, and every label with the first sentence of its guideline."""
    names = worded.names
    lines = [_RULES, "", "Types of mentions:"]
    lines += [_told(names.of("type", one.id), one.guideline) for one in scheme.entity_types.values()]
    if scheme.event_types:
        lines += ["", "Types of events, with their roles:"]
    for event in scheme.event_types.values():
        roles = ", ".join(names.of("role", role.id, of_type=event.id) for role in event.roles)
        told = _told(names.of("event", event.id), event.guideline)
        lines.append(f"{told} Roles: {roles}." if roles else told)
    if scheme.relation_types:
        lines += ["", "Types of relations:"]
        lines += [
            _told(names.of("relation", one.id), one.guideline) for one in scheme.relation_types.values()
        ]
    asked = [one for one in scheme.attributes.values() if one.values]
    if asked:
        lines += ["", "Attributes, where another value than the first holds:"]
    for attribute in asked:
        usual = [one for one in attribute.values if one == attribute.default]
        values = [*usual, *(one for one in attribute.values if one != attribute.default)]
        lines.append(f"- {attribute.id}: {', '.join(values)}")
    return "\n".join(lines)


def _told(name: str, guideline: str) -> str:
    first = first_sentence(guideline)
    return f"- {name}: {first}" if first else f"- {name}"


def _answers(
    chosen: AnnotationSet, made: Windowed, worded: Worded, losses: Losses
) -> Iterator[tuple[Range, str, dict[str, Any]]]:
    names = worded.names
    for place, items in made.windows:
        text = chosen.text[place.start : place.end]
        answer: dict[str, list[Any]] = {"mentions": [], "events": [], "relations": []}
        for item in items:
            attributes = {"attributes": dict(sorted(item.attributes.items()))} if item.attributes else {}
            said = {"type": called(names, item, losses), **_quote(text, place, item), **attributes}
            if isinstance(item, Mention):
                answer["mentions"].append(said)
                continue
            said["arguments"] = [
                {"role": role_called(names, item, one.role), **_quote(text, place, made.kept[one.target])}
                for one in made.arguments_of(item)
            ]
            answer["events"].append(said)
        for relation in made.relations_in(items):
            ends = {"head": made.kept[relation.source], "tail": made.kept[relation.target]}
            quotes = {end: _quote(text, place, one) for end, one in ends.items()}
            answer["relations"].append({"type": names.of("relation", relation.type), **quotes})
        yield place, text, answer


def _quote(text: str, place: Range, item: Item) -> dict[str, Any]:
    """Return an item's words, and which place is meant if they stand in a text more than once."""
    start, end = int(item.span.start - place.start), int(item.span.end - place.start)
    words = text[start:end]
    nth, at = 0, text.find(words)
    while 0 <= at <= start:
        nth, at = nth + 1, text.find(words, at + 1)
    return {"text": words, "nth": nth} if nth > 1 or at >= 0 else {"text": words}
