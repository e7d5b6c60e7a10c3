"""doccano's JSON lines: entities and relations, and the three units that its files may count in."""

import json

import pytest

from annotator.domain.items import Author
from annotator.domain.sentences import message
from annotator.formats import messages
from tests.unit.formats import world

TEXT = "Abe 👩‍🚀😀 met Rome in e\u0301 Tokyo"
WORDS = {"PER": ["Abe"], "GPE": ["Rome", "Tokyo"]}


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def placed(text, word, unit):
    start = text.index(word)
    if unit == "UTF-16":
        return [len(text[:at].encode("utf-16-le")) // 2 for at in (start, start + len(word))]
    if unit == "graphemes":
        regex = pytest.importorskip("regex")
        return [len(regex.findall(r"\X", text[:at])) for at in (start, start + len(word))]
    return [start, start + len(word)]


def written(path, unit, text=TEXT, **more):
    label = [[*placed(text, word, unit), name] for name, words in WORDS.items() for word in words]
    path.write_text(json.dumps({"text": text, "label": label, **more}) + "\n", encoding="utf-8")


def surfaces(one):
    return {(m.type, m.span.surface(one.document.text)) for m in one.sets[0].mentions.values()}


@pytest.mark.parametrize("unit", ["UTF-16", "code points", "graphemes"])
def test_the_unit_that_a_file_counts_in_is_told_by_its_words(tmp_path, unit):
    written(tmp_path / "a.jsonl", unit)
    (one,), refused = world.imported("doccano", tmp_path / "a.jsonl")
    assert (refused, one.warnings) == ([], ())
    assert surfaces(one) == {("PER", "Abe"), ("GPE", "Rome"), ("GPE", "Tokyo")}


def test_two_units_that_fit_alike_are_named(tmp_path):
    text = "😀 ab cd ef"
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"text": text, "label": [[3, 4, "GPE"]]}) + "\n", encoding="utf-8"
    )
    (one,), _ = world.imported("doccano", tmp_path / "a.jsonl")
    assert one.sets[0].mentions and "may count UTF-16 units" in str(one.warnings[0])


def test_offsets_are_written_in_utf_16_units_and_the_labels_beside(tmp_path):
    world.exported(world.full_dataset(), "doccano", tmp_path)
    (record,) = lines(tmp_path / "all.jsonl")
    wide = record["text"].encode("utf-16-le")
    found = {
        (one["label"], wide[2 * one["start_offset"] : 2 * one["end_offset"]].decode("utf-16-le"))
        for one in record["entities"]
    }
    assert {("GPE", "Osaka\ngovernments"), ("Say.Accuse", "accused"), ("PER", "Japan’s Abe")} <= found
    names = {one["id"]: one["label"] for one in record["entities"]}
    links = sorted((names[r["from_id"]], r["type"], names[r["to_id"]]) for r in record["relations"])
    assert links == [
        ("Dip.Meet", "Party", "GPE"), ("Dip.Meet", "Party", "PER"), ("Dip.Meet", "Time", "TIMEX"),
        ("Dip.Meet", "Topic2", "Say.Accuse"), ("PER", "part.of", "GPE"),
    ]  # fmt: skip
    labels = json.loads((tmp_path / "labels.spans.json").read_text(encoding="utf-8"))
    assert [one["text"] for one in labels] == ["PER", "GPE", "TIMEX", "Dip.Meet", "Say.Accuse"]
    assert len({one["suffix_key"] for one in labels}) == len(labels)


def test_what_doccano_gives_back_under_ids_of_its_own_is_found_again(tmp_path):
    world.exported(world.full_dataset(), "doccano", tmp_path)
    (record,) = lines(tmp_path / "all.jsonl")
    for one in record["entities"]:
        one["id"] += 500
    for one in record["relations"]:
        one |= {"id": one["id"] + 90, "from_id": one["from_id"] + 500, "to_id": one["to_id"] + 500}
    record |= {"id": 17, "Comments": []}
    path = tmp_path / "project.jsonl"
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    (one,), _ = world.imported("doccano", path)
    stored = world.full_entry().sets[0]
    assert one.document.id == "doc-1"
    assert set(one.sets[0].mentions) == {m.id for m in stored.mentions.values() if not m.span.discontinuous}
    assert set(one.sets[0].relations) == {"r1"}


def test_files_of_other_people_are_read_with_what_looks_wrong(tmp_path):
    path = tmp_path / "ben.jsonl"
    record = {
        "id": 3, "text": "Abe met Rome", "meta": {"source": "x"},
        "entities": [
            {"id": 10, "label": "PER", "start_offset": 0, "end_offset": 3},
            {"id": 11, "label": "Dip.Meet", "start_offset": 4, "end_offset": 7},
            {"id": 12, "label": "GPE", "start_offset": 8, "end_offset": 99},
        ],
        "relations": [
            {"id": 1, "from_id": 11, "to_id": 10, "type": "Party"},
            {"id": 2, "from_id": 11, "to_id": 12, "type": "Party"},
        ],
    }  # fmt: skip
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    (one,), _ = world.imported("doccano", path, "ben")
    assert one.sets[0].author == Author("ben")
    assert one.document.name == "ben 3"
    assert [a.role for a in next(iter(one.sets[0].events.values())).arguments] == ["Party"]
    assert list(map(str, one.warnings)) == [
        "line 1: span GPE 8–99 left out: [8, 99) is not a valid range in a text of 12 characters",
        "line 1: relation Party 2 left out: an end of it is missing",
    ]


@pytest.mark.parametrize("fields", [{"label": ["x"]}, {"entities": [[0, 3, "PER"]], "relations": [1]}])
def test_a_record_of_another_shape_is_refused_and_the_next_one_read(tmp_path, fields):
    path = tmp_path / "a.jsonl"
    good = {"text": "Rome", "label": [[0, 4, "GPE"]]}
    path.write_text(json.dumps({"text": "é Abe", **fields}) + "\n" + json.dumps(good), encoding="utf-8")
    (one,), (refusal,) = world.imported("doccano", path)
    assert refusal.reason.id == messages.FIELD.id
    assert surfaces(one) == {("GPE", "Rome")}


def users(folder, **pages):
    """Write what doccano exports where people annotate apart: a file a person, named for them."""
    for name, labels in pages.items():
        rows = [
            {"id": number, "text": f"Page {number}: Abe.", "label": label} for number, label in labels.items()
        ]
        (folder / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


def authors(path, *, named=False):
    found, refused = world.imported("doccano", path, named=named)
    assert refused == []
    return [one.sets[0].author.name if one.sets else "" for one in found], found


def test_files_with_the_same_pages_are_the_work_of_the_users_they_are_named_for(tmp_path):
    abe = [[8, 11, "PER"]]
    users(tmp_path, ann={7: abe, 8: abe}, **{"ben@example.com": {7: [], 8: abe}})
    assert authors(tmp_path / "ann.jsonl")[0] == ["ann", "ann"]
    found, (first, _) = authors(tmp_path / "ben@example.com.jsonl")
    assert found == ["", "ben@example.com"], "a page that ben never opened is not one without names"
    assert [str(one) for one in first.warnings] == [
        f"line 1: {message(messages.NOTHING_SAID, name='ben@example.com')}"
    ]
    assert set(authors(tmp_path / "ann.jsonl", named=True)[0]) == {"ana"}, "who is named"


def test_files_of_pages_of_their_own_are_nobodys_by_name(tmp_path):
    abe = [[8, 11, "PER"]]
    users(tmp_path, first={1: abe, 2: []}, second={3: abe}, all={1: abe})
    for name in ("first", "second", "all"):
        assert "" not in (found := authors(tmp_path / f"{name}.jsonl")[0])
        assert name not in found
