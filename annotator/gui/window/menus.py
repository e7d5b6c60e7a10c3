"""The menus, made from the commands; what stands in none of them can still be pressed anywhere."""

from __future__ import annotations

from PySide6.QtWidgets import QMainWindow

from annotator.domain.scheme import Scheme
from annotator.domain.sentences import Message

from ..commands.command import GROUPS
from ..commands.registry import CommandRegistry
from ..commands.session_commands import REDO, UNDO
from ..look.i18n import key_names, said, tr


def make_menus(window: QMainWindow, registry: CommandRegistry) -> None:
    """Give the window a menu for each group of commands."""
    for group, commands in registry.by_group():
        menu = window.menuBar().addMenu(tr(group).replace("&", "&&"))
        menu.aboutToShow.connect(registry.refresh)
        for command in commands:
            action = registry.action(command.id)
            if command.in_menu:
                if command.typed:
                    action.setText(f"{tr(command.title)}\t{key_names(command.typed[0])}")
                menu.addAction(action)
            else:
                window.addAction(action)
    for command in registry.commands.values():
        if command.group not in GROUPS:
            window.addAction(registry.action(command.id))


def name_turns(registry: CommandRegistry, scheme: Scheme, undo: Message | None, redo: Message | None) -> None:
    """Say in the menu what undo and redo would do; None: nothing."""
    undoing, redoing = tr("Undo: {name}"), tr("Redo: {name}")
    for step, command, long in ((undo, UNDO, undoing), (redo, REDO, redoing)):
        text = long.format(name=said(step, scheme)) if step else tr(command.title)
        registry.action(command.id).setText(text.replace("&", "&&"))
    registry.refresh_only(UNDO.id, REDO.id)
