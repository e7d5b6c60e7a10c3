"""spaCy itself reads and trains on what is exported; what it parsed is compared with what was stored."""

import hashlib
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Document, Event, Mention, Source
from annotator.domain.ranges import Span
from annotator.formats import messages
from annotator.formats.base import Dataset, Entry, Holds
from annotator.formats.flat import outermost, unfit
from annotator.formats.proofs.spacy_docs import prove_spacy
from tests.unit.formats import world

spacy = pytest.importorskip("spacy")
ROOT = Path(__file__).resolve().parents[2]
MINUTE = 60


def reloaded(path):
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    return list(DocBin().from_disk(path).get_docs(Vocab()))


def triples(spans):
    return sorted((s.start_char, s.end_char, s.label_) for s in spans)


def stored(items):
    return sorted((i.span.start, i.span.end, i.type) for i in items)


def fit(annotations: AnnotationSet, items):
    return [one for one in items if not unfit(annotations.text, one)]


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=25, deadline=None)
@given(world.datasets())
def test_a_fresh_vocabulary_reads_back_what_was_stored(tmp_path_factory, dataset):
    folder = tmp_path_factory.mktemp("spacy")
    losses = world.exported(dataset, "spacy", folder)
    docs = reloaded(folder / "all.spacy")
    assert [doc.text for doc in docs] == [entry.document.text for entry in dataset.entries]
    for doc, entry in zip(docs, dataset.entries, strict=True):
        assert doc.user_data["document"] == entry.document.id
        assert [t.idx for t in doc if t.is_sent_start][:1] == ([0] if len(doc) else [])
        if not entry.sets:
            assert all(token.ent_iob == 0 for token in doc)
            continue
        said = entry.sets[0]
        mentions = fit(said, said.mentions.values())
        assert triples(doc.spans["sc"]) == stored(mentions)
        assert triples(doc.ents) == stored(outermost(mentions)[0])
        assert triples(doc.spans["triggers"]) == stored(fit(said, said.events.values()))
        assert {s.id_: s.kb_id_ for s in doc.spans["sc"]} == {
            m.id: (world.ENTITIES[m.entity].kb or m.entity) if m.entity else "" for m in mentions
        }
        assert doc.user_data["entities"] == {m.id: m.entity for m in mentions if m.entity}
        assert not any(span[0].is_space or span[-1].is_space for span in (*doc.ents, *doc.spans["sc"]))
    assert losses.exported(Holds.MENTIONS) == sum(len(doc.spans["sc"]) for doc in docs)
    assert losses.exported(Holds.EVENTS) == sum(len(doc.spans["triggers"]) for doc in docs)
    links = sum(len(doc.user_data.get("entities", {})) for doc in docs)
    assert losses.exported(Holds.ENTITY_LINKS) == links
    for what in set(Holds) - {Holds.MENTIONS, Holds.EVENTS, Holds.ENTITY_LINKS}:
        assert losses.exported(what) == 0


JAPANESE = "ドイツのメルケル元首相が東京で会見した。  次のU.S.Steel社は\n欠席。"


def by_hand(text, *words):
    page = world.document(text)
    made = [
        Mention(f"m{number}", Span.at(text.index(word), text.index(word) + len(word)), "GPE")
        for number, word in enumerate(words)
    ]
    said = filled(AnnotationSet("s", page.id, text, world.ANA), made)
    return Dataset("by hand", world.SCHEME, (Entry(page, (said,)),), whole_tokens=True)


@pytest.mark.parametrize(("text", "words"), [
    (JAPANESE, ("ドイツ", "メルケル", "東京", "U.S", "Steel", "欠席")),
    ("Toyota-Motors won't leave U.S.A.  ‘Mr.Lee’s’ house", ("Toyota", "won", "U.S", "Lee", "house")),
])  # fmt: skip
def test_with_whole_tokens_a_document_has_those_that_spacy_finds(tmp_path, text, words):
    losses = world.exported(by_hand(text, *words), "spacy", tmp_path)
    (doc,) = reloaded(tmp_path / "all.spacy")
    assert [(t.text, t.idx) for t in doc] == [(t.text, t.idx) for t in spacy.blank("xx")(text)]
    assert doc.text == text
    spans = {one.id_: one for one in doc.spans["sc"]}
    for number, word in enumerate(words):
        at, span = text.index(word), spans[f"m{number}"]
        wider = doc.char_span(at, at + len(word), alignment_mode="expand")
        assert (span.start, span.end) == (wider.start, wider.end)
    grew = sum(text[one.start_char : one.end_char] not in words for one in doc.spans["sc"])
    assert losses.changed == {messages.GROWN_MENTIONS: grew}
    assert prove_spacy(tmp_path).read[Holds.MENTIONS,] == losses.exported(Holds.MENTIONS)


def test_one_moved_offset_is_seen(tmp_path):
    dataset = world.full_dataset()
    said = dataset.entries[0].sets[0]
    world.exported(dataset, "spacy", tmp_path)
    (doc,) = reloaded(tmp_path / "all.spacy")
    found = triples(doc.spans["sc"])
    moved = said.unchecked(mentions={**said.mentions, "m1": Mention("m1", Span.at(0, 4), "GPE")})
    assert found == stored(fit(said, said.mentions.values()))
    assert found != stored(fit(moved, moved.mentions.values()))


PEOPLE = ("Abe", "Ngo Dinh", "Ms Sørensen", "O’Neill", "J. Smith")
PLACES = ("Japan", "Tokyo", "the U.S.", "Côte d'Ivoire", "New\u00a0Zealand")


def small_page(number: int, chance: random.Random) -> Entry:
    """A page of a few sentences whose mentions can be learnt; every seventh has none."""
    pieces: list[str] = []
    items: list[Mention | Event] = []

    def say(text: str, kind: str = "") -> Span:
        start = sum(map(len, pieces))
        pieces.append(text)
        span = Span.at(start, start + len(text))
        if kind == "Dip.Meet":
            items.append(Event(f"v{len(items)}", span, kind))
        elif kind:
            items.append(Mention(f"m{len(items)}", span, kind))
        return span

    for _ in range(chance.randint(2, 4)):
        if number % 7 == 0:
            say(f"😀 Nothing of note was seen on day {chance.randint(1, 999)}.\n\n")
            continue
        say(chance.choice(("Minister ", "“President ", "🌍 Envoy ", "  ")))
        person = say(chance.choice(PEOPLE), "PER")
        say(" of ")
        place = say(chance.choice(PLACES), "GPE")
        items.append(Mention(f"m{len(items)}", Span.at(person.start, place.end), "PER"))
        say(" ")
        say(chance.choice(("met", "visited")), "Dip.Meet")
        say(f" {chance.choice(('officials', 'a delegation'))} in ")
        say(chance.choice(PLACES), "GPE")
        say(chance.choice((f" on day {chance.randint(1, 999)}.\n", " then.  ", " \u200bnow.\n\n")))
    text = "".join(pieces)
    digest = hashlib.sha256(text.encode()).hexdigest()
    page = Document(f"p{number}", f"Page {number}", text, digest, Source("text/plain", digest))
    said = AnnotationSet(f"s{number}", page.id, text, world.ANA)
    return Entry(page, (filled(said, items),), "dev" if number % 5 == 0 else "train")


def small_dataset(count: int) -> Dataset:
    chance = random.Random(7)
    return Dataset("small", world.SCHEME, tuple(small_page(n, chance) for n in range(1, count + 1)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("training")
    losses = world.exported(small_dataset(150), "spacy", made)
    assert losses.lost == []
    return made


def run(folder, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    return subprocess.run(
        [sys.executable, "-m", "spacy", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=2 * MINUTE, check=False,
    )  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("config", ["config.cfg", "spancat.cfg"])
def test_debug_data_finds_nothing_wrong(folder, config):
    done = run(folder, "debug", "data", config, "--no-format")
    report = done.stdout + done.stderr
    assert done.returncode == 0, report
    assert "invalid whitespace" not in report
    assert "misaligned" not in report
    assert "No overlap between training and evaluation data" in report


@pytest.mark.slow
@pytest.mark.parametrize(("config", "component"), [("config.cfg", "ner"), ("spancat.cfg", "spancat")])
def test_the_exported_configuration_trains(folder, config, component):
    limits = ["--training.max_steps", "40", "--training.eval_frequency", "20", "--gpu-id", "-1"]
    done = run(folder, "train", config, "--output", component, *limits)
    assert done.returncode == 0, done.stdout + done.stderr
    nlp = spacy.load(folder / component / "model-last")
    assert nlp.pipe_names[-1] == component
    doc = nlp("Minister Abe of Japan met officials in Tokyo.")
    found = doc.ents if component == "ner" else doc.spans["sc"]
    assert {span.label_ for span in found} <= {"PER", "GPE"}
    assert set(nlp.get_pipe(component).labels) == {"PER", "GPE"}


def test_without_a_split_the_readme_asks_for_one(tmp_path):
    world.exported(world.full_dataset(), "spacy", tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["README.md", "all.spacy", "config.cfg", "ner.cfg", "spancat.cfg"]
    config = (tmp_path / "config.cfg").read_text(encoding="utf-8")
    assert 'train = "all.spacy"\ndev = "all.spacy"' in config
    assert "--split 80/10/10" in (tmp_path / "README.md").read_text(encoding="utf-8")


CODE = """
import sys, pathlib
from tests.unit.formats import world
world.exported(world.full_dataset(3), "spacy", pathlib.Path(sys.argv[1]))
"""


@pytest.mark.slow
def test_two_processes_write_the_same_bytes(tmp_path):
    found = []
    for seed in ("1", "2"):
        target = tmp_path / seed
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", CODE, str(target)], cwd=ROOT, env=environment, check=True)
        found.append({path.name: path.read_bytes() for path in target.iterdir()})
    assert found[0] == found[1]
    assert "all.spacy" in found[0]
