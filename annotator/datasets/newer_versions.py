"""Sets that come in for a page on which their author has one already: a newer version, or an older one.

A newer version arrives as one edit, which one undo takes back; what is the same keeps its id, and what the
file has no words for stays. An export of ours notes of which state of the set it was made: what was done here
since is kept, and where both changed the same thing nothing is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Kind, Value
from annotator.domain.errors import AnnotatorError
from annotator.domain.sentences import Message, message
from annotator.edits.matching import Shared, same
from annotator.edits.newer import silenced, take_newer
from annotator.edits.rebasing import rebase
from annotator.formats.base import Incoming
from annotator.formats.set_text import set_digest
from annotator.formats.tokenization import tokens_of
from annotator.formats.whole_tokens import grown

from . import messages
from .echo import echo_of

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.values import AddedBundle


@dataclass(frozen=True, slots=True)
class Updated:
    """A set that has taken a newer version: how many items it added, changed and removed.

    ``kept`` items would have gone, but something hangs on them of which the file says nothing.
    """

    path: str
    document: str
    author: str
    added: int
    changed: int
    removed: int
    kept: int = 0

    def message(self) -> Message:
        """Return what happened as a sentence."""
        return message(
            messages.UPDATED,
            document=self.document, author=self.author,
            added=self.added, changed=self.changed, removed=self.removed, kept=self.kept or None,
        )  # fmt: skip


@dataclass(slots=True)
class NewerVersions:
    """Takes newer versions into a project; with ``dry_run`` nothing is stored."""

    project: Project
    dry_run: bool = False
    _seen: set[tuple[str, str]] = field(default_factory=set)

    def note(self, added: AddedBundle) -> None:
        """Remember whose sets on which page this import has brought: there is no newer one in it."""
        self._seen.update((added.document_id, author) for author in (*added.added, *added.left))

    def take(
        self, path: str, key: str, came: Incoming, added: AddedBundle, newer: AnnotationSet
    ) -> Updated | Message | None:
        """Take one set; return what it changed, why it was refused, or None if it brings nothing new."""
        who = added.document_id, newer.author.name
        if who in self._seen:
            return message(messages.TWICE, author=newer.author.name)
        self._seen.add(who)
        try:
            return self._taken(path, key, came, added, newer)
        except AnnotatorError as error:
            return message(messages.NEWER_REFUSED, author=newer.author.name, reason=error.message)

    def _taken(
        self, path: str, key: str, came: Incoming, added: AddedBundle, newer: AnnotationSet
    ) -> Updated | Message | None:
        project = self.project
        stored = project.annotation_set(added.document_id, newer.author)
        known = Shared(project.entities(), project.clusters())
        found_base = self._base(stored, came, newer, known, added.brought)
        if found_base is None:
            return None
        base, written = found_base
        echo = echo_of(project, key, written)
        if not came.made_of and echo is not base:
            echo = silenced(echo, newer)
        found = take_newer(
            base, echo, newer,
            file=Path(path).name, states=came.states, project=known, brought=added.brought,
        )  # fmt: skip
        edit = found.edit
        if edit and base is not stored:
            shared: dict[Kind, Mapping[str, Value]] = {
                Kind.ENTITY: known.entities,
                Kind.CLUSTER: known.clusters,
            }
            moved = rebase(base, [edit], stored, project.scheme, shared)
            if moved.conflicts:
                reason = moved.conflicts[0].reason
                return message(messages.NEWER_REFUSED, author=newer.author.name, reason=reason)
            edit = moved.fits[0]
        if not edit:
            return None
        if not self.dry_run:
            project.commit(stored, edit)
        return Updated(
            path, added.name, newer.author.name, found.added, found.changed, found.removed, found.kept
        )

    def _base(
        self, stored: AnnotationSet, came: Incoming, newer: AnnotationSet, known: Shared, brought: Shared
    ) -> tuple[AnnotationSet, AnnotationSet] | None:
        """Return the state of the stored set that the file was made of, and that state as it was written.

        It may have been written grown to whole tokens. A file that does not say what it was made of is newer
        than what is stored, unless it says what was stored before: then it is an older one, None.
        """
        if came.made_of and set_digest(stored) == came.made_of:
            return stored, stored
        places = tokens_of(self.project.document(stored.document)) if came.made_of else None
        for one in chain((stored,), self.project.importing.earlier_states(stored)):
            if places is not None:
                for written in (one, grown(one, places)):
                    if set_digest(written) == came.made_of:
                        return one, written
            elif one is not stored and same(one, newer, known, brought, states=came.states):
                return None
        return stored, stored
