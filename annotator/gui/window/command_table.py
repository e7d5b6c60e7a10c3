"""Every command of the window, in the order in which menus, palette and key table show them.

A command is declared in its feature's room; here stands only its place among the others.
"""

from __future__ import annotations

from ..adjudicating import adjudicate_commands, sending_back
from ..annotating import choosers, edit_commands, mention_commands, segment_commands
from ..around import around_commands
from ..bringing import bring_commands
from ..carrying import carry_commands
from ..commands import palette, session_commands
from ..commands.command import AnyCommand
from ..desk import ENTITIES_MODE, SEGMENTS_MODE
from ..dialogs import dialog_commands as dialogs
from ..entities import entity_commands
from ..feedback import feedback_commands
from ..finding import bookmarks, find_commands, go_to_page
from ..finishing import finish
from ..history import history_commands
from ..manual import manual_commands
from ..overview import overviewing
from ..queue import my_pages, page_list, page_order
from ..repeating import repeat_commands
from ..scheme import scheme_commands
from ..settings import preferences
from ..suggesting import flag_offers, suggest_commands
from ..unsaved import unsaved_commands
from . import author_box, coming_back, left_panel, panels, tour, view_commands

COMMANDS: tuple[AnyCommand, ...] = (
    # Project
    dialogs.NEW,
    dialogs.OPEN,
    dialogs.IMPORT,
    *bring_commands.COMMANDS,
    dialogs.ASSIGN,
    dialogs.HAND_OUT,
    dialogs.TAKE_IN,
    dialogs.EXPORT,
    *scheme_commands.COMMANDS,
    dialogs.BACKUP,
    dialogs.RESTORE,
    dialogs.CHECK,
    around_commands.LOST,
    author_box.AUTHOR,
    view_commands.QUIT,
    # Edit
    session_commands.UNDO,
    session_commands.REDO,
    edit_commands.DELETE,
    edit_commands.EDGES,
    choosers.LABEL_BY_NAME,
    panels.NOTE,
    session_commands.RETRY,
    unsaved_commands.SHOW,
    preferences.SETTINGS,
    # Page
    *finish.COMMANDS,
    dialogs.ENCODING,
    carry_commands.CARRY,
    *history_commands.COMMANDS,
    *page_list.COMMANDS,
    my_pages.TAKE_PAGE,
    # View: the modes stand first wherever commands are listed without their groups
    SEGMENTS_MODE,
    ENTITIES_MODE,
    adjudicate_commands.REVIEW_WORK,
    # Segments
    *segment_commands.COMMANDS,
    view_commands.FOLD,
    # Suggestions
    *suggest_commands.COMMANDS,
    *flag_offers.COMMANDS,
    # Entities & events
    choosers.EVENT,
    choosers.EVENT_BY_NAME,
    mention_commands.RELATION,
    mention_commands.FRAGMENT,
    mention_commands.TAKE_OUT,
    mention_commands.NEXT_NAME,
    mention_commands.PREVIOUS_NAME,
    mention_commands.CYCLE,
    mention_commands.LOCK,
    repeat_commands.REPEAT,
    entity_commands.REFER,
    mention_commands.COPY_FRAME,
    mention_commands.PASTE_FRAME,
    mention_commands.GROW_END,
    mention_commands.SHRINK_END,
    mention_commands.GROW_START,
    mention_commands.SHRINK_START,
    # In no menu
    *mention_commands.ATTRIBUTES,
    # Review
    *adjudicate_commands.QUESTIONS,
    adjudicate_commands.PREVIOUS,
    adjudicate_commands.LOOK,
    adjudicate_commands.PLACE,
    adjudicate_commands.MODELS,
    *adjudicate_commands.PANEL,
    sending_back.SEND_BACK,
    *feedback_commands.COMMANDS,
    # Find
    *find_commands.COMMANDS,
    left_panel.FIND_IN_PROJECT,
    go_to_page.GO_TO_PAGE,
    left_panel.FILTER,
    my_pages.MY_PAGES,
    *page_order.COMMANDS,
    coming_back.LIST_BACK,
    *bookmarks.COMMANDS,
    # View
    palette.PALETTE,
    left_panel.ANNOTATIONS,
    left_panel.STRUCTURE,
    left_panel.QUEUE,
    overviewing.OVERVIEW,
    panels.INSPECTOR,
    panels.NEXT_PANEL,
    view_commands.READING,
    view_commands.ZOOM_IN,
    view_commands.ZOOM_OUT,
    view_commands.ZOOM_RESET,
    preferences.DARK,
    preferences.CONTRAST,
    # Help
    *manual_commands.COMMANDS,
    dialogs.KEYS,
    tour.TOUR,
    dialogs.ABOUT,
)
