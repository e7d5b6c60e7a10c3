"""Spans grown to whole tokens: unions of tokens, as small as they can be; and no format cuts a token then."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Document, Mention
from annotator.domain.offsets import OffsetMap
from annotator.domain.places import Places
from annotator.domain.ranges import Range, Span
from annotator.domain.tokens import cut_at, tokens
from annotator.formats import messages, registry
from annotator.formats.base import Dataset, Entry, Holds
from annotator.formats.flat import edges_of, unfit
from annotator.formats.tokenization import kept_tokens, tokens_of
from annotator.formats.training import gliner, gliner2
from annotator.formats.whole_tokens import grown
from tests.unit.formats import world

FOUND = {
    "ours": tokens,
    "gliner": lambda text: cut_at(gliner._split(text), ()),
    "gliner2": lambda text: cut_at(gliner2._split(text), ()),
    "words": lambda text: cut_at([one.span() for one in re.finditer(r"\S+", text)], ()),
    "characters": lambda text: cut_at([one.span() for one in re.finditer(r"\S", text)], ()),
}


KEYS = {one.key for one in registry.FORMATS.values() if one.tokens} - {"spacy"}
"""For spaCy, see tests/integration/test_consumers_spacy.py."""


def characters(span: Span, text: str) -> set[int]:
    """Return which characters of a span are no white space."""
    return {at for one in span.fragments for at in range(one.start, one.end) if not text[at].isspace()}


@pytest.mark.parametrize("how", FOUND)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(said=world.texts.filter(bool).flatmap(world.sets))
def test_what_has_grown_is_the_least_union_of_whole_tokens_that_holds_it(how: str, said: AnnotationSet):
    text, places = said.text, FOUND[how](said.text)
    made = grown(said, places)
    for was, now in zip(items(said), items(made), strict=True):
        assert replace(now, span=was.span) == was, "nothing else of it changes"
        if unfit(text, was, fragments=True):
            assert now == was
            continue
        before = characters(was.span, text)
        touched = {at for one in places for at in range(one.start, one.end) if before & {*range(*ends(one))}}
        assert characters(now.span, text) == touched
        for one in now.span.fragments:
            assert one.start in places.starts and one.end in places.ends
        apart = {one.start for one in now.span.fragments} & {one.end for one in now.span.fragments}
        assert not apart or now == was, "fragments that meet are one"
    assert cut_at(map(ends, places), edges_of(text, made, fragments=True)) == places
    assert grown(made, places) is made, "once is enough"


def items(said: AnnotationSet):
    return [*said.mentions.values(), *said.events.values()]


def ends(place: Range) -> tuple[int, int]:
    return place.start, place.end


def written(key: str, folder: Path) -> Iterator[list[object]]:
    """Yield the tokens of each document that a format wrote: places, or forms where it has no places."""
    if key == "hf":
        from pyarrow.parquet import read_table

        rows = read_table(folder / "tokens" / "train.parquet").to_pylist()
        for document in dict.fromkeys(row["document"] for row in rows):
            mine = [row for row in rows if row["document"] == document]
            yield [pair for row in mine for pair in zip(row["starts"], row["ends"], strict=True)]
    elif key in ("xmi", "ecb"):
        for path in sorted(folder.rglob("*.xmi" if key == "xmi" else "*.xml")):
            if path.name != "TypeSystem.xml":
                yield of_xml(key, etree.parse(path).getroot())
    elif key == "gliner":
        windows = json.loads((folder / "all.json").read_text(encoding="utf-8"))
        for document in dict.fromkeys(one["document"] for one in windows):
            yield [word for one in windows if one["document"] == document for word in one["tokenized_text"]]
    else:
        names = {
            "conll2003": "all.offsets.jsonl", "conllup": "all.conllup", "textee": "document/all.json",
        }  # fmt: skip
        told = (folder / names.get(key, "all.jsonl")).read_text(encoding="utf-8")
        yield from of_lines(key, told)


def of_xml(key: str, root) -> list[object]:
    if key == "ecb":
        return [one.text for one in root.iterfind("token")]
    text = next(one.get("sofaString") for one in root if one.get("sofaString") is not None)
    at = OffsetMap(text).to_code_point
    found = [one for one in root if etree.QName(one).localname == "Token"]
    return [(at(int(one.get("begin"))), at(int(one.get("end")))) for one in found]


def of_lines(key: str, told: str) -> Iterator[list[object]]:
    if key == "conllup":
        for block in told.split("# newdoc id")[1:]:
            yield [(int(a), int(b)) for a, b in re.findall(r"TokenRange=(\d+):(\d+)$", block, re.MULTILINE)]
        return
    for record in [json.loads(line) for line in told.split("\n") if line]:
        if key == "conll2003":
            yield [tuple(one) for one in record["tokens"]]
        elif key == "prodigy":
            yield [(one["start"], one["end"]) for one in record["tokens"]]
        elif key == "wikievents":
            yield [(a, b) for sentence, _ in record["sentences"] for _, a, b in sentence]
        else:
            yield record["tokens"]


@pytest.mark.parametrize("key", sorted(KEYS))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(dataset=world.datasets())
def test_a_format_writes_the_tokens_as_they_are_found_and_counts_what_grew(
    tmp_path_factory, key: str, dataset: Dataset
):
    dataset = replace(dataset, whole_tokens=True)
    folder = tmp_path_factory.mktemp(key)
    if registry.FORMATS[key].extra:
        pytest.importorskip(registry.FORMATS[key].extra)
    losses = world.exported(dataset, key, folder)
    found = {"gliner": gliner._split, "gliner2": gliner2._split}.get(key)
    if key != "gliner2":  # it has texts, which GLiNER2 splits itself
        every = list(written(key, folder))
        for entry, said in zip(shown(key, dataset), every, strict=True):
            wanted = tokens_of(entry.document, ours=found)
            told = said and isinstance(said[0], str)
            forms = [xml(one) if key == "ecb" else one for one in wanted.surfaces(entry.document.text)]
            assert said == (forms if told else list(map(ends, wanted)))
    assert_counted(dataset, key, losses, found)


def shown(key: str, dataset: Dataset) -> list[Entry]:
    """Return which documents have tokens in a format."""
    always = key in ("conllup", "prodigy", "wikievents", "xmi", "ecb")
    every = [one for one in dataset.entries if one.sets or always]
    return [one for one in every if one.document.text.strip() or key not in ("hf", "gliner", "textee")]


def xml(form: str) -> str:
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", form)


def assert_counted(dataset: Dataset, key: str, losses, found) -> None:
    """Compare what was counted as grown with what grew and is not lost."""
    lost = {(one.document, one.item) for one in losses.lost if one.what in (Holds.MENTIONS, Holds.EVENTS)}
    grew = {"mentions": 0, "events": 0}
    for entry in dataset.entries:
        for said in entry.sets[:1]:
            text = entry.document.text
            places = cut_at(found(text), ()) if found else tokens(text)
            made = grown(said, places)
            for name in grew:
                pairs = zip(getattr(said, name).values(), getattr(made, name).values(), strict=True)
                grew[name] += sum(a != b and (entry.document.id, a.id) not in lost for a, b in pairs)
    holds = registry.FORMATS[key].holds
    assert losses.changed[messages.GROWN_MENTIONS] == grew["mentions"]
    assert losses.changed[messages.GROWN_TRIGGERS] == (grew["events"] if Holds.EVENTS in holds else 0)


def test_tokens_of_a_corpus_are_kept_and_what_falls_together_is_chosen_by_the_old_rules(tmp_path: Path):
    text = "Toyota-Motors said Norway’s king"
    page = world.document(text)
    words = Places([0, 14, 19, 28], [13, 18, 27, 32])
    page = replace(page, metadata=kept_tokens(text, page.text_sha256, words, [0]))
    places = {"m1": (0, 6), "m2": (7, 13), "m3": (0, 13), "m4": (19, 25), "m5": (19, 32), "m6": (27, 29)}
    made = [Mention(key, Span.at(*place), "GPE") for key, place in places.items()]
    dataset = Dataset("d", world.SCHEME, (Entry(page, (filled(blank(page), made),)),), whole_tokens=True)
    losses = world.exported(dataset, "conll2003", tmp_path)
    rows = (tmp_path / "all.txt").read_text(encoding="utf-8").split("\n")[2:-2]
    tags = ["Toyota-Motors B-GPE", "said O", "Norway’s B-GPE", "king I-GPE"]
    assert rows == [one.replace(" ", " -X- O ") for one in tags]
    assert {one.item: one.reason for one in losses.lost} == {
        "m2": messages.SAME, "m3": messages.SAME, "m4": messages.NESTED, "m6": messages.EDGE,
    }  # fmt: skip
    assert losses.changed == {messages.GROWN_MENTIONS: 1}


def blank(page: Document) -> AnnotationSet:
    return AnnotationSet("s", page.id, page.text, world.ANA)


def test_fragments_that_meet_become_one_place():
    text = "Ver-trags-werk und Werk"
    said = filled(blank(world.document(text)), [
        Mention("m1", Span.at(0, 3, 10, 14), "GPE"), Mention("m2", Span.at(0, 3, 20, 23), "GPE"),
    ])  # fmt: skip
    made = grown(said, Places([0, 15, 19], [14, 18, 23]))
    assert [one.span for one in made.mentions.values()] == [Span.at(0, 14), Span.at(0, 14, 19, 23)]


@pytest.mark.parametrize(("whole", "changed"), [
    (False, {messages.OFF_GLINER2_EDGES: 2}), (True, {messages.GROWN_MENTIONS: 2}),
])  # fmt: skip
def test_what_gliner2_does_not_find_is_counted(tmp_path: Path, whole: bool, changed: dict[object, int]):
    text = "Toyota-Motors said a@b.example was not Norwegian."
    places = [(0, 13), (19, 20), (39, 45)]
    made = [Mention(f"m{n}", Span.at(*place), "GPE") for n, place in enumerate(places)]
    page = world.document(text)
    dataset = Dataset("d", world.SCHEME, (Entry(page, (filled(blank(page), made),)),), whole_tokens=whole)
    losses = world.exported(dataset, "gliner2", tmp_path)
    assert losses.changed == changed
    (line,) = (tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()
    (found,) = filter(None, json.loads(line)["output"]["entities"].values())
    words = ["Toyota-Motors", "a@b.example", "Norwegian"] if whole else [text[a:b] for a, b in places]
    assert [one if isinstance(one, str) else one["text"] for one in found] == words
