"""Small inputs that once failed, each as it came: they lie beside the repository, where there are any."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.datasets.exporting import export
from annotator.datasets.importing import ImportWish, import_paths
from annotator.datasets.schemes import find_scheme
from annotator.domain.items import Author, State
from annotator.domain.ranges import Span
from annotator.store import Project
from tests.e2e.test_cli import annotator

CASES = Path(__file__).parents[3] / "shared" / "cases"
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the inputs are not there")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.annotator", find_scheme("news")) as made:
        yield made


def types(project: Project) -> dict[str, list[str]]:
    (row,) = project.documents()
    return {
        one.author.name: [mention.type for mention in one.mentions.values()]
        for one in project.annotation_sets(row.id)
    }


def test_two_people_one_page(project: Project, tmp_path: Path):
    case = CASES / "two_people_one_page"
    for name in ("ann", "ben"):
        assert import_paths(project, [case / name], ImportWish("brat", name)).refused == []
    assert types(project) == {"ann": ["GPE"], "ben": ["LOC"]}
    with Project.create(tmp_path / "q.annotator", project.scheme) as other:
        import_paths(other, [case / "ann" / "n1.txt"], ImportWish("text"))
        assert import_paths(other, [case / "ben"], ImportWish("brat", "ben")).refused == []
        assert types(other) == {"ben": ["LOC"]}
        export(project, tmp_path / "o.jsonl", format="jsonl", authors_from="ann")
        assert import_paths(other, [tmp_path / "o.jsonl"]).refused == []
        assert types(other) == {"ann": ["GPE"], "ben": ["LOC"]}


def test_brat_correction_loop(project: Project, tmp_path: Path):
    import_paths(project, [CASES / "brat_correction_loop" / "b"], ImportWish("brat", "ben"))
    export(project, tmp_path / "out", format="brat", authors_from="ben")
    for path in (tmp_path / "out").glob("*.ann"):
        path.write_text(path.read_text().replace("LOC", "GPE"))
    report = import_paths(project, [tmp_path / "out"], ImportWish("brat"))
    assert (report.refused, [one.changed for one in report.updated]) == ([], [1])
    assert types(project) == {"ben": ["GPE"]}


def test_crlf_counted_per_line(project: Project):
    report = import_paths(project, [CASES / "crlf_counted_per_line" / "b"], ImportWish("brat", "eve"))
    (row,) = project.documents()
    spans = {m.type: m.span for m in project.annotation_set(row.id, Author("eve")).mentions.values()}
    assert (spans["GPE"], report.warnings) == (Span.at(40, 44), [])


def test_relation_to_event(project: Project):
    report = import_paths(project, [CASES / "relation_to_event" / "b"], ImportWish("brat", "eve"))
    told = [str(one).partition("a.ann:")[2] for one in report.warnings]
    assert told[0] == "5: R1: T2 is the trigger of E1: name E1 instead; left out"
    assert told[1].startswith("6: relation R2 left out: Alias goes to PER, ORG, ")
    assert told[1].endswith(", not to Dip.Meet")


def test_all_left_out_counts_as_done(project: Project, tmp_path: Path):
    import_paths(project, [CASES / "all_left_out_counts_as_done" / "b"], ImportWish("brat", "eve"))
    (row,) = project.documents()
    assert row.state is State.IN_PROGRESS
    report = export(project, tmp_path / "out", format="conll2003", authors_from="eve")
    assert report.not_imported == [(row.id, "eve", 2)]


def test_they_go_the_same_way_on_the_command_line(tmp_path: Path):
    """The exit codes: importing the same thing twice is no error."""
    case, target = tmp_path / "case", tmp_path / "p.annotator"
    shutil.copytree(CASES / "two_people_one_page", case)
    assert annotator("new", target).returncode == 0
    for folder, name, said in (
        ("ann", "ann", "imported 1 document, refused 0"),
        ("ben", "ben", "imported 0 documents, 1 more set of annotations, refused 0"),
        ("ben", "ben", "imported 0 documents, 1 already there, refused 0"),
        ("ann", "ben", "imported 0 documents, 1 with newer annotations, refused 0"),
    ):
        done = annotator("import", target, case / folder, "--format", "brat", "--as", name)
        assert (done.returncode, done.stdout.splitlines()[-1]) == (0, said)
