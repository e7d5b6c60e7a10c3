"""The commands of reviewing, and the keys that matter while a question is in hand."""

from __future__ import annotations

from functools import partial

from ..commands.command import Command, Hint, hint
from ..look.i18n import tr
from .adjudicating import Adjudicating
from .answers import REVIEW as REVIEW
from .answers import Answers
from .question_panel import QuestionPanel
from .question_words import MOST_KEYS

_command = partial(Command[Answers], group="Review", can=Answers.possible, mode=REVIEW)

REVIEW_WORK: Command[Adjudicating] = Command(
    "mode.review", "Review", "View", Adjudicating.toggle, Adjudicating.possible, keys=("F12",)
)
PREVIOUS: Command[Adjudicating] = Command(
    "review.previous",
    "Previous question",
    "Review",
    partial(Adjudicating.step, back=True),
    lambda work: work.active,
    keys=("Shift+F4",),
)
PRESELECTED = _command(
    "review.preselected",
    "Take the version of most",
    run=Answers.take_preselected,
    typed=("Return", "#"),
    hint="take",
)
NOTHING = _command("review.nothing", "Nothing stands here", run=Answers.nothing, typed=("0",), hint="nothing")
BOTH = _command("review.both", "Take all versions", run=Answers.both, typed=("+",), hint="both")
LOOK: Command[Adjudicating] = Command(
    "review.taken",
    "What was taken by rule",
    "Review",
    Adjudicating.fold,
    lambda work: work.page is not None and bool(work.page.taken),
    typed=(".",),
    mode=REVIEW,
    hint="taken",
)
PLACE: Command[Adjudicating] = Command(
    "review.place",
    "Show the place, or the next one",
    "Review",
    Adjudicating.next_place,
    lambda work: work.asked() is not None,
    typed=("Space",),
    mode=REVIEW,
)
CONFIRM = Command[Answers](
    "review.confirm_all",
    "Leave all that is to be looked at as it is",
    "Review",
    Answers.confirm_all,
    Answers.to_confirm,
)
RUN = _command("review.run", "Take the same for the run", run=Answers.run, typed=("'",), hint="run")
ALIKE = _command(
    "review.alike",
    "Take the same for all alike on the page",
    run=Answers.alike,
    typed=("*",),
    hint="alike",
)
LATER = _command("review.later", "Put the question off", run=Answers.put_off, typed=("-",), hint="later")
REOPEN = _command("review.reopen", "Open the question again", run=Answers.reopen, typed=("Del",))
AGREED = _command("review.agreed", "Take all that is agreed", run=Answers.take_agreed, keys=("Ctrl+Shift+A",))
LABEL = _command("review.label", "Another label…", run=Answers.ask_label, typed=("=",), hint="another label")
MOVE = _command("review.edges", "Move edges of gold", run=Answers.move_edges, typed=("<", "Insert"))
VERSIONS = tuple(
    _command(
        f"version.{n}",
        f"Take version {n}",
        run=partial(Answers.take, number=n),
        typed=(str(n),),
        in_menu=False,
    )
    for n in range(1, MOST_KEYS + 1)
)
FRAMES = tuple(
    Command[Answers](
        f"frame.{n}",
        f"Take the whole event of author {n}",
        "Review",
        partial(Answers.take_frame, number=n),
        Answers.on_event,
        keys=(f"Ctrl+{n}",),
        mode=REVIEW,
        in_menu=False,
    )
    for n in range(1, MOST_KEYS + 1)
)
MODELS: Command[Adjudicating] = Command(
    "review.models",
    "Show what models say",
    "Review",
    Adjudicating.ask_models,
    lambda work: work.page is not None,
    keys=("Shift+F12",),
    mode=REVIEW,
)
GUIDELINES = _command(
    "review.guidelines", "Note for the guidelines", run=Answers.note_for_guidelines, typed=("!",)
)
EXPLAIN: Command[QuestionPanel] = Command(
    "review.note",
    "Note on the decision…",
    "Review",
    QuestionPanel.focus_note,
    QuestionPanel.isVisible,
    keys=("Ctrl+M",),
    mode=REVIEW,
)
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
QUESTIONS = (
    PRESELECTED, NOTHING, BOTH, LABEL, MOVE, RUN, ALIKE, LATER, REOPEN, AGREED, CONFIRM, GUIDELINES,
    *VERSIONS, *FRAMES,
)  # fmt: skip
COMMANDS = (REVIEW_WORK, PREVIOUS, LOOK, PLACE, MODELS)
ALIKE_PAGES: Command[QuestionPanel] = Command(
    "review.alike_pages",
    "Take the same for all alike on all pages…",
    "Review",
    QuestionPanel.show_alike,
    QuestionPanel.isVisible,
    keys=("Ctrl+*",),
    mode=REVIEW,
)
PANEL = (ALIKE_PAGES, ASK, EXPLAIN)


def hints(work: Adjudicating) -> tuple[Hint, ...]:
    """Return the keys that matter most while a question is in hand."""
    if work.looking:
        return (hint(PRESELECTED), Hint("1–9", tr("change")), hint(RUN), hint(LOOK))
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
