"""What a profile makes of an annotation set: every segment as content, boilerplate or a field apart.

Text under no segment is boilerplate to every format here; how much of it there was is counted, since no
format of the field tells "boilerplate" from "nobody looked".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Segment
from annotator.domain.ranges import Range, trimmed
from annotator.domain.sentences import Message, message
from annotator.formats.accounting import Left, chosen_set, settle
from annotator.formats.base import Dataset, Entry, Holds, Losses
from annotator.formats.messages import BLANK

from .messages import APART, FURTHER, NEGATIVE, UNLABELLED, WRITTEN_AS
from .profiles import FIRST, Profile, Role, profile_named, rule_of

_HOLDS = frozenset({Holds.SEGMENTS})


@dataclass(frozen=True, slots=True)
class Mark:
    """A segment as an export sees it: without white space at its edges, with its role."""

    segment: Segment
    range: Range
    role: Role
    kind: str
    """The kind of `news` that it is, whatever the project's scheme calls it."""
    further: bool
    """Whether it belongs to an article that is not exported (and is boilerplate for that)."""

    @property
    def content(self) -> bool:
        """Tell whether it is content."""
        return self.role is Role.CONTENT


@dataclass(slots=True)
class Projection:
    """The segments of one page by role, in text order, and what was left out of them with its reason."""

    entry: Entry
    annotations: AnnotationSet
    marks: tuple[Mark, ...]
    left: dict[str, Message] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The page's text."""
        return self.entry.document.text

    def content(self) -> list[Mark]:
        """Return the content in text order."""
        return [mark for mark in self.marks if mark.content]

    def lose(self, marks: Iterable[Mark], reason: Message) -> None:
        """Record that the segments of ``marks`` do not stand in the export; the first reason counts."""
        for mark in marks:
            self.left.setdefault(mark.segment.id, reason)

    def lose_all_but_content(self, fields: Callable[[Mark], bool] = lambda _: False) -> None:
        """Record what a format of content alone cannot hold; ``fields`` tells what it has a field for."""
        for mark in self.marks:
            if not mark.content and not fields(mark):
                self.lose([mark], APART if mark.role is Role.SEPARATE else NEGATIVE)

    def settle(
        self,
        losses: Losses,
        *,
        kinds: Callable[[Mark], str] | None = None,
        keeps_unlabelled: bool = False,
    ) -> None:
        """Close the account of this page.

        ``kinds`` says what became of the kind of a segment that was written (default: content or
        boilerplate); "" where the format names the kind itself. ``keeps_unlabelled`` is for formats that tell
        text under no segment from boilerplate.
        """
        settle(losses, self.entry.document.id, self.annotations, _HOLDS, Left(self.left))
        for mark in self.marks:
            if mark.segment.id not in self.left:
                became = kinds(mark) if kinds else "content" if mark.content else "boilerplate"
                if became:
                    losses.change(message(WRITTEN_AS, kind=mark.segment.kind, became=became))
        losses.change(UNLABELLED, 0 if keeps_unlabelled else self._unlabelled())

    def _unlabelled(self) -> int:
        every = sum(map(len, self.text.split()))
        ranges = (segment.range for segment in self.annotations.segments.values())
        return every - sum(len("".join(self.text[r.start : r.end].split())) for r in ranges)


def profile_of(dataset: Dataset, default: str) -> Profile:
    """Return the profile asked for, else the format's own."""
    return profile_named(dataset.profile or default)


def projections(dataset: Dataset, default: str, losses: Losses) -> Iterable[Projection]:
    """Yield what each page that somebody annotated is to the profile, in the dataset's order."""
    profile = profile_of(dataset, default)
    rule = rule_of(profile, dataset.articles)
    for entry in dataset.entries:
        said = chosen_set(entry, losses)
        if said is not None:
            yield project(dataset, entry, said, profile, rule)


def project(dataset: Dataset, entry: Entry, said: AnnotationSet, profile: Profile, rule: str) -> Projection:
    """Return one page's segments by role. A segment of no article belongs to every choice of articles."""
    scheme, segments = dataset.scheme, list(said.segments_in_order())
    numbers = [
        s.article for s in segments
        if s.article is not None and profile.role(s.kind, scheme) is Role.CONTENT
    ]  # fmt: skip
    first = min(numbers, default=None) if rule == FIRST else None
    made = Projection(entry, said, ())
    marks = []
    for segment in segments:
        further = first is not None and segment.article not in (None, first)
        role = Role.BOILERPLATE if further else profile.role(segment.kind, scheme)
        mark = Mark(
            segment, trimmed(said.text, segment.range), role, scheme.stands_for(segment.kind), further
        )
        if further and profile.role(segment.kind, scheme) is not Role.BOILERPLATE:
            made.lose([mark], FURTHER)
        if len(mark.range):
            marks.append(mark)
        else:
            made.lose([mark], BLANK)
    made.marks = tuple(marks)
    return made


def joined(text: str, ranges: Iterable[Range]) -> str:
    """Return stretches of a page as one text.

    Between two of them stands what the page has there, as far as it is the same writing: nothing if they
    touch, a space if they were parted by blanks, else a line break.
    """
    parts: list[str] = []
    before: int | None = None
    for one in ranges:
        if before is not None:
            between = text[before : one.start]
            parts.append("" if not between else " " if between.isspace() and "\n" not in between else "\n")
        parts.append(text[one.start : one.end])
        before = one.end
    return "".join(parts)


def lines_of(text: str, ranges: Iterable[Range]) -> list[Range]:
    """Return the pieces of ``ranges`` between line breaks, without white space at their edges.

    Pieces that touch, or that blanks alone part, are one piece if they stand on one line.
    """
    found: list[Range] = []
    for one in ranges:
        start = int(one.start)
        for line in text[one.start : one.end].split("\n"):
            piece = trimmed(text, Range.at(start, start + len(line)))
            start += len(line) + 1
            if not len(piece):
                continue
            between = text[found[-1].end : piece.start] if found else "\n"
            if found and "\n" not in between and not between.strip():
                found[-1] = Range(found[-1].start, piece.end)
            else:
                found.append(piece)
    return found
