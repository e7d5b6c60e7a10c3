"""Format 4: a hash chain over the journal of each annotation set; what merges need (`joined_work`).

Written out in full, not taken from the program, which moves on with the newest format. What a set was when it
was stored first is not known of a project of format 3, so that its chains begin without it.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from typing import Any

import sqlalchemy as sa
from alembic import op

from annotator.store.migrations import joined_work

revision = "4"
down_revision = "3"

_SETS = 100  # at a time; the journal of each can be long
_MARK = "annotator journal 1"
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def upgrade() -> None:
    """Add what format 4 has, and link the rows that are there."""
    op.add_column("annotation_set", sa.Column("head", sa.Text(), nullable=False, server_default=""))
    op.add_column("journal", sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("journal", sa.Column("hash", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "beginning",
        *(sa.Column(name, sa.Text(), nullable=False) for name in _NAMES),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("set_id"),
        sqlite_with_rowid=False,
    )
    _Chains(op.get_bind()).make()
    joined_work.add()


_NAMES = ("set_id", "document_id", "author", "text_sha256")


def _sha256(listed: list[Any]) -> str:
    return hashlib.sha256(_encode(listed).encode(errors="surrogatepass")).hexdigest()


class _Chains:
    def __init__(self, connection: sa.Connection) -> None:
        self.connection = connection
        self.sets = sa.table(
            "annotation_set", *map(sa.column, ("id", "document_id", "author", "revision", "head"))
        )
        self.documents = sa.table("document", sa.column("id"), sa.column("text_sha256"))
        self.beginnings = sa.table("beginning", *map(sa.column, (*_NAMES, "revision", "content")))
        self.journal = sa.table("journal", *map(sa.column, _JOURNAL))

    def make(self) -> None:
        """Make the chains of all sets."""
        s, d = self.sets.c, self.documents.c
        asked = sa.select(s.id, s.document_id, s.author, s.revision, d.text_sha256)
        asked = asked.outerjoin_from(self.sets, self.documents, d.id == s.document_id).order_by(s.id)
        last = ""
        while found := self.connection.execute(asked.where(s.id > last).limit(_SETS)).all():
            last = found[-1].id
            self._link(found)

    def _link(self, sets: Any) -> None:
        rows: defaultdict[str, list[Any]] = defaultdict(list)
        asked = sa.select(self.journal).where(self.journal.c.set_id.in_([one.id for one in sets]))
        for row in self.connection.execute(asked.order_by(self.journal.c.id)):
            rows[row.set_id].append(row)
        beginnings, heads, links = [], [], []
        for one in sets:
            # Damage may have set the revision back; the chain counts the rows that are there.
            first = max(0, one.revision - len(rows[one.id]))
            names = (one.id, one.document_id, one.author, one.text_sha256 or "")
            beginnings.append(dict(zip(_NAMES, names, strict=True), revision=first, content=None))
            head = _sha256([_MARK, one.id, one.author, one.text_sha256 or "", first, None])
            known: dict[int, int] = {}
            for number, row in enumerate(rows[one.id], first + 1):
                known[row.id] = number
                head = _hash(head, number, row, known.get(row.target))
                links.append({"of_id": row.id, "its_revision": number, "its_hash": head})
            heads.append({"of_id": one.id, "its_head": head})
        self.connection.execute(sa.insert(self.beginnings), beginnings)
        of_id: sa.BindParameter[Any] = sa.bindparam("of_id")
        head_of = sa.update(self.sets).where(self.sets.c.id == of_id).values(head=sa.bindparam("its_head"))
        self.connection.execute(head_of, heads)
        put: dict[str, Any] = {"revision": sa.bindparam("its_revision"), "hash": sa.bindparam("its_hash")}
        if links:
            self.connection.execute(
                sa.update(self.journal).where(self.journal.c.id == of_id).values(put), links
            )


_JOURNAL = (
    "id", "set_id", "kind", "target", "verb", "values", "changes", "by", "seconds", "keys", "pointers",
    "batch", "session", "recorded", "revision", "hash",
)  # fmt: skip


def _hash(before: str, revision: int, row: Any, target: int | None) -> str:
    c = row._mapping
    spent = c["seconds"]
    seconds = f"{spent:.6f}" if isinstance(spent, int | float) else str(spent)
    return _sha256(
        [
            before, revision, c["kind"], target, c["verb"], c["values"], c["changes"], c["by"], seconds,
            c["keys"], c["pointers"], c["batch"], c["session"], c["recorded"],
        ]
    )  # fmt: skip
