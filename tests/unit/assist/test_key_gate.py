"""A label is proposed where that saves keys on pages held back, and from where it saves most."""

from annotator.assist.key_gate import LEAST, Outcome, Tried, is_heard, said_of, voices

R, W = Outcome.RIGHT, Outcome.WRONG


def tried(label: str, *outcomes: tuple[float, Outcome]) -> list[Tried]:
    return [Tried(label, sure, became) for sure, became in outcomes]


def test_a_label_that_costs_more_than_it_saves_is_silent_and_said():
    listed = tried("PER", *[(0.9, R)] * 8, (0.9, W)) + tried("ORG", *[(0.9, R)] * 4, *[(0.9, W)] * 5)
    heard = voices(listed)
    assert (heard["PER"].least, heard["PER"].saved) == (0.0, 7.0)
    assert heard["ORG"].least is None
    assert is_heard(heard, "PER", 0.3) and not is_heard(heard, "ORG", 1.0)
    (said,) = said_of(heard)
    assert str(said).endswith("more keys than it saved: ORG")


def test_it_is_heard_from_where_it_saves_most():
    listed = tried("PER", *[(0.9, R)] * 6, *[(0.7, W)] * 3, (0.7, R), *[(0.2, W)] * 3)
    heard = voices(listed)
    assert heard["PER"].least == 0.75
    assert not is_heard(heard, "PER", 0.7)


def test_the_right_words_with_another_label_take_one_key_as_well():
    assert voices(tried("PER", *[(0.9, Outcome.OTHER_LABEL)] * LEAST))["PER"].saved == LEAST


def test_of_too_few_nothing_is_concluded():
    heard = voices(tried("PER", (0.9, W), (0.4, W)))
    assert is_heard(heard, "PER", 0.5) and not is_heard(heard, "PER", 0.4)
    assert is_heard({}, "LOC", 0.5) and not is_heard({}, "LOC", 0.4)
    assert said_of(heard) == []
