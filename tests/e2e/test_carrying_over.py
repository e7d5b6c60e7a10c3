"""A page comes again: import says so, the command carries its annotations over, on both databases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator import edits
from annotator.domain.items import Author, AuthorKind, State
from annotator.domain.ranges import Range
from annotator.store import Project
from tests.store.conftest import schema_url, server  # noqa: F401 - fixtures
from tests.store.helpers import news_scheme

from .test_cli import annotator

PARAGRAPHS = [
    "Kettlewick harbour closed after the storm",
    "The harbour of Kettlewick was closed on Monday after a storm had damaged its piers, Ada Quill said.",
    "Sign up for our newsletter and read more about the islands every single day of the week.",
    "Fishermen from the islands said that they had lost half of their boats and all of their nets to it.",
]
ADA = Author("ada")
RULES = Author("rules", AuthorKind.MODEL)


def write(folder: Path, name: str, paragraphs: list[str], address: str) -> Path:
    path = folder / f"{name}.jsonl"
    path.write_text(json.dumps({"url": address, "text": "\n".join(paragraphs)}) + "\n", encoding="utf-8")
    return path


def imported(project: str, path: Path) -> dict[str, Any]:
    fields = ("--text-field", "text", "--url-field", "url", "--processes", "1")
    done = annotator("import", project, path, *fields, "--json")
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.fixture
def project(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A project with one annotated page, at https://example.org/storm."""
    target = str(tmp_path / "p.annotator")
    if getattr(request, "param", "sqlite") == "postgresql":
        target = str(request.getfixturevalue("schema_url"))
    Project.create(target, news_scheme()).close()
    imported(target, write(tmp_path, "first", PARAGRAPHS, "https://example.org/storm"))
    with Project.open(target) as opened:
        annotate(opened)
    yield target


def annotate(project: Project) -> None:
    scheme = project.scheme
    annotations = project.annotation_set(project.documents()[0].id, ADA)
    for words, kind in (
        (PARAGRAPHS[0], "title"),
        (PARAGRAPHS[1], "body"),
        (PARAGRAPHS[2], "newsletter_promo"),
    ):
        edit = edits.label_segment(annotations, scheme, place(annotations.text, words), kind, 1)
        annotations = project.commit(annotations, edit).annotations
    for words, kind in (("Ada Quill", "PER"), ("Kettlewick was", "GPE"), ("their nets", "PRODUCT")):
        edit = edits.tag_mention(annotations, scheme, place(annotations.text, words), kind)
        annotations = project.commit(annotations, edit).annotations
    model = project.annotation_set(annotations.document, RULES)
    project.commit(model, edits.label_segment(model, scheme, place(model.text, PARAGRAPHS[3]), "body", 1))


def place(text: str, words: str) -> Range:
    return Range.at(text.index(words), text.index(words) + len(words))


def corrected(folder: Path, address: str = "https://example.org/storm") -> Path:
    """Write the page as it comes again: misprints mended, a line gone, one that is new."""
    new = [
        PARAGRAPHS[0],
        "By Josefa Quill, 3 min read",
        PARAGRAPHS[1].replace("Monday", "Tuesday"),
        PARAGRAPHS[3],
    ]
    return write(folder, "second", new, address)


def surfaces(project: str, document: str, author: Author = ADA) -> list[str]:
    with Project.open(project, read_only=True) as opened:
        found = opened.annotation_set(document, author)
        spans = [one.range for one in found.segments_in_order()]
        spans += [one.span.hull for one in found.mentions.values()]
        return sorted(found.text[one.start : one.end] for one in spans)


BOTH = pytest.mark.parametrize("project", ["sqlite", "postgresql"], indirect=True)


@BOTH
def test_a_corrected_page_gets_the_annotations_of_its_older_form(project: str, tmp_path: Path) -> None:
    report = imported(project, corrected(tmp_path))
    (form,) = report["forms"]
    assert form["newer_form"] is True and form["authors"] == ["ada"]
    old, new = form["older"], form["id"]
    before = journal(project)
    dry = json.loads(annotator("carry-over", project, old, new, "--dry-run", "--json").stdout)
    assert dry["stored"] is False and journal(project) == before, "a dry run writes nothing"
    done = json.loads(annotator("carry-over", project, old[:20], new, "--json").stdout)
    assert done["stored"] is True
    (ada,) = done["authors"]
    assert ada["author"] == "ada" and ada["items"] == dry["authors"][0]["items"]
    assert (ada["carried"], ada["left"], ada["gone"]) == (5, 1, 1)
    gone = next(one for one in ada["items"] if not one["carried"])
    assert (gone["sort"], gone["reason"], gone["new"]) == ("segment", "its text is gone", [])
    assert surfaces(project, new) == sorted(
        [
            PARAGRAPHS[0],
            PARAGRAPHS[1].replace("Monday", "Tuesday"),
            "Ada Quill",
            "Kettlewick was",
            "their nets",
        ]
    )
    with Project.open(project, read_only=True) as opened:
        assert len(opened.annotation_set(old, ADA).segments) == 3, "the older form stays as it is"
        assert [one.newer_form_of for one in opened.documents()] == [None, old]
        assert opened.check() == []
        assert str(opened.next_steps(opened.annotation_set(new, ADA))[0]).startswith(
            "carry over 5 items from"
        )


def journal(project: str) -> int:
    with Project.open(project, read_only=True) as opened:
        return len(opened.journal())


def test_import_says_it_with_the_command_to_run(project: str, tmp_path: Path) -> None:
    path = corrected(tmp_path)
    done = annotator("import", project, path, "--text-field", "text", "--url-field", "url")
    lines = done.stdout.splitlines()
    assert lines[1].endswith("to carry over its annotations, run:") and "is a newer form of" in lines[1]
    words = lines[2].split()
    assert words[:2] == ["annotator", "carry-over"]
    assert annotator("carry-over", project, *words[-2:]).returncode == 0


@BOTH
def test_the_same_text_elsewhere_is_offered_but_no_newer_form(project: str, tmp_path: Path) -> None:
    agency = write(tmp_path, "agency", ["The Other Courier", *PARAGRAPHS], "https://example.net/wire")
    (form,) = imported(project, agency)["forms"]
    assert form["newer_form"] is False
    done = annotator("carry-over", project, form["older"], form["id"], "--author", "ada")
    assert done.returncode == 0 and "6 items carried over" in done.stdout
    assert len(surfaces(project, form["id"])) == 6
    with Project.open(project, read_only=True) as opened:
        assert opened.newer_forms.all() == []


def test_a_page_of_its_own_is_not_offered(project: str, tmp_path: Path) -> None:
    text = [
        "Quite another page about a railway line over the mountains that nobody had ever asked for or wanted."
    ] * 3
    assert "forms" not in imported(project, write(tmp_path, "other", text, "https://example.org/rail"))


def test_what_is_on_the_newer_page_stays_and_twice_adds_nothing(project: str, tmp_path: Path) -> None:
    (form,) = imported(project, corrected(tmp_path))["forms"]
    with Project.open(project) as opened:
        there = opened.annotation_set(form["id"], ADA)
        opened.commit(there, edits.label_segment(there, opened.scheme, Range.at(0, 10), "kicker", 1))
    done = annotator("carry-over", project, form["older"], form["id"])
    assert "segment “Kettlewick harbour closed after the sto…” → “Kettlewick harbour" in done.stdout
    assert "the text there is labelled already" in done.stdout
    assert PARAGRAPHS[0] not in surfaces(project, form["id"])
    before = journal(project)
    again = annotator("carry-over", project, form["older"], form["id"])
    assert again.returncode == 0 and again.stdout.splitlines()[-1].startswith("0 items carried over")
    assert journal(project) == before


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("OLD", "OLD"), "the same page"),
        (("NEW", "OLD"), "no annotations to carry over"),
        (("OLD", "NEW", "--author", "nobody"), "nobody"),
        (("OLD", "nothing"), "nothing"),
    ],
)
def test_a_refusal_names_the_reason_and_writes_nothing(
    project: str, tmp_path: Path, arguments: tuple[str, ...], reason: str
) -> None:
    (form,) = imported(project, corrected(tmp_path))["forms"]
    before = journal(project)
    given = [{"OLD": form["older"], "NEW": form["id"]}.get(one, one) for one in arguments]
    done = annotator("carry-over", project, *given)
    assert done.returncode == 1 and reason in done.stderr and len(done.stderr.splitlines()) == 1
    assert journal(project) == before


def test_a_finished_page_is_refused(project: str, tmp_path: Path) -> None:
    (form,) = imported(project, corrected(tmp_path))["forms"]
    with Project.open(project) as opened:
        there = opened.annotation_set(form["id"], ADA)
        opened.commit(there, edits.set_state(there, State.DONE))
    before = journal(project)
    done = annotator("carry-over", project, form["older"], form["id"])
    assert done.returncode == 1 and "set the page back to in progress" in done.stderr
    assert journal(project) == before


def test_suggestions_are_carried_over_only_if_asked_for(project: str, tmp_path: Path) -> None:
    (form,) = imported(project, corrected(tmp_path))["forms"]
    annotator("carry-over", project, form["older"], form["id"])
    assert surfaces(project, form["id"], RULES) == []
    annotator("carry-over", project, form["older"], form["id"], "--author", "rules")
    assert surfaces(project, form["id"], RULES) == [PARAGRAPHS[3]]


def test_a_lower_confidence_takes_more(project: str, tmp_path: Path) -> None:
    new = [one.replace("Ada Quill", "Ida Quall-Smith") for one in PARAGRAPHS]
    (form,) = imported(project, write(tmp_path, "third", new, "https://example.org/storm"))["forms"]
    sure = annotator("carry-over", project, form["older"], form["id"], "--dry-run")
    assert "mention “Ada Quill” → “Ida Quall”: " in sure.stdout and "its own words changed" in sure.stdout
    done = annotator("carry-over", project, form["older"], form["id"], "--from-confidence", "0.3")
    assert done.returncode == 0
    assert "Ida Quall" in surfaces(project, form["id"])


def test_an_annotated_page_read_with_another_encoding(project: str, tmp_path: Path) -> None:
    path = tmp_path / "cafe.txt"
    path.write_bytes("Das Café Müller in Köln schließt am Freitag, sagte Jürgen Weiß der Zeitung.".encode())
    wrong = json.loads(
        annotator("import", project, path, "--encoding", "windows-1252", "--processes", "1", "--json").stdout
    )
    assert wrong["imported"] == 1
    with Project.open(project) as opened:
        page = opened.documents()[-1]
        there = opened.annotation_set(page.id, ADA)
        name = place(there.text, "Jürgen Weiß".encode().decode("windows-1252"))
        opened.commit(there, edits.tag_mention(there, opened.scheme, name, "PER"))
    refused = annotator("encoding", project, page.id, "utf-8")
    assert refused.returncode == 1
    done = annotator("encoding", project, page.id, "utf-8", "--as-newer-form")
    assert done.returncode == 0, done.stderr
    words = done.stdout.splitlines()[-1].split()
    assert annotator("carry-over", project, *words[-2:]).returncode == 0
    assert surfaces(project, words[-1]) == [], "a quarter of the name are other characters: it is doubtful"
    assert annotator("carry-over", project, *words[-2:], "--from-confidence", "0.5").returncode == 0
    assert surfaces(project, words[-1]) == ["Jürgen Weiß"]
    with Project.open(project, read_only=True) as opened:
        assert opened.documents()[-1].newer_form_of == page.id
        assert opened.check() == []
