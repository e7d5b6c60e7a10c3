"""What the rows of the list of annotations say, to the eye and to a screen reader, and what they lead to."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from annotator.domain.annotation_set import AnnotationSet
from annotator.domain.items import Event, Mention, Segment
from annotator.domain.scheme import Color, Label, Scheme

from ..look.i18n import said, tr
from .groups import Contents, Shared, surface_of

_SHOWN = 90  # characters of the text that a row shows


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its words, those for a screen reader, the colour of its label, and what it stands for.

    ``item`` is the id of a segment, mention or event to go to; ``position`` a place in the text (-1: none).
    """

    text: str
    spoken: str = ""
    color: Color | None = None
    item: str = ""
    position: int = -1


def section_name(name: str) -> str:
    """Return what a section is called."""
    return {
        "articles": tr("Articles"),
        "entities": tr("Entities"),
        "events": tr("Events"),
        "clusters": tr("Event clusters"),
        "relations": tr("Relations"),
        "bookmarks": tr("Bookmarks"),
        "notes": tr("Notes"),
        "problems": tr("Problems"),
    }[name]


class Wording:
    """Makes rows of what a page holds now."""

    def __init__(self, scheme: Scheme, project: Shared) -> None:
        """``project`` is asked for names whenever a row is made."""
        self._scheme, self._project = scheme, project

    def take_scheme(self, scheme: Scheme) -> None:
        """Name labels as another scheme does."""
        self._scheme = scheme

    def section(self, contents: Contents, name: str) -> Row:
        """Return the row of a section."""
        count, called = contents.sections[name].count, section_name(name)
        return Row(f"{called}  {count}", f"{called}, {count}")

    def group(self, contents: Contents, annotations: AnnotationSet, name: str, key: str) -> Row:
        """Return the row of a group."""
        count = len(contents.sections[name].groups[key].entries)
        if name == "articles":
            called = tr("Article {number}").format(number=key) if key != "0" else tr("No article")
            return Row(f"{called}  {count}", f"{called}, {tr('{n} segments', n=count)}")
        if name == "entities":
            return self._entity(contents, annotations, key, count)
        if name == "clusters":
            cluster = self._project.clusters.get(key)
            called = cluster.name if cluster else key
            return Row(f"{called}  {count}", f"{called}, {tr('{n} events', n=count)}")
        if name == "events" and (event := annotations.events.get(key)):
            return self._event(annotations, event)
        if name == "relations":
            return self._relation(annotations, key)
        if name == "bookmarks" and (mark := annotations.bookmarks.get(key)):
            words = mark.comment or _words(annotations.text, mark.position)
            return Row(words, tr("bookmark: {words}").format(words=words), position=mark.position)
        if name == "notes":
            return self._note(annotations, key.removeprefix("note:"))
        if name == "problems" and (problem := contents.problems.get(key)):
            return Row(said(problem.message, self._scheme), item=problem.item)
        return Row("")

    def entry(self, contents: Contents, annotations: AnnotationSet, name: str, group: str, key: str) -> Row:
        """Return the row of an entry of a group."""
        if name == "events":
            return self._argument(annotations, group, key)
        found = annotations.find(key)
        item = found[1] if found else None
        if isinstance(item, Segment):
            kind = self._scheme.segment_kinds.get(item.kind)
            called = kind.name if kind else item.kind
            words = _words(annotations.text, item.range.start)
            return Row(f"{called} · {words}", f"{called}: {words}", kind.color if kind else None, item.id)
        if isinstance(item, Event):
            return self._event(annotations, item)
        if isinstance(item, Mention):
            entries = contents.sections[name].groups[group].entries
            number = bisect_left(entries, ((item.span.start,), key)) + 1
            surface, label = surface_of(annotations.text, item), self._label(item.type)
            after = annotations.text[item.span.end : item.span.end + 40]
            shown = " ".join(f"{surface}{after}".split())
            spoken = tr("{type} {words}, {number} of {count}").format(
                type=label.name if label else item.type, words=surface, number=number, count=len(entries)
            )
            return Row(shown, spoken, label.color if label else None, item.id)
        return Row("")

    def label_of_group(self, name: str, key: str) -> str:
        """Return the words of an entity or cluster, which a filter looks at without making a row."""
        if name == "entities":
            kind, _, rest = key.partition(":")
            entity = self._project.entities.get(rest) if kind == "entity" else None
            return entity.name if entity else rest
        return ""

    def _label(self, type_id: str) -> Label | None:
        return self._scheme.entity_types.get(type_id) or self._scheme.event_types.get(type_id)

    def _entity(self, contents: Contents, annotations: AnnotationSet, key: str, count: int) -> Row:
        called = self.label_of_group("entities", key)
        first = annotations.mentions.get(contents.sections["entities"].groups[key].entries[0][1])
        label = self._label(first.type) if first else None
        type_name = label.name if label else first.type if first else ""
        spoken = f"{type_name} {called}, {tr('{n} mentions', n=count)}".strip()
        mark = "" if key.startswith("surface:") else "◆ "
        color = label.color if label else None
        return Row(f"{mark}{called}  {count}", spoken, color, first.id if first else "")

    def _event(self, annotations: AnnotationSet, event: Event) -> Row:
        label, words = self._label(event.type), surface_of(annotations.text, event)
        called = label.name if label else event.type
        spoken = tr("{type} event, {words}").format(type=called, words=words)
        return Row(f"{words} · {called}", spoken, label.color if label else None, event.id)

    def _argument(self, annotations: AnnotationSet, event_id: str, key: str) -> Row:
        role_id, _, target = key.partition("\t")
        event, found = annotations.events.get(event_id), annotations.find(target)
        label = self._scheme.event_types.get(event.type) if event else None
        role = label.role(role_id) if label else None
        item = found[1] if found else None
        words = surface_of(annotations.text, item) if isinstance(item, Mention | Event) else "?"
        called = role.name if role else role_id
        color = self._label(item.type) if isinstance(item, Mention | Event) else None
        return Row(f"{called}: {words}", "", color.color if color else None, target)

    def _relation(self, annotations: AnnotationSet, key: str) -> Row:
        relation = annotations.relations.get(key)
        if relation is None:
            return Row("")
        ends = [annotations.placed(end) for end in (relation.source, relation.target)]
        source, target = (surface_of(annotations.text, end) if end else "?" for end in ends)
        label = self._scheme.relation_types.get(relation.type)
        called = label.name if label else relation.type
        return Row(
            f"{source} → {target} · {called}", f"{source}, {called}, {target}",
            label.color if label else None, relation.source,
        )  # fmt: skip

    def _note(self, annotations: AnnotationSet, target: str) -> Row:
        note, found = annotations.notes.get(target), annotations.find(target) if target else None
        item = found[1] if found else None
        about = surface_of(annotations.text, item) if isinstance(item, Mention | Event) else ""
        about = about or (tr("page") if not target else tr("segment") if isinstance(item, Segment) else "")
        words = " ".join(note.text.split())[:_SHOWN] if note else ""
        return Row(f"{words} · {about}" if about else words, item=target)


def _words(text: str, start: int) -> str:
    """Return what stands in a text from a place on, in one line."""
    return " ".join(text[start : start + _SHOWN].split())
