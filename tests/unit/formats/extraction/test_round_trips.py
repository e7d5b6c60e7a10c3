"""Out and back in: the same segments, up to what the loss report says."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.annotation_set import filled
from annotator.domain.items import AuthorKind, Segment
from annotator.domain.ranges import Range
from annotator.formats import registry
from annotator.formats.base import Entry, Holds
from annotator.formats.extraction.messages import FOUND_SHARE, FURTHER, WRITTEN_AS
from annotator.formats.extraction.profiles import Role, profile_named
from tests.unit.formats.extraction import pages
from tests.unit.formats.extraction.pages import SAMPLES, dataset, exported, imported, labels, stored

READABLE = [key for key, one in registry.FORMATS.items() if one.gold]
L3S = {"title": "title", "body": "body", "caption": "caption", "table": "caption", "comments": "comments",
       "related_links": "related_links"}  # fmt: skip


def expected(key, page, losses):
    """Return for every character that is not white space the kind that a reader of the format must find."""
    document, said = page.document, page.entry.sets[0]
    lost = {one.item: one.reason for one in losses.lost
            if one.what is Holds.SEGMENTS and one.document == document.id}  # fmt: skip
    profile = profile_named(registry.FORMATS[key].profile)
    found = ["other_boilerplate" if key == "boilernet" else ""] * len(document.text)
    title = True
    for segment in said.segments_in_order():
        role = profile.role(segment.kind, pages.SCHEME)
        kind = ""
        if key == "l3s":
            kind = (
                "related_links"
                if lost.get(segment.id) == FURTHER
                else L3S.get(segment.kind, "other_boilerplate")
            )
        elif segment.id not in lost:
            if role is Role.CONTENT:
                kind = "title" if key == "cleaneval" and title and segment.kind == "title" else "body"
                title = False
            elif key == "dragnet":
                kind = "comments"
            elif key in ("evaldata", "wcxb") and role is Role.SEPARATE:
                kind = "title"
            else:
                kind = "other_boilerplate"
        elif key == "boilernet":
            kind = "other_boilerplate"
        found[segment.range.start : segment.range.end] = [kind] * len(segment.range)
    return [kind for kind, ch in zip(found, document.text, strict=True) if not ch.isspace()]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
@pytest.mark.parametrize("html", [True, False], ids=["html", "text"])
@pytest.mark.parametrize("key", READABLE)
def test_segments_come_back_as_the_account_says(tmp_path, key, html, sample):
    page = stored(sample)
    losses = exported(dataset(page, html=html), key, tmp_path)
    (read,), refused = imported(key, tmp_path)
    assert refused == []
    assert read.document.text.split() == page.document.text.split()
    (back,) = read.sets
    assert (back.author.name, back.author.kind) == ("gold", AuthorKind.GOLD)
    want, have = expected(key, page, losses), labels(back)
    if key in ("evaldata", "wcxb"):
        # Snippets speak for a part of a segment; what they say must be right.
        unlabelled = {"", "other_boilerplate"}
        assert all(
            h == w or h == "" or (w == "" and h in unlabelled) for h, w in zip(have, want, strict=True)
        )
        assert {kind for kind in want if kind} <= set(have)
        if key == "wcxb":
            assert [one == "body" for one in have] == [one == "body" for one in want]
    else:
        assert have == want
    assert not [one for one in read.warnings if one.id == FOUND_SHARE.id]
    assert read.document.metadata["gold_coverage"] == 1
    assert read.node_map is not None
    assert read.source_bytes


@pytest.mark.parametrize("key", READABLE)
def test_the_account_balances_and_names_what_no_such_format_holds(tmp_path, key):
    made = [stored(one, number) for number, one in enumerate(SAMPLES, start=1)]
    losses = exported(dataset(*made), key, tmp_path)
    marks = sum(len(one.marks) for one in SAMPLES)
    assert losses.stored[Holds.SEGMENTS] == marks
    standing = losses.exported(Holds.SEGMENTS)
    assert 0 < standing < marks
    assert losses.exported(Holds.MENTIONS) == losses.exported(Holds.NOTES) == 0
    assert len({(one.what, one.document, one.item) for one in losses.lost}) == len(losses.lost)
    written = sum(n for what, n in losses.changed.items() if what.id == WRITTEN_AS.id)
    named = {"l3s": 15, "dragnet": 1, "wcxb": 2}.get(key, 0)  # kinds that the format itself names
    assert written + named == standing


@pytest.mark.parametrize(("key", "original"), [("l3s", "original"), ("boilernet", "raw_html")])
def test_a_marked_page_alone_is_read_too(tmp_path, key, original):
    page = stored(pages.MIXED)
    exported(dataset(page), key, tmp_path)
    (both,), _ = imported(key, tmp_path)
    shutil.rmtree(tmp_path / original)
    (alone,), refused = imported(key, tmp_path)
    assert refused == []
    assert labels(alone.sets[0]) == labels(both.sets[0])
    assert alone.document.text == both.document.text


@pytest.mark.parametrize(
    "key", sorted(key for key, one in registry.FORMATS.items() if one.profile is not None)
)
def test_the_same_dataset_gives_the_same_bytes(tmp_path, key):
    made = [stored(one, number) for number, one in enumerate(SAMPLES, start=1)]

    def files(folder):
        exported(dataset(*made), key, folder)
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    assert files(tmp_path / "a") == files(tmp_path / "b") != {}


@settings(max_examples=25)
@given(data=st.data())
@pytest.mark.parametrize("key", ["l3s", "boilernet"])
def test_any_segments_come_back(tmp_path_factory, key, data):
    page = stored(data.draw(st.sampled_from(SAMPLES)))
    text = page.document.text
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    kinds = ("body", "related_links")
    segments = [
        Segment(f"s{n}", Range.at(start, end), data.draw(st.sampled_from(kinds)), None)
        for n, (start, end) in enumerate(zip(cuts[::2], cuts[1::2], strict=False))
    ]
    said = page.entry.sets[0].unchecked(segments={}, mentions={}, notes={})
    entry = Entry(page.document, (filled(said, segments),))
    page = pages.Stored(page.document, page.source, page.markup, entry)
    folder = tmp_path_factory.mktemp("any")
    losses = exported(dataset(page), key, folder)
    (read,), refused = imported(key, folder)
    assert refused == []
    assert labels(read.sets[0]) == expected(key, page, losses)
