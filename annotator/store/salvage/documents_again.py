"""Documents healed: text from source, source from text, either from a backup; a checksum decides."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from annotator.domain.errors import AnnotatorError
from annotator.domain.nodemap import NodeMap
from annotator.domain.packing import PackingError, pack, unpack
from annotator.domain.sentences import Sentence
from annotator.pages.html.guard import guarded
from annotator.pages.page import Page, to_document
from annotator.pages.registry import read_page

from .. import bundles, json_text, sources
from ..outlets import outlet_of
from . import messages
from .evidence import Evidence
from .nearest import nearest
from .report import Outcome, SalvageReport
from .sqlite_rows import Broken
from .sqlite_tables import Row

_WEB = ("text/html", "application/xhtml+xml")
_HASH = re.compile(r"[0-9a-f]{64}")
_OF_PAGE = ("name", "uri", "media_type", "encoding", "metadata", "created", "position", "language", "outlet")
"""Columns that stay as they are as long as the text does."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A document that is there again: its row, and the row of its body."""

    row: Row
    body: Row


def saved_documents(evidence: Evidence, report: SalvageReport) -> dict[str, Saved]:
    """Return all documents by id, those that can be read at all, in project order."""
    found = {}
    _put_ids_right(evidence, report)
    for document_id in _ids(evidence):
        saved = _Healing(evidence, report, document_id).saved()
        if saved is not None:
            found[document_id] = saved
    _give_positions(found)
    return dict(sorted(found.items(), key=lambda one: int(one[1].row["position"])))


def _put_ids_right(evidence: Evidence, report: SalvageReport) -> None:
    """Give a row without a body, or a body without a row, the id of the one that it belongs to."""
    rows, bodies = evidence.rows.get("document", {}), evidence.rows.get("document_body", {})
    known = {str(row["id"]): row for backup in evidence.backups for row in backup.rows("document")}
    for mine, others, column in ((bodies, rows, "document_id"), (rows, bodies, "id")):
        for (own,) in [key for key in mine if key not in others and key[0] not in known]:
            free = {str(key[0]): key for key in others if key not in mine}
            near = nearest(str(own), free | {one: row for one, row in known.items() if (one,) not in mine})
            if near is not None:
                mine[near,] = mine.pop((own,)) | {column: near}
                table = "document" if column == "id" else "document_body"
                report.add(Outcome.HEALED, messages.KEY_AGAIN, table=table, key=near)


def _ids(evidence: Evidence) -> list[str]:
    known = [str(key[0]) for table in ("document", "document_body") for key in evidence.rows.get(table, ())]
    broken = [row["id"] for row in evidence.broken.get("document", ()) if isinstance(row["id"], str)]
    broken += [
        row["document_id"]
        for row in evidence.broken.get("document_body", ())
        if isinstance(row["document_id"], str)
    ]
    stored = [str(row["id"]) for backup in evidence.backups for row in backup.rows("document")]
    return list(dict.fromkeys([*known, *broken, *stored]))


def _give_positions(found: dict[str, Saved]) -> None:
    """Give a place to each document whose place is lost or taken: after the others."""
    last = max(
        (one.row["position"] for one in found.values() if type(one.row["position"]) is int), default=-1
    )
    taken: set[int] = set()
    for one in found.values():
        if type(one.row["position"]) is not int or one.row["position"] in taken:
            last += 1
            one.row["position"] = last
        taken.add(one.row["position"])


class _Healing:
    """One document and what is known of it."""

    def __init__(self, evidence: Evidence, report: SalvageReport, document_id: str) -> None:
        self.evidence, self.report, self.id = evidence, report, document_id
        key = (document_id,)
        self.kept = list(evidence.from_backups("document", key))
        self.kept_bodies = list(evidence.from_backups("document_body", key))
        row = evidence.rows.get("document", {}).get(key) or _broken(evidence, "document", "id", document_id)
        body = evidence.rows.get("document_body", {}).get(key)
        self.body = body or _broken(evidence, "document_body", "document_id", document_id) or {}
        self.row = row or (dict(self.kept[0]) if self.kept else {})
        if row is None and self.row:
            self._say(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="document", key=document_id)
        self.text_hash = _hash(self.row.get("text_sha256"))
        self.source_hash = _hash(self.row.get("source_sha256"))

    @property
    def name(self) -> str:
        name = self.row.get("name")
        return name if isinstance(name, str) and name else self.id

    def _say(self, outcome: Outcome, what: Sentence, **values: object) -> None:
        self.report.add(outcome, what, **values)

    def saved(self) -> Saved | None:
        """Return the document; None if neither its text nor its source is left."""
        source = self._source()
        text = self._text(source)
        if text is None:
            self._say(Outcome.LOST, messages.PAGE_LOST, page=self.name)
            return None
        if source is None:
            source = self._source_of(text)
        self._take_row(text, source)
        body = {"document_id": self.id, "text": text, "node_map": self._nodes(text)}
        return Saved(self.row, body | {"source": self._stored(source, text)})

    # --- source ------------------------------------------------------------------------------------

    def _source(self) -> bytes | None:
        """Return the source; what unpacks is whole, for zlib has a checksum of its own."""
        for body in (self.body, *self.kept_bodies):
            one, text = body.get("source"), body.get("text")
            if isinstance(one, bytes) and (one != sources.IS_TEXT or self._is_whole_text(text)):
                try:
                    source = sources.from_store(one, str(text))
                except PackingError:
                    continue
                if body is not self.body:
                    if self.source_hash not in (None, _sha(source)):
                        continue
                    self._say(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="source", key=self.name)
                return source
        return None

    def _is_whole_text(self, text: object) -> bool:
        """Tell by a checksum whether a text is the page's; a source that is the text has one of its own."""
        if not isinstance(text, str):
            return False
        known = {self.text_hash, self.source_hash if self.body.get("source") == sources.IS_TEXT else None}
        return _sha(text.encode(errors="surrogatepass")) in known - {None}

    def _source_of(self, text: str) -> bytes | None:
        """Return the source of a plain text, made again; its checksum must fit."""
        bodies = [one for one in (self.body, *self.kept_bodies) if "source" in one]
        if bodies and bodies[0]["source"] is None:
            return None  # it was never kept
        if self.body.get("source") == sources.IS_TEXT:
            return None  # it was the text, of which something is lost
        for source in _written(text, self.row.get("encoding")):
            if _sha(source) == self.source_hash:
                self._say(Outcome.HEALED, messages.SOURCE_AGAIN, page=self.name)
                return source
        self._say(Outcome.LOST, messages.SOURCE_LOST, page=self.name)
        return None

    def _stored(self, source: bytes | None, text: str) -> bytes | None:
        stored = self.body.get("source")
        if source is None:
            return None
        if source == text.encode(errors="surrogatepass"):
            return sources.IS_TEXT
        try:
            if isinstance(stored, bytes) and unpack(stored) == source:
                return stored
        except PackingError:
            pass
        return pack(source)

    @cached_property
    def page(self) -> Page | None:
        """The page read again from its source."""
        source = self.found_source
        if source is None:
            return None
        encoding = self.row.get("encoding")
        key = "html" if self.row.get("media_type", "text/html") in _WEB else "text"
        for asked in (encoding if isinstance(encoding, str) else None, None):
            try:
                return guarded(read_page, source, path="", encoding=asked, key=key)
            except AnnotatorError:
                continue
        return None

    # --- text --------------------------------------------------------------------------------------

    def _text(self, source: bytes | None) -> str | None:
        self.found_source = source
        stored = self.body.get("text")
        if self._is_whole_text(stored):
            return str(stored)
        if self.page is not None and self._is_it(self.page.text, stored):
            if self.page.text != stored:
                self._say(Outcome.HEALED, messages.TEXT_AGAIN, page=self.name)
            return self.page.text
        for body in self.kept_bodies:
            if _sha(str(body["text"]).encode(errors="surrogatepass")) == self.text_hash:
                self._say(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="text", key=self.name)
                return str(body["text"])
        left = stored.data.decode(errors="replace") if isinstance(stored, Broken) else stored
        if isinstance(left, str) and left:
            self._say(Outcome.MENDED, messages.UNSURE_TEXT, page=self.name)
            return left.replace("\0", "\ufffd")
        return self.page.text if self.page is not None else None

    def _is_it(self, made: str, stored: object) -> bool:
        """Tell whether a text that was made again is the one that was stored."""
        return _sha(made.encode()) == self.text_hash or made == stored or self.text_hash is None

    def _nodes(self, text: str) -> bytes | None:
        stored = self.body.get("node_map")
        for one in (stored, *(body.get("node_map") for body in self.kept_bodies)):
            if isinstance(one, bytes) and _maps(one, text):
                if one is not stored:
                    self._say(Outcome.HEALED, messages.NODES_AGAIN, page=self.name)
                return one
        if stored is None and "node_map" in self.body:
            return None
        plain = self.row.get("media_type") not in _WEB
        if self.page is not None and self.page.text == text:
            if not plain:
                self._say(Outcome.HEALED, messages.NODES_AGAIN, page=self.name)
            return None if self.page.node_map.plain else self.page.node_map.to_bytes()
        if not plain:
            self._say(Outcome.LOST, messages.NODES_LOST, page=self.name)
        return None

    # --- the row -----------------------------------------------------------------------------------

    def _take_row(self, text: str, source: bytes | None) -> None:
        row, digest = self.row, _sha(text.encode(errors="surrogatepass"))
        alike = next((one for one in self.kept if one["text_sha256"] == digest), None)
        if alike is not None:
            differing = [name for name in _OF_PAGE if name in alike and alike[name] != row.get(name)]
            if differing:
                row.update({name: alike[name] for name in differing})
                self._say(Outcome.HEALED, messages.ROW_FROM_BACKUP, table="document", key=self.name)
        elif not self._is_whole():
            self._describe(text)
        counted = {"id": self.id, "text_sha256": digest, "characters": len(text)}
        if source is not None:
            counted["source_sha256"] = _sha(source)
        if any(row.get(name) != value for name, value in counted.items()):
            row.update(counted)
            self._say(Outcome.HEALED, messages.HASH_AGAIN, page=self.name)
        row.setdefault("source_sha256", self.source_hash or digest)
        if not isinstance(row["source_sha256"], str):
            row["source_sha256"] = digest

    def _is_whole(self) -> bool:
        row = self.row
        texts = all(isinstance(row.get(name), str) for name in ("name", "media_type", "metadata", "created"))
        optional = all(
            isinstance(row.get(name), str | None) for name in ("uri", "encoding", "language", "outlet")
        )
        return texts and optional and _object(row["metadata"]) and type(row.get("position")) is int

    def _describe(self, text: str) -> None:
        """Fill a row with what the page itself says, where nothing else is left."""
        made: Row = {}
        if self.page is not None:
            made = bundles.document_values(to_document(self.page, self.id), -1)
        else:
            made = {"media_type": "text/plain", "metadata": "{}", "created": "", "encoding": "utf-8"}
            made |= {"name": text.strip().partition("\n")[0][:80] or self.id}
        for name in (*_OF_PAGE, "source_sha256"):
            value = self.row.get(name)
            if name == "metadata" and isinstance(value, str) and _object(value):
                continue
            if value is None or isinstance(value, Broken) or name == "metadata":
                self.row[name] = made.get(name)
        if type(self.row["position"]) is int and self.row["position"] < 0:
            self.row["position"] = None
        self.row["outlet"] = outlet_of(json_text.from_json(self.row["metadata"]), self.row["uri"])
        self._say(Outcome.MENDED, messages.NAME_LOST, page=self.name)


def _broken(evidence: Evidence, table: str, column: str, document_id: str) -> Row | None:
    found = (row for row in evidence.broken.get(table, ()) if row[column] == document_id)
    return next(found, None)


def _sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _hash(value: object) -> str | None:
    return value if isinstance(value, str) and _HASH.fullmatch(value) else None


def _object(data: str) -> bool:
    try:
        return isinstance(json_text.from_json(data), dict)
    except (ValueError, RecursionError):
        return False


def _maps(stored: bytes, text: str) -> bool:
    try:
        return NodeMap.from_bytes(stored).end <= len(text)
    except AnnotatorError:
        return False


def _written(text: str, encoding: object) -> Iterator[bytes]:
    """Yield the bytes that a plain text may have been read from."""
    for name in dict.fromkeys((encoding if isinstance(encoding, str) else "utf-8", "utf-8", "windows-1252")):
        for lines in ("\n", "\r\n", "\r"):
            try:
                data = text.replace("\n", lines).encode(name)
            except (UnicodeEncodeError, LookupError):
                continue
            yield data
            if name == "utf-8":
                yield b"\xef\xbb\xbf" + data
