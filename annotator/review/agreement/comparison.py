"""The sets of several authors on one page, beside each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Entity
from annotator.domain.scheme import Scheme
from annotator.formats.extraction.profiles import Profile, Role

from ..content import check_same_text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Basis:
    """What a comparison goes by: the scheme, and which segment kinds are content under which profile."""

    scheme: Scheme
    profile: str
    content: Collection[str] = field(repr=False)


def basis(scheme: Scheme, profile: Profile | None = None) -> Basis:
    """Return the basis for a scheme: content by a named profile, else by the groups of the scheme.

    What a profile keeps as a field of its own beside the content (a title, say) is not content.
    """
    kinds = scheme.segment_kinds
    if profile is None:
        return Basis(scheme, "scheme", frozenset(kind for kind in kinds if scheme.is_content(kind)))
    found = frozenset(kind for kind in kinds if profile.role(kind, scheme) is Role.CONTENT)
    return Basis(scheme, profile.id, found)


class Comparison:
    """Two or more annotation sets of one document, and what several measures need of them, made once."""

    def __init__(
        self,
        sets: tuple[AnnotationSet, ...],
        basis: Basis,
        entities: tuple[Mapping[str, Entity], ...] = (),
        sources: tuple[Mapping[str, str], ...] = (),
    ) -> None:
        """Put sets beside each other. Raises ReviewError for sets on two texts.

        In the order of the sets: ``entities`` are those each set refers to, by id; ``sources`` the
        suggestions that its items were taken from, by item id.
        """
        for other in sets[1:]:
            check_same_text(sets[0], other)
        self.sets, self.basis = sets, basis
        self.entities = entities or tuple({} for _ in sets)
        self.sources = sources or tuple({} for _ in sets)
        self._made: dict[Callable[[Comparison], Any], Any] = {}

    @property
    def text(self) -> str:
        """The text all sets are about."""
        return self.sets[0].text

    def once(self, function: Callable[[Comparison], T]) -> T:
        """Return what a function makes of the comparison; it is called the first time only."""
        if function not in self._made:
            self._made[function] = function(self)
        made: T = self._made[function]
        return made
