"""Speed of formats by the processor's time: each writer against the library that programs of its sort use.

Documents are in memory; what is measured is what a format makes of them and writes.
``ANNOTATOR_BENCH_DOCUMENTS`` says how many (10,000 unless it does), those of slow baselines a fiftieth of it.
"""

from __future__ import annotations

import gc
import json
import os
import sqlite3
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from annotator.datasets.importing import ImportWish, import_paths
from annotator.domain.scheme import Scheme
from annotator.formats import registry
from annotator.formats.base import Dataset, Entry, Losses
from annotator.store import Project

from .ratios import Judge, made_bundles

pytestmark = [pytest.mark.bench, pytest.mark.timeout(1800)]

DOCUMENTS = int(os.environ.get("ANNOTATOR_BENCH_DOCUMENTS", "10000"))
FEW = max(40, DOCUMENTS // 50)
Fresh = Callable[[], Path]


@pytest.fixture
def fresh(tmp_path: Path) -> Fresh:
    """Gives folders that nothing was written to."""
    numbers = count()

    def made() -> Path:
        folder = tmp_path / f"fresh{next(numbers)}"
        folder.mkdir()
        return folder

    return made


def processor(action: Callable[[], object], repeats: int = 3) -> float:
    """Return the least seconds of the processor that an action took.

    Documents and rows that stand in memory for the bench alone are kept out of the collections of garbage.
    """
    taken = []
    gc.collect()
    gc.freeze()
    try:
        for _ in range(repeats):
            gc.collect()
            before = time.process_time()
            action()
            taken.append(time.process_time() - before)
    finally:
        gc.unfreeze()
    return min(taken)


def entries(number: int) -> tuple[Entry, ...]:
    return tuple(Entry(one.document, tuple(one.sets)) for one in made_bundles(number))


def ours(key: str, scheme: Scheme, listed: tuple[Entry, ...], folder: Path) -> Path:
    registry.writer(key)(Dataset("bench", scheme, listed), folder, Losses())
    return folder


def spacy_of(language: str) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what spaCy's own dependencies warn of is not ours to mend
        return pytest.importorskip("spacy").blank(language)


def test_hf_against_pyarrow_alone(judge: Judge, scheme: Scheme, fresh: Fresh):
    """The baseline has every row made already, and tokenizes nothing."""
    parquet, pyarrow = pytest.importorskip("pyarrow.parquet"), pytest.importorskip("pyarrow")
    listed = entries(DOCUMENTS)
    first = ours("hf", scheme, listed, fresh())
    tables = {one.parent.name: parquet.read_table(one) for one in first.rglob("*.parquet")}
    rows = {name: (table.to_pylist(), table.schema) for name, table in tables.items()}

    def alone() -> None:
        folder = fresh()
        for name, (made, schema) in rows.items():
            with parquet.ParquetWriter(folder / f"{name}.parquet", schema, compression="zstd") as writer:
                for at in range(0, len(made), 1000):
                    writer.write_table(pyarrow.Table.from_pylist(made[at : at + 1000], schema=schema))

    taken = processor(lambda: ours("hf", scheme, listed, fresh()), 2)
    judge.told(f"hf out, {DOCUMENTS} documents", taken, "pyarrow alone", processor(alone, 2), 7, 2)


def test_label_studio_against_its_sdk(judge: Judge, scheme: Scheme, fresh: Fresh):
    """The SDK's converter reads such an export and writes another; without it, a loop that dumps objects."""
    listed = entries(DOCUMENTS)
    made = ours("label-studio", scheme, listed, fresh())
    taken = processor(lambda: ours("label-studio", scheme, listed, fresh()), 2)
    (tasks,) = (one for one in made.glob("*.json") if one.name not in ("manifest.json", "loss.json"))
    data = json.loads(tasks.read_text(encoding="utf-8"))

    def loop() -> None:
        with (fresh() / "all.json").open("w", encoding="utf-8") as stream:
            for task in data:
                stream.write(json.dumps(task, ensure_ascii=False))

    judge.told(
        f"label-studio out, {DOCUMENTS} documents", taken, "json.dumps of the tasks", processor(loop), 4
    )
    try:
        from label_studio_sdk.converter import Converter
    except ImportError:
        print("label-studio: its SDK is not installed; compared with json.dumps alone")
        return
    few = fresh()
    for number, task in enumerate(data[:FEW]):  # what its server adds
        task["id"] = number
        for one in task["annotations"]:
            one |= {"id": number, "created_at": "", "lead_time": 1, "completed_by": 1}
    (few / "tasks.json").write_text(json.dumps(data[:FEW]), encoding="utf-8")
    config = (made / "label_config.xml").read_text(encoding="utf-8")
    share = processor(lambda: ours("label-studio", scheme, listed[:FEW], fresh()))

    def convert(name: str) -> None:
        converter = Converter(config, project_dir=None, download_resources=False)
        getattr(converter, f"convert_to_{name}")(str(few), str(fresh()), is_dir=True)

    # To JSON it copies the tasks with a library in C; to the others it looks at what they say.
    for name, limit in (("json", 4.0), ("json_min", 2.0), ("conll2003", 0.6)):
        against = processor(lambda name=name: convert(name))
        judge.told(
            f"label-studio out, {FEW} documents", share, f"its SDK's converter to {name}", against, limit, 0.1
        )


def cassis_loop(listed: tuple[Entry, ...], types: Any, folder: Path) -> None:
    """Write the same documents with dkpro-cassis, tokens included."""
    import cassis

    from annotator.domain.tokens import sentence_starts, tokens
    from annotator.formats.corpora.xmi_types import ENTITY, SEGMENT, SENTENCE, TOKEN

    token, sentence, entity, segment = (types.get_type(one) for one in (TOKEN, SENTENCE, ENTITY, SEGMENT))
    for number, entry in enumerate(listed):
        text = entry.document.text
        cas = cassis.Cas(typesystem=types)
        cas.sofa_string, cas.sofa_mime = text, "text/plain"
        places = tokens(text)
        starts = sentence_starts(text, places)
        for first, end in zip(starts, [*starts[1:], len(places)], strict=True):
            cas.add(sentence(begin=places[first].start, end=places[end - 1].end))
        cas.add_all([token(begin=one.start, end=one.end) for one in places])
        for one in entry.sets[0].mentions.values():
            cas.add(entity(begin=one.span.start, end=one.span.end, value=one.type))
        for part in entry.sets[0].segments.values():
            cas.add(segment(begin=part.range.start, end=part.range.end, kind=part.kind))
        cas.to_xmi(folder / f"{number}.xmi")


def test_xmi_against_cassis(judge: Judge, scheme: Scheme, fresh: Fresh):
    cassis = pytest.importorskip("cassis")
    listed = entries(FEW)
    with (ours("xmi", scheme, listed, fresh()) / "TypeSystem.xml").open("rb") as stream:
        types = cassis.load_typesystem(stream)
    taken = processor(lambda: ours("xmi", scheme, listed, fresh()), 2)
    against = processor(lambda: cassis_loop(listed, types, fresh()), 1)
    judge.told(f"xmi out, {FEW} documents", taken, "dkpro-cassis", against, 1.5, 1)


def spacy_rows(nlp: Any, listed: tuple[Entry, ...], folder: Path, row: str) -> None:
    """Write the same documents as rows over spaCy's tokenizer, and where each token stands."""
    with (
        (folder / "rows").open("w", encoding="utf-8") as rows,
        (folder / "offsets").open("w", encoding="utf-8") as offsets,
    ):
        for entry in listed:
            doc = nlp.make_doc(entry.document.text)
            found = [
                doc.char_span(m.span.start, m.span.end, label=m.type, alignment_mode="expand")
                for m in entry.sets[0].mentions.values()
            ]
            doc.set_ents([span for span in found if span is not None])
            places = []
            for token in doc:
                tag = f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
                if not token.is_space:
                    end = token.idx + len(token)
                    rows.write(row.format(len(places) + 1, token.text, tag, token.idx, end))
                    places.append([token.idx, end])
            rows.write("\n")
            record = {"id": entry.document.id, "text": entry.document.text, "tokens": places}
            offsets.write(json.dumps(record, ensure_ascii=False) + "\n")


@pytest.mark.parametrize(
    ("key", "row"), [("conll2003", "{1} -X- O {2}\n"), ("conllup", "{0}\t{1}\t{2}\tTokenRange={3}:{4}\n")]
)
def test_rows_against_a_loop_over_spacy(judge: Judge, scheme: Scheme, fresh: Fresh, key: str, row: str):
    nlp = spacy_of("en")
    listed = entries(DOCUMENTS // 5)
    taken = processor(lambda: ours(key, scheme, listed, fresh()), 2)
    against = processor(lambda: spacy_rows(nlp, listed, fresh(), row), 2)
    name = "a loop over spaCy's tokenizer that writes offsets"
    judge.told(f"{key} out, {len(listed)} documents", taken, name, against, 1.5, 0.67)


def doc_bin_loop(nlp: Any, listed: tuple[Entry, ...], folder: Path) -> None:
    """Write the same documents as spaCy's own manual does."""
    from spacy.tokens import DocBin

    kept = DocBin(store_user_data=True)
    for entry in listed:
        doc = nlp(entry.document.text)
        found = [
            doc.char_span(m.span.start, m.span.end, label=m.type, alignment_mode="expand")
            for m in entry.sets[0].mentions.values()
        ]
        doc.set_ents([span for span in found if span is not None])
        kept.add(doc)
    kept.to_disk(folder / "train.spacy")


def test_spacy_against_a_loop_over_a_doc_bin(judge: Judge, scheme: Scheme, fresh: Fresh):
    nlp = spacy_of("en")
    listed = entries(DOCUMENTS // 5)
    taken = processor(lambda: ours("spacy", scheme, listed, fresh()), 2)
    against = processor(lambda: doc_bin_loop(nlp, listed, fresh()), 2)
    judge.told(f"spacy out, {len(listed)} documents", taken, "a loop that fills a DocBin", against, 3, 1.25)


def pre_annotated(number: int) -> Iterator[str]:
    """Yield lines as other annotation tools write them: a text and its spans."""
    for entry in entries(number):
        spans = [
            {"start": one.span.start, "end": one.span.end, "label": one.type}
            for one in entry.sets[0].mentions.values()
        ]
        yield json.dumps({"text": entry.document.text, "spans": spans}, ensure_ascii=False)


def test_pre_annotated_documents_in(judge: Judge, scheme: Scheme, fresh: Fresh):
    """Read, checked, stored, indexed, told from what is there; the baseline loads and stores lines."""
    taken = {}
    for number in (DOCUMENTS // 10, DOCUMENTS):
        file = fresh() / "spans.jsonl"
        file.write_text("".join(f"{line}\n" for line in pre_annotated(number)), encoding="utf-8")
        with Project.create(fresh() / "p.annotator", scheme) as project:
            before = time.process_time()
            report = import_paths(project, [file], ImportWish("prodigy", author="bench"))
            taken[number] = time.process_time() - before
        assert (report.imported, report.refused) == (number, [])
    few, many = taken[DOCUMENTS // 10], taken[DOCUMENTS]
    print(f"pre-annotated in: {DOCUMENTS / many:.0f} documents a second of the processor")

    def plain() -> None:
        lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        with closing(sqlite3.connect(fresh() / "plain.db")) as database, database:
            database.execute("create table page (text, spans)")
            made = [(one["text"], json.dumps(one["spans"])) for one in lines]
            database.executemany("insert into page values (?, ?)", made)

    judge.told(f"pre-annotated in, {DOCUMENTS}", many, f"{DOCUMENTS // 10} of them", few, 14)
    judge.told(f"pre-annotated in, {DOCUMENTS}", many, "json.loads and sqlite3", processor(plain, 2), 80)
