"""Pages without an article: what is proposed for them, and which flag."""

from __future__ import annotations

import pytest

from annotator import edits
from annotator.assist.no_article import LIST, NONE, page_proposal
from annotator.assist.proposals import PageProposal, Proposal, replacing
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Author, AuthorKind
from annotator.domain.ranges import Range
from annotator.domain.scheme import Scheme
from annotator.edits.taking import accept

TEASERS = "\n".join(
    f"Bridge number {n} is closed\nWhat the town says about bridge {n}.\n{n} March 2026" for n in range(1, 9)
)
PARAGRAPH = (
    "The council met on Tuesday and said that the bridge is to be closed for a year, because its piers are"
    " worn, and that the town is to pay for a ferry: it will cross on the hour, and cost nothing at all."
)


def proposed(text: str, scheme: Scheme) -> PageProposal:
    return page_proposal(text, [Proposal(Range.at(0, len(text)), "body", 1)], scheme)


def test_a_list_of_teasers_has_no_article(news: Scheme):
    found = proposed(TEASERS, news)
    assert [(one.kind, one.article) for one in found.segments] == [("related_links", None)]
    assert found.flags == {LIST}


def test_a_line_or_two_make_no_article(news: Scheme):
    found = proposed("This page could not be found.\nBack to the start", news)
    assert [(one.kind, one.article) for one in found.segments] == [("other_boilerplate", None)]
    assert found.flags == {NONE}


@pytest.mark.parametrize(
    ("title", "story"),
    [
        (
            "Page not found",
            "What you asked for has moved. Have a look at the front page, or search for it below.",
        ),
        ("We value your privacy", PARAGRAPH),
        ("Bevor Sie fortfahren", PARAGRAPH),
        (
            "ログイン",
            "メールアドレスとパスワードを入力してください。登録がお済みでない方は、こちらからお願いします。",
        ),
    ],
)
@pytest.mark.parametrize("kind", ["title", "other_boilerplate"])
def test_an_error_a_consent_or_a_login_is_no_article(news: Scheme, title: str, story: str, kind: str):
    held = [
        Proposal(Range.at(0, len(title)), kind, 1 if kind == "title" else None),
        Proposal(Range.at(len(title) + 1, len(title) + 1 + len(story)), "body", 1),
    ]
    found = page_proposal(f"{title}\n{story}", held, news)
    assert {one.kind for one in found.segments} == {"other_boilerplate"}
    assert found.flags == {NONE}
    menu = [Proposal(held[0].range, "navigation"), held[1]]
    assert page_proposal(f"{title}\n{story}", menu, news).flags == frozenset(), "a menu says it everywhere"


def test_a_page_on_which_all_is_something_else_has_no_article(news: Scheme):
    text = "Home\nWorld\nSport"
    whole = [Proposal(Range.at(0, len(text)), "navigation")]
    assert page_proposal(text, whole, news).flags == {NONE}
    assert page_proposal(text, [Proposal(Range.at(0, 4), "navigation")], news).flags == frozenset()


def test_links_with_a_line_under_each_are_a_list(news: Scheme):
    held, text = list[Proposal](), ""
    for n in range(1, 9):
        for line, kind in (
            (f"Bridge number {n} closed until spring", "related_links"),
            ("It is too old.", "body"),
        ):
            held.append(
                Proposal(Range.at(len(text), len(text) + len(line)), kind, 1 if kind == "body" else None)
            )
            text += line + "\n"
    assert page_proposal(text, held, news).flags == {LIST}


def test_a_line_under_a_headline_is_a_short_article(news: Scheme):
    title, story = "Bridge closed", "It is for a year."
    held = [Proposal(Range.at(0, len(title)), "title", 1), Proposal(Range.at(len(title) + 1, 31), "body", 1)]
    assert page_proposal(f"{title}\n{story}", held, news) == PageProposal(held)


@pytest.mark.parametrize(
    "text",
    [
        PARAGRAPH,
        f"{PARAGRAPH}\n{TEASERS}",
        "\n".join(["It was cold, and nobody came to the bridge that day."] * 9),
    ],
)
def test_running_text_is_an_article_whatever_stands_below_it(news: Scheme, text: str):
    found = proposed(text, news)
    assert ([one.kind for one in found.segments], found.flags) == (["body"], frozenset())


def test_the_flag_is_stored_taken_back_and_accepted_with_the_page(news: Scheme):
    model = AnnotationSet("s", "d", TEASERS, Author("dom", AuthorKind.MODEL))
    page = proposed(TEASERS, news)
    said = model.applied(replacing(model, news, page.segments, "dom", flags=page.flags))
    assert said.flags == {LIST}
    human = AnnotationSet("h", "d", TEASERS, Author("ana"))
    assert human.applied(accept(human, news, said)).flags == {LIST}
    one = next(iter(said.segments))
    assert human.applied(accept(human, news, said, [one])).flags == frozenset(), "one segment is not the page"
    flagged = human.applied(edits.set_flag(human, news, LIST, True))
    assert not [change for change in accept(flagged, news, said).changes if change.id == LIST]
    again = said.applied(replacing(said, news, page.segments, "dom"))
    assert again.flags == frozenset()
