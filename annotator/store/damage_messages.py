"""What is said about pages that are damaged, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

PAGE_DAMAGED = sentence(
    "error.store.page_damaged",
    "the page {name} is damaged ({reason:said}); restore a backup, or use annotator salvage",
)
SET_DAMAGED = sentence(
    "error.store.set_damaged",
    "{author}’s annotations on {name} are damaged ({reason:said}); restore a backup, or use annotator "
    "salvage",
)
BAD_BYTES = sentence("reason.store.bad_bytes", "some of its letters are not UTF-8")

# --- the project's own rows -------------------------------------------------------------------------------

SCHEME_ELSEWHERE = sentence(
    "warning.store.scheme_elsewhere",
    "{project}: version {number} of the scheme is damaged; it was found whole in {place}, and everything "
    "works. Project → Check project puts it back, or annotator check --repair",
)
SCHEME_UNSURE = sentence(
    "warning.store.scheme_unsure",
    "{project}: version {number} of the scheme was altered: it is unlike its checksum. Look through the "
    "labels, or restore a backup",
)
SCHEME_NUMBER = sentence(
    "warning.store.scheme_number",
    "{project}: the number of a version of the scheme is damaged ({number}). The project is open to read "
    "only. Restore a backup, or use annotator salvage",
)
SCHEME_OLDER = sentence(
    "warning.store.scheme_older",
    "{project}: version {number} of the scheme is damaged, and no copy of it was found. The project is open "
    "to read only, with version {other}. Restore a backup, or use annotator salvage",
)
SCHEME_LOST = sentence(
    "warning.store.scheme_lost",
    "{project}: the scheme is damaged, and no copy of it was found. The project is open to read only, with "
    "the scheme {name} in its stead. Restore a backup, or use annotator salvage",
)
ROW_GONE = sentence(
    "warning.store.row_gone",
    "{project}: the row with the project’s name, id and settings is missing. The project is open to read "
    "only. Restore a backup, or use annotator salvage",
)
NAME_LOST = sentence(
    "warning.store.name_lost", "{project}: the project’s name is damaged; it is called {name} here"
)
NAME_DAMAGED = sentence(
    "warning.store.name_damaged",
    "{project}: some letters of the project’s name or settings are damaged; restore a backup, or use "
    "annotator salvage",
)
SETTINGS_LOST = sentence(
    "warning.store.settings_lost",
    "{project}: the project’s settings are damaged ({reason:said}). Those of the newest backup hold, or if "
    "there is none, that nobody sees what others say. Look through Settings → Review",
)
