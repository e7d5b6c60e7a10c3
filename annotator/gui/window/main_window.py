"""The main window: makes the desk and the rooms, lays them out, and ties them to each other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from ..adjudicating import adjudicate_commands
from ..adjudicating.adjudicating import Adjudicating
from ..adjudicating.answers import Answers
from ..adjudicating.question_panel import QuestionPanel
from ..adjudicating.questions_list import QuestionsPanel
from ..annotating import choosers, edit_commands, mention_commands, segment_commands, stretches
from ..annotating.annotating import Annotating
from ..annotating.choosers import Choosers
from ..annotating.grip import Grip
from ..annotating.lock_chip import LockChip
from ..around import around_commands
from ..around.around_file import AroundFile
from ..around.quiet_check import QuietCheck
from ..carrying import carry_commands
from ..carrying.carry_commands import Carrying
from ..commands import palette, session_commands
from ..commands.command import Hint, hint
from ..commands.keymap import Keymap
from ..commands.page_keys import PageKeys
from ..commands.palette import CommandPalette
from ..commands.placed_shortcuts import PlacedShortcuts
from ..commands.registry import CommandRegistry
from ..commands.session_commands import RETRY, UNDO
from ..commands.trail import Trail
from ..desk import COMMANDS as MODES
from ..desk import Desk
from ..dialogs import dialog_commands
from ..dialogs.dialog_commands import Dialogs
from ..entities import entity_commands
from ..entities.entity_commands import Referring
from ..finding import bookmarks, find_commands, go_to_page
from ..finding.find_commands import Finding
from ..finishing import finish
from ..finishing.finish import FINISH, Finishing
from ..inspector import Inspector
from ..look.literal import title
from ..look.sheet import SHEET
from ..look.theme import Theme, app_theme
from ..manual import manual_commands
from ..manual.manual_commands import Manual
from ..overview import overviewing
from ..overview.overviewing import Overviewing
from ..queue import QueuePanel, my_pages, page_list, page_order
from ..queue.my_pages import MyPages
from ..queue.page_list import PagesList
from ..queue.page_order import Ordering
from ..repeating import repeat_commands
from ..repeating.repeat_commands import Repeat
from ..settings import preferences
from ..settings.authoring import Authoring
from ..settings.preferences import Preferences
from ..suggesting import flag_offers, suggest_commands
from ..suggesting.suggest_commands import Suggesting
from ..textview.geometry import Mode
from ..textview.page_view import PageView
from ..textview.ready import make_ready
from ..unsaved import unsaved_commands
from ..unsaved.unsaved import Unsaved
from ..widgets.file_drops import FileDrops
from ..widgets.keycap import draw_anew
from ..widgets.mirror import sheet
from ..work.collector import QuietCollector
from ..work.effort_counter import EffortCounter
from ..work.line import SaveState
from ..work.recent import RecentProjects
from ..work.remembered import Remembered
from ..work.session import Session
from . import author_box, left_panel, panels, tour, view_commands
from .coming_back import ComingBack
from .command_table import COMMANDS
from .context_menus import ContextMenus
from .empty_page import EmptyPage
from .header import HeaderBar
from .label_work import LabelWork
from .leaving import Leaving
from .left_panel import LeftPanel
from .looking_back import LookingBack
from .menus import make_menus, name_turns
from .panels import Panels
from .shown_page import ShownPage
from .status_bar import StatusBar
from .tour import Tour
from .tour_steps import Sights
from .work_in_sight import work_in_sight


class MainWindow(QMainWindow):
    """Shows a session. Its ``dialogs`` tell when another project is wanted."""

    def __init__(self, session: Session, settings: QSettings, theme: Theme | None = None) -> None:
        """Build the window; ``start`` reads the list of pages and opens the first one."""
        super().__init__()
        session.setParent(self)  # goes with the window: what its signals call would keep that in memory
        self.session, self.theme = session, theme or app_theme()
        self.remembered = Remembered(settings, session.project.target)
        self.registry, self.trail = CommandRegistry(COMMANDS, self), Trail()
        self.registry.ran.connect(self.trail.command)
        self.keymap = Keymap(self.registry, session.scheme, settings, self)
        session.scheme = self.keymap.scheme
        self.page, self.centre = PageView(), QWidget()
        self.page.set_scheme(session.scheme)
        session.make_ready = make_ready
        self.annotating = Annotating(session, self.page, self)
        self.desk = Desk(
            session, self.page, self.annotating, self.registry, self.theme, self.remembered, self.centre
        )
        self._make_frame()
        self._lay_out()
        self._make_rooms(RecentProjects(settings))
        self._connect_desk()
        self._connect_annotating()
        self._connect_panels()
        self._connect_rooms()
        self._bind()
        self._make_hands()
        make_menus(self, self.registry)
        self._restore()
        self._show_project()
        self.desk.set_work(Mode.ENTITIES)

    # --- building -----------------------------------------------------------------------------------

    def _make_frame(self) -> None:
        """Make what is always in sight."""
        self.header, self.queue, self.status = HeaderBar(), QueuePanel(), StatusBar()
        self.pages = PagesList(self.desk, self.queue)
        self.inspector = Inspector(self.annotating)
        self.adjudicating = Adjudicating(self.desk)
        self.answers = Answers(self.adjudicating)
        self.questions = QuestionsPanel(self.adjudicating)
        self.question = QuestionPanel(self.adjudicating, self.answers)
        self.left = LeftPanel(self.desk, self.queue, self.questions)
        self.panels = Panels(self.desk, self.left, self.inspector)
        self.empty = EmptyPage(self.registry)
        self.back = ComingBack(self.desk, self.pages, self.inspector, self.status, self.adjudicating)

    def _lay_out(self) -> None:
        """Put the parts in place, from the outside in: Qt styles all that is in a part each time it moves."""
        self.setStyleSheet(sheet(SHEET, self.layoutDirection()))
        self.setCentralWidget(self.centre)
        rows = QVBoxLayout(self.centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.body = QSplitter(Qt.Orientation.Horizontal)
        rows.addWidget(self.header)
        rows.addWidget(self.body, 1)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.page)
        self.middle.addWidget(self.empty)
        self.body.setObjectName("body")
        self.body.setHandleWidth(5)
        self.body.setChildrenCollapsible(False)
        for widget in (self.left, self.middle, self.inspector, self.question, self.back.panel):
            self.body.addWidget(widget)
        rows.addWidget(self.status)
        self.session.opened.connect(lambda *_page: self.middle.setCurrentWidget(self.page))
        self.body.setStretchFactor(1, 1)
        self.left.setMinimumWidth(190)
        self.inspector.setMinimumWidth(256)
        self.page.setMinimumWidth(410)
        self.body.setSizes([258, 878, 344, 344, 344])
        self.setMinimumSize(880, 560)
        self.resize(1480, 920)

    def _make_rooms(self, recent: RecentProjects) -> None:
        """Make what lies over the page when it is wanted, and what works without being seen."""
        desk = self.desk
        self.choosers = Choosers(self.annotating, self.page, self.centre, self.trail)
        self.palette_dialog = CommandPalette(self.registry, self.centre)
        self.grip = Grip(self.annotating, self.page, self)
        following = partial(self.queue.neighbour, 1, unfinished=True)
        self.finishing = Finishing(desk, self.status, following, (self.adjudicating, self.back.work))
        self.shown_page = ShownPage(desk, self.header, self.status, self.pages)
        self.finding = Finding(desk, self.left.search, self.pages)
        self.repeat = Repeat(desk, self.inspector, self.middle)
        self.suggesting = Suggesting(desk, self.inspector.page.show_proposed, self.inspector.add_block)
        self.ordering, self.my_pages = Ordering(desk, self.pages), MyPages(desk, self.pages)
        self.unsaved, self.carrying, self.around = Unsaved(desk), Carrying(desk, self), AroundFile(desk)
        showing = (self.choosers, self.inspector, self.finding.page.bar, self.left.search,
                   self.left.outline.wording, self.pages)  # fmt: skip
        self.label_work = LabelWork(desk, self.keymap, showing, self)
        self.scheme, self.bringing = self.label_work.scheme, self.label_work.bringing
        self.leaving = Leaving(self, self.session, self.around, self.scheme.may_leave)
        self.referring = Referring(desk)
        self.dialogs = Dialogs(desk, recent, self.queue.listed, self)
        self.authoring = Authoring(desk)
        self.overview = Overviewing(desk, self.adjudicating.wanted.open)
        self.looking_back = LookingBack(desk, self.middle, self.body, self.adjudicating)
        self.preferences = Preferences(desk, self.keymap, self.authoring, self)
        work = partial(work_in_sight, self.annotating, self.looking_back, self.adjudicating, self.back)
        self.manual = Manual(desk, self, work)
        labels, header = self.inspector.labels, self.header
        over = (self.palette_dialog, *self.choosers.all)
        self.tour = Tour(desk, Sights(self, self.queue, labels, header.saved, header.commands, over))

    def _make_hands(self) -> None:
        """Follow keys and mouse."""
        self.page_keys = PageKeys(
            self.page, self.registry, self.grip, self.annotating, self.finishing.dismiss,
            lambda key, place: self.answers.press(key, place) or self.back.work.press(key, place), self.trail,
        )  # fmt: skip
        PlacedShortcuts(self, self.registry)
        self.menus = ContextMenus(self.desk, self.inspector, self.queue.view, self.left.outline.view)
        self.drops = FileDrops(self, self.dialogs.import_pages, lambda: not self.session.read_only)
        self.inspector.key_pressed.connect(self.page_keys.press)
        self.page_keys.printed.connect(partial(draw_anew, self))
        self.effort = EffortCounter(self)
        self.session.opened.connect(self.effort.begin, Qt.ConnectionType.SingleShotConnection)
        self.session.clock.taken = self.effort.taken
        self.collector = QuietCollector(self.effort.total, self)
        self.quiet_check = QuietCheck(self.desk, self.effort.total)

    # --- tying together -----------------------------------------------------------------------------

    def _connect_desk(self) -> None:
        session, desk = self.session, self.desk
        desk.told.connect(self.status.show_message)
        desk.refused.connect(lambda text: self.status.show_message(text, refused=True))
        desk.progressed.connect(lambda text: self.status.show_message(text, lasting=True))
        desk.work_changed.connect(self._work_changed)
        session.refused.connect(desk.refuse)
        session.told.connect(desk.tell)
        session.save_state.connect(self._save_state)
        session.next_steps.connect(lambda undo, redo: name_turns(self.registry, session.scheme, undo, redo))

    def _connect_annotating(self) -> None:
        annotating, desk = self.annotating, self.desk
        annotating.changed.connect(self._state_changed)
        annotating.refused.connect(desk.refuse)
        annotating.told.connect(desk.tell)
        annotating.told_lasting.connect(desk.progress)
        annotating.attribute_wanted.connect(self.panels.show_attribute)
        LockChip(annotating, self.page, self.theme)

    def _connect_panels(self) -> None:
        show = self.middle.setCurrentWidget
        self.pages.empty_changed.connect(lambda empty: show(self.empty if empty else self.page))
        self.inspector.wanted.connect(self.desk.go_to)
        self.header.mode_chosen.connect(self._mode_chosen)
        self.header.review_wanted.connect(self.adjudicating.toggle)
        self.adjudicating.changed.connect(self._review_changed)
        self.back.changed.connect(self._review_changed)
        self.header.palette_wanted.connect(self.palette_dialog.open)
        self.header.author.asked.connect(self.authoring.read)
        self.header.author.chosen.connect(self.authoring.annotate_as)
        self.header.retry_wanted.connect(self.session.retry)
        self.theme.changed.connect(self._theme_changed)
        header, palette_closed = self.header, self.palette_dialog.closed
        for signal in (
            self.queue.left, self.inspector.left, self.choosers.closed, palette_closed, header.author.left,
        ):  # fmt: skip
            signal.connect(self.desk.focus_page)

    def _connect_rooms(self) -> None:
        """Let one room do what another one asks for."""
        self.shown_page.turned.connect(self._page_turned)
        self.shown_page.place_changed.connect(self.inspector.refresh)
        self.shown_page.named.connect(self._name_window)
        self.finishing.partition_known.connect(self.status.show_partition)
        self.repeat.tagged.connect(self.referring.know_together)
        self.repeat.hits_gone.connect(self.finding.page.ask_again)
        self.suggesting.hints_changed.connect(self._show_hints)
        self.ordering.list_wanted.connect(lambda: self.left.show_panel("queue"))
        self.scheme.hit_wanted.connect(self.left.search.open)
        for section in (self.inspector.entity, self.inspector.cluster):
            section.found_wanted.connect(self.left.search.open)
        self.inspector.entity.merge_wanted.connect(self.referring.ask_merge)
        self.inspector.entity.mentions_wanted.connect(self.panels.show_mentions)
        self.dialogs.imported.connect(self.pages.read)
        self.bringing.imported.connect(self.pages.read)
        self.dialogs.handed_out.connect(self.my_pages.read)
        self.finishing.last_finished.connect(self.my_pages.take_if_any)
        self.session.project_changed.connect(self.my_pages.read)
        self.authoring.proposed.connect(self.header.author.propose)
        self.authoring.changed.connect(self._author_changed)
        self.keymap.changed.connect(self._show_keys)
        self.looking_back.turned.connect(self._show_hints)
        self.around.named.connect(self.header.saved.name_loss)
        self.around.changed.connect(self.registry.refresh)
        for signal in (self.around.said, self.header.retry_wanted):
            signal.connect(partial(around_commands.show, self.around))

    def _bind(self) -> None:
        """Hand each command to what does it. Raises ValueError if one is left over."""
        bind = self.registry.bind
        bind(session_commands.COMMANDS, self.session)
        bind(view_commands.COMMANDS, self.page)
        bind((*MODES, view_commands.READING), self.desk)
        bind((view_commands.QUIT,), self)
        bind(edit_commands.COMMANDS, self.annotating)
        bind(segment_commands.COMMANDS, self.annotating)
        bind(mention_commands.COMMANDS, self.annotating)
        bind(choosers.COMMANDS, self.choosers)
        bind(finish.COMMANDS, self.finishing)
        bind(adjudicate_commands.COMMANDS, self.adjudicating)
        bind(adjudicate_commands.QUESTIONS, self.answers)
        bind(adjudicate_commands.PANEL, self.question)
        bind(find_commands.COMMANDS, self.finding)
        bind(bookmarks.COMMANDS, self.finding.bookmarks)
        bind(go_to_page.COMMANDS, self.finding.go_to)
        bind(page_list.COMMANDS, self.pages)
        bind(page_order.COMMANDS, self.ordering)
        bind(my_pages.COMMANDS, self.my_pages)
        bind(unsaved_commands.COMMANDS, self.unsaved)
        bind(around_commands.COMMANDS, self.around)
        bind(repeat_commands.COMMANDS, self.repeat)
        bind(suggest_commands.COMMANDS, self.suggesting)
        bind(flag_offers.COMMANDS, self.suggesting.flags)
        bind(entity_commands.COMMANDS, self.referring)
        bind(carry_commands.COMMANDS, self.carrying)
        bind(dialog_commands.COMMANDS, self.dialogs)
        bind(preferences.COMMANDS, self.preferences)
        bind(manual_commands.COMMANDS, self.manual)
        bind(palette.COMMANDS, self.palette_dialog)
        bind(left_panel.COMMANDS, self.left)
        bind(panels.COMMANDS, self.panels)
        bind(author_box.COMMANDS, self.header.author)
        bind(tour.COMMANDS, self.tour)
        self.label_work.bind()
        bind(overviewing.COMMANDS, self.overview)
        self.registry.check()

    # --- starting and ending ------------------------------------------------------------------------

    def start(self, document_id: str | None = None) -> None:
        """Read the list of pages; open the page asked for, else the last one, else one to do."""
        self.pages.first = document_id or self.remembered.document()
        self.session.start()
        self.pages.read()
        self.my_pages.read()
        self.around.say_notices()

    def _restore(self) -> None:
        self.remembered.restore(self, self.body)
        zoom = self.remembered.get("zoom", 0)
        if zoom:
            self.page.set_zoom(zoom)
        for name, panel in (("left", self.left), ("inspector", self.inspector)):
            panel.setVisible(self.remembered.get(f"{name}_shown", 1) != 0)
        self._show_keys()
        self._theme_changed()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leaving.may():
            event.ignore()
            return
        self.desk.closing.emit()
        self.session.stop()
        self.effort.stop()
        self.collector.stop()
        self.remembered.keep(self.window(), self.body, self.session.person)
        event.accept()

    # --- what the state looks like ------------------------------------------------------------------

    def _page_turned(self) -> None:
        self.choosers.hide()
        if not self.left.isAncestorOf(self.focusWidget()):
            self.desk.focus_page()
        self.collector.settle()

    def _name_window(self, page: str) -> None:
        self.setWindowTitle(title(f"{page} – {self.session.project.name} – Annotator"))

    def _show_project(self) -> None:
        self.header.project.setText(self.session.project.name)
        self.header.author.show_author(self.session.author.name, read_only=self.session.read_only)

    def _author_changed(self) -> None:
        self._show_project()
        self.pages.read()
        self.my_pages.read()

    def _mode_chosen(self, work: Mode) -> None:
        self.desk.set_work(work)
        self.desk.focus_page()

    def _work_changed(self, work: Mode) -> None:
        self.header.switch.show_work(work, reviewing=self.adjudicating.active)
        self._state_changed()

    def _review_changed(self) -> None:
        reviewing = self.adjudicating.active
        self.header.switch.show_work(self.annotating.mode, reviewing=reviewing)
        self.header.author.show_author(self.session.author.name, read_only=self.session.read_only)
        self.left.show_questions(reviewing)
        self.question.setVisible(reviewing)
        beside = not (reviewing or self.back.mode)
        self.inspector.setVisible(beside and self.remembered.get("inspector_shown", 1) != 0)
        self.header.show_review(self.adjudicating.headline())
        self._state_changed()
        self.registry.put_first(adjudicate_commands.REVIEW if reviewing else self.back.mode)  # and refresh

    def _state_changed(self) -> None:
        if not self.adjudicating.active:  # then the question is in its place
            self.inspector.refresh()
            self.registry.refresh()
        self._show_hints()

    def _hints(self) -> Sequence[Hint]:
        """Return the keys that matter most just now."""
        if self.grip.active:
            return [Hint(key, words) for key, words in self.grip.hints()]
        if self.looking_back.active:
            return self.looking_back.hints()
        last = (hint(UNDO), hint(FINISH))
        if self.adjudicating.active:
            return (*adjudicate_commands.hints(self.adjudicating), *last)
        if self.back.mode:
            return self.back.hints()
        if self.annotating.mode is Mode.ENTITIES:
            return (*suggest_commands.item_hints(self.suggesting, self.annotating), *last)
        if stretches.on_proposal(self.annotating.asked()):
            return (*suggest_commands.hints(), *last)
        return (*segment_commands.hints(self.annotating), *last)

    def _show_hints(self) -> None:
        self.status.show_hints(self.registry.shown_hints(self._hints()))

    def _show_keys(self) -> None:
        """Put the keys in force wherever keys are pressed or shown."""
        scheme = self.session.scheme = self.keymap.scheme
        self.choosers.show_keys(scheme)
        self.inspector.labels.show_keys(scheme, self.registry.shown_key(choosers.EVENT))
        self.header.show_keys(self.registry)
        self._show_hints()

    def _save_state(self, state: SaveState, text: str) -> None:
        before = self.header.saved.state
        self.header.saved.show_state(state, text)
        if state is SaveState.NOT_SAVED and before is not SaveState.NOT_SAVED:
            self.desk.refuse(text)
        self.registry.refresh_only(RETRY.id)

    def _theme_changed(self) -> None:
        self.page.set_theme(self.theme.dark)
        self._state_changed()
