"""Warnings of an import: the same one of many items is said once, with their number."""

from annotator.datasets.summing import Sums
from annotator.domain.sentences import message
from annotator.formats import messages


def left_out(surface, label, line=None):
    item = message(messages.SURFACE, type=label, surface=surface)
    reason = message(messages.NO_ENTITY_TYPE, type=label)
    warning = message(messages.LEFT_OUT, item=item, reason=reason)
    place = message(messages.LINE, number=line)
    return message(messages.AT_PLACE, place=place, warning=warning) if line else warning


def test_the_same_reason_in_a_file_is_one_line_and_others_stay():
    sums, listed = Sums(), []
    place = message(messages.PAGE, name="a.jsonl")
    for number in range(1, 4):
        sums.add(listed, "a.jsonl", place, left_out(f"word {number}", "X", number))
        listed.append(message(messages.JOINED))
    sums.add(listed, "a.jsonl", place, left_out("other", "Y"), message(messages.PAGE, name="7"))
    sums.add(listed, "b.jsonl", place, left_out("word", "X"))
    sums.add(listed, "a.jsonl", place, left_out("another", "Y"))
    assert [str(one) for one in listed if one.id != messages.JOINED.id] == [
        "a.jsonl: 3 items left out: the scheme has no entity type X; the first, line 1: X ‘word 1’",
        "a.jsonl: 2 items left out: the scheme has no entity type Y; the first, page 7: Y ‘other’",
        "page a.jsonl: X ‘word’ left out: the scheme has no entity type X",
    ]
