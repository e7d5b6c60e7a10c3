"""What models from outside call things, in the words of a project's scheme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.domain.scheme import EntityType, Scheme

_USUAL: Mapping[str, tuple[str, ...]] = {
    "per": ("person", "people", "human", "b-per"),
    "org": ("organization", "organisation", "company", "institution", "corporation"),
    "gpe": ("country", "city", "state", "geopolitical entity", "nation"),
    "loc": ("location", "place"),
    "fac": ("facility", "building"),
    "norp": ("nationality", "religion", "group"),
    "timex": ("date", "time", "duration"),
    "value": ("money", "quantity", "percent", "cardinal", "ordinal", "number"),
    "product": ("product", "work_of_art"),
    "misc": ("miscellaneous",),
}
"""Names that models usually have for labels, by how a scheme may call them."""


class LabelNames:
    """Finds the entity type of a scheme that is meant by a name."""

    def __init__(self, scheme: Scheme) -> None:
        """Take each type's id and names, what other formats call it, and what models usually do."""
        self._types: dict[str, str] = {}
        for level in (_own, _elsewhere, _usually):
            for label in scheme.entity_types.values():
                for name in level(scheme, label):
                    self._types.setdefault(_plain(name), label.id)

    def type_of(self, name: str) -> str | None:
        """Return the id of the type that a name means, or None."""
        return self._types.get(_plain(name))


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())


def _own(scheme: Scheme, label: EntityType) -> Iterator[str]:
    yield label.id
    yield label.name
    listed = scheme.data.get("entity_types", ())
    for one in listed if isinstance(listed, list) else ():
        if one.get("id") == label.id:
            yield from (str(name) for name in (one.get("name", ""), *one.get("names", {}).values()) if name)


def _elsewhere(_scheme: Scheme, label: EntityType) -> Iterator[str]:
    yield from (name for key, name in label.external.items() if "." not in key)


def _usually(_scheme: Scheme, label: EntityType) -> Iterator[str]:
    yield from _USUAL.get(label.id.casefold(), ())
    for name, usual in _USUAL.items():
        if label.name.casefold() in usual:
            yield name
            yield from usual


def prompts(scheme: Scheme) -> dict[str, str]:
    """Return what to call each type to a model that is told the labels in words; leads back to the ids."""
    found: dict[str, str] = {}
    for label in scheme.entity_types.values():
        name = _english(scheme, label)
        found.setdefault(name if name not in found else f"{name} ({label.id})", label.id)
    return found


def _english(scheme: Scheme, label: EntityType) -> str:
    listed = scheme.data.get("entity_types", ())
    own = next((one.get("name") for one in listed if one.get("id") == label.id), None)
    return str(own or label.name or label.id).lower()
