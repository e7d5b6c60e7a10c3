"""What a project says when labels change."""

from __future__ import annotations

from annotator.domain.sentences import sentence

LABELS_NOT_UNDONE = sentence(
    "error.store.labels_not_undone",
    "the labels of the whole project were changed here: annotator scheme migrate --undo takes that back",
)
MIGRATION_STOPPED = sentence("error.store.migration_stopped", "stopped: no label was changed")
NO_MIGRATION = sentence("error.store.no_migration", "no change of labels is there to take back")
WORK_SINCE = sentence(
    "error.store.work_since",
    "work was done since the labels were changed ({edits} edits, {sets} new sets): restore a backup, or "
    "change the labels again",
)
LABELS_IN_USE = sentence(
    "error.store.labels_in_use",
    "there are annotations, and the scheme has no {labels}: annotator scheme migrate says what they become",
)
LABELS_CHANGED = sentence(
    "error.store.labels_changed",
    "the labels were changed by another program meanwhile; there is no {labels} any more: "
    "open the project again",
)
LABELS_GONE = sentence(
    "error.store.labels_gone",
    "this would bring back what is labelled {labels}, and the project has no such label now: "
    "annotator scheme migrate --undo brings the label back",
)
