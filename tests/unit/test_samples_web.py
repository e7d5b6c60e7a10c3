"""The sample web pages and the gold of two of them: what they show, how they read, and that gold fits."""

import base64
import hashlib
import json
import uuid
from itertools import pairwise
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from annotator import assets
from annotator.domain.nodemap import NodeMap
from annotator.pages import importer_for, read_many, to_document
from annotator.pages.page import Page
from tests.unit.samples import NEWS, SAMPLES, gold_set
from tests.unit.test_samples import KEYS, KINDS

Json = dict[str, Any]

PROJECT, *DOCUMENTS = [
    json.loads(line) for line in (SAMPLES / "gold-web.jsonl").read_bytes().decode("utf-8").splitlines()
]
GOLD_PAGES = ("12-canal-pilots-pelham-ledger.html", "13-solar-cable-sawt-almanara.html")
SEGMENTS = {
    GOLD_PAGES[0]: (
        "paywall other_boilerplate navigation kicker1 title1 standfirst1 byline1 dateline1 caption1 body1 "
        "related_links body1 newsletter_promo body1 pull_quote1 table1 body1 advertisement hidden body1 "
        "correction1 tags share related_links title2 byline2 body2 comments disclaimer"
    ),
    GOLD_PAGES[1]: (
        "navigation kicker1 title1 standfirst1 byline1 dateline1 caption1 body1 newsletter_promo body1 "
        "table1 body1 source_attribution1 tags share related_links comments hidden disclaimer"
    ),
}
# As a reader of the page sees them: blanks folded, lines broken where the page breaks them.
TRAITS = {
    "heading over two lines": ("12", "\nEgypt and Kenya agree to share a canal pilot school\n"),
    "no-break spaces": ("12", "🚢 Ships\u00a0&\u00a0Ports\n"),
    "entities": ("12", "sets aside €62\u00a0million"),
    "glued link": ("12", "Mombasa. Read more: Eleven ships, one sandbank: a winter in the canal The first"),
    "superscript": ("12", "9\u00a0×\u00a0106 euros"),
    "newsletter box": ("12", "\nThe Tide Table 🌊\nPorts, prices and people"),
    "line break": ("12", "after ninety days;\nunder the agreement"),
    "table": ("12", "winter 2025/26\nMonth\tShips\tLongest delay\nDecember\t3\t19\u00a0hours\n"),
    "numbered emoji": ("12", "best hands” 🚢 while"),
    "hidden sentence": ("12", "\nYou are reading version B of this story.\n"),
    "further article": ("12", "\nZanzibar ferry gets its lifeboats back\nJosiah Penhallow\n"),
    "comments": ("12", "old_salt_58 2 hours ago\nNinety days!"),
    "Latin name in Arabic": ("13", "شركة Valletta Grid Ltd. المالطية"),
    "Arabic table": ("13", "السنة\tالقدرة (MW)\tالحصة\n2029\t300\t12\u00a0%\n"),
    "ruby": ("14", "灯台とうだいの島、電気の船で通学へ\n"),
    "beyond the basic plane": ("14", "𠮷川よしかわ造船所"),
    "feed, escaped": ("15", "rise by 4\u00a0% in June.\nsmall ships: 210 euros\nlarge ships"),
    "feed, CDATA": ("15", "Harbour Notes is written by two people & a cat."),
}
NEVER_SHOWN = (
    "not a paragraph",
    "pelham =",
    "font-style",
    "NewsArticle",
    "yellow funnel",
    "（とうだい",
    "margin: 0",
)


def pages(stem: str) -> list[Page]:
    """Return the pages of the sample file whose name starts so, read as an import reads them."""
    (path,) = SAMPLES.glob(f"{stem}*")
    found = [one for one in read_many(path, importer_for(path) or "") if isinstance(one, Page)]
    assert len(found) == len(list(read_many(path, importer_for(path) or ""))), "something was refused"
    return found


each_document = pytest.mark.parametrize(
    ("file", "document"), list(zip(GOLD_PAGES, DOCUMENTS, strict=True)), ids=GOLD_PAGES
)


# --- pages --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("stem", "count"), [("12", 1), ("13", 1), ("14", 1), ("15", 3)])
def test_a_page_is_read_without_a_warning_as_one_line_a_block(stem: str, count: int) -> None:
    found = pages(stem)
    assert len(found) == count
    for page in found:
        assert (page.warnings, page.encoding, page.encoding_from) == ((), "utf-8", "declared")
        lines = page.text.split("\n")
        assert all(line == line.strip() != "" for line in lines)
        assert not any(passage in page.text for passage in NEVER_SHOWN)
        assert page.uri is not None and ".example/" in page.uri


@pytest.mark.parametrize("trait", TRAITS)
def test_the_set_shows_every_trait(trait: str) -> None:
    stem, passage = TRAITS[trait]
    assert any(passage in page.text for page in pages(stem))


def test_what_a_page_says_of_itself_becomes_metadata() -> None:
    (english,), (arabic,), (japanese,), feed = map(pages, ("12", "13", "14", "15"))
    assert english.name == "Egypt and Kenya agree to share a canal pilot school"
    assert english.uri == "https://www.pelham-ledger.example/world/2026/mar/17/canal-pilot-school"
    assert english.metadata["author"] == ["Imogen Tarrant", "Barnaby Osei-Lund"]
    assert english.metadata["published"] == "2026-03-17T16:40:00+02:00"
    assert [one.metadata["outlet"] for one in (english, arabic, japanese)] == [
        "The Pelham Ledger", "صوت المنارة", "みさき日報",
    ]  # fmt: skip
    assert [one.metadata["language"] for one in (english, arabic, japanese, *feed)] == [
        "en-GB", "ar", "ja", "en-gb", "en-gb", "en-gb",
    ]  # fmt: skip
    assert japanese.metadata["retrieved"] == "2026-03-15T08:12:44"
    assert [one.name for one in feed] == [
        "Lisbon lends Praia two pilot boats",
        "Fees & fog: a quiet week",
        "Correction to our note on lighthouses",
    ]


def test_what_a_page_hides_is_known() -> None:
    hidden = [
        page.text[one.start : one.end] for stem in ("12", "13") for page in pages(stem) for one in page.hidden
    ]
    assert hidden == ["You are reading version B of this story.", "نسخة تجريبية 4.2-beta"]


# --- gold ---------------------------------------------------------------------------------------------


def test_the_archive_has_the_default_scheme() -> None:
    assert list(PROJECT) == KEYS["project"]
    assert (PROJECT["name"], PROJECT["entities"], PROJECT["event_clusters"]) == ("web samples", [], [])
    assert PROJECT["scheme"] == NEWS, (
        "the scheme has changed: import gold-web.jsonl with it and export it again"
    )


@each_document
def test_a_document_line_is_valid_and_in_the_order_of_the_archive(file: str, document: Json) -> None:
    found = Draft202012Validator(assets.schema("document")).iter_errors(document)
    assert [error.message for error in found] == []
    assert list(document) == KEYS["document"]
    assert list(document["source"]) == [*KEYS["source"], "bytes_base64", "node_map"]
    gold = gold_set(document)
    assert list(gold) == KEYS["set"]
    assert (gold["author"], gold["kind"], gold["state"]) == ("gold", "gold", "done")
    assert all(list(segment) == KEYS["segments"] for segment in gold["segments"])
    assert (gold["mentions"], gold["events"], gold["relations"]) == ([], [], [])


@each_document
def test_text_source_and_node_map_are_those_of_the_page(file: str, document: Json) -> None:
    raw = (SAMPLES / file).read_bytes()
    (page,) = pages(file)
    read = to_document(page)
    assert (document["text"], document["name"]) == (read.text, read.name)
    assert document["text_sha256"] == hashlib.sha256(read.text.encode()).hexdigest()
    source = dict(document["source"])
    assert base64.b64decode(source.pop("bytes_base64")) == raw
    nodes = NodeMap.from_record(source.pop("node_map"))
    assert nodes.stretches == page.node_map.stretches
    assert source == {
        "media_type": "text/html",
        "uri": page.uri,
        "encoding": "utf-8",
        "sha256": hashlib.sha256(raw).hexdigest(),
    }
    # The parser that is installed may be another; the text and the places are the same.
    assert {**document["metadata"], "parser": None} == {**read.metadata, "parser": None}


@each_document
def test_segments_are_sorted_apart_trimmed_and_leave_nothing_out(file: str, document: Json) -> None:
    text, segments = document["text"], gold_set(document)["segments"]
    assert " ".join(f"{s['kind']}{s['article'] or ''}" for s in segments) == SEGMENTS[file]
    edges = [0, *(edge for s in segments for edge in (s["start"], s["end"])), len(text)]
    assert edges == sorted(edges)
    assert [text[start:end].strip() for start, end in list(pairwise(edges))[::2]] == [""] * (
        len(segments) + 1
    )
    for segment in segments:
        piece = text[segment["start"] : segment["end"]]
        assert piece == piece.strip() != ""
        boilerplate = KINDS[segment["kind"]]["group"] == "boilerplate"
        assert (segment["article"] is None) == boilerplate


@each_document
def test_what_the_page_hides_is_gold_hidden(file: str, document: Json) -> None:
    segments = gold_set(document)["segments"]
    hidden = [[one["start"], one["end"]] for one in segments if one["kind"] == "hidden"]
    assert hidden == document["metadata"]["hidden"]


def test_ids_are_unique_uuids_of_version_7() -> None:
    ids = [document["id"] for document in DOCUMENTS]
    ids += [one["id"] for document in DOCUMENTS for one in gold_set(document)["segments"]]
    assert len(set(ids)) == len(ids)
    assert {uuid.UUID(one).version for one in ids} == {7}
