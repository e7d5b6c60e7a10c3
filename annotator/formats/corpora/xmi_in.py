"""One XMI file read as a document with one annotation set.

The type system is not needed: an element's namespace and name are its type, and what holds is known by its
features. ``NamedEntity`` is a mention; an annotation with ``Governor`` and ``Dependent`` a relation; one with
a label that is an event type of the scheme an event; any other of INCEpTION's own layers (``webanno.custom``,
``custom``) a mention.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.domain.errors import FormatError
from annotator.domain.items import Author, Note, Segment
from annotator.domain.offsets import OffsetMap, Utf16
from annotator.domain.ranges import Range
from annotator.domain.sentences import Message, message

from .. import messages
from ..base import Incoming, Request
from ..records.links import Linking
from ..records.reading import RecordPage, Said, begun
from ..strict_json import parse_line
from .fragments import FRAGMENTS, span_of
from .labels import label_of, relation_label
from .owners import owner, state_of
from .reading import Things, incoming, page
from .xmi_types import (
    ENTITY,
    FRAGMENT,
    METADATA,
    PAGE,
    SEGMENT,
    SENTENCE,
    TOKEN,
    features_of,
    names_of,
    type_of,
)  # fmt: skip
from .xml import local, parsed

_ID = "{http://www.omg.org/XMI}id"
_QUIET = frozenset(
    (
        "uima.cas.NULL",
        "uima.cas.View",
        "uima.tcas.DocumentAnnotation",
        METADATA,
        SENTENCE,
        TOKEN,
        PAGE,
        FRAGMENT,
    )
)
_PLAIN = frozenset(
    (_ID, FRAGMENTS, "begin", "end", "sofa", "value", "identifier", "entity", "cluster", "note")
)
_OWN_LAYERS = ("webanno.custom.", "custom.")
_CHAIN = "CoreferenceChain"


@dataclass(slots=True)
class Fs:
    """A feature structure: its type, and its features as they stand there (several values in a list)."""

    type: str
    features: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The type without its package."""
        return self.type.rpartition(".")[2]


def read_file(path: Path, request: Request) -> Incoming:
    """Return the document of a file. Raises FormatError."""
    found = _structures(path)
    sofas = {key: one for key, one in found.items() if one.type == "uima.cas.Sofa"}
    first = next(
        (k for k, s in sofas.items() if s.features.get("sofaID") == "_InitialView"), next(iter(sofas), None)
    )
    if first is None or "sofaString" not in sofas[first].features:
        raise FormatError(messages.NO_SOFA, path=str(path))
    here = {k: one for k, one in found.items() if one.features.get("sofa", first) == first and k not in sofas}
    return _File(path, sofas[first].features["sofaString"], here, request).incoming(len(sofas) - 1)


def _structures(path: Path) -> dict[str, Fs]:
    found: dict[str, Fs] = {}
    for number, child in enumerate(parsed(path)):
        made = Fs(type_of(str(child.tag)))
        for name, value in child.attrib.items():
            made.features[str(name)] = str(value)
        for inner in child:
            made.lists.setdefault(local(inner), []).append(str(inner.text or ""))
        found[made.features.get(_ID, f"no {number}")] = made
    return found


class _File:
    """Makes items of the structures of one file."""

    def __init__(self, path: Path, text: str, found: Mapping[str, Fs], request: Request) -> None:
        self.path, self.found, self.request = path, found, request
        block = self._block()
        original = list(text)
        for at, character in block.get("characters", ()) if isinstance(block, Mapping) else ():
            if type(at) is int and 0 <= at < len(original) and isinstance(character, str):
                original[at] = character
        self.text = "".join(original)
        self.offsets = OffsetMap(self.text)
        self.page: RecordPage = page(path, self.text, block, name=self._title(), words=self._words())
        self.things = Things()
        self.things.know(self.page)
        described = next((one.features for one in self._of(METADATA)), None)
        author = owner(self.page, path, request, described)
        self.untouched = author is None
        self.said: Said = begun(self.page, author or Author(request.author), state_of(path))
        self.names = names_of(request.scheme)
        self.linking = Linking(self.said, request.scheme, self.names)
        self.features = {feature: name for name, feature in features_of(request.scheme).items()}
        self.ids: dict[str, str] = {}
        """What a structure is here, by its number in the file."""
        ours = self.page.known.record.get("ids", {}) if self.page.known else {}
        self.ours: Mapping[str, Any] = ours if isinstance(ours, Mapping) else {}
        self.passed: Counter[str] = Counter()

    def _of(self, type_name: str) -> Iterator[Fs]:
        return (one for one in self.found.values() if one.type == type_name)

    def _block(self) -> Any:
        said = next((one.features.get("record", "") for one in self._of(PAGE)), "")
        return parse_line(said.encode("utf-8"), path=str(self.path), place=None) if said else None

    def _title(self) -> str:
        one = next(self._of(METADATA), None)
        return (one.features.get("documentTitle") or one.features.get("documentId") or "") if one else ""

    def _words(self) -> tuple[list[Range], list[int]] | None:
        """Return the tokens of the file and the first ones of its sentences; None: they are not apart."""
        places = sorted(one for fs in self._of(TOKEN) if (one := self._place(fs)) is not None)
        begins = {one.start for fs in self._of(SENTENCE) if (one := self._place(fs)) is not None}
        if not places or any(a.end > b.start for a, b in pairwise(places)):
            return None
        return places, [i for i, one in enumerate(places) if one.start in begins or not i]

    def _place(self, fs: Fs) -> Range | None:
        try:
            begin, end = (int(fs.features[name]) for name in ("begin", "end"))
        except (KeyError, ValueError):
            return None
        if not 0 <= begin < end <= self.offsets.utf16_length:
            return None
        return Range(self.offsets.to_code_point(Utf16(begin)), self.offsets.to_code_point(Utf16(end)))

    # --- items -----------------------------------------------------------------------------------------

    def incoming(self, views: int) -> Incoming:
        """Return what the file says."""
        if self.untouched or (self.page.known is not None and self.page.known.author is None):
            return incoming(self.page, (), self.request, self.things)
        relations: list[tuple[str, Fs]] = []
        for number, fs in self.found.items():
            if {"Governor", "Dependent"} <= fs.features.keys() and fs.type.startswith(_OWN_LAYERS):
                relations.append((number, fs))
            elif fs.type == SEGMENT:
                self._segment(number, fs)
            elif fs.type not in _QUIET and (fs.type == ENTITY or _is_layer(fs)):
                self._item(number, fs)
        self._chains()
        for number, fs in self.found.items():
            self._links(number, fs)
        for number, fs in relations:
            self._relation(number, fs)
        self.linking.finish()
        self._page()
        self._told(views)
        return incoming(self.page, (self.said,), self.request, self.things)

    def _new(self, number: str, name: str) -> str:
        made = self.ids[number] = self.said.new_id(self.ours.get(number), f"{name} {number}")
        return made

    def _placed(self, number: str, fs: Fs) -> Range | None:
        place = self._place(fs)
        if place is None:
            begin, end = fs.features.get("begin"), fs.features.get("end")
            reason = message(messages.NO_RANGE, start=begin, end=end, length=self.offsets.utf16_length)
            self.said.leave_out(message(messages.STRUCTURE, type=fs.name, id=number), reason)
        return place

    def _segment(self, number: str, fs: Fs) -> None:
        if (place := self._placed(number, fs)) is None:
            return
        article = fs.features.get("article")
        kind = self.names.label("kind", fs.features.get("kind", ""))
        made = self._new(number, "Segment")
        self.said.raw.segments.append(Segment(made, place, kind, int(article) if article else None))
        self._note(number, fs)

    def _item(self, number: str, fs: Fs) -> None:
        if (place := self._placed(number, fs)) is None:
            return
        label = label_of(fs.features, fs.name, self.request.scheme, self.names)
        made = self._new(number, label)
        attributes = {self.features[k]: v for k, v in sorted(fs.features.items()) if k in self.features}
        entity = None
        if fs.type == ENTITY:
            kb, own = fs.features.get("identifier") or None, fs.features.get("entity")
            if own or kb:
                name = self.text[place.start : place.end]
                entity = self.things.entity(own or str(kb), " ".join(name.split()), kb, own or str(kb))
        cluster = fs.features.get("cluster")
        cluster = self.things.cluster(cluster, cluster, cluster) if cluster else None
        self.linking.item(made, span_of(place, self._fragments(fs)), label, attributes, entity, cluster)
        self._note(number, fs)

    def _fragments(self, fs: Fs) -> list[tuple[int, int]]:
        """Return the places of the fragments that a structure is linked to, in order."""
        said = (*fs.features.get(FRAGMENTS, "").split(), *fs.lists.get(FRAGMENTS, ()))
        links = [link for one in said if (link := self.found.get(one)) is not None]
        targets = [self.found.get(link.features.get("target", "")) for link in links]
        places = [self._place(one) for one in targets if one is not None]
        return [(one.start, one.end) for one in places if one is not None]

    def _links(self, number: str, fs: Fs) -> None:
        """Read what stands in slots: references to structures with a role and a target."""
        if number not in self.ids or fs.type == SEGMENT:
            return
        # A number may be a place or a value, too: those are no references.
        said = [v for k, v in fs.features.items() if k not in _PLAIN and k not in self.features]
        for value in (*said, *(v for name, listed in fs.lists.items() if name != FRAGMENTS for v in listed)):
            for one in value.split() if value.replace(" ", "").isdecimal() else ():
                link = self.found.get(one)
                if link is None or "role" not in link.features or "target" not in link.features:
                    continue
                target = self.ids.get(link.features["target"])
                if target is not None:
                    self.linking.link(link.features["role"], self.ids[number], target)
                else:
                    item = message(messages.SLOT, role=link.features["role"], item=self._called(number))
                    self.said.leave_out(item, message(messages.GONE, id=link.features["target"]))

    def _called(self, number: str) -> str | Message:
        return self.said.names.get(self.ids[number], number)

    def _relation(self, number: str, fs: Fs) -> None:
        source, target = (self.ids.get(fs.features[end]) for end in ("Governor", "Dependent"))
        label = relation_label(fs.features, fs.name)
        if source is None or target is None:
            end = fs.features["Governor" if source is None else "Dependent"]
            item = message(messages.STRUCTURE, type=label, id=number)
            self.said.leave_out(item, message(messages.GONE, id=end))
            return
        before = len(self.said.raw.relations)
        self.linking.link(label, source, target, self.ours.get(number))
        if len(self.said.raw.relations) > before:
            self.ids[number] = self.said.raw.relations[-1].id
            self._note(number, fs)

    def _chains(self) -> None:
        """Let the mentions at the places of a coreference chain refer to one entity."""
        at = {(m.span.start, m.span.end): i for i, m in enumerate(self.said.raw.mentions)}
        for number, fs in self.found.items():
            if fs.name != _CHAIN:
                continue
            link = self.found.get(fs.features.get("first", ""))
            seen: set[int] = set()
            while link is not None and id(link) not in seen:
                seen.add(id(link))
                place = self._place(link)
                index = at.get((place.start, place.end)) if place else None
                if place is not None and index is not None:
                    mention = self.said.raw.mentions[index]
                    name = " ".join(self.text[place.start : place.end].split())
                    entity = mention.entity or self.things.entity(f"chain {number}", name)
                    self.said.raw.mentions[index] = replace(mention, entity=entity)
                else:
                    self.passed[link.name] += 1
                link = self.found.get(link.features.get("next", ""))

    # --- the page --------------------------------------------------------------------------------------

    def _note(self, number: str, fs: Fs) -> None:
        if note := fs.features.get("note"):
            self.said.raw.notes.append(Note(self.ids[number], note))

    def _page(self) -> None:
        for fs in self._of(PAGE):
            self.said.raw.flags += fs.features.get("flags", "").split()
            if note := fs.features.get("note"):
                self.said.raw.notes.append(Note("", note))

    def _told(self, views: int) -> None:
        """Say what stands there and has no place here, each sort once."""
        for number, fs in self.found.items():
            plain = "begin" in fs.features and number not in self.ids and fs.type not in _QUIET
            if plain and not fs.name.endswith("Link") and not fs.type.startswith(_OWN_LAYERS):
                self.passed[fs.name] += 1
        said = [message(messages.NOT_TAKEN, n=n, type=name) for name, n in sorted(self.passed.items())]
        said += [message(messages.OTHER_VIEWS, n=views)] if views else []
        self.page.warnings += said


def _is_layer(fs: Fs) -> bool:
    return fs.type.startswith(_OWN_LAYERS) and "begin" in fs.features
