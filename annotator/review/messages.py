"""What measures say: why two annotation sets, or two lists of texts, cannot be compared."""

from __future__ import annotations

from annotator.domain.sentences import sentence

OTHER_TEXT = sentence(
    "error.review.other_text",
    "document {document}: the sets of {first} and {second} are about different texts; compare sets of one "
    "document",
)
NO_ARTICLES_RULE = sentence("error.review.no_articles_rule", "articles {asked:quoted}: choose first or all")
BLOCKS_OVERLAP = sentence(
    "error.review.blocks_overlap",
    "blocks {name:quoted}: [{start}, {end}) and [{next_start}, {next_end}) overlap or are out of order; give "
    "blocks in text order",
)
BLOCKS_OUTSIDE = sentence(
    "error.review.blocks_outside",
    "blocks {name:quoted}: [{start}, {end}) reaches past the text of {length} characters; give blocks of "
    "this text",
)
BLOCKS_DIFFER = sentence(
    "error.review.blocks_differ", "the blocks {names} cannot be compared; score all pages with one of them"
)
NO_PAGES = sentence("error.review.no_pages", "there are no pages to score; score at least one")
NO_SETS = sentence("error.review.no_sets", "there is no annotation set to compare")
DIFFERENT_TEXTS = sentence(
    "error.review.different_texts",
    "the annotation sets are about different texts; compare sets of one document",
)
NO_MEASURE = sentence("error.review.no_measure", "there is no measure {name:quoted}; choose one of {known}")

# --- adjudication ---------------------------------------------------------------------------------------

NO_QUESTION = sentence(
    "error.review.no_question", "this question is not there any more: look at the page again"
)
NO_VERSION = sentence("error.review.no_version", "this question has no version {number}: it has {count}")
NOT_BOTH = sentence(
    "error.review.not_both", "only mentions and events can stand more than once: choose one version"
)
NO_LABEL = sentence("error.review.no_label", "this question is not about a label: choose one of its versions")
NO_EXTENT = sentence(
    "error.review.no_extent", "this question is not about an extent: choose one of its versions"
)
WAITING = sentence(
    "error.review.waiting", "something else has to be decided before: go to the question it waits for"
)
NO_EVENT = sentence(
    "error.review.no_event", "this question is not about an event: choose one of its versions"
)
