"""Write docs/manual/guidelines-news.md from the guidelines in resources/schemes/news.json.

The scheme is where guidelines are edited; the page of the manual is a print of it, and the archives among the
samples carry the scheme in their first lines. Run this after every change of the scheme: unit tests compare.
"""

import json
from pathlib import Path
from typing import Any

from annotator.datasets.guidelines import page as guidelines_page

ROOT = Path(__file__).resolve().parents[1]
SCHEME = ROOT / "resources" / "schemes" / "news.json"
SAMPLES = ROOT / "resources" / "samples"
PAGE = ROOT / "docs" / "manual" / "guidelines-news.md"

Json = dict[str, Any]

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
    """Return the manual's page of the scheme."""
    return guidelines_page(scheme, INTRO)


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
