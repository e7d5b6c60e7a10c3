"""Which gold an export takes: what was handed in, by its number; what is unfinished only if asked for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, Entity, EventCluster
from annotator.domain.sentences import Message, message
from annotator.review.adjudication import LEFT
from annotator.review.questions.docket import Standing

from . import messages
from .chosen_sets import ALL, BEST, chosen, untouched

if TYPE_CHECKING:
    from annotator.store.project import Project
    from annotator.store.review_values import HandIn
    from annotator.store.values import Stored


@dataclass(frozen=True, slots=True)
class Version:
    """Which gold of a document an export holds.

    ``hand_in`` is the number of the hand-in, None for gold that is not as it was handed in; ``revision`` is
    the set's; ``open_questions`` are those that nobody has decided, or that were put off (None: not counted).
    """

    document: str
    hand_in: int | None
    revision: int
    open_questions: int | None = 0
    journal: str | None = None
    """The hash of the journal up to the revision (decision 0027); None if there is none of it."""

    @property
    def name(self) -> str:
        """What the version is called: ``gold@2``, or ``gold`` if it was not handed in."""
        return "gold" if self.hand_in is None else f"gold@{self.hand_in}"


@dataclass(slots=True)
class Account:
    """What became of the gold of a project: what went out, and what was left out for which reason."""

    taken: list[Version] = field(default_factory=list)
    not_handed_in: int = 0
    """Documents whose gold was left out because it never was handed in."""
    with_questions: Counter[str] = field(default_factory=Counter)
    """Open questions by document whose gold was left out because of them."""
    changed: int = 0
    """Documents whose gold was changed after it was handed in; the hand-in went out."""
    entities: dict[str, Entity] = field(default_factory=dict)
    clusters: dict[str, EventCluster] = field(default_factory=dict)
    """What hand-ins refer to; the project may have forgotten it since."""

    @property
    def left_out(self) -> int:
        """How many documents have gold that was left out."""
        return self.not_handed_in + len(self.with_questions)

    @property
    def versions(self) -> dict[str, int]:
        """How many documents went out with which version of gold, by its name."""
        return dict(sorted(Counter(one.name for one in self.taken).items()))

    def warnings(self) -> list[Message]:
        """Return what somebody should know who thinks that all gold is in the export."""
        found = []
        if self.not_handed_in:
            found.append(message(messages.GOLD_NOT_HANDED_IN, n=self.not_handed_in))
        if self.with_questions:
            n, questions = len(self.with_questions), self.with_questions.total()
            found.append(message(messages.GOLD_WITH_QUESTIONS, n=n, questions=questions))
        if self.changed:
            found.append(message(messages.GOLD_CHANGED, n=self.changed))
        counted = [one for one in self.taken if one.open_questions is not None]
        unfinished = [one for one in counted if one.hand_in is None or one.open_questions]
        if unfinished:
            questions = sum(one.open_questions or 0 for one in unfinished)
            found.append(message(messages.GOLD_UNFINISHED, n=len(unfinished), questions=questions))
        return found

    def to_json(self) -> dict[str, object]:
        """Return what the manifest says of gold: how many documents have which version, and each one's."""
        counted = [one.open_questions for one in self.taken if one.open_questions is not None]
        return {
            "versions": self.versions,
            **({"open_questions": sum(counted)} if counted else {}),
            "documents": [
                {
                    "id": one.document,
                    "hand_in": one.hand_in,
                    "revision": one.revision,
                    **({} if one.journal is None else {"journal": one.journal}),
                    **({} if one.open_questions is None else {"open_questions": one.open_questions}),
                }
                for one in self.taken
            ],
        }


Verdicts = dict[tuple[str, str], bool]
"""By document and author of gold: whether it goes out as handed in, or as it stands; not here: left out."""


class Gold:
    """Chooses what an export takes of one document after the other, and keeps account of its gold.

    ``unfinished``: gold goes out as it stands, handed in or not. ``past``: the sets are those of a moment,
    and hand-ins that were made after it do not count. With ``verdicts``, those of an earlier look, no account
    is kept of single authors' gold again.
    """

    def __init__(self, project: Project, authors_from: str, *, unfinished: bool, past: bool = False) -> None:
        self.project, self.authors_from, self.unfinished = project, authors_from, unfinished
        self.past = past
        self.verdicts: Verdicts | None = None
        self.judged = Verdicts()
        kinds = {one.name: one.kind for one in project.authors()}
        self.asked = authors_from in (ALL, BEST) or kinds.get(authors_from) is AuthorKind.GOLD
        self.account = Account()

    @property
    def judges(self) -> bool:
        """Whether it is asked which gold may go out: not where all is taken, or one person's work."""
        return self.asked and self.authors_from != ALL

    def chosen(self, stored: Stored) -> tuple[AnnotationSet, ...]:
        """Return the sets to export of a document; see `chosen_sets.chosen`."""
        if not self.asked:
            return chosen(stored.sets, self.authors_from)
        if self.authors_from == ALL:
            for one in filter(_is_gold, stored.sets):
                self.account.taken.append(self._version(one, self._last(one)))
            return stored.sets
        sets = [found for one in stored.sets if (found := self._settled(one)) is not None]
        gold = [
            one
            for one in sets
            if _is_gold(one) and (self.authors_from == BEST or one.author.name == self.authors_from)
        ]
        return tuple(gold) if gold else chosen(sets, self.authors_from)

    def _settled(self, one: AnnotationSet) -> AnnotationSet | None:
        """Return a set, or gold as it may go out; None for gold that may not."""
        if not _is_gold(one):
            return one
        key = (one.document, one.author.name)
        if self.verdicts is not None:
            if not self.verdicts.get(key, False):
                return one if key in self.verdicts else None
            last = self._last(one)
            return last.annotations if last is not None else None
        found = self._judged(one)
        if found is not None:
            self.judged[key] = found is not one
        return found

    def _judged(self, one: AnnotationSet) -> AnnotationSet | None:
        if untouched(one):
            return None
        last = self._last(one)
        if self.unfinished:
            version = self._version(one, last)
            return self._taken(one, version, last, self._open(one, handed_in=version.hand_in is not None))
        if last is None:
            self.account.not_handed_in += 1
            return None
        if questions := self._open(last.annotations, handed_in=True):
            self.account.with_questions[one.document] += questions
            return None
        self.account.changed += not _same(last.annotations, one)
        return self._taken(last.annotations, self._version(last.annotations, last), last, 0)

    def _version(self, one: AnnotationSet, last: HandIn | None) -> Version:
        handed_in = last is not None and _same(last.annotations, one)
        number, revision = (last.number, last.revision) if last and handed_in else (None, one.revision)
        head = self.project.provenance.head(one.document, one.author.name, revision)
        return Version(one.document, number, revision, None, head)

    def _taken(
        self, one: AnnotationSet, version: Version, last: HandIn | None, questions: int
    ) -> AnnotationSet:
        self.account.taken.append(replace(version, open_questions=questions))
        if last is not None:
            self.account.entities |= last.entities
            self.account.clusters |= last.clusters
        return one

    def _last(self, one: AnnotationSet) -> HandIn | None:
        for _, hand_ins in self.project.reviewing.hand_ins([one.document], [one.author.name]):
            made = [each for each in hand_ins if not self.past or each.revision <= one.revision]
            return made[-1] if made else None
        return None

    def _open(self, gold: AnnotationSet, *, handed_in: bool) -> int:
        """Return how many questions are open: of gold that is handed in those that were put off then."""
        put_off = sum(not one.outcome.settles for one in gold.decisions.values())
        if handed_in and (self.past or not put_off):
            return put_off
        from .handed_in import handed_in_page  # it loads the store, which an export dialog can do without

        beside = handed_in_page(self.project, gold.document)
        if not beside.sets:
            return put_off
        page = beside.adjudication(gold, self.project)
        asked = [one for one in page.questions if one.standing in LEFT and one.standing is not Standing.DUE]
        if handed_in:
            asked = [one for one in asked if one.decision is not None and not one.decision.outcome.settles]
        return len(asked)


def _is_gold(one: AnnotationSet) -> bool:
    return one.author.kind is AuthorKind.GOLD


def _same(handed_in: AnnotationSet, now: AnnotationSet) -> bool:
    """Tell whether gold still says what was handed in; bookmarks and rejections are nobody's gold."""
    return all(
        getattr(handed_in, part) == getattr(now, part)
        for part in ("segments", "mentions", "events", "relations", "notes", "flags", "decisions")
    )
