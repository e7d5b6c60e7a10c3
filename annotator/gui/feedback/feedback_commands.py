"""The commands of looking at what came back, and the keys that matter meanwhile."""

from __future__ import annotations

from functools import partial

from ..commands.command import Command, Hint, hint
from ..look.i18n import tr
from .feedback_panel import FeedbackPanel
from .feedback_work import FEEDBACK, FeedbackWork
from .remarks_box import RemarksBox

WORK: Command[FeedbackWork] = Command(
    "mode.feedback",
    "What became of my work",
    "Review",
    FeedbackWork.toggle,
    FeedbackWork.possible,
    keys=("Ctrl+F12",),
)
PREVIOUS: Command[FeedbackWork] = Command(
    "feedback.previous",
    "Previous difference",
    "Review",
    partial(FeedbackWork.step, back=True),
    lambda work: work.active,
    keys=("Shift+F4",),
    mode=FEEDBACK,
)
ANSWER: Command[FeedbackPanel] = Command(
    "feedback.answer",
    "Answer the adjudicator…",
    "Review",
    FeedbackPanel.focus_line,
    FeedbackPanel.isVisible,
    typed=("?",),
    mode=FEEDBACK,
    hint="answer",
)
FIGURES: Command[FeedbackPanel] = Command(
    "feedback.figures",
    "My figures",
    "Review",
    lambda panel: panel.turn_to("figures"),
    FeedbackPanel.isVisible,
    typed=("%",),
    mode=FEEDBACK,
    hint="my figures",
)
NEXT_REMARK: Command[RemarksBox] = Command(
    "remark.next",
    "Next remark on this page",
    "Review",
    RemarksBox.next,
    RemarksBox.has_any,
    keys=("Shift+F11",),
)
ANSWER_REMARK: Command[RemarksBox] = Command(
    "remark.answer",
    "Answer the remark…",
    "Review",
    RemarksBox.focus_line,
    RemarksBox.has_any,
    keys=("Ctrl+F11",),
)
SETTLE: Command[RemarksBox] = Command(
    "remark.settle", "Settle the remark", "Review", RemarksBox.settle, RemarksBox.has_any
)
WORKS = (WORK, PREVIOUS)
PANEL = (ANSWER, FIGURES)
REMARKS = (NEXT_REMARK, ANSWER_REMARK, SETTLE)
COMMANDS = (*WORKS, *PANEL, *REMARKS)


def hints() -> tuple[Hint, ...]:
    """Return the keys that matter most while somebody looks at what came back."""
    return (
        Hint("F4", tr("next difference")),
        Hint("⇧ F4", tr("back")),
        hint(ANSWER),
        hint(FIGURES),
        Hint("Esc", tr("annotate")),
    )
