"""The formats of annotated corpora as the registry lists them, and how one is recognised."""

from __future__ import annotations

import re
from pathlib import Path

from ..base import Format, Holds

_ROOM = "annotator.formats.corpora."
_XMI = re.compile(rb"<(?:xmi:)?XMI\b|http://www\.omg\.org/XMI")
_ECB = re.compile(rb"<Document [^>]*doc_name=")
_TSV = re.compile(rb"(?:\xef\xbb\xbf)?#FORMAT=WebAnno TSV 3")

CORPORA: tuple[Format, ...] = (
    Format(
        key="xmi",
        title="UIMA XMI",
        description="One .xmi file per document and TypeSystem.xml, for INCEpTION, DKPro and UIMA.",
        module=_ROOM + "xmi",
        holds=frozenset(Holds),
        reads=True,
        writes=True,
        suffixes=(".xmi",),
        folder=True,
        proof="uima:prove_xmi",
        consumer="dkpro-cassis",
        tokens=True,
    ),
    Format(
        key="webanno-tsv",
        title="WebAnno TSV 3",
        description="One token per line with INCEpTION's layers in columns.",
        module=_ROOM + "webanno_tsv",
        holds=frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS, Holds.ENTITY_LINKS}),
        reads=True,
        suffixes=(".tsv",),
    ),
    Format(
        key="ecb",
        title="ECB+",
        description="Tokens, markables and coreference over documents in XML, a folder per topic.",
        module=_ROOM + "ecb",
        holds=frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ENTITY_LINKS, Holds.CLUSTER_LINKS}),
        reads=True,
        writes=True,
        suffixes=(".xml",),
        folder=True,
        tokens=True,
        proof="ecb_topics:prove_ecb",
    ),
    Format(
        key="wikievents",
        title="WikiEvents",
        description="One document per line with tokens, events and arguments; coreference in files beside.",
        module=_ROOM + "wikievents",
        holds=frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.ENTITY_LINKS}),
        reads=True,
        writes=True,
        suffixes=(".jsonl",),
        tokens=True,
        proof="wiki_events:prove_wikievents",
    ),
    Format(
        key="maven-arg",
        title="MAVEN-ARG",
        description="One document per line with events, their triggers and arguments, and entities.",
        module=_ROOM + "maven_arg",
        holds=frozenset(
            {Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.ENTITY_LINKS, Holds.CLUSTER_LINKS}
        ),
        reads=True,
        writes=True,
        suffixes=(".jsonl",),
        proof="maven_events:prove_maven_arg",
    ),
    Format(
        key="apf",
        title="ACE APF",
        description="Annotations of ACE 2005 in .apf.xml, beside the .sgm that they are about.",
        module=_ROOM + "apf",
        holds=frozenset(Holds) - {Holds.SEGMENTS, Holds.NOTES, Holds.PAGE_FLAGS},
        reads=True,
        suffixes=(".apf.xml",),
        folder=True,
    ),
    Format(
        key="textee",
        title="TextEE",
        description="Windows of sentences, paragraphs and documents for OneIE and other event extractors.",
        module=_ROOM + "textee",
        holds=frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS}),
        writes=True,
        suffixes=(".json",),
        tokens=True,
        proof="textee_windows:prove_textee",
    ),
)


def detect(path: Path, start: bytes = b"") -> str | None:
    """Return the key of the format of a folder, or of a file that begins with ``start``, or None."""
    if path.is_dir():
        found = [one for look in ("*", "*/*") for one in path.glob(look)]
        if any(one.name.lower().endswith(".apf.xml") for one in found):
            return "apf"
        if any(one.name.lower().endswith(("ecb.xml", "ecbplus.xml")) for one in found):
            return "ecb"
        suffixes = {one.suffix.lower() for one in found}
        return next((key for suffix, key in _FOLDERS if suffix in suffixes), None)
    if path.suffix.lower() == ".xmi" or _XMI.search(start):
        return "xmi"
    if path.name.lower().endswith(".apf.xml"):
        return "apf"
    if path.suffix.lower() == ".xml" and _ECB.search(start):
        return "ecb"
    return "webanno-tsv" if _TSV.match(start) else None


_FOLDERS = ((".xmi", "xmi"),)
