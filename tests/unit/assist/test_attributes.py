"""Values that the same words were always given come with what is proposed, where that saves keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.assist.attributes import Seen, Values, given_by
from annotator.assist.key_gate import ATTRIBUTE
from annotator.domain.scheme import Scheme
from annotator.gui.annotating.targets import next_value


def seen(words: str, label: str = "ORG", page: int = 0, **attributes: str) -> Seen:
    return Seen(f"page{page}", label, (words,), attributes)


def test_what_was_always_given_is_proposed_and_what_was_not_is_not(news: Scheme):
    values = Values(
        news,
        [seen("equinor", org_kind="firm"), seen("equinor", org_kind="firm", page=1),
         seen("court", org_kind="gov"), seen("court", org_kind="other"), seen("union")],
    )  # fmt: skip
    assert {name: value for name, (value, _) in values.of("ORG", ("equinor",)).items()} == {
        "org_kind": "firm"
    }
    assert values.of("ORG", ("court",)) == {}
    assert values.of("ORG", ("union",)) == {} == values.of("ORG", ("unheard of",))
    assert values.of("GPE", ("equinor",)) == {}, "as another label it is something else"


def test_a_default_is_meant_by_its_absence_and_so_it_is_never_proposed(news: Scheme):
    values = Values(
        news, [seen("oslo", "GPE"), seen("she", "PER", mention_kind="pronoun"), seen("she", "PER")]
    )
    assert values.of("GPE", ("oslo",)) == {}
    assert values.of("PER", ("she",)) == {}, "once it had the default"


def test_what_the_scheme_has_no_more_is_left_out(news: Scheme):
    values = Values(
        news, [seen("equinor", org_kind="guild", other="x"), seen("2025", "TIMEX", timex_value="soon")]
    )
    assert values.of("ORG", ("equinor",)) == {} == values.of("TIMEX", ("2025",))


def test_the_most_exact_form_that_is_known_counts(news: Scheme):
    def event(page: int, *forms: str, tense: str) -> Seen:
        return Seen(f"page{page}", "Dip.Meet", forms, {"tense": tense})

    values = Values(news, [event(0, "met", "met", tense="past"), event(1, "meeting", "meet", tense="future"),
                           event(2, "meetings", "meet", tense="future")])  # fmt: skip
    assert values.of("Dip.Meet", ("met", "met"))["tense"][0] == "past"
    assert values.of("Dip.Meet", ("meetup", "meet"))["tense"][0] == "future"


def test_a_value_that_is_often_wrong_on_other_pages_is_silent(news: Scheme):
    good = [seen(f"firm {n % 4}", page=n, org_kind="firm") for n in range(20)]
    kinds = ("date", "time", "duration", "set")
    bad = [seen(f"day {n // 4}", "TIMEX", page=n, timex_kind=kinds[n % 4]) for n in range(20)]
    made = given_by(news, [*good, *bad])
    assert made.of("ORG", ("firm 1",)) == {"org_kind": "firm"}
    wrong = [seen(f"day {n // 2}", "TIMEX", page=n, timex_kind=kinds[1 + n % 2]) for n in range(24)]
    silent = given_by(news, [*good, *wrong, seen("noon", "TIMEX", timex_kind="time")])
    assert silent.of("TIMEX", ("noon",)) == {}
    assert silent.of("ORG", ("firm 1",)) == {"org_kind": "firm"}


def test_what_a_value_costs_by_hand_is_what_the_keys_take(news: Scheme):
    steps: list[int] = []
    for one in (one for one in news.attributes.values() if one.type == "choice"):
        for value in (value for value in one.values if value != one.default):
            now, count = next_value(one, None), 1
            while now != value:
                now, count = next_value(one, now), count + 1
            steps.append(count)
    assert ATTRIBUTE.made == round(sum(steps) / len(steps), 1)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["gov", "firm", None])), max_size=12))
def test_it_is_as_sure_as_it_was_seen_often(news: Scheme, drawn: list[tuple[str, str | None]]):
    listed = [
        seen(words, page=page, **({"org_kind": kind} if kind else {}))
        for page, (words, kind) in enumerate(drawn)
    ]
    values = Values(news, listed)
    for words in "abc":
        kinds = [kind for said, kind in drawn if said == words]
        found = values.of("ORG", (words,)).get("org_kind")
        if len(set(kinds)) == 1 and kinds[0] is not None:
            assert found is not None and found[0] == kinds[0] and 0.5 < found[1] < 1
        else:
            assert found is None
