"""One document as XMI: the text, its sentences and tokens, and what one set says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Document, Event
from annotator.domain.offsets import OffsetMap
from annotator.domain.ranges import Range, Span

from .. import messages
from ..accounting import Left, settle
from ..base import Dataset, Entry, Holds, Losses
from ..files import compact_json
from ..records.identity import identity, linked
from ..records.naming import called, role_called
from ..tokenization import tokenized
from .fragments import count
from .xmi_types import (
    ENTITY,
    EVENT,
    FRAGMENT,
    FRAGMENTS_LINK,
    LINK,
    METADATA,
    PAGE,
    RELATION,
    SEGMENT,
    SENTENCE,
    TOKEN,
    features_of,
    names_of,
    open_tag,
    spaces,
)  # fmt: skip
from .xml import attribute, held

HOLDS = frozenset(Holds)
_SOFA = 1


class XmiWriter:
    """Writes the documents of a dataset; positions are UTF-16 units, as Java counts."""

    def __init__(self, dataset: Dataset) -> None:
        """Take the names that the scheme has for this format."""
        self.dataset = dataset
        self.names = names_of(dataset.scheme)
        self.features = features_of(dataset.scheme)

    def document(self, entry: Entry, chosen: AnnotationSet | None, losses: Losses) -> str:
        """Return the file of an entry."""
        if chosen is not None:
            settle(losses, entry.document.id, chosen, HOLDS, Left())
            count([*chosen.mentions.values(), *chosen.events.values()], losses)
        return _File(self, entry.document, chosen, losses).content()


class _File:
    """The elements of one file, numbered from 2 on: the sofa is 1."""

    def __init__(
        self, writer: XmiWriter, document: Document, chosen: AnnotationSet | None, losses: Losses
    ) -> None:
        self.writer, self.chosen, self.losses = writer, chosen, losses
        self.document = document
        self.offsets = OffsetMap(document.text)
        self.text, self.replaced = held(document.text)
        losses.change(messages.XML_CHARACTERS, len(self.replaced))
        self.lines: list[str] = []
        self.numbers: dict[str, int] = {}
        self.members: list[int] = []
        self._next = _SOFA

    def content(self) -> str:
        self._add(
            METADATA, Range.at(0, len(self.text)), documentTitle=self.document.name,
            documentId=self.document.id, documentUri=self.document.source.uri, language="x-unspecified",
        )  # fmt: skip
        self._words()
        if self.chosen is not None:
            self._items(self.chosen)
        self._page()
        head = f'<?xml version="1.0" encoding="UTF-8"?>\n<xmi:XMI {" ".join(spaces())} xmi:version="2.0">\n'
        sofa = f'<cas:Sofa xmi:id="{_SOFA}" sofaNum="1" sofaID="_InitialView" mimeType="text/plain"'
        view = f'<cas:View sofa="{_SOFA}" members="{" ".join(map(str, self.members))}"/>\n</xmi:XMI>\n'
        sofa += f" sofaString={attribute(self.text)}/>"
        return "\n".join([f'{head}<cas:NULL xmi:id="0"/>', *self.lines, sofa, view])

    def _number(self, item: str = "") -> int:
        self._next += 1
        if item:
            self.numbers[item] = self._next
        return self._next

    def _add(self, type_name: str, place: Range, number: int = 0, **values: object) -> None:
        number = number or self._number()
        begin, end = self.offsets.to_utf16(place.start), self.offsets.to_utf16(place.end)
        self.lines.append(open_tag(type_name, number, sofa=_SOFA, begin=begin, end=end, **values))
        self.members.append(number)

    def _words(self) -> None:
        kept = [one.span.hull for one in self.chosen.mentions.values()] if self.chosen else ()
        made = tokenized(self.document, self.chosen, kept, fragments=True)
        places = made.words.tokens
        for first, end in made.sentences:
            self._add(SENTENCE, Range(places[first].start, places[end - 1].end))
        for place in places:
            self._add(TOKEN, place)

    def _items(self, said: AnnotationSet) -> None:
        mentions = _in_order(said.mentions)
        events = _in_order(said.events)
        for one in (*mentions, *events, *said.segments_in_order()):
            self._number(one.id)
        for mention in mentions:
            entity = self.writer.dataset.entities.get(mention.entity or "")
            self._add(
                ENTITY, mention.span.hull, self.numbers[mention.id],
                value=called(self.writer.names, mention, self.losses), entity=mention.entity,
                identifier=entity.kb if entity else None, fragments=self._fragments(mention.span),
                note=self._note(mention.id),
                **self._attributes(mention.attributes),
            )  # fmt: skip
        for event in events:
            self._event(event)
        for segment in said.segments_in_order():
            kind = self.writer.names.of("kind", segment.kind)
            self._add(
                SEGMENT, segment.range, self.numbers[segment.id], kind=kind, article=segment.article,
                note=self._note(segment.id),
            )  # fmt: skip
        for relation in sorted(said.relations.values(), key=lambda one: one.id):
            source, target = self.numbers.get(relation.source), self.numbers.get(relation.target)
            end = said.placed(relation.target)
            if source and target and end is not None:
                self._add(
                    RELATION, end.span.hull, self._number(relation.id), Governor=source, Dependent=target,
                    value=self.writer.names.of("relation", relation.type), note=self._note(relation.id),
                )  # fmt: skip

    def _event(self, event: Event) -> None:
        links = []
        for argument in event.arguments:
            if (target := self.numbers.get(argument.target)) is not None:
                number = self._number()
                role = role_called(self.writer.names, event, argument.role)
                self.lines.append(open_tag(LINK, number, role=role, target=target))
                links.append(number)
        self._add(
            EVENT, event.span.hull, self.numbers[event.id],
            value=called(self.writer.names, event, self.losses), cluster=event.cluster,
            arguments=" ".join(map(str, links)) or None, fragments=self._fragments(event.span),
            note=self._note(event.id),
            **self._attributes(event.attributes),
        )  # fmt: skip

    def _fragments(self, span: Span) -> str | None:
        """Write the fragments of a discontinuous span as annotations; return the numbers of links to them."""
        links = []
        for role, place in enumerate(span.fragments if span.discontinuous else (), start=1):
            target, number = self._number(), self._number()
            self._add(FRAGMENT, place, target)
            self.lines.append(open_tag(FRAGMENTS_LINK, number, role=role, target=target))
            links.append(number)
        return " ".join(map(str, links)) or None

    def _attributes(self, values: Mapping[str, str]) -> dict[str, str]:
        for value in values.values():
            self._told(value)
        return {self.writer.features[name]: value for name, value in sorted(values.items())}

    def _note(self, item: str) -> str | None:
        note = self.chosen.note_on(item) if self.chosen else ""
        self._told(note)
        return note or None

    def _told(self, value: str) -> None:
        self.losses.change(messages.XML_CHARACTERS, len(held(value)[1]))

    def _page(self) -> None:
        """Write what the file has of ours, as one annotation over the text."""
        block: dict[str, Any] = identity(self.document, self.chosen)
        if self.replaced:
            block["characters"] = [[at, self.document.text[at]] for at in self.replaced]
        flags = note = None
        if self.chosen is not None:
            block |= {
                **linked(self.writer.dataset, self.chosen),
                "ids": {n: i for i, n in self.numbers.items()},
            }
            flags, note = " ".join(sorted(self.chosen.flags)) or None, self._note("")
        self._add(PAGE, Range.at(0, len(self.text)), record=compact_json(block), flags=flags, note=note)


def _in_order(items: Mapping[str, Any]) -> Sequence[Any]:
    return sorted(items.values(), key=lambda one: (one.span, one.id))
