"""What each author made of each suggester's suggestions, by the journal, and how gold judged it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import AuthorKind, State
from annotator.domain.scheme import Scheme
from annotator.edits import verbs
from annotator.review.anchoring import SORTS, Ids, Taken, judge, made_by

if TYPE_CHECKING:
    from annotator.store.project import Project

Answers = dict[tuple[str, str], dict[str, Taken]]
"""By suggester and author: what became of its suggestions, by sort."""


@dataclass(slots=True)
class _Page:
    """What an author accepted on one document, by suggester."""

    accepted: defaultdict[str, set[Ids]] = field(default_factory=lambda: defaultdict(set))


def answers(project: Project) -> Answers:
    """Return what authors accepted and rejected of suggestions, and what gold says of it where it is done.

    Edits that took offers of several suggesters at once count under all of their names together. Only what
    stands is counted: not what was undone, nor what was brought back.
    """
    found: Answers = {}
    pages: defaultdict[tuple[str, str], _Page] = defaultdict(_Page)
    for document, author, suggester, edit in project.suggestions.answered():
        taken = found.setdefault((suggester, author), {sort: Taken() for sort in SORTS})
        for item in made_by(edit.changes):
            taken[item[0]].accepted += 1
            pages[document, author].accepted[suggester].add(item)
        for sort, count in _rejected(edit.verb, edit.values, project.scheme):
            taken[sort].rejected += count
    _judged(project, pages, found)
    return found


def _rejected(verb: str, values: Mapping[str, Any], scheme: Scheme) -> list[tuple[str, int]]:
    """Return how many suggestions of which sort an edit rejected; fewer than none: it brought them back."""
    sign = (verb in (verbs.REJECT, verbs.REJECT_ITEMS)) - (verb in (verbs.RESTORE, verbs.RESTORE_ITEMS))
    if not sign:
        return []
    sort = "segments" if verb in (verbs.REJECT, verbs.RESTORE) else _sort(values, scheme)
    return [(sort, sign * int(values.get("n", 0)))]


def _sort(values: Mapping[str, Any], scheme: Scheme) -> str:
    if "role" in values:
        return "arguments"
    return "events" if values.get("type") in scheme.event_types else "mentions"


def _judged(project: Project, pages: Mapping[tuple[str, str], _Page], found: Answers) -> None:
    """Set what was accepted, and what was made by hand, beside gold."""
    wanted = sorted({document for document, _ in pages})
    for stored in project.every(wanted):
        gold = next((one for one in stored.sets if _is_gold(one)), None)
        if gold is None:
            continue
        for said in stored.sets:
            if (page := pages.get((stored.document.id, said.author.name))) is not None:
                everything = {item for items in page.accepted.values() for item in items}
                for suggester, items in page.accepted.items():
                    judge(found[suggester, said.author.name], said, gold, items, everything)


def listed(found: Answers) -> list[tuple[str, str, str, Taken]]:
    """Return the answers as rows, by suggester, author and sort; sorts without an answer are left out."""
    return [
        (suggester, author, sort, one)
        for (suggester, author), taken in sorted(found.items())
        for sort, one in taken.items()
        if one.accepted or one.rejected
    ]


def to_json(found: Answers) -> dict[str, Any]:
    """Return the answers as plain JSON values: suggester, author, sort, figures."""
    made: dict[str, Any] = {}
    for suggester, author, sort, one in listed(found):
        made.setdefault(suggester, {}).setdefault(author, {})[sort] = one.to_json()
    return made


def _is_gold(one: AnnotationSet) -> bool:
    return one.author.kind is AuthorKind.GOLD and one.state is State.DONE
