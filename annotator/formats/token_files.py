"""Which files are rows of tokens with tags, told by what stands in them: corpora come under any name."""

from __future__ import annotations

import re
from pathlib import Path

_HEAD = 4096  # bytes that must look like rows before more is read
_MORE = 1 << 18  # bytes in which a tag that is not O is looked for
_ROW = re.compile(rb"\S+(?:[ \t]+\S+)*?[ \t]+(?:O|[BIESUL][-_]\S+)[ \t]*")
_NAMED = re.compile(rb"[ \t][BIESUL][-_]\S")
_FEWEST = 2  # rows that are more than chance, if one of them names something
_PLAIN = 20  # rows that are, if all say O
_HEADER = re.compile(rb"(?i)(?:sentence\S*[ \t]+)?(?:tokens?|words?|forms?|text)(?:[ \t]+\S+)+[ \t]*")
_BRACKETED = re.compile(rb"(?:\xef\xbb\xbf)?#begin document \(")


def is_token_rows(path: Path, start: bytes) -> bool:
    """Tell whether a file, of which the first bytes are given, has a token and its tag on every line.

    Empty lines, comments and one line of column names aside. Raises OSError.
    """
    lines = start[:_HEAD].removeprefix(b"\xef\xbb\xbf").splitlines()
    if len(start) >= _HEAD:
        lines = lines[:-1]  # cut off
    rows = [line for line in lines if line.strip()]
    if rows and _HEADER.fullmatch(rows[0]):
        del rows[0]
    rows = [line for line in rows if not is_comment(line)]
    if len(rows) < _FEWEST or not all(map(_ROW.fullmatch, rows)):
        return False
    if any(map(_NAMED.search, rows)):
        return True
    if len(rows) < _PLAIN:
        return False
    with path.open("rb") as stream:
        return _NAMED.search(stream.read(_MORE)) is not None


def is_comment(line: bytes) -> bool:
    """Tell whether a line is a comment: it begins with ``#``, and with no token of that name and its tag."""
    return line.startswith(b"#") and not _ROW.fullmatch(line)


def is_bracketed(path: Path) -> bool:
    """Tell whether a file is of the shared tasks of CoNLL-2011 or 2012, whose columns are brackets."""
    try:
        with path.open("rb") as stream:
            return _BRACKETED.match(stream.read(_HEAD)) is not None
    except OSError:
        return False  # whoever reads it will say why
