"""Random work on a project against a plain model in memory: two lists of states."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

import pytest

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.items import (
    Argument,
    Bookmark,
    Decision,
    Event,
    Note,
    Outcome,
    Rejection,
    Relation,
    Segment,
    State,
)
from annotator.domain.ranges import Range, Span
from annotator.domain.scheme import Scheme
from annotator.store import Project
from annotator.store.bundle_checks import same_content

from .helpers import JOHN, KINDS, MARY, mention, page

TEXT = "x" * 200


@dataclass
class Model:
    """What undo and redo have to lead to, kept as whole values."""

    past: list[AnnotationSet]
    future: list[AnnotationSet] = field(default_factory=list)


def random_edit(a: AnnotationSet, chance: random.Random, number: int) -> Edit:
    """An edit that fits: a few things made, changed and deleted, nothing left dangling."""
    start = chance.randrange(0, 190)
    one, two = mention(start, start + 3), mention(start + 4, start + 6, "PER")
    made: list[Change] = [Change(Kind.MENTION, m.id, None, m) for m in (one, two)]
    event = Event(f"e{number}", Span.at(start, start + 1, start + 5, start + 7), "meet", {"k": "v"},
                  None, (Argument("r", two.id), Argument("r", one.id)))  # fmt: skip
    relation = Relation(f"r{number}", "knows", one.id, two.id)
    choice = chance.randrange(10)
    if choice == 0:
        made += [Change(KINDS[type(item)], item.id, None, item) for item in (event, relation)]
    elif choice == 1 and (old := chance.choice([None, *a.events.values()])):
        changed = Event(old.id, old.span, "attack", {}, None, old.arguments[::-1])
        made.append(Change(Kind.EVENT, old.id, old, changed))
    elif choice == 2 and (old := chance.choice([None, *a.events.values()])):
        made.append(Change(Kind.EVENT, old.id, old, None))
    elif choice == 3:
        place = Range.at(start // 10 * 10, start // 10 * 10 + 10)
        made += [Change(Kind.SEGMENT, s.id, s, None) for s in a.segments_in(place)]
        made.append(
            Change(Kind.SEGMENT, f"s{number}", None, Segment(f"s{number}", place, "body", number % 3 or None))
        )
    elif choice == 4:
        note = a.notes.get("")
        made.append(Change(Kind.NOTE, "", note, None if note and number % 2 else Note("", f"note {number}")))
    elif choice == 5:
        made.append(Change(Kind.STATE, "", a.state, chance.choice([s for s in State if s is not a.state])))
    elif choice == 6:
        there = "paywalled" in a.flags
        made.append(
            Change(Kind.FLAG, "paywalled", "paywalled" if there else None, None if there else "paywalled")
        )
    elif choice == 7:
        old_mark = next(iter(a.bookmarks.values()), None)
        mark = Bookmark(f"b{number // 2}", start, f"here {number}")
        made.append(Change(Kind.BOOKMARK, mark.id, a.bookmarks.get(mark.id), mark))
        if old_mark is not None and old_mark.id != mark.id:
            made.append(Change(Kind.BOOKMARK, old_mark.id, old_mark, None))
    elif choice == 8:
        away = Rejection("rules", f"s{number % 3}")
        there_now = away in a.rejected
        before, after = (away, None) if there_now else (None, away)
        made.append(Change(Kind.REJECTION, away.item, before, after))
    elif choice == 9:
        decided = Decision(
            f"d{number // 3}", "mention", Range.at(start, start), Outcome.NOTHING, by=f"{number}"
        )
        made.append(Change(Kind.DECISION, decided.id, a.decisions.get(decided.id), decided))
    return Edit(f"edit {number}", {}, tuple(made))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_random_work_equals_the_model(target: str, scheme: Scheme, seed: int):
    chance = random.Random(seed)
    project = Project.create(target, scheme)
    document = page(TEXT)
    project.add_document(document, None)
    models = {author: Model([project.annotation_set(document.id, author)]) for author in (MARY, JOHN)}
    current = {author: model.past[-1] for author, model in models.items()}
    for number in range(60):
        author = chance.choice([MARY, JOHN])
        model, a = models[author], current[author]
        action = chance.choices(["commit", "undo", "redo", "reopen"], [6, 4, 3, 1])[0]
        if action == "reopen":
            project.close()
            project = Project.open(target)
            current[author] = project.annotation_set(document.id, author) if a.revision else a
        elif action == "commit":
            current[author] = project.commit(a, random_edit(a, chance, number)).annotations
            model.past.append(current[author])
            model.future.clear()
        else:
            done = project.undo(a) if action == "undo" else project.redo(a)
            source, goal = (model.past, model.future) if action == "undo" else (model.future, model.past)
            assert (done is None) == (len(source) == (1 if action == "undo" else 0))
            if done is not None:
                goal.append(source.pop())
                current[author] = done.annotations
        assert same_content(current[author], model.past[-1])
        if current[author].revision:
            assert project.annotation_set(document.id, author) == current[author]
        # Random work decides in anybody's set.
        made_up = ("unknown-label", "decision-not-gold")
        assert [f for f in project.check() if f.code not in made_up] == []
    project.close()
