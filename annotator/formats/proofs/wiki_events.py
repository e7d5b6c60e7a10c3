"""Our checker of WikiEvents' lines, by https://github.com/raspberryice/gen-arg (its README and data module).

That code is on no package index. It reads coreference from a file beside, line by line with the other, and
takes places and words as they are given.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, zip_longest
from pathlib import Path
from typing import Any

from ..base import Holds
from .proof import Proof, apart, checked, described, distinct, files, records, require


def prove_wikievents(folder: Path) -> Proof:
    """Check every document and its line of coreference."""
    read = Counter(
        {Holds.MENTIONS: 0, Holds.EVENTS: 0, Holds.ARGUMENTS: 0, Holds.ENTITY_LINKS: 0},
    )
    seen: list[str] = []
    for path in files(folder, ".jsonl"):
        beside = folder / "coref" / f"{path.stem}.jsonlines"
        for record, coreference in zip_longest(records(path), records(beside)):
            require(record and coreference, path.name, "it has not as many lines as its coreference")
            with described(record.get("doc_id")):
                read.update(_Document(record).counted(coreference))
                seen.append(record["doc_id"])
    distinct(seen, folder.name, "doc_id")
    return checked(apart(read), len(seen))


class _Document:
    """One line: its tokens and sentences, and the mentions that arguments and clusters may name."""

    def __init__(self, record: dict[str, Any]) -> None:
        self.record, self.where, self.text = record, record["doc_id"], record["text"]
        sentences = [words for words, _ in record["sentences"]]
        self.tokens = [token for words in sentences for token in words]
        self.starts = [sum(map(len, sentences[:number])) for number in range(len(sentences) + 1)]
        self.mentions = {one["id"]: one for one in record["entity_mentions"]}

    def counted(self, coreference: dict[str, Any]) -> Counter[Holds]:
        """Return what stands in the line if it is as it must be. Raises FormatError."""
        self._words()
        distinct((one["id"] for one in self.record["entity_mentions"]), self.where, "mention")
        events = self.record["event_mentions"]
        distinct((one["id"] for one in events), self.where, "event")
        for one in self.mentions.values():
            require(one["entity_type"] and one["mention_type"], self.where, "a type")
            self._placed(one)
        for event in events:
            require(event["event_type"], self.where, "a type")
            self._placed(event["trigger"])
            for argument in event["arguments"]:
                filler = self.mentions.get(argument["entity_id"], {})
                require(argument["role"] and filler, self.where, f"no mention {argument['entity_id']}")
                same = "fragments" in filler or filler.get("text") == argument["text"]
                require(same, self.where, f"{argument['role']}: {argument['text']!r}")
        return Counter({
            Holds.MENTIONS: len(self.mentions),
            Holds.EVENTS: len(events),
            Holds.ARGUMENTS: sum(len(event["arguments"]) for event in events),
            Holds.ENTITY_LINKS: self._links(coreference),
        })  # fmt: skip

    def _words(self) -> None:
        """Look at the tokens: each quotes its place, and they are those of the sentences, in order."""
        require([one[0] for one in self.tokens] == self.record["tokens"], self.where, "tokens of sentences")
        for word, start, end in self.tokens:
            require(word and self.text[start:end] == word, self.where, f"{word!r} is not at {start}")
        astray = [two for one, two in pairwise(self.tokens) if one[2] > two[1]]
        require(not astray, self.where, f"tokens overlap: {astray[:1]}")
        left = "".join(self.text.split()) == "".join("".join(self.record["tokens"]).split())
        require(left, self.where, "words stand between the tokens")

    def _placed(self, one: dict[str, Any]) -> None:
        """Look at a half-open run of tokens of the document, its words and its sentence."""
        start, end, words, number = one["start"], one["end"], one["text"], one["sent_idx"]
        run = f"{words!r} {start}–{end} in sentence {number}"
        require(0 <= start < end <= len(self.tokens), self.where, run)
        require(self.text[self.tokens[start][1] : self.tokens[end - 1][2]] == words, self.where, run)
        require(self.starts[number] <= start < self.starts[number + 1], self.where, run)

    def _links(self, coreference: dict[str, Any]) -> int:
        """Return how many mentions our key says refer to something; clusters must say the same."""
        clusters = coreference["clusters"]
        require(coreference["doc_key"] == self.where, self.where, "coreference of another document")
        require(len(coreference["informative_mentions"]) == len(clusters), self.where, "informative_mentions")
        named = distinct((one for group in clusters for one in group), self.where, "mention in clusters")
        require(named == self.mentions.keys(), self.where, "clusters of other mentions")
        links = self.record["annotator"].get("links", {})
        for group in clusters:
            said = {links.get(one) for one in group}
            require(len(said) == 1 and (len(group) == 1 or said != {None}), self.where, f"a cluster: {group}")
        entities = {links[group[0]] for group in clusters if group[0] in links}
        linked = sum(group[0] in links for group in clusters)
        require(len(entities) == linked, self.where, "clusters that refer to the same")
        return len(links)
