"""Write docs/manual/guidelines-news.md from the guidelines in resources/schemes/news.json.

The scheme is where guidelines are edited; the page of the manual is a print of it, and the archives among the
samples carry the scheme in their first lines. Run this after every change of the scheme: unit tests compare.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SCHEME = ROOT / "resources" / "schemes" / "news.json"
SAMPLES = ROOT / "resources" / "samples"
PAGE = ROOT / "docs" / "manual" / "guidelines-news.md"

Json = Mapping[str, Any]

INTRO = """\
*This page is made from `resources/schemes/news.json` by `docs/make_guidelines.py`: edit the scheme, then
run the script. In the program the same text stands beside every label.*

## Rules for all labels

- Read the whole page once before the first label.
- Segments come first. They may begin and end in the middle of a line, a sentence or a word; one article may
  be many segments, all with its number.
- Text without a segment is *unlabelled*: nobody has decided yet. So label boilerplate as such.
- Article 1 is the main one. A further article that stands on the page in full gets the next number.
  Boilerplate gets the number of the article it stands in, or none when it belongs to the page.
- Mark no mentions and events in boilerplate.
- The text is never corrected: a misspelt name is marked as it stands.
- A trigger is the **smallest word** that carries the event. Take two words only when neither means it alone
  ("stepped down").
- An argument is a mention or an event in the same article, preferably in the same sentence. Choose the most
  telling mention: a name before a noun before a pronoun.
- Mark what the text says, not what you know."""


def page(scheme: Json) -> str:
    """Return the manual's page for a scheme (`annotator-scheme/1`), ending in one newline."""
    parts = [f"# Guidelines: {scheme['title']} (`{scheme['name']}`, version {scheme['version']})"]
    parts += [str(scheme["description"]), INTRO]
    parts += _section("Segment kinds", scheme["segment_kinds"], _group_and_key)
    parts += _section("Page flags", scheme["page_flags"], lambda _: "")
    parts += _section("Entity types", scheme["entity_types"], _entity_facts)
    parts += _section("Event types", scheme["event_types"], _event_facts)
    parts += _section("Relation types", scheme["relation_types"], _relation_facts)
    parts += _section("Attributes", scheme["attributes"], _attribute_facts)
    return "\n\n".join(parts) + "\n"


def _section(title: str, labels: Sequence[Json], facts: Callable[[Json], str]) -> Iterator[str]:
    yield f"## {title}"
    for label in labels:
        yield f"### {label['name']} (`{label['id']}`)"
        line = facts(label)
        if line:
            yield line
        yield label["guideline"]
        if "roles" in label:
            yield "\n".join(_role_table(label["roles"]))
        if label.get("external"):
            yield _external(label["external"])


def _key(label: Json) -> str:
    return f"Key `{label['key']}`" if label.get("key") else "No key"


def _codes(ids: Sequence[str]) -> str:
    return ", ".join("any event" if one == "*event" else f"`{one}`" for one in ids)


def _group_and_key(kind: Json) -> str:
    apart = " Two in a row stay two segments." if kind.get("apart") else ""
    return f"{kind['group'].capitalize()}. {_key(kind)}.{apart}"


def _entity_facts(label: Json) -> str:
    attributes = f" Attributes: {_codes(label['attributes'])}." if label["attributes"] else ""
    return f"{_key(label)}.{attributes}"


def _event_facts(label: Json) -> str:
    return f"Key `e`, then `{label['key']}`. Attributes: {_codes(label['attributes'])}."


def _relation_facts(label: Json) -> str:
    return f"From {_codes(label['source'])} to {_codes(label['target'])}."


def _attribute_facts(label: Json) -> str:
    values = f"One of {_codes(label['values'])}." if label["type"] == "choice" else "A time value."
    default = f" If absent: `{label['default']}`." if label.get("default") else ""
    required = " Required." if label.get("required") else ""
    return values + default + required


def _role_table(roles: Sequence[Json]) -> Iterator[str]:
    yield "| Role | Key | How many | Filled by | Meaning |"
    yield "|---|---|---|---|---|"
    for role in roles:
        most = "any" if role["max"] is None else role["max"]
        yield (
            f"| **{role['name']}** | `{role['key']}` | {role['min']} to {most} "
            f"| {_codes(role['targets'])} | {role['guideline']} |"
        )


def _external(names: Mapping[str, str]) -> str:
    pairs = (f"{scheme} `{name}`" for scheme, name in names.items())
    return f"Elsewhere: {', '.join(pairs)}."


def with_scheme(archive: str, scheme: Json) -> str:
    """Return an archive (`annotator-project/1`) with another scheme in its first line."""
    first, rest = archive.split("\n", 1)
    header = json.loads(first) | {"scheme": scheme}
    return json.dumps(header, ensure_ascii=False, separators=(",", ":")) + "\n" + rest


def main() -> None:
    """Write the page, and the scheme into the samples."""
    scheme = json.loads(SCHEME.read_text(encoding="utf-8"))
    PAGE.write_text(page(scheme), encoding="utf-8", newline="\n")
    for file in SAMPLES.glob("*.jsonl"):
        archive = file.read_bytes().decode("utf-8")
        file.write_bytes(with_scheme(archive, scheme).encode("utf-8"))


if __name__ == "__main__":
    main()
