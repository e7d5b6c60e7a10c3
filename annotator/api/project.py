"""A project as Python code has it: iterate, filter, compare, export, and suggest as a model."""

from __future__ import annotations

import os
import weakref
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Self

from annotator.domain import items
from annotator.domain.authors import offered_to
from annotator.domain.items import GOLD, AuthorKind, State

from . import reading
from .errors import Error, told
from .results import Agreement, Differences, Exported, Suggested
from .values import Author, Document, Entity, EventCluster, Frozen, Labels, Suggestion

if TYPE_CHECKING:
    from annotator.domain.annotation_set import AnnotationSet
    from annotator.store.project import Project as _Stored

_WRITE = "open it with annotator.open(…, write=True)"


def open(target: str | os.PathLike[str], *, write: bool = False, seen_by: str = "") -> Project:
    """Open a project: the path of a file, or the address of a PostgreSQL database.

    It is open to read only, unless ``write``. In a blind project ``seen_by`` is whose eyes it is seen with:
    what other people and gold have said is left out then. Raises Error for what is not there, is no project,
    is damaged, or was written by a newer version.
    """
    from annotator.store.project import Project as Stored

    name = os.fspath(target)
    with told(name):
        return Project(Stored.open(name, read_only=not write), write=write, seen_by=seen_by)


class Project:
    """An open project, made by ``annotator.open``; a context manager that closes it.

    Every method raises Error, and changes nothing then. A project that nothing refers to any more is closed.
    """

    def __init__(self, stored: object, *, write: bool, seen_by: str) -> None:
        """Not to be called: ``annotator.open`` does."""
        self._stored: _Stored | None = stored  # type: ignore[assignment]
        self._target = self._open.target
        self._end = weakref.finalize(self, self._open.close)
        self._write, self._seen_by = write, seen_by

    @property
    def _open(self) -> _Stored:
        if self._stored is None:
            raise Error("the project is closed", file=self._target, advice="open it again")
        return self._stored

    def close(self) -> None:
        """Close the project; a second call does nothing."""
        self._end()
        self._stored = None

    def __enter__(self) -> Self:
        """Return the project."""
        return self

    def __exit__(self, *_error: object) -> None:
        """Close it."""
        self.close()

    def __repr__(self) -> str:
        """Say where the project is."""
        return f"<annotator.Project {self._target}{'' if self._stored else ', closed'}>"

    # --- what there is -----------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The project's name."""
        return self._open.name

    @property
    def target(self) -> str:
        """The path, or the address without its password."""
        return self._target

    @property
    def writable(self) -> bool:
        """Whether suggestions can be stored."""
        return self._write and not self._open.read_only

    @property
    def labels(self) -> Labels:
        """What the scheme allows."""
        return reading.labels(self._open.scheme)

    @property
    def notices(self) -> tuple[str, ...]:
        """What is to be said of the file: that it is on a network drive, say, or that a copy is beside it."""
        return tuple(str(one) for one in self._open.file.notices())

    def authors(self) -> tuple[Author, ...]:
        """Return all authors by name."""
        with told(self._target):
            return tuple(map(reading.author, self._open.authors()))

    def entities(self) -> tuple[Entity, ...]:
        """Return what mentions refer to, by id."""
        with told(self._target):
            found = self._open.entities(seen_by=self._seen_by or None).values()
            return tuple(Entity(one.id, one.name, one.type, one.kb) for one in found)

    def clusters(self) -> tuple[EventCluster, ...]:
        """Return what events refer to, by id."""
        with told(self._target):
            found = self._open.clusters(seen_by=self._seen_by or None).values()
            return tuple(EventCluster(one.id, one.name) for one in found)

    def __len__(self) -> int:
        """Return the number of documents."""
        with told(self._target):
            return len(self._open.document_names())

    def __iter__(self) -> Iterator[Document]:
        """Yield all documents."""
        return self.documents()

    def documents(
        self,
        *,
        author: str | None = None,
        state: str | None = None,
        label: str | None = None,
        language: str | None = None,
        words: str = "",
    ) -> Iterator[Document]:
        """Yield documents with everybody's sets, in the order of their import; every filter must hold.

        Args:
            author: only documents that this author has a set on; ``state`` and ``label`` are this author's.
            state: ``todo``, ``in_progress`` or ``done``; without an author the furthest of anybody's.
            label: only documents with a segment kind, entity type or event type.
            language: only documents in it; "": those of which it is not known.
            words: only documents whose text holds every one, the last one as a beginning.

        A few hundred are read at a time. Raises Error for a state or an author there is not.
        """
        wanted = self._state(state)
        if author is not None:
            self._require_author(author)
        with told(self._target):
            rows = self._open.documents(
                author=author, state=wanted, text=words, language=language, label=label,
                seen_by=self._seen_by or None,
            )  # fmt: skip
        return self._read([row.id for row in rows], author)

    def _read(self, ids: Sequence[str], author: str | None) -> Iterator[Document]:
        sees = self._sees()
        with told(self._target):
            for stored in self._open.every(ids):
                found = reading.document(stored, sees)
                if author is None or found.by(author) is not None:
                    yield found

    def document(self, name_or_id: str) -> Document:
        """Return the document with an id, an exact name, or the only id that begins so."""
        with told(self._target):
            (stored,) = self._open.every([self._open.find_document(name_or_id)])
            return reading.document(stored, self._sees())

    def source(self, document: Document | str) -> bytes | None:
        """Return the bytes of a page as they came, or None if they were not kept."""
        with told(self._target):
            return self._open.source_bytes(_id(document))

    # --- comparing ---------------------------------------------------------------------------------

    def compare(self, document: Document | str, left: str, right: str) -> Differences:
        """Return the sets of two authors on a document in pairs, as they stand now.

        A set that is not there is empty. Raises Error for an author there is not.
        """
        from annotator.review.compare import paired

        for name in (left, right):
            self._require_author(name)
        with told(self._target):
            mine, theirs = (self._current(_id(document), name) for name in (left, right))
            return reading.differences(mine, theirs, paired(mine, theirs))

    def agreement(
        self,
        authors: Sequence[str] = (),
        measures: Sequence[str] = (),
        *,
        documents: Iterable[Document | str] | None = None,
        which: str = "",
        profile: str = "",
    ) -> Agreement:
        """Return how far authors agree: every measure (or those named) of every pair.

        Args:
            authors: who is compared; none: all people, and gold.
            measures: their ids, as ``annotator agreement --json`` has them.
            documents: only these.
            which: ``first`` or ``last`` hand-ins, or ``now``: the sets as they stand, also unfinished ones.
                Models hand nothing in, so with one among the authors it is ``now``, else ``first``.
            profile: what counts as content, by the name of a profile; else the scheme's groups.
        """
        from .comparing import project_agreement

        self._sees_all("compare authors")
        for name in authors:
            self._require_author(name)
        ids = None if documents is None else [_id(one) for one in documents]
        with told(self._target):
            return project_agreement(self._open, authors, measures, ids, which, profile)

    # --- out and in --------------------------------------------------------------------------------

    def export(
        self,
        destination: str | os.PathLike[str],
        format: str,
        *,
        author: str | None = None,
        text: str = "page",
        split: str = "",
        seed: int = 0,
        split_name: str = "",
        split_by: str = "",
        profile: str = "",
        articles: str = "",
        tokens: str = "",
        unfinished: bool = False,
        at: str = "",
        card: bool = False,
    ) -> Exported:
        """Write a dataset to a folder as ``annotator export`` does: the same options, the same bytes.

        ``author`` is whose sets (``--from``), ``split`` shares such as ``80/10/10``, ``at`` a time. A split
        that is kept under a name (``split_name``) needs a project that is open to write. The dataset is
        whole, or it is not there.
        """
        from .exporting import exported

        self._sees_all("export")
        if split_name and not self.writable:
            raise Error("a split can only be kept in a project that is open to write",
                        file=self._target, advice=_WRITE)  # fmt: skip
        with told(self._target):
            report = exported(
                self._open, destination, format=format, authors_from=author, text=text, split=split,
                seed=seed, split_name=split_name, split_by=split_by, profile=profile, articles=articles,
                tokens=tokens, unfinished=unfinished, at=at, card=card,
            )  # fmt: skip
        return Exported(
            destination=str(report.destination),
            documents=report.documents,
            left_out=report.left_out,
            entries=report.entries,
            files=tuple(report.files),
            stored=Frozen(dict(report.stored)),
            lost=Frozen(dict(report.lost)),
            changed=Frozen(dict(report.changed)),
            parts=Frozen(dict(report.parts)),
            warnings=tuple(str(one) for one in report.warnings),
            advice=tuple(str(one) for one in report.advice),
        )

    def suggest(self, model: str, suggestions: Iterable[Suggestion]) -> Suggested:
        """Store suggestions as the sets of a model: one edit for each document, in one transaction.

        On each document they replace what this model suggested before; nobody else's set is touched. All are
        checked first: a range outside the text, a label or a link that the scheme does not allow, a text that
        is not what stands there refuses all of them, and nothing is stored.
        """
        from .suggesting import Known, replacing

        if not self.writable:
            raise Error("the project is open to read only", file=self._target, advice=_WRITE)
        asked = list(suggestions)
        author = self._model(model)
        known = Known(
            self._open.scheme, {one.id for one in self.entities()}, {one.id for one in self.clusters()}
        )
        edits = []
        counts = dict.fromkeys(("segments", "mentions", "events", "relations"), 0)
        seen: set[str] = set()
        for one in asked:
            with told(self._target):
                current = self._open.annotation_set(self._open.find_document(one.document), author)
            page = f"document {one.document}"
            if current.document in seen:
                raise Error("there are two suggestions for it", file=self._target, place=page,
                            advice="nothing was stored; put them into one")  # fmt: skip
            seen.add(current.document)
            edits.append((current, replacing(current, known, one, self._target, page)))
            for sort in counts:
                counts[sort] += len(getattr(one, sort))
        new = [(current, edit) for current, edit in edits if edit]
        with told(self._target):
            self._open.ensure_author(author)
            if new:
                me = self._open.team.me()
                self._open.commit_batch(new, by=me.author if me is not None else None)
        return Suggested(model, len(new), len(edits) - len(new), **counts)

    # --- what it is made of ------------------------------------------------------------------------

    def _model(self, name: str) -> items.Author:
        known = {one.name: one.kind for one in self.authors()}
        if not name.strip() or known.get(name, "model") != "model":
            reason = f"{name!r} is the name of a person" if name.strip() else "a model needs a name"
            raise Error(reason, file=self._target, advice="give the model a name of its own")
        return items.Author(name, AuthorKind.MODEL)

    def _state(self, state: str | None) -> State | None:
        if state is None:
            return None
        if state not in list(State):
            raise Error(
                f"there is no state {state!r}", file=self._target, advice=f"use one of {', '.join(State)}"
            )
        return State(state)

    def _require_author(self, name: str) -> None:
        known = [one.name for one in self.authors()]
        if name not in known:
            raise Error(
                f"there is no author {name!r}", file=self._target, advice=f"there are {', '.join(known)}"
            )

    def _current(self, document: str, name: str) -> AnnotationSet:
        author = next(one for one in self._open.authors() if one.name == name)
        found = self._open.annotation_set(self._open.find_document(document), author)
        if not self._sees()(found):
            raise Error(f"{self._seen_by} may not see what {name} has said", file=self._target)
        return found

    def _sees(self) -> Callable[[AnnotationSet], bool]:
        """Return what tells which sets may be seen: in a blind project one's own, and what models offer."""
        who = self._seen_by
        if not who or who == GOLD or not self._open.settings.blind:
            return lambda _: True
        return lambda of: (
            of.author.name == who or (of.author.kind is AuthorKind.MODEL and offered_to(of.author.name, who))
        )

    def _sees_all(self, what: str) -> None:
        if self._seen_by and self._seen_by != GOLD and self._open.settings.blind:
            raise Error(f"{self._seen_by} may not {what} in a blind project", file=self._target)


def _id(document: Document | str) -> str:
    return document.id if isinstance(document, Document) else document
