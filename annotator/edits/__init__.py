"""Every change a person can make, as a pure function that returns a named list of changes.

``f(annotations, scheme, …what is asked…) -> Edit``. An edit the scheme does not allow raises EditError and
changes nothing; one that would change nothing is an Edit without changes, which is false. Undo is
``Edit.inverse``. New items take their ids from ``new_id``, so that tests can name them.
"""

from .events import add_argument, remove_argument, retype_event, tag_event
from .links import link_cluster, link_entity, relate
from .mentions import add_fragment, remove_fragment, resize_span, retype_mention, tag_mention
from .page import delete_items, set_attribute, set_flag, set_note, set_state
from .segments import (
    clear_segments,
    extend_to_here,
    join_segment,
    label_segment,
    merge_articles,
    renumber_articles,
    resize_segment,
    set_article,
    split_segment,
    start_here,
)

__all__ = [
    "add_argument",
    "add_fragment",
    "clear_segments",
    "delete_items",
    "extend_to_here",
    "join_segment",
    "label_segment",
    "link_cluster",
    "link_entity",
    "merge_articles",
    "relate",
    "remove_argument",
    "remove_fragment",
    "renumber_articles",
    "resize_segment",
    "resize_span",
    "retype_event",
    "retype_mention",
    "set_article",
    "set_attribute",
    "set_flag",
    "set_note",
    "set_state",
    "split_segment",
    "start_here",
    "tag_event",
    "tag_mention",
]
