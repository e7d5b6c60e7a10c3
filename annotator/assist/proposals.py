"""What a suggester proposes for a page, and how it becomes the annotation set of a model author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import Note, Segment
from annotator.domain.ranges import Range, snapped, trimmed
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId
from annotator.edits import verbs
from annotator.formats.reference import fitted, reference

OTHER = "other_boilerplate"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A stretch (code points, half-open), its kind and article, and what is to be said about it."""

    range: Range
    kind: str
    article: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class PageProposal:
    """What is proposed for a page as a whole: its segments, and the page flags that go with them."""

    segments: Sequence[Proposal]
    flags: frozenset[str] = frozenset()


def joined(text: str, proposals: Iterable[Proposal], scheme: Scheme | None = None) -> list[Proposal]:
    """Return the proposals in text order; those that say the same with but white space between are one.

    Of two that overlap the later one loses what the earlier one has. Kinds that the scheme (default:
    ``news``) keeps apart are joined within a line only.
    """
    known = scheme or reference()
    found: list[Proposal] = []
    for one in sorted(proposals, key=lambda proposal: (proposal.range.start, -proposal.range.end)):
        if found and one.range.start < found[-1].range.end:
            if one.range.end <= found[-1].range.end:
                continue
            rest = Range.at(found[-1].range.end, one.range.end)
            one = Proposal(rest, one.kind, one.article, one.note)
        if found and _continues(text, found[-1], one, known):
            last = found[-1]
            found[-1] = Proposal(
                Range.at(last.range.start, one.range.end), last.kind, last.article, last.note
            )
        else:
            found.append(one)
    return found


def _continues(text: str, last: Proposal, one: Proposal, scheme: Scheme) -> bool:
    if (last.kind, last.article, last.note) != (one.kind, one.article, one.note):
        return False
    between = text[last.range.end : one.range.start]
    return not between.strip() and (not scheme.is_apart(last.kind) or "\n" not in between)


def replacing(
    current: AnnotationSet,
    scheme: Scheme,
    proposals: Iterable[Proposal],
    suggester: str,
    new_id: NewId = fresh_id,
    flags: frozenset[str] = frozenset(),
) -> Edit:
    """Return the edit that makes a model's set say what is proposed now, and nothing else.

    A segment that is proposed as before keeps its id. The set's state is left as it is: nobody has begun to
    work on a page because something was proposed. The edit is empty if nothing changes.
    """
    wanted = _segments(current.text, scheme, proposals, new_id)
    same = {(one.range, one.kind, one.article): one for one in current.segments.values()}
    notes: list[Change] = []
    changes: list[Change] = []
    kept: set[str] = set()
    for made, note in wanted:
        there = same.get((made.range, made.kind, made.article))
        target = there.id if there else made.id
        kept.add(target)
        if there is None:
            changes.append(Change(Kind.SEGMENT, made.id, None, made))
        before = current.notes.get(target)
        after = Note(target, note) if note else None
        if before != after:
            notes.append(Change(Kind.NOTE, target, before, after))
    gone = [one for one in current.segments.values() if one.id not in kept]
    dropped = [
        Change(Kind.NOTE, one.id, current.notes[one.id], None) for one in gone if one.id in current.notes
    ]
    dropped += [Change(Kind.SEGMENT, one.id, one, None) for one in gone]
    values = {"suggester": suggester, "n": len(wanted)}
    raised = [Change(Kind.FLAG, one, None, one) for one in sorted(flags - current.flags)]
    raised += [Change(Kind.FLAG, one, one, None) for one in sorted(current.flags - flags)]
    return Edit(verbs.SUGGEST, values, (*dropped, *changes, *notes, *raised))


def _segments(
    text: str, scheme: Scheme, proposals: Iterable[Proposal], new_id: NewId
) -> Sequence[tuple[Segment, str]]:
    """Return whole, trimmed segments that do not overlap, in text order, each with its note."""
    found: list[tuple[Segment, str]] = []
    at, article = 0, 1
    for one in joined(text, _fitted(scheme, proposals), scheme):
        whole = trimmed(text, snapped(text, one.range))
        place = trimmed(text, Range.at(max(at, whole.start), max(at, whole.end)))
        article = one.article or article
        if not len(place):
            continue
        at = place.end
        its = (one.article or article) if scheme.is_content(one.kind) else None
        found.append((Segment(new_id(), place, one.kind, its), one.note))
    return found


def _fitted(scheme: Scheme, proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield the proposals with the scheme's kinds; those of which it has none are left out."""
    for one in proposals:
        if (kind := fitted(scheme, one.kind)) is not None:
            yield replace(one, kind=kind)
