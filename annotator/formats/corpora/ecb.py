"""ECB+: a file of tokens, markables and coreference for each document, in a folder for each topic.

The files are CAT XML (http://www.newsreader-project.eu/results/data/the-ecb-corpus/). Coreference reaches
over the documents of a topic: the same ``instance_id`` in two files is the same event or entity. A topic is a
set of documents that event clusters join. Attributes besides those of ECB+ (``label``, ``id``, ``start``,
``end``) and the element ``annotator`` keep what is ours: a file comes back as the author's newer version.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from zlib import crc32

from annotator.domain.external import ExternalNames
from annotator.domain.items import Event, Mention

from .. import messages
from ..accounting import settle
from ..base import Dataset, Entry, Holds, Incoming, Losses, Refusal, Request
from ..files import write_text
from ..records.identity import identity, linked
from ..records.naming import called
from ..records.standing import standing
from ..tokenization import tokenized
from ..whole_tokens import fitted_set
from .ecb_in import read_file
from .ecb_names import ACTION, ACTIONS, TAGS
from .files import read_files
from .texts import distinct, names_of
from .xml import attributes, held

KEY = "ecb"
HOLDS = frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ENTITY_LINKS, Holds.CLUSTER_LINKS})
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")


def write(dataset: Dataset, folder: Path, losses: Losses) -> None:
    """Write ``<topic>/<topic>_<number>ecbplus.xml``; with a split each part has a folder of its own above."""
    topics = _topics(list(dataset.each(_clusters, None)))
    numbers: dict[int, int] = {}
    parts: dict[int, set[str]] = {}
    for (part, content), topic in zip(dataset.each(_written, losses), topics, strict=True):
        numbers[topic] = numbers.get(topic, 0) + 1
        parts.setdefault(topic, set()).add(part)
        name = f"{topic}_{numbers[topic]}ecbplus.xml"
        write_text(folder / part / str(topic) / name, content.replace("\0", name))
    losses.change(messages.TOPIC_DIVIDED, sum(len(one) > 1 for one in parts.values()))


def _clusters(_: Dataset) -> Callable[[Entry, Losses], tuple[str, ...]]:
    """Return what gives the event clusters of an entry."""
    return lambda entry, _: tuple(
        sorted({e.cluster for one in entry.sets[:1] for e in one.events.values() if e.cluster})
    )


def _topics(clusters: Sequence[tuple[str, ...]]) -> list[int]:
    """Return the topic of each document: a number for all that event clusters join, directly or not."""
    root = list(range(len(clusters)))

    def top(one: int) -> int:
        while root[one] != one:
            root[one] = one = root[root[one]]
        return one

    first: dict[str, int] = {}
    for number, held_here in enumerate(clusters):
        for one in held_here:
            root[top(number)] = root[top(first.setdefault(one, number))]
    known: dict[int, int] = {}
    return [known.setdefault(top(number), len(known) + 1) for number in range(len(clusters))]


def _written(dataset: Dataset) -> Callable[[Entry, Losses], tuple[str, str]]:
    names = names_of(dataset.scheme, KEY)
    instances = _Instances(dataset)

    def written(entry: Entry, losses: Losses) -> tuple[str, str]:
        return entry.part, _File(dataset, names, instances, entry, losses).content()

    return written


class _Instances:
    """The numbers of event clusters and entities, the same in every file."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.clusters = {key: number for number, key in enumerate(sorted(dataset.clusters), start=1)}
        self.entities = {key: number for number, key in enumerate(sorted(dataset.entities), start=1)}

    def of(self, item: Mention | Event, tag: str) -> tuple[str, str, str] | None:
        """Return the ``instance_id`` of what an item refers to, its name and our id of it."""
        key = item.entity if isinstance(item, Mention) else item.cluster
        if key is None:
            return None
        named: Mapping[str, Any] = self.dataset.clusters
        known = self.clusters
        if isinstance(item, Mention):
            named, known = self.dataset.entities, self.entities
        number = known.get(key) or 10_000_000 + crc32(key.encode("utf-8"))
        return f"{tag[:3].upper()}{number}", named[key].name if key in named else key, key


class _File:
    """The elements of one file."""

    def __init__(
        self, dataset: Dataset, names: ExternalNames, instances: _Instances, entry: Entry, losses: Losses
    ) -> None:
        self.dataset, self.names, self.instances, self.losses = dataset, names, instances, losses
        self.document, self.chosen = entry.document, fitted_set(dataset, entry, losses)
        self.items: dict[str, Mention | Event] = {}
        if self.chosen is not None:
            self.items, left = standing(self.chosen, fragments=True)
            distinct(self.items, left, arguments=False)
            settle(losses, entry.document.id, self.chosen, HOLDS, left)
        hulls = [one.span.hull for one in self.items.values()]
        self.made = tokenized(entry.document, self.chosen, hulls, losses, fragments=True)

    def content(self) -> str:
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<Document doc_name="\0"{attributes(doc_id=self.document.id)}>',
        ]
        lines += [*self._tokens(), *self._markables(), *self._record(), "</Document>", ""]
        return "\n".join(lines)

    def _tokens(self) -> Iterator[str]:
        text = self.document.text
        for sentence, (first, end) in enumerate(self.made.sentences):
            for number, at in enumerate(range(first, end)):
                place = self.made.words.tokens[at]
                form, illegal = held(text[place.start : place.end])
                self.losses.change(messages.XML_CHARACTERS, len(illegal))
                said = attributes(
                    t_id=at + 1, sentence=sentence, number=number, start=place.start, end=place.end
                )
                form = form.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                yield f"<token{said}>{form}</token>"

    def _markables(self) -> Iterator[str]:
        numbers: dict[str, int] = {}
        instances: dict[tuple[str, str, str], tuple[str, list[int]]] = {}
        yield "<Markables>"
        for number, one in enumerate(self.items.values(), start=1):
            numbers[one.id] = number
            label = called(self.names, one, self.losses)
            tag = self._tag(one, label)
            runs = [range(*self.made.words.run(place)) for place in one.span.fragments]
            anchors = "".join(f'<token_anchor t_id="{at + 1}"/>' for run in runs for at in run)
            # Which runs they are, since fragments may be neighbours: the last token of each but the last.
            ends = " ".join(str(run.stop) for run in runs[:-1]) or None
            said = attributes(m_id=number, label=label, id=one.id, fragment_ends=ends)
            yield f"<{tag}{said}>{anchors}</{tag}>"
            if (instance := self.instances.of(one, tag)) is not None:
                instances.setdefault(instance, (tag, []))[1].append(number)
        more = len(numbers)
        relations = []
        for (key, name, item), (tag, sources) in instances.items():
            more += 1
            said = attributes(m_id=more, RELATED_TO="", TAG_DESCRIPTOR=name, instance_id=key, id=item)
            yield f"<{tag}{said}/>"
            listed = "".join(f'<source m_id="{one}"/>' for one in sources)
            head = attributes(r_id=more, note=key)
            relations.append(f'<CROSS_DOC_COREF{head}>{listed}<target m_id="{more}"/></CROSS_DOC_COREF>')
        yield from ("</Markables>", "<Relations>", *relations, "</Relations>")

    def _tag(self, item: Mention | Event, label: str) -> str:
        """Return the element of a label: the label itself if it is one of ECB+'s, else what comes nearest."""
        if isinstance(item, Event):
            return label if label.startswith(ACTIONS) and _NAME.fullmatch(label) else ACTION
        return label if label in TAGS.values() else TAGS.get(item.type, TAGS[""])

    def _record(self) -> Iterator[str]:
        block: dict[str, Any] = {"text": self.document.text, **identity(self.document, self.chosen)}
        if self.chosen is not None:
            block |= linked(self.dataset, self.chosen)
        said = json.dumps(block, ensure_ascii=True, separators=(",", ":"))
        yield f"<annotator>{said.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')}</annotator>"


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the document of a file, or those of a folder, with its folders."""
    yield from read_files(path, "*.xml", lambda file: read_file(file, request), messages.NO_ECB)
