"""Why a key, or a file of keys, is refused, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

LABEL_KEY = sentence("error.keys.label_key", "a label's key must be a single letter, digit or symbol")
SEARCH_KEY = sentence("error.keys.search_key", "{key} starts the search in the list of events")
ARTICLE_KEY = sentence("error.keys.article_key", "the digits are the articles' numbers")
CARET_KEY = sentence(
    "error.keys.caret_key", "{key} moves the caret or the keyboard focus: it cannot be reassigned"
)
KEY_TAKEN = sentence("error.keys.taken", "{key} is the key of “{name}”")
NOT_KEYS = sentence("error.keys.not_keys", "not a key file: {reason}")
NOT_KEYS_FORMAT = sentence(
    "error.keys.not_keys_format",
    "not a key file: {format} is missing",
)
