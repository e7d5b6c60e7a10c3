"""What the measures say in words: why there is no number, when one misleads, what was left out."""

from __future__ import annotations

from annotator.domain.sentences import Message, message, sentence

# --- why a measure is undefined -------------------------------------------------------------------------

NOTHING = sentence("agreement.nothing", "neither side has any")
NOTHING_SHARED = sentence("agreement.nothing_shared", "nothing was labelled by both")
ONE_LABEL = sentence("agreement.one_label", "only one label occurs; 100 % the same")
NO_BOUNDARY = sentence("agreement.no_boundary", "one segment on both sides: no boundary to compare")
ONE_ARTICLE = sentence("agreement.one_article", "one article on both sides: nothing to tell apart")
NO_UNIT_SHARED = sentence("agreement.no_unit_shared", "no two authors labelled the same text")

NO_PAIRS = sentence("agreement.no_pairs", "no two items of one type are the same on both sides")
ONE_VALUE = sentence("agreement.one_value", "each attribute has one value only; 100 % the same")
NO_LINKS = sentence("agreement.no_links", "no mention is linked to an entity by both")

ONLY_SINGLETONS = sentence("agreement.only_singletons", "nothing is joined on either side: look at B³ alone")

TOO_FEW_AUTHORS = sentence("agreement.too_few_authors", "an estimate needs answers of at least {n} authors")
TOO_FEW_ITEMS = sentence("agreement.too_few_items", "no label has {n} items or more")
NO_GAMMA = sentence(
    "error.review.no_gamma",
    "γ needs the package pygamma-agreement: install annotator with the extra “agreement”",
)
GAMMA_FAILED = sentence("error.review.gamma_failed", "γ could not be computed: {reason:said}")

# --- why there is no interval, and what was left out ----------------------------------------------------

TOO_FEW_PAGES = sentence("agreement.too_few_pages", "too few pages for an interval")
ONE_AUTHOR_ONLY = sentence(
    "agreement.one_author_only",
    "{n} pages left out: fewer than two authors handed them in",
    one="{n} page left out: fewer than two authors handed it in",
)
ONE_HAND_IN = sentence(
    "agreement.one_hand_in",
    "{n} pages were handed in by one of them only and are left out",
    one="{n} page was handed in by one of them only and is left out",
)
NOT_HANDED_IN = sentence(
    "agreement.not_handed_in",
    "{author} has not handed in {n} of the pages that others have",
)
REOPENED = sentence(
    "agreement.reopened",
    "{author} has {n} of the compared pages in progress again: they are compared as they were handed in",
    one="{author} has {n} of the compared pages in progress again: it is compared as it was handed in",
)
HANDED_IN_AGAIN = sentence(
    "agreement.handed_in_again",
    "{author} has handed in {n} of the compared pages again: the first hand-in is compared",
)

HAND_IN_DAMAGED = sentence(
    "agreement.hand_in_damaged",
    "{author}'s hand-in of {page} is damaged and left out: bring it back with “annotator salvage”, or let "
    "{author} hand the page in again",
)
SET_ASIDE = sentence(
    "agreement.set_aside",
    "{version} is left out: a merge set it aside as another version of what {author} said on {n} pages, and "
    "adjudication decides between the two",
    one="{version} is left out: a merge set it aside as another version of what {author} said on {n} page, "
    "and adjudication decides between the two",
)

# --- when a number misleads -----------------------------------------------------------------------------

PREVAILS = sentence(
    "agreement.prevails", "nearly all of it is {label}: κ says little here, look at the labels below"
)
PREVAILS_KIND = sentence(
    "agreement.prevails_kind", "nearly all of it is {label:kind}: κ says little here, look at the kinds below"
)
PREVAILS_WORD = sentence(
    "agreement.prevails_word", "nearly all of it is {label:word}: κ says little here, look at the kinds below"
)
PREVAILS_UNLABELLED = sentence(
    "agreement.prevails_unlabelled",
    "nearly all of it is unlabelled: κ says little here, look at the kinds below",
)
FEW_PAGES = sentence(
    "agreement.few_pages", "n = {n} pages: read nothing into it", one="n = {n} page: read nothing into it"
)
FEW_UNITS = sentence("agreement.few_units", "{units:said} only: read nothing into it")
SAME_CUTS = sentence("agreement.same_cuts", "same cuts, other kinds: {one:kind} against {two:kind}")
SAME_CUTS_NONE = sentence("agreement.same_cuts_unlabelled", "same cuts, other kinds: {one:kind} against none")
SUGGESTED = sentence(
    "agreement.suggested",
    "{percent} % of these segments came from the same suggestion: agreement with it, not with each other",
)
LOW_COVERAGE = sentence("agreement.low_coverage", "of {percent} % of the items only")
CONTENT = sentence("word.content", "content").forms[0]
BOILERPLATE = sentence("word.boilerplate", "boilerplate").forms[0]
_PREVAILS = {"": PREVAILS, "kind": PREVAILS_KIND, "word": PREVAILS_WORD}


def prevails(label: str, sort: str = "") -> Message:
    """Return that nearly all has one label; ``sort`` is how the label is shown: kind, word, or as it is."""
    return message(_PREVAILS[sort], label=label) if label else message(PREVAILS_UNLABELLED)


# --- what a measure is called ---------------------------------------------------------------------------


def _title(measure: str, text: str) -> Message:
    return message(sentence(f"measure.{measure}", text))


CHARACTER_KAPPA = _title("character_kappa", "κ of kinds, unlabelled text being a kind of its own")
CHARACTER_KAPPA_LABELLED = _title("character_kappa_labelled", "κ of kinds, text both labelled")
CONTENT_KAPPA = _title("content_kappa", "κ of content against all else")
CONTENT_KAPPA_LABELLED = _title(
    "content_kappa_labelled", "κ of content against boilerplate, text both labelled"
)
KIND_F1 = _title("kind_f1", "F1 of kinds, by characters")
CHARACTER_ALPHA = _title("character_alpha", "α of kinds, unlabelled text being a kind of its own")
CHARACTER_ALPHA_LABELLED = _title("character_alpha_labelled", "α of kinds, labelled text only")
SEGMENT_UNITIZING_ALPHA = _title("segment_unitizing_alpha", "unitizing α of segments")
SEGMENT_LABEL_ALPHA = _title("segment_label_alpha", "unitizing α of segments, kinds alone")
MENTION_UNITIZING_ALPHA = _title("mention_unitizing_alpha", "unitizing α of mentions")
MENTION_UNIT_ALPHA = _title("mention_unit_alpha", "unitizing α of mentions, places alone")
MENTION_LABEL_ALPHA = _title("mention_label_alpha", "unitizing α of mentions, types alone")
BOUNDARY_SIMILARITY = _title("boundary_similarity", "boundary similarity, by sentences")
SAME_SUGGESTION = _title("same_suggestion", "segments that both took from one suggestion")
SEGMENT_F1 = _title("segment_f1", "F1 of segments")
ARTICLE_B_CUBED = _title("article_b_cubed", "B³ of articles")
ARTICLE_RAND = _title("article_rand", "adjusted Rand index of articles")
ARTICLE_KAPPA = _title("article_kappa", "κ of articles, best renaming")

MENTION_STRICT = _title("mention_strict", "mentions: same span and type")
MENTION_EXACT = _title("mention_exact", "mentions: same span")
MENTION_PARTIAL = _title("mention_partial", "mentions: same span, half for an overlap")
MENTION_TYPE = _title("mention_type", "mentions: overlap and same type")
MENTION_ATTRIBUTES = _title("mention_attributes", "κ of mention attributes")
EVENT_ATTRIBUTES = _title("event_attributes", "κ of event attributes")
ENTITY_LINKS = _title("entity_links", "links to the knowledge base")
RELATION_F1 = _title("relation_f1", "F1 of relations")
TRIGGER_ID = _title("trigger_id", "triggers: same span")
TRIGGER_CLASS = _title("trigger_class", "triggers: same span and type")
ARGUMENT_ATTACHED_ID = sentence(
    "measure.argument_attached_id", "arguments found, attached to the trigger ({fillers:word})"
)
ARGUMENT_ATTACHED_CLASS = sentence(
    "measure.argument_attached_class", "arguments with their role, attached to the trigger ({fillers:word})"
)
ARGUMENT_ID = sentence("measure.argument_id", "arguments found ({fillers:word})")
ARGUMENT_CLASS = sentence("measure.argument_class", "arguments with their role ({fillers:word})")
ARGUMENT_ALIGNED_ID = sentence(
    "measure.argument_aligned_id", "arguments found, aligned events of any type ({fillers:word})"
)
ENTITY_CLUSTERS = sentence("measure.entity", "{score} of entities, mentions both have")
ENTITY_CLUSTERS_ALL = sentence("measure.entity_all", "{score} of entities, all mentions")
EVENT_CLUSTERS = sentence("measure.event_cluster", "{score} of event clusters, events both have")
EVENT_CLUSTERS_ALL = sentence("measure.event_cluster_all", "{score} of event clusters, all events")
SAME_SPAN = sentence("word.same_span", "same span").forms[0]
SAME_HEAD = sentence("word.same_head", "same head").forms[0]
SAME_ENTITY = sentence("word.same_entity", "same entity").forms[0]

# --- what a measure counts ------------------------------------------------------------------------------

CHARACTERS = sentence("unit.characters", "{n} characters", one="{n} character")
BOUNDARIES = sentence("unit.boundaries", "{n} boundaries", one="{n} boundary")
SEGMENTS = sentence("unit.segments", "{n} segments", one="{n} segment")
MENTIONS = sentence("unit.mentions", "{n} mentions", one="{n} mention")
PAIRS = sentence("unit.pairs", "{n} pairs", one="{n} pair")
RELATIONS = sentence("unit.relations", "{n} relations", one="{n} relation")
TRIGGERS = sentence("unit.triggers", "{n} triggers", one="{n} trigger")
ARGUMENTS = sentence("unit.arguments", "{n} arguments", one="{n} argument")
ITEMS = sentence("unit.items", "{n} items", one="{n} item")


def same_cuts(one: str, two: str) -> Message:
    """Return that boundaries are alike and kinds are not, with the two kinds; "" is unlabelled."""
    if one and two:
        return message(SAME_CUTS, one=one, two=two)
    return message(SAME_CUTS_NONE, one=one or two)


def as_dict(message: Message) -> dict[str, object]:
    """Return a message as JSON has it: its code, its values, and the text in English."""
    values = {
        name: as_dict(value) if isinstance(value, Message) else value
        for name, value in sorted(message.values.items())
    }
    return {"code": message.id, "values": values, "text": str(message)}
