"""Exports of a real project: whose sets, complete accounts in every format, the same bytes twice."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from annotator import assets
from annotator.datasets.chosen_sets import chosen
from annotator.datasets.errors import CancelledError
from annotator.datasets.exporting import export
from annotator.datasets.importing import import_paths
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, AuthorKind, Document, Mention, Source, State
from annotator.domain.ranges import Span
from annotator.domain.scheme import parse_scheme
from annotator.domain.sentences import Message
from annotator.formats.registry import FORMATS
from annotator.store import Project

SCHEME = parse_scheme(json.loads(assets.resource("schemes", "news.json").read_text(encoding="utf-8")))
WRITABLE = [f.key for f in FORMATS.values() if f.writes and (f.extra is None or find_spec(f.extra))]


def document(name: str, text: str) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, name.title(), text, digest, Source("text/plain", digest))


def annotated(owner: Document, author: str, kind: AuthorKind, state: State, end: int = 3) -> AnnotationSet:
    base = AnnotationSet(f"{owner.id}-{author}", owner.id, owner.text, Author(author, kind), state)
    return filled(base, [Mention("m", Span.at(0, end), "PER")])


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", SCHEME) as made:
        yield made


@pytest.fixture
def peopled(project: Project) -> Project:
    """Return a project in which gold, people and a model have said things about some documents."""
    human, model, gold = AuthorKind.HUMAN, AuthorKind.MODEL, AuthorKind.GOLD
    for name, sets in (
        ("one", [("gold", gold, State.DONE, 3), ("ann", human, State.DONE, 7)]),
        ("two", [("ann", human, State.IN_PROGRESS, 3), ("bob", human, State.DONE, 7)]),
        ("three", [("ann", human, State.IN_PROGRESS, 3), ("net", model, State.DONE, 7)]),
        ("four", [("net", model, State.DONE, 3)]),
        ("five", []),
    ):
        owner = document(name, f"Ann Lee met Bob in {name}.")
        project.add_bundle(owner, [annotated(owner, *one) for one in sets], [], [], None)
    return project


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """A project of the annotated samples, which no export changes."""
    with Project.create(tmp_path_factory.mktemp("samples") / "p.annotator", SCHEME) as made:
        report = import_paths(made, [assets.resource("samples", "gold.jsonl")])
        assert (report.imported, report.refused) == (4, [])
        before = made.stats(), made.check()
        yield made
        assert (made.stats(), made.check()) == before


def exported_authors(folder: Path) -> dict[str, list[str]]:
    lines = (folder / "project.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    records = [json.loads(line) for line in lines]
    return {one["id"]: [a["author"] for a in one["annotations"]] for one in records}


@pytest.mark.parametrize(
    ("authors_from", "expected"),
    [
        (
            None,
            {
                "one": ["ann", "gold"],
                "two": ["ann", "bob"],
                "three": ["ann", "net"],
                "four": ["net"],
                "five": [],
            },
        ),
        ("best", {"one": ["gold"], "two": ["bob"], "three": ["ann"]}),
        ("gold", {"one": ["gold"]}),
        ("net", {"three": ["net"], "four": ["net"]}),
    ],
)
def test_whose_sets_are_exported(
    peopled: Project, tmp_path: Path, authors_from: str | None, expected: object
):
    report = export(peopled, tmp_path / "out", format="jsonl", authors_from=authors_from)
    assert exported_authors(tmp_path / "out") == expected
    assert report.documents + report.left_out == 5


def test_gold_that_is_not_done_is_not_best_and_that_is_said(project: Project, tmp_path: Path):
    for name, human in (("one", State.DONE), ("two", State.DONE), ("three", None)):
        owner = document(name, f"Ann Lee met Bob in {name}.")
        sets = [annotated(owner, "gold", AuthorKind.GOLD, State.IN_PROGRESS)]
        sets += [annotated(owner, "ann", AuthorKind.HUMAN, human, 7)] if human else []
        project.add_bundle(owner, sets, [], [], None)
    best = export(project, tmp_path / "best", format="jsonl", authors_from="best")
    assert exported_authors(tmp_path / "best") == {"one": ["ann"], "two": ["ann"]}
    said = "3 documents have gold that is not handed in: left out; --unfinished exports it as it is"
    assert (best.left_out, [str(one) for one in best.warnings]) == (1, [said])
    gold = export(project, tmp_path / "gold", format="jsonl", authors_from="gold", unfinished=True)
    warned = "3 documents were exported with unfinished gold; open questions: 0"
    assert (gold.documents, [str(one) for one in gold.warnings]) == (3, [warned])


def test_of_equals_the_one_with_more_edits_is_best():
    owner = document("d", "Ann Lee")
    ann = annotated(owner, "ann", AuthorKind.HUMAN, State.IN_PROGRESS)
    bob = annotated(owner, "bob", AuthorKind.HUMAN, State.IN_PROGRESS)
    assert chosen([bob, ann], "best") == (ann,)
    more = replace(bob, revision=ann.revision + 1)
    assert chosen([more, ann], "best") == (more,)
    untouched = AnnotationSet("s", "d", owner.text, Author("cy"), revision=9)
    assert chosen([untouched], "best") == ()


@pytest.mark.parametrize("text", ["page", "article"])
@pytest.mark.parametrize("key", WRITABLE)
def test_exported_and_lost_together_are_what_is_stored(samples: Project, tmp_path: Path, key: str, text: str):
    report = export(samples, tmp_path / "out", format=key, text=text, authors_from="best")
    loss = json.loads((tmp_path / "out" / "loss.json").read_text(encoding="utf-8"))
    for kind, numbers in loss["kinds"].items():
        assert numbers["stored"] == report.stored[kind]
        assert numbers["exported"] + sum(numbers["lost"].values()) == numbers["stored"]
        assert numbers["exported"] >= 0
        assert sum(1 for one in loss["items"] if one["what"] == kind) == sum(numbers["lost"].values())
    assert all(str(Message(one["code"])) == one["reason"] for one in loss["items"])
    assert report.stored["mentions"] == 284


def test_the_archive_of_articles_holds_what_the_loss_report_says(samples: Project, tmp_path: Path):
    export(samples, tmp_path / "out", format="jsonl", text="article")
    loss = json.loads((tmp_path / "out" / "loss.json").read_text(encoding="utf-8"))["kinds"]
    lines = (tmp_path / "out" / "project.jsonl").read_text(encoding="utf-8").splitlines()[1:]
    sets = [json.loads(line)["annotations"][0] for line in lines]
    for kind in ("segments", "mentions", "events", "relations"):
        assert sum(len(one[kind]) for one in sets) == loss[kind]["exported"]
    arguments = sum(len(event["arguments"]) for one in sets for event in one["events"])
    assert arguments == loss["arguments"]["exported"]
    assert len(sets) == 6


@pytest.mark.parametrize("key", WRITABLE)
def test_the_same_wish_gives_the_same_bytes(samples: Project, tmp_path: Path, key: str):
    for name in ("a", "b"):
        export(samples, tmp_path / name, format=key, split=(50, 25, 25), seed=3, text="article")
    files = {path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*") if path.is_file()}
    assert files == {
        path.relative_to(tmp_path / "b") for path in (tmp_path / "b").rglob("*") if path.is_file()
    }
    assert all((tmp_path / "a" / one).read_bytes() == (tmp_path / "b" / one).read_bytes() for one in files)


def test_articles_of_a_page_stay_in_one_part(samples: Project, tmp_path: Path):
    export(samples, tmp_path / "out", format="jsonl", split=(40, 30, 30), seed=5, text="article")
    parts: dict[str, set[str]] = {}
    for path in (tmp_path / "out").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines()[1:]:
            parts.setdefault(json.loads(line)["id"].partition("#")[0], set()).add(path.stem)
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert parts == {key: {part} for key, part in manifest["parts"].items()}
    assert set(parts) == {row.id for row in samples.documents()}


def test_a_split_with_a_name_stays_when_pages_come_and_when_they_are_imported_anew(
    peopled: Project, tmp_path: Path
):
    def parts(project: Project, name: str, **more: Any) -> dict[str, str]:
        export(project, tmp_path / name, format="jsonl", authors_from="best", split_name="main", **more)
        found: dict[str, str] = json.loads((tmp_path / name / "manifest.json").read_text())["parts"]
        names = project.document_names()
        return {names[key]: part for key, part in found.items()}

    with pytest.raises(AnnotatorError, match="no split main"):
        parts(peopled, "none")
    one = parts(peopled, "one", split=(34, 33, 33), seed=9)
    assert parts(peopled, "two") == one
    with pytest.raises(AnnotatorError, match="34/33/33"):
        parts(peopled, "three", split=(80, 10, 10))
    export(peopled, tmp_path / "all.jsonl", format="jsonl")
    with Project.create(tmp_path / "anew.annotator", peopled.scheme) as anew:
        import_paths(anew, [tmp_path / "all.jsonl"])
        assert parts(anew, "four", split=(34, 33, 33), seed=9) == one


def test_the_manifest_says_what_was_asked_and_every_digest(peopled: Project, tmp_path: Path):
    export(peopled, tmp_path / "out", format="lines", authors_from="ann", split=(100, 0, 0), seed=2)
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["asked"] == {
        "format": "lines", "from": "ann", "text": "page", "seed": 2,
        "split": {"train": 100, "dev": 0, "test": 0},
    }  # fmt: skip
    assert manifest["counts"]["sets_by_author"] == {"ann": 3}
    assert (manifest["counts"]["documents"], manifest["counts"]["documents_left_out"]) == (3, 2)
    assert (manifest["project"], manifest["scheme"]["name"]) == ("p", "news")
    listed = {one["path"]: one for one in manifest["files"]}
    on_disk = {path.name for path in (tmp_path / "out").iterdir()} - {"manifest.json"}
    assert set(listed) == on_disk
    for name, one in listed.items():
        data = (tmp_path / "out" / name).read_bytes()
        assert (one["bytes"], one["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"format": "nosuch"}, "no dataset format ‘nosuch’"),
        ({"format": "lines", "authors_from": "zoe"}, "no author ‘zoe’; choose one of ann, bob, gold, net"),
        ({"format": "lines", "authors_from": "all"}, "not all"),
        ({"format": "jsonl", "text": "article", "authors_from": "all"}, "not all"),
        ({"format": "lines", "text": "line"}, "choose page or article"),
        ({"format": "lines", "split": (80, 10, 11)}, "add up to 100"),
        ({"format": "lines", "text": "article"}, "nothing to export"),
    ],
)
def test_impossible_wishes_are_refused_and_leave_nothing(
    peopled: Project, tmp_path: Path, options: dict, reason: str
):
    with pytest.raises(AnnotatorError, match=reason):
        export(peopled, tmp_path / "new" / "out", **options)
    assert not (tmp_path / "new").exists()


def test_a_split_needs_a_folder(peopled: Project, tmp_path: Path):
    with pytest.raises(AnnotatorError, match="give a folder"):
        export(peopled, tmp_path / "x.jsonl", format="jsonl", split=(80, 10, 10))


def test_a_writer_that_fails_leaves_nothing(
    peopled: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    from annotator.formats import registry

    def failing(_dataset: object, folder: Path, _losses: object) -> None:
        (folder / "half.tsv").write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(registry, "writer", lambda _key: failing)
    with pytest.raises(OSError, match="No space"):
        export(peopled, tmp_path / "out", format="lines")
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("p.annotator")] == []


@pytest.mark.parametrize("after", [0, 2, 5])
def test_cancelling_leaves_nothing(peopled: Project, tmp_path: Path, after: int):
    asked = iter(range(100))
    with pytest.raises(CancelledError, match="nothing was written"):
        export(peopled, tmp_path / "out", format="jsonl", cancelled=lambda: next(asked) >= after)
    assert not (tmp_path / "out").exists()


def test_progress_is_told(peopled: Project, tmp_path: Path):
    told: list[tuple[int, int, str]] = []
    export(peopled, tmp_path / "out", format="jsonl", progress=lambda *what: told.append(what))
    assert told[0] == (0, 5, "One")
    assert told[-1] == (5, 5, "")


def test_a_single_archive_has_its_reports_beside_it_and_can_be_replaced(peopled: Project, tmp_path: Path):
    for _ in range(2):
        report = export(peopled, tmp_path / "a.jsonl", format="jsonl")
    assert report.files == ["a.jsonl", "a.jsonl.loss.json"]
    found = {path.name for path in tmp_path.iterdir() if path.name.startswith("a.")}
    assert found == {"a.jsonl", "a.jsonl.loss.json", "a.jsonl.manifest.json"}


def test_a_part_that_stays_empty_is_told(samples: Project, tmp_path: Path):
    report = export(samples, tmp_path / "x", format="lines", split=(98, 1, 1), seed=1)
    empty = {part for part in ("train", "dev", "test") if not report.parts[part]}
    assert {warning.values["part"] for warning in report.warnings} == empty
    assert empty, "four documents cannot fill two parts of one percent with this seed"
    assert export(samples, tmp_path / "y", format="lines").warnings == []


def test_tokens_stay_whole_where_that_is_asked_and_the_manifest_says_so(project: Project, tmp_path: Path):
    page = document("one", "Norwegians said nothing.")
    said = annotated(page, "ann", AuthorKind.HUMAN, State.DONE, 6)
    project.add_bundle(page, [said], [], [], None)
    asked = {}
    for tokens in (None, "cut", "whole"):
        report = export(project, tmp_path / "out", format="conll2003", tokens=tokens)
        asked[tokens] = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
        advice = {one.id for one in report.advice}
        assert ("advice.whole_tokens" in advice, "advice.inside_words" in advice) == (tokens != "whole",) * 2
    assert asked[None] == asked["cut"]
    assert asked["whole"]["asked"] == asked["cut"]["asked"] | {"tokens": "whole"}
    assert asked["whole"]["counts"]["changed"] == {"mentions grown to whole tokens": 1}
    for key, tokens, what in (
        ("brat", "whole", "brat has no --tokens; it is for conll2003"),
        ("messages", "cut", "messages has no --tokens; it is for conll2003"),
        ("conll2003", "half", "tokens ‘half’: choose cut or whole"),
    ):
        with pytest.raises(AnnotatorError, match=re.escape(what)):
            export(project, tmp_path / key, format=key, tokens=tokens)
        assert not (tmp_path / key).exists()
