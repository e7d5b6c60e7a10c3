"""What is said about backups, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

# --- why a backup was made --------------------------------------------------------------------------------

REASONS = {
    "daily": sentence("backup.daily", "daily"),
    "at-close": sentence("backup.at_close", "when the project was closed"),
    "by-hand": sentence("backup.by_hand", "made by hand"),
    "before-import": sentence("backup.before_import", "before an import"),
    "before-merge": sentence("backup.before_merge", "before files were taken in"),
    "before-migration": sentence("backup.before_migration", "before the project got a newer format"),
    "before-scheme": sentence("backup.before_scheme", "before the scheme was changed"),
    "before-repair": sentence("backup.before_repair", "before a repair"),
    "before-deleting": sentence("backup.before_deleting", "before many things were deleted"),
    "before-restoring": sentence("backup.before_restoring", "before a backup was restored"),
    "damaged": sentence("backup.damaged", "damaged, set aside before a backup was restored"),
}
"""By reason, as it stands in the name of a backup."""
OTHER_REASON = sentence("backup.other_reason", "{reason}")

# --- what is refused ---------------------------------------------------------------------------------------

NO_ROOM = sentence(
    "error.backups.no_room",
    "no room for a copy in {folder}: it needs {needed}, and {free} are free; make room, or keep backups in "
    "another folder",
)
NOT_A_PLACE = sentence(
    "error.backups.not_a_place",
    "the folder {folder} does not exist: create it first, then keep backups there",
)
NOT_SETTLED = sentence("error.backups.not_settled", "{folder} could not be written: {reason}")
NOT_ASKED = sentence("error.backups.not_asked", "how much room there is in {folder} is not known: {reason}")
NO_BACKUP = sentence(
    "error.backups.none",
    "{project} has no backup that can be restored; looked in {folder}; to read what is left of a damaged "
    "project, use annotator salvage",
)
NO_SUCH_BACKUP = sentence(
    "error.backups.no_such",
    "{project} has no backup called “{asked}”: give a path, a name or a number of annotator restore --list",
)
BACKUP_DAMAGED = sentence(
    "error.backups.backup_damaged",
    "the backup {backup} cannot be restored: {reason:said}; choose an older one",
)
OTHER_PROJECT = sentence(
    "error.backups.other_project",
    "{backup} is a backup of another project ({name}): to use it, copy it to a place of its own and open it",
)
STILL_OPEN = sentence(
    "error.backups.still_open",
    "{project} is open in another window or used by another command: close that one, then restore",
)
NOT_RESTORED = sentence(
    "error.backups.not_restored", "the backup could not be restored, and {project} is unchanged: {reason}"
)
READ_ONLY = sentence(
    "error.backups.read_only", "{project} cannot be written to, so no backup can be restored over it"
)
NOT_MADE = sentence("warning.backups.not_made", "no backup was made: {reason:said}")
