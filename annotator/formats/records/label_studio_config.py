"""The labelling configuration of Label Studio that fits a scheme (https://labelstud.io/tags), as XML.

Segments, mentions and events have a group of labels each; roles and relations are relations; attributes,
links and article numbers are asked about the region that is selected. Names of controls are fixed here, for
writer and reader alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import quoteattr

from annotator.domain.external import ExternalNames
from annotator.domain.scheme import EntityType, EventType, Label, Scheme

KEY = "label-studio"
TEXT, SEGMENTS, MENTIONS, EVENTS = "text", "segments", "mentions", "events"
ARTICLE, ENTITY, CLUSTER = "article", "entity", "event_cluster"
FLAGS, PAGE_NOTE = "page_flags", "page_note"
CONTINUED = "continued"
"""The relation from the first fragment of a discontinuous span to each further one."""
_ATTRIBUTE = "attribute-"


def control_of(attribute: str) -> str:
    """Return the name of the control that asks for an attribute."""
    return f"{_ATTRIBUTE}{attribute}"


def attribute_of(control: str) -> str:
    """Return the attribute that a control asks for; one of other people's is called like its attribute."""
    return control.removeprefix(_ATTRIBUTE)


def label_config(scheme: Scheme, names: ExternalNames) -> str:
    """Return ``label_config.xml`` for a scheme, whose labels are called by some names."""
    attributed: list[EntityType | EventType] = [*scheme.entity_types.values(), *scheme.event_types.values()]
    lines = ["<View>"]
    lines += _labels(SEGMENTS, "kind", scheme.segment_kinds.values(), names)
    lines += _labels(MENTIONS, "type", scheme.entity_types.values(), names)
    lines += _labels(EVENTS, "event", scheme.event_types.values(), names)
    lines += ["  <Relations>"]
    lines += [f"    <Relation value={quoteattr(one)}/>" for one in _links(scheme, names)]
    lines += ["  </Relations>"]
    for attribute in scheme.attributes.values():
        having = [
            names.of("type" if one.id in scheme.entity_types else "event", one.id)
            for one in attributed
            if attribute.id in one.attributes
        ]
        asked = _per_region(control_of(attribute.id), having)
        if attribute.values:
            lines += [f'  <Choices {asked} choice="single">', *_choices(attribute.values), "  </Choices>"]
        else:
            lines.append(f"  <TextArea {asked} {_ONE}/>")
    lines.append(
        f"  <TextArea {_per_region(ENTITY, [names.of('type', one) for one in scheme.entity_types])} {_ONE}/>"
    )
    lines.append(
        f"  <TextArea {_per_region(CLUSTER, [names.of('event', one) for one in scheme.event_types])} {_ONE}/>"
    )
    lines.append(
        f"  <Number {_per_region(ARTICLE, [names.of('kind', one) for one in scheme.segment_kinds])}/>"
    )
    if scheme.page_flags:
        lines.append(f'  <Choices name="{FLAGS}" toName="{TEXT}" choice="multiple">')
        lines += [*_choices(names.of("flag", one) for one in scheme.page_flags), "  </Choices>"]
    lines.append(f'  <TextArea name="{PAGE_NOTE}" toName="{TEXT}" {_ONE}/>')
    lines += [f'  <Text name="{TEXT}" value="$text"/>', "</View>"]
    return "".join(f"{line}\n" for line in lines)


_ONE = 'maxSubmissions="1" editable="true"'


def _labels(name: str, sort: str, labels: Iterable[Label], names: ExternalNames) -> list[str]:
    rows = [
        f"    <Label value={quoteattr(names.of(sort, one.id))} background={quoteattr(one.color.light)}"
        + (f" hotkey={quoteattr(one.key)}" if one.key and name == MENTIONS else "")
        + "/>"
        for one in labels
    ]
    return [f'  <Labels name="{name}" toName="{TEXT}">', *rows, "  </Labels>"] if rows else []


def _choices(values: Iterable[str]) -> list[str]:
    return [f"    <Choice value={quoteattr(one)}/>" for one in values]


def _per_region(name: str, labels: list[str]) -> str:
    """Return the fields of a control that is shown for regions with some labels."""
    shown = f'name={quoteattr(name)} toName="{TEXT}" perRegion="true"'
    # The list is parted by commas, and there is no way to write a label that holds one.
    listed = labels and not any("," in one for one in labels)
    return f"{shown} whenLabelValue={quoteattr(','.join(labels))}" if listed else shown


def _links(scheme: Scheme, names: ExternalNames) -> list[str]:
    events = scheme.event_types.values()
    roles = [names.of("role", role.id, of_type=event.id) for event in events for role in event.roles]
    relations = [names.of("relation", one) for one in scheme.relation_types]
    return list(dict.fromkeys([*roles, *relations, CONTINUED]))
