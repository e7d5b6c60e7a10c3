"""Of which sort a label is, in words."""

from __future__ import annotations

from ..look.i18n import mark

LABEL_SORTS = {
    "kind": mark("segment kind"),
    "flag": mark("page flag"),
    "type": mark("entity type"),
    "event": mark("event type"),
    "role": mark("role"),
    "relation": mark("relation type"),
    "attribute": mark("attribute"),
    "value": mark("attribute value"),
}
