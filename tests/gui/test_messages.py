"""What refusals, warnings and findings say: every code in every language, and with hostile words in it."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any
from unicodedata import category

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import annotator
from annotator import edits
from annotator.domain import messages as of_domain
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.errors import FormatError
from annotator.domain.items import EventCluster
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import SENTENCES, STATES, Message, Sentence, message, places
from annotator.domain.wording import say
from annotator.formats import messages as of_formats
from annotator.gui.look import i18n
from annotator.gui.window.main_window import MainWindow
from annotator.store import Project
from tests.store.old_formats import format_2

LANGUAGES = ("en", "de", "ja")
HOSTILE = (
    "Export",
    "done",
    "segment",
    "the edit changes nothing",
    "{name} {0} }{ {n}",
    "%1 %n %L1",
    "‘so’ \"so\" 'so' „so“ 「so」",
    "R&D <b>&amp;</b><img src=x>",
    "a → b: c",
    "\N{HEBREW LETTER SHIN}\N{HEBREW LETTER LAMED} 12",
    "عمان",
    "left \N{RIGHT-TO-LEFT OVERRIDE}right",
    "one\ntwo\r\nthree\tfour\u2028five",
    "日本",
)
LABELS = {
    "kind": "ai_promo", "type": "COMMODITY", "relation": "Part_Of", "role": "Party", "attribute": "polarity",
    "flag": "live_blog", "value": "negative",
}  # fmt: skip
PLAIN = "Élan 7"
VALUES = {
    **LABELS,
    "state": "in_progress",
    "quoted": "Norway",
    "said": PLAIN,
    "": PLAIN,
    "word": "mention",
    "time": "2026-11-28T17:00:00Z",
}
"""A value for each sort of place."""
_DIRECTING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def modules() -> Iterator[ModuleType]:
    """Import everything that can enter a sentence or raise an error."""
    for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
        if module.name != "annotator.__main__":
            yield importlib.import_module(module.name)


@pytest.fixture(scope="module")
def codes() -> dict[str, Sentence]:
    """Every sentence of the program but those of edits, by its code."""
    list(modules())
    return {code: one for code, one in SENTENCES.items() if not code.startswith(("edit.", "t."))}


@pytest.fixture
def speak(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], str]]:
    """Give the program a language; it is English again at the end."""
    monkeypatch.delenv(i18n.OVERRIDE, raising=False)
    yield lambda language: i18n.install(qapp, language)
    i18n.install(qapp, "en")


def example(form: str, value: object = PLAIN) -> dict[str, Any]:
    """Return values that fill the places of a form and no more, ``value`` wherever anything may stand."""
    found: dict[str, Any] = {}
    for name, sort in places(form).items():
        found[name] = value if sort in {"", "said"} else VALUES[sort]
    if "n" in found:
        found["n"] = 2
    if "event" in found and places(form)["event"] == "type":
        found["event"] = "Econ.Deal"
    return found


def expected(value: object, sort: str, scheme: Scheme) -> str:
    """Return how a value looks at a place, in the language of the program."""
    groups = {
        "kind": scheme.segment_kinds, "relation": scheme.relation_types, "attribute": scheme.attributes,
        "flag": scheme.page_flags, "type": {**scheme.entity_types, **scheme.event_types},
    }  # fmt: skip
    if sort == "role":
        return next(role.name for role in scheme.event_types["Econ.Deal"].roles if role.id == value)
    if sort == "value":
        return scheme.attributes[LABELS["attribute"]].called(str(value))
    if sort in groups:
        return groups[sort][str(value)].name
    if sort in {"state", "word"}:
        return i18n.tr(STATES.get(str(value), str(value)))
    return str(value)


def is_prose(form: str) -> bool:
    """Tell whether a form has words of its own that another language says otherwise."""
    return (
        len(
            re.findall(
                r"[^\W\d_]{2,}", re.sub(r"\{[^{}]*\}|\b\w+\.\w+\b|“annotator [^”]*”|https?:\S+", "", form)
            )
        )
        > 1
    )


def as_shown(value: str) -> str:
    """Return the user's words on one line and without signs that turn the words around them."""
    line = "".join(" " if category(sign) in {"Cc", "Zl", "Zp"} else sign for sign in value)
    return _DIRECTING.sub("", line)


# --- every code in every language -----------------------------------------------------------------------


def test_there_are_codes_of_every_room(codes: dict[str, Sentence]) -> None:
    rooms = {code.split(".")[1] for code in codes if code.startswith("error.")}
    assert rooms >= {"domain", "scheme", "edits", "store", "import", "export", "assist", "keys", "display"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_says_its_values_in_every_language(
    codes: dict[str, Sentence], speak: Callable[[str], str], scheme: Scheme, language: str
) -> None:
    speak(language)
    for code, sentence in codes.items():
        for form, one in sentence.pairs():
            values = example(form)
            told = i18n.said(Message(code, values), scheme)
            assert not set("{}") & set(told), (code, told)
            for name, sort in places(form).items():
                assert expected(values[name], sort, scheme.in_language(language)) in told, (code, name, told)
            if language != "en" and is_prose(form):
                assert i18n.WORDS.of(form, values.get("n"), one) != form, (code, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_users_words_come_out_of_every_code_as_they_went_in(
    codes: dict[str, Sentence], speak: Callable[[str], str], scheme: Scheme, language: str
) -> None:
    speak(language)
    for code, sentence in codes.items():
        for form in sentence.forms:
            free = [name for name, sort in places(form).items() if sort == ""]
            for value in HOSTILE if free else ():
                told = i18n.said(Message(code, example(form, value)), scheme)
                count = len([name for name in free if name != "n"])
                assert _DIRECTING.sub("", told).count(as_shown(value)) >= count, (code, value, told)
                assert len(told.splitlines()) == 1, (code, value, told)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_and_a_place_in_it_are_named_in_every_language(
    speak: Callable[[str], str], language: str
) -> None:
    speak(language)
    for value in HOSTILE:
        place = message(of_formats.LINE, number=3)
        told = i18n.said(FormatError(of_domain.NO_KIND, path=value, place=place, kind=value))
        assert _DIRECTING.sub("", told).count(as_shown(value)) >= 2, told
        assert i18n.said(place) in told
        assert len(told.splitlines()) == 1


# --- every call gives what its sentence needs ------------------------------------------------------------


def sentence_of(node: ast.expr, module: ModuleType) -> Sentence | None:
    """Return the sentence that an expression names: ``messages.X``, or ``X`` if it was imported."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        found = getattr(getattr(module, node.value.id, None), node.attr, None)
    else:
        found = getattr(module, node.id, None) if isinstance(node, ast.Name) else None
    return found if isinstance(found, Sentence) else None


def unfit(call: ast.Call, sentence: Sentence) -> str:
    """Return what is wrong with the values that a call gives a sentence, or ""."""
    given = {keyword.arg for keyword in call.keywords}
    if None in given or len(call.args) > 1:
        return ""  # the values are put together elsewhere
    known = {name for form in sentence.forms for name in places(form)}
    if surplus := given - known - {"path", "place", "event"}:
        return f"{sentence.id} has no place for {sorted(map(str, surplus))}"
    lacking = min((set(places(form)) - given for form in sentence.forms), key=len)
    return f"{sentence.id} needs {sorted(lacking)}" if lacking else ""


def test_every_call_gives_its_sentence_the_values_it_needs_and_every_sentence_is_said() -> None:
    wrong, seen, said, there = [], 0, set[str](), set[str]()
    for module in modules():
        if module.__file__ is None or not module.__file__.endswith(".py"):
            continue
        if module.__name__.endswith(".messages"):
            there |= {name for name, value in vars(module).items() if isinstance(value, Sentence)}
        source = Path(module.__file__).read_text("utf-8")
        for node in ast.walk(ast.parse(source)) if "entence" in source or "message" in source else ():
            if isinstance(node, ast.Attribute):
                said.add(node.attr)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                said.add(node.id)
            elif isinstance(node, ast.Call) and node.args and (asked := sentence_of(node.args[0], module)):
                seen += 1
                if reason := unfit(node, asked):
                    wrong.append(f"{module.__name__}:{node.lineno}: {reason}")
    assert wrong == []
    assert seen > 300
    assert there - said == set(), "no code is left that nothing says"


def unsaid(source: str) -> list[int]:
    """Return the lines of a window's source that put an error into text themselves: `said` does that."""
    found = []
    for node in ast.walk(ast.parse(source)):
        shown: list[ast.expr] = []
        if isinstance(node, ast.FormattedValue):
            shown = [node.value]
        elif isinstance(node, ast.Call):
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            shown = {"str": node.args, "format": [keyword.value for keyword in node.keywords]}.get(name, [])
        found += [one.lineno for one in shown if isinstance(one, ast.Name) and one.id in {"error", "problem"}]
    return found


@pytest.mark.parametrize("line", ['f"{error}"', "str(error)", 'tr("no: {x}").format(x=error)'])
def test_the_search_finds_an_error_that_is_not_said(line: str) -> None:
    assert unsaid(line) == [1]


def test_the_window_says_every_error() -> None:
    gui = Path(annotator.__file__).parent / "gui"
    found = {str(path.relative_to(gui)): unsaid(path.read_text("utf-8")) for path in gui.rglob("*.py")}
    # What is wrong with a file of keys is told by the reader of JSON, as a value of our own sentence.
    assert {name for name, lines in found.items() if lines} == {"commands/keymap.py"}


# --- an old project ---------------------------------------------------------------------------------------


def test_the_history_of_an_old_project_reads_in_every_language(
    speak: Callable[[str], str], tmp_path: Path
) -> None:
    old = format_2(tmp_path / "old.annotator")
    with Project.open(tmp_path / "old.annotator") as project:
        rows, scheme = project.journal(), project.scheme
    assert len(rows) == len(old["journal"]) > 50
    told: dict[str, list[str]] = {}
    for language in LANGUAGES:
        speak(language)
        told[language] = [i18n.said(row.edit, scheme) for row in rows]
        assert not any(set("{}") & set(one) or "edit." in one for one in told[language])
    for row, english, *others in zip(rows, told["en"], told["de"], told["ja"], strict=True):
        assert english == str(say(row.edit.message, scheme))
        form, _ = SENTENCES[row.edit.message.id].form(row.edit.values)
        # What is nothing but values is the same in every language, as is what could not be taken apart.
        assert (english in others) == (re.search("[a-z]", re.sub(r"\{[^{}]*\}", "", form)) is None), others


# --- in the window ---------------------------------------------------------------------------------------


def merged_with_itself(cluster: EventCluster, annotations: AnnotationSet) -> Edit:
    ((_, edit),) = edits.merge_clusters([annotations], cluster, cluster)
    return edit


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_in_the_window_keeps_the_users_words(
    speak: Callable[[str], str], open_window: Callable[..., MainWindow], language: str
) -> None:
    speak(language)
    window = open_window()
    for value in HOSTILE:
        window.session.perform(partial(merged_with_itself, EventCluster("c", value)))
        told = _DIRECTING.sub("", window.status.message.text())
        rest = {
            "en": " cannot be merged with itself: choose another one",
            "de": " kann nicht mit sich selbst zusammengeführt werden: bitte etwas anderes wählen",
            "ja": " をそれ自身と統合することはできません。別のものを選んでください",
        }
        assert told == as_shown(value) + rest[language]
    assert window.status.message.textFormat() == Qt.TextFormat.PlainText
