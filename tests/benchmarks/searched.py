"""A project with many mentions on either database, made of rows, as an import of so much takes long."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator

from sqlalchemy import Table, insert

from annotator.domain.ids import fresh_id
from annotator.domain.scheme import Scheme
from annotator.store import Project
from annotator.store.search_words import folded_surface
from annotator.store.tables import AUTHOR, BODY, DOCUMENT, MENTION, SET

LABELS = ("PER", "ORG", "GPE", "LOC")
MENTIONS = 10
"""Of each page, so that a label has a quarter of them."""
RARE = "quellhausen"
"""Stands on one page of a thousand, where a place is tagged at it."""
_WORDS, _BATCH = 200, 1_000
_RANDOM = random.Random(5)
_VOCABULARY = [
    "".join(_RANDOM.choices("abcdefghijklmnoprstuvwy", k=_RANDOM.randint(2, 10))) for _ in range(20_000)
]


def searched_project(target: str, scheme: Scheme, pages: int) -> Project:
    """Return a project of so many pages of some 1,400 code points, ten mentions by one author on each."""
    project = Project.create(target, scheme, "Searched")
    with project._database.writing() as connection:
        connection.execute(insert(AUTHOR), {"name": "bench", "kind": "human"})
        for low in range(0, pages, _BATCH):
            rows: dict[Table, list[dict[str, object]]] = {t: [] for t in (DOCUMENT, BODY, SET, MENTION)}
            for number in range(low, min(pages, low + _BATCH)):
                for table, row in _page(number):
                    rows[table].append(row)
            for table, listed in rows.items():
                connection.execute(insert(table), listed)
            texts = zip(rows[DOCUMENT], rows[BODY], strict=True)
            indexed = [(int(str(d["position"])), str(d["name"]), str(b["text"])) for d, b in texts]
            project._database.dialect.index(connection, indexed)
    return project


def _page(number: int) -> Iterator[tuple[Table, dict[str, object]]]:
    rng = random.Random(number)
    words = rng.choices(_VOCABULARY, k=_WORDS)
    tagged = sorted(rng.sample(range(_WORDS), MENTIONS))
    if number % 1_000 == 500:
        words[tagged[2]] = RARE.title()
    text, page, own = " ".join(words), f"d{number:07}", fresh_id()
    digest = hashlib.sha256(text.encode()).hexdigest()
    yield DOCUMENT, {
        "id": page, "position": number, "name": f"page {number}", "characters": len(text),
        "text_sha256": digest, "source_sha256": digest, "media_type": "text/plain", "metadata": "{}",
        "created": "2026-11-01T09:00:00Z",
    }  # fmt: skip
    yield BODY, {"document_id": page, "text": text}
    yield SET, {
        "id": own, "document_id": page, "author": "bench", "state": "done", "revision": 1, "articles": 0,
        "mentions": MENTIONS, "events": 0,
    }  # fmt: skip
    for place, word in enumerate(tagged):
        start = sum(map(len, words[:word])) + word
        end = start + len(words[word])
        yield MENTION, {
            "set_id": own, "id": f"m{place}", "start": start, "end": end, "spans": f"[[{start},{end}]]",
            "type": LABELS[place % len(LABELS)], "attributes": "{}",
            "surface": folded_surface(words[word]),
        }  # fmt: skip
