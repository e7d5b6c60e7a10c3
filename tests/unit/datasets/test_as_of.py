"""An export as of a moment: what stood then, gold by the hand-ins made until then, and what is refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from annotator.datasets.exporting import export
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import GOLD, Author, AuthorKind, Entity, State
from annotator.domain.moments import Moment
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits import delete_items, link_entity, remove_entity, set_state, tag_mention
from annotator.store import Project
from tests.store.helpers import page

ANA, JUDGE = Author("ana"), Author(GOLD, AuthorKind.GOLD)
NINE = datetime(2026, 11, 20, 9, tzinfo=UTC)


def at(hours: float) -> Moment:
    return Moment(time=NINE + timedelta(hours=hours))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The time that the store notes; a test sets it."""
    time = [NINE]
    monkeypatch.setattr(
        "annotator.store.rows.now",
        lambda: time[0].isoformat(timespec="milliseconds").replace("+00:00", "Z"),
    )
    return time


@pytest.fixture
def project(tmp_path: Path, news: Scheme, clock: list[datetime]) -> Iterator[Project]:
    """Ana tags Norway at 10, Chile at 11, and takes Norway back at 12; a second page comes at 13."""
    with Project.create(tmp_path / "office.annotator", news) as made:
        made.add_document(page("Norway and Chile sign a pact.", "one"), None)
        document = made.documents()[0].id

        def do(hour: int, make: Any, author: Author = ANA) -> None:
            clock[0] = NINE + timedelta(hours=hour - 9)
            own = made.annotation_set(document, author)
            made.commit(own, make(own))

        do(10, lambda own: tag_mention(own, news, Range.at(0, 6), "GPE"))
        do(11, lambda own: tag_mention(own, news, Range.at(11, 16), "GPE"))
        do(
            12,
            lambda own: delete_items(own, [one.id for one in own.mentions.values() if one.span.start == 0]),
        )
        clock[0] = NINE + timedelta(hours=4)
        made.add_document(page("Chile and Norway sign a pact.", "two"), None)
        made.do = do  # type: ignore[attr-defined]
        yield made


def written(project: Project, folder: Path, **asked: Any) -> tuple[list[str], dict[str, Any], dict[str, Any]]:
    """Export to CoNLL, and return the tagged words, the manifest and the report."""
    report = export(project, folder, format="conll2003", **asked)
    rows = (folder / "all.txt").read_text("utf-8").splitlines()
    tagged = [row.split()[0] for row in rows if row and not row.endswith(" O")]
    return tagged, json.loads((folder / "manifest.json").read_bytes()), report.to_json()


@pytest.mark.parametrize(
    ("hours", "tagged"), [(1.5, ["Norway"]), (2.5, ["Norway", "Chile"]), (3.5, ["Chile"]), (9, ["Chile"])]
)
def test_what_stood_then_goes_out(
    project: Project, tmp_path: Path, hours: float, tagged: list[str], clock: list[datetime]
) -> None:
    found, manifest, report = written(project, tmp_path / "out", at=at(hours))
    assert found == tagged
    noted = (NINE + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert manifest["asked"]["at"] == report["at"] == noted
    assert json.loads((tmp_path / "out" / "loss.json").read_bytes())["at"] == noted
    assert manifest["counts"]["documents_later"] == (hours < 4)
    assert any("came into the project after" in one for one in report["warnings"]) is (hours < 4)
    first = (tmp_path / "out" / "all.txt").read_bytes()
    clock[0] = NINE + timedelta(hours=8)
    project.undo(project.annotation_set(project.documents()[0].id, ANA))  # what comes later changes nothing
    written(project, tmp_path / "again", at=at(hours))
    assert ((tmp_path / "again" / "all.txt").read_bytes() == first) is (hours < 8)


def test_right_after_an_edit(project: Project, tmp_path: Path) -> None:
    first = project.history.rows()[0].id
    found, manifest, _ = written(project, tmp_path / "out", at=Moment(edit=first))
    assert found == ["Norway"]
    assert (manifest["asked"]["at"], manifest["counts"]["documents_later"]) == (f"edit {first}", 1)


def test_without_a_moment_nothing_speaks_of_one(project: Project, tmp_path: Path) -> None:
    _, manifest, report = written(project, tmp_path / "out")
    assert (
        "at" not in manifest["asked"] and "documents_later" not in manifest["counts"] and "at" not in report
    )


def test_gold_goes_out_by_the_hand_in_of_then(project: Project, tmp_path: Path, news: Scheme) -> None:
    do = project.do  # type: ignore[attr-defined]
    do(14, lambda own: tag_mention(own, news, Range.at(0, 6), "GPE"), JUDGE)
    do(15, lambda own: set_state(own, State.DONE), JUDGE)
    do(16, lambda own: set_state(own, State.IN_PROGRESS), JUDGE)
    do(17, lambda own: tag_mention(own, news, Range.at(11, 16), "GPE"), JUDGE)
    do(18, lambda own: set_state(own, State.DONE), JUDGE)
    with pytest.raises(AnnotatorError, match="finished"):
        written(project, tmp_path / "early", authors_from="gold", at=at(5.5))
    assert not (tmp_path / "early").exists()
    for hours, tagged, version in ((6.5, ["Norway"], "gold@1"), (8.5, ["Norway"], "gold@1"),
                                   (9.5, ["Norway", "Chile"], "gold@2")):  # fmt: skip
        found, manifest, _ = written(project, tmp_path / f"out{hours}", authors_from="gold", at=at(hours))
        assert (found, manifest["gold"]["versions"]) == (tagged, {version: 1})


def test_an_entity_that_is_gone_since_goes_out_as_it_was(
    project: Project, tmp_path: Path, news: Scheme, clock: list[datetime]
) -> None:
    do = project.do  # type: ignore[attr-defined]
    chile = Entity("chile", "Chile")
    do(14, lambda own: link_entity(own, own.mentions, chile, (), "Q298"))
    own = project.annotation_set(project.documents()[0].id, ANA)
    clock[0] = NINE + timedelta(hours=6)
    project.commit_batch(remove_entity([own], project.entities()["chile"]))
    assert project.entities() == {}
    export(project, tmp_path / "out.jsonl", format="jsonl", at=at(5.5))
    archive = (tmp_path / "out.jsonl").read_text("utf-8")
    assert '"Q298"' in archive
    with Project.create(tmp_path / "back.annotator", news) as back:
        from annotator.datasets.importing import import_paths

        assert import_paths(back, [tmp_path / "out.jsonl"]).refused == []
        assert [one.kb for one in back.entities().values()] == ["Q298"]


def test_what_makes_no_sense_is_refused_and_nothing_is_written(project: Project, tmp_path: Path) -> None:
    tomorrow = Moment(time=datetime.now(UTC) + timedelta(days=1))
    for asked, said in (
        ({"at": tomorrow}, "yet to come"),
        ({"at": at(2), "unfinished": True}, "does not go with"),
        ({"at": at(-1)}, "nothing to export"),
    ):
        with pytest.raises(AnnotatorError, match=said):
            export(project, tmp_path / "out", format="conll2003", **asked)
        assert not (tmp_path / "out").exists()
