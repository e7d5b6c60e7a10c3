"""The Python API on both databases: reading, filtering, comparing, exporting, suggesting."""

import gc
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import annotator
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, AuthorKind, Entity, State
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.store import Project
from annotator.store.values import ProjectSettings

from .helpers import MARY, page, rich_set

TEXT = "😀 Ministers of Japan met in Tōkyō. Subscribe now."
GOLD = Author("gold", AuthorKind.GOLD)


@pytest.fixture
def filled(target: str, scheme: Scheme) -> str:
    """A project with three pages: one done by Mary and gold, one begun, one nobody has looked at."""
    with Project.create(target, scheme, "test") as project:
        one, two = (
            page(TEXT, "one", {"language": "en"}),
            page("Der Rhein stieg an." + " " * 9, "two", {"language": "de"}),
        )
        three = page("Nothing.", "three")
        project.add_shared([Entity("ent", "Japan", "GPE", "Q17")], [])
        made = rich_set(one)
        mary = replace(made, state=State.DONE, events={}, relations={}, flags=frozenset({"paywalled"}))
        gold = replace(
            mary, id="gold-set", author=GOLD,
            segments={"s1": replace(made.segments["s1"], range=Range.at(0, 34)),
                      "s2": replace(made.segments["s2"], range=Range.at(34, 49))},
        )  # fmt: skip
        mary = replace(mary, segments={**mary.segments, "s2": replace(made.segments["s2"], kind="share")})
        begun = AnnotationSet("b", two.id, two.text, MARY, State.IN_PROGRESS)
        for document, sets in ((one, [mary, gold]), (two, [begun]), (three, [])):
            project.add_bundle(document, sets, (), (), document.text.encode())
    return target


@pytest.fixture
def opened(filled: str) -> Iterator[annotator.Project]:
    with annotator.open(filled, write=True) as project:
        yield project


def test_a_project_that_nobody_holds_any_more_is_closed(filled: str, monkeypatch: pytest.MonkeyPatch):
    closed: list[str] = []
    monkeypatch.setattr(
        Project, "close", lambda stored, close=Project.close: (closed.append("one"), close(stored))
    )
    assert annotator.open(filled).name == "test"
    gc.collect()
    assert closed == ["one"]
    project = annotator.open(filled)
    project.close()
    project.close()
    del project
    gc.collect()
    assert closed == ["one", "one"]


def test_documents_are_plain_values_with_everybodys_sets(opened: annotator.Project):
    assert (opened.name, len(opened), opened.writable) == ("test", 3, True)
    assert [one.name for one in opened] == ["one", "two", "three"]
    document = opened.document("one")
    assert (document.text, document.uri, document.language) == (TEXT, "https://example.org/one", "en")
    assert document.metadata == {"language": "en"}
    assert opened.source(document) == TEXT.encode()
    assert [(one.author.name, one.author.kind, one.state) for one in document.sets] == [
        ("gold", "gold", "done"), ("mary", "human", "done"),
    ]  # fmt: skip
    mary = document.by("mary")
    assert mary is not None and document.by("nobody") is None
    assert [(one.kind, one.text, one.article) for one in mary.segments] == [
        ("body", TEXT[:10], 1), ("share", TEXT[10:20], None),
    ]  # fmt: skip
    first, second = mary.mentions
    assert (first.type, first.spans, first.text, first.note) == ("GPE", ((0, 2), (4, 6)), "😀  ni", "note")
    assert first.attributes == {"a": "b"} and (second.start, second.end) == (7, 9)
    assert (mary.flags, mary.note) == (frozenset({"paywalled"}), "page")
    assert mary.item(first.id) == first and mary.item("none") is None
    assert opened.authors() == (annotator.Author("gold", "gold"), annotator.Author("mary", "human"))
    assert opened.entities() == (annotator.Entity("ent", "Japan", "GPE", "Q17"),) and opened.clusters() == ()
    assert opened.labels.segment_kinds["body"] == "content" and "PER" in opened.labels.entity_types
    assert (
        "polarity" in opened.labels.attributes["Dip.Meet"] and "Host" in opened.labels.event_types["Dip.Meet"]
    )


FILTERS: list[tuple[dict[str, str], list[str]]] = [
    ({"state": "done"}, ["one"]), ({"state": "in_progress"}, ["two"]), ({"state": "todo"}, ["three"]),
    ({"author": "mary"}, ["one", "two"]), ({"author": "gold"}, ["one"]),
    ({"author": "mary", "state": "in_progress"}, ["two"]),
    ({"author": "gold", "state": "in_progress"}, []),
    ({"label": "share"}, ["one"]), ({"label": "tags"}, ["one"]),
    ({"label": "tags", "author": "mary"}, []),
    ({"label": "GPE"}, ["one"]), ({"language": "de"}, ["two"]), ({"language": ""}, ["three"]),
    ({"words": "minist tokyo"}, []), ({"words": "ministers tok"}, ["one"]), ({"words": "rhe"}, ["two"]),
    ({"words": "ministers japan"}, ["one"]), ({"words": "rhein", "language": "en"}, []),
    ({}, ["one", "two", "three"]),
]  # fmt: skip


def test_filters_hold_together(opened: annotator.Project):
    for wish, names in FILTERS:
        assert [one.name for one in opened.documents(**wish)] == names, wish  # type: ignore[arg-type]


def test_what_cannot_be_is_said_with_what_can(opened: annotator.Project, filled: str, tmp_path: Path):
    for call, reason, advice in (
        (lambda: opened.documents(state="finished"), "no state 'finished'", "todo, in_progress, done"),
        (lambda: opened.documents(author="ann"), "no author 'ann'", "gold, mary"),
        (lambda: opened.compare("one", "mary", "ann"), "no author 'ann'", "gold, mary"),
        (lambda: opened.agreement(which="never"), "no 'never'", "first, last, now"),
        (lambda: opened.document("four"), "four", ""),
        (lambda: opened.agreement(measures=["luck"]), "luck", ""),
        (lambda: opened.export(tmp_path / "x", "papyrus"), "papyrus", ""),
        (lambda: opened.export(tmp_path / "x", "jsonl", split="1/2"), "1/2", ""),
        (lambda: opened.export(tmp_path / "x", "jsonl", tokens="whole"), "--tokens", ""),
    ):
        with pytest.raises(annotator.Error) as told:
            call()  # type: ignore[no-untyped-call]
        assert reason in told.value.reason and advice in told.value.advice
        assert told.value.file == opened.target and str(told.value)
    with pytest.raises(annotator.Error, match="nowhere"):
        annotator.open(tmp_path / "nowhere.annotator")
    opened.close()
    opened.close()
    with pytest.raises(annotator.Error, match="closed"):
        len(opened)


def test_two_sets_are_compared_in_pairs(opened: annotator.Project):
    found = opened.compare("one", "gold", "mary")
    assert (found.left, found.right) == ("gold", "mary")
    first, second, *rest = found.segments
    assert first.left and first.right and first.fields == ("range",) and not first.same
    assert (first.left.end, first.right.end) == (34, 10)
    assert [one.same for one in found.mentions] == [True, True]
    assert {id(one) for one in found} == {id(one) for one in (first, second, *rest)}


def test_agreement_is_of_hand_ins_or_of_what_stands_there(opened: annotator.Project):
    assert opened.agreement().pages == 1
    kappa = opened.agreement(["mary", "gold"], ["character_kappa"]).of("character_kappa", "gold", "mary")
    assert kappa is not None and kappa.pages == 1 and 0 < (kappa.value or 0) < 1
    opened.suggest("mine", [annotator.Suggestion(opened.document("one").id, segments=(
        annotator.Segment("body", 0, 34, 1), annotator.Segment("tags", 34, 49),
    ))])  # fmt: skip
    model = opened.agreement(["gold", "mine"], ["character_kappa"])
    assert model.figures[0].value == 1 and model.figures[0].authors == ("gold", "mine")
    assert opened.agreement(["gold", "mine"], ["character_kappa"], documents=["two"]).pages == 0
    assert opened.agreement(["gold", "mine"], which="first").pages == 0


def test_an_export_is_the_commands(opened: annotator.Project, filled: str, tmp_path: Path):
    from annotator.datasets.exporting import export

    made = opened.export(tmp_path / "a", "segments", author="gold")
    with Project.open(filled, read_only=True) as project:
        export(project, tmp_path / "b", format="segments", authors_from="gold")
    for file in made.files:
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()
    assert (made.documents, made.left_out, made.documents + made.left_out) == (1, 2, len(opened))
    assert made.stored["segments"] == 2 and made.lost["segments"] == 0
    with annotator.open(filled) as other, pytest.raises(annotator.Error, match="write=True"):
        other.export(tmp_path / "c", "segments", split="80/10/10", split_name="mine")


# --- suggesting ----------------------------------------------------------------------------------------


def suggestion(document: annotator.Document) -> annotator.Suggestion:
    return annotator.Suggestion(
        document.id,
        segments=(
            annotator.Segment("body", 0, 34, 1, text=TEXT[:34], confidence=0.83, note="looks like one"),
            annotator.Segment("newsletter_promo", 35, 49),
        ),
        mentions=(
            annotator.Mention("ROLE", ((2, 11),), id="m"),
            annotator.Mention("GPE", ((15, 20),), entity="ent", id="j"),
            annotator.Mention("GPE", ((28, 33),), id="t", confidence=0.4),
        ),
        events=(
            annotator.Event("Dip.Meet", ((21, 24),), (annotator.Argument("Participant", "m"),
                            annotator.Argument("Place", "t")), {"tense": "past"}, id="e"),
        ),
        flags=frozenset({"live_blog"}),
    )  # fmt: skip


def test_suggestions_are_a_models_set_and_one_edit_a_page(opened: annotator.Project, filled: str):
    document = opened.document("one")
    before = document.by("mary")
    told = opened.suggest(
        "mine", [suggestion(document), annotator.Suggestion("two", flags=frozenset({"paywalled"}))]
    )
    assert (told.pages, told.unchanged, told.segments, told.mentions, told.events) == (2, 0, 2, 3, 1)
    document = opened.document("one")
    mine = document.by("mine")
    assert mine is not None and (mine.author.kind, mine.state) == ("model", "todo")
    assert [(one.kind, one.text, one.confidence, one.note) for one in mine.segments] == [
        ("body", TEXT[:34], 0.83, "looks like one"), ("newsletter_promo", "Subscribe now.", None, ""),
    ]  # fmt: skip
    (event,) = mine.events
    fillers = [(one.role, mine.item(one.target)) for one in event.arguments]
    assert [(role, one.text) for role, one in fillers if isinstance(one, annotator.Mention)] == [
        ("Participant", "Ministers"), ("Place", "Tōkyō"),
    ]  # fmt: skip
    assert event.attributes == {"tense": "past"} and mine.flags == {"live_blog"}
    assert mine.mentions[1].entity == "ent" and document.by("mary") == before
    with Project.open(filled, read_only=True) as project:
        rows = project.journal(author="mine")
        assert [row.edit.verb for row in rows] == ["suggest_all", "suggest"]
        assert str(rows[0].edit.message) == "suggest with mine: 6 items"
        assert [one for one in project.check() if one.author == "mine"] == []


def test_the_next_suggestions_replace_this_models_earlier_ones(opened: annotator.Project):
    document = opened.document("one")
    opened.suggest("mine", [suggestion(document)])
    opened.suggest(
        "other", [annotator.Suggestion(document.id, segments=(annotator.Segment("body", 0, 5, 1),))]
    )
    first = opened.document("one").by("mine")
    same = opened.suggest("mine", [suggestion(document)])
    assert (same.pages, same.unchanged) == (0, 1) and opened.document("one").by("mine") == first
    fewer = replace(suggestion(document), events=(), mentions=(), flags=frozenset())
    assert opened.suggest("mine", [fewer]).pages == 1
    second = opened.document("one").by("mine")
    assert first and second and second.segments == first.segments and second.mentions == second.events == ()
    other = opened.document("one").by("other")
    assert other is not None and len(other.segments) == 1
    assert opened.suggest("mine", [annotator.Suggestion(document.id)]).pages == 1
    empty = opened.document("one").by("mine")
    assert empty is not None and list(empty.items()) == []


S, M, E = annotator.Segment, annotator.Mention, annotator.Event
WRONG: dict[str, dict[str, object]] = {
    "segment 2: [10, 999) is no stretch of a text of 49 code points": {
        "segments": (S("body", 0, 5, 1), S("body", 10, 999, 1))
    },
    "segment 1: [5, 5) is no stretch": {"segments": (S("body", 5, 5, 1),)},
    "segment 1: [-3, 5) is no stretch": {"segments": (S("body", -3, 5, 1),)},
    "segment 1: the scheme has no segment kind": {"segments": (S("poem", 0, 5),)},
    "segment 1: the text there is '😀 Mini', not 'Minist'": {
        "segments": (S("body", 0, 6, 1, text="Minist"),)
    },
    "the segments [0, 10) and [9, 20) overlap": {"segments": (S("body", 9, 20, 1), S("tags", 0, 10))},
    "segment 2: the same is suggested twice": {"segments": (S("body", 0, 5, 1), S("body", 0, 5, 1))},
    "mention 1: the scheme has no entity type": {"mentions": (M("POEM", ((0, 2),)),)},
    "mention 1: the project has no entity q": {"mentions": (M("GPE", ((0, 2),), entity="q"),)},
    "mention 1: GPE has no attribute": {"mentions": (M("GPE", ((0, 2),), {"mood": "bad"}),)},
    "mention 2: the id x is there twice": {
        "mentions": (M("GPE", ((0, 2),), id="x"), M("PER", ((3, 5),), id="x"))
    },
    "mention 1: [0, 50) is no stretch": {"mentions": (M("GPE", ((0, 50),)),)},
    "mention 1: ": {"mentions": (M("GPE", ()),)},
    "event 1: the scheme has no event type": {"events": (E("Poem", ((0, 2),)),)},
    "event 1: the project has no event cluster c": {"events": (E("Dip.Meet", ((0, 2),), cluster="c"),)},
    "event 1: ": {"events": (E("Dip.Meet", ((0, 2),), (annotator.Argument("Poet", "x"),)),)},
    "relation 1: ": {"relations": (annotator.Relation("poem", "a", "b"),)},
    "the scheme has no page flag poem": {"flags": frozenset({"poem"})},
}


def test_one_thing_that_is_wrong_refuses_all(opened: annotator.Project):
    good = annotator.Suggestion(opened.document("two").id, segments=(S("body", 0, 5, 1),))
    for reason, wrong in WRONG.items():
        bad = annotator.Suggestion(opened.document("one").id, **wrong)  # type: ignore[arg-type]
        with pytest.raises(annotator.Error) as told:
            opened.suggest("mine", [good, bad])
        assert reason in f"{told.value.place}: {told.value.reason}"
        assert f"document {bad.document}" in told.value.place and "nothing was stored" in told.value.advice
    assert all(one.by("mine") is None for one in opened)
    assert "mine" not in [one.name for one in opened.authors()]


def test_who_may_suggest_and_where(opened: annotator.Project, filled: str):
    one = annotator.Suggestion(opened.document("one").id)
    for name in ("mary", "gold", "", "  "):
        with pytest.raises(annotator.Error, match="name of its own"):
            opened.suggest(name, [one])
    with pytest.raises(annotator.Error, match="two suggestions"):
        opened.suggest("mine", [one, one])
    with pytest.raises(annotator.Error, match="nine"):
        opened.suggest("mine", [annotator.Suggestion("nine")])
    with annotator.open(filled) as closed, pytest.raises(annotator.Error, match=r"write=True"):
        closed.suggest("mine", [one])
    assert "mine" not in [author.name for author in opened.authors()]


def test_in_a_blind_project_nobody_sees_what_others_said(filled: str, tmp_path: Path):
    with Project.open(filled) as project:
        project.set_settings(ProjectSettings(blind=True))
    with annotator.open(filled, write=True) as everything:
        everything.suggest("mine", [annotator.Suggestion("one", segments=(S("body", 0, 5, 1),))])
        assert len(everything.document("one").sets) == 3
    with annotator.open(filled, seen_by="mary") as mine:
        assert [one.author.name for one in mine.document("one").sets] == ["mary", "mine"]
        for call in (
            lambda: mine.compare("one", "gold", "mary"), lambda: mine.agreement(),
            lambda: mine.export(tmp_path / "x", "jsonl"),
        ):  # fmt: skip
            with pytest.raises(annotator.Error, match="may not"):
                call()  # type: ignore[no-untyped-call]
    with annotator.open(filled, seen_by="gold") as adjudicator:
        assert len(adjudicator.document("one").sets) == 3


def test_reading_writes_nothing(filled: str, tmp_path: Path):
    if "://" in filled:
        pytest.skip("a file is looked at")
    before = Path(filled).read_bytes()
    with annotator.open(filled) as project:
        assert not project.writable
        assert json.dumps([one.name for one in project.documents(words="japan")])
        project.agreement(which="now")
        project.export(tmp_path / "x", "jsonl")
    assert Path(filled).read_bytes() == before
    assert sorted(one.name for one in Path(filled).parent.iterdir()) == sorted({Path(filled).name, "x"})
