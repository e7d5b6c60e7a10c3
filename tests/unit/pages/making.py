"""Files of every kind that holds pages, made small and by hand."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

PAGE = (
    "<!DOCTYPE html><html><head><title>{0}</title></head><body><h1>{0}</h1><p>Text of {0}.</p></body></html>"
)


def html(title: str, more: str = "") -> bytes:
    return PAGE.format(title).replace("</body>", f"{more}</body>").encode()


def record(kind: str, block: bytes, uri: str = "https://example.org/", **headers: str) -> bytes:
    """Return one WARC record; headers are given with underscores for hyphens."""
    named = {"WARC-Type": kind, "WARC-Target-URI": uri, "WARC-Date": "2026-01-02T03:04:05Z"}
    named |= {name.replace("_", "-"): value for name, value in headers.items()}
    named.setdefault("Content-Length", str(len(block)))
    lines = "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return f"WARC/1.0\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def answer(
    body: bytes, *, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **more: str
) -> bytes:
    """Return an HTTP answer; ``kind`` "" leaves the media type out."""
    lines = [f"HTTP/1.1 {status}"]
    lines += [f"Content-Type: {kind}"] if kind else []
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in more.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def response(title: str, more: str = "", **headers: str) -> bytes:
    return record("response", answer(html(title, more), **headers), f"https://example.org/{title}")


def zipped(records: Iterable[bytes]) -> bytes:
    """Return records as web archives are compressed: each a gzip member of its own."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


MHTML = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/saved
Subject: =?utf-8?Q?A=20saved=20page?=
Date: Fri, 2 Jan 2026 03:04:05 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----Boundary--abc----"


------Boundary--abc----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/saved

<html><head><meta charset=3D"utf-8"><title>A saved page</title></head><body=
><p>Gr=C3=BC=C3=9Fe aus Z=C3=BCrich.</p></body></html>
------Boundary--abc----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/dot.png

iVBORw0KGgo=
------Boundary--abc----
Content-Type: text/html
Content-ID: <frame-2@mhtml.blink>
Content-Transfer-Encoding: 8bit
Content-Location: https://ads.example/frame

<html><body>An advertisement</body></html>
------Boundary--abc------
""".replace(b"\n", b"\r\n")

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Daily Example</title><language>en-gb</language><link>https://example.org/</link>
<item><title>Floods &amp; storms</title><link>https://example.org/floods</link>
<description>Short.</description><dc:creator>Ann Lee</dc:creator>
<pubDate>Fri, 02 Jan 2026 03:04:05 +0100</pubDate>
<content:encoded><![CDATA[<p>Rain fell on <b>Paris</b>.</p><p>Rivers rose.</p>]]></content:encoded></item>
<item><title>Second</title><guid>https://example.org/second</guid>
<description>&lt;p&gt;Only a &lt;i&gt;summary&lt;/i&gt;.&lt;/p&gt;</description></item>
<item><title>Nothing in it</title></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Beispiel</title>
<entry><title type="html">Ein &amp;lt;Titel&amp;gt;</title><id>tag:x,2026:1</id>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
<author><name>Bo Meier</name></author><published>2026-01-02T03:04:05Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Erster <em>Absatz</em>.</p></div></content>
</entry>
<entry><title>Zwei</title><summary type="text">1 &lt; 2 und mehr</summary></entry>
</feed>"""
