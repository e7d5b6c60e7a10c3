"""``annotation.conf`` and ``visual.conf`` of a scheme: what brat needs to show and to check annotations.

https://brat.nlplab.org/configuration.html describes the files; all four sections of annotation.conf
must be there.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.domain.scheme import ANY_EVENT, Attribute, EntityType, EventType, Label, Role, Scheme

from .brat_names import ARTICLE, Names, is_binary, quoted

OVERLAP = "<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>"
"""Mentions may be nested and cross, and stand in segments: brat forbids what is not allowed."""
EQUAL = "Equiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive"
EQUAL_EVENTS = "Equiv\tArg1:<EVENT>, Arg2:<EVENT>, <REL-TYPE>:symmetric-transitive"


@dataclass(slots=True)
class Used:
    """What occurs in the pages and has to stand in ``annotation.conf``, too."""

    values: set[tuple[str, str]] = field(default_factory=set)
    """Attributes with their values, for attributes of which the scheme lists none."""
    ends: set[tuple[str, str, str]] = field(default_factory=set)
    """Types of relations with the words for their two ends."""
    articles: int = 1
    """The highest article number."""

    def add(self, more: Used) -> None:
        """Add what occurs in a further page."""
        self.values |= more.values
        self.ends |= more.ends
        self.articles = max(self.articles, more.articles)


def annotation_conf(scheme: Scheme, names: Names, used: Used) -> str:
    """Return ``annotation.conf``."""
    segments = [names.segment(kind) for kind in scheme.segment_kinds]
    lines = ["[entities]", *segments, *(names.type(one) for one in scheme.entity_types)]
    lines += ["", "[relations]"]
    for relation in scheme.relation_types.values():
        source, target = _types(names, relation.source), _types(names, relation.target)
        words = sorted((one, other) for key, one, other in used.ends if key == relation.id)
        for one, other in words or [("Arg1", "Arg2")]:
            lines.append(f"{names.type(relation.id)}\t{one}:{source}, {other}:{target}")
    lines += [OVERLAP, EQUAL, EQUAL_EVENTS]
    lines += ["", "[events]"]
    for event in scheme.event_types.values():
        roles = ", ".join(_role(names, role) for role in event.roles)
        lines.append(f"{names.type(event.id)}\t{roles}".rstrip("\t"))
    lines += ["", "[attributes]"]
    lines += [line for one in scheme.attributes.values() if (line := _attribute(scheme, names, one, used))]
    numbers = "|".join(str(number) for number in range(1, used.articles + 1))
    if segments:
        lines.append(f"{ARTICLE}\tArg:{'|'.join(segments)}, Value:{numbers}")
    return "\n".join(lines) + "\n"


def _role(names: Names, role: Role) -> str:
    return f"{names.role(role.id)}{_times(role)}:{_types(names, role.targets)}"


def _times(role: Role) -> str:
    """Return brat's mark of how often a role is filled; none means exactly once."""
    simple = {(0, 1): "?", (0, None): "*", (1, None): "+", (1, 1): ""}
    if (role.min, role.max) in simple:
        return simple[role.min, role.max]
    # brat knows {n} and {n-m}; "at least n" for n above 1 comes nearest as one or more.
    return "+" if role.max is None else f"{{{role.min}-{role.max}}}"


def _types(names: Names, targets: tuple[str, ...]) -> str:
    return "|".join("<EVENT>" if one == ANY_EVENT else names.type(one) for one in targets)


def _attribute(scheme: Scheme, names: Names, one: Attribute, used: Used) -> str:
    owners: list[EntityType | EventType] = [*scheme.entity_types.values(), *scheme.event_types.values()]
    targets = [names.type(label.id) for label in owners if one.id in label.attributes]
    if is_binary(one) and targets:
        return f"{names.attribute(one.id)}\tArg:{'|'.join(targets)}"
    occurring = {value for name, value in used.values if name == one.id}
    listed = list(one.values) + sorted(occurring - set(one.values))
    if not targets or not listed:
        return ""
    shown = "|".join(quoted(value) for value in listed)
    return f"{names.attribute(one.id)}\tArg:{'|'.join(targets)}, Value:{shown}"


def visual_conf(scheme: Scheme, names: Names) -> str:
    """Return ``visual.conf``: the scheme's names and its colours for a light page."""
    labels: list[tuple[str, Label]] = [(names.segment(k), one) for k, one in scheme.segment_kinds.items()]
    labels += [(names.type(key), one) for key, one in scheme.entity_types.items()]
    labels += [(names.type(key), one) for key, one in scheme.event_types.items()]
    lines = ["[labels]", *(f"{name} | {_plain(label.name)}" for name, label in labels)]
    lines += ["", "[drawing]"]
    lines += [f"{name}\tbgColor:{label.color.light}, fgColor:white" for name, label in labels]
    return "\n".join(lines) + "\n"


def _plain(name: str) -> str:
    return " ".join(name.replace("|", "/").split())
