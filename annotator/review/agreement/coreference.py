"""Which clusters are compared: the entities of mentions and the clusters of events, within each page.

Once of the items that both sets have after pairing, so that what one author left out costs nothing here, and
once of all. An item that refers to nothing is a cluster of its own; a page on which neither set links
anything does not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping

from annotator.domain.sentences import Sentence, message

from . import clusters, messages
from .clusters import cluster_tally
from .comparison import Comparison
from .measure import Count, Measure
from .same_items import event_pairs, mention_pairs
from .tallies import Tally

Links = Mapping[str, str | None]
"""What each item of a set refers to, by id."""


def entities(comparison: Comparison) -> Tally:
    """Count for the entities of mentions that both sets have."""
    return _tally(_entities(comparison), _same_mentions(comparison), aligned=True)


def entities_all(comparison: Comparison) -> Tally:
    """Count for the entities of all mentions."""
    return _tally(_entities(comparison), _same_mentions(comparison), aligned=False)


def event_clusters(comparison: Comparison) -> Tally:
    """Count for the clusters of events that both sets have."""
    return _tally(_clusters(comparison), _same_events(comparison), aligned=True)


def event_clusters_all(comparison: Comparison) -> Tally:
    """Count for the clusters of all events."""
    return _tally(_clusters(comparison), _same_events(comparison), aligned=False)


def _tally(sides: list[Links], names: Mapping[str, str], *, aligned: bool) -> Tally:
    first, second = sides
    if not any(link for side in sides for link in side.values()):
        return {}
    kept = set(names.values()) if aligned else set(first)
    ours: dict[Hashable, str | None] = {item: first[item] for item in first if item in kept}
    theirs: dict[Hashable, str | None] = {
        names.get(item, ("alone", item)): link
        for item, link in second.items()
        if item in names or not aligned
    }
    return cluster_tally(_grouped(ours), _grouped(theirs))


def _grouped(links: Mapping[Hashable, str | None]) -> list[Collection[Hashable]]:
    groups: defaultdict[Hashable, list[Hashable]] = defaultdict(list)
    for item, link in links.items():
        groups[link if link else ("alone", item)].append(item)
    return list(groups.values())


def _entities(comparison: Comparison) -> list[Links]:
    return [{one.id: one.entity for one in each.mentions.values()} for each in comparison.sets]


def _clusters(comparison: Comparison) -> list[Links]:
    return [{one.id: one.cluster for one in each.events.values()} for each in comparison.sets]


def _same_mentions(comparison: Comparison) -> Mapping[str, str]:
    return {two.id: one.id for one, two in comparison.once(mention_pairs)}


def _same_events(comparison: Comparison) -> Mapping[str, str]:
    return {two.id: one.id for one, two in comparison.once(event_pairs)}


_SCORES = (
    ("muc", clusters.muc, "R = Σ (|K| − parts) / Σ (|K| − 1)", "Vilain et al. 1995"),
    ("b_cubed", clusters.b_cubed, "R = Σ |K ∩ R|² / |K| / items", "Bagga and Baldwin 1998"),
    ("ceaf_e", clusters.ceaf_e, "R = Σ 2·|K ∩ R| / (|K| + |R|) / clusters, best assignment", "Luo 2005"),
    ("lea", clusters.lea, "R = Σ |K| · (links kept / links) / Σ |K|", "Moosavi and Strube 2016"),
    ("conll", clusters.conll, "(F1 of MUC + F1 of B³ + F1 of CEAF-e) / 3", "Pradhan et al. 2011"),
)
_COUNTS: tuple[tuple[str, str, Count, Sentence], ...] = (
    ("entity", "entities", entities, messages.ENTITY_CLUSTERS),
    ("entity_all", "entities", entities_all, messages.ENTITY_CLUSTERS_ALL),
    ("event_cluster", "events", event_clusters, messages.EVENT_CLUSTERS),
    ("event_cluster_all", "events", event_clusters_all, messages.EVENT_CLUSTERS_ALL),
)
_SHOWN = {"muc": "MUC", "b_cubed": "B³", "ceaf_e": "CEAF-e", "lea": "LEA", "conll": "CoNLL"}


def _measures() -> Iterator[Measure]:
    for prefix, about, count, title in _COUNTS:
        for name, value, formula, source in _SCORES:
            yield Measure(
                f"{prefix}_{name}", message(title, score=_SHOWN[name]), about, messages.ITEMS,
                formula, source, count, value,
            )  # fmt: skip


MEASURES = tuple(_measures())
