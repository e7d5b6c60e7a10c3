"""What a check says, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

PART_UNREADABLE = sentence("finding.part_unreadable", "{part} cannot be read ({reason})")
STOPPED = sentence("error.store.check_stopped", "the check was cancelled")

# --- the project ----------------------------------------------------------------------------------------

TABLE_GONE = sentence("finding.table_gone", "the table {table} is missing")
INDEX_GONE = sentence("finding.index_gone", "the index {index} of the database is missing")
NO_PROJECT_ROW = sentence("finding.no_project_row", "the project's name, id and settings are missing")
FORMAT_WRONG = sentence("finding.format", "the project says format {found}, but it has format {known}")
NO_PROJECT_ID = sentence("finding.no_project_id", "the project has no id of its own")
SETTINGS_BROKEN = sentence("finding.settings", "the project's settings cannot be read ({reason})")
NO_SCHEME = sentence("finding.no_scheme", "the project has no scheme")
SCHEME_GONE = sentence("finding.scheme_gone", "version {number} of the scheme is missing")
SCHEME_BROKEN = sentence("finding.scheme_broken", "version {number} of the scheme cannot be read")
SCHEME_ELSEWHERE = sentence(
    "finding.scheme_elsewhere", "version {number} of the scheme is damaged; it stands whole in {place}"
)
SCHEME_HASH = sentence("finding.scheme_hash", "version {number} of the scheme is unlike its hash")
AUTHOR_KIND = sentence("finding.author_kind", "{author} is of an unknown kind, “{kind}”")
AUTHOR_ROLE = sentence("finding.author_role", "{author} has an unknown role, “{role}”")

# --- pages ----------------------------------------------------------------------------------------------

POSITION = sentence("finding.position", "{name}: its place in the list, {place}, is not a place of its own")
TWICE = sentence("finding.duplicate", "{name}: the same page is also stored as {other}")
COLUMN = sentence("finding.column", "{name}: the list shows {column} “{found}”, but the metadata differ")
NODE_MAP_BROKEN = sentence("finding.node_map_broken", "{name}: the node map cannot be read ({reason})")
NODE_MAP_WRONG = sentence("finding.node_map_wrong", "{name}: the node map is unlike the text at {position}")
SEARCH = sentence("finding.search", "{name}: the search index is unlike the text")
SEARCH_EXTRA = sentence(
    "finding.search_extra",
    "the search index holds {n} pages that are not in the project",
    one="the search index holds a page that is not in the project",
)

# --- annotations ----------------------------------------------------------------------------------------

ID_TWICE = sentence("finding.id_twice", "two items have the id {id}")
SPAN_COLUMNS = sentence("finding.span_columns", "{item} is listed at [{start}, {end}), but stands elsewhere")
SURFACE = sentence("finding.surface", "{item} is found by words that are not under it in the text")
ARGUMENT_ORDER = sentence("finding.argument_order", "an argument of event {id} is missing")
DECISION_NOT_GOLD = sentence("finding.decision_not_gold", "the set holds decisions, which only gold has")
NAMELESS = sentence("finding.nameless", "{id} has no name")
MADE_BY_NOBODY = sentence("finding.made_by", "{name} was made by {author}, an unknown author")
LINK_LOST = sentence("finding.link_lost", "annotations refer to {id}, which is not in the project")

# --- history --------------------------------------------------------------------------------------------

NO_BEGINNING = sentence("finding.no_beginning", "the beginning of the hash chain is missing")
OTHER_BEGINNING = sentence("finding.other_beginning", "the hash chain began with another author or text")
JOURNAL_GAP = sentence(
    "finding.journal_gap",
    "{n} entries are missing from the journal",
    one="an entry is missing from the journal",
)
JOURNAL_ALTERED = sentence("finding.journal_altered", "journal entries were altered: {entries}")
JOURNAL_END = sentence(
    "finding.journal_end",
    "the last {n} entries of the journal are missing",
    one="the last entry of the journal is missing",
)
REVISION = sentence("finding.revision", "the set is at revision {found}, but its journal ends at {expected}")
HEAD = sentence("finding.head", "the hash chain ends with another entry than the set says")
JOURNAL_PLACE = sentence(
    "finding.journal_place", "journal entries name another page or author than their set"
)
STATUS = sentence("finding.status", "journal entries stand otherwise than the journal says: {entries}")
CONTENT = sentence("finding.content", "the annotations are not those that came in and were edited since")
SET_GONE = sentence("finding.set_gone", "the annotations of {author} on {name} are missing")

# --- work between people --------------------------------------------------------------------------------

HAND_IN_NUMBERS = sentence("finding.hand_in_numbers", "a hand-in is missing: there are {numbers}")
HAND_IN_BROKEN = sentence("finding.hand_in", "hand-in {number} cannot be read ({reason})")
HAND_IN_LATER = sentence("finding.hand_in_later", "hand-in {number} is of revision {revision}, still to come")
REMARK_BROKEN = sentence("finding.remark", "remark {id} cannot be read ({reason})")
REMARK_OUTSIDE = sentence("finding.remark_outside", "remark {id} ends at {end}, outside the text")
ASSIGNMENT = sentence("finding.assignment", "the assignment says “{found}”, which is no task or date")
OPEN_PAGE = sentence("finding.open_page", "the page waits for another number of people than are to come")
NEAR = sentence("finding.near_duplicate", "the near-duplicate belongs to {name}, which is not its first page")
FORM_REASON = sentence("finding.form_reason", "the link to an older form gives an unknown reason, “{found}”")
FORM_RING = sentence("finding.form_ring", "the page is a newer form of itself")
NOTE_BROKEN = sentence("finding.guideline_note", "guideline note {id} cannot be read ({reason})")
NOTE_PAGE = sentence("finding.note_page", "guideline note {id} has an example on a page that is missing")
AGREEMENT = sentence("finding.agreement", "what was counted for {measure} cannot be read")
SEEN = sentence("finding.seen", "feedback on hand-in {number} of gold was seen, which does not exist")

# --- what is to be done ---------------------------------------------------------------------------------

DO_REPAIR = sentence("remedy.repair", "repair the project: nothing is lost by it")
DO_PAGE = sentence("remedy.page", "open the page and correct it")
DO_SCHEME = sentence("remedy.scheme", "put the label back into the scheme, or change the annotation")
DO_RESTORE = sentence(
    "remedy.restore", "restore a backup, or write what is sound into a new project (annotator salvage)"
)
DO_FORGET = sentence("remedy.forget", "make it again in the window; the rest of the project is not touched")
