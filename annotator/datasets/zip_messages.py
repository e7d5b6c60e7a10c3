"""What is said of zip files and of what is in them, in sentences (`domain.sentences`)."""

from __future__ import annotations

from annotator.domain.sentences import sentence

BROKEN = sentence("error.zip.broken", "not a zip file, or a damaged one ({reason:said})")
TOO_MANY = sentence(
    "error.zip.too_many", "it holds more than {most} files: unpack it yourself, and import the folder"
)
TOO_LARGE = sentence(
    "error.zip.too_large",
    "it unpacks to more than {most} MB: unpack it yourself, and import the folder",
)
BOMB = sentence("error.zip.bomb", "{name} unpacks to more than {times} times its size and is not read")
NO_ROOM = sentence(
    "error.zip.no_room",
    "it unpacks to {needed} MB, and there are {free} MB for temporary files: make room, or set TMPDIR",
)
NOT_WRITTEN = sentence("error.zip.not_written", "it cannot be unpacked: {reason:said}")
TOO_DEEP = sentence("error.zip.too_deep", "zip files in zip files in zip files: unpack it yourself")
LOCKED = sentence("error.zip.locked", "it has a password: unpack it with that, and import the folder")
STOPPED = sentence("error.zip.stopped", "stopped while it was being unpacked; nothing was imported of it")
LEFT_OUT = sentence(
    "error.zip.left_out",
    "{n} files in it are left out, the first {name}: {reason:said}",
    one="{name} is left out: {reason:said}",
)
LEADS_OUT = sentence("error.zip.leads_out", "the name leads out of the zip file")
NO_NAME = sentence("error.zip.no_name", "no file can be called so")
LINK = sentence("error.zip.link", "a link or device, not a file")
FILE_LOCKED = sentence("error.zip.file_locked", "it has a password")
TWICE = sentence("error.zip.twice", "another file with this name comes after it")
OTHER_PACKING = sentence("error.zip.other_packing", "packed in a way that is not read (method {method})")
DAMAGED = sentence("error.zip.damaged", "damaged ({reason:said})")
HIDDEN = sentence(
    "warning.zip.hidden",
    "{n} hidden files in it, such as those that macOS adds, are no data and were passed over",
    one="a hidden file in it, such as those that macOS adds, is no data and was passed over",
)
OLD_NAMES = sentence(
    "warning.zip.old_names",
    "the zip file does not say how its names are encoded: read as {encoding}, the first is {name}",
)
EMPTY = sentence("error.zip.empty", "no file in this zip file can be imported")
ONLY_BINARY = sentence(
    "error.zip.only_binary",
    "a project of INCEpTION with annotations in its own binary form only: export it again with a secondary "
    "format, such as UIMA CAS XMI",
)
OWN_COPIES = sentence(
    "warning.zip.own_copies",
    "INCEpTION's own: {names} passed over; the annotations are read from the other folders",
)
