"""From the documents of a project to the entries of a dataset, a few at a time, with an account of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.domain.nodemap import NodeMap
from annotator.domain.sentences import Message
from annotator.formats import registry
from annotator.formats.base import Dataset, Entry, count_stored
from annotator.store.values import Stored

from . import chosen_sets
from .advice import Doubtful, Examples, examples
from .articles import article_entries
from .as_of import AsOf
from .damaged import Damaged
from .dangling import without_dangling
from .gold import Gold, Verdicts, Version
from .html_pages import HtmlPages, markup_of
from .loss_file import RenderedLosses
from .wishes import WHOLE, ExportWish

if TYPE_CHECKING:
    from annotator.store.project import Project


@dataclass(slots=True)
class Tally:
    """What became of some documents of a project."""

    documents: int = 0
    left_out: int = 0
    entries: int = 0
    authors: Counter[str] = field(default_factory=Counter)
    parts: Counter[str] = field(default_factory=Counter)
    divided: dict[str, str] = field(default_factory=dict)
    """The part of each document that is exported; "" without a split."""
    examples: Examples = field(default_factory=Counter)
    doubtful: Doubtful = field(default_factory=Doubtful)
    not_imported: list[tuple[str, str, int]] = field(default_factory=list)
    """Document, author and number, where the import of a set that is exported left things out."""
    gold: list[Version] = field(default_factory=list)
    losses: RenderedLosses = field(default_factory=RenderedLosses)
    """What was left out before a format saw it."""
    said: list[Message] = field(default_factory=list)
    """What could not be read."""


class Choosing:
    """Chooses sets and makes entries, for one process; ``begin`` a tally before each lot of documents."""

    def __init__(self, project: Project, wish: ExportWish) -> None:
        self.project, self.wish = project, wish
        self.gold = Gold(project, wish.authors_from, unfinished=wish.unfinished, past=wish.at is not None)
        self.as_of = AsOf(project, wish.at) if wish.at is not None else None
        self.damaged = Damaged(project, RenderedLosses())
        self.tally = Tally()
        self._nodes: Mapping[str, NodeMap | None] = {}

    def begin(self, verdicts: Verdicts | None = None) -> Tally:
        """Return a new tally, which the entries from now on go into; ``verdicts`` about their gold."""
        self.tally = Tally()
        self.gold.verdicts = (verdicts or {}) if self.gold.judges else None
        self.damaged.begin(self.tally.losses, self.tally.said)
        self.gold.account.taken = self.tally.gold
        return self.tally

    def dataset(self, **more: Any) -> Dataset:
        """Return the dataset, without entries but with what formats ask of the project."""
        project, wish = self.project, self.wish
        chosen = registry.FORMATS[wish.format]
        pages = wish.text == "page"
        return Dataset(
            name=project.name,
            scheme=project.scheme,
            source_bytes=self.damaged.source_bytes if pages else None,
            node_map=self._node_map if pages else None,
            profile=wish.asked_profile,
            articles=wish.asked_articles,
            whole_tokens=wish.tokens == WHOLE,
            markup=markup_of(project) if pages and chosen.profile is not None else None,
            pages=HtmlPages() if chosen.profile is not None else None,
            **{"entries": (), "entities": project.entities(), "clusters": project.clusters()} | more,
            **self._work(),
        )

    def _work(self) -> dict[str, Any]:
        """Return what people do about each other's work, where everything of whole pages is asked for."""
        wish = self.wish
        if wish.authors_from != chosen_sets.ALL or wish.text != "page" or wish.at is not None:
            return {}
        reader = self.project.work_records.reader()
        return {"work": self.damaged.work(reader.of), "project_work": self.damaged.project_work()}

    def read(self, wanted: Sequence[int]) -> list[Stored]:
        """Read the documents at some positions with their sets; node maps where the format has them."""
        stored = self.project.streams.read(wanted, self.damaged.unread)
        if self.wish.format == "jsonl" and self.wish.text == "page":
            self._nodes = self.project.streams.node_maps(wanted)
        return stored

    def _node_map(self, document: str) -> NodeMap:
        """Return the node map of a document just read; that of a plain text, with a word, if damaged."""
        if document not in self._nodes:
            return NodeMap.identity(0)
        return self._nodes[document] or self.damaged.no_node_map(document)

    def entries(self, stored: Stored, part: str) -> Iterator[Entry]:
        """Yield what a document becomes: itself, its articles, or nothing."""
        document, tally, wish = stored.document, self.tally, self.wish
        then = self.as_of.of(stored) if self.as_of is not None else stored
        if then is None:
            return
        sets = self.gold.chosen(then)
        if not sets and wish.authors_from != chosen_sets.ALL:
            tally.left_out += 1
            return
        losses = tally.losses
        count_stored(losses, sets)
        entry = Entry(document, tuple(without_dangling(document.id, one, losses) for one in sets), part)
        tally.documents += 1
        tally.examples += examples(sets, part)
        tally.doubtful.look(sets)
        tally.divided[document.id] = part
        tally.authors.update(one.author.name for one in sets)
        tally.not_imported += [(document.id, one.author.name, one.left_out) for one in sets if one.left_out]
        scheme = self.project.scheme
        made = article_entries(entry, scheme, losses) if wish.text == "article" else [entry]
        tally.entries += len(made)
        tally.parts.update([part or "all"] * len(made))
        yield from made
