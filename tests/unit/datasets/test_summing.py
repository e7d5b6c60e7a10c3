"""Warnings of an import: the same one of many items is said once, with their number."""

from annotator.datasets import messages as importing
from annotator.datasets.summing import Sums, of_file
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


def test_the_same_word_about_several_pages_is_one_line():
    sums, listed = Sums(), []
    said = message(messages.NOT_ACCEPTED, answer="reject")
    for number in range(1, 4):
        line = message(messages.LINE, number=number)
        place = message(importing.IN_FILE, path="a.jsonl", place=line)
        sums.add(listed, "a.jsonl", place, message(messages.AT_PLACE, place=line, warning=said))
    other = message(messages.NOT_ACCEPTED, answer="ignore")
    sums.add(listed, "a.jsonl", message(importing.IN_FILE, path="a.jsonl"), other)
    assert [str(one) for one in listed] == [
        f"a.jsonl: 3 times: {said}; the first, line 1",
        f"a.jsonl: {other}",
    ]
    assert [(path, str(one)) for path, one in map(of_file, listed)] == [
        ("a.jsonl", f"3 times: {said}; the first, line 1"),
        ("a.jsonl", str(other)),
    ]


def test_whose_work_a_warning_is_about_stays():
    sums, listed = Sums(), []
    said = message(messages.NOT_ACCEPTED, answer="reject")
    for author in ("ann", "ben"):
        one = message(messages.OF_AUTHOR, place="page", author=author, warning=said)
        sums.add(listed, "a.jsonl", message(importing.IN_FILE, path="a.jsonl"), one)
    assert [str(one) for one in listed] == [
        f"a.jsonl: page: ann: {said}", f"a.jsonl: page: ben: {said}"
    ]  # fmt: skip


def test_the_file_of_a_warning_and_what_is_said_of_it_are_told_apart():
    line = message(messages.LINE, number=7)
    said = message(messages.NOT_ACCEPTED, answer="reject")
    at = message(importing.IN_FILE, path="x/a.jsonl", place=line)
    for warning, found in (
        (message(importing.WARNING_AT, place=at, warning=said), ("x/a.jsonl", f"line 7: {said}")),
        (message(importing.WARNING_AT, place="x/a.jsonl", warning=said), ("x/a.jsonl", str(said))),
        (message(importing.WARNING_OF, place="a", document="Ferry", warning=said), ("a", f"Ferry: {said}")),
        (said, ("", str(said))),
    ):
        path, rest = of_file(warning)
        assert (path, str(rest)) == found
