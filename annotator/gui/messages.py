"""Why a window cannot open or be drawn, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

NO_DISPLAY = sentence(
    "error.display.none",
    "there is no display (DISPLAY and WAYLAND_DISPLAY are not set); "
    "“annotator show PROJECT DOCUMENT --png FILE” draws a page without one",
)
DISPLAY_SILENT = sentence(
    "error.display.silent",
    "the display {display} does not answer: check DISPLAY and WAYLAND_DISPLAY; "
    "“annotator show PROJECT DOCUMENT --png FILE” draws a page without one",
)
LIBRARY_MISSING = sentence(
    "error.display.library",
    "{library} is missing, and no window can open without it: sudo apt-get install -y {package}",
)
NOT_OPENED = sentence("error.picture.not_opened", "{project} could not be opened: {reason}")
NO_FOLDER = sentence("error.picture.no_folder", "{path}: the folder {folder} does not exist: create it first")
NOT_WRITTEN = sentence("error.picture.not_written", "{path}: the picture could not be written")
NO_WINDOW = sentence("error.picture.no_window", "the window did not open in time")
