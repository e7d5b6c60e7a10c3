"""The commands of reviewing, and the keys that matter while a question is in hand."""

from __future__ import annotations

from functools import partial

from ..commands.command import Command, Hint, hint
from ..look.i18n import tr
from .adjudicating import REVIEW, Adjudicating
from .question_panel import QuestionPanel

_MOST = 9
"""The keys 1 … 9 take the version with that number."""


def _in_hand(adjudicating: Adjudicating) -> bool:
    return adjudicating.active and adjudicating.asked() is not None


_command = partial(Command[Adjudicating], group="Review", can=_in_hand, mode=REVIEW)

REVIEW_WORK: Command[Adjudicating] = Command(
    "mode.review", "Review", "View", Adjudicating.toggle, Adjudicating.possible, keys=("F12",)
)
PREVIOUS = _command(
    "review.previous", "Previous question", run=partial(Adjudicating.step, back=True), keys=("Shift+F4",)
)
PRESELECTED = _command(
    "review.preselected",
    "Take the version of most",
    run=Adjudicating.take_preselected,
    typed=("Return", "#"),
    hint="take",
)
NOTHING = _command(
    "review.nothing", "Nothing stands here", run=Adjudicating.nothing, typed=("0",), hint="nothing"
)
BOTH = _command("review.both", "Take all versions", run=Adjudicating.both, typed=("+",), hint="both")
RUN = _command("review.run", "Take the same for the run", run=Adjudicating.run, typed=("'",), hint="run")
ALIKE = _command(
    "review.alike",
    "Take the same for all alike on the page",
    run=Adjudicating.alike,
    typed=("*",),
    hint="alike",
)
LATER = _command("review.later", "Put the question off", run=Adjudicating.put_off, typed=("-",), hint="later")
REOPEN = _command("review.reopen", "Open the question again", run=Adjudicating.reopen, typed=("Del",))
AGREED = _command(
    "review.agreed", "Take all that is agreed", run=Adjudicating.take_agreed, keys=("Ctrl+Shift+A",)
)
LABEL = _command(
    "review.label", "Another label…", run=Adjudicating.ask_label, typed=("=",), hint="another label"
)
MOVE = _command("review.edges", "Move edges of gold", run=Adjudicating.move_edges, typed=("<", "Insert"))
VERSIONS = tuple(
    _command(
        f"review.take.{n}",
        f"Take version {n}",
        run=partial(Adjudicating.take, number=n),
        typed=(str(n),),
        in_menu=False,
    )
    for n in range(1, _MOST + 1)
)
QUESTIONS = (PRESELECTED, NOTHING, BOTH, LABEL, MOVE, RUN, ALIKE, LATER, REOPEN, PREVIOUS, AGREED, *VERSIONS)
COMMANDS = (REVIEW_WORK, *QUESTIONS)
ASK: Command[QuestionPanel] = Command(
    "review.ask",
    "Ask the annotators…",
    "Review",
    QuestionPanel.focus_remark,
    QuestionPanel.isVisible,
    typed=("?",),
    mode=REVIEW,
    hint="ask",
)


def hints() -> tuple[Hint, ...]:
    """Return the keys that matter most while a question is in hand."""
    return (
        Hint("1–9", tr("take")),
        hint(NOTHING),
        hint(BOTH),
        hint(RUN),
        hint(ALIKE),
        hint(LATER),
        hint(ASK),
        hint(LABEL),
    )
