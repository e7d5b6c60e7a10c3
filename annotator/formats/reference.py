"""The shipped scheme ``news``, whose segment kinds suggesters and formats of page extraction know.

A project's scheme may call a kind by another id and name the one it stands for (``external``: ``news``); see
`Scheme.stands_for` and `Scheme.nearest_kind` in `annotator.domain.scheme`.
"""

from __future__ import annotations

import json
from functools import cache

from annotator.assets import resource
from annotator.domain.scheme import REFERENCE, Scheme, parse_scheme


@cache
def reference() -> Scheme:
    """Return the scheme."""
    return parse_scheme(json.loads(resource("schemes", f"{REFERENCE}.json").read_text(encoding="utf-8")))


@cache
def is_boilerplate(kind: str | None) -> bool:
    """Tell whether a kind of the scheme, if any, is boilerplate."""
    label = reference().segment_kinds.get(kind) if kind else None
    return label is not None and label.group == "boilerplate"


def fitted(scheme: Scheme, kind: str) -> str | None:
    """Return a scheme's kind for one of ``news``: itself, what stands for it, or the nearest one.

    The nearest one of a kind that is not boilerplate is content. None if the scheme has no such kinds.
    """
    return scheme.nearest_kind(kind, "boilerplate" if is_boilerplate(kind) else "content")
