"""Why an edit is refused, in sentences; what the scheme forbids is said in `domain.messages`."""

from __future__ import annotations

from annotator.domain.sentences import sentence

MENTION_GONE = sentence("error.edits.mention_gone", "this mention no longer exists")
EVENT_GONE = sentence("error.edits.event_gone", "this event no longer exists")
ENTITY_GONE = sentence("error.edits.entity_gone", "this entity no longer exists: choose another one")
SEGMENT_GONE = sentence("error.edits.segment_gone", "this segment no longer exists")
BOOKMARK_GONE = sentence("error.edits.bookmark_gone", "this bookmark no longer exists")
ATTRIBUTE_GONE = sentence("error.edits.attribute_gone", "this item no longer has such an attribute")
NOTED_GONE = sentence("error.edits.noted_gone", "the item of this note no longer exists")
SUGGESTION_GONE = sentence(
    "error.edits.suggestion_gone", "this suggestion no longer exists: it was made anew or rejected meanwhile"
)
OTHER_PAGE = sentence("error.edits.other_page", "the suggestion is for another page")
NO_ARTICLE_FROM_HERE = sentence(
    "error.edits.no_article_from_here",
    "there is no segment of an article from here on: label some text first",
)
RELATION_IN_THE_WAY = sentence(
    "error.edits.relation_in_the_way",
    "the relation {relation:relation} does not allow {type:type}: remove the relation first",
)
SPAN_EMPTIED = sentence("error.edits.span_emptied", "nothing would be left of the span: delete it instead")
NOT_A_LINK = sentence(
    "error.edits.not_a_link",
    "“{link}” is neither a Wikidata id like Q42 nor an address like https://example.org/x",
)
MERGED_WITH_ITSELF = sentence(
    "error.edits.merged_with_itself", "{name} cannot be merged with itself: choose another one"
)
NO_MENTIONS = sentence("error.edits.no_mentions", "choose the mentions that refer to something else")
OTHER_ENTITY = sentence("error.edits.other_entity", "{surface:quoted} does not refer to {entity}")
OTHER_CLUSTER = sentence("error.edits.other_cluster", "choose events that belong to {cluster}")
NO_NAME = sentence("error.edits.no_name", "a name needs at least one letter")
NO_PAGE = sentence("error.edits.no_page", "no page is given that could carry this change")
NO_FLAG = sentence("error.edits.no_flag", "the scheme has no page flag “{flag}”")

# --- rebasing -------------------------------------------------------------------------------------------

OTHER_DOCUMENT = sentence("error.edits.other_document", "the newer annotations are of another page")
BUILDS_ON = sentence("error.edits.builds_on", "it builds on an edit that no longer fits")
LABELLED_MEANWHILE = sentence(
    "error.edits.labelled_meanwhile", "some of this text was labelled as {kind:kind} meanwhile"
)
MADE_MEANWHILE = sentence("error.edits.made_meanwhile", "the same {item:said} was made meanwhile")
CLUSTER_GONE = sentence("error.edits.cluster_gone", "this event cluster no longer exists: choose another one")
NOT_HANDED_IN = sentence(
    "error.edits.not_handed_in", "this page is not handed in: there is nothing to send back"
)
NO_REASON = sentence("error.edits.no_reason", "say what is to be changed: the author reads it")
