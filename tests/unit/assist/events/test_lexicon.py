"""The trigger lexicon: what finished pages tag, in whatever signs and language, and how often they do not."""

from __future__ import annotations

from annotator.assist.events.lexicon import Lexicon, Own, Page
from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.items import Author, Event
from annotator.domain.ranges import Range, Span


def page(text: str, triggers: dict[str, str], name: str = "p", scope: tuple[Range, ...] = ()) -> Page:
    """A page on which the first place of each of some words is a trigger."""
    base = AnnotationSet(name, name, text, Author("ana"))
    events = [
        Event(f"{name}-{words}", Span.at(text.index(words), text.index(words) + len(words)), kind)
        for words, kind in triggers.items()
    ]
    return Page(filled(base, events), scope, name)


def found(lexicon: Lexicon, text: str, own: Own | None = None) -> list[tuple[str, str]]:
    asked = page(text, {}, "asked")
    said = lexicon.proposals(asked, own or Own())
    return [(text[place.start : place.end], kind) for place, kind, _ in said]


def test_it_knows_a_surface_in_other_signs_and_at_the_head_of_a_sentence() -> None:
    lexicon = Lexicon([page("They broke off talks.", {"broke off": "Quit"})])
    assert found(lexicon, "BROKE\u00a0OFF again, and broke  off; brokeoff is none.") == [
        ("BROKE\u00a0OFF", "Quit"),
        ("broke  off", "Quit"),
    ]


def test_it_needs_no_blanks_between_words() -> None:
    lexicon = Lexicon([page("両国は合意に署名した。", {"署名": "Agree"})])
    assert found(lexicon, "首相は条約に署名する。") == [("署名", "Agree")]


def test_a_word_that_is_mostly_no_trigger_is_less_likely() -> None:
    often = page("A deal, a deal, a deal and a deal.", {"deal": "Trade"}, "a")
    always = page("It was sold.", {"sold": "Trade"}, "b")
    entries = Lexicon([often, always]).entries
    assert entries["sold"].odds("Trade") > 0.5 > entries["deal"].odds("Trade")


def test_what_its_own_page_says_is_left_out_when_a_page_is_held_out() -> None:
    one, other = page("It was sold.", {"sold": "Trade"}, "a"), page("They met.", {"met": "Meet"}, "b")
    lexicon = Lexicon([one, other])
    assert found(lexicon, "They met; it was sold.") == [("met", "Meet"), ("sold", "Trade")]
    assert found(lexicon, "They met; it was sold.", lexicon.own("a")) == [("met", "Meet")]
    assert lexicon.has_stem("sold") and not lexicon.has_stem("sold", "a")


def test_only_the_text_of_articles_counts() -> None:
    text = "It was sold. Sold out!"
    lexicon = Lexicon([page(text, {"sold": "Trade"}, scope=(Range.at(0, 12),))])
    assert dict(lexicon.entries["sold"].types) == {"Trade": 1}


def test_the_usual_type_wins() -> None:
    pages = [page("They met.", {"met": kind}, str(n)) for n, kind in enumerate(("Meet", "Agree", "Meet"))]
    assert found(Lexicon(pages), "They met.") == [("met", "Meet")]
