"""Why a key, or a file of keys, is refused, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

LABEL_KEY = sentence("error.keys.label_key", "a label's key is one letter, digit or sign")
SEARCH_KEY = sentence("error.keys.search_key", "{key} begins the search in the list of events")
ARTICLE_KEY = sentence("error.keys.article_key", "the digits are the articles' numbers")
CARET_KEY = sentence("error.keys.caret_key", "{key} moves the caret or the keyboard focus")
KEY_TAKEN = sentence("error.keys.taken", "{key} is the key of “{name}”")
NOT_KEYS = sentence("error.keys.not_keys", "this is not a file of keys: {reason}")
NOT_KEYS_FORMAT = sentence(
    "error.keys.not_keys_format",
    "this is not a file of keys: its format is not {format}",
)
