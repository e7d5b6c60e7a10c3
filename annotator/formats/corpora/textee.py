"""TextEE, which OneIE and a dozen other event extractors read: one window of tokens a line.

https://github.com/ej0cl6/TextEE describes the fields. Places are half-open runs of the window's tokens. There
are three sets of windows, each in a folder of its own: sentences, paragraphs (lines of the page) and whole
documents. An argument whose filler lies in another window is cut off; what is lost of all of them is in the
loss report, what is cut off in the smaller windows is counted there apart.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range
from annotator.domain.sentences import message

from .. import messages
from ..accounting import settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import compact_json, part_name
from ..languages import language_of
from ..records.naming import called, role_called
from ..records.standing import standing
from ..tokenization import Tokenization, tokenized
from ..whole_tokens import fitted_set
from .texts import event_fillers, names_of

KEY = "textee"
HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS})
WINDOWS = ("sentence", "paragraph", "document")


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<window>/<part>.json``, a window a line."""
    for window in WINDOWS:
        (folder / window).mkdir(parents=True, exist_ok=True)
    for part in dataset.parts():
        paths = [folder / window / f"{part_name(part)}.json" for window in WINDOWS]
        streams = [path.open("w", encoding="utf-8", newline="\n") for path in paths]
        try:
            for made in dataset.each(_written, losses, part):
                for stream, lines in zip(streams, made, strict=True):
                    stream.write(lines)
        finally:
            for stream in streams:
                stream.close()


def _written(dataset: Dataset) -> Callable[[Entry, Losses], tuple[str, ...]]:
    names = names_of(dataset.scheme, KEY)

    def written(entry: Entry, losses: Losses) -> tuple[str, ...]:
        chosen = fitted_set(dataset, entry, losses)
        if chosen is None:  # a window without events would say that there are none
            return ("",) * len(WINDOWS)
        items, left = standing(chosen)
        event_fillers(items, left)
        settle(losses, entry.document.id, chosen, HOLDS, left)
        hulls = [one.span.hull for one in items.values()]
        made = tokenized(entry.document, chosen, hulls, losses)
        for one in items.values():
            called(names, one, losses)
        lines = []
        for window in WINDOWS:
            runs = _runs(made, window, hulls)
            said = [_window(entry, made, items, names, run, n) for n, run in enumerate(runs)]
            lines.append("".join(f"{compact_json(one)}\n" for one in said))
            stand = sum(len(event["arguments"]) for one in said for event in one["event_mentions"])
            whole = sum(
                isinstance(items.get(a.target), Mention)
                for one in items.values()
                for a in (one.arguments if isinstance(one, Event) else ())
            )
            losses.change(message(messages.CUT_IN_WINDOW, window=window), whole - stand)
        return tuple(lines)

    return written


def _runs(made: Tokenization, window: str, hulls: list[Range]) -> list[tuple[int, int]]:
    """Return the windows as half-open runs of tokens; none cuts a mention or trigger."""
    places = made.words.tokens
    if window == "sentence" or not places:
        return made.sentences
    if window == "document":
        return [(0, len(places))]
    text = made.words.text
    breaks = [i for i, (a, b) in enumerate(pairwise(places), 1) if "\n" in text[a.end : b.start]]
    inside = {at for one in hulls for at in range(made.words.run(one)[0] + 1, made.words.run(one)[1])}
    return list(pairwise([0, *(at for at in breaks if at not in inside), len(places)]))


def _window(
    entry: Entry,
    made: Tokenization,
    items: Mapping[str, Mention | Event],
    names: ExternalNames,
    run: tuple[int, int],
    number: int,
) -> dict[str, Any]:
    """Return a window: the tokens of a run, with what lies in it."""
    first, end = run
    text, places = made.words.text, made.words.tokens
    tokens = [text[one.start : one.end] for one in places[first:end]]
    at: dict[str, tuple[int, int]] = {}
    for key, one in items.items():
        begin, stop = made.words.run(one.span.hull)
        if first <= begin and stop <= end:
            at[key] = (begin - first, stop - first)

    def placed(key: str) -> dict[str, Any]:
        begin, stop = at[key]
        return {"text": " ".join(tokens[begin:stop]), "start": begin, "end": stop}

    here = sorted(at, key=lambda key: (at[key], key))
    mentions = [one for key in here if isinstance(one := items[key], Mention)]
    kept = {one.id for one in mentions}
    return {
        "doc_id": entry.document.id,
        "wnd_id": f"{entry.document.id}_{number}",
        "text": text[places[first].start : places[end - 1].end],
        "lang": language_of(entry.document) or "en",
        "tokens": tokens,
        "entity_mentions": [
            {"id": m.id, "entity_type": names.of("type", m.type, m.attributes), **placed(m.id)}
            for m in mentions
        ],
        "relation_mentions": [],
        "event_mentions": [
            {
                "id": one.id,
                "event_type": names.of("event", one.type, one.attributes),
                "trigger": placed(one.id),
                "arguments": [
                    {"entity_id": a.target, "role": role_called(names, one, a.role), **placed(a.target)}
                    for a in one.arguments
                    if a.target in kept
                ],
            }
            for key in here
            if isinstance(one := items[key], Event)
        ],
    }
