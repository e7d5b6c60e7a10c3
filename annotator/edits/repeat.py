"""The same everywhere: where else a surface stands on the page, and tagging all of it in one edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.domain import find
from annotator.domain import messages as of_domain
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.ids import fresh_id
from annotator.domain.items import NO_ATTRIBUTES, Mention
from annotator.domain.ranges import Range, Span
from annotator.domain.rules import require_mention
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import verbs
from .common import brief, edit, tidy


def occurrences(
    text: str, surface: str, *, whole_words: bool = True, case: str = "exact", accents: bool = True
) -> list[Range]:
    """Return where a surface stands in a text, in whatever signs, in order, none overlapping another.

    ``whole_words``: not inside a longer word (scripts without blanks between words have no such bounds).
    ``case``: ``exact``, ``ignore`` (full case folding) or ``smart`` (exact if the surface has a capital).
    ``accents``: whether they count. What else counts for the same is said in ``domain.folding``.
    No grapheme cluster is cut. Raises EditError for a surface without a character to look for.
    """
    if not surface.strip():
        raise EditError(of_domain.ONLY_SPACE)
    return list(find.plain(text, surface, whole_words=whole_words, case=case, accents=accents))


def untagged(annotations: AnnotationSet, ranges: Iterable[Range], type_id: str) -> list[Range]:
    """Return the ranges on which no mention of the type lies and that no mention has as its very span."""
    return [
        asked
        for asked in ranges
        if not any(m.type == type_id or m.span == Span((asked,)) for m in annotations.mentions_in(asked))
    ]


def tag_everywhere(
    annotations: AnnotationSet,
    scheme: Scheme,
    ranges: Iterable[Range],
    type_id: str,
    attributes: Mapping[str, str] = NO_ATTRIBUTES,
    entity: str | None = None,
    new_id: NewId = fresh_id,
) -> Edit:
    """Tag each range as a mention of a type, all in one edit; the very same mention is not made twice.

    ``entity`` is the id of an entity of the project that all of them refer to.
    """
    changes: list[Change] = []
    surface, seen = "", set[Span]()
    for asked in ranges:
        span = tidy(annotations.text, asked)
        again = any(m.span == span and m.type == type_id for m in annotations.mentions_in(span.hull))
        if again or span in seen:
            continue
        seen.add(span)
        surface = surface or span.surface(annotations.text)
        made = Mention(new_id(), span, type_id, attributes, entity)
        require_mention(scheme, annotations.text, made)
        changes.append(Change(Kind.MENTION, made.id, None, made))
    values = {"type": type_id, "surface": brief(surface), "count": len(changes)}
    return edit(annotations, verbs.TAG_EVERYWHERE, values, changes)
