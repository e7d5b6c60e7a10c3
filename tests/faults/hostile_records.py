"""Hostile records: annotated JSON, scraped lines, brat, columns and endless texts (`hostile`)."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Sequence

from .hostile import CANARY, SECRET, sort


@sort("depth.jsonl")
def _depth(_chance: random.Random, scale: int) -> str:
    head = json.dumps({"format": "annotator-document/1", "text": "storm"})
    deep, deeper = "[" * 20_000 * scale, '{"a":' * 20_000 * scale
    return "\n".join((head, '{"format":"annotator-document/1","text":' + deep, deep, deeper))


def _document(number: int, **other: object) -> dict[str, object]:
    """Return a document line that is sound but for what is given."""
    text = f"storm number {number} in the harbour"
    digest = hashlib.sha256(text.encode()).hexdigest()
    source = {"media_type": "text/plain", "sha256": digest}
    found: dict[str, object] = {
        "format": "annotator-document/1", "id": f"d{number}", "name": "storm", "text": text,
        "text_sha256": digest, "source": source, "metadata": {}, "annotations": [],
    }  # fmt: skip
    return found | other


def _set(**other: object) -> dict[str, object]:
    """Return an annotation set that is sound but for what is given."""
    found: dict[str, object] = {
        "author": "eve", "kind": "human", "state": "in_progress", "segments": [], "mentions": [],
        "events": [], "relations": [],
    }  # fmt: skip
    return found | other


def _mention(**other: object) -> dict[str, object]:
    return {"id": "m1", "type": "PER", "spans": [[0, 5]], "attributes": {}} | other


def _event(**other: object) -> dict[str, object]:
    return {"id": "e1", "type": "meet", "spans": [[0, 5]], "attributes": {}, "arguments": []} | other


def _lines(records: Sequence[object]) -> str:
    return "\n".join(json.dumps(one) for one in records)


@sort("spans.jsonl")
def _spans(_chance: random.Random, scale: int) -> str:
    """Records that are sound but for where an item stands: each reaches the code that looks at spans."""
    spans = (
        [[-1, 4]], [[0, 10**18]], [[0, 10**30]], [[4, 2]], [[3, 3]], [[0.5, 2]], [["0", 2]], [], None, [[0]],
        [[True, 2]], "x", [[0, 5]] * 2000 * scale, [[5, 9], [0, 3]], [[0, 4], [2, 6]], [[0, 1, 2]],
    )  # fmt: skip
    made = [_set(mentions=[_mention(spans=one)]) for one in spans]
    made += [_set(events=[_event(spans=one)]) for one in spans]
    places = ((-1, 4), (0, 10**18), (4, 2), (3, 3), (0, "x"), (None, 5))
    segment = {"id": "s", "kind": "body", "article": 1}
    made += [_set(segments=[segment | {"start": start, "end": end}]) for start, end in places]
    overlapping = [segment | {"id": f"s{n}", "start": n % 9, "end": 10} for n in range(300 * scale)]
    return _lines(
        [_document(n, annotations=[one]) for n, one in enumerate([*made, _set(segments=overlapping)])]
    )


@sort("links.jsonl")
def _links(_chance: random.Random, scale: int) -> str:
    """Items that refer to nothing, to themselves or in circles; ids and authors that stand twice."""
    missing = [_event(arguments=[{"role": "participant", "target": "nobody"}])]
    relation = {"id": "r1", "type": "Part_Of", "source": "m1", "target": "nobody"}
    size = 500 * scale
    circle = [
        _event(id=f"e{n}", arguments=[{"role": "participant", "target": f"e{(n + 1) % size}"}])
        for n in range(size)
    ]
    many = [_mention(id=f"m{n}", type=f"T{n}", attributes={f"a{n}": "x"}) for n in range(size)]
    made = [
        [_set(events=missing)], [_set(mentions=[_mention()], relations=[relation])], [_set(events=circle)],
        [_set(mentions=[_mention(), _mention(type="ORG")])], [_set(), _set()], [_set(mentions=many)],
        [_set(mentions=[_mention()] * size)], [_set(mentions=[_mention(entity="nobody")])],
    ]  # fmt: skip
    return _lines([_document(n, annotations=one) for n, one in enumerate(made, start=1000)])


@sort("values.jsonl")
def _values(_chance: random.Random, scale: int) -> str:
    """Records that are sound but for one value: names, numbers, digests, sources, authors, node maps."""
    digest = "0" * 64
    source = {"media_type": "text/plain", "sha256": digest}
    parents = [-1] * 20_000 * scale
    nodes = {
        "parents": parents,
        "steps": ["p"],
        "gaps": [0],
        "lengths": [10**12],
        "nodes": [0],
        "offsets": [0],
    }
    odd: list[dict[str, object]] = [
        {"id": "../../x"}, {"name": "../" * 300 + "etc"}, {"name": f"<img src='http://{CANARY}/'>"},
        {"id": ""},
        {"text_sha256": digest}, {"metadata": {"a" * 50_000: ["x"] * 10_000 * scale}}, {"metadata": []},
        {"source": source | {"bytes_base64": "eA=="}}, {"source": source | {"bytes_base64": "\u00e9"}},
        {"source": source | {"uri": f"file://{SECRET}"}}, {"text": "\r\n"}, {"text": None},
    ]  # fmt: skip
    authors = ({"author": one} for one in ("", "../eve", None, 5, "e" * 300_000, "gold"))
    sets = [*authors, {"kind": "robot"}, {"state": "finished"}, {"revision": -1}, {"revision": 10**30},
            {"left_out": -5}, {"flags": ["x"] * 1000}, {"rejected": [{"author": "a", "item": 5}]},
            ]  # fmt: skip
    odd += [{"annotations": [_set(**one)]} for one in sets]
    made = [_document(n, **one) for n, one in enumerate(odd, start=2000)]
    sound = _document(3000)
    text = str(sound["text"])
    own = hashlib.sha256(text.encode()).hexdigest()
    made.append(sound | {"source": {"media_type": "text/html", "sha256": own, "node_map": nodes}})
    return _lines(made)


@sort("odd.jsonl")
def _odd_lines(_chance: random.Random, scale: int) -> str:
    """Lines that are no records: numbers without end, keys twice, halves of characters, no numbers."""
    start = '{"format":"annotator-document/1",'
    odd = (
        json.dumps(_document(1)), f'{start}"text":NaN}}', "{" + '"a":1,' * 3000 * scale + '"a":2}', "[]",
        f'{start}"n":{"9" * 6000 * scale}}}', f'{start}"n":1e999999}}', f'{start}"text":"\\ud800"}}',
        f'{start}"text":"\\u0000"}}', "\ufeff{}", "null", "1e999999", "{",
        '{"format":"annotator-document/9"}',
    )  # fmt: skip
    return "\n".join(odd)


@sort("scraped.jsonl")
def _scraped(_chance: random.Random, scale: int) -> bytes:
    """A scraper's lines: pages with halves of characters, deep pages, lines that are none."""
    one = {"url": f"file://{SECRET}", "title": "\ud800 storm", "html": "<p>" * 2000 * scale + "storm"}
    two = {"url": f"http://{CANARY}/x", "title": "t" * 50_000, "text": "storm\0\udc00 in the harbour" * 50}
    lines = [json.dumps(each | {"id": n}).encode() for n in range(5) for each in (one, two)]
    lines += [b'{"html":' + b"[" * 5000 * scale, b"[" * 20_000 * scale, b'{"a":' * 20_000 * scale,
              b"{}", b"[]",
              b'{"text":"\xff\xfe"}', b'{"text":5,"html":{}}', b'{"n":' + b"9" * 5000 + b"}"]  # fmt: skip
    return b"\n".join(lines)


@sort("brat/page.ann")
def _brat(_chance: random.Random, scale: int) -> str:
    cycle = [f"E{n}\tMeet:T1 Arg:E{(n % 200) + 1}" for n in range(1, 200 * scale)]
    lines = ["T1\tPER -5 9999999999999\tstorm", "T2\tPER 0 5;3 4;9 1\tstorm", "T3\tPER 0 x\t", "T4", "\0"]
    lines += ["R1\tR Arg1:R1 Arg2:R1", "A1\tX " + "E1 " * 3000, "*\t" + "Equiv T1 " * 3000, "N1\t"]
    lines += ["#1\tNote T99\t" + "n" * 50_000]
    return "\n".join((*lines, *cycle))


@sort("brat/page.txt")
def _brat_text(_chance: random.Random, _scale: int) -> str:
    return "storm\u2028\u0085storm \U0001f600\r storm"


@sort("brat/annotation.conf")
def _brat_conf(_chance: random.Random, scale: int) -> str:
    types = "\n".join("\t" * n + f"T{n}" for n in range(300))
    return f"[entities]\n{types}\n<M>={'x|' * 20_000 * scale}"


@sort("columns.conll")
def _columns(_chance: random.Random, scale: int) -> str:
    wide, odd = "storm" + " x" * 50_000 * scale + " B-PER\n", "storm x x B-\nx x x I--\nx I-\n" * 300
    return f"-DOCSTART- -X- O O\n\n{wide}{odd}"


@sort("endless.conll")
def _endless(_chance: random.Random, scale: int) -> str:
    return "-DOCSTART- -X- O O\n\n" + "x" * 2_000_000 * scale


# --- text -----------------------------------------------------------------------------------------------


@sort("endless.txt")
def _endless_text(_chance: random.Random, scale: int) -> str:
    return "storm\u0301" * 150_000 * scale


@sort("odd.txt")
def _odd(chance: random.Random, scale: int) -> bytes:
    marks = ("\u202e", "\u2066", "\ufffe", "\U000e0001", "\r", "\u2028", "\x85", "\u0301" * 500, "\ufeff")
    text = "".join("storm " + chance.choice(marks) for _ in range(500 * scale))
    return chance.choice((b"", b"\xff\xfe", b"\xfe\xff")) + text.encode() + b"\xed\xa0\x80\xff\0"
