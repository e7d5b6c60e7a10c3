"""The hash chain of the journal: each row's hash covers what it says and the hash of the row before it.

Every annotation set has a chain of its own, so that two people who work on a server at once never wait for
each other. It begins with what the set began with (`beginning_hash`), goes on with its rows in their order
(`row_hash`), and the set's row holds the last hash, its *head*. The bytes that are hashed are in decision
0027; a script without this program can count them again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table

from annotator.domain.annotation_set import AnnotationSet

from . import rows

MARK = "annotator journal 1"
"""The first word of a chain: what the numbers after it mean."""
_quoted: Callable[[str], str] = json.encoder.encode_basestring
"""A JSON string; a row is put together of these, since an encoder takes longer than all the rest."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_sorted = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def _sha256(found: str) -> str:
    return hashlib.sha256(found.encode(errors="surrogatepass")).hexdigest()


def text_sha256(annotations: AnnotationSet) -> str:
    """Return the hash of the text that a set is about."""
    return _sha256(annotations.text)


def beginning_hash(beginning: Mapping[str, Any]) -> str:
    """Return the hash with which a chain begins, of a row of the table ``beginning``."""
    listed = [beginning[name] for name in ("set_id", "author", "text_sha256", "revision", "content")]
    return _sha256(_encode([MARK, *listed]))


def row_hash(before: str, row: Mapping[str, Any], target: int | None) -> str:
    """Return the hash of a row of the journal.

    ``before`` is the hash of the row before it in its set, ``target`` the revision of the row that it undoes
    or does again: numbers are each project's own. Which project, page and set it is says the chain's
    beginning; ``status`` follows from the rows after it. Raises TypeError for a column of another type.
    """
    told = f"{row['revision']},{_quoted(row['kind'])},{_or_null(target)},{_quoted(row['verb'])}"
    what = f"{_quoted(row['values'])},{_quoted(row['changes'])},{_quoted(row['by'])}"
    batch = "null" if row["batch"] is None else _quoted(row["batch"])
    effort = f'"{seconds(row["seconds"])}",{row["keys"]},{row["pointers"]}'
    when = f"{_quoted(row['session'])},{_quoted(row['recorded'])}"
    return _sha256(f'["{before}",{told},{what},{effort},{batch},{when}]')


def _or_null(number: int | None) -> int | str:
    return "null" if number is None else number


def seconds(spent: Any) -> str:
    """Return seconds with six digits after the point, as they are hashed: every language writes them so."""
    return f"{spent:.6f}" if isinstance(spent, int | float) else str(spent)


def content_sha256(annotations: AnnotationSet) -> str:
    """Return the hash of everything that a set says."""
    return content_of(annotations, rows.items_by_table("", annotations))


def content_of(annotations: AnnotationSet, items: Mapping[Table, Iterable[rows.Values]]) -> str:
    """Return what ``content_sha256`` does, with the rows of the set's items made already."""
    content: dict[str, Any] = {
        table.name: [_said(one) for one in sorted(listed, key=_place)] for table, listed in items.items()
    }
    content["flags"] = sorted(annotations.flags)
    content["rejected"] = sorted([one.author, one.item] for one in annotations.rejected)
    content["state"] = annotations.state.value
    return _sha256(_sorted(content))


def _said(row: rows.Values) -> rows.Values:
    found = row.copy()
    del found["set_id"]
    found.pop("surface", None)  # it follows from the text
    return found


def _place(row: rows.Values) -> tuple[str, int]:
    """Return the place of a row among those of its table: arguments by event and position, others by id."""
    if "event_id" in row:
        return row["event_id"], row["position"]
    return row["id"] if "id" in row else row["target"], 0


def begun(
    set_id: str, document: str, author: str, text: str, revision: int = 0, content: str | None = None
) -> rows.Values:
    """Return the row of the table ``beginning`` of a set, of a document's id and the hash of its text."""
    return {
        "set_id": set_id,
        "document_id": document,
        "author": author,
        "text_sha256": text,
        "revision": revision,
        "content": content,
    }


def linked(
    head: str, revision: int, listed: Sequence[rows.Values], targets: Mapping[Any, int] | None = None
) -> str:
    """Put revisions and hashes into rows that follow each other in one set; return the new head.

    ``head`` and ``revision`` are those of the set before them, ``targets`` the revisions of rows by what
    ``target`` says of them.
    """
    known = dict(targets or {})
    for row in listed:
        revision += 1
        row["revision"] = revision
        head = row["hash"] = row_hash(head, row, known.get(row["target"]))
        if row.get("id") is not None:
            known[row["id"]] = revision
    return head
