"""Pages are shared out fairly, in the same way for the same seed, and nobody gets one twice."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from annotator.review.assigning import Page, Shares, plan, spread

AUTHORS = ("ana", "ben", "cy", "dee", "eli")
pages = st.lists(
    st.tuples(
        st.sampled_from(["", "daily", "wire"]), st.integers(0, 2),
        st.sampled_from(["", "", "", "g1", "g2"]), st.sets(st.sampled_from(AUTHORS), max_size=2),
    ), max_size=60,
).map(
    lambda drawn: [
        Page(f"d{n}", (outlet, length), group, frozenset(having))
        for n, (outlet, length, group, having) in enumerate(drawn)
    ]
)  # fmt: skip
shares = st.builds(
    Shares,
    st.lists(st.sampled_from(AUTHORS), min_size=1, unique=True).map(tuple),
    st.floats(0, 1),
    st.integers(1, 4),
    st.integers(0, 9),
)


def plain(number: int) -> list[Page]:
    return [Page(f"d{n}", (f"outlet {n % 3}", n % 2)) for n in range(number)]


@given(pages, shares)
def test_every_free_page_gets_its_authors_and_no_other(pages: list[Page], shares: Shares):
    groups = {page.group for page in pages if page.group and page.authors}
    planned = plan(pages, shares)
    assert list(planned) == [p.document for p in pages if not p.authors and p.group not in groups]
    most = min(shares.each, len(shares.authors))
    for authors in planned.values():
        assert len(set(authors)) == len(authors) in (1, most) and set(authors) <= set(shares.authors)


@given(pages, shares)
def test_near_duplicates_go_to_the_same_authors(pages: list[Page], shares: Shares):
    planned = plan(pages, shares)
    of_group: dict[str, set[tuple[str, ...]]] = {}
    for page in pages:
        if page.group and page.document in planned:
            of_group.setdefault(page.group, set()).add(planned[page.document])
    assert all(len(authors) == 1 for authors in of_group.values())


@given(pages, shares)
def test_the_same_seed_gives_the_same_list_and_a_second_run_gives_nothing(pages: list[Page], shares: Shares):
    planned = plan(pages, shares)
    assert planned == plan(pages, shares)
    after = [
        Page(p.document, p.stratum, p.group, p.authors | frozenset(planned.get(p.document, ())))
        for p in pages
    ]
    assert plan(after, shares) == {}


@given(st.integers(1, 200), st.floats(0, 1), st.integers(0, 99))
def test_as_many_pages_overlap_as_were_asked_for(number: int, overlap: float, seed: int):
    planned = plan(plain(number), Shares(("ana", "ben", "cy"), overlap, 2, seed))
    shared = sum(len(authors) == 2 for authors in planned.values())
    assert abs(shared - overlap * number) <= 0.5


@given(st.integers(2, 5), st.integers(2, 4), st.integers(1, 120), st.integers(0, 99))
def test_pairs_share_and_authors_have_about_the_same(people: int, each: int, number: int, seed: int):
    authors = AUTHORS[:people]
    planned = plan(plain(number), Shares(authors, 1.0, each, seed))
    pairs = Counter(pair for chosen in planned.values() for pair in combinations(chosen, 2))
    loads = Counter(one for chosen in planned.values() for one in chosen)
    shared = [pairs[pair] for pair in combinations(authors, 2)]
    assert max(shared) - min(shared) <= (1 if each == 2 else 2)
    assert max(loads[one] for one in authors) - min(loads[one] for one in authors) <= 2


def test_each_stratum_is_in_the_sample():
    planned = plan(plain(120), Shares(AUTHORS, 0.2, 2, 7))
    strata = Counter(page.stratum for page in plain(120) if len(planned[page.document]) == 2)
    assert strata == dict.fromkeys({page.stratum for page in plain(120)}, 4)


def test_whoever_has_more_gets_less():
    pages = [Page(f"old{n}", authors=frozenset({"ana"})) for n in range(10)] + plain(10)
    assert set(plan(pages, Shares(("ana", "ben"))).values()) == {("ben",)}


@given(st.integers(0, 60), st.integers(0, 5), st.integers(1, 25), st.integers(0, 9))
def test_control_pages_lie_among_the_others(number: int, controls: int, every: int, seed: int):
    listed = [f"d{n}" for n in range(number)]
    among = [f"gold{n}" for n in range(controls)]
    mixed = list(spread(listed, among, every, seed))
    assert [one for one in mixed if one in listed] == listed
    assert len(mixed) - number == min(controls, number // every)
    assert mixed == list(spread(listed, among, every, seed))
