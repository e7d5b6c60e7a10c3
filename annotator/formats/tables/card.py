"""The card of a dataset: front matter that ``datasets`` reads, and what a person wants to know."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.scheme import Scheme

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_ABOUT = {
    "spans": "a row for each page: `text`, `spans` (mentions; `fragments` if discontinuous), `relations`, "
    "`notes`, `flags`",
    "tokens": "a row for each sentence: `tokens`, `ner_tags` (IOB2, outermost mentions), `starts` and `ends` "
    "in the page's text",
    "events": "a row for each page: `text`, `events` with `trigger` and `arguments`",
    "segments": "a row for each stretch of text, in order: `text`, `kind`, `group` (content, attribution, "
    "boilerplate, unlabelled), `article`",
}


@dataclass(slots=True)
class Card:
    """Counts what goes by, and makes the card of it."""

    name: str
    scheme: Scheme
    labels: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """How often each label stands in each part."""
    rows: dict[str, Mapping[str, int]] = field(default_factory=dict)
    """Rows of each configuration, by part."""
    languages: Counter[str] = field(default_factory=Counter)
    authors: Counter[str] = field(default_factory=Counter)

    def count(self, part: str, labels: Mapping[str, int], pages: Iterable[Mapping[str, Any]]) -> None:
        """Count what stands in a part."""
        self.labels[part].update(labels)
        for page in pages:
            self.languages[page["language"] or "und"] += 1
            self.authors[page["author"]] += 1

    def files(self, part: str, rows: Mapping[str, int]) -> None:
        """Note how many rows the files of a part have."""
        self.rows[part] = rows

    def text(self) -> str:
        """Return the card, in Markdown."""
        return "".join(f"{line}\n" for line in [*self._front(), "", *self._words()])

    def _front(self) -> list[str]:
        """Return the front matter: YAML, whose strings are written as JSON, which YAML takes as they are."""
        pages = sum(one["spans"] for one in self.rows.values())
        size = next((name for most, name in _SIZES if pages < most), "1M<n<10M")
        known = sorted(one for one in self.languages if one != "und")
        lines = ["---", f"pretty_name: {_quoted(self.name)}"]
        lines += ["language:", *(f"- {_quoted(one)}" for one in known)] if known else []
        lines += ["task_categories:", "- token-classification", "size_categories:", f"- {_quoted(size)}"]
        lines.append("configs:")
        for config in _ABOUT:
            lines += [f"- config_name: {config}", "  data_files:"]
            for part, rows in self.rows.items():
                if rows[config] or not any(one[config] for one in self.rows.values()):
                    lines += [f"  - split: {part}", f"    path: {config}/{part}.parquet"]
            lines += ["  default: true"] if config == "spans" else []
        return [*lines, "---"]

    def _words(self) -> list[str]:
        parts = list(self.rows)
        lines = [
            f"# {self.name}",
            "",
            f"Labels of the scheme `{self.scheme.name}` {self.scheme.version}. Positions count Unicode code",
            "points, the end not included. What is stored and does not stand here is listed in `loss.json`;",
            "whose annotations these are, and the digests of all files, in `manifest.json`.",
            "",
            "    from datasets import load_dataset",
            '    load_dataset("path/to/this/folder", "spans")',
            "",
        ]
        lines += [f"- `{config}`: {about}" for config, about in _ABOUT.items()]
        lines += ["", f"| rows | {' | '.join(parts)} |", f"|---|{'---|' * len(parts)}"]
        lines += [
            f"| `{config}` | {' | '.join(str(self.rows[part][config]) for part in parts)} |"
            for config in _ABOUT
        ]
        lines += ["", f"| label | {' | '.join(parts)} |", f"|---|{'---|' * len(parts)}"]
        every = sorted({label for one in self.labels.values() for label in one})
        lines += [
            f"| {_cell(label)} | {' | '.join(str(self.labels[part][label]) for part in parts)} |"
            for label in every
        ]
        people = ", ".join(f"{_cell(name)} ({count})" for name, count in sorted(self.authors.items()))
        languages = ", ".join(f"{name} ({count})" for name, count in sorted(self.languages.items()))
        return [*lines, "", f"Pages by author: {people}.", "", f"Pages by language: {languages}."]


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=True)


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())
