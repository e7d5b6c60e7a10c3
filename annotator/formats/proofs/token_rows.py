"""Columns of tokens read by who scores with them: conllu for CoNLL-U Plus, seqeval for CoNLL-2003."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from ..base import Holds
from .proof import Proof, apart, files, refuse


def prove_conllup(folder: Path) -> Proof:
    """Parse the sentences: each token must quote its place in the text, each mention begin once."""
    import conllu

    read: Counter[Holds] = Counter({Holds.MENTIONS: 0})
    records, text = 0, ""
    for path in files(folder, ".conllup"):
        with path.open(encoding="utf-8") as stream:
            for sentence in conllu.parse_incr(stream):
                records += 1
                if block := sentence.metadata.get("annotator"):
                    text = json.loads(block)["text"]
                for token in sentence:
                    start, end = map(int, token["misc"]["TokenRange"].split(":"))
                    if text[start:end] != token["form"]:
                        raise refuse(token["form"])
                    read[Holds.MENTIONS] += str(token["ner"] or "").startswith("B-")
    return Proof("conllu", version("conllu"), apart(read), records)


def prove_conll2003(folder: Path) -> Proof:
    """Read the tags as a strict reader of IOB2 does, a document at a time."""
    from seqeval.scheme import IOB2, Entities

    read: Counter[Holds] = Counter({Holds.MENTIONS: 0})
    records = 0
    for path in files(folder, ".txt"):
        for tags in _documents(path):
            records += 1
            read[Holds.MENTIONS] += len(Entities([tags], IOB2).entities[0])
    return Proof("seqeval", version("seqeval"), apart(read), records)


def _documents(path: Path) -> Iterator[list[str]]:
    """Yield the tags of each document."""
    tags: list[str] | None = None
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("-DOCSTART-"):
                if tags is not None:
                    yield tags
                tags = []
            elif line.strip():
                columns = line.rstrip("\n").split(" ")
                if len(columns) != 4 or tags is None:
                    raise refuse(line.strip())
                tags.append(columns[3])
    if tags is not None:
        yield tags
