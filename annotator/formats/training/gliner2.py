"""GLiNER2's training data: ``input`` and ``output``, one window of a page a line.

``output`` has ``entities`` (label → surfaces), ``entity_descriptions``, ``json_structures`` (an event: its
``trigger`` and its roles) and ``relations`` (``head``, ``tail``), as ``gliner2.training.data.InputExample``
reads them. A surface that stands more than once in a window is written with its place, ``text``, ``start``
and ``end`` (code points of the window, half-open), which GLiNER2 takes since 2.1. All entity types of the
scheme are listed, so that what is not there is learnt, too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention
from annotator.domain.places import Places
from annotator.domain.ranges import Range
from annotator.domain.tokens import cut_at

from .. import messages
from ..accounting import chosen_set, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import compact_json, part_name
from ..records.standing import Item
from ..tokenization import tokenized
from ..whole_tokens import grown
from .windowed import Windowed, windowed
from .wording import Worded, first_sentence

KEY = "gliner2"
MAX_LENGTH = 384
_WORD = re.compile(
    r"(?:https?://\S+|www\.\S+)|[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}|@[a-z0-9_]+|\w+(?:[-_]\w+)*|\S",
    re.IGNORECASE,
)
"""What GLiNER2 takes for a word (``WhitespaceTokenSplitter`` in its ``processor.py``)."""
_HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS})
_TRIGGER = "trigger"


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<part>.jsonl`` for every part of the dataset."""
    for part in dataset.parts():
        with (folder / f"{part_name(part)}.jsonl").open("w", encoding="utf-8", newline="\n") as stream:
            for made in dataset.each(_examples, losses, part):
                stream.writelines(f"{example}\n" for example in made)


def _split(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _WORD.finditer(text)]


def _examples(dataset: Dataset) -> Callable[[Entry, Losses], list[str]]:
    worded = Worded(dataset.scheme, KEY)
    types = [(worded.label("type", one), one.guideline) for one in dataset.scheme.entity_types.values()]
    descriptions = {name: told for name, guideline in types if (told := first_sentence(guideline))}

    def examples(entry: Entry, losses: Losses) -> list[str]:
        chosen = chosen_set(entry, losses)
        if chosen is None:
            return []
        words = cut_at(_split(chosen.text), ())  # as GLiNER2 splits the text, whatever tokens a corpus had
        if dataset.whole_tokens:
            chosen = grown(chosen, words, losses)
        made = windowed(chosen, tokenized(entry.document, chosen), MAX_LENGTH)
        losses.change(messages.OFF_GLINER2_EDGES, _off(made, words))
        settle(losses, entry.document.id, chosen, _HOLDS, made.left)
        empty = {name: list[Any]() for name, _ in types}
        return [compact_json(one) for one in _lines(chosen, made, worded, empty, descriptions, losses)]

    return examples


def _off(made: Windowed, words: Places) -> int:
    """Return how many items begin or end inside a word: GLiNER2 looks for theirs and does not find them."""
    starts, ends = set(words.starts), set(words.ends)
    return sum(one.span.start not in starts or one.span.end not in ends for one in made.kept.values())


def _lines(
    chosen: AnnotationSet,
    made: Windowed,
    worded: Worded,
    empty: dict[str, list[Any]],
    descriptions: dict[str, str],
    losses: Losses,
) -> Iterator[dict[str, Any]]:
    for place, items in made.windows:
        text = chosen.text[place.start : place.end]
        entities = {name: list(found) for name, found in empty.items()}
        structures, relations = [], []
        for item in items:
            name = worded.item(item, losses)
            if isinstance(item, Mention):
                entities.setdefault(name, []).append(_surface(text, place, item))
            else:
                structures.append({name: _structure(text, place, item, made, worded)})
        for relation in made.relations_in(items):
            ends = {"head": made.kept[relation.source], "tail": made.kept[relation.target]}
            label = worded.names.of("relation", relation.type)
            relations.append({label: {end: _surface(text, place, one) for end, one in ends.items()}})
        output: dict[str, Any] = {"entities": entities}
        output |= {"entity_descriptions": descriptions} if descriptions else {}
        output |= {"json_structures": structures} if structures else {}
        output |= {"relations": relations} if relations else {}
        yield {"input": text, "output": output}


def _structure(text: str, place: Range, event: Event, made: Windowed, worded: Worded) -> dict[str, Any]:
    roles: defaultdict[str, list[Any]] = defaultdict(list)
    for argument in made.arguments_of(event):
        roles[worded.role(event.type, argument.role)].append(
            _surface(text, place, made.kept[argument.target])
        )
    fields = {role: found if len(found) > 1 else found[0] for role, found in roles.items()}
    return {_TRIGGER: _surface(text, place, event), **fields}


def _surface(text: str, place: Range, item: Item) -> str | dict[str, Any]:
    """Return an item's words; with their place if the window has them more than once, in any case."""
    start, end = int(item.span.start - place.start), int(item.span.end - place.start)
    words = text[start:end]
    lower, wanted = text.lower(), words.lower()
    first = lower.find(wanted)
    if first >= 0 and lower.find(wanted, first + 1) < 0:
        return words
    return {"text": words, "start": start, "end": end}
