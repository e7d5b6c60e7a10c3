"""The command as scripts use it: what it prints, where, and with which exit code."""

import contextlib
import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __version__, assets, edits
from annotator.assist.suggesters import SUGGESTERS
from annotator.cli.app import run
from annotator.domain.items import Author, AuthorKind
from annotator.store import Project

GOLD = assets.resource("samples", "gold.jsonl")
ROOT = Path(__file__).resolve().parents[2]


class NoDesktop:
    """What the commands here must not need."""

    def open_window(self, *_: object) -> int:
        raise AssertionError("a window was asked for")

    def render_page(self, *_: object, **__: object) -> None:
        raise AssertionError("a picture was asked for")


def annotator(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command inside this process, which takes a tenth of the time."""
    given = [str(one) for one in arguments]
    out, errors = (io.TextIOWrapper(io.BytesIO(), "utf-8", newline="") for _ in range(2))
    with (
        contextlib.chdir(cwd or Path.cwd()),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(errors),
    ):
        code = run(given, NoDesktop())
    said = []
    for stream in (out, errors):
        stream.flush()
        stream.seek(0)
        said.append(stream.read())
    return subprocess.CompletedProcess(given, code, *said)


def process(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the command as people do, in a process of its own without a display."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY")
    settings = {name: value for name, value in os.environ.items() if name not in hidden}
    settings |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT), "COLUMNS": "100"}
    return subprocess.run(
        [sys.executable, "-m", "annotator", *map(str, arguments)],
        cwd=cwd,
        env=settings,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=100,
    )


def done(*arguments: object, cwd: Path | None = None) -> str:
    """Run a command that must end well and say nothing on stderr; return what it prints."""
    run = annotator(*arguments, cwd=cwd)
    assert (run.returncode, run.stderr) == (0, "")
    return run.stdout


def failed(*arguments: object, code: int = 1) -> str:
    """Run a command that must fail in one line on stderr; return the line."""
    run = annotator(*arguments)
    assert run.returncode == code, run.stderr
    (line,) = run.stderr.splitlines()
    assert line.startswith("annotator: ")
    assert run.stdout == ""
    return line


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project made by commands from the gold annotations of the samples."""
    target = tmp_path_factory.mktemp("gold") / "gold.annotator"
    done("new", target)
    done("import", target, GOLD)
    return target


def test_the_version_and_exit_codes_of_the_real_command(tmp_path: Path, gold: Path):
    told = process("--version")
    assert (told.returncode, told.stdout, told.stderr) == (0, f"annotator {__version__}\n", "")
    assert process("list", gold).stdout == done("list", gold)
    failing = process("list", tmp_path / "no.annotator")
    assert (failing.returncode, failing.stdout, failing.stderr.count("\n")) == (1, "", 1)
    assert process("nosuch").returncode == 2


def test_new_import_list_stats_check(tmp_path: Path):
    target = tmp_path / "p.annotator"
    page = tmp_path / "page.txt"
    page.write_bytes("Köln meets Łódź\r\nSource: https://example.org/1\r\n".encode())
    assert done("new", target, "--scheme", "news").startswith(f"created {target} with the scheme news ")
    answer = json.loads(done("import", target, page, "--json"))
    assert answer == {"imported": 1, "already": 0, "updated": [], "refused": [], "warnings": []}
    (listed,) = json.loads(done("list", target, "--json"))["documents"]
    assert listed["name"] == "Köln meets Łódź"
    assert (listed["uri"], listed["state"], listed["mentions"]) == ("https://example.org/1", "todo", 0)
    header, row = done("list", target).splitlines()
    assert header.split("\t") == ["id", "name", "state", "articles", "mentions", "events"]
    assert row.split("\t")[1:] == ["Köln meets Łódź", "todo", "0", "0", "0"]
    assert json.loads(done("stats", target, "--json"))["documents"] == 1
    assert "documents\t1\n" in done("stats", target)
    checked = json.loads(done("check", target, "--json"))
    assert (checked["project"], checked["findings"]) == (str(target), [])
    assert (checked["journal"]["sets"], checked["journal"]["entries"]) == (0, 0)
    shown = done("show", target, row.split("\t")[0])
    assert "not annotated yet" in shown
    assert shown.endswith("Source: https://example.org/1\n\n")


def test_gold_is_shown_once_it_is_done_and_a_model_is_not_worked_as(tmp_path: Path):
    target, page = tmp_path / "p.annotator", tmp_path / "page.txt"
    page.write_text("A page\nby nobody\n")
    done("new", target)
    done("import", target, page)
    done("suggest", target, "--with", "rules")
    with Project.open(target) as project:
        gold = project.annotation_set(project.documents()[0].id, Author("gold", AuthorKind.GOLD))
        project.commit(gold, edits.set_flag(gold, project.scheme, "paywalled", True), by="ana")
    assert "gold is not done on this page: --as gold shows it" in done("show", target, "A page")
    assert "gold · in progress · paywalled" in done("show", target, "A page", "--as", "gold")
    assert "rules · todo" in done("show", target, "A page", "--as", "rules")
    run = annotator("open", target, "--as", "rules")
    assert (run.returncode, run.stdout) == (1, "")
    assert "rules is a model in this project" in run.stderr


def test_what_is_refused_is_named_on_stderr_and_in_the_answer(tmp_path: Path):
    target = tmp_path / "p.annotator"
    done("new", target)
    (tmp_path / "good.txt").write_text("A page")
    (tmp_path / "empty.txt").write_text("")
    run = annotator(
        "import", target, tmp_path / "empty.txt", tmp_path / "good.txt", tmp_path / "no.txt", "--json"
    )
    assert run.returncode == 1
    assert json.loads(run.stdout) == {
        "imported": 1,
        "already": 0,
        "updated": [],
        "refused": [
            {
                "path": str(tmp_path / "empty.txt"),
                "reason": "the file is empty",
                "code": "error.pages.empty",
            },
            {
                "path": str(tmp_path / "no.txt"),
                "reason": "there is no such file or folder",
                "code": "error.import.no_such_file",
            },
        ],
        "warnings": [],
    }
    assert run.stderr.splitlines() == [
        f"annotator: {tmp_path / 'empty.txt'}: the file is empty",
        f"annotator: {tmp_path / 'no.txt'}: there is no such file or folder",
    ]


def test_a_broken_line_of_an_archive_is_named_and_the_rest_goes_in(tmp_path: Path):
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    lines[2] = lines[2][:-40]
    broken = tmp_path / "broken.jsonl"
    broken.write_text("\n".join(lines) + "\n", encoding="utf-8")
    done("new", tmp_path / "p.annotator")
    run = annotator("import", tmp_path / "p.annotator", broken)
    assert run.returncode == 1
    assert run.stdout == "imported 3 documents, refused 1\n"
    assert run.stderr.startswith(f"annotator: {broken}: line 3: ")


def test_an_archive_imported_and_exported_again_is_the_same_bytes(tmp_path: Path, gold: Path):
    done("export", gold, tmp_path / "one.jsonl", "--format", "jsonl")
    done("new", tmp_path / "other.annotator", "--scheme", tmp_path / "one.jsonl")
    done("import", tmp_path / "other.annotator", tmp_path / "one.jsonl")
    done("export", tmp_path / "other.annotator", tmp_path / "two.jsonl", "--format", "jsonl")
    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_an_export_with_everything_asked(tmp_path: Path, gold: Path):
    out = tmp_path / "out"
    asked = (
        "--format",
        "conll2003",
        "--from",
        "gold",
        "--text",
        "article",
        "--split",
        "50/25/25",
        "--seed",
        "4",
    )
    answer = json.loads(done("export", gold, out, *asked, "--json"))
    assert (answer["documents"], answer["from"], answer["destination"]) == (4, "gold", str(out))
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["asked"]["split"] == {"train": 50, "dev": 25, "test": 25}
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert "not in the export: 70 of 70 events" in done("export", gold, out, *asked)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_show_tells_what_stands_on_a_page(gold: Path):
    shown = done("show", gold, "Germany and Chile sign ten-year lithium pact")
    assert "gold · done" in shown
    assert "\n[title 1]\nGermany and Chile sign ten-year lithium pact\n" in shown
    assert "\nmentions: 67\n" in shown
    assert "      Participant: PER “Vollmers” " in shown


def test_a_backup_is_a_project(tmp_path: Path, gold: Path):
    done("backup", gold, tmp_path / "copy.annotator")
    assert done("list", tmp_path / "copy.annotator") == done("list", gold)
    assert str(tmp_path / "copy.annotator") in failed("backup", gold, tmp_path / "copy.annotator")


def test_damage_is_found(tmp_path: Path, gold: Path):
    target = tmp_path / "damaged.annotator"
    done("backup", gold, target)
    data = bytearray(target.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 4096] = b"\xa5" * 4096
    target.write_bytes(data)
    run = annotator("check", target)
    assert run.returncode == 1
    assert run.stderr.splitlines()
    assert all(line.startswith(f"annotator: {target}") for line in run.stderr.splitlines())


def test_formats_are_listed():
    answer = json.loads(done("formats", "--json"))
    ways = {one["key"]: (one["kind"], one["reads"], one["writes"]) for one in answer["formats"]}
    assert ways["text"] == ("page", True, False)
    assert ways["jsonl"] == ("dataset", True, True)
    assert ways["lines"] == ("dataset", False, True)
    assert [line.split("\t")[0] for line in done("formats").splitlines()[1:]] == list(ways)


def test_the_help_names_every_suggester_there_is():
    _, told, rest = re.split(r"--with KEY|--as AUTHOR", done("suggest", "--help"))
    assert SUGGESTERS.keys() <= set(re.findall(r"[\w-]+", told))
    learning = set(re.findall(r"[\w-]+", rest.partition("(")[0]))
    assert {one.key for one in SUGGESTERS.values() if one.learns} <= learning


def test_scheme_check_names_every_error_with_its_place(tmp_path: Path):
    news = assets.resource("schemes", "news.json")
    assert done("scheme", "check", news) == f"{news}: no errors\n"
    data = json.loads(news.read_text(encoding="utf-8"))
    data["segment_kinds"][1]["group"] = "other"
    del data["entity_types"][0]["id"]
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps(data), encoding="utf-8")
    run = annotator("scheme", "check", bad)
    assert run.returncode == 1
    one, two = run.stderr.splitlines()
    assert one.startswith(f"annotator: {bad}: entity_types[0]: 'id' is a required property")
    assert two.startswith(f"annotator: {bad}: segment_kinds[1].group: 'other' is not one of")
    data = json.loads(news.read_text(encoding="utf-8"))
    data["entity_types"][1]["id"] = data["entity_types"][0]["id"]
    bad.write_text(json.dumps(data), encoding="utf-8")
    assert "is used twice" in failed("scheme", "check", bad)
    bad.write_text('{"format":\n  nope}', encoding="utf-8")
    assert f"{bad}: line 2, column 3: " in failed("scheme", "check", bad)
    bad.write_text("[]", encoding="utf-8")
    assert "expected a JSON object" in failed("scheme", "check", bad)


@pytest.mark.parametrize("command", ["list", "stats", "check"])
def test_what_is_no_project_is_refused_in_one_line(tmp_path: Path, command: str):
    (tmp_path / "x.annotator").write_text("no database")
    for name in ("x.annotator", "missing.annotator"):
        assert str(tmp_path / name) in failed(command, tmp_path / name)
    run = annotator(command, tmp_path / "x.annotator", "--json")
    assert run.returncode == 1
    assert set(json.loads(run.stdout)) == {"error"}
    assert (tmp_path / "x.annotator").read_text() == "no database"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.annotator"]


def test_a_project_is_not_made_twice(tmp_path: Path):
    done("new", tmp_path / "p.annotator")
    before = (tmp_path / "p.annotator").read_bytes()
    assert "p.annotator" in failed("new", tmp_path / "p.annotator")
    assert (tmp_path / "p.annotator").read_bytes() == before
    named = failed("new", tmp_path / "q.annotator", "--scheme", "nosuch")
    assert "schemes: " in named and "news" in named
    assert "q.annotator" not in {path.name for path in tmp_path.iterdir()}


def test_exports_are_refused_in_one_line_and_leave_nothing(tmp_path: Path, gold: Path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    assert "not empty" in failed("export", gold, tmp_path / "mine", "--format", "lines")
    assert "no author ‘zoe’; choose one of gold" in failed(
        "export", gold, tmp_path / "out", "--format", "lines", "--from", "zoe"
    )
    assert "no document" in failed("show", gold, "nosuch")
    assert [path.name for path in tmp_path.iterdir()] == ["mine"]


def test_a_dangling_argument_is_lost_by_name_and_the_archive_can_be_read(tmp_path: Path, gold: Path):
    target = tmp_path / "damaged.annotator"
    done("backup", gold, target)
    with contextlib.closing(sqlite3.connect(target)) as raw, raw:
        key = raw.execute("SELECT set_id, event_id, position FROM argument LIMIT 1").fetchone()
        where = "WHERE set_id = ? AND event_id = ? AND position = ?"
        raw.execute(f"UPDATE argument SET target = 'gone' {where}", key)
    found = annotator("check", target)
    assert found.returncode == 1
    dangling, altered, *todo = found.stderr.splitlines()
    assert "“gone” is not in the set" in dangling
    assert "the annotations are not those that came in" in altered
    assert len(todo) == 2 and "1 of 2: repair the project: nothing is lost by it" in "".join(todo)
    for one in ("jsonl", "brat"):
        told = json.loads(done("export", target, tmp_path / one, "--format", one, "--json"))
        assert (told["stored"]["arguments"], told["lost"]["arguments"]) == (205, 1)
        (item,) = json.loads((tmp_path / one / "loss.json").read_text(encoding="utf-8"))["items"]
        assert (item["id"], item["surface"].endswith("gone")) == (key[1], True)
    done("new", tmp_path / "again.annotator")
    done("import", tmp_path / "again.annotator", tmp_path / "jsonl" / "project.jsonl")
    assert "repaired: " in annotator("check", target, "--repair").stderr
    # What the argument was is not to be had back, and the set goes on saying so.
    assert "the annotations are not those that came in" in failed("check", target)


def test_the_scheme_of_an_archive_is_checked_like_any_other(tmp_path: Path):
    header, *_ = GOLD.read_text(encoding="utf-8").splitlines()
    record = json.loads(header)
    record["scheme"]["version"] = 7
    (tmp_path / "x.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    said = failed("new", tmp_path / "p.annotator", "--scheme", tmp_path / "x.jsonl")
    assert f"{tmp_path / 'x.jsonl'}: version: 7 is not of type 'string'" in said
    assert not (tmp_path / "p.annotator").exists()


def test_schemes_that_are_no_files_are_refused(tmp_path: Path):
    assert "no such scheme" in failed("new", tmp_path / "p.annotator", "--scheme", "")
    assert "not a regular file" in failed("scheme", "check", tmp_path)
    if Path("/dev/zero").exists():
        assert "not a regular file" in failed("new", tmp_path / "p.annotator", "--scheme", "/dev/zero")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u:s3cret@localhost:1/x",
        "POSTGRESQL://u:s3cret@localhost:1/x",
        "postgresql://u@localhost:1/x?password=s3cret",
        "mysql://u:s3cret@localhost/x",
        "postgresql://u:s3cret@localhost:port/x",
    ],
)
def test_no_password_is_ever_shown(tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch):
    pytest.importorskip("psycopg")
    monkeypatch.chdir(tmp_path)
    for command in ("list", "new"):
        line = failed(command, address)
        assert "s3cret" not in line
        assert line.count("localhost") <= 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("nosuch",),
        ("new",),
        ("list", "x.annotator", "--nosuch"),
        ("export", "x.annotator", "out", "--format", "nosuch"),
        ("export", "x.annotator", "out", "--format", "text"),
        ("export", "x.annotator", "out"),
        ("export", "x.annotator", "out", "--format", "lines", "--split", "80/20"),
        ("export", "x.annotator", "out", "--format", "lines", "--text", "line"),
        ("import", "x.annotator", "a.txt", "--format", "lines"),
        ("import", "x.annotator"),
        ("import", "x.annotator", "a.txt", "--encoding", "zip"),
        ("import", "x.annotator", "a.txt", "--encoding", ""),
        ("import", "x.annotator", "a.txt", "--as", " "),
        ("import", "x.annotator", ""),
        ("export", "x.annotator", "", "--format", "lines"),
        ("backup", "x.annotator", ""),
    ],
)
def test_wrong_usage_is_exit_code_2(tmp_path: Path, arguments: tuple[str, ...]):
    run = annotator(*arguments, cwd=tmp_path)
    assert run.returncode == 2
    assert run.stdout == ""
    assert "Error: " in run.stderr
    assert "Traceback" not in run.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="pipes that close early are a matter of POSIX")
def test_a_reader_that_has_seen_enough_is_no_error(gold: Path):
    name = "Germany and Chile sign ten-year lithium pact"
    command = [sys.executable, "-m", "annotator", "show", str(gold), name]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.close()
        assert (run.stderr.read(), run.wait(timeout=60)) == (b"", 0)


def test_start_up_leaves_what_only_some_commands_need():
    code = "import sys, annotator.__main__; print(sorted(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(json.loads(run.stdout.replace("'", '"')))
    assert loaded.isdisjoint(
        {"rich", "rich.progress", "jsonschema", "charset_normalizer", "pydantic", "lxml"}
    )
