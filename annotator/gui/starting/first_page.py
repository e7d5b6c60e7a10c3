"""The page of a window as values that can be kept, and the view of them until the live one is there."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from annotator.domain.annotation_set import AnnotationSet, filled
from annotator.domain.changes import Kind
from annotator.domain.codec import value_from_json, value_to_json
from annotator.domain.errors import AnnotatorError
from annotator.domain.items import Author, AuthorKind, Item
from annotator.domain.scheme import parse_scheme

from ..look.i18n import WORDS
from ..textview.geometry import Appearance, Mode
from ..textview.page_view import PageView
from .kept_page import Kept

if TYPE_CHECKING:
    from ..work.session import Session

_LONGEST, _MOST_ITEMS = 200_000, 3_000
_DRAWN = (Kind.SEGMENT, Kind.MENTION, Kind.EVENT, Kind.RELATION, Kind.BOOKMARK)
WRONG = (KeyError, TypeError, ValueError, AttributeError, AnnotatorError)
"""What reading a page raises that somebody wrote into."""


def taken(session: Session, page: PageView) -> Kept | None:
    """Return the page in a window, to be kept; None: it is none that the next start would show.

    It holds the author's own set, nothing of others but the names of entities that the author may see.
    """
    annotations = session.annotations
    if annotations is None or session.pending() or session.author.kind is not AuthorKind.HUMAN:
        return None
    drawn = {kind: list(annotations.of(kind).values()) for kind in _DRAWN}
    if len(annotations.text) > _LONGEST or sum(map(len, drawn.values())) > _MOST_ITEMS:
        return None
    if page.text() != annotations.text:
        return None
    named = {one.entity for one in annotations.mentions.values()} & session.entities.keys()
    corner, window = page.mapTo(page.window(), QPoint()), page.window()
    return {
        "author": session.author.name,
        "document": annotations.document,
        "text": annotations.text,
        "items": {kind.value: [value_to_json(one) for one in items] for kind, items in drawn.items()},
        "names": {one: session.entities[one].name for one in named if one},
        "scheme": dict(session.project.scheme.data),
        "edges": [
            corner.x(),
            corner.y(),
            window.width() - corner.x() - page.width(),
            window.height() - corner.y() - page.height(),
        ],
        "held": page.held(),
        "caret": page.caret(),
        "zoom": page.zoom(),
        "appearance": asdict(page.appearance()),
    }


def view_of(kept: Kept, *, dark: bool) -> PageView:
    """Return a view of a kept page, for the time being. Raises one of ``WRONG`` for what is none."""
    base = AnnotationSet("", str(kept["document"]), str(kept["text"]), Author(str(kept["author"])))
    read = (value_from_json(Kind(kind), one) for kind, found in kept["items"].items() for one in found)
    annotations = filled(base, (one for one in read if isinstance(one, Item)))
    scheme = parse_scheme(kept["scheme"]).in_language(WORDS.language)
    appearance, zoom, caret = Appearance(**kept["appearance"]), int(kept["zoom"]), int(kept["caret"])
    names = dict(kept["names"])
    view = PageView()  # last: one that is given up would be left to the collector, and to another thread
    view.set_scheme(scheme)
    view.set_theme(dark)
    view.set_appearance(appearance)
    view.set_zoom(zoom)
    view.set_mode(Mode.ENTITIES)
    view.set_entity_names(names)
    view.set_annotations(annotations)
    view.move_caret(caret, reveal=False, picks=False)
    return view
