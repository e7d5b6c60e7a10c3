"""The page's structure beside its text: blocks as a tree, chosen with a key, followed by the caret."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.datasets.importing import import_path
from annotator.store import Project

HTML = """<!doctype html><html lang="en"><head><title>Pact</title></head><body>
<nav class="main-nav"><ul><li>Home</li><li>World</li></ul></nav>
<main id="content"><article class="story"><h1>Norway and Chile sign pact</h1>
<p>The pact was signed in Oslo on Tuesday.</p>
<aside class="newsletter"><h3>Sign up now</h3><p>All the news of the day.</p></aside>
<p>It ends a dispute of two years.</p></article></main>
<footer>© 2024 Nordic Times</footer></body></html>"""
ASIDE = "Sign up now"


@pytest.fixture
def web(project_file: Path, tmp_path: Path) -> str:
    """The id of a web page that is added to the project."""
    source = tmp_path / "pact.html"
    source.write_text(HTML, encoding="utf-8")
    with Project.open(project_file) as project:
        before = {row.id for row in project.documents()}
        import_path(project, source)
        (added,) = {row.id for row in project.documents()} - before
    return added
