"""What edits do: every verb that the journal can hold, with its sentence in English.

A verb is stored and never changes its meaning; sentences may be put better at any time. The values that a
sentence names are those the edit carries. The sorts of places are listed in `domain.wording`.
"""

from __future__ import annotations

from annotator.domain.changes import SENTENCE
from annotator.domain.sentences import sentence


def _verb(identity: str, *forms: str, one: str | tuple[str, ...] = ()) -> str:
    return sentence(SENTENCE + identity, *forms, one=one).id.removeprefix(SENTENCE)


# --- segments and articles ------------------------------------------------------------------------------

LABEL_SEGMENT = _verb("label_segment", "label {kind:kind} of article {article}", "label {kind:kind}")
LABEL_MANY = _verb("label_many", "label {n} segments", one="label {n} segment")
CLEAR_SEGMENTS = _verb("clear_segments", "clear label")
SPLIT_SEGMENT = _verb("split_segment", "split segment")
EXTEND_TO_HERE = _verb("extend_to_here", "extend segment to here")
START_HERE = _verb("start_here", "start segment here")
RESIZE_SEGMENT = _verb("resize_segment", "resize segment")
JOIN_SEGMENT = _verb("join_segment", "join segments")
SET_ARTICLE = _verb("set_article", "set article {article}", "set no article")
NEW_ARTICLE_HERE = _verb("new_article_here", "start article {article} here")
RENUMBER_ARTICLES = _verb("renumber_articles", "renumber articles")
MERGE_ARTICLES = _verb("merge_articles", "merge article {article} into {into}")

# --- suggestions ----------------------------------------------------------------------------------------

ACCEPT = _verb(
    "accept",
    "accept from {suggester}: {kind:kind} of article {article}",
    "accept from {suggester}: {kind:kind}",
    "accept from {suggester}: {kept} of {n} segments",
    one=("", "", "accept from {suggester}: {kept} of {n} segment"),
)
REJECT = _verb("reject", "reject from {suggester}: {n} segments", one="reject from {suggester}: {n} segment")
RESTORE = _verb(
    "restore", "bring back from {suggester}: {n} segments", one="bring back from {suggester}: {n} segment"
)
SUGGEST = _verb(
    "suggest", "suggest with {suggester}: {n} segments", one="suggest with {suggester}: {n} segment"
)

ACCEPT_ITEMS = _verb(
    "accept_items",
    "accept from {suggester}: {surface:quoted} as {role:role} of {event:type}",
    "accept from {suggester}: {type:type} {surface:quoted}",
    "accept from {suggester}: {kept} of {n} mentions and events",
    one=("", "", "accept from {suggester}: {kept} of {n} mention or event"),
)
REJECT_ITEMS = _verb(
    "reject_items",
    "reject from {suggester}: {surface:quoted} as {role:role} of {event:type}",
    "reject from {suggester}: {type:type} {surface:quoted}",
    "reject from {suggester}: {n} mentions and events",
    one=("", "", "reject from {suggester}: {n} mention or event"),
)
RESTORE_ITEMS = _verb(
    "restore_items",
    "bring back from {suggester}: {surface:quoted} as {role:role} of {event:type}",
    "bring back from {suggester}: {type:type} {surface:quoted}",
    "bring back from {suggester}: {n} mentions and events",
    one=("", "", "bring back from {suggester}: {n} mention or event"),
)
SUGGEST_ITEMS = _verb(
    "suggest_items",
    "suggest with {suggester}: {n} mentions and events",
    one="suggest with {suggester}: {n} mention or event",
)

SUGGEST_ALL = _verb(
    "suggest_all", "suggest with {suggester}: {n} items", one="suggest with {suggester}: {n} item"
)

# --- mentions, events, relations ------------------------------------------------------------------------

TAG_MENTION = _verb("tag_mention", "tag {type:type} {surface:quoted}")
TAG_EVERYWHERE = _verb("tag_everywhere", "tag {type:type} {surface:quoted} × {count}")
TAG_ARGUMENT = _verb("tag_argument", "tag {type:type} {surface:quoted} as {role:role}")
TAG_EVENT = _verb("tag_event", "tag {type:type} {surface:quoted}")
RETYPE_MENTION = _verb("retype_mention", "retype {surface:quoted} {old:type} → {type:type}")
RETYPE_EVENT = _verb("retype_event", "retype {surface:quoted} {old:type} → {type:type}")
RESIZE_SPAN = _verb("resize_span", "resize {type:type} {surface:quoted}")
ADD_FRAGMENT = _verb("add_fragment", "add fragment to {type:type} {surface:quoted}")
REMOVE_FRAGMENT = _verb("remove_fragment", "remove fragment from {type:type} {surface:quoted}")
COPY_FRAME = _verb("copy_frame", "copy {type:type} to {surface:quoted}")
ADD_ARGUMENT = _verb("add_argument", "{role:role} of {event:type}: {surface:quoted}")
REMOVE_ARGUMENT = _verb("remove_argument", "clear {role:role} of {event:type}")
RELATE = _verb("relate", "relate {relation:relation}")
SET_ATTRIBUTE = _verb("set_attribute", "{attribute:attribute}: {value:value}", "{attribute:attribute}: none")
DELETE_ITEMS = _verb(
    "delete_items",
    "delete {type:type} {surface:quoted}",
    "delete segment {kind:kind}",
    "delete relation {relation:relation}",
    "delete {n} items",
    one=("", "", "", "delete {n} item"),
)

# --- what is referred to --------------------------------------------------------------------------------

LINK_ENTITY = _verb("link_entity", "refer to {entity}", "refer to nothing")
RENAME_ENTITY = _verb("rename_entity", "rename {entity} → {name}")
SET_KB = _verb("set_kb", "link {entity} to {kb}", "unlink {entity}")
SET_ENTITY_TYPE = _verb("set_entity_type", "set type of {entity}: {type:type}", "set type of {entity}: none")
MERGE_ENTITIES = _verb("merge_entities", "merge {entity} into {into}")
SPLIT_ENTITY = _verb("split_entity", "split {name} from {entity}")
REMOVE_ENTITY = _verb("remove_entity", "remove {entity}")
LINK_CLUSTER = _verb("link_cluster", "same event as {cluster}", "remove from event cluster")
RENAME_CLUSTER = _verb("rename_cluster", "rename {cluster} → {name}")
MERGE_CLUSTERS = _verb("merge_clusters", "merge {cluster} into {into}")
SPLIT_CLUSTER = _verb("split_cluster", "split {name} from {cluster}")
REMOVE_CLUSTER = _verb("remove_cluster", "remove {cluster}")

# --- decisions on questions -----------------------------------------------------------------------------

DECIDE = _verb("decide", "decide on {surface:quoted}: {said}", "decide on {surface:quoted}: nothing")
DECIDE_AS = _verb("decide_as", "decide on {surface:quoted} as {suggester}: {said}")
DECIDE_MANY = _verb("decide_many", "decide on {n} questions", one="decide on {n} question")
TAKE_AGREED = _verb("take_agreed", "take {n} that are agreed", one="take {n} that is agreed")
LEAVE_OPEN = _verb("leave_open", "leave open: {surface:quoted}")
REOPEN = _verb("reopen", "open again: {surface:quoted}")
CONFIRM = _verb("confirm", "look at what was agreed: {surface:quoted}")
EXPLAIN = _verb("explain", "note on the decision about {surface:quoted}")
CONFIRM_MANY = _verb("confirm_many", "look at {n} that were agreed", one="look at {n} that was agreed")

# --- pages that come again ------------------------------------------------------------------------------

CARRY_OVER = _verb(
    "carry_over",
    "carry over {n} items of {author} from {page:quoted}",
    "carry over {n} items from {page:quoted}",
    one=("carry over {n} item of {author} from {page:quoted}", "carry over {n} item from {page:quoted}"),
)

# --- the page -------------------------------------------------------------------------------------------

SET_NOTE = _verb("set_note", "edit note")
SET_PAGE_NOTE = _verb("set_page_note", "edit note on the page")
SET_FLAG = _verb("set_flag", "flag {flag:flag}")
UNSET_FLAG = _verb("unset_flag", "unflag {flag:flag}")
SET_STATE = _verb("set_state", "mark as {state:state}")
SEND_BACK = _verb("send_back", "send back: {reason}")
SET_BOOKMARK = _verb("set_bookmark", "set bookmark")
CHANGE_BOOKMARK = _verb("change_bookmark", "change bookmark")
REMOVE_BOOKMARK = _verb("remove_bookmark", "remove bookmark")

# --- the time machine ------------------------------------------------------------------------------------

TAKE_BACK = _verb("take_back", "take back to {time:time}", "take back to the beginning")

# --- made by the program --------------------------------------------------------------------------------

TAKE_NEWER = _verb(
    "take_newer",
    "newer version from {file}: {added} added, {changed} changed, {removed} removed",
)
TAKE_IN = _verb("take_in", "take in {n} edits from another file", one="take in {n} edit from another file")
MIGRATE_LABELS = _verb("migrate_labels", "change labels to those of {scheme:quoted} {version}")
REPAIR = _verb("repair", "repair dangling references")
SALVAGE = _verb("salvage", "an edit that was damaged, made again from what it changed")
SAID = _verb("said", "{text}")
"""What an old journal names in words that cannot be told apart into verb and values."""
