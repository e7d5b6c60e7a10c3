"""Files made to harm whoever reads them: bombs, nesting, entities, lies about sizes, names that lead out.

Every sort is a function of random numbers and a scale: 1 takes milliseconds to read, 20 is what somebody
would send who means it. ``CANARY`` in a file stands for an address that nothing may connect to, ``SECRET``
for a file whose words may not come into a project.
"""

from __future__ import annotations

import base64
import gzip
import io
import os
import random
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

CANARY, SECRET = "CANARY-ADDRESS", "SECRET-FILE"
Make = Callable[[random.Random, int], bytes | str]
SORTS: dict[str, Make] = {}
"""What to write, by the name of the file; a name with a slash lies in a folder of its own."""


REACHES: dict[str, tuple[str, ...]] = {
    "laughs.rss": ("error.pages.document_type",),
    "quadratic.rss": ("error.pages.document_type",),
    "external.rss": ("error.pages.document_type",),
    "deep.xml": ("error.pages.broken_item",),
    "lies.warc": (
        "error.pages.no_length",
        "error.pages.no_record_here",
    ),
    "bomb.warc.zst": ("error.import.unknown_file",),
    "bomb.txt": ("error.pages.zip",),
    "bomb.zip": ("error.zip.left_out", "error.zip.bomb"),
    "leads-out.tar": ("error.import.unknown_file",),
    "depth.jsonl": (
        "error.formats.schema",
        "error.formats.too_deep",
    ),
    "spans.jsonl": (
        "error.domain.empty_fragment",
        "error.domain.fragments_overlap",
        "error.domain.no_range",
        "error.formats.bad_range",
        "error.formats.schema",
        "error.formats.too_many_digits",
    ),
    "links.jsonl": (
        "error.formats.author_twice",
        "error.formats.item_twice",
        "error.formats.no_filler",
        "error.formats.no_mention",
    ),
    "values.jsonl": (
        "error.domain.node_map_damaged",
        "error.formats.carriage_return",
        "error.formats.schema",
        "error.formats.source_digest",
        "error.formats.text_digest",
        "error.formats.too_many_digits",
        "error.store.id_length",
    ),
    "odd.jsonl": (
        "error.formats.key_twice",
        "error.formats.no_text",
        "error.formats.not_a_number",
        "error.formats.not_an_object",
        "error.formats.not_json",
        "error.formats.number_too_large",
        "error.formats.too_many_digits",
        "error.formats.unknown_record",
    ),
    "scraped.jsonl": (
        "error.pages.line_not_read",
        "error.pages.line_not_utf8",
        "error.pages.line_too_deep",
        "error.pages.no_page_here",
        "error.pages.not_an_object",
    ),
    "": (
        "error.brat.expected_span",
        "error.brat.no_target",
        "error.brat.no_trigger",
        "error.formats.overlaps",
    ),
}
"""What is said of a file as it was made, by ids of sentences, or in warnings (""): it came to its code."""


def sort(name: str) -> Callable[[Make], Make]:
    """Enter a way to make a file under its name."""

    def enter(make: Make) -> Make:
        SORTS[name] = make
        return make

    return enter


# --- web pages ------------------------------------------------------------------------------------------


@sort("deep.html")
def _deep(chance: random.Random, scale: int) -> str:
    depth = 1500 * scale + chance.randrange(100)
    return "<html><body>" + "<div>" * depth + "deep storm" + "</div>" * chance.randrange(depth)


@sort("attributes.html")
def _attributes(_chance: random.Random, scale: int) -> str:
    names = " ".join(f"a{n}=v{n}" for n in range(9000 * scale))
    return f"<html><body><p {names}>storm</p></body></html>"


@sort("long-attribute.html")
def _long_attribute(_chance: random.Random, scale: int) -> str:
    return f"<html><body><p title='{'&amp;x' * 60_000 * scale}'>storm</p></body></html>"


@sort("formatting.html")
def _formatting(chance: random.Random, scale: int) -> str:
    """Formatting that is never closed, in cells that are: parsers open it again and again."""
    tags = "".join(f"<{chance.choice('abiu')}><font><nobr>" for _ in range(60 * scale))
    return f"<html><body><table>{tags}<tr><td>storm" + "<p></b></i>x" * 60 * scale


@sort("loads.html")
def _loads(_chance: random.Random, _scale: int) -> str:
    places = (f"http://{CANARY}/x", f"//{CANARY}/x", f"file://{SECRET}", SECRET)
    elements = "".join(
        f'<img src="{one}" srcset="{one} 2x"><iframe src="{one}"></iframe><object data="{one}"></object>'
        f'<link rel="stylesheet" href="{one}"><script src="{one}"></script><embed src="{one}">'
        f'<svg><use href="{one}"/><image xlink:href="{one}"/></svg><style>@import "{one}";</style>'
        for one in places
    )
    head = f'<base href="http://{CANARY}/"><meta http-equiv="refresh" content="0;url=http://{CANARY}/">'
    return f'<html manifest="http://{CANARY}/m"><head>{head}</head><body>{elements}<p>storm</p></body></html>'


@sort("never-ended.html")
def _never_ended(chance: random.Random, scale: int) -> str:
    begun = chance.choice(("<!--", "<script>", "<style>", "<title>", "<![CDATA[", "<textarea>", "<p title='"))
    return f"<html><body><p>storm</p>{begun}{'x' * 100_000 * scale}"


@sort("bytes.html")
def _bytes(chance: random.Random, scale: int) -> bytes:
    odd = (b"\0", b"\xed\xa0\x80", b"&#xD800;", b"&#0;", b"\xff\xfe", b"&#x110000;", b"&nbsp")
    said = b"".join(b"storm " + chance.choice(odd) for _ in range(300 * scale))
    return b"<html><head><meta charset=utf-7></head><body>+ADw-script+AD4-" + said + b"</body></html>"


# --- XML: feeds and XHTML -------------------------------------------------------------------------------


def _feed(doctype: str, words: str) -> str:
    return (
        f'<?xml version="1.0"?>{doctype}<rss version="2.0" xmlns:xi="http://www.w3.org/2001/XInclude">'
        f"<channel><title>t</title><item><title>storm</title><link>http://x.example/1</link>"
        f"<description>{words}</description></item></channel></rss>"
    )


def _entities(levels: int, times: int) -> str:
    lines = [f'<!ENTITY a0 "{"storm " * 4}">']
    lines += [f'<!ENTITY a{n} "{f"&a{n - 1};" * times}">' for n in range(1, levels)]
    return f"<!DOCTYPE rss [{''.join(lines)}]>"


@sort("laughs.rss")
def _laughs(_chance: random.Random, scale: int) -> str:
    return _feed(_entities(10 + scale, 10), f"&a{9 + scale};")


@sort("laughs.xhtml")
def _laughing_page(_chance: random.Random, scale: int) -> str:
    page = f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>&a{9 + scale};</p></body></html>"
    return '<?xml version="1.0"?>' + _entities(10 + scale, 10).replace("DOCTYPE rss", "DOCTYPE html") + page


@sort("quadratic.rss")
def _quadratic(_chance: random.Random, scale: int) -> str:
    return _feed(f'<!DOCTYPE rss [<!ENTITY q "{"q" * 20_000 * scale}">]>', "&q;" * 2000 * scale)


@sort("external.rss")
def _external(chance: random.Random, _scale: int) -> str:
    address = chance.choice((f"http://{CANARY}/e", f"file://{SECRET}", SECRET, f"ftp://{CANARY}/e"))
    inner = f'<!ENTITY e SYSTEM "{address}"><!ENTITY % p SYSTEM "http://{CANARY}/p">%p;'
    words = f'&e;<xi:include href="{address}" parse="text"/>'
    return _feed(f'<!DOCTYPE rss SYSTEM "http://{CANARY}/d.dtd" [{inner}]>', words).replace(
        "<rss", f'<?xml-stylesheet href="http://{CANARY}/s.xsl" type="text/xsl"?><rss', 1
    )


@sort("deep.xml")
def _deep_xml(_chance: random.Random, scale: int) -> str:
    return _feed("", "<b>" * 3000 * scale + "storm" + "</b>" * 3000 * scale)


@sort("wrong-encoding.xml")
def _wrong_encoding(chance: random.Random, _scale: int) -> bytes:
    told = chance.choice(("utf-16", "utf-7", "ucs4", "ebcdic-cp-us", "no-such"))
    return _feed("", "storm é").replace("?>", f' encoding="{told}"?>', 1).encode("latin-1")


# --- files that hold pages ------------------------------------------------------------------------------


@sort("nested.mhtml")
def _nested(_chance: random.Random, scale: int) -> str:
    head = 'Content-Type: multipart/related; boundary="b{n}"\r\n\r\n--b{n}\r\n'
    heads = "".join(head.format(n=n) for n in range(150 * scale))
    return f"MIME-Version: 1.0\r\n{heads}Content-Type: text/html\r\n\r\n<p>storm</p>\r\n"


@sort("parts.mhtml")
def _parts(chance: random.Random, scale: int) -> str:
    page = base64.b64encode(b"<p>storm</p>" + b"x" * 50_000 * scale).decode()
    parts = "".join(
        f"--b\r\nContent-Type: text/html; name={'../' * 9}etc/x{n}\r\nContent-Location: file:///{SECRET}\r\n"
        f"Content-Transfer-Encoding: {chance.choice(('base64', 'quoted-printable', 'x-uue', 'gzip'))}\r\n"
        f"X-{'h' * 20_000}: {'=?utf-8?q?' * 500}\r\n\r\n{page}\r\n"
        for n in range(4)
    )
    return f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n{parts}"


def _record(body: bytes, length: object = None, kind: str = "response") -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://x.example/\r\n"
        "WARC-Date: 2026-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body) if length is None else length}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n%s\r\n"


@sort("lies.warc")
def _lies(chance: random.Random, _scale: int) -> bytes:
    page = _HTTP % b"" + b"<html><body><p>storm</p></body></html>"
    lengths = (10**15, -5, "x", "", 3, f"{len(page)}\r\nContent-Length: 9", "9" * 5000)
    return b"".join(_record(page, one) for one in chance.sample(lengths, 4)) + _record(page)


@sort("bomb.warc")
def _http_bomb(_chance: random.Random, scale: int) -> bytes:
    """A response that is small as it was sent, and large once it is unpacked; twice over."""
    packed = gzip.compress(b"<p>storm " + b"x" * 6_000_000 * scale)
    twice = _HTTP % b"Content-Encoding: gzip, gzip\r\n" + gzip.compress(packed)
    chunked = _HTTP % b"Transfer-Encoding: chunked\r\n" + b"FFFFFFFFFFFFFFF\r\n<p>storm</p>"
    return _record(_HTTP % b"Content-Encoding: gzip\r\n" + packed) + _record(twice) + _record(chunked)


@sort("bomb.warc.gz")
def _gzip_bomb(_chance: random.Random, scale: int) -> bytes:
    return gzip.compress(_record(_HTTP % b"" + b"x" * 8_000_000 * scale)) + gzip.compress(b"") * 500 * scale


@sort("bomb.warc.zst")
def _zstd_bomb(_chance: random.Random, scale: int) -> bytes:
    """A frame of run-length blocks, by hand: four bytes for each 128 kB (RFC 8878, 3.1.1)."""
    head, last = (((128 * 1024 << 3) | 1 << 1 | end).to_bytes(3, "little") + b"x" for end in (0, 1))
    return b"\x28\xb5\x2f\xfd\x00\x58" + head * 60 * scale + last


@sort("bomb.txt")
def _zip_bomb(_chance: random.Random, scale: int) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../../../storm.txt", b"x" * 5_000_000 * scale)
    return made.getvalue()


@sort("bomb.zip")
def _zip_in_zip(chance: random.Random, scale: int) -> bytes:
    """One that unpacks to 120 MB, and one that is a link and leads out, both in a third."""
    bomb, made = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("storm.txt", b"x" * (120_000_000 + 20_000_000 * scale))
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.zip", bomb.getvalue())
        archive.writestr(link, "/etc/hostname")
        archive.writestr("../../../storm.txt", b"x")
    return made.getvalue()


@sort("leads-out.tar")
def _tar(_chance: random.Random, _scale: int) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w") as archive:
        for name in ("../../storm.txt", "/tmp/storm.txt"):
            archive.addfile(tarfile.TarInfo(name))
    return made.getvalue()


def write(folder: Path, seed: int, scale: int, canary: str, secret: Path) -> list[Path]:
    """Write a file of each sort into a folder; return what is to be imported, each by itself.

    From the second seed on some bytes of each file are others, or its end is missing.
    """
    made = []
    for name, make in SORTS.items():
        chance = random.Random(f"{seed} {name}")  # its own: a file is the same whatever the others draw
        said = make(chance, scale)
        data = said.encode("utf-8", "surrogatepass") if isinstance(said, str) else said
        data = data.replace(CANARY.encode(), canary.encode()).replace(SECRET.encode(), bytes(secret))
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(_damaged(data, chance) if seed else data)
        made.append(path if path.parent == folder else path.parent)
    return [*dict.fromkeys(made), *_odd_paths(folder)]


def _damaged(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice((0, 1, 5, 50))):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found[: chance.choice((len(found), len(found), chance.randint(1, len(found))))])


def _odd_paths(folder: Path) -> list[Path]:
    """Make links and names that lead somewhere else, and what is no file."""
    links = {"zero.txt": "/dev/zero", "circle.txt": "circle.txt", "gone.html": "../../nowhere", "up": ".."}
    for name, target in links.items():
        (folder / name).symlink_to(target)
    os.mkfifo(folder / "pipe.txt")
    odd = (b"\xff\xfe.txt", b"a\nb\x1b[31m.txt", b"-rf.txt", b"..txt", b"con.txt", "‮txt.html".encode())
    named = []
    for name in odd:
        path = folder / os.fsdecode(name)
        path.write_bytes(b"storm in the harbour\n")
        named.append(path)
    return [*(folder / name for name in links if name != "up"), folder / "pipe.txt", *named]
