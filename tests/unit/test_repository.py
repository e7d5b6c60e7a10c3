"""Rules every file of the repository keeps: size, wording, line ends, pins, decision records, glossary."""

import re
import tomllib
from pathlib import Path

import pytest

import annotator

ROOT = Path(__file__).resolve().parents[2]
SKIPPED = {".git", ".venv", "build", "dist", "__pycache__"}
TEXT = {
    "", ".bat", ".cff", ".css", ".desktop", ".html", ".in", ".json", ".lock", ".md", ".py", ".sh", ".spec",
    ".svg", ".toml", ".xml", ".xsd", ".yaml", ".yml",
}  # fmt: skip
BYTES_KEPT = ("resources/samples/", "tests/data/")
MAX_LINES = 600
# Put together from halves, so that this file does not break its own rules.
UNFINISHED = re.compile(r"(#|//|<!--|\brem\b).*\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + r"CK)\b")
MACHINE_PATHS = re.compile(r"(?<![\w.])/(wo" + r"rk/|ro" + r"ot/\.|ho" + r"me/\w+/)|[A-Z]:\\Us" + "ers")
REGISTRIES = re.compile("py" + r"pi\.org|python" + r"hosted\.org|npm" + r"js\.(org|com)")
WORDS = (
    "annotation set, argument, article, attribute, author, code point, dataset, document, edit, entity, "
    "event, event cluster, fragment, gold, hull, journal, kind, layer dependency, loss report, manifest, "
    "mention, node map, page flag, profile, project, relation, role, scheme, segment, suggestion, text, "
    "trigger, unlabelled"
)


def files() -> list[Path]:
    """Return every file of the checkout that is neither made by a tool nor hidden in a tool's cache."""
    found = []
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        made_by_tools = any(
            part in SKIPPED or part.endswith("_cache") or part.startswith(".venv-") for part in parts
        )
        if path.is_file() and not made_by_tools and parts[0] != ".hypothesis":
            found.append(path)
    return found


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text_files() -> list[Path]:
    return [p for p in files() if p.suffix in TEXT and not name(p).startswith(BYTES_KEPT)]


def locked(lock: str) -> dict[str, set[str]]:
    """Return requirement -> hashes of one lock."""
    text = (ROOT / "packaging" / "locks" / lock).read_text(encoding="utf-8")
    pins: dict[str, set[str]] = {}
    for line in text.replace("\\\n", " ").splitlines():
        if line and not line.lstrip().startswith("#"):
            pin, *hashes = line.split("--hash=")
            pins[pin.strip()] = {one.strip() for one in hashes}
    return pins


def lines_matching(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{name(path)}:{number}: {line.strip()[:80]}"
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_module_is_too_long():
    sizes = {name(p): len(p.read_text(encoding="utf-8").splitlines()) for p in files() if p.suffix == ".py"}
    assert {path: lines for path, lines in sizes.items() if lines > MAX_LINES} == {}


def test_nothing_is_left_unfinished():
    assert lines_matching(UNFINISHED, [p for p in text_files() if p.suffix != ".lock"]) == []


def test_no_file_knows_the_machine_it_was_written_on():
    assert lines_matching(MACHINE_PATHS, text_files()) == []


def test_no_file_names_a_package_registry():
    assert lines_matching(REGISTRIES, text_files()) == []


def test_text_files_end_their_lines_alike():
    odd = []
    for path in text_files():
        data = path.read_bytes()
        unfinished = bool(data) and not data.endswith(b"\n")
        if unfinished or (b"\r" in data and path.suffix != ".bat"):
            odd.append(name(path))
    assert odd == []


@pytest.mark.parametrize("lock", ["run.lock", "dev.lock", "mutants.lock", "docs.lock", "package.lock"])
def test_locks_hold_names_versions_and_hashes_alone(lock: str):
    pins = locked(lock)
    assert pins
    for pin, hashes in pins.items():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9][\w.]*( ; .+)?", pin)
        assert hashes
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes)
    assert "://" not in (ROOT / "packaging" / "locks" / lock).read_text(encoding="utf-8")


def test_what_developers_install_holds_all_that_users_run():
    run, dev = locked("run.lock"), locked("dev.lock")
    # A pin may carry a wider marker for developers, who need the same package for more reasons.
    wider = {pin.partition(" ; ")[0]: hashes for pin, hashes in dev.items()}
    assert {pin for pin, hashes in run.items() if wider.get(pin.partition(" ; ")[0]) != hashes} == set()


def test_every_dependency_is_pinned_and_accounted_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    record = (ROOT / "docs" / "decisions" / "0002-dependencies.md").read_text(encoding="utf-8")
    pinned = {pin.partition("==")[0] for pin in locked("run.lock")}
    names = {re.split(r"[^\w-]", wanted)[0] for wanted in project["dependencies"]}
    assert {one.lower() for one in names} <= pinned
    optional = [one for group in project["optional-dependencies"].values() for one in group]
    names |= {re.split(r"[^\w-]", wanted)[0] for wanted in optional}
    assert {one for one in names if f"`{one}`" not in record} == set()


def test_decision_records_are_numbered_and_have_a_status():
    records = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
    assert [int(path.name[:4]) for path in records] == list(range(1, len(records) + 1))
    status = re.compile(r"^Status: (proposed|accepted|superseded by \d{4})(,|\.|$)", re.MULTILINE)
    assert [path.name for path in records if not status.search(path.read_text(encoding="utf-8"))] == []


def test_the_glossary_explains_the_words_of_the_design():
    glossary = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"^\| \*\*(.+?)\*\* \|", glossary, re.MULTILINE))
    assert set(WORDS.split(", ")) - explained == set()


def test_the_version_is_said_once_and_repeated_right():
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\nversion: {annotator.__version__}\n" in citation
    assert f"\n## [{annotator.__version__}]" in changelog or "\n## [Unreleased]" in changelog


def test_the_documents_name_make_targets_that_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    call = re.compile(r"(?:`|^ *)make ([a-z]+)(?=`| |$)", re.MULTILINE)
    for path in [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]:
        assert set(call.findall(path.read_text(encoding="utf-8"))) <= targets, name(path)
