"""A shell asks what may be typed next; new projects get their ending."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .test_cli import ROOT, annotator


@pytest.mark.parametrize(
    ("typed", "offered"), [("annotator exp", {"export"}), ("annotator self-test --ser", {"--server"})]
)
def test_a_shell_is_told_what_can_follow_and_no_window_opens(typed: str, offered: set[str]):
    asked = {"_ANNOTATOR_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
    ended = subprocess.run(
        [sys.executable, "-m", "annotator"],
        env={**os.environ, **asked, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "nowhere"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert set(ended.stdout.split()) == offered


def test_a_project_without_an_ending_gets_one(tmp_path: Path):
    made = annotator("new", "foo", cwd=tmp_path)
    assert made.stdout.startswith("created foo.annotator ")
    assert annotator("copy", "foo.annotator", "bar", cwd=tmp_path).stdout.endswith("bar.annotator\n")
    assert annotator("new", "foo.v2", cwd=tmp_path).returncode == 0
    (tmp_path / "folder").mkdir()
    assert "is a folder" in annotator("new", "folder", cwd=tmp_path).stderr
    found = {one.name for one in tmp_path.iterdir() if one.is_file()}
    assert found == {"foo.annotator", "bar.annotator", "foo.v2"}
