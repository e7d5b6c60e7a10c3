"""What a key answers to the question in hand: each answer is one edit of gold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotator.domain.ids import fresh_id
from annotator.domain.items import Author
from annotator.domain.sentences import shortened
from annotator.review.adjudication import Adjudication
from annotator.review.policies import NOTHING
from annotator.review.questions.docket import Asked
from annotator.review.questions.gone import GONE
from annotator.review.questions.parting import parted
from annotator.review.questions.question import Sort, Version
from annotator.review.questions.referents import SAME
from annotator.store.review_values import GuidelineExample, GuidelineNote, Remark

from ..annotating import edges
from ..look.i18n import tr
from .adjudicating import Adjudicating, Make
from .model_rows import more_rows
from .page_votes import PageVotes, read
from .question_words import label_name

_EXAMPLE = 200
"""So many code points of an example are kept."""
REVIEW = "review"
"""The mode of the commands whose typed keys work while reviewing."""


class Answers:
    """Answers questions for the person at the keyboard. While nothing is reviewed, keys mean nothing here."""

    def __init__(self, work: Adjudicating) -> None:
        """Answer what is in hand there."""
        self._work = work
        self._labelling = False

    def possible(self) -> bool:
        """Tell whether there is a question in hand."""
        return self._work.active and self._work.asked() is not None

    def take(self, number: int) -> None:
        """Take a version by its number from 1, and go on; the next ones are other pages' and models'."""
        asked, work = self._work.asked(), self._work
        past = number - 1 - len(asked.versions) if asked else -1
        rows = more_rows(work.told, asked.question, work.models) if asked and work.told and past >= 0 else []
        if past < len(rows) and past >= 0:
            row = rows[past]
            self._decide(lambda answering: answering.take_from(self._current(), row.value, row.vote))
        else:
            self._decide(lambda answering: answering.take(self._current(), number - 1))

    def take_preselected(self) -> None:
        """Take what most say, be it nothing; refused where nothing is the first choice.

        Of what was taken by rule, say that it was looked at; of two cells, that they are the same; gold keeps
        what nobody says any more.
        """
        asked, page = self._work.asked(), self._work.page
        if page is None or asked is None:
            return
        if self._work.looking:
            self._confirm([asked.question.id])
        elif asked.question.unit[0] == GONE:
            self._decide(lambda answering: answering.keep(self._current()))
        elif asked.question.field == SAME:
            self._answer_same(asked, alike=True)
        elif (chosen := page.preselected(asked.question.id)) is None:
            self._work.desk.refuse(tr("no version is the first choice here: press its number"))
        else:
            self._decide(lambda answering: answering.take_many([asked.question.id], chosen.authors))

    def nothing(self) -> None:
        """Decide that nothing stands here, of two cells that they are different, and go on."""
        asked = self._work.asked()
        if asked is not None and asked.question.field == SAME:
            self._answer_same(asked, alike=False)
        else:
            self._decide(lambda answering: answering.nothing([self._current()]))

    def _answer_same(self, asked: Asked, *, alike: bool) -> None:
        number = next((n for n, one in enumerate(asked.versions) if one.value is alike), None)
        if number is not None:
            self.take(number + 1)

    def take_frame(self, number: int) -> None:
        """Take the whole event as an author has it: by the author's letter, A being 1."""
        page = self._work.page
        if page is None:
            return
        authors = sorted(range(len(page.letters)), key=lambda author: page.letters[author])
        if number > len(authors):
            self._work.desk.refuse(tr("there are only {n} authors on this page", n=len(authors)))
            return
        self._decide(lambda answering: answering.take_frame(self._current(), authors[number - 1]))

    def on_event(self) -> bool:
        """Tell whether the question in hand is about an event."""
        asked = self._work.asked()
        return self.possible() and asked is not None and asked.question.unit[0] == "event"

    def confirm_all(self) -> None:
        """Say of all that is to be looked at that somebody did."""
        self._confirm(self._work.to_look_at())

    def to_confirm(self) -> bool:
        """Tell whether there is something to be looked at."""
        return self._work.page is not None and bool(self._work.page.to_look_at)

    def _confirm(self, questions: Sequence[str]) -> None:
        """Say of what was taken by rule that it was looked at, as far as nobody said so, and go on."""
        seen = {one.question.id for one in self._work.taken() if one.decision and one.decision.by}
        new = [one for one in questions if one not in seen]
        if new:
            self._decide(lambda answering: answering.confirm(new))
        else:
            self._work.step()

    def both(self) -> None:
        """Take all versions, and go on."""
        self._decide(lambda answering: answering.both(self._current()))

    def relabel(self, label: str) -> None:
        """Give another label, and go on."""
        self._decide(lambda answering: answering.relabel(self._current(), label))

    def put_off(self) -> None:
        """Leave the question open, and go on."""
        self._decide(lambda answering: answering.put_off(self._current()))

    def move_edges(self) -> None:
        """Take the edges of what gold has here in hand; where it has nothing yet, of the first version."""
        asked = self._work.asked()
        if self._work.page is None or asked is None:
            return
        if not _items(asked):
            self._work.perform(lambda answering: answering.take(self._current(), 0))
            asked = self._work.asked()
        items = _items(asked) if asked else ()
        if items:
            self._work.desk.annotating.select(items[0])
            self._work.desk.annotating.ask(edges.take)
            held = self._work.desk.annotating.hand.gripped
            if held is not None and held.at_end is not _end_is_meant(asked, held.start):
                self._work.desk.annotating.ask(edges.press, "Tab")

    def explain(self, text: str) -> None:
        """Note something on the decision in hand; it waits where there is none yet, and goes with it."""
        asked = self._work.asked()
        if asked is None:
            return
        if asked.decision is not None and asked.decision.outcome.settles:
            self._work.perform(lambda answering: answering.explain(self._current(), text))
        else:
            self._work.reasons[asked.question.id] = " ".join(text.split())

    def note_for_guidelines(self) -> None:
        """Keep the labels that are told apart in different ways here, with this place as an example."""
        page, asked, project = self._work.page, self._work.asked(), self._work.session.project
        if page is None or asked is None:
            return
        sort, first, second = parted(asked, page.sitting)
        where, document = asked.question.range, page.gold.document
        words = shortened(page.sitting.surface(where), _EXAMPLE)
        example = GuidelineExample(document, int(where.start), int(where.end), words)
        note = GuidelineNote(fresh_id(), sort, first, second, "", (example,), self._work.session.person)
        self._work.desk.tasks.ask(
            lambda: project.reviewing.note_for_guidelines(note), self._noted, self._work.failed
        )

    def _noted(self, note: GuidelineNote) -> None:
        scheme = self._work.session.scheme
        names = [label_name(one, scheme) for one in dict.fromkeys((note.first, note.second)) if one]
        self._work.desk.tell(
            tr("noted for the guidelines: {labels}").format(labels=" / ".join(names) or note.sort)
        )

    def ask_annotators(self, text: str) -> None:
        """Put a remark to everybody in play, leave the question open, and go on."""
        page, asked, project = self._work.page, self._work.asked(), self._work.session.project
        if page is None or asked is None or not text.strip():
            return
        where, person = asked.question.range, self._work.session.person
        made = [
            Remark(fresh_id(), page.gold.document, one.author.name, person, text, "", where.start, where.end)
            for one in page.sitting.sets
        ]

        def store() -> PageVotes:
            for author in {remark.author for remark in made}:
                project.ensure_author(Author(author))
            for remark in made:
                project.reviewing.add_remark(remark)
            return read(project, page.gold.document, person)

        self._work.desk.tasks.ask(store, self._have_remarks, self._work.failed)
        self.put_off()

    def _have_remarks(self, votes: PageVotes) -> None:
        self._work.desk.tell(tr("the annotators are asked"))
        self._work.show_remarks(votes)

    def reopen(self) -> None:
        """Open a decided question again; gold keeps what it has."""
        self._work.perform(lambda answering: answering.reopen(self._current()))

    def run(self) -> None:
        """Take what the same people say here and wherever else on the page they differ in this way.

        In the list of what was taken by rule: all that is to be looked at is left as it is.
        """
        if self._work.looking:
            self.confirm_all()
            return
        self._many(lambda page, current: page.run(current))

    def alike(self) -> None:
        """Take the first choice for all questions of the page with the same words and votes."""
        self._many(lambda page, current: page.alike(current))

    def first_choice(self) -> Version | None:
        """Return what is taken for many, be it nothing: what most say, or who were followed last."""
        page, current = self._work.page, self._work.current
        if page is None or current is None:
            return None
        return page.preselected(current) or self._last_choice()

    def _many(self, of: Callable[[Adjudication, str], list[Asked]]) -> None:
        if self._work.page is None or self._work.current is None:
            return
        chosen, current = self.first_choice(), self._work.current
        if chosen is None:
            self._work.desk.refuse(tr("decide one of them first, or press the number of a version"))
            return
        ids = [one.question.id for one in of(self._work.page, current)]
        self._decide(lambda answering: answering.take_many(ids, chosen.authors))

    def _last_choice(self) -> Version | None:
        """Return what those say who were followed last on such a question."""
        asked = self._work.asked()
        if self._work.page is None or asked is None:
            return None
        page = self._work.page
        same = [
            one for one in page.questions
            if one.question.shape == asked.question.shape and one.decision and one.decision.outcome.settles
        ]  # fmt: skip
        if not same:
            return None
        last = max(same, key=_decided)
        value = last.decision.value if last.decision else ""
        given = (*last.versions, Version(NOTHING, _silent(last)))
        held = (v for v in given if page.docket.printed(last.question, v.value, page.ledger) == value)
        authors = next((v.authors for v in held), ())
        there = (*asked.versions, Version(NOTHING, _silent(asked)))
        return next((v for v in there if v.authors and v.authors == authors), None)

    def take_agreed(self) -> None:
        """Take all that the policies of the project take; of one author, all that is left."""
        if self._work.alone:
            self._decide(lambda answering: answering.accept_rest())
            return
        if self._work.page is not None and not self._work.page.due:
            self._work.desk.tell(tr("nothing is agreed that is not taken yet"))
            return
        self._decide(lambda answering: answering.take_agreed())

    def _current(self) -> str:
        return self._work.current or ""

    def _decide(self, make: Make) -> None:
        """Decide the question in hand and take the next open one."""
        if self._work.page is None or self._work.current is None:
            return
        at, looking = self._work.current, self._work.looking
        if self._work.perform(make, onward=True) is not None and self._work.page is not None:
            self._work.after(at, looking=looking)

    # --- keys ---------------------------------------------------------------------------------------

    def press(self, key: str, place: str = "") -> bool:
        """Do what a typed key means while reviewing; False: it is not reviewed, or the key is the page's.

        Where the key means nothing, its ``place`` on the keyboard does.
        """
        if not self._work.active:
            return False
        command = self._work.desk.registry.typed_command(key, REVIEW)
        if place and command is None and self._label(key) is None:
            return self.press(place)
        if self._labelling:
            return self._press_label(key)
        if command is not None:
            self._work.desk.registry.run(command)
            return True
        if len(key) != 1 or key.isspace():
            return False  # the caret's keys
        return self._press_label(key)

    def ask_label(self) -> None:
        """Take the next key as that of a label: types of mentions have the digits that versions have here."""
        self._labelling = True
        self._work.desk.progress(tr("another label: press its key, or Esc"))

    def _press_label(self, key: str) -> bool:
        self._labelling = False
        label = self._label(key)
        if label is not None:
            self.relabel(label)
        elif key == "Escape":
            self._work.desk.tell(tr("the question stays as it is"))
        else:
            self._work.desk.refuse(tr("this key means nothing while reviewing"))
        return True

    def _label(self, key: str) -> str | None:
        asked, scheme = self._work.asked(), self._work.session.scheme
        if asked is None:
            return None
        groups = {
            Sort.MENTION: scheme.entity_types,
            Sort.EVENT: scheme.event_types,
            Sort.RELATION: scheme.relation_types,
        }
        labels = groups.get(asked.question.sort, scheme.segment_kinds)
        return next((one.id for one in labels.values() if one.key == key), None)


def _decided(asked: Asked) -> str:
    """Return the id of the decision on a question: a later one has a greater id."""
    return asked.decision.id if asked.decision is not None else ""


def _silent(asked: Asked) -> tuple[int, ...]:
    """Return the authors who say that nothing is here."""
    return tuple(author for author, vote in enumerate(asked.votes) if vote is NOTHING)


def _end_is_meant(asked: Asked | None, start: int) -> bool:
    """Tell whether the end of an item is to be moved: mostly, but where the question is its start."""
    if asked is None or asked.question.sort is not Sort.EDGE:
        return True
    where = asked.question.range
    return not where.start <= start <= where.end


def _items(asked: Asked) -> tuple[str, ...]:
    """Return the items of gold that a decision on a question brought."""
    return asked.decision.items if asked.decision is not None else ()
