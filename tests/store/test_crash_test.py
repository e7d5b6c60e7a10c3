"""`self-test --crash`: what a folder keeps is counted, what it loses is said, and nothing is left behind."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from annotator.cli.app import run
from annotator.cli.desktop import Desktop
from annotator.domain.errors import AnnotatorError
from annotator.domain.scheme import Scheme
from annotator.store import crash_test as crashes
from annotator.store.crash_test import crash_test


def test_a_sound_folder_loses_nothing_and_is_left_as_it_was(tmp_path: Path, scheme: Scheme) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    seen: list[int] = []
    found = crash_test(tmp_path, scheme, 2, lambda done, _total, _name: seen.append(done))
    assert (found.kills, found.lost, found.halved, found.findings, found.locks) == (2, 0, 0, 0, True)
    assert found.sound and found.saved >= 2 and found.sync > 0
    assert seen == [1, 2]
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]


def test_what_a_folder_loses_is_counted_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(crashes, "_killed", lambda _path, _after: {"an event that is not there"})
    monkeypatch.setattr(crashes, "_locks_hold", lambda _path: False)
    assert run(["self-test", "--crash", str(tmp_path), "--kills", "3"], cast("Desktop", None)) == 1
    told = capsys.readouterr().out
    assert "3 programs were killed while annotating; 1 edits had been called saved" in told
    assert "lost: 1; there in part: 0" in told and "NO: two programs may write at once" in told
    (left,) = tmp_path.iterdir()
    assert str(left) in told and (left / "crash-test.annotator").exists()


def test_a_folder_that_is_none_is_refused(tmp_path: Path, scheme: Scheme) -> None:
    with pytest.raises(AnnotatorError, match="does not exist"):
        crash_test(tmp_path / "none", scheme, 1)
