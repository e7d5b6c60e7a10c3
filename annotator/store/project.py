"""A project: one SQLite file or one PostgreSQL database, and everything that can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.errors import AnnotatorError
from annotator.domain.ids import fresh_id
from annotator.domain.items import GOLD, Author, Document, Entity, EventCluster, State
from annotator.domain.nodemap import NodeMap
from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message

from . import (
    bundles,
    commits,
    copying,
    documents,
    messages,
    opening,
    project_settings,
    rows,
    shared_things,
    statistics,
    text_replacement,
    writing,
)
from .acceptance import SuggestionRows
from .backups import Backups
from .connection import Acknowledged, Database
from .damaged_pages import Told, refuse
from .errors import DuplicateDocument
from .history import History
from .importing import Importing
from .label_migrations import LabelMigrations
from .near_duplicates import NearDuplicates
from .newer_forms import NewerForms
from .project_file import ProjectFile
from .provenance import Provenance
from .reviewing import Reviewing
from .search import Search
from .sight import seen_shared
from .streams import Streams
from .tables import CLUSTER, ENTITY
from .team import Team
from .values import (
    NO_EFFORT,
    AddedBundle,
    Bundle,
    Committed,
    DocumentRow,
    Effort,
    Facets,
    Finding,
    JournalRow,
    Packed,
    ProjectSettings,
    Stored,
)
from .work_records import WorkRecords

if TYPE_CHECKING:
    from .checking import Checked, CheckWish
    from .merging.values import Cancelled, Handed, MergeReport, MergeWish, Progress


class Project:
    """An open project. Any thread may ask; what writes is done one after the other.

    Every method raises ProjectError if the database cannot be read. Those that write raise ReadOnlyError if
    ``read_only``, and NotSaved if the database refused, after which nothing was changed.
    """

    def __init__(
        self,
        database: Database,
        name: str,
        scheme: Scheme,
        settings: ProjectSettings,
        author: str | None = None,
    ) -> None:
        self._database = database
        self.file = ProjectFile(database)
        self.search = Search(database, self._blinded)
        self.backups, self.team = Backups(database), Team(database)
        self.near_duplicates, self.newer_forms = NearDuplicates(database), NewerForms(database)
        self.name, self.scheme = name, scheme
        self.settings, self.author = settings, author
        self.suggestions, self.importing = SuggestionRows(database), Importing(database)
        self.reviewing, self.labels = Reviewing(database), LabelMigrations(database)
        self.history, self.work_records = History(database), WorkRecords(database)
        self.provenance, self.streams = Provenance(database), Streams(database)

    @classmethod
    def create(cls, target: str | Path, scheme: Scheme, name: str | None = None) -> Project:
        """Make an empty project at a path (mode 0600) or in a PostgreSQL database, and open it.

        Raises ProjectError if something is there already; it is left as it is.
        """
        return cls(*opening.create(str(target), scheme, name))

    @classmethod
    def open(
        cls,
        target: str | Path,
        *,
        read_only: bool = False,
        author: str | None = None,
        acknowledged: Acknowledged | None = None,
        hasty: bool = False,
    ) -> Project:
        """Open a project; one of an older format is migrated first, and the old file kept beside it.

        A file that cannot be written to, or that lies in such a folder, opens with ``read_only`` set.
        ``acknowledged`` is called with the journal's id and the set after every COMMIT of an edit.
        ``hasty``: damage in what opening a large file does not read is left to ``file.look_through``.
        Raises ProjectError, with the file unchanged, for what is not there, is no project, is damaged or was
        written by a newer program.
        """
        opened = opening.open_(str(target), read_only=read_only, acknowledged=acknowledged, hasty=hasty)
        return cls(*opened, author)

    def copy(
        self,
        target: str | Path,
        *,
        progress: copying.Progress | None = None,
        cancelled: Callable[[], bool] = bool,
    ) -> Project:
        """Copy the whole project, journal included, to a path or a server, and open the copy.

        Raises ProjectError, and leaves nothing, if something is there already, and if the copy, compared with
        what was read, differs or was cancelled.
        """
        return Project(*opening.copy(self._database, str(target), progress, cancelled))

    @property
    def target(self) -> str:
        """The path, or the address without its password."""
        return self._database.dialect.target

    @property
    def read_only(self) -> bool:
        """Whether nothing can be stored."""
        return self._database.dialect.read_only

    @property
    def session(self) -> str:
        """The id under which the journal notes what was done since the project was opened."""
        return self._database.session

    def close(self) -> None:
        """Close all connections; a second call does nothing."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    # --- documents ---------------------------------------------------------------------------------

    def add_document(self, document: Document, source_bytes: bytes | None) -> None:
        """Store a document. Raises DuplicateDocument if its text is there already."""
        added = self.add_bundle(document, (), (), (), source_bytes)
        if not added.added_document:
            raise DuplicateDocument(messages.ALREADY_THERE, name=document.name, document=added.document_id)

    def add_bundle(
        self, document: Document, sets: Sequence[AnnotationSet], entities: Sequence[Entity],
        clusters: Sequence[EventCluster], source_bytes: bytes | None, packed: Packed | None = None,
    ) -> AddedBundle:  # fmt: skip
        """Store a document with its sets in one transaction. Raises AnnotatorError where ``add_bundles``
        would report an error.
        """
        bundle = Bundle(document, sets, entities, clusters, source_bytes, packed=packed)
        (added,) = bundles.add(self._database, [bundle])
        if added.error:
            raise AnnotatorError(added.error)
        return added

    def add_bundles(self, incoming: Iterable[Bundle]) -> Iterator[AddedBundle]:
        """Store many bundles, 200 a transaction, and yield what became of each, in order and once stored.

        It works as far as it is iterated: to stop early, stop iterating or end what is ``incoming``.
        A document that is there (the same text, whatever its id and name) gains the sets of authors who have
        none on it. A set whose author has one that says the same is left, one that differs is refused; what
        is stored stays. A bundle that breaks a rule (hashes, spans outside the text, overlapping segments,
        dangling arguments) is left out whole, with ``error`` set.
        """
        return bundles.add(self._database, incoming)

    def add_shared(self, entities: Sequence[Entity], clusters: Sequence[EventCluster]) -> tuple[Message, ...]:
        """Store entities and event clusters that no document brings along.

        Returns a warning for each that is there and differs; it stays as it is. Raises EditError.
        """
        return shared_things.add_shared(self._database, entities, clusters)

    def documents(
        self,
        *,
        author: str | None = None, state: State | None = None, text: str = "",
        language: str | None = None, outlet: str | None = None, label: str | None = None,
        flag: str | None = None, seen_by: str | None = None, after: int | None = None,
        limit: int | None = None,
    ) -> list[DocumentRow]:  # fmt: skip
        """Return the list of documents in project order; every filter that is given must hold.

        Args:
            author, state: whose state, counts, labels and flags (None: anybody's furthest); that state.
            text: only documents that hold every word typed, the last one as a beginning; any string will do.
            language, outlet, label, flag: only documents with it; language and outlet "": without one.
            seen_by: if the project is blind, as if there were only what this author may see.
            after, limit: at most so many, after this ``position`` (pages of a long list).
        """
        seen_by = self._blinded(seen_by)
        wanted = documents.Wanted(author, state, text, language, outlet, label, flag, seen_by)
        return documents.listed(self._database, wanted, after, limit)

    def document_names(self) -> dict[str, str]:
        """Return the names of all documents by id, in project order; cheaper than the list of documents."""
        return documents.names(self._database)

    def facets(self, author: str | None = None, *, seen_by: str | None = None) -> Facets:
        """Return what the list can be narrowed down to; labels and flags of one author if asked."""
        return documents.facets(self._database, author, self._blinded(seen_by))

    def document(self, document_id: str) -> Document:
        """Return a document with its text. Raises AnnotatorError if there is none."""
        return documents.one(self._database, document_id)

    def source_bytes(self, document_id: str) -> bytes | None:
        """Return a document's bytes as they came, or None if they were not kept."""
        return documents.source_bytes(self._database, document_id)

    def node_map(self, document_id: str) -> NodeMap:
        """Return which nodes of its page a document's text came from; of a plain text, the identity."""
        return documents.node_map(self._database, document_id)

    def known_sources(self, hashes: Sequence[str]) -> set[str]:
        """Return which of some SHA-256 (hexadecimal) are those of a stored document's source bytes."""
        return documents.known_sources(self._database, hashes)

    def replace_text(self, document: Document, packed: Packed) -> None:
        """Store another text of a document, made of the same source; nobody may have annotated the page.

        Name, address, encoding, media type and metadata are replaced too. Raises EditError, and changes
        nothing, if there are annotations (or there were: the journal remembers), or if the source is another.
        """
        text_replacement.replace_text(self._database, document, packed)

    def find_document(self, name_or_id_prefix: str) -> str:
        """Return the id of the document with an id, an exact name, or the only id that starts so.

        Raises AnnotatorError if there is none or more than one.
        """
        return documents.found(self._database, name_or_id_prefix)

    def every(
        self, wanted: Sequence[str] | None = None, *, batch: int = 200, unread: Told = refuse
    ) -> Iterator[Stored]:
        """Yield documents with their sets in order, all or those wanted; ``unread`` is told of damage."""
        return documents.every(self._database, wanted, batch, unread)

    # --- annotation sets ---------------------------------------------------------------------------

    def authors(self) -> list[Author]:
        """Return all authors by name."""
        with self._database.reading() as connection:
            return rows.read_authors(connection)

    def ensure_author(self, author: Author) -> None:
        """Store an author if new. Raises EditError if the name is taken by one of another kind."""
        with self._database.writing() as connection:
            writing.store_author(connection, author)

    def annotation_set(self, document_id: str, author: Author) -> AnnotationSet:
        """Return an author's set on a document; if there is none, an empty one that the first edit stores."""
        document = self.document(document_id)
        with self._database.reading() as connection:
            stored = documents.sets_of(connection, [document], author.name)
        return stored[0] if stored else AnnotationSet(fresh_id(), document.id, document.text, author)

    def annotation_sets(self, document_id: str) -> list[AnnotationSet]:
        """Return all stored sets on a document, by author."""
        document = self.document(document_id)
        with self._database.reading() as connection:
            return documents.sets_of(connection, [document])

    def entities(self, *, seen_by: str | None = None) -> dict[str, Entity]:
        """Return the project's entities by id; in a blind project those that an author may know of."""
        with self._database.reading() as connection:
            return rows.read_entities(connection, *seen_shared(ENTITY, self._blinded(seen_by)))

    def clusters(self, *, seen_by: str | None = None) -> dict[str, EventCluster]:
        """Return the project's event clusters by id; ``seen_by`` as for ``entities``."""
        with self._database.reading() as connection:
            return rows.read_clusters(connection, *seen_shared(CLUSTER, self._blinded(seen_by)))

    def _blinded(self, seen_by: str | None) -> str | None:
        """Return who must not see what others said; None: whoever looks sees all, as gold always does."""
        return seen_by if self.settings.blind and seen_by != GOLD else None

    # --- edits -------------------------------------------------------------------------------------

    def commit(
        self, annotations: AnnotationSet, edit: Edit, *, effort: Effort = NO_EFFORT, by: str | None = None
    ) -> Committed:
        """Store an edit of a set, made on ``annotations`` as it was loaded or last committed.

        Returns after COMMIT: it is on the disk. The journal notes what it took and ``by`` whom it was made.
        Raises EditError if the edit does not fit or would break the set, Conflict if the set was changed
        elsewhere, NotSaved if the database failed; in each case nothing was written.
        """
        return self.commit_batch([(annotations, edit)], effort=effort, by=by)[0]

    def commit_batch(
        self,
        edits: Sequence[tuple[AnnotationSet, Edit]],
        *,
        effort: Effort = NO_EFFORT,
        by: str | None = None,
    ) -> list[Committed]:
        """Store edits of several sets in one transaction, all or none; undo and redo take them together.

        A change to an entity or event cluster stands in one of the edits, and all may link to it. The effort
        counts on the first. Raises as ``commit`` does, and EditError if a set is there twice.
        """
        self.backups.before_deleting([edit for _, edit in edits])
        return commits.commit(self._database, edits, effort, by)

    def undo(
        self, annotations: AnnotationSet, *, effort: Effort = NO_EFFORT, by: str | None = None
    ) -> Committed | None:
        """Undo the last edit of a set that stands; None if there is none. Raises as ``commit`` does.

        An edit of a batch is undone on all its pages, also below later edits; EditError names the page where
        it cannot be, and nothing is undone then. ``Committed.others`` names the other pages.
        """
        return commits.step(self._database, annotations, commits.UNDO, effort, by)

    def redo(
        self, annotations: AnnotationSet, *, effort: Effort = NO_EFFORT, by: str | None = None
    ) -> Committed | None:
        """Redo the edit of a set that was undone last; None if there is none. Works as ``undo`` does."""
        return commits.step(self._database, annotations, commits.REDO, effort, by)

    def effort(self, document_id: str, author_name: str) -> Effort:
        """Return what an author's work on a document took so far, by the journal."""
        return statistics.effort(self._database, document_id, author_name)

    def next_steps(self, annotations: AnnotationSet) -> tuple[Message | None, Message | None]:
        """Return what undo and redo would take back and do again (None: there is nothing)."""
        with self._database.reading() as connection:
            return commits.next_steps(connection, annotations)

    def journal(self, document_id: str | None = None, author: str | None = None) -> list[JournalRow]:
        """Return the journal in its order, of one document or author if asked."""
        with self._database.reading() as connection:
            return commits.journal(connection, document_id, author)

    # --- the whole project -------------------------------------------------------------------------

    def rename(self, name: str) -> None:
        """Give the project another name."""
        with self._database.writing() as connection:
            opening.store_name(connection, name)
        self.name = name

    def set_scheme(self, scheme: Scheme) -> None:
        """Store another version of the scheme; nothing happens if it is the one in use.

        Raises SchemeError if there are annotations and it lacks labels: `labels` changes those.
        """
        self.backups.before("before-scheme")
        with self._database.writing() as connection:
            opening.change_scheme(connection, self.scheme, scheme)
        self.scheme = scheme

    def set_settings(self, settings: ProjectSettings) -> None:
        """Store settings; what a newer program has settled besides them is kept."""
        with self._database.writing() as connection:
            project_settings.write(connection, settings)
        self.settings = settings

    def stats(self) -> dict[str, Any]:
        """Return counts by author, state and label, and the effort spent, as plain JSON values."""
        return statistics.collected(self._database)

    def check(self, wish: CheckWish | None = None, *, repair: bool = False) -> list[Finding]:
        """Return everything that is not as it should be; with ``repair``, mend what can be mended safely."""
        from .checking import CheckWish

        return self.checked(wish or CheckWish(repair)).findings

    def checked(self, wish: CheckWish) -> Checked:
        """Return what ``check`` does, and how much was looked at for it."""
        from .checking import checked

        return checked(self._database, self.scheme, wish)

    def backup(self, dest: Path) -> None:
        """Write a copy of the project, verified and whole, also while it is being changed."""
        self.backups.copy_to(Path(dest))

    def merge(
        self, others: Sequence[Project], wish: MergeWish | None = None, *,
        progress: Progress | None = None, cancelled: Cancelled | None = None,
    ) -> MergeReport:  # fmt: skip
        """Take other projects into this one, in one transaction; a copy of it is made before.

        What both sides changed is put together where it fits; see `merging.merge`. Raises AnnotatorError, and
        changes nothing, for itself, for schemes that do not fit together, and when it was ``cancelled``.
        """
        from .merging.merge import merge
        from .merging.values import MergeWish

        theirs = [one._database for one in others]
        report = merge(self._database, theirs, wish or MergeWish(), progress, cancelled)
        if report.scheme and not report.rehearsed:
            self.scheme = next(other.scheme for other in others if other.target == report.scheme)
        return report

    def hand_out(
        self,
        people: Sequence[str],
        folder: Path,
        *,
        rehearse: bool = False,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> list[Handed]:
        """Write a project file for each author into a folder: their pages, their sets, models' suggestions.

        No file holds what another person or gold has said. ``rehearse`` tells what would go in. Raises
        AnnotatorError, and leaves no file, for an author without pages, a file that is there, ``cancelled``.
        """
        from .merging.hand_out import hand_out

        return hand_out(self._database, people, folder, rehearse, progress, cancelled)

    def data_version(self) -> int:
        """Return a number that changes when another process, window or session wrote to the project."""
        return self._database.changes_seen()
