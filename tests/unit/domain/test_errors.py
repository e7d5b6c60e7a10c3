"""Errors carry a sentence and its values, and can be sent to another process."""

from __future__ import annotations

import copy
import pickle

import pytest

from annotator.domain.errors import AnnotatorError, EditError, FormatError
from annotator.domain.sentences import SENTENCES, Message, Sentence

TAKEN = Sentence("t.taken", ("{name} is taken",))


@pytest.fixture(autouse=True)
def entered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SENTENCES, TAKEN.id, TAKEN)


def test_an_error_is_a_message_and_reads_in_english() -> None:
    error = EditError(TAKEN, name="Export")
    assert error.message == Message("t.taken", {"name": "Export"})
    assert str(error) == f"{error}" == "Export is taken"
    assert AnnotatorError(error.message).message == error.message


@pytest.mark.parametrize(
    ("path", "place", "told"),
    [
        (None, None, "x is taken"),
        ("a.json", None, "a.json: x is taken"),
        (None, "line 2", "line 2: x is taken"),
        ("a.json", "line 2", "a.json: line 2: x is taken"),
        ("a.json", "", "a.json: x is taken"),
        ("a.json", Message("t.taken", {"name": "y"}), "a.json: y is taken: x is taken"),
    ],
)
def test_an_error_of_a_file_names_the_file_and_the_place(
    path: str | None, place: str | Message | None, told: str
) -> None:
    error = FormatError(TAKEN, path=path, place=place, name="x")
    assert str(error) == told
    assert (str(error.reason), error.path, error.place) == ("x is taken", path, place)


@pytest.mark.parametrize("again", [copy.copy, lambda error: pickle.loads(pickle.dumps(error))])
def test_an_error_can_be_sent_to_another_process(again) -> None:  # type: ignore[no-untyped-def]
    error = FormatError(TAKEN, path="a.json", place="line 2", name="x")
    sent = again(again(error))
    assert (sent.message, sent.reason, sent.path, sent.place) == (
        error.message, error.reason, "a.json", "line 2",
    )  # fmt: skip
    assert sent.args == error.args and str(sent) == str(error)
    edit = again(EditError(TAKEN, name="x"))
    assert (edit.message, str(edit)) == (Message("t.taken", {"name": "x"}), "x is taken")
