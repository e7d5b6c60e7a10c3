"""What is said of a split into train, dev and test, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

SHARES = sentence(
    "error.export.shares", "split {text:quoted}: give three shares for train/dev/test, such as 80/10/10"
)
SHARES_SUM = sentence("error.export.shares_sum", "split {shares}: the shares must add up to 100")
SPLIT_FILE = sentence("error.export.split_file", "{path}: a split makes several files; give a folder")
EMPTY_PART = sentence(
    "warning.export.empty_part",
    "{part} is empty: {share} % of {documents} documents came to none; another --seed or more documents "
    "would change that",
)
EMPTY_NAMED = sentence(
    "warning.export.empty_named",
    "{part} is empty: {share} % of {documents} documents came to none; more documents, or a split by another "
    "--split-name with a larger share or another --seed, would change that",
)
EMPTY_SMALL = sentence(
    "warning.export.empty_small",
    "{part} is empty: {share} % of {documents} documents came to none; a larger share or more documents "
    "would change that",
)
EMPTY_FOLDER = sentence(
    "warning.export.empty_folder",
    "{part} is empty: none of the {documents} documents came from a file or folder that is called so; a list "
    "of documents and parts (--split-by FILE) can put some there",
)
EMPTY_LISTED = sentence(
    "warning.export.empty_listed",
    "{part} is empty: the list names none of the {documents} documents for it; add some to the list",
)
NO_SPLIT = sentence(
    "error.split.none",
    "the project keeps no split {name}, only {known}: give its shares with --split, such as 80/10/10",
)
OTHER_SHARES = sentence(
    "error.split.other_shares",
    "the split {name} has the shares {shares}: leave --split out, or choose another name",
)
DATE_SHARES = sentence(
    "error.split.date_shares", "a split by date needs its shares: give them with --split, such as 80/10/10"
)
NAMED_BY_ITSELF = sentence(
    "error.split.named_by_itself",
    "a split by folder or list stays as it is without a name: leave --split-name out",
)
NO_FOLDER = sentence(
    "error.split.no_folder",
    "{n} documents did not come from a file or folder called train, dev or test, the first is {first}: give "
    "shares for them with --split, such as 80/10/10",
    one="a document did not come from a file or folder called train, dev or test, {first}: give shares for "
    "it with --split, such as 80/10/10",
)
LIST_UNREAD = sentence(
    "error.split.list_unread",
    "{path}: the list of the split cannot be read: {reason}; give folder, date or the file of a list",
)
LIST_ENCODING = sentence(
    "error.split.list_encoding", "{path}: not UTF-8 at byte {byte}: save the list of the split as UTF-8"
)
LIST_JSON = sentence(
    "error.split.list_json",
    "{path}: it is no JSON object from documents to parts, nor the manifest of an export with a split: "
    "{reason}",
    "{path}: it is no JSON object from documents to parts, nor the manifest of an export with a split",
)
LIST_PART = sentence(
    "error.split.list_part", "{path}: {name:quoted} is to be in {found:quoted}: choose one of {parts}"
)
LIST_LINE = sentence(
    "error.split.list_line",
    "{path}, {place:said}: {found:quoted} is no document and its part: write the document and one of "
    "{parts}, with a tab or comma between",
)
LIST_TWICE = sentence(
    "error.split.list_twice",
    "{path}, {place:said}: {name:quoted} is in {part} here, and in {other} at {before:said}: take one of "
    "them out",
)
LIST_ENTRY = sentence("place.split_entry", "entry {name:quoted}")
LIST_EMPTY = sentence(
    "error.split.list_empty", "{path}: the list names no document; write a document and its part on each line"
)
NOT_LISTED = sentence(
    "error.split.not_listed",
    "{path}: {n} documents are not in the list of the split, the first is {first:quoted}: add them, or give "
    "shares for them with --split, such as 80/10/10",
    one="{path}: a document is not in the list of the split, {first:quoted}: add it, or give shares for it "
    "with --split, such as 80/10/10",
)
NOT_KNOWN = sentence(
    "error.split.not_known",
    "{path}: {n} documents are not in the list of the split, the first is {first:quoted}; of those that it "
    "names, the project does not have {unknown}, the first is {named:quoted}: write names, ids, addresses or "
    "files as annotator list shows them",
    one="{path}: a document is not in the list of the split, {first:quoted}; of those that it names, the "
    "project does not have {unknown}, the first is {named:quoted}: write names, ids, addresses or files as "
    "annotator list shows them",
)
LIST_UNKNOWN = sentence(
    "warning.split.list_unknown",
    "the list of the split names {n} documents that the project does not have, the first is {first}",
    one="the list of the split names a document that the project does not have: {first}",
)
UNDATED = sentence(
    "warning.split.undated",
    "{n} documents have no date that can be read, such as 2024-05-31, and count as the oldest, the first is "
    "{first}",
    one="a document has no date that can be read, such as 2024-05-31, and counts as the oldest: {first}",
)
NO_DATES = sentence(
    "error.split.no_dates",
    "no document has a date that can be read: import them with a date such as 2024-05-31 in their "
    "metadata (published or date), or leave --split-by out",
)
ACROSS_PARTS = sentence(
    "warning.split.across_parts",
    "{n} pairs of documents that say nearly the same, or tell of the same event, are in different parts, so "
    "a model is tested on what it was trained on: first {first} ({part}) and {second} ({other})",
    one="two documents that say nearly the same, or tell of the same event, are in different parts, so a "
    "model is tested on what it was trained on: {first} ({part}) and {second} ({other})",
)
NOT_LOOKED_FOR = sentence(
    "advice.not_looked_for", "near-duplicates may be in different parts of the split: {reason}"
)
KEPT_TOGETHER = sentence(
    "advice.kept_together",
    "{n} groups of near-duplicates were found, and each stays in one part of the split",
    one="a group of near-duplicates was found, and stays in one part of the split",
)
