"""What the store refuses and what its check finds, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

from .held_file import Loss

# --- making and opening a project -------------------------------------------------------------------------
NAMED_AS_FOLDER = sentence(
    "error.store.named_as_folder", "{project} is a folder: give the project a name that ends in .annotator"
)
PROJECT_EXISTS = sentence(
    "error.store.project_exists", "{project} already exists: open it or choose another name"
)
SERVER_HAS_PROJECT = sentence(
    "error.store.server_has_project",
    "{project} already contains a project: open it or choose another database",
)
NO_FOLDER = sentence("error.store.no_folder", "the folder {folder} does not exist: create it first")
CRASH_TEST_STUCK = sentence(
    "error.store.crash_test_stuck", "{project}: a program that was to annotate there saved nothing"
)
NOT_CREATED = sentence("error.store.not_created", "{project} cannot be created: {reason}")
NOT_A_NAME = sentence("error.store.not_a_name", "“{name}” cannot be the name of a project")
SCHEME_WITHOUT_DATA = sentence(
    "error.store.scheme_without_data", "the scheme {scheme} has no data to store: read it with parse_scheme"
)
NO_PROJECT_THERE = sentence(
    "error.store.no_project_there", "{project} contains no project: create one with “annotator new”"
)
TOO_NEW = sentence(
    "error.store.too_new",
    "{project} was written by a newer Annotator (format {found}; this one reads up to {known}): "
    "update the program; nothing was changed",
)
JSON_DAMAGED = sentence(
    "error.store.json_damaged", "something that is stored is damaged ({reason}): run “annotator check”"
)
NO_ADDRESS = sentence(
    "error.store.no_address", "not a PostgreSQL address: write postgresql://user@host:port/database"
)
IS_FOLDER = sentence(
    "error.store.is_folder",
    "{project} is a folder, not a project: name the file in it that ends in .annotator",
)
NO_FILE = sentence(
    "error.store.no_file", "{project} does not exist: check the name, or create it with “annotator new”"
)
NOT_OPENED = sentence("error.store.not_opened", "{project} cannot be opened: {reason}")
NOT_READ = sentence("error.store.not_read", "{project} cannot be read: {reason}")
IN_USE = sentence("error.store.in_use", "{project} is locked by another program: try again in a moment")
NOT_A_PROJECT = sentence(
    "error.store.not_a_project", "{project} is not an Annotator project; to use its text, import it into one"
)
OTHER_PROGRAM = sentence(
    "error.store.other_program", "{project} is a database of another program, not an Annotator project"
)
NO_VERSION = sentence(
    "error.store.no_version", "{project} has no format version ({found}): it is not a complete project"
)
FOREIGN = sentence(
    "error.store.foreign", "{project} contains “{name}”, which no Annotator project has: not opened"
)
DAMAGED = sentence(
    "error.store.damaged",
    "{project} is damaged ({reason}): restore a backup, or use annotator salvage; the file is unchanged",
)
TABLE_MISSING = sentence("reason.store.table_missing", "the table {table} is missing")

# --- older formats ----------------------------------------------------------------------------------------
OLD_AND_READ_ONLY = sentence(
    "error.store.old_and_read_only",
    "{project} has the older format {found} and is read-only: copy it to a place where you can write",
)
NOT_MIGRATED = sentence(
    "error.store.not_migrated", "{project} could not be brought to format {known} and is unchanged: {reason}"
)
OLD_AND_OPEN = sentence(
    "error.store.old_and_open", "{project} has an older format and is open in another window: close that one"
)
COPY_BROKEN = sentence(
    "error.store.copy_broken", "{copy}: the migrated copy is broken ({reason}); the project is unchanged"
)

# --- copies -----------------------------------------------------------------------------------------------
ON_A_SERVER = sentence(
    "error.store.on_a_server",
    "{project} is on a PostgreSQL server: copy it to a file with annotator copy, or back it up with pg_dump",
)
COPY_TO_FOLDER = sentence("error.store.copy_to_folder", "{copy} is a folder: name the file for the copy")
COPY_EXISTS = sentence("error.store.copy_exists", "{copy} already exists: choose another name")
COPY_NOT_WRITTEN = sentence(
    "error.store.copy_not_written", "{copy} could not be written, and no copy was made: {reason}"
)
COPY_STOPPED = sentence("error.store.copy_stopped", "stopped: nothing was copied")
COPY_DIFFERS = sentence(
    "error.store.copy_differs", "the copy is not what was read: the table {table} differs, so it was not kept"
)
COPY_NO_NUMBER = sentence(
    "error.store.copy_no_number",
    "not copied: the project is damaged: in {table}, row {key}, {column} is “{found}”, not a number; run "
    "“annotator salvage” and copy the new project it writes",
)
COPY_INCOMPLETE = sentence(
    "error.store.copy_incomplete",
    "the copy has {found} rows in {table} instead of {expected}, so it was not kept",
)

# --- what becomes of the file -----------------------------------------------------------------------------
LOST = {
    Loss.MOVED: sentence(
        "error.store.file_moved",
        "{name} was moved or renamed and is now {where}: move it back, or save what is open elsewhere",
        "{name} was moved or renamed: move it back, or save what is open elsewhere",
    ),
    Loss.DELETED: sentence(
        "error.store.file_deleted", "{name} was deleted: put it back, or save what is open elsewhere"
    ),
    Loss.REPLACED: sentence(
        "error.store.file_replaced",
        "{name} was replaced by another file, which is left as it is: save what is open elsewhere",
    ),
    Loss.OVERWRITTEN: sentence(
        "error.store.file_overwritten",
        "{name} was written over by another program; nothing more goes into it: close the project, "
        "and open it again",
    ),
    Loss.GONE: sentence(
        "error.store.file_gone",
        "{name} cannot be reached, its folder or drive is gone: connect it again, "
        "or save what is open elsewhere",
    ),
}
LOG_SET_ASIDE = sentence(
    "warning.store.log_set_aside",
    "beside {project} lay a log that is not its own, from before the file was replaced: "
    "it was set aside as {log}, and {project} is as it was copied",
)
LOG_STAYS = sentence(
    "error.store.log_stays",
    "{project}: the log {log} beside it is not its own, and cannot be set aside ({reason}): "
    "move it elsewhere",
)
COPY_LACKS = sentence(
    "warning.store.copy_lacks",
    "{project} is a copy that was made while the original was being worked on: it lacks the last edits; "
    "copy the original again, with “Save a copy” or ten seconds after the last edit",
)
ON_NETWORK = sentence(
    "warning.store.on_network",
    "{project} lies on a network drive ({system}), where two programs can damage it and saving is slow: "
    "let only one person at a time open it, or work on a copy on this computer, or on a PostgreSQL server",
)
IN_SYNCED = sentence(
    "warning.store.in_synced",
    "{project} lies in a folder that {service} keeps in step with other computers, and may replace while you "
    "work: open it on one computer at a time, or work on a copy elsewhere",
)
SECOND_NAME = sentence(
    "warning.store.second_name",
    "{project} has a second name (a hard link), under which nothing may open it while it is open here: "
    "a backup has to be a real copy",
)
STILL_READ = sentence(
    "error.store.still_read", "{project} is being read just now, by an export or a search: try again after it"
)
NOTHING_HELD = sentence(
    "error.store.nothing_held",
    "what {project} held was written over, so there is nothing whole that could be saved",
)

# --- storing ----------------------------------------------------------------------------------------------

READ_ONLY = sentence("error.store.read_only", "{project} is open read-only: save a copy and work on that")
NOT_SAVED = sentence(
    "error.store.not_saved",
    "{project}: not saved, {reason}; fix that and try again",
    "not saved, {reason}; fix that and try again",
)
DATABASE_FAILED = sentence("error.store.database_failed", "{project}: {reason}", "{reason}")
NO_ROOM = sentence("reason.store.no_room", "there is no space left on the disk of {folder}")
LOCKED = sentence(
    "reason.store.locked",
    "another program has been writing to it for {n} seconds",
    one="another program has been writing to it for {n} second",
)
NOT_WRITABLE = sentence("reason.store.not_writable", "the file or its folder is read-only")
LOG_NOT_OPENED = sentence("reason.store.log_not_opened", "the file, or the log beside it, cannot be opened")
CONNECTION_FAILED = sentence("reason.store.connection_failed", "the connection failed")
STORED_MEANWHILE = sentence(
    "error.store.stored_meanwhile",
    "{project}: the same thing was stored elsewhere meanwhile ({reason}); reload the page and try again",
    "the same thing was stored elsewhere meanwhile ({reason}); reload the page and try again",
)
SET_CHANGED = sentence(
    "error.store.set_changed",
    "the annotations of {author} on this page were changed in another window: reload the page and try again",
)
READ_ANEW = sentence(
    "error.store.read_anew", "the page was read with another encoding meanwhile: reload it and try again"
)
SHARED_CHANGED = sentence(
    "error.store.shared_changed", "{item:said} {name} was changed meanwhile: reload the page and try again"
)
STILL_REFERRED_TO = sentence(
    "error.store.still_referred_to",
    "{item:said} {name} ({id}) is still referred to in the project: remove the references first",
)
NO_SHARED = sentence(
    "error.store.no_shared", "it refers to an entity or event cluster that does not exist in the project"
)
CHANGES_NOTHING = sentence("error.store.changes_nothing", "the edit changes nothing")
PAGE_TWICE = sentence(
    "error.store.page_twice", "one batch changes a page twice: combine the two into one edit"
)
OTHER_ID = sentence("error.store.other_id", "the edit is for the id “{id}” but holds “{found}”")
NOT_UNDONE = sentence(
    "error.store.not_undone",
    "cannot undo “{edit:said}”: it also changed the page {page}, where a later edit builds on it ({reason})",
)
NOT_REDONE = sentence(
    "error.store.not_redone",
    "cannot redo “{edit:said}”: it also changed the page {page}, where a later edit builds on it ({reason})",
)
JOURNAL_UNREADABLE = sentence(
    "error.store.journal_unreadable", "journal entry {entry} cannot be read ({reason}): run “annotator check”"
)
HAND_IN_UNREADABLE = sentence(
    "error.store.hand_in_unreadable",
    "hand-in {number} of {author} on {document} cannot be read ({reason}): run “annotator check”",
)
HAND_IN_BROKEN = sentence("error.store.hand_in_broken", "hand-in {number} of {author}: {reason:said}")
HAND_IN_NUMBERS = sentence(
    "error.store.hand_in_numbers", "the hand-ins of {author} are not numbered 1, 2, 3 …"
)
RECORD_OUTSIDE = sentence(
    "error.store.record_outside", "{id}: it ends at {end}, but the text has {length} characters"
)
SETS_UNREADABLE = sentence(
    "error.store.sets_unreadable",
    "annotations on {documents} cannot be read ({reason}): run “annotator check”",
)

# --- documents, authors, what stands beside the annotations -------------------------------------------------

NO_DOCUMENT = sentence("error.store.no_document", "the project has no document “{document}”")
NO_AUTHOR = sentence("error.store.no_author", "the project has no author “{author}”")
NO_REMARK = sentence("error.store.no_remark", "the project has no remark “{remark}”")
NOT_CAME_BACK = sentence(
    "error.store.not_came_back", "gold of {document} is not finished, or {author} has not handed it in"
)
EMPTY_REMARK = sentence("error.store.empty_remark", "a remark needs some words")
EMPTY_NOTE = sentence("error.store.empty_note", "a note for the guidelines needs labels, words or a place")
NO_GUIDELINE_NOTE = sentence(
    "error.store.no_guideline_note", "the project has no note for the guidelines “{note}”"
)
NO_ROLE = sentence("error.store.no_role", "“{role}” is not a role: choose one of {known}")
NOT_REVIEWER = sentence(
    "error.store.not_reviewer",
    "this project is blind: {person} may not see what others said on this page; whoever leads the project "
    "can make {person} a reviewer in the settings",
)
NO_TASK = sentence("error.store.no_task", "“{task}” is not a task: choose one of {known}")
NOT_FOUND = sentence("error.store.not_found", "{project}: no document has the id or the name “{document}”")
AMBIGUOUS = sentence(
    "error.store.ambiguous", "“{document}” fits {n} documents, such as {names}: give the whole id"
)
SOURCE_DAMAGED = sentence(
    "error.store.source_damaged", "document {document}: its stored source is damaged ({reason})"
)
OF_DOCUMENT = sentence("error.store.of_document", "document {document}: {reason}")
OTHER_AUTHOR_KIND = sentence(
    "error.store.other_author_kind",
    "{author} is {kind:said} in this project, not {asked:said}: choose another name",
)
IN_TWO_GROUPS = sentence(
    "error.store.in_two_groups", "a document is in two groups of duplicates, or twice in one"
)
OWN_FORM = sentence(
    "error.store.own_form", "the document “{document}” cannot be a newer form of itself: name an older page"
)
OTHER_SOURCE = sentence("error.store.other_source", "{name}: the text does not come from the stored source")
WORKED_ON = sentence(
    "error.store.worked_on",
    "{name}: {author} has worked on this page, and the positions would no longer be right; the text stays",
)
ANNOTATED = sentence(
    "error.store.annotated",
    "{name}: {author} has annotations on this page, and their positions would no longer be right; "
    "the text stays",
)

# --- adding pages -----------------------------------------------------------------------------------------

OF_PAGE = sentence("error.store.of_page", "{name}: {reason}")
OF_AUTHOR = sentence("error.store.of_author", "annotations of {author}: {reason}")
ALREADY_THERE = sentence(
    "error.store.already_there", "{name}: it is already in the project, as document {document}"
)
SAME_PAGE = sentence(
    "error.store.same_page", "the same page is already in the project, as document {document}"
)
ID_TAKEN = sentence(
    "warning.store.id_taken",
    "the id {id} belongs to another text in the project: this one is stored as a page of its own",
)
READ_OTHERWISE = sentence(
    "error.store.read_otherwise",
    "its bytes are in the project as {name:quoted}, read as {encoding} into another text: run annotator "
    "encoding on that page, or import this one with --encoding",
    "its bytes are in the project as {name:quoted}, where another text was made of them",
)
OTHER_KIND = sentence("reason.store.other_kind", "{author} is {kind:said} in the project, not {asked:said}")
OTHER_ANNOTATIONS = sentence(
    "reason.store.other_annotations", "{author} already has other annotations on this document"
)
SHARED_DIFFERS = sentence(
    "warning.store.shared_differs", "{item:said} {name} ({id}) stays as it is in the project"
)
SHARED_OTHER = sentence(
    "warning.store.shared_other",
    "{item:said} {name}: its id {id} stands for something else in the project, so it is stored as {new}",
)
ENTITY_MISSING = sentence("error.store.entity_missing", "mention {item}: there is no entity “{id}”")
CLUSTER_MISSING = sentence("error.store.cluster_missing", "event {item}: there is no event cluster “{id}”")
NOT_TEXT = sentence("error.store.not_text", "{where}: the character U+{code} at {position} cannot be stored")
ID_LENGTH = sentence(
    "error.store.id_length", "{where} “{id}”: an id has 1 to {most} characters, this one has {length}"
)
NODE_MAP_TOO_LONG = sentence(
    "error.store.node_map_too_long", "its node map ends at {end}, but its text has {length} characters"
)
TEXT_HASH_WRONG = sentence(
    "error.store.text_hash_wrong", "text_sha256 is not the hash of the text: the file was changed or cut off"
)
SOURCE_HASH_WRONG = sentence(
    "error.store.source_hash_wrong",
    "the hash of the source is not that of its bytes: the file was changed or cut off",
)
BEFORE_TEXT = sentence("error.store.before_text", "bookmark {id} is at {position}, before the text")
ITEM_OUTSIDE = sentence(
    "error.store.item_outside", "{item:said} {id} ends at {end}, but the text has {length} characters"
)
SEGMENTS_OVERLAP = sentence("error.store.segments_overlap", "the segments {first} and {second} overlap")
ARGUMENT_DANGLES = sentence(
    "error.store.argument_dangles", "event {id}: its {role} “{target}” is not in the set"
)
RELATION_DANGLES = sentence(
    "error.store.relation_dangles", "relation {id}: “{target}”, which it links, is not in the set"
)

PART_TEXT = sentence("place.store.text", "the text")
PART_NAME = sentence("place.store.name", "the name")
PART_MEDIA_TYPE = sentence("place.store.media_type", "the media type")
PART_ADDRESS = sentence("place.store.address", "the address")
PART_ENCODING = sentence("place.store.encoding", "the encoding")
PART_HASH = sentence("place.store.hash", "the hash of the source")
PART_LANGUAGE = sentence("place.store.language", "the language")
PART_TYPE = sentence("place.store.type", "the type of an entity")
PART_KB = sentence("place.store.kb", "a knowledge-base id")
PART_ITEM = sentence("place.store.item", "item {id}")
PART_ID = sentence("place.store.id", "the id of a {item:said}")

A_DOCUMENT = sentence("word.document", "document")
AN_AUTHOR = sentence("word.author", "author")
A_SET = sentence("word.set", "annotation set")
A_VERB = sentence("word.verb", "verb")
A_REMARK = sentence("word.remark", "remark")
A_RECORD = sentence("word.record", "record")
A_GUIDELINE_NOTE = sentence("word.guideline_note", "note for the guidelines")
A_HUMAN = sentence("word.a_human", "a human")
A_MODEL = sentence("word.a_model", "a model")
GOLD_ITSELF = sentence("word.gold_itself", "gold")
AN_ASIDE = sentence("word.an_aside", "a version set aside")
KINDS = {"human": A_HUMAN, "model": A_MODEL, "gold": GOLD_ITSELF, "aside": AN_ASIDE}
"""An author's kind as it stands in a sentence."""

# --- searching --------------------------------------------------------------------------------------------

NOT_A_PATTERN = sentence("error.store.not_a_pattern", "“{pattern}” is not a regular expression: {reason}")
PATTERN_TOO_SLOW = sentence(
    "error.store.pattern_too_slow", "searching for “{pattern}” takes too long: use fewer repetitions"
)

# --- what the check finds ---------------------------------------------------------------------------------

STORAGE = sentence("finding.storage", "{found}")
ROW_DANGLES = sentence(
    "finding.row_dangles", "a row of {table} refers to a row of {other} that does not exist"
)
NO_TEXT = sentence("finding.no_text", "the document has no text: restore it from a backup")
DOCUMENT_UNREADABLE = sentence("finding.document_unreadable", "the document cannot be read ({reason})")
SET_UNREADABLE = sentence(
    "finding.set_unreadable", "the annotations cannot be read ({reason}): restore a backup"
)
TEXT_CHANGED = sentence("finding.text_changed", "{name}: the text is not the one that was imported")
CHARACTERS = sentence("finding.characters", "{name}: the text has {length} characters instead of {expected}")
SOURCE_CHANGED = sentence("finding.source_changed", "{name}: the source is not the one that was imported")
NOTE_DANGLES = sentence("finding.note_dangles", "a note is on “{target}”, which is not in the set")
COUNTS = sentence("finding.counts", "the list shows {listed}, but the set has {counted}")
JOURNAL_WRONG = sentence("finding.journal_wrong", "the journal does not lead to what is stored: {reason}")
JOURNAL_SHORT = sentence("finding.journal_short", "the set contains more than its journal accounts for")

# --- the time machine -----------------------------------------------------------------------------------

JOURNAL_BREAKS = sentence(
    "error.store.journal_breaks",
    "the journal is damaged at edit {entry}: what was before it cannot be shown; run annotator check",
)
NOT_KNOWN_ANY_MORE = sentence(
    "error.store.not_known_any_more",
    "the journal no longer knows the {item:said} {id:quoted} that was referred to then",
)
NOT_YOURS = sentence(
    "error.store.not_yours",
    "these are the annotations of {author:quoted}: {person:quoted} may take back only their own; "
    "a reviewer or manager may take back others’",
)

# --- a team on a server ---------------------------------------------------------------------------------

NOT_ALLOWED = sentence(
    "error.store.not_allowed",
    "{project}: your account has no right to do this; ask whoever manages the project for another role",
)
PASSWORD_NEEDED = sentence(
    "error.store.password_needed",
    "{project} wants a password: type it when you are asked, or put it into ~/.pgpass",
)
NO_SERVER = sentence(
    "error.store.no_server",
    "{project} is a file, and a team needs a server: copy it to a PostgreSQL database with annotator copy",
)
NO_TEAM = sentence(
    "error.store.no_team", "there is no team in this project yet: begin with annotator team init"
)
NO_MEMBER = sentence("error.store.no_member", "{login:quoted} is no member of the team")
NO_MEMBER_NAME = sentence("error.store.no_member_name", "nobody can work as {author:quoted}: take a name")
WORKS_ALREADY = sentence(
    "error.store.works_already", "{login:quoted} works as {author:quoted} already: take another name"
)
