"""Every change a person can make, as a pure function that returns a verb with values and a list of changes.

``f(annotations, scheme, …what is asked…) -> Edit``. An edit the scheme does not allow raises EditError and
changes nothing; one that would change nothing is an Edit without changes, which is false. Undo is
``Edit.inverse``. New items take their ids from ``new_id``, so that tests can name them.
"""

from .bookmarks import change_bookmark, remove_bookmark, set_bookmark
from .entities import (
    merge_clusters,
    merge_entities,
    remove_cluster,
    remove_entity,
    rename_cluster,
    rename_entity,
    set_entity_type,
    set_kb,
    split_cluster,
    split_entity,
    with_entities,
)
from .events import add_argument, copy_frame, remove_argument, retype_event, tag_argument, tag_event
from .links import link_cluster, link_entity, link_on_pages, relate
from .mentions import add_fragment, remove_fragment, resize_span, retype_mention, tag_mention
from .page_items import delete_items, send_back, set_attribute, set_flag, set_note, set_state
from .repeat import occurrences, tag_everywhere, untagged
from .segments import (
    clear_segments,
    continue_segment,
    extend_to_here,
    join_segment,
    label_many,
    label_segment,
    merge_articles,
    new_article_here,
    renumber_articles,
    resize_segment,
    set_article,
    split_segment,
    start_here,
)
from .taking_back import take_back

__all__ = [
    "add_argument",
    "add_fragment",
    "change_bookmark",
    "clear_segments",
    "continue_segment",
    "copy_frame",
    "delete_items",
    "extend_to_here",
    "join_segment",
    "label_many",
    "label_segment",
    "link_cluster",
    "link_entity",
    "link_on_pages",
    "merge_articles",
    "merge_clusters",
    "merge_entities",
    "new_article_here",
    "occurrences",
    "relate",
    "remove_argument",
    "remove_bookmark",
    "remove_cluster",
    "remove_entity",
    "remove_fragment",
    "rename_cluster",
    "rename_entity",
    "renumber_articles",
    "resize_segment",
    "resize_span",
    "retype_event",
    "retype_mention",
    "send_back",
    "set_article",
    "set_attribute",
    "set_bookmark",
    "set_entity_type",
    "set_flag",
    "set_kb",
    "set_note",
    "set_state",
    "split_cluster",
    "split_entity",
    "split_segment",
    "start_here",
    "tag_argument",
    "tag_event",
    "tag_everywhere",
    "tag_mention",
    "take_back",
    "untagged",
    "with_entities",
]
