"""What links, names, pictures and controls around a piece tell of it."""

from __future__ import annotations

import pytest

np = pytest.importorskip("numpy")

from annotator.assist.outline import read_outline  # noqa: E402
from annotator.assist.segmenter.evidence import Evidence  # noqa: E402
from annotator.assist.segmenter.features import described  # noqa: E402
from annotator.pages.html import read_html  # noqa: E402
from annotator.pages.html.targets import NOWHERE, PAGE, PERSON, SITE, WORLD, leads, site_of  # noqa: E402

SOURCE = """<html><head><link rel="canonical" href="https://www.harbour.example/a"></head><body>
<div class="post-content"><h1>Canal to be dredged</h1>
<ul class="toc"><li><a href="#why">Why it is dredged</a></li><li><a href="#cost">What it costs</a></li></ul>
<h2 id="why">Why it is dredged</h2><p>Mud has filled it for <b>years</b>, said the council of the town.</p>
<p>Related: <a href="/ferry">Two ferries touch in fog</a></p>
<h2 id="cost">What it costs</h2><p>Nobody said, and <a href="https://other.example/x">others</a> will not.</p>
<p>Related: <a href="/choir">Choir wins a prize in spring</a></p></div>
<form><p>Our letter, each morning</p><input name="mail"><button>Send</button></form></body></html>"""


def test_links_are_told_by_where_they_lead():
    own = site_of("https://www.harbour.example/a")
    told = {
        "#top": PAGE, "/b": SITE, "https://news.harbour.example/c": SITE, "//other.example/": WORLD,
        "mailto:ida@harbour.example": PERSON, "javascript:void(0)": NOWHERE, "": NOWHERE, "http://[bad": SITE,
    }  # fmt: skip
    assert {address: leads(address, own) for address in told} == told
    assert (site_of("https://www.paper.co.uk/x"), site_of("a/b")) == ("paper.co.uk", "")


def test_a_table_of_contents_a_call_and_a_form_are_told_from_a_story():
    page = read_html(SOURCE.encode(), "page.html")
    outline = read_outline(page.source, page.encoding, page.text)
    one = described(Evidence(page.text, outline, {}, (), (), page.metadata))
    lines = [page.text[piece.range.start : piece.range.end] for piece in one.pieces]

    def those(name: str) -> list[str]:
        return [line for line, value in zip(lines, one.column(name), strict=True) if value > 0]

    assert those("told below") == those("to page") == ["Why it is dredged", "What it costs"]
    assert those("to site") == [line for line in lines if line.startswith("Related")] == those("colon link")
    assert [line for line in those("to world") if "others" in line] == those("to world") != []
    assert those("box0 controls") == ["Our letter, each morning", "Send"]
    assert np.nanmax(one.column("same start")) == 2
    assert [line for line in those("bold share") if "years" in line] == those("bold share") != []
    assert np.isnan(one.column("up to contents")).sum() == len(lines) - 2
