"""Which entity a name refers to: by what finished pages say, by what entities are called, by the article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annotator.domain.items import Entity

from ..item_proposals import MentionProposal
from ..surfaces import folded
from .lessons import Lesson
from .regions import Regions, article_of
from .short_names import last_word

if TYPE_CHECKING:
    from annotator.store.project import Project

_MOST = 0.8  # share of the links of a surface that must lead to one entity
_OFTEN = 0.5  # share of its mentions that must be linked at all


class Links:
    """Surfaces that lead to entities, by label."""

    def __init__(
        self, mentions: Iterable[tuple[str, str, str | None]], entities: Mapping[str, Entity]
    ) -> None:
        """Take mentions as (folded surface, label, entity), and by id what may be referred to."""
        linked: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for surface, label, one in mentions:
            linked[surface, label][one if one is not None and one in entities else ""] += 1
        self._known = {key: found for key, counts in linked.items() if (found := _single(counts))}
        called: defaultdict[str, list[Entity]] = defaultdict(list)
        for entity in entities.values():
            called[folded(entity.name)].append(entity)
        self._called = called

    def linked(
        self, text: str, regions: Regions, proposals: Sequence[MentionProposal]
    ) -> list[MentionProposal]:
        """Return proposals with the entities that their words lead to, as far as that is clear.

        A short form refers to what the whole name before it in the article does.
        """
        whole: dict[tuple[int, str, str], str] = {}
        found: list[MentionProposal] = []
        for one in proposals:
            surface = one.span.surface(text)
            entity = one.entity or self.entity_of(folded(surface), one.type)
            article = article_of(regions, one.span.hull)
            if article is not None:
                entity = entity or whole.get((article, folded(surface), one.type))
                if entity is not None and (short := last_word(surface)):
                    whole.setdefault((article, short, one.type), entity)
            found.append(replace(one, entity=entity))
        return found

    def entity_of(self, surface: str, label: str) -> str | None:
        """Return the id of what a folded surface refers to if it is tagged so, or None."""
        if (known := self._known.get((surface, label))) is not None:
            return known
        named = [one for one in self._called.get(surface, ()) if one.type in (None, label)]
        return named[0].id if len(named) == 1 else None


def _single(counts: Counter[str]) -> str | None:
    """Return the one entity that mentions of a surface refer to; None if it is not one, or seldom any."""
    total, nothing = sum(counts.values()), counts[""]
    linked = total - nothing
    listed = [(count, one) for one, count in counts.items() if one]
    if not listed or linked < _OFTEN * total:
        return None
    count, one = max(listed)
    return one if count >= _MOST * linked else None


def links_of(project: Project, lessons: Iterable[Lesson], seen_by: str | None) -> Links:
    """Return where surfaces lead in a project, as far as ``seen_by`` may know."""
    mentions = (
        (surface, one.type, one.entity)
        for lesson in lessons
        for surface, one in zip(lesson.surfaces, lesson.mentions, strict=True)
    )
    return Links(mentions, project.entities(seen_by=seen_by))
