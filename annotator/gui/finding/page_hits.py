"""Looking for things in one page, away from the GUI thread: what is asked, and the search itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.find import find, find_attribute, find_label
from annotator.domain.folding import is_variant
from annotator.domain.ranges import Range

_ASKED_EVERY = 64


@dataclass(frozen=True, slots=True)
class Asked:
    """What is searched for; without pattern, label and attribute: nothing."""

    pattern: str = ""
    regex: bool = False
    case: bool = False
    accents: bool = False
    whole_words: bool = False
    label: str | None = None
    attribute: tuple[str, str] | None = None

    def __bool__(self) -> bool:
        """Tell whether anything is asked."""
        return bool(self.pattern or self.label or self.attribute)

    def is_variant(self, written: str) -> bool:
        """Tell whether a hit has the words in other signs than they were typed."""
        words = self.pattern and not (self.regex or self.label or self.attribute)
        return bool(words) and is_variant(written, self.pattern, case=self.case)


def search(
    annotations: AnnotationSet,
    asked: Asked,
    take: Callable[[Range], object],
    cancelled: Callable[[], bool],
) -> None:
    """Give every hit to ``take`` in text order until all are found or the search is given up.

    Raises FindError if the pattern is no regular expression or takes too long.
    """
    for number, hit in enumerate(_hits(annotations, asked, cancelled)):
        take(hit)
        if number % _ASKED_EVERY == 0 and cancelled():
            return


def _hits(annotations: AnnotationSet, asked: Asked, cancelled: Callable[[], bool]) -> Iterator[Range]:
    text = annotations.text
    if asked.label is None and asked.attribute is None:
        yield from find(
            text,
            asked.pattern,
            regex=asked.regex,
            case="exact" if asked.case else "ignore",
            whole_words=asked.whole_words,
            accents=asked.accents,
            stopped=cancelled,
        )
        return
    for place in _items(annotations, asked):
        if not asked.pattern:
            yield place
            continue
        # The words are looked for in the item alone; the hit is the whole item.
        inside = find(
            text[place.start : place.end],
            asked.pattern,
            regex=asked.regex,
            case="exact" if asked.case else "ignore",
            whole_words=asked.whole_words,
            accents=asked.accents,
        )
        if next(inside, None) is not None:
            yield place


def _items(annotations: AnnotationSet, asked: Asked) -> list[Range]:
    """Return where items with the label and the attribute value stand, in text order, each place once."""
    found = find_label(annotations, [asked.label]) if asked.label is not None else None
    if asked.attribute is not None:
        name, value = asked.attribute
        having = find_attribute(annotations, name, value)
        ids = {item_id for _place, item_id in having}
        found = having if found is None else [one for one in found if one[1] in ids]
    return list(dict.fromkeys(place for place, _id in found or ()))
