"""Names suggested from the command line to the stored set: taught by pages, by a tagger, by an endpoint."""

from __future__ import annotations

import json
import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotator import assets, edits
from annotator.assist import ready
from annotator.assist.base import Report, model
from annotator.assist.mentions import kept_taggers, tagger
from annotator.assist.mentions.tagger_worker import Trained
from annotator.assist.suggesters import suggest
from annotator.cli.app import run
from annotator.datasets.importing import ImportWish, import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, State
from annotator.domain.ranges import Range
from annotator.store import Project, ProjectSettings
from tests.unit.assist.stand_in import mentions, stand_in, status

NO_DESKTOP: Any = None
BERLIN = "Germany and Chile"


@pytest.fixture(scope="module")
def made_samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the sample pages with gold; four have names."""
    target = tmp_path_factory.mktemp("made") / "names.annotator"
    with Project.create(target, find_scheme("news")) as project:
        assert (
            import_paths(
                project, [assets.resource_dir("samples") / "gold.jsonl"], ImportWish(processes=1)
            ).refused
            == []
        )
    return target


@pytest.fixture
def samples(made_samples: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made_samples, tmp_path))


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(kept_taggers.FOLDER, str(tmp_path / "kept"))
    return tmp_path / "kept"


def page_of(project: Project, name: str) -> str:
    return next(row.id for row in project.documents() if row.name.startswith(name))


def called(*arguments: object) -> int:
    return run([str(one) for one in arguments], NO_DESKTOP)


def test_what_other_pages_call_what_is_proposed(samples: Path, capsys: pytest.CaptureFixture[str]):
    with Project.open(samples) as project:
        page = page_of(project, BERLIN)
    assert called("suggest", samples, "--with", "names", "--document", page, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["mentions"] > 20 and told["segments"] == 0
    assert told["scores"]["pages"] == 3
    with Project.open(samples) as project:
        said = project.annotation_set(page, model("names"))
        gold = project.annotation_set(page, Author("gold"))
        right = {(one.span, one.type) for one in gold.mentions.values()}
        same = [(one.span, one.type) in right for one in said.mentions.values()]
        assert sum(same) > 0.8 * len(same), "it was not taught by the page itself, and yet"
        assert any("%" in note.text for note in said.notes.values())
        assert said.state is State.TODO
        again = suggest(project, "names", [page])
        assert (again.pages, again.unchanged) == (0, 1)


def test_who_has_learned_nothing_says_so(tmp_path: Path):
    with Project.create(tmp_path / "empty.annotator", find_scheme("news")) as project:
        for key in ("names", *(("events",) if find_spec("sklearn") else ())):
            (said,) = suggest(project, key).warnings
            assert "no page with mentions or events is finished" in str(said)


def test_values_that_words_always_had_come_with_them(samples: Path):
    with Project.open(samples) as project:
        page, *others = (row.id for row in project.documents() if row.mentions)
        given: set[str] = set()
        for other in others:
            for one in project.annotation_set(other, Author("gold")).mentions.values():
                given |= {f"{one.type} {name}={value}" for name, value in one.attributes.items()}
        suggest(project, "names", [page])
        found = project.annotation_set(page, model("names")).mentions.values()
        said = {f"{one.type} {name}={value}" for one in found for name, value in one.attributes.items()}
        assert said and said <= given


def test_where_a_project_is_blind_each_person_has_a_dictionary_of_their_own(samples: Path):
    with Project.open(samples) as project:
        project.set_settings(ProjectSettings(blind=True))
        page = page_of(project, BERLIN)
        with pytest.raises(AnnotatorError, match="blind"):
            suggest(project, "names")
        for who, words in (("ana", "Germany"), ("ben", "Chile")):
            other = next(row.id for row in project.documents() if row.id != page)
            said = project.annotation_set(other, Author(who))
            at = said.text.find(words)
            assert at >= 0
            said = project.commit(
                said, edits.tag_mention(said, project.scheme, Range.at(at, at + len(words)), "GPE")
            ).annotations
            project.commit(said, edits.set_state(said, State.DONE))
        report = suggest(project, "names", [page], seen_by="ana")
        assert report.suggester == "names:ana"
        found = project.annotation_set(page, model("names:ana"))
        assert {one.span.surface(found.text) for one in found.mentions.values()} == {"Germany"}
        with pytest.raises(AnnotatorError, match="no other author"):
            suggest(project, "names", [page], author="ben", seen_by="ana")


def test_an_endpoint_is_asked_after_it_was_said_what_is_sent(
    samples: Path, capsys: pytest.CaptureFixture[str]
):
    with Project.open(samples) as project:
        page = page_of(project, BERLIN)
    with stand_in() as server:
        server.answers = [
            mentions({"quote": "Chile", "label": "state or city"}, {"quote": "Atlantis", "label": "person"})
        ]
        asked = (
            "suggest",
            samples,
            "--with",
            "endpoint",
            "--address",
            server.address,
            "--model",
            "tiny",
            "--document",
            page,
        )
        assert called(*asked) == 0
        told = capsys.readouterr()
        assert "is sent the text of 1 page" in told.err and "refused: " in told.err
        assert "endpoint: suggestions on 1 page" in told.out
        sent = " ".join(body["messages"][1]["content"] for _, body, _ in server.asked)
        with Project.open(samples) as project:
            said = project.annotation_set(page, model("endpoint:tiny"))
            assert {one.span.surface(said.text) for one in said.mentions.values()} == {"Chile"}
            gold = project.annotation_set(page, Author("gold"))
            noise = [one for one in gold.segments.values() if not project.scheme.is_content(one.kind)]
            assert noise and not any(said.text[one.range.start : one.range.end] in sent for one in noise)
            assert server.address not in json.dumps(project.stats())
        server.answers = [status(401)]
        assert called(*asked) == 0
        assert "status 401" in capsys.readouterr().err


def test_without_an_address_nothing_is_asked(samples: Path, capsys: pytest.CaptureFixture[str]):
    assert called("suggest", samples, "--with", "endpoint") == 1
    assert "no endpoint is given" in capsys.readouterr().err
    assert called("suggest", samples, "--with", "rules", "--address", "https://example.org") == 2


# --- the tagger -------------------------------------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A tagger that learns in no time, here: it calls Oslo a place. Returns how many examples each time."""
    if find_spec("spacy") is None:
        pytest.skip("spaCy is not installed")
    trainings: list[int] = []

    def work(call: Any, *args: Any) -> Any:
        if call.__name__ == "train":
            trainings.append(len(args[0]))
            return Trained(("GPE",), b"numbers")
        return [
            [(at, at + 5, "GPE", 0.9) for at in range(len(text)) if text.startswith("Chile", at)]
            for text in args[1]
        ]

    monkeypatch.setattr(tagger, "workers", work)
    monkeypatch.setattr(tagger, "LEAST", 3)
    monkeypatch.setattr(tagger, "MORE", 2)
    return trainings


def test_the_tagger_is_trained_once_and_kept(samples: Path, quick: list[int], own_cache: Path):
    with Project.open(samples) as project:
        page = page_of(project, BERLIN)
        first = Report("tagger")
        suggest(project, "tagger", [page])
        assert len(quick) == 2, "once with pages held back, once with all"
        kept = list(own_cache.glob("*.tagger"))
        assert kept == [], "a tagger that was kept from some pages is not that of the project"
        tagger.trained(project, None, tagger.lessons_of(project, None, ()))
        (path,) = own_cache.glob("*.tagger")
        assert path.stat().st_mode & 0o077 == 0
        count = len(quick)
        made, known = tagger.maker(project, None, first)
        assert len(quick) == count and len(known) == 4, "what is kept is used"
        assert made(project.document(page)).mentions
        path.write_bytes(path.read_bytes()[:-3])
        assert kept_taggers.read(project, None) is None, "a damaged one is as good as none"
        assert tagger.is_due(project, None)


def test_it_learns_anew_once_enough_more_is_done(
    samples: Path, quick: list[int], monkeypatch: pytest.MonkeyPatch
):
    with Project.open(samples) as project:
        assert ready.train_if_due(project, "ida"), "it was never trained"
        assert not ready.train_if_due(project, "ida")
        monkeypatch.setattr(tagger, "MORE", 0)
        assert tagger.is_due(project, None)
        monkeypatch.setattr(tagger, "LEAST", 99)
        with pytest.raises(AnnotatorError, match="from 99 finished pages on; 4 are done"):
            tagger.trained(project, None, tagger.lessons_of(project, None, ()))


def test_who_may_propose_unasked(samples: Path, quick: list[int], monkeypatch: pytest.MonkeyPatch):
    with Project.open(samples) as project:
        assert ready.ready(project, "ida") == [], "too few pages are done"
        monkeypatch.setattr(ready, "ENOUGH", 2)
        assert ready.ready(project, "ida")[0] == "names"
        assert "tagger" not in ready.ready(project, "ida")
        ready.train_if_due(project, "ida")
        assert ready.ready(project, "ida")[:2] == ["names", "tagger"]
