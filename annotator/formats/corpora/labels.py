"""Which label an annotation of another program has, among the values of its features and its layer's name."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.domain.external import ExternalNames
from annotator.domain.scheme import Scheme

FEATURES = ("value", "label", "type", "eventType", "kind", "category", "Value", "Label", "Type")
"""Features that name a label, the likeliest first."""


def label_of(features: Mapping[str, str], layer: str, scheme: Scheme, names: ExternalNames) -> str:
    """Return a label that the scheme knows: of a feature, else the layer's name; else what comes nearest."""
    said = [features[name] for name in FEATURES if features.get(name)]
    known = scheme.entity_types.keys() | scheme.event_types.keys()
    for one in (*said, layer):
        if {names.label("type", one), names.label("event", one)} & known:
            return one
    return said[0] if said else layer


def relation_label(features: Mapping[str, str], layer: str) -> str:
    """Return the label of a link between annotations."""
    return next((features[name] for name in FEATURES if features.get(name)), layer)
