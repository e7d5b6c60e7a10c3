"""ACE 2005 APF: an ``.apf.xml`` beside the ``.sgm`` that it annotates; read only.

``charseq`` counts code points of the ``.sgm`` without its tags, with entities such as ``&amp;`` as they stand
there, and END is the last one. A mention is the head of an ``entity_mention`` where it has one, else its
extent; a trigger is the anchor of an ``event_mention``. Labels are ``TYPE:SUBTYPE`` or ``TYPE``, by the names
that the scheme has for ACE (``external``: ``ace``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.errors import FormatError
from annotator.domain.ranges import Span
from annotator.domain.sentences import Message, message

from .. import messages
from ..base import Incoming, Refusal, Request
from ..brat_text import Positions
from ..records.links import Linking
from ..records.reading import RecordPage, Said, author_of, begun
from .files import read_files
from .reading import Things, incoming, page
from .texts import names_of
from .xml import local, parsed

if TYPE_CHECKING:
    from lxml.etree import _Element

_KEY = "ace"
_TAG = re.compile(r"<[^>]*>")
_OF_EVENTS = ("MODALITY", "POLARITY", "GENERICITY", "TENSE")
_KINDS = {"NAM": "name", "NOM": "nominal", "PRO": "pronoun"}
_SUFFIX = ".apf.xml"


def read(path: Path, request: Request) -> Iterator[Incoming | Refusal]:
    """Yield the document of a file, or those of a folder, with its folders."""
    yield from read_files(path, f"*{_SUFFIX}", lambda file: _read_file(file, request), messages.NO_APF)


def _read_file(path: Path, request: Request) -> Incoming:
    root = parsed(path)
    document = root if local(root) == "document" else root.find("document")
    if document is None:
        raise FormatError(messages.NO_APF_DOCUMENT, path=str(path))
    beside = path.with_name((path.name.lower().endswith(_SUFFIX) and path.name[: -len(_SUFFIX)]) or path.stem)
    source = beside.with_name(f"{beside.name}.sgm")
    if not source.is_file():
        raise FormatError(messages.NO_SGM, path=str(path), file=source.name)
    raw = source.read_bytes().decode(request.encoding or "utf-8-sig")
    text = Positions(_TAG.sub("", raw)).text
    return _File(path, text, document, request).incoming()


class _File:
    """Makes items of the elements of one file."""

    def __init__(self, path: Path, text: str, document: _Element, request: Request) -> None:
        self.document, self.request = document, request
        self.page: RecordPage = page(path, text, name=str(document.get("DOCID") or path.stem))
        self.said: Said = begun(self.page, author_of(self.page, None, request))
        self.things = Things()
        self.names = names_of(request.scheme, _KEY)
        self.linking = Linking(self.said, request.scheme, self.names)
        self.ids: dict[str, str] = {}
        self.passed: Counter[str] = Counter()

    def incoming(self) -> Incoming:
        for sort in ("entity", "value", "timex2"):
            for one in self.document.findall(sort):
                self._mentions(one, sort)
        events = [(m, one) for one in self.document.findall("event") for m in one.findall("event_mention")]
        for mention, one in events:
            self._event(mention, one)
        for mention, _ in events:
            self._arguments(mention)
        for one in self.document.findall("relation"):
            for mention in one.findall("relation_mention"):
                self._relation(mention, one)
        self.linking.finish()
        told = sorted(self.passed.items())
        self.page.warnings += [message(messages.NOT_TAKEN, n=n, type=name) for name, n in told]
        return incoming(self.page, (self.said,), self.request, self.things)

    def _label(self, one: _Element, sort: str) -> str:
        """Return the label of an element: with its subtype if the scheme has that, else its type alone."""
        kind, sub = one.get("TYPE"), one.get("SUBTYPE")
        if kind is None:
            return sort.upper()
        whole = f"{kind}:{sub}" if sub else kind
        known = self.request.scheme.entity_types.keys() | self.request.scheme.event_types.keys()
        known |= self.request.scheme.relation_types.keys()
        for name in (whole, kind):
            if {self.names.label(s, name) for s in ("type", "event", "relation")} & known:
                return name
        return whole

    def _mentions(self, one: _Element, sort: str) -> None:
        label, key = self._label(one, sort), str(one.get("ID"))
        found = one.findall(f"{sort}_mention")
        names = [n for m in found if (n := self._words(m)) and m.get("TYPE") in (None, "NAM")]
        entity = None
        if sort == "entity":
            entity = self.things.entity(key, max(names, key=len, default=key), item=key)
        for mention in found:
            if (span := self._span(mention, label, "head", "extent")) is not None:
                kind = _KINDS.get(str(mention.get("TYPE")))
                attributes = self._attributes(label, {"timex": one.get("VAL"), "mention_kind": kind})
                self.linking.item(self._new(mention, label), span, label, attributes, entity)

    def _event(self, mention: _Element, one: _Element) -> None:
        label = self._label(one, "event")
        if (span := self._span(mention, label, "anchor")) is None:
            return
        cluster = None
        if len(one.findall("event_mention")) > 1:
            cluster = self.things.cluster(
                str(one.get("ID")), self._words(mention) or label, str(one.get("ID"))
            )
        attributes = self._attributes(label, {name.lower(): one.get(name) for name in _OF_EVENTS})
        self.linking.item(self._new(mention, label), span, label, attributes, cluster=cluster)

    def _attributes(self, label: str, said: Mapping[str, str | None]) -> dict[str, str]:
        """Return the attributes that the type of a label has, of those said, with the values of the scheme.

        What absence means anyway is not kept.
        """
        meant = self.names.label("event", label)
        if meant not in self.request.scheme.event_types:
            meant = self.names.label("type", label)
        made: dict[str, str] = {}
        for one in self.request.scheme.attributes_of(meant):
            value = said.get("timex" if one.type == "timex" else one.id)
            if value is None:
                continue
            value = next((v for v in one.values if v.casefold() == value.casefold()), value)
            if value != one.default:
                made[one.id] = value
        return made

    def _arguments(self, mention: _Element) -> None:
        source = self.ids.get(str(mention.get("ID")))
        for argument in mention.findall("event_mention_argument") if source else ():
            target = self.ids.get(str(argument.get("REFID")))
            if source is not None and target is not None:
                self.linking.link(str(argument.get("ROLE")), source, target)
            else:
                item = message(messages.SLOT, role=argument.get("ROLE"), item=str(mention.get("ID")))
                self.said.leave_out(item, message(messages.GONE, id=str(argument.get("REFID"))))

    def _relation(self, mention: _Element, one: _Element) -> None:
        ends = {a.get("ROLE"): str(a.get("REFID")) for a in mention.findall("relation_mention_argument")}
        source, target = (self.ids.get(ends.pop(role, "")) for role in ("Arg-1", "Arg-2"))
        self.passed.update(f"relation {role}" for role in ends)
        if source is None or target is None:
            label = self._label(one, "relation")
            item = message(messages.STRUCTURE, type=label, id=str(mention.get("ID")))
            self.said.leave_out(item, message(messages.GONE, id="Arg-1" if source is None else "Arg-2"))
        else:
            self.linking.link(self._label(one, "relation"), source, target)

    # --- places ----------------------------------------------------------------------------------------

    def _new(self, mention: _Element, label: str) -> str:
        key = str(mention.get("ID"))
        made = self.ids[key] = self.said.new_id(None, f"{label} {key}")
        return made

    def _words(self, mention: _Element) -> str:
        sequence = mention.find("head/charseq")
        sequence = mention.find("extent/charseq") if sequence is None else sequence
        return " ".join(str(sequence.text or "").split()) if sequence is not None else ""

    def _span(self, mention: _Element, label: str, *parts: str) -> Span | None:
        """Return the place of the first of some parts that a mention has; named where it has none."""
        found = [s for part in parts if (s := mention.find(f"{part}/charseq")) is not None]
        reason: Message = message(messages.NO_CHARSEQ)
        if found:
            try:
                start, end = int(str(found[0].get("START"))), int(str(found[0].get("END"))) + 1
            except ValueError:
                start, end = 0, 0
            said = " ".join(str(found[0].text or "").split())
            if not 0 <= start < end <= len(self.page.text):
                reason = message(messages.NO_RANGE, start=start, end=end, length=len(self.page.text))
            elif said in (" ".join(one.split()) for one in self._forms(self.page.text[start:end])):
                return Span.at(start, end)
            else:
                reason = message(messages.OTHER_TEXT, id=str(mention.get("ID")), text=said)
        self.said.leave_out(message(messages.STRUCTURE, type=label, id=str(mention.get("ID"))), reason)
        return None

    @staticmethod
    def _forms(words: str) -> tuple[str, str]:
        """Return words as they stand in the text, and with the entities of SGML decoded."""
        plain = words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&amp;", "&")
        return words, plain
