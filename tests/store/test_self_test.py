"""``self-test --server`` does on a server what it does in a file."""

from annotator.cli.self_test import _server
from annotator.store import Project


def test_a_project_is_made_on_the_server_and_stays(schema_url: str):
    lines = _server(schema_url)
    assert lines[0].startswith("PostgreSQL's library")
    assert [line.endswith(" on the server") for line in lines] == [False, True, True]
    with Project.open(schema_url) as project:
        assert len(project.documents()) == 2
    assert len(_server(None)) == 1
