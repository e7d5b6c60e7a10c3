"""Our checker of ECB+'s files, by the guidelines of the corpus and by what readers of it demand.

No reader is on a package index. That of https://github.com/ariecattan/coref (get_ecb_data.py) takes the n-th
child of the root for the token ``n``, and the number after the first three letters of an instance for a
cluster over the files of a topic; tokens must have words.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ..base import Holds
from ..corpora.xml import parsed
from .proof import Proof, apart, checked, described, distinct, require

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS = (Holds.MENTIONS, Holds.EVENTS, Holds.ENTITY_LINKS, Holds.CLUSTER_LINKS)
_ACTIONS = ("ACT", "NEG")
_SIGN = "\ufffd"
"""What stands for a character that XML has no place for."""


def prove_ecb(folder: Path) -> Proof:
    """Check every file, and that each event stands in the files of one topic."""
    read: Counter[Holds] = Counter(dict.fromkeys(_KINDS, 0))
    topics: dict[tuple[str, str], Path] = {}
    paths = sorted(folder.rglob("*ecbplus.xml"))
    for path in paths:
        with described(path.name):
            topic, _, number = path.name.removesuffix("ecbplus.xml").partition("_")
            require(path.parent.name == topic and topic.isdecimal() and number.isdecimal(), path.name, "name")
            made = _File(path)
            read.update(made.read)
            part = path.parent.parent
            for one in made.clusters:
                other = topics.setdefault((str(part), one), path.parent)
                require(other == path.parent, path.name, f"{one} stands in another topic, too")
    return checked(apart(read), len(paths))


class _File:
    """What stands in a file that is as it must be."""

    def __init__(self, path: Path) -> None:
        self.where, self.root = path.name, parsed(path)
        require(self.root.tag == "Document" and self.root.get("doc_name") == path.name, path.name, "doc_name")
        self.read: Counter[Holds] = Counter()
        self.clusters: set[str] = set()
        self._tokens()
        self._markables()
        self._relations()

    def _tokens(self) -> None:
        """Look at the tokens: the first elements, counted from 1, in sentences, each at its place."""
        found = self.root.findall("token")
        require(list(self.root)[: len(found)] == found, self.where, "tokens are not first")
        text = json.loads(self.root.findtext("annotator") or "{}")["text"]
        sentence, number, end = -1, 0, 0
        for place, one in enumerate(found, start=1):
            said = {key: int(value) for key, value in one.attrib.items()}
            number = number + 1 if said["sentence"] == sentence else 0
            new = said["sentence"] == sentence + (number == 0)
            require(said["t_id"] == place and new and said["number"] == number, self.where, f"token {place}")
            sentence = said["sentence"]
            words, there = one.text or "", text[said["start"] : said["end"]]
            same = len(words) == len(there) and all(
                a in (b, _SIGN) for a, b in zip(words, there, strict=True)
            )
            require(words and same and end <= said["start"], self.where, f"token {place}: {words!r}")
            end = said["end"]
        self.tokens = {str(place) for place in range(1, len(found) + 1)}

    def _markables(self) -> None:
        """Look at what has tokens, and at what stands for an event or entity of several files."""
        found = self._children("Markables")
        distinct((one.get("m_id") for one in found), self.where, "m_id")
        self.actions: dict[str | None, bool] = {}
        self.instances: dict[str | None, str] = {}
        for one in found:
            name = one.get("m_id")
            require(name and name.isdecimal(), self.where, f"m_id {name}")
            if "RELATED_TO" in one.attrib:
                instance = one.attrib["instance_id"]
                require(instance[3:].isdecimal() and "TAG_DESCRIPTOR" in one.attrib, self.where, instance)
                require(len(one) == 0, self.where, f"{instance} has tokens")
                self.instances[name] = instance
                continue
            anchors = [int(anchor.attrib["t_id"]) for anchor in one if anchor.tag == "token_anchor"]
            there = anchors and len(anchors) == len(one) and {str(at) for at in anchors} <= self.tokens
            require(there and anchors == sorted(set(anchors)), self.where, f"the tokens of markable {name}")
            self.actions[name] = str(one.tag).startswith(_ACTIONS)
        self.read[Holds.EVENTS] = sum(self.actions.values())
        self.read[Holds.MENTIONS] = len(self.actions) - self.read[Holds.EVENTS]

    def _relations(self) -> None:
        """Look at coreference: markables of the file, each once, and an instance, events or not together."""
        found = self._children("Relations")
        distinct((one.get("r_id") for one in found), self.where, "r_id")
        sources = [child.get("m_id") for one in found for child in one if child.tag == "source"]
        known = distinct(sources, self.where, "source")
        require(known <= self.actions.keys(), self.where, "a source that is no markable with tokens")
        distinct((one[-1].get("m_id") for one in found), self.where, "target")
        for one in found:
            *named, target = one
            instance = self.instances[target.get("m_id")]
            whole = target.tag == "target" and named and one.get("note") == instance
            require(whole and one.tag == "CROSS_DOC_COREF", self.where, f"relation {one.get('r_id')}")
            actions = {self.actions[child.get("m_id")] for child in named}
            require(len(actions) == 1, self.where, f"{instance} is an event and is none")
            if actions == {True}:
                self.clusters.add(instance)
            self.read[Holds.CLUSTER_LINKS if actions == {True} else Holds.ENTITY_LINKS] += len(named)

    def _children(self, name: str) -> list[_Element]:
        found = self.root.find(name)
        require(found is not None, self.where, f"no {name}")
        return [] if found is None else list(found)
