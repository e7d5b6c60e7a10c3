"""An endpoint is asked within limits, and nothing that it says is taken unless it is in the text."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from annotator.assist.base import PassedOverError
from annotator.assist.mentions import endpoint_client
from annotator.assist.mentions.endpoint import Endpoint
from annotator.assist.mentions.endpoint_client import Client, checked, key_for
from annotator.domain.errors import AnnotatorError

from .stand_in import Answer, StandIn, breaks_off, drips, hangs, mentions, raw, says, stand_in, status

TEXT = "Anna Berg met Carl Dahl in Oslo. Anna Berg left “Oslo” for New\u00a0York 🚢 with O’Hara."
LABELS = {"person": "PER", "place": "GPE"}


@pytest.fixture(scope="module")
def server() -> Iterator[StandIn]:
    with stand_in() as made:
        yield made


def asks(server: StandIn, *answers: Answer, key: str = "", seconds: float = 5.0) -> Endpoint:
    server.answers, server.asked = list(answers), []
    return Endpoint(Client(server.address, "tiny", key, seconds=seconds, wait=0.01), LABELS)


def said(endpoint: Endpoint) -> list[tuple[str, str]]:
    (found,) = endpoint([TEXT])
    return [(TEXT[one.start : one.end], one.name) for one in found]


def name(quote: str, label: str = "person") -> dict[str, str]:
    return {"quote": quote, "label": label}


def test_quotes_are_found_in_the_text_one_after_the_other(server: StandIn):
    asked = asks(server, mentions(name("Anna Berg"), name("Oslo", "Place"), name("Anna Berg")), key="s3cret")
    assert said(asked) == [("Anna Berg", "PER"), ("Oslo", "GPE"), ("Anna Berg", "PER")]
    (found,) = asked([TEXT])
    assert [one.start for one in found] == [0, 27, 33]
    path, body, headers = server.asked[0]
    assert path == "/v1/chat/completions" and headers["Authorization"] == "Bearer s3cret"
    assert body["messages"][-1] == {"role": "user", "content": TEXT}
    assert "person, place" in body["messages"][0]["content"]
    assert "s3cret" not in json.dumps(body)


def test_words_in_other_signs_are_the_same_words(server: StandIn):
    assert said(asks(server, mentions(name("New York", "place"), name("O'Hara")))) == [
        ("New\u00a0York", "GPE"), ("O’Hara", "PER"),
    ]  # fmt: skip


def test_what_is_not_in_the_text_is_refused_and_counted(server: StandIn):
    asked = asks(
        server,
        mentions(
            name("Berta Berg"), name("anna berg"), name("Anna Berg"), name("Anna Berg"), name("Anna Berg"),
            name("Osl", "place"), name("Oslo", "ship"), name(""), name("x" * 400),
            {"quote": 3, "label": "place"}, "Oslo", None,
        ),
    )  # fmt: skip
    assert said(asked) == [("Anna Berg", "PER"), ("Anna Berg", "PER")]
    assert (asked.refused.not_in_text, asked.refused.other_labels, asked.refused.malformed) == (4, 1, 5)


def test_a_fence_around_json_is_no_fault(server: StandIn):
    assert said(asks(server, says('```json\n{"mentions": [{"quote": "Oslo", "label": "place"}]}\n```'))) == [
        ("Oslo", "GPE")
    ]


@pytest.mark.parametrize(
    ("answer", "reason", "times"),
    [
        (says("Sure! Here are the names."), "not JSON", 1),
        (says('{"mentions": [{"quote": "Oslo"'), "not JSON", 1),
        (says('{"mentions": [], "mentions": []}'), "not JSON", 1),
        (says('{"names": []}'), "no list", 1),
        (says('{"mentions": []}', "length"), "cut off", 1),
        (says(""), "no text", 1),
        (raw(b"<html>proxy</html>"), "no text", 1),
        (raw(b'{"choices": []}'), "no text", 1),
        (raw(b"[" * 100_000), "no text", 1),
        (raw(b" " * 1_100_000), "more than 1000000 bytes", 1),
        (status(401), "status 401", 1),
        (status(500), "status 500", 3),
        (status(429), "status 429", 3),
        (status(302, Location="http://127.0.0.1:1/"), "status 302", 1),
        (breaks_off, "did not answer", 3),
    ],
)
def test_what_misbehaves_is_passed_over_with_the_reason(
    server: StandIn, answer: Answer, reason: str, times: int
):
    with pytest.raises(PassedOverError, match=reason):
        said(asks(server, answer, key="s3cret"))
    assert len(server.asked) == times


@pytest.mark.parametrize("answer", [hangs, drips])
def test_who_does_not_come_to_an_end_is_given_up(
    server: StandIn, answer: Answer, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(endpoint_client, "TRIES", 1)
    with pytest.raises(PassedOverError, match="did not answer"):
        said(asks(server, answer, seconds=0.2))


def test_it_is_asked_again_where_that_may_help(server: StandIn):
    assert said(asks(server, status(503), breaks_off, mentions(name("Oslo", "place")))) == [("Oslo", "GPE")]


@pytest.mark.parametrize(
    "address", ["", "example.org", "ftp://example.org", "https://me:key@example.org", "https://x.org/?key=1"]
)
def test_what_is_no_address_is_refused(address: str):
    with pytest.raises(AnnotatorError, match="not the address") as caught:
        checked(address)
    assert "key@" not in str(caught.value)


def test_only_this_computer_is_asked_without_encryption():
    with pytest.raises(AnnotatorError, match="use https"):
        checked("http://example.org/v1")
    assert checked(" https://example.org/v1/ ") == "https://example.org/v1"
    assert checked("http://localhost:8080/v1") == "http://localhost:8080/v1"


def test_the_key_is_of_the_environment(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(endpoint_client.KEY, "k")
    assert key_for("https://example.org") == "k"
