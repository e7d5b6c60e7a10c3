"""Format 3: edits as verbs with values, who did them, scheme versions of sets, roles, rejections, settings.

Written out in full, not taken from the program, which moves on with the newest format. The journal of
format 2 has an English sentence for each edit, with its values filled in. What a sentence leaves open is
looked up in the edit's changes; one that cannot be taken apart is kept whole, as the verb ``said``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

from annotator.store.migrations import review_tables

revision = "3"
down_revision = "2"

_ROWS = 100  # of the journal at a time; one row can be an edit of a whole page
_KEPT = 80  # code points of a name that values hold

Values = dict[str, Any]
Verbed = tuple[str, Values]


def upgrade() -> None:
    """Add what format 3 has; the sentences of the journal become verbs with values."""
    op.add_column("project", sa.Column("uuid", sa.Text(), nullable=False, server_default=""))
    op.add_column("project", sa.Column("settings", sa.Text(), nullable=False, server_default="{}"))
    project = sa.table("project", sa.column("uuid"))
    op.get_bind().execute(sa.update(project).values(uuid=str(uuid4())))
    op.add_column("author", sa.Column("role", sa.Text(), nullable=True))
    # Alembic adds a reference in a second step, which SQLite does not have.
    op.execute("ALTER TABLE annotation_set ADD COLUMN scheme INTEGER REFERENCES scheme_version (number)")
    op.execute("UPDATE annotation_set SET scheme = (SELECT max(number) FROM scheme_version)")
    op.create_index("document_text", "document", ["text_sha256"])
    op.add_column("annotation_set", sa.Column("left_out", sa.Integer(), nullable=False, server_default="0"))
    op.create_table(
        "rejected",
        sa.Column("set_id", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["set_id"], ["annotation_set.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("set_id", "item", "author"),
        sqlite_with_rowid=False,
    )
    review_tables.create()
    for table, items, link in (("entity", "mention", "entity"), ("event_cluster", "event", "cluster")):
        op.add_column(table, sa.Column("made_by", sa.Text(), nullable=True))
        # Format 2 does not know who made it: of those whose items refer to it the first one by name.
        op.execute(
            f"UPDATE {table} SET made_by = (SELECT min(s.author) FROM {items} i "  # noqa: S608 - names of ours
            f"JOIN annotation_set s ON s.id = i.set_id WHERE i.{link} = {table}.id)"
        )
    op.execute("ALTER TABLE journal RENAME COLUMN name TO verb")
    op.add_column("journal", sa.Column("values", sa.Text(), nullable=False, server_default="{}"))
    op.add_column("journal", sa.Column("by", sa.Text(), nullable=False, server_default=""))
    _translate_journal(op.get_bind())


def _translate_journal(connection: sa.Connection) -> None:
    columns = ("id", "author", "kind", "target", "changes", "verb", "values", "by")
    journal = sa.table("journal", *map(sa.column, columns))
    c = journal.c
    asked = sa.select(c.id, c.kind, c.target, c.verb, c.changes).order_by(c.id).limit(_ROWS)
    earlier = sa.select(c.id, c.verb, c["values"]).where(c.id.in_(sa.bindparam("ids", expanding=True)))
    put = (
        sa.update(journal)
        .where(c.id == sa.bindparam("of_id"))
        .values({"verb": sa.bindparam("its_verb"), "values": sa.bindparam("its_values"), "by": c.author})
    )
    labels, last = _Labels(connection), -1
    while rows := connection.execute(asked.where(c.id > last)).all():
        last = rows[-1].id
        targets = [row.target for row in rows if row.target is not None and row.target < rows[0].id]
        known = {row[0]: (row[1], row[2]) for row in connection.execute(earlier, {"ids": targets})}
        for row in rows:
            # An undo or redo says what its edit says, whose changes may have been skipped since in part.
            if (found := known.get(row.target)) is None:
                verb, values = _Sentence(row.verb, row.changes, row.kind == "undo", labels).verbed()
                found = verb, _json(values)
            known[row.id] = found
        done = [(row.id, *known[row.id]) for row in rows]
        connection.execute(put, [{"of_id": i, "its_verb": v, "its_values": j} for i, v, j in done])


class _Labels:
    """Ids of labels by the names that they had in any version of the scheme, the newest first."""

    def __init__(self, connection: sa.Connection) -> None:
        self.kinds: dict[str, list[str]] = {}
        self.attributes: dict[str, list[str]] = {}
        self.roles: dict[str, list[str]] = {}
        c = sa.table("scheme_version", sa.column("number"), sa.column("data")).c
        for data in connection.execute(sa.select(c.data).order_by(c.number.desc())).scalars():
            try:
                self._read(json.loads(data))
            except (ValueError, KeyError, TypeError, AttributeError):
                continue  # damage that is named when the project is opened

    def _read(self, scheme: Any) -> None:
        roles = [role for event in scheme["event_types"] for role in event.get("roles", ())]
        for ids, labels in (
            (self.kinds, scheme["segment_kinds"]),
            (self.attributes, scheme.get("attributes", ())),
            (self.roles, roles),
        ):
            for label in labels:
                ids.setdefault(label["name"], []).append(label["id"])


class _Sentence:
    """What the journal of format 2 says of an edit, and the changes, which tell what the words leave open."""

    def __init__(self, text: str, changes: str, undone: bool, labels: _Labels) -> None:
        self.text, self.labels = text, labels
        self._json, self._undone = changes, undone

    @cached_property
    def changes(self) -> list[Values]:
        """The changes as the edit made them, without the page's step to "in progress"."""
        try:
            found = [change for change in json.loads(self._json) if change["kind"] != "state"]
        except (ValueError, KeyError, TypeError):
            return []  # damage that a check names
        if self._undone:
            found = [{**one, "before": one["after"], "after": one["before"]} for one in reversed(found)]
        return found

    def of(self, *kinds: str) -> Iterator[Values]:
        """Yield the changes to things of some kinds."""
        return (change for change in self.changes if change["kind"] in kinds)

    def has(self, *kinds: str) -> bool:
        """Tell whether a thing of one of the kinds changes."""
        return any(True for _ in self.of(*kinds))

    def verbed(self) -> Verbed:
        """Return verb and values."""
        try:
            for way in (self._referred, self._attribute, self._fixed, self._patterned):
                if (found := way()) is not None:
                    return found
        except (KeyError, TypeError, AttributeError):
            pass  # changes of another shape: damage that a check names
        return "said", {"text": self.text}

    def _referred(self) -> Verbed | None:
        """Names of entities and event clusters may hold anything; the changes have them whole."""
        for change in self.of("entity", "cluster"):
            before, after, thing = change["before"], change["after"], change["kind"]
            if before and after:
                found = self._changed(thing, before, after)
            elif before and self.text == f"remove {before['name']}":
                found = f"remove_{thing}", {thing: _brief(before["name"])}
            elif before and (into := _after(self.text, f"merge {before['name']} into ")):
                found = _MERGE[thing], {thing: _brief(before["name"]), "into": _brief(into)}
            elif after and (origin := _after(self.text, f"split {after['name']} from ")):
                found = f"split_{thing}", {"name": _brief(after["name"]), thing: _brief(origin)}
            else:
                found = None
            if found is not None:
                return found
        return None

    def _changed(self, thing: str, before: Values, after: Values) -> Verbed | None:
        name, values = before["name"], {thing: _brief(before["name"])}
        if self.text == f"rename {name} → {after['name']}":
            return f"rename_{thing}", values | {"name": _brief(after["name"])}
        if self.text == f"link {name} to {after.get('kb') or 'nothing'}":
            return "set_kb", values | {"kb": _brief(after.get("kb") or "") or None}
        if self.text == f"{name} is {after.get('type') or 'of no type'}":
            return "set_entity_type", values | {"type": after.get("type")}
        return None

    def _attribute(self) -> Verbed | None:
        """An attribute stands by its name; its value is not stored where it is the default."""
        for change in self.of("mention", "event"):
            before, after = ((one or {}).get("attributes", {}) for one in (change["before"], change["after"]))
            for colon in re.finditer(": ", self.text) if before != after else ():
                told = self.text[colon.end() :]
                for attribute in self.labels.attributes.get(self.text[: colon.start()], ()):
                    if before.get(attribute) != (value := after.get(attribute)):
                        shown = value or (told if told != "none" else None)
                        return "set_attribute", {"attribute": attribute, "value": shown}
        return None

    def _fixed(self) -> Verbed | None:
        if self.text == "remove bookmark" and not self.has("bookmark"):
            return None  # an entity of that name
        linked = (change["after"] or {} for change in self.of("mention"))
        if self.text == "refer to nothing" and any(one.get("entity") for one in linked):
            return None  # another one
        return _FIXED.get(self.text)

    def _patterned(self) -> Verbed | None:
        for pattern, make in _PATTERNS:
            match = re.fullmatch(pattern, self.text, re.DOTALL)
            if match and (found := make(self, *match.groups())) is not None:
                return found
        return None


def _json(values: Values) -> str:
    found = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    try:
        found.encode()
    except UnicodeEncodeError:  # no text column can hold a lone surrogate
        return json.dumps(values, separators=(",", ":"))
    return found


def _brief(words: str) -> str:
    line = " ".join(words.split())
    return f"{line[: _KEPT - 1]}…" if len(line) > _KEPT else line


def _after(text: str, beginning: str) -> str:
    return text.removeprefix(beginning) if text.startswith(beginning) else ""


_MERGE = {"entity": "merge_entities", "cluster": "merge_clusters"}
_FIXED: dict[str, Verbed] = {
    "clear label": ("clear_segments", {}),
    "split segment": ("split_segment", {}),
    "extend to here": ("extend_to_here", {}),
    "start here": ("start_here", {}),
    "resize segment": ("resize_segment", {}),
    "join segments": ("join_segment", {}),
    "no article": ("set_article", {"article": None}),
    "renumber articles": ("renumber_articles", {}),
    "refer to nothing": ("link_entity", {"entity": None}),
    "no event cluster": ("link_cluster", {"cluster": None}),
    "note": ("set_note", {}),
    "note on the page": ("set_page_note", {}),
    "bookmark": ("set_bookmark", {}),
    "change bookmark": ("change_bookmark", {}),
    "remove bookmark": ("remove_bookmark", {}),
    "repair what refers to nothing": ("repair", {}),
}
_STATES = {"to do": "todo", "in progress": "in_progress", "done": "done"}
_SPANS = {
    "resize": "resize_span",
    "add fragment to": "add_fragment",
    "take fragment from": "remove_fragment",
}


def _labelled(sentence: _Sentence, words: str) -> Verbed | None:
    """ "Body of article 2": a kind by its name; of two kinds with one name the one that the edit made."""
    made = {change["after"]["kind"] for change in sentence.of("segment") if change["after"]}
    numbered = re.fullmatch(r"(.+) of article (\d+)", words, re.DOTALL)
    for name, article in ((words, None), *([(numbered[1], int(numbered[2]))] if numbered else [])):
        ids = sentence.labels.kinds.get(name, [])
        if kind := next((one for one in ids if one in made), ids[0] if ids else None):
            return "label_segment", {"kind": kind, "article": article}
    return None


def _accepted(sentence: _Sentence, words: str) -> Verbed | None:
    """A suggestion of one segment: the kind after the suggester's name and a colon, as in the changes."""
    made = next((change["after"] for change in sentence.of("segment") if change["after"]), None)
    if made is None:
        return None
    where = f" of article {made['article']}" if made["article"] else ""
    names = [name for name, ids in sentence.labels.kinds.items() if made["kind"] in ids]
    tail = next((t for t in (f": {name}{where}" for name in names) if words.endswith(t)), "")
    who = words.removesuffix(tail) if tail else words.partition(":")[0]
    return "accept", {"suggester": who, "n": 1, "kept": 1, "kind": made["kind"], "article": made["article"]}


def _tagged(sentence: _Sentence, type_id: str, surface: str) -> Verbed:
    return "tag_event" if sentence.has("event") else "tag_mention", {"type": type_id, "surface": surface}


def _filled(sentence: _Sentence, type_id: str, surface: str, role_name: str) -> Verbed | None:
    """A mention that was tagged to fill a role: which role of which event type is in the changes."""
    ids = sentence.labels.roles.get(role_name, ())
    for change in sentence.of("event"):
        before, after = change["before"] or {}, change["after"] or {}
        added = [one for one in after.get("arguments", ()) if one not in before.get("arguments", ())]
        if role := next((one["role"] for one in added if one["role"] in ids), None):
            values = {"type": type_id, "surface": surface, "role": role, "event": after["type"]}
            return "tag_argument", values
    return None


def _retyped(sentence: _Sentence, surface: str, old: str, new: str) -> Verbed:
    verb = "retype_event" if sentence.has("event") else "retype_mention"
    return verb, {"type": new, "surface": surface, "old": old}


def _merged(sentence: _Sentence, gone: str, into: str) -> Verbed | None:
    """One page of a merge in many, which has but the links; names with "into" in them stay as they are."""
    if " into " in into:
        return None
    thing = "cluster" if sentence.has("event") else "entity"
    return _MERGE[thing], {thing: _brief(gone), "into": _brief(into)}


def _removed(sentence: _Sentence, gone: str) -> Verbed | None:
    """One page of a removal in many, which has but the links."""
    if not sentence.has("mention", "event"):
        return None
    thing = "cluster" if sentence.has("event") else "entity"
    return f"remove_{thing}", {thing: _brief(gone)}


def _unrelated(sentence: _Sentence) -> Verbed:
    relation = next((c["before"]["type"] for c in sentence.of("relation") if c["before"]), None)
    return "delete_items", {"n": 1, "relation": relation}


_PATTERNS: tuple[tuple[str, Callable[..., Verbed | None]], ...] = (
    (r"label (\d+) segments?", lambda s, n: ("label_many", {"n": int(n)})),
    (r"label (.+)", _labelled),
    (r"article (\d+)", lambda s, n: ("set_article", {"article": int(n)})),
    (r"article (\d+) starts here", lambda s, n: ("new_article_here", {"article": int(n)})),
    (r"article (\d+) → (\d+)", lambda s, n, m: ("merge_articles", {"article": int(n), "into": int(m)})),
    (
        r"accept from (.+): (\d+) of (\d+) segments",
        lambda s, who, kept, n: ("accept", {"suggester": who, "n": int(n), "kept": int(kept)}),
    ),
    (r"accept from (.+)", _accepted),
    (r"reject from (.+): (\d+) segments?", lambda s, who, n: ("reject", {"suggester": who, "n": int(n)})),
    (r"suggest by (.+): (\d+) segments?", lambda s, who, n: ("suggest", {"suggester": who, "n": int(n)})),
    (
        r"tag (\S+) ‘(.*)’ × (\d+)",
        lambda s, t, w, n: ("tag_everywhere", {"type": t, "surface": w, "count": int(n)}),
    ),
    (r"tag (\S+) ‘(.*)’ as (.+)", _filled),
    (r"tag (\S+) ‘(.*)’", _tagged),
    (r"retype ‘(.*)’ (\S+) → (\S+)", _retyped),
    (
        rf"({'|'.join(_SPANS)}) (\S+) ‘(.*)’",
        lambda s, verb, t, w: (_SPANS[verb], {"type": t, "surface": w}),
    ),
    (r"copy (\S+) to ‘(.*)’", lambda s, t, w: ("copy_frame", {"type": t, "surface": w})),
    (
        r"(\S+) of (\S+): ‘(.*)’",
        lambda s, role, t, w: ("add_argument", {"role": role, "event": t, "surface": w}),
    ),
    (r"empty (\S+) of (\S+)", lambda s, role, t: ("remove_argument", {"role": role, "event": t})),
    (r"relate (\S+)", lambda s, t: ("relate", {"relation": t})),
    (r"refer to (.+)", lambda s, name: ("link_entity", {"entity": _brief(name)})),
    (r"same event as (.+)", lambda s, name: ("link_cluster", {"cluster": _brief(name)})),
    (r"merge (.+?) into (.+)", _merged),
    (r"remove (.+)", _removed),
    (r"delete (\d+) items", lambda s, n: ("delete_items", {"n": int(n)})),
    (r"delete segment (\S+)", lambda s, kind: ("delete_items", {"n": 1, "kind": kind})),
    (r"delete relation", _unrelated),
    (r"delete (\S+) ‘(.*)’", lambda s, t, w: ("delete_items", {"n": 1, "type": t, "surface": w})),
    (r"flag (\S+)", lambda s, flag: ("set_flag", {"flag": flag})),
    (r"unflag (\S+)", lambda s, flag: ("unset_flag", {"flag": flag})),
    (r"mark as (to do|in progress|done)", lambda s, words: ("set_state", {"state": _STATES[words]})),
)
"""Sentences by their patterns, the more special first; groups go to the function in order."""
