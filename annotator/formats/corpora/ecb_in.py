"""One file of ECB+ read as a document with one annotation set."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.domain.errors import FormatError
from annotator.domain.items import Event, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.sentences import message

from .. import messages
from ..base import Incoming, Request
from ..conll_rows import Block
from ..records.links import Linking
from ..records.reading import RecordPage, Said, author_of, begun
from ..strict_json import parse_line
from ..token_rows import joined
from .ecb_names import ACTIONS, TAGS
from .reading import Things, incoming, page
from .texts import names_of
from .xml import local, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEY = "ecb"


def read_file(path: Path, request: Request) -> Incoming:
    """Return the document of a file. Raises FormatError."""
    root = parsed(path)
    if local(root) != "Document" or (root.find("token") is None and root.find("annotator") is None):
        raise FormatError(messages.NO_ECB_TOKENS, path=str(path))
    return _File(path, root, request).incoming()


class _File:
    """Makes items of the markables of one file."""

    def __init__(self, path: Path, root: _Element, request: Request) -> None:
        self.path, self.root, self.request = path, root, request
        said = root.findtext("annotator") or ""
        block: Any = parse_line(said.encode("utf-8"), path=str(path), place=None) if said else {}
        tokens = root.findall("token")
        text, places, starts = self._words(tokens, block)
        self.places = {str(one.get("t_id")): place for one, place in zip(tokens, places, strict=True)}
        name = str(root.get("doc_name") or path.stem).removesuffix(".xml")
        self.page: RecordPage = page(path, text, block or None, name=name, words=(places, starts))
        self.things = Things()
        self.things.know(self.page)
        self.said: Said = begun(self.page, author_of(self.page, None, request))
        self.names = names_of(request.scheme, _KEY)
        self.linking = Linking(self.said, request.scheme, self.names)
        self.ids: dict[str, str] = {}

    def _words(self, tokens: list[_Element], block: Mapping[str, Any]) -> tuple[str, list[Range], list[int]]:
        if isinstance(block.get("text"), str):
            try:
                ends = [(int(one.get("start", "")), int(one.get("end", ""))) for one in tokens]
                return block["text"], [Range.at(*pair) for pair in ends], []
            except ValueError as error:
                raise FormatError(messages.FIELD, path=str(self.path), fault=str(error)) from error
        rows, sentence = Block(1), None
        for one in tokens:
            if one.get("sentence") != sentence:
                rows.starts.add(len(rows.tokens))
                sentence = one.get("sentence")
            rows.tokens.append("".join(str(one.text or "").split()) or "\ufffd")
        return (*joined(rows), sorted(rows.starts))

    def incoming(self) -> Incoming:
        """Return what the file says."""
        if self.page.known is not None and self.page.known.author is None:
            return incoming(self.page, (), self.request, self.things)
        instances: dict[str, _Element] = {}
        for one in self._of("Markables"):
            if "RELATED_TO" in one.attrib or one.find("token_anchor") is None:
                instances[str(one.get("m_id"))] = one
            else:
                self._markable(one)
        self.linking.finish()
        links: dict[str, str] = {}
        for one in self._of("Relations"):
            self._relation(one, instances, links)
        raw = self.said.raw
        raw.mentions = [Mention(m.id, m.span, m.type, m.attributes, links.get(m.id)) for m in raw.mentions]
        raw.events = [
            Event(e.id, e.span, e.type, e.attributes, links.get(e.id), e.arguments) for e in raw.events
        ]
        return incoming(self.page, (self.said,), self.request, self.things)

    def _of(self, name: str) -> list[_Element]:
        found = self.root.find(name)
        return list(found) if found is not None else []

    def _markable(self, one: _Element) -> None:
        number, label = str(one.get("m_id")), one.get("label") or self._label(local(one))
        anchors = [self.places.get(str(anchor.get("t_id"))) for anchor in one.findall("token_anchor")]
        places = sorted(place for place in anchors if place is not None)
        if not places or len(places) < len(anchors):
            reason = message(messages.NO_ANCHOR)
            self.said.leave_out(message(messages.STRUCTURE, type=label, id=number), reason)
            return
        made = self.said.new_id(one.get("id") if self.page.known else None, f"{label} {number}")
        self.ids[number] = made
        ends = {self.places.get(end) for end in one.get("fragment_ends", "").split()}
        self.linking.item(made, self._span(places, ends), label, {})

    def _span(self, places: list[Range], ends: Collection[Range | None]) -> Span:
        """Return the span of some tokens: neighbours are one fragment, up to one of ``ends``."""
        order = {place: index for index, place in enumerate(sorted(self.places.values()))}
        found = [places[0]]
        for before, place in pairwise(places):
            if order[place] == order[before] + 1 and before not in ends:
                found[-1] = Range(found[-1].start, place.end)
            else:
                found.append(place)
        return Span(tuple(found))

    def _label(self, tag: str) -> str:
        """Return the label of an element: what the scheme calls so, else the type that comes nearest."""
        scheme = self.request.scheme
        if self.names.label("event", tag) in scheme.event_types:
            return tag
        if tag.startswith(ACTIONS) or self.names.label("type", tag) in scheme.entity_types:
            return tag
        near = next((label for label, one in TAGS.items() if one == tag), "")
        return near if near in scheme.entity_types else tag

    def _relation(self, one: _Element, instances: Mapping[str, _Element], links: dict[str, str]) -> None:
        target = next((end.get("m_id") for end in one if local(end) == "target"), None)
        instance = instances.get(str(target))
        key = one.get("note") or (instance.get("instance_id") if instance is not None else None)
        name = (instance.get("TAG_DESCRIPTOR") if instance is not None else None) or str(key)
        ours = instance.get("id") if instance is not None and self.page.known else None
        within = f"{self.page.document.id} {one.get('r_id')}"
        for source in (str(end.get("m_id")) for end in one if local(end) == "source"):
            item = self.ids.get(source)
            if item is None:
                continue
            # An id of the corpus joins what stands in several files.
            if item in self.linking.events:
                links[item] = self.things.cluster(ours or key or within, name, ours or key or "")
            else:
                links[item] = self.things.entity(ours or key or within, name, None, ours or key or "")
