"""Edits that tie things together: entities, event clusters, relations between mentions and events."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, EventCluster, Relation
from annotator.domain.rules import require_relation
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import verbs
from .common import brief, edit, the_event, the_mention
from .entities import set_kb


def link_entity(
    annotations: AnnotationSet,
    mentions: Iterable[str],
    entity: Entity | None,
    known: Collection[str],
    kb: str | None = None,
) -> Edit:
    """Say what mentions refer to (None: nothing); an entity whose id is not in ``known`` is made.

    With ``kb`` the entity is linked to a knowledge base in the same edit, see ``set_kb``.
    """
    values = {"entity": brief(entity.name) if entity else None}
    to_kb = set_kb(entity, kb) if entity is not None and kb is not None else None
    changes = list(to_kb.changes) if to_kb is not None else []
    if entity is not None and entity.id not in known:
        changes = [Change(Kind.ENTITY, entity.id, None, changes[0].after if changes else entity)]
        to_kb = None
    linked = [
        Change(Kind.MENTION, before.id, before, after)
        for before in (the_mention(annotations, mention) for mention in mentions)
        if (after := replace(before, entity=entity.id if entity else None)) != before
    ]
    if to_kb is not None and not linked:
        return to_kb
    return edit(annotations, verbs.LINK_ENTITY, values, [*changes, *linked] if linked else [])


def link_on_pages(
    places: Iterable[tuple[AnnotationSet, Iterable[str]]],
    entity: Entity,
    known: Collection[str],
    kb: str | None = None,
) -> list[tuple[AnnotationSet, Edit]]:
    """Say what mentions of several sets refer to; the edit of the first one makes the entity, see above."""
    found, there = [], set(known)
    for one, mentions in places:
        found.append((one, link_entity(one, mentions, entity, there, kb)))
        there.add(entity.id)
        kb = None
    return found


def link_cluster(
    annotations: AnnotationSet, events: Iterable[str], cluster: EventCluster | None, known: Collection[str]
) -> Edit:
    """Say which event cluster events belong to (None: to none); an unknown one is made."""
    values = {"cluster": brief(cluster.name) if cluster else None}
    changes = [Change(Kind.CLUSTER, cluster.id, None, cluster)] if cluster and cluster.id not in known else []
    linked = [
        Change(Kind.EVENT, before.id, before, after)
        for before in (the_event(annotations, event) for event in events)
        if (after := replace(before, cluster=cluster.id if cluster else None)) != before
    ]
    return edit(annotations, verbs.LINK_CLUSTER, values, [*changes, *linked] if linked else [])


def relate(
    annotations: AnnotationSet,
    scheme: Scheme,
    type_id: str,
    source: str,
    target: str,
    new_id: NewId = fresh_id,
) -> Edit:
    """Relate two mentions or events; the very same relation is not made twice."""
    require_relation(scheme, annotations, type_id, source, target)
    values = {"relation": type_id}
    if any((r.type, r.source, r.target) == (type_id, source, target) for r in annotations.relations.values()):
        return Edit(verbs.RELATE, values, ())
    made = Relation(new_id(), type_id, source, target)
    return edit(annotations, verbs.RELATE, values, [Change(Kind.RELATION, made.id, None, made)])
