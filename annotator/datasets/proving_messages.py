"""What is said of an export that was read back."""

from __future__ import annotations

from annotator.domain.sentences import sentence

PROVED = sentence(
    "export.proved", "{consumer} {version} read {records} records and found what was exported: {found}"
)
NOT_PROVED = sentence(
    "export.not_proved",
    "{consumer} {version} read {records} records and found {found}, but {exported} were exported",
)
CHECKED = sentence(
    "export.checked",
    "no program that reads it can be installed beside this one; our own checker, written from the "
    "description of the format, read {records} records and found what was exported: {found}",
)
NOT_CHECKED = sentence(
    "export.not_checked",
    "no program that reads it can be installed beside this one; our own checker, written from the "
    "description of the format, read {records} records and found {found}, but {exported} were exported",
)
NO_CONSUMER = sentence(
    "error.export.no_consumer",
    "no program is known that reads {format} back; --prove works for {known}",
)
CONSUMER_ABSENT = sentence(
    "error.export.consumer_absent",
    "{format} was exported, but not proved: {consumer} is not installed (pip install {consumer})",
)
CONSUMER_FAILED = sentence("error.export.consumer_failed", "{consumer} cannot read the export: {fault:said}")
