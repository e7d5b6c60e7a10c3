"""What adjudication says where it cannot do what was asked."""

from __future__ import annotations

from annotator.domain.sentences import sentence

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
NOTHING_TO_TAKE = sentence(
    "error.review.nothing_to_take", "no version is the first choice here: press the number of one"
)
