"""Lines that come back on the pages of one outlet."""

from __future__ import annotations

from annotator.assist.proposals import OTHER, Proposal
from annotator.assist.repeats import fingerprint, proposals, repeated_lines


def page(number: int) -> str:
    return (
        f"The Daily Harbour\nWorld | Business\nStory {number} is another one each time {'x' * number}\n"
        f"By Ida Lund\nA paragraph that stands on page {'abcdefgh'[number]} alone, and nowhere else.\n"
        f"Sign up\nThe letter comes at {number + 5} o'clock\n{number} comments\nMade with care in Kiel"
    )


PAGES = [page(number) for number in range(5)]


def shown(text: str, repeated: frozenset[int]) -> list[tuple[str, str]]:
    return [(text[one.range.start : one.range.end], one.kind) for one in proposals(text, repeated)]


def test_repeated_lines_are_boilerplate_of_the_kind_their_cue_names():
    found = shown(PAGES[1], repeated_lines(PAGES))
    assert found[0] == ("The Daily Harbour\nWorld | Business", OTHER) or found[0][1] == "navigation"
    assert ("Sign up\nThe letter comes at 6 o'clock", "newsletter_promo") in found
    assert found[-1] == ("1 comments\nMade with care in Kiel", "comments")
    assert not any("another one" in text or "paragraph" in text for text, _ in found)


def test_a_byline_that_comes_back_is_no_boilerplate():
    repeated = repeated_lines(PAGES)
    assert fingerprint("By Ida Lund") in repeated
    assert not any("Ida" in text for text, _ in shown(PAGES[1], repeated))


def test_lines_on_fewer_than_three_pages_do_not_count():
    assert repeated_lines(PAGES[:2]) == frozenset()
    assert repeated_lines([*PAGES[:2], "The Daily Harbour"]) == {fingerprint("The Daily Harbour")}


def test_of_many_pages_a_line_must_be_on_a_tenth():
    pages = [f"Story {'y' * number}" for number in range(60)]
    pages[:4] = ["Read on in the app\n" + one for one in pages[:4]]
    pages[10:16] = ["Made in Kiel\n" + one for one in pages[10:16]]
    assert repeated_lines(pages) == {fingerprint("Made in Kiel")}


def test_numbers_case_and_blanks_make_no_difference():
    assert fingerprint("Read by 14  people") == fingerprint("READ by 9 people")
    assert proposals("No line comes back", frozenset()) == []
    assert all(isinstance(one, Proposal) for one in proposals("a\nb", frozenset({fingerprint("A")})))
