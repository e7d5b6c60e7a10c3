"""Attributes by keys: the n-th key goes through the values of the selected item's n-th attribute. No Qt."""

from __future__ import annotations

from annotator import edits
from annotator.domain.changes import Edit
from annotator.domain.items import Event, Mention
from annotator.domain.scheme import Attribute
from annotator.domain.sentences import sentence

from ..textview.geometry import Mode
from . import targets
from .asked import Asked, FillAttribute, Result, told
from .hand import Hand

VALUE = sentence("hand.attribute", "{attribute:attribute}: {value:value}", "{attribute:attribute}: none")


def attribute_at(hand: Hand, asked: Asked, index: int) -> Attribute | None:
    """Return the n-th attribute (from 0) of the selected item's type, or None."""
    item = hand.item(asked.annotations)
    if hand.mode is not Mode.ENTITIES or not isinstance(item, Mention | Event):
        return None
    listed = targets.attributes_of(asked.scheme, item)
    return listed[index] if index < len(listed) else None


def next_value(hand: Hand, asked: Asked, index: int) -> Result | None:
    """Go to the next value of the n-th attribute (from 0), or ask for its field if it is text."""
    item, attribute = hand.item(asked.annotations), attribute_at(hand, asked, index)
    if attribute is None or not isinstance(item, Mention | Event):
        return None
    if attribute.type != "choice":
        return Result(hand, (FillAttribute(attribute.id),))
    scheme, item_id, name = asked.scheme, item.id, attribute.id
    value = targets.next_value(attribute, item.attributes.get(name))

    def changed(hand: Hand, _asked: Asked, edit: Edit | None) -> Result:
        return told(hand, VALUE, attribute=name, value=value) if edit is not None else Result(hand)

    return Result(hand, edit=lambda a: edits.set_attribute(a, scheme, item_id, name, value), then=changed)
