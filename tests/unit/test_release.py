"""A release is tried without making one; what is made once a release says what it should."""

import hashlib
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

import health
import release
from tests.benchmarks.ratios import Figure, record
from third_party import Pin

ROOT = Path(__file__).resolve().parents[2]
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- x\n\n## [0.1.0] - 2026-12-01\n\n- y\n"
FILES = {
    "annotator/__init__.py": '"""Doc."""\n\n__version__ = "0.1.0"\n',
    "CITATION.cff": "title: A\nversion: 0.1.0\nlicense: Apache-2.0\n",
    "CHANGELOG.md": CHANGELOG,
}


def script(name: str):
    """Return a script of docs/ as a module."""
    from importlib.util import module_from_spec, spec_from_file_location

    specification = spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert specification is not None and specification.loader is not None
    module = module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_a_release_writes_version_and_date_where_they_stand():
    made = release.changed(FILES, "0.2.0", date(2027, 1, 2))
    assert '__version__ = "0.2.0"' in made["annotator/__init__.py"]
    assert "version: 0.2.0\ndate-released: 2027-01-02\n" in made["CITATION.cff"]
    assert release.unreleased(made["CHANGELOG.md"]) == ""
    assert release.notes(made["CHANGELOG.md"], "0.2.0") == "### Added\n\n- x"
    again = release.changed(made, "0.2.1", date(2027, 2, 3))
    assert again["CITATION.cff"].count("date-released") == 1


@pytest.mark.parametrize(
    ("version", "changelog", "uncommitted", "said"),
    [
        ("0.2.0", CHANGELOG, "", []),
        ("0.1.0", CHANGELOG, "", ["has a release 0.1.0 already"]),
        ("0.0.9", CHANGELOG, "", ["comes before 0.1.0"]),
        ("0.2.0", CHANGELOG, " M README.md", ["not committed"]),
        ("0.2.0", "## [Unreleased]\n\n## [0.1.0] - 2026-12-01\n\n- y\n", "", ["nothing under [Unreleased]"]),
    ],
)
def test_what_stands_against_a_release_is_named(version, changelog, uncommitted, said):
    found = release.objections(version, "0.1.0", changelog, uncommitted)
    assert len(found) == len(said)
    assert all(part in line for part, line in zip(said, found, strict=True))


def test_a_dry_run_shows_all_steps_and_changes_nothing(capsys):
    names = ("annotator/__init__.py", "CITATION.cff", "CHANGELOG.md")
    before = {name: (ROOT / name).read_bytes() for name in names}
    assert release.main(["99.0.0", "--dry-run"]) == 0
    said = capsys.readouterr().out
    assert '+__version__ = "99.0.0"' in said and "nothing was changed" in said
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for step in release.STEPS:
        assert f"make {step}" in said and re.search(rf"^{step}:", makefile, re.MULTILINE), step
    assert before == {name: (ROOT / name).read_bytes() for name in names}
    assert release.main(["1.2", "--dry-run"]) == 1
    assert "three numbers" in capsys.readouterr().err


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with a Makefile of its own, and `make release ARGS="--skip docs"` on its way."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / ".gitignore").write_text("/dist/\n/told\n/broken\n", encoding="utf-8")
    steps = "".join(
        f"{one}:\n\t@echo '{one}[$(ARGS)]' >> told\n" for one in release.STEPS if one != "package"
    )
    (tmp_path / "Makefile").write_text(f"{steps}package:\n\t@touch dist/new.deb; test ! -e broken\n", "utf-8")
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org")
    for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "x")):
        subprocess.run([*git, *command], cwd=tmp_path, check=True)
    monkeypatch.setattr(release, "ROOT", tmp_path)
    monkeypatch.setattr(release, "version_of_program", lambda: "0.1.0")
    monkeypatch.setenv("MAKEFLAGS", " -- ARGS=--skip\\ docs")
    monkeypatch.setenv("ARGS", "--skip docs")
    return tmp_path


def test_a_release_runs_its_steps_and_hands_none_of_its_options_on(project: Path, capfd):
    (project / "dist").mkdir()
    (project / "dist" / "old.deb").write_text("of an earlier version", encoding="utf-8")
    assert release.main(["0.2.0", "--skip", "docs"]) == 0
    assert (project / "told").read_text("utf-8").split() == [
        f"{one}[]" for one in release.STEPS if one not in ("docs", "package")
    ]
    assert sorted(one.name for one in (project / "dist").iterdir()) == ["NOTES.md", "SHA256SUMS", "new.deb"]
    assert '__version__ = "0.2.0"' in (project / "annotator" / "__init__.py").read_text("utf-8")
    assert "git tag -s v0.2.0" in capfd.readouterr().out


def test_where_a_step_fails_the_version_stays_as_it_was(project: Path, capfd):
    (project / "broken").touch()
    assert release.main(["0.2.0"]) == 1
    assert "make package failed" in capfd.readouterr().err
    assert {name: (project / name).read_text("utf-8") for name in FILES} == FILES


def test_checksums_are_those_that_sha256sum_reads(tmp_path: Path):
    (tmp_path / "b.deb").write_bytes(b"b")
    (tmp_path / "a.whl").write_bytes(b"a")
    (tmp_path / release.SUMS).write_text("old", encoding="utf-8")
    lines = release.sums(tmp_path).splitlines()
    assert lines == [
        f"{hashlib.sha256(one).hexdigest()}  {name}" for one, name in ((b"a", "a.whl"), (b"b", "b.deb"))
    ]


def told(*files: tuple[str, str, bool]) -> dict[str, object]:
    return {"files": [{"filename": n, "upload-time": at, "yanked": gone} for n, at, gone in files]}


def test_the_last_release_is_no_trial_and_was_not_withdrawn():
    answer = told(
        ("some_thing-1.9.0-py3-none-any.whl", "2025-01-01T10:00:00.000000Z", False),
        ("some_thing-1.10.0.tar.gz", "2025-03-01T10:00:00.000000Z", False),
        ("some_thing-1.10.0-cp311-cp311-manylinux_2_28_x86_64.whl", "2025-04-01T10:00:00.000000Z", False),
        ("some_thing-2.0.0rc1-py3-none-any.whl", "2026-01-01T10:00:00.000000Z", False),
        ("some_thing-1.11.0-py3-none-any.whl", "2026-01-01T10:00:00.000000Z", True),
    )
    assert health.last_release(answer) == ("1.10.0", date(2025, 3, 1))


def test_each_library_that_is_asked_for_is_looked_through():
    wanted = health.wanted()
    assert wanted["lxml"] == "run" and wanted["trafilatura"] == "suggest"
    answer = told(("lxml-6.1.3.tar.gz", "2020-01-01T10:00:00.000000Z", False))
    found = health.library("lxml", "run", {"lxml": Pin("lxml", "6.1.3")}, lambda name: answer)
    assert (found.licence, found.released) == ("BSD-3-Clause", date(2020, 1, 1)) and found.size > 1_000_000
    page = health.page([found], date(2026, 1, 1))
    assert "`lxml` (2192 days)" in page
    kept = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([\w.-]+)`", kept, re.MULTILINE)) == set(wanted), "make health"


def test_the_index_of_decisions_is_current():
    """After a new decision: python docs/make_decisions.py."""
    assert script("make_decisions").main(["--check"]) == 0


def test_a_decision_without_status_is_refused(tmp_path: Path):
    (tmp_path / "0001-x.md").write_text("# 1. X\n\n## Why\n", encoding="utf-8")
    with pytest.raises(ValueError, match="it must begin with"):
        script("make_decisions").rows(tmp_path)


def run_of(version: str, *ratios: float) -> dict[str, object]:
    figures = [Figure(f"what {n}", "base", ratio, 1.0, 9.0) for n, ratio in enumerate(ratios)]
    return {**record(figures), "version": version}


def test_a_slow_down_shows_in_the_history(tmp_path: Path, capsys, monkeypatch: pytest.MonkeyPatch):
    history = script("make_benchmarks")
    monkeypatch.setattr(history, "FOLDER", tmp_path / "kept")
    for version, ratios in (("0.9.0", (1.0, 2.0)), ("0.10.0", (1.1, 3.0))):
        path = tmp_path / "bench.json"
        path.write_text(json.dumps(run_of(version, *ratios)), encoding="utf-8")
        assert history.main([str(path)]) == 0
    assert capsys.readouterr().out == "slower: what 1, against base: 2.00 in 0.9.0, 3.00 now\n"
    drawn = ET.fromstring((tmp_path / "kept" / "history.svg").read_text(encoding="utf-8"))
    lines = drawn.findall("{*}polyline")
    assert [one.get("stroke") == "#b3261e" for one in lines] == [False, True]
    assert [len(one.get("points", "").split()) for one in lines] == [2, 2]


def test_a_run_of_benchmarks_is_told_with_what_it_was_measured_on():
    found = record([Figure("a", "b", 0.2, 0.1, 3.0, 1.5)])
    assert found["figures"] == [
        {
            "name": "a",
            "against": "b",
            "ms": 200.0,
            "ms_against": 100.0,
            "ratio": 2.0,
            "limit": 3.0,
            "goal": 1.5,
        }
    ]
    assert found["python"] == ".".join(map(str, sys.version_info[:3])) and found["machine"]
    asked = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert found["commit"] == (asked.stdout.strip() or None)


def test_the_history_that_is_kept_is_drawn():
    history = script("make_benchmarks")
    kept = history.runs(ROOT / "docs" / "benchmarks")
    assert (ROOT / "docs" / "benchmarks" / "history.svg").read_text("utf-8") == history.drawing(kept)


def test_the_templates_for_issues_name_themselves():
    found = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*.md"))
    assert len(found) == 3
    for path in found:
        head = path.read_text(encoding="utf-8").split("---\n")[1]
        assert {"name", "about", "title", "labels"} == {line.partition(":")[0] for line in head.splitlines()}
