"""spaCy: its files of documents, and the spans that it makes of Prodigy's records."""

from __future__ import annotations

import json
from collections import Counter
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Kinds, Proof, apart, files, refuse

_SPANS: Kinds = (Holds.MENTIONS, Holds.EVENTS)
_LINKS: Kinds = (Holds.ARGUMENTS, Holds.RELATIONS)
"""Prodigy has one sort of spans, for mentions and triggers, and one of links."""


def prove_spacy(folder: Path) -> Proof:
    """Read the documents into a new vocabulary."""
    import spacy
    from spacy.tokens import DocBin

    read: Counter[Holds] = Counter()
    records = 0
    for path in files(folder, ".spacy"):
        for doc in DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab):
            records += 1
            read[Holds.MENTIONS] += len(doc.spans["sc"])
            read[Holds.EVENTS] += len(doc.spans["triggers"])
            read[Holds.ENTITY_LINKS] += len(doc.user_data.get("entities", ()))
    return Proof("spacy", version("spacy"), apart(read), records)


def prove_prodigy(folder: Path) -> Proof:
    """Make spaCy's spans of the records, as Prodigy does; each must fill whole tokens."""
    import spacy

    vocab = spacy.blank("xx").vocab
    read: Counter[Kinds] = Counter()
    records = 0
    for path in files(folder, ".jsonl"):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                records += 1
                read.update(_prodigy(vocab, json.loads(line)))
    return Proof("spacy", version("spacy"), read, records)


def _prodigy(vocab: Any, record: dict[str, Any]) -> Counter[Kinds]:
    from spacy.tokens import Doc
    from spacy.util import get_words_and_spaces

    words, spaces = get_words_and_spaces([one["text"] for one in record["tokens"]], record["text"])
    doc = Doc(vocab, words=words, spaces=spaces)
    for one in record.get("spans", ()):
        if doc.char_span(one["start"], one["end"], label=one["label"]) is None:
            raise refuse(f"{one['label']} {one['start']}–{one['end']} is no run of tokens")
    return Counter({_SPANS: len(record.get("spans", ())), _LINKS: len(record.get("relations", ()))})
