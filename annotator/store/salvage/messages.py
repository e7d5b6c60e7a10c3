"""What salvage found and did, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

# --- refused ----------------------------------------------------------------------------------------------

NOTHING_LEFT = sentence(
    "error.salvage.nothing_left",
    "{project}: nothing of a project can be read from it; nothing was written; is there a backup?",
)
NOT_READ = sentence("error.salvage.not_read", "{project} cannot be read: {reason}")

# --- healed exactly ---------------------------------------------------------------------------------------

TEXT_AGAIN = sentence("salvage.text_again", "{page}: the text was made again from the page's source")
SOURCE_AGAIN = sentence("salvage.source_again", "{page}: the source was made again from the text")
NODES_AGAIN = sentence("salvage.nodes_again", "{page}: where its text stands in the page was found again")
HASH_AGAIN = sentence("salvage.hash_again", "{page}: a checksum was counted again")
SET_AGAIN = sentence(
    "salvage.set_again", "{page}, {author}: the annotations were made again from the journal"
)
SET_FROM_BACKUP = sentence(
    "salvage.set_from_backup",
    "{page}, {author}: the annotations come from a backup, where they are as they were",
)
SET_ROW_AGAIN = sentence(
    "salvage.set_row_again", "{page}, {author}: state, revision or counts were found again"
)
HAND_IN_FOUND = sentence(
    "salvage.hand_in_found", "{page}, {author}: hand-in {number} was found again in the journal"
)
STATUS_AGAIN = sentence("salvage.status_again", "journal entry {entry}: whether it stands was found again")
ROW_FROM_BACKUP = sentence("salvage.row_from_backup", "{table} {key}: taken from a backup")
ROW_AGAIN = sentence("salvage.row_again", "{table} {key}: a row was found again from what refers to it")
ENTITY_AGAIN = sentence("salvage.entity_again", "{id}: the entity was found again in the journal")
KEY_AGAIN = sentence("salvage.key_again", "{table} {key}: a letter of an id was put right")
OPEN_PAGE_AGAIN = sentence(
    "salvage.open_page_again", "{key}: how many people the page waits for was counted again"
)
SCHEME_AGAIN = sentence(
    "salvage.scheme_again", "scheme {number}: taken from the schemes that come with the program"
)

# --- healed, but not to the last bit ------------------------------------------------------------------------

HAND_IN_AGAIN = sentence(
    "salvage.hand_in_again",
    "{page}, {author}: hand-in {number} was made again from a journal that is not whole; time or name may be "
    "wrong",
)
ENTRY_AGAIN = sentence(
    "salvage.entry_again",
    "{page}, {author}: journal entry {entry} was made again from the annotations; how it came about is lost",
)
ENTRY_ALTERED = sentence(
    "salvage.entry_altered",
    "{page}, {author}: journal entry {entry} is not what it was; its changes fit, but its time, its author "
    "or its effort may be wrong",
)
ROW_WENT_ON = sentence(
    "salvage.row_went_on",
    "{table} {key}: the project has more than was copied last; taken as it stands in the project",
)
HISTORY_UNPROVEN = sentence(
    "salvage.history_unproven",
    "{page}, {author}: the hashes of the history were counted anew; they no longer prove what was before",
)
SET_ROW_LOST = sentence(
    "salvage.set_row_lost",
    "{page}, {author}: which version of the scheme the annotations were begun with is lost",
)
NAME_LOST = sentence(
    "salvage.name_lost", "{page}: name, address and metadata were found again as far as the page has them"
)
PROJECT_LOST = sentence(
    "salvage.project_lost", "the project's name, id and settings are lost; it has new ones"
)
PROJECT_FROM_BACKUP = sentence(
    "salvage.project_from_backup",
    "the project's name, id and settings come from a backup; look whether the settings are the latest",
)
SCHEME_UNSURE = sentence(
    "salvage.scheme_unsure", "scheme {number}: its checksum does not fit; look through the labels"
)
SCHEME_COMPLETED = sentence(
    "salvage.scheme_completed",
    "scheme {number}: what is left of it is the beginning of the scheme {name} that comes with the program: "
    "taken from there; look through the labels",
)
SCHEME_LOST = sentence("salvage.scheme_lost", "the scheme is lost; the project has the scheme {name} now")
AUTHOR_LOST = sentence(
    "salvage.author_lost", "{author}: whether this is a person or a model is lost; kept as a {kind}"
)
ENTITY_LOST = sentence(
    "salvage.entity_lost", "{id}: the entity's name is lost; the mentions still refer to it"
)
OLDER_SET = sentence(
    "salvage.older_set", "{page}, {author}: {n} edits could not be read; what is there was put together"
)
UNSURE_TEXT = sentence(
    "salvage.unsure_text", "{page}: the text is damaged, and nothing was found to make it again from"
)

# --- lost -------------------------------------------------------------------------------------------------

SOURCE_LOST = sentence("salvage.source_lost", "{page}: the source is lost; the text is whole")
NODES_LOST = sentence("salvage.nodes_lost", "{page}: where its text stands in the page is lost")
PAGE_LOST = sentence("salvage.page_lost", "{page}: the page is lost")
SET_LOST = sentence("salvage.set_lost", "{page}, {author}: the annotations are lost with the page")
ITEMS_LOST = sentence(
    "salvage.items_lost",
    "{page}, {author}: {n} annotations are damaged and lost; the rest is there",
    one="{page}, {author}: one annotation is damaged and lost; the rest is there",
)
ROW_LOST = sentence("salvage.row_lost", "{table} {key}: a row is lost")
ROWS_LOST = sentence(
    "salvage.rows_lost", "{table}: {n} places of the file could not be read; rows may be missing",
    one="{table}: one place of the file could not be read; rows may be missing",
)  # fmt: skip
DOUBTFUL = sentence(
    "salvage.doubtful",
    "{table}: {n} rows were left out, because they may have been deleted before",
    one="{table}: one row was left out, because it may have been deleted before",
)
