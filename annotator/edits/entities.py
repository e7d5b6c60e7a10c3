"""Edits of what is referred to: entities and event clusters renamed, merged, split, removed.

An entity belongs to the project, and mentions of it stand on many pages. Edits that touch many pages come
as one edit a set, to be kept together; the change of the entity itself is in the last of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from annotator.domain import messages as of_domain
from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.changes import Change, Edit, Kind
from annotator.domain.errors import EditError
from annotator.domain.folding import Folded
from annotator.domain.ids import fresh_id
from annotator.domain.items import Entity, Event, EventCluster, Mention
from annotator.domain.scheme import Scheme
from annotator.domain.segmentation import NewId

from . import messages, verbs
from .common import brief, edit, the_event, the_mention

Edits = list[tuple[AnnotationSet, Edit]]
_QID = re.compile(r"Q[1-9][0-9]*")
# An absolute IRI (RFC 3987): a scheme, a colon, and something without blanks or delimiters.
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")


def rename_entity(entity: Entity, name: str) -> Edit:
    """Give an entity another name. Raises EditError for an empty one."""
    after = replace(entity, name=_named(name))
    return _entity(verbs.RENAME_ENTITY, {"name": brief(after.name)}, entity, after)


def set_kb(entity: Entity, kb: str | None) -> Edit:
    """Link an entity to a knowledge base: a Wikidata id (Q42) or an absolute IRI; None or "": to none."""
    link = (kb or "").strip() or None
    if link is not None and not (_QID.fullmatch(link) or _IRI.fullmatch(link)):
        raise EditError(messages.NOT_A_LINK, link=link)
    return _entity(verbs.SET_KB, {"kb": link and brief(link)}, entity, replace(entity, kb=link))


def set_entity_type(entity: Entity, scheme: Scheme, type_id: str | None) -> Edit:
    """Say of which entity type an entity is (None: not said)."""
    if type_id is not None and type_id not in scheme.entity_types:
        raise EditError(of_domain.NO_ENTITY_TYPE, type=type_id)
    return _entity(verbs.SET_ENTITY_TYPE, {"type": type_id}, entity, replace(entity, type=type_id))


def with_entities(
    annotations: AnnotationSet, done: Edit, known: Mapping[str, Entity], once: Collection[str]
) -> Edit:
    """Return an edit of mentions with what it means for the entities they refer to.

    An entity without a type takes that of its mentions in the set, if they have one. With a single mention
    (``once``, in the whole project) one that has its words for a name, or its type, follows it.
    """
    own = {change.id for change in done.changes if change.kind is Kind.ENTITY}
    changes = []
    for change in done.changes:
        before, after = change.before, change.after
        entity = known.get(after.entity or "") if isinstance(after, Mention) else None
        if not isinstance(after, Mention) or entity is None or entity.id in own:
            continue
        wanted = entity
        if entity.id in once and isinstance(before, Mention) and before.entity == entity.id:
            wanted = _follows(annotations.text, entity, before, after)
        if wanted.type is None:
            wanted = replace(wanted, type=_one_type(annotations, done, entity.id))
        if wanted != entity:
            own.add(entity.id)
            changes.append(Change(Kind.ENTITY, entity.id, entity, wanted))
    return replace(done, changes=(*done.changes, *changes)) if changes else done


def _follows(text: str, entity: Entity, before: Mention, after: Mention) -> Entity:
    """Return an entity that is named after a mention, or typed like it, as that is now."""
    surface = before.span.surface(text)
    if before.span != after.span and Folded(surface).folded == Folded(entity.name).folded:
        entity = replace(entity, name=_named(after.span.surface(text)))
    return replace(entity, type=after.type) if entity.type == before.type else entity


def _one_type(annotations: AnnotationSet, done: Edit, entity_id: str) -> str | None:
    """Return the type of all mentions of an entity after an edit; None if they have several."""
    changed = {c.id: c.after for c in done.changes if c.kind is Kind.MENTION}
    there = {**annotations.mentions, **changed}.values()
    types = {one.type for one in there if isinstance(one, Mention) and one.entity == entity_id}
    return next(iter(types)) if len(types) == 1 else None


def merge_entities(
    sets: Sequence[AnnotationSet], gone: Entity, into: Entity, *, shared: bool = False
) -> Edits:
    """Let all mentions of one entity refer to another, and remove the first.

    Type and knowledge-base link of the one that goes are kept where the other has none. ``sets`` are
    the sets that refer to it; with none that does, the first one carries the change. If it is ``shared``,
    sets of others refer to it too: then both entities stay as they are.
    """
    if gone.id == into.id:
        raise EditError(messages.MERGED_WITH_ITSELF, name=into.name)
    kept = replace(into, type=into.type or gone.type, kb=into.kb or gone.kb)
    changes = [Change(Kind.ENTITY, into.id, into, kept)] if kept != into else []
    changes.append(Change(Kind.ENTITY, gone.id, gone, None))
    values = {"entity": brief(gone.name), "into": brief(into.name)}
    linked = _mentions(sets, gone.id, into.id)
    return _everywhere(sets, verbs.MERGE_ENTITIES, values, linked, [] if shared else changes)


def split_entity(
    annotations: AnnotationSet,
    mentions: Iterable[str],
    entity: Entity,
    name: str | None = None,
    new_id: NewId = fresh_id,
) -> Edit:
    """Give mentions of an entity a new entity of the same type, by default named as the first stands."""
    chosen = [the_mention(annotations, one) for one in dict.fromkeys(mentions)]
    if not chosen:
        raise EditError(messages.NO_MENTIONS)
    for mention in chosen:
        if mention.entity != entity.id:
            surface = mention.span.surface(annotations.text)
            raise EditError(messages.OTHER_ENTITY, surface=surface, entity=entity.name)
    made = Entity(new_id(), _named(name or chosen[0].span.surface(annotations.text)), entity.type)
    changes = [Change(Kind.MENTION, one.id, one, replace(one, entity=made.id)) for one in chosen]
    return edit(
        annotations,
        verbs.SPLIT_ENTITY,
        {"name": brief(made.name), "entity": brief(entity.name)},
        [Change(Kind.ENTITY, made.id, None, made), *changes],
    )


def remove_entity(sets: Sequence[AnnotationSet], entity: Entity) -> Edits:
    """Remove an entity; its mentions refer to nothing."""
    changes = [Change(Kind.ENTITY, entity.id, entity, None)]
    linked = _mentions(sets, entity.id, None)
    return _everywhere(sets, verbs.REMOVE_ENTITY, {"entity": brief(entity.name)}, linked, changes)


# --- event clusters -----------------------------------------------------------------------------------


def rename_cluster(cluster: EventCluster, name: str) -> Edit:
    """Give an event cluster another name. Raises EditError for an empty one."""
    after = replace(cluster, name=_named(name))
    changes = (Change(Kind.CLUSTER, cluster.id, cluster, after),) if after != cluster else ()
    values = {"cluster": brief(cluster.name), "name": brief(after.name)}
    return Edit(verbs.RENAME_CLUSTER, values, changes)


def merge_clusters(sets: Sequence[AnnotationSet], gone: EventCluster, into: EventCluster) -> Edits:
    """Let all events of one cluster belong to another, and remove the first."""
    if gone.id == into.id:
        raise EditError(messages.MERGED_WITH_ITSELF, name=into.name)
    changes = [Change(Kind.CLUSTER, gone.id, gone, None)]
    values = {"cluster": brief(gone.name), "into": brief(into.name)}
    return _everywhere(sets, verbs.MERGE_CLUSTERS, values, _events(sets, gone.id, into.id), changes)


def split_cluster(
    annotations: AnnotationSet,
    events: Iterable[str],
    cluster: EventCluster,
    name: str,
    new_id: NewId = fresh_id,
) -> Edit:
    """Give events of a cluster a new cluster."""
    chosen = [the_event(annotations, one) for one in dict.fromkeys(events)]
    if not chosen or any(one.cluster != cluster.id for one in chosen):
        raise EditError(messages.OTHER_CLUSTER, cluster=cluster.name)
    made = EventCluster(new_id(), _named(name))
    changes = [Change(Kind.EVENT, one.id, one, replace(one, cluster=made.id)) for one in chosen]
    return edit(
        annotations,
        verbs.SPLIT_CLUSTER,
        {"name": brief(made.name), "cluster": brief(cluster.name)},
        [Change(Kind.CLUSTER, made.id, None, made), *changes],
    )


def remove_cluster(sets: Sequence[AnnotationSet], cluster: EventCluster) -> Edits:
    """Remove an event cluster; its events belong to none."""
    changes = [Change(Kind.CLUSTER, cluster.id, cluster, None)]
    values = {"cluster": brief(cluster.name)}
    return _everywhere(sets, verbs.REMOVE_CLUSTER, values, _events(sets, cluster.id, None), changes)


def _named(name: str) -> str:
    if not (tidy := " ".join(name.split())):
        raise EditError(messages.NO_NAME)
    return tidy


def _entity(verb: str, values: dict[str, Any], before: Entity, after: Entity) -> Edit:
    changes = (Change(Kind.ENTITY, before.id, before, after),) if before != after else ()
    return Edit(verb, {"entity": brief(before.name), **values}, changes)


def _mentions(sets: Sequence[AnnotationSet], gone: str, into: str | None) -> list[list[Change]]:
    return [[_linked(m, into) for m in one.mentions.values() if m.entity == gone] for one in sets]


def _linked(mention: Mention, entity: str | None) -> Change:
    return Change(Kind.MENTION, mention.id, mention, replace(mention, entity=entity))


def _events(sets: Sequence[AnnotationSet], gone: str, into: str | None) -> list[list[Change]]:
    return [[_clustered(e, into) for e in one.events.values() if e.cluster == gone] for one in sets]


def _clustered(event: Event, cluster: str | None) -> Change:
    return Change(Kind.EVENT, event.id, event, replace(event, cluster=cluster))


def _everywhere(
    sets: Sequence[AnnotationSet],
    verb: str,
    values: dict[str, Any],
    linked: list[list[Change]],
    last: list[Change],
) -> Edits:
    """Return one edit for each set with changes; ``last`` comes at the end, when nothing refers to it."""
    touched = [(one, changes) for one, changes in zip(sets, linked, strict=True) if changes]
    touched = touched or [(one, []) for one in sets[:1]]
    if not touched:
        raise EditError(messages.NO_PAGE)
    # The pages are not taken in hand: what is said about them does not change.
    edits = [(one, Edit(verb, values, tuple(changes))) for one, changes in touched[:-1]]
    one, changes = touched[-1]
    return [*edits, (one, Edit(verb, values, (*changes, *last)))]
