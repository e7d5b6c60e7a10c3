"""Write the index of decisions into docs/decisions.md: python docs/make_decisions.py [--check]"""

from __future__ import annotations

import re
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parent
TARGET = DOCS / "decisions.md"
HEAD = "| | Decision | Status |\n|---|---|---|\n"


def rows(folder: Path) -> list[str]:
    """Return a line of the index for every decision, in the order of their numbers.

    Raises ValueError for a page without the heading or the status that it must have.
    """
    found = []
    for path in sorted(folder.glob("[0-9]*.md")):
        text = path.read_text(encoding="utf-8")
        title = re.match(r"# (\d+)\. (.+)\n", text)
        status = re.search(r"^Status: (.+?)(?=\n\n)", text, re.MULTILINE | re.DOTALL)
        if title is None or status is None or int(title[1]) != int(path.name[:4]):
            raise ValueError(f"{path.name}: it must begin with “# NUMBER. TITLE” and have a line “Status: …”")
        said = re.sub(r"\]\((?=\d{4}-)", "](decisions/", status[1].replace("\n", " ").removesuffix("."))
        found.append(f"| {title[1]} | [{title[2]}](decisions/{path.name}) | {said} |\n")
    return found


def page(text: str, lines: list[str]) -> str:
    """Return the page with this index at its end."""
    return text.partition(HEAD)[0].rstrip("\n") + "\n\n" + HEAD + "".join(lines)


def main(arguments: list[str]) -> int:
    """Write the page, or tell whether it is current; return the exit code."""
    text = TARGET.read_text(encoding="utf-8")
    made = page(text, rows(DOCS / "decisions"))
    if "--check" not in arguments:
        TARGET.write_text(made, encoding="utf-8")
    elif made != text:
        print("docs/decisions.md is out of date: run python docs/make_decisions.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
