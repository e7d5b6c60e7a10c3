"""What a merge refuses and tells, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

# --- what is refused as a whole ---------------------------------------------------------------------------

SAME_PROJECT = sentence(
    "error.merging.same_project", "{file} is the project itself: choose the file that came back"
)
SCHEMES_DIFFER = sentence(
    "error.merging.schemes_differ",
    "{file} has another scheme, and neither has all labels of the other: {file} lacks {lacking}; the project "
    "lacks {missing}; say which label is which with a label map (annotator merge --write-map FILE proposes "
    "one), or give both one scheme with all of these",
)
CANCELLED = sentence("error.merging.cancelled", "stopped: nothing was changed")
NOTHING_TO_HAND_OUT = sentence(
    "error.merging.nothing_to_hand_out", "{author} has no pages: assign some before you hand out"
)
ONLY_PEOPLE = sentence(
    "error.merging.only_people", "{author} is not a person: files are handed out to people"
)
NAMED_TWICE = sentence("error.merging.named_twice", "{author} is named twice: name each author once")
NO_FOLDER = sentence("error.merging.no_folder", "the folder {folder} does not exist: create it first")
FILE_EXISTS = sentence(
    "error.merging.file_exists", "{file} already exists: choose another folder, or move the file away"
)
NOT_WRITTEN = sentence("error.merging.not_written", "{file} could not be written: {reason}")

# --- why a set, a page or an edit does not come in --------------------------------------------------------

NOTHING_IN_COMMON = sentence(
    "reason.merging.nothing_in_common", "both have annotations on this page that have no common beginning"
)
OTHER_PAGE = sentence("reason.merging.other_page", "its id belongs to a page with another text")

# --- what is told -----------------------------------------------------------------------------------------

LABELS = sentence("word.merging.label", "{sort:said} {label}")
KIND = sentence("word.merging.kind", "segment kind")
FLAG = sentence("word.merging.flag", "page flag")
ATTRIBUTE = sentence("word.merging.attribute", "attribute")
VALUE = sentence("word.merging.value", "attribute value")
ENTITY_TYPE = sentence("word.merging.entity_type", "entity type")
EVENT_TYPE = sentence("word.merging.event_type", "event type")
ROLE = sentence("word.merging.role", "role")
RELATION = sentence("word.merging.relation", "relation type")
