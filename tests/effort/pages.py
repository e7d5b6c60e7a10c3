"""The pages that are annotated whole: the two raw seeds (segments) and the four gold samples (everything)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotator.assets import resource
from annotator.domain.items import Document, Source
from annotator.domain.scheme import Scheme, parse_scheme

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"


@dataclass(frozen=True)
class GoldSegment:
    """A segment (code points, half-open)."""

    start: int
    end: int
    kind: str
    article: int | None


@dataclass(frozen=True)
class GoldMention:
    """A mention; more than one fragment if it is discontinuous."""

    id: str
    fragments: tuple[tuple[int, int], ...]
    type: str


@dataclass(frozen=True)
class GoldEvent:
    """An event; arguments are pairs of role and gold id."""

    id: str
    fragments: tuple[tuple[int, int], ...]
    type: str
    arguments: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class GoldPage:
    """A text with everything that is to stand in the store at the end."""

    name: str
    text: str
    segments: tuple[GoldSegment, ...]
    mentions: tuple[GoldMention, ...] = ()
    events: tuple[GoldEvent, ...] = field(default=())

    def document(self) -> Document:
        digest = sha256(self.text.encode()).hexdigest()
        return Document(
            f"doc-{digest[:12]}", self.name, self.text, digest, Source("text/plain", digest, None)
        )


def scheme() -> Scheme:
    """Return the default scheme with its keys."""
    return parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))


def seeds() -> list[GoldPage]:
    """Return the seeds; none where the folder is absent or a file is another one."""
    found = []
    for row in json.loads((Path(__file__).parent / "seed_gold.json").read_text(encoding="utf-8")):
        path = SEEDS / row["file"]
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        if sha256(text.encode()).hexdigest() == row["text_sha256"]:
            found.append(GoldPage(f"seed {row['file'][:3]}", text, _segments(row["segments"])))
    return found


def samples() -> list[GoldPage]:
    """Return the gold samples in their order."""
    found = []
    for line in resource("samples", "gold.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if "text" not in row:
            continue
        (gold,) = (one for one in row["annotations"] if one["kind"] == "gold")
        found.append(
            GoldPage(
                f"sample {len(found) + 1}",
                row["text"],
                _segments(gold["segments"]),
                *_story(gold),
            )
        )
    return found


def whole_seed() -> GoldPage | None:
    """Return the second seed with all that it tells, not its segments alone; None where it is absent."""
    row = json.loads((Path(__file__).parent / "seed_003.json").read_text(encoding="utf-8"))
    page = next((one for one in seeds() if one.name == "seed 003"), None)
    if page is None or sha256(page.text.encode()).hexdigest() != row["text_sha256"]:
        return None
    mentions, events = _story(row)
    return replace(page, mentions=mentions, events=events)


def _story(row: dict[str, Any]) -> tuple[tuple[GoldMention, ...], tuple[GoldEvent, ...]]:
    mentions = (GoldMention(m["id"], _spans(m), m["type"]) for m in row["mentions"])
    events = (
        GoldEvent(e["id"], _spans(e), e["type"], tuple((a["role"], a["target"]) for a in e["arguments"]))
        for e in row["events"]
    )
    return tuple(mentions), tuple(events)


def _segments(rows: list[dict[str, object]]) -> tuple[GoldSegment, ...]:
    made = (GoldSegment(r["start"], r["end"], r["kind"], r["article"]) for r in rows)  # type: ignore[arg-type]  # JSON
    return tuple(sorted(made, key=lambda one: one.start))


def _spans(row: dict[str, list[list[int]]]) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in row["spans"])
