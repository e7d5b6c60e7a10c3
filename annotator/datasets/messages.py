"""What importing and exporting say: why a file or a wish is refused, and what looked wrong on the way."""

from __future__ import annotations

from annotator.domain.sentences import Message, sentence


def _loss(identity: str, form: str) -> Message:
    return Message(sentence(f"loss.{identity}", form).id)


# --- which files are imported ---------------------------------------------------------------------------

UNKNOWN_FORMAT = sentence("error.import.unknown_format", "unknown format {key:quoted}; choose one of {known}")
NO_SUCH_FILE = sentence("error.import.no_such_file", "there is no such file or folder")
BROKEN_LINK = sentence("error.import.broken_link", "the link leads nowhere ({reason:said})")
NOT_REGULAR = sentence("error.import.not_regular", "not a regular file")
UNKNOWN_FILE = sentence(
    "error.import.unknown_file", "unknown kind of file; if it is plain text, import it as format text"
)
TELLS_ABOUT = sentence(
    "warning.import.tells_about",
    "it tells about the files beside it and is no page; to read it as one, import the file itself",
)
SUMMED = sentence(
    "warning.import.summed",
    "{path}: {n} items left out: {reason:said}; the first, {place:said}: {item:said}",
    "{path}: {n} items left out: {reason:said}; the first: {item:said}",
    "{n} items left out: {reason:said}; the first, {place:said}: {item:said}",
    "{n} items left out: {reason:said}; the first: {item:said}",
)
OFTEN = sentence(
    "warning.import.often",
    "{path}: {n} times: {warning:said}; the first, {place:said}",
    "{path}: {n} times: {warning:said}",
    "{n} times: {warning:said}; the first, {place:said}",
    "{n} times: {warning:said}",
)
NOTHING_IN_FOLDER = sentence("error.import.nothing_in_folder", "no file in this folder can be imported")
EXPORT_ONLY = sentence(
    "error.import.export_only",
    "an export in the format {format}, which cannot be imported; annotator formats lists those that can",
)

# --- what becomes of them -------------------------------------------------------------------------------

TEXTS_LEFT = sentence(
    "warning.export.texts_left",
    "{n} texts are not in the export: {reason:said}",
    one="{n} text is not in the export: {reason:said}",
)
IN_FILE = sentence("place.in_file", "{path}, {place:said}", "{path}")
WITHIN = sentence("place.within", "{outer:said}: {inner:said}")
WARNING_AT = sentence("warning.import.at", "{place:said}: {warning:said}")
WARNING_OF = sentence("warning.import.of", "{place:said}: {document}: {warning:said}")
READER_FAILED = sentence("error.import.reader_failed", "the reader of {key} failed ({fault:said})")
SAME_AS_REFUSED = sentence("error.import.same_as_refused", "{reason:said} (the same bytes as {first:said})")
SAME_BYTES = sentence("warning.import.same_bytes", "the same bytes as {first:said}; stored once")
NOT_STORED = sentence("error.import.not_stored", "not stored, or not completely")
SET_REFUSED = sentence("error.import.set_refused", "{document}: {reason:said}")
SAME_TEXT = sentence(
    "warning.import.same_text",
    "its text is in the project already, as {first:quoted}; these bytes were not stored",
)
METADATA_STAY = sentence(
    "warning.import.metadata_stay",
    "{n} pages that are in the project have other metadata here ({names}); theirs stay, unless you ask for "
    "metadata to be updated",
    one="{n} page that is in the project has other metadata here ({names}); its own stay, unless you ask for "
    "metadata to be updated",
)
METADATA_TAKEN = sentence(
    "import.metadata_taken",
    "{n} pages that were in the project have new metadata: {names}",
    one="{n} page that was in the project has new metadata: {names}",
)
UPDATED = sentence(
    "import.updated",
    "{document}: newer version by {author}: {added} added, {changed} changed, {removed} removed; {kept} "
    "kept, because something refers to them of which the file says nothing",
    "{document}: newer version by {author}: {added} added, {changed} changed, {removed} removed",
)
TWICE = sentence(
    "error.import.twice",
    "{author} has other annotations on the same text in this import; only the first ones were taken",
)
NEWER_REFUSED = sentence(
    "error.import.newer_refused",
    "the newer version by {author} does not fit what is in the project now, and none of it was taken: "
    "{reason:said}",
)

# --- reading a page again -------------------------------------------------------------------------------

NO_BYTES = sentence(
    "error.redecode.no_bytes", "{document}: its source bytes were not kept, so it cannot be read again"
)
MARK_SAYS = sentence(
    "error.redecode.mark_says", "{document}: its byte order mark says {encoding}; the text stays as it is"
)
ONLY_AS = sentence(
    "error.redecode.only_as", "{document}: it can only be read as {encoding}; the text stays as it is"
)

# --- what was published ---------------------------------------------------------------------------------

NO_MANIFEST = sentence("error.check.no_manifest", "{file}: not the manifest of an export of gold")
PUBLISHED = sentence(
    "finding.published",
    "{name}: the history of gold up to revision {revision} is not the one that was published",
)

# --- what is exported -----------------------------------------------------------------------------------

CANCELLED = sentence("error.export.cancelled", "the export was cancelled; nothing was written")
WORKER_ENDED = sentence(
    "error.export.worker_ended",
    "a process that made a part of the export ended ({reason:said}); nothing was written: try again",
)
CHECK_ENDED = sentence(
    "error.check.worker_ended",
    "the process that checked the project failed ({reason:said}); nothing was changed: check again",
)
NO_AUTHOR = sentence(
    "error.export.no_author",
    "{project}: there is no author {author:quoted}; choose one of {known}",
    "{project}: there is no author {author:quoted}; there are no annotations yet",
)
GOLD_NOT_HANDED_IN = sentence(
    "warning.export.gold_not_handed_in",
    "{n} documents have gold that is not handed in: left out; --unfinished exports it as it is",
    one="{n} document has gold that is not handed in: left out; --unfinished exports it as it is",
)
GOLD_WITH_QUESTIONS = sentence(
    "warning.export.gold_with_questions",
    "{n} documents have gold with open questions ({questions}): left out; --unfinished exports it as it is",
    one="{n} document has gold with open questions ({questions}): left out; --unfinished exports it as it is",
)
NOT_YET = sentence("error.export.not_yet", "{time} is yet to come: name a moment that is past")
QUESTIONS_OF_THEN = sentence(
    "error.export.questions_of_then",
    "--unfinished does not go with --at: which questions were open then is not known; leave one of them out",
)
CAME_LATER = sentence(
    "warning.export.came_later",
    "{n} documents came into the project after {time}: left out",
    one="{n} document came into the project after {time}: left out",
)
WORK_OF_THEN = sentence(
    "warning.export.work_of_then",
    "hand-ins, remarks and assignments are not in an archive as of a moment: annotator copy --at keeps them",
)
GOLD_CHANGED = sentence(
    "warning.export.gold_changed",
    "{n} documents have gold that was changed after it was handed in: exported as handed in; "
    "--unfinished exports it as it is",
    one="{n} document has gold that was changed after it was handed in: exported as handed in; "
    "--unfinished exports it as it is",
)
GOLD_UNFINISHED = sentence(
    "warning.export.gold_unfinished",
    "{n} documents were exported with unfinished gold; open questions: {questions}",
    one="{n} document was exported with unfinished gold; open questions: {questions}",
)
NO_FINISHED_GOLD = sentence(
    "error.export.no_finished_gold",
    "{project}: nothing to export: gold is not finished on any document; finish it in the review, "
    "or export it as it is with --unfinished",
)
NOT_IMPORTED = sentence(
    "warning.export.not_imported",
    "{n} items on {pages} of these pages were left out when the annotations were imported: they are missing "
    "here, and the text looks as if nothing were there; manifest.json names the pages",
    one="{n} item on {pages} of these pages was left out when the annotations were imported: it is missing "
    "here, and the text looks as if nothing were there; manifest.json names the page",
)
NO_TEXT_RULE = sentence("error.export.no_text_rule", "text {asked:quoted}: choose page or article")
NO_ARTICLES_RULE = sentence("error.export.no_articles_rule", "articles {asked:quoted}: choose first or all")
NO_TOKENS_RULE = sentence("error.export.no_tokens_rule", "tokens {asked:quoted}: choose cut or whole")
ONE_SET = sentence(
    "error.export.one_set", "{format}, {text}: only one annotation set per document can be exported, not all"
)
NO_OPTION = sentence("error.export.no_option", "{format} has no {option}; it is for {known}")
NO_ANNOTATIONS = sentence(
    "error.export.no_annotations",
    "{project}: nothing to export: no document has annotations by a person or gold",
)
NO_ANNOTATED_ARTICLE = sentence(
    "error.export.no_annotated_article",
    "{project}: nothing to export: no document has an article and annotations by a person or gold",
)
NOTHING_BY = sentence(
    "error.export.nothing_by", "{project}: nothing to export: no document has annotations by {author}"
)
NO_ARTICLE_BY = sentence(
    "error.export.no_article_by",
    "{project}: nothing to export: no document has an article and annotations by {author}",
)
IS_FILE = sentence("error.export.is_file", "this is a file; give a folder")
IS_FOLDER = sentence("error.export.is_folder", "this is a folder; give a file name")
FOLDER_TAKEN = sentence(
    "error.export.folder_taken",
    "the folder is not empty and contains no earlier export; empty it, or choose another",
)
FOREIGN_FILE = sentence(
    "error.export.foreign_file",
    "the folder contains {name}, which is not from an export; choose another folder",
)
FILE_TAKEN = sentence(
    "error.export.file_taken",
    "the file exists and is not an earlier export; choose another name, or move the file away",
)
DANGLING = _loss("dangling", "what it refers to is not stored; annotator check names such damage")
OUTSIDE = _loss("outside", "outside the text of the article")
OTHER_ARTICLE = _loss("other_article", "it links two articles")
NO_ARTICLE = _loss("no_article", "the segment belongs to no article")
WHOLE_PAGE = _loss("whole_page", "it is about the whole page, not about an article")

# --- reports --------------------------------------------------------------------------------------------

REPORT_ON_FILE = sentence("error.report.on_file", "{path}: this is a file; give a folder")
REPORT_FOLDER_TAKEN = sentence(
    "error.report.folder_taken",
    "{path}: the folder is not empty and contains no earlier report; empty it, or choose another",
)
REPORT_STOPPED = sentence("error.report.stopped", "stopped; no report was written")

# --- near-duplicates ------------------------------------------------------------------------------------

LIBRARY = sentence(
    "error.duplicates.library",
    "finding near-duplicates needs a library that is not installed: pip install 'annotator[duplicates]'",
)
THRESHOLD = sentence("error.duplicates.threshold", "threshold {threshold}: give a share from 0.1 to 1")
STOPPED = sentence("error.duplicates.stopped", "stopped; the groups of near-duplicates are unchanged")

# --- schemes --------------------------------------------------------------------------------------------

NO_SCHEME = sentence(
    "error.scheme.no_scheme", "{name:quoted}: there is no such scheme or file; schemes: {known}"
)
SCHEME_FAULT = sentence("error.scheme.fault", "{path}: {place}: {fault:said}", "{path}: {fault:said}")
SCHEME_NOT_TAKEN = sentence(
    "warning.scheme.not_taken",
    "{path}: the scheme in this archive has a fault ({place}: {fault:said}); the project keeps its own",
    "{path}: the scheme in this archive has a fault ({fault:said}); the project keeps its own",
)
ARCHIVE_WITHOUT = sentence(
    "error.scheme.archive_without", "{path}: the archive contains no scheme; name one, such as {example}"
)
SCHEME_EXISTS = sentence(
    "error.scheme.exists", "{path} already exists: choose another name, or move the file away"
)
NOT_WRITTEN = sentence("error.scheme.not_written", "{path} cannot be written: {reason:said}")
NO_RENAMING = sentence(
    "error.scheme.no_renaming", "“{text}”: write the label, an arrow and the new id: type:PER->Person"
)
NO_FIELD = sentence(
    "error.scheme.no_field", "“{text}”: write the label, a blank and a field with its value: type:PER key=p"
)
MAP_UNREADABLE = sentence("error.map.unreadable", "{path}: {reason}")
MAP_SHAPE = sentence(
    "error.map.shape",
    "{path}: this is no label map ({reason:said}); annotator merge --write-map FILE writes one",
)
MAP_EXISTS = sentence("error.map.exists", "{path} already exists: choose another name, or move the file away")
MAP_UNKNOWN = sentence(
    "error.map.unknown", "the label map names {labels}, which none of the files has: mend or remove the lines"
)
MAP_NOWHERE = sentence(
    "error.map.nowhere",
    "the label map leads to {labels}, which the project does not have: name labels of its scheme",
)
MAP_LACKS = sentence(
    "error.map.lacks",
    "{file} uses {labels}, which the project does not have, and the label map does not say what they are: "
    "add them to the map",
)
NOT_A_FILE = sentence("error.scheme.not_a_file", "{path}: not a regular file; give the file of a scheme")
CARD_FILE = sentence("error.export.card_file", "{path}: a card makes several files; give a folder")
NO_DATASET = sentence(
    "error.diff.no_dataset",
    "there is no dataset at {path}: name an export, an archive, annotated data or a project",
)
LOOK_STOPPED = sentence("error.datasets.look_stopped", "stopped: nothing was imported")
NO_LABELS_FOUND = sentence(
    "error.scheme.no_labels_found",
    "there are no annotations in these files: import them as plain pages",
)
NO_LABELS_READ = sentence(
    "error.scheme.no_labels_read",
    "no annotations could be read: {n} files are refused, one of them {path}: {reason}",
    one="no annotations could be read: {path}: {reason}",
)
MIGRATION_FAULT = sentence(
    "error.migration.fault",
    "{path}: {reason:said}; annotator scheme migrate --write-map FILE writes a file to begin with",
)
MIGRATION_IN = sentence("error.migration.in_file", "{path}: {reason:said}")
MIGRATION_UNKNOWN = sentence(
    "error.migration.unknown", "the migration names {labels}, which the project's scheme does not have"
)
MIGRATION_NOWHERE = sentence(
    "error.migration.nowhere", "the migration leads to {labels}, which the newer scheme does not have"
)
MIGRATION_LACKS = sentence(
    "error.migration.lacks",
    "the newer scheme has no {labels}, which are in use: say in the map what they become, or retire them",
)
MIGRATION_UNFIT = sentence(
    "error.migration.unfit",
    "{n} annotations do not fit the newer scheme, such as: {reason:said}. Change the scheme or the map, "
    "or let them go with --drop",
    one="{n} annotation does not fit the newer scheme: {reason:said}. Change the scheme or the map, "
    "or let it go with --drop",
)
MIGRATION_BOTH = sentence(
    "error.migration.both",
    "the migration says what {labels} becomes, and retires it, too: take one of them out",
)
NO_RULE_FOR = sentence(
    "error.migration.no_rule_for",
    "a rule of {label} goes by {name:quoted}, which such items do not have: choose one of {known}",
)
NO_RULE_OF = sentence(
    "error.migration.no_rule_of",
    "a rule of {label} goes by {name} = {value:quoted}, which is no value of it: choose one of {known}",
)
NOT_SPLIT = sentence(
    "error.migration.not_split", "{label} cannot be split: only kinds, types, events and relations can"
)
SCHEME_NOT_JSON = sentence("error.scheme.not_json", "{path}: line {line}, column {column}: {fault:said}")
SCHEME_NOT_UTF8 = sentence("error.scheme.not_utf8", "{path}: this is not JSON in UTF-8: {fault:said}")
SCHEME_KEY_TWICE = sentence(
    "error.scheme.key_twice", "{path}: the key {key:quoted} appears twice in one object: take one of them out"
)
SCHEME_NO_OBJECT = sentence("error.scheme.no_object", "{path}: expected a JSON object, and this is a {type}")

# --- pages that come again ------------------------------------------------------------------------------

ONE_PAGE = sentence(
    "error.carry.one_page", "both names are of the same page: name the older page, then the newer one"
)
NOTHING_TO_CARRY = sentence(
    "error.carry.nothing", "{page}: there are no annotations to carry over; suggestions are made anew"
)

# --- adjudicating ---------------------------------------------------------------------------------------

NO_GROUP = sentence("error.policies.no_group", "“{group}” is not a group of questions: choose one of {known}")
NO_POLICY = sentence("error.policies.no_policy", "“{policy}” is not a policy: choose one of {known}")

# --- handing out work -----------------------------------------------------------------------------------

GOLD_IS_NOBODY = sentence(
    "error.assign.gold", "gold is nobody: name the people who are to do it, or use --task adjudicate"
)
TOO_LITTLE_GOLD = sentence(
    "error.assign.too_little_gold",
    "a qualification round of {wanted} pages needs as many with finished gold, and there are {n}",
    one="a qualification round of {wanted} pages needs as many with finished gold, and there is {n}",
)
NOT_QUALIFYING = sentence("error.assign.not_qualifying", "{author:quoted} has no qualification round")
NOTHING_HANDED_OUT = sentence(
    "error.assign.nothing", "{project}: nothing is handed out yet; say to whom with --authors a,b,c"
)

# --- what is damaged in a project and does not go out -----------------------------------------------------

PAGE_UNREAD = sentence("warning.datasets.page_unread", "{page} is damaged and does not go out: {reason:said}")
SET_UNREAD = sentence(
    "warning.datasets.set_unread", "{page}, {author}: damaged and does not go out: {reason:said}"
)
SOURCE_UNREAD = sentence(
    "warning.datasets.source_unread", "{page}: its source is damaged and does not go out"
)
NODES_UNREAD = sentence(
    "warning.datasets.nodes_unread",
    "{page}: where its text stands in the page is damaged and does not go out",
)
WORK_UNREAD = sentence(
    "warning.datasets.work_unread",
    "{page}: hand-ins, remarks or assignments are damaged, and those of this page do not go out",
)
PROJECT_WORK_UNREAD = sentence(
    "warning.datasets.project_work_unread",
    "settings, roles or notes for the guidelines are damaged and do not go out",
)
DAMAGED = sentence("loss.datasets.damaged", "the annotations are damaged in the project")
