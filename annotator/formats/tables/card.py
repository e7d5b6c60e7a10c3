"""The card of a dataset: front matter that ``datasets`` reads, and what a person wants to know."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.domain.scheme import Scheme
from annotator.formats.markdown import cell, front_matter, table

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

    def count(self, part: str, labels: Mapping[str, int], page: Mapping[str, str | None]) -> None:
        """Count a page with its labels."""
        self.labels[part].update(labels)
        self.languages[page["language"] or "und"] += 1
        self.authors[page["author"] or ""] += 1

    def files(self, part: str, rows: Mapping[str, int]) -> None:
        """Note how many rows the files of a part have."""
        self.rows[part] = rows

    def text(self) -> str:
        """Return the card, in Markdown."""
        return "".join(f"{line}\n" for line in [*self._front(), "", *self._words()])

    def _front(self) -> list[str]:
        pages = sum(one["spans"] for one in self.rows.values())
        lines = list(front_matter(self.name, self.languages, pages))
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
        rows = [(f"`{config}`", *(self.rows[part][config] for part in parts)) for config in _ABOUT]
        lines += ["", *table(("rows", *parts), rows)]
        every = sorted({label for one in self.labels.values() for label in one})
        counts = [(label, *(self.labels[part][label] for part in parts)) for label in every]
        lines += ["", *table(("label", *parts), counts)]
        people = ", ".join(f"{cell(name)} ({count})" for name, count in sorted(self.authors.items()))
        languages = ", ".join(f"{name} ({count})" for name, count in sorted(self.languages.items()))
        return [*lines, "", f"Pages by author: {people}.", "", f"Pages by language: {languages}."]
