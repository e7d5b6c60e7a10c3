"""Which command does what to mentions and events, and the keys that matter while they are annotated."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..commands.table import ATTRIBUTE_KEYS
from ..look.i18n import tr
from ..textview.geometry import Mode
from .annotating import Annotating

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

Hints = tuple[tuple[str, str], ...]


def hints(annotating: Annotating) -> Hints:
    """Return the keys that matter most just now when mentions and events are annotated."""
    if annotating.locking:
        return (("0–9", tr("lock this label")), ("Esc", tr("not now")))
    if annotating.adding:
        return (("↵", tr("add words")), ("Esc", tr("not now")))
    if annotating.armed or annotating.relating:
        return (("Tab", tr("next")), ("↵", tr("pick")), ("Esc", tr("not now")))
    locked = annotating.session.scheme.entity_types.get(annotating.locked or "")
    if locked is not None:
        tags = tr("tag {label}").format(label=locked.name)
        return (
            ("↵", tags),
            ("0–9", tr("lock another")),
            (".@entities.next_name", tr("next name")),
            ("Esc", tr("unlock")),
        )
    if annotating.open_event:
        return (("a–z", tr("role")), ("Ctrl 1–9@attribute.1", tr("attribute")), ("Esc", tr("close event")))
    if annotating.selected:
        edges: Hints = (
            (("Ctrl ⇧ ←→@entities.grow_end", tr("end")), ("Alt ⇧ ←→@entities.grow_start", tr("start")))
            if annotating.resizable()
            else ()
        )
        return (
            ("0–9", tr("type")),
            ("Ctrl 1–9@attribute.1", tr("attribute")),
            *edges,
            ("Del@edit.delete", tr("delete")),
        )
    return (
        ("0–9", tr("label")),
        ("e@entities.event", tr("event")),
        (".@entities.next_name", tr("next name")),
        ("Tab", tr("next")),
    )


def _show_lock(window: MainWindow) -> None:
    """Show the locked label at the caret, in the colour it has on the page."""
    label = window.session.scheme.entity_types.get(window.annotating.locked or "")
    if label is None:
        window.page.set_lock(None)
    else:
        window.page.set_lock(label.color.dark if window.theme.dark else label.color.light, label.name)


def bind(window: MainWindow) -> None:
    """Bind the commands of the entities mode, and let a locked label tag what the mouse selects."""
    registry, annotating, page = window.registry, window.annotating, window.page
    page.span_chosen.connect(lambda _chosen: annotating.span_chosen())
    for signal in (annotating.changed, window.theme.changed):
        signal.connect(partial(_show_lock, window))

    def entities() -> bool:
        return window.session.annotations is not None and annotating.mode is Mode.ENTITIES

    for command, run in (
        ("entities.event", annotating.chooser_wanted.emit),
        ("entities.event_by_name", partial(window.open_chooser, searching=True)),
        ("entities.relation", annotating.begin_relation),
        ("entities.fragment", annotating.add_fragment),
        ("entities.take_out", annotating.take_out),
        ("entities.next_name", partial(annotating.go_to_name, forward=True)),
        ("entities.previous_name", partial(annotating.go_to_name, forward=False)),
        ("entities.cycle", annotating.cycle),
        ("entities.lock", annotating.lock_or_unlock),
        ("entities.copy_frame", annotating.copy_frame),
        ("entities.paste_frame", annotating.paste_frame),
    ):
        registry.bind(command, run, entities)
    for command, end, right in (
        ("entities.grow_end", True, True),
        ("entities.shrink_end", True, False),
        ("entities.grow_start", False, False),
        ("entities.shrink_start", False, True),
    ):
        move = partial(annotating.resize, end=end, right=right)
        registry.bind(command, move, lambda: entities() and annotating.resizable())
    for number in range(ATTRIBUTE_KEYS):
        cycle, there_is = partial(annotating.attribute, number), partial(annotating.has_attribute, number)
        registry.bind(f"attribute.{number + 1}", cycle, there_is)
