"""What the command line itself refuses."""

from __future__ import annotations

from annotator.domain.sentences import sentence

PASSWORDS_DIFFER = sentence("error.cli.passwords_differ", "the two passwords differ: nothing was changed")
NO_PASSWORD = sentence("error.cli.no_password", "a new account needs a password: nothing was changed")
NO_NAME = sentence("error.cli.no_name", "the name of the project is empty")
IS_FOLDER = sentence("error.cli.is_folder", "{path} is a folder; give a file name")
ARCHIVE_DIFFERS = sentence(
    "error.cli.archive_differs", "an archive, imported and exported again, is not the same"
)
NO_WORKER = sentence("error.cli.no_worker", "the page was not read in a process of its own")
UNDO_DIFFERS = sentence("error.cli.undo_differs", "undoing an edit did not restore the annotation set")
REDO_DIFFERS = sentence("error.cli.redo_differs", "redoing did not restore what was undone")
