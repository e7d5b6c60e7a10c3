"""What the domain refuses or reports, in sentences (`domain.sentences`)."""

from __future__ import annotations

from .sentences import Message, message, sentence

# --- words of the program ---------------------------------------------------------------------------------

_ITEMS = {
    kind: message(sentence(f"word.{kind}", word))
    for kind, word in {
        "segment": "segment",
        "mention": "mention",
        "event": "event",
        "relation": "relation",
        "note": "note",
        "bookmark": "bookmark",
        "decision": "decision",
        "state": "state",
        "flag": "page flag",
        "rejection": "rejection",
        "left_out": "number of things left out",
        "entity": "entity",
        "cluster": "event cluster",
    }.items()
}
ANY_EVENT = sentence("word.any_event", "any event")


def item(kind: str) -> Message:
    """Return the word for what a change is about, by the value of its `changes.Kind`."""
    return _ITEMS[kind]


# --- authors ----------------------------------------------------------------------------------------------

NAME_EMPTY = sentence("error.domain.name_empty", "the name is empty: enter the name of a person, or gold")
NAME_OF_MODEL = sentence(
    "error.domain.name_of_model",
    "{name} is a model in this project: choose the name of a person, or gold",
)

NAME_OF_ASIDE = sentence(
    "error.domain.name_of_aside",
    "{name} is a version of the work of {author} that a merge set aside: choose the name of a person, "
    "or gold",
)

# --- ranges and positions ---------------------------------------------------------------------------------

NO_RANGE = sentence(
    "error.domain.no_range", "[{start}, {end}) is not a range: it must start at 0 or later and end no earlier"
)
EMPTY_FRAGMENT = sentence(
    "error.domain.empty_fragment", "every fragment of a span needs at least one character"
)
FRAGMENTS_OVERLAP = sentence(
    "error.domain.fragments_overlap", "the fragments [{start}, {end}) and [{next}, {last}) overlap"
)
BEYOND_TEXT = sentence(
    "error.domain.beyond_text", "[{start}, {end}) ends beyond the text, which has {length} characters"
)
NOT_IN_TEXT = sentence(
    "error.domain.not_in_text", "position {position} is outside the text, which has {length} characters"
)
ONLY_SPACE = sentence("error.domain.only_space", "there is only white space here: select some text first")

# --- segments ---------------------------------------------------------------------------------------------

NO_KIND = sentence("error.domain.no_kind", "the scheme has no segment kind “{kind}”")
ARTICLE_NUMBER = sentence(
    "error.domain.article_number",
    "{article} is not an article number: articles count from 1",
)
NOT_IN_SEGMENT = sentence("error.domain.not_in_segment", "put the caret inside a segment to split it")
NOTHING_TO_SPLIT = sentence(
    "error.domain.nothing_to_split", "nothing to split: one side would have only white space"
)
SEGMENT_OF_SPACE = sentence("error.domain.segment_of_space", "the segment would have only white space")
NO_SEGMENT_BEFORE = sentence(
    "error.domain.no_segment_before",
    "there is no segment before the caret that could reach to here",
)
NO_SEGMENT_AFTER = sentence(
    "error.domain.no_segment_after",
    "there is no segment after the caret that could start here",
)
NONE_TO_JOIN = sentence(
    "error.domain.none_to_join",
    "there is no segment before this one to join it to",
)

# --- mentions, events, relations --------------------------------------------------------------------------

NO_ENTITY_TYPE = sentence("error.domain.no_entity_type", "the scheme has no entity type “{type}”")
NO_EVENT_TYPE = sentence("error.domain.no_event_type", "the scheme has no event type “{type}”")
NO_RELATION_TYPE = sentence("error.domain.no_relation_type", "the scheme has no relation type “{relation}”")
NO_ATTRIBUTE = sentence("error.domain.no_attribute", "{type:type} has no attribute “{attribute}”")
NOT_A_VALUE = sentence(
    "error.domain.not_a_value", "{attribute:attribute}: “{value}” is not one of {allowed:value}"
)
NOT_A_TIME = sentence(
    "error.domain.not_a_time",
    "{attribute:attribute}: “{value}” is not an ISO value like 2025-07-23, 2025-W30, 2025-Q3 or P3D",
)
NO_ROLE = sentence("error.domain.no_role", "{event:type} has no role “{role}”")
TOO_MANY_ARGUMENTS = sentence(
    "error.domain.too_many_arguments",
    "{event:type}: {role:role} can be filled {n} times",
    one="{event:type}: {role:role} can be filled only once",
)
SAME_ARGUMENT = sentence("error.domain.same_argument", "{event:type} already has this argument")
NO_TARGET = sentence(
    "error.domain.no_target", "{event:type}, {role:role}: there is no mention or event “{target}”"
)
WRONG_TARGET = sentence(
    "error.domain.wrong_target", "{event:type}, {role:role}: it takes {allowed:type}, not {type:type}"
)
CIRCULAR = sentence(
    "error.domain.circular", "{event:type}, {role:role}: each of the two events would contain the other"
)
NO_SOURCE = sentence(
    "error.domain.no_source",
    "{relation:relation}: its source “{mention}” is not a mention or event",
)
NO_RELATED = sentence(
    "error.domain.no_related",
    "{relation:relation}: its target “{mention}” is not a mention or event",
)
WRONG_SOURCE = sentence(
    "error.domain.wrong_source", "{relation:relation} goes from {allowed:type}, not from {type:type}"
)
WRONG_RELATED = sentence(
    "error.domain.wrong_related", "{relation:relation} goes to {allowed:type}, not to {type:type}"
)
TO_ITSELF = sentence("error.domain.to_itself", "{relation:relation}: nothing can be related to itself")

# --- changed meanwhile ------------------------------------------------------------------------------------

STATE_CHANGED = sentence(
    "error.domain.state_changed", "the page is {state:state}, not {expected:state}: it was changed meanwhile"
)
ITEM_CHANGED = sentence(
    "error.domain.item_changed", "{item:said} {id} was changed meanwhile", "{item:said} was changed meanwhile"
)

# --- search -----------------------------------------------------------------------------------------------

NOT_A_PATTERN = sentence("error.domain.not_a_pattern", "“{pattern}” is not a regular expression: {reason}")
PATTERN_TOO_SLOW = sentence(
    "error.domain.pattern_too_slow", "“{pattern}” takes too long: use a simpler pattern"
)

# --- stored data ------------------------------------------------------------------------------------------

NODE_MAP_DAMAGED = sentence("error.domain.node_map_damaged", "the stored node map is damaged ({reason})")
NOT_A_STRETCH = sentence(
    "error.domain.not_a_stretch", "the node map is damaged: [{start}, {end}) at {offset} is not a stretch"
)
STRETCHES_OVERLAP = sentence(
    "error.domain.stretches_overlap", "the node map is damaged: two stretches contain the character at {at}"
)
NODE_TWICE = sentence(
    "error.domain.node_twice", "the node map is damaged: {node} at {offset} is in two stretches"
)
NOT_JOURNALLED = sentence("error.domain.not_journalled", "a value of type {type} cannot be journalled")

# --- a scheme ---------------------------------------------------------------------------------------------

SCHEME_FORMAT = sentence("error.scheme.format", "its format is “{found}”, not “{expected}”")
SCHEME_FIELD = sentence("error.scheme.field", "a field is missing or has the wrong type: {reason}")
SCHEME_GROUP = sentence(
    "error.scheme.group",
    "segment kind {kind}: the group “{group}” is not one of {allowed}",
)
SCHEME_CHOICE = sentence("error.scheme.choice", "attribute {attribute}: a choice needs values")
SCHEME_DEFAULT = sentence(
    "error.scheme.default", "attribute {attribute}: the default “{value}” is not one of its values"
)
SCHEME_VALUE_NAME = sentence(
    "error.scheme.value_name", "attribute {attribute}: “{value}” has a name, but it is not one of its values"
)
SCHEME_ID = sentence(
    "error.scheme.id",
    "{where}: “{id}” cannot be an id: take any text without control characters and without blanks at its "
    "ends, other than *event",
)
SCHEME_DEFAULT_RETIRED = sentence(
    "error.scheme.default_retired",
    "attribute {attribute}: “{value}” cannot be retired, as it counts where nothing is said: choose another "
    "default first",
)
SCHEME_RETIRED_VALUE = sentence(
    "error.scheme.retired_value",
    "attribute {attribute}: “{value}” is retired, but it is not one of its values",
)
SCHEME_ALREADY = sentence("error.scheme.already", "the scheme has “{label}” already: choose another id")
SCHEME_LACKS = sentence("error.scheme.lacks", "the scheme has no “{label}”: check sort and spelling")
NO_LABEL = sentence(
    "error.scheme.no_label", "“{text}” names no label: write a sort, a colon and an id; sorts are {sorts}"
)
NO_OWNER = sentence(
    "error.scheme.no_owner",
    "“{text}”: a role is written with its event type (role:Attack.Agent), a value with its attribute "
    "(value:tense=past), and the scheme has none of that name",
)
SCHEME_ID_TWICE = sentence("error.scheme.id_twice", "{where}: the id “{id}” is used twice")
SCHEME_BOTH_TYPES = sentence(
    "error.scheme.both_types", "“{id}” is both an entity type and an event type: rename one of them"
)
SCHEME_NO_ATTRIBUTE = sentence(
    "error.scheme.no_attribute",
    "{where}: the scheme has no attribute “{attribute}”",
)
SCHEME_MAX = sentence("error.scheme.max", "{where}: max is less than min")
SCHEME_NO_TYPE = sentence("error.scheme.no_type", "{where}: the scheme has no type “{type}”")
SCHEME_SAME_KEY = sentence("error.scheme.same_key", "{where}: {first} and {second} have the same key “{key}”")
SCHEME_EMPTY = sentence("error.scheme.empty", "nothing stands here: write something")
SCHEME_NO_CHOICE = sentence(
    "error.scheme.no_choice", "values stand in an attribute that is no choice: its type has to be choice"
)
SCHEME_NONE = sentence("error.scheme.none", "choose at least one")
SCHEME_KEY = sentence(
    "error.scheme.key", "“{key}” cannot be the key: take a small letter or a digit, other than {taken}",
    "“{key}” cannot be the key: take a small letter or a digit",
)  # fmt: skip
SCHEME_ROLE_KEY = sentence(
    "error.scheme.role_key", "“{key}” cannot be the key of a role: take a small letter, other than e"
)
SCHEME_COLOR = sentence(
    "error.scheme.color", "“{color}” is no colour: write # and six of the signs 0–9 and a–f, such as #1f5fd6"
)
SCHEME_LANGUAGE = sentence(
    "error.scheme.language", "“{language}” is no language: write its two or three letters, such as de"
)
SCHEME_VERSION = sentence(
    "error.scheme.version", "“{version}” is no version: write three numbers with points, such as 1.2.0"
)
SCHEME_SHORT_NAME = sentence(
    "error.scheme.short_name",
    "“{name}” cannot be the short name: take letters, digits and _ . - without blanks",
)
SCHEME_EXTERNAL = sentence(
    "error.scheme.external",
    "“{format}” names no format: write the key of one, such as conll2003, with .VALUE after it for one value",
)
PLACE_ROLES = sentence("place.roles", "roles of {event}")
PLACE_ROLE = sentence("place.role", "{event}, role {role}")
PLACE_RELATION = sentence("place.relation", "relation {relation}")

# --- what the checker finds on a page ---------------------------------------------------------------------

NO_ARTICLE = sentence(
    "problem.no_article", "{kind:kind} belongs to no article: press the number of its article"
)
ARTICLE_GAP = sentence(
    "problem.article_gap", "there is no article {article}, but there are later ones: renumber them"
)
OUTSIDE_ARTICLE = sentence("problem.outside_article", "{surface:quoted} is outside article text")
ATTRIBUTE_MISSING = sentence("problem.attribute_missing", "{surface:quoted} needs {attribute:attribute}")
ROLE_MISSING = sentence("problem.role_missing", "{surface:quoted} needs {role:role}")

# --- places in a journal ----------------------------------------------------------------------------------

NO_TIME = sentence(
    "error.domain.no_time",
    "“{text}” is no time: write 2026-11-28 17:00, yesterday 17:00, 2 hours ago, or edit 1234",
)
