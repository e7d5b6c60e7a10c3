"""Sentences as data: forms, places and their sorts, and values that must come out as they went in."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.assets import resource
from annotator.domain.scheme import Scheme, parse_scheme
from annotator.domain.sentences import SENTENCES, Message, Sentence, places, quoted, sentence, shortened
from annotator.domain.wording import say

HOSTILE = (
    "Export",  # a word that the windows translate
    "done",
    "{name}",
    "{0} {} }{",
    "%1 %n %L1",
    "‘quoted’ \"so\" 'and so' „auch“",
    "\\n \\u2068",
    "<b>&amp;</b>",
    "a → b",
    "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}",
    "عمان 12",
    "日本",
    "",
)


class Shouting:
    """A language that shouts; it turns the places round, and has two words of its own."""

    language = "xx"

    def of(self, text: str, n: int | None = None, one: str = "") -> str:
        form = one if n == 1 and one else text
        names = re.findall(r"\{[^{}]*\}", form)
        spoken = re.sub(r"\{[^{}]*\}", "{}", form).upper()
        return spoken.format(*reversed(names))


class German:
    """German, without a word of it."""

    language = "de"

    def of(self, text: str, n: int | None = None, one: str = "") -> str:
        return text


@pytest.fixture(scope="module")
def news() -> Scheme:
    return parse_scheme(json.loads(resource("schemes", "news.json").read_text(encoding="utf-8")))


@pytest.fixture
def entered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sentences of the tests, gone afterwards."""
    for one in (
        Sentence("t.rename", ("rename {old} → {name}",)),
        Sentence("t.label", ("label {kind:kind} of article {article}", "label {kind:kind}", "label")),
        Sentence("t.count", ("{n} of {all} pages", "{n} pages"), ("", "{n} page")),
        Sentence("t.role", ("{role:role} of {event:type}",)),
        Sentence("t.value", ("{attribute:attribute}: {value:value}",)),
        Sentence("t.words", ("{state:state}, {item:word}, {text:quoted}, {text}",)),
        Sentence("t.outer", ("so: {why:said}!",)),
    ):
        monkeypatch.setitem(SENTENCES, one.id, one)


def said(identity: str, scheme: Scheme | None = None, **values: object) -> str:
    return say(Message(identity, values), scheme)


@pytest.mark.usefixtures("entered")
@pytest.mark.parametrize("value", HOSTILE)
def test_the_users_words_come_out_as_they_went_in(value: str) -> None:
    there = re.sub("[\u2068\u2069]", "", said("t.rename", old=value, name="x"))
    assert there == f"rename {value} → x"
    loud = say(Message("t.rename", {"old": value, "name": "x"}), words=Shouting())
    assert re.sub("[\u2068\u2069]", "", loud) == f"RENAME x → {value}"


@pytest.mark.usefixtures("entered")
@given(st.text(), st.text())
def test_any_words_at_all_are_only_kept_apart_and_on_one_line(old: str, name: str) -> None:
    directing = re.compile("[\u202a-\u202e\u2066-\u2069]")
    breaking = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
    old_line, new_line = (breaking.sub(" ", directing.sub("", words)) for words in (old, name))
    told = said("t.rename", old=old, name=name)
    assert directing.sub("", told) == f"rename {old_line} → {new_line}"
    assert len(told.splitlines()) == 1


@pytest.mark.usefixtures("entered")
def test_words_read_from_the_right_do_not_turn_the_sentence_round() -> None:
    assert said("t.rename", old="א", name="ب") == "rename \u2068א\u2069 → \u2068ب\u2069"
    assert said("t.rename", old="a\u202eb", name="c\u2069") == "rename ab → c"
    assert quoted("א b") == "‘\u2068א b\u2069’"


@pytest.mark.usefixtures("entered")
def test_the_fullest_form_that_the_values_fill_is_taken(news: Scheme) -> None:
    assert said("t.label", news, kind="ai_promo", article=2) == "label AI promo of article 2"
    assert said("t.label", news, kind="ai_promo", article=None) == "label AI promo"
    assert said("t.label", news, article=3) == "label"
    assert said("t.label", news, kind="ai_promo", article=0) == "label AI promo of article 0"


@pytest.mark.usefixtures("entered")
@pytest.mark.parametrize(("n", "expected"), [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
def test_a_form_with_a_number_has_another_for_one(n: int, expected: str) -> None:
    assert said("t.count", n=n) == expected
    assert said("t.count", n=n, all=9) == f"{n} of 9 pages"


def test_only_a_form_that_has_the_number_asks_for_its_plural(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int | None] = []

    class Listening:
        language = "xx"

        def of(self, text: str, n: int | None = None, one: str = "") -> str:
            asked.append(n)
            return text

    monkeypatch.setitem(SENTENCES, "t.n", Sentence("t.n", ("{name}", "{n} items")))
    say(Message("t.n", {"n": 1, "name": "x"}), words=Listening())
    say(Message("t.n", {"n": 1}), words=Listening())
    assert asked == [None, 1]


@pytest.mark.usefixtures("entered")
def test_labels_are_shown_by_their_names_and_unknown_ones_by_their_ids(news: Scheme) -> None:
    assert said("t.role", news, role="Party", event="Dip.Agree") == "Party of Agree"
    assert said("t.role", news, role="Nobody", event="Dip.Gone") == "Nobody of Dip.Gone"
    assert said("t.role", role="Party", event="Dip.Agree") == "Party of Dip.Agree"
    assert said("t.label", news, kind="gone", article=None) == "label gone"


@pytest.mark.usefixtures("entered")
def test_labels_and_values_are_named_in_the_language_of_the_reader(news: Scheme) -> None:
    role, value = {"role": "Party", "event": "Dip.Agree"}, {"attribute": "polarity", "value": "negative"}
    assert say(Message("t.role", role), news, German()) == "Partei of Einigung"
    assert say(Message("t.value", value), news, German()) == "Polarität: verneint"
    assert say(Message("t.value", value), news) == "Polarity: negative"
    assert say(Message("t.value", value)) == "polarity: negative"
    own = {"attribute": "timex_value", "value": "none"}
    assert say(Message("t.value", own), news, German()) == "ISO-Wert: none", "what somebody typed stays"
    assert said("t.value", news, attribute="gone", value="negative") == "gone: negative"


@pytest.mark.usefixtures("entered")
def test_a_role_is_named_by_the_event_type_it_is_of() -> None:
    def event(identity: str, name: str) -> dict[str, object]:
        role = {"id": "who", "name": name, "targets": ["PER"]}
        return {"id": identity, "name": identity, "roles": [role]}

    scheme = parse_scheme(
        {
            "format": "annotator-scheme/1", "name": "s", "version": "1.0.0", "segment_kinds": [],
            "entity_types": [{"id": "PER", "name": "Person"}],
            "event_types": [event("Meet", "Host"), event("Sue", "Plaintiff")],
        }
    )  # fmt: skip
    assert said("t.role", scheme, role="who", event="Sue") == "Plaintiff of Sue"
    assert said("t.role", scheme, role="who", event="") == "Host of "


@pytest.mark.usefixtures("entered")
def test_the_programs_words_are_translated_and_the_users_are_not() -> None:
    message = Message("t.words", {"state": "in_progress", "item": "mention", "text": "done"})
    assert say(message) == "in progress, mention, ‘done’, done"
    assert say(message, words=Shouting()) == "done, ‘done’, MENTION, IN PROGRESS"


@pytest.mark.usefixtures("entered")
def test_a_message_inside_a_message_is_said_in_the_same_language() -> None:
    outer = Message("t.outer", {"why": Message("t.rename", {"old": "a", "name": "done"})})
    assert str(outer) == "so: rename a → done!"
    assert say(outer, words=Shouting()) == "SO: RENAME done → a!"


@pytest.mark.usefixtures("entered")
def test_what_cannot_be_said_is_shown_by_id_and_values() -> None:
    assert said("t.newer", who="ana", n=3) == "t.newer who=ana n=3"
    assert said("t.rename", old="a") == "t.rename old=a"
    assert said("t.newer", text="{x} א") == "t.newer text=\u2068{x} א\u2069"


def test_a_surface_is_quoted_on_one_line_and_shortened() -> None:
    assert quoted("two\n words ") == "‘two words’"
    assert quoted("x" * 28) == f"‘{'x' * 28}’"
    assert quoted("x" * 29) == f"‘{'x' * 27}…’"
    assert shortened("ab🇩🇪", 3) == "ab…", "no sign is cut in two"


def test_an_id_has_one_sentence() -> None:
    one = sentence("quotes", *SENTENCES["quotes"].forms)
    assert one is not None
    with pytest.raises(ValueError, match="quotes"):
        sentence("quotes", "something else")


@pytest.mark.usefixtures("entered")
def test_places_are_named_with_their_sorts() -> None:
    assert places("label {kind:kind} of {article}, {{no}}") == {"kind": "kind", "article": ""}
    with pytest.raises(KeyError, match=r"t\.rename: name"):
        SENTENCES["t.rename"].form({"old": "a"})


@pytest.mark.usefixtures("entered")
def test_a_list_of_values_is_shown_with_commas(news: Scheme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SENTENCES, "t.list", Sentence("t.list", ("one of {types:type}",)))
    assert said("t.list", news, types=["PER", "gone", "GPE"]) == "one of Person, gone, State or city"
    assert said("t.list", types=["{next}"]) == "one of {next}"
    assert said("t.list", types=[]) == "one of "
