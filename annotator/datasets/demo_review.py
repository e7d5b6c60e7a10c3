"""What the people of the demonstration did on two sample pages: two annotated, a third decides.

All three are invented, as the pages are. Everything is drawn from one seed: the same each time.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Edit
from annotator.domain.items import GOLD, Author, AuthorKind, Event, Mention, State
from annotator.edits import set_state
from annotator.edits.links import link_cluster, link_entity
from annotator.review.adjudication import Adjudication
from annotator.review.answers import Answering
from annotator.review.questions.docket import Asked
from annotator.review.questions.question import Sort
from annotator.store.review_values import Remark

from .invented_annotators import CAREFUL, HASTY, invented_set
from .invented_reviewer import Truth, decided, without_links

if TYPE_CHECKING:
    from annotator.domain.scheme import Scheme
    from annotator.store.project import Project

ANNOTATORS = (("maren", CAREFUL), ("tariq", HASTY))
REVIEWER = "judith"
SETTLED, OPEN = (
    "Berlin Seals Lithium Deal With Santiago",
    "Sundlinje to buy six electric ferries from Polish yard",
)
"""The names of the two pages: on one all is decided, on the other some questions are open."""
SHARE = 0.6
"""How far the reviewer has come on the page with open questions."""
SEED = 11
_GOLD = Author(GOLD, AuthorKind.GOLD)
_REASONS = {
    "missing": "Every name, office, good, figure and time in an article is marked.",
    "extent": "As many words as the name has, and no more.",
}
_QUESTION = "One of you lets the pirates fill this role, the other leaves it empty. Was that meant?"
_ANSWER = "No, I overlooked them: the same sentence names them."


def reviewed(name: str) -> bool:
    """Tell whether a sample page is one of those that several people worked on."""
    return name in (SETTLED, OPEN)


def hand_ins(finished: AnnotationSet, scheme: Scheme) -> list[AnnotationSet]:
    """Return what the annotators handed in on the page of a finished set."""
    return [invented_set(finished, Author(name), scheme, SEED, shares) for name, shares in ANNOTATORS]


def review(project: Project, finished: AnnotationSet, name: str) -> None:
    """Let the reviewer decide on a page that the annotators have handed in. Raises AnnotatorError."""
    project.ensure_author(Author(REVIEWER))
    ids = _ids(name)
    sitting = _Sitting(project, finished, ids)
    sitting.commit(sitting.answering().take_agreed())
    if name == SETTLED:
        while (asked := sitting.page.next(None)) is not None:
            sitting.decide(asked)
        sitting.link()
        sitting.commit(sitting.answering().confirm([one.question.id for one in sitting.page.to_look_at]))
        sitting.commit(set_state(sitting.gold, State.DONE))
        return
    count = round(len(sitting.page.open) * SHARE)
    for _ in range(count):
        asked = sitting.page.next(None)
        if asked is not None:
            sitting.decide(asked)
    asked = sitting.page.next(None)
    if asked is not None:
        sitting.ask(asked, next(ids))


def _ids(name: str) -> Iterator[str]:
    """Yield ids that are the same each time and come before all that are made later."""
    page = (SETTLED, OPEN).index(name)
    return (f"00000000-0000-7000-800{page}-{n:012x}" for n in count())


class _Sitting:
    def __init__(self, project: Project, finished: AnnotationSet, ids: Iterator[str]) -> None:
        self.project, self.finished, self.ids = project, finished, ids
        self.gold = project.annotation_set(finished.document, _GOLD)
        names = dict(ANNOTATORS)
        sets = [one for one in project.annotation_sets(finished.document) if one.author.name in names]
        self.page = Adjudication(self.gold, sets, project.scheme, seed=project.settings.seed)
        self.truth = Truth(without_links(finished), self.page)

    def answering(self, reason: str = "") -> Answering:
        return Answering(self.page, REVIEWER, reason, lambda: next(self.ids))

    def commit(self, edit: Edit) -> None:
        self.gold = self.project.commit(self.gold, edit, by=REVIEWER).annotations
        self.page.follow(self.gold, edit.changes)

    def decide(self, asked: Asked) -> None:
        """Answer a question by the finished set."""
        said = asked.kinds if asked.question.sort is Sort.MENTION else ()
        reason = next((_REASONS[kind] for kind in said if kind in _REASONS), "")
        for edit in decided(asked, self.truth, self.answering(reason)):
            self.commit(edit)

    def ask(self, asked: Asked, remark: str) -> None:
        """Ask the annotators what they went by, and put the question off; one of them has answered."""
        where, page = asked.question.range, self.finished.document
        about = ANNOTATORS[1][0]
        made = Remark(remark, page, about, REVIEWER, _QUESTION, "", where.start, where.end)
        self.project.reviewing.add_remark(made)
        self.project.reviewing.answer_remark(remark, about, _ANSWER)
        self.commit(self.answering().put_off(asked.question.id))

    def link(self) -> None:
        """Say what mentions and events refer to: the annotators left that to the reviewer."""
        entities, clusters = self.project.entities(), self.project.clusters()
        referents = {(one.span, one.type): one.entity for one in self.finished.mentions.values()}
        referents |= {(one.span, one.type): one.cluster for one in self.finished.events.values()}
        linked: dict[str, list[str]] = {}
        marks: list[Mention | Event] = [*self.gold.mentions.values(), *self.gold.events.values()]
        for one in marks:
            if (referent := referents.get((one.span, one.type))) is not None:
                linked.setdefault(referent, []).append(one.id)
        for referent, items in sorted(linked.items()):
            if referent in entities:
                self.commit(link_entity(self.gold, items, entities[referent], entities))
            else:
                self.commit(link_cluster(self.gold, items, clusters[referent], clusters))
