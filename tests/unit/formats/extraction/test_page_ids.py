"""The ids of a benchmark's pages go in and come out again, whatever becomes of them between."""

from dataclasses import replace

import pytest

from annotator.formats import registry
from annotator.formats.extraction.page_ids import KEY, PageIds
from tests.unit.formats.extraction import pages
from tests.unit.formats.extraction.pages import MIXED, SAMPLES, Stored, dataset, exported, imported, stored

READABLE = [key for key, one in registry.FORMATS.items() if one.gold]
IDS = ("page_17", "9f86d081884c7d659a2feaa0c55ad015", "Bericht-ü.2")


def called(page: Stored, name: object) -> Stored:
    document = replace(page.document, metadata={**page.document.metadata, KEY: name})
    return Stored(document, page.source, page.markup, replace(page.entry, document=document))


@pytest.mark.parametrize("key", READABLE)
def test_the_sets_own_ids_come_back(tmp_path, key):
    made = [called(stored(one, n), IDS[n]) for n, one in enumerate(SAMPLES)]
    exported(dataset(*made), key, tmp_path / "a")
    read, refused = imported(key, tmp_path / "a")
    assert refused == []
    assert sorted(str(one.document.metadata[KEY]) for one in read) == sorted(IDS)
    packed = ("aeb", "wcxb", "cc-select")
    assert sorted(str(one.place) for one in read) == sorted(
        f"page {one}" if key in packed else f"page {one}.html" for one in IDS
    )


@pytest.mark.parametrize("key", READABLE)
def test_names_of_files_are_the_same_after_a_second_way_round(tmp_path, key):
    made = [stored(one, n) for n, one in enumerate(SAMPLES, start=1)]
    exported(dataset(*reversed(made)), key, tmp_path / "a")
    read, _ = imported(key, tmp_path / "a")
    by_url = {one.document.source.uri: one.document.metadata[KEY] for one in read}
    again = [called(page, by_url.get(page.document.source.uri)) for page in made]
    if None in by_url.values() or len(by_url) < len(made):  # l3s and boilernet do not hold the address
        return
    exported(dataset(*again), key, tmp_path / "b")

    def names(folder):
        return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())

    assert names(tmp_path / "a") == names(tmp_path / "b")


@pytest.mark.parametrize(
    "name", ["../x", "a/b", "", ".", "..", ".hidden", "con", "NUL.txt", 7, None, "x" * 121, "a b", "a\n"]
)
def test_what_is_no_name_of_a_file_is_not_taken_for_one(name):
    assert PageIds().of(called(stored(MIXED), name).document, "0001") == "0001"


def test_no_two_pages_have_one_id():
    ids, page = PageIds(), stored(MIXED).document
    twice = replace(page, metadata={KEY: "0002"})
    first, second, third = (ids.of(twice, otherwise) for otherwise in ("0001", "0002", "0002"))
    assert (first, second, third) == ("0002", "0002-2", "0002-3")
    assert ids.of(replace(page, metadata={}), "0002") == "doc-1"
    assert PageIds({"a"}).of(replace(page, metadata={KEY: "A"}), "b") == "A-2"  # some disks know no case


def test_stale_marks_do_not_stand_beside_new_ones(tmp_path):
    page = stored(pages.Sample("old", MIXED.html.replace(
        "<nav>", '<nav class="top mark-selected" cc-select="true" data-anno-uid="anno-9">'
    ), MIXED.marks))  # fmt: skip
    exported(dataset(page), "cc-select", tmp_path)
    (read,), _ = imported("cc-select", tmp_path)
    said = [segment.kind for segment in read.sets[0].segments_in_order()]
    assert "Home" not in "".join(
        read.document.text[one.range.start : one.range.end] for one in read.sets[0].segments_in_order()
    )
    assert set(said) == {"body"}
    assert 'class="top"' in (tmp_path / "pages.jsonl").read_text(encoding="utf-8").replace("\\", "")
