"""A page while it is adjudicated: its questions in reading order, and how each stands.

What a window needs of the matter, without a window; what decides questions is in ``answers``. The same
serves the review of one author: one set in play and the policy ``ask``.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change
from annotator.domain.errors import EditError
from annotator.domain.items import Decision, Entity
from annotator.domain.scheme import Scheme

from . import messages
from .alignment.aligned import aligned
from .policies import MANY, NOTHING, is_against
from .questions.docket import Asked, Docket, Policies, Standing
from .questions.elsewhere import Elsewhere
from .questions.ledger import Ledger
from .questions.orphans import Orphans
from .questions.question import Sort, Unit, Version
from .questions.sitting import Sitting

LOOKED_AT = 0.1
"""The share of what a policy took that is shown for a look before a page is finished."""
LEFT = (Standing.OPEN, Standing.STALE, Standing.LATER, Standing.WAITING, Standing.DUE)
OPEN = (Standing.OPEN, Standing.STALE, Standing.LATER)
_ORDER = {sort: n for n, sort in enumerate((
    Sort.FLAG, Sort.ARTICLE, Sort.SEGMENT, Sort.EDGE, Sort.CUT, Sort.MENTION, Sort.EVENT, Sort.RELATION,
    Sort.ENTITY, Sort.CLUSTER,
))}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Progress:
    """How many questions there are of each standing, how many a policy took, how many of these to look at."""

    by_standing: Mapping[Standing, int]
    by_rule: int
    to_look_at: int

    @property
    def left(self) -> int:
        """How many are neither decided nor put off."""
        return sum(self.by_standing.get(one, 0) for one in LEFT if one is not Standing.LATER)


class Adjudication:
    """The questions of a page with their standing.

    ``sets``: the sets in play (hand-ins, or one author's). ``seed``: the project's; which author is which
    letter goes by it and the document. ``entities`` tell entities that are one in all but their ids;
    ``elsewhere`` what was decided on other pages about what refers to the same.
    """

    def __init__(
        self,
        gold: AnnotationSet,
        sets: Sequence[AnnotationSet],
        scheme: Scheme,
        policies: Policies | None = None,
        seed: str | int = 0,
        entities: Mapping[str, Entity] | None = None,
        elsewhere: Mapping[Sort, Elsewhere] | None = None,
    ) -> None:
        self.seed = str(seed)
        ordered = sorted(sets, key=lambda one: one.author.name)
        sitting = Sitting(aligned(ordered, gold), scheme, _same(entities or {}), elsewhere or {})
        self.sitting, self.docket = sitting, Docket(sitting, policies or {})
        self.ledger = Ledger(gold, sitting.alignment)
        self._orphans = Orphans(self.docket, self.ledger)
        self._asked: dict[Unit, list[Asked]] = {}
        self._listed: list[Asked] | None = None
        self._taken: list[Asked] | None = None
        self._sample: list[Asked] | None = None
        self._open: list[Asked] | None = None
        self._by_hand: list[Asked] | None = None
        self._progress: Progress | None = None
        self._drawn: dict[str, bool] = {}
        self._at: dict[str, int] | None = None
        self._look(self.docket.units)

    @property
    def gold(self) -> AnnotationSet:
        """The gold set as it is."""
        return self.ledger.gold

    def _look(self, units: Iterable[Unit]) -> None:
        for unit in units:
            self._asked[unit] = self.docket.look(unit, self.ledger)
        self._listed = self._open = self._taken = self._by_hand = self._sample = None
        self._progress = self._at = None

    def standing_of(self, unit: Unit) -> list[Asked]:
        """Return the questions of a unit as they stand."""
        return self._asked[unit]

    # --- what there is -----------------------------------------------------------------------------------

    @property
    def letters(self) -> tuple[str, ...]:
        """The letter of each author of ``sitting.sets``, shuffled by document and seed."""
        names = [one.author.name for one in self.sitting.sets]
        document = self.gold.document

        def drawn(name: str) -> str:
            return hashlib.sha256(f"{self.seed}\n{document}\n{name}".encode()).hexdigest()

        order = sorted(range(len(names)), key=lambda author: drawn(names[author]))
        return tuple(_letter(order.index(author)) for author in range(len(names)))

    @property
    def questions(self) -> list[Asked]:
        """All questions in reading order, agreed ones too, without those that have fallen away."""
        if self._listed is None:
            found = [one for listed in self._asked.values() for one in listed]
            found += self._orphans.asked(self.ledger)
            found = [one for one in found if one.standing is not Standing.MOOT]
            self._listed = sorted(found, key=reading_order)
        return self._listed

    @property
    def open(self) -> list[Asked]:
        """The questions that a person has to decide, or put off."""
        if self._open is None:
            self._open = [one for one in self.questions if one.standing in OPEN]
        return self._open

    @property
    def due(self) -> list[Asked]:
        """What the policies take, and has not been taken yet."""
        return [one for one in self.questions if one.standing is Standing.DUE]

    @property
    def taken(self) -> list[Asked]:
        """What stands as a policy took it, whether or not somebody has looked at it."""
        if self._taken is None:
            self._taken = [one for one in self.questions if _by_rule(one)]
        return self._taken

    @property
    def by_hand(self) -> list[Asked]:
        """All but what stands as a policy took it."""
        if self._by_hand is None:
            self._by_hand = [one for one in self.questions if not _by_rule(one)]
        return self._by_hand

    @property
    def to_look_at(self) -> list[Asked]:
        """The sample of what a policy took that nobody has looked at: the same for the same seed."""
        if self._sample is None:
            self._sample = [one for one in self.taken if self._sampled(one)]
        return self._sample

    def _sampled(self, asked: Asked) -> bool:
        decision = cast("Decision", asked.decision)
        if decision.by or asked.question.follows:
            return False
        question = asked.question.id
        if question not in self._drawn:  # drawn once: each edit asks again for all that was taken
            drawn = hashlib.sha256(f"{self.seed}\n{self.gold.document}\n{question}".encode()).digest()
            self._drawn[question] = int.from_bytes(drawn[:4], "big") < LOOKED_AT * 2**32
        return self._drawn[question]

    @property
    def progress(self) -> Progress:
        """Counts by standing."""
        if self._progress is None:
            counted = Counter(one.standing for one in self.questions)
            self._progress = Progress(counted, len(self.taken), len(self.to_look_at))
        return self._progress

    def find(self, question_id: str) -> Asked:
        """Return a question by its id. Raises EditError if it is not there any more."""
        found = self.get(question_id)
        if found is None:
            raise EditError(messages.NO_QUESTION)
        return found

    def get(self, question_id: str) -> Asked | None:
        """Return a question by its id, None if it is not there (any more)."""
        at = self._places().get(question_id)
        return None if at is None else self.questions[at]

    def _places(self) -> dict[str, int]:
        """Return where each question stands in reading order, by its id."""
        if self._at is None:
            listed = self.questions
            self._at = {listed[n].question.id: n for n in reversed(range(len(listed)))}
        return self._at

    def is_open(self, question_id: str) -> bool:
        """Tell whether a person has to decide a question, or has put it off."""
        asked = self.get(question_id)
        return asked is not None and asked.standing in OPEN

    def is_taken(self, question_id: str) -> bool:
        """Tell whether a question stands as a policy took it."""
        asked = self.get(question_id)
        return asked is not None and _by_rule(asked)

    def next(self, question_id: str | None, back: bool = False) -> Asked | None:
        """Return the open question after (or before) another in reading order; None at the end."""
        listed, left = self.questions, (Standing.OPEN, Standing.STALE)
        at = self._places().get(question_id or "")
        if back:
            others = reversed(listed if at is None else listed[:at])
        else:
            others = iter(listed if at is None else listed[at + 1 :])
        return next((one for one in others if one.standing in left), None)

    def alike(self, question_id: str) -> list[Asked]:
        """Return the open questions of the page with the same surface and votes, this one among them."""
        asked = self.find(question_id)
        return [one for one in self.open if one.question.alike == asked.question.alike]

    def run(self, question_id: str) -> list[Asked]:
        """Return this question and the open ones after it on the page that have the same shape."""
        listed = self.open
        at = next((n for n, one in enumerate(listed) if one.question.id == question_id), None)
        if at is None:
            raise EditError(messages.NO_QUESTION)
        return [one for one in listed[at:] if one.question.shape == listed[at].question.shape]

    def preselected(self, question_id: str) -> Version | None:
        """Return what most authors say, be it that nothing is here; of two authors neither is the first.

        In a review of one author it is what the author says.
        """
        asked = self.find(question_id)
        found = list(asked.versions)
        if len(self.sitting.sets) == 1:
            return found[0] if found else None
        nothing = tuple(author for author, vote in enumerate(asked.votes) if vote is NOTHING)
        found += [Version(NOTHING, nothing)] if nothing else []
        if len(self._people(range(len(self.sitting.sets)))) < MANY or not found:
            return None
        first, *rest = sorted(found, key=lambda one: -len(self._people(one.authors)))
        most = len(self._people(first.authors))
        return first if all(most > len(self._people(one.authors)) for one in rest) else None

    def _people(self, authors: Iterable[int]) -> set[str]:
        return {self.sitting.person(one) for one in authors}

    def prepare(self) -> None:
        """Make what the first answer needs, so that it takes no longer than others."""
        self.docket.after(self.docket.units[:1])
        _ = self.docket.touching

    # --- after an edit -----------------------------------------------------------------------------------

    def follow(self, gold: AnnotationSet, changes: Iterable[Change]) -> None:
        """Take over an edit of gold, whoever made it: only what it touches is looked at again."""
        listed = list(changes)
        touched = self._touched(listed)
        self.ledger.follow(gold, listed)
        self._orphans.follow(listed)
        touched.update(dict.fromkeys(self._touched(listed)))
        self._look(self.docket.after(touched))

    def _touched(self, changes: Sequence[Change]) -> dict[Unit, None]:
        found: dict[Unit, None] = {}
        for change in changes:
            found.update(dict.fromkeys(self.docket.touching.units(change, self.ledger)))
        return found


def _by_rule(asked: Asked) -> bool:
    decision = asked.decision
    if asked.standing is not Standing.DECIDED or decision is None or decision.rule is None:
        return False
    return not is_against(decision.rule)


def _letter(number: int) -> str:
    """Return A, B, … Z, AA, AB, …"""
    name = ""
    while number >= 0:
        name = chr(ord("A") + number % 26) + name
        number = number // 26 - 1
    return name


def reading_order(asked: Asked) -> tuple[int, int, int, int]:
    """Return what puts questions into reading order."""
    question = asked.question
    return int(question.range.start), _ORDER[question.sort], int(question.range.end), question.unit[1]


def _same(entities: Mapping[str, Entity]) -> Callable[[str], str]:
    def name(referent: str) -> str:
        entity = entities.get(referent)
        if entity is None:
            return referent
        return (
            f"kb\n{entity.kb}" if entity.kb else f"{' '.join(entity.name.split()).casefold()}\n{entity.type}"
        )

    return name
