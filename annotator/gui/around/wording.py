"""What became of a file, in words."""

from __future__ import annotations

from annotator.store.held_file import Loss

from ..look.i18n import tr


def short(loss: Loss) -> str:
    """Return it in two or three words."""
    return {
        Loss.MOVED: tr("file moved"),
        Loss.DELETED: tr("file deleted"),
        Loss.REPLACED: tr("file replaced"),
        Loss.OVERWRITTEN: tr("file written over"),
        Loss.GONE: tr("file not reachable"),
    }[loss]


def headline(loss: Loss) -> str:
    """Return it as the headline of a dialog."""
    return {
        Loss.MOVED: tr("The project's file was moved or renamed"),
        Loss.DELETED: tr("The project's file was deleted"),
        Loss.REPLACED: tr("The project's file was replaced by another one"),
        Loss.OVERWRITTEN: tr("The project's file was written over"),
        Loss.GONE: tr("The project's file cannot be reached"),
    }[loss]


def meaning(loss: Loss) -> str:
    """Return what follows from it."""
    return {
        Loss.MOVED: tr(
            "Everything that was saved is in the file where it is now. Nothing more is written to it. "
            "If you move it back, work goes on by itself."
        ),
        Loss.DELETED: tr(
            "Everything that was saved is still open here, and nowhere else. "
            "Put it back, or save it elsewhere."
        ),
        Loss.REPLACED: tr(
            "The file that has its name now is left as it is. What you see here is still open, "
            "and nowhere else: save it elsewhere."
        ),
        Loss.OVERWRITTEN: tr(
            "Another program wrote other contents into the file. They are left as they are, and nothing "
            "more is written. Note down what was not saved, close this window and open the project again."
        ),
        Loss.GONE: tr(
            "Its folder or drive does not answer. When it is there again, work goes on by itself; "
            "or save what is open elsewhere."
        ),
    }[loss]
